/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/suggestions-page.h"

#include <glib/gi18n.h>

#include "ui/advice/suggestion-list.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/widgets/forecast-gate.h"
#include "ui/widgets/main-menu.h"
#include "ui/widgets/window-settings.h"

/* With fewer check-ins there is little to go by. */
#define FEW_CHECK_INS 3

#define N_URGENCIES (FOULEE_URGENCY_KNOW + 1)

struct _FouleeSuggestionsPage {
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *status;
  GtkWidget *show_button;
  GtkWidget *groups[N_URGENCIES];
  FouleeSuggestionList *lists[N_URGENCIES];
  GtkWidget *declined_group;
  AdwPreferencesRow *declined_row;

  FouleeAdvisor *advisor;
};

G_DEFINE_FINAL_TYPE (FouleeSuggestionsPage, foulee_suggestions_page, ADW_TYPE_NAVIGATION_PAGE)

static FouleeJournal *
get_journal (FouleeSuggestionsPage *self)
{
  return foulee_advisor_get_journal (self->advisor);
}

/* ---- Suggestions ----------------------------------------------------------------------------- */

static void
show_group (FouleeSuggestionsPage *self, FouleeUrgency urgency, GPtrArray *suggestions)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < suggestions->len; i++) {
    const FouleeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (suggestion->rule->urgency == urgency)
      g_ptr_array_add (own, (gpointer) suggestion);
  }
  foulee_suggestion_list_show (self->lists[urgency], self->advisor, own, own->len, NULL);
  gtk_widget_set_visible (self->groups[urgency], own->len > 0);
}

/* Each rule once, however often it was declined. */
static guint
count_declined (FouleeHistory *history)
{
  g_autoptr (GPtrArray) answers = foulee_advice_declined (history);
  g_autoptr (GHashTable) rules = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < answers->len; i++)
    g_hash_table_add (rules,
                      ((const FouleeAdviceAnswer *) g_ptr_array_index (answers, i))->suggestion);
  return g_hash_table_size (rules);
}

static void
show_declined (FouleeSuggestionsPage *self)
{
  const guint n = count_declined (foulee_journal_get_history (get_journal (self)));
  /* Translators: how many suggestions are never given. */
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u suggestion turned off", "%u suggestions turned off", n), n);

  gtk_widget_set_visible (self->declined_group, n > 0);
  adw_preferences_row_set_title (self->declined_row, title);
}

static void
on_declined_activated (FouleeSuggestionsPage *self)
{
  g_autoptr (GSettings) settings = foulee_window_settings (GTK_WIDGET (self));
  AdwDialog *dialog = foulee_preferences_dialog_new (get_journal (self), settings);

  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "conditions");
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ---- None ------------------------------------------------------------------------------------ */

static void
show_status (FouleeSuggestionsPage *self, const char *icon, const char *title, const char *text)
{
  adw_status_page_set_icon_name (self->status, icon);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, text);
}

static void
show_none (FouleeSuggestionsPage *self, gboolean is_open)
{
  FouleeHistory *history = foulee_journal_get_history (get_journal (self));
  const char *why = foulee_advisor_describe_state (self->advisor);

  if (foulee_advisor_is_paused (self->advisor))
    show_status (self, "media-playback-pause-symbolic", _ ("Suggestions Are Paused"), why);
  else if (why)
    show_status (self, "foulee-ask-symbolic", _ ("No Suggestions"), why);
  else if (!is_open)
    show_status (self, "foulee-legs-symbolic", _ ("Log Your Legs First"),
                 _ ("Suggestions follow from how your legs feel today."));
  else if (foulee_history_n (history, FOULEE_KIND_CHECK_IN) < FEW_CHECK_INS)
    show_status (self, "foulee-ask-symbolic", _ ("No Suggestions Yet"),
                 _ ("They follow from your entries: log your legs and your runs for some days."));
  else
    show_status (self, "foulee-tick-symbolic", _ ("Nothing to Suggest"),
                 _ ("Nothing in your entries calls for a suggestion today."));
  gtk_widget_set_visible (self->show_button, !why && !is_open);
}

static void
on_show_clicked (FouleeSuggestionsPage *self)
{
  /* The button goes, and the focus must not go with it. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  foulee_forecast_gate_open (foulee_forecast_gate_of (get_journal (self)));
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
refresh (FouleeSuggestionsPage *self)
{
  const gboolean is_open =
      foulee_forecast_gate_is_open (foulee_forecast_gate_of (get_journal (self)));
  g_autoptr (GPtrArray) suggestions = foulee_advisor_list (self->advisor, FALSE);
  const gboolean none = suggestions->len == 0 || !is_open;

  gtk_stack_set_visible_child_name (
      self->stack, foulee_advisor_get_advice (self->advisor) ? "content" : "waiting");
  if (none) {
    g_ptr_array_set_size (suggestions, 0);
    show_none (self, is_open);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->status), none);
  for (int i = 0; i < N_URGENCIES; i++)
    show_group (self, (FouleeUrgency) i, suggestions);
  show_declined (self);
}

static void
foulee_suggestions_page_dispose (GObject *object)
{
  FouleeSuggestionsPage *self = FOULEE_SUGGESTIONS_PAGE (object);

  if (self->advisor) {
    g_signal_handlers_disconnect_by_data (foulee_forecast_gate_of (get_journal (self)), self);
    g_signal_handlers_disconnect_by_data (get_journal (self), self);
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  }
  g_clear_object (&self->advisor);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SUGGESTIONS_PAGE);
  G_OBJECT_CLASS (foulee_suggestions_page_parent_class)->dispose (object);
}

static void
bind_urgency (GtkWidgetClass *widget_class, const char *name, FouleeUrgency urgency)
{
  g_autofree char *group = g_strconcat (name, "_group", NULL);
  g_autofree char *list = g_strconcat (name, "_list", NULL);

  gtk_widget_class_bind_template_child_full (
      widget_class, group, FALSE,
      (gssize) (G_STRUCT_OFFSET (FouleeSuggestionsPage, groups) + urgency * sizeof (GtkWidget *)));
  gtk_widget_class_bind_template_child_full (
      widget_class, list, FALSE,
      (gssize) (G_STRUCT_OFFSET (FouleeSuggestionsPage, lists) +
                urgency * sizeof (FouleeSuggestionList *)));
}

static void
foulee_suggestions_page_class_init (FouleeSuggestionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_suggestions_page_dispose;

  g_type_ensure (FOULEE_TYPE_MAIN_MENU);
  g_type_ensure (FOULEE_TYPE_SUGGESTION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/suggestions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionsPage, status);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionsPage, show_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionsPage, declined_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionsPage, declined_row);
  bind_urgency (widget_class, "now", FOULEE_URGENCY_NOW);
  bind_urgency (widget_class, "soon", FOULEE_URGENCY_SOON);
  bind_urgency (widget_class, "habit", FOULEE_URGENCY_HABIT);
  bind_urgency (widget_class, "know", FOULEE_URGENCY_KNOW);
  gtk_widget_class_bind_template_callback (widget_class, on_show_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_declined_activated);
}

static void
foulee_suggestions_page_init (FouleeSuggestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
foulee_suggestions_page_new (FouleeJournal *journal)
{
  FouleeSuggestionsPage *self = g_object_new (FOULEE_TYPE_SUGGESTIONS_PAGE, NULL);

  self->advisor = g_object_ref (foulee_advisor_of (journal));
  g_signal_connect_object (self->advisor, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  /* What is read off opens the gate; what is restored is no longer off. */
  g_signal_connect_object (journal, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (foulee_forecast_gate_of (journal), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return ADW_NAVIGATION_PAGE (self);
}

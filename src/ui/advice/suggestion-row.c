/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/suggestion-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/button-name.h"
#include "ui/widgets/plain-row.h"

struct _FouleeSuggestionRow {
  AdwExpanderRow parent_instance;

  GtkImage *icon;
  GtkButton *done_button;
  AdwActionRow *why_row;
  AdwActionRow *sure_row;
  AdwActionRow *caution_row;
  AdwActionRow *effect_row;
  GtkActionable *insight_button;
  GtkMenuButton *menu_button;

  FouleeAdvisor *advisor; /* NULL once disposed of */
  FouleeSuggestion suggestion;
  char *why;
};

G_DEFINE_FINAL_TYPE (FouleeSuggestionRow, foulee_suggestion_row, ADW_TYPE_EXPANDER_ROW)

enum { ANSWERED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- Showing --------------------------------------------------------------------------------- */

static const char *
icon_of (FouleeAdviceGroup group)
{
  switch (group) {
  case FOULEE_GROUP_TRAINING:
    return "foulee-easy-symbolic";
  case FOULEE_GROUP_SOOTHE:
    return "foulee-action-symbolic";
  case FOULEE_GROUP_FLUIDS:
    return "foulee-drink-symbolic";
  case FOULEE_GROUP_SLEEP:
    return "foulee-sleep-symbolic";
  case FOULEE_GROUP_FOOD:
    return "foulee-food-symbolic";
  case FOULEE_GROUP_STRENGTH:
    return "foulee-strength-symbolic";
  case FOULEE_GROUP_PROGRESS:
    return "foulee-insights-symbolic";
  case FOULEE_GROUP_ASK:
    return "foulee-ask-symbolic";
  case FOULEE_GROUP_PREPARE:
  case FOULEE_GROUP_FORM:
  case FOULEE_GROUP_SHOES:
    break;
  }
  return "foulee-run-symbolic";
}

/* NULL for none. */
static const char *
page_of (FouleeAdvicePage page)
{
  switch (page) {
  case FOULEE_ADVICE_PAGE_AFTER_RUN:
    return "after-run";
  case FOULEE_ADVICE_PAGE_TIMELINE:
    return "timeline";
  case FOULEE_ADVICE_PAGE_HELPS:
    return "helps";
  case FOULEE_ADVICE_PAGE_LOAD:
    return "load";
  case FOULEE_ADVICE_PAGE_NONE:
    break;
  }
  return NULL;
}

/* What is no action of the journal is taken note of, not done. */
static const char *
done_label (const FouleeSuggestion *suggestion)
{
  return suggestion->rule->actions == 0 && suggestion->reason.actions == 0
             ? C_ ("button of a suggestion", "Got It")
             : C_ ("button of a suggestion", "Done");
}

static void
show_header (FouleeSuggestionRow *self, const char *action)
{
  const char *label = done_label (&self->suggestion);
  /* Translators: the name of a button: what it says ("Done"), then a suggestion. */
  g_autofree char *done_name = g_strdup_printf (C_ ("name of a button", "%s: %s"), label, action);
  /* Translators: the name of a button; %s is a suggestion, such as "Foam rolling, 10–20 min". */
  g_autofree char *menu_name = g_strdup_printf (_ ("Not now, or never: %s"), action);

  gtk_image_set_from_icon_name (self->icon, icon_of (self->suggestion.rule->group));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), action);
  gtk_button_set_label (self->done_button, label);
  foulee_button_set_name (self->done_button, done_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu_name, -1);
}

/* Opened, the whole reason stands below: it is not told twice. */
static void
show_reason (FouleeSuggestionRow *self)
{
  const gboolean open = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), open || !self->why ? "" : self->why);
  adw_action_row_set_subtitle (self->why_row, self->why);
}

static void
show_evidence (FouleeSuggestionRow *self, const FouleeLanguage *language)
{
  const FouleeRule *rule = self->suggestion.rule;
  const char *caution = foulee_rule_caution (rule, language);
  g_autofree char *sure = g_markup_printf_escaped (
      "<b>%s</b>\n%s\n<small>%s</small>", foulee_grade_label (rule->grade, language),
      foulee_rule_evidence (rule, language), rule->source);

  adw_action_row_set_subtitle (self->sure_row, sure);
  gtk_widget_set_visible (GTK_WIDGET (self->caution_row), caution != NULL);
  adw_action_row_set_subtitle (self->caution_row, caution ? caution : "");
}

/* Worked out only for who wants to know. */
static void
show_effect (FouleeSuggestionRow *self)
{
  g_autofree char *text = NULL;

  if (!self->suggestion.rule || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  text = foulee_advisor_tell_effect (self->advisor, self->suggestion.rule);
  gtk_widget_set_visible (GTK_WIDGET (self->effect_row), text != NULL);
  adw_action_row_set_subtitle (self->effect_row, text ? text : "");
}

static void
show_page (FouleeSuggestionRow *self)
{
  const char *page = page_of (self->suggestion.rule->page);

  gtk_widget_set_visible (GTK_WIDGET (self->insight_button), page != NULL);
  if (!page)
    return;
  /* In this order: the action takes nothing else than its target. */
  gtk_actionable_set_action_target (self->insight_button, "s", page);
  gtk_actionable_set_action_name (self->insight_button, "win.insight");
}

static void
on_expanded (FouleeSuggestionRow *self)
{
  show_reason (self);
  show_effect (self);
}

/* ---- Answering ------------------------------------------------------------------------------- */

static void
answer (FouleeSuggestionRow *self, FouleeAnswer answer)
{
  g_signal_emit (self, signals[ANSWERED], 0, (int) answer);
}

static void
on_done_clicked (FouleeSuggestionRow *self)
{
  answer (self, FOULEE_ANSWER_DONE);
}

static void
put_off (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (FOULEE_SUGGESTION_ROW (widget), FOULEE_ANSWER_NOT_NOW);
}

static void
turn_off (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (FOULEE_SUGGESTION_ROW (widget), FOULEE_ANSWER_NEVER);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_suggestion_row_dispose (GObject *object)
{
  FouleeSuggestionRow *self = FOULEE_SUGGESTION_ROW (object);

  if (self->advisor)
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  g_clear_object (&self->advisor);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SUGGESTION_ROW);
  G_OBJECT_CLASS (foulee_suggestion_row_parent_class)->dispose (object);
}

static void
foulee_suggestion_row_finalize (GObject *object)
{
  g_free (FOULEE_SUGGESTION_ROW (object)->why);
  G_OBJECT_CLASS (foulee_suggestion_row_parent_class)->finalize (object);
}

static void
foulee_suggestion_row_class_init (FouleeSuggestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_suggestion_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = foulee_suggestion_row_finalize;
  signals[ANSWERED] = g_signal_new ("answered", FOULEE_TYPE_SUGGESTION_ROW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "suggestion.not-now", NULL, put_off);
  gtk_widget_class_install_action (widget_class, "suggestion.never", NULL, turn_off);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/suggestion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, why_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, sure_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, caution_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, effect_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, insight_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
}

static void
foulee_suggestion_row_init (FouleeSuggestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
foulee_suggestion_row_new (FouleeAdvisor *advisor)
{
  FouleeSuggestionRow *self = g_object_new (FOULEE_TYPE_SUGGESTION_ROW, NULL);

  self->advisor = g_object_ref (advisor);
  g_signal_connect_object (advisor, "told", G_CALLBACK (show_effect), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
foulee_suggestion_row_show (FouleeSuggestionRow *self, const FouleeSuggestion *suggestion)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeTelling telling = foulee_advisor_telling (self->advisor);

  g_return_if_fail (FOULEE_IS_SUGGESTION_ROW (self));

  self->suggestion = *suggestion;
  self->suggestion.reason.run = NULL;
  self->suggestion.reason.shoe = NULL;
  g_free (self->why);
  self->why = suggestion->rule->why (&suggestion->reason, &telling);
  show_header (self, foulee_rule_action (suggestion->rule, language));
  show_reason (self);
  show_evidence (self, language);
  show_effect (self);
  show_page (self);
}

const FouleeSuggestion *
foulee_suggestion_row_get (FouleeSuggestionRow *self)
{
  g_return_val_if_fail (FOULEE_IS_SUGGESTION_ROW (self), NULL);
  return &self->suggestion;
}

void
foulee_suggestion_row_close_menu (FouleeSuggestionRow *self)
{
  g_return_if_fail (FOULEE_IS_SUGGESTION_ROW (self));
  gtk_menu_button_popdown (self->menu_button);
}

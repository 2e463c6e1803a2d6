/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/sign-card.h"

#include <glib/gi18n.h>

#include "advice/advice.h"
#include "advice/help-numbers.h"
#include "advice/open-sign.h"
#include "ui/advice/outcome-dialog.h"
#include "ui/advice/sign-dialog.h"
#include "ui/advice/sign-row.h"
#include "ui/advice/sign-words.h"

struct _FouleeSignCard {
  FouleeSection parent_instance;

  GtkWidget *card;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkBox *layout;
  GtkWidget *outcome_button;
  GtkButton *list_button;
  GtkWidget *close_button;

  FouleeJournal *journal; /* that is listened to */
  char *answer;           /* the id of the open one that is shown; NULL for none */
  char *closed;           /* the id of the answer whose card was closed */
  gboolean hinted;
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (FouleeSignCard, foulee_sign_card, FOULEE_TYPE_SECTION)

enum { PROP_WIDE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

/* ---- What there is to show ------------------------------------------------------------------- */

gboolean
foulee_sign_card_has_hint (FouleeJournal *journal)
{
  FouleeFindings *findings = foulee_journal_get_findings (journal);

  return findings &&
         foulee_advice_asking_hints (findings, foulee_journal_get_history (journal),
                                     foulee_clock_now (foulee_journal_get_clock (journal))) != 0;
}

static void
set_style (FouleeSignCard *self, const char *style, const char *icon)
{
  const char *classes[] = { "sign", style, NULL };

  gtk_widget_set_css_classes (self->card, classes);
  gtk_image_set_from_icon_name (self->icon, icon);
}

static void
set_text (FouleeSignCard *self, const char *title, const char *detail)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
set_buttons (FouleeSignCard *self, gboolean outcome, const char *list, gboolean close)
{
  gtk_widget_set_visible (self->outcome_button, outcome);
  gtk_widget_set_visible (GTK_WIDGET (self->list_button), list != NULL);
  if (list)
    gtk_button_set_label (self->list_button, list);
  gtk_widget_set_visible (self->close_button, close);
}

static void
show_open (FouleeSignCard *self, const GArray *open, FouleeInstant now)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeOpenSign *sign = &g_array_index (open, FouleeOpenSign, 0);
  const FouleeRunner *runner = foulee_history_runner (foulee_journal_get_history (self->journal));
  const FouleeHelpNumbers numbers = foulee_help_numbers_of_runner (runner, language);
  g_autofree char *call = foulee_sign_level_call (sign->level, &numbers, language);
  /* What a clinician said is worth more than what was ticked. */
  g_autofree char *detail =
      sign->resting && sign->answer->outcome
          ? g_strdup (sign->answer->outcome)
          : foulee_sign_words_detail (self->journal, sign->answer, open->len - 1);

  g_set_str (&self->answer, sign->answer->record.id);
  if (sign->resting)
    set_style (self, "calm", foulee_sign_level_icon (FOULEE_SIGN_DAYS));
  else
    set_style (self, foulee_sign_level_style (sign->level), foulee_sign_level_icon (sign->level));
  set_text (self, sign->resting ? _ ("No running for now, as a clinician told you.") : call,
            detail);
  set_buttons (self, TRUE, C_ ("button", "Warning Signs"), FALSE);
}

static void
show_hint (FouleeSignCard *self)
{
  set_style (self, "calm", "dialog-question-symbolic");
  set_text (self,
            _ ("This differs from your usual. The app cannot tell why. Check the warning signs."),
            NULL);
  set_buttons (self, FALSE, _ ("Open the List"), FALSE);
}

static void
show_none (FouleeSignCard *self, const FouleeSignAnswer *answer)
{
  g_autofree char *when = foulee_sign_words_when (self->journal, answer->at);
  /* Translators: %s is a moment, such as "today at 18:34". */
  g_autofree char *detail = g_strdup_printf (_ ("None of these, %s"), when);

  set_style (self, "calm", "foulee-tick-symbolic");
  set_text (self,
            _ ("No listed warning sign was reported. This does not rule out an injury. If it "
               "worsens or worries you, be seen."),
            detail);
  set_buttons (self, FALSE, NULL, TRUE);
}

/* Answered today with none, and not yet put away. */
static gboolean
is_fresh_none (FouleeSignCard *self, const FouleeSignAnswer *answer)
{
  return answer && !answer->ticked && g_strcmp0 (answer->record.id, self->closed) != 0 &&
         foulee_record_day (answer, foulee_journal_get_day_start (self->journal)) ==
             foulee_journal_today (self->journal);
}

static void
refresh (FouleeSignCard *self)
{
  const FouleeHistory *history = foulee_journal_get_history (self->journal);
  const FouleeInstant now = foulee_clock_now (foulee_journal_get_clock (self->journal));
  const FouleeSignAnswer *last = foulee_last_sign_answer (history, now);
  g_autoptr (GArray) open = foulee_open_signs_new (history, now);
  const gboolean is_today = foulee_day_is_today (DAY (self));
  const gboolean has_hint = open->len == 0 && foulee_sign_card_has_hint (self->journal);
  const gboolean has_none = open->len == 0 && !has_hint && is_fresh_none (self, last);

  g_clear_pointer (&self->answer, g_free);
  self->hinted = has_hint;
  gtk_widget_set_visible (GTK_WIDGET (self), is_today && (open->len > 0 || has_hint || has_none));
  if (open->len > 0)
    show_open (self, open, now);
  else if (has_hint)
    show_hint (self);
  else if (has_none)
    show_none (self, last);
}

static void
foulee_sign_card_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeSignCard *self = FOULEE_SIGN_CARD (section);

  if (g_set_object (&self->journal, foulee_day_get_journal (day)))
    g_signal_connect_object (self->journal, "analysed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
  refresh (self);
}

/* ---- What is pressed ------------------------------------------------------------------------- */

static void
on_outcome_clicked (FouleeSignCard *self)
{
  const FouleeSignAnswer *answer =
      self->answer ? foulee_day_lookup (DAY (self), FOULEE_KIND_SIGN_ANSWER, self->answer) : NULL;

  if (answer)
    adw_dialog_present (foulee_outcome_dialog_new (DAY (self), answer), GTK_WIDGET (self));
}

static void
on_list_clicked (FouleeSignCard *self)
{
  adw_dialog_present (foulee_sign_dialog_new (DAY (self), self->hinted), GTK_WIDGET (self));
}

static void
on_close_clicked (FouleeSignCard *self)
{
  const FouleeSignAnswer *last =
      foulee_last_sign_answer (foulee_journal_get_history (self->journal),
                               foulee_clock_now (foulee_journal_get_clock (self->journal)));

  /* The button goes, and the focus must not go with it. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  g_set_str (&self->closed, last ? last->record.id : NULL);
  refresh (self);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
set_wide (FouleeSignCard *self, gboolean wide)
{
  self->wide = wide;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->layout),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (GTK_WIDGET (self->icon), wide ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  if (wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
}

static void
foulee_sign_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_WIDE:
    g_value_set_boolean (value, FOULEE_SIGN_CARD (object)->wide);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_sign_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_WIDE:
    set_wide (FOULEE_SIGN_CARD (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_sign_card_dispose (GObject *object)
{
  FouleeSignCard *self = FOULEE_SIGN_CARD (object);

  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->answer, g_free);
  g_clear_pointer (&self->closed, g_free);
  /* The card is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SIGN_CARD);
  G_OBJECT_CLASS (foulee_sign_card_parent_class)->dispose (object);
}

static void
foulee_sign_card_class_init (FouleeSignCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_sign_card_get_property;
  object_class->set_property = foulee_sign_card_set_property;
  object_class->dispose = foulee_sign_card_dispose;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_sign_card_refresh;

  properties[PROP_WIDE] =
      g_param_spec_boolean ("wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sign-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, card);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, icon);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, title);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, detail);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, layout);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, outcome_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, list_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignCard, close_button);
  gtk_widget_class_bind_template_callback (widget_class, on_outcome_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_list_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
foulee_sign_card_init (FouleeSignCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

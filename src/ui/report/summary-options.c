/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/summary-options.h"

#include <glib/gi18n.h>

#include "report/words.h"
#include "ui/preferences/choice-row.h"
#include "ui/preferences/date-row.h"
#include "ui/report/summary-choices.h"
#include "ui/report/summary-words.h"
#include "ui/widgets/shown-units.h"

struct _FouleeSummaryOptions {
  AdwBin parent_instance;

  FouleeSummaryWords *words;
  AdwActionRow *period_rows[FOULEE_N_SUMMARY_PERIODS];
  GtkCheckButton *period_buttons[FOULEE_N_SUMMARY_PERIODS];
  FouleeDateRow *first_row;
  FouleeDateRow *last_row;
  FouleeChoiceRow *language_row;
  FouleeChoiceRow *paper_row;
  AdwSwitchRow *anonymous_row;
  AdwPreferencesGroup *sections_group;
  AdwSwitchRow *section_rows[FOULEE_N_REPORT_SECTIONS];

  FouleeJournal *journal;
  GSettings *settings; /* NULL where nothing is remembered */
  FouleeSummaryChoices choices;
  FouleeDate first, last; /* that were last a period; FOULEE_DATE_NONE before */
  gboolean showing;       /* the rows follow what was chosen just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeSummaryOptions, foulee_summary_options, ADW_TYPE_BIN)

enum { PROP_JOURNAL = 1, PROP_SETTINGS, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const FouleeRunner *
get_runner (FouleeSummaryOptions *self)
{
  return foulee_history_runner (foulee_journal_get_history (self->journal));
}

/* Chosen: to be remembered, and to be seen on the pages. */
static void
keep (FouleeSummaryOptions *self)
{
  foulee_summary_choices_save (&self->choices, self->settings);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Period ---------------------------------------------------------------------------------- */

/* Since a visit that is not there, or no more, nothing can be told. */
static FouleeSummaryPeriod
get_period (FouleeSummaryOptions *self, FouleeFindings *findings)
{
  return self->choices.period == FOULEE_SUMMARY_VISIT &&
                 foulee_report_since_visit (findings) == FOULEE_DATE_NONE
             ? FOULEE_SUMMARY_SIX_WEEKS
             : self->choices.period;
}

static void
show_days (FouleeSummaryOptions *self, FouleeSummaryPeriod period, FouleeFindings *findings)
{
  g_autofree char *label = NULL;
  FouleeDate first, last;

  if (foulee_summary_choices_get_days (&self->choices, period, findings, &first, &last))
    label = foulee_period_label (first, last, foulee_language_of_system ());
  else if (period == FOULEE_SUMMARY_VISIT)
    label = g_strdup (_ ("No visit to a clinic is recorded."));
  adw_action_row_set_subtitle (self->period_rows[period], label ? label : "");
  /* Not the row: why it cannot be chosen is to be read. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->period_buttons[period]),
                            period != FOULEE_SUMMARY_VISIT ||
                                foulee_report_since_visit (findings) != FOULEE_DATE_NONE);
}

static void
show_custom (FouleeSummaryOptions *self, gboolean custom)
{
  const FouleeDate today = foulee_journal_today (self->journal);

  foulee_date_row_set_today (self->first_row, today);
  foulee_date_row_set_today (self->last_row, today);
  foulee_date_row_set_date (self->first_row, self->choices.first);
  foulee_date_row_set_date (self->last_row, self->choices.last);
  gtk_widget_set_visible (GTK_WIDGET (self->first_row), custom);
  gtk_widget_set_visible (GTK_WIDGET (self->last_row), custom);
}

void
foulee_summary_options_follow (FouleeSummaryOptions *self, FouleeFindings *findings)
{
  FouleeSummaryPeriod period;

  g_return_if_fail (FOULEE_IS_SUMMARY_OPTIONS (self));

  period = get_period (self, findings);
  self->showing = TRUE;
  for (int i = 0; i < FOULEE_N_SUMMARY_PERIODS; i++)
    show_days (self, (FouleeSummaryPeriod) i, findings);
  gtk_check_button_set_active (self->period_buttons[period], TRUE);
  show_custom (self, period == FOULEE_SUMMARY_CUSTOM);
  self->showing = FALSE;
}

static void
on_period_toggled (FouleeSummaryOptions *self, GtkCheckButton *button)
{
  if (self->showing || !gtk_check_button_get_active (button))
    return;
  for (int i = 0; i < FOULEE_N_SUMMARY_PERIODS; i++)
    if (self->period_buttons[i] == button)
      self->choices.period = (FouleeSummaryPeriod) i;
  /* One's own days begin as those that are shown. */
  if (self->choices.period == FOULEE_SUMMARY_CUSTOM && self->choices.first == FOULEE_DATE_NONE) {
    self->choices.first = self->first;
    self->choices.last = self->last;
  }
  show_custom (self, self->choices.period == FOULEE_SUMMARY_CUSTOM);
  keep (self);
}

static void
on_custom_edited (FouleeSummaryOptions *self, FouleeTextRow *row)
{
  const FouleeDate first = foulee_date_row_get_date (self->first_row);
  const FouleeDate last = foulee_date_row_get_date (self->last_row);

  if (!foulee_text_row_check (FOULEE_TEXT_ROW (self->first_row), FALSE) ||
      !foulee_text_row_check (FOULEE_TEXT_ROW (self->last_row), FALSE))
    return;
  if (first > last) {
    foulee_text_row_complain (row, _ ("The first day is after the last."));
    return;
  }
  self->choices.first = first;
  self->choices.last = last;
  keep (self);
}

/* ---- Language, paper, sections --------------------------------------------------------------- */

static void
on_language_chosen (FouleeSummaryOptions *self)
{
  g_autoptr (FouleeRunner) runner = foulee_summary_edit_runner (self->journal);
  const gint32 chosen = foulee_choice_row_get_value (self->language_row);

  if (runner->page_language == chosen)
    return;
  runner->page_language = chosen;
  foulee_journal_save (self->journal, g_steal_pointer (&runner), _ ("Language of the summary"),
                       NULL);
  /* The pages need not wait for other findings. */
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_paper_chosen (FouleeSummaryOptions *self)
{
  self->choices.paper = (FouleePaper) foulee_choice_row_get_value (self->paper_row);
  self->choices.paper_chosen = TRUE;
  keep (self);
}

static void
on_switched (FouleeSummaryOptions *self)
{
  if (self->showing)
    return;
  self->choices.anonymous = adw_switch_row_get_active (self->anonymous_row);
  self->choices.sections = 0;
  for (int i = 0; i < FOULEE_N_REPORT_SECTIONS; i++)
    if (adw_switch_row_get_active (self->section_rows[i]))
      self->choices.sections |= 1u << i;
  keep (self);
}

/* What of a section its name does not say. */
static const char *
describe_section (FouleeReportSection section)
{
  switch (section) {
  case FOULEE_REPORT_NOTES:
    return _ ("Empty lines to write on");
  case FOULEE_REPORT_DIARY:
    return _ ("A row for each check-in, run and day, on pages of their own");
  case FOULEE_REPORT_TREATMENTS:
  case FOULEE_REPORT_LOAD:
  case FOULEE_REPORT_REST:
  case FOULEE_REPORT_WARM_UP:
  case FOULEE_REPORT_FORM:
  case FOULEE_REPORT_HEALTH:
  case FOULEE_REPORT_SIGNS:
  case FOULEE_N_REPORT_SECTIONS:
  default:
    return "";
  }
}

static void
add_sections (FouleeSummaryOptions *self)
{
  for (int i = 0; i < FOULEE_N_REPORT_SECTIONS; i++) {
    GtkWidget *row = adw_switch_row_new ();

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (
        ADW_PREFERENCES_ROW (row),
        foulee_words_label (&foulee_report_sections, i, foulee_language_of_system ()));
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), describe_section ((FouleeReportSection) i));
    g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), self,
                             G_CONNECT_SWAPPED);
    adw_preferences_group_add (self->sections_group, row);
    self->section_rows[i] = ADW_SWITCH_ROW (row);
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

/* What the journal has of it, which undo and other programs change too. */
static void
show_journal (FouleeSummaryOptions *self)
{
  const FouleeRunner *runner = get_runner (self);

  foulee_choice_row_set_value (self->language_row, runner ? runner->page_language : FOULEE_UNSET);
}

static void
show_choices (FouleeSummaryOptions *self)
{
  self->showing = TRUE;
  foulee_choice_row_set_value (self->paper_row, (gint32) self->choices.paper);
  adw_switch_row_set_active (self->anonymous_row, self->choices.anonymous);
  for (int i = 0; i < FOULEE_N_REPORT_SECTIONS; i++)
    adw_switch_row_set_active (self->section_rows[i], (self->choices.sections & (1u << i)) != 0);
  self->showing = FALSE;
}

static void
foulee_summary_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeSummaryOptions *self = FOULEE_SUMMARY_OPTIONS (object);

  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, self->journal);
    break;
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_summary_options_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  FouleeSummaryOptions *self = FOULEE_SUMMARY_OPTIONS (object);

  switch (id) {
  case PROP_JOURNAL:
    self->journal = g_value_dup_object (value);
    break;
  case PROP_SETTINGS:
    self->settings = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_summary_options_constructed (GObject *object)
{
  FouleeSummaryOptions *self = FOULEE_SUMMARY_OPTIONS (object);
  const FouleeRunner *runner = get_runner (self);

  G_OBJECT_CLASS (foulee_summary_options_parent_class)->constructed (object);
  foulee_summary_choices_load (&self->choices, self->settings, runner ? runner->country : NULL);
  g_object_set (self->words, "journal", self->journal, NULL);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (show_journal), self,
                           G_CONNECT_SWAPPED);
  show_journal (self);
  show_choices (self);
}

static void
foulee_summary_options_dispose (GObject *object)
{
  FouleeSummaryOptions *self = FOULEE_SUMMARY_OPTIONS (object);

  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SUMMARY_OPTIONS);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (foulee_summary_options_parent_class)->dispose (object);
}

static void
bind_period (GtkWidgetClass *widget_class, const char *name, FouleeSummaryPeriod period)
{
  g_autofree char *row = g_strconcat (name, "_row", NULL);
  g_autofree char *button = g_strconcat (name, "_button", NULL);

  gtk_widget_class_bind_template_child_full (
      widget_class, row, FALSE,
      (gssize) (G_STRUCT_OFFSET (FouleeSummaryOptions, period_rows) +
                period * sizeof (AdwActionRow *)));
  gtk_widget_class_bind_template_child_full (
      widget_class, button, FALSE,
      (gssize) (G_STRUCT_OFFSET (FouleeSummaryOptions, period_buttons) +
                period * sizeof (GtkCheckButton *)));
}

static void
foulee_summary_options_class_init (FouleeSummaryOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_summary_options_get_property;
  object_class->set_property = foulee_summary_options_set_property;
  object_class->constructed = foulee_summary_options_constructed;
  object_class->dispose = foulee_summary_options_dispose;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL, once);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", FOULEE_TYPE_SUMMARY_OPTIONS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOULEE_TYPE_CHOICE_ROW);
  g_type_ensure (FOULEE_TYPE_DATE_ROW);
  g_type_ensure (FOULEE_TYPE_SUMMARY_WORDS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/summary-options.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryOptions, words);
  bind_period (widget_class, "two_weeks", FOULEE_SUMMARY_TWO_WEEKS);
  bind_period (widget_class, "six_weeks", FOULEE_SUMMARY_SIX_WEEKS);
  bind_period (widget_class, "visit", FOULEE_SUMMARY_VISIT);
  bind_period (widget_class, "custom", FOULEE_SUMMARY_CUSTOM);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryOptions, first_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryOptions, last_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryOptions, language_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryOptions, paper_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryOptions, anonymous_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryOptions, sections_group);
  gtk_widget_class_bind_template_callback (widget_class, on_period_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_custom_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_language_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_paper_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
}

static void
foulee_summary_options_init (FouleeSummaryOptions *self)
{
  self->first = self->last = FOULEE_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_choice_row_add (self->language_row, FOULEE_UNSET,
                         C_ ("language of the printed summary", "The same as here"), NULL);
  foulee_choice_row_add_words (self->language_row, &foulee_page_languages);
  foulee_choice_row_add_words (self->paper_row, &foulee_papers);
  add_sections (self);
}

void
foulee_summary_options_commit (FouleeSummaryOptions *self)
{
  g_return_if_fail (FOULEE_IS_SUMMARY_OPTIONS (self));
  foulee_summary_words_commit (self->words);
}

void
foulee_summary_options_get (FouleeSummaryOptions *self, FouleeFindings *findings,
                            FouleeReportOptions *options)
{
  FouleeDate first, last;

  g_return_if_fail (FOULEE_IS_SUMMARY_OPTIONS (self));

  foulee_report_options_init (
      options, foulee_report_language (get_runner (self), foulee_language_of_system ()));
  options->paper = self->choices.paper;
  options->units = foulee_shown_units (foulee_journal_get_history (self->journal));
  options->sections = self->choices.sections;
  options->anonymous = self->choices.anonymous;
  options->zone = foulee_clock_zone (foulee_journal_get_clock (self->journal));
  if (foulee_summary_choices_get_days (&self->choices, get_period (self, findings), findings,
                                       &first, &last)) {
    self->first = first;
    self->last = last;
  }
  options->first = self->first;
  options->last = self->last;
}

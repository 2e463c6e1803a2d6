/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/runner-page.h"

#include <glib/gi18n.h>

#include "advice/help-numbers.h"
#include "ui/preferences/choice-row.h"
#include "ui/preferences/countries.h"
#include "ui/preferences/text-row.h"
#include "ui/widgets/field-row.h"

struct _FouleeRunnerPage {
  FouleeSettingsPage parent_instance;

  FouleeTextRow *name_row;
  FouleeFieldRow *birth_year_row;
  FouleeFieldRow *height_row;
  FouleeFieldRow *mass_row;
  FouleeChoiceRow *country_row;
  AdwPreferencesGroup *numbers_group;
  FouleeTextRow *emergency_row;
  FouleeTextRow *advice_row;
  AdwActionRow *by_text_row;
  FouleeChoiceRow *units_row;
  FouleeFieldRow *day_start_row;
  FouleeChoiceRow *language_row;
  FouleeTextRow *clinic_row;

  GPtrArray *codes; /* of countries that are recorded, but not in the table; their values follow
                       those of the table */
};

G_DEFINE_FINAL_TYPE (FouleeRunnerPage, foulee_runner_page, FOULEE_TYPE_SETTINGS_PAGE)

#define DAY(self) (foulee_settings_page_get_day (FOULEE_SETTINGS_PAGE (self)))
#define SECONDS_PER_MINUTE 60

/* The stored record; while there is none, one that says nothing. */
static FouleeRunner *
ref_runner (FouleeRunnerPage *self)
{
  const FouleeRunner *runner =
      foulee_history_runner (foulee_journal_get_history (foulee_day_get_journal (DAY (self))));

  return runner ? foulee_record_ref ((gpointer) runner) : foulee_record_new (FOULEE_KIND_RUNNER);
}

/* ---- Countries ------------------------------------------------------------------------------- */

static void
fill_countries (FouleeRunnerPage *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree int *sorted = foulee_countries_sorted (language);

  foulee_choice_row_add (self->country_row, FOULEE_UNSET, C_ ("a choice", "Not recorded"), NULL);
  for (int i = 0; i < foulee_countries.n_words; i++) {
    const FouleeWord *country = &foulee_countries.words[sorted[i]];

    foulee_choice_row_add (self->country_row, sorted[i], foulee_word_label (country, language),
                           country->id);
  }
}

/* What stands for a country in the row. One that came from elsewhere and is not in the table is
 * added to the row by its code, and so stays what it is. */
static gint32
value_of_country (FouleeRunnerPage *self, const char *code)
{
  guint index;
  int value;

  if (!code)
    return FOULEE_UNSET;
  if (foulee_words_from_id (&foulee_countries, code, &value))
    return value;
  if (!g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &index)) {
    index = self->codes->len;
    g_ptr_array_add (self->codes, g_strdup (code));
    foulee_choice_row_add (self->country_row, foulee_countries.n_words + (gint32) index, code,
                           NULL);
  }
  return foulee_countries.n_words + (gint32) index;
}

static const char *
country_of_value (FouleeRunnerPage *self, gint32 value)
{
  if (value == FOULEE_UNSET)
    return NULL;
  if (value < foulee_countries.n_words)
    return foulee_countries.words[value].id;
  return g_ptr_array_index (self->codes, value - foulee_countries.n_words);
}

/* The runner's own numbers; where there are none, those of the country show through. */
static void
show_numbers (FouleeRunnerPage *self, const FouleeRunner *runner)
{
  const FouleeHelpNumbers usual =
      foulee_help_numbers_of_country (runner->country, foulee_language_of_system ());
  const char *description = _ ("A number that you write here takes the place of the country’s.");

  if (!runner->country)
    description = _ ("Choose a country to see its numbers, or write down your own.");
  else if (!usual.emergency)
    description = _ ("Its numbers are not in our list: look them up, and write them down here.");
  adw_preferences_group_set_description (self->numbers_group, description);
  g_object_set (self->emergency_row, "placeholder", usual.emergency, NULL);
  g_object_set (self->advice_row, "placeholder", usual.advice, NULL);
  foulee_text_row_set_text (self->emergency_row, runner->emergency_number);
  foulee_text_row_set_text (self->advice_row, runner->advice_number);
  gtk_widget_set_visible (GTK_WIDGET (self->by_text_row), usual.by_text != NULL);
  adw_action_row_set_subtitle (self->by_text_row, usual.by_text ? usual.by_text : "");
}

/* ---- Showing and storing --------------------------------------------------------------------- */

static void
foulee_runner_page_refresh (FouleeSettingsPage *page, FouleeDay *day)
{
  FouleeRunnerPage *self = FOULEE_RUNNER_PAGE (page);
  g_autoptr (FouleeRunner) runner = ref_runner (self);
  FouleeUnits units = foulee_day_get_units (day);
  int year, month, today;

  foulee_date_to_civil (foulee_journal_today (foulee_day_get_journal (day)), &year, &month, &today);
  g_object_set (self->birth_year_row, "maximum", year, NULL);
  foulee_text_row_set_text (self->name_row, runner->name);
  foulee_field_row_set_value (self->birth_year_row, runner->birth_year);
  foulee_field_row_set_units (self->height_row, units);
  foulee_field_row_set_value (self->height_row, runner->height);
  foulee_field_row_set_units (self->mass_row, units);
  foulee_field_row_set_value (self->mass_row, runner->mass);
  foulee_choice_row_set_value (self->country_row, value_of_country (self, runner->country));
  show_numbers (self, runner);
  foulee_choice_row_set_value (self->units_row, (gint32) units);
  foulee_field_row_set_value (self->day_start_row,
                              foulee_journal_get_day_start (foulee_day_get_journal (day)) *
                                  SECONDS_PER_MINUTE);
  foulee_choice_row_set_value (self->language_row, runner->page_language);
  foulee_text_row_set_text (self->clinic_row, runner->clinic);
}

static void
read_text (FouleeTextRow *row, char **field)
{
  g_autofree char *text = foulee_text_row_dup_text (row);

  if (foulee_text_row_check (row, FALSE))
    foulee_record_set_text (field, text);
}

/* What is only shown because nothing was chosen is not stored as if it had been. */
static void
read_with_default (gint32 value, gint32 usual, gint32 *field)
{
  if (*field != FOULEE_UNSET || value != usual)
    *field = value;
}

/* The stored record with what stands in the rows; what makes no sense stays as it was. */
static FouleeRunner *
read_runner (FouleeRunnerPage *self, const FouleeRunner *stored)
{
  FouleeRunner *runner = foulee_record_copy (stored);
  const char *country = country_of_value (self, foulee_choice_row_get_value (self->country_row));
  gint32 seconds = FOULEE_UNSET;

  read_text (self->name_row, &runner->name);
  read_text (self->clinic_row, &runner->clinic);
  read_text (self->emergency_row, &runner->emergency_number);
  read_text (self->advice_row, &runner->advice_number);
  foulee_field_row_read (self->birth_year_row, &runner->birth_year);
  foulee_field_row_read (self->height_row, &runner->height);
  foulee_field_row_read (self->mass_row, &runner->mass);
  foulee_record_set_text (&runner->country, country);
  read_with_default (foulee_choice_row_get_value (self->units_row),
                     (gint32) foulee_day_get_units (DAY (self)), &runner->units);
  if (foulee_field_row_read (self->day_start_row, &seconds)) {
    if (seconds == FOULEE_UNSET)
      runner->day_start = FOULEE_UNSET;
    else
      read_with_default (seconds / SECONDS_PER_MINUTE, FOULEE_DAY_START_DEFAULT,
                         &runner->day_start);
  }
  runner->page_language = foulee_choice_row_get_value (self->language_row);
  return runner;
}

static void
on_edited (FouleeRunnerPage *self)
{
  g_autoptr (FouleeRunner) stored = ref_runner (self);
  g_autoptr (FouleeRunner) runner = read_runner (self, stored);

  if (foulee_record_equal (runner, stored))
    foulee_runner_page_refresh (FOULEE_SETTINGS_PAGE (self), DAY (self));
  else
    foulee_day_save (DAY (self), g_steal_pointer (&runner), _ ("Profile changed"), NULL);
}

/* ---- The page -------------------------------------------------------------------------------- */

static void
foulee_runner_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUNNER_PAGE);
  G_OBJECT_CLASS (foulee_runner_page_parent_class)->dispose (object);
}

static void
foulee_runner_page_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_RUNNER_PAGE (object)->codes);
  G_OBJECT_CLASS (foulee_runner_page_parent_class)->finalize (object);
}

static void
foulee_runner_page_class_init (FouleeRunnerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_runner_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = foulee_runner_page_finalize;
  FOULEE_SETTINGS_PAGE_CLASS (klass)->refresh = foulee_runner_page_refresh;

  g_type_ensure (FOULEE_TYPE_CHOICE_ROW);
  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/runner-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, birth_year_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, height_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, mass_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, country_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, numbers_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, emergency_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, advice_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, by_text_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, units_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, day_start_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunnerPage, clinic_row);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
foulee_runner_page_init (FouleeRunnerPage *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_countries (self);
  foulee_choice_row_add_words (self->units_row, &foulee_unit_choices);
  foulee_choice_row_add (self->language_row, FOULEE_UNSET,
                         C_ ("language of the printed summary", "The same as here"), NULL);
  foulee_choice_row_add_words (self->language_row, &foulee_page_languages);
}

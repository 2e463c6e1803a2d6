/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "config.h"
#include "display/preferences.h"
#include "ui/preferences/condition-dialog.h"
#include "ui/preferences/countries.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/preferences/shoe-dialog.h"
#include "ui/widgets/word-chips.h"

/* ---- The runner ------------------------------------------------------------------------------ */

static void
test_runner (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;
  const FouleeRunner *runner;

  preferences_type (dialog, "Name", "  Camille ");
  preferences_type (dialog, "Birth year", "1988");
  preferences_type (dialog, "Height", "1,72");
  preferences_type (dialog, "Weight", "93,5");
  preferences_type (dialog, "Clinic", "Cabinet du Parc");
  preferences_choose (dialog, "Language", 2);
  runner = preferences_get_runner (fixture);
  g_assert_cmpstr (runner->name, ==, "Camille");
  g_assert_cmpint (runner->birth_year, ==, 1988);
  g_assert_cmpint (runner->height, ==, 1720);
  g_assert_cmpint (runner->mass, ==, 93500);
  g_assert_cmpstr (runner->clinic, ==, "Cabinet du Parc");
  g_assert_cmpstr (foulee_page_languages.words[runner->page_language].id, ==, "fr");
  g_assert_cmpstr (preferences_get_text (dialog, "Height"), ==, "172");
  /* What is usual where nothing was said is shown, and not stored as if it had been said. */
  g_assert_cmpstr (preferences_get_text (dialog, "A day begins at"), ==, "04:00");
  g_assert_cmpint (runner->day_start, ==, FOULEE_UNSET);
  g_assert_cmpint (runner->units, ==, FOULEE_UNSET);
  g_assert_null (runner->country);
}

/* Each edit is one step, and the rows follow. */
static void
test_runner_undo (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;

  preferences_type (dialog, "Birth year", "1988");
  preferences_type (dialog, "Weight", "64");
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, "Profile changed");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (preferences_get_text (dialog, "Weight"), ==, "");
  g_assert_cmpint (preferences_get_runner (fixture)->birth_year, ==, 1988);
  foulee_journal_undo (fixture->journal);
  g_assert_null (preferences_get_runner (fixture));
  g_assert_cmpstr (preferences_get_text (dialog, "Birth year"), ==, "");
  foulee_journal_redo (fixture->journal);
  g_assert_cmpstr (preferences_get_text (dialog, "Birth year"), ==, "1988");
}

/* What makes no sense is said beside the field, stays there, and nothing is stored. */
static void
test_runner_nonsense (Preferences *fixture, gconstpointer page)
{
  static const struct {
    const char *title, *text;
  } cases[] = {
    { "Birth year", "1899" },
    { "Birth year", "2027" },
    { "Birth year", "88" },
    { "Birth year", "1988,5" },
    { "Height", "49" },
    { "Height", "281" },
    { "Height", "tall" },
    { "Weight", "19,9" },
    { "Weight", "400.1" },
    { "Weight", "1.234,5" },
    { "A day begins at", "12:00" },
    { "A day begins at", "4" },
    { "A day begins at", "at dawn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s: “%s”", cases[i].title, cases[i].text);
    preferences_type (fixture->dialog, cases[i].title, cases[i].text);
    g_assert_true (preferences_is_refused (fixture->dialog, cases[i].title));
    g_assert_cmpstr (preferences_get_text (fixture->dialog, cases[i].title), ==, cases[i].text);
    g_assert_null (preferences_get_runner (fixture));
  }
  /* Another field can be stored all the same, and takes nothing away. */
  preferences_type (fixture->dialog, "Name", "Camille");
  g_assert_cmpstr (preferences_get_runner (fixture)->name, ==, "Camille");
  g_assert_cmpint (preferences_get_runner (fixture)->height, ==, FOULEE_UNSET);
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "Height"), ==, "tall");
  preferences_type (fixture->dialog, "Height", "180");
  g_assert_false (preferences_is_refused (fixture->dialog, "Height"));
}

/* A text that the journal has no room for is not cut off. */
static void
test_runner_too_long (Preferences *fixture, gconstpointer page)
{
  g_autofree char *name = g_strnfill (201, 'n');

  preferences_type (fixture->dialog, "Name", name);
  g_assert_true (preferences_is_refused (fixture->dialog, "Name"));
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "Name"), ==, name);
  g_assert_null (preferences_get_runner (fixture));
  preferences_type (fixture->dialog, "Name", name + 1);
  g_assert_cmpstr (preferences_get_runner (fixture)->name, ==, name + 1);
}

/* 5 ft 10 in are 1778 mm, 154 lb are 69.853 kg. */
static void
test_imperial (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;

  preferences_type (dialog, "Weight", "70");
  preferences_choose (dialog, "Units", FOULEE_UNITS_IMPERIAL);
  g_assert_cmpint (preferences_get_runner (fixture)->units, ==, FOULEE_UNITS_IMPERIAL);
  g_assert_cmpstr (preferences_get_text (dialog, "Weight"), ==, "154.3");
  g_assert_cmpint (preferences_get_runner (fixture)->mass, ==, 70000);
  preferences_type (dialog, "Height", "5'10");
  g_assert_cmpint (preferences_get_runner (fixture)->height, ==, 1778);
  g_assert_cmpstr (preferences_get_text (dialog, "Height"), ==, "5′\u00a010″");
  preferences_type (dialog, "Weight", "154");
  g_assert_cmpint (preferences_get_runner (fixture)->mass, ==, 69853);
  preferences_choose (dialog, "Units", FOULEE_UNITS_METRIC);
  g_assert_cmpstr (preferences_get_text (dialog, "Height"), ==, "177.8");
  g_assert_cmpstr (preferences_get_text (dialog, "Weight"), ==, "69.9");
}

/* Where nothing was chosen, units are those of the place. */
static void
test_units_of_place (Preferences *fixture, gconstpointer page)
{
  g_autofree char *locale = g_strdup (g_getenv ("LC_ALL"));

  preferences_type (fixture->dialog, "Weight", "70");
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  preferences_present (fixture, page);
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "Weight"), ==, "154.3");
  g_assert_cmpstr (preferences_get_subtitle (fixture->dialog, "Units"), ==,
                   "Miles, fluid ounces, pounds");
  preferences_type (fixture->dialog, "Name", "Camille");
  g_assert_cmpint (preferences_get_runner (fixture)->units, ==, FOULEE_UNSET);
  g_setenv ("LC_ALL", locale, TRUE);
}

static void
test_day_start (Preferences *fixture, gconstpointer page)
{
  preferences_type (fixture->dialog, "A day begins at", "5h30");
  g_assert_cmpint (preferences_get_runner (fixture)->day_start, ==, 330);
  g_assert_cmpint (foulee_journal_get_day_start (fixture->journal), ==, 330);
  preferences_type (fixture->dialog, "A day begins at", "");
  g_assert_cmpint (preferences_get_runner (fixture)->day_start, ==, FOULEE_UNSET);
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "A day begins at"), ==, "04:00");
}

/* Written by another window, or by the command line. */
static void
test_written_elsewhere (Preferences *fixture, gconstpointer page)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  gtk_editable_set_text (preferences_find_entry (fixture->dialog, "Birth year"), "19");
  runner->birth_year = 1971;
  runner->mass = 58000;
  foulee_record_set_text (&runner->country, "JP");
  foulee_journal_save (fixture->journal, runner, "Elsewhere", NULL);
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "Weight"), ==, "58");
  /* A country that is not in the list is shown by its code and kept. */
  g_assert_cmpstr (preferences_get_subtitle (fixture->dialog, "Country"), ==, "JP");
  /* Nobody types over what is just being typed. */
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "Birth year"), ==, "19");
  preferences_type (fixture->dialog, "Birth year", "1972");
  g_assert_cmpint (preferences_get_runner (fixture)->birth_year, ==, 1972);
  g_assert_cmpstr (preferences_get_runner (fixture)->country, ==, "JP");
}

/* ---- Countries ------------------------------------------------------------------------------- */

/* The position in the row's list of what is found by `text`. */
static guint
find_line (AdwComboRow *row, const char *text)
{
  GListModel *model = adw_combo_row_get_model (row);
  g_autoptr (GtkStringFilter) filter =
      gtk_string_filter_new (gtk_expression_ref (adw_combo_row_get_expression (row)));
  guint found = GTK_INVALID_LIST_POSITION;

  gtk_string_filter_set_match_mode (filter, adw_combo_row_get_search_match_mode (row));
  gtk_string_filter_set_search (filter, text);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (model, i);

    if (!gtk_filter_match (GTK_FILTER (filter), item))
      continue;
    g_assert_cmpuint (found, ==, GTK_INVALID_LIST_POSITION);
    found = i;
  }
  return found;
}

static char *
get_placeholder (Preferences *fixture, const char *title)
{
  char *placeholder = NULL;

  g_object_get (preferences_find_row (fixture->dialog, title), "placeholder", &placeholder, NULL);
  return placeholder;
}

static const char *
get_description (Preferences *fixture)
{
  GtkWidget *row = preferences_find_row (fixture->dialog, "Country");

  return adw_preferences_group_get_description (
      ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)));
}

#define EMERGENCY "Emergency number"
#define CAN_WAIT "Who to call when it is not an emergency"
#define BY_TEXT "Emergency by text message"
#define CHOOSE "Choose a country to see its numbers, or write down your own."
#define NOT_LISTED "Its numbers are not in our list: look them up, and write them down here."

static void
test_countries (Preferences *fixture, gconstpointer page)
{
  static const struct {
    const char *search, *code, *emergency, *can_wait, *by_text;
  } cases[] = {
    { "franc", "FR", "15 or 112", "116 117, where it is served", "114" },
    { "Canada", "CA", "911", "811", NULL },
    { "BELGIUM", "BE", "112", "1733", NULL },
    { "switz", "CH", "144", "", NULL },
    { "states", "US", "911", "", NULL },
    { "kingdom", "GB", "999", "111", NULL },
    { "slovenia", "SI", "112", "", NULL },
    { "norw", "NO", "", "", NULL },
    { "another", "ZZ", "", "", NULL },
  };
  AdwComboRow *row = ADW_COMBO_ROW (preferences_find_row (fixture->dialog, "Country"));

  g_assert_true (adw_combo_row_get_enable_search (row));
  g_assert_cmpstr (get_description (fixture), ==, CHOOSE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *emergency = NULL;
    g_autofree char *can_wait = NULL;
    GtkWidget *by_text;

    g_test_message ("%s", cases[i].search);
    adw_combo_row_set_selected (row, find_line (row, cases[i].search));
    g_assert_cmpstr (preferences_get_runner (fixture)->country, ==, cases[i].code);
    emergency = get_placeholder (fixture, EMERGENCY);
    can_wait = get_placeholder (fixture, CAN_WAIT);
    by_text = harness_find_text (fixture->dialog, BY_TEXT);
    g_assert_cmpstr (emergency, ==, cases[i].emergency);
    g_assert_cmpstr (can_wait, ==, cases[i].can_wait);
    g_assert_cmpstr (by_text ? preferences_get_subtitle (fixture->dialog, BY_TEXT) : NULL, ==,
                     cases[i].by_text);
    g_assert_true (g_str_equal (get_description (fixture), NOT_LISTED) ==
                   (*cases[i].emergency == '\0'));
  }
  adw_combo_row_set_selected (row, 0);
  g_assert_null (preferences_get_runner (fixture)->country);
}

/* What was written stays, whatever the country; taken away, the country's is there again. */
static void
test_own_numbers (Preferences *fixture, gconstpointer page)
{
  AdwComboRow *row = ADW_COMBO_ROW (preferences_find_row (fixture->dialog, "Country"));

  preferences_type (fixture->dialog, EMERGENCY, "113");
  preferences_type (fixture->dialog, CAN_WAIT, "116 117");
  adw_combo_row_set_selected (row, find_line (row, "norw"));
  g_assert_cmpstr (preferences_get_runner (fixture)->emergency_number, ==, "113");
  g_assert_cmpstr (preferences_get_runner (fixture)->advice_number, ==, "116 117");
  g_assert_cmpstr (preferences_get_text (fixture->dialog, EMERGENCY), ==, "113");
  preferences_type (fixture->dialog, EMERGENCY, "");
  g_assert_null (preferences_get_runner (fixture)->emergency_number);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (preferences_get_text (fixture->dialog, EMERGENCY), ==, "113");
}

/* Those that are expected most come first, the rest by name, the odd one last. */
static void
test_countries_order (void)
{
  const FouleeLanguage *languages[] = { foulee_language_english (), foulee_language_french () };
  const char *const first[] = { "FR", "CA", "BE", "CH", "US", "GB" };
  const char *const next[] = { "AU", "DE" }; /* Australia, Allemagne */
  int last = foulee_countries.n_words - 1;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree int *sorted = foulee_countries_sorted (languages[i]);

    for (gsize k = 0; k < G_N_ELEMENTS (first); k++)
      g_assert_cmpstr (foulee_countries.words[sorted[k]].id, ==, first[k]);
    g_assert_cmpstr (foulee_countries.words[sorted[G_N_ELEMENTS (first)]].id, ==, next[i]);
    g_assert_cmpstr (foulee_countries.words[sorted[last]].id, ==, FOULEE_COUNTRY_OTHER);
  }
}

/* ---- Logging --------------------------------------------------------------------------------- */

static void
assert_setting (Preferences *fixture, const char *key, const char *expected)
{
  g_autoptr (GVariant) value = g_settings_get_value (fixture->settings, key);
  g_autofree char *text = g_variant_print (value, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_glasses (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;

  g_assert_cmpstr (preferences_get_text (dialog, "First glass"), ==, "250");
  g_assert_cmpstr (preferences_get_text (dialog, "Second glass"), ==, "500");
  g_assert_cmpstr (preferences_get_text (dialog, "Third glass"), ==, "");
  preferences_type (dialog, "First glass", "200");
  preferences_type (dialog, "Fourth glass", "1000");
  assert_setting (fixture, "glass-sizes", "[200, 500, 1000]");
  g_assert_cmpstr (preferences_get_text (dialog, "Third glass"), ==, "1000");
  g_assert_cmpstr (preferences_get_text (dialog, "Fourth glass"), ==, "");
  preferences_type (dialog, "Third glass", "");
  assert_setting (fixture, "glass-sizes", "[200, 500]");
  preferences_type (dialog, "Second glass", "");
  g_assert_true (preferences_is_refused (dialog, "Second glass"));
  preferences_type (dialog, "Second glass", "5");
  g_assert_true (preferences_is_refused (dialog, "Second glass"));
  assert_setting (fixture, "glass-sizes", "[200, 500]");
  /* Beside what makes no sense the rest is stored, and it keeps its place. */
  preferences_type (dialog, "Third glass", "330");
  assert_setting (fixture, "glass-sizes", "[200, 500, 330]");
  g_assert_cmpstr (preferences_get_text (dialog, "Second glass"), ==, "5");
}

/* A US fluid ounce is 29.5735 ml: 12 are 355 ml. */
static void
test_glasses_imperial (Preferences *fixture, gconstpointer page)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->units = FOULEE_UNITS_IMPERIAL;
  foulee_journal_save (fixture->journal, runner, "Units", NULL);
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "First glass"), ==, "8");
  preferences_type (fixture->dialog, "Second glass", "12");
  assert_setting (fixture, "glass-sizes", "[237, 355]");
}

static void
test_kinds (Preferences *fixture, gconstpointer page)
{
  GtkWidget *chips = harness_find (fixture->dialog, FOULEE_TYPE_WORD_CHIPS);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chips), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kinds of drink");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (chips, "Electrolyte")),
                                FALSE);
  assert_setting (fixture, "drink-kinds", "['water', 'other']");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (chips, "Other")), FALSE);
  /* The last one stays. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (chips, "Water")), FALSE);
  assert_setting (fixture, "drink-kinds", "['water']");
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (harness_find_text (chips, "Water"))));
}

/* Changed by another window. */
static void
test_settings_elsewhere (Preferences *fixture, gconstpointer page)
{
  g_autoptr (GSettings) other = g_settings_new (FOULEE_APPLICATION);

  g_settings_set_value (other, "glass-sizes", g_variant_new_parsed ("[150, 330]"));
  g_settings_sync ();
  harness_wait_frames (fixture->window, 2);
  g_assert_cmpstr (preferences_get_text (fixture->dialog, "Second glass"), ==, "330");
}

/* ---- Keyboard, names, widths ----------------------------------------------------------------- */

/* Tab goes through everything and out again, and back the same way. */
static void
test_tab (Preferences *fixture, gconstpointer page)
{
  guint n = harness_walk (fixture->dialog, GTK_DIR_TAB_FORWARD);

  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpuint (harness_walk (fixture->dialog, GTK_DIR_TAB_BACKWARD), ==, n);
}

/* By the menu's action and not twice. */
static void
test_action (void)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (FouleeJournal) journal = harness_journal_new (clock, NULL);
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  FouleeWindow *window = harness_window_new (application, journal);
  AdwApplicationWindow *shown = ADW_APPLICATION_WINDOW (window);
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (shown);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  g_assert_true (FOULEE_IS_PREFERENCES_DIALOG (adw_application_window_get_visible_dialog (shown)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (dialogs), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  foulee_journal_close (journal);
}

/* What is typed when the dialog is closed is not lost. */
static void
test_close (Preferences *fixture, gconstpointer page)
{
  GtkEditable *entry = preferences_find_entry (fixture->dialog, "Birth year");

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "1988");
  adw_dialog_close (ADW_DIALOG (fixture->dialog));
  harness_wait_frames (fixture->window, 3);
  g_assert_cmpint (preferences_get_runner (fixture)->birth_year, ==, 1988);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         gtk_widget_get_tooltip_text (widget);
}

/* Everything that takes the focus here is one of these, or inside one, and has a name. */
static void
assert_names (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_ENTRY (widget) || GTK_IS_SWITCH (widget) || GTK_IS_BUTTON (widget) ||
      GTK_IS_MENU_BUTTON (widget) || GTK_IS_TEXT_VIEW (widget) || ADW_IS_PREFERENCES_ROW (widget)) {
    g_test_message ("%s", G_OBJECT_TYPE_NAME (widget));
    /* A menu button's own button has the name of the menu button. */
    g_assert_true (has_name (widget) || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) ||
                   ADW_IS_SWITCH_ROW (gtk_widget_get_ancestor (widget, ADW_TYPE_SWITCH_ROW)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    assert_names (child);
}

/* No word is cut off, and nothing sticks out of the window. */
static void
assert_not_clipped (GtkWidget *widget, GtkWidget *content)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget)) {
    const char *text = gtk_label_get_label (GTK_LABEL (widget));

    g_test_message ("“%s”", text);
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
    g_assert_true (gtk_widget_compute_bounds (widget, content, &bounds));
    if (*text)
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, PREFERENCES_WIDTH);
    g_assert_cmpfloat (bounds.origin.x, >=, 0);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    assert_not_clipped (child, content);
}

/* A condition and a pair of shoes with much to say. */
static void
add_long_records (Preferences *fixture)
{
  FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);

  condition->condition_kind = FOULEE_CONDITION_LOW_ENERGY;
  condition->side = 2;
  condition->since = shoe->first_used = foulee_date_from_civil (2024, 9, 28);
  condition->until = shoe->retired = foulee_date_from_civil (2026, 9, 28);
  foulee_journal_save (fixture->journal, condition, "Condition", NULL);
  foulee_record_set_text (&shoe->name, "The trail shoes with a name that does not end soon");
  shoe->distance_before = 1234500;
  foulee_journal_save (fixture->journal, shoe, "Shoes", NULL);
  g_settings_set_boolean (fixture->settings, "reminders", TRUE);
  harness_wait_signal (fixture->journal, "analysed");
}

/* Each page, and the forms over it, in the language of the environment. */
static void
test_layout (Preferences *fixture, gconstpointer page)
{
  FouleeEntryDialog *forms[2] = { NULL, NULL };
  g_autoptr (FouleeDay) day = foulee_day_new (fixture->journal);

  add_long_records (fixture);
  harness_wait_frames (fixture->window, 3);
  g_assert_cmpint (gtk_widget_get_width (fixture->content), ==, PREFERENCES_WIDTH);
  assert_not_clipped (fixture->dialog, fixture->content);
  assert_names (fixture->dialog);
  if (g_str_equal (page, "conditions")) {
    forms[0] = foulee_condition_dialog_new (day, NULL);
    forms[1] =
        foulee_condition_dialog_new (day, preferences_get (fixture, FOULEE_KIND_CONDITION, 0));
  } else if (g_str_equal (page, "shoes")) {
    forms[0] = foulee_shoe_dialog_new (day, NULL);
    forms[1] = foulee_shoe_dialog_new (day, preferences_get (fixture, FOULEE_KIND_SHOE, 0));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (forms) && forms[i]; i++) {
    foulee_entry_dialog_present (forms[i], fixture->dialog);
    harness_wait_frames (fixture->window, 3);
    assert_not_clipped (GTK_WIDGET (forms[i]), fixture->content);
    assert_names (GTK_WIDGET (forms[i]));
    adw_dialog_force_close (ADW_DIALOG (forms[i]));
    harness_wait_frames (fixture->window, 3);
  }
}

/* « États-Unis » is found without its accent, in whatever language the program runs. */
static void
test_search_accents (Preferences *fixture, gconstpointer page)
{
  AdwComboRow *row = ADW_COMBO_ROW (preferences_find_row (fixture->dialog, _ ("Country")));

  if (g_str_has_prefix (_ ("Country"), "Pays"))
    adw_combo_row_set_selected (row, find_line (row, "etats"));
  else
    adw_combo_row_set_selected (row, find_line (row, "united states"));
  g_assert_cmpstr (preferences_get_runner (fixture)->country, ==, "US");
}

#define ADD(path, page, function)                                                                  \
  g_test_add ("/preferences/" path, Preferences, page, preferences_set_up, function,               \
              preferences_tear_down)

static void
add_english_tests (void)
{
  ADD ("runner", "runner", test_runner);
  ADD ("runner-undo", "runner", test_runner_undo);
  ADD ("runner-nonsense", "runner", test_runner_nonsense);
  ADD ("runner-too-long", "runner", test_runner_too_long);
  ADD ("imperial", "runner", test_imperial);
  ADD ("units-of-place", "runner", test_units_of_place);
  ADD ("day-start", "runner", test_day_start);
  ADD ("written-elsewhere", "runner", test_written_elsewhere);
  ADD ("countries", "runner", test_countries);
  ADD ("own-numbers", "runner", test_own_numbers);
  g_test_add_func ("/preferences/countries-order", test_countries_order);
  ADD ("glasses", "logging", test_glasses);
  ADD ("glasses-imperial", "logging", test_glasses_imperial);
  ADD ("kinds", "logging", test_kinds);
  ADD ("settings-elsewhere", "logging", test_settings_elsewhere);
  ADD ("tab-runner", "runner", test_tab);
  ADD ("tab-conditions", "conditions", test_tab);
  ADD ("tab-logging", "logging", test_tab);
  ADD ("close", "runner", test_close);
  g_test_add_func ("/preferences/action", test_action);
}

/* With LC_ALL and FOULEE_LOCALEDIR in the environment, what depends on the language is tested in
 * that one, and the rest left out. */
int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (GtkApplication) application = NULL;

  if (folder && !setlocale (LC_ALL, "")) {
    g_print ("1..0 # SKIP the locale %s is not installed\n", g_getenv ("LC_ALL"));
    return 0;
  }
  if (folder) {
    bindtextdomain (GETTEXT_PACKAGE, folder);
    bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
    textdomain (GETTEXT_PACKAGE);
  }
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_application_set_default (G_APPLICATION (application));
  if (!folder)
    add_english_tests ();
  ADD ("layout-runner", "runner", test_layout);
  ADD ("layout-conditions", "conditions", test_layout);
  ADD ("layout-shoes", "shoes", test_layout);
  ADD ("layout-logging", "logging", test_layout);
  ADD ("search-accents", "runner", test_search_accents);
  return g_test_run ();
}

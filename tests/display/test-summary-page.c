/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary for an appointment: what is chosen and written beside the pages is on the pages, and
 * remembered; the pages can be looked through with the keyboard and read by a screen reader. */

#include <glib/gi18n.h>

#include "config.h"
#include "display/harness.h"
#include "display/insights-window.h"
#include "support/records.h"
#include "ui/report/sheet-list.h"
#include "ui/report/sheet-view.h"
#include "ui/report/summary-choices.h"
#include "ui/report/summary-options.h"
#include "ui/report/summary-page.h"
#include "ui/widgets/note-view.h"

typedef struct {
  GSettings *settings;
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

/* ---- The window ------------------------------------------------------------------------------ */

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return harness_find (GTK_WIDGET (fixture->window), type);
}

static FouleeSummaryPage *
get_page (Fixture *fixture)
{
  return FOULEE_SUMMARY_PAGE (find (fixture, FOULEE_TYPE_SUMMARY_PAGE));
}

/* Until the pages are those of all that was chosen and written. */
static void
wait_for_pages (Fixture *fixture)
{
  while (!foulee_summary_page_get_report (get_page (fixture)) ||
         foulee_summary_page_is_busy (get_page (fixture)))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
}

static void
open_page (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.summary", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  wait_for_pages (fixture);
}

static void
open_window (Fixture *fixture, GPtrArray *records)
{
  static const char *const keys[] = { "summary-period",   "summary-first-day", "summary-last-day",
                                      "summary-paper",    "summary-sections",  "summary-anonymous",
                                      "window-maximized", "window-width",      "window-height" };
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->settings = g_settings_new (FOULEE_APPLICATION);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (GTK_APPLICATION (g_application_get_default ()),
                                       fixture->journal, fixture->settings, FALSE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  open_page (fixture);
}

/* Camille, born 1988, with a check-in at `level` on each of `days` days up to 19 November. */
static GPtrArray *
new_records (int days)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
  const FouleeInstant last = test_instant ("2026-11-19T08:00:00+01:00");

  foulee_record_set_text (&runner->name, "Camille");
  runner->birth_year = 1988;
  foulee_record_set_text (&runner->country, "FR");
  g_ptr_array_add (records, runner);
  for (int i = 0; i < days; i++) {
    FouleeCheckIn *check_in = foulee_check_in_new ();

    check_in->at = (FouleeInstant) { last.seconds - (gint64) i * 86400, last.offset };
    check_in->readings[FOULEE_REGION_CALF_LEFT].level = 2;
    g_ptr_array_add (records, check_in);
  }
  return records;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records (60);

  open_window (fixture, records);
}

static void
set_up_visited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records (60);
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);

  visit->date = foulee_date_from_civil (2026, 10, 31);
  foulee_record_set_text (&visit->who, "Dr Albanese");
  g_ptr_array_add (records, visit);
  open_window (fixture, records);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, NULL);
}

/* In the diary a row for each of four hundred: many pages. */
static void
set_up_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records (400);

  open_window (fixture, records);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  g_object_unref (fixture->settings);
}

/* ---- What is on it --------------------------------------------------------------------------- */

static char *
dup_words (Fixture *fixture)
{
  FouleeReport *report = foulee_summary_page_get_report (get_page (fixture));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < foulee_report_n_pages (report); i++) {
    g_autofree char *page = foulee_report_page_text (report, i);

    g_string_append (words, page);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_says (Fixture *fixture, const char *text, gboolean expected)
{
  g_autofree char *words = dup_words (fixture);

  g_test_message ("%s", words);
  g_assert_cmpint (strstr (words, text) != NULL, ==, expected);
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *row = harness_find_text (find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS), title);

  g_assert_nonnull (row);
  return row;
}

static void
choose_period (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (fixture, title);

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
  wait_for_pages (fixture);
}

static void
write_date (Fixture *fixture, const char *title, const char *text)
{
  GtkEditable *entry = harness_find_entry (find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS), title);

  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
  wait_for_pages (fixture);
}

static void
switch_row (Fixture *fixture, const char *title, gboolean on)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (fixture, title)), on);
  wait_for_pages (fixture);
}

static const char *
section_name (FouleeReportSection section)
{
  return foulee_words_label (&foulee_report_sections, (int) section, foulee_language_of_system ());
}

/* ---- Days ------------------------------------------------------------------------------------ */

/* 42 days up to 19 November begin on 9 October, 14 on 6 November. */
static void
test_period (Fixture *fixture, gconstpointer data)
{
  const char *title = foulee_report_title (foulee_summary_page_get_report (get_page (fixture)));
  g_autofree char *stored = NULL;

  g_assert_nonnull (strstr (title, "9 October"));
  choose_period (fixture, _ ("Two weeks"));
  title = foulee_report_title (foulee_summary_page_get_report (get_page (fixture)));
  g_assert_nonnull (strstr (title, "6"));
  g_assert_null (strstr (title, "October"));
  stored = g_settings_get_string (fixture->settings, "summary-period");
  g_assert_cmpstr (stored, ==, "two-weeks");
}

static void
test_no_visit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, _ ("Since the last visit"));

  g_assert_false (
      gtk_widget_is_sensitive (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))));
  g_signal_emit_by_name (row, "activated");
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)))));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   _ ("No visit to a clinic is recorded."));
}

static void
test_visit (Fixture *fixture, gconstpointer data)
{
  choose_period (fixture, _ ("Since the last visit"));
  g_assert_nonnull (strstr (
      foulee_report_title (foulee_summary_page_get_report (get_page (fixture))), "31 October"));
}

static void
test_custom (Fixture *fixture, gconstpointer data)
{
  g_autofree char *stored = NULL;
  GtkWidget *options = find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS);
  GtkEditable *last;

  g_assert_null (harness_find_text (options, _ ("First day")));
  choose_period (fixture, _ ("Other days"));
  /* They begin as the days that were shown. */
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (options, _ ("First day"))), ==,
                   "9 October 2026");
  write_date (fixture, _ ("First day"), "2026-11-02");
  write_date (fixture, _ ("Last day"), "2026-11-11");
  assert_says (fixture, "11 November", TRUE);

  /* The first day cannot be after the last: said once, and nothing else happens. */
  write_date (fixture, _ ("Last day"), "2026-11-01");
  g_assert_true (insights_window_shows (options, _ ("The first day is after the last.")));
  last = harness_find_entry (options, _ ("Last day"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (last), "error"));
  assert_says (fixture, "11 November", TRUE);
  stored = g_settings_get_string (fixture->settings, "summary-last-day");
  g_assert_cmpstr (stored, ==, "2026-11-11");

  write_date (fixture, _ ("Last day"), "2026-11-03");
  g_assert_false (insights_window_shows (options, _ ("The first day is after the last.")));
  assert_says (fixture, "11 November", FALSE);
}

/* ---- Remembered ------------------------------------------------------------------------------ */

static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  double width, height;

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, _ ("Paper"))), FOULEE_PAPER_LETTER);
  wait_for_pages (fixture);
  switch_row (fixture, section_name (FOULEE_REPORT_LOAD), FALSE);
  switch_row (fixture, _ ("Leave out my name"), TRUE);
  choose_period (fixture, _ ("Two weeks"));
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "win.back",
                              NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 20);
  g_assert_null (find (fixture, FOULEE_TYPE_SUMMARY_PAGE));

  open_page (fixture);
  foulee_report_get_size (foulee_summary_page_get_report (get_page (fixture)), &width, &height);
  /* 8.5 × 11 in of 72 points */
  g_assert_cmpfloat_with_epsilon (width, 612, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 792, 0.01);
  g_assert_false (adw_switch_row_get_active (
      ADW_SWITCH_ROW (find_row (fixture, section_name (FOULEE_REPORT_LOAD)))));
  g_assert_true (adw_switch_row_get_active (
      ADW_SWITCH_ROW (find_row (fixture, section_name (FOULEE_REPORT_REST)))));
  g_assert_true (
      adw_switch_row_get_active (ADW_SWITCH_ROW (find_row (fixture, _ ("Leave out my name")))));
  assert_says (fixture, "Camille", FALSE);
  assert_says (fixture, "1988", FALSE);
  switch_row (fixture, _ ("Leave out my name"), FALSE);
  assert_says (fixture, "Camille", TRUE);
  assert_says (fixture, "1988", TRUE);
}

/* Until one is chosen, what printers of the country have in them. */
static void
test_paper_of_country (void)
{
  g_assert_cmpint (foulee_paper_of_country ("US"), ==, FOULEE_PAPER_LETTER);
  g_assert_cmpint (foulee_paper_of_country ("CA"), ==, FOULEE_PAPER_LETTER);
  g_assert_cmpint (foulee_paper_of_country ("FR"), ==, FOULEE_PAPER_A4);
  g_assert_cmpint (foulee_paper_of_country ("GB"), ==, FOULEE_PAPER_A4);
  g_assert_cmpint (foulee_paper_of_country ("BE"), ==, FOULEE_PAPER_A4);
}

/* ---- Language -------------------------------------------------------------------------------- */

/* The page is in another language than what stands beside it, and back again. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (fixture, _ ("Language")));
  const FouleeRunner *runner;

  assert_says (fixture, "Page 1 of", TRUE);
  adw_combo_row_set_selected (row, 2);
  wait_for_pages (fixture);
  assert_says (fixture, "Page 1 sur", TRUE);
  assert_says (fixture, "Page 1 of", FALSE);
  g_assert_nonnull (harness_find_text (GTK_WIDGET (fixture->window), "Six weeks"));
  runner = foulee_history_runner (foulee_journal_get_history (fixture->journal));
  g_assert_cmpstr (foulee_page_languages.words[runner->page_language].id, ==, "fr");
  /* The name is still there: only this was changed. */
  g_assert_cmpstr (runner->name, ==, "Camille");

  foulee_journal_undo (fixture->journal);
  harness_wait_signal (fixture->journal, "analysed");
  wait_for_pages (fixture);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  assert_says (fixture, "Page 1 of", TRUE);
}

/* ---- What the runner says -------------------------------------------------------------------- */

static FouleeNoteView *
find_note (GtkWidget *widget, const char *label)
{
  FouleeNoteView *found = NULL;

  if (FOULEE_IS_NOTE_VIEW (widget)) {
    GtkWidget *view = harness_find (widget, GTK_TYPE_TEXT_VIEW);
    g_autofree char *problem = gtk_test_accessible_check_property (
        GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

    return problem ? NULL : FOULEE_NOTE_VIEW (widget);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_note (child, label);
  return found;
}

static GtkTextBuffer *
get_buffer (FouleeNoteView *note)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (harness_find (GTK_WIDGET (note), GTK_TYPE_TEXT_VIEW)));
}

static void
write_note (Fixture *fixture, const char *label, const char *text)
{
  FouleeNoteView *note = find_note (find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS), label);

  gtk_text_buffer_set_text (get_buffer (note), text, -1);
  foulee_note_view_commit (note);
  harness_wait_signal (fixture->journal, "analysed");
  wait_for_pages (fixture);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  const FouleeRunner *runner;

  write_note (fixture, _ ("Reason for the appointment"), "Left calf tight after hills");
  write_note (fixture, _ ("How it began"), "In one step");
  write_note (fixture, _ ("Questions for the appointment"), "Half marathon in spring?");
  write_date (fixture, _ ("When it began"), "2026-11-14");
  runner = foulee_history_runner (foulee_journal_get_history (fixture->journal));
  g_assert_cmpstr (runner->concern, ==, "Left calf tight after hills");
  g_assert_cmpstr (runner->onset_note, ==, "In one step");
  g_assert_cmpstr (runner->questions, ==, "Half marathon in spring?");
  g_assert_cmpint (runner->onset, ==, foulee_date_from_civil (2026, 11, 14));
  g_assert_cmpstr (runner->name, ==, "Camille");
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, _ ("When it began"));
  /* What printing waits for: findings of all that was written. */
  while (foulee_findings_history (foulee_journal_get_findings (fixture->journal)) !=
         foulee_journal_get_history (fixture->journal))
    g_main_context_iteration (NULL, TRUE);

  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (gtk_editable_get_text (
                       harness_find_entry (GTK_WIDGET (get_page (fixture)), _ ("When it began"))),
                   ==, "");
}

/* Before there is any record of the runner, the first words make one. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  const FouleeRunner *runner;

  g_assert_cmpuint (foulee_report_n_pages (foulee_summary_page_get_report (get_page (fixture))), >=,
                    1);
  write_note (fixture, _ ("Questions for the appointment"), "May I run?");
  runner = foulee_history_runner (foulee_journal_get_history (fixture->journal));
  g_assert_cmpstr (runner->questions, ==, "May I run?");
}

static void
type_questions (Fixture *fixture, const char *text)
{
  GtkWidget *options = find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS);

  gtk_text_buffer_set_text (get_buffer (find_note (options, _ ("Questions for the appointment"))),
                            text, -1);
}

static void
assert_stored (Fixture *fixture, const char *questions)
{
  const FouleeRunner *runner =
      foulee_history_runner (foulee_journal_get_history (fixture->journal));

  g_assert_cmpstr (runner->questions, ==, questions);
}

static GtkWindow *
find_other_window (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window != GTK_WINDOW (fixture->window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
      return window;
  }
  return NULL;
}

/* What is still being typed is on the pages before it is asked where to save them. */
static void
test_save (Fixture *fixture, gconstpointer data)
{
  type_questions (fixture, "Is a brace of use?");
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "summary.save", NULL);
  assert_stored (fixture, "Is a brace of use?");
  g_assert_null (find_other_window (fixture));
  while (!find_other_window (fixture))
    g_main_context_iteration (NULL, TRUE);
  assert_says (fixture, "Is a brace of use?", TRUE);
  gtk_window_close (find_other_window (fixture));
  while (find_other_window (fixture))
    g_main_context_iteration (NULL, TRUE);
}

/* Neither going back nor closing the window loses what is still being typed. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  gboolean stays = TRUE;

  type_questions (fixture, "One");
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "win.back",
                              NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 20);
  assert_stored (fixture, "One");

  open_page (fixture);
  type_questions (fixture, "Two");
  g_signal_emit_by_name (fixture->window, "close-request", &stays);
  g_assert_false (stays);
  assert_stored (fixture, "Two");
}

/* ---- Looking through ------------------------------------------------------------------------- */

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
assert_page_name (GtkWidget *sheet, guint page, guint n)
{
  g_autofree char *name = g_strdup_printf (C_ ("page of pages", "Page %u of %u"), page, n);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  FouleeReport *report = foulee_summary_page_get_report (get_page (fixture));
  GtkWidget *sheet = find (fixture, FOULEE_TYPE_SHEET_VIEW);
  g_autofree char *words = foulee_report_page_text (report, 0);

  harness_assert_names (GTK_WIDGET (get_page (fixture)));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (sheet)), ==,
                   GTK_ACCESSIBLE_ROLE_IMG);
  assert_page_name (sheet, 1, foulee_report_n_pages (report));
  g_assert_nonnull (strstr (words, "Camille"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       words);
}

/* All pages are one stop of Tab; the focus is on the one that is in view, which is filled. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  FouleeReport *report;
  GtkWidget *sheet;
  guint n;

  choose_period (fixture, _ ("Other days"));
  write_date (fixture, _ ("First day"), "2025-11-20");
  switch_row (fixture, section_name (FOULEE_REPORT_DIARY), TRUE);
  report = foulee_summary_page_get_report (get_page (fixture));
  n = foulee_report_n_pages (report);
  g_assert_cmpuint (n, >=, 2);

  sheet = find (fixture, FOULEE_TYPE_SHEET_VIEW);
  g_assert_true (gtk_widget_grab_focus (sheet));
  g_assert_true (harness_press (get_focus (fixture), GDK_KEY_End));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  assert_page_name (get_focus (fixture), n, n);
  g_assert_true (foulee_sheet_view_is_filled (FOULEE_SHEET_VIEW (get_focus (fixture))));
  g_assert_true (harness_press (get_focus (fixture), GDK_KEY_Home));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_true (get_focus (fixture) == sheet);
  for (int i = 0; i < 3; i++)
    g_assert_true (harness_press (get_focus (fixture), GDK_KEY_Page_Down));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_true (get_focus (fixture) != sheet);
  g_assert_true (foulee_sheet_view_is_filled (FOULEE_SHEET_VIEW (get_focus (fixture))));

  g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_false (FOULEE_IS_SHEET_VIEW (get_focus (fixture)));
}

/* What was looked at stays in view when other pages take the place of those there are. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *vertical;
  double value;

  choose_period (fixture, _ ("Other days"));
  write_date (fixture, _ ("First day"), "2025-11-20");
  switch_row (fixture, section_name (FOULEE_REPORT_DIARY), TRUE);
  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
      gtk_widget_get_ancestor (find (fixture, FOULEE_TYPE_SHEET_VIEW), GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (vertical, 700);
  value = gtk_adjustment_get_value (vertical);
  g_assert_cmpfloat (value, ==, 700);
  switch_row (fixture, section_name (FOULEE_REPORT_LOAD), FALSE);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (vertical), value, 1);
}

/* Where the page that has the focus goes, the focus does not. */
static void
test_fewer (Fixture *fixture, gconstpointer data)
{
  guint n;

  switch_row (fixture, section_name (FOULEE_REPORT_DIARY), TRUE);
  n = foulee_report_n_pages (foulee_summary_page_get_report (get_page (fixture)));
  gtk_widget_grab_focus (find (fixture, FOULEE_TYPE_SHEET_VIEW));
  g_assert_true (harness_press (get_focus (fixture), GDK_KEY_End));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  assert_page_name (get_focus (fixture), n, n);
  switch_row (fixture, section_name (FOULEE_REPORT_DIARY), FALSE);
  g_assert_cmpuint (foulee_report_n_pages (foulee_summary_page_get_report (get_page (fixture))), <,
                    n);
  g_assert_true (FOULEE_IS_SHEET_VIEW (get_focus (fixture)));
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  FouleeSheetList *list = FOULEE_SHEET_LIST (find (fixture, FOULEE_TYPE_SHEET_LIST));
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
  const double fitted = foulee_sheet_list_get_scale (list);
  double larger;

  gtk_widget_activate_action (page, "summary.zoom-in", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  larger = foulee_sheet_list_get_scale (list);
  g_assert_cmpfloat (larger, >, fitted);
  gtk_widget_activate_action (page, "summary.zoom-in", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_cmpfloat (foulee_sheet_list_get_scale (list), >, larger);
  gtk_widget_activate_action (page, "summary.zoom-out", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_cmpfloat_with_epsilon (foulee_sheet_list_get_scale (list), larger, 0.005);
  gtk_widget_activate_action (page, "summary.zoom-fit", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_cmpfloat_with_epsilon (foulee_sheet_list_get_scale (list), fitted, 0.005);
  /* As small and as large as it gets. */
  for (int i = 0; i < 20; i++) {
    gtk_widget_activate_action (page, "summary.zoom-in", NULL);
    harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  }
  g_assert_cmpfloat_with_epsilon (foulee_sheet_list_get_scale (list), 4, 0.01);
}

/* ---- The whole page -------------------------------------------------------------------------- */

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1200, 360 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 720);
    harness_wait_frames (GTK_WIDGET (fixture->window), 6);
    harness_assert_fits (GTK_WIDGET (get_page (fixture)), widths[i] + 10);
  }
}

/* Where there is no room beside the pages, the options come over them, and the focus with them. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  harness_wait_frames (GTK_WIDGET (fixture->window), 30);
  g_assert_null (find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS));
  button = harness_find_text (GTK_WIDGET (get_page (fixture)), _ ("Options"));
  gtk_widget_grab_focus (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 6);
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (fixture), find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 60);
  g_assert_true (get_focus (fixture) == button);
  g_assert_null (find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS));
}

/* F6 goes between what is chosen and what comes of it. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  gtk_widget_grab_focus (find (fixture, FOULEE_TYPE_SHEET_VIEW));
  gtk_widget_activate_action (window, "win.next-section", NULL);
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (fixture), find (fixture, FOULEE_TYPE_SUMMARY_OPTIONS)));
  gtk_widget_activate_action (window, "win.next-section", NULL);
  g_assert_true (FOULEE_IS_SHEET_VIEW (get_focus (fixture)));
  /* One press too many opens nothing more. */
  gtk_widget_activate_action (window, "win.summary", NULL);
  harness_wait_frames (window, 3);
  gtk_widget_activate_action (get_focus (fixture), "win.back", NULL);
  harness_wait_frames (window, 20);
  g_assert_null (find (fixture, FOULEE_TYPE_SUMMARY_PAGE));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, begin, function)                                                                 \
  g_test_add ("/display/summary-page/" name, Fixture, NULL, begin, function, tear_down)
  ADD ("period", set_up, test_period);
  ADD ("no-visit", set_up, test_no_visit);
  ADD ("visit", set_up_visited, test_visit);
  ADD ("custom", set_up, test_custom);
  ADD ("remembered", set_up, test_remembered);
  ADD ("language", set_up, test_language);
  ADD ("words", set_up, test_words);
  ADD ("leave", set_up, test_leave);
  ADD ("empty", set_up_empty, test_empty);
  ADD ("names", set_up, test_names);
  ADD ("keys", set_up_long, test_keys);
  ADD ("place", set_up_long, test_place);
  ADD ("fewer", set_up_long, test_fewer);
  ADD ("zoom", set_up, test_zoom);
  ADD ("fits", set_up, test_fits);
  ADD ("narrow", set_up, test_narrow);
  ADD ("sections", set_up, test_sections);
  g_test_add_func ("/display/summary-page/paper-of-country", test_paper_of_country);
  /* At the end: GTK's file chooser, closed while it still looks at its folder, keeps the errors of
   * what it cancelled once the main loop goes on. */
  ADD ("save", set_up, test_save);
#undef ADD
  return g_test_run ();
}

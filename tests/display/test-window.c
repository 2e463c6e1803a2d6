/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "display/harness.h"
#include "ui/history/history-view.h"
#include "ui/today/actions-section.h"
#include "ui/today/activities-section.h"
#include "ui/today/body-map.h"
#include "ui/today/drinks-section.h"
#include "ui/today/region-list.h"
#include "ui/today/run-dialog.h"
#include "ui/today/runs-section.h"
#include "ui/today/sleep-section.h"
#include "ui/today/today-view.h"
#include "ui/widgets/note-view.h"
#include "ui/window/failure-page.h"
#include "ui/window/first-run-page.h"
#include "ui/window/main-page.h"

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, NULL);
  fixture->window = harness_window_new (application, fixture->journal);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
}

/* Past the first run. */
static void
begin (Fixture *fixture)
{
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
}

static GtkWidget *
find_in (Fixture *fixture, GType type)
{
  return harness_find (GTK_WIDGET (fixture->window), type);
}

static gboolean
has_focus_in (Fixture *fixture, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus && gtk_widget_get_ancestor (focus, type) != NULL;
}

static FouleeDay *
get_day (Fixture *fixture)
{
  return foulee_main_page_get_day (FOULEE_MAIN_PAGE (find_in (fixture, FOULEE_TYPE_MAIN_PAGE)));
}

static void
test_first_run (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find_in (fixture, FOULEE_TYPE_FIRST_RUN_PAGE));
  act (fixture, "win.start");
  g_assert_nonnull (find_in (fixture, FOULEE_TYPE_TODAY_VIEW));
}

/* What another program writes ends the first run as well; the day can be written down at once. */
static void
test_written_elsewhere (Fixture *fixture, gconstpointer data)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = foulee_clock_now (foulee_journal_get_clock (fixture->journal));
  drink->volume = 250;
  foulee_journal_save (fixture->journal, drink, "Drink", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_nonnull (find_in (fixture, FOULEE_TYPE_TODAY_VIEW));
  g_assert_true (has_focus_in (fixture, FOULEE_TYPE_BODY_MAP));
}

/* Typed by digits, undone in one step, with what assistive technology is told all along. */
static void
test_soreness (Fixture *fixture, gconstpointer data)
{
  FouleeRegionList *list;
  GtkWidget *calf;
  const FouleeCheckIn *check_in;

  begin (fixture);
  act (fixture, "win.switch-legs");
  list = FOULEE_REGION_LIST (find_in (fixture, FOULEE_TYPE_REGION_LIST));
  calf = foulee_region_list_get_button (list, FOULEE_REGION_CALF_LEFT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calf), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Left calf, not answered");
  gtk_widget_grab_focus (calf);
  harness_press (calf, GDK_KEY_1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calf), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Left calf, 1 of 10");
  harness_press (calf, GDK_KEY_0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calf), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Left calf, 10 of 10");
  /* The focus stays where it is typed. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == calf);
  check_in = foulee_day_get_check_in (get_day (fixture));
  g_assert_cmpint (check_in->readings[FOULEE_REGION_CALF_LEFT].level, ==, 10);
  g_assert_cmpint (foulee_check_in_n_answered (check_in), ==, 1);

  act (fixture, "win.undo");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calf), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Left calf, not answered");
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
  act (fixture, "win.redo");
  g_assert_cmpuint (
      foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_CHECK_IN), ==,
      1);
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  FouleeDate today = foulee_journal_today (fixture->journal);

  begin (fixture);
  act (fixture, "win.next-day");
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, today);
  act (fixture, "win.previous-day");
  act (fixture, "win.previous-day");
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, today - 2);
  act (fixture, "win.next-day");
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, today - 1);
  act (fixture, "win.today");
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, today);
}

/* A note is stored when another view is shown, and when the window closes. */
static void
test_note_is_kept (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;

  begin (fixture);
  buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (harness_find (find_in (fixture, FOULEE_TYPE_NOTE_VIEW), GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (buffer, "Stairs", -1);
  foulee_window_show_view (fixture->window, "history");
  g_assert_cmpstr (foulee_day_get_check_in (get_day (fixture))->note, ==, "Stairs");
  foulee_window_show_view (fixture->window, "today");
  gtk_text_buffer_set_text (buffer, "Stairs are slow", -1);
  g_object_ref (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (foulee_history_check_in (foulee_journal_get_history (fixture->journal), 0)->note,
                   ==, "Stairs are slow");
  g_object_unref (fixture->window);
  fixture->window = harness_window_new (application, fixture->journal);
}

/* A day of the history is opened in Today. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  FouleeDate today = foulee_journal_today (fixture->journal);
  FouleeCheckIn *check_in;

  begin (fixture);
  foulee_day_set_date (get_day (fixture), today - 4);
  check_in = foulee_day_edit_check_in (get_day (fixture));
  check_in->overall = 3;
  foulee_day_save_check_in (get_day (fixture), check_in, "Soreness", NULL);
  act (fixture, "win.today");
  foulee_window_show_view (fixture->window, "history");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_signal_emit_by_name (find_in (fixture, GTK_TYPE_LIST_VIEW), "activate", 0);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_nonnull (find_in (fixture, FOULEE_TYPE_TODAY_VIEW));
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, today - 4);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      remove_folder (child);
    else
      g_assert_cmpint (g_unlink (child), ==, 0);
  }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* A file that is no journal is said to be none, is left alone, and once it is out of the way the
 * journal opens. */
static void
test_failure (void)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autofree char *folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  const char text[] = "This is a shopping list, and long enough to be looked at by SQLite: "
                      "bread, bananas, plasters, a new pair of laces, and a pencil.";
  g_autoptr (FouleeJournal) journal = foulee_journal_new (path, clock);
  g_autofree char *after = NULL;
  FouleeWindow *window;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  window = foulee_window_new (application, journal, NULL, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  while (harness_find (GTK_WIDGET (window), FOULEE_TYPE_FAILURE_PAGE) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);

  g_assert_cmpint (g_unlink (path), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.retry", NULL);
  while (harness_find (GTK_WIDGET (window), FOULEE_TYPE_FIRST_RUN_PAGE) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  foulee_journal_close (journal);
  remove_folder (folder);
}

/* A window that is closed before its journal is open. */
static void
test_closed_early (void)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autofree char *folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (FouleeJournal) journal = foulee_journal_new (path, clock);
  FouleeWindow *window = foulee_window_new (application, journal, NULL, FALSE);

  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
  harness_wait_signal (journal, "notify::loaded");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  foulee_journal_close (journal);
  remove_folder (folder);
}

static void
close_form (Fixture *fixture, GtkWidget *form)
{
  adw_dialog_close (ADW_DIALOG (form));
  while (find_in (fixture, FOULEE_TYPE_RUN_DIALOG))
    harness_wait_frames (GTK_WIDGET (fixture->window), 1);
}

/* Closes the window and answers what it asks. */
static void
close_and_answer (Fixture *fixture, const char *answer)
{
  GtkWidget *alert;

  gtk_window_close (GTK_WINDOW (fixture->window));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  alert = find_in (fixture, ADW_TYPE_ALERT_DIALOG);
  g_assert_nonnull (alert);
  g_signal_emit_by_name (harness_find_text (alert, answer), "clicked");
}

/* A run that is not added yet does not go with the window unasked. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  FouleeDrink *drink = foulee_drink_new ();
  GtkWidget *dialog;

  drink->at = foulee_clock_now (foulee_journal_get_clock (fixture->journal));
  drink->volume = 250;
  foulee_journal_save (fixture->journal, drink, "Drink", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  act (fixture, "win.new-run");
  dialog = find_in (fixture, FOULEE_TYPE_RUN_DIALOG);
  gtk_editable_set_text (harness_find_entry (dialog, "Duration"), "50");
  close_form (fixture, dialog);

  close_and_answer (fixture, "_Keep Editing");
  while (find_in (fixture, ADW_TYPE_ALERT_DIALOG))
    harness_wait_frames (GTK_WIDGET (fixture->window), 1);
  dialog = find_in (fixture, FOULEE_TYPE_RUN_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Duration")), ==, "50");

  close_form (fixture, dialog);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  close_and_answer (fixture, "_Discard");
  while (fixture->window)
    g_main_context_iteration (NULL, TRUE);
  fixture->window = harness_window_new (application, fixture->journal);
}

/* Everything fits into the smallest window, and into a very large one. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  static const int sizes[][2] = { { 360, 294 }, { 360, 720 }, { 640, 480 }, { 1920, 1080 } };
  static const char *const views[] = { "today", "insights", "history" };

  begin (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), sizes[i][0], sizes[i][1]);
    for (gsize j = 0; j < G_N_ELEMENTS (views); j++) {
      GtkWidget *page;
      int minimum;

      foulee_window_show_view (fixture->window, views[j]);
      harness_wait_frames (GTK_WIDGET (fixture->window), 3);
      page = find_in (fixture, ADW_TYPE_TOOLBAR_VIEW);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, sizes[i][0]);
      gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, sizes[i][0], &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, sizes[i][1]);
    }
  }
}

/* Tab walks through the whole view and out of it again, both ways. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  static const char *const views[] = { "today", "insights", "history" };

  begin (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    GtkWidget *page = find_in (fixture, FOULEE_TYPE_MAIN_PAGE);
    guint n_forward;

    foulee_window_show_view (fixture->window, views[i]);
    harness_wait_frames (GTK_WIDGET (fixture->window), 2);
    n_forward = harness_walk (page, GTK_DIR_TAB_FORWARD);
    g_assert_cmpuint (n_forward, >=, 3);
    g_assert_cmpuint (harness_walk (page, GTK_DIR_TAB_BACKWARD), ==, n_forward);
  }
}

/* F6 goes from one thing that is written down to the next, whatever lies between them, and round;
 * what lies behind a dialog is out of its reach. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  GType sections[] = { FOULEE_TYPE_SLEEP_SECTION, FOULEE_TYPE_DRINKS_SECTION,
                       FOULEE_TYPE_RUNS_SECTION, FOULEE_TYPE_ACTIONS_SECTION,
                       FOULEE_TYPE_ACTIVITIES_SECTION };

  begin (fixture);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  act (fixture, "win.next-section");
  g_assert_true (has_focus_in (fixture, FOULEE_TYPE_BODY_MAP));
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++) {
    act (fixture, "win.next-section");
    g_assert_true (has_focus_in (fixture, sections[i]));
  }
  act (fixture, "win.next-section");
  g_assert_true (has_focus_in (fixture, FOULEE_TYPE_BODY_MAP));
  for (gsize i = G_N_ELEMENTS (sections); i-- > 0;) {
    act (fixture, "win.previous-section");
    g_assert_true (has_focus_in (fixture, sections[i]));
  }
  act (fixture, "win.new-run");
  act (fixture, "win.next-section");
  g_assert_true (has_focus_in (fixture, FOULEE_TYPE_RUN_DIALOG));
}

/* A window that is made narrower and wider again leaves the focus where it is, wherever that is. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  static const struct {
    int width;
    const char *layout;
  } steps[] = { { 1000, "medium" }, { 360, "narrow" }, { 1200, "wide" }, { 640, "narrow" } };
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *focus;

  begin (fixture);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  act (fixture, "win.next-section");
  g_assert_true (has_focus_in (fixture, FOULEE_TYPE_BODY_MAP));
  act (fixture, "win.next-section");
  act (fixture, "win.next-section");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    gtk_window_set_default_size (GTK_WINDOW (window), steps[i].width, 700);
    harness_wait_frames (window, 6);
    g_assert_cmpstr (adw_multi_layout_view_get_layout_name (
                         ADW_MULTI_LAYOUT_VIEW (find_in (fixture, ADW_TYPE_MULTI_LAYOUT_VIEW))),
                     ==, steps[i].layout);
    g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  }
}

#define ADD(path, function) g_test_add ("/window/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("first-run", test_first_run);
  ADD ("written-elsewhere", test_written_elsewhere);
  ADD ("soreness", test_soreness);
  ADD ("days", test_days);
  ADD ("note-is-kept", test_note_is_kept);
  ADD ("history", test_history);
  ADD ("draft", test_draft);
  ADD ("sizes", test_sizes);
  ADD ("tab", test_tab);
  ADD ("sections", test_sections);
  ADD ("focus-stays", test_focus_stays);
  g_test_add_func ("/window/failure", test_failure);
  g_test_add_func ("/window/closed-early", test_closed_early);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the list of warning signs opens by itself, and when not. */

#include "advice/warning-sign.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/advice/sign-card.h"
#include "ui/advice/sign-dialog.h"
#include "ui/today/body-map.h"
#include "ui/today/run-dialog.h"
#include "ui/today/scale-strip.h"
#include "ui/today/sleep-section.h"
#include "ui/window/main-page.h"

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

/* ---- Journals -------------------------------------------------------------------------------- */

/* A calf that is marked as swollen departs from the usual at once. */
static FouleeReading
swollen (void)
{
  return (FouleeReading) { 4, FOULEE_SENSATION_ACHE, 1 << FOULEE_MARK_SWOLLEN };
}

static FouleeCheckIn *
new_check_in (const char *at, FouleeReading calf)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (at);
  check_in->readings[FOULEE_REGION_CALF_LEFT] = calf;
  return check_in;
}

static void
open_window (Fixture *fixture, FouleeReading calf, int width)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  g_ptr_array_add (records, new_check_in ("2026-11-19T07:00:00+01:00", calf));
  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 900);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, (FouleeReading) { 1, -1, 0 }, 1200);
}

static void
set_up_narrow (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, (FouleeReading) { 1, -1, 0 }, 370);
}

static void
set_up_swollen (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, swollen (), 1200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

/* ---- Looking and doing ----------------------------------------------------------------------- */

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return harness_find (GTK_WIDGET (fixture->window), type);
}

static void
wait (Fixture *fixture)
{
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static gboolean
is_list_open (Fixture *fixture)
{
  wait (fixture);
  return find (fixture, FOULEE_TYPE_SIGN_DIALOG) != NULL;
}

static void
close_dialog (Fixture *fixture, GType type)
{
  adw_dialog_close (ADW_DIALOG (find (fixture, type)));
  while (find (fixture, type))
    harness_wait_frames (GTK_WIDGET (fixture->window), 1);
}

static FouleeDay *
get_day (Fixture *fixture)
{
  return foulee_main_page_get_day (FOULEE_MAIN_PAGE (find (fixture, FOULEE_TYPE_MAIN_PAGE)));
}

static void
go_to_legs (Fixture *fixture)
{
  g_assert_true (gtk_widget_grab_focus (find (fixture, FOULEE_TYPE_BODY_MAP)));
}

static void
go_to_sleep (Fixture *fixture)
{
  g_assert_true (
      gtk_widget_child_focus (find (fixture, FOULEE_TYPE_SLEEP_SECTION), GTK_DIR_TAB_FORWARD));
}

/* Written down, and analysed. */
static void
write_calf (Fixture *fixture, FouleeReading reading)
{
  FouleeCheckIn *check_in = foulee_day_edit_check_in (get_day (fixture));

  check_in->readings[FOULEE_REGION_CALF_LEFT] = reading;
  foulee_day_save_check_in (get_day (fixture), check_in, "Soreness", NULL);
  harness_wait_signal (fixture->journal, "analysed");
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

/* ---- When the check-in is over --------------------------------------------------------------- */

/* Not while the focus is at the legs, where the card says it; once it goes on, it opens with the
 * reason. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  g_assert_false (is_list_open (fixture));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_SIGN_CARD));
  go_to_sleep (fixture);
  g_assert_true (is_list_open (fixture));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                             FOULEE_TYPE_SIGN_DIALOG));
}

/* The scale is at the bottom of a narrow window, and belongs to the legs all the same. */
static void
test_dock (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  foulee_body_map_select (FOULEE_BODY_MAP (find (fixture, FOULEE_TYPE_BODY_MAP)),
                          FOULEE_REGION_CALF_LEFT);
  wait (fixture);
  foulee_scale_strip_focus_level (FOULEE_SCALE_STRIP (find (fixture, FOULEE_TYPE_SCALE_STRIP)));
  write_calf (fixture, swollen ());
  g_assert_false (is_list_open (fixture));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                             FOULEE_TYPE_SCALE_STRIP));
  go_to_sleep (fixture);
  g_assert_true (is_list_open (fixture));
}

static void
test_other_view (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  g_assert_false (is_list_open (fixture));
  foulee_window_show_view (fixture->window, "history");
  g_assert_true (is_list_open (fixture));
}

static void
test_other_day (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  g_assert_false (is_list_open (fixture));
  act (fixture, "win.previous-day");
  g_assert_true (is_list_open (fixture));
}

/* "Nothing elsewhere", with the focus where it was. */
static void
test_rest_answered (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  g_assert_false (is_list_open (fixture));
  act (fixture, "win.answer-rest");
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_true (is_list_open (fixture));
}

/* Nobody is at the legs: at once. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  go_to_sleep (fixture);
  write_calf (fixture, swollen ());
  g_assert_true (is_list_open (fixture));
}

/* ---- Once, and only what is new -------------------------------------------------------------- */

/* What was there when the journal was opened is on the card. */
static void
test_not_new (Fixture *fixture, gconstpointer data)
{
  go_to_sleep (fixture);
  g_assert_false (is_list_open (fixture));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_SIGN_CARD));
  foulee_window_show_view (fixture->window, "insights");
  g_assert_false (is_list_open (fixture));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, (FouleeReading) { 2, FOULEE_SENSATION_STIFF, 0 });
  go_to_sleep (fixture);
  g_assert_false (is_list_open (fixture));
}

/* Closed without an answer it does not come again, whatever is written in that check-in; the card
 * stays. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  go_to_sleep (fixture);
  write_calf (fixture, swollen ());
  g_assert_true (is_list_open (fixture));
  close_dialog (fixture, FOULEE_TYPE_SIGN_DIALOG);
  go_to_legs (fixture);
  go_to_sleep (fixture);
  g_assert_false (is_list_open (fixture));
  write_calf (fixture, (FouleeReading) { 4, FOULEE_SENSATION_STIFF, 1 << FOULEE_MARK_SWOLLEN });
  g_assert_false (is_list_open (fixture));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_SIGN_CARD));
}

/* Taken back before the focus went on. */
static void
test_undone (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  act (fixture, "win.undo");
  harness_wait_signal (fixture->journal, "analysed");
  go_to_sleep (fixture);
  g_assert_false (is_list_open (fixture));
}

/* The list was answered before, as the card offered it. */
static void
test_answered (Fixture *fixture, gconstpointer data)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  answer->at = foulee_clock_now (foulee_journal_get_clock (fixture->journal));
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->denied, "swollen_calf");
  foulee_day_save (get_day (fixture), answer, "Warning signs", NULL);
  go_to_sleep (fixture);
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_false (is_list_open (fixture));
}

/* ---- Not over something else ----------------------------------------------------------------- */

/* The form of a run is filled in first. */
static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  go_to_sleep (fixture);
  act (fixture, "win.new-run");
  wait (fixture);
  write_calf (fixture, swollen ());
  g_assert_false (is_list_open (fixture));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_DIALOG));
  close_dialog (fixture, FOULEE_TYPE_RUN_DIALOG);
  g_assert_true (is_list_open (fixture));
}

/* A form that was opened from the legs gives the focus back to them, and the check-in goes on. */
static void
test_dialog_from_legs (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  act (fixture, "win.new-run");
  wait (fixture);
  close_dialog (fixture, FOULEE_TYPE_RUN_DIALOG);
  g_assert_false (is_list_open (fixture));
  go_to_sleep (fixture);
  g_assert_true (is_list_open (fixture));
}

/* A menu that is opened in the middle of a check-in is no end of it. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  go_to_legs (fixture);
  write_calf (fixture, swollen ());
  act (fixture, "win.menu");
  g_assert_false (is_list_open (fixture));
}

#define ADD(path, function, begin)                                                                 \
  g_test_add ("/sign-prompter/" path, Fixture, NULL, begin, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("focus", test_focus, set_up);
  ADD ("dock", test_dock, set_up_narrow);
  ADD ("other-view", test_other_view, set_up);
  ADD ("other-day", test_other_day, set_up);
  ADD ("rest-answered", test_rest_answered, set_up);
  ADD ("elsewhere", test_elsewhere, set_up);
  ADD ("not-new", test_not_new, set_up_swollen);
  ADD ("nothing", test_nothing, set_up);
  ADD ("once", test_once, set_up);
  ADD ("undone", test_undone, set_up);
  ADD ("answered", test_answered, set_up);
  ADD ("dialog", test_dialog, set_up);
  ADD ("dialog-from-legs", test_dialog_from_legs, set_up);
  ADD ("menu", test_menu, set_up);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

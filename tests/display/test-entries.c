/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/day-window.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/drinks-section.h"
#include "ui/today/entry-row.h"
#include "ui/today/legs-section.h"
#include "ui/today/note-section.h"
#include "ui/today/sleep-section.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/stepper.h"

static gconstpointer
get_record (DayWindow *fixture, FouleeKind kind, guint index)
{
  return foulee_history_get (foulee_journal_get_history (fixture->journal), kind, index);
}

/* Types into a row and goes on to something else. */
static void
type_into (GtkWidget *widget, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (widget, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
click (GtkWidget *widget, const char *text)
{
  g_signal_emit_by_name (harness_find_text (widget, text), "clicked");
}

static void
assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  g_assert_cmpstr (iso, ==, expected);
}

/* ---- Sleep ----------------------------------------------------------------------------------- */

static void
test_sleep (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->section;
  const FouleeSleep *sleep;

  type_into (section, "To bed", "22:45");
  type_into (section, "Woke", "6h30");
  type_into (section, "Times awake", "2");
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (harness_find (section, ADW_TYPE_TOGGLE_GROUP)), 3);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_SLEEP), ==, 1);
  sleep = get_record (fixture, FOULEE_KIND_SLEEP, 0);
  assert_instant (sleep->to_bed, "2026-11-18T22:45:00+01:00");
  assert_instant (sleep->woke, "2026-11-19T06:30:00+01:00");
  g_assert_cmpint (sleep->times_awake, ==, 2);
  g_assert_cmpint (sleep->quality, ==, 4);
}

/* What makes no sense stays where it is typed, and takes nothing away that is stored. */
static void
test_sleep_nonsense (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->section;
  const FouleeSleep *sleep;

  type_into (section, "To bed", "22:45");
  type_into (section, "Woke", "half six");
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Woke")), ==, "half six");
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (harness_find (section, ADW_TYPE_TOGGLE_GROUP)), 0);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Woke")), ==, "half six");
  sleep = get_record (fixture, FOULEE_KIND_SLEEP, 0);
  assert_instant (sleep->to_bed, "2026-11-18T22:45:00+01:00");
  g_assert_cmpint (sleep->quality, ==, 1);
}

/* One undo step each; a night that is taken back to nothing is gone. */
static void
test_sleep_undo (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->section;

  type_into (section, "To bed", "22:45");
  type_into (section, "Woke", "6:30");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Woke")), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "To bed")), ==, "22:45");
  type_into (section, "To bed", "");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_SLEEP), ==, 0);
}

/* Another day is asked for in the middle of typing: it belongs to the day it was typed on. */
static void
test_sleep_leave (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->section;
  const FouleeSleep *sleep;

  gtk_editable_set_text (harness_find_entry (section, "Woke"), "7:00");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 12));
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Woke")), ==, "");
  sleep = get_record (fixture, FOULEE_KIND_SLEEP, 0);
  assert_instant (sleep->woke, "2026-11-19T07:00:00+01:00");
}

/* What cannot be stored stays behind: it neither shows on another day nor is stored there. */
static void
test_sleep_leave_nonsense (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->section;

  type_into (section, "Times awake", "60");
  gtk_editable_set_text (harness_find_entry (section, "Woke"), "half six");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 12));
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Times awake")), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Woke")), ==, "");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (harness_find_entry (section, "Woke")),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_SLEEP), ==, 0);
}

/* ---- Drinks ---------------------------------------------------------------------------------- */

static void
test_drinks (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->section;
  const FouleeDrink *drink;
  GtkWidget *row;

  click (section, "+250 ml");
  click (section, "+500 ml");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_DRINK), ==, 2);
  drink = get_record (fixture, FOULEE_KIND_DRINK, 0);
  assert_instant (drink->at, "2026-11-19T18:34:00+01:00");
  g_assert_cmpint (drink->drink_kind, ==, FOULEE_DRINK_WATER);
  g_assert_nonnull (harness_find_text (section, "750 ml"));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find (section, ADW_TYPE_EXPANDER_ROW)),
                                 TRUE);
  harness_wait_frames (fixture->window, 2);
  row = harness_find (section, FOULEE_TYPE_ENTRY_ROW);
  g_signal_emit_by_name (row, "delete-requested");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_DRINK), ==, 1);
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (harness_find_text (section, "750 ml"));
}

/* ---- Legs ------------------------------------------------------------------------------------ */

static void
test_none_everywhere (DayWindow *fixture, gconstpointer data)
{
  const FouleeCheckIn *check_in;

  click (fixture->section, "None everywhere");
  check_in = get_record (fixture, FOULEE_KIND_CHECK_IN, 0);
  g_assert_cmpint (check_in->origin, ==, FOULEE_ORIGIN_NONE_EVERYWHERE);
  g_assert_cmpint (foulee_check_in_n_answered (check_in), ==, FOULEE_N_REGIONS);
  g_assert_cmpint (foulee_check_in_legs (check_in), ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_CHECK_IN), ==, 0);
}

static void
test_nothing_elsewhere (DayWindow *fixture, gconstpointer data)
{
  FouleeCheckIn *check_in = foulee_day_edit_check_in (fixture->day);
  const FouleeCheckIn *stored;

  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 5, FOULEE_SENSATION_ACHE, 0 };
  foulee_day_save_check_in (fixture->day, check_in, "Soreness", NULL);
  click (fixture->section, "Nothing elsewhere");
  stored = get_record (fixture, FOULEE_KIND_CHECK_IN, 0);
  g_assert_cmpint (stored->origin, ==, FOULEE_ORIGIN_ENTERED);
  g_assert_cmpint (stored->readings[FOULEE_REGION_CALF_LEFT].level, ==, 5);
  g_assert_cmpint (stored->readings[FOULEE_REGION_CALF_LEFT].sensation, ==, FOULEE_SENSATION_ACHE);
  g_assert_cmpint (stored->readings[FOULEE_REGION_CALF_RIGHT].level, ==, 0);
}

/* ---- Note ------------------------------------------------------------------------------------ */

static FouleeCheckIn *
a_check_in (const char *at, const char *note)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (at);
  foulee_record_set_text (&check_in->note, note);
  return check_in;
}

static void
write_note (DayWindow *fixture, const char *text)
{
  GtkWidget *view = harness_find (fixture->section, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* The check-in is deleted elsewhere in the middle of its note: the one that is shown instead keeps
 * its own, and what was written goes into a new one. */
static void
test_note_deleted (DayWindow *fixture, gconstpointer data)
{
  FouleeCheckIn *evening = a_check_in ("2026-11-19T17:30:00+01:00", "Heavy");
  g_autofree char *id = g_strdup (evening->record.id);
  const FouleeCheckIn *stored;

  foulee_day_save_check_in (fixture->day, a_check_in ("2026-11-19T17:00:00+01:00", "Fresh"), "Note",
                            NULL);
  foulee_day_save_check_in (fixture->day, evening, "Note", NULL);
  write_note (fixture, "Heavy, the left calf most");
  foulee_journal_delete (fixture->journal,
                         foulee_day_lookup (fixture->day, FOULEE_KIND_CHECK_IN, id), "Deleted");
  foulee_day_leave (fixture->day);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_CHECK_IN), ==, 2);
  stored = get_record (fixture, FOULEE_KIND_CHECK_IN, 0);
  g_assert_cmpstr (stored->note, ==, "Fresh");
  stored = get_record (fixture, FOULEE_KIND_CHECK_IN, 1);
  g_assert_cmpstr (stored->note, ==, "Heavy, the left calf most");
  assert_instant (stored->at, "2026-11-19T18:34:00+01:00");
}

static void
focus (DayWindow *fixture, GtkWidget *widget)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), widget);
  harness_wait_frames (fixture->window, 2);
}

/* Written in the morning, added to in the evening: two things to undo. Pauses in between are
 * none. */
static void
test_note_sessions (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *view = harness_find (fixture->section, GTK_TYPE_TEXT_VIEW);
  const FouleeCheckIn *stored;

  focus (fixture, view);
  write_note (fixture, "Stiff");
  harness_wait_signal (gtk_widget_get_ancestor (view, FOULEE_TYPE_NOTE_VIEW), "committed");
  write_note (fixture, "Stiff on stairs");
  focus (fixture, NULL);
  focus (fixture, view);
  write_note (fixture, "Stiff on stairs, later easy");
  focus (fixture, NULL);
  foulee_journal_undo (fixture->journal);
  stored = get_record (fixture, FOULEE_KIND_CHECK_IN, 0);
  g_assert_cmpstr (stored->note, ==, "Stiff on stairs");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_CHECK_IN), ==, 0);
}

/* The same for presses on the buttons: a row of them is one thing to undo. */
static void
test_sleep_sessions (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *section = fixture->section;
  GtkWidget *stepper;

  type_into (section, "Times awake", "1");
  stepper = gtk_widget_get_ancestor (GTK_WIDGET (harness_find_entry (section, "Times awake")),
                                     FOULEE_TYPE_STEPPER);
  g_signal_emit_by_name (stepper, "stepped", 1);
  g_signal_emit_by_name (stepper, "stepped", 1);
  focus (fixture, NULL);
  focus (fixture, GTK_WIDGET (harness_find_entry (section, "Times awake")));
  g_signal_emit_by_name (stepper, "stepped", 1);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Times awake")), ==, "4");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Times awake")), ==, "3");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Times awake")), ==, "1");
}

#define ADD(path, section, function)                                                               \
  g_test_add ("/entries/" path, DayWindow, (gconstpointer) section##_get_type, day_window_set_up,  \
              function, day_window_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("sleep", foulee_sleep_section, test_sleep);
  ADD ("sleep-nonsense", foulee_sleep_section, test_sleep_nonsense);
  ADD ("sleep-undo", foulee_sleep_section, test_sleep_undo);
  ADD ("sleep-leave", foulee_sleep_section, test_sleep_leave);
  ADD ("sleep-leave-nonsense", foulee_sleep_section, test_sleep_leave_nonsense);
  ADD ("drinks", foulee_drinks_section, test_drinks);
  ADD ("note-deleted", foulee_note_section, test_note_deleted);
  ADD ("note-sessions", foulee_note_section, test_note_sessions);
  ADD ("sleep-sessions", foulee_sleep_section, test_sleep_sessions);
  ADD ("none-everywhere", foulee_legs_section, test_none_everywhere);
  ADD ("nothing-elsewhere", foulee_legs_section, test_nothing_elsewhere);
  return g_test_run ();
}

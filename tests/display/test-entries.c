/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/actions-section.h"
#include "ui/today/drinks-section.h"
#include "ui/today/entry-row.h"
#include "ui/today/legs-section.h"
#include "ui/today/run-dialog.h"
#include "ui/today/runs-section.h"
#include "ui/today/sleep-section.h"
#include "ui/widgets/level-scale.h"

/* A section of the Today view in a window of its own. */
typedef struct {
  GtkWidget *window;
  FouleeJournal *journal;
  FouleeDay *day;
  FouleeSection *section;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  GType type = ((GType (*) (void)) data) ();

  fixture->journal = harness_journal_new (clock, NULL);
  fixture->day = foulee_day_new (fixture->journal);
  fixture->section = g_object_new (type, "day", fixture->day, NULL);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->section));
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->day);
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static guint
count_records (Fixture *fixture, FouleeKind kind)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), kind);
}

static gconstpointer
get_record (Fixture *fixture, FouleeKind kind, guint index)
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
test_sleep (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);
  const FouleeSleep *sleep;

  type_into (section, "To bed", "22:45");
  type_into (section, "Woke", "6h30");
  type_into (section, "Times awake", "2");
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (harness_find (section, ADW_TYPE_TOGGLE_GROUP)), 3);
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_SLEEP), ==, 1);
  sleep = get_record (fixture, FOULEE_KIND_SLEEP, 0);
  assert_instant (sleep->to_bed, "2026-11-18T22:45:00+01:00");
  assert_instant (sleep->woke, "2026-11-19T06:30:00+01:00");
  g_assert_cmpint (sleep->times_awake, ==, 2);
  g_assert_cmpint (sleep->quality, ==, 4);
}

/* What makes no sense stays where it is typed, and takes nothing away that is stored. */
static void
test_sleep_nonsense (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);
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
test_sleep_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);

  type_into (section, "To bed", "22:45");
  type_into (section, "Woke", "6:30");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Woke")), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "To bed")), ==, "22:45");
  type_into (section, "To bed", "");
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_SLEEP), ==, 0);
}

/* Another day is asked for in the middle of typing: it belongs to the day it was typed on. */
static void
test_sleep_leave (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);
  const FouleeSleep *sleep;

  gtk_editable_set_text (harness_find_entry (section, "Woke"), "7:00");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 12));
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (section, "Woke")), ==, "");
  sleep = get_record (fixture, FOULEE_KIND_SLEEP, 0);
  assert_instant (sleep->woke, "2026-11-19T07:00:00+01:00");
}

/* ---- Drinks ---------------------------------------------------------------------------------- */

static void
test_drinks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);
  const FouleeDrink *drink;
  GtkWidget *row;

  click (section, "+250 ml");
  click (section, "+500 ml");
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_DRINK), ==, 2);
  drink = get_record (fixture, FOULEE_KIND_DRINK, 0);
  assert_instant (drink->at, "2026-11-19T18:34:00+01:00");
  g_assert_cmpint (drink->drink_kind, ==, FOULEE_DRINK_WATER);
  g_assert_nonnull (harness_find_text (section, "750 ml"));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find (section, ADW_TYPE_EXPANDER_ROW)),
                                 TRUE);
  harness_wait_frames (fixture->window, 2);
  row = harness_find (section, FOULEE_TYPE_ENTRY_ROW);
  g_signal_emit_by_name (row, "delete-requested");
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_DRINK), ==, 1);
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (harness_find_text (section, "750 ml"));
}

/* ---- Actions --------------------------------------------------------------------------------- */

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (fixture->section);
  const FouleeAction *action;

  click (section, "Foam rolling");
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_ACTION), ==, 1);
  action = get_record (fixture, FOULEE_KIND_ACTION, 0);
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_FOAM_ROLLING);
  g_assert_cmpint (action->minutes, ==, FOULEE_UNSET);
  gtk_widget_activate_action (section, "actions.add", "i", (gint32) FOULEE_ACTION_REST_DAY);
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_ACTION), ==, 2);
}

/* ---- Legs ------------------------------------------------------------------------------------ */

static void
test_none_everywhere (Fixture *fixture, gconstpointer data)
{
  const FouleeCheckIn *check_in;

  click (GTK_WIDGET (fixture->section), "None everywhere");
  check_in = get_record (fixture, FOULEE_KIND_CHECK_IN, 0);
  g_assert_cmpint (check_in->origin, ==, FOULEE_ORIGIN_NONE_EVERYWHERE);
  g_assert_cmpint (foulee_check_in_n_answered (check_in), ==, FOULEE_N_REGIONS);
  g_assert_cmpint (foulee_check_in_legs (check_in), ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_CHECK_IN), ==, 0);
}

static void
test_nothing_elsewhere (Fixture *fixture, gconstpointer data)
{
  FouleeCheckIn *check_in = foulee_day_edit_check_in (fixture->day);
  const FouleeCheckIn *stored;

  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 5, FOULEE_SENSATION_ACHE, 0 };
  foulee_day_save_check_in (fixture->day, check_in, "Soreness", NULL);
  click (GTK_WIDGET (fixture->section), "Nothing elsewhere");
  stored = get_record (fixture, FOULEE_KIND_CHECK_IN, 0);
  g_assert_cmpint (stored->origin, ==, FOULEE_ORIGIN_ENTERED);
  g_assert_cmpint (stored->readings[FOULEE_REGION_CALF_LEFT].level, ==, 5);
  g_assert_cmpint (stored->readings[FOULEE_REGION_CALF_LEFT].sensation, ==, FOULEE_SENSATION_ACHE);
  g_assert_cmpint (stored->readings[FOULEE_REGION_CALF_RIGHT].level, ==, 0);
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static GtkWidget *
open_run (Fixture *fixture)
{
  foulee_runs_section_add (FOULEE_RUNS_SECTION (fixture->section));
  harness_wait_frames (fixture->window, 3);
  return harness_find (fixture->window, FOULEE_TYPE_RUN_DIALOG);
}

static void
test_run (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_run (fixture);
  const FouleeRun *run;

  type_into (dialog, "Distance", "10,4");
  type_into (dialog, "Duration", "52:00");
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Started at")), ==, "17:42");
  g_signal_emit_by_name (harness_find_text (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE), "6"),
                         "clicked");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (dialog, "Hills")), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (dialog, "Done")), TRUE);
  harness_wait_frames (fixture->window, 2);
  type_into (dialog, "Length", "12");
  click (dialog, "_Add");
  run = get_record (fixture, FOULEE_KIND_RUN, 0);
  assert_instant (run->start, "2026-11-19T17:42:00+01:00");
  g_assert_cmpint (run->distance, ==, 10400);
  g_assert_cmpint (run->duration, ==, 3120);
  g_assert_cmpint (run->rpe, ==, 6);
  g_assert_cmpint (run->run_kind, ==, FOULEE_RUN_HILLS);
  g_assert_cmpint (run->warm_up, ==, FOULEE_WARM_UP_DONE);
  g_assert_cmpint (run->warm_up_minutes, ==, 12);
  g_assert_cmpint (run->surface, ==, FOULEE_UNSET);
  g_assert_cmpint (run->cool_down, ==, FOULEE_UNSET);
  g_assert_cmpint (run->source, ==, FOULEE_SOURCE_TYPED);
}

/* Nothing is added while a field makes no sense; all of them say why. */
static void
test_run_nonsense (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_run (fixture);
  const char *titles[] = { "Distance", "Duration", "Started at" };

  gtk_editable_set_text (harness_find_entry (dialog, "Distance"), "far");
  gtk_editable_set_text (harness_find_entry (dialog, "Duration"), "long");
  click (dialog, "_Add");
  g_assert_cmpuint (count_records (fixture, FOULEE_KIND_RUN), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (harness_find_entry (dialog, titles[i])),
                                      GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Distance")), ==, "far");
}

/* Closed, the form is a draft; cancelled, it is gone. */
static void
test_run_draft (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_run (fixture);

  gtk_editable_set_text (harness_find_entry (dialog, "Distance"), "21.1");
  adw_dialog_close (ADW_DIALOG (dialog));
  harness_wait_frames (fixture->window, 3);
  dialog = open_run (fixture);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Distance")), ==, "21.1");
  click (dialog, "_Cancel");
  harness_wait_frames (fixture->window, 3);
  dialog = open_run (fixture);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Distance")), ==, "");
}

/* What is there is changed at once, and follows an undo; deleted elsewhere, its form closes. */
static void
test_run_edit (Fixture *fixture, gconstpointer data)
{
  FouleeRun *run = foulee_run_new ();
  const FouleeRun *stored;
  GtkWidget *dialog;

  run->start = test_instant ("2026-11-19T07:00:00+01:00");
  run->distance = 5215;
  run->cadence = 172;
  foulee_day_save (fixture->day, run, "Run", NULL);
  foulee_entry_dialog_present (
      foulee_run_dialog_new (fixture->day, get_record (fixture, FOULEE_KIND_RUN, 0)),
      GTK_WIDGET (fixture->section));
  harness_wait_frames (fixture->window, 3);
  dialog = harness_find (fixture->window, FOULEE_TYPE_RUN_DIALOG);

  type_into (dialog, "Duration", "30:00");
  stored = get_record (fixture, FOULEE_KIND_RUN, 0);
  g_assert_cmpint (stored->duration, ==, 1800);
  g_assert_cmpint (stored->distance, ==, 5215);
  g_assert_cmpint (stored->cadence, ==, 172);
  assert_instant (stored->start, "2026-11-19T07:00:00+01:00");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Duration")), ==, "");
  foulee_journal_undo (fixture->journal);
  harness_wait_frames (fixture->window, 3);
  g_assert_null (harness_find (fixture->window, FOULEE_TYPE_RUN_DIALOG));
}

static void
test_run_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_run (fixture);
  guint n_forward;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find_text (dialog, "More")), TRUE);
  harness_wait_frames (fixture->window, 2);
  n_forward = harness_walk (dialog, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (n_forward, >, 20);
  g_assert_cmpuint (harness_walk (dialog, GTK_DIR_TAB_BACKWARD), ==, n_forward);
}

#define ADD(path, section, function)                                                               \
  g_test_add ("/entries/" path, Fixture, (gconstpointer) section##_get_type, set_up, function,     \
              tear_down)

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
  ADD ("drinks", foulee_drinks_section, test_drinks);
  ADD ("actions", foulee_actions_section, test_actions);
  ADD ("none-everywhere", foulee_legs_section, test_none_everywhere);
  ADD ("nothing-elsewhere", foulee_legs_section, test_nothing_elsewhere);
  ADD ("run", foulee_runs_section, test_run);
  ADD ("run-nonsense", foulee_runs_section, test_run_nonsense);
  ADD ("run-draft", foulee_runs_section, test_run_draft);
  ADD ("run-tab", foulee_runs_section, test_run_tab);
  ADD ("run-edit", foulee_runs_section, test_run_edit);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/action-dialog.h"
#include "ui/today/check-in-card.h"
#include "ui/today/drink-dialog.h"
#include "ui/today/level-row.h"
#include "ui/today/nap-dialog.h"
#include "ui/today/run-dialog.h"

/* Entries of the nights in which clocks change, in the very forms that edit them. In Paris clocks
 * went from 2:00 to 3:00 on 29 March 2026 and from 3:00 back to 2:00 on 25 October; in Montréal on
 * 8 March and 1 November, from 2:00 back to 1:00. A journal's day ends at four: half past two is
 * still the evening before. */
typedef struct {
  GtkWidget *window;
  GtkWidget *card;
  FouleeJournal *journal;
  FouleeDay *day;
} Fixture;

/* `record` (or NULL) is in the journal; it is `now` in `zone`, and `date` is shown. */
static void
open_fixture (Fixture *fixture, const char *zone_name, const char *now, const char *date,
              gpointer record)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (test_instant (now).seconds * 1000, zone);
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeDate shown;

  if (record)
    g_ptr_array_add (records, record);
  fixture->journal = harness_journal_new (clock, records);
  fixture->day = foulee_day_new (fixture->journal);
  g_assert_true (foulee_date_parse (date, &shown));
  foulee_day_set_date (fixture->day, shown);
  fixture->card = g_object_new (FOULEE_TYPE_CHECK_IN_CARD, "day", fixture->day, NULL);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 800);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->card);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
close_fixture (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->day);
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

/* The only one of its kind. */
static gconstpointer
get_record (Fixture *fixture, FouleeKind kind)
{
  FouleeHistory *history = foulee_journal_get_history (fixture->journal);

  g_assert_cmpuint (foulee_history_n (history, kind), ==, 1);
  return foulee_history_get (history, kind, 0);
}

static void
assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  g_assert_cmpstr (iso, ==, expected);
}

static void
type_into (GtkWidget *widget, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (widget, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static GtkWidget *
present (Fixture *fixture, FouleeEntryDialog *dialog)
{
  foulee_entry_dialog_present (dialog, fixture->card);
  harness_wait_frames (fixture->window, 3);
  return GTK_WIDGET (dialog);
}

/* ---- Check-ins ------------------------------------------------------------------------------- */

/* Put at a time, it stays there whatever else is changed; moved, it is where it was put. */
static const struct {
  const char *zone, *now, *date; /* the day that is shown */
  const char *at;                /* of the check-in */
  const char *typed;
  const char *moved;
} check_ins[] = {
  /* The hour that came twice, the first and the second time. */
  { "Europe/Paris", "2026-10-25T12:00:00+01:00", "2026-10-24", "2026-10-25T02:30:00+02:00", "2:45",
    "2026-10-25T02:45:00+02:00" },
  { "Europe/Paris", "2026-10-25T12:00:00+01:00", "2026-10-24", "2026-10-25T02:30:00+01:00", "2:45",
    "2026-10-25T02:45:00+01:00" },
  { "America/Montreal", "2026-11-01T12:00:00-05:00", "2026-10-31", "2026-11-01T01:30:00-04:00",
    "1:40", "2026-11-01T01:40:00-04:00" },
  { "America/Montreal", "2026-11-01T12:00:00-05:00", "2026-10-31", "2026-11-01T01:30:00-05:00",
    "1:40", "2026-11-01T01:40:00-05:00" },
  /* The hour that there was not: the first moment after it. */
  { "Europe/Paris", "2026-03-29T12:00:00+02:00", "2026-03-28", "2026-03-29T01:30:00+01:00", "2:30",
    "2026-03-29T03:00:00+02:00" },
  { "America/Montreal", "2026-03-08T12:00:00-04:00", "2026-03-07", "2026-03-08T03:20:00-04:00",
    "2:30", "2026-03-08T03:00:00-04:00" },
};

static void
test_check_in (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  FouleeCheckIn *check_in = foulee_check_in_new ();
  const FouleeCheckIn *now;
  Fixture fixture;

  check_in->at = test_instant (check_ins[i].at);
  check_in->fatigue = 2;
  open_fixture (&fixture, check_ins[i].zone, check_ins[i].now, check_ins[i].date, check_in);
  g_signal_emit_by_name (harness_find (fixture.card, FOULEE_TYPE_LEVEL_ROW), "edited", 0, 6, -1, 0,
                         FALSE);
  now = get_record (&fixture, FOULEE_KIND_CHECK_IN);
  g_assert_cmpint (now->overall, ==, 6);
  assert_instant (now->at, check_ins[i].at);

  type_into (fixture.card, "Time", check_ins[i].typed);
  now = get_record (&fixture, FOULEE_KIND_CHECK_IN);
  assert_instant (now->at, check_ins[i].moved);
  g_signal_emit_by_name (harness_find (fixture.card, FOULEE_TYPE_LEVEL_ROW), "edited", 0, 5, -1, 0,
                         FALSE);
  now = get_record (&fixture, FOULEE_KIND_CHECK_IN);
  assert_instant (now->at, check_ins[i].moved);
  foulee_journal_undo (fixture.journal);
  foulee_journal_undo (fixture.journal);
  now = get_record (&fixture, FOULEE_KIND_CHECK_IN);
  assert_instant (now->at, check_ins[i].at);
  close_fixture (&fixture);
}

/* ---- Forms ----------------------------------------------------------------------------------- */

#define SECOND "2026-10-25T02:30:00+01:00"

static void
open_second (Fixture *fixture, gpointer record)
{
  open_fixture (fixture, "Europe/Paris", "2026-10-25T12:00:00+01:00", "2026-10-24", record);
}

static void
test_drink (void)
{
  FouleeDrink *drink = foulee_drink_new ();
  GtkWidget *dialog;
  Fixture fixture;

  drink->at = test_instant (SECOND);
  drink->volume = 250;
  drink->drink_kind = FOULEE_DRINK_WATER;
  open_second (&fixture, drink);
  dialog = present (
      &fixture, foulee_drink_dialog_new (fixture.day, get_record (&fixture, FOULEE_KIND_DRINK)));
  type_into (dialog, "Amount", "330");
  drink = (FouleeDrink *) get_record (&fixture, FOULEE_KIND_DRINK);
  g_assert_cmpint (drink->volume, ==, 330);
  assert_instant (drink->at, SECOND);
  close_fixture (&fixture);
}

static void
test_action (void)
{
  FouleeAction *action = foulee_action_new ();
  GtkWidget *dialog;
  Fixture fixture;

  action->at = test_instant (SECOND);
  action->action_kind = FOULEE_ACTION_STRETCHING;
  open_second (&fixture, action);
  dialog = present (
      &fixture, foulee_action_dialog_new (fixture.day, get_record (&fixture, FOULEE_KIND_ACTION)));
  type_into (dialog, "Length", "12");
  action = (FouleeAction *) get_record (&fixture, FOULEE_KIND_ACTION);
  g_assert_cmpint (action->minutes, ==, 12);
  assert_instant (action->at, SECOND);
  close_fixture (&fixture);
}

static void
test_run (void)
{
  FouleeRun *run = foulee_run_new ();
  GtkWidget *dialog;
  Fixture fixture;

  run->start = test_instant (SECOND);
  run->distance = 8000;
  open_second (&fixture, run);
  dialog = present (&fixture,
                    foulee_run_dialog_new (fixture.day, get_record (&fixture, FOULEE_KIND_RUN)));
  type_into (dialog, "Distance", "8,4");
  run = (FouleeRun *) get_record (&fixture, FOULEE_KIND_RUN);
  g_assert_cmpint (run->distance, ==, 8400);
  assert_instant (run->start, SECOND);
  type_into (dialog, "Started at", "2:40");
  assert_instant (((const FouleeRun *) get_record (&fixture, FOULEE_KIND_RUN))->start,
                  "2026-10-25T02:40:00+01:00");
  close_fixture (&fixture);
}

/* Two hours from half past one are over at half past two, the second. */
static void
test_nap (void)
{
  FouleeSleep *nap = foulee_sleep_new ();
  GtkWidget *dialog;
  Fixture fixture;

  nap->sleep_kind = FOULEE_SLEEP_NAP;
  nap->night = foulee_date_from_civil (2026, 10, 24);
  nap->to_bed = test_instant ("2026-10-25T01:30:00+02:00");
  nap->woke = test_instant ("2026-10-25T01:50:00+02:00");
  open_second (&fixture, nap);
  dialog = present (&fixture,
                    foulee_nap_dialog_new (fixture.day, get_record (&fixture, FOULEE_KIND_SLEEP)));
  type_into (dialog, "Length", "120");
  nap = (FouleeSleep *) get_record (&fixture, FOULEE_KIND_SLEEP);
  assert_instant (nap->to_bed, "2026-10-25T01:30:00+02:00");
  assert_instant (nap->woke, "2026-10-25T02:30:00+01:00");
  close_fixture (&fixture);
}

/* ---- Past midnight --------------------------------------------------------------------------- */

/* Ten past midnight is the same day's evening, and the next day on the calendar. */
static void
test_drink_past_midnight (void)
{
  FouleeDrink *drink = foulee_drink_new ();
  g_autoptr (GPtrArray) listed = NULL;
  Fixture fixture;

  drink->at = test_instant ("2026-11-17T23:50:00+01:00");
  drink->volume = 250;
  drink->drink_kind = FOULEE_DRINK_WATER;
  open_fixture (&fixture, "Europe/Paris", "2026-11-19T18:34:00+01:00", "2026-11-17", drink);
  type_into (present (&fixture, foulee_drink_dialog_new (fixture.day,
                                                         get_record (&fixture, FOULEE_KIND_DRINK))),
             "Time", "0:10");
  assert_instant (((const FouleeDrink *) get_record (&fixture, FOULEE_KIND_DRINK))->at,
                  "2026-11-18T00:10:00+01:00");
  listed = foulee_day_list_kind (fixture.day, FOULEE_KIND_DRINK);
  g_assert_cmpuint (listed->len, ==, 1);
  close_fixture (&fixture);
}

static void
test_run_past_midnight (void)
{
  FouleeRun *run = foulee_run_new ();
  g_autoptr (GPtrArray) listed = NULL;
  Fixture fixture;

  run->start = test_instant ("2026-11-17T23:50:00+01:00");
  run->duration = 1800;
  open_fixture (&fixture, "Europe/Paris", "2026-11-19T18:34:00+01:00", "2026-11-17", run);
  type_into (present (&fixture,
                      foulee_run_dialog_new (fixture.day, get_record (&fixture, FOULEE_KIND_RUN))),
             "Started at", "0:10");
  assert_instant (((const FouleeRun *) get_record (&fixture, FOULEE_KIND_RUN))->start,
                  "2026-11-18T00:10:00+01:00");
  listed = foulee_day_list_kind (fixture.day, FOULEE_KIND_RUN);
  g_assert_cmpuint (listed->len, ==, 1);
  close_fixture (&fixture);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (check_ins); i++) {
    g_autofree char *path = g_strdup_printf ("/clock-changes/check-in/%" G_GSIZE_FORMAT, i);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_check_in);
  }
  g_test_add_func ("/clock-changes/drink", test_drink);
  g_test_add_func ("/clock-changes/action", test_action);
  g_test_add_func ("/clock-changes/run", test_run);
  g_test_add_func ("/clock-changes/nap", test_nap);
  g_test_add_func ("/clock-changes/drink-past-midnight", test_drink_past_midnight);
  g_test_add_func ("/clock-changes/run-past-midnight", test_run_past_midnight);
  return g_test_run ();
}

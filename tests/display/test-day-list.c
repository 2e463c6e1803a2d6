/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "support/records.h"
#include "ui/history/day-item.h"
#include "ui/history/day-list.h"

#define TODAY foulee_date_from_civil (2026, 11, 19)

static FouleeDrink *
drink_at (const char *iso, int volume)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = test_instant (iso);
  drink->volume = volume;
  return drink;
}

static FouleeJournal *
make_journal (void)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  g_ptr_array_add (records, drink_at ("2026-11-19T08:00:00+01:00", 250));
  g_ptr_array_add (records, drink_at ("2026-11-19T12:00:00+01:00", 500));
  g_ptr_array_add (records, drink_at ("2026-11-17T08:00:00+01:00", 250));
  g_ptr_array_add (records, drink_at ("2026-10-31T08:00:00+01:00", 250));
  /* At half past three it is still the day before. */
  g_ptr_array_add (records, drink_at ("2026-11-01T03:30:00+01:00", 250));
  return harness_journal_new (clock, records);
}

static FouleeDate
date_at (FouleeDayList *list, guint position)
{
  g_autoptr (FouleeDayItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return foulee_day_item_get_date (item);
}

static void
test_days (void)
{
  g_autoptr (FouleeJournal) journal = make_journal ();
  g_autoptr (FouleeDayFinder) finder = foulee_day_finder_new (journal);
  g_autoptr (FouleeDayList) list = foulee_day_list_new (finder);
  g_autoptr (FouleeDayItem) beyond = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  g_assert_cmpint (date_at (list, 0), ==, TODAY);
  g_assert_cmpint (date_at (list, 1), ==, TODAY - 2);
  g_assert_cmpint (date_at (list, 2), ==, foulee_date_from_civil (2026, 10, 31));
  beyond = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_assert_null (beyond);
  foulee_journal_close (journal);
}

static void
test_months (void)
{
  static const guint expected[][2] = { { 0, 2 }, { 0, 2 }, { 2, 3 } };
  g_autoptr (FouleeJournal) journal = make_journal ();
  g_autoptr (FouleeDayFinder) finder = foulee_day_finder_new (journal);
  g_autoptr (FouleeDayList) list = foulee_day_list_new (finder);
  guint start, end;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    gtk_section_model_get_section (GTK_SECTION_MODEL (list), i, &start, &end);
    g_assert_cmpuint (start, ==, expected[i][0]);
    g_assert_cmpuint (end, ==, expected[i][1]);
  }
  foulee_journal_close (journal);
}

typedef struct {
  guint position, removed, added, n;
} Announced;

static void
on_items_changed (Announced *announced, guint position, guint removed, guint added)
{
  *announced = (Announced) { position, removed, added, announced->n + 1 };
}

/* Only the day that changed is announced, so that a list that is looked at does not jump. */
static void
test_changes (void)
{
  static const struct {
    const char *iso;
    guint position, removed, added;
  } cases[] = {
    { "2026-11-17T09:00:00+01:00", 1, 1, 1 }, /* a day that was there */
    { "2026-11-18T09:00:00+01:00", 1, 0, 1 }, /* a new one between */
    { "2026-10-01T09:00:00+02:00", 4, 0, 1 }, /* a new one at the end */
  };
  g_autoptr (FouleeJournal) journal = make_journal ();
  g_autoptr (FouleeDayFinder) finder = foulee_day_finder_new (journal);
  g_autoptr (FouleeDayList) list = foulee_day_list_new (finder);
  Announced announced = { 0 };

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (on_items_changed), &announced);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    foulee_journal_save (journal, drink_at (cases[i].iso, 100), "Drink", NULL);
    g_assert_cmpuint (announced.n, ==, i + 1);
    g_assert_cmpuint (announced.position, ==, cases[i].position);
    g_assert_cmpuint (announced.removed, ==, cases[i].removed);
    g_assert_cmpuint (announced.added, ==, cases[i].added);
  }
  foulee_journal_undo (journal);
  g_assert_cmpuint (announced.removed, ==, 1);
  g_assert_cmpuint (announced.added, ==, 0);
  foulee_journal_close (journal);
}

static void
test_item (void)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeJournal) journal = NULL;
  g_autoptr (FouleeDayItem) item = NULL;
  g_autofree char *line = NULL;
  g_autofree char *note = NULL;
  FouleeCheckIn *check_in = foulee_check_in_new ();
  FouleeRun *run = foulee_run_new ();
  FouleeSleep *sleep = foulee_sleep_new ();

  check_in->at = test_instant ("2026-11-19T07:00:00+01:00");
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 6;
  check_in->readings[FOULEE_REGION_KNEE_LEFT].level = 8; /* no muscle: not the legs' level */
  foulee_record_set_text (&check_in->note, "Stairs are slow.\nAll of them.");
  run->start = test_instant ("2026-11-19T12:10:00+01:00");
  run->distance = 5200;
  run->duration = 1900;
  run->run_kind = FOULEE_RUN_EASY;
  sleep->night = TODAY;
  sleep->to_bed = test_instant ("2026-11-18T22:50:00+01:00");
  sleep->woke = test_instant ("2026-11-19T06:30:00+01:00");
  g_ptr_array_add (records, check_in);
  g_ptr_array_add (records, run);
  g_ptr_array_add (records, sleep);
  g_ptr_array_add (records, drink_at ("2026-11-19T08:00:00+01:00", 500));
  journal = harness_journal_new (clock, records);
  item = foulee_day_item_new (foulee_journal_get_history (journal), TODAY);

  line = foulee_day_item_describe (item);
  note = foulee_day_item_get_note (item);
  g_assert_cmpint (foulee_day_item_get_level (item), ==, 6);
  g_assert_cmpstr (line, ==, "Easy 5.2 km · slept 7 h 40 · drank 500 ml");
  g_assert_cmpstr (note, ==, "Stairs are slow. All of them.");
  foulee_journal_close (journal);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-list/days", test_days);
  g_test_add_func ("/day-list/months", test_months);
  g_test_add_func ("/day-list/changes", test_changes);
  g_test_add_func ("/day-list/item", test_item);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/intake-match.h"
#include "support/records.h"

/* 2025-06-01T06:00:00Z. */
#define MORNING G_GINT64_CONSTANT (1748757600)

static FouleeRun *
run_at (gint64 seconds, gint32 distance, gint32 duration)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { MORNING + seconds, 120 };
  run->distance = distance;
  run->duration = duration;
  return run;
}

/* Starts within 2 minutes; distances within 2 % of the longer, else durations within 5 %. */
static void
test_same (void)
{
  static const struct {
    gint64 start;
    gint32 distance_a, duration_a, distance_b, duration_b;
    gboolean same;
  } cases[] = {
    { 0, 10000, 3600, 10000, 3600, TRUE },
    { 120, 10000, 3600, 10000, 3600, TRUE },
    { -120, 10000, 3600, 10000, 3600, TRUE },
    { 121, 10000, 3600, 10000, 3600, FALSE },
    { -121, 10000, 3600, 10000, 3600, FALSE },
    { 0, 10000, 3600, 9800, 3600, TRUE },
    { 0, 10000, 3600, 9799, 3600, FALSE },
    { 0, 9800, 3600, 10000, 3600, TRUE },
    { 0, 9799, 3600, 10000, 3600, FALSE },
    /* Distances speak where both are there, whatever the durations. */
    { 0, 10000, 3600, 10000, 1800, TRUE },
    { 0, 10000, 3600, 5000, 3600, FALSE },
    { 0, FOULEE_UNSET, 3600, 10000, 3420, TRUE },
    { 0, FOULEE_UNSET, 3600, 10000, 3419, FALSE },
    /* Nothing to compare. */
    { 0, FOULEE_UNSET, 3600, 10000, FOULEE_UNSET, TRUE },
    { 0, FOULEE_UNSET, FOULEE_UNSET, 10000, 3600, TRUE },
    { 121, FOULEE_UNSET, FOULEE_UNSET, 10000, 3600, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FouleeRun) a = run_at (0, cases[i].distance_a, cases[i].duration_a);
    g_autoptr (FouleeRun) b = run_at (cases[i].start, cases[i].distance_b, cases[i].duration_b);

    g_test_message ("%" G_GSIZE_FORMAT, i);
    g_assert_cmpint (foulee_runs_are_same (a, b), ==, cases[i].same);
    g_assert_cmpint (foulee_runs_are_same (b, a), ==, cases[i].same);
  }
}

static FouleeRun *
recorded (void)
{
  FouleeRun *run = run_at (45, 10100, 3650);

  run->start.offset = 60;
  run->descent = 230;
  run->heart_rate = 151;
  run->source = FOULEE_SOURCE_FILE;
  run->source_name = g_strdup ("Watch");
  run->source_hash = g_strdup ("ab");
  run->record.modified = 2000;
  return run;
}

static void
test_enriches_typed (void)
{
  g_autoptr (FouleeRun) here = run_at (0, 10000, 3600);
  g_autoptr (FouleeRun) found = recorded ();
  g_autoptr (FouleeRun) run = NULL;
  g_autoptr (FouleeRun) again = NULL;
  g_autoptr (FouleeRun) elsewhere = NULL;

  here->rpe = 6;
  here->heart_rate = 148;
  here->warm_up_minutes = 10;
  here->note = g_strdup ("Windy");
  here->record.modified = 1000;
  run = foulee_run_enriched (here, found, FALSE);
  g_assert_nonnull (run);
  g_assert_cmpstr (run->record.id, ==, here->record.id);
  /* Measured instead of typed. */
  g_assert_cmpint (run->start.seconds, ==, MORNING + 45);
  g_assert_cmpint (run->start.offset, ==, 60);
  g_assert_cmpint (run->duration, ==, 3650);
  g_assert_cmpint (run->distance, ==, 10100);
  /* What was typed stays. */
  g_assert_cmpint (run->rpe, ==, 6);
  g_assert_cmpint (run->heart_rate, ==, 148);
  g_assert_cmpint (run->warm_up_minutes, ==, 10);
  g_assert_cmpstr (run->note, ==, "Windy");
  /* What was missing comes. */
  g_assert_cmpint (run->descent, ==, 230);
  g_assert_cmpint (run->source, ==, FOULEE_SOURCE_FILE);
  g_assert_cmpstr (run->source_name, ==, "Watch");
  g_assert_cmpstr (run->source_hash, ==, "ab");
  g_assert_cmpint (run->record.modified, >, here->record.modified);

  again = foulee_run_enriched (run, found, FALSE);
  g_assert_null (again);
  elsewhere = foulee_run_enriched (here, found, TRUE);
  g_assert_cmpint (elsewhere->start.seconds, ==, MORNING + 45);
  g_assert_cmpint (elsewhere->start.offset, ==, 120);
}

/* Fifty minutes of running by a watch that was stopped after three hours and ten minutes. */
static void
test_enriches_long (void)
{
  g_autoptr (FouleeRun) here = run_at (0, 10000, 3000);
  g_autoptr (FouleeRun) untimed = run_at (0, 10000, FOULEE_UNSET);
  g_autoptr (FouleeRun) found = recorded ();
  g_autoptr (FouleeRun) run = NULL;
  g_autoptr (FouleeRun) timed = NULL;

  found->duration = 11400;
  run = foulee_run_enriched (here, found, FALSE);
  g_assert_cmpint (run->duration, ==, 3000);
  g_assert_cmpint (run->distance, ==, 10100);
  g_assert_cmpint (run->descent, ==, 230);
  timed = foulee_run_enriched (untimed, found, FALSE);
  g_assert_cmpint (timed->duration, ==, 11400);
}

/* What another file said stays, too. */
static void
test_enriches_recorded (void)
{
  g_autoptr (FouleeRun) here = run_at (0, 10000, FOULEE_UNSET);
  g_autoptr (FouleeRun) found = recorded ();
  g_autoptr (FouleeRun) run = NULL;

  here->source = FOULEE_SOURCE_FILE;
  here->source_name = g_strdup ("Runkeeper");
  here->source_hash = g_strdup ("cd");
  run = foulee_run_enriched (here, found, FALSE);
  g_assert_cmpint (run->start.seconds, ==, MORNING);
  g_assert_cmpint (run->start.offset, ==, 120);
  g_assert_cmpint (run->distance, ==, 10000);
  g_assert_cmpint (run->duration, ==, 3650);
  g_assert_cmpint (run->descent, ==, 230);
  g_assert_cmpstr (run->source_name, ==, "Runkeeper");
  g_assert_cmpstr (run->source_hash, ==, "cd");
}

/* Only where it comes from is new: nothing that is worth a question. */
static void
test_adds_nothing (void)
{
  g_autoptr (FouleeRun) found = recorded ();
  g_autoptr (FouleeRun) here = foulee_record_copy (found);
  g_autoptr (FouleeRun) run = NULL;

  here->source = FOULEE_SOURCE_TYPED;
  foulee_record_set_text (&here->source_name, NULL);
  foulee_record_set_text (&here->source_hash, NULL);
  run = foulee_run_enriched (here, found, FALSE);
  g_assert_null (run);
}

static void
test_complete (void)
{
  g_autoptr (FouleeRun) full = test_record_full (FOULEE_KIND_RUN, 1);
  g_autoptr (FouleeRun) other = test_record_full (FOULEE_KIND_RUN, 2);
  g_autoptr (FouleeRun) was = foulee_record_copy (full);
  g_autoptr (FouleeRun) empty = foulee_run_new ();

  foulee_run_complete (full, other);
  g_assert_true (foulee_record_equal (full, was));
  foulee_run_complete (empty, full);
  g_assert_cmpint (empty->descent, ==, full->descent);
  g_assert_cmpint (empty->form, ==, full->form);
  g_assert_cmpstr (empty->note, ==, full->note);
  g_assert_cmpstr (empty->shoe, ==, full->shoe);
  g_assert_false (foulee_instant_is_set (empty->start));
  g_assert_cmpint (empty->source, ==, FOULEE_SOURCE_TYPED);
  g_assert_null (empty->source_name);
  g_assert_null (empty->source_hash);
}

static void
test_index (void)
{
  g_autoptr (FouleeRunIndex) index = foulee_run_index_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (FouleeRun) early = run_at (-100, 10000, 3600);
  g_autoptr (FouleeRun) late = run_at (60, 10000, 3600);
  g_autoptr (FouleeRun) other = run_at (10, 5000, 3600);
  g_autoptr (FouleeRun) wanted = run_at (0, 10000, 3600);
  g_autoptr (FouleeRun) far = run_at (86400, 21100, 7200);

  other->source_hash = g_strdup ("ab");
  foulee_run_index_add (index, late, late);
  foulee_run_index_add (index, other, other);
  foulee_run_index_add (index, early, early);
  g_assert_null (foulee_run_index_find_exactly (index, wanted, NULL));
  g_assert_true (foulee_run_index_find_by_time (index, wanted, taken) == late);
  g_hash_table_add (taken, late);
  g_assert_true (foulee_run_index_find_by_time (index, wanted, taken) == early);
  g_hash_table_add (taken, early);
  g_assert_null (foulee_run_index_find_by_time (index, wanted, taken));
  g_assert_null (foulee_run_index_find_by_time (index, far, NULL));

  far->source_hash = g_strdup ("ab");
  g_assert_true (foulee_run_index_find_exactly (index, far, taken) == other);
  g_assert_true (foulee_run_index_find_exactly (index, early, NULL) == early);
  g_assert_null (foulee_run_index_find_exactly (index, early, taken));
}

static void
test_history (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRun *done = run_at (0, 10000, 3600);
  FouleeRun *planned = run_at (86400, 10000, 3600);
  g_autoptr (FouleeRun) today = run_at (30, 10050, 3600);
  g_autoptr (FouleeRun) tomorrow = run_at (86400, 10000, 3600);
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeRunIndex) index = NULL;

  planned->planned = 1;
  g_ptr_array_add (records, done);
  g_ptr_array_add (records, planned);
  history = foulee_history_new (records);
  index = foulee_run_index_new_of_history (history);
  g_assert_true (foulee_run_index_find_by_time (index, today, NULL) == done);
  g_assert_null (foulee_run_index_find_by_time (index, tomorrow, NULL));
  g_assert_null (foulee_run_index_find_exactly (index, planned, NULL));
}

/* A thousand files among ten thousand runs are held against each other at once: looking at every
 * pair would be ten million comparisons. */
static void
test_many (void)
{
  g_autoptr (FouleeRunIndex) index = foulee_run_index_new ();
  const gint64 begun = g_get_monotonic_time ();
  guint n = 0;

  for (int i = 0; i < 10000; i++) {
    g_autoptr (FouleeRun) run = run_at ((gint64) (i * 7919 % 10000) * 43200, 8000 + i % 50, 3000);
    foulee_run_index_add (index, run, run);
  }
  for (int i = 0; i < 1000; i++) {
    g_autoptr (FouleeRun) run = run_at ((gint64) i * 432000 + 60, 8025, 3000);
    n += foulee_run_index_find_by_time (index, run, NULL) != NULL;
  }
  g_assert_cmpuint (n, ==, 1000);
  g_test_message ("%.1f ms", (double) (g_get_monotonic_time () - begun) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/intake-match/same", test_same);
  g_test_add_func ("/exchange/intake-match/enriches-typed", test_enriches_typed);
  g_test_add_func ("/exchange/intake-match/enriches-long", test_enriches_long);
  g_test_add_func ("/exchange/intake-match/enriches-recorded", test_enriches_recorded);
  g_test_add_func ("/exchange/intake-match/adds-nothing", test_adds_nothing);
  g_test_add_func ("/exchange/intake-match/complete", test_complete);
  g_test_add_func ("/exchange/intake-match/index", test_index);
  g_test_add_func ("/exchange/intake-match/history", test_history);
  g_test_add_func ("/exchange/intake-match/many", test_many);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/after-run.h"

#include <math.h>

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC, and its date. */
#define MONDAY G_GINT64_CONSTANT (1793577600)
#define MONDAY_DATE ((FouleeDate) (MONDAY / DAY))

static const FouleeScope everything = {
  .series = FOULEE_SERIES_LEGS,
  .first = FOULEE_DATE_MIN,
  .last = FOULEE_DATE_MAX,
  .run_kind = FOULEE_UNSET,
};

static FouleeInstant
at (gint64 seconds)
{
  return (FouleeInstant) { seconds, 0 };
}

static FouleeRun *
add_run (GPtrArray *records, gint64 start, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at (start);
  run->duration = minutes * 60;
  run->rpe = rpe;
  run->run_kind = FOULEE_RUN_LONG;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeCheckIn *
add_level (GPtrArray *records, gint64 when, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = at (when);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
  return check_in;
}

/* An hour at RPE 8 from 19:00, and what came 1, 11, 25, 35, 49, 59, 73, 83, 97, 107 h after. */
static FouleeRun *
add_bout (GPtrArray *records, gint64 day)
{
  static const int hours[] = { 1, 11, 25, 35, 49, 59, 73, 83, 97, 107 };
  static const int levels[] = { 0, 2, 3, 5, 4, 3, 2, 2, 1, 0 };

  add_level (records, day + 7 * HOUR, FOULEE_REGION_CALF_LEFT, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    add_level (records, day + 20 * HOUR + hours[i] * HOUR, FOULEE_REGION_QUADRICEPS_LEFT,
               levels[i]);
  return add_run (records, day + 19 * HOUR, 60, 8);
}

static FouleeAfterRuns *
look (GPtrArray *records, gint64 now, FouleeScope scope)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, at (now), 1);

  return foulee_after_runs_new (findings, &scope);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAfterRuns) after = look (records, MONDAY, everything);

  g_assert_true (after->is_muscle);
  g_assert_cmpuint (after->runs->len, ==, 0);
  g_assert_cmpuint (after->curve->len, ==, 0);
  g_assert_cmpuint (after->n_told, ==, 0);
  g_assert_false (after->has_usual);
}

/* The second run begins 46 h after the first ended, and lasts an hour. */
static void
test_readings (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAfterRuns) after = NULL;
  const FouleeAfterRun *first, *second;
  const FouleeAfterReading *readings;

  add_bout (records, MONDAY);
  add_run (records, MONDAY + 2 * DAY + 18 * HOUR, 60, 2);
  after = look (records, MONDAY + 20 * DAY, everything);
  g_assert_cmpuint (after->runs->len, ==, 2);
  first = foulee_after_run (after, 0);
  second = foulee_after_run (after, 1);

  g_assert_cmpfloat (first->next_run, ==, 46.0);
  g_assert_true (isinf (second->next_run));
  g_assert_cmpuint (first->n_readings, ==, 10);
  readings = foulee_after_run_readings (after, first);
  g_assert_cmpfloat (readings[3].hours, ==, 35.0);
  g_assert_cmpint (readings[3].level, ==, 5);
  g_assert_cmpint (readings[3].at.seconds, ==, MONDAY + 55 * HOUR);

  /* 49 h after the end of the first is 2 h after that of the second. */
  g_assert_cmpuint (second->n_readings, ==, 6);
  readings = foulee_after_run_readings (after, second);
  g_assert_cmpfloat (readings[0].hours, ==, 2.0);
  g_assert_cmpint (readings[0].level, ==, 4);
  g_assert_true (second->peak->run == second->run);
}

static void
test_scope (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeScope scope = everything;

  add_bout (records, MONDAY);
  add_run (records, MONDAY + 9 * DAY, 20, 2)->run_kind = FOULEE_RUN_EASY;

  for (int hard_only = 0; hard_only <= 1; hard_only++) {
    g_autoptr (FouleeAfterRuns) after = NULL;

    scope.hard_only = hard_only;
    after = look (records, MONDAY + 20 * DAY, scope);
    g_assert_cmpuint (after->runs->len, ==, hard_only ? 1 : 2);
  }
  scope = everything;
  scope.run_kind = FOULEE_RUN_EASY;
  {
    g_autoptr (FouleeAfterRuns) after = look (records, MONDAY + 20 * DAY, scope);

    g_assert_cmpuint (after->runs->len, ==, 1);
    g_assert_cmpint (foulee_after_run (after, 0)->run->run_kind, ==, FOULEE_RUN_EASY);
  }
  scope = everything;
  scope.last = MONDAY_DATE;
  {
    g_autoptr (FouleeAfterRuns) after = look (records, MONDAY + 20 * DAY, scope);

    g_assert_cmpuint (after->runs->len, ==, 1);
    /* The next run is one that is not looked at; it begins too late to be told of. */
    g_assert_true (isinf (foulee_after_run (after, 0)->next_run));
  }
}

/* Three bouts a fortnight apart, each sorest 35 h after, between the readings of 25 and 49 h. */
static void
test_usual (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAfterRuns) after = NULL;

  for (int i = 0; i < 3; i++)
    add_bout (records, MONDAY + i * 14 * DAY);
  after = look (records, MONDAY + 50 * DAY, everything);
  g_assert_cmpuint (after->n_told, ==, 3);
  g_assert_cmpuint (after->steps->len, ==, 1);
  g_assert_cmpuint (g_array_index (after->steps, FouleePeakStep, 0).n, ==, 3);
  g_assert_true (after->has_usual);
  g_assert_cmpfloat (after->usual.first, ==, 25.0);
  g_assert_cmpfloat (after->usual.last, ==, 49.0);
  g_assert_cmpuint (after->usual.n, ==, 3);
}

/* A knee is no muscle: what was answered, whatever it felt like, and no peak. */
static void
test_no_muscle (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAfterRuns) after = NULL;
  FouleeScope scope = everything;
  const FouleeAfterRun *run;

  add_run (records, MONDAY, 60, 8);
  add_level (records, MONDAY + 21 * HOUR, FOULEE_REGION_KNEE_LEFT, 4)
      ->readings[FOULEE_REGION_KNEE_LEFT]
      .sensation = FOULEE_SENSATION_SHARP;
  add_level (records, MONDAY + 31 * HOUR, FOULEE_REGION_CALF_LEFT, 9);
  add_level (records, MONDAY + 41 * HOUR, FOULEE_REGION_KNEE_LEFT, 0);
  scope.series = FOULEE_REGION_KNEE_LEFT;
  after = look (records, MONDAY + 20 * DAY, scope);
  g_assert_false (after->is_muscle);
  g_assert_cmpuint (after->curve->len, ==, 0);
  run = foulee_after_run (after, 0);
  g_assert_null (run->peak);
  g_assert_cmpuint (run->n_readings, ==, 2);
  g_assert_cmpfloat (foulee_after_run_readings (after, run)[0].hours, ==, 20.0);
  g_assert_cmpint (foulee_after_run_readings (after, run)[0].level, ==, 4);
  g_assert_cmpint (foulee_after_run_readings (after, run)[1].level, ==, 0);
}

/* ---- The curve ------------------------------------------------------------------------------- */

/* What the model is made to learn: soreness of 6 at its highest, 36 h after an hour at RPE 5 that
 * is load 1: k(h) = (h/36)^2.5 e^(2.5 (1 − h/36)). */
static double
soreness (double hours)
{
  const double part = hours / 36.0;

  return 6.0 * pow (part, 2.5) * exp (2.5 * (1.0 - part));
}

static FouleeAfterRuns *
look_at_known_runner (int n_bouts, int minutes)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  gint64 start = MONDAY;
  FouleeScope scope = everything;

  for (int bout = 0; bout < n_bouts; bout++, start += 12 * DAY) {
    add_run (records, start, 60, 5);
    for (int hours = 6; hours < 12 * 24 - 6; hours += 6)
      add_level (records, start + HOUR + hours * HOUR, FOULEE_REGION_QUADRICEPS_LEFT,
                 (int) lround (soreness (hours)));
  }
  /* Only this one is in the scope, so that its dose is the median. */
  add_run (records, start, minutes, 5)->run_kind = FOULEE_RUN_RACE;
  scope.run_kind = FOULEE_RUN_RACE;
  return look (records, start + 2 * HOUR, scope);
}

static const FouleeCurvePoint *
point (const FouleeAfterRuns *after, int hours)
{
  return &g_array_index (after->curve, FouleeCurvePoint, hours / FOULEE_CURVE_STEP);
}

static void
test_curve (void)
{
  g_autoptr (FouleeAfterRuns) whole = look_at_known_runner (8, 60);
  g_autoptr (FouleeAfterRuns) half = look_at_known_runner (8, 25);
  const FouleeCurvePoint *highest = point (whole, 0);

  g_assert_true (whole->is_own);
  g_assert_cmpuint (whole->curve->len, ==, 61);
  for (int hours = 0; hours <= 120; hours += 2) {
    const FouleeCurvePoint *here = point (whole, hours);

    g_assert_cmpfloat (here->hours, ==, hours);
    g_assert_cmpfloat_with_epsilon (here->mean, soreness (hours), 0.7);
    g_assert_cmpfloat (here->low, <=, here->mean);
    g_assert_cmpfloat (here->high, >=, here->mean);
    if (here->mean > highest->mean)
      highest = here;
  }
  g_assert_cmpfloat_with_epsilon (highest->hours, 36.0, 4.0);

  /* (25 min × 5 / 300)^0.8 = 0.496 of the load. */
  g_assert_cmpfloat_with_epsilon (point (half, 36)->mean, 0.496 * 6.0, 0.7);
}

/* Easy runs are the most, and say nothing of a hard one: eight hours at RPE 5, nine times 10 min at
 * RPE 2, which leave next to nothing behind. */
static void
test_curve_of_hard_runs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAfterRuns) after = NULL;
  gint64 start = MONDAY;

  for (int bout = 0; bout < 8; bout++, start += 12 * DAY) {
    add_run (records, start, 60, 5);
    for (int hours = 6; hours < 12 * 24 - 6; hours += 6)
      add_level (records, start + HOUR + hours * HOUR, FOULEE_REGION_QUADRICEPS_LEFT,
                 (int) lround (soreness (hours)));
  }
  for (int run = 0; run < 9; run++)
    add_run (records, start + run * HOUR, 10, 2);
  after = look (records, start + DAY, everything);
  g_assert_cmpuint (after->runs->len, ==, 17);
  g_assert_true (after->is_of_hard_runs);
  g_assert_cmpfloat_with_epsilon (point (after, 36)->mean, 6.0, 0.7);
}

/* Two readings do not make it one's own. */
static void
test_not_own (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAfterRuns) after = NULL;

  add_run (records, MONDAY, 60, 5);
  add_level (records, MONDAY + 21 * HOUR, FOULEE_REGION_CALF_LEFT, 2);
  add_level (records, MONDAY + 31 * HOUR, FOULEE_REGION_CALF_LEFT, 3);
  after = look (records, MONDAY + 2 * DAY, everything);
  g_assert_false (after->is_own);
  g_assert_cmpuint (after->curve->len, ==, 61);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/after-run/nothing", test_nothing);
  g_test_add_func ("/after-run/readings", test_readings);
  g_test_add_func ("/after-run/scope", test_scope);
  g_test_add_func ("/after-run/usual", test_usual);
  g_test_add_func ("/after-run/no-muscle", test_no_muscle);
  g_test_add_func ("/after-run/curve", test_curve);
  g_test_add_func ("/after-run/curve-of-hard-runs", test_curve_of_hard_runs);
  g_test_add_func ("/after-run/not-own", test_not_own);
  return g_test_run ();
}

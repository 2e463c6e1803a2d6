/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/findings.h"

#include <math.h>

#define DAY 86400

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

static FouleeRun *
add_run (GPtrArray *records, double day, int minutes, int rpe, int metres)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { MONDAY + (gint64) (day * DAY), 0 };
  run->duration = minutes * 60;
  run->rpe = rpe;
  run->distance = metres;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeFindings *
findings_of (GPtrArray *records, double day)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_findings_new (history, (FouleeInstant) { MONDAY + (gint64) (day * DAY), 0 }, 1);
}

/* Loads of 240 on Tuesday, 120 + 60 on Thursday, 420 on Sunday: their mean is 120, their squares
 * around it come to 4·120² + 120² + 60² + 300² = 165 600, so the sd of the sample is √27 600. */
static void
test_monotony (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) during = NULL;
  g_autoptr (FouleeFindings) after = NULL;
  const FouleeWeek *week;

  add_run (records, 1.5, 60, 4, 10000)->descent = 120;
  add_run (records, 3.3, 40, 3, 7000);
  add_run (records, 3.7, 30, 2, 5000)->descent = 30;
  add_run (records, 6.4, 70, 6, 14000);
  during = findings_of (records, 6.9);
  after = findings_of (records, 7.5);
  week = foulee_findings_week (after, 0);
  g_assert_cmpuint (week->n_runs, ==, 4);
  g_assert_cmpuint (week->n_days, ==, 3);
  g_assert_cmpfloat (week->load, ==, 840.0);
  g_assert_cmpint (week->longest, ==, 14000);
  g_assert_cmpint (week->descent, ==, 150);
  g_assert_cmpfloat_with_epsilon (week->monotony, 120.0 / sqrt (27600.0), 1e-9);
  g_assert_cmpfloat_with_epsilon (week->strain, 840.0 * 120.0 / sqrt (27600.0), 1e-9);
  g_assert_true (isnan (foulee_findings_week (during, 0)->monotony));
  g_assert_true (isnan (foulee_findings_week (after, 1)->monotony));
}

/* Undefined: where all days are alike, and where a load is missing. */
static void
test_monotony_undefined (void)
{
  g_autoptr (GPtrArray) even = foulee_record_array_new ();
  g_autoptr (GPtrArray) missing = foulee_record_array_new ();
  g_autoptr (FouleeFindings) of_even = NULL;
  g_autoptr (FouleeFindings) of_missing = NULL;

  for (int day = 0; day < 7; day++)
    add_run (even, day + 0.5, 37, 3, 5000);
  add_run (missing, 1.5, 60, 4, 10000);
  add_run (missing, 2.5, 60, FOULEE_UNSET, 10000);
  of_even = findings_of (even, 8);
  of_missing = findings_of (missing, 8);
  g_assert_true (isnan (foulee_findings_week (of_even, 0)->monotony));
  g_assert_true (isnan (foulee_findings_week (of_even, 0)->strain));
  g_assert_true (isnan (foulee_findings_week (of_missing, 0)->monotony));
  g_assert_cmpuint (foulee_findings_week (of_missing, 0)->n_runs_without_load, ==, 1);
  g_assert_cmpfloat (foulee_findings_week (of_missing, 0)->load, ==, 240.0);
}

/* Each run against the longest of the thirty days before. */
static void
test_reach (void)
{
  static const struct {
    double day;
    int metres;
    gint64 before;
    double excess;
    FouleeReach reach;
  } rows[] = {
    { 0, 10000, 0, NAN, FOULEE_REACH_UNKNOWN },
    { 2, 5000, 10000, -0.5, FOULEE_REACH_WITHIN },
    { 4, 11000, 10000, 0.1, FOULEE_REACH_WITHIN },
    { 6, 12101, 11000, 0.1000909, FOULEE_REACH_SMALL },
    { 8, FOULEE_UNSET, 12101, NAN, FOULEE_REACH_UNKNOWN },
    { 10, 16000, 12101, 0.322205, FOULEE_REACH_MODERATE },
    { 12, 32000, 16000, 1.0, FOULEE_REACH_MODERATE },
    { 42, 8000, 32000, -0.75, FOULEE_REACH_WITHIN }, /* thirty days later to the second */
    { 43, 16001, 8000, 1.000125, FOULEE_REACH_LARGE },
    { 80, 5000, 0, NAN, FOULEE_REACH_UNKNOWN },
  };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add_run (records, rows[i].day, 30, 3, rows[i].metres);
  add_run (records, 9, 200, 3, 40000)->planned = 1;
  add_run (records, 90, 30, 3, 5000);
  findings = findings_of (records, 85);
  g_assert_cmpuint (foulee_findings_n_reaches (findings), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const FouleeRunReach *reach = foulee_findings_reach (findings, i);

    g_assert_cmpint (reach->reach, ==, rows[i].reach);
    g_assert_cmpint (reach->longest_before, ==, rows[i].before);
    if (isnan (rows[i].excess))
      g_assert_true (isnan (reach->excess));
    else
      g_assert_cmpfloat_with_epsilon (reach->excess, rows[i].excess, 1e-6);
  }
}

static void
test_days_since_rest (void)
{
  static const struct {
    double days[6];
    guint n;
    double now;
    guint since_rest;
  } rows[] = {
    { { 0 }, 0, 5.5, 0 },
    { { 5.3 }, 1, 5.5, 1 },
    { { 4.3 }, 1, 5.5, 1 }, /* yesterday; today may still come */
    { { 3.3 }, 1, 5.5, 0 },
    { { 2.3, 3.3, 3.8, 4.3, 5.3 }, 5, 5.5, 4 },
    { { 0.3, 2.3, 3.3, 4.3 }, 4, 5.5, 3 },
    { { 4.3, 5.1 }, 2, 5.5, 1 }, /* 02:24 is the night of the day before */
    { { 4.3, 5.3, 5.8 }, 3, 5.5, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeFindings) findings = NULL;

    for (guint j = 0; j < rows[i].n; j++)
      add_run (records, rows[i].days[j], 30, 3, 5000);
    findings = findings_of (records, rows[i].now);
    g_assert_cmpuint (foulee_findings_days_since_rest (findings), ==, rows[i].since_rest);
  }
}

static void
test_shoe (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);
  FouleeShoe *other = foulee_record_new (FOULEE_KIND_SHOE);

  shoe->distance_before = 120000;
  g_ptr_array_add (records, shoe);
  g_ptr_array_add (records, other);
  for (int i = 0; i < 5; i++)
    foulee_record_set_text (&add_run (records, i, 30, 3, 10000)->shoe,
                            i < 3 ? shoe->record.id : other->record.id);
  add_run (records, 2.5, 30, 3, 10000);
  findings = findings_of (records, 4.5);
  g_assert_cmpint (foulee_findings_shoe_distance (findings, shoe->record.id), ==, 150000);
  g_assert_cmpint (foulee_findings_shoe_distance (findings, other->record.id), ==, 20000);
  g_assert_cmpint (foulee_findings_shoe_distance (findings, FOULEE_RUNNER_ID), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/load/monotony", test_monotony);
  g_test_add_func ("/analysis/load/monotony-undefined", test_monotony_undefined);
  g_test_add_func ("/analysis/load/reach", test_reach);
  g_test_add_func ("/analysis/load/days-since-rest", test_days_since_rest);
  g_test_add_func ("/analysis/load/shoe", test_shoe);
  return g_test_run ();
}

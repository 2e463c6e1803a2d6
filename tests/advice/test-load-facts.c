/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. Days below count from here: day 0 is that Monday; days begin
 * at four. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

/* At seven in the morning of a day. */
static FouleeRun *
add_run (GPtrArray *records, int day, int minutes, int rpe, int metres)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { MONDAY + (gint64) day * DAY + 7 * HOUR, 0 };
  run->duration = minutes * 60;
  run->rpe = rpe;
  run->distance = metres;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeFindings *
findings_of (GPtrArray *records, int day)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_findings_new (history,
                              (FouleeInstant) { MONDAY + (gint64) day * DAY + 12 * HOUR, 0 }, 1);
}

/* At noon of a day. What points to findings is gone; what points to runs is the records'. */
static FouleeLoadFacts
facts_of (GPtrArray *records, int day)
{
  g_autoptr (FouleeFindings) findings = findings_of (records, day);
  FouleeLoadFacts facts;

  foulee_load_facts_init (&facts, findings);
  facts.far = NULL;
  return facts;
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeLoadFacts facts = facts_of (records, 0);

  g_assert_cmpuint (facts.days_since_rest, ==, 0);
  g_assert_cmpuint (facts.hard_days, ==, 0);
  g_assert_true (isnan (facts.monotony) && isnan (facts.strain));
  g_assert_true (isnan (facts.week_change) && isnan (facts.pace_change));
  g_assert_cmpfloat (facts.week_load, ==, 0.0);
  g_assert_null (facts.far_planned);
  g_assert_null (facts.steep);
  g_assert_cmpint (facts.longest, ==, 0);
  g_assert_false (facts.planned_today);
}

/* Hard is 40 minutes at 4 or more: 160 of 300, to the power of 0.8, is 0.605. */
static void
test_hard_days (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeLoadFacts facts;

  add_run (records, -5, 60, 6, 10000);
  add_run (records, -4, 30, 3, 5000); /* easy */
  add_run (records, -3, 40, 4, 7000);
  add_run (records, -2, 60, 5, 10000);
  add_run (records, -1, 30, 8, 6000);
  facts = facts_of (records, 0);
  g_assert_cmpuint (facts.hard_days, ==, 3);
  g_assert_cmpuint (facts.days_since_rest, ==, 5);
  /* Today's easy run does not end them yet; tomorrow it has. */
  add_run (records, 0, 20, 2, 3000);
  g_assert_cmpuint (facts_of (records, 0).hard_days, ==, 3);
  g_assert_cmpuint (facts_of (records, 1).hard_days, ==, 0);
  add_run (records, 0, 60, 6, 10000);
  g_assert_cmpuint (facts_of (records, 0).hard_days, ==, 4);
  g_assert_cmpuint (facts_of (records, 1).hard_days, ==, 4);
  g_assert_cmpuint (facts_of (records, 2).hard_days, ==, 0);
}

/* Loads of 240, 180 and 420 in seven days: their mean is 120, their squares around it come to
 * 4·120² + 120² + 60² + 300² = 165 600, so the sd of the sample is √27 600. */
static void
test_monotony (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeLoadFacts facts;

  add_run (records, -8, 100, 9, 20000); /* the eighth day before */
  add_run (records, -7, 60, 4, 10000);
  add_run (records, -5, 40, 3, 7000);
  add_run (records, -5, 30, 2, 5000);
  add_run (records, -1, 70, 6, 14000);
  add_run (records, 0, 90, 9, 20000); /* today is not whole */
  facts = facts_of (records, 0);
  g_assert_cmpfloat (facts.week_load, ==, 840.0);
  g_assert_cmpfloat_with_epsilon (facts.monotony, 120.0 / sqrt (27600.0), 1e-9);
  g_assert_cmpfloat_with_epsilon (facts.strain, 840.0 * 120.0 / sqrt (27600.0), 1e-9);
  /* Unknown with a load that is not known. */
  add_run (records, -3, 30, FOULEE_UNSET, 5000);
  facts = facts_of (records, 0);
  g_assert_true (isnan (facts.monotony) && isnan (facts.strain));
  g_assert_cmpfloat (facts.week_load, ==, 840.0);
}

static void
test_all_alike (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int day = -7; day < 0; day++)
    add_run (records, day, 40, 4, 7000);
  g_assert_true (isnan (facts_of (records, 0).monotony));
}

/* 30 km, then 42 km: 40 % more. Not before two weeks of the journal are over. */
static void
test_week_change (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeLoadFacts facts;

  add_run (records, -13, 60, 4, 14000);
  add_run (records, -9, 60, 4, 16000);
  add_run (records, -6, 60, 4, 20000);
  add_run (records, -2, 60, 4, 22000);
  facts = facts_of (records, 0);
  g_assert_true (isnan (facts.week_change));
  g_assert_cmpint (facts.week_distance, ==, 42000);
  add_run (records, -14, 5, 2, 0)->distance = 1000;
  add_run (records, -20, 60, 4, 10000);
  facts = facts_of (records, 0);
  g_assert_cmpfloat_with_epsilon (facts.week_change, 42.0 / 31.0 - 1, 1e-9);
  /* A run without a distance leaves it open. */
  add_run (records, -10, 30, 4, FOULEE_UNSET);
  g_assert_true (isnan (facts_of (records, 0).week_change));
}

/* 6:00 a kilometre, then 6:20, at the same effort: 20 of 360 seconds slower. */
static void
test_pace (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int week = 0; week < 3; week++)
    add_run (records, -40 + 7 * week, 60, 4, 10000);
  add_run (records, -30, 40, 8, 10000); /* at another effort */
  for (int i = 0; i < 2; i++)
    add_run (records, -12 + 4 * i, 0, 4, 9000)->duration = 9 * 380;
  g_assert_true (isnan (facts_of (records, 0).pace_change));
  add_run (records, -2, 0, 4, 12000)->duration = 12 * 380;
  g_assert_cmpfloat_with_epsilon (facts_of (records, 0).pace_change, 20.0 / 360.0, 1e-9);
}

/* Neither hills, trails and intervals, nor what is much longer, nor hot days say anything. */
static void
test_pace_not_alike (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int week = 0; week < 4; week++)
    add_run (records, -40 + 7 * week, 60, 4, 10000);
  for (int i = 0; i < 3; i++) {
    add_run (records, -12 + 4 * i, 90, 4, 10000)->run_kind = FOULEE_RUN_HILLS;
    add_run (records, -12 + 4 * i, 90, 4, 10000)->run_kind = FOULEE_RUN_TRAIL;
    add_run (records, -11 + 4 * i, 90, 4, 10000)->run_kind = FOULEE_RUN_INTERVALS;
    add_run (records, -11 + 4 * i, 210, 4, 21000);
    add_run (records, -10 + 4 * i, 90, 4, 10000)->ascent = 250;
    add_run (records, -10 + 4 * i, 90, 4, 10000)->heat = 3;
    add_run (records, -10 + 4 * i, 10, 4, 900);
  }
  g_assert_true (isnan (facts_of (records, 0).pace_change));
}

/* 10 km, then 11 km is within a tenth, 11.1 km is not. */
static void
test_far (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) within = NULL;
  g_autoptr (FouleeFindings) beyond = NULL;
  g_autoptr (FouleeFindings) later = NULL;
  FouleeRun *far;
  FouleeLoadFacts facts;

  add_run (records, -20, 60, 4, 10000);
  far = add_run (records, -3, 60, 4, 11000);
  within = findings_of (records, 0);
  foulee_load_facts_init (&facts, within);
  g_assert_null (facts.far);
  g_assert_cmpint (facts.longest, ==, 11000);

  far->distance = 11100;
  beyond = findings_of (records, 0);
  foulee_load_facts_init (&facts, beyond);
  g_assert_nonnull (facts.far);
  g_assert_true (facts.far->run == far);
  g_assert_cmpint (facts.far->longest_before, ==, 10000);
  g_assert_cmpfloat_with_epsilon (facts.far->excess, 0.11, 1e-9);

  later = findings_of (records, 5);
  foulee_load_facts_init (&facts, later);
  g_assert_null (facts.far);
}

static void
test_planned (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *next;
  FouleeRun *far;
  FouleeLoadFacts facts;

  add_run (records, -31, 180, 4, 30000); /* too long ago */
  add_run (records, -20, 60, 4, 10000);
  next = add_run (records, 2, 60, 4, 11000);
  next->planned = 1;
  far = add_run (records, 6, 80, 4, 12000);
  far->planned = 1;
  facts = facts_of (records, 0);
  g_assert_cmpint (facts.longest, ==, 10000);
  g_assert_true (facts.far_planned == far);
  g_assert_false (facts.planned_today);
  g_assert_true (facts_of (records, 1).planned_today);
  /* A plan whose time has passed is none. */
  g_assert_false (facts_of (records, 2).planned_today);
  /* Not within seven days. */
  g_assert_null (facts_of (records, -2).far_planned);
}

/* 301 m where 200 m was the most: over half as much again. */
static void
test_steep (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *steep;
  FouleeLoadFacts facts;

  add_run (records, -50, 60, 4, 10000)->descent = 900; /* more than six weeks before it */
  add_run (records, -40, 60, 4, 10000)->descent = 200;
  add_run (records, -30, 60, 4, 10000);
  steep = add_run (records, -3, 60, 4, 10000);
  steep->descent = 301;
  g_assert_null (facts_of (records, 0).steep); /* two runs do not say what is usual */
  add_run (records, -20, 60, 4, 10000)->descent = 20;
  facts = facts_of (records, 0);
  g_assert_true (facts.steep == steep);
  g_assert_cmpint (facts.steepest_before, ==, 200);
  g_assert_null (facts_of (records, 4).steep);
  steep->descent = 300;
  g_assert_null (facts_of (records, 0).steep);
}

/* Much for somebody who runs on level ground, and yet not much. */
static void
test_not_steep (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *run;

  for (int day = -20; day < -10; day++)
    add_run (records, day, 60, 4, 10000)->descent = 10;
  run = add_run (records, -2, 60, 4, 10000);
  run->descent = 199;
  g_assert_null (facts_of (records, 0).steep);
  run->descent = 200;
  g_assert_true (facts_of (records, 0).steep == run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-facts/empty", test_empty);
  g_test_add_func ("/load-facts/hard-days", test_hard_days);
  g_test_add_func ("/load-facts/monotony", test_monotony);
  g_test_add_func ("/load-facts/all-alike", test_all_alike);
  g_test_add_func ("/load-facts/week-change", test_week_change);
  g_test_add_func ("/load-facts/pace", test_pace);
  g_test_add_func ("/load-facts/pace-not-alike", test_pace_not_alike);
  g_test_add_func ("/load-facts/far", test_far);
  g_test_add_func ("/load-facts/planned", test_planned);
  g_test_add_func ("/load-facts/steep", test_steep);
  g_test_add_func ("/load-facts/not-steep", test_not_steep);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>
#include <string.h>

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. Hours below count from here, days begin at four. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

#define QUADRICEPS FOULEE_REGION_QUADRICEPS_LEFT
#define OTHER_QUADRICEPS FOULEE_REGION_QUADRICEPS_RIGHT
#define CALF FOULEE_REGION_CALF_LEFT
#define KNEE FOULEE_REGION_KNEE_LEFT
#define SHIN FOULEE_REGION_SHIN_RIGHT

static FouleeInstant
at_hour (double hours)
{
  return (FouleeInstant) { MONDAY + (gint64) (hours * HOUR), 0 };
}

static FouleeCheckIn *
add_level (GPtrArray *records, double hours, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = at_hour (hours);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
  return check_in;
}

static FouleeRun *
add_run (GPtrArray *records, double end, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at_hour (end);
  run->start.seconds -= minutes * 60;
  run->duration = minutes * 60;
  run->rpe = rpe;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeFindings *
findings_of (GPtrArray *records, double now)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_findings_new (history, at_hour (now), 1);
}

/* Points to runs that the records own. */
static FouleeSoreFacts
facts_of (GPtrArray *records, double now)
{
  g_autoptr (FouleeFindings) findings = findings_of (records, now);
  FouleeSoreFacts facts;

  foulee_sore_facts_init (&facts, findings);
  return facts;
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeSoreFacts facts = facts_of (records, 0);

  g_assert_cmpint (facts.legs, ==, -1);
  g_assert_cmpuint (facts.painful, ==, 0);
  g_assert_false (facts.muscular);
  g_assert_false (facts.rising);
  g_assert_null (facts.run);
  g_assert_true (isnan (facts.since_run_h) && isnan (facts.peak_h) && isnan (facts.peak_in_h));
  g_assert_true (isnan (facts.eased_in_h));
  g_assert_cmpint (facts.resting, ==, -1);
  g_assert_cmpint (facts.resting_usual, ==, -1);
  g_assert_cmpuint (facts.bone_days, ==, 0);
  g_assert_cmpint (facts.bone_region, ==, -1);
}

/* The last check-in of 24 h, and what in it is sore. */
static void
test_legs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCheckIn *check_in;
  FouleeSoreFacts facts;

  add_level (records, 8, CALF, 6);
  check_in = add_level (records, 20, QUADRICEPS, 5);
  check_in->readings[OTHER_QUADRICEPS].level = 3;
  check_in->readings[CALF].level = 2;
  check_in->readings[KNEE].level = 7; /* no muscle */
  add_level (records, 21, KNEE, 4);   /* says nothing of the legs */
  facts = facts_of (records, 30);
  g_assert_cmpint (facts.legs, ==, 5);
  g_assert_true (facts.muscular);

  g_assert_cmpint (facts_of (records, 44).legs, ==, 5);
  g_assert_cmpint (facts_of (records, 44.1).legs, ==, -1);
  /* Not before it was entered. */
  g_assert_cmpint (facts_of (records, 10).legs, ==, 6);
}

static void
test_overall (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCheckIn *check_in = foulee_check_in_new ();
  FouleeSoreFacts facts;

  check_in->at = at_hour (8);
  check_in->overall = 4;
  g_ptr_array_add (records, check_in);
  facts = facts_of (records, 9);
  g_assert_cmpint (facts.legs, ==, 4);
  g_assert_true (facts.muscular);
}

/* Two days for what is painful; a level of 1 is not. */
static void
test_painful (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_level (records, 8, KNEE, 2);
  add_level (records, 20, CALF, 1);
  g_assert_cmpuint (facts_of (records, 56).painful, ==, 1u << KNEE);
  g_assert_cmpuint (facts_of (records, 56.1).painful, ==, 0);
}

/* Sharp, one-sided, marked, or begun in a run: not what muscles feel after work. */
static void
test_muscular (void)
{
  static const struct {
    int level, other, sensation;
    guint marks;
    gboolean in_run, muscular;
  } cases[] = {
    { 4, -1, -1, 0, FALSE, TRUE },
    { 4, -1, FOULEE_SENSATION_STIFF, 0, FALSE, TRUE },
    { 4, -1, FOULEE_SENSATION_SHARP, 0, FALSE, FALSE },
    { 4, -1, FOULEE_SENSATION_CRAMP, 0, FALSE, FALSE },
    { 4, 2, -1, 0, FALSE, TRUE },
    { 4, 1, -1, 0, FALSE, FALSE },
    { 4, -1, -1, 1u << FOULEE_MARK_SWOLLEN, FALSE, FALSE },
    { 4, -1, -1, 1u << FOULEE_MARK_PINPOINT, FALSE, FALSE },
    { 4, -1, -1, 0, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    FouleeRun *run = add_run (records, 7, 60, 5);
    FouleeCheckIn *check_in = add_level (records, 20, CALF, cases[i].level);
    FouleeSoreFacts facts;

    check_in->readings[CALF].sensation = (gint8) cases[i].sensation;
    check_in->readings[CALF].marks = (guint8) cases[i].marks;
    check_in->readings[FOULEE_REGION_CALF_RIGHT].level = (gint8) cases[i].other;
    if (cases[i].in_run) {
      run->pain_region = CALF;
      run->pain_start = 0;
      run->pain_end = 3;
    }
    facts = facts_of (records, 21);
    g_test_message ("case %u", i);
    g_assert_cmpint (facts.legs, ==, 4);
    g_assert_cmpint (facts.muscular, ==, cases[i].muscular);
  }
}

/* A mark holds for two days, even where the last check-in does not repeat it. */
static void
test_marked_before (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_level (records, 8, FOULEE_REGION_ANKLE_LEFT, 3)->readings[FOULEE_REGION_ANKLE_LEFT].marks =
      1u << FOULEE_MARK_SWOLLEN;
  add_level (records, 50, CALF, 4);
  g_assert_false (facts_of (records, 56).muscular);
  g_assert_true (facts_of (records, 57).muscular);
}

/* The same for what was felt anywhere at 2 or more, one side far above the other, and pain that
 * began in a run. */
static void
test_more_than_sore (void)
{
  static const struct {
    int level, other, sensation;
    gboolean muscular;
  } cases[] = {
    { 2, -1, FOULEE_SENSATION_TINGLING, FALSE },
    { 2, -1, FOULEE_SENSATION_NUMB, FALSE },
    { 2, -1, FOULEE_SENSATION_BURNING, FALSE },
    { 2, -1, FOULEE_SENSATION_SHARP, FALSE },
    { 2, -1, FOULEE_SENSATION_CRAMP, FALSE },
    { 1, -1, FOULEE_SENSATION_TINGLING, TRUE },
    { 3, 0, -1, FALSE },
    { 4, 1, -1, FALSE },
    { 4, 2, -1, TRUE },
    { 5, -1, FOULEE_SENSATION_TENDER, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    FouleeCheckIn *before = add_level (records, 8, KNEE, cases[i].level);

    before->readings[KNEE].sensation = (gint8) cases[i].sensation;
    before->readings[FOULEE_REGION_KNEE_RIGHT].level = (gint8) cases[i].other;
    add_level (records, 50, CALF, 4);
    add_level (records, 80, CALF, 4);
    g_test_message ("case %u", i);
    g_assert_cmpint (facts_of (records, 56).muscular, ==, cases[i].muscular);
    g_assert_true (facts_of (records, 81).muscular);
  }
}

static void
test_pain_in_run (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *run = add_run (records, 10, 60, 5);

  run->pain_region = KNEE;
  run->pain_start = 0;
  run->pain_end = 2;
  add_level (records, 20, CALF, 4);
  add_level (records, 70, CALF, 4);
  g_assert_false (facts_of (records, 21).muscular);
  g_assert_false (facts_of (records, 21).hurt_in_run);
  g_assert_true (facts_of (records, 71).muscular);
  run->pain_end = 3;
  g_assert_true (facts_of (records, 21).hurt_in_run);
  g_assert_true (facts_of (records, 9 + 168).hurt_in_run);
  g_assert_false (facts_of (records, 12 + 168).hurt_in_run);
}

/* Of the last two days, whatever came after. */
static void
test_highest (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_level (records, 8, CALF, 7);
  add_level (records, 20, CALF, 4);
  g_assert_cmpint (facts_of (records, 7).highest, ==, -1);
  g_assert_cmpint (facts_of (records, 56).highest, ==, 7);
  g_assert_cmpint (facts_of (records, 57).highest, ==, 4);
}

static void
test_rising (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_level (records, 8, CALF, 5);
  add_level (records, 20, CALF, 6);
  add_level (records, 32, CALF, 6);
  add_level (records, 90, CALF, 10);
  g_assert_true (facts_of (records, 21).rising);
  g_assert_false (facts_of (records, 21).to_rise);
  g_assert_cmpint (facts_of (records, 21).legs_before, ==, 5);
  /* As high as before, and nothing tells that it will be higher: no run. */
  g_assert_false (facts_of (records, 33).rising);
  /* Too long after the one before to say. */
  g_assert_false (facts_of (records, 91).rising);
  g_assert_cmpint (facts_of (records, 91).legs_before, ==, -1);
}

/* The last hard run of four days. */
static void
test_run (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *first = add_run (records, 10, 60, 8);
  FouleeRun *second = add_run (records, 34, 50, 5);
  FouleeSoreFacts facts;

  add_run (records, 58, 20, 2); /* 40 of 300: easy */
  facts = facts_of (records, 60);
  g_assert_true (facts.run == second);
  g_assert_cmpfloat_with_epsilon (facts.since_run_h, 26.0, 1e-9);
  /* Nothing has been read off: there is no peak of one's own, and nothing to share out. */
  g_assert_true (isnan (facts.peak_h) && isnan (facts.peak_in_h));
  g_assert_true (facts_of (records, 33).run == first);
  g_assert_true (facts_of (records, 130).run == second);
  g_assert_null (facts_of (records, 130.1).run);
}

/* Longer ago, the run that explains most of what is felt; none where nothing was felt. */
static void
test_run_long_ago (void)
{
  static const int levels[] = { 6, 7, 6, 5, 4 }; /* each 24 h from 30 h on */
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *run = add_run (records, 10, 120, 8);
  FouleeSoreFacts facts;

  for (int day = -12; day < 1; day++)
    add_level (records, day * 24 + 8, CALF, 0);
  g_assert_null (facts_of (records, 112).run);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    add_level (records, 30 + 24 * i, CALF, levels[i]);
  facts = facts_of (records, 127);
  g_assert_true (facts.run == run);
  g_assert_cmpfloat_with_epsilon (facts.since_run_h, 117.0, 1e-9);
}

/* Three bouts, each sorest 27 to 33 h after: enough readings to know when the peak is, and when it
 * will have eased, as it did the other times by 72 h. */
static void
test_outlook (void)
{
  static const int levels[] = { 0, 2, 4, 5, 6, 6, 5, 4, 2, 1, 0, 0 }; /* each 6 h from 3 h on */
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  FouleeSoreFacts facts;
  FouleeForecastPoint point;

  for (int bout = 0; bout < 4; bout++) {
    add_level (records, bout * 168 + 7, QUADRICEPS, 0);
    add_run (records, bout * 168 + 10, 60, 8)->descent = 300;
    for (guint i = 0; i < (bout < 3 ? G_N_ELEMENTS (levels) : 3); i++)
      add_level (records, bout * 168 + 13 + 6.0 * i, QUADRICEPS, levels[i]);
  }
  findings = findings_of (records, 3 * 168 + 10 + 16);
  foulee_sore_facts_init (&facts, findings);
  g_assert_cmpint (facts.legs, ==, 4);
  g_assert_true (facts.rising);
  g_assert_cmpfloat_with_epsilon (facts.since_run_h, 16.0, 1e-9);
  g_assert_cmpfloat (facts.peak_h, >, 21.0);
  g_assert_cmpfloat (facts.peak_h, <, 39.0);
  g_assert_true (facts.to_rise);
  g_assert_cmpfloat (facts.peak_in_h, >=, 27 - 16 - 6);
  g_assert_cmpfloat (facts.peak_in_h, <=, 33 - 16 + 6);
  g_assert_cmpfloat (facts.eased_in_h, >=, 24.0);
  g_assert_cmpfloat (facts.eased_in_h, <=, 66.0);
  g_assert_true (foulee_findings_forecast_at (
      findings, FOULEE_SERIES_LEGS,
      foulee_findings_now (findings).seconds + (gint64) (facts.eased_in_h * HOUR), &point));
  g_assert_cmpint (point.median, <=, 2);
}

/* A level that nothing would have led one to expect: what comes of it is not known. */
static void
test_no_outlook (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeSoreFacts facts;

  for (int day = -30; day < 0; day++)
    add_level (records, day * 24 + 8, CALF, 0);
  add_run (records, 1, 60, 7);
  add_level (records, 20, CALF, 9);
  facts = facts_of (records, 21);
  g_assert_cmpint (facts.legs, ==, 9);
  g_assert_true (isnan (facts.eased_in_h));
}

/* Mornings: the first check-in from four to noon. */
static void
test_resting (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeSoreFacts facts;

  /* Days −30 … −17 before Monday at 1, with evenings at 6. */
  for (int day = -30; day < -16; day++) {
    add_level (records, day * 24 + 7, CALF, 1);
    add_level (records, day * 24 + 21, CALF, 6);
  }
  /* Of the last seven, five mornings: 2, 3, 4, 4, 5; an afternoon and a night are none. */
  add_level (records, -6 * 24 + 7, CALF, 2);
  add_level (records, -5 * 24 + 7, CALF, 4);
  add_level (records, -5 * 24 + 9, CALF, 0);
  add_level (records, -4 * 24 + 14, CALF, 0);
  add_level (records, -3 * 24 + 7, CALF, 5);
  add_level (records, -2 * 24 + 7, CALF, 3);
  add_level (records, -1 * 24 + 2, CALF, 0);
  facts = facts_of (records, 6);
  g_assert_cmpint (facts.resting, ==, -1);
  add_level (records, 7, CALF, 4);
  facts = facts_of (records, 8);
  g_assert_cmpint (facts.resting, ==, 4);
  g_assert_cmpint (facts.resting_usual, ==, 1);
}

/* From 70 to 15 days ago, and not with fewer than fourteen mornings. */
static void
test_usual (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_level (records, -71 * 24 + 7, CALF, 9);
  add_level (records, -14 * 24 + 7, CALF, 9);
  add_level (records, -70 * 24 + 7, CALF, 2);
  add_level (records, -15 * 24 + 7, CALF, 2);
  for (int day = -40; day < -29; day++)
    add_level (records, day * 24 + 7, CALF, 3);
  g_assert_cmpint (facts_of (records, 8).resting_usual, ==, -1);
  add_level (records, -50 * 24 + 7, CALF, 1);
  g_assert_cmpint (facts_of (records, 8).resting_usual, ==, 3);
}

static void
test_bone (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeSoreFacts facts;

  add_level (records, -7 * 24 + 8, SHIN, 5); /* eight days ago by the day */
  add_level (records, -6 * 24 + 8, SHIN, 4);
  add_level (records, -6 * 24 + 20, KNEE, 3);
  add_level (records, -2 * 24 + 8, KNEE, 2);
  add_level (records, -1 * 24 + 8, KNEE, 3);
  add_level (records, 8, QUADRICEPS, 6);
  facts = facts_of (records, 9);
  g_assert_cmpuint (facts.bone_days, ==, 2);
  g_assert_cmpint (facts.bone_region, ==, SHIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sore-facts/empty", test_empty);
  g_test_add_func ("/sore-facts/legs", test_legs);
  g_test_add_func ("/sore-facts/overall", test_overall);
  g_test_add_func ("/sore-facts/painful", test_painful);
  g_test_add_func ("/sore-facts/muscular", test_muscular);
  g_test_add_func ("/sore-facts/marked-before", test_marked_before);
  g_test_add_func ("/sore-facts/more-than-sore", test_more_than_sore);
  g_test_add_func ("/sore-facts/pain-in-run", test_pain_in_run);
  g_test_add_func ("/sore-facts/highest", test_highest);
  g_test_add_func ("/sore-facts/rising", test_rising);
  g_test_add_func ("/sore-facts/run", test_run);
  g_test_add_func ("/sore-facts/run-long-ago", test_run_long_ago);
  g_test_add_func ("/sore-facts/outlook", test_outlook);
  g_test_add_func ("/sore-facts/no-outlook", test_no_outlook);
  g_test_add_func ("/sore-facts/resting", test_resting);
  g_test_add_func ("/sore-facts/usual", test_usual);
  g_test_add_func ("/sore-facts/bone", test_bone);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/symptoms.h"

#define HOUR 3600
#define DAY G_GINT64_CONSTANT (86400)

/* Days are those of November 2026, in UTC; the one that these tests are told on is the 22nd, noon.
 */
#define NOW (on (22, 12))

/* 1 November 2026, 00:00 UTC. */
#define NOVEMBER G_GINT64_CONSTANT (1793491200)

static gint64
on (int day, int hour)
{
  return NOVEMBER + (day - 1) * DAY + hour * HOUR;
}

static FouleeDate
date_of (int day)
{
  return foulee_date_from_civil (2026, 11, 1) + day - 1;
}

static FouleeCheckIn *
answer (GPtrArray *records, gint64 when, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { when, 0 };
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
  return check_in;
}

/* An hour; pain that was not asked is FOULEE_UNSET. */
static FouleeRun *
run (GPtrArray *records, gint64 start, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { start, 0 };
  run->duration = HOUR;
  run->rpe = rpe;
  g_ptr_array_add (records, run);
  return run;
}

static void
hurt (FouleeRun *run, int region, int start, int middle, int end)
{
  run->pain_region = region;
  run->pain_start = start;
  run->pain_middle = middle;
  run->pain_end = end;
}

static FouleeSymptoms *
look (GPtrArray *records, int first, int last)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings =
      foulee_findings_new (history, (FouleeInstant) { NOW, 0 }, 1);

  return foulee_symptoms_new (findings, date_of (first), date_of (last));
}

/* ---- Answers --------------------------------------------------------------------------------- */

/* Never asked and answered with none are two things, and neither is a symptom. */
static void
test_nothing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSymptoms) empty = look (records, 2, 8);
  g_autoptr (FouleeSymptoms) none = NULL;

  g_assert_cmpuint (empty->symptoms->len, ==, 0);
  g_assert_cmpuint (empty->days_logged, ==, 0);
  g_assert_cmpint (empty->last_logged, ==, FOULEE_DATE_NONE);
  g_assert_null (foulee_symptom (empty, 0));
  g_assert_cmpint (empty->worst[FOULEE_REGION_CALF_LEFT], ==, -1);
  g_assert_cmpint (foulee_symptoms_onset (empty), ==, FOULEE_DATE_NONE);

  answer (records, on (3, 7), FOULEE_REGION_CALF_LEFT, 0);
  none = look (records, 2, 8);
  g_assert_cmpuint (none->symptoms->len, ==, 0);
  g_assert_cmpuint (none->days_logged, ==, 1);
  g_assert_cmpint (none->worst[FOULEE_REGION_CALF_LEFT], ==, 0);
  g_assert_cmpint (none->worst[FOULEE_REGION_CALF_RIGHT], ==, -1);
}

/* Highest of each day: 0, 5, –, 2, 0, 2; the last at two in the night, which is still the 7th. */
static void
test_course (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSymptoms) symptoms = NULL;
  const FouleeSymptom *calf;

  answer (records, on (1, 7), FOULEE_REGION_CALF_LEFT, 9); /* before the period */
  answer (records, on (2, 7), FOULEE_REGION_CALF_LEFT, 0);
  answer (records, on (3, 7), FOULEE_REGION_CALF_LEFT, 3)
      ->readings[FOULEE_REGION_CALF_LEFT]
      .sensation = FOULEE_SENSATION_ACHE;
  answer (records, on (3, 19), FOULEE_REGION_CALF_LEFT, 5)
      ->readings[FOULEE_REGION_CALF_LEFT]
      .sensation = FOULEE_SENSATION_TENDER;
  answer (records, on (4, 7), FOULEE_REGION_LOWER_BACK, 0);
  answer (records, on (5, 7), FOULEE_REGION_CALF_LEFT, 2);
  answer (records, on (6, 7), FOULEE_REGION_CALF_LEFT, 0);
  answer (records, on (7, 7), FOULEE_REGION_CALF_LEFT, 1);
  answer (records, on (8, 2), FOULEE_REGION_CALF_LEFT, 2);
  answer (records, on (8, 7), FOULEE_REGION_CALF_LEFT, 8); /* after it */
  symptoms = look (records, 2, 7);

  g_assert_cmpuint (symptoms->symptoms->len, ==, 1);
  g_assert_cmpuint (symptoms->days_logged, ==, 6);
  calf = foulee_symptom (symptoms, 0);
  g_assert_cmpint (calf->region, ==, FOULEE_REGION_CALF_LEFT);
  g_assert_false (calf->both);
  g_assert_cmpint (calf->worst, ==, 5);
  g_assert_cmpuint (calf->days_asked, ==, 5);
  g_assert_cmpuint (calf->days_present, ==, 3);
  g_assert_cmpfloat_with_epsilon (calf->mean, 9.0 / 5.0, 1e-12);
  g_assert_cmpint (calf->now, ==, 2);
  g_assert_cmpint (calf->now_on, ==, date_of (7));
  g_assert_cmpint (symptoms->last_logged, ==, date_of (7));
  g_assert_cmpint (calf->since, ==, date_of (7)); /* after the 6th, a day of none */
  g_assert_false (calf->before);
  g_assert_cmpuint (calf->sensations, ==,
                    1u << FOULEE_SENSATION_ACHE | 1u << FOULEE_SENSATION_TENDER);
  g_assert_cmpint (foulee_symptoms_onset (symptoms), ==, date_of (7));
}

/* What is told on the 22nd at noon does not know of that evening. */
static void
test_until_now (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSymptoms) symptoms = NULL;

  answer (records, NOW, FOULEE_REGION_CALF_LEFT, 2);
  answer (records, NOW + 1, FOULEE_REGION_CALF_LEFT, 6);
  symptoms = look (records, 20, 22);
  g_assert_cmpint (foulee_symptom (symptoms, 0)->worst, ==, 2);
  g_assert_cmpint (foulee_symptom (symptoms, 0)->now, ==, 2);
}

/* A period from the 5th, last there on the 6th; what was answered before it decides. */
static void
test_since (void)
{
  static const struct {
    int day, level;  /* an answer before; in October where the day is below 1 */
    int on_the_5th;  /* −1: not asked */
    gboolean before; /* else since `since` */
    int since;
  } rows[] = {
    { 4, 1, 3, TRUE, 5 },    { 4, 0, 3, FALSE, 5 },  { 4, 1, 0, FALSE, 6 },
    { 4, 1, -1, TRUE, 5 },   { 4, 0, -1, FALSE, 6 }, { -8, 2, -1, TRUE, 5 }, /* 14 days before */
    { -9, 2, -1, FALSE, 6 },                                                 /* 15 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeSymptoms) symptoms = NULL;

    answer (records, on (rows[i].day, 7), FOULEE_REGION_SHIN_RIGHT, rows[i].level);
    if (rows[i].on_the_5th >= 0)
      answer (records, on (5, 7), FOULEE_REGION_SHIN_RIGHT, rows[i].on_the_5th);
    answer (records, on (6, 7), FOULEE_REGION_SHIN_RIGHT, 6);
    answer (records, on (7, 7), FOULEE_REGION_SHIN_RIGHT, 0);
    symptoms = look (records, 5, 10);
    g_test_message ("row %zu", i);
    g_assert_cmpint (foulee_symptom (symptoms, 0)->before, ==, rows[i].before);
    g_assert_cmpint (foulee_symptom (symptoms, 0)->since, ==, date_of (rows[i].since));
  }
}

/* A single 0 does not end it, a day of nothing but 0 does; where it was worst has no say. */
static void
test_since_by_days (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSymptoms) symptoms = NULL;

  answer (records, on (5, 7), FOULEE_REGION_SHIN_RIGHT, 8);
  answer (records, on (6, 7), FOULEE_REGION_SHIN_RIGHT, 0);
  answer (records, on (6, 19), FOULEE_REGION_SHIN_RIGHT, 0);
  answer (records, on (7, 7), FOULEE_REGION_SHIN_RIGHT, 2);
  answer (records, on (8, 7), FOULEE_REGION_SHIN_RIGHT, 0);
  answer (records, on (8, 19), FOULEE_REGION_SHIN_RIGHT, 1);
  answer (records, on (9, 7), FOULEE_REGION_SHIN_RIGHT, 3);
  answer (records, on (9, 19), FOULEE_REGION_SHIN_RIGHT, 0);
  symptoms = look (records, 5, 10);
  g_assert_cmpint (foulee_symptom (symptoms, 0)->worst, ==, 8);
  g_assert_cmpint (foulee_symptom (symptoms, 0)->since, ==, date_of (7));
  g_assert_false (foulee_symptom (symptoms, 0)->before);
}

/* ---- Two sides ------------------------------------------------------------------------------- */

#define NOT_SAID (-1)

static void
test_pairs (void)
{
  static const struct {
    FouleeRegion left;
    int levels[2], sensations[2], marks[2];
    guint n;
    gboolean both, one_sided; /* of the first */
  } rows[] = {
    { FOULEE_REGION_QUADRICEPS_LEFT, { 7, 5 }, { NOT_SAID, NOT_SAID }, { 0, 0 }, 1, TRUE, FALSE },
    { FOULEE_REGION_QUADRICEPS_LEFT, { 5, 7 }, { NOT_SAID, NOT_SAID }, { 0, 0 }, 1, TRUE, FALSE },
    { FOULEE_REGION_QUADRICEPS_LEFT, { 7, 4 }, { NOT_SAID, NOT_SAID }, { 0, 0 }, 2, FALSE, TRUE },
    { FOULEE_REGION_HAMSTRING_LEFT,
      { 3, 3 },
      { FOULEE_SENSATION_ACHE, FOULEE_SENSATION_STIFF },
      { 0, 0 },
      1,
      TRUE,
      FALSE },
    { FOULEE_REGION_CALF_LEFT,
      { 5, 4 },
      { FOULEE_SENSATION_SHARP, -1 },
      { 0, 0 },
      2,
      FALSE,
      FALSE },
    { FOULEE_REGION_CALF_LEFT,
      { 5, 4 },
      { -1, -1 },
      { 1 << FOULEE_MARK_PINPOINT, 0 },
      2,
      FALSE,
      FALSE },
    { FOULEE_REGION_KNEE_LEFT, { 3, 3 }, { -1, -1 }, { 0, 0 }, 2, FALSE, FALSE },
    { FOULEE_REGION_CALF_LEFT, { 2, 0 }, { -1, -1 }, { 0, 0 }, 1, FALSE, FALSE },
    { FOULEE_REGION_CALF_LEFT, { 3, 0 }, { -1, -1 }, { 0, 0 }, 1, FALSE, TRUE },
    { FOULEE_REGION_CALF_LEFT, { 6, -1 }, { -1, -1 }, { 0, 0 }, 1, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeSymptoms) symptoms = NULL;
    FouleeCheckIn *check_in = answer (records, on (5, 7), rows[i].left, rows[i].levels[0]);

    for (int side = 0; side < 2; side++)
      check_in->readings[rows[i].left + side] =
          (FouleeReading) { (gint8) rows[i].levels[side], (gint8) rows[i].sensations[side],
                            (guint8) rows[i].marks[side] };
    symptoms = look (records, 2, 8);
    g_test_message ("row %zu", i);
    g_assert_cmpuint (symptoms->symptoms->len, ==, rows[i].n);
    g_assert_cmpint (foulee_symptom (symptoms, 0)->region, ==, rows[i].left);
    g_assert_cmpint (foulee_symptom (symptoms, 0)->both, ==, rows[i].both);
    g_assert_cmpint (foulee_symptom (symptoms, 0)->one_sided, ==, rows[i].one_sided);
    g_assert_cmpint (symptoms->worst[rows[i].left + 1], ==, rows[i].levels[1]);
  }
}

/* Of two sides the higher one counts: 4 and 2, of the 5th 4 and 3. */
static void
test_both (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSymptoms) symptoms = NULL;
  const FouleeSymptom *both;

  answer (records, on (4, 7), FOULEE_REGION_GLUTE_LEFT, 2);
  answer (records, on (5, 7), FOULEE_REGION_GLUTE_LEFT, 3);
  answer (records, on (5, 19), FOULEE_REGION_GLUTE_RIGHT, 4);
  symptoms = look (records, 2, 8);
  both = foulee_symptom (symptoms, 0);
  g_assert_true (both->both);
  g_assert_cmpint (both->worst, ==, 4);
  g_assert_cmpint (both->now, ==, 4);
  g_assert_cmpuint (both->days_present, ==, 2);
  g_assert_cmpfloat_with_epsilon (both->mean, 3.0, 1e-12);
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static void
test_in_runs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSymptoms) symptoms = NULL;
  const FouleeSymptom *calf;

  hurt (run (records, on (3, 18), 5), FOULEE_REGION_CALF_LEFT, 3, FOULEE_UNSET, 1);
  hurt (run (records, on (5, 18), 5), FOULEE_UNSET, 0, 0, 0);
  hurt (run (records, on (7, 18), 5), FOULEE_REGION_CALF_LEFT, 0, 2, 4);
  hurt (run (records, on (9, 18), 5), FOULEE_REGION_KNEE_LEFT, 2, 2, 2);
  hurt (run (records, on (11, 18), 5), FOULEE_REGION_CALF_LEFT, 1, 1, 2);
  run (records, on (12, 18), 5);
  hurt (run (records, on (13, 18), 5), FOULEE_REGION_CALF_LEFT, 9, 9, 9);
  ((FouleeRun *) g_ptr_array_index (records, records->len - 1))->planned = 1;
  hurt (run (records, on (16, 18), 5), FOULEE_REGION_CALF_LEFT, 9, 9, 9); /* after the period */

  answer (records, on (4, 7), FOULEE_REGION_CALF_LEFT, 2);
  answer (records, on (4, 7) + 60, FOULEE_REGION_SHIN_LEFT, 1); /* never named in a run */
  symptoms = look (records, 2, 15);

  calf = foulee_symptom (symptoms, 0);
  g_assert_cmpint (calf->region, ==, FOULEE_REGION_CALF_LEFT);
  g_assert_cmpuint (calf->n_runs_done, ==, 6);
  g_assert_cmpuint (calf->n_runs, ==, 5);
  g_assert_cmpuint (calf->n_runs_hurt, ==, 4);
  g_assert_cmpuint (calf->n_runs_with, ==, 3);
  g_assert_cmpint (calf->start_low, ==, 0);
  g_assert_cmpint (calf->start_high, ==, 3);
  g_assert_cmpint (calf->middle_low, ==, 1);
  g_assert_cmpint (calf->middle_high, ==, 2);
  g_assert_cmpint (calf->end_low, ==, 1);
  g_assert_cmpint (calf->end_high, ==, 4);
  g_assert_cmpint (foulee_symptom (symptoms, 1)->region, ==, FOULEE_REGION_SHIN_LEFT);
  g_assert_cmpuint (foulee_symptom (symptoms, 1)->n_runs, ==, 5);
  g_assert_cmpuint (foulee_symptom (symptoms, 1)->n_runs_with, ==, 0);
}

/* An hour at an effort of 8 that ends at 20:00, with answers at these hours after it: highest at
 * 35 h, between 25 and 49 h, and 0 before. */
static void
add_bout (GPtrArray *records, int day, FouleeRegion region, int other)
{
  static const int hours[] = { 1, 11, 25, 35, 49, 59, 73, 83, 97, 107 };
  static const int levels[] = { 0, 2, 3, 5, 4, 3, 2, 2, 1, 0 };

  answer (records, on (day, 7), region, 0);
  run (records, on (day, 19), 8);
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    answer (records, on (day, 20) + hours[i] * HOUR, region, levels[i])
        ->readings[foulee_region_opposite (region)]
        .level = (gint8) other;
}

static void
test_peaks (void)
{
  static const struct {
    FouleeRegion region;
    int other; /* answered of the other side */
    gboolean one_sided, has_peak;
    guint n_peaks, n_hard_runs;
  } rows[] = {
    { FOULEE_REGION_QUADRICEPS_LEFT, -1, FALSE, TRUE, 1, 1 },
    { FOULEE_REGION_QUADRICEPS_RIGHT, -1, FALSE, TRUE, 1, 1 },
    { FOULEE_REGION_QUADRICEPS_LEFT, 0, TRUE, FALSE, 0, 0 },
    { FOULEE_REGION_KNEE_LEFT, -1, FALSE, FALSE, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeSymptoms) symptoms = NULL;
    const FouleeSymptom *symptom;

    run (records, on (-10, 19), 8); /* hard, but before the period */
    run (records, on (3, 19), 1);   /* 0.2 ^ 0.8 = 0.28: not hard */
    add_bout (records, 10, rows[i].region, rows[i].other);
    symptoms = look (records, 2, 21);
    symptom = foulee_symptom (symptoms, 0);
    g_test_message ("row %zu", i);
    g_assert_cmpint (symptom->region, ==, rows[i].region);
    g_assert_cmpint (symptom->one_sided, ==, rows[i].one_sided);
    g_assert_cmpint (symptom->has_peak, ==, rows[i].has_peak);
    g_assert_cmpuint (symptom->n_peaks, ==, rows[i].n_peaks);
    g_assert_cmpuint (symptom->n_hard_runs, ==, rows[i].n_hard_runs);
    if (rows[i].has_peak) {
      g_assert_cmpfloat_with_epsilon (symptom->peak_from, 35.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (symptom->peak_to, 35.0, 1e-9);
    }
  }
}

/* ---- Order ----------------------------------------------------------------------------------- */

static void
assert_order (const FouleeSymptoms *symptoms, const FouleeRegion *regions, guint n)
{
  g_assert_cmpuint (symptoms->symptoms->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (foulee_symptom (symptoms, i)->region, ==, regions[i]);
}

/* A mark first, then what began with the onset, then by level, by days, by place. */
static void
test_order (void)
{
  static const FouleeRegion plain[] = {
    FOULEE_REGION_HEEL_LEFT, FOULEE_REGION_QUADRICEPS_LEFT, FOULEE_REGION_GLUTE_LEFT,
    FOULEE_REGION_SHIN_LEFT, FOULEE_REGION_ANKLE_LEFT,      FOULEE_REGION_FOREFOOT_LEFT,
  };
  static const FouleeRegion with_onset[] = {
    FOULEE_REGION_HEEL_LEFT, FOULEE_REGION_GLUTE_LEFT, FOULEE_REGION_QUADRICEPS_LEFT,
    FOULEE_REGION_SHIN_LEFT, FOULEE_REGION_ANKLE_LEFT, FOULEE_REGION_FOREFOOT_LEFT,
  };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSymptoms) without = NULL, with = NULL;
  FouleeRunner *runner;

  answer (records, on (3, 7), FOULEE_REGION_QUADRICEPS_LEFT, 7);
  answer (records, on (4, 7), FOULEE_REGION_SHIN_LEFT, 4);
  answer (records, on (5, 7), FOULEE_REGION_SHIN_LEFT, 4);
  answer (records, on (4, 8), FOULEE_REGION_ANKLE_LEFT, 4);
  answer (records, on (4, 9), FOULEE_REGION_FOREFOOT_LEFT, 4);
  answer (records, on (5, 8), FOULEE_REGION_HEEL_LEFT, 1)->readings[FOULEE_REGION_HEEL_LEFT].marks =
      1 << FOULEE_MARK_AT_REST;
  answer (records, on (13, 7), FOULEE_REGION_GLUTE_LEFT, 5);

  without = look (records, 2, 20);
  assert_order (without, plain, G_N_ELEMENTS (plain));
  g_assert_cmpint (foulee_symptoms_onset (without), ==, date_of (5));

  runner = foulee_record_new (FOULEE_KIND_RUNNER);
  runner->onset = date_of (10);
  g_ptr_array_add (records, runner);
  with = look (records, 2, 20);
  assert_order (with, with_onset, G_N_ELEMENTS (with_onset));
  g_assert_cmpint (foulee_symptoms_onset (with), ==, date_of (10));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/symptoms/nothing", test_nothing);
  g_test_add_func ("/symptoms/course", test_course);
  g_test_add_func ("/symptoms/until-now", test_until_now);
  g_test_add_func ("/symptoms/since", test_since);
  g_test_add_func ("/symptoms/since-by-days", test_since_by_days);
  g_test_add_func ("/symptoms/pairs", test_pairs);
  g_test_add_func ("/symptoms/both", test_both);
  g_test_add_func ("/symptoms/in-runs", test_in_runs);
  g_test_add_func ("/symptoms/peaks", test_peaks);
  g_test_add_func ("/symptoms/order", test_order);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-readings.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

#define MOST_ANSWERS 4
#define NO_SENSATION (-1)
#define NOTHING (-1) /* no reading of the legs */

typedef struct {
  gboolean given;
  FouleeRegion region;
  int level;
  int sensation;
} Answer;

#define ANSWER(region_, level_, sensation_) { TRUE, FOULEE_REGION_##region_, level_, sensation_ }

static FouleeCheckIn *
add_check_in (GPtrArray *records, gint64 at, const Answer *answers, gsize n_answers)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { at, 60 };
  for (gsize i = 0; i < n_answers && answers[i].given; i++) {
    check_in->readings[answers[i].region].level = (gint8) answers[i].level;
    check_in->readings[answers[i].region].sensation = (gint8) answers[i].sensation;
  }
  g_ptr_array_add (records, check_in);
  return check_in;
}

/* An hour, from `start` on. */
static FouleeRun *
add_run (GPtrArray *records, gint64 start, FouleeRegion region, int pain_start, int pain_middle,
         int pain_end)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { start, 60 };
  run->duration = HOUR;
  run->pain_region = region;
  run->pain_start = pain_start;
  run->pain_middle = pain_middle;
  run->pain_end = pain_end;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeSorenessReadings *
read_all (GPtrArray *records, gint64 until)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_soreness_readings_new (history, until);
}

/* The level of the only reading, NOTHING where there is none. */
static int
only_level (const FouleeSorenessReadings *readings, FouleeSeries series)
{
  const GArray *levels = readings->levels[series];

  g_assert_cmpuint (levels->len, <=, 1);
  return levels->len == 1 ? g_array_index (levels, FouleeLevelReading, 0).level : NOTHING;
}

/* One check-in, and what of it the model is told. */
static void
test_one_check_in (void)
{
  static const struct {
    const char *what;
    Answer answers[MOST_ANSWERS];
    int overall;
    int legs;
    FouleeLeftOut left_out;
    FouleeRegion region; /* one to look at */
    int level;
  } rows[] = {
    { "the highest muscle",
      { ANSWER (QUADRICEPS_LEFT, 3, NO_SENSATION), ANSWER (CALF_LEFT, 5, NO_SENSATION),
        ANSWER (LOWER_BACK, 1, NO_SENSATION) },
      FOULEE_UNSET,
      5,
      { 0 },
      FOULEE_REGION_QUADRICEPS_LEFT,
      3 },
    { "all muscles at 0",
      { ANSWER (SHIN_LEFT, 0, NO_SENSATION) },
      FOULEE_UNSET,
      0,
      { 0 },
      FOULEE_REGION_SHIN_LEFT,
      0 },
    { "overall alone", { { 0 } }, 6, 6, { 0 }, FOULEE_REGION_CALF_LEFT, NOTHING },
    { "overall beside a muscle",
      { ANSWER (GLUTE_LEFT, 2, NO_SENSATION) },
      6,
      2,
      { 0 },
      FOULEE_REGION_GLUTE_LEFT,
      2 },
    { "overall beside a muscle that is left out",
      { ANSWER (GLUTE_LEFT, 2, FOULEE_SENSATION_SHARP) },
      6,
      NOTHING,
      { .sensations = 1 },
      FOULEE_REGION_GLUTE_LEFT,
      NOTHING },
    { "what is not muscle",
      { ANSWER (KNEE_LEFT, 8, NO_SENSATION) },
      FOULEE_UNSET,
      NOTHING,
      { 0 },
      FOULEE_REGION_KNEE_LEFT,
      NOTHING },
    { "what is not muscle, beside one",
      { ANSWER (HIP_RIGHT, 8, NO_SENSATION), ANSWER (CALF_RIGHT, 1, NO_SENSATION) },
      FOULEE_UNSET,
      1,
      { 0 },
      FOULEE_REGION_HIP_RIGHT,
      NOTHING },
    { "what is not muscle, beside overall",
      { ANSWER (ACHILLES_LEFT, 8, NO_SENSATION) },
      2,
      2,
      { 0 },
      FOULEE_REGION_ACHILLES_LEFT,
      NOTHING },
    { "one side 3 higher",
      { ANSWER (CALF_LEFT, 5, NO_SENSATION), ANSWER (CALF_RIGHT, 2, NO_SENSATION) },
      FOULEE_UNSET,
      2,
      { .one_sided = 1 },
      FOULEE_REGION_CALF_LEFT,
      NOTHING },
    { "the lower side stays",
      { ANSWER (CALF_LEFT, 2, NO_SENSATION), ANSWER (CALF_RIGHT, 5, NO_SENSATION) },
      FOULEE_UNSET,
      2,
      { .one_sided = 1 },
      FOULEE_REGION_CALF_LEFT,
      2 },
    { "one side 2 higher",
      { ANSWER (CALF_LEFT, 5, NO_SENSATION), ANSWER (CALF_RIGHT, 3, NO_SENSATION) },
      FOULEE_UNSET,
      5,
      { 0 },
      FOULEE_REGION_CALF_LEFT,
      5 },
    { "one side alone",
      { ANSWER (CALF_LEFT, 5, NO_SENSATION) },
      FOULEE_UNSET,
      5,
      { 0 },
      FOULEE_REGION_CALF_LEFT,
      5 },
    { "the one without sides",
      { ANSWER (LOWER_BACK, 7, NO_SENSATION) },
      FOULEE_UNSET,
      7,
      { 0 },
      FOULEE_REGION_LOWER_BACK,
      7 },
    { "another place instead",
      { ANSWER (HAMSTRING_LEFT, 9, FOULEE_SENSATION_NUMB), ANSWER (CALF_LEFT, 4, NO_SENSATION) },
      FOULEE_UNSET,
      4,
      { .sensations = 1 },
      FOULEE_REGION_HAMSTRING_LEFT,
      NOTHING },
    { "for one reason only",
      { ANSWER (CALF_LEFT, 5, FOULEE_SENSATION_CRAMP), ANSWER (CALF_RIGHT, 1, NO_SENSATION) },
      FOULEE_UNSET,
      1,
      { .sensations = 1 },
      FOULEE_REGION_CALF_LEFT,
      NOTHING },
    { "a sharp 0 is a 0",
      { ANSWER (CALF_LEFT, 0, FOULEE_SENSATION_SHARP) },
      FOULEE_UNSET,
      0,
      { 0 },
      FOULEE_REGION_CALF_LEFT,
      0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeSorenessReadings) readings = NULL;
    const FouleeLeftOut *left_out;

    g_test_message ("%s", rows[i].what);
    add_check_in (records, MONDAY, rows[i].answers, MOST_ANSWERS)->overall = rows[i].overall;
    readings = read_all (records, MONDAY);
    left_out = &readings->left_out[FOULEE_SERIES_LEGS];
    g_assert_cmpint (only_level (readings, FOULEE_SERIES_LEGS), ==, rows[i].legs);
    g_assert_cmpint (only_level (readings, rows[i].region), ==, rows[i].level);
    g_assert_cmpuint (left_out->sensations, ==, rows[i].left_out.sensations);
    g_assert_cmpuint (left_out->one_sided, ==, rows[i].left_out.one_sided);
    g_assert_cmpuint (left_out->in_run, ==, rows[i].left_out.in_run);
  }
}

static void
test_sensations (void)
{
  static const struct {
    FouleeSensation sensation;
    gboolean told;
  } rows[] = {
    { FOULEE_SENSATION_ACHE, TRUE },     { FOULEE_SENSATION_STIFF, TRUE },
    { FOULEE_SENSATION_TENDER, TRUE },   { FOULEE_SENSATION_SHARP, FALSE },
    { FOULEE_SENSATION_BURNING, FALSE }, { FOULEE_SENSATION_TINGLING, FALSE },
    { FOULEE_SENSATION_NUMB, FALSE },    { FOULEE_SENSATION_CRAMP, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeSorenessReadings) readings = NULL;

    add_check_in (records, MONDAY, &(Answer) ANSWER (CALF_LEFT, 4, (int) rows[i].sensation), 1);
    readings = read_all (records, MONDAY);
    g_assert_cmpint (only_level (readings, FOULEE_REGION_CALF_LEFT), ==,
                     rows[i].told ? 4 : NOTHING);
    g_assert_cmpuint (readings->left_out[FOULEE_REGION_CALF_LEFT].sensations, ==, !rows[i].told);
  }
}

/* A calf that is answered some hours after the end of a run. */
static void
test_pain_of_a_run (void)
{
  static const struct {
    const char *what;
    int start, middle, end;
    gint32 planned;
    gint64 after; /* s */
    gboolean told;
  } rows[] = {
    { "began in the middle", 0, 2, 0, 0, HOUR, FALSE },
    { "began at the end", 0, 0, 1, 0, HOUR, FALSE },
    { "nothing said of the start", FOULEE_UNSET, 2, 3, 0, HOUR, FALSE },
    { "was there before", 1, 2, 3, 0, HOUR, TRUE },
    { "gone when it went on", 0, 0, 0, 0, HOUR, TRUE },
    { "of a run that is only planned", 0, 2, 3, 1, HOUR, TRUE },
    { "at its end", 0, 2, 3, 0, 0, FALSE },
    { "192 hours after", 0, 2, 3, 0, 192 * HOUR, FALSE },
    { "more than 192 hours after", 0, 2, 3, 0, 192 * HOUR + 1, TRUE },
    { "before it began", 0, 2, 3, 0, -2 * HOUR, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeSorenessReadings) readings = NULL;
    FouleeRun *run = add_run (records, MONDAY, FOULEE_REGION_CALF_LEFT, rows[i].start,
                              rows[i].middle, rows[i].end);

    g_test_message ("%s", rows[i].what);
    run->planned = rows[i].planned;
    add_check_in (records, MONDAY + HOUR + rows[i].after,
                  &(Answer) ANSWER (CALF_LEFT, 4, NO_SENSATION), 1);
    readings = read_all (records, MONDAY + 30 * DAY);
    g_assert_cmpint (only_level (readings, FOULEE_REGION_CALF_LEFT), ==,
                     rows[i].told ? 4 : NOTHING);
    g_assert_cmpuint (readings->left_out[FOULEE_REGION_CALF_LEFT].in_run, ==, !rows[i].told);
  }
}

/* An answer of 0 ends the pain of a run there, until the next run that hurts; other places are not
 * concerned. */
static void
test_pain_ends_with_0 (void)
{
  static const struct {
    gint64 at; /* s after the first run */
    FouleeRegion region;
    int level;
    gboolean told;
  } rows[] = {
    { 2 * HOUR, FOULEE_REGION_CALF_LEFT, 4, FALSE },
    { 3 * HOUR, FOULEE_REGION_CALF_RIGHT, 4, TRUE },
    { 4 * HOUR, FOULEE_REGION_CALF_RIGHT, 0, TRUE },
    { 5 * HOUR, FOULEE_REGION_CALF_LEFT, 1, FALSE },
    { 20 * HOUR, FOULEE_REGION_CALF_LEFT, 0, TRUE },
    { 30 * HOUR, FOULEE_REGION_CALF_LEFT, 5, TRUE },
    { 52 * HOUR, FOULEE_REGION_CALF_LEFT, 5, FALSE }, /* the second run ended at 50 h */
  };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSorenessReadings) readings = NULL;
  guint n_told[FOULEE_N_REGIONS] = { 0 };

  add_run (records, MONDAY, FOULEE_REGION_CALF_LEFT, 0, 2, 3);
  add_run (records, MONDAY + 49 * HOUR, FOULEE_REGION_CALF_LEFT, 0, 0, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add_check_in (records, MONDAY + rows[i].at,
                  &(Answer) { TRUE, rows[i].region, rows[i].level, NO_SENSATION }, 1);
  readings = read_all (records, MONDAY + 30 * DAY);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const FouleeLevelReading *reading;

    if (!rows[i].told)
      continue;
    reading = &g_array_index (readings->levels[rows[i].region], FouleeLevelReading,
                              n_told[rows[i].region]++);
    g_assert_cmpint (reading->at.seconds, ==, MONDAY + rows[i].at);
    g_assert_cmpint (reading->at.offset, ==, 60);
    g_assert_cmpint (reading->level, ==, rows[i].level);
  }
  g_assert_cmpuint (readings->levels[FOULEE_REGION_CALF_LEFT]->len, ==, 2);
  g_assert_cmpuint (readings->levels[FOULEE_REGION_CALF_RIGHT]->len, ==, 2);
  g_assert_cmpuint (readings->left_out[FOULEE_REGION_CALF_LEFT].in_run, ==, 3);
  g_assert_cmpuint (readings->left_out[FOULEE_SERIES_LEGS].in_run, ==, 3);
}

/* Only what is not after `until`; and where in it a moment lies. */
static void
test_until_and_find (void)
{
  static const struct {
    gint64 at;
    guint index;
  } rows[] = {
    { MONDAY - 1, 0 },   { MONDAY, 0 },           { MONDAY + 1, 1 },
    { MONDAY + DAY, 1 }, { MONDAY + DAY + 1, 3 }, { MONDAY + 2 * DAY, 3 },
  };
  static const int days[] = { 0, 1, 1, 2 };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeSorenessReadings) readings = NULL;
  const GArray *levels;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    add_check_in (records, MONDAY + days[i] * DAY, &(Answer) ANSWER (CALF_LEFT, 4, NO_SENSATION),
                  1);
  readings = read_all (records, MONDAY + 2 * DAY - 1);
  levels = readings->levels[FOULEE_REGION_CALF_LEFT];
  g_assert_cmpuint (levels->len, ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (foulee_level_readings_find (levels, rows[i].at), ==, rows[i].index);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/soreness-readings/one-check-in", test_one_check_in);
  g_test_add_func ("/analysis/soreness-readings/sensations", test_sensations);
  g_test_add_func ("/analysis/soreness-readings/pain-of-a-run", test_pain_of_a_run);
  g_test_add_func ("/analysis/soreness-readings/pain-ends-with-0", test_pain_ends_with_0);
  g_test_add_func ("/analysis/soreness-readings/until-and-find", test_until_and_find);
  return g_test_run ();
}

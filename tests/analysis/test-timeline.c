/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/timeline.h"

#include <math.h>

#include "analysis/course.h"
#include "analysis/forecast-record.h"

#define DAY G_GINT64_CONSTANT (86400)
#define HOUR 3600

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)
#define MONDAY_DATE (MONDAY / DAY)

static FouleeInstant
at_hours (double hours)
{
  return (FouleeInstant) { MONDAY + (gint64) (hours * HOUR), 0 };
}

static void
add_check_in (GPtrArray *records, double hours, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = at_hours (hours);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
}

static FouleeRun *
add_run (GPtrArray *records, double hours, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at_hours (hours);
  run->duration = minutes * 60;
  run->rpe = rpe;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeSleep *
add_night (GPtrArray *records, int day, double hours)
{
  FouleeSleep *sleep = foulee_sleep_new ();

  sleep->night = (FouleeDate) MONDAY_DATE + day;
  sleep->sleep_kind = FOULEE_SLEEP_NIGHT;
  sleep->woke = at_hours (day * 24 + 7);
  sleep->to_bed = at_hours (day * 24 + 7 - hours);
  g_ptr_array_add (records, sleep);
  return sleep;
}

static void
add_drink (GPtrArray *records, double hours, int volume)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = at_hours (hours);
  drink->volume = volume;
  g_ptr_array_add (records, drink);
}

static FouleeTimeline *
timeline_of (GPtrArray *records, double hours, FouleeSeries series, FouleeDate since)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, at_hours (hours), 1);

  return foulee_timeline_new (findings, series, since);
}

/* Monday: 3 and, later, 5 twice, a run of 30 min at 4 and one without effort; 0.9 l, of which a
 * glass at two in the night, which is Monday still. Tuesday: nothing. Wednesday: a night and a run
 * that is planned; at noon it is now. */
static void
test_days (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeTimeline) timeline = NULL;
  const FouleeTimelineDay *day;

  add_check_in (records, 7, FOULEE_REGION_CALF_LEFT, 3);
  add_check_in (records, 12, FOULEE_REGION_CALF_LEFT, 5);
  add_check_in (records, 20, FOULEE_REGION_CALF_LEFT, 5);
  add_run (records, 8, 30, 4);
  add_run (records, 17, 40, FOULEE_UNSET);
  add_drink (records, 9, 400);
  add_drink (records, 26, 500);
  add_night (records, 2, 6.5);
  add_night (records, 2, 1)->sleep_kind = FOULEE_SLEEP_NAP;
  add_run (records, 50, 60, 5)->planned = 1;
  timeline = timeline_of (records, 60, FOULEE_SERIES_LEGS, FOULEE_DATE_NONE);

  g_assert_cmpuint (timeline->days->len, ==, 3);
  day = foulee_timeline_day (timeline, (FouleeDate) MONDAY_DATE);
  g_assert_cmpuint (day->n_readings, ==, 3);
  g_assert_cmpint (day->highest, ==, 5);
  g_assert_cmpint (day->highest_at.seconds, ==, MONDAY + 12 * HOUR);
  g_assert_cmpuint (day->n_runs, ==, 2);
  g_assert_cmpuint (day->n_runs_without_load, ==, 1);
  g_assert_cmpfloat (day->load, ==, 120.0);
  g_assert_cmpint (day->sleep, ==, -1);
  g_assert_cmpint (day->drinks, ==, 900);
  day = foulee_timeline_day (timeline, (FouleeDate) MONDAY_DATE + 1);
  g_assert_cmpint (day->highest, ==, -1);
  g_assert_true (isnan (day->load));
  g_assert_cmpint (day->sleep, ==, -1);
  g_assert_cmpint (day->drinks, ==, -1);
  day = foulee_timeline_day (timeline, (FouleeDate) MONDAY_DATE + 2);
  g_assert_cmpint (day->sleep, ==, 6 * HOUR + HOUR / 2);
  g_assert_cmpuint (day->n_runs, ==, 0);
  g_assert_null (foulee_timeline_day (timeline, (FouleeDate) MONDAY_DATE - 1));
  g_assert_null (foulee_timeline_day (timeline, (FouleeDate) MONDAY_DATE + 3));
  g_assert_cmpint (foulee_timeline_last (timeline)->level, ==, 5);
}

/* A knee has no model, and its levels are there as they were answered; so are those of a muscle
 * that the model is not told of. */
static void
test_regions (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeTimeline) knee = NULL;
  g_autoptr (FouleeTimeline) calf = NULL;
  g_autoptr (FouleeTimeline) cut = NULL;
  FouleeCheckIn *sharp;

  add_check_in (records, 7, FOULEE_REGION_KNEE_LEFT, 4);
  add_check_in (records, 31, FOULEE_REGION_KNEE_LEFT, 0);
  add_check_in (records, 32, FOULEE_REGION_CALF_LEFT, 6);
  sharp = g_ptr_array_index (records, 2);
  sharp->readings[FOULEE_REGION_CALF_LEFT].sensation = FOULEE_SENSATION_SHARP;
  knee = timeline_of (records, 40, FOULEE_REGION_KNEE_LEFT, FOULEE_DATE_NONE);
  calf = timeline_of (records, 40, FOULEE_REGION_CALF_LEFT, FOULEE_DATE_NONE);
  cut = timeline_of (records, 40, FOULEE_REGION_KNEE_LEFT, (FouleeDate) MONDAY_DATE + 1);

  g_assert_cmpuint (knee->readings->len, ==, 2);
  g_assert_cmpint (foulee_timeline_last (knee)->level, ==, 0);
  g_assert_cmpint (foulee_timeline_day (knee, (FouleeDate) MONDAY_DATE)->highest, ==, 4);
  g_assert_cmpuint (calf->readings->len, ==, 1);
  g_assert_cmpint (foulee_timeline_last (calf)->level, ==, 6);
  g_assert_cmpuint (cut->days->len, ==, 1);
  g_assert_null (foulee_timeline_day (cut, (FouleeDate) MONDAY_DATE));
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeTimeline) timeline =
      timeline_of (records, 12, FOULEE_SERIES_LEGS, FOULEE_DATE_NONE);

  g_assert_cmpuint (timeline->days->len, ==, 0);
  g_assert_null (foulee_timeline_day (timeline, (FouleeDate) MONDAY_DATE));
  g_assert_null (foulee_timeline_last (timeline));
  g_assert_true (isnan (timeline->usual_sleep));
}

/* Seven nights of 6, 6, 6, 7, 8, 8 and 9 h: 7. Drinks on seven days too, but the last is today's,
 * which is not over: six are too few to say. With one more day before, of 3 l, the seven whole days
 * are 1, 1, 1, 2, 2, 2 and 3 l. */
static void
test_usual (void)
{
  static const double hours[] = { 8, 6, 9, 6, 7, 6, 8 };
  static const int litres[] = { 1, 2, 1, 2, 1, 2, 9 };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeTimeline) few = NULL;
  g_autoptr (FouleeTimeline) enough = NULL;

  for (int i = 0; i < 7; i++) {
    add_night (records, i, hours[i]);
    add_drink (records, i * 24 + 10, litres[i] * 1000);
  }
  few = timeline_of (records, 6 * 24 + 12, FOULEE_SERIES_LEGS, FOULEE_DATE_NONE);
  g_assert_cmpfloat (few->usual_sleep, ==, 7.0 * HOUR);
  g_assert_true (isnan (few->usual_drinks));
  add_drink (records, -14, 3000);
  enough = timeline_of (records, 6 * 24 + 12, FOULEE_SERIES_LEGS, FOULEE_DATE_NONE);
  g_assert_cmpfloat (enough->usual_drinks, ==, 2000.0);
}

/* ---- How good forecasts were ----------------------------------------------------------------- */

static void
test_record (void)
{
  const FouleePastForecast past[] = {
    { .q10 = 1, .q90 = 3, .observed = 1 },
    { .q10 = 1, .q90 = 3, .observed = 3 },
    { .q10 = 1, .q90 = 3, .observed = 4 },
    { .q10 = 2, .q90 = 2, .observed = 1 },
  };
  FouleeForecast forecast = {
    .scores = { { .n = 40, .forecast = 28, .same_as_now = 52, .average = 48 },
                { .n = 30, .forecast = 30.6, .same_as_now = 31.2, .average = 45 },
                { .n = 29, .forecast = 0, .same_as_now = 29, .average = 29 } },
    .best = { FOULEE_FORECAST_MODEL, FOULEE_FORECAST_SAME_AS_NOW, FOULEE_FORECAST_MODEL },
    .past = g_array_new (FALSE, FALSE, sizeof (FouleePastForecast)),
  };
  FouleeForecastRecord record;

  g_array_append_vals (forecast.past, past, G_N_ELEMENTS (past));
  foulee_forecast_record_init (&record, &forecast);
  g_assert_cmpuint (record.n, ==, 4);
  g_assert_cmpuint (record.n_within, ==, 2);
  g_assert_cmpfloat_with_epsilon (record.horizons[0].forecast, 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (record.horizons[0].same_as_now, 1.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (record.horizons[0].average, 1.2, 1e-9);
  g_assert_true (foulee_horizon_record_is_better (&record.horizons[0]));
  /* 1.02 and 1.04 are both shown as 1.0. */
  g_assert_false (foulee_horizon_record_is_better (&record.horizons[1]));
  g_assert_cmpint (record.horizons[1].best, ==, FOULEE_FORECAST_SAME_AS_NOW);
  /* However good, too few. */
  g_assert_false (foulee_horizon_record_is_told (&record.horizons[2]));
  g_assert_false (foulee_horizon_record_is_better (&record.horizons[2]));
  g_array_unref (forecast.past);
}

/* Sure of 2 all the time. From 42 h on, 48 h is the nearest of what is scored; from 66 h on, 72. */
static void
test_nearest (void)
{
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (FouleeForecastPoint));
  const FouleeLevelReading reading = { { MONDAY, 0 }, 5 };
  FouleeForecast forecast = {
    .level = 5,
    .average = 0.6,
    .best = { FOULEE_FORECAST_MODEL, FOULEE_FORECAST_SAME_AS_NOW, FOULEE_FORECAST_AVERAGE },
  };
  FouleeCourse course;

  for (int i = 0; i < FOULEE_COURSE_POINTS; i++) {
    FouleeForecastPoint point = { .at = MONDAY + i * 6 * HOUR, .mean = 2, .q10 = 2, .q90 = 2 };

    point.masses[2] = 1;
    g_array_append_val (points, point);
  }
  g_assert_true (foulee_course_init (&course, points, &reading, MONDAY));
  g_assert_cmpint (course.kind, ==, FOULEE_COURSE_EASING);
  g_assert_cmpint (course.methods[7], ==, FOULEE_FORECAST_MODEL);
  foulee_course_prefer_nearest (&course, &forecast);
  g_assert_cmpfloat (course.points[0].mean, ==, 5.0);
  g_assert_cmpfloat (course.points[4].mean, ==, 2.0);
  g_assert_cmpfloat (course.points[7].mean, ==, 5.0);
  g_assert_cmpint (course.points[7].q10, ==, 2);
  g_assert_cmpint (course.points[7].q90, ==, 5);
  g_assert_cmpint (course.methods[7], ==, FOULEE_FORECAST_SAME_AS_NOW);
  g_assert_cmpfloat (course.points[11].mean, ==, 0.6);
  g_assert_cmpint (course.points[11].q10, ==, 1);
  g_assert_cmpint (course.methods[11], ==, FOULEE_FORECAST_AVERAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/timeline/days", test_days);
  g_test_add_func ("/analysis/timeline/regions", test_regions);
  g_test_add_func ("/analysis/timeline/empty", test_empty);
  g_test_add_func ("/analysis/timeline/usual", test_usual);
  g_test_add_func ("/analysis/timeline/record", test_record);
  g_test_add_func ("/analysis/timeline/nearest", test_nearest);
  return g_test_run ();
}

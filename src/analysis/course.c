/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/course.h"

#include <math.h>

#include "analysis/level-masses.h"

/* What was read off so long ago still holds. In seconds. */
#define FRESH (3 * 3600)

/* Smaller differences are no rise and no fall. */
#define NOTABLE 0.5

/* Nothing to speak of. */
#define LOW 1.5

static void
describe (FouleeForecastPoint *point)
{
  point->mean = foulee_level_masses_mean (point->masses, FOULEE_LEVELS);
  point->q10 = foulee_level_masses_quantile (point->masses, FOULEE_LEVELS, 0.1);
  point->median = foulee_level_masses_quantile (point->masses, FOULEE_LEVELS, 0.5);
  point->q90 = foulee_level_masses_quantile (point->masses, FOULEE_LEVELS, 0.9);
  point->four_or_more = foulee_level_masses_from (point->masses, FOULEE_LEVELS, 4);
}

/* The forecast for any moment that lies between two of its points. */
static gboolean
look_up (GArray *forecast, gint64 at, FouleeForecastPoint *point)
{
  for (guint i = 0; i < forecast->len; i++) {
    const FouleeForecastPoint *after = &g_array_index (forecast, FouleeForecastPoint, i);
    const FouleeForecastPoint *before = after - 1;
    double part;

    if (after->at == at) {
      *point = *after;
      return TRUE;
    }
    if (after->at < at)
      continue;
    if (i == 0)
      return FALSE;
    part = (double) (at - before->at) / (double) (after->at - before->at);
    point->at = at;
    for (int level = 0; level < FOULEE_LEVELS; level++)
      point->masses[level] = before->masses[level] * (1 - part) + after->masses[level] * part;
    describe (point);
    return TRUE;
  }
  return FALSE;
}

static void
start_at_reading (FouleeForecastPoint *point, int level)
{
  for (int i = 0; i < FOULEE_LEVELS; i++)
    point->masses[i] = i == level ? 1 : 0;
  describe (point);
}

int
foulee_course_level (const FouleeCourse *course, int index)
{
  return (int) lround (course->points[index].mean);
}

static FouleeCourseKind
classify (const FouleeCourse *course)
{
  const int last = FOULEE_COURSE_POINTS - 1;
  const double now = course->points[0].mean;
  const double most = course->points[course->highest].mean;
  const double end = course->points[last].mean;
  const gboolean eases =
      foulee_course_level (course, course->highest) > foulee_course_level (course, last);

  if (most < LOW)
    return FOULEE_COURSE_LOW;
  if (most - now >= NOTABLE)
    return eases && most - end >= NOTABLE ? FOULEE_COURSE_PEAK : FOULEE_COURSE_RISING;
  if (now - end >= NOTABLE && foulee_course_level (course, 0) > foulee_course_level (course, last))
    return FOULEE_COURSE_EASING;
  return FOULEE_COURSE_STEADY;
}

static void
judge (FouleeCourse *course)
{
  course->highest = 0;
  for (int i = 1; i < FOULEE_COURSE_POINTS; i++)
    if (course->points[i].mean > course->points[course->highest].mean)
      course->highest = i;
  course->kind = classify (course);
}

gboolean
foulee_course_init (FouleeCourse *course, GArray *forecast, const FouleeLevelReading *reading,
                    gint64 now)
{
  for (int i = 0; i < FOULEE_COURSE_POINTS; i++)
    if (!look_up (forecast, now + i * FOULEE_COURSE_STEP * 3600, &course->points[i]))
      return FALSE;
  if (reading != NULL && reading->at.seconds <= now && reading->at.seconds > now - FRESH)
    start_at_reading (&course->points[0], reading->level);
  for (int i = 0; i < FOULEE_COURSE_POINTS; i++)
    course->methods[i] = FOULEE_FORECAST_MODEL;
  judge (course);
  return TRUE;
}

/* The distance, of those that are scored, that a point is nearest to. */
static int
nearest_horizon (int index)
{
  const int hours = index * FOULEE_COURSE_STEP;
  int nearest = 0;

  for (int horizon = 1; horizon < FOULEE_N_HORIZONS; horizon++)
    if (ABS (foulee_horizon_hours (horizon) - hours) < ABS (foulee_horizon_hours (nearest) - hours))
      nearest = horizon;
  return nearest;
}

void
foulee_course_prefer_nearest (FouleeCourse *course, const FouleeForecast *forecast)
{
  if (forecast->level < 0)
    return;
  /* The present is no forecast. */
  for (int i = 1; i < FOULEE_COURSE_POINTS; i++) {
    FouleeForecastPoint *point = &course->points[i];

    course->methods[i] = forecast->best[nearest_horizon (i)];
    if (course->methods[i] == FOULEE_FORECAST_MODEL)
      continue;
    point->mean =
        course->methods[i] == FOULEE_FORECAST_AVERAGE ? forecast->average : forecast->level;
    point->q10 = MIN (point->q10, foulee_course_level (course, i));
    point->q90 = MAX (point->q90, foulee_course_level (course, i));
  }
  judge (course);
}

gboolean
foulee_course_of_legs (FouleeCourse *course, const FouleeFindings *findings, gint64 now)
{
  const FouleeForecast *forecast = foulee_findings_forecast (findings, FOULEE_SERIES_LEGS);
  const GArray *readings = foulee_findings_legs (findings)->readings;
  const FouleeLevelReading *last = NULL;

  if (readings->len > 0)
    last = &g_array_index (readings, FouleeLevelReading, readings->len - 1);
  if (!foulee_course_init (course, forecast->points, last, now))
    return FALSE;
  foulee_course_prefer_nearest (course, forecast);
  return TRUE;
}

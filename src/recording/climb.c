/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "recording/climb.h"

static void
swings_add (FouleeSwings *swings, double level)
{
  swings->low = fmin (swings->low, level);
  swings->high = fmax (swings->high, level);
  if (swings->direction <= 0 && level - swings->low >= swings->step) {
    if (swings->direction < 0)
      swings->descent += swings->from - swings->low;
    swings->direction = 1;
    swings->from = swings->low;
    swings->high = level;
  } else if (swings->direction >= 0 && swings->high - level >= swings->step) {
    if (swings->direction > 0)
      swings->ascent += swings->high - swings->from;
    swings->direction = -1;
    swings->from = swings->high;
    swings->low = level;
  }
}

void
foulee_climb_init (FouleeClimb *climb)
{
  const FouleeSwings start = { .low = INFINITY, .high = -INFINITY };

  *climb = (FouleeClimb) { .altitude = NAN, .level = NAN, .barometer = start, .gps = start };
  climb->barometer.step = FOULEE_CLIMB_BAROMETER_STEP;
  climb->gps.step = FOULEE_CLIMB_GPS_STEP;
}

/* The mean around the next second, not further than `reach` (s). */
static double
mean_around (const FouleeClimb *climb, gint64 reach)
{
  gint64 centre = climb->seconds[climb->next].second;
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < climb->n_seconds; i++) {
    const FouleeClimbSecond *second = &climb->seconds[i];

    if (second->second < centre - reach || second->second > centre + reach)
      continue;
    sum += second->sum / second->n;
    n++;
  }
  return sum / n;
}

static void
take_next (FouleeClimb *climb, gint64 reach)
{
  double mean = mean_around (climb, reach);

  /* A stretch begins where the last one ended. */
  if (climb->seconds[climb->next].second == climb->first)
    climb->shift = isnan (climb->level) ? 0 : climb->level - mean;
  climb->level = mean + climb->shift;
  swings_add (&climb->barometer, climb->level);
  swings_add (&climb->gps, climb->level);
  climb->next++;
}

/* How far the mean around the next second may reach: on either side the same. */
static gint64
reach_of_next (const FouleeClimb *climb)
{
  return MIN (FOULEE_CLIMB_REACH, climb->seconds[climb->next].second - climb->first);
}

static void
forget_old_seconds (FouleeClimb *climb)
{
  gint64 oldest = climb->seconds[climb->next].second - FOULEE_CLIMB_REACH;
  guint old = 0;

  while (old < climb->next && climb->seconds[old].second < oldest)
    old++;
  memmove (climb->seconds, climb->seconds + old,
           (climb->n_seconds - old) * sizeof climb->seconds[0]);
  climb->n_seconds -= old;
  climb->next -= old;
}

/* Begins another second, and takes the means that are sure now. */
static void
begin_second (FouleeClimb *climb, gint64 second)
{
  climb->seconds[climb->n_seconds++] = (FouleeClimbSecond) { .second = second };
  if (climb->n_seconds == 1) {
    climb->first = second;
    return;
  }
  while (climb->next < climb->n_seconds - 1 &&
         climb->seconds[climb->next].second + reach_of_next (climb) <=
             climb->seconds[climb->n_seconds - 2].second)
    take_next (climb, reach_of_next (climb));
  forget_old_seconds (climb);
}

void
foulee_climb_break (FouleeClimb *climb)
{
  while (climb->next < climb->n_seconds) {
    gint64 behind = climb->seconds[climb->n_seconds - 1].second;

    behind -= climb->seconds[climb->next].second;
    take_next (climb, MIN (reach_of_next (climb), behind));
  }
  climb->n_seconds = climb->next = 0;
  climb->altitude = NAN;
}

static gboolean
is_jump (const FouleeClimb *climb, gint64 time, double altitude)
{
  double height = fabs (altitude - climb->altitude);

  return height > FOULEE_CLIMB_JUMP &&
         height > FOULEE_CLIMB_JUMP_SPEED * (double) (time - climb->time) / 1000;
}

void
foulee_climb_add (FouleeClimb *climb, gint64 time, double altitude)
{
  FouleeClimbSecond *last;
  gint64 second;

  /* What has no time of its own was given one, and may be ahead. */
  if (climb->n_seconds > 0)
    time = MAX (time, climb->time);
  second = time / 1000;
  if (!isnan (climb->altitude) && is_jump (climb, time, altitude))
    foulee_climb_break (climb);
  if (climb->n_seconds == 0 || climb->seconds[climb->n_seconds - 1].second != second)
    begin_second (climb, second);
  last = &climb->seconds[climb->n_seconds - 1];
  last->sum += altitude;
  last->n++;
  climb->time = time;
  climb->altitude = altitude;
  climb->n++;
}

void
foulee_climb_finish (FouleeClimb *climb, gboolean barometer, double *ascent, double *descent)
{
  const FouleeSwings *swings = barometer ? &climb->barometer : &climb->gps;

  foulee_climb_break (climb);
  *ascent = *descent = NAN;
  if (climb->n < 2)
    return;
  *ascent = swings->ascent + (swings->direction > 0 ? swings->high - swings->from : 0);
  *descent = swings->descent + (swings->direction < 0 ? swings->from - swings->low : 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "recording/motion.h"

/* The mean radius, m (IUGG). */
#define EARTH_RADIUS 6371008.8

double
foulee_way_between (FouleePlace a, FouleePlace b)
{
  double north = sin ((b.latitude - a.latitude) / 2), east = sin ((b.longitude - a.longitude) / 2);
  double half = north * north + cos (a.latitude) * cos (b.latitude) * east * east;

  return 2 * EARTH_RADIUS * asin (fmin (1, sqrt (half)));
}

/* What is judged next begins at `from`. */
static void
begin (FouleeMotion *motion, FouleePlace from)
{
  motion->seconds = motion->counted = motion->coasted = 0;
  motion->has_count = motion->has_speed = FALSE;
  motion->from = from;
  motion->to = FOULEE_PLACE_UNKNOWN;
}

void
foulee_motion_init (FouleeMotion *motion)
{
  *motion = (FouleeMotion) { 0 };
  begin (motion, FOULEE_PLACE_UNKNOWN);
}

void
foulee_motion_place (FouleeMotion *motion, FouleePlace place)
{
  if (motion->seconds == 0 && isnan (motion->from.latitude))
    motion->from = place;
  else
    motion->to = place;
}

void
foulee_motion_count (FouleeMotion *motion, double way)
{
  motion->counted += way;
  motion->has_count = TRUE;
  motion->counts = motion->counts || way > 0;
}

void
foulee_motion_coast (FouleeMotion *motion, double way)
{
  motion->coasted += way;
  motion->has_speed = TRUE;
}

/* By what knows best whether somebody stands still. Of positions only the first and the last count,
 * as between them they tremble. A count that has never moved is none beside them. NAN for unknown.
 */
static double
judged_way (const FouleeMotion *motion)
{
  const gboolean has_places = !isnan (motion->from.latitude) && !isnan (motion->to.latitude);

  if (motion->has_count && (motion->counts || !has_places))
    return motion->counted;
  if (has_places)
    return foulee_way_between (motion->from, motion->to);
  return motion->has_speed ? motion->coasted : NAN;
}

void
foulee_motion_pause (FouleeMotion *motion, double seconds)
{
  motion->paused += seconds;
}

/* Somebody moves again, or it is over: what was it, before? */
static void
end_stillness (FouleeMotion *motion)
{
  if (motion->paused == 0 && motion->still < FOULEE_MOTION_SHORTEST_PAUSE)
    motion->moving += motion->still;
  else
    motion->longest_pause = fmax (motion->longest_pause, motion->still + motion->paused);
  motion->still = motion->paused = 0;
}

/* TRUE where a silence was a pause. */
static gboolean
judge (FouleeMotion *motion)
{
  double seconds = motion->seconds, way = judged_way (motion);
  gboolean silence = seconds > FOULEE_MOTION_SILENCE, moving = !silence;

  if (seconds == 0)
    return FALSE;
  if (!isnan (way))
    moving = way >= seconds * (silence ? FOULEE_MOTION_SPEED_IN_SILENCE : FOULEE_MOTION_SPEED);
  begin (motion, isnan (motion->to.latitude) ? motion->from : motion->to);
  if (moving) {
    end_stillness (motion);
    motion->moving += seconds;
  } else {
    motion->still += seconds;
  }
  return silence && !moving;
}

void
foulee_motion_expect (FouleeMotion *motion, double seconds)
{
  if (seconds >= FOULEE_MOTION_SECONDS)
    judge (motion);
}

gboolean
foulee_motion_add (FouleeMotion *motion, double seconds)
{
  motion->seconds += seconds;
  return motion->seconds >= FOULEE_MOTION_SECONDS && judge (motion);
}

void
foulee_motion_break (FouleeMotion *motion)
{
  judge (motion);
  begin (motion, FOULEE_PLACE_UNKNOWN);
}

void
foulee_motion_finish (FouleeMotion *motion)
{
  foulee_motion_break (motion);
  end_stillness (motion);
}

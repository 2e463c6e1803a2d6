/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "recording/climb.h"
#include "recording/motion.h"
#include "recording/track.h"

/* m/s. Nothing that is recorded here is faster: a position that is was lost, or found. */
#define MOST_SPEED 100

/* ms. A gap in time that no recording has: a clock that was wrong before it was set (few points
 * so far, which are left out then), or is now. */
#define MOST_GAP (7 * G_GINT64_CONSTANT (86400000))
#define FEW_POINTS 10
#define LAST_TIME G_GINT64_CONSTANT (7258118400000) /* 2200-01-01 */

/* A mean over time of what is measured at points, be it at every other one. */
typedef struct {
  double sum, seconds; /* by time */
  double plain;        /* without, for what lasts no time */
  guint64 n;
  double last;  /* NAN at the beginning of a stretch */
  double since; /* s, over points without it */
} Mean;

struct _FouleeTrack {
  gint64 first, last; /* ms, of all points; G_MININT64 before the first */
  gint64 time;        /* ms, of the last point; G_MININT64 at the beginning of a stretch */
  gint64 earlier;     /* ms, where the stretch before ended; G_MININT64 in the first */
  guint n_points, n_bad_values;

  gint64 behind;       /* ms, of the last point, where it was left out as it came too early */
  guint n_behind;      /* that were left out one behind the other, in order */
  FouleeTrack *before; /* as it was before the last leap ahead in this stretch; NULL for none */

  FouleePlace place;             /* last known in this stretch, or unknown */
  double count;                  /* m, the device's, last known, or NAN */
  gint64 place_time, count_time; /* ms, or G_MININT64 */
  guint64 n_places, n_counts;
  double walked, counted; /* m, by positions and by the device's count */

  Mean speed, heart_rate, cadence;
  FouleeMotion motion;
  FouleeClimb climb;
};

static void
mean_break (Mean *mean)
{
  mean->last = NAN;
  mean->since = 0;
}

/* `value` is NAN for unknown, `seconds` since the point before. What it has made since it was known
 * the last time, such as m of m/s; NAN where it was too long ago. */
static double
mean_add (Mean *mean, double value, double seconds)
{
  const double most = mean->since > 0 ? FOULEE_MOTION_SECONDS : FOULEE_MOTION_SILENCE;
  double made = NAN;

  mean->since += seconds;
  if (isnan (value))
    return NAN;
  mean->plain += value;
  mean->n++;
  if (!isnan (mean->last) && mean->since <= most) {
    made = (value + mean->last) / 2 * mean->since;
    mean->sum += made;
    mean->seconds += mean->since;
  }
  mean->last = value;
  mean->since = 0;
  return made;
}

static double
mean_get (const Mean *mean)
{
  if (mean->seconds > 0)
    return mean->sum / mean->seconds;
  return mean->n > 0 ? mean->plain / (double) mean->n : NAN;
}

/* What comes next begins anew where it is not known how it was reached. */
static void
begin_stretch (FouleeTrack *track)
{
  if (track->time != G_MININT64)
    track->earlier = track->time;
  track->time = track->place_time = G_MININT64;
  track->place = FOULEE_PLACE_UNKNOWN;
  mean_break (&track->speed);
  mean_break (&track->heart_rate);
  mean_break (&track->cadence);
}

static void
track_init (FouleeTrack *track)
{
  *track = (FouleeTrack) {
    .first = G_MININT64,
    .last = G_MININT64,
    .time = G_MININT64,
    .earlier = G_MININT64,
    .count = NAN,
    .count_time = G_MININT64,
  };
  foulee_motion_init (&track->motion);
  foulee_climb_init (&track->climb);
  begin_stretch (track);
}

FouleeTrack *
foulee_track_new (void)
{
  FouleeTrack *track = g_new (FouleeTrack, 1);

  track_init (track);
  return track;
}

void
foulee_track_free (FouleeTrack *track)
{
  if (track != NULL)
    g_free (track->before);
  g_free (track);
}

static void
clean_value (FouleeTrack *track, double *value, double least, double most)
{
  if (isnan (*value) || (*value >= least && *value <= most))
    return;
  *value = NAN;
  track->n_bad_values++;
}

static void
clean (FouleeTrack *track, FouleeTrackPoint *point)
{
  if (point->time != G_MININT64 && (point->time < 0 || point->time >= LAST_TIME)) {
    point->time = G_MININT64;
    track->n_bad_values++;
  }
  clean_value (track, &point->latitude, -90, 90);
  clean_value (track, &point->longitude, -180, 180);
  /* In the sea off Africa: what devices write that don't know where they are. */
  if (point->latitude == 0 && point->longitude == 0)
    point->latitude = NAN;
  clean_value (track, &point->altitude, -1000, 12000);
  clean_value (track, &point->distance, 0, 1e7);
  clean_value (track, &point->speed, 0, MOST_SPEED);
  /* No pulse is a sensor that has lost it; standing still is no cadence. */
  if (point->heart_rate == 0)
    point->heart_rate = NAN;
  clean_value (track, &point->heart_rate, 20, 260);
  if (point->cadence == 0)
    point->cadence = NAN;
  clean_value (track, &point->cadence, 0, 400);
}

/* Seconds from `from` to `to`; INFINITY where one of them is not known. */
static double
seconds_between (gint64 from, gint64 to)
{
  if (from == G_MININT64 || to == G_MININT64)
    return INFINITY;
  return (double) (to - from) / 1000;
}

/* Whether `way` (m) can be made in so many seconds. Otherwise it is counted as a bad value. */
static gboolean
can_be (FouleeTrack *track, double way, double seconds)
{
  if (way <= MOST_SPEED * fmax (1, seconds))
    return TRUE;
  track->n_bad_values++;
  return FALSE;
}

static void
add_place (FouleeTrack *track, const FouleeTrackPoint *point)
{
  FouleePlace place = { point->latitude * G_PI / 180, point->longitude * G_PI / 180 };

  if (isnan (place.latitude) || isnan (place.longitude))
    return;
  if (!isnan (track->place.latitude)) {
    double way = foulee_way_between (track->place, place);

    if (can_be (track, way, fabs (seconds_between (track->place_time, point->time))))
      track->walked += way;
  }
  foulee_motion_place (&track->motion, place);
  track->place = place;
  track->place_time = point->time;
  track->n_places++;
}

/* A count that falls was set back: what came before stays counted. */
static void
add_count (FouleeTrack *track, const FouleeTrackPoint *point)
{
  if (isnan (point->distance))
    return;
  if (!isnan (track->count)) {
    double way = fmax (0, point->distance - track->count);

    if (!can_be (track, way, fabs (seconds_between (track->count_time, point->time))))
      way = 0;
    track->counted += way;
    /* What was walked in a pause is none of what comes after it. */
    if (track->time != G_MININT64)
      foulee_motion_count (&track->motion, way);
  }
  track->count = point->distance;
  track->count_time = point->time;
  track->n_counts++;
}

static void
add_speed (FouleeTrack *track, double speed, double seconds)
{
  double way = mean_add (&track->speed, speed, seconds);

  if (!isnan (way))
    foulee_motion_coast (&track->motion, way);
}

void
foulee_track_break (FouleeTrack *track)
{
  begin_stretch (track);
  g_clear_pointer (&track->before, g_free);
  foulee_motion_break (&track->motion);
  foulee_climb_break (&track->climb);
}

/* Whether there is so much between a time and the last one that one of the two is wrong. */
static gboolean
is_gap (const FouleeTrack *track, gint64 time)
{
  return track->last != G_MININT64 && ABS (time - track->last) > MOST_GAP;
}

/* Back to `before`, or to the beginning where it is NULL: the points since had a clock that was
 * wrong. */
static void
go_back (FouleeTrack *track, const FouleeTrack *before)
{
  guint n_bad_values = track->n_bad_values + track->n_points;

  g_clear_pointer (&track->before, g_free);
  if (before != NULL) {
    n_bad_values -= before->n_points;
    *track = *before;
  } else {
    track_init (track);
  }
  track->n_bad_values = n_bad_values;
}

/* Where a clock is right again, as a satellite set it, or as it was wrong once, all that follows
 * comes too early: ten in order are believed, if there are fewer that speak against them. */
static gboolean
is_behind (FouleeTrack *track, gint64 time)
{
  g_autofree FouleeTrack *before = NULL;
  guint n_ahead;

  if (track->time == G_MININT64 || time >= track->time) {
    track->n_behind = 0;
    return FALSE;
  }
  track->n_behind = time >= track->behind ? track->n_behind + 1 : 1;
  track->behind = time;
  n_ahead = track->n_points - (track->before != NULL ? track->before->n_points : 0);
  if (track->n_behind < FEW_POINTS || n_ahead >= FEW_POINTS ||
      seconds_between (time, track->time) <= FOULEE_MOTION_SILENCE ||
      (track->before != NULL && time < track->before->time))
    return TRUE;
  before = g_steal_pointer (&track->before);
  go_back (track, before);
  return FALSE;
}

/* Remembers what was where a point leaps ahead: its clock may be wrong. */
static void
note_leap (FouleeTrack *track, gint64 time)
{
  if (track->time == G_MININT64 || seconds_between (track->time, time) <= FOULEE_MOTION_SILENCE)
    return;
  g_clear_pointer (&track->before, g_free);
  track->before = g_memdup2 (track, sizeof *track);
}

/* Seconds since the point before in this stretch; 0 for the first, which ends a pause. */
static double
begin_interval (FouleeTrack *track, gint64 time)
{
  double seconds = seconds_between (track->time, time);

  if (track->time == G_MININT64) {
    if (track->earlier != G_MININT64)
      foulee_motion_pause (&track->motion, fmax (0, seconds_between (track->earlier, time)));
    return 0;
  }
  foulee_motion_expect (&track->motion, seconds);
  return seconds;
}

/* What follows from the time since the point before. */
static void
add_measures (FouleeTrack *track, const FouleeTrackPoint *point, double seconds)
{
  add_count (track, point);
  add_place (track, point);
  add_speed (track, point->speed, seconds);
  mean_add (&track->heart_rate, point->heart_rate, seconds);
  mean_add (&track->cadence, point->cadence, seconds);
}

static void
add_timed (FouleeTrack *track, const FouleeTrackPoint *point)
{
  double seconds = begin_interval (track, point->time);

  add_measures (track, point, seconds);
  if (foulee_motion_add (&track->motion, seconds))
    foulee_climb_break (&track->climb);
  if (!isnan (point->altitude))
    foulee_climb_add (&track->climb, point->time, point->altitude);
  track->n_points++;
  track->first = track->first == G_MININT64 ? point->time : MIN (track->first, point->time);
  track->last = MAX (track->last, point->time);
  track->time = point->time;
}

/* Where there are no times at all, a point is as good as a second. */
static void
add_untimed (FouleeTrack *track, const FouleeTrackPoint *point)
{
  add_measures (track, point, 0);
  if (!isnan (point->altitude))
    foulee_climb_add (&track->climb, track->climb.time + 1000, point->altitude);
}

gboolean
foulee_track_add (FouleeTrack *track, const FouleeTrackPoint *given)
{
  FouleeTrackPoint point = *given;

  clean (track, &point);
  if (point.time == G_MININT64) {
    add_untimed (track, &point);
    return TRUE;
  }
  if (is_gap (track, point.time) && track->n_points < FEW_POINTS)
    go_back (track, NULL);
  if (is_behind (track, point.time))
    return FALSE;
  if (is_gap (track, point.time)) {
    track->n_bad_values++;
  } else {
    note_leap (track, point.time);
    add_timed (track, &point);
  }
  return TRUE;
}

guint
foulee_track_n_points (const FouleeTrack *track)
{
  return track->n_points;
}

gint64
foulee_track_first (const FouleeTrack *track)
{
  return track->first;
}

gint64
foulee_track_last (const FouleeTrack *track)
{
  return track->last;
}

guint
foulee_track_n_bad_values (const FouleeTrack *track)
{
  return track->n_bad_values;
}

/* The device's own count where most points have it, as it may know more than the positions: the
 * steps in a tunnel. */
static double
track_distance (const FouleeTrack *track)
{
  if (track->n_counts >= 2 && track->n_counts * 2 >= track->n_places &&
      (track->counted > 0 || track->n_places < 2))
    return track->counted;
  if (track->n_places >= 2)
    return track->walked;
  return track->speed.n >= 2 ? track->speed.sum : NAN;
}

static void
fill (double *figure, double value)
{
  if (isnan (*figure))
    *figure = value;
}

static void
finish_climb (FouleeTrack *track, gboolean barometer, FouleeRecordedSession *session)
{
  foulee_climb_finish (&track->climb, barometer, &session->ascent_counted,
                       &session->descent_counted);
  if (!isnan (session->ascent) || !isnan (session->descent))
    session->climb = FOULEE_CLIMB_DEVICE;
  else if (!isnan (session->ascent_counted))
    session->climb = barometer ? FOULEE_CLIMB_BAROMETER : FOULEE_CLIMB_GPS;
  else
    session->climb = FOULEE_CLIMB_NONE;
  fill (&session->ascent, session->ascent_counted);
  fill (&session->descent, session->descent_counted);
}

void
foulee_track_finish (FouleeTrack *track, gboolean barometer, FouleeRecordedSession *session)
{
  foulee_motion_finish (&track->motion);
  if (track->n_points > 0) {
    if (session->start == G_MININT64)
      session->start = track->first / 1000;
    fill (&session->elapsed, seconds_between (track->first, track->last));
    /* Stretches can lie over one another. */
    fill (&session->moving,
          fmin (track->motion.moving, seconds_between (track->first, track->last)));
    session->longest_pause = fmax (session->longest_pause, track->motion.longest_pause);
  }
  fill (&session->distance, track_distance (track));
  fill (&session->heart_rate, mean_get (&track->heart_rate));
  fill (&session->cadence, mean_get (&track->cadence));
  finish_climb (track, barometer, session);
}

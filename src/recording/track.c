/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "recording/climb.h"
#include "recording/track.h"

/* The mean radius of the Earth, m (IUGG). Against the ellipsoid a way is wrong by 0.56 % at most,
 * where it leads north on the equator, by 0.2 % in between: less than GPS is. */
#define EARTH_RADIUS 6371008.8

/* Whether somebody moved is judged over so many seconds: from one to the next, GPS wanders as fast
 * as a walker. Nobody gets anywhere below 0.3 m/s (half the steepest climbing, a quarter of a slow
 * walk); over ten seconds a watch at rest wanders by half of that. A minute without any
 * point is a pause unless who came out at its other end was walking at least: then it was a tunnel.
 */
#define JUDGED_SECONDS 10
#define MOVING_SPEED 0.3
#define SILENCE_SECONDS 60
#define MOVING_SPEED_IN_SILENCE 1.0

/* m/s. Nothing that is recorded here is faster: a position that is was lost, or found. */
#define MOST_SPEED 100

/* ms. A gap in time that no recording has: a clock that was wrong before it was set (few points
 * so far, which are left out then), or is now. */
#define MOST_GAP (7 * G_GINT64_CONSTANT (86400000))
#define FEW_POINTS 10
#define LAST_TIME G_GINT64_CONSTANT (7258118400000) /* 2200-01-01 */

/* A mean over time of what is measured at points. */
typedef struct {
  double sum, seconds; /* by time */
  double plain;        /* without, for what lasts no time */
  guint64 n;
  double last; /* NAN at the beginning of a stretch */
} Mean;

/* The seconds that are judged next: was somebody moving? */
typedef struct {
  double seconds;
  double latitude, longitude; /* radians, where they began; NAN for unknown */
  gboolean has_place;         /* positions came since */
  gboolean has_count, has_speed;
  double counted, coasted; /* m */
} Judged;

struct _FouleeTrack {
  gint64 first, last; /* ms, of all points; G_MININT64 before the first */
  gint64 time;        /* ms, of the last point; G_MININT64 at the beginning of a stretch */
  gint64 earlier;     /* ms, where the stretch before ended; G_MININT64 in the first */
  guint n_points, n_bad_values;

  double latitude, longitude;    /* radians, last known in this stretch, or NAN */
  double count;                  /* m, the device's, last known, or NAN */
  double speed;                  /* m/s, of the last point in this stretch, or NAN */
  gint64 place_time, count_time; /* ms, or G_MININT64 */
  guint64 n_places, n_counts, n_speeds;
  double walked, counted, coasted; /* m, by positions, by the device's count, by speeds */

  Judged judged;
  double moving, paused, longest_pause; /* s; `paused` since somebody last moved */

  Mean heart_rate, cadence;
  FouleeClimb climb;
};

static void
mean_init (Mean *mean)
{
  *mean = (Mean) { .last = NAN };
}

/* `value` is NAN for unknown, `seconds` since the point before. */
static void
mean_add (Mean *mean, double value, double seconds)
{
  if (!isnan (value)) {
    mean->plain += value;
    mean->n++;
    if (!isnan (mean->last) && seconds <= SILENCE_SECONDS) {
      mean->sum += (value + mean->last) / 2 * seconds;
      mean->seconds += seconds;
    }
  }
  mean->last = value;
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
  track->latitude = track->longitude = track->speed = NAN;
  track->heart_rate.last = track->cadence.last = NAN;
  track->judged = (Judged) { .latitude = NAN, .longitude = NAN };
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
  mean_init (&track->heart_rate);
  mean_init (&track->cadence);
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
  g_free (track);
}

/* On the sphere, m; angles in radians. */
static double
way_between (double latitude_a, double longitude_a, double latitude_b, double longitude_b)
{
  double north = sin ((latitude_b - latitude_a) / 2), east = sin ((longitude_b - longitude_a) / 2);
  double half = north * north + cos (latitude_a) * cos (latitude_b) * east * east;

  return 2 * EARTH_RADIUS * asin (fmin (1, sqrt (half)));
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
  if (point->time != G_MININT64 && (point->time < 0 || point->time > LAST_TIME)) {
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
  double latitude = point->latitude * G_PI / 180, longitude = point->longitude * G_PI / 180;

  if (isnan (latitude) || isnan (longitude))
    return;
  if (!isnan (track->latitude)) {
    double way = way_between (track->latitude, track->longitude, latitude, longitude);

    if (can_be (track, way, fabs (seconds_between (track->place_time, point->time))))
      track->walked += way;
  }
  if (track->judged.seconds == 0 && isnan (track->judged.latitude)) {
    track->judged.latitude = latitude;
    track->judged.longitude = longitude;
  } else {
    track->judged.has_place = TRUE;
  }
  track->latitude = latitude;
  track->longitude = longitude;
  track->place_time = point->time;
  track->n_places++;
}

/* A count that falls was set back: what came before stays counted. */
static void
add_count (FouleeTrack *track, const FouleeTrackPoint *point)
{
  double step = point->distance - track->count;

  if (isnan (point->distance))
    return;
  if (step > 0 && can_be (track, step, fabs (seconds_between (track->count_time, point->time)))) {
    track->counted += step;
    track->judged.counted += step;
  }
  track->judged.has_count |= !isnan (step);
  track->count = point->distance;
  track->count_time = point->time;
  track->n_counts++;
}

static void
add_speed (FouleeTrack *track, double speed, double seconds)
{
  if (!isnan (speed)) {
    track->n_speeds++;
    if (!isnan (track->speed) && seconds <= SILENCE_SECONDS) {
      double way = (track->speed + speed) / 2 * seconds;

      track->coasted += way;
      track->judged.coasted += way;
      track->judged.has_speed = TRUE;
    }
  }
  track->speed = speed;
}

/* The way of the judged seconds, m: by what knows best whether somebody stands still. NAN for
 * unknown. Of positions only the first and the last count, as between them they tremble. */
static double
judged_way (const FouleeTrack *track)
{
  const Judged *judged = &track->judged;

  if (judged->has_count)
    return judged->counted;
  if (judged->has_place && !isnan (judged->latitude))
    return way_between (judged->latitude, judged->longitude, track->latitude, track->longitude);
  return judged->has_speed ? judged->coasted : NAN;
}

static void
judge (FouleeTrack *track)
{
  double seconds = track->judged.seconds, way = judged_way (track);
  gboolean silence = seconds > SILENCE_SECONDS, moving;

  if (seconds == 0)
    return;
  if (isnan (way))
    moving = !silence;
  else
    moving = way >= seconds * (silence ? MOVING_SPEED_IN_SILENCE : MOVING_SPEED);
  track->judged = (Judged) { .latitude = track->latitude, .longitude = track->longitude };
  if (moving) {
    track->moving += seconds;
    track->paused = 0;
    return;
  }
  track->paused += seconds;
  track->longest_pause = fmax (track->longest_pause, track->paused);
  if (silence)
    foulee_climb_break (&track->climb);
}

void
foulee_track_break (FouleeTrack *track)
{
  judge (track);
  begin_stretch (track);
  foulee_climb_break (&track->climb);
}

/* The pause between two stretches. */
static void
add_pause (FouleeTrack *track, double seconds)
{
  if (!(seconds > 0) || !isfinite (seconds))
    return;
  track->paused += seconds;
  track->longest_pause = fmax (track->longest_pause, track->paused);
}

/* Whether there is so much between a time and the last one that one of the two is wrong. */
static gboolean
is_gap (const FouleeTrack *track, gint64 time)
{
  return track->last != G_MININT64 && ABS (time - track->last) > MOST_GAP;
}

/* A clock that was wrong until a satellite set it. */
static void
start_over (FouleeTrack *track)
{
  guint n_bad_values = track->n_bad_values + track->n_points;

  track_init (track);
  track->n_bad_values = n_bad_values;
}

/* Seconds since the point before in this stretch; 0 for the first. */
static double
begin_interval (FouleeTrack *track, gint64 time)
{
  double seconds = seconds_between (track->time, time);

  if (track->time == G_MININT64) {
    add_pause (track, seconds_between (track->earlier, time));
    return 0;
  }
  /* A long interval is judged alone. */
  if (seconds >= JUDGED_SECONDS && track->judged.seconds > 0)
    judge (track);
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
  track->judged.seconds += seconds;
  if (track->judged.seconds >= JUDGED_SECONDS)
    judge (track);
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
    start_over (track);
  if (track->time != G_MININT64 && point.time < track->time)
    return FALSE;
  if (is_gap (track, point.time))
    track->n_bad_values++;
  else
    add_timed (track, &point);
  return TRUE;
}

guint
foulee_track_n_points (const FouleeTrack *track)
{
  return track->n_points;
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
  return track->n_speeds >= 2 ? track->coasted : NAN;
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
  judge (track);
  if (track->n_points > 0) {
    if (session->start == G_MININT64)
      session->start = track->first / 1000;
    fill (&session->elapsed, seconds_between (track->first, track->last));
    /* Stretches can lie over one another. */
    fill (&session->moving, fmin (track->moving, seconds_between (track->first, track->last)));
    session->longest_pause = fmax (session->longest_pause, track->longest_pause);
  }
  fill (&session->distance, track_distance (track));
  fill (&session->heart_rate, mean_get (&track->heart_rate));
  fill (&session->cadence, mean_get (&track->cadence));
  finish_climb (track, barometer, session);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-points.h"

#include <math.h>

#define NO_TIME G_MAXUINT32
#define NO_POSITION G_MAXINT32

/* FIT counts from 1989-12-31T00:00:00Z. */
#define EPOCH 631065600

typedef struct {
  guint32 time;               /* as the file counts, or NO_TIME */
  guint32 byte;               /* where its message begins */
  gint32 latitude, longitude; /* semicircles, or NO_POSITION */
  float altitude;             /* m; NAN for none, as all that follows */
  float distance;             /* m */
  float speed;                /* m/s */
  float heart_rate;           /* beats a minute */
  float cadence;              /* turns or strides a minute */
} Point;

struct _FouleeFitPoints {
  FouleeRecording *recording;
  GArray *points;     /* Point */
  GArray *stops;      /* guint32: when the timer was stopped, as the file counts */
  guint next_stop;    /* the first that no point has come after */
  gint64 last_time;   /* of the points that were dealt; −1 for none */
  FouleeTrack *whole; /* of the points that were too many; NULL for none */

  guint32 last_way; /* the 12 bits of the last record that had them */
  double way;       /* m, counted from them */
};

gint64
foulee_fit_clock_read (const FouleeFitClock *clock, gint64 timestamp)
{
  if (timestamp >= FOULEE_FIT_LEAST_TIME)
    return timestamp + EPOCH;
  return timestamp >= 0 && clock->has_shift ? timestamp + clock->shift + EPOCH : G_MININT64;
}

FouleeFitPoints *
foulee_fit_points_new (FouleeRecording *recording)
{
  FouleeFitPoints *points = g_new0 (FouleeFitPoints, 1);

  points->recording = recording;
  points->points = g_array_new (FALSE, FALSE, sizeof (Point));
  points->stops = g_array_new (FALSE, FALSE, sizeof (guint32));
  points->last_time = -1;
  return points;
}

void
foulee_fit_points_free (FouleeFitPoints *points)
{
  if (points == NULL)
    return;
  g_array_unref (points->points);
  g_array_unref (points->stops);
  g_clear_pointer (&points->whole, foulee_track_free);
  g_free (points);
}

static double
either (double first, double second)
{
  return isnan (first) ? second : first;
}

static gint32
semicircles (double value)
{
  return isnan (value) || fabs (value) > G_MAXINT32 ? NO_POSITION : (gint32) value;
}

static guint32
file_time (gint64 timestamp)
{
  return timestamp >= 0 && timestamp < NO_TIME ? (guint32) timestamp : NO_TIME;
}

/* And back. */
static gint64
whole_time (guint32 time)
{
  return time == NO_TIME ? -1 : (gint64) time;
}

/* Both in 24 bits. The way comes round every 256 m: what it has grown by is added up. */
static void
take_speed_distance (FouleeFitPoints *points, double value, Point *point)
{
  const guint32 bits = isnan (value) ? 0 : (guint32) value;
  const guint32 way = bits >> 12 & 0xFFF;

  if (isnan (value))
    return;
  points->way += ((way - points->last_way) & 0xFFF) / 16.0;
  points->last_way = way;
  point->distance = (float) either ((double) point->distance, points->way);
  point->speed = (float) either ((double) point->speed, (bits & 0xFFF) / 100.0);
}

/* What sessions there are is not known yet. */
static void
deal_to_whole (FouleeFitPoints *points)
{
  const FouleeFitClock clock = { FALSE, 0 };
  FouleeFitStretch stretch = { G_MININT64, G_MININT64, G_MAXINT64, FOULEE_FIT_STEPS_IN_STRIDE,
                               NULL };

  if (points->whole == NULL)
    points->whole = foulee_track_new ();
  stretch.track = points->whole;
  foulee_fit_points_deal (points, &clock, &stretch, 1);
}

FouleeTrack *
foulee_fit_points_take_whole (FouleeFitPoints *points)
{
  if (points->whole == NULL)
    return NULL;
  deal_to_whole (points);
  return g_steal_pointer (&points->whole);
}

void
foulee_fit_points_take_record (FouleeFitPoints *points, const FouleeFitMessage *message)
{
  const double *values = message->values;
  const double fraction = either (values[FIT_RECORD_FRACTIONAL_CADENCE], 0);
  Point point = {
    .time = file_time (message->timestamp),
    .byte = (guint32) message->byte,
    .latitude = semicircles (values[FIT_RECORD_LATITUDE]),
    .longitude = semicircles (values[FIT_RECORD_LONGITUDE]),
    .altitude = (float) either (values[FIT_RECORD_ENHANCED_ALTITUDE], values[FIT_RECORD_ALTITUDE]),
    .distance = (float) values[FIT_RECORD_DISTANCE],
    .speed = (float) either (values[FIT_RECORD_ENHANCED_SPEED], values[FIT_RECORD_SPEED]),
    .heart_rate = (float) values[FIT_RECORD_HEART_RATE],
    .cadence = (float) (values[FIT_RECORD_CADENCE] + fraction),
  };

  take_speed_distance (points, values[FIT_RECORD_SPEED_DISTANCE], &point);
  g_array_append_val (points->points, point);
  if (points->points->len == FOULEE_FIT_MOST_POINTS)
    deal_to_whole (points);
}

void
foulee_fit_points_take_event (FouleeFitPoints *points, const FouleeFitMessage *message)
{
  enum { EVENT_TIMER = 0 };
  enum { TYPE_STOP = 1, TYPE_STOP_ALL = 4, TYPE_STOP_DISABLE = 8, TYPE_STOP_DISABLE_ALL = 9 };
  const gint64 type = foulee_fit_whole (message->values[FIT_EVENT_TYPE]);
  const guint32 time = file_time (message->timestamp);

  if (foulee_fit_whole (message->values[FIT_EVENT_EVENT]) != EVENT_TIMER || time == NO_TIME)
    return;
  if (type != TYPE_STOP && type != TYPE_STOP_ALL && type != TYPE_STOP_DISABLE &&
      type != TYPE_STOP_DISABLE_ALL)
    return;
  if (points->stops->len < FOULEE_FIT_MOST_STOPS)
    g_array_append_val (points->stops, time);
}

gboolean
foulee_fit_points_is_empty (const FouleeFitPoints *points)
{
  return points->points->len == 0 && points->whole == NULL;
}

gint64
foulee_fit_points_middle (const FouleeFitPoints *points)
{
  guint32 time;

  if (points->points->len == 0)
    return -1;
  time = g_array_index (points->points, Point, points->points->len / 2).time;
  return whole_time (time);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const guint32 ta = *(const guint32 *) a, tb = *(const guint32 *) b;

  return (ta > tb) - (ta < tb);
}

/* Whether the timer was stopped after the last point. A point of the same second was before. */
static gboolean
was_stopped (FouleeFitPoints *points, const Point *point)
{
  gboolean stopped = FALSE;

  if (point->time == NO_TIME)
    return FALSE;
  while (points->next_stop < points->stops->len) {
    const guint32 stop = g_array_index (points->stops, guint32, points->next_stop);

    if (stop >= point->time)
      break;
    stopped = stopped || stop >= points->last_time;
    points->next_stop++;
  }
  points->last_time = point->time;
  return stopped;
}

static double
degrees (gint32 position)
{
  return position == NO_POSITION ? NAN : position * (180.0 / 2147483648.0);
}

static void
add (FouleeFitPoints *points, const Point *point, gint64 time, const FouleeFitStretch *stretch)
{
  const guint n_bad = foulee_track_n_bad_values (stretch->track);
  const FouleeTrackPoint track_point = {
    .time = time == G_MININT64 ? time : time * 1000,
    .latitude = degrees (point->latitude),
    .longitude = degrees (point->longitude),
    .altitude = (double) point->altitude,
    .distance = (double) point->distance,
    .speed = (double) point->speed,
    .heart_rate = (double) point->heart_rate,
    .cadence = (double) point->cadence * stretch->steps,
  };

  if (!foulee_track_add (stretch->track, &track_point))
    foulee_recording_note (points->recording, FOULEE_RECORDING_TIMES_BACKWARD, 1, 0, point->byte);
  if (foulee_track_n_bad_values (stretch->track) > n_bad)
    foulee_recording_note (points->recording, FOULEE_RECORDING_BAD_VALUE,
                           foulee_track_n_bad_values (stretch->track) - n_bad, 0, point->byte);
}

/* The last stretch that has begun by then, or the first; mostly that of the point before. */
static guint
find_stretch (const FouleeFitStretch *stretches, guint n_stretches, guint last, gint64 time)
{
  guint least = 0, most = n_stretches;

  if (stretches[last].from <= time && (last + 1 == n_stretches || stretches[last + 1].from > time))
    return last;
  while (most - least > 1) {
    const guint middle = least + (most - least) / 2;

    if (stretches[middle].from <= time)
      least = middle;
    else
      most = middle;
  }
  return least;
}

void
foulee_fit_points_deal (FouleeFitPoints *points, const FouleeFitClock *clock,
                        const FouleeFitStretch *stretches, guint n_stretches)
{
  guint at = 0;

  g_array_sort (points->stops, compare_times);
  for (guint i = 0; i < points->points->len; i++) {
    const Point *point = &g_array_index (points->points, Point, i);
    const gint64 time = foulee_fit_clock_read (clock, whole_time (point->time));

    if (time != G_MININT64)
      at = find_stretch (stretches, n_stretches, at, time);
    if (time != G_MININT64 && (time < stretches[at].earliest || time > stretches[at].latest)) {
      foulee_recording_note (points->recording, FOULEE_RECORDING_BAD_VALUE, 1, 0, point->byte);
      continue;
    }
    if (was_stopped (points, point))
      foulee_track_break (stretches[at].track);
    add (points, point, time, &stretches[at]);
  }
  g_array_remove_range (points->stops, 0, points->next_stop);
  points->next_stop = 0;
  g_array_set_size (points->points, 0);
}

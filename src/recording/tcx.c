/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "recording/xml-session.h"
#include "recording/xml-values.h"

/* TCX: <Activities><Activity Sport><Lap StartTime>totals<Track><Trackpoint>. Laps come with totals
 * that the watch worked out from more than it wrote down. Courses and workouts are plans. */

/* What no lap has more of. */
#define MOST_SECONDS 1e7
#define MOST_METRES 1e7
#define MOST_BEATS 260
#define MOST_STEPS 400

/* ms. A start or an end that is further from the points has nothing to do with them: it is a clock
 * that was not set yet. */
#define MOST_FROM_POINTS G_GINT64_CONSTANT (86400000)

/* Times and totals of the laps that ended. */
typedef struct {
  guint n_laps;
  guint n_times, n_distances; /* that have them */
  double time, distance;      /* s, m */
  double heart_rate, heart_rate_time, cadence, cadence_time;
  gint64 first_start, last_end; /* ms, or G_MININT64 */
  gint64 empty_end;             /* of the last lap without points */
} Totals;

typedef struct {
  gint64 start; /* ms, or G_MININT64 */
  gint64 line;
  double time, distance, heart_rate, cadence;
  guint n_points, n_tracks;
  gboolean in_mean; /* heart rate; its highest is written the same way */
} Lap;

typedef struct {
  FouleeRecording *recording;
  FouleeXmlSession session;
  gboolean has_untimed;
  guint activity_depth; /* 0 outside */
  guint lap_depth;
  guint point_depth;
  gint64 id; /* ms: the start, once more */
  gboolean counts_strides;
  Totals totals;
  Lap lap;
  FouleeTrackPoint point;
} Reading;

static void
start_activity (Reading *self, FouleeXml *xml)
{
  const char *sport = foulee_xml_attribute (xml, "Sport");

  foulee_xml_session_open (&self->session, xml, self->recording);
  self->session.sport = sport == NULL ? NULL : foulee_xml_sport (sport);
  self->activity_depth = foulee_xml_depth (xml);
  self->lap_depth = self->point_depth = 0;
  self->id = G_MININT64;
  self->counts_strides = FALSE;
  self->totals = (Totals) {
    .first_start = G_MININT64,
    .last_end = G_MININT64,
    .empty_end = G_MININT64,
  };
}

static void
start_lap (Reading *self, FouleeXml *xml)
{
  const char *start = foulee_xml_attribute (xml, "StartTime");

  self->lap_depth = foulee_xml_depth (xml);
  self->lap = (Lap) {
    .start = start == NULL ? G_MININT64 : foulee_xml_session_time (&self->session, xml, start),
    .line = foulee_xml_line (xml),
    .time = NAN,
    .distance = NAN,
    .heart_rate = NAN,
    .cadence = NAN,
  };
  self->totals.n_laps++;
  if (self->totals.first_start == G_MININT64)
    self->totals.first_start = self->lap.start;
}

static void
start_element (FouleeXml *xml, const char *name, gpointer data)
{
  Reading *self = data;

  if (self->activity_depth == 0) {
    if (strcmp (name, "Activity") == 0)
      start_activity (self, xml);
  } else if (self->lap_depth == 0) {
    if (strcmp (name, "Lap") == 0)
      start_lap (self, xml);
  } else if (self->point_depth == 0) {
    if (strcmp (name, "Trackpoint") == 0) {
      self->point = FOULEE_TRACK_POINT_UNKNOWN;
      self->point_depth = foulee_xml_depth (xml);
    } else if (strcmp (name, "Track") == 0 && self->lap.n_tracks++ > 0) {
      foulee_track_break (self->session.track);
    } else if (strcmp (name, "AverageHeartRateBpm") == 0) {
      self->lap.in_mean = TRUE;
    }
  }
}

static void
end_point (Reading *self, FouleeXml *xml)
{
  self->lap.n_points++;
  foulee_xml_session_add (&self->session, xml, &self->point);
  self->point_depth = 0;
}

static void
add_mean (double value, double weight, double *sum, double *weights)
{
  if (value > 0 && weight > 0) {
    *sum += value * weight;
    *weights += weight;
  }
}

static void
end_lap (Reading *self)
{
  const Lap *lap = &self->lap;
  Totals *totals = &self->totals;

  self->lap_depth = 0;
  if (lap->n_points == 0)
    foulee_recording_note (self->recording, FOULEE_RECORDING_EMPTY_LAP, 1, lap->line, -1);
  if (!isnan (lap->time)) {
    totals->n_times++;
    totals->time += lap->time;
    if (lap->start != G_MININT64)
      totals->last_end = lap->start + (gint64) (lap->time * 1000);
    if (lap->n_points == 0)
      totals->empty_end = totals->last_end;
    add_mean (lap->heart_rate, lap->time, &totals->heart_rate, &totals->heart_rate_time);
    add_mean (lap->cadence, lap->time, &totals->cadence, &totals->cadence_time);
  }
  if (!isnan (lap->distance)) {
    totals->n_distances++;
    totals->distance += lap->distance;
  }
}

/* The end of a lap, or that of the points where the two have nothing to do with one another. */
static gint64
near_points (gint64 end, gint64 last)
{
  if (last == G_MININT64 || (end != G_MININT64 && ABS (end - last) <= MOST_FROM_POINTS))
    return end;
  return last;
}

/* From when the first lap began, which may be a little before the first point, to the last point,
 * or to the end of laps that have none behind it. */
static void
settle_times (const Reading *self, FouleeRecordedSession *session)
{
  const Totals *totals = &self->totals;
  gint64 start = totals->first_start != G_MININT64 ? totals->first_start : self->id;
  const gint64 first = foulee_track_first (self->session.track),
               last = foulee_track_last (self->session.track);
  gint64 end = MAX (last, near_points (totals->empty_end, last));

  if (first != G_MININT64 &&
      (start == G_MININT64 || start > first || first - start > MOST_FROM_POINTS))
    start = first;
  if (end < start)
    end = start + (gint64) (totals->time * 1000);
  session->start = start / 1000;
  session->elapsed = (double) (end - start) / 1000;

  /* The watch's timer knows fractions of a second, and goes on where points are missing; beyond
   * the end of the last lap it is nonsense. */
  end = MAX (end, near_points (totals->last_end, last));
  if (totals->n_times == totals->n_laps && totals->time > 0 &&
      totals->time <= (double) (end - start) / 1000 + 2) {
    session->moving = totals->time;
    session->elapsed = fmax (session->elapsed, totals->time);
  }
}

/* What the watch says of its laps holds, unless it is nonsense beside the points. */
static void
settle_totals (const Reading *self, FouleeRecordedSession *session)
{
  const Totals *totals = &self->totals;
  const double counted = session->distance;

  if (totals->n_distances == totals->n_laps && totals->distance > 0 &&
      (isnan (counted) || fabs (totals->distance - counted) <= 0.05 * counted))
    session->distance = totals->distance;
  if (isnan (session->heart_rate) && totals->heart_rate_time > 0)
    session->heart_rate = totals->heart_rate / totals->heart_rate_time;
  if (isnan (session->cadence) && totals->cadence_time > 0)
    session->cadence = totals->cadence / totals->cadence_time;
  session->cadence =
      foulee_xml_session_steps (&self->session, session->cadence, self->counts_strides);
}

static void
finish_activity (Reading *self)
{
  const gboolean has_points = foulee_track_n_points (self->session.track) > 1;
  const gboolean has_start = self->totals.first_start != G_MININT64 || self->id != G_MININT64;

  if (has_points || (has_start && self->totals.time > 0)) {
    FouleeRecordedSession *session = foulee_xml_session_take (&self->session);

    if (session != NULL) {
      settle_times (self, session);
      settle_totals (self, session);
    }
  } else if ((self->session.has_place && foulee_track_n_points (self->session.track) == 0) ||
             self->totals.time > 0) {
    self->has_untimed = TRUE;
  }
  foulee_xml_session_close (&self->session);
  self->activity_depth = 0;
}

static void
read_point (Reading *self, FouleeXml *xml, const char *name, const char *text)
{
  static const struct {
    const char *name;
    gsize offset;
  } values[] = {
    { "LatitudeDegrees", offsetof (FouleeTrackPoint, latitude) },
    { "LongitudeDegrees", offsetof (FouleeTrackPoint, longitude) },
    { "AltitudeMeters", offsetof (FouleeTrackPoint, altitude) },
    { "DistanceMeters", offsetof (FouleeTrackPoint, distance) },
    { "Speed", offsetof (FouleeTrackPoint, speed) },
    { "Value", offsetof (FouleeTrackPoint, heart_rate) }, /* in HeartRateBpm */
    { "Cadence", offsetof (FouleeTrackPoint, cadence) },
    { "RunCadence", offsetof (FouleeTrackPoint, cadence) },
  };

  if (strcmp (name, "Time") == 0) {
    self->point.time = foulee_xml_session_time (&self->session, xml, text);
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (strcmp (values[i].name, name) == 0)
      G_STRUCT_MEMBER (double, &self->point, values[i].offset) =
          foulee_xml_session_number (&self->session, xml, text);
  if (strcmp (name, "RunCadence") == 0)
    self->counts_strides = TRUE;
  /* What a strap says that isn't worn. */
  if (self->point.heart_rate == 0)
    self->point.heart_rate = NAN;
}

static double
read_total (Reading *self, FouleeXml *xml, const char *text, double most)
{
  const double value = foulee_xml_session_number (&self->session, xml, text);

  if (isnan (value) || (value >= 0 && value <= most))
    return value;
  foulee_recording_note (self->recording, FOULEE_RECORDING_BAD_VALUE, 1, foulee_xml_line (xml), -1);
  return NAN;
}

static void
read_lap (Reading *self, FouleeXml *xml, const char *name, const char *text)
{
  Lap *lap = &self->lap;
  const gboolean direct = foulee_xml_depth (xml) == self->lap_depth + 1;

  if (direct && strcmp (name, "TotalTimeSeconds") == 0)
    lap->time = read_total (self, xml, text, MOST_SECONDS);
  else if (direct && strcmp (name, "DistanceMeters") == 0)
    lap->distance = read_total (self, xml, text, MOST_METRES);
  else if ((direct && strcmp (name, "Cadence") == 0) || strcmp (name, "AvgRunCadence") == 0)
    lap->cadence = read_total (self, xml, text, MOST_STEPS);
  else if (strcmp (name, "Value") == 0 && lap->in_mean)
    lap->heart_rate = read_total (self, xml, text, MOST_BEATS);
  else if (strcmp (name, "AverageHeartRateBpm") == 0)
    lap->in_mean = FALSE;
}

/* "Forerunner 410 Software Version 2.20" */
static void
read_device (Reading *self, const char *text)
{
  char *version;

  if (self->session.device != NULL || (self->session.device = foulee_xml_title (text)) == NULL)
    return;
  if ((version = strstr (self->session.device, " Software Version")) != NULL)
    *version = '\0';
}

static void
read_activity (Reading *self, FouleeXml *xml, const char *name, const char *text)
{
  const guint depth = foulee_xml_depth (xml) - self->activity_depth;

  if (depth == 1 && strcmp (name, "Id") == 0)
    self->id = foulee_xml_session_time (&self->session, xml, text);
  else if (depth == 1 && strcmp (name, "Notes") == 0 && self->session.title == NULL)
    self->session.title = foulee_xml_title (text);
  else if (depth == 2 && strcmp (name, "Name") == 0) /* in Creator */
    read_device (self, text);
}

static void
end_element (FouleeXml *xml, const char *name, char *text, gpointer data)
{
  Reading *self = data;
  const guint depth = foulee_xml_depth (xml);

  if (self->activity_depth == 0)
    return;
  if (self->point_depth != 0) {
    if (depth == self->point_depth)
      end_point (self, xml);
    else
      read_point (self, xml, name, text);
  } else if (self->lap_depth != 0) {
    if (depth == self->lap_depth)
      end_lap (self);
    else
      read_lap (self, xml, name, text);
  } else if (depth == self->activity_depth) {
    finish_activity (self);
  } else {
    read_activity (self, xml, name, text);
  }
}

gboolean
foulee_tcx_read (FouleeInput *input, FouleeRecording *recording, GError **error)
{
  static const FouleeXmlHandler handler = { start_element, end_element };
  Reading self = { .recording = recording };
  gint64 cut_line;
  const gboolean done = foulee_xml_read (input, "TrainingCenterDatabase", &handler, &self,
                                         recording, &cut_line, error);

  /* A lap that is cut short has totals of more than is there: it was not counted as having any. */
  if (done && self.activity_depth != 0)
    finish_activity (&self);
  foulee_xml_session_close (&self.session);
  return done && foulee_xml_conclude (recording, cut_line, self.has_untimed, error);
}

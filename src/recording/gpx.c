/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "recording/xml-session.h"
#include "recording/xml-values.h"

/* GPX 1.0 and 1.1: <gpx creator><trk><name/><type/><trkseg><trkpt lat lon><ele/><time/>. One track
 * is one session, and each of its segments a stretch. Routes and waypoints are plans and places. */
typedef struct {
  FouleeRecording *recording;
  FouleeXmlSession session;
  char *device;
  gboolean barometer;
  gboolean has_untimed; /* a track whose points have no times */
  guint track_depth;    /* 0 outside */
  guint point_depth;
  guint n_segments;
  FouleeTrackPoint point;
} Reading;

/* Programs agree on these names and on little else: Garmin's are in <gpxtpx:TrackPointExtension>,
 * Cluetrust's in <extensions> as they are, GPX 1.0 has a speed of its own. */
static const struct {
  const char *name;
  gsize offset;
  gboolean direct; /* only as the point's own child */
} values[] = {
  { "ele", offsetof (FouleeTrackPoint, altitude), TRUE },
  { "speed", offsetof (FouleeTrackPoint, speed), FALSE },
  { "hr", offsetof (FouleeTrackPoint, heart_rate), FALSE },
  { "heartrate", offsetof (FouleeTrackPoint, heart_rate), FALSE },
  { "cad", offsetof (FouleeTrackPoint, cadence), FALSE },
  { "cadence", offsetof (FouleeTrackPoint, cadence), FALSE },
};

/* "Garmin Edge 500 with barometer" is how a program tells Strava that the altitudes are good. */
static void
read_creator (Reading *self, FouleeXml *xml)
{
  const char *creator = foulee_xml_attribute (xml, "creator");
  char *with;

  if (creator == NULL)
    return;
  self->device = foulee_xml_title (creator);
  if (self->device == NULL || (with = strstr (self->device, " with barometer")) == NULL)
    return;
  *with = '\0';
  self->barometer = TRUE;
}

static void
start_track (Reading *self, FouleeXml *xml)
{
  foulee_xml_session_open (&self->session, xml, self->recording);
  self->session.device = g_strdup (self->device);
  self->session.barometer = self->barometer;
  self->track_depth = foulee_xml_depth (xml);
  self->n_segments = 0;
}

static double
coordinate (Reading *self, FouleeXml *xml, const char *name)
{
  const char *text = foulee_xml_attribute (xml, name);

  return text == NULL ? NAN : foulee_xml_session_number (&self->session, xml, text);
}

static void
start_point (Reading *self, FouleeXml *xml)
{
  self->point = FOULEE_TRACK_POINT_UNKNOWN;
  self->point.latitude = coordinate (self, xml, "lat");
  self->point.longitude = coordinate (self, xml, "lon");
  if (isnan (self->point.latitude) || isnan (self->point.longitude))
    self->point.latitude = self->point.longitude = NAN;
  self->point_depth = foulee_xml_depth (xml);
}

static void
start_element (FouleeXml *xml, const char *name, gpointer data)
{
  Reading *self = data;

  if (foulee_xml_depth (xml) == 1) {
    read_creator (self, xml);
  } else if (self->track_depth == 0) {
    if (strcmp (name, "trk") == 0)
      start_track (self, xml);
  } else if (self->point_depth == 0) {
    if (strcmp (name, "trkpt") == 0)
      start_point (self, xml);
    else if (strcmp (name, "trkseg") == 0 && self->n_segments++ > 0)
      foulee_track_break (self->session.track);
  }
}

static void
finish_track (Reading *self)
{
  /* One point is a place where somebody stood. */
  if (foulee_track_n_points (self->session.track) > 1) {
    FouleeRecordedSession *session = foulee_xml_session_take (&self->session);

    if (session != NULL)
      session->cadence = foulee_xml_session_steps (&self->session, session->cadence, FALSE);
  } else if (self->session.has_place && foulee_track_n_points (self->session.track) == 0) {
    self->has_untimed = TRUE;
  }
  foulee_xml_session_close (&self->session);
  self->track_depth = 0;
}

static void
end_point (Reading *self, FouleeXml *xml)
{
  foulee_xml_session_add (&self->session, xml, &self->point);
  self->point_depth = 0;
}

static void
read_value (Reading *self, FouleeXml *xml, const char *name, const char *text)
{
  const gboolean direct = foulee_xml_depth (xml) == self->point_depth + 1;

  if (direct && strcmp (name, "time") == 0) {
    self->point.time = foulee_xml_session_time (&self->session, xml, text);
    return;
  }
  /* Others of this name count from the point before, or in kilometres. */
  if (strcmp (name, "distance") == 0 && foulee_xml_has_prefix (xml, "gpxdata")) {
    self->point.distance = foulee_xml_session_number (&self->session, xml, text);
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++) {
    if (g_ascii_strcasecmp (values[i].name, name) == 0 && (direct || !values[i].direct))
      G_STRUCT_MEMBER (double, &self->point, values[i].offset) =
          foulee_xml_session_number (&self->session, xml, text);
  }
  /* What a strap says that isn't worn. */
  if (self->point.heart_rate == 0)
    self->point.heart_rate = NAN;
}

static void
read_description (Reading *self, const char *name, const char *text)
{
  if (strcmp (name, "name") == 0 && self->session.title == NULL)
    self->session.title = foulee_xml_title (text);
  else if (strcmp (name, "type") == 0 && self->session.sport == NULL)
    self->session.sport = foulee_xml_sport (text);
}

static void
end_element (FouleeXml *xml, const char *name, char *text, gpointer data)
{
  Reading *self = data;
  const guint depth = foulee_xml_depth (xml);

  if (self->point_depth != 0) {
    if (depth == self->point_depth)
      end_point (self, xml);
    else
      read_value (self, xml, name, text);
  } else if (self->track_depth != 0) {
    if (depth == self->track_depth)
      finish_track (self);
    else if (depth == self->track_depth + 1)
      read_description (self, name, text);
  }
}

gboolean
foulee_gpx_read (FouleeInput *input, FouleeRecording *recording, GError **error)
{
  static const FouleeXmlHandler handler = { start_element, end_element };
  Reading self = { .recording = recording };
  gint64 cut_line;
  gboolean done = foulee_xml_read (input, "gpx", &handler, &self, recording, &cut_line, error);

  if (done && self.track_depth != 0)
    finish_track (&self);
  foulee_xml_session_close (&self.session);
  g_free (self.device);
  return done && foulee_xml_conclude (recording, cut_line, self.has_untimed, error);
}

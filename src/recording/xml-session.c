/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/xml-session.h"

#include <math.h>
#include <string.h>

#include "recording/xml-values.h"

void
foulee_xml_session_open (FouleeXmlSession *self, FouleeXml *xml, FouleeRecording *recording)
{
  foulee_xml_session_close (self);
  *self = (FouleeXmlSession) {
    .recording = recording,
    .track = foulee_track_new (),
    .offset = FOULEE_OFFSET_UNKNOWN,
    .line = foulee_xml_line (xml),
  };
}

void
foulee_xml_session_close (FouleeXmlSession *self)
{
  g_clear_pointer (&self->track, foulee_track_free);
  g_clear_pointer (&self->sport, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->device, g_free);
}

FouleeRecordedSession *
foulee_xml_session_take (FouleeXmlSession *self)
{
  FouleeRecordedSession *session;

  if (self->recording->sessions->len >= FOULEE_RECORDING_MOST_SESSIONS) {
    foulee_recording_note (self->recording, FOULEE_RECORDING_BAD_VALUE, 1, self->line, -1);
    return NULL;
  }
  session = foulee_recording_add_session (self->recording);
  session->sport = g_strdup (self->sport);
  session->title = g_strdup (self->title);
  session->device = g_strdup (self->device);
  session->offset = self->offset;
  foulee_track_finish (self->track, self->barometer, session);
  if (self->sport == NULL)
    foulee_recording_note (self->recording, FOULEE_RECORDING_NO_SPORT, 1, self->line, -1);
  return session;
}

static void
note_bad (FouleeXmlSession *self, FouleeXml *xml, guint count)
{
  foulee_recording_note (self->recording, FOULEE_RECORDING_BAD_VALUE, count, foulee_xml_line (xml),
                         -1);
}

double
foulee_xml_session_number (FouleeXmlSession *self, FouleeXml *xml, const char *text)
{
  double value = NAN;

  if (*text != '\0' && !foulee_xml_number (text, &value))
    note_bad (self, xml, 1);
  return value;
}

gint64
foulee_xml_session_time (FouleeXmlSession *self, FouleeXml *xml, const char *text)
{
  gint64 ms = G_MININT64;
  gint32 offset;

  if (*text == '\0')
    return ms;
  if (!foulee_xml_time (text, &ms, &offset))
    note_bad (self, xml, 1);
  else if (self->offset == FOULEE_OFFSET_UNKNOWN)
    self->offset = offset;
  return ms;
}

gboolean
foulee_xml_session_add (FouleeXmlSession *self, FouleeXml *xml, const FouleeTrackPoint *point)
{
  const guint n_bad = foulee_track_n_bad_values (self->track);
  const gboolean added = foulee_track_add (self->track, point);

  self->has_place = self->has_place || !isnan (point->latitude);
  if (!added)
    foulee_recording_note (self->recording, FOULEE_RECORDING_TIMES_BACKWARD, 1,
                           foulee_xml_line (xml), -1);
  if (foulee_track_n_bad_values (self->track) > n_bad)
    note_bad (self, xml, foulee_track_n_bad_values (self->track) - n_bad);
  return added;
}

/* What is done without steps, in the words that are met in such files. Whatever else they say, in
 * whatever language, is a run sooner than not. */
static gboolean
is_without_steps (const char *sport)
{
  static const char *const words[] = { "cycl", "bik",  "ride",  "riding", "vélo", "rad",
                                       "row",  "swim", "paddl", "ski",    "skat", "other" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (sport, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

double
foulee_xml_session_steps (const FouleeXmlSession *self, double cadence, gboolean strides)
{
  const char *sport = self->sport != NULL ? self->sport : "running";

  if (!strides && is_without_steps (sport))
    return NAN;
  /* 75 strides make a fast walk, 75 steps a very slow one. */
  if (strstr (sport, "walk") != NULL || strstr (sport, "hik") != NULL)
    return cadence < 75 ? 2 * cadence : cadence;
  return cadence < 120 ? 2 * cadence : cadence;
}

gboolean
foulee_xml_conclude (FouleeRecording *recording, gint64 cut_line, gboolean untimed, GError **error)
{
  if (cut_line != 0)
    foulee_recording_note (recording, FOULEE_RECORDING_CUT_SHORT, 1, cut_line, -1);
  if (recording->sessions->len > 0)
    return TRUE;
  if (cut_line != 0 && !untimed)
    return foulee_fail (error, FOULEE_ERROR_SYNTAX, .line = cut_line);
  return foulee_fail (error, FOULEE_ERROR_FIELD, .field = untimed ? "time" : "activity",
                      .problem = FOULEE_PROBLEM_MISSING);
}

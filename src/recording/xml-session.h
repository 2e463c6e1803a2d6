/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/xml-reader.h"

G_BEGIN_DECLS

/* A session in an XML file on its way to its figures: the points' track, and what is said of it.
 * Whatever cannot be read is noted with the line where `xml` stands. */
typedef struct {
  FouleeRecording *recording;
  FouleeTrack *track; /* NULL while no session is open */
  char *sport;
  char *title;
  char *device;
  gint32 offset;
  gboolean barometer;
  gboolean has_place; /* points, be it without a time */
  gint64 line;        /* where the session began */
} FouleeXmlSession;

void foulee_xml_session_open (FouleeXmlSession *self, FouleeXml *xml, FouleeRecording *recording);

/* The session's figures as its points have them, added to the recording; NULL, noted, where it has
 * FOULEE_RECORDING_MOST_SESSIONS. It is closed by foulee_xml_session_close(), which must follow. */
FouleeRecordedSession *foulee_xml_session_take (FouleeXmlSession *self);
void foulee_xml_session_close (FouleeXmlSession *self);

/* NAN, or G_MININT64, for what is none. */
double foulee_xml_session_number (FouleeXmlSession *self, FouleeXml *xml, const char *text);
gint64 foulee_xml_session_time (FouleeXmlSession *self, FouleeXml *xml, const char *text);

/* FALSE where the point was left out. */
gboolean foulee_xml_session_add (FouleeXmlSession *self, FouleeXml *xml,
                                 const FouleeTrackPoint *point);

/* Of what the file says is a mean cadence, as steps of both feet: watches count strides, and nobody
 * runs at fewer than 120 steps a minute. Revolutions of a crank are none. `strides`: it is known to
 * be of feet, whatever the sport. */
double foulee_xml_session_steps (const FouleeXmlSession *self, double cadence, gboolean strides);

/* When all is read: FALSE where there is no session. `cut_line` as foulee_xml_read() gave it,
 * `untimed`: there are tracks, but without times. */
gboolean foulee_xml_conclude (FouleeRecording *recording, gint64 cut_line, gboolean untimed,
                              GError **error);

G_END_DECLS

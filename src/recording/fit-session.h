/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/fit-device.h"
#include "recording/fit-points.h"

G_BEGIN_DECLS

/* From what one FIT file says to its sessions. */

/* A session's message, as it says it. */
typedef struct {
  gint64 byte;
  gint64 timestamp; /* when it ended, as the file counts; −1 for none */
  double values[FIT_SESSION_N];
} FouleeFitSaid;

/* All of it; −1 for numbers and times that weren't said. */
typedef struct {
  FouleeRecording *recording; /* borrowed */
  FouleeFitPoints *points;
  FouleeFitDevice *device;
  GArray *said;                    /* FouleeFitSaid */
  gint64 sport, sub_sport;         /* of the sport's message */
  gint64 lap_sport, lap_sub_sport; /* of the last lap */
  gint64 time, local_time;         /* one moment, as the file counts, in UTC and on the wall */
} FouleeFitGathered;

/* Adds a session for each that is said, or one for all points where none is; the points are gone
 * then. `*timeless` is set where nothing says when a session was, which is left out. */
void foulee_fit_sessions_make (const FouleeFitGathered *gathered, gboolean *timeless);

G_END_DECLS

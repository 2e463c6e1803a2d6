/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/recording.h"

G_BEGIN_DECLS

/* Points on their way to the figures of a session. Points are not kept: a track takes the same
 * memory whether an hour was recorded or a week. */
typedef struct _FouleeTrack FouleeTrack;

/* How: distance is the last count of the device less its first, where most points have it, else
 * the way over the sphere from position to position. When somebody was moving: `motion.h`; ascent
 * and descent: `climb.h`. Heart rate and cadence are means over time, without what was not measured
 * (for more than ten seconds, so that every other point is enough) and without standing. */

/* What is not known is NAN, or G_MININT64 for the time. */
typedef struct {
  gint64 time;       /* ms since 1970, UTC */
  double latitude;   /* degrees, WGS 84 */
  double longitude;  /* degrees */
  double altitude;   /* m */
  double distance;   /* m since the start, as the device counts it */
  double speed;      /* m/s */
  double heart_rate; /* beats a minute */
  double cadence;    /* steps a minute of both feet */
} FouleeTrackPoint;

#define FOULEE_TRACK_POINT_UNKNOWN                                                                 \
  ((FouleeTrackPoint) { G_MININT64, NAN, NAN, NAN, NAN, NAN, NAN, NAN })

FouleeTrack *foulee_track_new (void);
void foulee_track_free (FouleeTrack *track);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeTrack, foulee_track_free)

/* FALSE where the point is earlier than the one before in the same stretch, and was left out,
 * unless it is one of many behind a few that were ahead: then those are left out. What cannot be (a
 * latitude of 200°, an altitude of 50 km, a heart rate of 600) is left out of the point and counted
 * (`foulee_track_n_bad_values()`). A point without a time adds way and climb. */
gboolean foulee_track_add (FouleeTrack *track, const FouleeTrackPoint *point);

/* What comes next does not continue what was: the watch was stopped, or another segment begins.
 * The time between counts as a pause; the way between counts only as far as the device counted it,
 * and what changed in height does not. */
void foulee_track_break (FouleeTrack *track);

guint foulee_track_n_points (const FouleeTrack *track); /* with a time */

/* ms: the first and the last time that was taken; G_MININT64 where there is none. */
gint64 foulee_track_first (const FouleeTrack *track);
gint64 foulee_track_last (const FouleeTrack *track);

guint foulee_track_n_bad_values (const FouleeTrack *track);

/* Fills what `session` does not know yet (NAN; `start` G_MININT64) from the points; ascent_counted
 * and descent_counted in any case. `barometer`: the altitudes are a barometer's. `session->climb`
 * becomes FOULEE_CLIMB_DEVICE where ascent or descent was known before. */
void foulee_track_finish (FouleeTrack *track, gboolean barometer, FouleeRecordedSession *session);

G_END_DECLS

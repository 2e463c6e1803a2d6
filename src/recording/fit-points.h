/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/fit-decode.h"
#include "recording/recording-private.h"

G_BEGIN_DECLS

/* The records of one FIT file, and when its timer was stopped.
 *
 * A session's message comes behind its records, all sessions' may come at the end, and some devices
 * write them first: so records are kept, small, and dealt out by time when the file is over. Beyond
 * FOULEE_FIT_MOST_POINTS of them (12 days of one each second, 36 MiB) they are not: then all make
 * one track. */

#define FOULEE_FIT_MOST_POINTS (1U << 20)

/* More stops than that are not looked at. */
#define FOULEE_FIT_MOST_STOPS (1U << 16)

/* Of running, walking and hiking; cadence counts strides. */
#define FOULEE_FIT_STEPS_IN_STRIDE 2

/* What lies between a file's time and 1970. Times that are too early count from when the device was
 * switched on: what they are on the clock is known only if the file has one moment in both. */
typedef struct {
  gboolean has_shift;
  gint64 shift; /* s */
} FouleeFitClock;

/* 1998, as the file counts seconds: earlier is since the device was switched on. */
#define FOULEE_FIT_LEAST_TIME 0x10000000

/* Unix seconds of a message's timestamp; G_MININT64 where that isn't known. */
gint64 foulee_fit_clock_read (const FouleeFitClock *clock, gint64 timestamp);

/* Where the points from one moment to the next stretch's go. */
typedef struct {
  gint64 from;             /* Unix seconds */
  gint64 earliest, latest; /* points beyond are left out: somebody's clock jumped */
  double steps;            /* how many a stride has, or a turn */
  FouleeTrack *track;      /* borrowed */
} FouleeFitStretch;

typedef struct _FouleeFitPoints FouleeFitPoints;

/* Borrows `recording`, which gets notes. */
FouleeFitPoints *foulee_fit_points_new (FouleeRecording *recording);
void foulee_fit_points_free (FouleeFitPoints *points);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeFitPoints, foulee_fit_points_free)

void foulee_fit_points_take_record (FouleeFitPoints *points, const FouleeFitMessage *message);
void foulee_fit_points_take_event (FouleeFitPoints *points, const FouleeFitMessage *message);

gboolean foulee_fit_points_is_empty (const FouleeFitPoints *points);

/* The time of the point in the middle, as the file counts; −1 for none. */
gint64 foulee_fit_points_middle (const FouleeFitPoints *points);

/* The track of all points where they were too many to be kept, now the caller's; else NULL. */
FouleeTrack *foulee_fit_points_take_whole (FouleeFitPoints *points);

/* Deals the points out to `stretches`, at least one, the earliest first. The points are gone then.
 */
void foulee_fit_points_deal (FouleeFitPoints *points, const FouleeFitClock *clock,
                             const FouleeFitStretch *stretches, guint n_stretches);

G_END_DECLS

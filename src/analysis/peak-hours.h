/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When soreness peaked, over many runs. Of each run it is only known between which hours its peak
 * lay, so that is what is counted; no peak is taken for more exact than its readings were. */

/* Hours after the end of a run between which its peak lay; `first` < `last`. */
typedef struct {
  double first, last;
} FouleePeakBracket;

/* A stretch of hours, and in how many brackets it lies. */
typedef struct {
  double from, to;
  guint n;
} FouleePeakStep;

/* From the first hour that lies in a bracket to the last, without gaps (n is 0 in those), from each
 * hour at which a bracket begins or ends to the next: an array of FouleePeakStep. Empty for no
 * brackets. */
GArray *foulee_peak_steps_new (const FouleePeakBracket *brackets, guint n);

/* Told peaks before there is something that is usual. [our choice] */
#define FOULEE_USUAL_FROM 3

/* The hours between which this runner's soreness usually peaks. */
typedef struct {
  double first, last;
  guint n; /* how many brackets lie wholly within */
} FouleeUsualHours;

/* The shortest range of hours that wholly holds two brackets in three; of equally short ones, that
 * which holds more, then the earlier. A few runs that were otherwise do not move it, however far
 * off they lie, and it never says more than the readings do: runs read off twice a day give a wide
 * range. FALSE for fewer than FOULEE_USUAL_FROM brackets. [our choice] */
gboolean foulee_usual_hours (const FouleePeakBracket *brackets, guint n, FouleeUsualHours *usual);

G_END_DECLS

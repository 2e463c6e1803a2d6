/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* One day of a timeline: what was entered on it, and what was not, which is no zero. */
typedef struct {
  FouleeDate date;
  guint n_readings;
  int highest;              /* level; −1 where nothing was read off */
  FouleeInstant highest_at; /* the first time */
  guint n_runs;             /* done */
  double load;              /* session load of the runs that have one; NAN where there is none */
  guint n_runs_without_load;
  gint64 sleep;  /* s between going to bed and waking, the night that ended on it; −1 */
  gint64 drinks; /* ml; −1 */
} FouleeTimelineDay;

/* A history day by day, for one series. Made once for findings, which may be done in any thread:
 * fifty years take some milliseconds. Immutable, reference counted, shared between threads. */
typedef struct {
  FouleeFindings *findings; /* a reference is held */
  FouleeSeries series;
  GArray *readings;   /* FouleeLevelReading: what the model was told of the legs; of a region, each
                         level as it was answered, whatever kind of pain it was */
  GArray *days;       /* FouleeTimelineDay, without gaps, up to the day of the findings; empty in an
                         empty journal */
  double usual_sleep; /* s; NAN where too little is known */
  double usual_drinks; /* ml a day with drinks; NAN */

  gatomicrefcount references;
} FouleeTimeline;

/* `since` cuts off what lies before that day; FOULEE_DATE_NONE for everything. */
FouleeTimeline *foulee_timeline_new (FouleeFindings *findings, FouleeSeries series,
                                     FouleeDate since);
FouleeTimeline *foulee_timeline_ref (FouleeTimeline *self);
void foulee_timeline_unref (FouleeTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeTimeline, foulee_timeline_unref)

/* NULL for a day that it does not reach to. */
const FouleeTimelineDay *foulee_timeline_day (const FouleeTimeline *self, FouleeDate date);

/* The last reading; NULL where there is none. */
const FouleeLevelReading *foulee_timeline_last (const FouleeTimeline *self);

/* What is usual is the median of the last so many nights, or whole days with drinks, and not said
 * of fewer than the second number. [our choice: four weeks, and one] */
#define FOULEE_USUAL_DAYS 28
#define FOULEE_USUAL_DAYS_FEWEST 7

/* Seconds between going to bed and waking; −1 for a nap, and where one of the two is missing. */
gint64 foulee_sleep_seconds (const FouleeSleep *sleep);

G_END_DECLS

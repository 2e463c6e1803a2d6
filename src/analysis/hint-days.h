/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"

G_BEGIN_DECLS

/* The levels of one place day by day, as far back as the hints look, and how they are spread over
 * the stretches of days that the rules ask about. Days are those of the calendar; the ones without
 * a reading are not in it. Nothing is ever counted twice: stretches slide along. */

#define FOULEE_HINT_LEVELS 11 /* 0 … 10 */

/* More than the 71 days from the first that "usual" looks at to the last; a power of two. */
#define FOULEE_HINT_DAYS_KEPT 128

typedef struct {
  gint64 first_at; /* Unix seconds, of the day's first reading */
  FouleeDate date;
  guint n_readings;
  int level; /* the highest of the day so far */
} FouleeHintDay;

/* How many days there are at each level, in a stretch of at most 56. */
typedef struct {
  guint first, end; /* the days from … up to */
  guint8 counts[FOULEE_HINT_LEVELS];
} FouleeHintStretch;

/* Starts zeroed. */
typedef struct {
  FouleeHintStretch usual; /* from 70 to 15 days before the last day */
  guint usual_readings;
  FouleeHintStretch fortnight;               /* the last day and the 13 before it */
  FouleeHintStretch week;                    /* and the 6 before it */
  guint n_days;                              /* that were ever added */
  FouleeHintDay days[FOULEE_HINT_DAYS_KEPT]; /* day `i` lies at i modulo the size */
} FouleeHintDays;

/* In the order of time: `date` never goes back. */
void foulee_hint_days_add (FouleeHintDays *self, gint64 at, FouleeDate date, int level);

/* The last day that has readings for 0, the one before it for 1 …; NULL where there is none. */
const FouleeHintDay *foulee_hint_days_back (const FouleeHintDays *self, guint back);

/* Twice the median of the usual stretch, so that it is whole; −1 where fewer than 14 readings stand
 * behind it. */
int foulee_hint_days_usual (const FouleeHintDays *self);

/* How many days were at `level` or more; twice the median and the highest level, −1 for no days. */
guint foulee_hint_stretch_from (const FouleeHintStretch *self, int level);
int foulee_hint_stretch_median (const FouleeHintStretch *self);
int foulee_hint_stretch_highest (const FouleeHintStretch *self);

G_END_DECLS

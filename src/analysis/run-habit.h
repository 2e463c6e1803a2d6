/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-model.h"
#include "base/civil.h"

G_BEGIN_DECLS

/* On which days, at what time and how hard this runner usually runs, so that a forecast can allow
 * for runs that nobody has planned. What is long ago counts less: half after six weeks. Starts
 * zeroed. */
typedef struct {
  double days[7]; /* by weekday, Monday first */
  double days_with_run[7];
  double all_days;
  double all_days_with_run;
  double loads; /* sums over the days with a run: of the day's load, its square, and the hour */
  double squares;
  double hours;
} FouleeRunHabit;

/* What was run on a day that is over. */
typedef struct {
  double load; /* of the day's runs together */
  double hour; /* at which the last of them ended, from the day's midnight on the wall */
  guint n_runs;
} FouleeRunDay;

void foulee_run_habit_close_day (FouleeRunHabit *self, FouleeDate date, const FouleeRunDay *day);

/* The chance of a run on such a weekday, 0 … 1. */
double foulee_run_habit_probability (const FouleeRunHabit *self, FouleeDate date);

/* The runs that may end between `origin` and `target`, at most one a day. Days begin `day_start`
 * minutes after midnight; the first one, today, is left out where `ran_today`, and those in
 * `planned` (NULL, or an array of FouleeDate), since the runner has said what is to come there. */
guint foulee_run_habit_expect (const FouleeRunHabit *self, FouleeInstant origin, gint64 target,
                               int day_start, gboolean ran_today, GArray *planned,
                               FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS]);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* One week of training. Monotony is the mean of the seven daily loads over their standard deviation
 * (of a sample), strain the week's load times that, both after Foster; above 2 the week is notably
 * even. Both are NAN where they are undefined: while the week lasts,
 * where all days are alike, and where the load of a run is not known. */
typedef struct {
  FouleeDate first; /* the first day of the week */
  gint64 distance;  /* m, runs done */
  guint n_runs;
  guint n_days;   /* with a run */
  double load;    /* session RPE × minutes, over runs with both */
  gint64 longest; /* m, of one run */
  gint64 descent; /* m */
  guint n_runs_without_load;
  guint n_runs_without_distance;
  guint n_runs_without_descent;
  double monotony;
  double strain;
} FouleeWeek;

/* Whether a week is not over on a day: on its last day it is not yet. */
gboolean foulee_week_is_open (const FouleeWeek *week, FouleeDate today);

/* Whether what goes up to the day `last` tells all of a week, on the day `today`. */
gboolean foulee_week_is_whole (const FouleeWeek *week, FouleeDate last, FouleeDate today);

/* The same week with its runs up to the day `last` only. `until` as below. */
FouleeWeek foulee_week_up_to (const FouleeWeek *week, FouleeDate last, const FouleeHistory *history,
                              gint64 until);

/* The monotony of seven daily loads, as above; NAN where it is undefined. */
double foulee_monotony (const double loads[7]);

/* Adds to `weeks` (of FouleeWeek) one for every week that has days from the first run done to
 * `today`, without gaps. Weeks begin on `first_weekday` (1 Monday … 7 Sunday), days at the
 * journal's day start; runs that end after `until` are not done yet. */
void foulee_weeks_add (GArray *weeks, const FouleeHistory *history, gint64 until, FouleeDate today,
                       int first_weekday);

G_END_DECLS

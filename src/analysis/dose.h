/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* What a run asks of the muscles, in two parts that the soreness model weighs for each runner:
 *
 *   load    D = (minutes × session RPE / 300)^0.8
 *   descent G = (metres downhill / 300)^0.8
 *
 * 1 of load is an hour at RPE 5, 1 of descent is 300 m downhill. */
typedef struct {
  double load;
  double descent;
} FouleeDose;

FouleeDose foulee_dose (double minutes, double rpe, double descent);

/* Foster's session load: session RPE × minutes (2001, J Strength Cond Res 15:109); NAN where one of
 * them is not recorded. */
double foulee_run_session_load (const FouleeRun *run);

/* What had to be assumed, because the runner did not record it. */
typedef enum {
  FOULEE_DOSE_RECORDED = 0,
  FOULEE_DOSE_RPE_ASSUMED = 1 << 0,
  FOULEE_DOSE_DURATION_ASSUMED = 1 << 1,
  FOULEE_DOSE_DESCENT_ASSUMED = 1 << 2, /* as level ground */
} FouleeDoseAssumptions;

/* How hard this runner's runs are, learnt as they go by. Starts zeroed. A run is judged by those
 * before it and never by later ones, so that a new entry does not change the past. */
typedef struct {
  guint counts[9][11]; /* runs by kind (the last: not said) and RPE */
} FouleeEffortHabit;

/* The dose of a run; `*assumptions` may be NULL.
 *
 * Our assumptions: a missing RPE is the median of this runner's earlier runs of the same kind,
 * else of all earlier runs (each from three on), else 4. A missing duration is the distance at
 * 6:00/km, and none without a distance. A missing descent is none. */
FouleeDose foulee_dose_of_run (const FouleeRun *run, const FouleeEffortHabit *habit,
                               FouleeDoseAssumptions *assumptions);

void foulee_effort_habit_add (FouleeEffortHabit *habit, const FouleeRun *run);

G_END_DECLS

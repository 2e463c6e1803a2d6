/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/dose.h"

#include <math.h>

#define LOAD_UNIT 300.0
#define DESCENT_UNIT 300.0
#define EXPONENT 0.8

#define ASSUMED_RPE 4.0
#define ASSUMED_SECONDS_PER_METRE 0.36 /* 6:00/km */
#define ENOUGH_RUNS 3

#define KIND_NOT_SAID (FOULEE_RUN_TREADMILL + 1)

FouleeDose
foulee_dose (double minutes, double rpe, double descent)
{
  return (FouleeDose) { .load = pow (minutes * rpe / LOAD_UNIT, EXPONENT),
                        .descent = pow (descent / DESCENT_UNIT, EXPONENT) };
}

static int
kind_of (const FouleeRun *run)
{
  return run->run_kind >= 0 && run->run_kind < KIND_NOT_SAID ? run->run_kind : KIND_NOT_SAID;
}

/* The median of `counts`, or −1 where there are too few. */
static double
median_rpe (const guint counts[11])
{
  guint total = 0;
  guint below = 0;
  int lower = -1;

  for (int rpe = 0; rpe <= 10; rpe++)
    total += counts[rpe];
  if (total < ENOUGH_RUNS)
    return -1.0;

  for (int rpe = 0; rpe <= 10; rpe++) {
    below += counts[rpe];
    if (lower < 0 && 2 * below >= total)
      lower = rpe;
    if (2 * below > total)
      return 0.5 * (lower + rpe);
  }
  return lower;
}

static double
usual_rpe (const FouleeEffortHabit *habit, int kind)
{
  guint all[11] = { 0 };
  double median = median_rpe (habit->counts[kind]);

  if (median >= 0.0)
    return median;
  for (int i = 0; i <= KIND_NOT_SAID; i++)
    for (int rpe = 0; rpe <= 10; rpe++)
      all[rpe] += habit->counts[i][rpe];
  median = median_rpe (all);
  return median >= 0.0 ? median : ASSUMED_RPE;
}

double
foulee_run_session_load (const FouleeRun *run)
{
  if (run->rpe == FOULEE_UNSET || run->duration == FOULEE_UNSET)
    return NAN;
  return run->rpe * (run->duration / 60.0);
}

FouleeDose
foulee_dose_of_run (const FouleeRun *run, const FouleeEffortHabit *habit,
                    FouleeDoseAssumptions *assumptions)
{
  FouleeDoseAssumptions assumed = FOULEE_DOSE_RECORDED;
  double minutes = run->duration / 60.0;
  double rpe = run->rpe;
  double descent = run->descent;

  if (run->duration == FOULEE_UNSET) {
    assumed |= FOULEE_DOSE_DURATION_ASSUMED;
    minutes =
        run->distance == FOULEE_UNSET ? 0.0 : run->distance * ASSUMED_SECONDS_PER_METRE / 60.0;
  }
  if (run->rpe == FOULEE_UNSET) {
    assumed |= FOULEE_DOSE_RPE_ASSUMED;
    rpe = usual_rpe (habit, kind_of (run));
  }
  if (run->descent == FOULEE_UNSET) {
    assumed |= FOULEE_DOSE_DESCENT_ASSUMED;
    descent = 0.0;
  }
  if (assumptions)
    *assumptions = assumed;
  return foulee_dose (minutes, rpe, descent);
}

void
foulee_effort_habit_add (FouleeEffortHabit *habit, const FouleeRun *run)
{
  if (run->rpe >= 0 && run->rpe <= 10)
    habit->counts[kind_of (run)][run->rpe]++;
}

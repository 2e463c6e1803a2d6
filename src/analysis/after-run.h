/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"
#include "analysis/peak-hours.h"
#include "analysis/personal-curve.h"
#include "analysis/scope.h"

G_BEGIN_DECLS

/* Soreness against the hours since a run, for all runs of a scope. */

typedef struct {
  FouleeInstant at;
  double hours; /* since the run ended, 0 … FOULEE_PEAK_HOURS */
  int level;    /* 0 … 10 */
} FouleeAfterReading;

typedef struct {
  const FouleeRun *run;   /* owned by the history */
  gint64 end;             /* Unix seconds */
  const FouleePeak *peak; /* owned by the findings; NULL where none is looked for */
  guint first_reading;    /* of `readings` */
  guint n_readings;
  double next_run; /* hours from the end of the run to the start of the next, whatever kind it is;
                      INFINITY where none begins within FOULEE_PEAK_HOURS */
} FouleeAfterRun;

/* Immutable, reference counted, shared between threads. */
typedef struct {
  FouleeFindings *findings;
  FouleeScope scope;
  gboolean is_muscle; /* the legs too; elsewhere levels are shown as entered, and no peak is told */
  GArray *runs;       /* FouleeAfterRun, in the order in which they ended */
  GArray *readings;   /* FouleeAfterReading */

  /* For a run such as these usually are: the median of the loads, and of the descents, of the hard
   * runs among them; where those are fewer than three, of all. Empty where there are no runs, and
   * where nothing was read off. */
  GArray *curve; /* FouleeCurvePoint */
  gboolean is_of_hard_runs;
  gboolean is_own; /* rests on ten readings or more; before, it is what is typical of runners */

  guint n_told;  /* runs whose peak could be told */
  GArray *steps; /* FouleePeakStep: where those peaks can lie */
  gboolean has_usual;
  FouleeUsualHours usual;
} FouleeAfterRuns;

FouleeAfterRuns *foulee_after_runs_new (FouleeFindings *findings, const FouleeScope *scope);
FouleeAfterRuns *foulee_after_runs_ref (FouleeAfterRuns *after);
void foulee_after_runs_unref (FouleeAfterRuns *after);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeAfterRuns, foulee_after_runs_unref)

#define foulee_after_run(after, index) (&g_array_index ((after)->runs, FouleeAfterRun, (index)))

/* The readings of one run, in the order of time: `run->n_readings` of them. */
const FouleeAfterReading *foulee_after_run_readings (const FouleeAfterRuns *after,
                                                     const FouleeAfterRun *run);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/dose.h"
#include "model/history.h"

G_BEGIN_DECLS

/* The runs that are over, as the soreness model wants them. */
typedef struct {
  const FouleeRun *run; /* owned by the history */
  gint64 start;         /* Unix seconds */
  gint64 end;
  int offset; /* minutes from UTC, at the start */
  FouleeDose dose;
  FouleeDoseAssumptions assumptions;
} FouleeRunDone;

/* Every run of `history` that ended by `until`, in the order in which they ended: an array of
 * FouleeRunDone. Runs that are only planned are not among them. */
GArray *foulee_run_log_new (const FouleeHistory *history, gint64 until);

/* The runs that the runner has planned to begin after `now`, in the order in which they would end:
 * an array of FouleeRunDone, with doses as the runs done so far suggest. */
GArray *foulee_planned_runs_new (const FouleeHistory *history, gint64 now);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* What the form of a run begins with. All of it is a proposal until the runner adds the run.
 *
 * `habit` is the run that the new one may be like (see model/similar-run.h), or NULL: its kind
 * (unless it was a race), surface, shoe (while it is in use) and warm-up are taken over, and
 * nothing that was measured. The results are new references. */

/* A run just done, its time still open. */
FouleeRun *foulee_run_beginning_new (const FouleeHistory *history, const FouleeRun *habit);

/* A run to come: at `start`, of the kind of `habit`. */
FouleeRun *foulee_run_beginning_plan (const FouleeRun *habit, FouleeInstant start);

/* The same run again, its time still open: its course, how long it took, shoe and warm-up; not how
 * it felt, nor what was measured on the way. */
FouleeRun *foulee_run_beginning_again (const FouleeRun *run);

/* The planned run, done: the same record. How hard it was is open. */
FouleeRun *foulee_run_beginning_done (const FouleeHistory *history, const FouleeRun *plan,
                                      const FouleeRun *habit);

G_END_DECLS

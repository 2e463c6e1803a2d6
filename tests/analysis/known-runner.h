/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/simulation.h"

G_BEGIN_DECLS

/* One who knows the hypothesis that a simulated runner was drawn from, but neither amplitudes nor
 * anything else that the readings have to tell: the soreness model with a grid of one. No model
 * that has the hypothesis still to find does better by much. For eleven levels. */
typedef struct {
  FouleeKernel kernel;
  FouleeHypothesis hypothesis;
  gint64 now; /* G_MININT64 before the first event */
  gint64 ends[FOULEE_STATE_RUNS];
  guint n_runs;
} KnownRunner;

void known_runner_start (KnownRunner *self, const FouleeSimulatedRunner *runner);

/* Events come in the order of time. */
void known_runner_add_run (KnownRunner *self, gint64 end, const FouleeDose *dose);

/* Takes the reading in. `shares` then has the recent runs in the order in which they came, each for
 * itself, without their numbers. */
void known_runner_add_reading (KnownRunner *self, gint64 at, int level, FouleeShares *shares);

G_END_DECLS

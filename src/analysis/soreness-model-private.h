/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-model.h"

G_BEGIN_DECLS

#define FOULEE_N_HYPOTHESES 378

struct _FouleeSorenessModel {
  int n_levels;
  gint64 now; /* G_MININT64 before the first event */
  guint n_readings;

  /* The runs of the state, in the order in which they came. */
  struct {
    gint64 end;
    guint run;
  } runs[FOULEE_STATE_RUNS];
  guint n_runs;

  guint32 kernels_wanted; /* those of hypotheses that are left */
  guint n_hypotheses;

  /* What stands above is what is kept of a model in a FouleeSorenessState, beside the hypotheses
   * and their weights. */
  gboolean kernels_known;
  double kernels[FOULEE_N_KERNELS][FOULEE_STATE_RUNS]; /* now, for each run of the state */

  FouleeAmplitude *amplitudes; /* not owned */
  guint n_amplitudes;

  double weights[FOULEE_N_HYPOTHESES];
  FouleeHypothesis hypotheses[FOULEE_N_HYPOTHESES]; /* last, so that copies can stop early */
};

/* The value of every wanted kernel at `at` for each run of the state. */
void foulee_soreness_model_kernels (const FouleeSorenessModel *self, gint64 at,
                                    double kernels[FOULEE_N_KERNELS][FOULEE_STATE_RUNS]);

G_END_DECLS

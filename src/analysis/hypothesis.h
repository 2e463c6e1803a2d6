/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/dose.h"
#include "analysis/normal.h"

G_BEGIN_DECLS

/* One way in which a runner's soreness may work, and what the readings so far say if it does: a
 * Kalman filter over
 *
 *   x = [baseline, fast fluctuation, soreness per load, slow fluctuation, soreness per descent,
 *        one amplitude for each recent run]
 *
 * The soreness model keeps a few hundred of these and weighs them against each other. */

/* Runs that a state holds at most. */
#define FOULEE_STATE_RUNS 14

enum {
  FOULEE_STATE_BASELINE,
  FOULEE_STATE_FAST,
  FOULEE_STATE_PER_LOAD,
  FOULEE_STATE_SLOW,
  FOULEE_STATE_PER_DESCENT,
  FOULEE_STATE_FIRST_RUN,
  FOULEE_STATE_SIZE = FOULEE_STATE_FIRST_RUN + FOULEE_STATE_RUNS,
};

/* Elements of a symmetric matrix of that size, kept once: row by row, up to the diagonal. Such a
 * matrix cannot become asymmetric. */
#define FOULEE_COVARIANCE_SIZE (FOULEE_STATE_SIZE * (FOULEE_STATE_SIZE + 1) / 2)

/* What is known of the baseline before the first reading. */
typedef enum {
  FOULEE_BASELINE_LOW,      /* next to none: 0.4 ± 0.5 */
  FOULEE_BASELINE_OPEN,     /* anything: 3 ± 2.5 */
  FOULEE_BASELINE_DRIFTING, /* anything, and it drifts over the weeks */
  FOULEE_N_BASELINES,
} FouleeBaseline;

typedef struct {
  int kernel;   /* its index in the grid */
  double noise; /* σ: sd of a reading around the mean */
  double fast_sd;
  FouleeBaseline baseline;
  double log_weight;
  int size; /* of the state now: FOULEE_STATE_FIRST_RUN and the runs */
  double mean[FOULEE_STATE_SIZE];
  double covariance[FOULEE_COVARIANCE_SIZE];
} FouleeHypothesis;

/* What a unit of load and a unit of descent do, before the first reading: how far it may lie from
 * what is typical, as standard deviations. */
#define FOULEE_PER_LOAD_SD 1.0
#define FOULEE_PER_DESCENT_SD 0.8

/* Where element (row, column) with column ≤ row lies in `covariance`. */
#define foulee_covariance_index(row, column) ((row) * ((row) + 1) / 2 + (column))

/* Sets the state to what is known before anything was seen. The four parameters and the weight
 * stay as they are. */
void foulee_hypothesis_start (FouleeHypothesis *self);

/* What is left of the two fluctuations after some hours, and what has come in anew. */
typedef struct {
  double fast, fast_new;
  double slow, slow_new;
} FouleeFade;

FouleeFade foulee_fade (double hours);
void foulee_hypothesis_fade (FouleeHypothesis *self, const FouleeFade *fade);

/* Adds the amplitude of a run that has just ended, which is known not to be negative. There must
 * be room for it. */
void foulee_hypothesis_add_run (FouleeHypothesis *self, const FouleeDose *dose);

/* Forgets the amplitude of the run at `slot`; later ones move down. */
void foulee_hypothesis_remove_run (FouleeHypothesis *self, int slot);

/* What a reading would be. `kernel` holds one value for each run of the state. */
typedef struct {
  double mean;
  double variance;                /* of a reading, its noise included */
  double gain[FOULEE_STATE_SIZE]; /* PHᵀ: the covariance of each state with the reading */
} FouleeOutlook;

void foulee_hypothesis_look (const FouleeHypothesis *self, const double *kernel,
                             FouleeOutlook *outlook);

/* Learns from a reading that lay between `lower` and `upper` (either may be infinite) and adds its
 * log-likelihood to the weight. A reading may be a slip of the finger with a chance of 1 in 100,
 * then any of the `n_levels` alike, so that one of them does not carry the state away. */
void foulee_hypothesis_read (FouleeHypothesis *self, const double *kernel, double lower,
                             double upper, int n_levels);

/* The chance that a reading is meant and not a slip of the finger. */
#define FOULEE_READING_MEANT 0.99

/* The sd of what a run of this dose does beyond what dose explains. */
double foulee_hypothesis_run_sd (const FouleeDose *dose);

G_END_DECLS

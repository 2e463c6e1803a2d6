/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/expected-peak.h"
#include "analysis/hypothesis.h"
#include "analysis/kernel.h"

G_BEGIN_DECLS

/* The soreness of one place, or of the legs as a whole, as the sum of a baseline, what fluctuates,
 * and what each recent run left behind.
 *
 * Nobody knows beforehand when a runner's legs peak, how steady the baseline is or how exactly the
 * runner reads off a number. So 378 hypotheses about that are followed side by side, and each
 * reading moves weight to those that expected it. All numbers are means over them.
 *
 * Events come in the order of time; a moment before the last one counts as the last one. Nothing
 * is random, nothing is allocated after the model was made, and the work is the same for each
 * event however long the past.
 *
 * Readings are whole steps from 0 to `n_levels` − 1 that span 0 to 10: eleven in the journal,
 * five in some published data. */
typedef struct _FouleeSorenessModel FouleeSorenessModel;

#define FOULEE_LEVELS 11
#define FOULEE_MAX_LEVELS 21

/* Hours for which a run's soreness is followed. */
#define FOULEE_RUN_HOURS 192

FouleeSorenessModel *foulee_soreness_model_new (int n_levels);
FouleeSorenessModel *foulee_soreness_model_copy (const FouleeSorenessModel *self);
void foulee_soreness_model_free (FouleeSorenessModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSorenessModel, foulee_soreness_model_free)

/* Makes `self`, which has as many levels, the same as `other`. Allocates nothing. */
void foulee_soreness_model_assign (FouleeSorenessModel *self, const FouleeSorenessModel *other);

/* Lets time pass until `seconds` (Unix time, as all times here). */
void foulee_soreness_model_advance (FouleeSorenessModel *self, gint64 seconds);

/* A run ended at `end`. `run` is the caller's own number for it. Where there is no room, the oldest
 * run leaves the state. At one moment, a run comes before a reading. */
void foulee_soreness_model_add_run (FouleeSorenessModel *self, gint64 end, guint run,
                                    const FouleeDose *dose);

/* The runner read off `level`, 0 … n_levels − 1. */
void foulee_soreness_model_add_reading (FouleeSorenessModel *self, gint64 at, int level);

guint foulee_soreness_model_n_readings (const FouleeSorenessModel *self);

/* How much of the soreness now each recent run holds: max(0, A)·k over the sum of that and of what
 * the runs do not explain, max(0, b + c + d), each taken as its mean over the hypotheses. All
 * shares and the background together are 1, or all 0 where there is no soreness at all. */
typedef struct {
  guint run; /* the caller's number */
  double share;
  guint together; /* the smallest position, among the shares, of a run that cannot be told apart
                     from this one: amplitudes that correlate below −0.7 are to be given as one */
} FouleeShare;

typedef struct {
  FouleeShare runs[FOULEE_STATE_RUNS];
  guint n_runs;
  double background;
} FouleeShares;

/* `together` is not worked out here: each run stands for itself. */
void foulee_soreness_model_shares (FouleeSorenessModel *self, FouleeShares *shares);

/* The same, with `together`. */
void foulee_soreness_model_attribute (FouleeSorenessModel *self, FouleeShares *shares);

/* The soreness that one run brings at its peak, 0–10 scale, with its uncertainty. */
typedef struct {
  double mean;
  double variance;
} FouleeAmplitude;

/* FALSE for a run that is not in the state. */
gboolean foulee_soreness_model_amplitude (const FouleeSorenessModel *self, guint run,
                                          FouleeAmplitude *amplitude);

/* Where to write what was known of a run when it leaves the state: `amplitudes[run]` for each run
 * below `n`. Owned by the caller; NULL for nowhere. Copies of the model do not write there. */
void foulee_soreness_model_keep_amplitudes (FouleeSorenessModel *self, FouleeAmplitude *amplitudes,
                                            guint n);

/* What one unit of load (an hour at RPE 5) and one of descent (300 m) bring at the peak. */
void foulee_soreness_model_per_dose (const FouleeSorenessModel *self, FouleeAmplitude *per_load,
                                     FouleeAmplitude *per_descent);

/* FALSE while most of the weight holds that some of the soreness is there at once. */
gboolean foulee_soreness_model_expected_peak (const FouleeSorenessModel *self,
                                              FouleeExpectedPeak *peak);

/* A run in the future that the runner has not said anything about, but has a habit of. */
typedef struct {
  gint64 end;
  double probability;
  double load; /* the mean of its load, if it takes place */
  double load_variance;
} FouleePossibleRun;

#define FOULEE_MAX_POSSIBLE_RUNS 5

/* The probability of each level at `at`, no earlier than the last event: `masses[n_levels]`. */
void foulee_soreness_model_forecast (const FouleeSorenessModel *self, gint64 at,
                                     const FouleePossibleRun *possible, guint n_possible,
                                     double *masses);

/* The mean of what would be read off at `at`, no earlier than the last event: 0 … 10. */
double foulee_soreness_model_expect (const FouleeSorenessModel *self, gint64 at);

/* The hypotheses that are still followed and their weights, which sum to 1: to look inside. */
const FouleeHypothesis *foulee_soreness_model_hypotheses (const FouleeSorenessModel *self,
                                                          guint *n_hypotheses,
                                                          const double **weights);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-model-private.h"

#include <math.h>

/* Hypotheses with less than this of the best one's weight do not show in a forecast. */
#define SMALLEST_WEIGHT 1e-3

/* One way in which the possible runs may turn out. */
typedef struct {
  double probability;
  double dose;       /* Σ D̄ k: what the soreness per load is multiplied by */
  double spread;     /* Σ k² · the variance of the load */
  double own_spread; /* Σ k² e(D̄)² */
} Case;

/* Every subset of the possible runs, for one kernel. */
static guint
list_cases (const FouleeKernel *kernel, gint64 at, const FouleePossibleRun *possible,
            guint n_possible, Case cases[1 << FOULEE_MAX_POSSIBLE_RUNS])
{
  guint n_cases = 1;

  cases[0] = (Case) { .probability = 1.0 };
  for (guint i = 0; i < n_possible; i++) {
    double k = foulee_kernel_at (kernel, (at - possible[i].end) / 3600.0);
    double sd = foulee_hypothesis_run_sd (&(FouleeDose) { .load = possible[i].load });

    for (guint j = 0; j < n_cases; j++) {
      Case *with = &cases[n_cases + j];

      *with = cases[j];
      with->probability *= possible[i].probability;
      with->dose += possible[i].load * k;
      with->spread += k * k * possible[i].load_variance;
      with->own_spread += k * k * sd * sd;
      cases[j].probability *= 1.0 - possible[i].probability;
    }
    n_cases *= 2;
  }
  return n_cases;
}

/* Adds a normal's share of each level, times `weight`. */
static void
add_masses (double mean, double variance, double weight, int n_levels, double *masses)
{
  double step = 10.0 / (n_levels - 1);
  double sd = sqrt (variance);
  double below = 0.0;

  for (int level = 0; level < n_levels - 1; level++) {
    double up_to = foulee_normal_cdf (((level + 0.5) * step - mean) / sd);

    masses[level] += weight * (up_to - below);
    below = up_to;
  }
  masses[n_levels - 1] += weight * (1.0 - below);
}

static void
add_hypothesis (const FouleeHypothesis *hypothesis, const double *kernel, const FouleeFade *fade,
                const Case *cases, guint n_cases, double weight, int n_levels, double *masses)
{
  FouleeHypothesis later = *hypothesis;
  FouleeOutlook outlook;
  double per_load = hypothesis->mean[FOULEE_STATE_PER_LOAD];
  double variance =
      hypothesis
          ->covariance[foulee_covariance_index (FOULEE_STATE_PER_LOAD, FOULEE_STATE_PER_LOAD)];

  foulee_hypothesis_fade (&later, fade);
  foulee_hypothesis_look (&later, kernel, &outlook);
  for (guint i = 0; i < n_cases; i++) {
    const Case *this = &cases[i];
    double added = 2.0 * this->dose * outlook.gain[FOULEE_STATE_PER_LOAD] +
                   this->dose * this->dose * variance +
                   this->spread * (per_load * per_load + variance) + this->own_spread;

    add_masses (outlook.mean + this->dose * per_load, outlook.variance + added,
                weight * this->probability, n_levels, masses);
  }
}

/* The mean of a normal whose values outside 0 … 10 count as the nearer edge. */
static double
clipped_mean (double mean, double sd)
{
  double low = (0.0 - mean) / sd;
  double high = (10.0 - mean) / sd;
  double above = foulee_normal_cdf (-high);

  return sd * (foulee_normal_density (low) - foulee_normal_density (high)) +
         mean * (1.0 - foulee_normal_cdf (low) - above) + 10.0 * above;
}

void
foulee_soreness_model_forecast (const FouleeSorenessModel *self, gint64 at,
                                const FouleePossibleRun *possible, guint n_possible, double *masses)
{
  double kernels[FOULEE_N_KERNELS][FOULEE_STATE_RUNS];
  Case cases[1 << FOULEE_MAX_POSSIBLE_RUNS];
  guint n_cases = 0;
  int listed = -1;
  gint64 now = self->now == G_MININT64 ? at : self->now;
  FouleeFade fade = foulee_fade (MAX (at - now, 0) / 3600.0);
  double best = 0.0;
  double used = 0.0;

  g_return_if_fail (n_possible <= FOULEE_MAX_POSSIBLE_RUNS);

  foulee_soreness_model_kernels (self, at, kernels);
  for (int level = 0; level < self->n_levels; level++)
    masses[level] = 0.0;
  for (guint i = 0; i < self->n_hypotheses; i++)
    best = MAX (best, self->weights[i]);

  for (guint i = 0; i < self->n_hypotheses; i++) {
    const FouleeHypothesis *hypothesis = &self->hypotheses[i];

    if (self->weights[i] < SMALLEST_WEIGHT * best)
      continue;
    /* Those of one kernel lie side by side. */
    if (hypothesis->kernel != listed) {
      FouleeKernel kernel = foulee_kernel_of_grid (hypothesis->kernel);

      n_cases = list_cases (&kernel, at, possible, n_possible, cases);
      listed = hypothesis->kernel;
    }
    add_hypothesis (hypothesis, kernels[hypothesis->kernel], &fade, cases, n_cases,
                    self->weights[i], self->n_levels, masses);
    used += self->weights[i];
  }
  for (int level = 0; level < self->n_levels; level++)
    masses[level] = FOULEE_READING_MEANT * MAX (masses[level], 0.0) / used +
                    (1.0 - FOULEE_READING_MEANT) / self->n_levels;
}

double
foulee_soreness_model_expect (const FouleeSorenessModel *self, gint64 at)
{
  double kernels[FOULEE_N_KERNELS][FOULEE_STATE_RUNS];
  gint64 now = self->now == G_MININT64 ? at : self->now;
  FouleeFade fade = foulee_fade (MAX (at - now, 0) / 3600.0);
  double best = 0.0;
  double used = 0.0;
  double sum = 0.0;

  foulee_soreness_model_kernels (self, at, kernels);
  for (guint i = 0; i < self->n_hypotheses; i++)
    best = MAX (best, self->weights[i]);
  for (guint i = 0; i < self->n_hypotheses; i++) {
    FouleeHypothesis later;
    FouleeOutlook outlook;

    if (self->weights[i] < SMALLEST_WEIGHT * best)
      continue;
    later = self->hypotheses[i];
    foulee_hypothesis_fade (&later, &fade);
    foulee_hypothesis_look (&later, kernels[later.kernel], &outlook);
    sum += self->weights[i] * clipped_mean (outlook.mean, sqrt (outlook.variance));
    used += self->weights[i];
  }
  return sum / used;
}

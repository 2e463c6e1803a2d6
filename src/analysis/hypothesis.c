/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hypothesis.h"

#include <math.h>

#define SLOW_SD 0.7
#define FAST_HOURS 36.0
#define SLOW_HOURS 720.0

#define at(row, column) foulee_covariance_index (row, column)

void
foulee_hypothesis_start (FouleeHypothesis *self)
{
  gboolean low = self->baseline == FOULEE_BASELINE_LOW;
  const double mean[FOULEE_STATE_FIRST_RUN] = { low ? 0.4 : 3.0, 0.0, 0.8, 0.0, 1.0 };
  const double sd[FOULEE_STATE_FIRST_RUN] = {
    low ? 0.5 : 2.5,       self->fast_sd,
    FOULEE_PER_LOAD_SD,    self->baseline == FOULEE_BASELINE_DRIFTING ? SLOW_SD : 0.0,
    FOULEE_PER_DESCENT_SD,
  };

  self->size = FOULEE_STATE_FIRST_RUN;
  for (int i = 0; i < self->size; i++) {
    self->mean[i] = mean[i];
    for (int j = 0; j < i; j++)
      self->covariance[at (i, j)] = 0.0;
    self->covariance[at (i, i)] = sd[i] * sd[i];
  }
}

FouleeFade
foulee_fade (double hours)
{
  return (FouleeFade) { .fast = exp (-hours / FAST_HOURS),
                        .fast_new = -expm1 (-2.0 * hours / FAST_HOURS),
                        .slow = exp (-hours / SLOW_HOURS),
                        .slow_new = -expm1 (-2.0 * hours / SLOW_HOURS) };
}

/* An Ornstein-Uhlenbeck component: its mean and covariances shrink, and new variance comes in. */
static void
fade_component (FouleeHypothesis *self, int component, double factor, double added)
{
  double *variance = &self->covariance[at (component, component)];

  self->mean[component] *= factor;
  for (int j = 0; j < component; j++)
    self->covariance[at (component, j)] *= factor;
  *variance = factor * factor * *variance + added;
  for (int i = component + 1; i < self->size; i++)
    self->covariance[at (i, component)] *= factor;
}

void
foulee_hypothesis_fade (FouleeHypothesis *self, const FouleeFade *fade)
{
  fade_component (self, FOULEE_STATE_FAST, fade->fast,
                  fade->fast_new * self->fast_sd * self->fast_sd);
  if (self->baseline == FOULEE_BASELINE_DRIFTING)
    fade_component (self, FOULEE_STATE_SLOW, fade->slow, fade->slow_new * SLOW_SD * SLOW_SD);
}

/* x += step · gain; P −= shrink · gain gainᵀ */
static void
correct (FouleeHypothesis *self, const double *gain, double step, double shrink)
{
  double *row = self->covariance;

  for (int i = 0; i < self->size; i++) {
    double scaled = shrink * gain[i];

    self->mean[i] += step * gain[i];
    for (int j = 0; j <= i; j++)
      row[j] -= scaled * gain[j];
    /* Rounding only: `shrink` is at most 1/S. */
    row[i] = MAX (row[i], 0.0);
    row += i + 1;
  }
}

double
foulee_hypothesis_run_sd (const FouleeDose *dose)
{
  return 0.5 * MAX (0.4, 0.8 * dose->load + dose->descent);
}

/* Conditions on the amplitude at `slot` of the state not being negative. */
static void
keep_positive (FouleeHypothesis *self, int slot)
{
  double variance = self->covariance[at (slot, slot)];
  double sd = sqrt (variance);
  FouleeNormalInterval left = foulee_normal_interval (-self->mean[slot] / sd, INFINITY);
  double gain[FOULEE_STATE_SIZE];

  for (int i = 0; i < self->size; i++)
    gain[i] = self->covariance[i <= slot ? at (slot, i) : at (i, slot)];
  correct (self, gain, left.mean / sd, CLAMP (1.0 - left.variance, 0.0, 1.0) / variance);
}

void
foulee_hypothesis_add_run (FouleeHypothesis *self, const FouleeDose *dose)
{
  const double *covariance = self->covariance;
  double own_sd = foulee_hypothesis_run_sd (dose);
  int slot = self->size;
  double *row = &self->covariance[at (slot, 0)];
  double per_load, between, per_descent;

  for (int j = 0; j < slot; j++) {
    double with_load = covariance[j <= FOULEE_STATE_PER_LOAD ? at (FOULEE_STATE_PER_LOAD, j)
                                                             : at (j, FOULEE_STATE_PER_LOAD)];
    double with_descent =
        covariance[j <= FOULEE_STATE_PER_DESCENT ? at (FOULEE_STATE_PER_DESCENT, j)
                                                 : at (j, FOULEE_STATE_PER_DESCENT)];

    row[j] = dose->load * with_load + dose->descent * with_descent;
  }
  per_load = covariance[at (FOULEE_STATE_PER_LOAD, FOULEE_STATE_PER_LOAD)];
  between = covariance[at (FOULEE_STATE_PER_DESCENT, FOULEE_STATE_PER_LOAD)];
  per_descent = covariance[at (FOULEE_STATE_PER_DESCENT, FOULEE_STATE_PER_DESCENT)];
  row[slot] = dose->load * dose->load * per_load + 2.0 * dose->load * dose->descent * between +
              dose->descent * dose->descent * per_descent + own_sd * own_sd;
  self->mean[slot] = dose->load * self->mean[FOULEE_STATE_PER_LOAD] +
                     dose->descent * self->mean[FOULEE_STATE_PER_DESCENT];
  self->size++;
  keep_positive (self, slot);
}

void
foulee_hypothesis_remove_run (FouleeHypothesis *self, int slot)
{
  int removed = FOULEE_STATE_FIRST_RUN + slot;

  for (int i = removed + 1; i < self->size; i++) {
    const double *from = &self->covariance[at (i, 0)];
    double *to = &self->covariance[at (i - 1, 0)];

    self->mean[i - 1] = self->mean[i];
    /* Rows lie one after another and only move towards the start, so going up is safe. */
    for (int j = 0; j < removed; j++)
      to[j] = from[j];
    for (int j = removed; j < i; j++)
      to[j] = from[j + 1];
  }
  self->size--;
}

void
foulee_hypothesis_look (const FouleeHypothesis *self, const double *kernel, FouleeOutlook *outlook)
{
  double weights[FOULEE_STATE_SIZE] = {
    [FOULEE_STATE_BASELINE] = 1.0, [FOULEE_STATE_FAST] = 1.0, [FOULEE_STATE_SLOW] = 1.0
  };
  const double *row = self->covariance;
  double *gain = outlook->gain;
  double mean = 0.0;
  double variance = 0.0;

  for (int i = FOULEE_STATE_FIRST_RUN; i < self->size; i++)
    weights[i] = kernel[i - FOULEE_STATE_FIRST_RUN];

  for (int i = 0; i < self->size; i++) {
    double sum = 0.0;

    for (int j = 0; j < i; j++) {
      sum += row[j] * weights[j];
      gain[j] += row[j] * weights[i];
    }
    gain[i] = sum + row[i] * weights[i];
    row += i + 1;
  }
  for (int i = 0; i < self->size; i++) {
    mean += weights[i] * self->mean[i];
    variance += weights[i] * gain[i];
  }
  outlook->mean = mean;
  outlook->variance = MAX (variance, 0.0) + self->noise * self->noise;
}

void
foulee_hypothesis_read (FouleeHypothesis *self, const double *kernel, double lower, double upper,
                        int n_levels)
{
  FouleeOutlook outlook;
  FouleeNormalInterval seen;
  double sd, likelihood, meant, shrink;

  foulee_hypothesis_look (self, kernel, &outlook);
  sd = sqrt (outlook.variance);
  seen = foulee_normal_interval ((lower - outlook.mean) / sd, (upper - outlook.mean) / sd);
  likelihood = FOULEE_READING_MEANT * seen.mass + (1.0 - FOULEE_READING_MEANT) / n_levels;
  meant = FOULEE_READING_MEANT * seen.mass / likelihood;
  shrink = meant * ((1.0 - seen.variance) - (1.0 - meant) * seen.mean * seen.mean);

  self->log_weight += log (likelihood);
  correct (self, outlook.gain, meant * seen.mean / sd, CLAMP (shrink, 0.0, 1.0) / outlook.variance);
}

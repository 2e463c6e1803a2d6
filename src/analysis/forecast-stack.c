/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/forecast-stack.h"

#include <math.h>

static const double forgetting[2] = { 0.02, 0.15 };

static const double first_powers[FOULEE_N_OPINIONS] = { 0.8, 0.1, 0.1 };
#define FIRST_VARIANCE 0.04

/* Part of every forecast that is spread evenly over the levels, against surprises. */
#define EVEN_PART 0.005

void
foulee_level_memory_start (FouleeLevelMemory *self, int n_levels)
{
  *self = (FouleeLevelMemory) { .n_levels = n_levels };
}

void
foulee_level_memory_add (FouleeLevelMemory *self, int level)
{
  for (int i = 0; i < 2; i++) {
    for (int j = 0; j < self->n_levels; j++)
      self->counts[i][j] *= 1.0 - forgetting[i];
    self->counts[i][level] += 1.0;
    self->sums[i] = self->sums[i] * (1.0 - forgetting[i]) + 1.0;
  }
}

void
foulee_forecast_stack_start (FouleeForecastStack *self)
{
  *self = (FouleeForecastStack) { 0 };
  for (int i = 0; i < FOULEE_N_OPINIONS; i++) {
    self->powers[i] = first_powers[i];
    self->covariance[i][i] = FIRST_VARIANCE;
  }
}

void
foulee_forecast_stack_issue (const FouleeForecastStack *self, const FouleeLevelMemory *memory,
                             const double *model_masses, FouleeStackedForecast *forecast)
{
  int n = memory->n_levels;
  double best = -INFINITY;
  double sum = 0.0;

  forecast->n_levels = n;
  for (int level = 0; level < n; level++) {
    double *opinions = forecast->opinions[level];

    opinions[0] = log (model_masses[level]);
    for (int i = 0; i < 2; i++)
      opinions[i + 1] = log ((memory->counts[i][level] + 1.0 / n) / (memory->sums[i] + 1.0));
    forecast->blend[level] = 0.0;
    for (int i = 0; i < FOULEE_N_OPINIONS; i++)
      forecast->blend[level] += self->powers[i] * opinions[i];
    best = MAX (best, forecast->blend[level]);
  }
  for (int level = 0; level < n; level++) {
    forecast->blend[level] = exp (forecast->blend[level] - best);
    sum += forecast->blend[level];
  }
  for (int level = 0; level < n; level++) {
    forecast->blend[level] /= sum;
    forecast->masses[level] = (1.0 - EVEN_PART) * forecast->blend[level] + EVEN_PART / n;
  }
}

/* P −= Pu(Pu)ᵀ/(1 + uᵀPu) */
static void
narrow (FouleeForecastStack *self, const double u[FOULEE_N_OPINIONS])
{
  double gain[FOULEE_N_OPINIONS];
  double scale = 1.0;

  for (int i = 0; i < FOULEE_N_OPINIONS; i++) {
    gain[i] = 0.0;
    for (int j = 0; j < FOULEE_N_OPINIONS; j++)
      gain[i] += self->covariance[i][j] * u[j];
    scale += u[i] * gain[i];
  }
  for (int i = 0; i < FOULEE_N_OPINIONS; i++)
    for (int j = 0; j < FOULEE_N_OPINIONS; j++)
      self->covariance[i][j] -= gain[i] * gain[j] / scale;
}

void
foulee_forecast_stack_learn (FouleeForecastStack *self, const FouleeStackedForecast *forecast,
                             int level)
{
  double mean[FOULEE_N_OPINIONS] = { 0 };
  double step[FOULEE_N_OPINIONS] = { 0 };

  for (int z = 0; z < forecast->n_levels; z++)
    for (int i = 0; i < FOULEE_N_OPINIONS; i++)
      mean[i] += forecast->blend[z] * forecast->opinions[z][i];
  for (int z = 0; z < forecast->n_levels; z++) {
    double u[FOULEE_N_OPINIONS];

    for (int i = 0; i < FOULEE_N_OPINIONS; i++)
      u[i] = sqrt (forecast->blend[z]) * (forecast->opinions[z][i] - mean[i]);
    narrow (self, u);
  }
  for (int i = 0; i < FOULEE_N_OPINIONS; i++)
    for (int j = 0; j < FOULEE_N_OPINIONS; j++)
      step[i] += self->covariance[i][j] * (forecast->opinions[level][j] - mean[j]);
  for (int i = 0; i < FOULEE_N_OPINIONS; i++)
    self->powers[i] += step[i];
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-model.h"

G_BEGIN_DECLS

/* How often each level was read off, the newest counting most: one slow and one quick memory. */
typedef struct {
  int n_levels;
  double counts[2][FOULEE_MAX_LEVELS];
  double sums[2];
} FouleeLevelMemory;

void foulee_level_memory_start (FouleeLevelMemory *self, int n_levels);
void foulee_level_memory_add (FouleeLevelMemory *self, int level);

/* Three opinions on what will be read off at one distance in time (the model's, and that of either
 * memory) made into one: a product of their powers, which are learnt from how the forecasts turned
 * out. One for each distance. */
#define FOULEE_N_OPINIONS 3

typedef struct {
  double powers[FOULEE_N_OPINIONS];
  double covariance[FOULEE_N_OPINIONS][FOULEE_N_OPINIONS];
} FouleeForecastStack;

void foulee_forecast_stack_start (FouleeForecastStack *self);

/* A forecast as it was issued, with what is needed to learn from it. */
typedef struct {
  int n_levels;
  double masses[FOULEE_MAX_LEVELS]; /* these are the forecast */
  double blend[FOULEE_MAX_LEVELS];
  double opinions[FOULEE_MAX_LEVELS][FOULEE_N_OPINIONS]; /* logarithms */
} FouleeStackedForecast;

/* `model_masses` are those of foulee_soreness_model_forecast(). */
void foulee_forecast_stack_issue (const FouleeForecastStack *self, const FouleeLevelMemory *memory,
                                  const double *model_masses, FouleeStackedForecast *forecast);

/* What `forecast` spoke of has been read off. */
void foulee_forecast_stack_learn (FouleeForecastStack *self, const FouleeStackedForecast *forecast,
                                  int level);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/forecast-record.h"

#include <math.h>

static void
take_horizon (FouleeHorizonRecord *self, const FouleeForecast *forecast, int horizon)
{
  const FouleeForecastScore *score = &forecast->scores[horizon];
  const double n = score->n;

  self->n = score->n;
  self->best = forecast->best[horizon];
  self->forecast = n > 0 ? score->forecast / n : NAN;
  self->same_as_now = n > 0 ? score->same_as_now / n : NAN;
  self->average = n > 0 ? score->average / n : NAN;
}

void
foulee_forecast_record_init (FouleeForecastRecord *self, const FouleeForecast *forecast)
{
  *self = (FouleeForecastRecord) { .n = forecast->past->len };
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    take_horizon (&self->horizons[horizon], forecast, horizon);
  for (guint i = 0; i < forecast->past->len; i++) {
    const FouleePastForecast *past = &g_array_index (forecast->past, FouleePastForecast, i);

    self->n_within += past->observed >= past->q10 && past->observed <= past->q90;
  }
}

gboolean
foulee_horizon_record_is_told (const FouleeHorizonRecord *self)
{
  return self->n >= FOULEE_FORECASTS_TO_JUDGE;
}

gboolean
foulee_horizon_record_is_better (const FouleeHorizonRecord *self)
{
  return foulee_horizon_record_is_told (self) &&
         round (self->forecast * 10) < round (MIN (self->same_as_now, self->average) * 10);
}

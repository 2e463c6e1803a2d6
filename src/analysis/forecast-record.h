/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* How good a runner's forecasts have been, to be told as it is. */

/* At one distance. Errors are points of 0–10 on average: how far what was said lay from what was
 * read off, of the forecast each level as far as it was held likely (see
 * foulee_level_masses_crps()), so that a forecast gains nothing from sounding sure. NAN where there
 * is none. */
typedef struct {
  guint n;
  double forecast, same_as_now, average;
  FouleeForecastMethod best; /* lately */
} FouleeHorizonRecord;

typedef struct {
  FouleeHorizonRecord horizons[FOULEE_N_HORIZONS];
  guint n;        /* readings at all distances: each is counted once for each forecast of it */
  guint n_within; /* of these within q10 to q90, which are meant to hold 80 % or a little more,
                     since levels are whole */
} FouleeForecastRecord;

void foulee_forecast_record_init (FouleeForecastRecord *self, const FouleeForecast *forecast);

/* Enough was scored at this distance. */
gboolean foulee_horizon_record_is_told (const FouleeHorizonRecord *self);

/* The forecast was nearer, as far as it is shown: to a tenth of a point. */
gboolean foulee_horizon_record_is_better (const FouleeHorizonRecord *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/personal-curve.h"

#include "analysis/level-masses.h"
#include "analysis/soreness-model-private.h"

#define HOUR G_GINT64_CONSTANT (3600)

GArray *
foulee_personal_curve_new (const FouleeSorenessModel *rested, const FouleeDose *dose)
{
  GArray *curve = g_array_new (FALSE, FALSE, sizeof (FouleeCurvePoint));
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_copy (rested);
  const gint64 end = rested->now == G_MININT64 ? 0 : rested->now;

  foulee_soreness_model_add_run (model, end, 0, dose);
  for (int hours = 0; hours <= FOULEE_CURVE_HOURS; hours += FOULEE_CURVE_STEP) {
    double masses[FOULEE_MAX_LEVELS];
    FouleeCurvePoint point = { .hours = hours };

    foulee_soreness_model_forecast (model, end + hours * HOUR, NULL, 0, masses);
    point.mean = foulee_level_masses_mean (masses, model->n_levels);
    point.low = foulee_level_masses_place (masses, model->n_levels, 0.1);
    point.high = foulee_level_masses_place (masses, model->n_levels, 0.9);
    g_array_append_val (curve, point);
  }
  return curve;
}

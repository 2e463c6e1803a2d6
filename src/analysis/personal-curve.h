/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-model.h"

G_BEGIN_DECLS

/* How sore a run leaves this runner, hour by hour, when no other run is felt: what the soreness
 * model has learnt, told as if there were one run only. */

#define FOULEE_CURVE_HOURS 120
#define FOULEE_CURVE_STEP 2

typedef struct {
  double hours;     /* after the end of the run */
  double mean;      /* 0–10 scale, of what would be read off */
  double low, high; /* eight readings in ten lie between */
} FouleeCurvePoint;

/* For a run of `dose`, each FOULEE_CURVE_STEP hours from 0 to FOULEE_CURVE_HOURS: an array of
 * FouleeCurvePoint. `rested` is a model that no run is in any more; it is left as it is. */
GArray *foulee_personal_curve_new (const FouleeSorenessModel *rested, const FouleeDose *dose);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-readings.h"

G_BEGIN_DECLS

/* "legs", or the id of the region: the name on the command line and in JSON. */
const char *foulee_series_id (FouleeSeries series);

/* "Legs"; "Left calf". */
const char *foulee_series_label (FouleeSeries series, const FouleeLanguage *language);

G_END_DECLS

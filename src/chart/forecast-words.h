/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/forecast-record.h"

G_BEGIN_DECLS

/* How good forecasts have been, in words. Texts are the caller's to free. */

/* "Better than both simple guesses so far: off by 0.7 points on average a day ahead, over 148
 * forecasts. 93% of readings fell inside the 80% band."; what is missing, where too few were
 * scored. */
char *foulee_forecast_record_sentence (const FouleeForecastRecord *record,
                                       const FouleeLanguage *language);

/* "Lately “same as now” has been nearer: shown instead."; NULL where the forecast is shown. */
char *foulee_forecast_nearest_note (const FouleeForecast *forecast, const FouleeLanguage *language);

/* "This forecast", "“Same as now”", "Running average". */
const char *foulee_forecast_method_label (FouleeForecastMethod method,
                                          const FouleeLanguage *language);

/* An average error: "0.7"; "–" where there is none. */
char *foulee_forecast_error_label (double error, const FouleeLanguage *language);

G_END_DECLS

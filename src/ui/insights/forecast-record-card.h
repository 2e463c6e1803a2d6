/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "analysis/forecast-record.h"

G_BEGIN_DECLS

/* "How good is this forecast?": its errors beside those of two simple guesses, in a sentence and as
 * a table. */
#define FOULEE_TYPE_FORECAST_RECORD_CARD (foulee_forecast_record_card_get_type ())
G_DECLARE_FINAL_TYPE (FouleeForecastRecordCard, foulee_forecast_record_card, FOULEE,
                      FORECAST_RECORD_CARD, AdwBin)

void foulee_forecast_record_card_show (FouleeForecastRecordCard *self,
                                       const FouleeForecast *forecast);

G_END_DECLS

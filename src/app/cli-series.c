/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-series.h"

const char *
foulee_series_id (FouleeSeries series)
{
  return series == FOULEE_SERIES_LEGS ? "legs" : foulee_region_id ((FouleeRegion) series);
}

const char *
foulee_series_label (FouleeSeries series, const FouleeLanguage *language)
{
  if (series == FOULEE_SERIES_LEGS)
    return foulee_trc (language, "where soreness is", "Legs");
  return foulee_region_label ((FouleeRegion) series, language);
}

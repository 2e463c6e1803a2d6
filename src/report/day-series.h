/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* Numbers entered on the days of a period, and their course as a chart without axes, as small as a
 * line of text. A day without is a gap, never 0. */
typedef struct {
  FouleeDate first;
  GArray *days; /* without gaps */
  guint n;      /* numbers in all … */
  guint n_days; /* … on so many days */
  double sum, low, high;
  FouleeDate low_on, high_on; /* the first day of each */
} FouleeDaySeries;

FouleeDaySeries *foulee_day_series_new (FouleeDate first, FouleeDate last);
void foulee_day_series_free (FouleeDaySeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeDaySeries, foulee_day_series_free)

/* `date` is one of the days; a day may have several numbers. */
void foulee_day_series_add (FouleeDaySeries *self, FouleeDate date, double value);
gboolean foulee_day_series_has (const FouleeDaySeries *self, FouleeDate date);

/* Of all numbers; there is one at least. */
double foulee_day_series_mean (const FouleeDaySeries *self);

/* Each day's mean, upwards from `least` to `most`, and further where there is more. */
FouleeChart *foulee_day_series_chart (const FouleeDaySeries *self, double least, double most,
                                      const FouleeLanguage *language);

G_END_DECLS

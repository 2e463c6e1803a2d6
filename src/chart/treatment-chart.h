/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-size.h"
#include "chart/chart.h"
#include "chart/treatment-words.h"

G_BEGIN_DECLS

/* A strip for each treatment over one axis of soreness, and in it a line for each time: from the
 * level before (a ring) to that of a day later (a dot), the last time at the bottom. Of the last
 * eight times of each, on a card of three; of what has neither level there is nothing to see. The
 * chart keeps a reference to the treatments. */
FouleeChart *foulee_treatment_chart_new (FouleeTreatments *treatments,
                                         const FouleeLanguage *language, FouleeChartSize size);

G_END_DECLS

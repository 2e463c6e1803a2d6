/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-marks.h"
#include "chart/text-cache.h"

G_BEGIN_DECLS

/* How the texts of a look measure, and where they are kept: in the look's own cache, else in one
 * that lives as long as this does. */
typedef struct {
  FouleeChartMeasure measure;
  const FouleeChartLook *look;
  FouleeTextCache *cache;
  FouleeTextCache *spare; /* NULL where the look has one */
} FouleeChartTexts;

/* `texts` stays where it is; so does the look. */
void foulee_chart_texts_init (FouleeChartTexts *texts, const FouleeChartLook *look);
void foulee_chart_texts_clear (FouleeChartTexts *texts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleeChartTexts, foulee_chart_texts_clear)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-plan.h"

G_BEGIN_DECLS

/* One layer of bars while it is drawn. */
typedef struct {
  FouleePlan *plan;
  const FouleeChartLayer *layer;
  const FouleePanelPlan *place;
} FouleeBars;

static inline const FouleeChartBar *
foulee_bars_at (const FouleeBars *bars, guint place)
{
  return &g_array_index (bars->layer->values, FouleeChartBar, place);
}

/* How high a value stands, cut off at the edges. */
float foulee_bars_height (const FouleeBars *bars, double y);

/* Where a bar is, cut off at the edges; FALSE where nothing is left of it. */
gboolean foulee_bars_box (const FouleeBars *bars, const FouleeChartBar *bar, graphene_rect_t *box);

/* Labels of those from one place on and before another, as there is room: chart-bar-labels.c. */
void foulee_bars_label (const FouleeBars *bars, guint first, guint end);

G_END_DECLS

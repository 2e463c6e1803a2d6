/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

/* A chart on the screen: as wide as there is room, its plot always as high. To assistive technology
 * it is an image that a sentence stands for. */
#define FOULEE_TYPE_CHART_VIEW (foulee_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeChartView, foulee_chart_view, FOULEE, CHART_VIEW, GtkWidget)

/* Takes the chart; NULL for none, which keeps its room. `label` says in a sentence what can be
 * seen, `description` has its numbers. */
void foulee_chart_view_show (FouleeChartView *self, FouleeChart *chart, const char *label,
                             const char *description);

/* What is shown; owned by the view. NULL for none. */
FouleeChart *foulee_chart_view_get_chart (FouleeChartView *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/chart-view.h"
#include "ui/widgets/data-table.h"

G_BEGIN_DECLS

/* A card with an interactive chart that can be turned into the table of its numbers and back, by a
 * toggle "Chart | Table"; above it a title and, in lesser ink, what its axis means. */
#define FOULEE_TYPE_CHART_PANE (foulee_chart_pane_get_type ())
G_DECLARE_FINAL_TYPE (FouleeChartPane, foulee_chart_pane, FOULEE, CHART_PANE, AdwBin)

/* "Soreness of the legs", "0 none – 10 worst imaginable". */
void foulee_chart_pane_set_title (FouleeChartPane *self, const char *title, const char *subtitle);

/* Both owned by the pane. */
FouleeChartView *foulee_chart_pane_get_view (FouleeChartPane *self);
FouleeDataTable *foulee_chart_pane_get_table (FouleeChartPane *self);

G_END_DECLS

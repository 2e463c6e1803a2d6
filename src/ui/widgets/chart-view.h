/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

/* A chart on the screen, as wide as there is room.
 *
 * At first it is a picture: to assistive technology an image that a sentence stands for. Made
 * interactive it takes the focus and has a cursor: left and right step through the values of a
 * layer, up and down through layers, Home and End go to the first and the last value, Page Up and
 * Page Down by a week, Escape takes the cursor away; the value under the cursor, or else under the
 * pointer, is shown in a bubble. Where it may be zoomed: Ctrl and the wheel, a pinch, plus and
 * minus, 0 for the whole; dragging and Shift with the arrows move it. A plain wheel scrolls the
 * page.
 *
 * To assistive technology it is then a slider that cannot be set, described as a chart, whose value
 * in words is that of the value under the cursor: AT-SPI's Value interface has them as Text. Where
 * the cursor has come from another layer, or from none, the layer's name and a full stop stand
 * before them. What CurrentValue says is but a number, another one for every value; 0 for none.
 *
 * Signals, all for what the runner does, not the program:
 *   stopped (FouleeChartStop *stop)    the cursor came to a value; layer G_MAXUINT for none. The
 *     chart may be made anew then: foulee_chart_view_show(), foulee_chart_view_set_cursor().
 *   activated (FouleeChartStop *stop)  Enter or a click on a value.
 * And for both:
 *   window-changed ()                  it was zoomed or moved; many times, where it glides. */
#define FOULEE_TYPE_CHART_VIEW (foulee_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeChartView, foulee_chart_view, FOULEE, CHART_VIEW, GtkWidget)

/* Takes the chart; NULL for none, which keeps its room. The cursor is gone then. `label` says in a
 * sentence what can be seen, `description` has its numbers. */
void foulee_chart_view_show (FouleeChartView *self, FouleeChart *chart, const char *label,
                             const char *description);

/* What is shown; owned by the view. NULL for none. */
FouleeChart *foulee_chart_view_get_chart (FouleeChartView *self);

/* How high a share of what the strips leave is; pixels at the usual size of text. */
void foulee_chart_view_set_plot_height (FouleeChartView *self, int height);

/* Once and for all, before it is shown. */
void foulee_chart_view_set_interactive (FouleeChartView *self, gboolean interactive);

/* Makes it one that can be zoomed, to no less than `least` of the axis across; 0 for one that
 * cannot. */
void foulee_chart_view_set_zoom (FouleeChartView *self, double least);

/* Shows a part of the axis across, gliding there where animations are wanted. */
void foulee_chart_view_move_to (FouleeChartView *self, double from, double to, gboolean glide);

/* The value across at a place of the view, which has a chart. */
double foulee_chart_view_value_at (FouleeChartView *self, double x);

/* Puts the cursor on a value, and brings that into sight; FOULEE_CHART_NO_STOP for none. */
void foulee_chart_view_set_cursor (FouleeChartView *self, FouleeChartStop stop);
FouleeChartStop foulee_chart_view_get_cursor (FouleeChartView *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-size.h"
#include "chart/chart.h"
#include "chart/timeline-words.h"

G_BEGIN_DECLS

/* A timeline as a chart: soreness and what is forecast of it, above runs, and on a page also
 * nights, drinks, warm-ups, recovery and conditions, over all of the timeline. A page's chart shows
 * its last two weeks and the days to come; the rest is reached by moving its window. May be made in
 * any thread; owned by the caller. */
FouleeChart *foulee_timeline_chart_new (const FouleeTimelineView *view, FouleeChartSize size);

/* How far back what is asked for reaches: `days` before now, and to the end of the forecast; 0 for
 * everything. */
void foulee_timeline_chart_window (const FouleeTimelineView *view, int days, double *from,
                                   double *to);

/* The days that a card and, at first, a page look back. */
#define FOULEE_TIMELINE_CARD_DAYS 11
#define FOULEE_TIMELINE_DAYS 13 /* and today */
#define FOULEE_TIMELINE_NARROW_DAYS 8

/* All of a timeline in one line, each day at its highest, with what the large chart shows of it. */
typedef struct _FouleeTimelineOverview FouleeTimelineOverview;

/* What fifty years come to in so few points that the chart can be made for each step. */
FouleeTimelineOverview *foulee_timeline_overview_new (const FouleeTimelineView *view);
void foulee_timeline_overview_free (FouleeTimelineOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeTimelineOverview, foulee_timeline_overview_free)

FouleeChart *foulee_timeline_overview_chart (const FouleeTimelineOverview *self, double from,
                                             double to);

G_END_DECLS

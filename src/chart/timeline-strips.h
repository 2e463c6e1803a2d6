/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-size.h"
#include "chart/chart.h"
#include "chart/timeline-words.h"

G_BEGIN_DECLS

/* The strips below a timeline's soreness. One of which nothing was ever entered is left out. */

void foulee_timeline_add_runs (FouleeChart *chart, const FouleeTimelineView *view,
                               FouleeChartSize size);

/* Sleep, drinks, warm-up, recovery, treatments and medicine, and conditions. */
void foulee_timeline_add_strips (FouleeChart *chart, const FouleeTimelineView *view);

G_END_DECLS

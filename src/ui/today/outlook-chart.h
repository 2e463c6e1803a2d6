/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"
#include "analysis/course.h"

G_BEGIN_DECLS

/* The fan: what the legs were like for a day and a half, and what the next three days may bring. In
 * the interface's language; owned by the caller. */
FouleeChart *foulee_outlook_chart_new (const FouleeFindings *findings, const FouleeCourse *course,
                                       GTimeZone *zone);

/* Axes only, while there is no forecast yet. */
FouleeChart *foulee_outlook_chart_new_empty (gint64 now, GTimeZone *zone);

/* The latest hard run whose days of soreness are not over at `now`; NULL where there is none. Owned
 * by the history. */
const FouleeRun *foulee_outlook_hard_run (FouleeHistory *history, gint64 now);

G_END_DECLS

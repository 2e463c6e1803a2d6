/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/timeline-words.h"
#include "ui/widgets/data-table.h"

G_BEGIN_DECLS

/* Shows a timeline as a table, a row a day, the newest first; before them what is forecast for the
 * days to come. */
void foulee_timeline_table_show (FouleeDataTable *table, const FouleeTimelineView *view);

/* The day of one of its rows; FOULEE_DATE_NONE for one that is still to come. */
FouleeDate foulee_timeline_table_day (const FouleeTimelineView *view, guint row);

G_END_DECLS

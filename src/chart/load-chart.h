/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"
#include "base/units.h"
#include "chart/chart-size.h"
#include "chart/chart.h"

G_BEGIN_DECLS

/* Weekly distance as bars, the longest run as their strong part, runs that went far beyond the
 * longest of the 30 days before marked; on a page also load, monotony, strain and rest days.
 *
 * On a card the last weeks up to `last` are shown. On a page all weeks are there, and the window is
 * that of `first` … `last`. NULL where there is no week, and on a
 * card where no distance is known. `zone` says where days begin. */
FouleeChart *foulee_load_chart_new (FouleeFindings *findings, FouleeDate first, FouleeDate last,
                                    GTimeZone *zone, FouleeUnits units,
                                    const FouleeLanguage *language, FouleeChartSize size);

/* What the bars count: "km a week". */
const char *foulee_load_unit_label (FouleeUnits units, const FouleeLanguage *language);

/* All there is to say of a week: "Week of 26 October: 25.1 km (+4%), longest run 14.0 km, load …".
 */
char *foulee_load_week_words (const FouleeFindings *findings, guint index, FouleeUnits units,
                              const FouleeLanguage *language);

/* The table of the same numbers, a row a week. */
typedef enum {
  FOULEE_LOAD_COLUMN_WEEK,
  FOULEE_LOAD_COLUMN_DISTANCE,
  FOULEE_LOAD_COLUMN_CHANGE,
  FOULEE_LOAD_COLUMN_LONGEST,
  FOULEE_LOAD_COLUMN_BEYOND,
  FOULEE_LOAD_COLUMN_LOAD,
  FOULEE_LOAD_COLUMN_MONOTONY,
  FOULEE_LOAD_COLUMN_STRAIN,
  FOULEE_LOAD_COLUMN_REST,
  FOULEE_N_LOAD_COLUMNS,
} FouleeLoadColumn;

const char *foulee_load_column_title (FouleeLoadColumn column, const FouleeLanguage *language);

/* NULL for an empty one. */
char *foulee_load_cell (const FouleeFindings *findings, guint week, FouleeLoadColumn column,
                        FouleeUnits units, const FouleeLanguage *language);

G_END_DECLS

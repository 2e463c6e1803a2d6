/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-size.h"
#include "chart/chart.h"
#include "chart/influence-words.h"

G_BEGIN_DECLS

/* One line of the chart and of its table. */
typedef struct {
  FouleeInfluenceTopic topic;
  const FouleeInfluence *influence; /* owned by the influences */
} FouleeInfluenceRow;

/* What there is to show: the factors, the trial where there is one (else NULL), and the actions
 * that were ever recorded; on a card only those that rest on most. An array of FouleeInfluenceRow,
 * owned by the caller. */
GArray *foulee_influence_rows_new (const FouleeInfluences *influences, const FouleeInfluence *trial,
                                   FouleeChartSize size);

/* A strip for each row over one axis of points, less sore at the left. `zone` is what moments are
 * told in. The chart needs neither rows nor influences afterwards. */
FouleeChart *foulee_influence_chart_new (GArray *rows, GTimeZone *zone,
                                         const FouleeLanguage *language, FouleeChartSize size);

/* All numbers of the rows, a sentence each. */
char *foulee_influence_description (GArray *rows, const FouleeLanguage *language);

/* The table of the same numbers. */
typedef enum {
  FOULEE_INFLUENCE_COLUMN_WHAT,
  FOULEE_INFLUENCE_COLUMN_WITH,
  FOULEE_INFLUENCE_COLUMN_WITHOUT,
  FOULEE_INFLUENCE_COLUMN_DIFFERENCE,
  FOULEE_INFLUENCE_COLUMN_RANGE,
  FOULEE_INFLUENCE_COLUMN_STAGE,
  FOULEE_N_INFLUENCE_COLUMNS,
} FouleeInfluenceColumn;

const char *foulee_influence_column_title (FouleeInfluenceColumn column,
                                           const FouleeLanguage *language);
char *foulee_influence_cell (const FouleeInfluenceRow *row, FouleeInfluenceColumn column,
                             const FouleeLanguage *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* The numbers of the weeks of a summary, a row for each kind of number. */
typedef enum {
  FOULEE_WEEK_ROW_DISTANCE,
  FOULEE_WEEK_ROW_CHANGE, /* of the distance, against the week before */
  FOULEE_WEEK_ROW_LONGEST,
  FOULEE_WEEK_ROW_DESCENT,
  FOULEE_WEEK_ROW_DAYS, /* with a run */
  FOULEE_WEEK_ROW_LOAD,
  FOULEE_WEEK_ROW_MONOTONY,
  FOULEE_WEEK_ROW_STRAIN,
  FOULEE_N_WEEK_ROWS,
} FouleeWeekRow;

/* "Distance, km"; "Descent, ft". Static. */
const char *foulee_week_row_title (FouleeWeekRow row, FouleeUnits units,
                                   const FouleeLanguage *language);

/* Of the week at `index` of the summary, up to the last day of the period: "24.3", "1024*"; NULL
 * where nothing was recorded, where it is not defined, and of what a week of which days are missing
 * cannot tell. Owned by the caller. */
char *foulee_week_cell (const FouleeComposer *composer, guint index, FouleeWeekRow row);

G_END_DECLS

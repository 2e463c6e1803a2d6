/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/week-rows.h"

#include <math.h>

#include "chart/week-numbers.h"

const char *
foulee_week_row_title (FouleeWeekRow row, FouleeUnits units, const FouleeLanguage *language)
{
  const gboolean metric = units == FOULEE_UNITS_METRIC;

  switch (row) {
  case FOULEE_WEEK_ROW_DISTANCE:
    return metric ? foulee_trc (language, "row: in a week", "Distance, km")
                  : foulee_trc (language, "row: in a week", "Distance, mi");
  case FOULEE_WEEK_ROW_CHANGE:
    return foulee_trc (language, "row: of the distance", "Change from week before");
  case FOULEE_WEEK_ROW_LONGEST:
    return metric ? foulee_trc (language, "row: in a week", "Longest run, km")
                  : foulee_trc (language, "row: in a week", "Longest run, mi");
  case FOULEE_WEEK_ROW_DESCENT:
    return metric ? foulee_trc (language, "row: in a week", "Descent, m")
                  : foulee_trc (language, "row: in a week", "Descent, ft");
  case FOULEE_WEEK_ROW_DAYS:
    return foulee_trc (language, "row: in a week", "Days with a run");
  case FOULEE_WEEK_ROW_LOAD:
    return foulee_trc (language, "row: in a week", "Session load, effort × min");
  case FOULEE_WEEK_ROW_MONOTONY:
    return foulee_trc (language, "row: in a week", "Monotony, mean ÷ SD");
  case FOULEE_WEEK_ROW_STRAIN:
    return foulee_trc (language, "row: in a week", "Strain, load × monotony");
  case FOULEE_N_WEEK_ROWS:
  default:
    g_return_val_if_reached ("");
  }
}

static char *
defined_cell (const FouleeComposer *composer, double value, int decimals)
{
  return isfinite (value) ? foulee_format_number (composer->language, value, decimals) : NULL;
}

static char *
change_cell (const FouleeComposer *composer, guint index)
{
  const FouleeWeek *week = foulee_summary_week (composer->summary, index);

  return foulee_week_is_whole (week, composer->last, composer->today)
             ? foulee_week_change (week, foulee_summary_week_before (composer->summary, index),
                                   composer->language)
             : NULL;
}

char *
foulee_week_cell (const FouleeComposer *composer, guint index, FouleeWeekRow row)
{
  const FouleeWeek told =
      foulee_week_up_to (foulee_summary_week (composer->summary, index), composer->last,
                         composer->history, composer->now.seconds);
  const FouleeWeek *week = &told;
  const FouleeLanguage *language = composer->language;
  const FouleeUnits units = composer->units;

  switch (row) {
  case FOULEE_WEEK_ROW_DISTANCE:
    return foulee_week_distance_number (week, week->distance, units, language);
  case FOULEE_WEEK_ROW_CHANGE:
    return change_cell (composer, index);
  case FOULEE_WEEK_ROW_LONGEST:
    return foulee_week_distance_number (week, week->longest, units, language);
  case FOULEE_WEEK_ROW_DESCENT:
    return foulee_week_descent_number (week, units, language);
  case FOULEE_WEEK_ROW_DAYS:
    return g_strdup_printf ("%u", week->n_days);
  case FOULEE_WEEK_ROW_LOAD:
    return foulee_week_number (week, week->load, week->n_runs_without_load, 0, language);
  case FOULEE_WEEK_ROW_MONOTONY:
    return defined_cell (composer, week->monotony, 1);
  case FOULEE_WEEK_ROW_STRAIN:
    return defined_cell (composer, week->strain, 0);
  case FOULEE_N_WEEK_ROWS:
  default:
    g_return_val_if_reached (NULL);
  }
}

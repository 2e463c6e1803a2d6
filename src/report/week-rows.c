/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/week-rows.h"

#include <math.h>

#include "chart/load-words.h"

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

/* How many runs of a week have no distance, and no descent. */
static void
count_missing (const FouleeComposer *composer, const FouleeWeek *week, guint *distance,
               guint *descent)
{
  *distance = *descent = 0;
  for (guint i = 0; i < foulee_findings_n_reaches (composer->findings); i++) {
    const FouleeRun *run = foulee_findings_reach (composer->findings, i)->run;
    const FouleeDate day = foulee_record_day (run, composer->day_start);

    if (day < week->first || day > week->first + 6)
      continue;
    *distance += run->distance == FOULEE_UNSET;
    *descent += run->descent == FOULEE_UNSET;
  }
}

/* A sum or a longest of the runs of a week; nothing where none of them has the value. */
static char *
number_cell (const FouleeComposer *composer, const FouleeWeek *week, guint n_missing, double value,
             int decimals)
{
  g_autofree char *number = NULL;

  if (n_missing >= week->n_runs)
    return NULL;
  number = foulee_format_number (composer->language, value, decimals);
  return g_strconcat (number, n_missing > 0 ? FOULEE_WEEK_ROW_PARTIAL : "", NULL);
}

static char *
distance_cell (const FouleeComposer *composer, const FouleeWeek *week, gint64 metres)
{
  const gboolean metric = composer->units == FOULEE_UNITS_METRIC;
  guint missing, descent;

  count_missing (composer, week, &missing, &descent);
  return number_cell (composer, week, missing,
                      (double) metres / (metric ? 1000 : FOULEE_METRES_PER_MILE), 1);
}

static char *
descent_cell (const FouleeComposer *composer, const FouleeWeek *week)
{
  const gboolean metric = composer->units == FOULEE_UNITS_METRIC;
  guint distance, missing;

  count_missing (composer, week, &distance, &missing);
  return number_cell (composer, week, missing,
                      (double) week->descent / (metric ? 1 : FOULEE_METRES_PER_FOOT), 0);
}

/* A week whose runs all have a distance. */
static gboolean
is_measured (const FouleeComposer *composer, const FouleeWeek *week)
{
  guint distance, descent;

  count_missing (composer, week, &distance, &descent);
  return week->n_runs > 0 && distance == 0;
}

/* Only between two weeks of which it is known how far was run. */
static char *
change_cell (const FouleeComposer *composer, guint index)
{
  const FouleeWeek *week = foulee_summary_week (composer->summary, index);
  const FouleeWeek *before = foulee_summary_week_before (composer->summary, index);

  if (before == NULL || foulee_summary_week_is_open (composer->summary, index) ||
      !is_measured (composer, week) || !is_measured (composer, before) || before->distance <= 0)
    return NULL;
  return foulee_change_label (week->distance, before->distance, composer->language);
}

static char *
defined_cell (const FouleeComposer *composer, double value, int decimals)
{
  return isfinite (value) ? foulee_format_number (composer->language, value, decimals) : NULL;
}

char *
foulee_week_cell (const FouleeComposer *composer, guint index, FouleeWeekRow row)
{
  const FouleeWeek *week = foulee_summary_week (composer->summary, index);

  switch (row) {
  case FOULEE_WEEK_ROW_DISTANCE:
    return distance_cell (composer, week, week->distance);
  case FOULEE_WEEK_ROW_CHANGE:
    return change_cell (composer, index);
  case FOULEE_WEEK_ROW_LONGEST:
    return distance_cell (composer, week, week->longest);
  case FOULEE_WEEK_ROW_DESCENT:
    return descent_cell (composer, week);
  case FOULEE_WEEK_ROW_DAYS:
    return g_strdup_printf ("%u", week->n_days);
  case FOULEE_WEEK_ROW_LOAD:
    return number_cell (composer, week, week->n_runs_without_load, week->load, 0);
  case FOULEE_WEEK_ROW_MONOTONY:
    return defined_cell (composer, week->monotony, 1);
  case FOULEE_WEEK_ROW_STRAIN:
    return defined_cell (composer, week->strain, 0);
  case FOULEE_N_WEEK_ROWS:
  default:
    g_return_val_if_reached (NULL);
  }
}

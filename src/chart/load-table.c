/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/load-chart.h"
#include "chart/load-words.h"

/* The numbers of the weeks, in words and in cells. */

static const FouleeWeek *
week_before (const FouleeFindings *findings, guint index)
{
  return index > 0 ? foulee_findings_week (findings, index - 1) : NULL;
}

/* While it lasts, a week is not compared with one that is whole. */
static gboolean
is_over (const FouleeFindings *findings, guint index)
{
  return index + 1 < foulee_findings_n_weeks (findings);
}

static char *
change_of (const FouleeFindings *findings, guint index, const FouleeLanguage *language)
{
  const FouleeWeek *week = foulee_findings_week (findings, index);
  const FouleeWeek *before = week_before (findings, index);
  const gboolean measured = week->distance > 0 || week->n_runs == 0;

  return foulee_change_label (
      week->distance,
      before != NULL && measured && is_over (findings, index) ? before->distance : 0, language);
}

static char *
number_or_none (double value, int decimals, const FouleeLanguage *language)
{
  return isfinite (value) ? foulee_format_number (language, value, decimals) : NULL;
}

static gboolean
has_load (const FouleeWeek *week)
{
  return week->n_runs_without_load < week->n_runs || week->n_runs == 0;
}

/* ---- Words ----------------------------------------------------------------------------------- */

static void
add_distance (GStrvBuilder *parts, const FouleeFindings *findings, guint index, FouleeUnits units,
              const FouleeLanguage *language)
{
  const FouleeWeek *week = foulee_findings_week (findings, index);
  g_autofree char *distance = foulee_format_distance (language, units, week->distance);
  g_autofree char *longest = foulee_format_distance (language, units, week->longest);
  g_autofree char *change = change_of (findings, index, language);
  const FouleeRunReach *beyond = foulee_load_week_beyond (findings, index);
  g_autofree char *excess = beyond ? foulee_reach_excess_label (beyond, language) : NULL;

  if (week->distance == 0) {
    g_strv_builder_take (
        parts,
        g_strdup_printf (foulee_trn (language, "%u run", "%u runs", week->n_runs), week->n_runs));
    return;
  }
  if (*change != '\0')
    g_strv_builder_take (
        parts,
        g_strdup_printf (foulee_trc (language, "distance, change", "%s (%s)"), distance, change));
  else
    g_strv_builder_add (parts, distance);
  g_strv_builder_take (
      parts, g_strdup_printf (foulee_trc (language, "in a week", "longest run %s"), longest));
  if (beyond != NULL)
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_trc (language, "in a week",
                                            "▲ %s beyond the longest of the 30 days before"),
                                excess));
}

static void
add_load (GStrvBuilder *parts, const FouleeWeek *week, const FouleeLanguage *language)
{
  g_autofree char *load = foulee_format_number (language, week->load, 0);
  g_autofree char *monotony = number_or_none (week->monotony, 1, language);
  g_autofree char *strain = number_or_none (week->strain, 0, language);

  if (has_load (week))
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "in a week", "load %s"), load));
  if (monotony != NULL)
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_trc (language, "in a week", "monotony %s, strain %s"),
                                monotony, strain));
}

char *
foulee_load_week_words (const FouleeFindings *findings, guint index, FouleeUnits units,
                        const FouleeLanguage *language)
{
  const FouleeWeek *week = foulee_findings_week (findings, index);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *date = foulee_format_date (language, week->first, FOULEE_DATE_TINY);
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  if (week->n_runs == 0)
    g_strv_builder_add (parts, foulee_trc (language, "in a week", "no run"));
  else
    add_distance (parts, findings, index, units, language);
  if (week->n_runs > 0)
    add_load (parts, week, language);
  if (is_over (findings, index))
    g_strv_builder_take (parts, g_strdup_printf (foulee_trn (language, "%u rest day",
                                                             "%u rest days", 7 - week->n_days),
                                                 7 - week->n_days));
  list = g_strv_builder_end (parts);
  text = g_strjoinv (", ", list);
  if (!is_over (findings, index))
    return g_strdup_printf (foulee_tr (language, "This week so far: %s"), text);
  return g_strdup_printf (foulee_trc (language, "date, what was run", "Week of %s: %s"), date,
                          text);
}

/* ---- Cells ----------------------------------------------------------------------------------- */

const char *
foulee_load_column_title (FouleeLoadColumn column, const FouleeLanguage *language)
{
  switch (column) {
  case FOULEE_LOAD_COLUMN_WEEK:
    return foulee_trc (language, "column: its first day", "Week of");
  case FOULEE_LOAD_COLUMN_DISTANCE:
    return foulee_trc (language, "in a chart of training", "Distance");
  case FOULEE_LOAD_COLUMN_CHANGE:
    return foulee_trc (language, "column: against the week before", "Change");
  case FOULEE_LOAD_COLUMN_LONGEST:
    return foulee_trc (language, "column: in a week", "Longest run");
  case FOULEE_LOAD_COLUMN_BEYOND:
    return foulee_trc (language, "column: the longest of the 30 days before",
                       "Beyond longest in 30 days");
  case FOULEE_LOAD_COLUMN_LOAD:
    return foulee_trc (language, "of training", "Load");
  case FOULEE_LOAD_COLUMN_MONOTONY:
    return foulee_trc (language, "of training", "Monotony");
  case FOULEE_LOAD_COLUMN_STRAIN:
    return foulee_trc (language, "of training", "Strain");
  case FOULEE_LOAD_COLUMN_REST:
    return foulee_trc (language, "of training", "Rest days");
  case FOULEE_N_LOAD_COLUMNS:
  default:
    g_return_val_if_reached ("");
  }
}

/* "▲ +20%"; NULL for none. */
static char *
beyond_cell (const FouleeFindings *findings, guint index, const FouleeLanguage *language)
{
  const FouleeRunReach *beyond = foulee_load_week_beyond (findings, index);
  g_autofree char *excess = beyond ? foulee_reach_excess_label (beyond, language) : NULL;

  return excess ? g_strconcat ("▲ ", excess, NULL) : NULL;
}

char *
foulee_load_cell (const FouleeFindings *findings, guint index, FouleeLoadColumn column,
                  FouleeUnits units, const FouleeLanguage *language)
{
  const FouleeWeek *week = foulee_findings_week (findings, index);

  switch (column) {
  case FOULEE_LOAD_COLUMN_WEEK:
    return foulee_format_date (language, week->first, FOULEE_DATE_MEDIUM);
  case FOULEE_LOAD_COLUMN_DISTANCE:
    return foulee_week_distance_label (week, units, language);
  case FOULEE_LOAD_COLUMN_CHANGE:
    return change_of (findings, index, language);
  case FOULEE_LOAD_COLUMN_LONGEST:
    return week->longest > 0 ? foulee_format_distance (language, units, week->longest) : NULL;
  case FOULEE_LOAD_COLUMN_BEYOND:
    return beyond_cell (findings, index, language);
  case FOULEE_LOAD_COLUMN_LOAD:
    return has_load (week) ? foulee_format_number (language, week->load, 0) : NULL;
  case FOULEE_LOAD_COLUMN_MONOTONY:
    return number_or_none (week->monotony, 1, language);
  case FOULEE_LOAD_COLUMN_STRAIN:
    return number_or_none (week->strain, 0, language);
  case FOULEE_LOAD_COLUMN_REST:
    return is_over (findings, index) ? g_strdup_printf ("%u", 7 - week->n_days) : NULL;
  case FOULEE_N_LOAD_COLUMNS:
  default:
    g_return_val_if_reached (NULL);
  }
}

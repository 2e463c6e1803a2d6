/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/week-numbers.h"

#include "chart/load-words.h"

char *
foulee_week_number (const FouleeWeek *week, double value, guint n_missing, int decimals,
                    const FouleeLanguage *language)
{
  g_autofree char *number = NULL;

  if (n_missing >= week->n_runs)
    return NULL;
  number = foulee_format_number (language, value, decimals);
  return g_strconcat (number, n_missing > 0 ? FOULEE_WEEK_PARTIAL : "", NULL);
}

char *
foulee_week_distance_number (const FouleeWeek *week, gint64 metres, FouleeUnits units,
                             const FouleeLanguage *language)
{
  const double unit = units == FOULEE_UNITS_METRIC ? 1000 : FOULEE_METRES_PER_MILE;

  return foulee_week_number (week, (double) metres / unit, week->n_runs_without_distance, 1,
                             language);
}

char *
foulee_week_descent_number (const FouleeWeek *week, FouleeUnits units,
                            const FouleeLanguage *language)
{
  const double unit = units == FOULEE_UNITS_METRIC ? 1 : FOULEE_METRES_PER_FOOT;

  return foulee_week_number (week, (double) week->descent / unit, week->n_runs_without_descent, 0,
                             language);
}

/* Of which it is known how far was run. */
static gboolean
is_measured (const FouleeWeek *week)
{
  return week->distance > 0 && week->n_runs_without_distance == 0;
}

char *
foulee_week_change (const FouleeWeek *week, const FouleeWeek *before,
                    const FouleeLanguage *language)
{
  if (before == NULL || !is_measured (week) || !is_measured (before))
    return NULL;
  return foulee_change_label (week->distance, before->distance, language);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/run-reach.h"

#include <math.h>

#define BEFORE_SECONDS (30 * 86400)

static gboolean
is_done (const FouleeRun *run, gint64 until)
{
  return run->planned != 1 && foulee_run_end (run) <= until;
}

/* In whole metres, so that exactly a tenth more is a tenth. */
static double
excess_of (gint32 distance, gint64 longest)
{
  if (longest <= 0 || distance == FOULEE_UNSET)
    return NAN;
  return (double) (distance - longest) / (double) longest;
}

FouleeReach
foulee_reach_of (gint32 distance, gint64 longest)
{
  const double excess = excess_of (distance, longest);

  if (isnan (excess))
    return FOULEE_REACH_UNKNOWN;
  if (excess <= 0.1)
    return FOULEE_REACH_WITHIN;
  if (excess <= 0.3)
    return FOULEE_REACH_SMALL;
  return excess <= 1.0 ? FOULEE_REACH_MODERATE : FOULEE_REACH_LARGE;
}

double
foulee_reach_injury_rate (FouleeReach reach)
{
  static const double rates[] = {
    [FOULEE_REACH_UNKNOWN] = 1.0,   [FOULEE_REACH_WITHIN] = 1.0, [FOULEE_REACH_SMALL] = 1.64,
    [FOULEE_REACH_MODERATE] = 1.52, [FOULEE_REACH_LARGE] = 2.28,
  };

  return rates[reach];
}

GArray *
foulee_run_reaches_new (const FouleeHistory *history, gint64 until)
{
  guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  GArray *reaches = g_array_sized_new (FALSE, FALSE, sizeof (FouleeRunReach), n);
  guint first = 0;

  for (guint i = 0; i < n; i++) {
    FouleeRunReach reach = { .run = foulee_history_run (history, i) };

    if (!is_done (reach.run, until))
      continue;
    for (; first < reaches->len; first++)
      if (g_array_index (reaches, FouleeRunReach, first).run->start.seconds >=
          reach.run->start.seconds - BEFORE_SECONDS)
        break;
    for (guint j = first; j < reaches->len; j++) {
      const FouleeRun *before = g_array_index (reaches, FouleeRunReach, j).run;

      if (before->distance != FOULEE_UNSET && before->start.seconds < reach.run->start.seconds)
        reach.longest_before = MAX (reach.longest_before, before->distance);
    }
    reach.excess = excess_of (reach.run->distance, reach.longest_before);
    reach.reach = foulee_reach_of (reach.run->distance, reach.longest_before);
    g_array_append_val (reaches, reach);
  }
  return reaches;
}

guint
foulee_days_since_rest (const FouleeHistory *history, gint64 until, FouleeDate today)
{
  int day_start = foulee_history_day_start (history);
  FouleeDate expected = today;
  guint days = 0;

  for (guint i = foulee_history_n (history, FOULEE_KIND_RUN); i-- > 0;) {
    const FouleeRun *run = foulee_history_run (history, i);
    FouleeDate day = foulee_record_day (run, day_start);

    if (!is_done (run, until) || day > expected)
      continue;
    if (days == 0 && day == today - 1)
      expected = day;
    if (day < expected)
      break;
    days++;
    expected--;
  }
  return days;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/similar-run.h"

/* Habits of a summer ago say little about a Thursday in November. */
#define REACH_SECONDS (8 * 7 * 86400)

typedef enum { PART_MORNING, PART_MIDDAY, PART_EVENING } Part;

static Part
part_of_day (FouleeInstant at)
{
  int seconds;

  foulee_instant_to_civil (at, NULL, &seconds);
  if (seconds < 4 * 3600 || seconds >= 15 * 3600)
    return PART_EVENING;
  return seconds < 11 * 3600 ? PART_MORNING : PART_MIDDAY;
}

/* By the journal's days: an evening goes on past midnight. */
static gboolean
is_same_slot (FouleeInstant a, FouleeInstant b, int day_start)
{
  return foulee_date_weekday (foulee_instant_day (a, day_start)) ==
             foulee_date_weekday (foulee_instant_day (b, day_start)) &&
         part_of_day (a) == part_of_day (b);
}

const FouleeRun *
foulee_similar_run (const FouleeHistory *history, FouleeInstant start, gint64 until)
{
  const int day_start = foulee_history_day_start (history);
  const FouleeRun *last = NULL;

  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, until); i > 0; i--) {
    const FouleeRun *run = foulee_history_run (history, i - 1);

    if (run->planned == 1)
      continue;
    if (last && run->start.seconds < start.seconds - REACH_SECONDS)
      break;
    if (!last)
      last = run;
    if (run->start.seconds >= start.seconds - REACH_SECONDS &&
        is_same_slot (run->start, start, day_start))
      return run;
  }
  return last;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/fact-runs.h"

/* Runs are found by their starts: one that ended in the span may have begun before it. */
#define LONGEST_RUN (7 * 86400)

#define VERY_LONG (150 * 60) /* s */

GPtrArray *
foulee_fact_runs (const FouleeHistory *history, gint64 now, gint64 span)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  const gint64 from = now - span;
  GPtrArray *runs = g_ptr_array_new ();

  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, from - LONGEST_RUN); i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    const gint64 end = foulee_run_end (run);

    if (run->start.seconds > now)
      break;
    if (run->planned != 1 && end > from && end <= now)
      g_ptr_array_add (runs, (gpointer) run);
  }
  return runs;
}

gboolean
foulee_run_is_race_or_very_long (const FouleeRun *run)
{
  return run->run_kind == FOULEE_RUN_RACE || run->duration >= VERY_LONG;
}

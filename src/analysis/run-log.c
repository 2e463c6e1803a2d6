/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/run-log.h"

/* Stable, so that runs that end together stay in the order in which they began. */
static int
compare_ends (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeRunDone *ra = a;
  const FouleeRunDone *rb = b;

  return (ra->end > rb->end) - (ra->end < rb->end);
}

GArray *
foulee_run_log_new (const FouleeHistory *history, gint64 until)
{
  guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  GArray *log = g_array_sized_new (FALSE, FALSE, sizeof (FouleeRunDone), n);
  FouleeEffortHabit habit = { 0 };

  for (guint i = 0; i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    FouleeRunDone done = { .run = run, .start = run->start.seconds, .end = foulee_run_end (run) };

    if (run->planned == 1 || done.end > until)
      continue;
    g_array_append_val (log, done);
  }
  g_array_sort_with_data (log, compare_ends, NULL);

  for (guint i = 0; i < log->len; i++) {
    FouleeRunDone *done = &g_array_index (log, FouleeRunDone, i);

    done->dose = foulee_dose_of_run (done->run, &habit, &done->assumptions);
    foulee_effort_habit_add (&habit, done->run);
  }
  return log;
}

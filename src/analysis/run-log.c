/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/run-log.h"

static int
compare_ends (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeRunDone *ra = a;
  const FouleeRunDone *rb = b;

  return (ra->end > rb->end) - (ra->end < rb->end);
}

/* Runs that were done by `moment`, or those that are planned after it. */
static GArray *
gather (const FouleeHistory *history, gint64 moment, gboolean planned)
{
  guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  GArray *log = g_array_sized_new (FALSE, FALSE, sizeof (FouleeRunDone), n);

  for (guint i = 0; i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    FouleeRunDone done = { .run = run,
                           .start = run->start.seconds,
                           .end = foulee_run_end (run),
                           .offset = run->start.offset };

    if (planned ? run->planned == 1 && done.start > moment
                : run->planned != 1 && done.end <= moment)
      g_array_append_val (log, done);
  }
  g_array_sort_with_data (log, compare_ends, NULL);
  return log;
}

/* Fills in the doses, each by the runs that came before it. */
static void
judge (GArray *log, FouleeEffortHabit *habit)
{
  for (guint i = 0; i < log->len; i++) {
    FouleeRunDone *done = &g_array_index (log, FouleeRunDone, i);

    done->dose = foulee_dose_of_run (done->run, habit, &done->assumptions);
    foulee_effort_habit_add (habit, done->run);
  }
}

GArray *
foulee_run_log_new (const FouleeHistory *history, gint64 until)
{
  GArray *log = gather (history, until, FALSE);
  FouleeEffortHabit habit = { 0 };

  judge (log, &habit);
  return log;
}

GArray *
foulee_planned_runs_new (const FouleeHistory *history, gint64 now)
{
  g_autoptr (GArray) done = gather (history, now, FALSE);
  GArray *planned = gather (history, now, TRUE);
  FouleeEffortHabit habit = { 0 };

  judge (done, &habit);
  judge (planned, &habit);
  return planned;
}

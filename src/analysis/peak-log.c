/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/peak-log.h"

/* How far back a reading still tells what the legs were like before a run. */
#define BEFORE_SECONDS (48 * 3600)

#define PEAK_SECONDS (FOULEE_PEAK_HOURS * 3600)

struct _FouleePeakLog {
  GArray *peaks;    /* FouleePeak */
  guint n_settled;  /* so many of them will not be different however time goes on */
  GArray *readings; /* FouleePeakReading: of one run at a time */
};

FouleePeakLog *
foulee_peak_log_new (void)
{
  FouleePeakLog *self = g_new0 (FouleePeakLog, 1);

  self->peaks = g_array_new (FALSE, TRUE, sizeof (FouleePeak));
  self->readings = g_array_new (FALSE, FALSE, sizeof (FouleePeakReading));
  return self;
}

void
foulee_peak_log_free (FouleePeakLog *self)
{
  g_array_unref (self->peaks);
  g_array_unref (self->readings);
  g_free (self);
}

/* The last level of the 48 h before the run began, −1 for none. */
static int
level_before (const GArray *readings, gint64 start)
{
  guint next = foulee_level_readings_find (readings, start + 1);
  const FouleeLevelReading *last;

  if (next == 0)
    return -1;
  last = &g_array_index (readings, FouleeLevelReading, next - 1);
  return start - last->at.seconds <= BEFORE_SECONDS ? last->level : -1;
}

static void
judge_run (FouleePeakLog *self, const FouleeSorenessTrace *trace, guint run, gint64 now)
{
  const FouleeTraceEvents *events = foulee_soreness_trace_events (trace);
  const FouleeRunDone *done = &g_array_index (events->runs, FouleeRunDone, run);
  FouleePeak *peak = &g_array_index (self->peaks, FouleePeak, run);

  g_array_set_size (self->readings, 0);
  for (guint i = foulee_level_readings_find (events->readings, done->end);
       i < events->readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (events->readings, FouleeLevelReading, i);
    FouleePeakReading seen = { .hours = (reading->at.seconds - done->end) / 3600.0,
                               .level = reading->level,
                               .others = foulee_soreness_trace_others (trace, i, run) };

    if (seen.hours > FOULEE_PEAK_HOURS)
      break;
    g_array_append_val (self->readings, seen);
  }
  *peak = (FouleePeak) { 0 };
  foulee_peak_judge (peak, (const FouleePeakReading *) self->readings->data, self->readings->len,
                     level_before (events->readings, done->start), (now - done->end) / 3600.0);
}

/* How many runs had their 120 hours before `moment`. */
static guint
count_over (const GArray *runs, gint64 moment)
{
  guint n = runs->len;

  while (n > 0 && g_array_index (runs, FouleeRunDone, n - 1).end >= moment - PEAK_SECONDS)
    n--;
  return n;
}

GArray *
foulee_peak_log_follow (FouleePeakLog *self, const FouleeSorenessTrace *trace, gint64 now)
{
  GArray *runs = foulee_soreness_trace_events (trace)->runs;
  gint64 changed = foulee_soreness_trace_changed_from (trace);
  guint over = count_over (runs, now);
  guint kept = MIN (self->n_settled, over);

  if (changed < now)
    kept = changed == G_MININT64 ? 0 : MIN (kept, count_over (runs, changed));
  g_array_set_size (self->peaks, runs->len);
  for (guint i = kept; i < runs->len; i++)
    judge_run (self, trace, i, now);
  self->n_settled = over;
  return self->peaks;
}

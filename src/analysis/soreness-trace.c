/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-trace.h"

/* The part of one run in one reading. */
typedef struct {
  guint run;
  double share;
} Part;

struct _FouleeSorenessTrace {
  GArray *runs;
  GArray *readings;
  GArray *parts;      /* Part, those of one reading side by side */
  guint *first_parts; /* where those of each reading begin; one more for the end */
  FouleeAmplitude *amplitudes;
  FouleeSorenessModel *model;
};

GArray *
foulee_level_readings_of_legs (const FouleeHistory *history, gint64 until)
{
  guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  GArray *readings = g_array_sized_new (FALSE, FALSE, sizeof (FouleeLevelReading), n);

  for (guint i = 0; i < n; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    FouleeLevelReading reading = { .at = check_in->at.seconds,
                                   .level = foulee_check_in_legs (check_in) };

    if (reading.level >= 0 && reading.at <= until)
      g_array_append_val (readings, reading);
  }
  return readings;
}

static void
add_reading (FouleeSorenessTrace *self, const FouleeLevelReading *reading)
{
  FouleeShares shares;

  foulee_soreness_model_add_reading (self->model, reading->at, reading->level);
  foulee_soreness_model_shares (self->model, &shares);
  for (guint i = 0; i < shares.n_runs; i++) {
    Part part = { .run = shares.runs[i].run, .share = shares.runs[i].share };

    g_array_append_val (self->parts, part);
  }
}

FouleeSorenessTrace *
foulee_soreness_trace_new (GArray *runs, GArray *readings)
{
  FouleeSorenessTrace *self = g_new0 (FouleeSorenessTrace, 1);
  guint run = 0;

  self->runs = g_array_ref (runs);
  self->readings = g_array_ref (readings);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->first_parts = g_new (guint, readings->len + 1);
  self->amplitudes = g_new0 (FouleeAmplitude, runs->len);
  self->model = foulee_soreness_model_new (FOULEE_LEVELS);
  foulee_soreness_model_keep_amplitudes (self->model, self->amplitudes, runs->len);

  for (guint i = 0; i <= readings->len; i++) {
    const FouleeLevelReading *reading =
        i < readings->len ? &g_array_index (readings, FouleeLevelReading, i) : NULL;

    for (; run < runs->len; run++) {
      const FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, run);

      if (reading && done->end > reading->at)
        break;
      foulee_soreness_model_add_run (self->model, done->end, run, &done->dose);
    }
    self->first_parts[i] = self->parts->len;
    if (reading)
      add_reading (self, reading);
  }
  return self;
}

void
foulee_soreness_trace_free (FouleeSorenessTrace *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->readings);
  g_array_unref (self->parts);
  g_free (self->first_parts);
  g_free (self->amplitudes);
  foulee_soreness_model_free (self->model);
  g_free (self);
}

GArray *
foulee_soreness_trace_runs (const FouleeSorenessTrace *self)
{
  return self->runs;
}

GArray *
foulee_soreness_trace_readings (const FouleeSorenessTrace *self)
{
  return self->readings;
}

double
foulee_soreness_trace_others (const FouleeSorenessTrace *self, guint reading, guint run)
{
  double others = 0.0;

  g_return_val_if_fail (reading < self->readings->len, 0.0);

  for (guint i = self->first_parts[reading]; i < self->first_parts[reading + 1]; i++) {
    const Part *part = &g_array_index (self->parts, Part, i);

    if (part->run != run)
      others += part->share;
  }
  return others;
}

FouleeAmplitude
foulee_soreness_trace_amplitude (const FouleeSorenessTrace *self, guint run)
{
  FouleeAmplitude amplitude;

  g_return_val_if_fail (run < self->runs->len, (FouleeAmplitude) { 0 });

  if (foulee_soreness_model_amplitude (self->model, run, &amplitude))
    return amplitude;
  return self->amplitudes[run];
}

const FouleeSorenessModel *
foulee_soreness_trace_model (const FouleeSorenessTrace *self)
{
  return self->model;
}

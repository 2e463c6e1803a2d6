/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/after-run.h"
#include "chart/chart-size.h"
#include "chart/chart.h"

G_BEGIN_DECLS

/* Soreness 0–10 against the hours since a run ended: the 24–72 h window, each run's readings as a
 * faint line that is broken from where the next run starts, the runner's own curve with its band,
 * the observed peaks with the hours between which they lay, and below how often each hour may have
 * been the peak. */
typedef struct {
  FouleeChartSize size;
  FouleeUnits units;
  const FouleeLanguage *language;
  guint chosen; /* a run of `after` that stands out; FOULEE_NO_RUN for none */
} FouleeAfterRunLook;

#define FOULEE_NO_RUN G_MAXUINT

/* What belongs to which value of a chart. */
typedef struct {
  FouleeChartStop stop; /* index G_MAXUINT: any value of the layer */
  guint run;
} FouleeAfterRunStop;

/* `stops` may be NULL; else an array of FouleeAfterRunStop, to which those of the runs are added.
 */
FouleeChart *foulee_after_run_chart_new (FouleeAfterRuns *after, const FouleeAfterRunLook *look,
                                         GArray *stops);

/* One run alone, and below what there was on the same hours: warm-up, sleep, drinks, actions. */
FouleeChart *foulee_one_run_chart_new (FouleeAfterRuns *after, const FouleeAfterRunLook *look,
                                       GArray *stops);

/* The run that a value is of, FOULEE_NO_RUN for none; and a run's peak, or its first value. */
guint foulee_after_run_stops_find (const GArray *stops, FouleeChartStop stop);
FouleeChartStop foulee_after_run_stops_peak (const GArray *stops, guint run);

G_END_DECLS

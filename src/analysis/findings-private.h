/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"
#include "analysis/soreness-state.h"

G_BEGIN_DECLS

struct _FouleeFindings {
  gatomicrefcount references;
  FouleeHistory *history;
  FouleeInstant now;
  FouleeSoreness *soreness[FOULEE_N_SERIES];    /* NULL where nothing was found */
  FouleeSorenessState *rested[FOULEE_N_SERIES]; /* the model when no run so far is felt any more;
                                                   NULL where nothing was found */
  FouleeForecast *forecasts[FOULEE_N_SERIES];
  FouleeForecastReplay *replays[FOULEE_N_SERIES]; /* to forecast from, as far as there are any */
  GArray *planned;                                /* FouleePlannedRun */
  GArray *weeks;                                  /* FouleeWeek */
  GArray *reaches;                                /* FouleeRunReach */
  GArray *runs;                                   /* FouleeRunDone */
  FouleeOutcomeLog *outcomes;                     /* of the legs; NULL without any */
  FouleeInfluenceMemory *influence_memory;
  GMutex influence_lock;
  FouleeInfluences *influences; /* NULL until they are asked for */
  GArray *hints;                /* FouleeHint */
  guint days_since_rest;
  guint days_logged;
  guint days_possible;
};

/* With what needs no soreness model: weeks, reaches, days. */
FouleeFindings *foulee_findings_begin (FouleeHistory *history, FouleeInstant now,
                                       int first_weekday);

/* Takes over what a trace says now. `peaks` (of FouleePeak) is copied. */
void foulee_findings_add_soreness (FouleeFindings *self, FouleeSeries series,
                                   const FouleeSorenessTrace *trace, const FouleeLeftOut *left_out,
                                   GArray *peaks);
void foulee_findings_add_forecast (FouleeFindings *self, FouleeSeries series,
                                   const FouleeSorenessTrace *trace);

G_END_DECLS

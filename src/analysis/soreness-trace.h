/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/forecast-replay.h"
#include "analysis/outcome-log.h"
#include "analysis/run-log.h"
#include "analysis/soreness-readings.h"

G_BEGIN_DECLS

/* The soreness model taken through one series of readings: which run held how much of every
 * reading, and what had been forecast.
 *
 * What is said of a reading is of its own moment: it rests on it and on what came before. So a
 * later entry never changes what was said of an earlier one.
 *
 * A trace keeps its state about every 30 days. Where it is given events again that differ only
 * from some moment on, it goes on from the last state before that, and comes to the same result,
 * to the bit, as from the start. */
typedef struct _FouleeSorenessTrace FouleeSorenessTrace;

typedef enum {
  FOULEE_TRACE_SHARES = 0,         /* who holds what: always */
  FOULEE_TRACE_FORECASTS = 1 << 0, /* and what was forecast, as in FouleeForecastReplay */
  FOULEE_TRACE_OUTCOMES = 1 << 1,  /* and what came after runs and actions */
} FouleeTraceParts;

/* Days begin `day_start` minutes after midnight. */
FouleeSorenessTrace *foulee_soreness_trace_new (int day_start, FouleeTraceParts parts);
void foulee_soreness_trace_free (FouleeSorenessTrace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSorenessTrace, foulee_soreness_trace_free)

/* All that happened, each in the order of time. At one moment, a run comes before a reading, and a
 * reading before an action. */
typedef struct {
  GArray *runs;     /* FouleeRunDone, whose `run` is only looked at while its history lives */
  GArray *readings; /* FouleeLevelReading */
  GArray *actions;  /* gint64, Unix seconds; only for outcomes */
} FouleeTraceEvents;

/* Takes the trace to the end of `events`, whose arrays are referenced and must not change any more.
 * FALSE where `cancellable` was cancelled: then only another call of this is allowed, which uses
 * what was done. */
gboolean foulee_soreness_trace_follow (FouleeSorenessTrace *self, const FouleeTraceEvents *events,
                                       GCancellable *cancellable);

/* What lies before this moment is as it was before the last call that went to the end. Unix
 * seconds; G_MININT64 where nothing is. */
gint64 foulee_soreness_trace_changed_from (const FouleeSorenessTrace *self);

/* How many events the last call went through. */
guint foulee_soreness_trace_n_followed (const FouleeSorenessTrace *self);

const FouleeTraceEvents *foulee_soreness_trace_events (const FouleeSorenessTrace *self);

/* The share of the soreness at a reading that one run held, and that all runs but one did. */
double foulee_soreness_trace_share (const FouleeSorenessTrace *self, guint reading, guint run);
double foulee_soreness_trace_others (const FouleeSorenessTrace *self, guint reading, guint run);

/* The soreness that `run` brought at its peak, as known when it was last followed. */
FouleeAmplitude foulee_soreness_trace_amplitude (const FouleeSorenessTrace *self, guint run);

/* The model after the last event; owned by the trace. */
const FouleeSorenessModel *foulee_soreness_trace_model (const FouleeSorenessTrace *self);

/* What was forecast, and how well; NULL without forecasts. */
const FouleeForecastReplay *foulee_soreness_trace_replay (const FouleeSorenessTrace *self);

/* What was said of a reading beforehand. */
typedef struct {
  gint64 made_at; /* Unix seconds */
  gint64 made_for;
  gint8 horizon;     /* 0 … 2 */
  gint8 q10, median; /* levels */
  gint8 q90;
  gint8 observed;
} FouleePastForecast;

/* Scored forecasts, in the order of the readings that they were for: an array of
 * FouleePastForecast. Owned by the trace, empty without forecasts. */
GArray *foulee_soreness_trace_forecasts (const FouleeSorenessTrace *self);

/* Owned by the trace; NULL without outcomes. */
const FouleeOutcomeLog *foulee_soreness_trace_outcomes (const FouleeSorenessTrace *self);

G_END_DECLS

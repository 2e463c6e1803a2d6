/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/run-log.h"
#include "analysis/soreness-model.h"

G_BEGIN_DECLS

/* One level that was read off. */
typedef struct {
  gint64 at; /* Unix seconds */
  int level; /* 0 … 10 */
} FouleeLevelReading;

/* The legs' readings up to `until` (see `foulee_check_in_legs()`), in the order of time: an array
 * of FouleeLevelReading. */
GArray *foulee_level_readings_of_legs (const FouleeHistory *history, gint64 until);

/* The soreness model taken through a history: which run held how much of every reading.
 *
 * The shares of a reading are those of its own moment: they rest on it and on what came before.
 * So a later entry never changes what was said of an earlier one. */
typedef struct _FouleeSorenessTrace FouleeSorenessTrace;

/* `runs` of FouleeRunDone and `readings` of FouleeLevelReading are referenced. */
FouleeSorenessTrace *foulee_soreness_trace_new (GArray *runs, GArray *readings);
void foulee_soreness_trace_free (FouleeSorenessTrace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSorenessTrace, foulee_soreness_trace_free)

GArray *foulee_soreness_trace_runs (const FouleeSorenessTrace *self);
GArray *foulee_soreness_trace_readings (const FouleeSorenessTrace *self);

/* The share of the soreness at a reading that runs other than `run` held, 0 … 1. */
double foulee_soreness_trace_others (const FouleeSorenessTrace *self, guint reading, guint run);

/* The soreness that `run` brought at its peak, as known when it was last followed. */
FouleeAmplitude foulee_soreness_trace_amplitude (const FouleeSorenessTrace *self, guint run);

/* The model after the last event; owned by the trace. */
const FouleeSorenessModel *foulee_soreness_trace_model (const FouleeSorenessTrace *self);

G_END_DECLS

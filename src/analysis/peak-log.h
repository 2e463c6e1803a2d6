/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/peak.h"
#include "analysis/soreness-trace.h"

G_BEGIN_DECLS

/* The observed peaks of all runs of a trace. Those that lie before what the trace last went through
 * are not judged again. */
typedef struct _FouleePeakLog FouleePeakLog;

FouleePeakLog *foulee_peak_log_new (void);
void foulee_peak_log_free (FouleePeakLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleePeakLog, foulee_peak_log_free)

/* To be called once after each foulee_soreness_trace_follow() that went to the end, of the same
 * trace. One FouleePeak for each run, in the same order, without the run, its amplitude and what
 * was assumed. `now` in Unix seconds. Owned by the log. */
GArray *foulee_peak_log_follow (FouleePeakLog *self, const FouleeSorenessTrace *trace, gint64 now);

G_END_DECLS

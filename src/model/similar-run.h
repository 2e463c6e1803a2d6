/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* The run whose habits (kind, shoe, warm-up …) one that starts at `start` is likely to share: the
 * last one of the eight weeks before that was done on the same day of the week and in the same part
 * of the day; where there is none, the last run of all. Parts of the day are the morning (04:00 to
 * 11:00 on the clock of the place), the midday (to 15:00) and the evening. Only runs that began
 * before `until` (Unix seconds, at or after `start`) count, and planned ones never do.
 *
 * NULL where there is no run. Owned by the history. */
const FouleeRun *foulee_similar_run (const FouleeHistory *history, FouleeInstant start,
                                     gint64 until);

G_END_DECLS

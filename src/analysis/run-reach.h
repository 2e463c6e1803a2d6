/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* Compares each run of `history` that ended by `until` with those of the 30 days before it began:
 * an array of FouleeRunReach, in the order of time. */
GArray *foulee_run_reaches_new (const FouleeHistory *history, gint64 until);

/* How many days in a row up to `today` have such a run; a today without one does not end them. */
guint foulee_days_since_rest (const FouleeHistory *history, gint64 until, FouleeDate today);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* Makes findings, again and again, of a history that grows and is edited. It remembers how far the
 * soreness models had come, about a month apart, so that an edit costs the days since then and not
 * the years before; what it finds is the same as from scratch, to the bit. Belongs to one thread at
 * a time. */
typedef struct _FouleeAnalyst FouleeAnalyst;

/* Weeks begin on `first_weekday`: 1 Monday … 7 Sunday. */
FouleeAnalyst *foulee_analyst_new (int first_weekday);
void foulee_analyst_free (FouleeAnalyst *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeAnalyst, foulee_analyst_free)

/* From now on, forecasts are made for `series` too, and not for the legs only. */
void foulee_analyst_forecast (FouleeAnalyst *self, FouleeSeries series);

/* NULL where `cancellable` (may be NULL) was cancelled; the next call uses what was done. */
FouleeFindings *foulee_analyst_analyse (FouleeAnalyst *self, FouleeHistory *history,
                                        FouleeInstant now, GCancellable *cancellable);

/* How many events the last call took its models through, over all series: to see how much was
 * spared. */
guint foulee_analyst_n_followed (const FouleeAnalyst *self);

G_END_DECLS

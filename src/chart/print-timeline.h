/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/symptoms.h"
#include "chart/chart.h"

G_BEGIN_DECLS

/* The timeline of the printed summary: soreness of the legs and of the first symptom, day by day,
 * over the load of each run, on one axis of days; below, where weeks are few, what was run in each.
 * The axis reaches from the first day of the period, or from four weeks before the onset where that
 * is earlier, to its last day. Says what was entered and no more. */
typedef struct {
  const FouleeSymptoms *symptoms; /* of the period */
  GTimeZone *zone;                /* where days begin */
  FouleeUnits units;
  const FouleeLanguage *language;
} FouleePrintTimeline;

/* Pointers need to live only during the call. */
FouleeChart *foulee_print_timeline_new (const FouleePrintTimeline *self);

/* The days of the axis, inclusive. */
void foulee_print_timeline_get_days (const FouleePrintTimeline *self, FouleeDate *first,
                                     FouleeDate *last);

/* What it shows, in words, for who does not see it; owned by the caller. */
char *foulee_print_timeline_description (const FouleePrintTimeline *self);

G_END_DECLS

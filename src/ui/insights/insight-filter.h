/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/scope.h"
#include "journal/journal.h"

G_BEGIN_DECLS

/* What Insights are of: which place, which runs, since when. One object for all cards and pages.
 *
 * Signal: changed (). */
#define FOULEE_TYPE_INSIGHT_FILTER (foulee_insight_filter_get_type ())
G_DECLARE_FINAL_TYPE (FouleeInsightFilter, foulee_insight_filter, FOULEE, INSIGHT_FILTER, GObject)

FouleeInsightFilter *foulee_insight_filter_new (void);

typedef enum {
  FOULEE_PERIOD_SIX_WEEKS,
  FOULEE_PERIOD_THREE_MONTHS, /* at first */
  FOULEE_PERIOD_YEAR,
  FOULEE_PERIOD_ALL,
  FOULEE_N_PERIODS,
} FouleeInsightPeriod;

/* What it lets through, seen from `today`. */
FouleeScope foulee_insight_filter_scope (FouleeInsightFilter *self, FouleeDate today);

FouleeSeries foulee_insight_filter_get_series (FouleeInsightFilter *self);
void foulee_insight_filter_set_series (FouleeInsightFilter *self, FouleeSeries series);
int foulee_insight_filter_get_run_kind (FouleeInsightFilter *self); /* FOULEE_UNSET: all */
void foulee_insight_filter_set_run_kind (FouleeInsightFilter *self, int kind);
gboolean foulee_insight_filter_get_hard_only (FouleeInsightFilter *self);
void foulee_insight_filter_set_hard_only (FouleeInsightFilter *self, gboolean hard_only);
FouleeInsightPeriod foulee_insight_filter_get_period (FouleeInsightFilter *self);
void foulee_insight_filter_set_period (FouleeInsightFilter *self, FouleeInsightPeriod period);

/* Whether it is as at first, and back to that. */
gboolean foulee_insight_filter_is_default (FouleeInsightFilter *self);
void foulee_insight_filter_reset (FouleeInsightFilter *self);

/* "3 months", "Left calf": in the interface's language. */
const char *foulee_insight_period_label (FouleeInsightPeriod period);
const char *foulee_insight_place_label (FouleeSeries series);

/* "Legs · Hard runs · 3 months"; owned by the caller. */
char *foulee_insight_filter_describe (FouleeInsightFilter *self);

/* The same without the time, where something else says that: "Legs · Hard runs". */
char *foulee_insight_filter_describe_undated (FouleeInsightFilter *self);

G_END_DECLS

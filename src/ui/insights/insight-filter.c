/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/insight-filter.h"

#include <glib/gi18n.h>

struct _FouleeInsightFilter {
  GObject parent_instance;

  FouleeSeries series;
  int run_kind;
  gboolean hard_only;
  FouleeInsightPeriod period;
};

G_DEFINE_FINAL_TYPE (FouleeInsightFilter, foulee_insight_filter, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Days of each period, today among them; 0 for all. Three months are thirteen weeks: whole weeks
 * compare with one another. */
static const int period_days[] = { 6 * 7, 13 * 7, 365, 0 };
G_STATIC_ASSERT (G_N_ELEMENTS (period_days) == FOULEE_N_PERIODS);

static void
foulee_insight_filter_class_init (FouleeInsightFilterClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", FOULEE_TYPE_INSIGHT_FILTER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_insight_filter_init (FouleeInsightFilter *self)
{
  self->series = FOULEE_SERIES_LEGS;
  self->run_kind = FOULEE_UNSET;
  self->period = FOULEE_PERIOD_THREE_MONTHS;
}

FouleeInsightFilter *
foulee_insight_filter_new (void)
{
  return g_object_new (FOULEE_TYPE_INSIGHT_FILTER, NULL);
}

FouleeScope
foulee_insight_filter_scope (FouleeInsightFilter *self, FouleeDate today)
{
  const int days = period_days[self->period];

  return (FouleeScope) {
    .series = self->series,
    .first = days > 0 ? today - days + 1 : FOULEE_DATE_MIN,
    .last = today,
    .run_kind = self->run_kind,
    .hard_only = self->hard_only,
  };
}

FouleeSeries
foulee_insight_filter_get_series (FouleeInsightFilter *self)
{
  g_return_val_if_fail (FOULEE_IS_INSIGHT_FILTER (self), FOULEE_SERIES_LEGS);
  return self->series;
}

void
foulee_insight_filter_set_series (FouleeInsightFilter *self, FouleeSeries series)
{
  g_return_if_fail (FOULEE_IS_INSIGHT_FILTER (self));
  g_return_if_fail (series >= 0 && series < FOULEE_N_SERIES);

  if (self->series == series)
    return;
  self->series = series;
  g_signal_emit (self, signals[CHANGED], 0);
}

int
foulee_insight_filter_get_run_kind (FouleeInsightFilter *self)
{
  g_return_val_if_fail (FOULEE_IS_INSIGHT_FILTER (self), FOULEE_UNSET);
  return self->run_kind;
}

void
foulee_insight_filter_set_run_kind (FouleeInsightFilter *self, int kind)
{
  g_return_if_fail (FOULEE_IS_INSIGHT_FILTER (self));
  g_return_if_fail (kind == FOULEE_UNSET || (kind >= 0 && kind < foulee_run_kinds.n_words));

  if (self->run_kind == kind)
    return;
  self->run_kind = kind;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
foulee_insight_filter_get_hard_only (FouleeInsightFilter *self)
{
  g_return_val_if_fail (FOULEE_IS_INSIGHT_FILTER (self), FALSE);
  return self->hard_only;
}

void
foulee_insight_filter_set_hard_only (FouleeInsightFilter *self, gboolean hard_only)
{
  g_return_if_fail (FOULEE_IS_INSIGHT_FILTER (self));

  if (self->hard_only == hard_only)
    return;
  self->hard_only = hard_only;
  g_signal_emit (self, signals[CHANGED], 0);
}

FouleeInsightPeriod
foulee_insight_filter_get_period (FouleeInsightFilter *self)
{
  g_return_val_if_fail (FOULEE_IS_INSIGHT_FILTER (self), FOULEE_PERIOD_THREE_MONTHS);
  return self->period;
}

void
foulee_insight_filter_set_period (FouleeInsightFilter *self, FouleeInsightPeriod period)
{
  g_return_if_fail (FOULEE_IS_INSIGHT_FILTER (self));
  g_return_if_fail (period < FOULEE_N_PERIODS);

  if (self->period == period)
    return;
  self->period = period;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
foulee_insight_filter_is_default (FouleeInsightFilter *self)
{
  g_return_val_if_fail (FOULEE_IS_INSIGHT_FILTER (self), TRUE);

  return self->series == FOULEE_SERIES_LEGS && self->run_kind == FOULEE_UNSET && !self->hard_only &&
         self->period == FOULEE_PERIOD_THREE_MONTHS;
}

void
foulee_insight_filter_reset (FouleeInsightFilter *self)
{
  g_return_if_fail (FOULEE_IS_INSIGHT_FILTER (self));

  if (foulee_insight_filter_is_default (self))
    return;
  foulee_insight_filter_init (self);
  self->hard_only = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Words ----------------------------------------------------------------------------------- */

const char *
foulee_insight_period_label (FouleeInsightPeriod period)
{
  switch (period) {
  case FOULEE_PERIOD_SIX_WEEKS:
    return C_ ("period", "6 weeks");
  case FOULEE_PERIOD_THREE_MONTHS:
    return C_ ("period", "3 months");
  case FOULEE_PERIOD_YEAR:
    return C_ ("period", "1 year");
  case FOULEE_PERIOD_ALL:
  case FOULEE_N_PERIODS:
    break;
  }
  return C_ ("period", "All time");
}

const char *
foulee_insight_place_label (FouleeSeries series)
{
  if (series == FOULEE_SERIES_LEGS)
    return C_ ("where soreness is", "Legs");
  return foulee_region_label ((FouleeRegion) series, foulee_language_of_system ());
}

static char *
describe_runs (FouleeInsightFilter *self)
{
  const char *kind;

  if (self->run_kind == FOULEE_UNSET)
    return g_strdup (self->hard_only ? _ ("Hard runs") : _ ("All runs"));
  kind = foulee_words_label (&foulee_run_kinds, self->run_kind, foulee_language_of_system ());
  if (!self->hard_only)
    return g_strdup (kind);
  /* Translators: %s is a kind of run, such as "Intervals", of which only the hard ones are meant.
   */
  return g_strdup_printf (_ ("%s, hard only"), kind);
}

char *
foulee_insight_filter_describe (FouleeInsightFilter *self)
{
  g_autofree char *undated = NULL;

  g_return_val_if_fail (FOULEE_IS_INSIGHT_FILTER (self), NULL);

  undated = foulee_insight_filter_describe_undated (self);
  return g_strjoin (" · ", undated, foulee_insight_period_label (self->period), NULL);
}

char *
foulee_insight_filter_describe_undated (FouleeInsightFilter *self)
{
  g_autofree char *runs = NULL;

  g_return_val_if_fail (FOULEE_IS_INSIGHT_FILTER (self), NULL);

  runs = describe_runs (self);
  return g_strjoin (" · ", foulee_insight_place_label (self->series), runs, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"

#include "analysis/findings-private.h"
#include "analysis/hint-log.h"
#include "analysis/peak-log.h"

/* One series, from one analysis to the next. */
typedef struct {
  gboolean forecast_wanted;
  FouleeTraceParts parts;     /* of the trace */
  FouleeSorenessTrace *trace; /* NULL until there is something to follow */
  FouleePeakLog *peaks;
} Follower;

struct _FouleeAnalyst {
  int first_weekday;
  int day_start; /* by which the traces were made */
  Follower followers[FOULEE_N_SERIES];
  FouleeInfluenceMemory *influences;
  FouleeHintLog *hints;
  guint n_followed;
};

FouleeAnalyst *
foulee_analyst_new (int first_weekday)
{
  FouleeAnalyst *self = g_new0 (FouleeAnalyst, 1);

  self->first_weekday = first_weekday;
  self->influences = foulee_influence_memory_new ();
  self->hints = foulee_hint_log_new ();
  self->followers[FOULEE_SERIES_LEGS].forecast_wanted = TRUE;
  return self;
}

static void
forget (Follower *follower)
{
  g_clear_pointer (&follower->trace, foulee_soreness_trace_free);
  g_clear_pointer (&follower->peaks, foulee_peak_log_free);
}

void
foulee_analyst_free (FouleeAnalyst *self)
{
  for (int series = 0; series < FOULEE_N_SERIES; series++)
    forget (&self->followers[series]);
  foulee_influence_memory_unref (self->influences);
  foulee_hint_log_free (self->hints);
  g_free (self);
}

void
foulee_analyst_forecast (FouleeAnalyst *self, FouleeSeries series)
{
  self->followers[series].forecast_wanted = TRUE;
}

/* When the actions up to `until` took place. */
static GArray *
list_actions (const FouleeHistory *history, gint64 until)
{
  GArray *actions = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_ACTION); i++) {
    gint64 at = foulee_history_action (history, i)->at.seconds;

    if (at > until)
      break;
    g_array_append_val (actions, at);
  }
  return actions;
}

/* Outcomes are not worked out where there is nothing to hold them against. */
static gboolean
has_influences (const FouleeHistory *history)
{
  if (foulee_history_n (history, FOULEE_KIND_ACTION) +
          foulee_history_n (history, FOULEE_KIND_SLEEP) +
          foulee_history_n (history, FOULEE_KIND_DRINK) +
          foulee_history_n (history, FOULEE_KIND_URINE) >
      0)
    return TRUE;
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++)
    if (foulee_history_run (history, i)->warm_up != FOULEE_UNSET)
      return TRUE;
  return FALSE;
}

static FouleeTraceParts
parts_wanted (const FouleeAnalyst *self, FouleeSeries series, const FouleeHistory *history)
{
  FouleeTraceParts parts = FOULEE_TRACE_SHARES;

  if (self->followers[series].forecast_wanted)
    parts |= FOULEE_TRACE_FORECASTS;
  if (series == FOULEE_SERIES_LEGS && has_influences (history))
    parts |= FOULEE_TRACE_OUTCOMES;
  return parts;
}

static gboolean
follow (FouleeAnalyst *self, FouleeSeries series, FouleeFindings *findings,
        const FouleeTraceEvents *events, const FouleeLeftOut *left_out, GCancellable *cancellable)
{
  Follower *follower = &self->followers[series];
  FouleeTraceParts parts = parts_wanted (self, series, findings->history);

  if (follower->parts != parts)
    forget (follower);
  follower->parts = parts;
  if (!follower->trace) {
    follower->trace = foulee_soreness_trace_new (self->day_start, parts);
    follower->peaks = foulee_peak_log_new ();
  }
  if (!foulee_soreness_trace_follow (follower->trace, events, cancellable))
    return FALSE;
  self->n_followed += foulee_soreness_trace_n_followed (follower->trace);
  foulee_findings_add_soreness (
      findings, series, follower->trace, left_out,
      foulee_peak_log_follow (follower->peaks, follower->trace, findings->now.seconds));
  if (parts & FOULEE_TRACE_FORECASTS)
    foulee_findings_add_forecast (findings, series, follower->trace);
  return TRUE;
}

static gboolean
follow_all (FouleeAnalyst *self, FouleeFindings *findings, GCancellable *cancellable)
{
  gint64 now = findings->now.seconds;
  g_autoptr (FouleeSorenessReadings) readings =
      foulee_soreness_readings_new (findings->history, now);
  g_autoptr (GArray) runs = foulee_run_log_new (findings->history, now);
  g_autoptr (GArray) actions = list_actions (findings->history, now);

  /* The legs first: what is cancelled later has them. */
  for (int series = FOULEE_N_SERIES - 1; series >= 0; series--) {
    FouleeTraceEvents events = { runs, readings->levels[series], actions };

    if (series != FOULEE_SERIES_LEGS && !self->followers[series].forecast_wanted &&
        readings->levels[series]->len == 0)
      forget (&self->followers[series]);
    else if (!follow (self, series, findings, &events, &readings->left_out[series], cancellable))
      return FALSE;
  }
  return TRUE;
}

/* Departures from the usual, with what was forecast a day before. */
static void
find_hints (FouleeAnalyst *self, FouleeFindings *findings)
{
  const GArray *past = findings->forecasts[FOULEE_SERIES_LEGS]->past;
  g_autoptr (GArray) checks = g_array_new (FALSE, FALSE, sizeof (FouleeForecastCheck));

  for (guint i = 0; i < past->len; i++) {
    const FouleePastForecast *forecast = &g_array_index (past, FouleePastForecast, i);
    FouleeForecastCheck check = { .at = forecast->made_for,
                                  .level = forecast->observed,
                                  .q90 = forecast->q90 };

    if (forecast->horizon == 0)
      g_array_append_val (checks, check);
  }
  findings->hints =
      foulee_hint_log_follow (self->hints, findings->history, findings->now,
                              (const FouleeForecastCheck *) checks->data, checks->len);
}

/* Leaves what influences are worked out from, should they be asked for. */
static void
prepare_influences (FouleeAnalyst *self, FouleeFindings *findings)
{
  const FouleeSorenessTrace *legs = self->followers[FOULEE_SERIES_LEGS].trace;
  const FouleeOutcomeLog *outcomes = foulee_soreness_trace_outcomes (legs);

  findings->influence_memory = foulee_influence_memory_ref (self->influences);
  findings->runs = g_array_ref (foulee_soreness_trace_events (legs)->runs);
  if (outcomes)
    findings->outcomes = foulee_outcome_log_copy (outcomes);
}

FouleeFindings *
foulee_analyst_analyse (FouleeAnalyst *self, FouleeHistory *history, FouleeInstant now,
                        GCancellable *cancellable)
{
  g_autoptr (FouleeFindings) findings = NULL;
  int day_start = foulee_history_day_start (history);

  if (day_start != self->day_start)
    for (int series = 0; series < FOULEE_N_SERIES; series++)
      forget (&self->followers[series]);
  self->day_start = day_start;
  self->n_followed = 0;
  findings = foulee_findings_begin (history, now, self->first_weekday);
  if (!follow_all (self, findings, cancellable) || g_cancellable_is_cancelled (cancellable))
    return NULL;
  find_hints (self, findings);
  prepare_influences (self, findings);
  return g_steal_pointer (&findings);
}

guint
foulee_analyst_n_followed (const FouleeAnalyst *self)
{
  return self->n_followed;
}

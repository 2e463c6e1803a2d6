/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"
#include "analysis/findings-private.h"
#include "analysis/level-masses.h"

#include <math.h>

/* A fine step as far as forecasts are learnt, a coarse one beyond. */
#define FINE_HOURS 6
#define COARSE_HOURS 12

static void
soreness_free (FouleeSoreness *self)
{
  g_array_unref (self->readings);
  g_array_unref (self->peaks);
  g_array_unref (self->shares);
  g_free (self);
}

static void
forecast_free (FouleeForecast *self)
{
  g_array_unref (self->points);
  g_array_unref (self->past);
  g_free (self);
}

static void
attribute_soreness (FouleeSoreness *self, const FouleeSorenessTrace *trace, gint64 now)
{
  g_autoptr (FouleeSorenessModel) model =
      foulee_soreness_model_copy (foulee_soreness_trace_model (trace));
  GArray *runs = foulee_soreness_trace_events (trace)->runs;
  FouleeShares shares;

  foulee_soreness_model_advance (model, now);
  foulee_soreness_model_attribute (model, &shares);
  self->background_share = shares.background;
  for (guint i = 0; i < shares.n_runs; i++) {
    FouleeRunShare share = { .run = g_array_index (runs, FouleeRunDone, shares.runs[i].run).run,
                             .share = shares.runs[i].share,
                             .together = shares.runs[i].together };

    g_array_append_val (self->shares, share);
  }
}

/* The model once the last run has left it. Packed, as there may be one for every muscle. */
static FouleeSorenessState *
rest (const FouleeSorenessTrace *trace, gint64 now)
{
  g_autoptr (FouleeSorenessModel) model =
      foulee_soreness_model_copy (foulee_soreness_trace_model (trace));

  foulee_soreness_model_advance (model, now + (FOULEE_RUN_HOURS + 1) * 3600);
  return foulee_soreness_state_new (model);
}

/* Fills in what rests on the history at hand, and not only on what the trace was told of it. */
static void
complete_peaks (FouleeSoreness *self, const FouleeSorenessTrace *trace)
{
  GArray *runs = foulee_soreness_trace_events (trace)->runs;

  for (guint i = 0; i < self->peaks->len; i++) {
    FouleePeak *peak = &g_array_index (self->peaks, FouleePeak, i);
    const FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, i);
    FouleeAmplitude amplitude = foulee_soreness_trace_amplitude (trace, i);

    peak->run = done->run;
    peak->assumptions = done->assumptions;
    peak->amplitude = amplitude.mean;
    peak->amplitude_sd = sqrt (amplitude.variance);
  }
}

static FouleeDoseEffect
describe_dose (FouleeAmplitude amplitude, double prior_sd, guint n_readings)
{
  return (FouleeDoseEffect) {
    .mean = amplitude.mean,
    .sd = sqrt (amplitude.variance),
    .told = n_readings >= FOULEE_READINGS_OF_ONES_OWN &&
            2.0 * amplitude.variance <= prior_sd * prior_sd,
  };
}

static void
find_dose_effects (FouleeSoreness *self, const FouleeSorenessModel *model)
{
  FouleeAmplitude per_load, per_descent;

  foulee_soreness_model_per_dose (model, &per_load, &per_descent);
  self->per_load = describe_dose (per_load, FOULEE_PER_LOAD_SD, self->readings->len);
  self->per_descent = describe_dose (per_descent, FOULEE_PER_DESCENT_SD, self->readings->len);
}

void
foulee_findings_add_soreness (FouleeFindings *self, FouleeSeries series,
                              const FouleeSorenessTrace *trace, const FouleeLeftOut *left_out,
                              GArray *peaks)
{
  const FouleeSorenessModel *model = foulee_soreness_trace_model (trace);
  FouleeSoreness *soreness = g_new0 (FouleeSoreness, 1);

  soreness->series = series;
  soreness->readings = g_array_ref (foulee_soreness_trace_events (trace)->readings);
  soreness->left_out = *left_out;
  soreness->peaks = g_array_copy (peaks);
  complete_peaks (soreness, trace);
  soreness->has_expected_peak =
      soreness->readings->len >= FOULEE_READINGS_OF_ONES_OWN &&
      foulee_soreness_model_expected_peak (model, &soreness->expected_peak);
  find_dose_effects (soreness, model);
  soreness->shares = g_array_new (FALSE, FALSE, sizeof (FouleeRunShare));
  if (soreness->readings->len > 0)
    attribute_soreness (soreness, trace, self->now.seconds);
  self->soreness[series] = soreness;
  self->rested[series] = rest (trace, self->now.seconds);
}

static void
describe_masses (FouleeForecastPoint *point)
{
  const double *masses = point->masses;

  point->mean = foulee_level_masses_mean (masses, FOULEE_LEVELS);
  point->q10 = foulee_level_masses_quantile (masses, FOULEE_LEVELS, 0.1);
  point->median = foulee_level_masses_quantile (masses, FOULEE_LEVELS, 0.5);
  point->q90 = foulee_level_masses_quantile (masses, FOULEE_LEVELS, 0.9);
  point->four_or_more = foulee_level_masses_from (masses, FOULEE_LEVELS, 4);
}

gboolean
foulee_findings_forecast_at (const FouleeFindings *findings, FouleeSeries series, gint64 at,
                             FouleeForecastPoint *point)
{
  gint64 hours = (at - findings->now.seconds) / 3600;

  if (!findings->replays[series] || at < findings->now.seconds || hours > FOULEE_FORECAST_HOURS)
    return FALSE;
  point->at = at;
  foulee_forecast_replay_forecast (findings->replays[series], findings->now, at, findings->planned,
                                   point->masses);
  describe_masses (point);
  return TRUE;
}

/* The way that was nearest lately, the model where nothing else was nearer. */
static FouleeForecastMethod
best_method (const FouleeForecastScore *score)
{
  if (score->n < FOULEE_FORECASTS_TO_JUDGE ||
      score->recent_forecast <= MIN (score->recent_same_as_now, score->recent_average))
    return FOULEE_FORECAST_MODEL;
  return score->recent_same_as_now <= score->recent_average ? FOULEE_FORECAST_SAME_AS_NOW
                                                            : FOULEE_FORECAST_AVERAGE;
}

void
foulee_findings_add_forecast (FouleeFindings *self, FouleeSeries series,
                              const FouleeSorenessTrace *trace)
{
  const FouleeForecastReplay *replay = foulee_soreness_trace_replay (trace);
  GArray *readings = foulee_soreness_trace_events (trace)->readings;
  FouleeForecast *forecast = g_new0 (FouleeForecast, 1);
  guint n = readings->len;

  self->replays[series] = foulee_forecast_replay_copy (replay);
  self->forecasts[series] = forecast;
  forecast->series = series;
  forecast->is_own = n >= FOULEE_READINGS_OF_ONES_OWN;
  forecast->level = n > 0 ? g_array_index (readings, FouleeLevelReading, n - 1).level : -1;
  forecast->average = n > 0 ? foulee_forecast_replay_get_average (replay) : NAN;
  forecast->past = g_array_copy (foulee_soreness_trace_forecasts (trace));
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    forecast->scores[horizon] = *foulee_forecast_replay_score (replay, horizon);
    forecast->best[horizon] = best_method (&forecast->scores[horizon]);
  }
  forecast->points = g_array_new (FALSE, FALSE, sizeof (FouleeForecastPoint));
  for (int hours = 0; hours <= FOULEE_FORECAST_HOURS;
       hours += hours < foulee_horizon_hours (FOULEE_N_HORIZONS - 1) ? FINE_HOURS : COARSE_HOURS) {
    FouleeForecastPoint point;

    if (foulee_findings_forecast_at (self, series, self->now.seconds + hours * 3600, &point))
      g_array_append_val (forecast->points, point);
  }
}

static void
count_days (FouleeFindings *self, FouleeDate today)
{
  FouleeDate first;

  if (foulee_history_n (self->history, FOULEE_KIND_CHECK_IN) == 0)
    return;
  first = foulee_record_day (foulee_history_check_in (self->history, 0),
                             foulee_history_day_start (self->history));
  if (first > today)
    return;
  self->days_logged = foulee_history_days_logged (self->history, first, today);
  self->days_possible = (guint) (today - first) + 1;
}

/* What the runner means to run, with doses as earlier runs suggest. */
static GArray *
list_planned (const FouleeHistory *history, gint64 now)
{
  g_autoptr (GArray) planned = foulee_planned_runs_new (history, now);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (FouleePlannedRun));

  for (guint i = 0; i < planned->len; i++) {
    const FouleeRunDone *done = &g_array_index (planned, FouleeRunDone, i);
    FouleePlannedRun run = { .end = done->end, .dose = done->dose };

    g_array_append_val (list, run);
  }
  return list;
}

FouleeFindings *
foulee_findings_begin (FouleeHistory *history, FouleeInstant now, int first_weekday)
{
  FouleeFindings *self = g_new0 (FouleeFindings, 1);
  FouleeDate today = foulee_instant_day (now, foulee_history_day_start (history));

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->influence_lock);
  self->history = foulee_history_ref (history);
  self->now = now;
  self->planned = list_planned (history, now.seconds);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (FouleeWeek));
  foulee_weeks_add (self->weeks, history, now.seconds, today, first_weekday);
  self->reaches = foulee_run_reaches_new (history, now.seconds);
  self->days_since_rest = foulee_days_since_rest (history, now.seconds, today);
  count_days (self, today);
  return self;
}

FouleeFindings *
foulee_findings_new (FouleeHistory *history, FouleeInstant now, int first_weekday)
{
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (first_weekday);

  return foulee_analyst_analyse (analyst, history, now, NULL);
}

FouleeFindings *
foulee_findings_ref (FouleeFindings *findings)
{
  g_atomic_ref_count_inc (&findings->references);
  return findings;
}

void
foulee_findings_unref (FouleeFindings *findings)
{
  if (!g_atomic_ref_count_dec (&findings->references))
    return;
  foulee_history_unref (findings->history);
  for (int series = 0; series < FOULEE_N_SERIES; series++) {
    g_clear_pointer (&findings->soreness[series], soreness_free);
    g_clear_pointer (&findings->rested[series], foulee_soreness_state_unref);
    g_clear_pointer (&findings->forecasts[series], forecast_free);
    g_clear_pointer (&findings->replays[series], foulee_forecast_replay_free);
  }
  g_array_unref (findings->planned);
  g_array_unref (findings->weeks);
  g_array_unref (findings->reaches);
  g_clear_pointer (&findings->runs, g_array_unref);
  g_clear_pointer (&findings->outcomes, foulee_outcome_log_free);
  g_clear_pointer (&findings->influence_memory, foulee_influence_memory_unref);
  g_clear_pointer (&findings->influences, foulee_influences_unref);
  g_mutex_clear (&findings->influence_lock);
  g_clear_pointer (&findings->hints, g_array_unref);
  g_free (findings);
}

const FouleeSoreness *
foulee_findings_soreness (const FouleeFindings *findings, FouleeSeries series)
{
  return findings->soreness[series];
}

const FouleeSoreness *
foulee_findings_legs (const FouleeFindings *findings)
{
  return findings->soreness[FOULEE_SERIES_LEGS];
}

const FouleeForecast *
foulee_findings_forecast (const FouleeFindings *findings, FouleeSeries series)
{
  return findings->forecasts[series];
}

const FouleeInfluences *
foulee_findings_influences (const FouleeFindings *findings)
{
  /* What is found does not change by being worked out late. */
  FouleeFindings *self = (FouleeFindings *) findings;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->influence_lock);

  if (!self->influences)
    self->influences = foulee_influence_memory_update (
        self->influence_memory, self->history, self->now.seconds, self->runs, self->outcomes);
  return self->influences;
}

GArray *
foulee_findings_hints (const FouleeFindings *findings)
{
  return findings->hints;
}

guint
foulee_findings_n_weeks (const FouleeFindings *findings)
{
  return findings->weeks->len;
}

const FouleeWeek *
foulee_findings_week (const FouleeFindings *findings, guint index)
{
  g_return_val_if_fail (index < findings->weeks->len, NULL);

  return &g_array_index (findings->weeks, FouleeWeek, index);
}

guint
foulee_findings_n_reaches (const FouleeFindings *findings)
{
  return findings->reaches->len;
}

const FouleeRunReach *
foulee_findings_reach (const FouleeFindings *findings, guint index)
{
  g_return_val_if_fail (index < findings->reaches->len, NULL);

  return &g_array_index (findings->reaches, FouleeRunReach, index);
}

guint
foulee_findings_days_since_rest (const FouleeFindings *findings)
{
  return findings->days_since_rest;
}

gint64
foulee_findings_shoe_distance (const FouleeFindings *findings, const char *id)
{
  const FouleeShoe *shoe = foulee_history_lookup (findings->history, FOULEE_KIND_SHOE, id);
  gint64 distance = 0;

  if (!shoe)
    return 0;
  if (shoe->distance_before != FOULEE_UNSET)
    distance = shoe->distance_before;
  for (guint i = 0; i < findings->reaches->len; i++) {
    const FouleeRun *run = g_array_index (findings->reaches, FouleeRunReach, i).run;

    if (run->distance != FOULEE_UNSET && g_strcmp0 (run->shoe, id) == 0)
      distance += run->distance;
  }
  return distance;
}

guint
foulee_findings_days_logged (const FouleeFindings *findings)
{
  return findings->days_logged;
}

guint
foulee_findings_days_possible (const FouleeFindings *findings)
{
  return findings->days_possible;
}

FouleeHistory *
foulee_findings_history (const FouleeFindings *findings)
{
  return findings->history;
}

FouleeInstant
foulee_findings_now (const FouleeFindings *findings)
{
  return findings->now;
}

FouleeDate
foulee_findings_today (const FouleeFindings *findings)
{
  return foulee_instant_day (findings->now, foulee_history_day_start (findings->history));
}

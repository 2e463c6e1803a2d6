/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/forecast-replay.h"

#include "analysis/level-masses.h"
#include "analysis/soreness-state.h"

#define HORIZON_HOURS 24

/* Readings this far back may still be what a forecast stood on: three calendar days, and as much
 * again as a day may be longer and clocks may differ. */
#define ORIGIN_SECONDS ((FOULEE_N_HORIZONS + 2) * HORIZON_HOURS * 3600)

/* Readings that come closer on each other than this are one moment to forecast from. */
#define ORIGIN_SPACING 3600

#define AVERAGE_PART 0.15
#define RECENT_PART 0.02

/* All that was known at a reading. Immutable, and shared between copies of a replay. */
typedef struct {
  gatomicrefcount references;
  FouleeSorenessState *state;
  FouleeInstant at;
  int level;
  double average;
  guint n_readings;
  gboolean ran_today;
  FouleeRunHabit habit;
  FouleeLevelMemory memory;
  FouleeForecastStack stacks[FOULEE_N_HORIZONS];
} Origin;

struct _FouleeForecastReplay {
  int n_levels;
  int day_start;
  FouleeFutureRuns future_runs;
  FouleeScoredFunc scored_func;
  gpointer scored_data;

  FouleeSorenessModel *model;
  FouleeSorenessModel *scratch;
  FouleeLevelMemory memory;
  FouleeForecastStack stacks[FOULEE_N_HORIZONS];
  FouleeForecastScore scores[FOULEE_N_HORIZONS];
  guint n_readings;
  double average;

  FouleeRunHabit habit;
  FouleeDate open_day; /* the first that is not closed; FOULEE_DATE_NONE before the first event */
  FouleeRunDay ran;    /* on that day */

  GQueue origins;    /* Origin, the oldest first */
  GArray *last_runs; /* FouleePlannedRun, those of the time of the origins */
};

int
foulee_horizon_hours (int horizon)
{
  return (horizon + 1) * HORIZON_HOURS;
}

static Origin *
origin_ref (Origin *origin)
{
  g_atomic_ref_count_inc (&origin->references);
  return origin;
}

static void
origin_unref (gpointer data)
{
  Origin *origin = data;

  if (!g_atomic_ref_count_dec (&origin->references))
    return;
  foulee_soreness_state_unref (origin->state);
  g_free (origin);
}

FouleeForecastReplay *
foulee_forecast_replay_new (int n_levels, int day_start, FouleeFutureRuns future_runs)
{
  FouleeForecastReplay *self = g_new0 (FouleeForecastReplay, 1);

  self->n_levels = n_levels;
  self->day_start = day_start;
  self->future_runs = future_runs;
  self->model = foulee_soreness_model_new (n_levels);
  self->scratch = foulee_soreness_model_copy (self->model);
  foulee_level_memory_start (&self->memory, n_levels);
  for (int i = 0; i < FOULEE_N_HORIZONS; i++)
    foulee_forecast_stack_start (&self->stacks[i]);
  self->open_day = FOULEE_DATE_NONE;
  g_queue_init (&self->origins);
  self->last_runs = g_array_new (FALSE, FALSE, sizeof (FouleePlannedRun));
  return self;
}

void
foulee_forecast_replay_free (FouleeForecastReplay *self)
{
  foulee_soreness_model_free (self->model);
  foulee_soreness_model_free (self->scratch);
  g_queue_clear_full (&self->origins, origin_unref);
  g_array_unref (self->last_runs);
  g_free (self);
}

FouleeForecastReplay *
foulee_forecast_replay_copy (const FouleeForecastReplay *self)
{
  FouleeForecastReplay *copy = g_memdup2 (self, sizeof *self);

  copy->model = foulee_soreness_model_copy (self->model);
  copy->scratch = foulee_soreness_model_copy (self->model);
  copy->last_runs = g_array_copy (self->last_runs);
  g_queue_init (&copy->origins);
  for (GList *link = self->origins.head; link; link = link->next)
    g_queue_push_tail (&copy->origins, origin_ref (link->data));
  return copy;
}

FouleeSorenessModel *
foulee_forecast_replay_get_model (FouleeForecastReplay *self)
{
  return self->model;
}

void
foulee_forecast_replay_set_scored_func (FouleeForecastReplay *self, FouleeScoredFunc func,
                                        gpointer data)
{
  self->scored_func = func;
  self->scored_data = data;
}

/* Closes the days from `open_day` to the one before `day`. */
static void
close_days (FouleeRunHabit *habit, FouleeRunDay *ran, FouleeDate *open_day, FouleeDate day)
{
  if (*open_day == FOULEE_DATE_NONE)
    *open_day = day;
  for (; *open_day < day; (*open_day)++) {
    foulee_run_habit_close_day (habit, *open_day, ran);
    *ran = (FouleeRunDay) { 0 };
  }
}

static void
reach_day (FouleeForecastReplay *self, FouleeInstant at)
{
  close_days (&self->habit, &self->ran, &self->open_day, foulee_instant_day (at, self->day_start));
}

/* Hours from midnight, by the clock on the wall, of the open day. */
static double
hour_of_day (const FouleeForecastReplay *self, FouleeInstant at)
{
  return (at.seconds + at.offset * 60 - (gint64) self->open_day * 86400) / 3600.0;
}

void
foulee_forecast_replay_add_run (FouleeForecastReplay *self, FouleeInstant end, guint number,
                                const FouleeDose *dose)
{
  FouleePlannedRun run = { .end = end.seconds, .dose = *dose };
  guint old = 0;

  reach_day (self, end);
  self->ran.load += dose->load;
  self->ran.hour = hour_of_day (self, end);
  self->ran.n_runs++;
  foulee_soreness_model_add_run (self->model, end.seconds, number, dose);

  while (old < self->last_runs->len &&
         g_array_index (self->last_runs, FouleePlannedRun, old).end < end.seconds - ORIGIN_SECONDS)
    old++;
  g_array_remove_range (self->last_runs, 0, old);
  g_array_append_val (self->last_runs, run);
}

/* The date on the wall. */
static FouleeDate
date_of (FouleeInstant at)
{
  return foulee_instant_day (at, 0);
}

/* The origin of so many calendar days before `at` that is nearest to its time of the day, or NULL.
 */
static const Origin *
find_origin (const FouleeForecastReplay *self, FouleeInstant at, int horizon)
{
  gint64 wanted = at.seconds - foulee_horizon_hours (horizon) * G_GINT64_CONSTANT (3600);
  const Origin *nearest = NULL;

  for (GList *link = self->origins.head; link; link = link->next) {
    const Origin *origin = link->data;

    if (date_of (origin->at) != date_of (at) - (horizon + 1))
      continue;
    if (!nearest || ABS (origin->at.seconds - wanted) < ABS (nearest->at.seconds - wanted))
      nearest = origin;
  }
  return nearest;
}

static void
forecast_from (FouleeForecastReplay *self, const Origin *origin, gint64 at, int horizon,
               FouleeStackedForecast *forecast)
{
  FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS];
  double masses[FOULEE_MAX_LEVELS];
  guint n_possible = 0;

  foulee_soreness_state_restore (origin->state, self->scratch);
  if (self->future_runs == FOULEE_FUTURE_RUNS_KNOWN)
    for (guint i = 0; i < self->last_runs->len; i++) {
      const FouleePlannedRun *run = &g_array_index (self->last_runs, FouleePlannedRun, i);

      if (run->end > origin->at.seconds && run->end < at)
        foulee_soreness_model_add_run (self->scratch, run->end, 0, &run->dose);
    }
  else
    n_possible = foulee_run_habit_expect (&origin->habit, origin->at, at, self->day_start,
                                          origin->ran_today, NULL, possible);
  foulee_soreness_model_forecast (self->scratch, at, possible, n_possible, masses);
  foulee_forecast_stack_issue (&origin->stacks[horizon], &origin->memory, masses, forecast);
}

static void
keep_score (double *sum, double *recent, double weight, double value)
{
  *sum += value;
  *recent += weight * (value - *recent);
}

static void
score (FouleeForecastReplay *self, const Origin *origin, gint64 at, int horizon, int level,
       const FouleeStackedForecast *forecast)
{
  FouleeForecastScore *total = &self->scores[horizon];
  FouleeScoredForecast scored = { .made_at = origin->at.seconds,
                                  .made_for = at,
                                  .horizon = horizon,
                                  .n_levels = self->n_levels,
                                  .masses = forecast->masses,
                                  .observed = level };
  double now = origin->level * 10.0 / (self->n_levels - 1);
  double weight;

  total->n++;
  weight = MAX (RECENT_PART, 1.0 / total->n);
  keep_score (&total->forecast, &total->recent_forecast, weight,
              foulee_level_masses_crps (forecast->masses, self->n_levels, level));
  keep_score (&total->same_as_now, &total->recent_same_as_now, weight,
              foulee_level_distance (now, self->n_levels, level));
  keep_score (&total->average, &total->recent_average, weight,
              foulee_level_distance (origin->average, self->n_levels, level));
  if (self->scored_func)
    self->scored_func (&scored, self->scored_data);
}

static void
drop_old_origins (FouleeForecastReplay *self, gint64 now)
{
  const Origin *oldest;

  while ((oldest = g_queue_peek_head (&self->origins)) && oldest->at.seconds < now - ORIGIN_SECONDS)
    origin_unref (g_queue_pop_head (&self->origins));
}

static void
keep_origin (FouleeForecastReplay *self, FouleeInstant at, int level)
{
  const Origin *last = g_queue_peek_tail (&self->origins);
  Origin *origin = g_new (Origin, 1);

  if (last && at.seconds - last->at.seconds < ORIGIN_SPACING)
    origin_unref (g_queue_pop_tail (&self->origins));
  *origin = (Origin) { .state = foulee_soreness_state_new (self->model),
                       .at = at,
                       .level = level,
                       .average = self->average,
                       .n_readings = self->n_readings,
                       .ran_today = self->ran.n_runs > 0,
                       .habit = self->habit,
                       .memory = self->memory };
  g_atomic_ref_count_init (&origin->references);
  for (int i = 0; i < FOULEE_N_HORIZONS; i++)
    origin->stacks[i] = self->stacks[i];
  g_queue_push_tail (&self->origins, origin);
}

void
foulee_forecast_replay_add_reading (FouleeForecastReplay *self, FouleeInstant at, int level)
{
  double value = level * 10.0 / (self->n_levels - 1);

  reach_day (self, at);
  drop_old_origins (self, at.seconds);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    const Origin *origin = find_origin (self, at, horizon);
    FouleeStackedForecast forecast;

    if (!origin)
      continue;
    forecast_from (self, origin, at.seconds, horizon, &forecast);
    foulee_forecast_stack_learn (&self->stacks[horizon], &forecast, level);
    if (origin->n_readings >= FOULEE_READINGS_BEFORE_SCORING)
      score (self, origin, at.seconds, horizon, level, &forecast);
  }
  foulee_soreness_model_add_reading (self->model, at.seconds, level);
  foulee_level_memory_add (&self->memory, level);
  self->average += (self->n_readings == 0 ? 1.0 : AVERAGE_PART) * (value - self->average);
  self->n_readings++;
  keep_origin (self, at, level);
}

double
foulee_forecast_replay_get_average (const FouleeForecastReplay *self)
{
  return self->average;
}

const FouleeForecastScore *
foulee_forecast_replay_score (const FouleeForecastReplay *self, int horizon)
{
  g_return_val_if_fail (horizon >= 0 && horizon < FOULEE_N_HORIZONS, NULL);

  return &self->scores[horizon];
}

/* What the stacks make of the model's `own` masses at any distance. Each was learnt at its horizon;
 * between two of them both are heard, the nearer one more. The nearest alone would let the forecast
 * jump half-way between them. */
static void
issue_at (const FouleeForecastReplay *self, gint64 seconds, const double *own, double *masses)
{
  const double place =
      CLAMP ((double) seconds / (HORIZON_HOURS * 3600) - 1, 0, FOULEE_N_HORIZONS - 1);
  const int before = (int) place;
  const int after = MIN (before + 1, FOULEE_N_HORIZONS - 1);
  FouleeStackedForecast forecasts[2];

  foulee_forecast_stack_issue (&self->stacks[before], &self->memory, own, &forecasts[0]);
  foulee_forecast_stack_issue (&self->stacks[after], &self->memory, own, &forecasts[1]);
  for (int level = 0; level < self->n_levels; level++)
    masses[level] = forecasts[0].masses[level] +
                    (place - before) * (forecasts[1].masses[level] - forecasts[0].masses[level]);
}

void
foulee_forecast_replay_forecast (const FouleeForecastReplay *self, FouleeInstant now, gint64 at,
                                 GArray *planned, double *masses)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_copy (self->model);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (FouleeDate));
  FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS];
  double own[FOULEE_MAX_LEVELS];
  FouleeRunHabit habit = self->habit;
  FouleeRunDay ran = self->ran;
  FouleeDate today = self->open_day;
  guint n_possible;

  close_days (&habit, &ran, &today, foulee_instant_day (now, self->day_start));
  for (guint i = 0; planned && i < planned->len; i++) {
    const FouleePlannedRun *run = &g_array_index (planned, FouleePlannedRun, i);
    FouleeDate day = foulee_instant_day ((FouleeInstant) { run->end, now.offset }, self->day_start);

    g_array_append_val (days, day);
    if (run->end > now.seconds && run->end < at)
      foulee_soreness_model_add_run (model, run->end, 0, &run->dose);
  }
  n_possible =
      foulee_run_habit_expect (&habit, now, at, self->day_start, ran.n_runs > 0, days, possible);
  foulee_soreness_model_forecast (model, at, possible, n_possible, own);
  issue_at (self, at - now.seconds, own, masses);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/forecast-stack.h"
#include "analysis/run-habit.h"

G_BEGIN_DECLS

/* A history gone through in the order of time, forecasting as it goes and never looking ahead, so
 * that every forecast can be held against what was read off later.
 *
 * The forecast of a reading at a distance of 24, 48 or 72 h is the one that stood one, two or three
 * calendar days before, at the reading of that day that is nearest to the same time of the day.
 * Most people note their soreness about once a day, not at the same hour: with a limit of a few
 * hours most of their readings would never be scored. */
typedef struct _FouleeForecastReplay FouleeForecastReplay;

#define FOULEE_N_HORIZONS 3

/* In hours: 24, 48, 72. */
int foulee_horizon_hours (int horizon);

/* Whether a forecast is told of the runs that lie between it and its reading. */
typedef enum {
  FOULEE_FUTURE_RUNS_KNOWN,   /* as if all had been planned */
  FOULEE_FUTURE_RUNS_UNKNOWN, /* only what the runner's habit says */
} FouleeFutureRuns;

/* A forecast and what came of it. */
typedef struct {
  gint64 made_at; /* Unix seconds */
  gint64 made_for;
  int horizon; /* 0 … 2 */
  int n_levels;
  const double *masses;
  int observed;
} FouleeScoredForecast;

/* How far off the forecasts were at one distance (see foulee_level_masses_crps()): sums over `n`,
 * and the present means, in which the last fifty or so count most. Beside the forecast two simple
 * ones: the same as now, and an exponential average of the readings. */
typedef struct {
  guint n;
  double forecast, same_as_now, average;
  double recent_forecast, recent_same_as_now, recent_average;
} FouleeForecastScore;

/* Forecasts made after fewer readings than this are not scored. */
#define FOULEE_READINGS_BEFORE_SCORING 10

FouleeForecastReplay *foulee_forecast_replay_new (int n_levels, int day_start,
                                                  FouleeFutureRuns future_runs);
void foulee_forecast_replay_free (FouleeForecastReplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeForecastReplay, foulee_forecast_replay_free)

/* Called for each scored forecast, within foulee_forecast_replay_add_reading(). */
typedef void (*FouleeScoredFunc) (const FouleeScoredForecast *scored, gpointer data);
void foulee_forecast_replay_set_scored_func (FouleeForecastReplay *self, FouleeScoredFunc func,
                                             gpointer data);

/* Another one that has seen the same and goes its own way from here. */
FouleeForecastReplay *foulee_forecast_replay_copy (const FouleeForecastReplay *self);

/* The soreness model within, which has seen the same events. To be read, not fed. */
FouleeSorenessModel *foulee_forecast_replay_get_model (FouleeForecastReplay *self);

/* Events come in the order of time; at one moment, a run before a reading. `number` is the
 * caller's own for the run. */
void foulee_forecast_replay_add_run (FouleeForecastReplay *self, FouleeInstant end, guint number,
                                     const FouleeDose *dose);
void foulee_forecast_replay_add_reading (FouleeForecastReplay *self, FouleeInstant at, int level);

/* The exponential average of the readings so far, on the scale 0–10. */
double foulee_forecast_replay_get_average (const FouleeForecastReplay *self);

const FouleeForecastScore *foulee_forecast_replay_score (const FouleeForecastReplay *self,
                                                         int horizon);

/* A run that the runner has planned. */
typedef struct {
  gint64 end;
  FouleeDose dose;
} FouleePlannedRun;

/* The probability of each level at `at`, seen from `now`, which is no earlier than the last event.
 * `planned` (of FouleePlannedRun, in the order of time; may be NULL) counts as run; on other days
 * the runner's habit is allowed for. */
void foulee_forecast_replay_forecast (const FouleeForecastReplay *self, FouleeInstant now,
                                      gint64 at, GArray *planned, double *masses);

G_END_DECLS

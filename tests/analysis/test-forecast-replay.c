/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/forecast-replay.h"
#include "analysis/level-masses.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define ORIGIN (G_GINT64_CONSTANT (20000) * DAY)

typedef struct {
  GArray *scored; /* FouleeScoredForecast */
  GArray *masses; /* double, n_levels for each */
} Collected;

static void
collect (const FouleeScoredForecast *scored, gpointer data)
{
  Collected *collected = data;

  g_array_append_val (collected->scored, *scored);
  g_array_append_vals (collected->masses, scored->masses, (guint) scored->n_levels);
}

static void
collected_clear (Collected *collected)
{
  g_array_unref (collected->scored);
  g_array_unref (collected->masses);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collected, collected_clear)

static FouleeForecastReplay *
replay_new (Collected *collected, FouleeFutureRuns future_runs)
{
  FouleeForecastReplay *replay = foulee_forecast_replay_new (FOULEE_LEVELS, 240, future_runs);

  collected->scored = g_array_new (FALSE, FALSE, sizeof (FouleeScoredForecast));
  collected->masses = g_array_new (FALSE, FALSE, sizeof (double));
  foulee_forecast_replay_set_scored_func (replay, collect, collected);
  return replay;
}

/* Two hard runs a week at 18:00, and a reading every morning at 07:00: sorest on the second. */
static void
feed (FouleeForecastReplay *replay, gint64 origin, int first_day, int n_days)
{
  static const int levels[] = { 1, 3, 5, 4, 3, 5, 3 };
  static const FouleeDose dose = { .load = 1.5, .descent = 0.5 };

  for (int day = first_day; day < first_day + n_days; day++) {
    gint64 midnight = origin + day * (gint64) DAY;

    foulee_forecast_replay_add_reading (replay, (FouleeInstant) { midnight + 7 * HOUR, 0 },
                                        levels[day % 7]);
    if (day % 7 == 0 || day % 7 == 3)
      foulee_forecast_replay_add_run (replay, (FouleeInstant) { midnight + 18 * HOUR, 0 }, 0,
                                      &dose);
  }
}

/* One for each reading and distance, once ten readings stand behind the forecast. */
static void
test_pairs (void)
{
  g_auto (Collected) collected = { 0 };
  g_autoptr (FouleeForecastReplay) replay = replay_new (&collected, FOULEE_FUTURE_RUNS_KNOWN);

  feed (replay, ORIGIN, 0, 40);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    g_assert_cmpuint (foulee_forecast_replay_score (replay, horizon)->n, ==,
                      40 - 9 - (guint) (horizon + 1));
  for (guint i = 0; i < collected.scored->len; i++) {
    const FouleeScoredForecast *scored = &g_array_index (collected.scored, FouleeScoredForecast, i);

    g_assert_cmpint (scored->made_for - scored->made_at, ==,
                     foulee_horizon_hours (scored->horizon) * HOUR);
    g_assert_cmpint (scored->n_levels, ==, FOULEE_LEVELS);
  }
}

/* Of the date so many days before, the nearest in time of day; of two within the hour, the later.
 */
static void
test_nearest (void)
{
  static const double hours[] = { 0.5, 15.5, 17.9, 18.2, 23.0, 30.1, 40.0 };
  g_auto (Collected) collected = { 0 };
  g_autoptr (FouleeForecastReplay) replay = replay_new (&collected, FOULEE_FUTURE_RUNS_KNOWN);
  gint64 start = ORIGIN + 20 * DAY;

  feed (replay, ORIGIN, 0, 15);
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    foulee_forecast_replay_add_reading (
        replay, (FouleeInstant) { start + (gint64) (hours[i] * HOUR), 0 }, 2);
  g_array_set_size (collected.scored, 0);
  /* Twenty-four hours before are 18.05 h; of 17.9 and 18.2 the later stands. On the day before that
   * nothing was read off. */
  foulee_forecast_replay_add_reading (replay,
                                      (FouleeInstant) { start + (gint64) (42.05 * HOUR), 0 }, 2);
  g_assert_cmpuint (collected.scored->len, ==, 1);
  g_assert_cmpint (g_array_index (collected.scored, FouleeScoredForecast, 0).made_at, ==,
                   start + (gint64) (18.2 * HOUR));
  /* Twenty-four hours before are 36.05 h, and the nearest is 40 h; 48 h before, 12.05 h, 15.5. */
  g_array_set_size (collected.scored, 0);
  foulee_forecast_replay_add_reading (replay,
                                      (FouleeInstant) { start + (gint64) (60.05 * HOUR), 0 }, 2);
  g_assert_cmpuint (collected.scored->len, ==, 2);
  g_assert_cmpint (g_array_index (collected.scored, FouleeScoredForecast, 0).made_at, ==,
                   start + 40 * HOUR);
  g_assert_cmpint (g_array_index (collected.scored, FouleeScoredForecast, 1).made_at, ==,
                   start + (gint64) (15.5 * HOUR));
  /* Just after midnight: of the date before there is one, though twelve hours ago. By a clock that
   * is an hour behind it is still that date. */
  g_array_set_size (collected.scored, 0);
  foulee_forecast_replay_add_reading (replay, (FouleeInstant) { start + (gint64) (72.2 * HOUR), 0 },
                                      2);
  g_assert_cmpuint (collected.scored->len, ==, 3);
  g_assert_cmpint (g_array_index (collected.scored, FouleeScoredForecast, 0).made_at, ==,
                   start + (gint64) (60.05 * HOUR));
  g_array_set_size (collected.scored, 0);
  foulee_forecast_replay_add_reading (replay,
                                      (FouleeInstant) { start + (gint64) (72.4 * HOUR), -60 }, 2);
  g_assert_cmpuint (collected.scored->len, ==, 2);
  g_assert_cmpint (g_array_index (collected.scored, FouleeScoredForecast, 0).made_at, ==,
                   start + (gint64) (42.05 * HOUR));
}

/* Later events change no forecast that was scored before them, and a shift in time changes none. */
static void
test_causal_and_shift (void)
{
  g_auto (Collected) brief = { 0 };
  g_auto (Collected) full = { 0 };
  g_autoptr (FouleeForecastReplay) until = replay_new (&brief, FOULEE_FUTURE_RUNS_UNKNOWN);
  g_autoptr (FouleeForecastReplay) beyond = replay_new (&full, FOULEE_FUTURE_RUNS_UNKNOWN);

  feed (until, ORIGIN, 0, 60);
  feed (beyond, ORIGIN + 70 * DAY, 0, 60);
  for (int i = 0; i < 30; i++)
    foulee_forecast_replay_add_reading (
        beyond, (FouleeInstant) { ORIGIN + 130 * DAY + i * 5 * HOUR, 0 }, i % 11);
  g_assert_cmpuint (brief.masses->len, >, 100 * FOULEE_LEVELS);
  g_assert_cmpuint (full.masses->len, >, brief.masses->len);
  g_assert_cmpmem (brief.masses->data, brief.masses->len * sizeof (double), full.masses->data,
                   brief.masses->len * sizeof (double));
}

/* For a runner so regular, the forecast beats the simple ones, and is the better for knowing of
 * the runs. */
static void
test_scores (void)
{
  g_auto (Collected) with = { 0 };
  g_auto (Collected) without = { 0 };
  g_autoptr (FouleeForecastReplay) known = replay_new (&with, FOULEE_FUTURE_RUNS_KNOWN);
  g_autoptr (FouleeForecastReplay) unknown = replay_new (&without, FOULEE_FUTURE_RUNS_UNKNOWN);

  feed (known, ORIGIN, 0, 120);
  feed (unknown, ORIGIN, 0, 120);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    const FouleeForecastScore *score = foulee_forecast_replay_score (known, horizon);
    double sum = 0.0;

    g_assert_cmpfloat (score->forecast, <, 0.8 * score->average);
    g_assert_cmpfloat (score->forecast, <, 0.8 * score->same_as_now);
    g_assert_cmpfloat (score->recent_forecast, <, score->recent_same_as_now);
    g_assert_cmpfloat (score->forecast, <,
                       foulee_forecast_replay_score (unknown, horizon)->forecast + 1e-9);
    for (guint i = 0; i < with.scored->len; i++) {
      const FouleeScoredForecast *scored = &g_array_index (with.scored, FouleeScoredForecast, i);

      if (scored->horizon == horizon)
        sum += foulee_level_masses_crps (&g_array_index (with.masses, double, i *FOULEE_LEVELS),
                                         FOULEE_LEVELS, scored->observed);
    }
    g_assert_cmpfloat_with_epsilon (sum, score->forecast, 1e-9);
  }
  /* "The same as now", by hand: of 1 3 5 4 3 5 3, over and over, for tomorrow. */
  {
    const FouleeForecastScore *score = foulee_forecast_replay_score (known, 0);

    g_assert_cmpfloat_with_epsilon (score->same_as_now / score->n,
                                    (2 + 2 + 1 + 1 + 2 + 2 + 2) / 7.0, 0.02);
    g_assert_cmpfloat_with_epsilon (score->recent_same_as_now, 12 / 7.0, 0.1);
  }
}

/* The forecast at the end of a history: a planned run is sorer than none, and one that has been
 * planned is not expected a second time. */
static void
test_outlook (void)
{
  g_auto (Collected) collected = { 0 };
  g_autoptr (FouleeForecastReplay) replay = replay_new (&collected, FOULEE_FUTURE_RUNS_UNKNOWN);
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (FouleePlannedRun));
  FouleeInstant now = { ORIGIN + 83 * DAY + 12 * HOUR, 0 };
  gint64 at = now.seconds + 43 * HOUR;
  FouleePlannedRun none = { now.seconds + 6 * HOUR, { 0.0, 0.0 } };
  FouleePlannedRun hard = { now.seconds + 6 * HOUR, { 3.0, 2.0 } };
  double masses[3][FOULEE_LEVELS];
  double means[3];

  feed (replay, ORIGIN, 0, 84);
  foulee_forecast_replay_forecast (replay, now, at, NULL, masses[0]);
  g_array_append_val (planned, none);
  foulee_forecast_replay_forecast (replay, now, at, planned, masses[1]);
  g_array_index (planned, FouleePlannedRun, 0) = hard;
  foulee_forecast_replay_forecast (replay, now, at, planned, masses[2]);
  for (int i = 0; i < 3; i++) {
    g_assert_cmpfloat_with_epsilon (foulee_level_masses_from (masses[i], FOULEE_LEVELS, 0), 1.0,
                                    1e-9);
    means[i] = foulee_level_masses_mean (masses[i], FOULEE_LEVELS);
  }
  g_assert_cmpfloat (means[1], <, means[0]);
  g_assert_cmpfloat (means[0], <, means[2]);
}

/* A minute more or less makes no difference, also half-way between two of the distances at which
 * forecasts are learnt. */
static void
test_no_jumps (void)
{
  g_auto (Collected) collected = { 0 };
  g_autoptr (FouleeForecastReplay) replay = replay_new (&collected, FOULEE_FUTURE_RUNS_UNKNOWN);
  FouleeInstant now = { ORIGIN + 83 * DAY + 12 * HOUR, 0 };

  feed (replay, ORIGIN, 0, 84);
  for (int hours = 12; hours <= 84; hours += 12) {
    double masses[2][FOULEE_LEVELS];

    for (int i = 0; i < 2; i++)
      foulee_forecast_replay_forecast (replay, now, now.seconds + hours * HOUR + 60 * i - 30, NULL,
                                       masses[i]);
    for (int level = 0; level < FOULEE_LEVELS; level++)
      g_assert_cmpfloat_with_epsilon (masses[0][level], masses[1][level], 0.002);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/forecast-replay/pairs", test_pairs);
  g_test_add_func ("/analysis/forecast-replay/nearest", test_nearest);
  g_test_add_func ("/analysis/forecast-replay/causal-and-shift", test_causal_and_shift);
  g_test_add_func ("/analysis/forecast-replay/scores", test_scores);
  g_test_add_func ("/analysis/forecast-replay/outlook", test_outlook);
  g_test_add_func ("/analysis/forecast-replay/no-jumps", test_no_jumps);
  return g_test_run ();
}

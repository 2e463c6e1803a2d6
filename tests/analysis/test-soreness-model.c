/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-model.h"

#include <math.h>
#include <string.h>

#define HOUR 3600
#define DAY (24 * HOUR)

static void
assert_sound (FouleeSorenessModel *model)
{
  const double *weights;
  guint n;
  const FouleeHypothesis *hypotheses = foulee_soreness_model_hypotheses (model, &n, &weights);
  FouleeShares shares;
  double sum = 0.0;

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++) {
    const FouleeHypothesis *self = &hypotheses[i];

    sum += weights[i];
    g_assert_true (isfinite (self->log_weight));
    for (int row = 0; row < self->size; row++) {
      double variance = self->covariance[foulee_covariance_index (row, row)];

      g_assert_true (isfinite (self->mean[row]));
      g_assert_true (isfinite (variance));
      g_assert_cmpfloat (variance, >=, 0.0);
      for (int column = 0; column < row; column++) {
        double other = self->covariance[foulee_covariance_index (column, column)];
        double between = self->covariance[foulee_covariance_index (row, column)];

        g_assert_true (isfinite (between));
        g_assert_cmpfloat (fabs (between), <=, sqrt (variance * other) + 1e-9);
      }
    }
  }
  g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-12);

  foulee_soreness_model_attribute (model, &shares);
  sum = shares.background;
  for (guint i = 0; i < shares.n_runs; i++) {
    g_assert_cmpfloat (shares.runs[i].share, >=, 0.0);
    g_assert_cmpuint (shares.runs[i].together, <=, i);
    sum += shares.runs[i].share;
  }
  g_assert_cmpfloat (sum, <=, 1.0 + 1e-12);
}

static void
assert_same (const FouleeSorenessModel *a, const FouleeSorenessModel *b)
{
  const double *weights_a, *weights_b;
  guint n_a, n_b;
  const FouleeHypothesis *in_a = foulee_soreness_model_hypotheses (a, &n_a, &weights_a);
  const FouleeHypothesis *in_b = foulee_soreness_model_hypotheses (b, &n_b, &weights_b);

  g_assert_cmpmem (weights_a, n_a * sizeof *weights_a, weights_b, n_b * sizeof *weights_b);
  for (guint i = 0; i < n_a; i++) {
    gsize size = (gsize) in_a[i].size;

    g_assert_cmpint (in_a[i].size, ==, in_b[i].size);
    g_assert_cmpmem (in_a[i].mean, size * sizeof (double), in_b[i].mean, size * sizeof (double));
    size = size * (size + 1) / 2;
    g_assert_cmpmem (in_a[i].covariance, size * sizeof (double), in_b[i].covariance,
                     size * sizeof (double));
  }
}

/* The marathon runners of J Sports Med 2017:9402386, table 3: means of the knee extensors before
 * the race and on the seven days after, as whole numbers. The peak that fits them best lies at
 * 25–30 h, whether they were asked at the hour at which they had finished or in the morning. */
static void
test_marathon (void)
{
  static const int levels[] = { 6, 5, 3, 2, 1, 1, 1 };

  for (int earlier = 0; earlier <= 6; earlier += 3) {
    g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
    FouleeDose dose = foulee_dose (230.0, 8.0, 0.0);
    FouleeAmplitude amplitude;
    FouleeExpectedPeak peak;

    foulee_soreness_model_add_reading (model, -12 * HOUR, 1);
    foulee_soreness_model_add_run (model, 0, 7, &dose);
    for (int day = 0; day < 7; day++)
      foulee_soreness_model_add_reading (model, (day + 1) * DAY - earlier * HOUR, levels[day]);
    g_assert_true (foulee_soreness_model_expected_peak (model, &peak));
    g_assert_cmpfloat (peak.hours, >=, 25.0);
    g_assert_cmpfloat (peak.hours, <=, 30.0);
    g_assert_cmpfloat (peak.first, <=, peak.hours);
    g_assert_cmpfloat (peak.last, >=, peak.hours);
    g_assert_true (foulee_soreness_model_amplitude (model, 7, &amplitude));
    g_assert_cmpfloat_with_epsilon (amplitude.mean, 6.0, 1.0);
    g_assert_false (foulee_soreness_model_amplitude (model, 8, &amplitude));
    assert_sound (model);
  }
}

/* Eight runs felt at once and gone the next day: then there is no one peak to name. */
static void
test_at_once (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  FouleeExpectedPeak peak;

  for (int week = 0; week < 8; week++) {
    gint64 end = week * 7 * DAY;

    foulee_soreness_model_add_reading (model, end - 2 * HOUR, 0);
    foulee_soreness_model_add_run (model, end, 0, &(FouleeDose) { .load = 2.0, .descent = 1.0 });
    foulee_soreness_model_add_reading (model, end + HOUR, 5);
    foulee_soreness_model_add_reading (model, end + 9 * HOUR, 5);
    foulee_soreness_model_add_reading (model, end + 24 * HOUR, 4);
    foulee_soreness_model_add_reading (model, end + 48 * HOUR, 2);
    foulee_soreness_model_add_reading (model, end + 96 * HOUR, 0);
  }
  g_assert_false (foulee_soreness_model_expected_peak (model, &peak));
}

/* A history without rhyme, from a generator of the test's own. */
static void
feed (FouleeSorenessModel *model, gint64 origin, guint n_events, guint32 seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  gint64 at = origin;

  for (guint i = 0; i < n_events; i++) {
    at += g_rand_int_range (chance, 0, 14) * HOUR;
    if (g_rand_int_range (chance, 0, 3) == 0)
      foulee_soreness_model_add_run (model, at, i,
                                     &(FouleeDose) { .load = g_rand_double_range (chance, 0, 3),
                                                     .descent = g_rand_double (chance) });
    else
      foulee_soreness_model_add_reading (model, at, g_rand_int_range (chance, 0, 11));
  }
}

static void
test_shift (void)
{
  g_autoptr (FouleeSorenessModel) here = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessModel) there = foulee_soreness_model_new (FOULEE_LEVELS);

  feed (here, 0, 200, 1);
  feed (there, 1234567891, 200, 1);
  assert_same (here, there);
}

/* A copy goes on like the original, and the original does not notice. */
static void
test_copy (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessModel) other = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessModel) kept = NULL;
  g_autoptr (FouleeSorenessModel) copy = NULL;

  feed (model, 0, 60, 2);
  feed (other, 0, 30, 3);
  copy = foulee_soreness_model_copy (model);
  kept = foulee_soreness_model_copy (model);
  assert_same (model, copy);
  feed (copy, 60 * DAY, 60, 4);
  assert_same (model, kept);
  foulee_soreness_model_assign (other, model);
  feed (other, 60 * DAY, 60, 4);
  assert_same (other, copy);
}

static int
level_zero (int day, int slot)
{
  return 0;
}

static int
level_ten (int day, int slot)
{
  return 10;
}

static int
level_alternating (int day, int slot)
{
  return (day + slot) % 2 ? 10 : 0;
}

static int
level_middling (int day, int slot)
{
  return (day * 7 + slot * 3) % 11;
}

/* A year of three readings a day and two runs, whatever the runner says. */
static void
test_adversarial_levels (void)
{
  static int (*const levels[]) (int, int) = { level_zero, level_ten, level_alternating,
                                              level_middling };

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++) {
    g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);

    for (int day = 0; day < 365; day++) {
      gint64 at = (gint64) day * DAY;

      foulee_soreness_model_add_run (model, at + 7 * HOUR, (guint) day * 2,
                                     &(FouleeDose) { .load = day % 5, .descent = day % 3 });
      for (int slot = 0; slot < 3; slot++)
        foulee_soreness_model_add_reading (model, at + (8 + slot * 6) * HOUR, levels[i](day, slot));
      foulee_soreness_model_add_run (model, at + 22 * HOUR, (guint) day * 2 + 1,
                                     &(FouleeDose) { .load = 0.0, .descent = 0.0 });
      if (day % 30 == 0)
        assert_sound (model);
    }
    assert_sound (model);
  }
}

/* The same reading forty times within the hour, at one instant, and a day of it again after years;
 * runs at one instant; clocks that go back; a run that no dose could explain. */
static void
test_adversarial_times (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  gint64 at = 0;

  for (int i = 0; i < 40; i++)
    foulee_soreness_model_add_reading (model, at + i * 90, i % 3 ? 4 : 5);
  assert_sound (model);
  for (int i = 0; i < 40; i++)
    foulee_soreness_model_add_reading (model, at + HOUR, 2);
  assert_sound (model);
  for (guint i = 0; i < 20; i++)
    foulee_soreness_model_add_run (model, at + 2 * HOUR, i,
                                   &(FouleeDose) { .load = 1.0, .descent = 1.0 });
  foulee_soreness_model_add_reading (model, at + 26 * HOUR, 9);
  assert_sound (model);

  at += G_GINT64_CONSTANT (20) * 365 * DAY;
  foulee_soreness_model_add_reading (model, at, 3);
  foulee_soreness_model_add_run (model, at, 30, &(FouleeDose) { .load = 60.0, .descent = 90.0 });
  foulee_soreness_model_add_reading (model, at - 400 * DAY, 10);
  foulee_soreness_model_add_run (model, at - 300 * DAY, 31, &(FouleeDose) { .load = 0.1 });
  foulee_soreness_model_add_reading (model, at + 30 * HOUR, 10);
  assert_sound (model);
}

/* More runs than there is room for, and runs that are long over: what was known of them is kept. */
static void
test_amplitudes_kept (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  FouleeAmplitude kept[17] = { 0 };
  FouleeAmplitude now;

  foulee_soreness_model_keep_amplitudes (model, kept, G_N_ELEMENTS (kept));
  for (guint i = 0; i < 16; i++)
    foulee_soreness_model_add_run (model, i * HOUR, i, &(FouleeDose) { .load = 1.0 });
  g_assert_cmpfloat (kept[0].mean, >, 0.0);
  g_assert_cmpfloat (kept[1].variance, >, 0.0);
  g_assert_cmpfloat (kept[2].mean, ==, 0.0);
  g_assert_true (foulee_soreness_model_amplitude (model, 2, &now));

  foulee_soreness_model_advance (model, 2 * HOUR + FOULEE_RUN_HOURS * HOUR);
  g_assert_true (foulee_soreness_model_amplitude (model, 2, &now));
  foulee_soreness_model_advance (model, 2 * HOUR + FOULEE_RUN_HOURS * HOUR + 1);
  g_assert_cmpfloat (kept[2].mean, ==, now.mean);
  g_assert_cmpfloat (kept[2].variance, ==, now.variance);
  g_assert_false (foulee_soreness_model_amplitude (model, 2, &now));
  g_assert_true (foulee_soreness_model_amplitude (model, 3, &now));
}

/* Soreness two days after a hard run, with nothing else about, is that run's; years after, it is
 * nobody's. */
static void
test_attribution (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  FouleeShares shares;

  for (int day = 0; day < 10; day++)
    foulee_soreness_model_add_reading (model, day * DAY, 0);
  foulee_soreness_model_add_run (model, 10 * DAY, 5, &(FouleeDose) { .load = 2.0, .descent = 2.0 });
  foulee_soreness_model_add_reading (model, 11 * DAY, 5);
  foulee_soreness_model_add_reading (model, 12 * DAY, 5);
  foulee_soreness_model_attribute (model, &shares);
  g_assert_cmpuint (shares.n_runs, ==, 1);
  g_assert_cmpuint (shares.runs[0].run, ==, 5);
  g_assert_cmpfloat (shares.runs[0].share, >, 0.85);
  g_assert_cmpfloat_with_epsilon (shares.runs[0].share + shares.background, 1.0, 1e-9);

  foulee_soreness_model_add_reading (model, 400 * DAY, 5);
  foulee_soreness_model_attribute (model, &shares);
  g_assert_cmpuint (shares.n_runs, ==, 0);
  g_assert_cmpfloat_with_epsilon (shares.background, 1.0, 1e-9);
}

/* For a runner whose legs are known well, two runs within the hour cannot be told apart by anything
 * that is felt days later; one of a week before can. */
static void
test_together (void)
{
  static const int levels[] = { 4, 5, 4, 3, 2, 1, 0 };
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  FouleeDose dose = { .load = 2.0, .descent = 3.0 };
  FouleeShares shares;

  for (guint week = 0; week <= 20; week++) {
    gint64 end = (gint64) week * 7 * DAY;

    foulee_soreness_model_add_run (model, end, week, &dose);
    if (week == 20)
      foulee_soreness_model_add_run (model, end + HOUR, week + 1, &dose);
    for (int i = 0; i < 14; i++)
      foulee_soreness_model_add_reading (model, end + (i + 1) * 11 * HOUR, levels[i / 2]);
  }
  foulee_soreness_model_attribute (model, &shares);
  g_assert_cmpuint (shares.n_runs, ==, 2);
  g_assert_cmpuint (shares.runs[0].run, ==, 20);
  g_assert_cmpuint (shares.runs[0].together, ==, 0);
  g_assert_cmpuint (shares.runs[1].together, ==, 0);

  foulee_soreness_model_add_run (model, 147 * DAY, 22, &dose);
  foulee_soreness_model_add_reading (model, 148 * DAY, 5);
  foulee_soreness_model_attribute (model, &shares);
  g_assert_cmpuint (shares.n_runs, ==, 3);
  g_assert_cmpuint (shares.runs[1].together, ==, 0);
  g_assert_cmpuint (shares.runs[2].together, ==, 2);
}

static double
forecast_mean (const FouleeSorenessModel *model, gint64 at, const FouleePossibleRun *possible,
               guint n_possible)
{
  double masses[FOULEE_LEVELS];
  double mean = 0.0;
  double sum = 0.0;

  foulee_soreness_model_forecast (model, at, possible, n_possible, masses);
  for (int level = 0; level < FOULEE_LEVELS; level++) {
    g_assert_cmpfloat (masses[level], >, 0.0);
    sum += masses[level];
    mean += level * masses[level];
  }
  g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-9);
  return mean;
}

static void
test_forecast (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessModel) untouched = NULL;
  g_autoptr (FouleeSorenessModel) planned = NULL;
  FouleePossibleRun possible = { .load = 2.0, .load_variance = 0.2 };
  double without, certain;

  /* Before anything was seen a forecast is wide, but there is one. */
  g_assert_cmpfloat (forecast_mean (model, 0, NULL, 0), <, 5.0);

  for (int week = 0; week < 6; week++) {
    foulee_soreness_model_add_run (model, week * 7 * DAY, 0, &(FouleeDose) { .load = 2.0 });
    for (int day = 1; day < 7; day++)
      foulee_soreness_model_add_reading (model, (week * 7 + day) * DAY, day < 4 ? 5 - day : 0);
  }
  untouched = foulee_soreness_model_copy (model);
  without = forecast_mean (model, 44 * DAY, NULL, 0);

  /* A run of which the runner is as sure as of one planned gives as much soreness. */
  possible.end = 42 * DAY;
  possible.probability = 1.0;
  certain = forecast_mean (model, 44 * DAY, &possible, 1);
  planned = foulee_soreness_model_copy (model);
  foulee_soreness_model_add_run (planned, 42 * DAY, 1, &(FouleeDose) { .load = 2.0 });
  g_assert_cmpfloat (certain, >, without + 1.5);
  g_assert_cmpfloat_with_epsilon (certain, forecast_mean (planned, 44 * DAY, NULL, 0), 0.15);

  /* And chance lies in between: the mean of a mixture is the mixture of the means. */
  possible.probability = 0.3;
  g_assert_cmpfloat_with_epsilon (forecast_mean (model, 44 * DAY, &possible, 1),
                                  0.7 * without + 0.3 * certain, 1e-9);
  possible.probability = 0.0;
  g_assert_cmpfloat_with_epsilon (forecast_mean (model, 44 * DAY, &possible, 1), without, 1e-12);
  assert_same (model, untouched);
}

/* Five levels are the same scale with coarser steps. */
static void
test_levels (void)
{
  g_autoptr (FouleeSorenessModel) coarse = foulee_soreness_model_new (5);
  double masses[5];
  double mean = 0.0;

  for (int day = 0; day < 30; day++)
    foulee_soreness_model_add_reading (coarse, day * DAY, 3);
  assert_sound (coarse);
  foulee_soreness_model_forecast (coarse, 30 * DAY, NULL, 0, masses);
  for (int level = 0; level < 5; level++)
    mean += 2.5 * level * masses[level];
  g_assert_cmpfloat_with_epsilon (mean, 7.5, 0.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/soreness-model/marathon", test_marathon);
  g_test_add_func ("/analysis/soreness-model/at-once", test_at_once);
  g_test_add_func ("/analysis/soreness-model/shift", test_shift);
  g_test_add_func ("/analysis/soreness-model/copy", test_copy);
  g_test_add_func ("/analysis/soreness-model/adversarial-levels", test_adversarial_levels);
  g_test_add_func ("/analysis/soreness-model/adversarial-times", test_adversarial_times);
  g_test_add_func ("/analysis/soreness-model/amplitudes-kept", test_amplitudes_kept);
  g_test_add_func ("/analysis/soreness-model/attribution", test_attribution);
  g_test_add_func ("/analysis/soreness-model/together", test_together);
  g_test_add_func ("/analysis/soreness-model/forecast", test_forecast);
  g_test_add_func ("/analysis/soreness-model/levels", test_levels);
  return g_test_run ();
}

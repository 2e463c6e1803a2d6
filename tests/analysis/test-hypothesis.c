/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hypothesis.h"

#include <math.h>

static FouleeHypothesis
started (FouleeBaseline baseline)
{
  FouleeHypothesis hypothesis = { .noise = 0.6, .fast_sd = 0.4, .baseline = baseline };

  foulee_hypothesis_start (&hypothesis);
  return hypothesis;
}

static double
covariance (const FouleeHypothesis *self, int row, int column)
{
  return self->covariance[foulee_covariance_index (MAX (row, column), MIN (row, column))];
}

static void
test_start (void)
{
  static const struct {
    FouleeBaseline baseline;
    double mean, sd, slow_sd;
  } rows[] = { { FOULEE_BASELINE_LOW, 0.4, 0.5, 0.0 },
               { FOULEE_BASELINE_OPEN, 3.0, 2.5, 0.0 },
               { FOULEE_BASELINE_DRIFTING, 3.0, 2.5, 0.7 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    FouleeHypothesis self = started (rows[i].baseline);

    g_assert_cmpfloat (self.mean[FOULEE_STATE_BASELINE], ==, rows[i].mean);
    g_assert_cmpfloat_with_epsilon (covariance (&self, 0, 0), rows[i].sd * rows[i].sd, 1e-15);
    g_assert_cmpfloat_with_epsilon (covariance (&self, 3, 3), rows[i].slow_sd * rows[i].slow_sd,
                                    1e-15);
    g_assert_cmpfloat_with_epsilon (covariance (&self, 1, 1), 0.16, 1e-15);
    g_assert_cmpfloat (self.mean[FOULEE_STATE_PER_LOAD], ==, 0.8);
    g_assert_cmpfloat (self.mean[FOULEE_STATE_PER_DESCENT], ==, 1.0);
    g_assert_cmpfloat_with_epsilon (covariance (&self, 2, 2), 1.0, 1e-15);
    g_assert_cmpfloat_with_epsilon (covariance (&self, 4, 4), 0.64, 1e-15);
    for (int row = 0; row < self.size; row++)
      for (int column = 0; column < row; column++)
        g_assert_cmpfloat (covariance (&self, row, column), ==, 0.0);
  }
}

/* A gap leaves the stationary variance as it is, halves the mean in τ ln 2, and lets the
 * covariance with the rest fade alike. */
static void
test_fade (void)
{
  FouleeHypothesis self = started (FOULEE_BASELINE_DRIFTING);
  FouleeFade fade = foulee_fade (36.0 * M_LN2);

  self.mean[FOULEE_STATE_FAST] = 2.0;
  self.covariance[foulee_covariance_index (1, 0)] = 0.1;
  self.covariance[foulee_covariance_index (3, 1)] = -0.2;
  foulee_hypothesis_fade (&self, &fade);
  g_assert_cmpfloat_with_epsilon (self.mean[FOULEE_STATE_FAST], 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (covariance (&self, 1, 1), 0.16, 1e-12);
  g_assert_cmpfloat_with_epsilon (covariance (&self, 3, 3), 0.49, 1e-12);
  g_assert_cmpfloat_with_epsilon (covariance (&self, 1, 0), 0.05, 1e-12);
  g_assert_cmpfloat_with_epsilon (covariance (&self, 3, 1), -0.1 * exp (-36.0 * M_LN2 / 720.0),
                                  1e-12);
}

/* Of a reading that is certain to be meant and has no upper edge, the update is the textbook's
 * normal cut off from below. The run's own amplitude is such a case when it comes in. */
static void
test_run_is_positive (void)
{
  FouleeHypothesis self = started (FOULEE_BASELINE_LOW);
  FouleeDose dose = { .load = 1.0, .descent = 0.5 };
  /* Before the cut: 0.8 + 0.5; 1 + 0.25·0.64 + (0.5·(0.8 + 0.5))². */
  double mean = 1.3;
  double variance = 1.0 + 0.16 + 0.4225;
  double sd = sqrt (variance);
  double alpha = -mean / sd;
  double lambda = foulee_normal_density (alpha) / (1.0 - foulee_normal_cdf (alpha));
  double left = 1.0 + alpha * lambda - lambda * lambda;

  foulee_hypothesis_add_run (&self, &dose);
  g_assert_cmpint (self.size, ==, FOULEE_STATE_FIRST_RUN + 1);
  g_assert_cmpfloat_with_epsilon (self.mean[5], mean + sd * lambda, 1e-12);
  g_assert_cmpfloat_with_epsilon (covariance (&self, 5, 5), variance * left, 1e-12);
  /* The soreness per load moves along with it, in the measure of their covariance. */
  g_assert_cmpfloat_with_epsilon (self.mean[FOULEE_STATE_PER_LOAD], 0.8 + lambda / sd, 1e-12);
  g_assert_cmpfloat_with_epsilon (covariance (&self, 5, FOULEE_STATE_PER_LOAD), left, 1e-12);
}

/* Removing the middle one of three runs leaves the others' numbers, and their covariance. */
static void
test_remove_run (void)
{
  FouleeHypothesis self = started (FOULEE_BASELINE_OPEN);
  FouleeHypothesis before;

  for (int i = 0; i < 3; i++)
    foulee_hypothesis_add_run (&self, &(FouleeDose) { .load = 0.5 + i, .descent = 0.2 * i });
  before = self;
  foulee_hypothesis_remove_run (&self, 1);
  g_assert_cmpint (self.size, ==, before.size - 1);
  for (int row = 0; row < self.size; row++) {
    int old_row = row < 6 ? row : row + 1;

    g_assert_cmpfloat (self.mean[row], ==, before.mean[old_row]);
    for (int column = 0; column <= row; column++)
      g_assert_cmpfloat (covariance (&self, row, column), ==,
                         covariance (&before, old_row, column < 6 ? column : column + 1));
  }
}

/* Two states and one reading, by hand: b ~ N(0.4, 0.25), c ~ N(0, 0.16), noise 0.36. */
static void
test_look (void)
{
  FouleeHypothesis self = started (FOULEE_BASELINE_LOW);
  FouleeOutlook outlook;

  foulee_hypothesis_look (&self, NULL, &outlook);
  g_assert_cmpfloat_with_epsilon (outlook.mean, 0.4, 1e-15);
  g_assert_cmpfloat_with_epsilon (outlook.variance, 0.25 + 0.16 + 0.36, 1e-15);
  g_assert_cmpfloat_with_epsilon (outlook.gain[FOULEE_STATE_BASELINE], 0.25, 1e-15);
  g_assert_cmpfloat_with_epsilon (outlook.gain[FOULEE_STATE_FAST], 0.16, 1e-15);
  g_assert_cmpfloat (outlook.gain[FOULEE_STATE_PER_LOAD], ==, 0.0);
}

/* A narrow interval in the middle of what was expected is Kalman's exact reading, but for the one
 * in a hundred that is a slip. */
static void
test_read (void)
{
  FouleeHypothesis self = started (FOULEE_BASELINE_OPEN);
  double variance = 6.25 + 0.16 + 0.36;
  double mass = 0.02 * foulee_normal_density (1.0 / sqrt (variance)) / sqrt (variance);
  double meant = 0.99 * mass / (0.99 * mass + 0.01 / 11.0);

  foulee_hypothesis_read (&self, NULL, 3.99, 4.01, 11);
  g_assert_cmpfloat_with_epsilon (self.mean[FOULEE_STATE_BASELINE],
                                  3.0 + meant * 6.25 / variance * 1.0, 1e-4);
  g_assert_cmpfloat_with_epsilon (self.log_weight, log (0.99 * mass + 0.01 / 11.0), 1e-4);
}

/* What cannot be meant moves nothing and costs ln (0.01/11). */
static void
test_slip (void)
{
  FouleeHypothesis self = started (FOULEE_BASELINE_LOW);
  FouleeHypothesis before = self;

  foulee_hypothesis_read (&self, NULL, 9.5, INFINITY, 11);
  g_assert_cmpfloat_with_epsilon (self.mean[FOULEE_STATE_BASELINE],
                                  before.mean[FOULEE_STATE_BASELINE], 1e-9);
  g_assert_cmpfloat_with_epsilon (covariance (&self, 0, 0), covariance (&before, 0, 0), 1e-9);
  g_assert_cmpfloat_with_epsilon (self.log_weight, log (0.01 / 11.0), 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/hypothesis/start", test_start);
  g_test_add_func ("/analysis/hypothesis/fade", test_fade);
  g_test_add_func ("/analysis/hypothesis/run-is-positive", test_run_is_positive);
  g_test_add_func ("/analysis/hypothesis/remove-run", test_remove_run);
  g_test_add_func ("/analysis/hypothesis/look", test_look);
  g_test_add_func ("/analysis/hypothesis/read", test_read);
  g_test_add_func ("/analysis/hypothesis/slip", test_slip);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/effect.h"

#include <math.h>

/* Intervals and p of larger samples are compared with those of permutation_interval.py. */

static void
add_trial (GArray *trials, double outcome, double stratum, gboolean exposed)
{
  FouleeTrial trial = { outcome, stratum, exposed };

  g_array_append_val (trials, trial);
}

static GArray *
trials_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (FouleeTrial));
}

static FouleeEffect
effect_of (GArray *trials)
{
  FouleeEffect effect;

  foulee_effect_estimate ((const FouleeTrial *) trials->data, trials->len, &effect);
  return effect;
}

/* So many on each side, 3 apart, all of like load. */
static FouleeEffect
effect_of_sides (guint n_with, guint n_without)
{
  g_autoptr (GArray) trials = trials_new ();
  FouleeEffect effect;

  for (guint i = 0; i < n_with + n_without; i++)
    add_trial (trials, 0.1 * (i % 5) - (i < n_with ? 3.0 : 0.0), 1.0, i < n_with);
  effect = effect_of (trials);
  g_assert_cmpuint (effect.n_with, ==, n_with);
  g_assert_cmpuint (effect.n_without, ==, n_without);
  g_assert_true (isfinite (effect.shrunk) && isfinite (effect.shrunk_sd));
  g_assert_true (isfinite (effect.p) && effect.p_corrected == effect.p);
  return effect;
}

static void
test_stages (void)
{
  static const struct {
    guint n_with, n_without;
    FouleeEffectStage first, corrected;
  } rows[] = {
    { 0, 0, FOULEE_EFFECT_COUNTS, FOULEE_EFFECT_COUNTS },
    { 5, 40, FOULEE_EFFECT_COUNTS, FOULEE_EFFECT_COUNTS },
    { 6, 40, FOULEE_EFFECT_DOTS, FOULEE_EFFECT_DOTS },
    { 40, 9, FOULEE_EFFECT_DOTS, FOULEE_EFFECT_DOTS },
    { 10, 40, FOULEE_EFFECT_ESTIMATE, FOULEE_EFFECT_ESTIMATE },
    { 40, 14, FOULEE_EFFECT_ESTIMATE, FOULEE_EFFECT_ESTIMATE },
    { 15, 15, FOULEE_EFFECT_ESTIMATE, FOULEE_EFFECT_LIKELY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    FouleeEffect effect = effect_of_sides (rows[i].n_with, rows[i].n_without);
    gboolean tested = rows[i].first >= FOULEE_EFFECT_ESTIMATE;

    g_assert_cmpint (effect.stage, ==, rows[i].first);
    g_assert_true (tested == (effect.p < 0.01));
    g_assert_true (tested || effect.p == 1.0);
    g_assert_true (tested ? effect.upper < -2.0 && effect.lower > -4.0
                          : isnan (effect.upper) && isnan (effect.lower));
    foulee_effects_correct (&effect, 1);
    g_assert_cmpint (effect.stage, ==, rows[i].corrected);
  }
}

/* With one side empty there is no difference, and of what is shown only the prior is left. */
static void
test_one_side (void)
{
  for (guint n = 0; n <= 20; n += 4) {
    for (int side = 0; side < 2; side++) {
      FouleeEffect effect = effect_of_sides (side ? n : 0, side ? 0 : n);

      g_assert_true (isnan (effect.difference));
      g_assert_cmpfloat (effect.shrunk, ==, 0.0);
      g_assert_cmpfloat (effect.shrunk_sd, ==, 1.0);
      g_assert_cmpint (effect.stage, <=, FOULEE_EFFECT_DOTS);
    }
  }
}

/* By hand. {1, 3} against {0}: d = 2, squares around the means 1 + 1, one degree of freedom left,
 * SE² = 2 · (1/2 + 1). Outcomes that are alike: s = 0.8, SE² = 0.64 · (1/4 + 1/4). */
static void
test_shrunk (void)
{
  g_autoptr (GArray) three = trials_new ();
  g_autoptr (GArray) alike = trials_new ();
  g_autoptr (GArray) two = trials_new ();
  FouleeEffect effect;

  add_trial (three, 1.0, 5.0, TRUE);
  add_trial (three, 0.0, 1.0, FALSE);
  add_trial (three, 3.0, 2.0, TRUE);
  effect = effect_of (three);
  g_assert_cmpfloat_with_epsilon (effect.difference, 2.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (effect.shrunk, 2.0 / 4.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (effect.shrunk_sd, sqrt (3.0 / 4.0), 1e-12);

  for (int i = 0; i < 8; i++)
    add_trial (alike, i % 2, i, i % 2);
  effect = effect_of (alike);
  g_assert_cmpfloat_with_epsilon (effect.difference, 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (effect.shrunk, 1.0 / 1.32, 1e-12);
  g_assert_cmpfloat_with_epsilon (effect.shrunk_sd, sqrt (0.32 / 1.32), 1e-12);

  /* One on each side leaves nothing to tell the spread by: SE² = 0.64 · 2. */
  add_trial (two, 0.0, 0.0, TRUE);
  add_trial (two, 4.0, 0.0, FALSE);
  effect = effect_of (two);
  g_assert_cmpfloat_with_epsilon (effect.shrunk, -4.0 / 2.28, 1e-12);
  g_assert_cmpfloat_with_epsilon (effect.shrunk_sd, sqrt (1.28 / 2.28), 1e-12);
}

/* Light runs all with, middling ones all without; of `n_heavy` heavy ones one with, at 2, and the
 * others without at 5, −5, 4, −4 … All but the heavy ones are at 0. */
static GArray *
one_exchange (guint n_heavy)
{
  GArray *trials = trials_new ();

  for (guint i = 0; i < 12; i++) {
    add_trial (trials, 0.0, 1.0, TRUE);
    add_trial (trials, 0.0, 2.0, FALSE);
  }
  add_trial (trials, 2.0, 3.0, TRUE);
  for (guint i = 0; i < n_heavy - 1; i++)
    add_trial (trials, (5.0 - i / 2) * (i % 2 ? -1.0 : 1.0), 3.0, FALSE);
  return trials;
}

/* Eleven heavy runs, any of which may be the one with: two of the eleven arrangements make more
 * than a tenth. The one with, less δ, is as extreme as the lowest of the others up to δ = 2 + 5,
 * and as the highest down to δ = 2 − 5. At δ = 0 the statistic with y in its place is 35 y / 286
 * less 1/11, and 2/13 with itself: all others are as far from 0 but that of y = 1, that of y = 2
 * exactly so. */
static void
test_by_hand (void)
{
  g_autoptr (GArray) trials = one_exchange (11);
  FouleeEffect effect = effect_of (trials);

  g_assert_cmpint (effect.stage, ==, FOULEE_EFFECT_ESTIMATE);
  g_assert_cmpfloat_with_epsilon (effect.difference, 2.0 / 13.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (effect.lower, -3.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (effect.upper, 7.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (effect.p, 10.0 / 11.0, 1e-12);
}

/* With ten, the one that happened is a tenth by itself, whatever the shift: no interval. */
static void
test_hardly_any_exchange (void)
{
  g_autoptr (GArray) trials = one_exchange (10);
  FouleeEffect effect = effect_of (trials);

  g_assert_cmpuint (effect.n_with, ==, 13);
  g_assert_cmpuint (effect.n_without, ==, 21);
  g_assert_cmpint (effect.stage, ==, FOULEE_EFFECT_DOTS);
  g_assert_cmpfloat (effect.p, ==, 1.0);
  g_assert_true (isnan (effect.lower) && isnan (effect.upper));
}

static void
test_all_alike (void)
{
  for (guint n = 10; n <= 40; n += 30) {
    g_autoptr (GArray) trials = trials_new ();
    FouleeEffect effect;

    for (guint i = 0; i < 2 * n; i++)
      add_trial (trials, 0.7, i / 2, i % 2);
    effect = effect_of (trials);
    g_assert_cmpfloat_with_epsilon (effect.difference, 0.0, 1e-12);
    g_assert_cmpfloat_with_epsilon (effect.lower, 0.0, 1e-9);
    g_assert_cmpfloat_with_epsilon (effect.upper, 0.0, 1e-9);
    g_assert_cmpfloat (effect.p, ==, 1.0);
    foulee_effects_correct (&effect, 1);
    g_assert_cmpint (effect.stage, ==, FOULEE_EFFECT_ESTIMATE);
  }
}

/* Normal deviates nearly enough: twelve uniform ones. */
static double
deviate (GRand *chance)
{
  double sum = -6.0;

  for (int i = 0; i < 12; i++)
    sum += g_rand_double (chance);
  return sum;
}

/* Eight runs of each third of the load, four of them with, drawn by lot; what is with is `effect`
 * more. */
static GArray *
fair_trial (GRand *chance, double effect)
{
  GArray *trials = trials_new ();

  for (int tercile = 0; tercile < 3; tercile++) {
    int left = 4;

    for (int i = 0; i < 8; i++) {
      gboolean exposed = g_rand_int_range (chance, 0, 8 - i) < left;

      left -= exposed;
      add_trial (trials, deviate (chance) + 0.4 * tercile + (exposed ? effect : 0.0), tercile,
                 exposed);
    }
  }
  return trials;
}

/* The interval is to hold the truth nine times in ten: 360 of 400, give or take 12 (two standard
 * deviations of the count). That of 95 % would hold it 380 times, that of 80 % 320 times. And it
 * leaves out 0 exactly where p is below 0.10. */
static void
test_coverage (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20261121);
  guint covered = 0;

  for (int i = 0; i < 400; i++) {
    g_autoptr (GArray) trials = fair_trial (chance, -0.7);
    FouleeEffect effect = effect_of (trials);

    g_assert_cmpfloat (effect.lower, <, effect.difference);
    g_assert_cmpfloat (effect.upper, >, effect.difference);
    g_assert_true ((effect.p < 0.10) == (effect.lower > 0.0 || effect.upper < 0.0));
    covered += effect.lower <= -0.7 && effect.upper >= -0.7;
  }
  g_test_message ("held the truth %u times", covered);
  g_assert_cmpuint (covered, >=, 348);
  g_assert_cmpuint (covered, <=, 372);
}

/* Of many trials, evenly spread over −2 … 2 on either side, the interval is that of the normal
 * distribution: 1.645 standard errors to each side. */
static void
test_many (void)
{
  g_autoptr (GArray) trials = trials_new ();
  double error = sqrt (4.0 / 3.0 * 2.0 / 100.0); /* the variance of the even spread is 4²/12 */
  FouleeEffect effect;

  for (int i = 0; i < 200; i++)
    add_trial (trials, -2.0 + 4.0 * (i / 2 + 0.5) / 100.0 + (i % 2 ? 0.4 : 0.0), i * 61 % 200,
               i % 2);
  effect = effect_of (trials);
  g_assert_cmpfloat_with_epsilon (effect.difference, 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (effect.lower, 0.4 - 1.645 * error, 0.05 * error);
  g_assert_cmpfloat_with_epsilon (effect.upper, 0.4 + 1.645 * error, 0.05 * error);
  /* 0.4 is 2.449 standard errors: 0.0143. Four standard errors of what is drawn are 0.0048. */
  g_assert_cmpfloat_with_epsilon (effect.p, 0.0143, 0.0048);
}

/* Where all arrangements are gone through, and where they are drawn. */
static void
test_order (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (3);

  for (guint n = 21; n <= 50; n += 29) {
    g_autoptr (GArray) trials = trials_new ();
    FouleeEffect one, other;

    for (guint i = 0; i < n; i++)
      add_trial (trials, 0.1 * (i * 37 % 41), i * 8 % n, i * 11 % 23 > 10);
    one = effect_of (trials);
    g_assert_cmpint (one.stage, ==, FOULEE_EFFECT_ESTIMATE);
    for (guint i = n - 1; i > 0; i--) {
      guint j = (guint) g_rand_int_range (chance, 0, (gint32) i + 1);
      FouleeTrial trial = g_array_index (trials, FouleeTrial, i);

      g_array_index (trials, FouleeTrial, i) = g_array_index (trials, FouleeTrial, j);
      g_array_index (trials, FouleeTrial, j) = trial;
    }
    other = effect_of (trials);
    g_assert_cmpfloat (other.difference, ==, one.difference);
    g_assert_cmpfloat (other.shrunk, ==, one.shrunk);
    g_assert_cmpfloat (other.shrunk_sd, ==, one.shrunk_sd);
    g_assert_cmpfloat (other.lower, ==, one.lower);
    g_assert_cmpfloat (other.upper, ==, one.upper);
    g_assert_cmpfloat (other.p, ==, one.p);
  }
}

static FouleeEffect
tested (guint n_each, double p)
{
  return (FouleeEffect) { .n_with = n_each,
                          .n_without = n_each + 3,
                          .p = p,
                          .p_corrected = p,
                          .stage = n_each >= 10 ? FOULEE_EFFECT_ESTIMATE : FOULEE_EFFECT_DOTS };
}

/* p.adjust (c (0.01, 0.04, 0.03, 0.005), "holm") of R: 0.03, 0.06, 0.06, 0.02. */
static void
test_holm (void)
{
  static const double expected[] = { 0.03, 0.06, 0.06, 0.02 };
  FouleeEffect effects[] = { tested (15, 0.01), tested (14, 0.04), tested (30, 0.03),
                             tested (15, 0.005) };

  /* A second time changes nothing. */
  for (int time = 0; time < 2; time++) {
    foulee_effects_correct (effects, 4);
    for (int i = 0; i < 4; i++) {
      g_assert_cmpfloat_with_epsilon (effects[i].p_corrected, expected[i], 1e-12);
      g_assert_cmpint (effects[i].stage, ==,
                       i == 1 ? FOULEE_EFFECT_ESTIMATE : FOULEE_EFFECT_LIKELY);
    }
  }
}

/* Ties are multiplied alike, nothing exceeds 1, and 3 · 0.04 is not likely any more. */
static void
test_holm_bounds (void)
{
  FouleeEffect effects[] = { tested (20, 0.04), tested (20, 0.8), tested (20, 0.04) };

  foulee_effects_correct (effects, 3);
  g_assert_cmpfloat_with_epsilon (effects[0].p_corrected, 0.12, 1e-12);
  g_assert_cmpfloat_with_epsilon (effects[1].p_corrected, 0.8, 1e-12);
  g_assert_cmpfloat_with_epsilon (effects[2].p_corrected, 0.12, 1e-12);
  g_assert_cmpint (effects[0].stage, ==, FOULEE_EFFECT_ESTIMATE);
  effects[0].p = effects[2].p = 0.7;
  foulee_effects_correct (effects, 3);
  for (int i = 0; i < 3; i++)
    g_assert_cmpfloat (effects[i].p_corrected, ==, 1.0);
}

/* What was not tested does not make the others pay. */
static void
test_holm_untested (void)
{
  FouleeEffect effects[] = { tested (9, 1.0), tested (20, 0.06), tested (3, 1.0) };

  effects[2].stage = FOULEE_EFFECT_COUNTS;
  foulee_effects_correct (effects, 3);
  g_assert_cmpfloat (effects[1].p_corrected, ==, 0.06);
  g_assert_cmpint (effects[1].stage, ==, FOULEE_EFFECT_LIKELY);
  g_assert_cmpfloat (effects[0].p_corrected, ==, 1.0);
  g_assert_cmpint (effects[0].stage, ==, FOULEE_EFFECT_DOTS);
  g_assert_cmpint (effects[2].stage, ==, FOULEE_EFFECT_COUNTS);
  foulee_effects_correct (effects, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/effect/stages", test_stages);
  g_test_add_func ("/analysis/effect/one-side", test_one_side);
  g_test_add_func ("/analysis/effect/shrunk", test_shrunk);
  g_test_add_func ("/analysis/effect/by-hand", test_by_hand);
  g_test_add_func ("/analysis/effect/hardly-any-exchange", test_hardly_any_exchange);
  g_test_add_func ("/analysis/effect/all-alike", test_all_alike);
  g_test_add_func ("/analysis/effect/coverage", test_coverage);
  g_test_add_func ("/analysis/effect/many", test_many);
  g_test_add_func ("/analysis/effect/order", test_order);
  g_test_add_func ("/analysis/effect/holm", test_holm);
  g_test_add_func ("/analysis/effect/holm-bounds", test_holm_bounds);
  g_test_add_func ("/analysis/effect/holm-untested", test_holm_untested);
  return g_test_run ();
}

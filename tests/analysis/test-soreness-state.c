/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-state.h"

#include "analysis/chance.h"

#define HOUR 3600

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

#define N_AFTER 40 /* events that both go on with */

/* The same events for the same `first`: a run now and then, else a reading. */
static void
live (FouleeSorenessModel *model, int n_levels, int first, int n)
{
  for (int i = first; i < first + n; i++) {
    FouleeChance chance = foulee_chance_of (7, (guint) i);
    gint64 at = MONDAY + i * 9 * HOUR + foulee_chance_whole (&chance, 0, 8 * HOUR);

    if (i % 5 == 2)
      foulee_soreness_model_add_run (model, at, (guint) i / 5,
                                     &(FouleeDose) { foulee_chance_uniform (&chance, 0.2, 3.0),
                                                     foulee_chance_uniform (&chance, 0.0, 1.0) });
    else
      foulee_soreness_model_add_reading (model, at, foulee_chance_whole (&chance, 0, n_levels - 1));
  }
}

static void
assert_same_hypothesis (const FouleeHypothesis *a, const FouleeHypothesis *b)
{
  gsize covariances = (gsize) foulee_covariance_index (a->size, 0);

  g_assert_cmpint (a->kernel, ==, b->kernel);
  g_assert_true (a->noise == b->noise && a->fast_sd == b->fast_sd);
  g_assert_cmpint (a->baseline, ==, b->baseline);
  g_assert_true (a->log_weight == b->log_weight);
  g_assert_cmpint (a->size, ==, b->size);
  g_assert_cmpmem (a->mean, (gsize) a->size * sizeof (double), b->mean,
                   (gsize) b->size * sizeof (double));
  g_assert_cmpmem (a->covariance, covariances * sizeof (double), b->covariance,
                   covariances * sizeof (double));
}

/* To the bit, in all that can be asked of it. */
static void
assert_same (FouleeSorenessModel *a, FouleeSorenessModel *b, int n_levels, gint64 at)
{
  const FouleeHypothesis *of_a, *of_b;
  const double *weights_a, *weights_b;
  guint n_a, n_b;
  FouleeShares shares_a, shares_b;
  double masses_a[FOULEE_MAX_LEVELS], masses_b[FOULEE_MAX_LEVELS];

  of_a = foulee_soreness_model_hypotheses (a, &n_a, &weights_a);
  of_b = foulee_soreness_model_hypotheses (b, &n_b, &weights_b);
  g_assert_cmpuint (n_a, ==, n_b);
  g_assert_cmpmem (weights_a, n_a * sizeof (double), weights_b, n_b * sizeof (double));
  for (guint i = 0; i < n_a; i++)
    assert_same_hypothesis (&of_a[i], &of_b[i]);
  g_assert_cmpuint (foulee_soreness_model_n_readings (a), ==, foulee_soreness_model_n_readings (b));

  foulee_soreness_model_attribute (a, &shares_a);
  foulee_soreness_model_attribute (b, &shares_b);
  g_assert_cmpuint (shares_a.n_runs, ==, shares_b.n_runs);
  for (guint i = 0; i < shares_a.n_runs; i++) {
    g_assert_cmpuint (shares_a.runs[i].run, ==, shares_b.runs[i].run);
    g_assert_cmpuint (shares_a.runs[i].together, ==, shares_b.runs[i].together);
    g_assert_true (shares_a.runs[i].share == shares_b.runs[i].share);
  }
  g_assert_true (shares_a.background == shares_b.background);

  foulee_soreness_model_forecast (a, at, NULL, 0, masses_a);
  foulee_soreness_model_forecast (b, at, NULL, 0, masses_b);
  g_assert_cmpmem (masses_a, (gsize) n_levels * sizeof (double), masses_b,
                   (gsize) n_levels * sizeof (double));
}

/* A model put away after some events, into one that has seen something else, and both go on. */
static void
test_round_trip (void)
{
  static const struct {
    int n_levels;
    int n_before; /* events before it is put away: hypotheses are dropped from the 31st reading */
    int n_other;  /* events that the other model has seen */
    gboolean dropped;
  } rows[] = {
    { 11, 0, 0, FALSE },    { 11, 1, 0, FALSE },  { 11, 20, 0, FALSE },
    { 11, 20, 90, FALSE },  { 11, 120, 0, TRUE }, { 11, 120, 20, TRUE },
    { 11, 120, 200, TRUE }, { 5, 90, 0, TRUE },   { 21, 12, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    int n_levels = rows[i].n_levels;
    g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (n_levels);
    g_autoptr (FouleeSorenessModel) other = foulee_soreness_model_new (n_levels);
    g_autoptr (FouleeSorenessState) state = NULL;
    gint64 later = MONDAY + (rows[i].n_before + N_AFTER) * 9 * HOUR + 50 * HOUR;
    const double *weights;
    guint n;

    live (model, n_levels, 0, rows[i].n_before);
    live (other, n_levels, 500, rows[i].n_other);
    foulee_soreness_model_hypotheses (model, &n, &weights);
    g_assert_cmpint (n < 378, ==, rows[i].dropped);

    state = foulee_soreness_state_new (model);
    foulee_soreness_state_restore (state, other);
    assert_same (model, other, n_levels, later);
    live (model, n_levels, rows[i].n_before, N_AFTER);
    live (other, n_levels, rows[i].n_before, N_AFTER);
    assert_same (model, other, n_levels, later);
  }
}

/* What was put away does not change with the model, nor with where it was taken out to. */
static void
test_immutable (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessModel) before = NULL;
  g_autoptr (FouleeSorenessModel) other = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessState) state = NULL;
  FouleeSorenessState *shared;

  live (model, FOULEE_LEVELS, 0, 60);
  before = foulee_soreness_model_copy (model);
  state = foulee_soreness_state_new (model);
  live (model, FOULEE_LEVELS, 60, 60);
  shared = foulee_soreness_state_ref (state);
  for (int i = 0; i < 2; i++) {
    foulee_soreness_state_restore (shared, other);
    assert_same (before, other, FOULEE_LEVELS, MONDAY + 2000 * HOUR);
    live (other, FOULEE_LEVELS, 60, 60);
    assert_same (model, other, FOULEE_LEVELS, MONDAY + 2000 * HOUR);
  }
  foulee_soreness_state_unref (shared);
}

/* A model goes on keeping amplitudes where it kept them before it became another. */
static void
test_amplitudes (void)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessModel) other = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (FouleeSorenessState) state = NULL;
  FouleeAmplitude kept[2][40] = { { { 0 } } };
  FouleeAmplitude in_state;
  guint run = 5; /* of event 27: still in the state after 30, left it after 60 more */

  foulee_soreness_model_keep_amplitudes (model, kept[0], G_N_ELEMENTS (kept[0]));
  foulee_soreness_model_keep_amplitudes (other, kept[1], G_N_ELEMENTS (kept[1]));
  live (model, FOULEE_LEVELS, 0, 30);
  g_assert_true (foulee_soreness_model_amplitude (model, run, &in_state));
  state = foulee_soreness_state_new (model);
  foulee_soreness_state_restore (state, other);
  live (model, FOULEE_LEVELS, 30, 60);
  live (other, FOULEE_LEVELS, 30, 60);
  g_assert_false (foulee_soreness_model_amplitude (other, run, &in_state));
  g_assert_cmpfloat (kept[0][run].variance, >, 0.0);
  g_assert_cmpmem (&kept[0][run], sizeof kept[0][run], &kept[1][run], sizeof kept[1][run]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/soreness-state/round-trip", test_round_trip);
  g_test_add_func ("/analysis/soreness-state/immutable", test_immutable);
  g_test_add_func ("/analysis/soreness-state/amplitudes", test_amplitudes);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/level-masses.h"

/* Worked out by hand. */
static const struct {
  double masses[5];
  int observed;
  double mean, crps;
  int q10, median, q90;
} rows[] = {
  /* Sure of 2 of 0 … 4, which are 0, 2.5, 5, 7.5 and 10. */
  { { 0, 0, 1, 0, 0 }, 2, 5.0, 0.0, 2, 2, 2 },
  { { 0, 0, 1, 0, 0 }, 3, 5.0, 2.5, 2, 2, 2 },
  { { 0, 0, 1, 0, 0 }, 0, 5.0, 5.0, 2, 2, 2 },
  /* Half and half: (0.5² + 0.5² …) of a step. */
  { { 0.5, 0.5, 0, 0, 0 }, 0, 1.25, 0.625, 0, 0, 1 },
  { { 0.5, 0.5, 0, 0, 0 }, 1, 1.25, 0.625, 0, 0, 1 },
  { { 0.5, 0.5, 0, 0, 0 }, 4, 1.25, 0.625 + 3 * 2.5, 0, 0, 1 },
  /* All alike: 0.2² + 0.4² + 0.4² + 0.2² of a step for the middle. */
  { { 0.2, 0.2, 0.2, 0.2, 0.2 }, 2, 5.0, 1.0, 0, 2, 4 },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const double *masses = rows[i].masses;

    g_assert_cmpfloat_with_epsilon (foulee_level_masses_mean (masses, 5), rows[i].mean, 1e-12);
    g_assert_cmpfloat_with_epsilon (foulee_level_masses_crps (masses, 5, rows[i].observed),
                                    rows[i].crps, 1e-12);
    g_assert_cmpint (foulee_level_masses_quantile (masses, 5, 0.1), ==, rows[i].q10);
    g_assert_cmpint (foulee_level_masses_quantile (masses, 5, 0.5), ==, rows[i].median);
    g_assert_cmpint (foulee_level_masses_quantile (masses, 5, 0.9), ==, rows[i].q90);
  }
}

static void
test_from (void)
{
  const double masses[] = { 0.1, 0.2, 0.3, 0.4 };

  g_assert_cmpfloat_with_epsilon (foulee_level_masses_from (masses, 4, 0), 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (foulee_level_masses_from (masses, 4, 2), 0.7, 1e-12);
  g_assert_cmpfloat_with_epsilon (foulee_level_masses_from (masses, 4, 3), 0.4, 1e-12);
}

/* By hand: 0 fills 0 to 0.5, 4 fills 3.5 to 4.5, 10 fills 9.5 to 10. */
static void
test_place (void)
{
  static const struct {
    double none, four, ten;
    double part, place;
  } places[] = {
    { 1, 0, 0, 0.5, 0.25 },       { 0, 1, 0, 0.1, 3.6 },       { 0, 1, 0, 0.9, 4.4 },
    { 0, 0, 1, 0.5, 9.75 },       { 0.5, 0.5, 0, 0.25, 0.25 }, { 0.5, 0.5, 0, 0.75, 4.0 },
    { 0.2, 0.2, 0.6, 0.7, 9.75 }, { 0.5, 0, 0.5, 0.5, 0.5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++) {
    double masses[11] = { [0] = places[i].none, [4] = places[i].four, [10] = places[i].ten };

    g_assert_cmpfloat_with_epsilon (foulee_level_masses_place (masses, 11, places[i].part),
                                    places[i].place, 1e-9);
  }
}

static void
test_distance (void)
{
  g_assert_cmpfloat_with_epsilon (foulee_level_distance (3.5, 11, 5), 1.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (foulee_level_distance (3.5, 5, 1), 1.0, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/level-masses/numbers", test_numbers);
  g_test_add_func ("/analysis/level-masses/from", test_from);
  g_test_add_func ("/analysis/level-masses/place", test_place);
  g_test_add_func ("/analysis/level-masses/distance", test_distance);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/normal.h"

#include <math.h>

/* Abramowitz and Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.2. */
static void
test_tables (void)
{
  static const struct {
    double x, density, cdf;
  } rows[] = {
    { 0.0, 0.398942280401433, 0.5 },
    { 0.5, 0.352065326764300, 0.691462461274013 },
    { 1.0, 0.241970724519143, 0.841344746068543 },
    { 1.96, 0.058440944333451, 0.975002104851780 },
    { 2.0, 0.053990966513188, 0.977249868051821 },
    { 3.0, 0.004431848411938, 0.998650101968370 },
    { 4.0, 0.000133830225765, 0.999968328758167 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpfloat_with_epsilon (foulee_normal_density (rows[i].x), rows[i].density, 1e-14);
    g_assert_cmpfloat_with_epsilon (foulee_normal_density (-rows[i].x), rows[i].density, 1e-14);
    g_assert_cmpfloat_with_epsilon (foulee_normal_cdf (rows[i].x), rows[i].cdf, 1e-14);
    g_assert_cmpfloat_with_epsilon (foulee_normal_cdf (-rows[i].x), 1.0 - rows[i].cdf, 1e-14);
  }
}

/* Far out, where 1 − Φ would be nothing: −log10 of the tail from the same book, table 26.2. */
static void
test_tail (void)
{
  static const struct {
    double x, minus_log10;
  } rows[] = { { 5.0, 6.54265 }, { 7.0, 11.89285 }, { 10.0, 23.11805 }, { 20.0, 88.56010 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (-log10 (foulee_normal_cdf (-rows[i].x)), rows[i].minus_log10,
                                    1e-5);
}

static void
assert_interval (double lower, double upper, double mass, double mean, double variance)
{
  FouleeNormalInterval interval = foulee_normal_interval (lower, upper);
  FouleeNormalInterval mirrored = foulee_normal_interval (-upper, -lower);

  g_assert_cmpfloat_with_epsilon (interval.mass, mass, 1e-12);
  g_assert_cmpfloat_with_epsilon (interval.mean, mean, 1e-12);
  g_assert_cmpfloat_with_epsilon (interval.variance, variance, 1e-12);
  g_assert_cmpfloat_with_epsilon (mirrored.mass, mass, 1e-12);
  g_assert_cmpfloat_with_epsilon (mirrored.mean, -mean, 1e-12);
  g_assert_cmpfloat_with_epsilon (mirrored.variance, variance, 1e-12);
}

static void
test_interval (void)
{
  /* All of it, half of it (the half-normal), and one sd either side. */
  assert_interval (-INFINITY, INFINITY, 1.0, 0.0, 1.0);
  assert_interval (0.0, INFINITY, 0.5, 0.797884560802865, 0.363380227632419);
  assert_interval (-1.0, 1.0, 0.682689492137086, 0.0, 0.291125094772787);
}

/* A narrow interval is as good as uniform: its middle, and its width squared over twelve. */
static void
test_narrow (void)
{
  FouleeNormalInterval interval = foulee_normal_interval (0.30, 0.32);

  g_assert_cmpfloat_with_epsilon (interval.mean, 0.31, 1e-4);
  g_assert_cmpfloat_with_epsilon (interval.variance, 0.02 * 0.02 / 12.0, 1e-8);
}

static void
test_impossible (void)
{
  FouleeNormalInterval above = foulee_normal_interval (9.0, 10.0);
  FouleeNormalInterval below = foulee_normal_interval (-INFINITY, -40.0);

  g_assert_cmpfloat (above.mean, ==, 9.0);
  g_assert_cmpfloat (above.variance, ==, 1e-3);
  g_assert_cmpfloat (below.mean, ==, -40.0);
  g_assert_cmpfloat (below.variance, ==, 1e-3);
}

/* Seven sds out there is a mass still, and next to no room. */
static void
test_far (void)
{
  FouleeNormalInterval interval = foulee_normal_interval (6.5, INFINITY);

  /* The mean of the tail beyond t is t + 1/t − 2/t³ + …; its variance 1/t² − 6/t⁴ + …. */
  g_assert_cmpfloat_with_epsilon (interval.mean, 6.5 + 1 / 6.5 - 2 / pow (6.5, 3), 1e-3);
  g_assert_cmpfloat_with_epsilon (interval.variance, 1 / 42.25 - 6 / pow (6.5, 4), 1e-2);
  g_assert_cmpfloat (interval.variance, >, 0.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/normal/tables", test_tables);
  g_test_add_func ("/analysis/normal/tail", test_tail);
  g_test_add_func ("/analysis/normal/interval", test_interval);
  g_test_add_func ("/analysis/normal/narrow", test_narrow);
  g_test_add_func ("/analysis/normal/impossible", test_impossible);
  g_test_add_func ("/analysis/normal/far", test_far);
  return g_test_run ();
}

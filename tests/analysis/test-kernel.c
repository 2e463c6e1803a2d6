/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kernel.h"

#include <math.h>

/* Worked out by hand: (1 − w)·(h/p)^a·e^(a(1 − h/p)) + w·e^(−h/10). */
static void
test_values (void)
{
  static const struct {
    FouleeKernel kernel;
    double hours, value;
  } rows[] = {
    { { 24, 1.2, 0.0 }, 24.0, 1.0 },
    { { 24, 1.2, 0.0 }, 12.0, 0.793123 }, /* 0.5^1.2 · e^0.6 = 0.435275 × 1.822119 */
    { { 24, 1.2, 0.0 }, 48.0, 0.691963 }, /* 2^1.2 · e^−1.2 = 2.297397 × 0.301194 */
    { { 36, 2.5, 0.0 }, 18.0, 0.617011 }, /* 0.5^2.5 · e^1.25 = 0.176777 × 3.490343 */
    { { 30, 1.8, 0.5 }, 30.0, 0.524894 }, /* 0.5 + 0.5 · e^−3 */
    { { 30, 1.8, 0.5 }, 15.0, 0.464733 }, /* 0.5 · 0.287175 · e^0.9 + 0.5 · e^−1.5 */
    { { 30, 1.8, 0.5 }, 1e-9, 0.5 },
    { { 24, 1.2, 0.0 }, 0.0, 0.0 },
    { { 30, 1.8, 0.5 }, 0.0, 0.0 },
    { { 30, 1.8, 0.5 }, -5.0, 0.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (foulee_kernel_at (&rows[i].kernel, rows[i].hours),
                                    rows[i].value, 1e-6);
}

static void
test_grid (void)
{
  static const double peaks[] = { 12, 18, 24, 30, 36, 44, 54 };

  for (int i = 0; i < FOULEE_N_KERNELS; i++) {
    FouleeKernel kernel = foulee_kernel_of_grid (i);

    g_assert_cmpfloat (kernel.peak, ==, peaks[i / FOULEE_N_KERNEL_FORMS]);
    for (double hours = -1.0; hours < 200.0; hours += 0.7) {
      double values[FOULEE_N_KERNELS];

      foulee_kernels_at (hours, 1u << i, values, 1);
      g_assert_cmpfloat_with_epsilon (values[i], foulee_kernel_at (&kernel, hours), 1e-14);
    }
    /* Nothing is higher than at the peak, but for what is there at once. */
    if (kernel.at_once == 0.0)
      for (double hours = 0.5; hours < 200.0; hours += 0.5)
        g_assert_cmpfloat (foulee_kernel_at (&kernel, hours), <=, 1.0);
  }
}

/* Only what is asked for is written. */
static void
test_wanted (void)
{
  double values[FOULEE_N_KERNELS * 2];

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = -7.0;
  foulee_kernels_at (24.0, 1u << 3 | 1u << 20, values, 2);
  for (int i = 0; i < FOULEE_N_KERNELS; i++) {
    g_assert_cmpfloat (values[2 * i + 1], ==, -7.0);
    if (i == 3 || i == 20)
      g_assert_cmpfloat (values[2 * i], >, 0.0);
    else
      g_assert_cmpfloat (values[2 * i], ==, -7.0);
  }
}

/* −½(ln(p/27)/0.6)², and 0.4 less where soreness is there at once. */
static void
test_prior (void)
{
  g_assert_cmpfloat_with_epsilon (foulee_kernel_log_prior (&(FouleeKernel) { 27, 1.2, 0.0 }), 0.0,
                                  1e-15);
  g_assert_cmpfloat_with_epsilon (foulee_kernel_log_prior (&(FouleeKernel) { 54, 1.8, 0.5 }),
                                  -0.5 * pow (0.693147180559945 / 0.6, 2) - 0.4, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/kernel/values", test_values);
  g_test_add_func ("/analysis/kernel/grid", test_grid);
  g_test_add_func ("/analysis/kernel/wanted", test_wanted);
  g_test_add_func ("/analysis/kernel/prior", test_prior);
  return g_test_run ();
}

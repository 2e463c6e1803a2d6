/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/median.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

double
foulee_median (GArray *values)
{
  const guint n = values->len;

  g_array_sort (values, compare);
  return (g_array_index (values, double, (n - 1) / 2) + g_array_index (values, double, n / 2)) / 2;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/level-masses.h"

#include <math.h>

static double
step_of (int n_levels)
{
  return 10.0 / (n_levels - 1);
}

double
foulee_level_masses_mean (const double *masses, int n_levels)
{
  double mean = 0.0;

  for (int level = 0; level < n_levels; level++)
    mean += level * masses[level];
  return mean * step_of (n_levels);
}

int
foulee_level_masses_quantile (const double *masses, int n_levels, double part)
{
  double below = 0.0;

  for (int level = 0; level < n_levels - 1; level++) {
    below += masses[level];
    if (below >= part)
      return level;
  }
  return n_levels - 1;
}

double
foulee_level_masses_place (const double *masses, int n_levels, double part)
{
  double below = 0.0;

  for (int level = 0; level < n_levels; level++) {
    double from = MAX (level - 0.5, 0.0);
    double to = MIN (level + 0.5, n_levels - 1.0);

    if (masses[level] > 0.0 && below + masses[level] >= part)
      return (from + (to - from) * (part - below) / masses[level]) * step_of (n_levels);
    below += masses[level];
  }
  return 10.0;
}

double
foulee_level_masses_from (const double *masses, int n_levels, int level)
{
  double sum = 0.0;

  for (int i = level; i < n_levels; i++)
    sum += masses[i];
  return sum;
}

double
foulee_level_masses_crps (const double *masses, int n_levels, int observed)
{
  double below = 0.0;
  double score = 0.0;

  for (int level = 0; level < n_levels - 1; level++) {
    double difference;

    below += masses[level];
    difference = below - (observed <= level ? 1.0 : 0.0);
    score += difference * difference;
  }
  return score * step_of (n_levels);
}

double
foulee_level_distance (double value, int n_levels, int observed)
{
  return fabs (value - observed * step_of (n_levels));
}

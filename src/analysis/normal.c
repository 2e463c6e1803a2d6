/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/normal.h"

#include <math.h>

#define SMALLEST_MASS 1e-12
#define FAR_VARIANCE 1e-3
#define SMALLEST_VARIANCE 1e-6

double
foulee_normal_density (double x)
{
  return 0.5 * M_SQRT1_2 * M_2_SQRTPI * exp (-0.5 * x * x);
}

double
foulee_normal_cdf (double x)
{
  return 0.5 * erfc (-x * M_SQRT1_2);
}

/* x φ(x), which is 0 at either infinity. */
static double
edge_moment (double x, double density)
{
  return isinf (x) ? 0.0 : x * density;
}

FouleeNormalInterval
foulee_normal_interval (double lower, double upper)
{
  FouleeNormalInterval interval;
  gboolean reflect = lower > 0.0;

  /* In the upper tail both values of Φ are next to 1 and their difference is lost; in the lower
   * one erfc keeps it. */
  if (reflect) {
    double swap = lower;
    lower = -upper;
    upper = -swap;
  }

  interval.mass = foulee_normal_cdf (upper) - foulee_normal_cdf (lower);
  if (interval.mass < SMALLEST_MASS) {
    interval.mean = upper < 0.0 ? upper : lower;
    interval.variance = FAR_VARIANCE;
  } else {
    double at_lower = foulee_normal_density (lower);
    double at_upper = foulee_normal_density (upper);
    double moment = edge_moment (lower, at_lower) - edge_moment (upper, at_upper);

    interval.mean = (at_lower - at_upper) / interval.mass;
    interval.variance = 1.0 + moment / interval.mass - interval.mean * interval.mean;
    interval.variance = CLAMP (interval.variance, SMALLEST_VARIANCE, 1.0);
  }
  if (reflect)
    interval.mean = -interval.mean;
  return interval;
}

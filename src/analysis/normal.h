/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The standard normal distribution, and what is left of it between two edges. */

double foulee_normal_density (double x);
double foulee_normal_cdf (double x);

/* A standard normal variable known to lie within an interval. */
typedef struct {
  double mass;     /* the probability of lying there, 0 … 1 */
  double mean;     /* its mean, given that */
  double variance; /* its variance, given that: 1e-6 … 1 */
} FouleeNormalInterval;

/* Either edge may be infinite. An interval too far out to be told from impossible (a mass under
 * 1e-12) gives its nearer edge and a variance of 1e-3. */
FouleeNormalInterval foulee_normal_interval (double lower, double upper);

G_END_DECLS

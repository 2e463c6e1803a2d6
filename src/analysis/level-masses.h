/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be said of a probability for each of `n_levels` levels, which span 0 to 10. */

double foulee_level_masses_mean (const double *masses, int n_levels);

/* The lowest level, 0 … n_levels − 1, up to which at least `part` of the probability lies. */
int foulee_level_masses_quantile (const double *masses, int n_levels, double part);

/* The same as a place on the scale 0–10, with as much of the probability below it: what is read off
 * as a level lies anywhere up to half a level beside it, but not below 0 or above 10. For drawing,
 * where whole levels would make steps. */
double foulee_level_masses_place (const double *masses, int n_levels, double part);

/* The probability of `level` or more. */
double foulee_level_masses_from (const double *masses, int n_levels, int level);

/* The continuous ranked probability score against what was read off: how far off a forecast was,
 * on the scale 0–10, its own doubts included. 0 is perfect; of a forecast that is sure, it is the
 * distance (Gneiting and Raftery 2007, J Am Stat Assoc 102:359). */
double foulee_level_masses_crps (const double *masses, int n_levels, int observed);

/* The same of a forecast that names one value on the scale 0–10: the distance. */
double foulee_level_distance (double value, int n_levels, int observed);

G_END_DECLS

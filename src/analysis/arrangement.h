/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/effect.h"

G_BEGIN_DECLS

/* One way to say which trials were "with": as many in each tercile as there were. */
typedef struct {
  double sum; /* of the outcomes of those that it says were with */
  guint kept; /* how many of them were indeed */
} FouleeArrangement;

/* The arrangements that a permutation test goes through, the one that happened among them: all
 * where there are at most 50,000, else that one and 9,999 drawn with a fixed seed. An array of
 * FouleeArrangement, which depends on nothing but `sorted`.
 *
 * `sorted` holds FouleeTrial, at least one, in the order of `stratum`; it is left in disorder. For
 * its terciles see `effect.h`. */
GArray *foulee_arrangements_new (GArray *sorted);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chance that comes out the same every time: SplitMix64 (Steele, Lea and Flood 2014, OOPSLA), in
 * streams that do not disturb one another. A draw takes the same number of steps whatever comes of
 * it, so that a last digit that two libraries of mathematics round differently stays a last digit.
 */
typedef struct {
  guint64 state;
} FouleeChance;

FouleeChance foulee_chance_of (guint64 seed, gint64 stream);

/* Even from `low` to `high`, in steps of 2^−53 of the distance; `high` itself is never drawn. */
double foulee_chance_uniform (FouleeChance *self, double low, double high);

/* One of 0 … `bound` − 1: no number is likelier than another by more than bound / 2³². */
guint foulee_chance_below (FouleeChance *self, guint bound);

/* One of `low` … `high`, each as likely. */
int foulee_chance_whole (FouleeChance *self, int low, int high);

/* Box and Muller's way, of each pair the cosine. */
double foulee_chance_normal (FouleeChance *self, double mean, double sd);

gboolean foulee_chance_happens (FouleeChance *self, double probability);

G_END_DECLS

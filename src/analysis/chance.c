/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/chance.h"

#include <math.h>

static guint64
next (FouleeChance *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

FouleeChance
foulee_chance_of (guint64 seed, gint64 stream)
{
  FouleeChance of_seed = { seed };
  FouleeChance of_stream = { next (&of_seed) + (guint64) stream };

  return (FouleeChance) { next (&of_stream) };
}

double
foulee_chance_uniform (FouleeChance *self, double low, double high)
{
  return low + (high - low) * ((double) (next (self) >> 11) * 0x1p-53);
}

guint
foulee_chance_below (FouleeChance *self, guint bound)
{
  return (guint) ((next (self) >> 32) * bound >> 32);
}

int
foulee_chance_whole (FouleeChance *self, int low, int high)
{
  return low + (int) foulee_chance_uniform (self, 0.0, high - low + 1.0);
}

double
foulee_chance_normal (FouleeChance *self, double mean, double sd)
{
  double radius = sqrt (-2.0 * log (1.0 - foulee_chance_uniform (self, 0.0, 1.0)));

  return mean + sd * radius * cos (2.0 * G_PI * foulee_chance_uniform (self, 0.0, 1.0));
}

gboolean
foulee_chance_happens (FouleeChance *self, double probability)
{
  return foulee_chance_uniform (self, 0.0, 1.0) < probability;
}

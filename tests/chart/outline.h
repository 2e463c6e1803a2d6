/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gsk/gsk.h>

G_BEGIN_DECLS

typedef struct {
  double x, y;
} Spot;

/* The corners of a polygon that follows a closed path to within a few hundredths; Spot. */
GArray *outline_new (GskPath *path);

/* The side of the largest upright square inside the outline, and its middle. */
double outline_largest_square (GArray *outline, GskPath *path, Spot *middle);

/* From a point to the nearest point of an outline. */
double outline_distance_to (GArray *outline, Spot spot);

/* From one outline to another, at their nearest. */
double outline_distance (GArray *a, GArray *b);

/* Whether two of its sides cross. */
gboolean outline_crosses_itself (GArray *outline);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gsk/gsk.h>

G_BEGIN_DECLS

/* Smooth plane curves to draw outlines with: through given points, beside one another, cut where
 * they cross. A place on a curve is a number: 0 at its first knot, 1 at the second, and so on. */

typedef struct {
  double x, y;
} FouleePoint;

typedef struct _FouleeCurve FouleeCurve;

/* The natural cubic spline through `n` ≥ 2 knots, its pace by the distance between them: no curve
 * through the same points bends less. */
FouleeCurve *foulee_curve_new (const FouleePoint *knots, int n);

/* The same curve on the other side of the vertical at `x`. */
FouleeCurve *foulee_curve_new_mirrored (const FouleeCurve *curve, double x);

/* The curve at a constant distance beside another: on the left of who walks along it, y pointing
 * down, or on the right where `distance` is negative. Places keep their numbers. Good to a
 * hundredth of the distance as long as the curve bends much wider than that. */
FouleeCurve *foulee_curve_new_beside (const FouleeCurve *curve, double distance);

void foulee_curve_free (FouleeCurve *curve);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeCurve, foulee_curve_free)

/* The last place. */
double foulee_curve_end (const FouleeCurve *curve);

FouleePoint foulee_curve_point (const FouleeCurve *curve, double place);

/* A stretch of a curve, in the order in which it is walked; from > to walks backwards. */
typedef struct {
  const FouleeCurve *curve;
  double from, to;
} FouleeStretch;

/* Where two stretches cross first, as walked along `a`. FALSE where they don't. */
gboolean foulee_stretch_cross (const FouleeStretch *a, const FouleeStretch *b, double *place_a,
                               double *place_b);

double foulee_stretch_length (const FouleeStretch *stretch);

/* The place that lies `distance` further along the stretch, seen from its `from`; its `to` where it
 * is shorter. */
double foulee_stretch_walk (const FouleeStretch *stretch, double distance);

/* Twice the area between the stretch and the chords from the origin to its ends: added up around a
 * closed line, twice its area, positive where it is walked clockwise. */
double foulee_stretch_area (const FouleeStretch *stretch);

/* Appends the stretch's cubics to a path whose current point is its beginning. */
void foulee_stretch_append (const FouleeStretch *stretch, GskPathBuilder *builder);

G_END_DECLS

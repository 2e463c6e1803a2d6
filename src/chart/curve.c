/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/curve.h"

#include <math.h>

/* Into so many chords a piece is cut to look for crossings and to measure. */
#define CHORDS 12

/* Each piece of the curve beside another is fitted in so many parts. */
#define PARTS 2

/* Cubic pieces end to end: piece i has the control points 3 i … 3 i + 3. Where a curve was fitted
 * in parts, `pieces_per_knot` of them lie between two knots. */
struct _FouleeCurve {
  int n_pieces;
  int pieces_per_knot;
  FouleePoint points[];
};

static FouleeCurve *
allocate (int n_pieces, int pieces_per_knot)
{
  FouleeCurve *curve =
      g_malloc0 (sizeof (FouleeCurve) + (gsize) (3 * n_pieces + 1) * sizeof (FouleePoint));

  curve->n_pieces = n_pieces;
  curve->pieces_per_knot = pieces_per_knot;
  return curve;
}

static FouleePoint
between (FouleePoint a, FouleePoint b, double share)
{
  return (FouleePoint) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

static double
distance (FouleePoint a, FouleePoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

/* ---- Through knots --------------------------------------------------------------------------- */

/* The velocities at the knots, across or down: a tridiagonal system, solved by elimination. From
 * knot i to i + 1 the curve takes h[i]. */
static void
solve_velocities (const FouleePoint *knots, const double *h, int n, gboolean vertical, double *v)
{
  g_autofree double *factor = g_new0 (double, n);
  double below, diagonal, above, right;

  for (int i = 0; i < n; i++) {
    double before =
        i > 0 ? (vertical ? knots[i].y - knots[i - 1].y : knots[i].x - knots[i - 1].x) : 0.0;
    double after =
        i < n - 1 ? (vertical ? knots[i + 1].y - knots[i].y : knots[i + 1].x - knots[i].x) : 0.0;

    /* The second derivative is the same on both sides of a knot, and 0 at the ends. */
    below = i > 0 ? 1.0 / h[i - 1] : 0.0;
    above = i < n - 1 ? 1.0 / h[i] : 0.0;
    diagonal = 2.0 * (below + above);
    right = (i > 0 ? 3.0 * before * below * below : 0.0) +
            (i < n - 1 ? 3.0 * after * above * above : 0.0);
    if (i > 0) {
      diagonal -= below * factor[i - 1];
      right -= below * v[i - 1];
    }
    factor[i] = above / diagonal;
    v[i] = right / diagonal;
  }
  for (int i = n - 2; i >= 0; i--)
    v[i] -= factor[i] * v[i + 1];
}

FouleeCurve *
foulee_curve_new (const FouleePoint *knots, int n)
{
  FouleeCurve *curve = allocate (n - 1, 1);
  g_autofree double *h = g_new (double, n);
  g_autofree double *vx = g_new (double, n);
  g_autofree double *vy = g_new (double, n);

  for (int i = 0; i < n - 1; i++)
    h[i] = distance (knots[i], knots[i + 1]);
  solve_velocities (knots, h, n, FALSE, vx);
  solve_velocities (knots, h, n, TRUE, vy);
  for (int i = 0; i < n; i++) {
    FouleePoint *p = &curve->points[3 * i];

    p[0] = knots[i];
    if (i > 0)
      p[-1] = (FouleePoint) { p->x - vx[i] * h[i - 1] / 3, p->y - vy[i] * h[i - 1] / 3 };
    if (i < n - 1)
      p[1] = (FouleePoint) { p->x + vx[i] * h[i] / 3, p->y + vy[i] * h[i] / 3 };
  }
  return curve;
}

FouleeCurve *
foulee_curve_new_mirrored (const FouleeCurve *curve, double x)
{
  FouleeCurve *mirrored = allocate (curve->n_pieces, curve->pieces_per_knot);

  for (int i = 0; i <= 3 * curve->n_pieces; i++)
    mirrored->points[i] = (FouleePoint) { 2 * x - curve->points[i].x, curve->points[i].y };
  return mirrored;
}

void
foulee_curve_free (FouleeCurve *curve)
{
  g_free (curve);
}

/* ---- Cutting --------------------------------------------------------------------------------- */

/* The part of a piece from t = from to t = to, by de Casteljau's construction. */
static void
cut_piece (const FouleePoint *p, double from, double to, FouleePoint out[4])
{
  FouleePoint a = between (p[0], p[1], from), b = between (p[1], p[2], from),
              c = between (p[2], p[3], from);
  FouleePoint d = between (p[0], p[1], to), e = between (p[1], p[2], to),
              f = between (p[2], p[3], to);
  FouleePoint ab = between (a, b, from), bc = between (b, c, from);
  FouleePoint de = between (d, e, to), ef = between (e, f, to);

  out[0] = between (ab, bc, from);
  out[1] = between (ab, bc, to);
  out[2] = between (de, ef, from);
  out[3] = between (de, ef, to);
}

/* The piece that a place lies on, and where on it. */
static const FouleePoint *
piece_at (const FouleeCurve *curve, double place, double *t)
{
  double at = CLAMP (place * curve->pieces_per_knot, 0.0, curve->n_pieces);
  int i = MIN ((int) at, curve->n_pieces - 1);

  *t = at - i;
  return &curve->points[3 * i];
}

double
foulee_curve_end (const FouleeCurve *curve)
{
  return (double) curve->n_pieces / curve->pieces_per_knot;
}

/* How fast the curve goes there, per unit of place. */
static FouleePoint
velocity_at (const FouleeCurve *curve, double place)
{
  double t;
  const FouleePoint *p = piece_at (curve, place, &t);
  double u = 1.0 - t, pace = 3.0 * curve->pieces_per_knot;
  double a = pace * u * u, b = pace * 2.0 * u * t, c = pace * t * t;

  return (FouleePoint) { a * (p[1].x - p[0].x) + b * (p[2].x - p[1].x) + c * (p[3].x - p[2].x),
                         a * (p[1].y - p[0].y) + b * (p[2].y - p[1].y) + c * (p[3].y - p[2].y) };
}

FouleePoint
foulee_curve_point (const FouleeCurve *curve, double place)
{
  double t;
  const FouleePoint *p = piece_at (curve, place, &t);
  double u = 1.0 - t;
  double a = u * u * u, b = 3.0 * u * u * t, c = 3.0 * u * t * t, d = t * t * t;

  return (FouleePoint) { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                         a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

void
foulee_stretch_append (const FouleeStretch *stretch, GskPathBuilder *builder)
{
  const FouleeCurve *curve = stretch->curve;
  double k = curve->pieces_per_knot;
  double low = MIN (stretch->from, stretch->to) * k;
  double high = MAX (stretch->from, stretch->to) * k;
  int first = MIN ((int) low, curve->n_pieces - 1);
  int last = CLAMP ((int) ceil (high) - 1, first, curve->n_pieces - 1);
  gboolean back = stretch->from > stretch->to;

  for (int j = first; j <= last; j++) {
    int i = back ? last + first - j : j;
    FouleePoint p[4];

    cut_piece (&curve->points[3 * i], MAX (low - i, 0.0), MIN (high - i, 1.0), p);
    if (back)
      gsk_path_builder_cubic_to (builder, (float) p[2].x, (float) p[2].y, (float) p[1].x,
                                 (float) p[1].y, (float) p[0].x, (float) p[0].y);
    else
      gsk_path_builder_cubic_to (builder, (float) p[1].x, (float) p[1].y, (float) p[2].x,
                                 (float) p[2].y, (float) p[3].x, (float) p[3].y);
  }
}

/* ---- Beside ---------------------------------------------------------------------------------- */

/* The point `d` to the left of `p` for who looks from `from` to `to`. */
static FouleePoint
aside (FouleePoint p, FouleePoint from, FouleePoint to, double d)
{
  double length = distance (from, to);

  return (FouleePoint) { p.x + d * (to.y - from.y) / length, p.y - d * (to.x - from.x) / length };
}

/* Ends step aside squarely; the handles keep their directions and grow or shrink with the chord. */
static void
shift_piece (const FouleePoint p[4], double d, FouleePoint out[4])
{
  double scale;

  out[0] = aside (p[0], p[0], p[1], d);
  out[3] = aside (p[3], p[2], p[3], d);
  scale = distance (out[0], out[3]) / distance (p[0], p[3]);
  out[1] =
      (FouleePoint) { out[0].x + (p[1].x - p[0].x) * scale, out[0].y + (p[1].y - p[0].y) * scale };
  out[2] =
      (FouleePoint) { out[3].x + (p[2].x - p[3].x) * scale, out[3].y + (p[2].y - p[3].y) * scale };
}

FouleeCurve *
foulee_curve_new_beside (const FouleeCurve *curve, double d)
{
  FouleeCurve *beside = allocate (curve->n_pieces * PARTS, curve->pieces_per_knot * PARTS);

  for (int i = 0; i < curve->n_pieces; i++)
    for (int part = 0; part < PARTS; part++) {
      FouleePoint p[4];

      cut_piece (&curve->points[3 * i], (double) part / PARTS, (part + 1.0) / PARTS, p);
      shift_piece (p, d, &beside->points[3 * (i * PARTS + part)]);
    }
  return beside;
}

/* ---- Stretches ------------------------------------------------------------------------------- */

/* A stretch as chords: `*n` of them, between n + 1 points. */
static FouleePoint *
flatten (const FouleeStretch *stretch, int *n)
{
  double length = stretch->to - stretch->from;
  FouleePoint *points;

  *n = MAX (1, (int) ceil (fabs (length) * CHORDS));
  points = g_new (FouleePoint, *n + 1);
  for (int i = 0; i <= *n; i++)
    points[i] = foulee_curve_point (stretch->curve, stretch->from + length * i / *n);
  return points;
}

static double
place_of (const FouleeStretch *stretch, double chord, int n)
{
  return stretch->from + (stretch->to - stretch->from) * chord / n;
}

/* Where the lines a[0]–a[1] and b[0]–b[1] meet, as shares of the one and of the other. */
static gboolean
cross_chords (const FouleePoint a[2], const FouleePoint b[2], double *s, double *t)
{
  double ax = a[1].x - a[0].x, ay = a[1].y - a[0].y;
  double bx = b[1].x - b[0].x, by = b[1].y - b[0].y;
  double x = b[0].x - a[0].x, y = b[0].y - a[0].y;
  double determinant = ax * by - ay * bx;

  if (determinant == 0.0)
    return FALSE;
  *s = (x * by - y * bx) / determinant;
  *t = (x * ay - y * ax) / determinant;
  return *s >= 0.0 && *s <= 1.0 && *t >= 0.0 && *t <= 1.0;
}

/* Chords cross near where their curves do: a few of Newton's steps from there, unless the curves
 * all but touch and the steps would lead away. */
static void
refine_cross (const FouleeCurve *a, const FouleeCurve *b, double *place_a, double *place_b)
{
  for (int i = 0; i < 3; i++) {
    FouleePoint pa = foulee_curve_point (a, *place_a), pb = foulee_curve_point (b, *place_b);
    FouleePoint va = velocity_at (a, *place_a), vb = velocity_at (b, *place_b);
    double x = pb.x - pa.x, y = pb.y - pa.y;
    double determinant = va.x * vb.y - va.y * vb.x;
    double step_a = (x * vb.y - y * vb.x) / determinant;
    double step_b = (x * va.y - y * va.x) / determinant;

    if (determinant == 0.0 || fabs (step_a) > 1.0 / CHORDS || fabs (step_b) > 1.0 / CHORDS)
      return;
    *place_a += step_a;
    *place_b += step_b;
  }
}

/* The numbers of those of n chords that come near the rectangle about m others. */
static int *
find_near (const FouleePoint *points, int n, const FouleePoint *others, int m, int *n_near)
{
  int *near = g_new (int, n);
  FouleePoint low = others[0], high = others[0];

  for (int i = 1; i <= m; i++) {
    low = (FouleePoint) { MIN (low.x, others[i].x), MIN (low.y, others[i].y) };
    high = (FouleePoint) { MAX (high.x, others[i].x), MAX (high.y, others[i].y) };
  }
  *n_near = 0;
  for (int i = 0; i < n; i++) {
    FouleePoint a = points[i], b = points[i + 1];

    if (MAX (a.x, b.x) >= low.x && MIN (a.x, b.x) <= high.x && MAX (a.y, b.y) >= low.y &&
        MIN (a.y, b.y) <= high.y)
      near[(*n_near)++] = i;
  }
  return near;
}

gboolean
foulee_stretch_cross (const FouleeStretch *a, const FouleeStretch *b, double *place_a,
                      double *place_b)
{
  int na, nb, n_near_a, n_near_b;
  g_autofree FouleePoint *pa = flatten (a, &na);
  g_autofree FouleePoint *pb = flatten (b, &nb);
  g_autofree int *near_a = find_near (pa, na, pb, nb, &n_near_a);
  g_autofree int *near_b = find_near (pb, nb, pa, na, &n_near_b);
  double s, t;

  for (int i = 0; i < n_near_a; i++)
    for (int j = 0; j < n_near_b; j++)
      if (cross_chords (&pa[near_a[i]], &pb[near_b[j]], &s, &t)) {
        *place_a = place_of (a, near_a[i] + s, na);
        *place_b = place_of (b, near_b[j] + t, nb);
        refine_cross (a->curve, b->curve, place_a, place_b);
        return TRUE;
      }
  return FALSE;
}

double
foulee_stretch_length (const FouleeStretch *stretch)
{
  int n;
  g_autofree FouleePoint *points = flatten (stretch, &n);
  double length = 0.0;

  for (int i = 0; i < n; i++)
    length += distance (points[i], points[i + 1]);
  return length;
}

double
foulee_stretch_walk (const FouleeStretch *stretch, double wanted)
{
  int n;
  g_autofree FouleePoint *points = flatten (stretch, &n);

  for (int i = 0; i < n; i++) {
    double length = distance (points[i], points[i + 1]);

    if (length > wanted)
      return place_of (stretch, i + wanted / length, n);
    wanted -= length;
  }
  return stretch->to;
}

double
foulee_stretch_area (const FouleeStretch *stretch)
{
  int n;
  g_autofree FouleePoint *points = flatten (stretch, &n);
  double area = 0.0;

  for (int i = 0; i < n; i++)
    area += points[i].x * points[i + 1].y - points[i].y * points[i + 1].x;
  return area;
}

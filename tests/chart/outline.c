/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/outline.h"

#include <math.h>

#define CHORDS 16

static Spot
spot_at (GArray *outline, guint i)
{
  return g_array_index (outline, Spot, i % outline->len);
}

static void
add_spot (GArray *outline, double x, double y)
{
  Spot spot = { x, y };

  g_array_append_val (outline, spot);
}

static gboolean
add_operation (GskPathOperation op, const graphene_point_t *p, gsize n, float weight, gpointer data)
{
  GArray *outline = data;

  switch (op) {
  case GSK_PATH_CUBIC:
    for (int i = 1; i <= CHORDS; i++) {
      double t = (double) i / CHORDS, u = 1 - t;
      double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

      add_spot (outline, a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y);
    }
    return TRUE;
  case GSK_PATH_MOVE:
    /* One closed line only. */
    g_assert_cmpuint (outline->len, ==, 0);
    add_spot (outline, p[0].x, p[0].y);
    return TRUE;
  case GSK_PATH_LINE:
    add_spot (outline, p[1].x, p[1].y);
    return TRUE;
  case GSK_PATH_CLOSE:
    /* The curves themselves end where they began. */
    g_assert_cmpfloat_with_epsilon (p[0].x, p[1].x, 1e-3);
    g_assert_cmpfloat_with_epsilon (p[0].y, p[1].y, 1e-3);
    return TRUE;
  case GSK_PATH_QUAD:
  case GSK_PATH_CONIC:
  default:
    g_assert_not_reached ();
  }
}

GArray *
outline_new (GskPath *path)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (Spot));

  g_assert_true (gsk_path_is_closed (path));
  gsk_path_foreach (path, GSK_PATH_FOREACH_ALLOW_CUBIC, add_operation, outline);
  return outline;
}

/* How far a side of the outline is from a point, as the larger of across and down. It is least at
 * an end, straight beside or above the point, or on one of its diagonals. */
static double
square_distance (Spot a, Spot b, Spot from)
{
  double x = a.x - from.x, y = a.y - from.y, dx = b.x - a.x, dy = b.y - a.y;
  const double at[] = { 0, 1, -x / dx, -y / dy, (y - x) / (dx - dy), -(x + y) / (dx + dy) };
  double least = INFINITY;

  for (gsize i = 0; i < G_N_ELEMENTS (at); i++)
    if (at[i] >= 0 && at[i] <= 1)
      least = MIN (least, MAX (fabs (x + at[i] * dx), fabs (y + at[i] * dy)));
  return least;
}

/* Half the side of the largest square about a point; negative outside. No two points' differ by
 * more than they lie apart, across or down. */
static double
square_about (GArray *outline, GskPath *path, Spot middle)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) middle.x, (float) middle.y);
  double half = INFINITY;

  for (guint i = 0; i < outline->len; i++)
    half = MIN (half, square_distance (spot_at (outline, i), spot_at (outline, i + 1), middle));
  return gsk_path_in_fill (path, &point, GSK_FILL_RULE_WINDING) ? half : -half;
}

/* Looks in the square that reaches `reach` from `middle`, in its quarters, and so on, as long as
 * there can be anything better. */
static void
search (GArray *outline, GskPath *path, Spot middle, double reach, double *best, Spot *found)
{
  double half = square_about (outline, path, middle);

  if (half > *best) {
    *best = half;
    *found = middle;
  }
  if (half + reach <= *best + 0.01)
    return;
  for (int i = 0; i < 4; i++)
    search (
        outline, path,
        (Spot) { middle.x + (i % 2 ? reach : -reach) / 2, middle.y + (i / 2 ? reach : -reach) / 2 },
        reach / 2, best, found);
}

double
outline_largest_square (GArray *outline, GskPath *path, Spot *middle)
{
  graphene_rect_t bounds;
  graphene_point_t centre;
  double best = 0;

  g_assert_true (gsk_path_get_bounds (path, &bounds));
  graphene_rect_get_center (&bounds, &centre);
  search (outline, path, (Spot) { centre.x, centre.y },
          MAX (bounds.size.width, bounds.size.height) / 2, &best, middle);
  return 2 * best;
}

static double
distance_to_side (Spot point, Spot a, Spot b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length : 0;

  t = CLAMP (t, 0, 1);
  return hypot (point.x - a.x - t * dx, point.y - a.y - t * dy);
}

double
outline_distance_to (GArray *outline, Spot spot)
{
  double least = INFINITY;

  for (guint i = 0; i < outline->len; i++)
    least = MIN (least, distance_to_side (spot, spot_at (outline, i), spot_at (outline, i + 1)));
  return least;
}

double
outline_distance (GArray *a, GArray *b)
{
  double least = INFINITY;

  for (guint i = 0; i < a->len; i++)
    least = MIN (least, outline_distance_to (b, spot_at (a, i)));
  for (guint i = 0; i < b->len; i++)
    least = MIN (least, outline_distance_to (a, spot_at (b, i)));
  return least;
}

static double
turn (Spot a, Spot b, Spot c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

gboolean
outline_crosses_itself (GArray *outline)
{
  for (guint i = 0; i < outline->len; i++)
    for (guint j = i + 2; j < outline->len; j++) {
      Spot a = spot_at (outline, i), b = spot_at (outline, i + 1);
      Spot c = spot_at (outline, j), d = spot_at (outline, j + 1);

      if ((j + 1) % outline->len != i && turn (a, b, c) * turn (a, b, d) < 0 &&
          turn (c, d, a) * turn (c, d, b) < 0)
        return TRUE;
    }
  return FALSE;
}

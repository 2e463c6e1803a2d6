/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-shapes.h"

#include <math.h>

#include "chart/smooth.h"

/* Between the lines of a hatch, along the pixels. */
#define HATCH_APART 6.0f

/* Closer points are joined straight: nothing could be seen of a bend. */
#define LEAST_BEND 0.25f

/* ---- Lines ----------------------------------------------------------------------------------- */

static void
add_straight (GskPathBuilder *builder, const graphene_point_t *points, guint n, gboolean backwards)
{
  for (guint i = 1; i < n; i++) {
    const graphene_point_t *point = &points[backwards ? n - 1 - i : i];

    gsk_path_builder_line_to (builder, point->x, point->y);
  }
}

static void
add_smooth (GskPathBuilder *builder, const graphene_point_t *points, guint n, gboolean backwards)
{
  for (guint i = 1; i < n; i++)
    if (points[i].x - points[i - 1].x < LEAST_BEND) {
      add_straight (builder, points, n, backwards);
      return;
    }
  foulee_smooth_append (builder, points, (int) n, backwards);
}

static void
add_parts (GskPathBuilder *builder, GArray *points, gboolean smooth, gboolean closed)
{
  const graphene_point_t *all = (const graphene_point_t *) (gpointer) points->data;

  for (guint start = 0, end; start < points->len; start = end + 1) {
    for (end = start; end < points->len && !isnan (all[end].x);)
      end++;
    if (end == start)
      continue;
    gsk_path_builder_move_to (builder, all[start].x, all[start].y);
    if (smooth)
      add_smooth (builder, all + start, end - start, FALSE);
    else
      add_straight (builder, all + start, end - start, FALSE);
    if (closed)
      gsk_path_builder_close (builder);
  }
}

void
foulee_shape_line (GskPathBuilder *builder, GArray *points, gboolean smooth)
{
  add_parts (builder, points, smooth, FALSE);
}

void
foulee_shape_closed (GskPathBuilder *builder, GArray *points)
{
  add_parts (builder, points, FALSE, TRUE);
}

void
foulee_shape_area (GskPathBuilder *builder, GArray *points)
{
  const graphene_point_t *all = (const graphene_point_t *) (gpointer) points->data;
  const guint n = points->len / 2;

  gsk_path_builder_move_to (builder, all[0].x, all[0].y);
  add_smooth (builder, all, n, FALSE);
  gsk_path_builder_line_to (builder, all[2 * n - 1].x, all[2 * n - 1].y);
  add_smooth (builder, all + n, n, TRUE);
  gsk_path_builder_close (builder);
}

/* ---- Hatch ----------------------------------------------------------------------------------- */

void
foulee_shape_hatch (GskPathBuilder *builder, const graphene_rect_t *box)
{
  const float left = box->origin.x, right = left + box->size.width;
  const float top = box->origin.y, bottom = top + box->size.height;

  /* Each line is where x + y has one sum. */
  for (float sum = ceilf ((left + top) / HATCH_APART) * HATCH_APART; sum < right + bottom;
       sum += HATCH_APART) {
    const float x1 = MAX (left, sum - bottom), x2 = MIN (right, sum - top);

    if (x2 <= x1)
      continue;
    gsk_path_builder_move_to (builder, x1, sum - x1);
    gsk_path_builder_line_to (builder, x2, sum - x2);
  }
}

/* ---- Markers --------------------------------------------------------------------------------- */

static void
add_corners (GskPathBuilder *builder, const graphene_point_t *at, const graphene_point_t *corners,
             int n, float size)
{
  gsk_path_builder_move_to (builder, at->x + corners[0].x * size, at->y + corners[0].y * size);
  for (int i = 1; i < n; i++)
    gsk_path_builder_line_to (builder, at->x + corners[i].x * size, at->y + corners[i].y * size);
  gsk_path_builder_close (builder);
}

static void
add_sign (GskPathBuilder *builder, FouleeMarker marker, const graphene_point_t *at, float radius)
{
  static const graphene_point_t triangle[] = { { 0, -1.1f }, { 1.05f, 0.8f }, { -1.05f, 0.8f } };
  static const graphene_point_t square[] = {
    { -0.9f, -0.9f }, { 0.9f, -0.9f }, { 0.9f, 0.9f }, { -0.9f, 0.9f }
  };
  static const graphene_point_t diamond[] = {
    { 0, -1.2f }, { 1.2f, 0 }, { 0, 1.2f }, { -1.2f, 0 }
  };

  switch (marker) {
  case FOULEE_MARKER_DOT:
  case FOULEE_MARKER_RING:
    gsk_path_builder_add_circle (builder, at, radius);
    break;
  case FOULEE_MARKER_TRIANGLE:
    add_corners (builder, at, triangle, G_N_ELEMENTS (triangle), radius);
    break;
  case FOULEE_MARKER_SQUARE:
  case FOULEE_MARKER_BOX:
    add_corners (builder, at, square, G_N_ELEMENTS (square), radius);
    break;
  case FOULEE_MARKER_DIAMOND:
    add_corners (builder, at, diamond, G_N_ELEMENTS (diamond), radius);
    break;
  case FOULEE_MARKER_NONE:
    break;
  }
}

void
foulee_shape_signs (GskPathBuilder *builder, FouleeMarker marker, GArray *points, float radius)
{
  for (guint i = 0; i < points->len; i++)
    add_sign (builder, marker, &g_array_index (points, graphene_point_t, i), radius);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/clear-grid.h"

#include <math.h>

/* How large a cell is, in pixels. */
#define CELL 3.0f

/* There is a column and a row of zeros before the first, for the sums. */
static int *
cell_at (const FouleeClearGrid *grid, int column, int row)
{
  return &grid->sums[(row + 1) * (grid->columns + 1) + column + 1];
}

void
foulee_clear_grid_init (FouleeClearGrid *grid, const graphene_rect_t *plot)
{
  grid->plot = *plot;
  grid->columns = MAX ((int) (plot->size.width / CELL), 1);
  grid->rows = MAX ((int) (plot->size.height / CELL), 1);
  grid->sums = g_new0 (int, (gsize) (grid->columns + 1) * (gsize) (grid->rows + 1));
}

void
foulee_clear_grid_clear (FouleeClearGrid *grid)
{
  g_clear_pointer (&grid->sums, g_free);
}

static int
column_of (const FouleeClearGrid *grid, float x)
{
  return (int) floorf ((x - grid->plot.origin.x) / CELL);
}

static int
row_of (const FouleeClearGrid *grid, float y)
{
  return (int) floorf ((y - grid->plot.origin.y) / CELL);
}

void
foulee_clear_grid_put_box (FouleeClearGrid *grid, const graphene_rect_t *box)
{
  const int left = MAX (column_of (grid, box->origin.x), 0);
  const int right = MIN (column_of (grid, box->origin.x + box->size.width), grid->columns - 1);
  const int top = MAX (row_of (grid, box->origin.y), 0);
  const int bottom = MIN (row_of (grid, box->origin.y + box->size.height), grid->rows - 1);

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      *cell_at (grid, column, row) = 1;
}

void
foulee_clear_grid_put_line (FouleeClearGrid *grid, const graphene_point_t *from,
                            const graphene_point_t *to)
{
  const float right = grid->plot.origin.x + grid->plot.size.width;
  const float bottom = grid->plot.origin.y + grid->plot.size.height;
  const float dx = to->x - from->x, dy = to->y - from->y;
  const int n = (int) ceilf (MAX (fabsf (dx), fabsf (dy)) / CELL) * 2 + 1;

  /* Most lines of a large plot lie far from the part that is asked about. */
  if (MAX (from->x, to->x) < grid->plot.origin.x || MIN (from->x, to->x) > right ||
      MAX (from->y, to->y) < grid->plot.origin.y || MIN (from->y, to->y) > bottom)
    return;
  for (int i = 0; i <= n; i++) {
    const float part = (float) i / (float) n;
    const int column = column_of (grid, from->x + part * dx);
    const int row = row_of (grid, from->y + part * dy);

    if (column >= 0 && column < grid->columns && row >= 0 && row < grid->rows)
      *cell_at (grid, column, row) = 1;
  }
}

void
foulee_clear_grid_put_area (FouleeClearGrid *grid, const graphene_point_t *one,
                            const graphene_point_t *other, guint n)
{
  for (guint i = 0; i + 1 < n; i++) {
    const float top = MIN (MIN (one[i].y, one[i + 1].y), MIN (other[i].y, other[i + 1].y));
    const float bottom = MAX (MAX (one[i].y, one[i + 1].y), MAX (other[i].y, other[i + 1].y));

    foulee_clear_grid_put_box (
        grid, &GRAPHENE_RECT_INIT (one[i].x, top, one[i + 1].x - one[i].x, bottom - top));
  }
}

void
foulee_clear_grid_close (FouleeClearGrid *grid)
{
  for (int row = 0; row < grid->rows; row++)
    for (int column = 0; column < grid->columns; column++)
      *cell_at (grid, column, row) += *cell_at (grid, column - 1, row) +
                                      *cell_at (grid, column, row - 1) -
                                      *cell_at (grid, column - 1, row - 1);
}

static gboolean
is_clear (const FouleeClearGrid *grid, int column, int row, int width, int height)
{
  return *cell_at (grid, column + width - 1, row + height - 1) +
             *cell_at (grid, column - 1, row - 1) ==
         *cell_at (grid, column - 1, row + height - 1) +
             *cell_at (grid, column + width - 1, row - 1);
}

static float
distance (const graphene_rect_t *box, const graphene_point_t *point)
{
  const float dx =
      MAX (MAX (box->origin.x - point->x, point->x - box->origin.x - box->size.width), 0.0f);
  const float dy =
      MAX (MAX (box->origin.y - point->y, point->y - box->origin.y - box->size.height), 0.0f);

  return hypotf (dx, dy);
}

gboolean
foulee_clear_grid_find (const FouleeClearGrid *grid, const graphene_point_t *near, float width,
                        float height, graphene_rect_t *place)
{
  /* A cell to spare on each side. */
  const int columns = (int) ceilf (width / CELL) + 2, rows = (int) ceilf (height / CELL) + 2;
  float nearest = INFINITY;

  for (int row = 0; row + rows <= grid->rows; row++)
    for (int column = 0; column + columns <= grid->columns; column++) {
      const graphene_rect_t box =
          GRAPHENE_RECT_INIT (grid->plot.origin.x + (float) (column + 1) * CELL,
                              grid->plot.origin.y + (float) (row + 1) * CELL, width, height);
      const float far = distance (&box, near);

      if (far >= nearest || !is_clear (grid, column, row, columns, rows))
        continue;
      nearest = far;
      *place = box;
    }
  return isfinite (nearest);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/columns.h"

enum { FIRST, LOW, HIGH, LAST };

void
foulee_columns_init (FouleeColumns *columns, const FouleeScale *x, const FouleeScale *y,
                     GArray *points)
{
  *columns = (FouleeColumns) { .x = x, .y = y, .points = points, .column = G_MININT };
}

static void
append (FouleeColumns *columns, double x, double y)
{
  graphene_point_t point =
      GRAPHENE_POINT_INIT (foulee_scale_place (columns->x, x), foulee_scale_place (columns->y, y));

  g_array_append_val (columns->points, point);
}

/* Each once, in the order in which they came. */
static void
flush (FouleeColumns *columns)
{
  const gboolean low_first = columns->kept[LOW].at < columns->kept[HIGH].at;
  const int order[] = { FIRST, low_first ? LOW : HIGH, low_first ? HIGH : LOW, LAST };
  guint before = G_MAXUINT;

  for (int i = 0; columns->n > 0 && i < 4; i++) {
    if (columns->kept[order[i]].at == before)
      continue;
    before = columns->kept[order[i]].at;
    append (columns, columns->kept[order[i]].x, columns->kept[order[i]].y);
  }
  columns->n = 0;
}

static void
part (FouleeColumns *columns)
{
  graphene_point_t nowhere = GRAPHENE_POINT_INIT (NAN, NAN);

  if (columns->points->len > 0)
    g_array_append_val (columns->points, nowhere);
}

void
foulee_columns_start (FouleeColumns *columns, double x, double y)
{
  const int column = (int) floorf (foulee_scale_place (columns->x, x));

  flush (columns);
  if (columns->gap && column != columns->column)
    part (columns);
  columns->gap = FALSE;
  columns->column = column;
  columns->limit = foulee_scale_value (columns->x, (float) (column + 1));
  for (int i = FIRST; i <= LAST; i++) {
    columns->kept[i].x = x;
    columns->kept[i].y = y;
    columns->kept[i].at = 0;
  }
  columns->n = 1;
}

void
foulee_columns_end (FouleeColumns *columns)
{
  flush (columns);
}

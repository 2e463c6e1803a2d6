/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/columns.h"

#include <math.h>

enum { FIRST, LOW, HIGH, LAST };

void
foulee_columns_init (FouleeColumns *columns, GArray *points)
{
  *columns = (FouleeColumns) { .points = points, .column = G_MININT };
}

static void
keep (FouleeColumns *columns, int which, float x, float y)
{
  columns->kept[which] = GRAPHENE_POINT_INIT (x, y);
  columns->at[which] = columns->n;
}

/* Each once, in the order in which they came. */
static void
flush (FouleeColumns *columns)
{
  const gboolean low_first = columns->at[LOW] < columns->at[HIGH];
  const int order[] = { FIRST, low_first ? LOW : HIGH, low_first ? HIGH : LOW, LAST };
  guint before = G_MAXUINT;

  for (int i = 0; columns->n > 0 && i < 4; i++) {
    if (columns->at[order[i]] == before)
      continue;
    before = columns->at[order[i]];
    g_array_append_val (columns->points, columns->kept[order[i]]);
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
foulee_columns_add (FouleeColumns *columns, float x, float y)
{
  const int column = (int) floorf (x);

  if (columns->n > 0 && column != columns->column)
    flush (columns);
  if (columns->n == 0) {
    if (columns->gap && (columns->points->len == 0 || column != columns->column))
      part (columns);
    columns->column = column;
    for (int i = 0; i < 4; i++)
      keep (columns, i, x, y);
  }
  if (y < columns->kept[LOW].y)
    keep (columns, LOW, x, y);
  if (y > columns->kept[HIGH].y)
    keep (columns, HIGH, x, y);
  keep (columns, LAST, x, y);
  columns->gap = FALSE;
  columns->n++;
}

void
foulee_columns_part (FouleeColumns *columns)
{
  columns->gap = TRUE;
}

void
foulee_columns_end (FouleeColumns *columns)
{
  flush (columns);
}

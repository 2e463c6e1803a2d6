/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>
#include <math.h>

#include "chart/scale.h"

G_BEGIN_DECLS

/* Thins a line that has more points than there are pixels across. Of the points in one column of
 * pixels those remain that its picture is made of: the first, the last, the lowest and the highest,
 * in the order in which they came. Values are compared as they are; only what remains becomes
 * pixels. */
typedef struct {
  const FouleeScale *x, *y;
  GArray *points; /* graphene_point_t; the caller's */
  double limit;   /* where the next column begins */
  int column;
  gboolean gap; /* there was one since the last point */
  guint n;      /* how many have come in this column */
  struct {
    double x, y;
    guint at; /* when it came, counted in this column */
  } kept[4];  /* first, low, high, last */
} FouleeColumns;

void foulee_columns_init (FouleeColumns *columns, const FouleeScale *x, const FouleeScale *y,
                          GArray *points);

/* Private. */
void foulee_columns_start (FouleeColumns *columns, double x, double y);

/* x rises. */
static inline void
foulee_columns_add (FouleeColumns *columns, double x, double y)
{
  if (x >= columns->limit || columns->n == 0) {
    foulee_columns_start (columns, x, y);
    return;
  }
  columns->gap = FALSE;
  for (int i = y < columns->kept[1].y ? 1 : y > columns->kept[2].y ? 2 : 3;; i = 3) {
    columns->kept[i].x = x;
    columns->kept[i].y = y;
    columns->kept[i].at = columns->n;
    if (i == 3)
      break;
  }
  columns->n++;
}

/* The line is parted here: a point at NAN, unless the gap lies within a column, where it cannot be
 * seen. */
static inline void
foulee_columns_part (FouleeColumns *columns)
{
  columns->gap = TRUE;
}

/* After the last point. */
void foulee_columns_end (FouleeColumns *columns);

G_END_DECLS

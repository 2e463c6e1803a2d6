/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* Thins a line that has more points than there are pixels across. Of the points in one column of
 * pixels those remain that its picture is made of: the first, the last, the lowest and the highest,
 * in the order in which they came. */
typedef struct {
  GArray *points; /* graphene_point_t; the caller's */
  int column;
  guint n;                  /* how many have come in this column */
  graphene_point_t kept[4]; /* first, low, high, last */
  guint at[4];              /* when each of them came, counted in this column */
  gboolean gap;             /* there was a gap since the last point */
} FouleeColumns;

void foulee_columns_init (FouleeColumns *columns, GArray *points);

/* x rises. */
void foulee_columns_add (FouleeColumns *columns, float x, float y);

/* The line is parted here: a point at NAN, unless the gap lies within a column, where it cannot be
 * seen. */
void foulee_columns_part (FouleeColumns *columns);

/* After the last point. */
void foulee_columns_end (FouleeColumns *columns);

G_END_DECLS

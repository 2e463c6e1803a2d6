/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* Which parts of a plot have something in them, in small cells, so that words find a clear place.
 * First everything is put in, then it is closed, then it is asked. */
typedef struct {
  graphene_rect_t plot;
  int columns, rows;
  int *sums; /* private */
} FouleeClearGrid;

void foulee_clear_grid_init (FouleeClearGrid *grid, const graphene_rect_t *plot);
void foulee_clear_grid_clear (FouleeClearGrid *grid);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleeClearGrid, foulee_clear_grid_clear)

void foulee_clear_grid_put_box (FouleeClearGrid *grid, const graphene_rect_t *box);
void foulee_clear_grid_put_line (FouleeClearGrid *grid, const graphene_point_t *from,
                                 const graphene_point_t *to);

/* What lies between two lines that run from left to right, `n` points each. */
void foulee_clear_grid_put_area (FouleeClearGrid *grid, const graphene_point_t *one,
                                 const graphene_point_t *other, guint n);

void foulee_clear_grid_close (FouleeClearGrid *grid);

/* The place nearest to a point where a box of this size is clear; FALSE for none. */
gboolean foulee_clear_grid_find (const FouleeClearGrid *grid, const graphene_point_t *near,
                                 float width, float height, graphene_rect_t *place);

G_END_DECLS

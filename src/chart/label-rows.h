/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows in which labels stand side by side and never on one another. */

#define FOULEE_LABEL_ROWS 2

typedef struct {
  float from, to; /* how far they reach, in pixels */
  int n_rows;     /* how many there may be, up to FOULEE_LABEL_ROWS */
  GArray *taken;  /* private */
} FouleeLabelRows;

void foulee_label_rows_init (FouleeLabelRows *rows, float from, float to, int n_rows);
void foulee_label_rows_clear (FouleeLabelRows *rows);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleeLabelRows, foulee_label_rows_clear)

/* Finds room `width` wide: at the first of `starts` where it is free, pushed in from the ends, in
 * the uppermost row that has one. FALSE, and nothing taken, where there is none. */
gboolean foulee_label_rows_place (FouleeLabelRows *rows, float width, const float *starts,
                                  int n_starts, float *start, int *row);

/* Takes room, free or not. */
void foulee_label_rows_take (FouleeLabelRows *rows, int row, float start, float width);

/* Keeps a place free in every row, which does not count as being used. */
void foulee_label_rows_block (FouleeLabelRows *rows, float place);

/* How many rows have something in them. */
int foulee_label_rows_used (const FouleeLabelRows *rows);

G_END_DECLS

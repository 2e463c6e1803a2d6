/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/table.h"

G_BEGIN_DECLS

typedef struct {
  char *text;
  gboolean strong;
  gboolean across; /* the row is the text of its first cell */
  FouleeChart *chart;
  double chart_height;
  char *description;
} Cell;

struct _FouleeTable {
  FouleeTypesetter *typesetter;
  FouleeTableColumn *columns; /* titles owned */
  guint n;
  double width;
  GArray *cells;      /* Cell, row by row */
  double *x, *widths; /* once placed */
};

const Cell *foulee_table_get_cell (const FouleeTable *table, guint row, guint column);

/* How a text of a column is set. */
FouleeStyle foulee_table_style (const FouleeTable *table, guint column, gboolean strong);

/* Gives the columns their places, once. */
void foulee_table_place_columns (FouleeTable *table);

G_END_DECLS

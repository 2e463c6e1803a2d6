/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/table-columns.h"

G_BEGIN_DECLS

/* A table taken apart: of each row only the columns that mean something here. */
typedef struct {
  const char *text;
  const FouleeColumns *columns;
  GArray *rows;      /* FouleeCsvRow */
  GArray *cells;     /* FouleeCsvCell, FOULEE_N_COLUMNS of each row */
  gboolean hopeless; /* so many stray quotes that reading stopped */
} FouleeTable;

void foulee_table_init (FouleeTable *table, const char *text, gsize length,
                        const FouleeColumns *columns);
void foulee_table_clear (FouleeTable *table);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleeTable, foulee_table_clear)

/* A cell as it stands: `*text` is its start, the result its length in bytes. */
gsize foulee_table_cell (const FouleeTable *table, guint row, FouleeColumn column,
                         const char **text);

/* How the values of a table are to be read. Decided over all its rows, and the same for all. */
typedef struct {
  char decimal;
  gboolean month_first;
  double metres;           /* in one unit of the column "distance" */
  gboolean metres_assumed; /* kilometres, for nothing in the file says */
  double metres_exact;     /* in one unit of Strava's second distance: 1, or 1000 */
  double metres_climb;     /* in one unit of ascent and descent */
} FouleeTableManner;

FouleeTableManner foulee_table_survey (const FouleeTable *table);

G_END_DECLS

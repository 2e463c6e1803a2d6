/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/flow.h"

G_BEGIN_DECLS

/* A table of texts, and of small charts, with a head and a hairline under each row. Rows are
 * collected; columns get their widths when all are there. */
typedef struct _FouleeTable FouleeTable;

typedef struct {
  const char *title;
  PangoAlignment alignment;
  gboolean wraps; /* may be broken into lines, and gives way where there is not room for all; others
                     are as wide as their longest text */
  double least;   /* the least width of it; of a chart its width; 0 */
  gboolean fixed; /* is as wide as `least`, whatever stands in it: for tables so long that measuring
                     all of it would take its time */
} FouleeTableColumn;

typedef struct {
  const char *text; /* NULL: nothing there, which stands as "–" */
  gboolean strong;
  FouleeChart *chart; /* instead of a text: drawn as high as `chart_height`; a reference is taken */
  double chart_height;
  const char *description; /* of the chart */
} FouleeCell;

/* Everything is copied. `columns` has `n`. */
FouleeTable *foulee_table_new (FouleeTypesetter *typesetter, const FouleeTableColumn *columns,
                               guint n, double width);
void foulee_table_free (FouleeTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeTable, foulee_table_free)

/* `n` cells, as many as there are columns. */
void foulee_table_add (FouleeTable *table, const FouleeCell *cells);

/* A row that is one bold text across all columns, and is not parted from the next. */
void foulee_table_add_subhead (FouleeTable *table, const char *text);

guint foulee_table_n_rows (const FouleeTable *table);

/* Head and rows as blocks; owned by the caller. Only once all rows are there. */
FouleeBlock *foulee_table_head (FouleeTable *table);
FouleeBlock *foulee_table_row (FouleeTable *table, guint row);

/* All of it into a flow. A row that is very high goes on as another: texts may be as long as a
 * page. */
void foulee_table_write (FouleeTable *table, FouleeFlow *flow, double space);

/* The same from a row on, with its head. */
void foulee_table_write_from (FouleeTable *table, FouleeFlow *flow, double space, guint row);

/* The same in steps: its head, each of its rows, its end. */
void foulee_table_write_head (FouleeTable *table, FouleeFlow *flow, double space);
void foulee_table_write_row (FouleeTable *table, FouleeFlow *flow, guint row);
void foulee_table_write_end (FouleeTable *table, FouleeFlow *flow);

G_END_DECLS

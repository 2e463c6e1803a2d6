/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The numbers behind a chart as a table: rows are made when they come into sight, so there may be
 * any number. Ctrl+C copies the chosen rows, or all where none is chosen, as text with tabs that a
 * spreadsheet takes; a screen reader gets each cell with its column. Where there is no room for
 * columns, each row is a few lines. Up to twelve rows are shown whole; more scroll.
 *
 * Signal: activated (guint row), by Enter or a double click. */
#define FOULEE_TYPE_DATA_TABLE (foulee_data_table_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDataTable, foulee_data_table, FOULEE, DATA_TABLE, GtkWidget)

typedef struct {
  const char *title;
  gboolean number;   /* stands at the right */
  const char *whole; /* what a short title stands for; NULL where it says all */
} FouleeDataColumn;

/* The words of a cell; owned by the caller of the function. NULL and "" for an empty one. */
typedef char *(*FouleeDataCell) (guint row, guint column, gpointer data);

/* Columns are copied. `name` is the table's, for screen readers. */
void foulee_data_table_show (FouleeDataTable *self, const char *name,
                             const FouleeDataColumn *columns, guint n_columns, guint n_rows,
                             FouleeDataCell cell, gpointer data, GDestroyNotify destroy);

/* All of it as text with tabs, titles first; owned by the caller. */
char *foulee_data_table_as_text (FouleeDataTable *self);

/* Does what Ctrl+C does. */
void foulee_data_table_copy (FouleeDataTable *self);

guint foulee_data_table_n_rows (FouleeDataTable *self);

/* Brings a row into sight and chooses it. */
void foulee_data_table_choose (FouleeDataTable *self, guint row);

G_END_DECLS

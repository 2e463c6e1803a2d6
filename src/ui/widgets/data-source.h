/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/data-table.h"

G_BEGIN_DECLS

/* What a table shows, and the words for it. Texts are owned by the caller. */
typedef struct _FouleeDataSource FouleeDataSource;

FouleeDataSource *foulee_data_source_new (const FouleeDataColumn *columns, guint n_columns,
                                          guint n_rows, FouleeDataCell cell, gpointer data,
                                          GDestroyNotify destroy);
void foulee_data_source_free (FouleeDataSource *source);

guint foulee_data_source_n_rows (const FouleeDataSource *source);
guint foulee_data_source_n_columns (const FouleeDataSource *source);
const char *foulee_data_source_title (const FouleeDataSource *source, guint column);
const FouleeDataColumn *foulee_data_source_column (const FouleeDataSource *source, guint column);

/* "" for an empty cell. */
char *foulee_data_source_cell (const FouleeDataSource *source, guint row, guint column);

/* As a screen reader says it: which column, and what is there. */
char *foulee_data_source_name_cell (const FouleeDataSource *source, guint row, guint column);
char *foulee_data_source_name_row (const FouleeDataSource *source, guint row);

/* A row where there is no room for columns: its first cell, and in Pango's markup the others, each
 * after its title. */
char *foulee_data_source_mark_up_rest (const FouleeDataSource *source, guint row);

/* Titles and these rows, all for NULL, as lines with tabs between cells. */
char *foulee_data_source_as_text (const FouleeDataSource *source, GtkBitset *rows);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/data-source.h"

G_BEGIN_DECLS

/* What lists that show a FouleeDataSource are put together from. */

/* So many rows are shown whole; of more, so many are seen at once, the half of one to show that
 * there are more. */
#define FOULEE_DATA_MOST_ROWS 12
#define FOULEE_DATA_SEEN_ROWS 12.5

/* Puts the focus into the row of the list that is shown where it was last, at first into the first
 * one. FALSE where it cannot be had. */
gboolean foulee_data_list_grab_focus (GtkColumnView *columns, GtkListView *lines, gboolean is_wide,
                                      guint n_rows);

/* Makes an item two lines, for where there is no room for columns; and fills them: the second in
 * Pango's markup, and `name` as a screen reader says them both. */
void foulee_data_lines_setup (GtkListItem *item);
void foulee_data_lines_fill (GtkListItem *item, const char *title, const char *rest,
                             const char *name);

/* What a screen reader says of a row of columns. */
void foulee_data_row_name (GtkColumnViewRow *row, const FouleeDataSource *source, guint number);

/* Makes an item a label, at the right for a number. */
void foulee_data_cell_setup (GtkListItem *item, gboolean is_number);

/* Lets the title of a column stand over what it is the title of, and tells the whole of it where it
 * is short for something. `title` is the column's among the titles. */
void foulee_data_title_dress (GtkWidget *title, const FouleeDataColumn *column);

G_END_DECLS

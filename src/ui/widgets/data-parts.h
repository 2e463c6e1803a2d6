/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/data-source.h"

G_BEGIN_DECLS

/* What lists that show a FouleeDataSource are put together from. */

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

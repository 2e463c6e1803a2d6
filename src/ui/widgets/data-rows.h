/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A list of nothing but the numbers of its rows, from 0 on, for views that fetch what is in a row
 * when it comes into sight. */
#define FOULEE_TYPE_DATA_ROW (foulee_data_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDataRow, foulee_data_row, FOULEE, DATA_ROW, GObject)

#define FOULEE_TYPE_DATA_ROWS (foulee_data_rows_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDataRows, foulee_data_rows, FOULEE, DATA_ROWS, GObject)

FouleeDataRows *foulee_data_rows_new (guint n);

guint foulee_data_row_number (FouleeDataRow *self);

G_END_DECLS

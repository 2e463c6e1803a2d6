/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of a list that only holds something: it is never activated and never has the focus itself,
 * so that Tab passes through to what it holds, and out again. */
#define FOULEE_TYPE_PLAIN_ROW (foulee_plain_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleePlainRow, foulee_plain_row, FOULEE, PLAIN_ROW, GtkListBoxRow)

G_END_DECLS

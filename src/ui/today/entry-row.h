/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A line for one record of the day: pressed, it opens the record; a button deletes it.
 * Signal: delete-requested (). */
#define FOULEE_TYPE_ENTRY_ROW (foulee_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeEntryRow, foulee_entry_row, FOULEE, ENTRY_ROW, AdwActionRow)

GtkWidget *foulee_entry_row_new (void);

/* `delete_name` is what the button does, such as "Delete drink at 6:50". */
void foulee_entry_row_show (FouleeEntryRow *self, const char *id, const char *title,
                            const char *subtitle, const char *delete_name);

/* The record's id. */
const char *foulee_entry_row_get_id (FouleeEntryRow *self);

G_END_DECLS

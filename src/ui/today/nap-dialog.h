/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"
#include "ui/today/entry-row.h"

G_BEGIN_DECLS

/* The form for a nap: when, and how long. */
#define FOULEE_TYPE_NAP_DIALOG (foulee_nap_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeNapDialog, foulee_nap_dialog, FOULEE, NAP_DIALOG, FouleeEntryDialog)

/* For `nap` (a further night is edited likewise), or for a new one where it is NULL. */
FouleeEntryDialog *foulee_nap_dialog_new (FouleeDay *day, const FouleeSleep *nap);

/* The line of one: "Nap, 13:10, 20 min". */
void foulee_nap_row_show (FouleeEntryRow *row, const FouleeSleep *nap);

G_END_DECLS

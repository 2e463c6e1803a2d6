/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A pair of shoes: its name, since when, how far it has been run in, and when it was retired. */
#define FOULEE_TYPE_SHOE_DIALOG (foulee_shoe_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeShoeDialog, foulee_shoe_dialog, FOULEE, SHOE_DIALOG, FouleeEntryDialog)

/* `shoe` NULL for a new one. */
FouleeEntryDialog *foulee_shoe_dialog_new (FouleeDay *day, const FouleeShoe *shoe);

G_END_DECLS

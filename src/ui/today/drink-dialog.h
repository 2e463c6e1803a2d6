/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A drink: when, how much, of what. */
#define FOULEE_TYPE_DRINK_DIALOG (foulee_drink_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDrinkDialog, foulee_drink_dialog, FOULEE, DRINK_DIALOG,
                      FouleeEntryDialog)

/* `drink` NULL for a new one. */
FouleeEntryDialog *foulee_drink_dialog_new (FouleeDay *day, const FouleeDrink *drink);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* The form for a colour of urine that is recorded. */
#define FOULEE_TYPE_URINE_DIALOG (foulee_urine_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeUrineDialog, foulee_urine_dialog, FOULEE, URINE_DIALOG,
                      FouleeEntryDialog)

FouleeEntryDialog *foulee_urine_dialog_new (FouleeDay *day, const FouleeUrine *urine);

G_END_DECLS

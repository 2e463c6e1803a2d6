/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A condition: which, on which side, since when, and until when once it is over. */
#define FOULEE_TYPE_CONDITION_DIALOG (foulee_condition_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeConditionDialog, foulee_condition_dialog, FOULEE, CONDITION_DIALOG,
                      FouleeEntryDialog)

/* `condition` NULL for a new one. */
FouleeEntryDialog *foulee_condition_dialog_new (FouleeDay *day, const FouleeCondition *condition);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A recovery action of the journal: when, how long, how it felt after. */
#define FOULEE_TYPE_ACTION_DIALOG (foulee_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActionDialog, foulee_action_dialog, FOULEE, ACTION_DIALOG,
                      FouleeEntryDialog)

FouleeEntryDialog *foulee_action_dialog_new (FouleeDay *day, const FouleeAction *action);

G_END_DECLS

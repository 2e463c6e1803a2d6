/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A recovery action: its name where it has one of its own, how long, where, when, how it felt
 * after. */
#define FOULEE_TYPE_ACTION_DIALOG (foulee_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActionDialog, foulee_action_dialog, FOULEE, ACTION_DIALOG,
                      FouleeEntryDialog)

/* An action of the journal. */
FouleeEntryDialog *foulee_action_dialog_new (FouleeDay *day, const FouleeAction *action);

/* A new one of a kind that has to be named; nothing is taken over from the last. */
FouleeEntryDialog *foulee_action_dialog_new_of_kind (FouleeDay *day, FouleeActionKind kind);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* One of the things that a runner watches: its name, since when, and whether it has ended. */
#define FOULEE_TYPE_ACTIVITY_DIALOG (foulee_activity_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActivityDialog, foulee_activity_dialog, FOULEE, ACTIVITY_DIALOG,
                      FouleeEntryDialog)

/* `activity` NULL for a new one, since the day that is shown. */
FouleeEntryDialog *foulee_activity_dialog_new (FouleeDay *day, const FouleeActivity *activity);

G_END_DECLS

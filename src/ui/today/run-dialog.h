/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A run: what was run, how hard it was, how it was begun. */
#define FOULEE_TYPE_RUN_DIALOG (foulee_run_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunDialog, foulee_run_dialog, FOULEE, RUN_DIALOG, FouleeEntryDialog)

/* `run` NULL for a new one. */
FouleeEntryDialog *foulee_run_dialog_new (FouleeDay *day, const FouleeRun *run);

G_END_DECLS

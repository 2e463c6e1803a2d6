/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A run: what was run, how hard it was, how it was begun; of one that is planned, when and about
 * how much. A new one begins with what the last similar run was like (see model/similar-run.h):
 * habits are chosen already and say from when they are, numbers are only shown as examples. */
#define FOULEE_TYPE_RUN_DIALOG (foulee_run_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunDialog, foulee_run_dialog, FOULEE, RUN_DIALOG, FouleeEntryDialog)

/* `run` (done or planned) of the journal; NULL for a new one on the day that is shown. */
FouleeEntryDialog *foulee_run_dialog_new (FouleeDay *day, const FouleeRun *run);

/* A new planned one, for tomorrow until another day is chosen. */
FouleeEntryDialog *foulee_run_dialog_new_plan (FouleeDay *day);

/* A planned one that has been done: added, it is a run of the journal. */
FouleeEntryDialog *foulee_run_dialog_new_done (FouleeDay *day, const FouleeRun *plan);

/* A new one like `run`, on today. */
FouleeEntryDialog *foulee_run_dialog_new_again (FouleeDay *day, const FouleeRun *run);

/* The day that the form says the run belongs to. */
FouleeDate foulee_run_dialog_get_date (FouleeRunDialog *self);

G_END_DECLS

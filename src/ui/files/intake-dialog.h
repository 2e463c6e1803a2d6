/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/files.h"

G_BEGIN_DECLS

/* What files could bring into the journal, a row for each run; at first, how far the reading is.
 * Each row can be left out. Nothing is written here.
 *
 * Signals: accepted (): the runner wants the rows that are marked in the intake; the dialog has
 * closed itself. When it is closed otherwise, nothing is to be brought in. */
#define FOULEE_TYPE_INTAKE_DIALOG (foulee_intake_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeIntakeDialog, foulee_intake_dialog, FOULEE, INTAKE_DIALOG, AdwDialog)

FouleeIntakeDialog *foulee_intake_dialog_new (FouleeJournal *journal);

/* While the files are being read. */
void foulee_intake_dialog_show_progress (FouleeIntakeDialog *self, guint n_read, guint n_files);

/* Takes the intake. */
void foulee_intake_dialog_show (FouleeIntakeDialog *self, FouleeIntake *intake);

/* NULL before it is shown. Owned by the dialog. */
FouleeIntake *foulee_intake_dialog_get_intake (FouleeIntakeDialog *self);

G_END_DECLS

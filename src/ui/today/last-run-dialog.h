/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* Asks whoever begins for the last hard run, so that there is something for today's soreness to
 * come from: the day in one tap, the rest roughly. It can be skipped, and closing it skips it.
 *
 * What it adds is an ordinary run. Of its time only the part of the day is asked: the morning is
 * 8:00, midday 12:30, the evening 18:00; midday also where nothing was said, and a run of today has
 * then just ended. */
#define FOULEE_TYPE_LAST_RUN_DIALOG (foulee_last_run_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLastRunDialog, foulee_last_run_dialog, FOULEE, LAST_RUN_DIALOG,
                      FouleeEntryDialog)

FouleeEntryDialog *foulee_last_run_dialog_new (FouleeDay *day);

G_END_DECLS

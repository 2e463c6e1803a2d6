/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* Asks how hard the runs were that have just come from files: what no watch knows. Each answer is
 * stored at once. What is not answered here Today goes on asking. */
#define FOULEE_TYPE_EFFORT_DIALOG (foulee_effort_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeEffortDialog, foulee_effort_dialog, FOULEE, EFFORT_DIALOG, AdwDialog)

/* No more at once: a form of twenty scales is not filled in. */
#define FOULEE_EFFORT_DIALOG_MOST 5

/* Of `records` the runs whose effort is to be asked now (see `foulee_run_prompt()`), the latest
 * first, without those that `settings` (may be NULL) know as never to be asked. NULL where there is
 * none. */
AdwDialog *foulee_effort_dialog_new (FouleeJournal *journal, GSettings *settings,
                                     GPtrArray *records);

G_END_DECLS

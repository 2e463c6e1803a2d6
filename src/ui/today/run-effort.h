/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/record.h"

G_BEGIN_DECLS

/* "How hard was it?", on the line below a run, and whether there was a warm-up, as long as that is
 * not known. The question can be put away.
 *
 * Signals: rated (int level 0 … 10), warmed-up (int FouleeWarmUp or FOULEE_UNSET), dismissed (). */
#define FOULEE_TYPE_RUN_EFFORT (foulee_run_effort_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunEffort, foulee_run_effort, FOULEE, RUN_EFFORT, AdwBin)

/* `title` says which run is meant, such as "Easy, 5.2 km in 31:40". */
void foulee_run_effort_show (FouleeRunEffort *self, const FouleeRun *run, const char *title);

G_END_DECLS

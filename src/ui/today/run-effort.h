/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* "How hard was it?", on the line below a run. The question can be put away.
 *
 * Signals: rated (int level 0 … 10), dismissed (). */
#define FOULEE_TYPE_RUN_EFFORT (foulee_run_effort_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunEffort, foulee_run_effort, FOULEE, RUN_EFFORT, AdwBin)

/* `level` −1 for none; `run` says which run is meant, such as "Easy, 5.2 km in 31:40". */
void foulee_run_effort_show (FouleeRunEffort *self, int level, const char *run);

G_END_DECLS

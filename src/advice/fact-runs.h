/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* The runs done that ended in the `span` seconds up to `now` (Unix seconds), in the order of their
 * starts: an array of const FouleeRun *; free it. Looks no further back than that. */
GPtrArray *foulee_fact_runs (const FouleeHistory *history, gint64 now, gint64 span);

/* What nobody means to do again soon, and what legs take longer to recover from: a race, or a run
 * of two and a half hours. [our choice] */
gboolean foulee_run_is_race_or_very_long (const FouleeRun *run);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* A quick reading of a journal's file, while no window has it open. Safe from any thread. */

/* The check-ins and runs from `from` (Unix seconds) on, and the runner. NULL where there is no
 * journal at `path`, or it cannot be read; nothing is made. */
FouleeHistory *foulee_recent_history_read (const char *path, gint64 from, FouleeClock *clock);

G_END_DECLS

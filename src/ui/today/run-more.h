/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* What few runs need, in the form of a run: shoe, surface, climb, heat, pain, masses, form, note.
 * Folded away, it tells in a line what it holds.
 *
 * Signals: typed (), at every keystroke; edited (), when something is finished. */
#define FOULEE_TYPE_RUN_MORE (foulee_run_more_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunMore, foulee_run_more, FOULEE, RUN_MORE, AdwExpanderRow)

void foulee_run_more_show (FouleeRunMore *self, FouleeDay *day, const FouleeRun *run);

/* FALSE where something makes no sense; then it is said beside the field, and with `grab` the focus
 * goes there. */
gboolean foulee_run_more_check (FouleeRunMore *self, gboolean grab);

/* Puts what the rows say into `run`, whose start is known. A shoe that was named here and is not in
 * the journal yet is stored there. */
void foulee_run_more_write (FouleeRunMore *self, FouleeDay *day, FouleeRun *run);

G_END_DECLS

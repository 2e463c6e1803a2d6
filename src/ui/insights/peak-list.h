/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "analysis/after-run.h"

G_BEGIN_DECLS

/* The observed peaks, run by run: columns that can be sorted by a click on their titles, or where
 * there is no room for them two lines each. The latest run is first. Up to twelve rows are shown
 * whole; more scroll.
 *
 * Signals:
 *   picked (guint run)     the runner chose a run, or took the choice back: FOULEE_NO_RUN.
 *   activated (guint run)  by Enter or a double click. */
#define FOULEE_TYPE_PEAK_LIST (foulee_peak_list_get_type ())
G_DECLARE_FINAL_TYPE (FouleePeakList, foulee_peak_list, FOULEE, PEAK_LIST, GtkWidget)

/* Keeps the order, and chooses nothing. A reference is held. */
void foulee_peak_list_show (FouleePeakList *self, FouleeAfterRuns *after, FouleeUnits units);

/* Chooses a run and brings it into sight, or none for FOULEE_NO_RUN; not told as "picked". */
void foulee_peak_list_pick (FouleePeakList *self, guint run);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/civil.h"

G_BEGIN_DECLS

/* A row for the day that a run belongs to: a button that shows it and opens a calendar, and one
 * for the day before and one for the day after. Up and Down on the button do the same, so that the
 * row is one stop of Tab.
 *
 * Signal: edited (), when the runner has chosen another day. */
#define FOULEE_TYPE_RUN_DAY_ROW (foulee_run_day_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunDayRow, foulee_run_day_row, FOULEE, RUN_DAY_ROW, AdwPreferencesRow)

/* Days outside `first` … `last` cannot be chosen; `today` gives the words for those around it. */
void foulee_run_day_row_set_range (FouleeRunDayRow *self, FouleeDate first, FouleeDate last,
                                   FouleeDate today);

FouleeDate foulee_run_day_row_get_date (FouleeRunDayRow *self);
void foulee_run_day_row_set_date (FouleeRunDayRow *self, FouleeDate date);

/* `night`: the time is before the hour at which the journal's days begin, so that the moment lies
 * in the night that follows the day; the row says which. */
void foulee_run_day_row_set_night (FouleeRunDayRow *self, gboolean night);

G_END_DECLS

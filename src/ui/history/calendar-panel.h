/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/history/day-finder.h"

G_BEGIN_DECLS

/* The calendar with what turns its pages: arrows, and a list of the years that have entries; and
 * what its marks mean.
 *
 * Properties: "finder" (set once), "year" (boolean: a year rather than a month).
 * Signals: day-activated (int date); month-shown (int date, of the month that the calendar has
 * come to). */
#define FOULEE_TYPE_CALENDAR_PANEL (foulee_calendar_panel_get_type ())
G_DECLARE_FINAL_TYPE (FouleeCalendarPanel, foulee_calendar_panel, FOULEE, CALENDAR_PANEL, AdwBin)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/history/day-finder.h"

G_BEGIN_DECLS

/* A year or a month of days, drawn: colour and number tell how sore the legs were, a bar that there
 * was a run. Days that are not looked for are pale.
 *
 * One stop of the keyboard, a cursor on a day: arrows go by days and weeks as they lie, Home and
 * End to the ends of what is shown, Page Up and Page Down by months, with Shift by years, with
 * Control Home and End to the ends of the journal. Each move puts the focus on another button that
 * says the day in words, so that a screen reader tells it like anything else that is reached.
 *
 * Properties: "date" (int, the cursor's day; the year or month around it is shown), "year"
 * (boolean: a year rather than a month), "finder" (construct or set once). Signal: day-activated
 * (int date). */
#define FOULEE_TYPE_CALENDAR_MAP (foulee_calendar_map_get_type ())
G_DECLARE_FINAL_TYPE (FouleeCalendarMap, foulee_calendar_map, FOULEE, CALENDAR_MAP, GtkWidget)

FouleeDate foulee_calendar_map_get_date (FouleeCalendarMap *self);

/* Kept within what can be gone to: whole years, from the journal's first or this one's to the
 * last. */
void foulee_calendar_map_set_date (FouleeCalendarMap *self, FouleeDate date);
void foulee_calendar_map_get_range (FouleeCalendarMap *self, FouleeDate *first, FouleeDate *last);

/* What is shown: its first and last day. */
void foulee_calendar_map_get_shown (FouleeCalendarMap *self, FouleeDate *first, FouleeDate *last);

/* The day at a place in the widget; FOULEE_DATE_NONE for none. */
FouleeDate foulee_calendar_map_pick (FouleeCalendarMap *self, double x, double y);

G_END_DECLS

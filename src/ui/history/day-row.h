/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/history/day-item.h"

G_BEGIN_DECLS

/* A FouleeDayItem in a list: level, date, what was done, note. */
#define FOULEE_TYPE_DAY_ROW (foulee_day_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDayRow, foulee_day_row, FOULEE, DAY_ROW, AdwBin)

GtkWidget *foulee_day_row_new (void);

/* `today` says which day is called so. */
void foulee_day_row_show (FouleeDayRow *self, FouleeDayItem *item, FouleeDate today);

/* That something on the day asked for attention. */
void foulee_day_row_add_sign (FouleeDayRow *self);

/* What was found on the day in place of its note, with the word looked for, `start` to `end` in
 * bytes, standing out. */
void foulee_day_row_show_found (FouleeDayRow *self, const char *found, guint start, guint end);

/* The whole line, as it is read aloud. Free it. */
char *foulee_day_row_describe (FouleeDayRow *self);

G_END_DECLS

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

/* The whole line, as it is read aloud. Free it. */
char *foulee_day_row_describe (FouleeDayRow *self);

G_END_DECLS

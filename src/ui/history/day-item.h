/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* One day of the journal in a line. Reads the history when asked; immutable. */
#define FOULEE_TYPE_DAY_ITEM (foulee_day_item_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDayItem, foulee_day_item, FOULEE, DAY_ITEM, GObject)

FouleeDayItem *foulee_day_item_new (FouleeHistory *history, FouleeDate date);

FouleeDate foulee_day_item_get_date (FouleeDayItem *self);

/* The highest level of the legs in the day's check-ins; −1 for none. */
int foulee_day_item_get_level (FouleeDayItem *self);

/* "Easy 5.2 km · 7 h 40 of sleep · 1.25 l", or the empty text. Free it. */
char *foulee_day_item_describe (FouleeDayItem *self);

/* The first line of the day's first note; NULL for none. Free it. */
char *foulee_day_item_get_note (FouleeDayItem *self);

G_END_DECLS

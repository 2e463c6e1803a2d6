/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/history/day-finder.h"

G_BEGIN_DECLS

/* The days that a finder finds, the newest first, as a list model of FouleeDayItem with a section
 * to each month. Follows the finder. */
#define FOULEE_TYPE_DAY_LIST (foulee_day_list_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDayList, foulee_day_list, FOULEE, DAY_LIST, GObject)

FouleeDayList *foulee_day_list_new (FouleeDayFinder *finder);

/* The position of the newest day that is not after `date`; the number of days where there is
 * none. */
guint foulee_day_list_find (FouleeDayList *self, FouleeDate date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"

G_BEGIN_DECLS

/* The days of a journal on which something was recorded, the newest first, as a list model of
 * FouleeDayItem with a section to each month. Follows the journal. */
#define FOULEE_TYPE_DAY_LIST (foulee_day_list_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDayList, foulee_day_list, FOULEE, DAY_LIST, GObject)

FouleeDayList *foulee_day_list_new (FouleeJournal *journal);

G_END_DECLS

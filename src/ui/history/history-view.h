/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* Every day of the journal: a calendar, and a list, the newest first, that can be searched. A month
 * that the calendar comes to is shown in the list.
 *
 * Property: "journal". Signal: day-activated (int date). */
#define FOULEE_TYPE_HISTORY_VIEW (foulee_history_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeHistoryView, foulee_history_view, FOULEE, HISTORY_VIEW, AdwBin)

/* Opens the search, ready to be typed in; not while there are no days. */
void foulee_history_view_search (FouleeHistoryView *self);

G_END_DECLS

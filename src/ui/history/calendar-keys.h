/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "chart/calendar.h"

G_BEGIN_DECLS

/* Where a key goes from a day of a calendar, of a journal with entries from `first` to `last`. Not
 * kept within anything. FOULEE_DATE_NONE for a key that has no meaning here. */
FouleeDate foulee_calendar_key_target (guint keyval, GdkModifierType state,
                                       const FouleeCalendarGrid *grid, FouleeDate from,
                                       FouleeDate first, FouleeDate last);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/civil.h"

G_BEGIN_DECLS

/* Selects a day, and turns to its month. On the way "day-selected" is emitted for other days. */
void foulee_calendar_select_day (GtkCalendar *calendar, FouleeDate date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* Which day is shown: the day before, a calendar, the day after. Properties: "day", "compact" (two
 * short lines instead of one long one). */
#define FOULEE_TYPE_DAY_BAR (foulee_day_bar_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDayBar, foulee_day_bar, FOULEE, DAY_BAR, AdwBin)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/day.h"

G_BEGIN_DECLS

/* The check-in before the one that is shown, on that day or an earlier one, that says something of
 * a region; NULL for none. Owned by the history. */
const FouleeCheckIn *foulee_earlier_check_in (FouleeDay *day);

/* When that was, as short as it can be said: "06:45", on another day "Wed 18 Nov". To be freed. */
char *foulee_earlier_check_in_when (FouleeDay *day, const FouleeCheckIn *earlier);

G_END_DECLS

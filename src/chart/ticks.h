/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"

G_BEGIN_DECLS

/* A day on the clock on the wall: from its midnight to the next, which is 23 or 25 hours later when
 * clocks are changed. Unix seconds. */
typedef struct {
  FouleeDate date;
  gint64 from, to;
} FouleeDayTick;

/* The days that lie, wholly or in part, between two moments: FouleeDayTick, whole, in the order of
 * time. Owned by the caller. */
GArray *foulee_ticks_days (GTimeZone *zone, gint64 from, gint64 to);

G_END_DECLS

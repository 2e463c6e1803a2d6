/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ticks.h"

static gint64
midnight (GTimeZone *zone, FouleeDate date)
{
  return foulee_instant_from_civil (zone, date, 0).seconds;
}

GArray *
foulee_ticks_days (GTimeZone *zone, gint64 from, gint64 to)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (FouleeDayTick));
  FouleeDate date;

  foulee_instant_to_civil (foulee_instant_in_zone (zone, from), &date, NULL);
  for (gint64 start = midnight (zone, date); start < to; date++) {
    FouleeDayTick day = { date, start, midnight (zone, date + 1) };

    g_array_append_val (days, day);
    start = day.to;
  }
  return days;
}

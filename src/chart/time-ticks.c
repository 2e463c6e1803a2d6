/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/ticks.h"

/* Beside a label, in pixels. */
#define GAP 8.0

#define HOUR 3600
#define DAY 86400.0
#define SHORTEST_DAY (23.0 * HOUR)
#define SHORTEST_MONTH 28
#define SHORTEST_YEAR 365

/* What one call works with. */
typedef struct {
  const FouleeTickRoom *room;
  GTimeZone *zone;
  double pixel; /* seconds */
  FouleeDate first;
  GArray *ticks;
} Axis;

static double
midnight (const Axis *axis, FouleeDate date)
{
  return (double) foulee_instant_from_civil (axis->zone, date, 0).seconds;
}

/* Whether stretches that are no shorter have room for a label. */
static gboolean
fits (const Axis *axis, double seconds, double width)
{
  return seconds / axis->pixel >= width + GAP;
}

static double
width_of (const Axis *axis, const char *label)
{
  return (double) foulee_ticks_width (axis->room, label);
}

/* ---- Days and hours -------------------------------------------------------------------------- */

static char *
day_label (const Axis *axis, FouleeDate date)
{
  return foulee_format_date (axis->room->language, date, FOULEE_DATE_BRIEF);
}

static double
widest_day (const Axis *axis)
{
  double width = 0.0;

  /* A week that ends on the 30th: all weekdays, two figures each. */
  for (FouleeDate date = foulee_date_from_civil (2026, 11, 24), i = 0; i < 7; i++) {
    g_autofree char *label = day_label (axis, date + i);

    width = MAX (width, width_of (axis, label));
  }
  return width;
}

static void
add_days (Axis *axis)
{
  for (FouleeDate date = axis->first; midnight (axis, date) < axis->room->to; date++)
    foulee_ticks_add (axis->ticks, FOULEE_TICK_MIDDLE, midnight (axis, date),
                      midnight (axis, date + 1), day_label (axis, date));
}

/* Whether clocks showed this hour at all; a day begins even where they skipped its midnight. */
static gboolean
is_shown (const Axis *axis, gint64 at, int hour)
{
  int seconds;

  foulee_instant_to_civil (foulee_instant_in_zone (axis->zone, at), NULL, &seconds);
  return hour == 0 || seconds == hour * HOUR;
}

static void
add_hour (Axis *axis, FouleeDate date, int hour)
{
  const gint64 at = foulee_instant_from_civil (axis->zone, date, hour * HOUR).seconds;

  if ((double) at < axis->room->from || (double) at > axis->room->to || !is_shown (axis, at, hour))
    return;
  foulee_ticks_add (axis->ticks, FOULEE_TICK_UNDER, (double) at, (double) at,
                    hour == 0 ? day_label (axis, date)
                              : foulee_format_time (axis->room->language, hour * HOUR));
}

/* Of an hour that comes twice the first has a tick. */
static void
add_hours (Axis *axis, int step)
{
  for (FouleeDate date = axis->first; midnight (axis, date) <= axis->room->to; date++)
    for (int hour = 0; hour < 24; hour += step)
      add_hour (axis, date, hour);
}

static gboolean
try_hours (Axis *axis)
{
  static const int steps[] = { 1, 2, 3, 6, 12 };
  g_autofree char *time = foulee_format_time (axis->room->language, 23 * HOUR);
  const double width = MAX (width_of (axis, time), widest_day (axis));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (fits (axis, steps[i] * HOUR, width)) {
      add_hours (axis, steps[i]);
      return TRUE;
    }
  return FALSE;
}

/* ---- Stretches of days ------------------------------------------------------------------------
 */

/* A stretch that begins before the left edge has no label there where that would name what cannot
 * be seen: the day, month or year up to `named`. Takes the label. */
static void
add_stretch (const Axis *axis, FouleeDate date, FouleeDate end, FouleeDate named, char *label)
{
  if (midnight (axis, named) <= axis->room->from)
    g_clear_pointer (&label, g_free);
  foulee_ticks_add (axis->ticks, FOULEE_TICK_BESIDE, midnight (axis, date), midnight (axis, end),
                    label);
}

/* ---- Weeks ----------------------------------------------------------------------------------- */

static char *
week_label (const Axis *axis, FouleeDate date)
{
  return foulee_format_date (axis->room->language, date, FOULEE_DATE_TINY);
}

static gboolean
try_weeks (Axis *axis, int step)
{
  double width = 0.0;
  FouleeDate date = axis->first - (foulee_date_weekday (axis->first) - 1);

  for (int month = 1; month <= 12; month++) {
    g_autofree char *label = week_label (axis, foulee_date_from_civil (2026, month, 28));

    width = MAX (width, width_of (axis, label));
  }
  if (!fits (axis, step * 7 * DAY, width))
    return FALSE;
  /* The same weeks whatever is seen. */
  while ((date - 4) / 7 % step != 0)
    date -= 7;
  for (; midnight (axis, date) < axis->room->to; date += 7 * step)
    add_stretch (axis, date, date + 7 * step, date + 1, week_label (axis, date));
  return TRUE;
}

/* ---- Months and years ------------------------------------------------------------------------ */

static FouleeDate
add_months (FouleeDate date, int n)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  month += n - 1;
  return foulee_date_from_civil (year + month / 12, month % 12 + 1, 1);
}

/* January has the number of its year, and so has the month at the left edge, where there is room
 * for both. */
static char *
month_label (const Axis *axis, FouleeDate date, double end)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  if (midnight (axis, date) < axis->room->from) {
    g_autofree char *both =
        foulee_format_date (axis->room->language, date, FOULEE_DATE_MONTH_BRIEF);

    if (fits (axis, end - axis->room->from, width_of (axis, both)))
      return g_steal_pointer (&both);
  } else if (month == 1)
    return g_strdup_printf ("%d", year);
  return g_strdup (foulee_month_name (axis->room->language, month, TRUE));
}

static void
add_stretches_of_months (Axis *axis, FouleeDate date, int step)
{
  while (midnight (axis, date) < axis->room->to) {
    const FouleeDate next = add_months (date, step);

    add_stretch (axis, date, next, add_months (date, 1),
                 month_label (axis, date, midnight (axis, next)));
    date = next;
  }
}

static gboolean
try_months (Axis *axis, int step)
{
  double width = 0.0;
  int year, month, day;

  for (int i = 1; i <= 12; i++)
    width = MAX (width, width_of (axis, foulee_month_name (axis->room->language, i, TRUE)));
  width = MAX (width, width_of (axis, "2026"));
  if (!fits (axis, step * SHORTEST_MONTH * DAY, width))
    return FALSE;
  foulee_date_to_civil (axis->first, &year, &month, &day);
  add_stretches_of_months (axis, foulee_date_from_civil (year, (month - 1) / step * step + 1, 1),
                           step);
  return TRUE;
}

static void
add_years (Axis *axis)
{
  int step = 1, year, month, day;

  while (!fits (axis, step * SHORTEST_YEAR * DAY, width_of (axis, "2026")))
    step = (int) foulee_ticks_step (step * 1.5);
  foulee_date_to_civil (axis->first, &year, &month, &day);
  for (year -= year % step; midnight (axis, foulee_date_from_civil (year, 1, 1)) < axis->room->to;
       year += step)
    add_stretch (axis, foulee_date_from_civil (year, 1, 1),
                 foulee_date_from_civil (year + step, 1, 1),
                 foulee_date_from_civil (year + 1, 1, 1), g_strdup_printf ("%d", year));
}

/* ---- All of it ------------------------------------------------------------------------------- */

GArray *
foulee_ticks_time (const FouleeTickRoom *room, GTimeZone *zone, FouleeFinest finest)
{
  Axis axis = {
    .room = room,
    .zone = zone,
    .pixel = (room->to - room->from) / MAX ((double) room->width, 1.0),
    .ticks = foulee_ticks_new (),
  };

  foulee_instant_to_civil (foulee_instant_in_zone (zone, (gint64) floor (room->from)), &axis.first,
                           NULL);
  if (finest == FOULEE_FINEST_HOURS && try_hours (&axis))
    return axis.ticks;
  if (finest <= FOULEE_FINEST_DAYS && fits (&axis, SHORTEST_DAY, widest_day (&axis)))
    add_days (&axis);
  else if (!try_weeks (&axis, 1) && !try_weeks (&axis, 2) && !try_months (&axis, 1) &&
           !try_months (&axis, 3))
    add_years (&axis);
  return axis.ticks;
}

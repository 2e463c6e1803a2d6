/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ticks.h"

#include <math.h>

/* Between two labels at least, in pixels. */
#define GAP 10.0f

/* Steps that are not days are no closer than so many lines of text are high. */
#define SMALL_STEP_LINES 4.0f

#define DAY 24
#define MOST_DAYS 1e6 /* between two ticks */
#define HALF_DAY 12
#define QUARTER_DAY 6

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

/* ---- Ticks ----------------------------------------------------------------------------------- */

static void
clear_tick (gpointer tick)
{
  g_free (((FouleeTick *) tick)->label);
}

GArray *
foulee_ticks_new (void)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (FouleeTick));

  g_array_set_clear_func (ticks, clear_tick);
  return ticks;
}

void
foulee_ticks_add (GArray *ticks, FouleeTickPlace place, double at, double end, char *label)
{
  FouleeTick tick = { at, end, label, place };

  g_array_append_val (ticks, tick);
}

float
foulee_ticks_width (const FouleeTickRoom *room, const char *label)
{
  return ceilf (room->measure->width (label, FALSE, room->measure->data));
}

/* In pixels. */
static double
length (const FouleeTickRoom *room, double step)
{
  return step / (room->to - room->from) * (double) room->width;
}

/* ---- Numbers --------------------------------------------------------------------------------- */

double
foulee_ticks_step (double least)
{
  const double power = pow (10.0, floor (log10 (least)));
  /* What was worked out may miss a step by a hair. */
  const double times = least / power - 1e-9;

  return power * (times <= 1.0 ? 1.0 : times <= 2.0 ? 2.0 : times <= 5.0 ? 5.0 : 10.0);
}

int
foulee_ticks_decimals (double step)
{
  return MAX (0, (int) -floor (log10 (step) + 1e-9));
}

static char *
number_label (const FouleeTickRoom *room, double value, double step, gboolean is_signed)
{
  g_autofree char *number =
      foulee_format_number (room->language, value, foulee_ticks_decimals (step));

  return g_strconcat (is_signed && value > step / 2 ? "+" : "", number, NULL);
}

static double
number_step (const FouleeTickRoom *room, gboolean is_signed)
{
  const double span = room->to - room->from;
  double step =
      foulee_ticks_step (span / MAX (room->width, 1.0f) * SMALL_STEP_LINES * room->measure->height);

  for (;;) {
    g_autofree char *low = number_label (room, room->from, step, is_signed);
    g_autofree char *high = number_label (room, room->to, step, is_signed);
    const float width = MAX (foulee_ticks_width (room, low), foulee_ticks_width (room, high));

    if (length (room, step) >= (double) (width + GAP) || step >= span)
      return step;
    step = foulee_ticks_step (step * 1.5);
  }
}

GArray *
foulee_ticks_numbers (const FouleeTickRoom *room, gboolean is_signed)
{
  GArray *ticks = foulee_ticks_new ();
  const double step = number_step (room, is_signed);

  for (double n = ceil (room->from / step - 1e-9); n * step <= room->to + step * 1e-9; n++) {
    /* No minus before nothing. */
    const double value = n == 0.0 ? 0.0 : n * step;

    foulee_ticks_add (ticks, FOULEE_TICK_UNDER, value, value,
                      number_label (room, value, step, is_signed));
  }
  return ticks;
}

/* ---- Hours ----------------------------------------------------------------------------------- */

/* The first that can be seen says what they are. */
static char *
hour_label (int hour, gboolean first)
{
  return g_strdup_printf (first ? "%d\u00a0h" : "%d", hour);
}

static int
hour_step (const FouleeTickRoom *room)
{
  static const int steps[] = { 1, 2, 3, QUARTER_DAY, HALF_DAY, DAY };
  g_autofree char *last = hour_label ((int) room->to, TRUE);
  const double label = (double) (foulee_ticks_width (room, last) + GAP);
  const double small = (double) (SMALL_STEP_LINES * room->measure->height);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    const double least = steps[i] < DAY ? MAX (small, label) : label;

    if (length (room, steps[i]) >= least)
      return steps[i];
  }
  return DAY * (int) CLAMP (ceil (label / length (room, DAY)), 1.0, MOST_DAYS);
}

GArray *
foulee_ticks_hours (const FouleeTickRoom *room)
{
  GArray *ticks = foulee_ticks_new ();
  const int step = hour_step (room);

  for (int hour = (int) ceil (room->from / step) * step; hour <= room->to; hour += step) {
    foulee_ticks_add (ticks, FOULEE_TICK_UNDER, hour, hour, hour_label (hour, ticks->len == 0));
    /* Much happens in the first hours. */
    if (step == HALF_DAY && hour == 0 && room->to >= QUARTER_DAY)
      foulee_ticks_add (ticks, FOULEE_TICK_UNDER, QUARTER_DAY, QUARTER_DAY,
                        hour_label (QUARTER_DAY, FALSE));
  }
  return ticks;
}

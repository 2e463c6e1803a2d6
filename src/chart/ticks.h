/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"
#include "chart/chart-marks.h"
#include "chart/chart.h"

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

/* The smallest step of 1, 2 or 5 times a power of ten that is at least so large. */
double foulee_ticks_step (double least);

/* How many decimal places tell such steps apart. */
int foulee_ticks_decimals (double step);

/* Where a label stands, by its tick. */
typedef enum {
  FOULEE_TICK_UNDER,  /* its middle below the tick */
  FOULEE_TICK_MIDDLE, /* in the middle of what can be seen up to the next tick */
  FOULEE_TICK_BESIDE, /* from the tick, or the left edge, on */
} FouleeTickPlace;

typedef struct {
  double at;   /* may lie before what is seen, when its label does not */
  double end;  /* of the stretch that the label is about */
  char *label; /* NULL for a tick without */
  FouleeTickPlace place;
} FouleeTick;

/* What an axis is told by: what is seen of it, how wide it is, how texts measure. */
typedef struct {
  double from, to;
  float width; /* pixels */
  const FouleeLanguage *language;
  const FouleeChartMeasure *measure;
} FouleeTickRoom;

/* FouleeTick, from left to right, as many as there is room for; labels are cleared with the array,
 * which the caller owns. */
GArray *foulee_ticks_numbers (const FouleeTickRoom *room, gboolean is_signed);
GArray *foulee_ticks_hours (const FouleeTickRoom *room);
GArray *foulee_ticks_time (const FouleeTickRoom *room, GTimeZone *zone, FouleeFinest finest);

/* For those that make ticks: an empty array, one more in it, whose label it takes, and how wide a
 * label is. */
GArray *foulee_ticks_new (void);
void foulee_ticks_add (GArray *ticks, FouleeTickPlace place, double at, double end, char *label);
float foulee_ticks_width (const FouleeTickRoom *room, const char *label);

G_END_DECLS

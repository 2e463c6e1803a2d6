/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/language.h"
#include "chart/palette.h"

G_BEGIN_DECLS

/* A calendar as it is drawn: which day lies where. Time runs from left to right, also where words
 * do not. */

typedef enum {
  FOULEE_CALENDAR_YEAR,  /* a column to each week, a row to each weekday */
  FOULEE_CALENDAR_MONTH, /* a row to each week, a column to each weekday */
} FouleeCalendarSpan;

typedef struct {
  FouleeCalendarSpan span;
  FouleeDate first, last; /* of the year or the month */
  int first_weekday;      /* weeks begin on it: 1 Monday … 7 Sunday */
  int n_weeks;            /* that have a day of it, 4 … 54 */
} FouleeCalendarGrid;

/* The year or month that `date` lies in. */
void foulee_calendar_grid_init (FouleeCalendarGrid *grid, FouleeCalendarSpan span, FouleeDate date,
                                int first_weekday);

/* The week, from 0, and the place in it, 0 … 6, of a day of the grid. FALSE for another day. */
gboolean foulee_calendar_grid_find (const FouleeCalendarGrid *grid, FouleeDate date, int *week,
                                    int *place);

/* FOULEE_DATE_NONE where no day of the grid lies. */
FouleeDate foulee_calendar_grid_date (const FouleeCalendarGrid *grid, int week, int place);

/* `months` later, or earlier, on the same day of the month, or the month's last where it has no
 * such day. */
FouleeDate foulee_calendar_add_months (FouleeDate date, int months);

/* The first and the last day of its month. */
FouleeDate foulee_calendar_month_first (FouleeDate date);
FouleeDate foulee_calendar_month_last (FouleeDate date);

/* What a day is drawn as. */
typedef struct {
  gint8 level;       /* 0 … 10; −1 none */
  gboolean recorded; /* anything at all */
  gboolean run;
  gboolean dimmed; /* it is not among those looked for */
} FouleeCalendarDay;

typedef struct {
  const FouleeBodyPalette *palette;
  const FouleeLanguage *language;
  PangoContext *pango;
  float label_size;   /* pixels */
  GdkRGBA accent;     /* of rings */
  FouleeDate today;   /* has a ring */
  FouleeDate focused; /* FOULEE_DATE_NONE for none */
  FouleeDate hovered; /* the same */
  void (*describe) (FouleeDate date, FouleeCalendarDay *day, gpointer data);
  gpointer data;
} FouleeCalendarLook;

/* Where the days lie in pixels. */
typedef struct {
  graphene_point_t origin; /* of the first week's first day */
  float cell_width, cell_height;
} FouleeCalendarPlan;

/* So large is a calendar in a width, for labels of that size: cells of a month are at least a
 * finger's size high, and what is wider than a calendar needs is left free on both sides. */
void foulee_calendar_plan (const FouleeCalendarGrid *grid, float width, float label_size,
                           FouleeCalendarPlan *plan);

/* The same height for every year, and for every month. */
float foulee_calendar_height (FouleeCalendarSpan span, float label_size);

/* The narrowest width. */
float foulee_calendar_least_width (FouleeCalendarSpan span, float label_size);

void foulee_calendar_bounds (const FouleeCalendarGrid *grid, const FouleeCalendarPlan *plan,
                             FouleeDate date, graphene_rect_t *bounds);

/* FOULEE_DATE_NONE beside the days. */
FouleeDate foulee_calendar_pick (const FouleeCalendarGrid *grid, const FouleeCalendarPlan *plan,
                                 float x, float y);

void foulee_calendar_snapshot (const FouleeCalendarGrid *grid, const FouleeCalendarPlan *plan,
                               const FouleeCalendarLook *look, GtkSnapshot *snapshot);

G_END_DECLS

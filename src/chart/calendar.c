/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/calendar.h"

#include <math.h>

#define WEEK 7
#define MOST_WEEKS_OF_YEAR 54
#define MOST_WEEKS_OF_MONTH 6

/* A finger's width and height, in pixels. */
#define FINGER 44.0f
#define LARGEST_MONTH_CELL 64.0f

/* In sizes of a label. */
#define MONTH_CELL_HEIGHT 4.0f
#define YEAR_CELL_HEIGHT 1.75f
#define YEAR_CELL_LEAST 1.15f
#define YEAR_CELL_LARGEST 2.2f
#define WEEKDAY_WIDTH 3.2f
#define HEADER_HEIGHT 1.8f

/* ---- Dates ----------------------------------------------------------------------------------- */

FouleeDate
foulee_calendar_month_first (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return date - day + 1;
}

FouleeDate
foulee_calendar_month_last (FouleeDate date)
{
  return foulee_calendar_add_months (foulee_calendar_month_first (date), 1) - 1;
}

FouleeDate
foulee_calendar_add_months (FouleeDate date, int months)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  months += year * 12 + month - 1;
  year = months / 12;
  month = months % 12 + 1;
  while (!foulee_date_is_valid_civil (year, month, day))
    day--;
  return foulee_date_from_civil (year, month, day);
}

/* ---- Weeks ----------------------------------------------------------------------------------- */

/* How far into its week a day is. */
static int
place_of (const FouleeCalendarGrid *grid, FouleeDate date)
{
  return (foulee_date_weekday (date) - grid->first_weekday + WEEK) % WEEK;
}

void
foulee_calendar_grid_init (FouleeCalendarGrid *grid, FouleeCalendarSpan span, FouleeDate date,
                           int first_weekday)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  grid->span = span;
  grid->first_weekday = first_weekday;
  if (span == FOULEE_CALENDAR_YEAR) {
    grid->first = foulee_date_from_civil (year, 1, 1);
    grid->last = foulee_date_from_civil (year, 12, 31);
  } else {
    grid->first = foulee_calendar_month_first (date);
    grid->last = foulee_calendar_month_last (date);
  }
  grid->n_weeks = (place_of (grid, grid->first) + grid->last - grid->first) / WEEK + 1;
}

gboolean
foulee_calendar_grid_find (const FouleeCalendarGrid *grid, FouleeDate date, int *week, int *place)
{
  int days;

  if (date < grid->first || date > grid->last)
    return FALSE;
  days = place_of (grid, grid->first) + date - grid->first;
  *week = days / WEEK;
  *place = days % WEEK;
  return TRUE;
}

FouleeDate
foulee_calendar_grid_date (const FouleeCalendarGrid *grid, int week, int place)
{
  FouleeDate date;

  if (week < 0 || week >= grid->n_weeks || place < 0 || place >= WEEK)
    return FOULEE_DATE_NONE;
  date = grid->first - place_of (grid, grid->first) + week * WEEK + place;
  return date < grid->first || date > grid->last ? FOULEE_DATE_NONE : date;
}

/* ---- Pixels ---------------------------------------------------------------------------------- */

void
foulee_calendar_plan (const FouleeCalendarGrid *grid, float width, float label_size,
                      FouleeCalendarPlan *plan)
{
  float left = 0.0f, used;
  int columns = WEEK;

  if (grid->span == FOULEE_CALENDAR_YEAR) {
    left = WEEKDAY_WIDTH * label_size;
    columns = MOST_WEEKS_OF_YEAR;
    plan->cell_width = floorf ((width - left) / (float) columns);
    plan->cell_width = MIN (plan->cell_width, YEAR_CELL_LARGEST * label_size);
    plan->cell_height = ceilf (YEAR_CELL_HEIGHT * label_size);
  } else {
    plan->cell_width = MIN (floorf (width / (float) columns), LARGEST_MONTH_CELL);
    plan->cell_height = MAX (ceilf (MONTH_CELL_HEIGHT * label_size), FINGER);
  }
  used = left + plan->cell_width * (float) columns;
  plan->origin = GRAPHENE_POINT_INIT (floorf ((width - used) / 2.0f) + left,
                                      ceilf (HEADER_HEIGHT * label_size));
}

float
foulee_calendar_height (FouleeCalendarSpan span, float label_size)
{
  float header = ceilf (HEADER_HEIGHT * label_size);

  if (span == FOULEE_CALENDAR_YEAR)
    return header + WEEK * ceilf (YEAR_CELL_HEIGHT * label_size);
  return header + MOST_WEEKS_OF_MONTH * MAX (ceilf (MONTH_CELL_HEIGHT * label_size), FINGER);
}

float
foulee_calendar_least_width (FouleeCalendarSpan span, float label_size)
{
  if (span == FOULEE_CALENDAR_YEAR)
    return ceilf ((WEEKDAY_WIDTH + MOST_WEEKS_OF_YEAR * YEAR_CELL_LEAST) * label_size);
  return WEEK * FINGER;
}

void
foulee_calendar_bounds (const FouleeCalendarGrid *grid, const FouleeCalendarPlan *plan,
                        FouleeDate date, graphene_rect_t *bounds)
{
  int week = 0, place = 0;
  gboolean year = grid->span == FOULEE_CALENDAR_YEAR;

  foulee_calendar_grid_find (grid, date, &week, &place);
  graphene_rect_init (bounds, plan->origin.x + plan->cell_width * (float) (year ? week : place),
                      plan->origin.y + plan->cell_height * (float) (year ? place : week),
                      plan->cell_width, plan->cell_height);
}

FouleeDate
foulee_calendar_pick (const FouleeCalendarGrid *grid, const FouleeCalendarPlan *plan, float x,
                      float y)
{
  int column = (int) floorf ((x - plan->origin.x) / plan->cell_width);
  int row = (int) floorf ((y - plan->origin.y) / plan->cell_height);

  if (grid->span == FOULEE_CALENDAR_YEAR)
    return foulee_calendar_grid_date (grid, column, row);
  return foulee_calendar_grid_date (grid, row, column);
}

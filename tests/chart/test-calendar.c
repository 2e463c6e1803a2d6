/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/calendar.h"

#define MONDAY 1
#define SATURDAY 6
#define SUNDAY 7

static FouleeDate
date_of (const char *iso)
{
  FouleeDate date = FOULEE_DATE_NONE;

  g_assert_true (foulee_date_parse (iso, &date));
  return date;
}

/* By printed calendars. With weeks from Monday in years that begin on a Thursday, or have 53 weeks
 * by ISO 8601, the week is that of the ISO week date less one. */
static void
test_years (void)
{
  static const struct {
    const char *iso;
    int first_weekday, n_weeks, week, place;
  } cases[] = {
    /* 2026 begins on a Thursday: its weeks are those of ISO 8601. 19 November is 2026-W47-4. */
    { "2026-11-19", MONDAY, 53, 46, 3 },
    { "2026-01-01", MONDAY, 53, 0, 3 },
    { "2026-12-31", MONDAY, 53, 52, 3 },
    { "2026-01-04", SUNDAY, 53, 1, 0 },
    /* 2020-W53-4: a leap year from Wednesday to Thursday. */
    { "2020-12-31", MONDAY, 53, 52, 3 },
    { "2020-02-29", MONDAY, 53, 8, 5 },
    /* 2012 began on a Sunday and had 366 days: one of its weeks is a single day on each side. */
    { "2012-01-01", MONDAY, 54, 0, 6 },
    { "2012-12-31", MONDAY, 54, 53, 0 },
    { "2012-01-01", SUNDAY, 53, 0, 0 },
    /* 2028 begins on a Saturday and has 366 days, the same with weeks from Sunday. */
    { "2028-01-01", SUNDAY, 54, 0, 6 },
    { "2028-12-31", SUNDAY, 54, 53, 0 },
    { "2028-12-31", SATURDAY, 53, 52, 1 },
    /* 1900 was no leap year. */
    { "1900-03-01", MONDAY, 53, 8, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeDate date = date_of (cases[i].iso);
    FouleeCalendarGrid grid;
    int week = -1, place = -1;

    foulee_calendar_grid_init (&grid, FOULEE_CALENDAR_YEAR, date, cases[i].first_weekday);
    g_assert_cmpint (grid.n_weeks, ==, cases[i].n_weeks);
    g_assert_true (foulee_calendar_grid_find (&grid, date, &week, &place));
    g_assert_cmpint (week, ==, cases[i].week);
    g_assert_cmpint (place, ==, cases[i].place);
    g_assert_cmpint (foulee_calendar_grid_date (&grid, week, place), ==, date);
  }
}

static void
test_months (void)
{
  static const struct {
    const char *iso;
    int first_weekday, n_weeks, week, place;
  } cases[] = {
    { "2026-11-01", MONDAY, 6, 0, 6 },
    { "2026-11-30", MONDAY, 6, 5, 0 },
    { "2026-11-30", SUNDAY, 5, 4, 1 },
    /* February 2027 is four whole weeks from Monday, and five from Sunday. */
    { "2027-02-28", MONDAY, 4, 3, 6 },
    { "2027-02-28", SUNDAY, 5, 4, 0 },
    { "2028-02-29", MONDAY, 5, 4, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeDate date = date_of (cases[i].iso);
    FouleeCalendarGrid grid;
    int week = -1, place = -1;

    foulee_calendar_grid_init (&grid, FOULEE_CALENDAR_MONTH, date, cases[i].first_weekday);
    g_assert_cmpint (grid.n_weeks, ==, cases[i].n_weeks);
    g_assert_true (foulee_calendar_grid_find (&grid, date, &week, &place));
    g_assert_cmpint (week, ==, cases[i].week);
    g_assert_cmpint (place, ==, cases[i].place);
    g_assert_cmpint (foulee_calendar_grid_date (&grid, week, place), ==, date);
  }
}

static void
test_outside (void)
{
  FouleeCalendarGrid grid;
  int week, place;

  /* November 2026 begins on a Sunday and ends on a Monday. */
  foulee_calendar_grid_init (&grid, FOULEE_CALENDAR_MONTH, date_of ("2026-11-19"), MONDAY);
  g_assert_cmpint (grid.first, ==, date_of ("2026-11-01"));
  g_assert_cmpint (grid.last, ==, date_of ("2026-11-30"));
  g_assert_false (foulee_calendar_grid_find (&grid, date_of ("2026-10-31"), &week, &place));
  g_assert_false (foulee_calendar_grid_find (&grid, date_of ("2026-12-01"), &week, &place));
  g_assert_cmpint (foulee_calendar_grid_date (&grid, 0, 5), ==, FOULEE_DATE_NONE);
  g_assert_cmpint (foulee_calendar_grid_date (&grid, 5, 1), ==, FOULEE_DATE_NONE);
  g_assert_cmpint (foulee_calendar_grid_date (&grid, 6, 0), ==, FOULEE_DATE_NONE);
  g_assert_cmpint (foulee_calendar_grid_date (&grid, -1, 0), ==, FOULEE_DATE_NONE);
  g_assert_cmpint (foulee_calendar_grid_date (&grid, 1, 7), ==, FOULEE_DATE_NONE);
}

static void
test_add_months (void)
{
  static const struct {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2026-11-19", 1, "2026-12-19" },   { "2026-11-19", 2, "2027-01-19" },
    { "2026-01-19", -1, "2025-12-19" },  { "2026-01-31", 1, "2026-02-28" },
    { "2028-01-31", 1, "2028-02-29" },   { "2028-02-29", 12, "2029-02-28" },
    { "2028-02-29", -12, "2027-02-28" }, { "2026-03-31", -1, "2026-02-28" },
    { "2026-10-31", -11, "2025-11-30" }, { "2026-12-31", -12, "2025-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *to =
        foulee_date_to_iso (foulee_calendar_add_months (date_of (cases[i].from), cases[i].months));

    g_assert_cmpstr (to, ==, cases[i].to);
  }
  g_assert_cmpint (foulee_calendar_month_first (date_of ("2028-02-29")), ==,
                   date_of ("2028-02-01"));
  g_assert_cmpint (foulee_calendar_month_last (date_of ("2028-02-01")), ==, date_of ("2028-02-29"));
  g_assert_cmpint (foulee_calendar_month_last (date_of ("2026-12-31")), ==, date_of ("2026-12-31"));
}

/* In all widths and sizes of text a calendar keeps inside, and a day is found where it lies. */
static void
test_places (void)
{
  static const struct {
    FouleeCalendarSpan span;
    float width, label_size;
  } cases[] = {
    { FOULEE_CALENDAR_MONTH, 308, 12 }, { FOULEE_CALENDAR_MONTH, 336, 12 },
    { FOULEE_CALENDAR_MONTH, 336, 15 }, { FOULEE_CALENDAR_MONTH, 860, 12 },
    { FOULEE_CALENDAR_YEAR, 876, 12 },  { FOULEE_CALENDAR_YEAR, 1176, 12 },
    { FOULEE_CALENDAR_YEAR, 1101, 15 }, { FOULEE_CALENDAR_YEAR, 1900, 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    float height = foulee_calendar_height (cases[i].span, cases[i].label_size);
    FouleeCalendarGrid grid;
    FouleeCalendarPlan plan;

    /* 54 weeks, and a February that takes five rows: the larger of their kinds. */
    foulee_calendar_grid_init (&grid, cases[i].span, date_of ("2012-02-29"), MONDAY);
    foulee_calendar_plan (&grid, cases[i].width, cases[i].label_size, &plan);
    g_assert_cmpfloat (foulee_calendar_least_width (cases[i].span, cases[i].label_size), <=,
                       cases[i].width);
    for (FouleeDate date = grid.first; date <= grid.last; date++) {
      graphene_rect_t cell;
      graphene_point_t middle;

      foulee_calendar_bounds (&grid, &plan, date, &cell);
      graphene_rect_get_center (&cell, &middle);
      g_assert_cmpfloat (cell.origin.x, >=, 0);
      g_assert_cmpfloat (cell.origin.y, >=, 0);
      g_assert_cmpfloat (cell.origin.x + cell.size.width, <=, cases[i].width);
      g_assert_cmpfloat (cell.origin.y + cell.size.height, <=, height);
      g_assert_cmpint (foulee_calendar_pick (&grid, &plan, middle.x, middle.y), ==, date);
      if (cases[i].span == FOULEE_CALENDAR_MONTH) {
        /* A finger's size. */
        g_assert_cmpfloat (cell.size.width, >=, 44);
        g_assert_cmpfloat (cell.size.height, >=, 44);
      }
    }
    g_assert_cmpint (foulee_calendar_pick (&grid, &plan, -1, height / 2), ==, FOULEE_DATE_NONE);
    g_assert_cmpint (foulee_calendar_pick (&grid, &plan, cases[i].width / 2, height + 1), ==,
                     FOULEE_DATE_NONE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/years", test_years);
  g_test_add_func ("/calendar/months", test_months);
  g_test_add_func ("/calendar/outside", test_outside);
  g_test_add_func ("/calendar/add-months", test_add_months);
  g_test_add_func ("/calendar/places", test_places);
  return g_test_run ();
}

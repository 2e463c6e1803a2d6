/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/calendar-keys.h"

#define WEEK 7
#define MONTHS_OF_YEAR 12

/* Days and weeks lie crosswise in a year, and the other way round in a month. Time does not turn
 * round with the words. */
static FouleeDate
arrow_target (guint keyval, const FouleeCalendarGrid *grid, FouleeDate from)
{
  gboolean year = grid->span == FOULEE_CALENDAR_YEAR;
  int across = year ? WEEK : 1;
  int down = year ? 1 : WEEK;

  switch (keyval) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return from - across;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return from + across;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return from - down;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return from + down;
  default:
    return FOULEE_DATE_NONE;
  }
}

FouleeDate
foulee_calendar_key_target (guint keyval, GdkModifierType state, const FouleeCalendarGrid *grid,
                            FouleeDate from, FouleeDate first, FouleeDate last)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  int months = state & GDK_SHIFT_MASK ? MONTHS_OF_YEAR : 1;

  /* With Alt these keys are the window's. */
  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FOULEE_DATE_NONE;
  switch (keyval) {
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    return control ? first : grid->first;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    return control ? last : grid->last;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    return control ? FOULEE_DATE_NONE : foulee_calendar_add_months (from, -months);
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    return control ? FOULEE_DATE_NONE : foulee_calendar_add_months (from, months);
  default:
    return control ? FOULEE_DATE_NONE : arrow_target (keyval, grid, from);
  }
}

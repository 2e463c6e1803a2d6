/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/calendar-day.h"

/* Part by part, as what GTK has for the whole is deprecated from 4.20 on, and what follows it
 * begins there. */
void
foulee_calendar_select_day (GtkCalendar *calendar, FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  gtk_calendar_set_day (calendar, 1); /* which every month has */
  gtk_calendar_set_year (calendar, year);
  gtk_calendar_set_month (calendar, month - 1);
  gtk_calendar_set_day (calendar, day);
}

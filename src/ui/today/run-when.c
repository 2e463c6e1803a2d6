/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-when.h"

/* How far ahead a run can be planned. */
#define PLAN_DAYS 366

static int
day_start_of (FouleeRunWhen *when)
{
  return foulee_journal_get_day_start (foulee_day_get_journal (when->day));
}

/* The journal's day of a moment, and what the clock there showed. */
static void
split (FouleeRunWhen *when, FouleeInstant start, FouleeDate *date, gint32 *seconds)
{
  int seconds_of_day;

  *date = foulee_instant_day (start, day_start_of (when));
  foulee_instant_to_civil (start, NULL, &seconds_of_day);
  *seconds = seconds_of_day;
}

void
foulee_run_when_show (FouleeRunWhen *when, FouleeInstant start, FouleeDate date, gboolean planned)
{
  gint32 seconds = FOULEE_UNSET;

  if (foulee_instant_is_set (start))
    split (when, start, &date, &seconds);
  when->shown = start;
  when->planned = planned;
  foulee_run_day_row_set_date (when->day_row, date);
  foulee_run_when_follow_clock (when);
  foulee_field_row_set_value (when->start_row, seconds);
  foulee_run_when_edited (when);
}

void
foulee_run_when_follow_clock (FouleeRunWhen *when)
{
  FouleeDate today = foulee_journal_today (foulee_day_get_journal (when->day));
  FouleeDate date = foulee_run_day_row_get_date (when->day_row);

  foulee_run_day_row_set_range (when->day_row, when->planned ? MIN (today, date) : FOULEE_DATE_MIN,
                                when->planned ? today + PLAN_DAYS : today, today);
}

void
foulee_run_when_propose (FouleeRunWhen *when, FouleeInstant start)
{
  FouleeDate date;
  gint32 seconds;

  split (when, start, &date, &seconds);
  foulee_run_day_row_set_date (when->day_row, date);
  foulee_field_row_set_value (when->start_row, seconds / 60 * 60);
  foulee_run_when_edited (when);
}

FouleeInstant
foulee_run_when_read (FouleeRunWhen *when)
{
  GTimeZone *zone =
      foulee_clock_zone (foulee_journal_get_clock (foulee_day_get_journal (when->day)));
  gint32 seconds = foulee_field_row_get_value (when->start_row);
  FouleeDate date = foulee_run_day_row_get_date (when->day_row);
  FouleeDate civil = date + (seconds < day_start_of (when) * 60);

  return foulee_instant_moved (when->shown, zone, civil, seconds);
}

void
foulee_run_when_edited (FouleeRunWhen *when)
{
  gint32 seconds = foulee_field_row_get_value (when->start_row);

  foulee_run_day_row_set_night (when->day_row,
                                seconds != FOULEE_UNSET && seconds < day_start_of (when) * 60);
}

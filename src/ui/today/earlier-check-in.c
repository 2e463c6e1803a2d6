/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/earlier-check-in.h"

const FouleeCheckIn *
foulee_earlier_check_in (FouleeDay *day)
{
  const FouleeCheckIn *shown = foulee_day_get_check_in (day);
  FouleeHistory *history = foulee_journal_get_history (foulee_day_get_journal (day));
  gint64 when = foulee_day_get_check_in_time (day).seconds;
  guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, when);

  while (i-- > 0) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);

    if (check_in != shown && foulee_check_in_n_answered (check_in) > 0)
      return check_in;
  }
  return NULL;
}

char *
foulee_earlier_check_in_when (FouleeDay *day, const FouleeCheckIn *earlier)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  int day_start = foulee_journal_get_day_start (foulee_day_get_journal (day));
  FouleeDate date = foulee_instant_day (earlier->at, day_start);
  int seconds;

  if (date != foulee_day_get_date (day))
    return foulee_format_date (language, date, FOULEE_DATE_SHORT);
  foulee_instant_to_civil (earlier->at, NULL, &seconds);
  return foulee_format_time (language, seconds);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/short-dates.h"

static int
year_of (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return year;
}

char *
foulee_short_date_and_year (const FouleeLanguage *language, FouleeDate date)
{
  g_autofree char *day = foulee_format_date (language, date, FOULEE_DATE_TINY);
  GString *text = g_string_new (NULL);

  /* Translators: a day and month in brief, and the year: "31 Oct 2025". */
  g_string_printf (text, foulee_trc (language, "date in brief", "%s\u00a0%d"), day, year_of (date));
  g_string_replace (text, " ", "\u00a0", 0);
  return g_string_free_and_steal (text);
}

char *
foulee_short_date (const FouleeComposer *composer, FouleeDate date)
{
  if (year_of (date) == year_of (composer->last))
    return foulee_format_date (composer->language, date, FOULEE_DATE_TINY);
  return foulee_short_date_and_year (composer->language, date);
}

char *
foulee_short_period (const FouleeComposer *composer, FouleeDate first, FouleeDate last)
{
  g_autofree char *from = foulee_short_date (composer, first);
  g_autofree char *to = foulee_short_date (composer, last);

  if (first == last)
    return g_steal_pointer (&to);
  return g_strdup_printf (
      foulee_trc (composer->language, "period in brief: first day, last day", "%s – %s"), from, to);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/civil.h"

#define DAY 86400

/* Days from and to civil dates by counting years from 1 March, so that the leap day comes last
 * (the algorithm of E. G. Richards, Explanatory Supplement to the Astronomical Almanac, 2013). */

FouleeDate
foulee_date_from_civil (int year, int month, int day)
{
  const int y = year - (month <= 2);
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

void
foulee_date_to_civil (FouleeDate date, int *year, int *month, int *day)
{
  const int z = date + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_era = z - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int m = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * m + 2) / 5 + 1;
  *month = m < 10 ? m + 3 : m - 9;
  *year = year_of_era + era * 400 + (*month <= 2);
}

gboolean
foulee_date_is_valid_civil (int year, int month, int day)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  const gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1)
    return FALSE;
  return day <= days[month - 1] + (month == 2 && leap);
}

int
foulee_date_weekday (FouleeDate date)
{
  /* 1970-01-01 was a Thursday. */
  const int weekday = (date + 3) % 7;

  return (weekday < 0 ? weekday + 7 : weekday) + 1;
}

/* Reads exactly `n` digits. */
static gboolean
take_digits (const char **text, int n, int *value)
{
  int v = 0;

  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit ((*text)[i]))
      return FALSE;
    v = v * 10 + ((*text)[i] - '0');
  }
  *text += n;
  *value = v;
  return TRUE;
}

static gboolean
take_char (const char **text, char c)
{
  if (**text != c)
    return FALSE;
  *text += 1;
  return TRUE;
}

static gboolean
take_date (const char **text, FouleeDate *date)
{
  int year, month, day;

  if (!take_digits (text, 4, &year) || !take_char (text, '-') || !take_digits (text, 2, &month) ||
      !take_char (text, '-') || !take_digits (text, 2, &day) ||
      !foulee_date_is_valid_civil (year, month, day))
    return FALSE;
  *date = foulee_date_from_civil (year, month, day);
  return TRUE;
}

gboolean
foulee_date_parse (const char *text, FouleeDate *date)
{
  FouleeDate d;

  if (text == NULL || !take_date (&text, &d) || *text != '\0')
    return FALSE;
  *date = d;
  return TRUE;
}

char *
foulee_date_to_iso (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

void
foulee_instant_to_civil (FouleeInstant instant, FouleeDate *date, int *seconds_of_day)
{
  const gint64 local = instant.seconds + (gint64) instant.offset * 60;
  gint64 days = local / DAY;
  gint64 rest = local % DAY;

  if (rest < 0) {
    rest += DAY;
    days -= 1;
  }
  if (date != NULL)
    *date = (FouleeDate) days;
  if (seconds_of_day != NULL)
    *seconds_of_day = (int) rest;
}

FouleeInstant
foulee_instant_from_civil (GTimeZone *zone, FouleeDate date, int seconds_of_day)
{
  gint64 local = (gint64) date * DAY + seconds_of_day;
  /* Of a time that came twice, standard time would be the second one: asking for daylight time
   * first takes the first. A skipped time is moved to the next one that exists. */
  const int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_DAYLIGHT, &local);
  const gint32 offset = g_time_zone_get_offset (zone, interval);

  return (FouleeInstant) { local - offset, offset / 60 };
}

FouleeInstant
foulee_instant_moved (FouleeInstant from, GTimeZone *zone, FouleeDate date, int seconds_of_day)
{
  const FouleeInstant kept = { (gint64) date * DAY + seconds_of_day - (gint64) from.offset * 60,
                               from.offset };
  FouleeDate from_date;
  gboolean elsewhere;
  int from_seconds;

  if (!foulee_instant_is_set (from))
    return foulee_instant_from_civil (zone, date, seconds_of_day);
  elsewhere = foulee_instant_in_zone (zone, from.seconds).offset != from.offset;
  foulee_instant_to_civil (from, &from_date, &from_seconds);
  /* A clock shows minutes. */
  if (date == from_date && seconds_of_day / 60 == from_seconds / 60)
    return from;
  if (elsewhere || foulee_instant_in_zone (zone, kept.seconds).offset == kept.offset)
    return kept;
  return foulee_instant_from_civil (zone, date, seconds_of_day);
}

FouleeInstant
foulee_instant_in_zone (GTimeZone *zone, gint64 seconds)
{
  const int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);

  return (FouleeInstant) { seconds, g_time_zone_get_offset (zone, interval) / 60 };
}

/* "Z", "+01:00", "+0100" or "+01", in minutes. */
static gboolean
take_offset (const char **text, gint32 *offset)
{
  int hours, minutes = 0;
  gboolean west;

  if (take_char (text, 'Z') || take_char (text, 'z')) {
    *offset = 0;
    return TRUE;
  }
  west = **text == '-';
  if (!take_char (text, '+') && !take_char (text, '-'))
    return FALSE;
  if (!take_digits (text, 2, &hours))
    return FALSE;
  if (take_char (text, ':')) {
    if (!take_digits (text, 2, &minutes))
      return FALSE;
  } else if (g_ascii_isdigit (**text) && !take_digits (text, 2, &minutes)) {
    return FALSE;
  }
  if (hours > 23 || minutes > 59)
    return FALSE;
  *offset = (hours * 60 + minutes) * (west ? -1 : 1);
  return TRUE;
}

gboolean
foulee_instant_parse (const char *text, GTimeZone *zone, FouleeInstant *instant)
{
  FouleeDate date;
  int hour, minute, second = 0;
  gint32 offset;

  if (text == NULL || !take_date (&text, &date))
    return FALSE;
  if (!take_char (&text, 'T') && !take_char (&text, 't') && !take_char (&text, ' '))
    return FALSE;
  if (!take_digits (&text, 2, &hour) || !take_char (&text, ':') || !take_digits (&text, 2, &minute))
    return FALSE;
  if (take_char (&text, ':')) {
    if (!take_digits (&text, 2, &second))
      return FALSE;
    if (take_char (&text, '.') || take_char (&text, ',')) {
      if (!g_ascii_isdigit (*text))
        return FALSE;
      while (g_ascii_isdigit (*text))
        text++;
    }
  }
  /* A leap second is the last second of its minute. */
  if (hour > 23 || minute > 59 || second > 60)
    return FALSE;
  second = MIN (second, 59);
  if (*text == '\0') {
    *instant = foulee_instant_from_civil (zone, date, hour * 3600 + minute * 60 + second);
    return TRUE;
  }
  if (!take_offset (&text, &offset) || *text != '\0')
    return FALSE;
  instant->seconds =
      (gint64) date * DAY + hour * 3600 + minute * 60 + second - (gint64) offset * 60;
  instant->offset = offset;
  return TRUE;
}

char *
foulee_instant_to_iso (FouleeInstant instant)
{
  FouleeDate date;
  int seconds, year, month, day;
  const int offset = ABS (instant.offset);

  foulee_instant_to_civil (instant, &date, &seconds);
  foulee_date_to_civil (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", year, month, day,
                          seconds / 3600, seconds / 60 % 60, seconds % 60,
                          instant.offset < 0 ? '-' : '+', offset / 60, offset % 60);
}

FouleeDate
foulee_instant_day (FouleeInstant instant, int day_start)
{
  FouleeDate date;

  instant.seconds -= (gint64) day_start * 60;
  foulee_instant_to_civil (instant, &date, NULL);
  return date;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/language.h"

#include <math.h>
#include <string.h>

#include "base/language-private.h"

#define THOUSANDS_FROM 10000

/* Digits in threes, from the right. */
static void
append_grouped (GString *out, const FouleeLanguage *language, const char *digits)
{
  const gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      g_string_append (out, language->thousands_sign);
    g_string_append_c (out, digits[i]);
  }
}

char *
foulee_format_number (const FouleeLanguage *language, double value, int decimals)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE + 320];
  char form[8];
  GString *out = g_string_new (NULL);
  char *point;

  g_snprintf (form, sizeof form, "%%.%df", CLAMP (decimals, 0, 9));
  g_ascii_formatd (plain, sizeof plain, form, fabs (value));
  /* What rounds to nothing has no sign. */
  if (value < 0 && strpbrk (plain, "123456789") != NULL)
    g_string_append (out, "\u2212");
  point = strchr (plain, '.');
  if (point != NULL)
    *point = '\0';
  if (fabs (value) >= THOUSANDS_FROM)
    append_grouped (out, language, plain);
  else
    g_string_append (out, plain);
  if (point != NULL)
    g_string_append_printf (out, "%s%s", language->decimal_sign, point + 1);
  return g_string_free_and_steal (out);
}

const char *
foulee_weekday_name (const FouleeLanguage *language, int weekday, gboolean brief)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  switch (weekday + (brief ? 7 : 0)) {
  case 1:
    return foulee_trc (language, "weekday", "Monday");
  case 2:
    return foulee_trc (language, "weekday", "Tuesday");
  case 3:
    return foulee_trc (language, "weekday", "Wednesday");
  case 4:
    return foulee_trc (language, "weekday", "Thursday");
  case 5:
    return foulee_trc (language, "weekday", "Friday");
  case 6:
    return foulee_trc (language, "weekday", "Saturday");
  case 7:
    return foulee_trc (language, "weekday", "Sunday");
  case 8:
    return foulee_trc (language, "short weekday", "Mon");
  case 9:
    return foulee_trc (language, "short weekday", "Tue");
  case 10:
    return foulee_trc (language, "short weekday", "Wed");
  case 11:
    return foulee_trc (language, "short weekday", "Thu");
  case 12:
    return foulee_trc (language, "short weekday", "Fri");
  case 13:
    return foulee_trc (language, "short weekday", "Sat");
  default:
    return foulee_trc (language, "short weekday", "Sun");
  }
}

const char *
foulee_month_name (const FouleeLanguage *language, int month, gboolean brief)
{
  switch (month + (brief ? 12 : 0)) {
  case 1:
    return foulee_trc (language, "month", "January");
  case 2:
    return foulee_trc (language, "month", "February");
  case 3:
    return foulee_trc (language, "month", "March");
  case 4:
    return foulee_trc (language, "month", "April");
  case 5:
    return foulee_trc (language, "month", "May");
  case 6:
    return foulee_trc (language, "month", "June");
  case 7:
    return foulee_trc (language, "month", "July");
  case 8:
    return foulee_trc (language, "month", "August");
  case 9:
    return foulee_trc (language, "month", "September");
  case 10:
    return foulee_trc (language, "month", "October");
  case 11:
    return foulee_trc (language, "month", "November");
  case 12:
    return foulee_trc (language, "month", "December");
  case 13:
    return foulee_trc (language, "short month", "Jan");
  case 14:
    return foulee_trc (language, "short month", "Feb");
  case 15:
    return foulee_trc (language, "short month", "Mar");
  case 16:
    return foulee_trc (language, "short month", "Apr");
  case 17:
    return foulee_trc (language, "short month", "May");
  case 18:
    return foulee_trc (language, "short month", "Jun");
  case 19:
    return foulee_trc (language, "short month", "Jul");
  case 20:
    return foulee_trc (language, "short month", "Aug");
  case 21:
    return foulee_trc (language, "short month", "Sep");
  case 22:
    return foulee_trc (language, "short month", "Oct");
  case 23:
    return foulee_trc (language, "short month", "Nov");
  default:
    return foulee_trc (language, "short month", "Dec");
  }
}

char *
foulee_format_date (const FouleeLanguage *language, FouleeDate date, FouleeDateStyle style)
{
  const gboolean brief = style == FOULEE_DATE_SHORT || style == FOULEE_DATE_TINY ||
                         style == FOULEE_DATE_BRIEF || style == FOULEE_DATE_MONTH_BRIEF;
  const char *pattern = NULL;
  GString *out;
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  /* The letters stand for: A weekday, D day of the month, M month, Y year. */
  switch (style) {
  case FOULEE_DATE_LONG:
    pattern = foulee_trc (language, "date: A weekday, D day, M month, Y year", "A D M Y");
    break;
  case FOULEE_DATE_DAY:
  case FOULEE_DATE_SHORT:
    pattern = foulee_trc (language, "date: A weekday, D day, M month, Y year", "A D M");
    break;
  case FOULEE_DATE_MEDIUM:
    pattern = foulee_trc (language, "date: A weekday, D day, M month, Y year", "D M Y");
    break;
  case FOULEE_DATE_TINY:
  case FOULEE_DATE_PLAIN:
    pattern = foulee_trc (language, "date: A weekday, D day, M month, Y year", "D M");
    break;
  case FOULEE_DATE_BRIEF:
    pattern = foulee_trc (language, "date: A weekday, D day, M month, Y year", "A D");
    break;
  case FOULEE_DATE_MONTH:
  case FOULEE_DATE_MONTH_BRIEF:
    pattern = foulee_trc (language, "date: A weekday, D day, M month, Y year", "M Y");
    break;
  }
  g_return_val_if_fail (pattern != NULL, NULL);

  out = g_string_new (NULL);
  for (const char *p = pattern; *p != '\0'; p++) {
    switch (*p) {
    case 'A':
      g_string_append (out, foulee_weekday_name (language, foulee_date_weekday (date), brief));
      break;
    case 'D':
      /* The first of a month is an ordinal in French, and only that. */
      if (day == 1)
        g_string_append (out, foulee_trc (language, "first day of a month", "1"));
      else
        g_string_append_printf (out, "%d", day);
      break;
    case 'M':
      g_string_append (out, foulee_month_name (language, month, brief));
      break;
    case 'Y':
      g_string_append_printf (out, "%d", year);
      break;
    default:
      g_string_append_c (out, *p);
    }
  }
  return g_string_free_and_steal (out);
}

char *
foulee_format_time (const FouleeLanguage *language, int seconds_of_day)
{
  const int minutes = seconds_of_day / 60;

  return g_strdup_printf (foulee_trc (language, "time of day: hours, minutes", "%02d:%02d"),
                          minutes / 60, minutes % 60);
}

char *
foulee_format_duration (gint64 seconds)
{
  const int rest = (int) (seconds % 3600);

  if (seconds < 3600)
    return g_strdup_printf ("%d:%02d", rest / 60, rest % 60);
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d:%02d", seconds / 3600, rest / 60, rest % 60);
}

char *
foulee_format_hours (const FouleeLanguage *language, gint64 seconds)
{
  const int minutes = (int) ((seconds + 30) / 60);

  if (minutes < 60)
    return g_strdup_printf (foulee_trc (language, "duration: minutes", "%d\u00a0min"), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (foulee_trc (language, "duration: hours", "%d\u00a0h"), minutes / 60);
  return g_strdup_printf (foulee_trc (language, "duration: hours, minutes", "%d\u00a0h\u00a0%02d"),
                          minutes / 60, minutes % 60);
}

char *
foulee_format_list (const FouleeLanguage *language, const char *const *items)
{
  const guint n = g_strv_length ((char **) items);
  GString *out = g_string_new (n > 0 ? items[0] : NULL);

  for (guint i = 1; i < n; i++) {
    g_string_append (out, i + 1 < n ? foulee_trc (language, "between items of a list", ", ")
                                    : foulee_trc (language, "before the last item", " and "));
    g_string_append (out, items[i]);
  }
  return g_string_free_and_steal (out);
}

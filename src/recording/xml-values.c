/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/xml-values.h"

#include <math.h>
#include <string.h>

#include "base/civil.h"
#include "recording/recording.h"

#define MOST_TITLE_CHARS 120
#define MS_A_DAY G_GINT64_CONSTANT (86400000)

gboolean
foulee_xml_number (const char *text, double *value)
{
  char *end;
  double number;

  /* g_ascii_strtod() would take "inf", "nan" and hexadecimal too. */
  if (*text == '\0' || text[strspn (text, "+-0123456789.eE")] != '\0')
    return FALSE;
  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (number))
    return FALSE;
  *value = number;
  return TRUE;
}

/* Exactly `n_digits`; goes on behind them. */
static gboolean
take_number (const char **text, int n_digits, int *value)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++) {
    if (!g_ascii_isdigit ((*text)[i]))
      return FALSE;
    number = number * 10 + ((*text)[i] - '0');
  }
  *text += n_digits;
  *value = number;
  return TRUE;
}

static gboolean
take (const char **text, const char *any_of)
{
  if (**text == '\0' || strchr (any_of, **text) == NULL)
    return FALSE;
  *text += 1;
  return TRUE;
}

static gboolean
take_date (const char **text, FouleeDate *date)
{
  int year, month, day;

  if (!take_number (text, 4, &year) || !take (text, "-") || !take_number (text, 2, &month) ||
      !take (text, "-") || !take_number (text, 2, &day))
    return FALSE;
  if (year < 1970 || !foulee_date_is_valid_civil (year, month, day))
    return FALSE;
  *date = foulee_date_from_civil (year, month, day);
  return TRUE;
}

/* Whatever digits there are; the first three count. */
static gboolean
take_fraction (const char **text, int *ms)
{
  int unit = 100;

  *ms = 0;
  if (!take (text, ".,"))
    return TRUE;
  if (!g_ascii_isdigit (**text))
    return FALSE;
  for (; g_ascii_isdigit (**text); *text += 1, unit /= 10)
    *ms += (**text - '0') * unit;
  return TRUE;
}

static gboolean
take_time (const char **text, gint64 *ms)
{
  int hour, minute, second, fraction;

  if (!take_number (text, 2, &hour) || !take (text, ":") || !take_number (text, 2, &minute) ||
      !take (text, ":") || !take_number (text, 2, &second) || !take_fraction (text, &fraction))
    return FALSE;
  if (minute > 59 || second > 60 ||
      (hour > 23 && (hour > 24 || minute > 0 || second > 0 || fraction > 0)))
    return FALSE;
  *ms = ((hour * 60 + minute) * 60 + second) * G_GINT64_CONSTANT (1000) + fraction;
  return TRUE;
}

static gboolean
take_offset (const char **text, int *minutes)
{
  const gboolean west = **text == '-';
  int hour, minute;

  *minutes = 0;
  if (**text == '\0')
    return TRUE;
  if (take (text, "Zz")) {
    /* For some weeks of 2013, Garmin wrote two. */
    take (text, "Zz");
    return TRUE;
  }
  if (!take (text, "+-") || !take_number (text, 2, &hour))
    return FALSE;
  take (text, ":");
  if (!take_number (text, 2, &minute) || minute > 59 || hour * 60 + minute > 14 * 60)
    return FALSE;
  *minutes = (hour * 60 + minute) * (west ? -1 : 1);
  return TRUE;
}

gboolean
foulee_xml_time (const char *text, gint64 *ms, gint32 *offset)
{
  FouleeDate date;
  gint64 of_day;
  int minutes;

  if (!take_date (&text, &date) || !take (&text, "Tt ") || !take_time (&text, &of_day) ||
      !take_offset (&text, &minutes) || *text != '\0')
    return FALSE;
  *ms = date * MS_A_DAY + of_day - minutes * G_GINT64_CONSTANT (60000);
  *offset = minutes == 0 ? FOULEE_OFFSET_UNKNOWN : minutes;
  return TRUE;
}

static void
remove_controls (char *line)
{
  const char *from = line;
  char *to = line;

  while (*from != '\0') {
    const gunichar character = g_utf8_get_char (from);

    from = g_utf8_next_char (from);
    if (!g_unichar_iscntrl (character))
      to += g_unichar_to_utf8 (character, to);
  }
  *to = '\0';
}

char *
foulee_xml_title (const char *text)
{
  g_autofree char *line = NULL;
  glong n_chars;

  text += strspn (text, " \t\r\n");
  line = g_utf8_make_valid (text, (gssize) strcspn (text, "\r\n"));
  remove_controls (line);
  g_strstrip (line);
  if (*line == '\0')
    return NULL;
  n_chars = g_utf8_strlen (line, -1);
  return g_utf8_substring (line, 0, MIN (n_chars, MOST_TITLE_CHARS));
}

/* The numbers of activities in Strava's own GPX files. */
static const struct {
  const char *number;
  const char *sport;
} strava[] = {
  { "1", "cycling" },
  { "4", "hiking" },
  { "9", "running" },
  { "10", "walking" },
};

char *
foulee_xml_sport (const char *text)
{
  g_autofree char *line = foulee_xml_title (text);
  char *sport;

  if (line == NULL)
    return NULL;
  if (line[strspn (line, "0123456789")] == '\0') {
    for (gsize i = 0; i < G_N_ELEMENTS (strava); i++)
      if (strcmp (strava[i].number, line) == 0)
        return g_strdup (strava[i].sport);
    return NULL;
  }
  sport = g_strdelimit (g_utf8_strdown (line, -1), "_", ' ');
  /* TCX has its own word for what FIT calls cycling. */
  if (strcmp (sport, "biking") == 0) {
    g_free (sport);
    sport = g_strdup ("cycling");
  }
  return sport;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/units.h"

#include <math.h>
#include <string.h>

/* A space of any kind at `*text` is passed over. */
static gboolean
skip_space (const char **text)
{
  const gunichar c = g_utf8_get_char_validated (*text, -1);

  if (c == 0 || c >= (gunichar) -2 || !g_unichar_isspace (c))
    return FALSE;
  *text = g_utf8_next_char (*text);
  return TRUE;
}

static void
skip_spaces (const char **text)
{
  while (skip_space (text))
    ;
}

/* Reads the number at `*text` up to the first character that cannot belong to it. */
static gboolean
take_number (const char **text, double *value)
{
  const char *p = *text;
  char plain[32];
  gsize n = 0, n_digits = 0, n_signs = 0;

  skip_spaces (&p);
  if (*p == '-' || *p == '+') {
    plain[n++] = *p++;
  } else if (g_str_has_prefix (p, "\u2212")) {
    plain[n++] = '-';
    p += strlen ("\u2212");
  }
  for (;;) {
    const char *after = p;
    if (n + 1 >= sizeof plain)
      return FALSE;
    if (g_ascii_isdigit (*p)) {
      plain[n++] = *p++;
      n_digits++;
    } else if (*p == ',' || *p == '.') {
      n_signs++;
      plain[n++] = '.';
      p++;
    } else if (n_digits > 0 && n_signs == 0 && skip_space (&after) && g_ascii_isdigit (after[0]) &&
               g_ascii_isdigit (after[1]) && g_ascii_isdigit (after[2]) &&
               !g_ascii_isdigit (after[3])) {
      /* A space before three digits stands between thousands. */
      p = after;
    } else {
      break;
    }
  }
  plain[n] = '\0';
  if (n_digits == 0 || n_signs > 1)
    return FALSE;
  *value = g_ascii_strtod (plain, NULL);
  *text = p;
  return TRUE;
}

gboolean
foulee_parse_number (const char *text, double *value)
{
  double v;

  if (text == NULL || !take_number (&text, &v))
    return FALSE;
  skip_spaces (&text);
  if (*text != '\0')
    return FALSE;
  *value = v;
  return TRUE;
}

/* The signs of minutes and seconds (and of feet), as keyboards and as books have them. */
static const struct {
  const char *sign;
  char plain;
} quotes[] = {
  { "'", '\'' }, { "\u2019", '\'' }, { "\u2032", '\'' },
  { "\"", '"' }, { "\u201d", '"' },  { "\u2033", '"' },
};

/* A letter or a quote at `*text`, in lower case and plain; '\0' for anything else. */
static char
take_letter (const char **text)
{
  if (g_ascii_isalpha (**text))
    return g_ascii_tolower (*(*text)++);
  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (*text, quotes[i].sign)) {
      *text += strlen (quotes[i].sign);
      return quotes[i].plain;
    }
  return '\0';
}

#define UNIT_SIZE 8 /* letters of a unit, and the end */

/* The unit of letters (or quotes) at `*text`; empty for none. */
static void
take_unit (const char **text, char unit[UNIT_SIZE])
{
  gsize n = 0;
  char letter;

  skip_spaces (text);
  while (n + 1 < UNIT_SIZE && (letter = take_letter (text)) != '\0')
    unit[n++] = letter;
  unit[n] = '\0';
}

static gboolean
is_one_of (const char *unit, const char *const *units)
{
  return g_strv_contains (units, unit);
}

/* "1:05:30" or "65:30". */
static gboolean
parse_clock (const char *text, gint64 *seconds)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 4);
  const guint n = g_strv_length (parts);
  gint64 total = 0;

  if (n < 2 || n > 3)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const char *part = g_strstrip (parts[i]);
    guint64 value;
    /* Only the first may have more than two digits, or be over 59. */
    if (strlen (part) > (i == 0 ? 5 : 2) || (i > 0 && strlen (part) != 2) ||
        !g_ascii_string_to_unsigned (part, 10, 0, i == 0 ? 99999 : 59, &value, NULL))
      return FALSE;
    total = total * 60 + (gint64) value;
  }
  *seconds = total;
  return TRUE;
}

gboolean
foulee_parse_duration (const char *text, gint64 *seconds)
{
  static const char *const hours[] = { "h", "hr", "hrs", "hour", "hours", "heure", "heures", NULL };
  static const char *const minutes[] = { "m", "mn", "min", "mins", "minute", "minutes", "'", NULL };
  static const char *const secs[] = { "s", "sec", "secs", "second", "seconds", "\"", "''", NULL };
  double total = 0;
  double scale_before = G_MAXDOUBLE;
  const char *p = text;

  if (text == NULL)
    return FALSE;
  if (strchr (text, ':') != NULL)
    return parse_clock (text, seconds);
  skip_spaces (&p);
  if (*p == '\0')
    return FALSE;
  while (*p != '\0') {
    char unit[UNIT_SIZE];
    double value, scale;

    if (!take_number (&p, &value) || value < 0)
      return FALSE;
    take_unit (&p, unit);
    if (is_one_of (unit, hours))
      scale = 3600;
    else if (is_one_of (unit, minutes))
      scale = 60;
    else if (is_one_of (unit, secs))
      scale = 1;
    else if (*unit == '\0')
      /* "1h05" and "5 min 30" go on in the next smaller unit; a bare number is minutes. */
      scale = scale_before == G_MAXDOUBLE ? 60 : scale_before / 60;
    else
      return FALSE;
    if (scale >= scale_before || scale < 1)
      return FALSE;
    total += value * scale;
    scale_before = scale;
    skip_spaces (&p);
  }
  if (total > 1e9)
    return FALSE;
  *seconds = (gint64) llround (total);
  return TRUE;
}

/* A unit as people write it, and what one of it is in the value's own. */
typedef struct {
  const char *name;
  double size;
} Unit;

/* Of a unit that is no larger than this nobody gives thousandths: millilitres, feet, metres. */
#define WHOLE_UNIT 1.0

/* "1,500" or "1.500", which may be one and a half or fifteen hundred. */
static gboolean
is_grouped (const char *text)
{
  gsize n = strspn (text, "0123456789");

  return n > 0 && n <= 3 && *text != '0' && (text[n] == ',' || text[n] == '.') &&
         strspn (text + n + 1, "0123456789") == 3;
}

/* The first is that of a bare number, the second the same for those who use imperial units. */
static const Unit distance_units[] = {
  { "km", 1000 },
  { "mi", FOULEE_METRES_PER_MILE },
  { "k", 1000 },
  { "kms", 1000 },
  { "mile", FOULEE_METRES_PER_MILE },
  { "miles", FOULEE_METRES_PER_MILE },
  { "m", 1 },
  { "metre", 1 },
  { "metres", 1 },
  { "meter", 1 },
  { "meters", 1 },
  { NULL, 0 },
};
static const Unit climb_units[] = {
  { "m", 1 },
  { "ft", FOULEE_METRES_PER_FOOT },
  { "metre", 1 },
  { "metres", 1 },
  { "meter", 1 },
  { "meters", 1 },
  { "km", 1000 },
  { "feet", FOULEE_METRES_PER_FOOT },
  { "'", FOULEE_METRES_PER_FOOT },
  { "pi", FOULEE_METRES_PER_FOOT },
  { NULL, 0 },
};
static const Unit volume_units[] = {
  { "ml", 1 },
  { "oz", FOULEE_MILLILITRES_PER_OUNCE },
  { "floz", FOULEE_MILLILITRES_PER_OUNCE },
  { "cl", 10 },
  { "dl", 100 },
  { "l", 1000 },
  { NULL, 0 },
};
static const Unit mass_units[] = {
  { "kg", 1000 }, { "lb", FOULEE_GRAMS_PER_POUND }, { "lbs", FOULEE_GRAMS_PER_POUND }, { "g", 1 },
  { NULL, 0 },
};

/* A number of at least 0 and, if there is more, one of `units`. */
static gboolean
parse_measure (const char *text, const Unit *units, gboolean imperial, gint64 *result)
{
  const Unit *known = units;
  char unit[UNIT_SIZE + 2]; /* with the "fl" of "fl oz" */
  const char *number;
  double value, size;

  if (text == NULL)
    return FALSE;
  skip_spaces (&text);
  number = text;
  if (!take_number (&text, &value) || value < 0)
    return FALSE;
  take_unit (&text, unit);
  if (g_str_equal (unit, "fl"))
    take_unit (&text, unit + strlen ("fl"));
  skip_spaces (&text);
  if (*text != '\0')
    return FALSE;
  size = imperial ? units[1].size : units[0].size;
  if (*unit != '\0') {
    while (known->name != NULL && !g_str_equal (known->name, unit))
      known++;
    if (known->name == NULL)
      return FALSE;
    size = known->size;
  }
  if (value * size > 1e9 || (size <= WHOLE_UNIT && is_grouped (number)))
    return FALSE;
  *result = (gint64) llround (value * size);
  return TRUE;
}

gboolean
foulee_parse_distance (const char *text, FouleeUnits units, gint64 *metres)
{
  return parse_measure (text, distance_units, units == FOULEE_UNITS_IMPERIAL, metres);
}

gboolean
foulee_parse_climb (const char *text, FouleeUnits units, gint64 *metres)
{
  return parse_measure (text, climb_units, units == FOULEE_UNITS_IMPERIAL, metres);
}

gboolean
foulee_parse_volume (const char *text, FouleeUnits units, gint64 *millilitres)
{
  return parse_measure (text, volume_units, units == FOULEE_UNITS_IMPERIAL, millilitres);
}

gboolean
foulee_parse_mass (const char *text, FouleeUnits units, gint64 *grams)
{
  return parse_measure (text, mass_units, units == FOULEE_UNITS_IMPERIAL, grams);
}

gboolean
foulee_parse_time_of_day (const char *text, int *seconds_of_day)
{
  int hour = 0, minute = 0, n_hour = 0, n_minute = 0;
  gboolean letter;

  if (text == NULL)
    return FALSE;
  skip_spaces (&text);
  while (g_ascii_isdigit (*text) && n_hour < 4) {
    hour = hour * 10 + (*text++ - '0');
    n_hour++;
  }
  if (n_hour == 3 || n_hour == 4) { /* "645", "0645" */
    minute = hour % 100;
    hour /= 100;
  } else {
    skip_spaces (&text);
    if (n_hour == 0 || (*text != ':' && *text != 'h' && *text != 'H' && *text != '.'))
      return FALSE;
    letter = g_ascii_isalpha (*text);
    text++;
    skip_spaces (&text);
    while (g_ascii_isdigit (*text) && n_minute < 2) {
      minute = minute * 10 + (*text++ - '0');
      n_minute++;
    }
    /* "6 h" is a time; "6:" and "6:5" are slips. */
    if (n_minute == 1 || (n_minute == 0 && !letter))
      return FALSE;
  }
  skip_spaces (&text);
  if (*text != '\0' || hour > 23 || minute > 59)
    return FALSE;
  *seconds_of_day = hour * 3600 + minute * 60;
  return TRUE;
}

char *
foulee_format_distance (const FouleeLanguage *language, FouleeUnits units, gint64 metres)
{
  const gboolean imperial = units == FOULEE_UNITS_IMPERIAL;
  const double value = (double) metres / (imperial ? FOULEE_METRES_PER_MILE : 1000);
  g_autofree char *number = foulee_format_number (language, value, value < 1 ? 2 : 1);

  return g_strdup_printf (imperial ? foulee_trc (language, "distance", "%s\u00a0mi")
                                   : foulee_trc (language, "distance", "%s\u00a0km"),
                          number);
}

char *
foulee_format_pace (const FouleeLanguage *language, FouleeUnits units, gint64 metres,
                    gint64 seconds)
{
  const gboolean imperial = units == FOULEE_UNITS_IMPERIAL;
  g_autofree char *duration = NULL;

  if (metres <= 0 || seconds <= 0)
    return g_strdup ("");
  duration = foulee_format_duration ((gint64) llround (
      (double) seconds * (imperial ? FOULEE_METRES_PER_MILE : 1000) / (double) metres));
  return g_strdup_printf (imperial ? foulee_trc (language, "pace", "%s\u00a0/mi")
                                   : foulee_trc (language, "pace", "%s\u00a0/km"),
                          duration);
}

char *
foulee_format_volume (const FouleeLanguage *language, FouleeUnits units, gint64 millilitres)
{
  g_autofree char *number = NULL;

  if (units == FOULEE_UNITS_IMPERIAL) {
    number =
        foulee_format_number (language, (double) millilitres / FOULEE_MILLILITRES_PER_OUNCE, 0);
    return g_strdup_printf (foulee_trc (language, "volume", "%s\u00a0fl\u00a0oz"), number);
  }
  if (millilitres < 1000) {
    number = foulee_format_number (language, (double) millilitres, 0);
    return g_strdup_printf (foulee_trc (language, "volume", "%s\u00a0ml"), number);
  }
  number =
      foulee_format_number (language, (double) millilitres / 1000, millilitres % 100 != 0 ? 2 : 1);
  return g_strdup_printf (foulee_trc (language, "volume", "%s\u00a0l"), number);
}

char *
foulee_format_climb (const FouleeLanguage *language, FouleeUnits units, gint64 metres)
{
  const gboolean imperial = units == FOULEE_UNITS_IMPERIAL;
  g_autofree char *number = foulee_format_number (
      language, imperial ? (double) metres / FOULEE_METRES_PER_FOOT : (double) metres, 0);

  return g_strdup_printf (imperial ? foulee_trc (language, "height", "%s\u00a0ft")
                                   : foulee_trc (language, "height", "%s\u00a0m"),
                          number);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/height.h"

#include <math.h>
#include <string.h>

#define MILLIMETRES_PER_INCH 25.4
#define MILLIMETRES_PER_FOOT 304.8
#define INCHES_PER_FOOT 12

/* A bare number below this is metres: nobody is 3 cm or 3 inches tall. */
#define METRES_BELOW 3

typedef struct {
  const char *name;
  double size; /* mm */
  int parts;   /* how many of what a number after it counts are in it; 0 where none may follow */
} Unit;

/* Longer names before those they begin with. */
static const Unit units_of_height[] = {
  { "mm", 1, 0 },
  { "cm", 10, 0 },
  { "m", 1000, 100 },
  { "″", MILLIMETRES_PER_INCH, 0 },
  { "”", MILLIMETRES_PER_INCH, 0 },
  { "\"", MILLIMETRES_PER_INCH, 0 },
  { "''", MILLIMETRES_PER_INCH, 0 },
  { "inches", MILLIMETRES_PER_INCH, 0 },
  { "inch", MILLIMETRES_PER_INCH, 0 },
  { "in", MILLIMETRES_PER_INCH, 0 },
  { "pouces", MILLIMETRES_PER_INCH, 0 },
  { "pouce", MILLIMETRES_PER_INCH, 0 },
  { "po", MILLIMETRES_PER_INCH, 0 },
  { "′", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "’", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "'", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "feet", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "foot", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "ft", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "pieds", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "pied", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
  { "pi", MILLIMETRES_PER_FOOT, INCHES_PER_FOOT },
};

/* What is typed in one form: lower case, plain spaces, "10½" as "10.5". */
static char *
simplify (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autoptr (GString) out = g_string_new (lower);

  g_string_replace (out, "½", ".5", 0);
  g_string_replace (out, "\u00a0", " ", 0);
  g_string_replace (out, "\u202f", " ", 0);
  return g_strdup (g_strstrip (out->str));
}

static const Unit *
find_unit (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units_of_height); i++)
    if (g_str_has_prefix (text, units_of_height[i].name))
      return &units_of_height[i];
  return NULL;
}

/* One number at `*text`, which must not be below nothing, and the unit after it, NULL for none. */
static gboolean
take_part (const char **text, double *number, const Unit **unit)
{
  gsize length = strspn (*text, "0123456789.,");
  g_autofree char *digits = g_strndup (*text, length);

  if (!foulee_parse_number (digits, number))
    return FALSE;
  *text += length;
  while (**text == ' ')
    ++*text;
  *unit = find_unit (*text);
  if (*unit)
    *text += strlen ((*unit)->name);
  while (**text == ' ')
    ++*text;
  return TRUE;
}

/* What follows the first part: "11" and "11 in" after feet, "78" and "78 cm" after metres. */
static gboolean
take_rest (const char *text, const Unit *first, double *rest)
{
  const Unit *unit;
  double number, size;

  if (*text == '\0')
    return TRUE;
  if (first == NULL || first->parts == 0 || !take_part (&text, &number, &unit) || *text != '\0')
    return FALSE;
  size = first->size / first->parts;
  if (number >= first->parts || (unit && fabs (unit->size - size) > 0.01))
    return FALSE;
  *rest = number * size;
  return TRUE;
}

gboolean
foulee_parse_height (const char *text, FouleeUnits units, gint64 *millimetres)
{
  g_autofree char *simple = text && g_utf8_validate (text, -1, NULL) ? simplify (text) : NULL;
  const char *p = simple;
  const Unit *unit;
  double number, size, rest = 0;

  if (p == NULL || !take_part (&p, &number, &unit) || !take_rest (p, unit, &rest))
    return FALSE;
  if (unit)
    size = unit->size;
  else if (number < METRES_BELOW)
    size = 1000;
  else
    size = units == FOULEE_UNITS_IMPERIAL ? MILLIMETRES_PER_INCH : 10;
  if (number > 1e6)
    return FALSE;
  *millimetres = (gint64) llround (number * size + rest);
  return TRUE;
}

char *
foulee_format_height (const FouleeLanguage *language, FouleeUnits units, gint64 millimetres)
{
  int half_inches;

  if (units != FOULEE_UNITS_IMPERIAL)
    return foulee_format_number (language, (double) millimetres / 10, millimetres % 10 ? 1 : 0);
  half_inches = (int) lround ((double) millimetres / MILLIMETRES_PER_INCH * 2);
  return g_strdup_printf ("%d′\u00a0%d%s″", half_inches / (2 * INCHES_PER_FOOT),
                          half_inches / 2 % INCHES_PER_FOOT, half_inches % 2 ? "½" : "");
}

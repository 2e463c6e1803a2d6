/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/table-values.h"

#include <string.h>

/* More digits than that are no measurement; a double holds 15. */
#define MAX_DIGITS 15

/* Trims white space, no-break spaces among it, at both ends. */
static void
trim (const char **text, gsize *length)
{
  while (*length > 0 && (g_ascii_isspace (**text) || **text == '\0')) {
    *text += 1;
    *length -= 1;
  }
  while (*length > 0 && g_ascii_isspace ((*text)[*length - 1]))
    *length -= 1;
}

gboolean
foulee_value_is_missing (const char *text, gsize length)
{
  trim (&text, &length);
  return length == 0 || (length == 1 && text[0] == '-') ||
         (length == 2 && memcmp (text, "--", 2) == 0);
}

/* How the signs stand in a number. */
typedef struct {
  guint points, commas;
  char last;    /* the last of the two signs, 0 for none */
  gsize before; /* digits before the first sign */
  gsize after;  /* digits after the last sign */
  gboolean zero_first;
} NumberShape;

static NumberShape
shape_of (const char *text, gsize length)
{
  NumberShape shape = { 0 };
  gboolean digits = FALSE;

  for (gsize i = 0; i < length; i++) {
    const char c = text[i];

    if (c == '.' || c == ',') {
      shape.points += c == '.';
      shape.commas += c == ',';
      shape.last = c;
      shape.after = 0;
    } else if (g_ascii_isdigit (c)) {
      if (!digits)
        shape.zero_first = c == '0';
      digits = TRUE;
      if (shape.last == 0)
        shape.before++;
      else
        shape.after++;
    }
  }
  return shape;
}

/* The one sign of a number is between thousands if three digits follow and one to three, not a
 * zero, stand before it. */
static gboolean
could_be_thousands (const NumberShape *shape)
{
  return shape->after == 3 && shape->before >= 1 && shape->before <= 3 && !shape->zero_first;
}

void
foulee_value_vote_decimal (const char *text, gsize length, FouleeDecimalVotes *votes)
{
  const NumberShape shape = shape_of (text, length);

  if (shape.last == 0)
    return;
  if (shape.points > 0 && shape.commas > 0) {
    votes->point += shape.last == '.';
    votes->comma += shape.last == ',';
  } else if (shape.points + shape.commas > 1) {
    /* "1.234.567": the other sign is left for the decimals. */
    votes->point += shape.commas > 0;
    votes->comma += shape.points > 0;
  } else if (!could_be_thousands (&shape)) {
    votes->point += shape.last == '.';
    votes->comma += shape.last == ',';
  }
}

/* The sign that separates the decimals of this number, 0 for none. */
static char
decimal_of (const NumberShape *shape, char decimal)
{
  if (shape->points > 0 && shape->commas > 0)
    return shape->last;
  if (shape->points + shape->commas != 1)
    return '\0';
  if (shape->last == decimal || !could_be_thousands (shape))
    return shape->last;
  return '\0';
}

/* What may stand between thousands beside the other sign: a space, U+00A0, U+202F. The length in
 * bytes, 0 for none. */
static gsize
space_length (const char *text, gsize length)
{
  if (length >= 1 && text[0] == ' ')
    return 1;
  if (length >= 2 && memcmp (text, "\u00a0", 2) == 0)
    return 2;
  if (length >= 3 && memcmp (text, "\u202f", 3) == 0)
    return 3;
  return 0;
}

gboolean
foulee_value_number (const char *text, gsize length, char decimal, double *value)
{
  static const double powers[] = { 1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  gboolean negative = FALSE, in_decimals = FALSE;
  guint n_digits = 0, n_decimals = 0, group = 0;
  gint64 mantissa = 0;
  NumberShape shape;
  char sign;

  trim (&text, &length);
  if (length > 0 && *text == '\'') {
    text++;
    length--;
  }
  shape = shape_of (text, length);
  sign = decimal_of (&shape, decimal);
  for (gsize i = 0; i < length;) {
    const gsize space = space_length (text + i, length - i);
    const char c = text[i];

    if (g_ascii_isdigit (c)) {
      if (n_digits == MAX_DIGITS) {
        /* Further decimals say nothing; further digits before them are no measurement. */
        if (!in_decimals)
          return FALSE;
      } else {
        mantissa = mantissa * 10 + (c - '0');
        n_digits++;
        n_decimals += in_decimals;
      }
      group++;
      i++;
    } else if (i == 0 && (c == '-' || c == '+')) {
      negative = c == '-';
      i++;
    } else if (c == sign && c != '\0' && !in_decimals &&
               (c == shape.last || shape.points + shape.commas == 1)) {
      /* The last of the signs: with two of one and one of the other this is reached once. */
      if ((c == '.' ? shape.points : shape.commas) != 1)
        return FALSE;
      in_decimals = TRUE;
      i++;
    } else if ((c == '.' || c == ',' || space > 0) && !in_decimals && group > 0) {
      /* Between thousands: three digits and no more until the next sign. */
      gsize step = space > 0 ? space : 1, digits = 0;
      while (i + step + digits < length && g_ascii_isdigit (text[i + step + digits]))
        digits++;
      if (digits != 3)
        return FALSE;
      i += step;
    } else {
      return FALSE;
    }
  }
  if (n_digits == 0)
    return FALSE;
  *value = (double) mantissa / powers[n_decimals];
  if (negative)
    *value = -*value;
  return TRUE;
}

gboolean
foulee_value_duration (const char *text, gsize length, char decimal, FouleeDuration *duration)
{
  double parts[3], fraction = 0, unit = 1;
  gint64 part = 0;
  guint n = 0, digits = 0;
  gsize i;

  trim (&text, &length);
  if (memchr (text, ':', length) == NULL) {
    double seconds;
    if (!foulee_value_number (text, length, decimal, &seconds) || seconds < 0)
      return FALSE;
    *duration = (FouleeDuration) { .seconds = seconds };
    return TRUE;
  }
  for (i = 0; i < length && text[i] != '.' && text[i] != ','; i++) {
    if (g_ascii_isdigit (text[i]) && digits < 6) {
      part = part * 10 + (text[i] - '0');
      digits++;
    } else if (text[i] == ':' && digits > 0 && n < 2) {
      parts[n++] = (double) part;
      part = 0;
      digits = 0;
    } else {
      return FALSE;
    }
  }
  if (digits == 0)
    return FALSE;
  parts[n++] = (double) part;
  for (i++; i < length; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    unit /= 10;
    fraction += (text[i] - '0') * unit;
  }
  /* Below the first part sixty is the next one up. */
  for (guint j = 1; j < n; j++)
    if (parts[j] >= 60)
      return FALSE;
  duration->seconds = fraction;
  for (guint j = 0; j < n; j++)
    duration->seconds += parts[j] * (n - j == 3 ? 3600 : n - j == 2 ? 60 : 1);
  duration->ends_in_zero = n == 3 && part == 0 && fraction == 0;
  return TRUE;
}

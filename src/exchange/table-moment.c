/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/table-values.h"

/* Dates and times as programs in many countries write them. The text is first taken apart into
 * numbers, a month's name and a time; only then is it decided which number is what. */
typedef struct {
  int numbers[3]; /* of the date, in the order they stand */
  int digits[3];
  int n_numbers;
  int month;                /* by name, 0 for none */
  gboolean points;          /* between the numbers */
  int hour, minute, second; /* hour −1 for none */
  int half;                 /* 1 AM, 2 PM, 0 neither */
  gboolean has_offset;
  gint32 offset;
} Parts;

/* English, French and German; what a name begins with is enough. The longer of two comes first. */
static const struct {
  const char *prefix;
  int month;
} months[] = {
  { "jan", 1 },  { "jän", 1 },  { "feb", 2 },  { "fév", 2 },  { "fev", 2 },  { "mar", 3 },
  { "mär", 3 },  { "mrz", 3 },  { "apr", 4 },  { "avr", 4 },  { "mai", 5 },  { "may", 5 },
  { "juin", 6 }, { "jun", 6 },  { "juil", 7 }, { "jul", 7 },  { "aug", 8 },  { "aoû", 8 },
  { "aou", 8 },  { "sep", 9 },  { "oct", 10 }, { "okt", 10 }, { "nov", 11 }, { "dec", 12 },
  { "déc", 12 }, { "dez", 12 },
};

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalpha (c) || (guchar) c >= 0x80;
}

/* U+00A0 and U+202F are bytes of a word to is_word_byte(): programs put them before AM. */
static gsize
no_break_space (const char *text, gsize length)
{
  if (length >= 2 && memcmp (text, "\u00a0", 2) == 0)
    return 2;
  if (length >= 3 && memcmp (text, "\u202f", 3) == 0)
    return 3;
  return 0;
}

static gboolean
take_word (const char *text, gsize length, gsize *at, Parts *parts)
{
  char word[16];
  gsize n = 0;

  while (*at < length && is_word_byte (text[*at]) &&
         no_break_space (text + *at, length - *at) == 0) {
    if (n + 1 == sizeof word)
      return FALSE;
    word[n++] = g_ascii_tolower (text[*at]);
    *at += 1;
  }
  word[n] = '\0';

  if (strcmp (word, "am") == 0 || strcmp (word, "pm") == 0) {
    parts->half = word[0] == 'a' ? 1 : 2;
    return parts->hour >= 0;
  }
  if (strcmp (word, "z") == 0 || strcmp (word, "utc") == 0 || strcmp (word, "gmt") == 0) {
    parts->has_offset = TRUE;
    parts->offset = 0;
    return parts->hour >= 0;
  }
  if (strcmp (word, "t") == 0 || strcmp (word, "at") == 0 || strcmp (word, "à") == 0 ||
      strcmp (word, "um") == 0)
    return parts->n_numbers > 0;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++) {
    if (strncmp (word, months[i].prefix, strlen (months[i].prefix)) == 0) {
      if (parts->month != 0)
        return FALSE;
      parts->month = months[i].month;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
take_number (const char *text, gsize length, gsize *at, int *value, int *digits)
{
  *value = 0;
  *digits = 0;
  while (*at < length && g_ascii_isdigit (text[*at])) {
    if (*digits == 4)
      return FALSE;
    *value = *value * 10 + (text[*at] - '0');
    *digits += 1;
    *at += 1;
  }
  return *digits > 0;
}

/* After the hour and at the colon. */
static gboolean
take_minutes (const char *text, gsize length, gsize *at, Parts *parts)
{
  int digits;

  *at += 1;
  if (!take_number (text, length, at, &parts->minute, &digits) || digits != 2)
    return FALSE;
  if (*at < length && text[*at] == ':') {
    *at += 1;
    if (!take_number (text, length, at, &parts->second, &digits) || digits != 2)
      return FALSE;
    if (*at + 1 < length && (text[*at] == '.' || text[*at] == ',') &&
        g_ascii_isdigit (text[*at + 1])) {
      *at += 1;
      while (*at < length && g_ascii_isdigit (text[*at]))
        *at += 1;
    }
  }
  return TRUE;
}

/* After the time and at the sign: "+0100", "-05:30". */
static gboolean
take_offset (const char *text, gsize length, gsize *at, Parts *parts)
{
  const int sign = text[*at] == '-' ? -1 : 1;
  int value, digits, minutes = 0;

  *at += 1;
  if (!take_number (text, length, at, &value, &digits))
    return FALSE;
  if (digits == 4) {
    minutes = value % 100;
    value /= 100;
  } else if (*at < length && text[*at] == ':') {
    *at += 1;
    if (!take_number (text, length, at, &minutes, &digits))
      return FALSE;
  }
  if (value > 23 || minutes > 59)
    return FALSE;
  parts->has_offset = TRUE;
  parts->offset = sign * (value * 60 + minutes);
  return TRUE;
}

static gboolean
take_apart (const char *text, gsize length, Parts *parts)
{
  *parts = (Parts) { .hour = -1 };
  for (gsize at = 0; at < length;) {
    const char c = text[at];
    const gsize space = no_break_space (text + at, length - at);

    if (g_ascii_isdigit (c)) {
      int value, digits;

      if (!take_number (text, length, &at, &value, &digits))
        return FALSE;
      if (at < length && text[at] == ':') {
        if (parts->hour >= 0 || digits > 2)
          return FALSE;
        parts->hour = value;
        if (!take_minutes (text, length, &at, parts))
          return FALSE;
      } else {
        if (parts->n_numbers == 3)
          return FALSE;
        if (parts->n_numbers == 0)
          parts->points = at < length && text[at] == '.';
        parts->numbers[parts->n_numbers] = value;
        parts->digits[parts->n_numbers++] = digits;
      }
    } else if (parts->hour >= 0 && (c == '+' || c == '-')) {
      if (!take_offset (text, length, &at, parts))
        return FALSE;
    } else if (space > 0) {
      at += space;
    } else if (is_word_byte (c)) {
      if (!take_word (text, length, &at, parts))
        return FALSE;
    } else if (strchr (" .,/-\t", c) != NULL && c != '\0') {
      at++;
    } else {
      return FALSE;
    }
  }
  return parts->n_numbers == (parts->month != 0 ? 2 : 3);
}

/* TRUE where two numbers come before the year with nothing to say which is the day. */
static gboolean
is_open (const Parts *parts)
{
  return parts->month == 0 && parts->digits[0] <= 2 && !parts->points;
}

void
foulee_value_vote_day (const char *text, gsize length, FouleeDayVotes *votes)
{
  Parts parts;

  if (!take_apart (text, length, &parts) || !is_open (&parts))
    return;
  votes->day_first += parts.numbers[0] > 12 && parts.numbers[1] <= 12;
  votes->month_first += parts.numbers[1] > 12 && parts.numbers[0] <= 12;
  votes->twelve_hours += parts.half != 0;
}

gboolean
foulee_day_votes_month_first (const FouleeDayVotes *votes)
{
  if (votes->day_first != votes->month_first)
    return votes->month_first > votes->day_first;
  return votes->twelve_hours > 0;
}

gboolean
foulee_value_moment (const char *text, gsize length, gboolean month_first, FouleeMoment *moment)
{
  int year, month, day, year_digits;
  Parts parts;

  if (!take_apart (text, length, &parts))
    return FALSE;
  if (parts.month != 0) {
    const int year_at = parts.digits[0] == 4 ? 0 : 1;
    month = parts.month;
    year = parts.numbers[year_at];
    year_digits = parts.digits[year_at];
    day = parts.numbers[1 - year_at];
  } else if (parts.digits[0] == 4) {
    year = parts.numbers[0];
    year_digits = 4;
    month = parts.numbers[1];
    day = parts.numbers[2];
  } else {
    const int month_at = is_open (&parts) && month_first ? 0 : 1;
    year = parts.numbers[2];
    year_digits = parts.digits[2];
    month = parts.numbers[month_at];
    day = parts.numbers[1 - month_at];
  }
  if (year_digits == 2)
    year += year < 70 ? 2000 : 1900;
  else if (year_digits != 4)
    return FALSE;
  if (!foulee_date_is_valid_civil (year, month, day))
    return FALSE;

  if (parts.half != 0) {
    if (parts.hour < 1 || parts.hour > 12)
      return FALSE;
    parts.hour = parts.hour % 12 + (parts.half == 2 ? 12 : 0);
  }
  if (parts.hour > 23 || parts.minute > 59 || parts.second > 59)
    return FALSE;
  moment->date = foulee_date_from_civil (year, month, day);
  moment->seconds_of_day =
      parts.hour < 0 ? -1 : parts.hour * 3600 + parts.minute * 60 + parts.second;
  moment->has_offset = parts.has_offset;
  moment->offset = parts.offset;
  return TRUE;
}

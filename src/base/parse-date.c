/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/parse-date.h"

#include <string.h>

#include "base/language-private.h"

#define MONTHS 12
#define MONTH_LETTERS 3 /* fewer could be anything */
#define MAX_PARTS 3

/* A number, or a month that was written as a word. */
typedef struct {
  int value;
  int n_digits; /* 0 for a month's name */
} Part;

/* Letters as they are compared: without case, without accents, none raised. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *ascii = g_str_to_ascii (plain, "C");

  return g_ascii_strdown (ascii, -1);
}

/* The month that `word` is the name of, or begins the name of no other than; 0 for none. */
static int
month_of (const char *word, const FouleeLanguage *language)
{
  int found = 0;

  for (int month = 1; month <= MONTHS; month++) {
    g_autofree char *name = fold (foulee_month_name (language, month, FALSE));

    if (g_str_equal (name, word))
      return month;
    if (!g_str_has_prefix (name, word))
      continue;
    if (found)
      return 0;
    found = month;
  }
  return found;
}

static gboolean
read_word (const char *word, const FouleeLanguage *language, Part *part)
{
  if (strlen (word) < MONTH_LETTERS)
    return FALSE;
  part->n_digits = 0;
  part->value = month_of (word, language);
  if (part->value == 0)
    part->value = month_of (word, foulee_language_english ());
  return part->value != 0;
}

/* Takes the numbers and words of a text apart. Their count; −1 where something is neither. */
static int
split (const char *text, const FouleeLanguage *language, Part parts[MAX_PARTS])
{
  g_autofree char *folded = fold (text);
  const char *p = folded;
  int n = 0;

  for (;;) {
    gsize length;

    p += strspn (p, " ,./-");
    if (*p == '\0')
      return n;
    if (n == MAX_PARTS)
      return -1;
    if ((length = strspn (p, "0123456789")) > 0) {
      if (length > 4)
        return -1;
      parts[n] = (Part) { (int) g_ascii_strtoll (p, NULL, 10), (int) length };
      p += length;
      /* The first of a month: "1er", "1st". */
      if (parts[n].value == 1 && (g_str_has_prefix (p, "er") || g_str_has_prefix (p, "st")))
        p += 2;
    } else {
      g_autofree char *word = g_strndup (p, length = strspn (p, "abcdefghijklmnopqrstuvwxyz"));

      if (length == 0 || !read_word (word, language, &parts[n]))
        return -1;
      p += length;
    }
    n++;
  }
}

static gboolean
make_date (Part year, int month, int day, FouleeDate *date)
{
  FouleeDate made;

  if (year.n_digits != 4 || !foulee_date_is_valid_civil (year.value, month, day))
    return FALSE;
  made = foulee_date_from_civil (year.value, month, day);
  if (made < FOULEE_DATE_MIN || made > FOULEE_DATE_MAX)
    return FALSE;
  *date = made;
  return TRUE;
}

static gboolean
is_name (Part part)
{
  return part.n_digits == 0;
}

/* A day, a month and a year, of which the month may be a word. */
static gboolean
read_three (const Part parts[MAX_PARTS], gboolean month_first, FouleeDate *date)
{
  int first = month_first ? parts[0].value : parts[1].value;
  int second = month_first ? parts[1].value : parts[0].value;

  if (parts[0].n_digits == 4)
    return !is_name (parts[2]) && make_date (parts[0], parts[1].value, parts[2].value, date);
  if (is_name (parts[0]))
    return !is_name (parts[1]) && make_date (parts[2], parts[0].value, parts[1].value, date);
  if (is_name (parts[1]))
    return make_date (parts[2], parts[1].value, parts[0].value, date);
  return make_date (parts[2], first, second, date) || make_date (parts[2], second, first, date);
}

gboolean
foulee_parse_date (const char *text, const FouleeLanguage *language, gboolean month_first,
                   FouleeDate *date)
{
  Part parts[MAX_PARTS];

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  switch (split (text, language, parts)) {
  case 1:
    return make_date (parts[0], 1, 1, date);
  case 2:
    if (parts[0].n_digits == 4)
      return make_date (parts[0], parts[1].value, 1, date);
    return make_date (parts[1], parts[0].value, 1, date);
  case 3:
    return read_three (parts, month_first, date);
  default:
    return FALSE;
  }
}

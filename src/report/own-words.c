/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/own-words.h"

#include <string.h>

/* What is between these is ordered by itself (Unicode bidirectional algorithm, UAX #9). */
#define ISOLATE "\u2068"
#define END_ISOLATE "\u2069"

/* The blocks of scripts written from right to left, with room that Unicode keeps for more. */
static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c < 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff);
}

static gboolean
has_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_right_to_left (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Of several ends of lines and the spaces between them, one; none at either end. */
static void
append_on_one_line (GString *out, const char *text)
{
  const gsize start = out->len;
  gboolean space = FALSE, new_line = FALSE;
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);
    if (c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == 0x2028 || c == 0x2029) {
      space = TRUE;
      new_line = new_line || (c != ' ' && c != '\t');
      continue;
    }
    if (space && out->len > start)
      g_string_append (out, new_line && !g_unichar_ispunct (before) ? " / " : " ");
    g_string_append_unichar (out, c);
    space = new_line = FALSE;
    before = c;
  }
}

char *
foulee_own_words (const char *text)
{
  const gboolean isolate = has_right_to_left (text);
  GString *out = g_string_new (isolate ? ISOLATE : NULL);

  append_on_one_line (out, text);
  if (isolate)
    g_string_append (out, END_ISOLATE);
  return g_string_free_and_steal (out);
}

char *
foulee_own_words_quoted (const char *text, const FouleeLanguage *language)
{
  g_autofree char *words = foulee_own_words (text);

  /* Translators: what the runner wrote, in quotation marks. */
  return g_strdup_printf (foulee_trc (language, "own words", "“%s”"), words);
}

void
foulee_own_words_cut (const char *line, gsize at, char **first, char **rest)
{
  g_autofree char *head = g_strndup (line, at);
  GString *tail = g_string_new (line + at + strspn (line + at, " "));
  const char *open = g_strrstr (head, ISOLATE);
  const gboolean inside = open != NULL && strstr (open, END_ISOLATE) == NULL;

  /* The second half begins a paragraph, which takes its direction from its own letters. */
  if (inside)
    g_string_replace (tail, END_ISOLATE, "", 1);
  *first = g_strconcat (g_strchomp (head), inside ? END_ISOLATE : "", NULL);
  *rest = g_string_free_and_steal (tail);
}

char *
foulee_within_a_line (const char *label)
{
  GString *words = g_string_new (NULL);

  if (*label == '\0')
    return g_string_free_and_steal (words);
  g_string_append_unichar (words, g_unichar_tolower (g_utf8_get_char (label)));
  g_string_append (words, g_utf8_next_char (label));
  return g_string_free_and_steal (words);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/search-text.h"

#include <string.h>

#define APOSTROPHE 0x2019

/* One character or many, without accents and capitals. */
static void
append_plain (GString *plain, const char *text, gssize length)
{
  g_autofree char *lower = g_utf8_casefold (text, length);
  g_autofree char *parts = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = parts; p && *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_ismark (c))
      g_string_append_unichar (plain, c == APOSTROPHE ? '\'' : c);
  }
}

char *
foulee_search_text (const char *text)
{
  GString *plain = g_string_new (NULL);

  append_plain (plain, text, -1);
  return g_string_free (plain, FALSE);
}

/* Where a word of `searched` begins with `word`; NULL for nowhere. */
static const char *
find_word (const char *searched, const char *word)
{
  for (const char *found = strstr (searched, word); found; found = strstr (found + 1, word))
    if (found == searched || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return found;
  return NULL;
}

char **
foulee_search_words (const char *typed)
{
  g_autofree char *plain = foulee_search_text (typed);
  g_auto (GStrv) parts = g_strsplit_set (plain, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int i = 0; parts[i]; i++)
    if (*parts[i])
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

gboolean
foulee_search_words_in (const char *searched, const char *const *words)
{
  for (int i = 0; words[i]; i++)
    if (!find_word (searched, words[i]))
      return FALSE;
  return TRUE;
}

gboolean
foulee_search_text_has (const char *searched, const char *typed)
{
  g_auto (GStrv) words = foulee_search_words (typed);

  return foulee_search_words_in (searched, (const char *const *) words);
}

/* ---- Excerpts -------------------------------------------------------------------------------- */

/* Where the first word that is found lies in `text` itself: each of its characters may have become
 * several, or none. */
static gboolean
find_original (const char *text, const char *const *words, const char **start, const char **end)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize)); /* in `plain` */
  const char *found = NULL;
  gsize from, to;
  guint i = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    append_plain (plain, p, g_utf8_next_char (p) - p);
    g_array_append_val (ends, plain->len);
  }
  for (int word = 0; words[word] && !found; word++) {
    found = find_word (plain->str, words[word]);
    to = found ? strlen (words[word]) : 0;
  }
  if (!found)
    return FALSE;
  from = (gsize) (found - plain->str);
  to += from;
  *start = text;
  for (; g_array_index (ends, gsize, i) <= from; i++)
    *start = g_utf8_next_char (*start);
  *end = *start;
  do
    *end = g_utf8_next_char (*end);
  while (g_array_index (ends, gsize, i++) < to);
  return TRUE;
}

/* Back or on by so many characters, then to where a word ends. */
static const char *
step_back (const char *text, const char *from, int n)
{
  while (n-- > 0 && from > text)
    from = g_utf8_prev_char (from);
  while (from > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (from))))
    from = g_utf8_prev_char (from);
  return from;
}

static const char *
step_on (const char *from, int n)
{
  while (n-- > 0 && *from)
    from = g_utf8_next_char (from);
  while (*from && !g_unichar_isspace (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  return from;
}

char *
foulee_search_excerpt (const char *text, const char *const *words, int length, guint *start,
                       guint *end)
{
  const char *hit = text, *hit_end = text, *from, *to;
  GString *line;

  find_original (text, words, &hit, &hit_end);
  from = step_back (text, hit, length / 3);
  to = step_on (hit_end, length - (int) g_utf8_strlen (from, hit_end - from));
  line = g_string_new (from > text ? "… " : NULL);
  *start = (guint) (line->len + (gsize) (hit - from));
  *end = (guint) (line->len + (gsize) (hit_end - from));
  g_string_append_len (line, from, to - from);
  if (*to)
    g_string_append (line, " …");
  g_strdelimit (line->str, "\n\r\t", ' ');
  if (hit == hit_end)
    *start = *end = 0;
  return g_string_free (line, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/search-text.h"

#include <string.h>

#define APOSTROPHE 0x2019

char *
foulee_search_text (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_autofree char *parts = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *p = parts; p && *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_ismark (c))
      g_string_append_unichar (plain, c == APOSTROPHE ? '\'' : c);
  }
  return g_string_free (plain, FALSE);
}

static gboolean
begins_word (const char *searched, const char *word)
{
  for (const char *found = strstr (searched, word); found; found = strstr (found + 1, word))
    if (found == searched || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;
  return FALSE;
}

gboolean
foulee_search_text_has (const char *searched, const char *typed)
{
  g_autofree char *plain = foulee_search_text (typed);
  g_auto (GStrv) words = g_strsplit_set (plain, " \t\n", -1);

  for (int i = 0; words[i]; i++)
    if (*words[i] && !begins_word (searched, words[i]))
      return FALSE;
  return TRUE;
}

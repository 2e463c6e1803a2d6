/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/reading-words.h"

#include <glib/gi18n.h>

#include "base/capital.h"
#include "ui/widgets/search-text.h"

char *
foulee_reading_words (const FouleeReading *reading)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *joined = NULL;
  g_autofree char *lower = NULL;
  g_auto (GStrv) list = NULL;

  g_return_val_if_fail (reading != NULL, NULL);

  if (reading->level <= 0)
    return NULL;
  if (reading->sensation >= 0)
    g_strv_builder_add (words,
                        foulee_words_label (&foulee_sensations, reading->sensation, language));
  for (int i = 0; i < foulee_marks.n_words; i++)
    if (reading->marks & (1 << i))
      g_strv_builder_add (words, foulee_words_label (&foulee_marks, i, language));
  list = g_strv_builder_end (words);
  if (!*list)
    return NULL;
  joined = g_strjoinv (", ", list);
  lower = g_utf8_strdown (joined, -1);
  return foulee_capital (lower);
}

char *
foulee_reading_text (const FouleeReading *reading)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (reading != NULL, NULL);

  if (reading->level < 0)
    return g_strdup (C_ ("soreness", "not answered"));
  if (reading->level == 0)
    return g_strdup (C_ ("soreness scale", "none"));
  words = foulee_reading_words (reading);
  if (words)
    return g_strdup_printf (_ ("%d of 10, %s"), reading->level, words);
  return g_strdup_printf (_ ("%d of 10"), reading->level);
}

int
foulee_reading_next_sensation (int sensation, gunichar letter)
{
  const int n = foulee_sensations.n_words;
  char typed[7] = { 0 };
  g_autofree char *wanted = NULL;

  if (!g_unichar_isalpha (letter))
    return -1;
  g_unichar_to_utf8 (letter, typed);
  wanted = foulee_search_text (typed);
  for (int i = 1; i <= n; i++) {
    int next = (MAX (sensation, -1) + i + n) % n;
    g_autofree char *word = foulee_search_text (
        foulee_words_label (&foulee_sensations, next, foulee_language_of_system ()));

    if (g_str_has_prefix (word, wanted))
      return next;
  }
  return -1;
}

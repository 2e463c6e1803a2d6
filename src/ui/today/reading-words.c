/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/reading-words.h"

#include <glib/gi18n.h>

#include "ui/widgets/capital.h"

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

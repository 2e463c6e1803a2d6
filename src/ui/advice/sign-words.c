/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/sign-words.h"

#include <glib/gi18n.h>

#include "advice/open-sign.h"

char *
foulee_sign_words_when (FouleeJournal *journal, FouleeInstant at)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeDate day = foulee_instant_day (at, foulee_journal_get_day_start (journal));
  g_autofree char *time = NULL;
  g_autofree char *date = NULL;
  FouleeDate civil;
  int seconds;

  foulee_instant_to_civil (at, &civil, &seconds);
  time = foulee_format_time (language, seconds);
  if (day == foulee_journal_today (journal))
    /* Translators: %s is a time, such as "18:34". Part of a sentence. */
    return g_strdup_printf (_ ("today at %s"), time);
  date = foulee_format_date (language, civil, FOULEE_DATE_DAY);
  /* Translators: a day such as "Tuesday 17 November", then a time. Part of a sentence. */
  return g_strdup_printf (_ ("on %s at %s"), date, time);
}

char *
foulee_sign_words_ticked (const FouleeSignAnswer *answer)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GPtrArray) signs = foulee_warning_signs_parse (answer->ticked);
  g_autoptr (GPtrArray) quoted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < signs->len; i++)
    /* Translators: a sentence in quotation marks. */
    g_ptr_array_add (
        quoted, g_strdup_printf (
                    _ ("“%s”"), foulee_warning_sign_text (g_ptr_array_index (signs, i), language)));
  g_ptr_array_add (quoted, NULL);
  return foulee_format_list (language, (const char *const *) quoted->pdata);
}

char *
foulee_sign_words_detail (FouleeJournal *journal, const FouleeSignAnswer *answer, guint n_more)
{
  g_autofree char *ticked = foulee_sign_words_ticked (answer);
  g_autofree char *when = foulee_sign_words_when (journal, answer->at);
  /* Translators: one or more sentences in quotation marks, then when. */
  g_autofree char *detail = g_strdup_printf (_ ("%s. Ticked %s."), ticked, when);
  g_autofree char *more = NULL;

  if (n_more == 0)
    return g_steal_pointer (&detail);
  more = g_strdup_printf (
      ngettext ("%u earlier answer is open too.", "%u earlier answers are open too.", n_more),
      n_more);
  return g_strjoin (" ", detail, more, NULL);
}

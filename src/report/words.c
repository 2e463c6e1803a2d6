/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/words.h"

#include "report/day-words.h"

char *
foulee_run_kind_label (const FouleeRun *run, const FouleeLanguage *language)
{
  if (run->run_kind == FOULEE_UNSET)
    return g_strdup (foulee_trc (language, "kind of run not said", "–"));
  return g_utf8_strdown (foulee_words_label (&foulee_run_kinds, run->run_kind, language), -1);
}

void
foulee_append_part (GString *line, const FouleeLanguage *language, const char *part)
{
  if (line->len > 0)
    g_string_append (line, foulee_trc (language, "between parts of a line", "; "));
  g_string_append (line, part);
}

void
foulee_take_part (GString *line, const FouleeLanguage *language, char *part)
{
  foulee_append_part (line, language, part);
  g_free (part);
}

char *
foulee_period_label (FouleeDate first, FouleeDate last, const FouleeLanguage *language)
{
  g_autofree char *from = foulee_day_label (first, last, language);
  g_autofree char *to = foulee_format_date (language, last, FOULEE_DATE_MEDIUM);

  if (first == last)
    return g_steal_pointer (&to);
  return g_strdup_printf (foulee_trc (language, "period: first day, last day", "%s – %s"), from,
                          to);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/period-words.h"

#include <glib/gi18n.h>

#include "base/language.h"

static char *
format_date (FouleeDate date)
{
  return date == FOULEE_DATE_NONE
             ? NULL
             : foulee_format_date (foulee_language_of_system (), date, FOULEE_DATE_MEDIUM);
}

char *
foulee_period_words (FouleeDate since, FouleeDate until)
{
  g_autofree char *first = format_date (since);
  g_autofree char *last = format_date (until);

  if (first && last)
    return g_strdup_printf ("%s – %s", first, last);
  if (first)
    /* Translators: %s is a date, such as "3 March 2024". */
    return g_strdup_printf (_ ("Since %s"), first);
  /* Translators: %s is a date, such as "3 March 2024". */
  return last ? g_strdup_printf (_ ("Until %s"), last) : g_strdup ("");
}

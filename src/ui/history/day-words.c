/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/day-words.h"

#include <glib/gi18n.h>

#include "base/language.h"
#include "base/capital.h"

static void
add_level (GStrvBuilder *parts, int level)
{
  if (level > 0)
    /* Translators: the highest soreness of the legs on a day, 1 to 10. */
    g_strv_builder_take (parts, g_strdup_printf (_ ("soreness %d"), level));
  else if (level == 0)
    g_strv_builder_add (parts, _ ("no soreness"));
}

static void
add_runs (GStrvBuilder *parts, const FouleeDayMark *mark, FouleeUnits units)
{
  g_autofree char *distance =
      foulee_format_distance (foulee_language_of_system (), units, mark->distance);

  if (mark->n_runs == 0)
    return;
  if (mark->distance == 0)
    g_strv_builder_take (
        parts, g_strdup_printf (ngettext ("%d run", "%d runs", mark->n_runs), mark->n_runs));
  else if (mark->n_runs == 1)
    /* Translators: %s is a distance, such as "9.6 km". */
    g_strv_builder_take (parts, g_strdup_printf (_ ("run %s"), distance));
  else
    /* Translators: how many runs, and how far together: "2 runs, 15.3 km". */
    g_strv_builder_take (parts,
                         g_strdup_printf (ngettext ("%d run, %s", "%d runs, %s", mark->n_runs),
                                          mark->n_runs, distance));
}

static void
add_check_ins (GStrvBuilder *parts, int n)
{
  if (n > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%d check-in", "%d check-ins", n), n));
}

char *
foulee_day_words (FouleeDate date, FouleeDate today, const FouleeDayMark *mark, FouleeUnits units)
{
  g_autofree char *plain_day =
      foulee_format_date (foulee_language_of_system (), date, FOULEE_DATE_LONG);
  g_autofree char *day = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *line = NULL;

  if (date == today)
    /* Translators: %s is a date, such as "Thursday 19 November". */
    day = g_strdup_printf (_ ("Today, %s"), plain_day);
  else
    day = foulee_capital (plain_day);
  add_level (parts, mark->level);
  add_runs (parts, mark, units);
  add_check_ins (parts, mark->n_check_ins);
  if (mark->flags & FOULEE_DAY_SIGN)
    g_strv_builder_add (parts, _ ("warning sign"));
  list = g_strv_builder_end (parts);
  if (*list)
    line = g_strjoinv (", ", list);
  else
    line = g_strdup (mark->flags & FOULEE_DAY_RECORDED ? _ ("entries, but none about the legs")
                                                       : _ ("nothing recorded"));
  /* Translators: a date and what is recorded on it: "Thursday 19 November 2026: soreness 5". */
  return g_strdup_printf (C_ ("day", "%s: %s"), day, line);
}

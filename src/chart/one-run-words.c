/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/one-run-words.h"

#include "chart/after-run-words.h"
#include "chart/when-words.h"

/* "light cardio, leg swings"; NULL where nothing was said. */
static char *
list_parts (const FouleeRun *run, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (run->warm_up_parts == FOULEE_UNSET || run->warm_up_parts == 0)
    return NULL;
  for (int i = 0; i < foulee_warm_up_parts.n_words; i++)
    if (run->warm_up_parts & 1 << i)
      g_strv_builder_take (
          parts, g_utf8_strdown (foulee_words_label (&foulee_warm_up_parts, i, language), -1));
  list = g_strv_builder_end (parts);
  return foulee_format_list (language, (const char *const *) list);
}

char *
foulee_warm_up_label (const FouleeRun *run, const FouleeLanguage *language)
{
  g_autofree char *parts = NULL;
  g_autofree char *length = NULL;

  if (run->warm_up == FOULEE_WARM_UP_NONE)
    return g_strdup (foulee_trc (language, "warm-up", "none"));
  if (run->warm_up != FOULEE_WARM_UP_DONE)
    return g_strdup (foulee_trc (language, "warm-up", "not recorded"));
  parts = list_parts (run, language);
  length =
      run->warm_up_minutes != FOULEE_UNSET
          ? g_strdup_printf (foulee_trc (language, "warm-up", "%d\u00a0min"), run->warm_up_minutes)
          : g_strdup (foulee_trc (language, "warm-up", "done"));
  if (!parts)
    return g_steal_pointer (&length);
  /* Translators: how long a warm-up was, and what was done: "10 min: leg swings". */
  return g_strdup_printf (foulee_trc (language, "warm-up", "%s: %s"), length, parts);
}

static char *
time_of (FouleeInstant at, const FouleeLanguage *language)
{
  int seconds;

  foulee_instant_to_civil (at, NULL, &seconds);
  return foulee_format_time (language, seconds);
}

char *
foulee_sleep_label (const FouleeSleep *sleep, const FouleeLanguage *language)
{
  g_autofree char *to_bed = time_of (sleep->to_bed, language);
  g_autofree char *woke = time_of (sleep->woke, language);
  g_autofree char *day = foulee_format_date (language, sleep->night, FOULEE_DATE_SHORT);
  g_autofree char *length =
      foulee_format_hours (language, sleep->woke.seconds - sleep->to_bed.seconds);

  if (sleep->sleep_kind == FOULEE_SLEEP_NAP)
    /* Translators: of a nap: its day, when it began and ended, and how long it was. */
    return g_strdup_printf (foulee_tr (language, "Nap of %s: %s to %s, %s"), day, to_bed, woke,
                            length);
  /* Translators: of a night: the day of waking, when it began and ended, and how long it was. */
  return g_strdup_printf (foulee_tr (language, "Night to %s: %s to %s, %s"), day, to_bed, woke,
                          length);
}

char *
foulee_action_name (const FouleeAction *action, const FouleeLanguage *language)
{
  if (action->name)
    return g_strdup (action->name);
  return g_strdup (foulee_words_label (&foulee_action_kinds, action->action_kind, language));
}

char *
foulee_action_label (const FouleeAction *action, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *moment = foulee_moment_label (action->at, language);
  g_autofree char *joined = NULL;
  g_auto (GStrv) list = NULL;

  g_strv_builder_take (parts, foulee_action_name (action, language));
  if (action->minutes != FOULEE_UNSET)
    g_strv_builder_take (
        parts,
        g_strdup_printf (foulee_trc (language, "recovery action", "%d\u00a0min"), action->minutes));
  if (action->region != FOULEE_UNSET)
    g_strv_builder_take (
        parts, g_utf8_strdown (foulee_region_label ((FouleeRegion) action->region, language), -1));
  list = g_strv_builder_end (parts);
  joined = g_strjoinv (", ", list);
  /* Translators: when, and what was done. */
  return g_strdup_printf (foulee_trc (language, "entry of a moment", "%s: %s"), moment, joined);
}

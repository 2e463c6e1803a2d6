/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/cli-draft.h"

/* A night as words: "22:45-06:30 quality=4". */

/* "22:45-06:30", with a hyphen or a dash. */
static gboolean
parse_range (const char *text, int *from, int *to)
{
  static const char *const dashes[] = { "-", "–", "—", "→" };

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++) {
    g_auto (GStrv) parts = g_strsplit (text, dashes[i], -1);
    if (g_strv_length (parts) == 2)
      return foulee_parse_time_of_day (parts[0], from) && foulee_parse_time_of_day (parts[1], to);
  }
  return FALSE;
}

gboolean
foulee_cli_sleep_take (FouleeCliDraft *draft, const char *key, const char *value, gboolean *taken,
                       GError **error)
{
  FouleeSleep *sleep = (FouleeSleep *) draft->record;
  const FouleeField *to_bed = foulee_kind_field (FOULEE_KIND_SLEEP, "to_bed");
  const FouleeField *woke = foulee_kind_field (FOULEE_KIND_SLEEP, "woke");
  int from, to;

  if (key == NULL && strcmp (value, "nap") == 0) {
    *taken = TRUE;
    sleep->sleep_kind = FOULEE_SLEEP_NAP;
    return TRUE;
  }
  if (key == NULL) {
    if (!parse_range (value, &from, &to))
      return foulee_cli_draft_refuse (value, NULL, FOULEE_PROBLEM_NOT_A_TIME, error);
    *taken = TRUE;
    draft->to_bed = from;
    draft->woke = to;
    return foulee_cli_draft_mark (draft, to_bed, to_bed->name, error) &&
           foulee_cli_draft_mark (draft, woke, woke->name, error);
  }
  /* A mere time of day is of the night meant, which is only known at the end. */
  if (strcmp (key, "woke") == 0 && foulee_parse_time_of_day (value, &draft->woke)) {
    *taken = TRUE;
    return foulee_cli_draft_mark (draft, woke, key, error);
  }
  if ((strcmp (key, "to_bed") == 0 || strcmp (key, "to-bed") == 0) &&
      foulee_parse_time_of_day (value, &draft->to_bed)) {
    *taken = TRUE;
    return foulee_cli_draft_mark (draft, to_bed, key, error);
  }
  return TRUE;
}

/* The last such time before waking; before noon, where waking is not known, that of the morning
 * itself. */
static FouleeInstant
to_bed_instant (GTimeZone *zone, const FouleeCliDraft *draft, FouleeDate night)
{
  const int latest = draft->woke >= 0 ? draft->woke : 12 * 3600;

  return foulee_instant_from_civil (zone, draft->to_bed < latest ? night : night - 1,
                                    draft->to_bed);
}

gboolean
foulee_cli_sleep_finish (FouleeCliDraft *draft, GError **error)
{
  FouleeSleep *sleep = (FouleeSleep *) draft->record;
  GTimeZone *zone = foulee_clock_zone (draft->cli->clock);
  const FouleeInstant now = foulee_clock_now (draft->cli->clock);

  if (draft->given == 0)
    return foulee_cli_usage (
        error, foulee_tr (draft->cli->language,
                          "Nothing to log: say when you slept, such as 22:45-06:30."));
  /* Just after midnight the day before still goes on, and its night is the one that is over. */
  if (sleep->night == FOULEE_DATE_NONE)
    sleep->night = foulee_instant_day (now, draft->cli->day_start);
  /* Not a day and a night in bed, but a slip. */
  if (draft->woke >= 0 && draft->woke == draft->to_bed)
    return foulee_cli_draft_refuse ("woke", NULL, FOULEE_PROBLEM_ENDS_BEFORE_START, error);
  if (draft->woke >= 0)
    sleep->woke = foulee_instant_from_civil (zone, sleep->night, draft->woke);
  if (draft->to_bed >= 0)
    sleep->to_bed = to_bed_instant (zone, draft, sleep->night);
  if (foulee_instant_is_set (sleep->woke) && sleep->woke.seconds > now.seconds)
    return foulee_cli_draft_refuse ("woke", NULL, FOULEE_PROBLEM_IN_THE_FUTURE, error);
  if (foulee_instant_is_set (sleep->to_bed) && sleep->to_bed.seconds > now.seconds)
    return foulee_cli_draft_refuse ("to_bed", NULL, FOULEE_PROBLEM_IN_THE_FUTURE, error);
  return TRUE;
}

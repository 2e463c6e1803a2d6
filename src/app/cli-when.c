/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-when.h"

#include <string.h>

#include "base/units.h"

static const struct {
  const char *word;
  int days;
} day_words[] = {
  { "today", 0 }, { "aujourd'hui", 0 }, { "aujourd’hui", 0 }, { "yesterday", -1 },
  { "hier", -1 }, { "tomorrow", 1 },    { "demain", 1 },
};

static FouleeDate
today (FouleeClock *clock)
{
  return foulee_instant_day (foulee_clock_now (clock), 0);
}

/* `text` in small letters, without space around it; NULL where it is not UTF-8. */
static char *
normalise (const char *text)
{
  char *lower;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  lower = g_utf8_strdown (text, -1);
  return g_strstrip (lower);
}

static gboolean
parse_date (const char *text, FouleeClock *clock, FouleeDate *date)
{
  for (gsize i = 0; i < G_N_ELEMENTS (day_words); i++) {
    if (strcmp (text, day_words[i].word) == 0) {
      *date = today (clock) + day_words[i].days;
      return TRUE;
    }
  }
  return foulee_date_parse (text, date);
}

gboolean
foulee_cli_parse_date (const char *text, FouleeClock *clock, FouleeDate *date)
{
  g_autofree char *plain = normalise (text);

  return plain != NULL && parse_date (plain, clock, date);
}

gboolean
foulee_cli_parse_instant (const char *text, FouleeClock *clock, FouleeInstant *instant)
{
  g_autofree char *plain = normalise (text);
  GTimeZone *zone = foulee_clock_zone (clock);
  FouleeDate date;
  int seconds;
  char *space;

  if (plain == NULL)
    return FALSE;
  if (strcmp (plain, "now") == 0 || strcmp (plain, "maintenant") == 0) {
    *instant = foulee_clock_now (clock);
    return TRUE;
  }
  if (foulee_parse_time_of_day (plain, &seconds)) {
    *instant = foulee_instant_from_civil (zone, today (clock), seconds);
    return TRUE;
  }
  space = strchr (plain, ' ');
  if (space != NULL && foulee_parse_time_of_day (space + 1, &seconds)) {
    *space = '\0';
    if (!parse_date (plain, clock, &date))
      return FALSE;
    *instant = foulee_instant_from_civil (zone, date, seconds);
    return TRUE;
  }
  /* As typed: "T" and "Z" are capitals there. */
  return foulee_instant_parse (text, zone, instant);
}

static gboolean
read_date (const FouleeCli *cli, FouleeCliOption option, FouleeDate *date, GError **error)
{
  const char *text = foulee_cli_option (cli, option);

  *date = FOULEE_DATE_NONE;
  return text == NULL || foulee_cli_parse_date (text, cli->clock, date) ||
         foulee_fail (error, FOULEE_ERROR_USAGE, .field = foulee_cli_option_name (option),
                      .value = text, .problem = FOULEE_PROBLEM_NOT_A_DATE);
}

gboolean
foulee_cli_read_period (const FouleeCli *cli, FouleeDate *from, FouleeDate *to, GError **error)
{
  if (!read_date (cli, FOULEE_CLI_OPTION_FROM, from, error) ||
      !read_date (cli, FOULEE_CLI_OPTION_TO, to, error))
    return FALSE;
  if (*from != FOULEE_DATE_NONE && *to != FOULEE_DATE_NONE && *to < *from)
    return foulee_fail (error, FOULEE_ERROR_USAGE,
                        .field = foulee_cli_option_name (FOULEE_CLI_OPTION_TO),
                        .value = foulee_cli_option (cli, FOULEE_CLI_OPTION_TO),
                        .problem = FOULEE_PROBLEM_ENDS_BEFORE_START);
  return TRUE;
}

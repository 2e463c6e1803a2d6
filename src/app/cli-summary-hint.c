/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-series.h"
#include "app/cli-summary-sections.h"
#include "app/cli-text.h"

/* Section of the summary: departures from the runner's usual that ask for attention now. */

/* What was seen, without a cause and without a grade. */
static const char *
describe_kind (FouleeHintKind kind, const FouleeLanguage *language)
{
  switch (kind) {
  case FOULEE_HINT_LONG_AFTER:
    return foulee_trc (language, "departure from the usual", "sore long after the last run");
  case FOULEE_HINT_RISE_AGAIN:
    return foulee_trc (language, "departure from the usual", "rising again after it had fallen");
  case FOULEE_HINT_ONE_SIDED:
    return foulee_trc (language, "departure from the usual", "far more than on the other side");
  case FOULEE_HINT_SEVERE:
    return foulee_trc (language, "departure from the usual", "7 or more for 72 h");
  case FOULEE_HINT_PERSISTENT:
    return foulee_trc (language, "departure from the usual", "4 or more on most days of two weeks");
  case FOULEE_HINT_BEYOND:
    return foulee_trc (language, "departure from the usual", "far above what was to be expected");
  case FOULEE_HINT_NOT_MUSCLE:
    return foulee_trc (language, "departure from the usual",
                       "3 or more on most days of a week, or run after run");
  case FOULEE_HINT_MASS_GAIN:
    return foulee_trc (language, "departure from the usual", "heavier after the run than before");
  case FOULEE_HINT_MARKED:
    return foulee_trc (
        language, "departure from the usual",
        "marked as swollen, giving way, pinpoint, numb or felt at rest, or a changed "
        "gait");
  case FOULEE_HINT_DARK_URINE:
    return foulee_trc (language, "departure from the usual", "dark urine after a hard run");
  case FOULEE_N_HINTS:
    break;
  }
  g_return_val_if_reached ("");
}

/* "Left calf 6, usually 2, since 12 Nov: 7 or more for 72 h". */
static char *
describe_hint (const FouleeCli *cli, const FouleeHint *hint)
{
  const FouleeLanguage *language = cli->language;
  const char *kind = describe_kind (hint->kind, language);
  const FouleeInstant since = foulee_instant_in_zone (foulee_clock_zone (cli->clock), hint->since);
  g_autofree char *day =
      foulee_format_date (language, foulee_instant_day (since, cli->day_start), FOULEE_DATE_TINY);
  g_autofree char *run = NULL;
  const char *place;

  if (hint->run != NULL) {
    run = foulee_summary_run_label (cli, hint->run);
    return g_strdup_printf (
        foulee_trc (language, "departure from the usual: a run, what", "%s: %s"), run, kind);
  }
  place = foulee_series_label (hint->region >= 0 ? hint->region : FOULEE_SERIES_LEGS, language);
  if (hint->usual < 0)
    return g_strdup_printf (foulee_trc (language,
                                        "departure from the usual: place, level, day, what",
                                        "%s %d, since %s: %s"),
                            place, hint->level, day, kind);
  return g_strdup_printf (
      foulee_trc (language, "departure from the usual: place, level, usual level, day, what",
                  "%s %d, usually %d, since %s: %s"),
      place, hint->level, hint->usual, day, kind);
}

void
foulee_summary_print_hints (FouleeCli *cli, const FouleeFindings *findings)
{
  const GArray *hints = foulee_findings_hints (findings);
  gboolean said = FALSE;

  for (guint i = 0; i < hints->len; i++) {
    const FouleeHint *hint = &g_array_index (hints, FouleeHint, i);
    g_autofree char *text = NULL;

    if (!hint->open)
      continue;
    if (!said)
      foulee_summary_print_heading (
          cli, foulee_tr (cli->language, "This differs from your usual. The app cannot tell why. "
                                         "Check the warning signs."));
    said = TRUE;
    text = describe_hint (cli, hint);
    foulee_cli_append_wrapped (cli->output, text, 2);
  }
}

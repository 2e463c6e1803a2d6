/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

#include "chart/influence-words.h"

/* "Before 5 of the 12 runs of the period; not recorded for 2." */
static char *
describe_counts (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const GPtrArray *peaks = composer->summary->peaks;
  guint with = 0, missing = 0;
  g_autofree char *before = NULL;

  for (guint i = 0; i < peaks->len; i++) {
    const FouleeRun *run = ((const FouleePeak *) g_ptr_array_index (peaks, i))->run;
    with += run->warm_up == FOULEE_WARM_UP_DONE;
    missing += run->warm_up == FOULEE_UNSET;
  }
  if (peaks->len == 0)
    return g_strdup (foulee_tr (language, "No run is recorded in this period."));
  if (missing == peaks->len)
    return g_strdup (foulee_tr (language, "Not recorded for any run of the period."));
  before = g_strdup_printf (foulee_trn (language, "Before %u of %u run of the period",
                                        "Before %u of the %u runs of the period", peaks->len),
                            with, peaks->len);
  if (missing == 0)
    return g_strconcat (before, ".", NULL);
  /* Translators: before how many runs there was a warm-up; of how many that is not known. */
  return g_strdup_printf (foulee_trc (language, "warm-up", "%s; not recorded for %u."), before,
                          missing);
}

/* The day of the first run that counts. */
static char *
describe_since (const FouleeComposer *composer, const FouleeInfluence *influence)
{
  const gint64 at = g_array_index (influence->trials, FouleeTrial, 0).at;
  const FouleeRun *run = foulee_history_run (
      composer->history, foulee_history_find (composer->history, FOULEE_KIND_RUN, at));

  return foulee_composer_date (composer, foulee_record_day (run, composer->day_start));
}

/* All the runner's time; below the gate only how many runs there are. NULL where there is none. */
static char *
describe_finding (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const FouleeInfluence *influence =
      &foulee_findings_influences (composer->findings)->factors[FOULEE_FACTOR_WARM_UP];
  const FouleeEffect *effect = &influence->effect;
  g_autofree char *since = NULL;

  if (influence->trials->len == 0)
    return NULL;
  since = describe_since (composer, influence);
  if (effect->stage >= FOULEE_EFFECT_ESTIMATE)
    return foulee_influence_warm_up_told (effect, since, language);
  if (MIN (effect->n_with, effect->n_without) >= FOULEE_TRIALS_TO_ESTIMATE)
    return g_strdup_printf (foulee_trc (language, "date, runs with, runs without",
                                        "Runs with a known peak of soreness since %s: %u with and "
                                        "%u without a warm-up, too different to compare."),
                            since, effect->n_with, effect->n_without);
  return g_strdup_printf (
      foulee_trc (language, "date, runs with, runs without, how many it takes",
                  "Runs with a known peak of soreness since %s: %u with and %u without a warm-up; "
                  "compared from %d of each."),
      since, effect->n_with, effect->n_without, FOULEE_TRIALS_TO_ESTIMATE);
}

void
foulee_section_warm_up (FouleeComposer *composer)
{
  g_autofree char *counts = describe_counts (composer);
  g_autofree char *finding = describe_finding (composer);
  g_autofree char *text = g_strjoin (" ", counts, finding, NULL);

  foulee_flow_add_heading (
      composer->flow, foulee_trc (composer->language, "section of the summary", "Warm-up"), NULL);
  foulee_flow_add_text (composer->flow, text);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/influence-words.h"

#include <math.h>

#include "base/units.h"
#include "model/scales.h"

static const FouleeWord factor_labels[] = {
  [FOULEE_FACTOR_WARM_UP] = FOULEE_WORD ("warm_up", "what may matter", "Warm-up"),
  [FOULEE_FACTOR_SLEEP] = FOULEE_WORD ("sleep", "what may matter", "Sleep ≥ 7 h"),
  [FOULEE_FACTOR_FLUIDS] = FOULEE_WORD ("fluids", "what may matter", "Drinks ≥ your median"),
};

static gboolean
is_action (FouleeInfluenceTopic topic)
{
  return topic >= FOULEE_N_FACTORS && topic != FOULEE_TOPIC_TRIAL;
}

const char *
foulee_influence_label (FouleeInfluenceTopic topic, const FouleeLanguage *language)
{
  g_assert (topic >= 0 && topic < FOULEE_N_TOPICS);

  if (topic == FOULEE_TOPIC_TRIAL)
    return foulee_trc (language, "what may matter", "Warm-up by coin");
  if (is_action (topic))
    return foulee_words_label (&foulee_action_kinds, topic - FOULEE_N_FACTORS, language);
  return foulee_word_label (&factor_labels[topic], language);
}

char *
foulee_points_label (double points, const FouleeLanguage *language)
{
  g_autofree char *number = foulee_format_number (language, points, 1);

  return g_strconcat (points >= 0.05 ? "+" : "", number, NULL);
}

/* ---- How many -------------------------------------------------------------------------------- */

char *
foulee_influence_counts_label (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                               const FouleeLanguage *language)
{
  if (is_action (topic) && effect->n_with < FOULEE_TRIALS_TO_SHOW)
    return g_strdup_printf (foulee_trn (language, "%u time", "%u times", effect->n_with),
                            effect->n_with);
  return g_strdup_printf (
      foulee_trc (language, "how many runs or occasions", "%u with, %u without"), effect->n_with,
      effect->n_without);
}

const char *
foulee_influence_none_label (const FouleeLanguage *language)
{
  return foulee_tr (language, "no peak to compare yet");
}

char *
foulee_influence_awaited_label (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                                const FouleeLanguage *language)
{
  if (is_action (topic) && effect->n_with < FOULEE_TRIALS_TO_SHOW)
    return g_strdup_printf (foulee_trn (language, "%u time so far; shown from %d",
                                        "%u times so far; shown from %d", effect->n_with),
                            effect->n_with, FOULEE_TRIALS_TO_SHOW);
  if (effect->n_with + effect->n_without == 0)
    return g_strdup (foulee_influence_none_label (language));
  return g_strdup_printf (foulee_tr (language, "%u with, %u without; shown from %d each"),
                          effect->n_with, effect->n_without, FOULEE_TRIALS_TO_SHOW);
}

/* ---- How much -------------------------------------------------------------------------------- */

/* How a sentence begins. */
static char *
begin_action (FouleeInfluenceTopic topic, const FouleeEffect *effect,
              const FouleeLanguage *language)
{
  const char *label = foulee_influence_label (topic, language);
  g_autofree char *first = g_utf8_substring (label, 0, 1);
  g_autofree char *small = g_utf8_strdown (first, -1);
  g_autofree char *name = g_strconcat (small, g_utf8_next_char (label), NULL);

  return g_strdup_printf (
      foulee_trc (language, "beginning of a sentence: occasions with, occasions without, action",
                  "On %u occasions with and %u without %s"),
      effect->n_with, effect->n_without, name);
}

static char *
begin (FouleeInfluenceTopic topic, const FouleeEffect *effect, const FouleeLanguage *language)
{
  const guint n_with = effect->n_with;
  const guint n_without = effect->n_without;

  if (topic == FOULEE_FACTOR_WARM_UP)
    return g_strdup_printf (foulee_tr (language, "In %u runs with and %u without warm-up"), n_with,
                            n_without);
  if (topic == FOULEE_FACTOR_SLEEP)
    return g_strdup_printf (
        foulee_tr (language, "In %u runs after 7 h of sleep or more and %u after less"), n_with,
        n_without);
  if (topic == FOULEE_FACTOR_FLUIDS)
    return g_strdup_printf (
        foulee_tr (
            language,
            "In %u runs with drinks of at least your median in the 24 h before and %u with less"),
        n_with, n_without);
  if (topic == FOULEE_TOPIC_TRIAL)
    return g_strdup_printf (
        foulee_tr (language,
                   "In %u runs for which the coin said to warm up and %u for which it did not"),
        n_with, n_without);
  return begin_action (topic, effect, language);
}

/* What is said of it, as it is shown. French counts the points, of which 1.9 are one and 2.0 are
 * two. */
static double
size_of (const FouleeEffect *effect)
{
  return round (fabs (effect->shrunk) * 10) / 10;
}

static char *
tell_runs (const char *beginning, const FouleeEffect *effect, const FouleeLanguage *language)
{
  const double size = size_of (effect);
  g_autofree char *points = foulee_format_number (language, size, 1);
  g_autofree char *lower = foulee_points_label (effect->lower, language);
  g_autofree char *upper = foulee_points_label (effect->upper, language);

  if (size < 0.05)
    return g_strdup_printf (
        foulee_tr (language, "%s, your peaks were as high (likely range %s to %s)."), beginning,
        lower, upper);
  return g_strdup_printf (
      effect->shrunk < 0
          ? foulee_trn (language, "%s, your peaks were %s lower (likely range %s to %s).",
                        "%s, your peaks were %s lower (likely range %s to %s).", (gulong) size)
          : foulee_trn (language, "%s, your peaks were %s higher (likely range %s to %s).",
                        "%s, your peaks were %s higher (likely range %s to %s).", (gulong) size),
      beginning, points, lower, upper);
}

static char *
tell_occasions (const char *beginning, const FouleeEffect *effect, const FouleeLanguage *language)
{
  const double size = size_of (effect);
  g_autofree char *points = foulee_format_number (language, size, 1);
  g_autofree char *lower = foulee_points_label (effect->lower, language);
  g_autofree char *upper = foulee_points_label (effect->upper, language);

  if (size < 0.05)
    return g_strdup_printf (
        foulee_tr (language, "%s, your soreness a day later was the same (likely range %s to %s)."),
        beginning, lower, upper);
  return g_strdup_printf (
      effect->shrunk < 0
          ? foulee_trn (language,
                        "%s, your soreness a day later was %s lower (likely range %s to %s).",
                        "%s, your soreness a day later was %s lower (likely range %s to %s).",
                        (gulong) size)
          : foulee_trn (language,
                        "%s, your soreness a day later was %s higher (likely range %s to %s).",
                        "%s, your soreness a day later was %s higher (likely range %s to %s).",
                        (gulong) size),
      beginning, points, lower, upper);
}

/* Nobody was assigned at random but in a trial: a difference may have other reasons. */
static const char *
caution (FouleeInfluenceTopic topic, gboolean likely, const FouleeLanguage *language)
{
  if (topic == FOULEE_TOPIC_TRIAL)
    return likely ? foulee_tr (language, "This is likely more than chance.")
                  : foulee_tr (language, "This could be chance.");
  if (is_action (topic))
    return likely ? foulee_tr (language, "This is likely more than chance, but the occasions may "
                                         "differ in other ways.")
                  : foulee_tr (language, "This could be chance; the occasions may differ in other "
                                         "ways.");
  return likely
             ? foulee_tr (language, "This is likely more than chance, but the runs may differ in "
                                    "other ways.")
             : foulee_tr (language, "This could be chance; the runs may differ in other ways.");
}

char *
foulee_influence_sentence (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                           const FouleeLanguage *language)
{
  g_autofree char *beginning = begin (topic, effect, language);
  g_autofree char *finding = is_action (topic) ? tell_occasions (beginning, effect, language)
                                               : tell_runs (beginning, effect, language);

  return g_strconcat (finding, " ",
                      caution (topic, effect->stage == FOULEE_EFFECT_LIKELY, language), NULL);
}

char *
foulee_influence_warm_up_told (const FouleeEffect *effect, const char *since,
                               const FouleeLanguage *language)
{
  const double size = size_of (effect);
  const gulong n = (gulong) size;
  g_autofree char *points = foulee_format_number (language, size, 1);
  g_autofree char *range = foulee_influence_range_label (effect, language);
  g_autofree char *outcome = NULL, *finding = NULL;

  if (size < 0.05)
    outcome = g_strdup (foulee_tr (language, "as high with it"));
  else
    outcome = g_strdup_printf (
        effect->shrunk < 0 ? foulee_trn (language, "%s lower with it", "%s lower with it", n)
                           : foulee_trn (language, "%s higher with it", "%s higher with it", n),
        points);
  /* Translators: a date; runs with, runs without a warm-up; "0.6 lower with it"; "likely range −1.5
   * to +0.3". */
  finding = g_strdup_printf (
      foulee_trc (language, "warm-up, on paper",
                  "Since %s, in %u runs with and %u without warm-up, peaks of soreness (0–10) were "
                  "%s (%s)."),
      since, effect->n_with, effect->n_without, outcome, range);
  return g_strconcat (
      finding, " ",
      caution (FOULEE_FACTOR_WARM_UP, effect->stage == FOULEE_EFFECT_LIKELY, language), NULL);
}

char *
foulee_influence_range_label (const FouleeEffect *effect, const FouleeLanguage *language)
{
  g_autofree char *lower = foulee_points_label (effect->lower, language);
  g_autofree char *upper = foulee_points_label (effect->upper, language);

  return g_strdup_printf (foulee_tr (language, "likely range %s to %s"), lower, upper);
}

/* "peaks 0.2 lower". */
static char *
outcome_words (FouleeInfluenceTopic topic, const FouleeEffect *effect,
               const FouleeLanguage *language)
{
  const double size = size_of (effect);
  const gulong n = (gulong) size;
  const gboolean less = effect->shrunk < 0;
  g_autofree char *points = foulee_format_number (language, size, 1);

  if (size < 0.05)
    return g_strdup (is_action (topic) ? foulee_tr (language, "same soreness a day later")
                                       : foulee_tr (language, "peaks as high"));
  if (is_action (topic))
    return g_strdup_printf (less ? foulee_trn (language, "soreness %s lower a day later",
                                               "soreness %s lower a day later", n)
                                 : foulee_trn (language, "soreness %s higher a day later",
                                               "soreness %s higher a day later", n),
                            points);
  return g_strdup_printf (less ? foulee_trn (language, "peaks %s lower", "peaks %s lower", n)
                               : foulee_trn (language, "peaks %s higher", "peaks %s higher", n),
                          points);
}

char *
foulee_influence_brief (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                        const FouleeLanguage *language)
{
  g_autofree char *outcome = outcome_words (topic, effect, language);

  return g_strdup_printf (effect->stage == FOULEE_EFFECT_LIKELY
                              ? foulee_trc (language, "what was tried: what came of it",
                                            "%s: %s, likely more than chance.")
                              : foulee_trc (language, "what was tried: what came of it",
                                            "%s: %s, which could be chance."),
                          foulee_influence_label (topic, language), outcome);
}

char *
foulee_influence_brief_detail (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                               const FouleeLanguage *language)
{
  g_autofree char *lower = foulee_points_label (effect->lower, language);
  g_autofree char *upper = foulee_points_label (effect->upper, language);

  if (topic == FOULEE_TOPIC_TRIAL)
    return g_strdup_printf (foulee_tr (language, "Likely range %s to %s."), lower, upper);
  return g_strdup_printf (
      is_action (topic)
          ? foulee_tr (language, "Likely range %s to %s; the occasions may differ in other ways.")
          : foulee_tr (language, "Likely range %s to %s; the runs may differ in other ways."),
      lower, upper);
}

const char *
foulee_influence_stage_label (const FouleeEffect *effect, const FouleeLanguage *language)
{
  switch (effect->stage) {
  case FOULEE_EFFECT_COUNTS:
    return foulee_trc (language, "how sure an effect is", "counted only");
  case FOULEE_EFFECT_DOTS:
    return MIN (effect->n_with, effect->n_without) < FOULEE_TRIALS_TO_ESTIMATE
               ? foulee_trc (language, "how sure an effect is", "too few to say")
               : foulee_trc (language, "how sure an effect is", "too different to compare");
  case FOULEE_EFFECT_ESTIMATE:
    return foulee_trc (language, "how sure an effect is", "could be chance");
  case FOULEE_EFFECT_LIKELY:
    return foulee_trc (language, "how sure an effect is", "likely");
  default:
    g_return_val_if_reached ("");
  }
}

/* ---- Which to tell --------------------------------------------------------------------------- */

const FouleeInfluence *
foulee_influence_of_topic (const FouleeInfluences *influences, const FouleeInfluence *trial,
                           FouleeInfluenceTopic topic)
{
  if (topic == FOULEE_TOPIC_TRIAL)
    return trial;
  return is_action (topic) ? &influences->actions[topic - FOULEE_N_FACTORS]
                           : &influences->factors[topic];
}

/* Whether `a` rests on more than `b`. */
static gboolean
is_better (const FouleeEffect *a, const FouleeEffect *b)
{
  if (a->stage != b->stage)
    return a->stage > b->stage;
  return a->p < b->p;
}

FouleeInfluenceTopic
foulee_influences_best (const FouleeInfluences *influences, const FouleeInfluence *trial)
{
  FouleeInfluenceTopic best = -1;
  const FouleeEffect *found = NULL;

  for (FouleeInfluenceTopic topic = 0; topic < FOULEE_N_TOPICS; topic++) {
    const FouleeInfluence *influence = foulee_influence_of_topic (influences, trial, topic);

    if (influence == NULL || influence->effect.stage < FOULEE_EFFECT_ESTIMATE ||
        (found != NULL && !is_better (&influence->effect, found)))
      continue;
    found = &influence->effect;
    best = topic;
  }
  return best;
}

static char *
more_runs (guint n, gboolean with, const FouleeLanguage *language)
{
  return g_strdup_printf (
      with ? foulee_trn (language, "%u more run with a warm-up", "%u more runs with a warm-up", n)
           : foulee_trn (language, "%u more run without one", "%u more runs without one", n),
      n);
}

static char *
more_runs_without (guint n, const FouleeLanguage *language)
{
  return g_strdup_printf (
      foulee_trn (language, "%u more run without a warm-up", "%u more runs without a warm-up", n),
      n);
}

/* "4 more runs with a warm-up and 2 more runs without one". */
static char *
list_missing (guint with, guint without, const FouleeLanguage *language)
{
  g_autofree char *first = more_runs (with, TRUE, language);
  g_autofree char *second = more_runs (without, FALSE, language);

  if (without == 0)
    return g_steal_pointer (&first);
  if (with == 0)
    return more_runs_without (without, language);
  return g_strdup_printf (foulee_trc (language, "runs with a warm-up, runs without", "%s and %s"),
                          first, second);
}

char *
foulee_influences_missing (const FouleeInfluences *influences, const FouleeLanguage *language)
{
  const FouleeEffect *effect = &influences->factors[FOULEE_FACTOR_WARM_UP].effect;
  const gboolean shown = MIN (effect->n_with, effect->n_without) >= FOULEE_TRIALS_TO_SHOW;
  const guint wanted = shown ? FOULEE_TRIALS_TO_ESTIMATE : FOULEE_TRIALS_TO_SHOW;
  const guint with = wanted - MIN (wanted, effect->n_with);
  const guint without = wanted - MIN (wanted, effect->n_without);
  g_autofree char *runs = list_missing (with, without, language);

  if (with + without == 0)
    return g_strdup (foulee_tr (language, "Your runs with and without a warm-up are too different "
                                          "to compare: include easy and hard ones of each."));
  return g_strdup_printf (
      shown
          ? foulee_tr (language, "Log %s, each with how your legs feel in the days after, and the "
                                 "difference can be told.")
          : foulee_tr (language, "Log %s, each with how your legs feel in the days after, to see "
                                 "them side by side."),
      runs);
}

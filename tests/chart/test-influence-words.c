/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/influence-chart.h"
#include "chart/influence-together.h"

#include <math.h>

#define CAUTION_FR " Cela peut être le hasard\u202f; les sorties peuvent différer autrement."

/* Of the sentence that science.md gives: 12 with, 11 without, 0.6 lower, −1.5 to +0.3. */
static FouleeEffect
estimate (double shrunk, double lower, double upper)
{
  return (FouleeEffect) { .n_with = 12,
                          .n_without = 11,
                          .difference = shrunk,
                          .shrunk = shrunk,
                          .lower = lower,
                          .upper = upper,
                          .p = 0.3,
                          .p_corrected = 0.3,
                          .stage = FOULEE_EFFECT_ESTIMATE };
}

static void
test_sentences (void)
{
  static const struct {
    FouleeInfluenceTopic topic;
    double shrunk;
    FouleeEffectStage stage;
    const char *english, *french;
  } cases[] = {
    { FOULEE_FACTOR_WARM_UP, -0.6, FOULEE_EFFECT_ESTIMATE,
      "In 12 runs with and 11 without warm-up, your peaks were 0.6 lower (likely range −1.5 to "
      "+0.3). This could be chance; the runs may differ in other ways.",
      "Sur 12 sorties avec et 11 sans échauffement, vos pics ont été inférieurs de 0,6 point "
      "(plage "
      "probable\u00a0: −1,5 à +0,3)." CAUTION_FR },
    { FOULEE_FACTOR_SLEEP, 2.0, FOULEE_EFFECT_ESTIMATE,
      "In 12 runs after 7 h of sleep or more and 11 after less, your peaks were 2.0 higher (likely "
      "range −1.5 to +0.3). This could be chance; the runs may differ in other ways.",
      "Sur 12 sorties après 7\u00a0h de sommeil ou plus et 11 après moins, vos pics ont été "
      "supérieurs de 2,0 "
      "points "
      "(plage probable\u00a0: −1,5 à +0,3)." CAUTION_FR },
    { FOULEE_FACTOR_FLUIDS, 0.04, FOULEE_EFFECT_ESTIMATE,
      "In 12 runs with drinks of at least your median in the 24 h before and 11 with less, your "
      "peaks were as high (likely range −1.5 to +0.3). This could be chance; the runs may differ "
      "in other ways.",
      NULL },
    { FOULEE_FACTOR_WARM_UP, -0.6, FOULEE_EFFECT_LIKELY,
      "In 12 runs with and 11 without warm-up, your peaks were 0.6 lower (likely range −1.5 to "
      "+0.3). This is likely more than chance, but the runs may differ in other ways.",
      "Sur 12 sorties avec et 11 sans échauffement, vos pics ont été inférieurs de 0,6 point "
      "(plage "
      "probable\u00a0: −1,5 à +0,3). C’est probablement plus qu’un hasard, mais les sorties "
      "peuvent "
      "différer sur d’autres points." },
    { foulee_topic_of_action (FOULEE_ACTION_FOAM_ROLLING), -1.2, FOULEE_EFFECT_ESTIMATE,
      "On 12 occasions with and 11 without foam rolling, your soreness a day later was 1.2 lower "
      "(likely range −1.5 to +0.3). This could be chance; the occasions may differ in other ways.",
      NULL },
    { FOULEE_TOPIC_TRIAL, -0.6, FOULEE_EFFECT_ESTIMATE,
      "In 12 runs for which the coin said to warm up and 11 for which it did not, your peaks were "
      "0.6 lower (likely range −1.5 to +0.3). This could be chance.",
      NULL },
    { FOULEE_TOPIC_TRIAL, -0.6, FOULEE_EFFECT_LIKELY,
      "In 12 runs for which the coin said to warm up and 11 for which it did not, your peaks were "
      "0.6 lower (likely range −1.5 to +0.3). This is likely more than chance.",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeEffect effect = estimate (cases[i].shrunk, -1.5, 0.3);
    g_autofree char *english = NULL, *french = NULL;

    effect.stage = cases[i].stage;
    english = foulee_influence_sentence (cases[i].topic, &effect, foulee_language_english ());
    french = foulee_influence_sentence (cases[i].topic, &effect, foulee_language_french ());
    g_assert_cmpstr (english, ==, cases[i].english);
    if (cases[i].french)
      g_assert_cmpstr (french, ==, cases[i].french);
  }
}

/* The same for others to read: nobody is addressed. */
static void
test_warm_up_told (void)
{
  static const struct {
    double shrunk;
    FouleeEffectStage stage;
    const char *english, *french;
  } cases[] = {
    { -0.6, FOULEE_EFFECT_ESTIMATE,
      "Since 20 July, in 12 runs with and 11 without warm-up, peaks of soreness (0–10) were 0.6 "
      "lower with it (likely range −1.5 to +0.3). This could be chance; the runs may differ in "
      "other ways.",
      "Depuis le 20 July, sur 12 sorties avec et 11 sans échauffement, les pics de courbatures ou "
      "de douleur (0–10) ont été inférieurs de 0,6 point avec échauffement (plage probable\u00a0: "
      "−1,5 à "
      "+0,3)." CAUTION_FR },
    { 2.0, FOULEE_EFFECT_LIKELY,
      "Since 20 July, in 12 runs with and 11 without warm-up, peaks of soreness (0–10) were 2.0 "
      "higher with it (likely range −1.5 to +0.3). This is likely more than chance, but the runs "
      "may differ in other ways.",
      NULL },
    { 0.04, FOULEE_EFFECT_ESTIMATE,
      "Since 20 July, in 12 runs with and 11 without warm-up, peaks of soreness (0–10) were as "
      "high with it (likely range −1.5 to +0.3). This could be chance; the runs may differ in "
      "other ways.",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeEffect effect = estimate (cases[i].shrunk, -1.5, 0.3);
    g_autofree char *english = NULL, *french = NULL;

    effect.stage = cases[i].stage;
    english = foulee_influence_warm_up_told (&effect, "20 July", foulee_language_english ());
    french = foulee_influence_warm_up_told (&effect, "20 July", foulee_language_french ());
    g_assert_cmpstr (english, ==, cases[i].english);
    if (cases[i].french)
      g_assert_cmpstr (french, ==, cases[i].french);
  }
}

/* Below an estimate only how many there are, and how many it takes. */
static void
test_awaited (void)
{
  static const struct {
    FouleeInfluenceTopic topic;
    guint n_with, n_without;
    const char *english, *french;
  } cases[] = {
    { foulee_topic_of_action (FOULEE_ACTION_COLD_WATER), 1, 80, "1 time so far; shown from 6",
      "1 fois jusqu’ici\u202f; affiché dès 6" },
    { foulee_topic_of_action (FOULEE_ACTION_COLD_WATER), 5, 80, "5 times so far; shown from 6",
      "5 fois jusqu’ici\u202f; affiché dès 6" },
    { foulee_topic_of_action (FOULEE_ACTION_COLD_WATER), 9, 2,
      "9 with, 2 without; shown from 6 each", "9 avec, 2 sans\u202f; affiché dès 6 de chaque" },
    { FOULEE_FACTOR_SLEEP, 0, 0, "no peak to compare yet", "aucun pic à comparer" },
    { FOULEE_FACTOR_WARM_UP, 3, 4, "3 with, 4 without; shown from 6 each",
      "3 avec, 4 sans\u202f; affiché dès 6 de chaque" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeEffect effect = { .n_with = cases[i].n_with, .n_without = cases[i].n_without };
    g_autofree char *english =
        foulee_influence_awaited_label (cases[i].topic, &effect, foulee_language_english ());
    g_autofree char *french =
        foulee_influence_awaited_label (cases[i].topic, &effect, foulee_language_french ());

    g_assert_cmpstr (english, ==, cases[i].english);
    g_assert_cmpstr (french, ==, cases[i].french);
  }
}

static void
test_brief (void)
{
  FouleeEffect effect = estimate (-0.2, -0.8, 0.4);
  g_autofree char *sentence =
      foulee_influence_brief (FOULEE_FACTOR_WARM_UP, &effect, foulee_language_english ());
  g_autofree char *detail =
      foulee_influence_brief_detail (FOULEE_FACTOR_WARM_UP, &effect, foulee_language_english ());
  g_autofree char *likely = NULL;

  g_assert_cmpstr (sentence, ==, "Warm-up: peaks 0.2 lower, which could be chance.");
  g_assert_cmpstr (detail, ==, "Likely range −0.8 to +0.4; the runs may differ in other ways.");
  effect.stage = FOULEE_EFFECT_LIKELY;
  likely = foulee_influence_brief (FOULEE_FACTOR_WARM_UP, &effect, foulee_language_french ());
  g_assert_cmpstr (likely, ==,
                   "Échauffement\u00a0: pics inférieurs de 0,2 point, probablement plus qu’un "
                   "hasard.");
}

/* ---- Which is told --------------------------------------------------------------------------- */

static FouleeInfluences *
influences_new (void)
{
  FouleeInfluences *influences = g_new0 (FouleeInfluences, 1);

  g_atomic_ref_count_init (&influences->references);
  for (int i = 0; i < FOULEE_N_FACTORS; i++)
    influences->factors[i].trials = g_array_new (FALSE, FALSE, sizeof (FouleeTrial));
  for (int i = 0; i < FOULEE_N_ACTION_KINDS; i++)
    influences->actions[i].trials = g_array_new (FALSE, FALSE, sizeof (FouleeTrial));
  return influences;
}

static void
test_best (void)
{
  g_autoptr (FouleeInfluences) influences = influences_new ();
  FouleeInfluence trial = { .effect = estimate (-1, -2, 0) };
  FouleeInfluence *sleep = &influences->factors[FOULEE_FACTOR_SLEEP];
  FouleeInfluence *massage = &influences->actions[FOULEE_ACTION_MASSAGE];

  g_assert_cmpint (foulee_influences_best (influences, NULL), ==, -1);
  sleep->effect = estimate (-1, -2, 0);
  massage->effect = estimate (-1, -2, 0);
  g_assert_cmpint (foulee_influences_best (influences, NULL), ==, FOULEE_FACTOR_SLEEP);
  massage->effect.p = 0.01;
  g_assert_cmpint (foulee_influences_best (influences, NULL), ==,
                   foulee_topic_of_action (FOULEE_ACTION_MASSAGE));
  sleep->effect.stage = FOULEE_EFFECT_LIKELY;
  g_assert_cmpint (foulee_influences_best (influences, NULL), ==, FOULEE_FACTOR_SLEEP);
  trial.effect.stage = FOULEE_EFFECT_LIKELY;
  trial.effect.p = 0.001;
  g_assert_cmpint (foulee_influences_best (influences, &trial), ==, FOULEE_TOPIC_TRIAL);
}

static void
test_missing (void)
{
  static const struct {
    guint n_with, n_without;
    const char *english;
  } cases[] = {
    { 0, 0,
      "Log 6 more runs with a warm-up and 6 more runs without one, each with how your legs feel in "
      "the days after, to see them side by side." },
    { 5, 9,
      "Log 1 more run with a warm-up, each with how your legs feel in the days after, to see them "
      "side by side." },
    { 30, 4,
      "Log 2 more runs without a warm-up, each with how your legs feel in the days after, to see "
      "them side by side." },
    { 6, 6,
      "Log 4 more runs with a warm-up and 4 more runs without one, each with how your legs feel in "
      "the days after, and the difference can be told." },
    { 12, 10,
      "Your runs with and without a warm-up are too different to compare: include easy and hard "
      "ones of each." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FouleeInfluences) influences = influences_new ();
    FouleeEffect *effect = &influences->factors[FOULEE_FACTOR_WARM_UP].effect;
    g_autofree char *words = NULL;

    effect->n_with = cases[i].n_with;
    effect->n_without = cases[i].n_without;
    words = foulee_influences_missing (influences, foulee_language_english ());
    g_assert_cmpstr (words, ==, cases[i].english);
  }
}

/* On `n` days from `first` on, at `hour`. */
static void
add_days (FouleeInfluence *influence, int first, guint n, int hour)
{
  for (guint i = 0; i < n; i++) {
    const FouleeTrial with = { .exposed = TRUE, .at = (first + (gint64) i) * 86400 + hour * 3600 };
    const FouleeTrial without = { .at = with.at + 3600 };

    g_array_append_val (influence->trials, with);
    g_array_append_val (influence->trials, without);
  }
  influence->effect.n_with += n;
  influence->effect.n_without += n;
}

/* Of ten days of each, eight shared are four fifths and seven are not; three hours apart is the
 * same day; five occasions are not shown. */
static void
test_together (void)
{
  g_autoptr (FouleeInfluences) influences = influences_new ();
  FouleeInfluence *actions = influences->actions;
  g_autofree char *one = NULL, *two = NULL;

  g_assert_null (foulee_influences_together (influences, foulee_language_english ()));
  add_days (&actions[FOULEE_ACTION_MASSAGE], 0, 5, 9);
  add_days (&actions[FOULEE_ACTION_STRETCHING], 0, 5, 9);
  add_days (&actions[FOULEE_ACTION_SQUATS], 10, 10, 9);
  add_days (&actions[FOULEE_ACTION_CALF_RAISES], 7, 10, 9);
  g_assert_null (foulee_influences_together (influences, foulee_language_english ()));
  add_days (&actions[FOULEE_ACTION_CORE_AND_HIPS], 12, 10, 12);
  one = foulee_influences_together (influences, foulee_language_english ());
  g_assert_cmpstr (one, ==, "Squats, Core and hips");
  add_days (&actions[FOULEE_ACTION_FOAM_ROLLING], 40, 6, 9);
  add_days (&actions[FOULEE_ACTION_COLD_WATER], 40, 6, 10);
  two = foulee_influences_together (influences, foulee_language_english ());
  g_assert_cmpstr (two, ==, "Foam rolling, Cold water; Squats, Core and hips");
}

/* ---- The chart ------------------------------------------------------------------------------- */

static void
add_trials (FouleeInfluence *influence, guint n_with, guint n_without)
{
  for (guint i = 0; i < n_with + n_without; i++) {
    const FouleeTrial trial = { .outcome = i % 2 ? 0.6 : -0.3,
                                .exposed = i < n_with,
                                .at = G_GINT64_CONSTANT (1793610000) }; /* 2 Nov, 09:00 UTC */

    g_array_append_val (influence->trials, trial);
  }
  influence->effect =
      (FouleeEffect) { .n_with = n_with, .n_without = n_without, .difference = NAN };
}

/* A cursor goes through outcomes from the lowest on, then through those without, then to what is
 * estimated; what is only counted has no values. */
static void
test_stops (void)
{
  g_autoptr (FouleeInfluences) influences = influences_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GArray) rows = NULL;
  g_autoptr (FouleeChart) chart = NULL;
  FouleeChartStop stop = FOULEE_CHART_NO_STOP;
  g_autofree char *dot = NULL, *told = NULL;
  guint n = 1;

  add_trials (&influences->factors[FOULEE_FACTOR_WARM_UP], 7, 6);
  influences->factors[FOULEE_FACTOR_WARM_UP].effect.stage = FOULEE_EFFECT_DOTS;
  add_trials (&influences->factors[FOULEE_FACTOR_SLEEP], 2, 3);
  influences->factors[FOULEE_FACTOR_FLUIDS].effect = estimate (-0.6, -1.5, 0.3);
  rows = foulee_influence_rows_new (influences, NULL, FOULEE_CHART_SIZE_PAGE);
  g_assert_cmpuint (rows->len, ==, FOULEE_N_FACTORS);
  chart =
      foulee_influence_chart_new (rows, zone, foulee_language_english (), FOULEE_CHART_SIZE_PAGE);

  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_FIRST, &stop));
  g_assert_cmpstr (foulee_chart_stop_name (chart, stop), ==, "Warm-up, with");
  dot = foulee_chart_stop_words (chart, stop);
  g_assert_cmpstr (dot, ==, "Mon 2 Nov, 09:00: −0.3 points against what was expected");
  while (foulee_chart_step (chart, FOULEE_STEP_ON, &stop))
    n++;
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpfloat (foulee_chart_stop_x (chart, stop), ==, 0.6);
  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_DOWN, &stop));
  g_assert_cmpstr (foulee_chart_stop_name (chart, stop), ==, "Warm-up, without");
  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_DOWN, &stop));
  g_assert_cmpstr (foulee_chart_stop_name (chart, stop), ==, "Drinks ≥ your median");
  told = foulee_chart_stop_words (chart, stop);
  g_assert_true (g_str_has_prefix (told, "In 12 runs with drinks of at least your median"));
  g_assert_false (foulee_chart_step (chart, FOULEE_STEP_DOWN, &stop));
}

/* A card has room for five: the actions that rest on least are left out. */
static void
test_card_rows (void)
{
  g_autoptr (FouleeInfluences) influences = influences_new ();
  g_autoptr (GArray) rows = NULL;

  influences->actions[FOULEE_ACTION_FOAM_ROLLING].effect.n_with = 2;
  influences->actions[FOULEE_ACTION_MASSAGE].effect.n_with = 5;
  influences->actions[FOULEE_ACTION_STRETCHING].effect = estimate (0, -1, 1);
  influences->actions[FOULEE_ACTION_FOOD].effect.n_with = 1;
  rows = foulee_influence_rows_new (influences, NULL, FOULEE_CHART_SIZE_CARD);
  g_assert_cmpuint (rows->len, ==, 5);
  g_assert_cmpint (g_array_index (rows, FouleeInfluenceRow, 3).topic, ==,
                   foulee_topic_of_action (FOULEE_ACTION_MASSAGE));
  g_assert_cmpint (g_array_index (rows, FouleeInfluenceRow, 4).topic, ==,
                   foulee_topic_of_action (FOULEE_ACTION_STRETCHING));
}

static void
test_cells (void)
{
  FouleeInfluence told = { .effect = estimate (-0.6, -1.5, 0.3) };
  FouleeInfluence counted = { .effect = { .n_with = 3, .n_without = 4 } };
  const FouleeInfluenceRow rows[] = { { FOULEE_FACTOR_WARM_UP, &told },
                                      { FOULEE_FACTOR_SLEEP, &counted } };
  static const char *const cells[2][FOULEE_N_INFLUENCE_COLUMNS] = {
    { "Warm-up", "12", "11", "−0.6", "−1.5 to +0.3", "could be chance" },
    { "Sleep ≥ 7 h", "3", "4", NULL, NULL, "counted only" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int column = 0; column < FOULEE_N_INFLUENCE_COLUMNS; column++) {
      g_autofree char *cell = foulee_influence_cell (&rows[i], (FouleeInfluenceColumn) column,
                                                     foulee_language_english ());

      g_assert_cmpstr (cell, ==, cells[i][column]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/influence/sentences", test_sentences);
  g_test_add_func ("/chart/influence/warm-up-told", test_warm_up_told);
  g_test_add_func ("/chart/influence/awaited", test_awaited);
  g_test_add_func ("/chart/influence/brief", test_brief);
  g_test_add_func ("/chart/influence/best", test_best);
  g_test_add_func ("/chart/influence/missing", test_missing);
  g_test_add_func ("/chart/influence/together", test_together);
  g_test_add_func ("/chart/influence/stops", test_stops);
  g_test_add_func ("/chart/influence/card-rows", test_card_rows);
  g_test_add_func ("/chart/influence/cells", test_cells);
  return g_test_run ();
}

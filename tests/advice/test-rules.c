/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/advice.h"

#include <math.h>
#include <string.h>

#include "advice/rule-cases.h"

/* Which rules each condition forbids, as is told of it: none but these. */
static const struct {
  FouleeConditionKind condition;
  const char *forbidden;
} conditions[] = {
  { FOULEE_CONDITION_OSTEOARTHRITIS, "" },
  { FOULEE_CONDITION_ARTERY_DISEASE, "compression cold_water contrast_bath electrolytes" },
  { FOULEE_CONDITION_HEART_DISEASE, "cold_water contrast_bath electrolytes" },
  { FOULEE_CONDITION_RAYNAUD, "cold_water contrast_bath" },
  { FOULEE_CONDITION_DIABETES, "compression cold_water contrast_bath" },
  { FOULEE_CONDITION_NEUROPATHY, "compression cold_water contrast_bath" },
  { FOULEE_CONDITION_VEIN_DISEASE, "foam_rolling massage" },
  { FOULEE_CONDITION_BLOOD_THINNER, "foam_rolling massage" },
  { FOULEE_CONDITION_STATIN, "" },
  { FOULEE_CONDITION_FLUID_LIMIT, "drink_to_thirst electrolytes" },
  { FOULEE_CONDITION_LOW_ENERGY, "" },
  { FOULEE_CONDITION_BONE_STRESS, "" },
  { FOULEE_CONDITION_OTHER_INJURY, "" },
  { FOULEE_CONDITION_PREGNANCY, "" },
};

/* Which rules a sore place forbids. */
static const struct {
  FouleeRegion region;
  const char *forbidden;
} places[] = {
  { FOULEE_REGION_KNEE_LEFT, "" },
  { FOULEE_REGION_SHIN_LEFT, "foam_rolling massage" },
  { FOULEE_REGION_SHIN_RIGHT, "foam_rolling massage" },
  { FOULEE_REGION_CALF_LEFT, "cadence" },
  { FOULEE_REGION_CALF_RIGHT, "cadence" },
  { FOULEE_REGION_ACHILLES_LEFT, "cadence" },
  { FOULEE_REGION_ACHILLES_RIGHT, "cadence" },
  { FOULEE_REGION_FOREFOOT_LEFT, "cadence" },
  { FOULEE_REGION_FOREFOOT_RIGHT, "cadence" },
};

static gboolean
is_in (const char *id, const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  return g_strv_contains ((const char *const *) words, id);
}

static const char *
forbidden_with (FouleeConditionKind condition)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (conditions[i].condition == condition)
      return conditions[i].forbidden;
  g_assert_not_reached ();
}

static const char *
forbidden_where_sore (FouleeRegion region)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].region == region)
      return places[i].forbidden;
  return "";
}

static gboolean
fires (const FouleeRule *rule, const FouleeFacts *facts, FouleeReason *reason)
{
  *reason = (FouleeReason) { .region = -1 };
  return rule->fires (facts, reason);
}

/* ---- When ------------------------------------------------------------------------------------ */

static void
test_fires (void)
{
  for (guint i = 0; i < foulee_rules_n (); i++) {
    const FouleeRule *rule = foulee_rules_get (i);
    FouleeFacts facts;
    FouleeReason reason;

    g_test_message ("%s", rule->id);
    test_facts_empty (&facts);
    g_assert_false (fires (rule, &facts, &reason));
    g_assert_true (test_facts_for (rule->id, &facts));
    g_assert_true (fires (rule, &facts, &reason));
  }
  for (guint i = 0; i < test_rule_cases_n; i++)
    g_assert_nonnull (foulee_rule_from_id (test_rule_cases[i].id));
}

/* Every rule against every condition, alone. */
static void
test_conditions (void)
{
  g_assert_cmpint (G_N_ELEMENTS (conditions), ==, foulee_condition_kinds.n_words);
  for (guint i = 0; i < foulee_rules_n (); i++)
    for (int kind = 0; kind < foulee_condition_kinds.n_words; kind++) {
      const FouleeRule *rule = foulee_rules_get (i);
      FouleeFacts facts;

      test_facts_for (rule->id, &facts);
      g_assert_false (foulee_rule_is_forbidden (rule, &facts));
      facts.conditions = 1u << kind;
      g_test_message ("%s, %s", rule->id, foulee_condition_kinds.words[kind].id);
      g_assert_cmpint (foulee_rule_is_forbidden (rule, &facts), ==,
                       is_in (rule->id, forbidden_with ((FouleeConditionKind) kind)));
    }
}

/* The tables above name rules that are there. */
static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++) {
    g_auto (GStrv) words = g_strsplit (conditions[i].forbidden, " ", -1);

    for (guint j = 0; words[j] != NULL; j++)
      g_assert_nonnull (foulee_rule_from_id (words[j]));
  }
}

/* Every rule against every place, alone. */
static void
test_places (void)
{
  for (guint i = 0; i < foulee_rules_n (); i++)
    for (int region = 0; region < FOULEE_N_REGIONS; region++) {
      const FouleeRule *rule = foulee_rules_get (i);
      FouleeFacts facts;

      test_facts_for (rule->id, &facts);
      facts.sore.painful = 1u << region;
      g_test_message ("%s, %s", rule->id, foulee_region_id ((FouleeRegion) region));
      g_assert_cmpint (foulee_rule_is_forbidden (rule, &facts), ==,
                       is_in (rule->id, forbidden_where_sore ((FouleeRegion) region)));
    }
}

/* ---- What is told ---------------------------------------------------------------------------- */

/* Sentences end in a full stop that no letter or digit follows. */
static guint
count_sentences (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += *c == '.' && (c[1] == ' ' || c[1] == '\0') ? 1 : 0;
  return n;
}

static void
assert_sentences (const char *text)
{
  g_test_message ("%s", text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (text[strlen (text) - 1], ==, '.');
  g_assert_cmpuint (count_sentences (text), >=, 1);
  g_assert_cmpuint (count_sentences (text), <=, 2);
  /* What was not filled in. */
  g_assert_null (strchr (text, '{'));
  g_assert_null (strstr (text, "nan"));
  g_assert_null (strstr (text, "(null)"));
  g_assert_null (strstr (text, "−1 "));
}

static char *
tell (const FouleeRule *rule, const FouleeLanguage *language, FouleeUnits units)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  FouleeFacts facts;
  FouleeReason reason;
  FouleeTelling telling = { language, units, zone, FOULEE_DAY_START_DEFAULT, 0 };

  g_assert_true (test_facts_for (rule->id, &facts));
  telling.now = facts.now;
  g_assert_true (fires (rule, &facts, &reason));
  return rule->why (&reason, &telling);
}

static void
assert_two_languages (const char *english, const char *french)
{
  g_assert_nonnull (english);
  g_assert_nonnull (french);
  g_assert_cmpstr (english, !=, french);
}

static void
test_texts (void)
{
  const FouleeLanguage *english = foulee_language_english ();
  const FouleeLanguage *french = foulee_language_french ();

  for (guint i = 0; i < foulee_rules_n (); i++) {
    const FouleeRule *rule = foulee_rules_get (i);
    g_autofree char *why = tell (rule, english, FOULEE_UNITS_METRIC);
    g_autofree char *pourquoi = tell (rule, french, FOULEE_UNITS_METRIC);

    g_test_message ("%s", rule->id);
    assert_two_languages (why, pourquoi);
    assert_sentences (why);
    assert_sentences (pourquoi);
    assert_two_languages (foulee_rule_evidence (rule, english),
                          foulee_rule_evidence (rule, french));
    assert_sentences (foulee_rule_evidence (rule, english));
    assert_sentences (foulee_rule_evidence (rule, french));
    assert_two_languages (foulee_rule_action (rule, english), foulee_rule_action (rule, french));
    g_assert_false (g_str_has_suffix (foulee_rule_action (rule, english), "."));
    g_assert_false (g_str_has_suffix (foulee_rule_action (rule, french), "."));
    if (rule->caution != NULL) {
      assert_two_languages (foulee_rule_caution (rule, english),
                            foulee_rule_caution (rule, french));
      assert_sentences (foulee_rule_caution (rule, english));
      assert_sentences (foulee_rule_caution (rule, french));
    }
    g_assert_cmpuint (rule->grade, <, FOULEE_N_GRADES);
    g_assert_true (strlen (rule->source) > 4);
    g_assert_true (strlen (rule->findings) > 0);
    g_assert_cmpuint (rule->quiet_done, >, 0);
    g_assert_cmpuint (rule->quiet_not_now, >, 0);
  }
}

/* Nothing promises, orders or names an illness that the runner has. */
static void
test_no_promises (void)
{
  static const char *const never[] = { "must",    "should", "cure",     "heal ",  "diagnos",
                                       "prevent", "proven", "you have", "guarant" };

  for (guint i = 0; i < foulee_rules_n (); i++) {
    const FouleeRule *rule = foulee_rules_get (i);

    for (guint j = 0; j < G_N_ELEMENTS (never); j++) {
      g_test_message ("%s, %s", rule->id, never[j]);
      g_assert_null (strstr (rule->action, never[j]));
      g_assert_null (strstr (rule->evidence, never[j]));
    }
    /* What was found in weak trials is said with reserve. */
    if (rule->group == FOULEE_GROUP_SOOTHE && rule->urgency != FOULEE_URGENCY_KNOW)
      g_assert_nonnull (strstr (rule->evidence, "May help a little"));
  }
}

static void
test_ids (void)
{
  for (guint i = 0; i < foulee_rules_n (); i++) {
    const FouleeRule *rule = foulee_rules_get (i);

    g_assert_true (foulee_rule_from_id (rule->id) == rule);
    for (const char *c = rule->id; *c != '\0'; c++)
      g_assert_true (g_ascii_islower (*c) || *c == '_');
  }
  g_assert_null (foulee_rule_from_id ("a_rule_of_another_version"));
}

/* ---- Some of them, word for word ------------------------------------------------------------- */

static void
test_why (void)
{
  static const struct {
    const char *id;
    gboolean french;
    FouleeUnits units;
    const char *why;
  } cases[] = {
    { "easy_day", FALSE, FOULEE_UNITS_METRIC,
      "Leg soreness: 5 of 10 and rising, 23\u00a0h after a hill run (1\u00a0h, effort 7, "
      "300\u00a0m down). The peak is expected in about 9\u00a0h; within about 60\u00a0h, soreness "
      "is "
      "likely to be down to 2 or less." },
    { "easy_day", TRUE, FOULEE_UNITS_METRIC,
      "Douleur des jambes\u00a0: 5 sur 10 et en hausse, 23\u00a0h après une sortie en côtes "
      "(1\u00a0h, effort 7, 300\u00a0m de dénivelé négatif). Le pic est attendu dans environ "
      "9\u00a0h\u202f; "
      "d’ici environ 60\u00a0h, la douleur devrait être redescendue à 2 ou moins." },
    { "rest_after_hard_days", FALSE, FOULEE_UNITS_METRIC,
      "You ran hard 5 days in a row (each as much as 40 min at effort 4, or more)." },
    { "keep_within_longest", FALSE, FOULEE_UNITS_METRIC,
      "On Friday 20 November you ran 16.8\u00a0km, 40% more than the longest run of the 30 days "
      "before. The longest before was 12.0\u00a0km." },
    { "keep_within_longest", TRUE, FOULEE_UNITS_METRIC,
      "Le vendredi 20 novembre, vous avez couru 16,8\u00a0km, soit 40\u00a0% de plus que la plus "
      "longue sortie des 30 jours précédents. La plus longue avant était de 12,0\u00a0km." },
    /* 12 km are 7.456 miles. */
    { "keep_within_longest", FALSE, FOULEE_UNITS_IMPERIAL,
      "On Friday 20 November you ran 10.4\u00a0mi, 40% more than the longest run of the 30 days "
      "before. The longest before was 7.5\u00a0mi." },
    { "shorten_planned_run", FALSE, FOULEE_UNITS_METRIC,
      "The run planned for Tuesday 24 November, 15.0\u00a0km, is 25% longer than your longest of "
      "the last 30 days. Shorten it to 13.2\u00a0km." },
    { "know_cool_down", TRUE, FOULEE_UNITS_METRIC,
      "Vous avez fait un retour au calme après 1 sortie ces 14 derniers jours." },
    { "vary_the_week", TRUE, FOULEE_UNITS_METRIC,
      "Vos 7 derniers jours se ressemblent beaucoup\u00a0: monotonie 2,4 (notable au-dessus de 2), "
      "charge 2150, contrainte 5160." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *why = tell (
        foulee_rule_from_id (cases[i].id),
        cases[i].french ? foulee_language_french () : foulee_language_english (), cases[i].units);

    g_assert_cmpstr (why, ==, cases[i].why);
  }
}

/* ---- Where one rule ends --------------------------------------------------------------------- */

static gboolean
fires_with (const char *id, const FouleeFacts *facts)
{
  FouleeReason reason;

  return fires (foulee_rule_from_id (id), facts, &reason);
}

/* Sore legs: from 4, from 3 where it rises; only what muscles feel, only after a run. */
static void
test_easy_day (void)
{
  static const struct {
    int legs;
    gboolean rising, muscular, after_run, fires;
  } cases[] = {
    { 5, FALSE, TRUE, TRUE, TRUE },  { 4, FALSE, TRUE, TRUE, TRUE },
    { 3, FALSE, TRUE, TRUE, FALSE }, { 3, TRUE, TRUE, TRUE, TRUE },
    { 2, TRUE, TRUE, TRUE, FALSE },  { 6, TRUE, FALSE, TRUE, FALSE },
    { 6, TRUE, TRUE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFacts facts;

    test_facts_for ("easy_day", &facts);
    facts.sore.legs = cases[i].legs;
    facts.sore.rising = cases[i].rising;
    facts.sore.muscular = cases[i].muscular;
    if (!cases[i].after_run)
      facts.sore.run = NULL;
    g_assert_cmpint (fires_with ("easy_day", &facts), ==, cases[i].fires);
  }
}

/* What is to come is told as far as it is known. */
static void
test_easy_day_words (void)
{
  static const struct {
    int before;
    gboolean to_rise;
    double peak_in, eased_in, peak;
    const char *why;
  } cases[] = {
    { 3, FALSE, -4, NAN, 24, "Leg soreness: 5 of 10, up from 3, 23\u00a0h after a hill run." },
    { 6, FALSE, NAN, 30, NAN,
      "Leg soreness: 5 of 10, 23\u00a0h after a hill run. Within about 30\u00a0h, soreness is "
      "likely to be down to 2 or less." },
    { -1, TRUE, 12, NAN, 35,
      "Leg soreness: 5 of 10 and rising, 23\u00a0h after a hill run. The peak is expected in "
      "about 12\u00a0h." },
    { 5, FALSE, NAN, 30, 24,
      "Leg soreness: 5 of 10, 23\u00a0h after a hill run. After a run, your peak is expected at "
      "about 24\u00a0h; within about 30\u00a0h from now, soreness is likely to be down to 2 or "
      "less." },
    { -1, FALSE, NAN, NAN, NAN, "Leg soreness: 5 of 10, 23\u00a0h after a hill run." },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const FouleeTelling telling = { foulee_language_english (), FOULEE_UNITS_METRIC, zone,
                                  FOULEE_DAY_START_DEFAULT, 0 };
  const FouleeRun hills = { .duration = FOULEE_UNSET,
                            .rpe = FOULEE_UNSET,
                            .descent = FOULEE_UNSET,
                            .run_kind = FOULEE_RUN_HILLS };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeRule *rule = foulee_rule_from_id ("easy_day");
    g_autofree char *why = NULL;
    FouleeReason reason;
    FouleeFacts facts;

    test_facts_for ("easy_day", &facts);
    facts.sore.run = &hills;
    facts.sore.legs_before = cases[i].before;
    facts.sore.to_rise = cases[i].to_rise;
    facts.sore.rising = cases[i].to_rise || cases[i].before == 3;
    facts.sore.peak_in_h = cases[i].peak_in;
    facts.sore.eased_in_h = cases[i].eased_in;
    facts.sore.peak_h = cases[i].peak;
    g_assert_true (fires (rule, &facts, &reason));
    why = rule->why (&reason, &telling);
    g_assert_cmpstr (why, ==, cases[i].why);
  }
}

/* After a descent beyond what one is used to, one's own peak is not told. */
static void
test_easy_day_downhill (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const FouleeTelling telling = { foulee_language_english (), FOULEE_UNITS_METRIC, zone,
                                  FOULEE_DAY_START_DEFAULT, 0 };
  const FouleeRule *rule = foulee_rule_from_id ("easy_day");
  g_autofree char *why = NULL;
  FouleeReason reason;
  FouleeFacts facts;

  test_facts_for ("easy_day", &facts);
  facts.load.steep = facts.sore.run;
  g_assert_true (fires (rule, &facts, &reason));
  why = rule->why (&reason, &telling);
  g_assert_cmpstr (
      why, ==,
      "Leg soreness: 5 of 10 and rising, 23\u00a0h after a hill run (1\u00a0h, "
      "effort 7, 300\u00a0m down). After more downhill than usual, soreness often peaks one to "
      "three days later.");
}

/* After a race, legs that ease are still to be spared. */
static void
test_easy_day_after_race (void)
{
  FouleeFacts facts;
  FouleeRun race;

  test_facts_for ("easy_day", &facts);
  race = *facts.sore.run;
  facts.sore.run = &race;
  facts.sore.legs = 3;
  facts.sore.rising = FALSE;
  g_assert_false (fires_with ("easy_day", &facts));
  race.run_kind = FOULEE_RUN_RACE;
  g_assert_true (fires_with ("easy_day", &facts));
  race.run_kind = FOULEE_RUN_LONG;
  race.duration = 150 * 60;
  g_assert_true (fires_with ("easy_day", &facts));
}

/* Only sore muscles are soothed, baths only within 72 h of a run and massage within 24 h. */
static void
test_soothing (void)
{
  static const char *const all[] = { "foam_rolling",  "massage",    "compression",
                                     "easy_movement", "cold_water", "contrast_bath" };
  FouleeFacts facts;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    test_facts_for (all[i], &facts);
    facts.sore.muscular = FALSE;
    g_assert_false (fires_with (all[i], &facts));
    test_facts_for (all[i], &facts);
    facts.sore.legs = 2;
    g_assert_false (fires_with (all[i], &facts));
    /* Very sore, with very dark urine. */
    test_facts_for (all[i], &facts);
    facts.sore.legs = 8;
    facts.fluid.shade = 7;
    g_assert_false (fires_with (all[i], &facts));
    /* Less sore, two days after hard effort, with the darkest. */
    facts.sore.legs = 4;
    g_assert_true (fires_with (all[i], &facts));
    facts.fluid.shade = 8;
    facts.rest.since_hard_h = 48.0;
    g_assert_false (fires_with (all[i], &facts));
    /* Seen days ago, and nothing lighter since; and legs that were higher yesterday. */
    facts.fluid.shade = -1;
    facts.dark = 8;
    g_assert_false (fires_with (all[i], &facts));
    facts.dark = 7;
    g_assert_true (fires_with (all[i], &facts));
    facts.sore.highest = 7;
    g_assert_false (fires_with (all[i], &facts));
  }
  test_facts_for ("massage", &facts);
  facts.sore.since_run_h = 25.0;
  g_assert_false (fires_with ("massage", &facts));
  g_assert_true (fires_with ("foam_rolling", &facts));
  g_assert_true (fires_with ("cold_water", &facts));
  facts.sore.since_run_h = 73.0;
  g_assert_true (fires_with ("foam_rolling", &facts));
  g_assert_true (fires_with ("easy_movement", &facts));
  g_assert_false (fires_with ("cold_water", &facts));
  g_assert_false (fires_with ("contrast_bath", &facts));
}

/* From 7 on there is rest alone, whatever it is. */
static void
test_very_sore (void)
{
  static const char *const none[] = { "foam_rolling",  "massage",         "compression",
                                      "easy_movement", "cold_water",      "contrast_bath",
                                      "swim_or_ride",  "know_stretching", "know_cool_down",
                                      "easy_day" };
  FouleeFacts facts;

  for (guint i = 0; i < G_N_ELEMENTS (none); i++) {
    test_facts_for (none[i], &facts);
    facts.sore.legs = 6;
    g_assert_true (fires_with (none[i], &facts));
    facts.sore.legs = 7;
    g_assert_false (fires_with (none[i], &facts));
  }
  facts.sore.muscular = FALSE;
  facts.sore.run = NULL;
  g_assert_true (fires_with ("rest_very_sore", &facts));
  facts.sore.legs = 6;
  g_assert_false (fires_with ("rest_very_sore", &facts));
}

/* Who is ill is not sent to swim, to bathe, to be pressed or to move. */
static void
test_ill (void)
{
  static const char *const none[] = { "swim_or_ride",  "easy_movement", "cold_water",
                                      "contrast_bath", "massage",       "foam_rolling" };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++) {
    FouleeFacts facts;

    test_facts_for (none[i], &facts);
    facts.rest.ill = TRUE;
    g_assert_false (fires_with (none[i], &facts));
  }
}

/* How far one runs is left alone where something else weighs more. */
static void
test_progress (void)
{
  static const char *const all[] = { "shorten_planned_run", "keep_within_longest",
                                     "descend_gradually", "week_jump" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (int worry = 0; worry < 5; worry++) {
      FouleeFacts facts;

      test_facts_for (all[i], &facts);
      facts.sore.marked = worry == 1;
      facts.sore.bone_days = worry == 2 ? 3 : 2;
      facts.sore.hurt_in_run = worry == 3;
      facts.rest.ill = worry == 4;
      g_assert_cmpint (fires_with (all[i], &facts), ==, worry == 0);
    }
}

static void
test_after_race (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const FouleeTelling telling = { foulee_language_english (), FOULEE_UNITS_METRIC, zone,
                                  FOULEE_DAY_START_DEFAULT, 0 };
  const FouleeRule *rule = foulee_rule_from_id ("keep_within_longest");
  g_autofree char *why = NULL;
  FouleeFacts facts, week;
  FouleeReason reason;
  FouleeRunReach reach;
  FouleeRun race;

  test_facts_for (rule->id, &facts);
  reach = *facts.load.far;
  race = *reach.run;
  race.run_kind = FOULEE_RUN_RACE;
  race.distance = 42195;
  reach.run = &race;
  facts.load.far = &reach;
  g_assert_true (fires (rule, &facts, &reason));
  why = rule->why (&reason, &telling);
  g_assert_cmpstr (why, ==, "You ran 42.2\u00a0km. Build up again from short, easy runs.");

  test_facts_for ("week_jump", &week);
  week.load.far = &reach;
  g_assert_false (fires_with ("week_jump", &week));
  race.run_kind = FOULEE_RUN_LONG;
  g_assert_true (fires_with ("week_jump", &week));
  race.duration = 150 * 60;
  g_assert_false (fires_with ("week_jump", &week));
}

/* Where a number decides, just on this side of it. */
static void
test_thresholds (void)
{
  FouleeFacts facts;

  test_facts_for ("vary_the_week", &facts);
  facts.load.monotony = 2.0;
  g_assert_false (fires_with ("vary_the_week", &facts));
  facts.load.monotony = 2.1;
  facts.load.week_load = 999.0;
  g_assert_false (fires_with ("vary_the_week", &facts));

  test_facts_for ("week_jump", &facts);
  facts.load.week_change = 0.3;
  g_assert_false (fires_with ("week_jump", &facts));

  test_facts_for ("rest_after_hard_days", &facts);
  facts.load.hard_days = 4;
  g_assert_false (fires_with ("rest_after_hard_days", &facts));
  g_assert_true (fires_with ("easy_after_hard_days", &facts));
  facts.load.hard_days = 2;
  g_assert_false (fires_with ("easy_after_hard_days", &facts));

  test_facts_for ("easy_resting_soreness", &facts);
  facts.sore.resting = 2;
  g_assert_false (fires_with ("easy_resting_soreness", &facts));
  facts.sore.resting_usual = 0;
  g_assert_true (fires_with ("easy_resting_soreness", &facts));
  facts.sore.resting_usual = -1;
  g_assert_false (fires_with ("easy_resting_soreness", &facts));

  test_facts_for ("rest_sleep_and_fatigue", &facts);
  facts.rest.fatigue_rise = 0.9;
  g_assert_false (fires_with ("rest_sleep_and_fatigue", &facts));

  test_facts_for ("rest_after_days_running", &facts);
  facts.load.days_since_rest = 6;
  g_assert_false (fires_with ("rest_after_days_running", &facts));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/fires", test_fires);
  g_test_add_func ("/rules/conditions", test_conditions);
  g_test_add_func ("/rules/tables", test_tables);
  g_test_add_func ("/rules/places", test_places);
  g_test_add_func ("/rules/texts", test_texts);
  g_test_add_func ("/rules/no-promises", test_no_promises);
  g_test_add_func ("/rules/ids", test_ids);
  g_test_add_func ("/rules/why", test_why);
  g_test_add_func ("/rules/easy-day", test_easy_day);
  g_test_add_func ("/rules/easy-day-words", test_easy_day_words);
  g_test_add_func ("/rules/easy-day-downhill", test_easy_day_downhill);
  g_test_add_func ("/rules/easy-day-after-race", test_easy_day_after_race);
  g_test_add_func ("/rules/soothing", test_soothing);
  g_test_add_func ("/rules/very-sore", test_very_sore);
  g_test_add_func ("/rules/ill", test_ill);
  g_test_add_func ("/rules/progress", test_progress);
  g_test_add_func ("/rules/after-race", test_after_race);
  g_test_add_func ("/rules/thresholds", test_thresholds);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/advice.h"

#include <math.h>

#include "advice/form-note.h"
#include "advice/rule-cases.h"

/* What is told about drinking, form, strength, sleep, food, shoes and medicines, and where each
 * rule ends. */

static gboolean
fires (const char *id, const FouleeFacts *facts, FouleeReason *reason)
{
  *reason = (FouleeReason) { .region = -1 };
  return foulee_rule_from_id (id)->fires (facts, reason);
}

static gboolean
fires_with (const char *id, const FouleeFacts *facts)
{
  FouleeReason reason;

  return fires (id, facts, &reason);
}

static void
assert_told (const char *id, const FouleeFacts *facts, const FouleeLanguage *language,
             FouleeUnits units, const char *why)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const FouleeTelling telling = { language, units, zone, FOULEE_DAY_START_DEFAULT, facts->now };
  g_autofree char *told = NULL;
  FouleeReason reason;

  g_assert_true (fires (id, facts, &reason));
  told = foulee_rule_from_id (id)->why (&reason, &telling);
  g_assert_cmpstr (told, ==, why);
}

static void
assert_told_in_both (const char *id, const FouleeFacts *facts, const char *english,
                     const char *french)
{
  assert_told (id, facts, foulee_language_english (), FOULEE_UNITS_METRIC, english);
  assert_told (id, facts, foulee_language_french (), FOULEE_UNITS_METRIC, french);
}

/* ---- Each of them, word for word ------------------------------------------------------------- */

static void
test_why (void)
{
  static const struct {
    const char *id, *english, *french;
  } cases[] = {
    { "drink_to_thirst",
      "Your urine was dark, shade 7 of 8. Weight gained, headache, nausea or bloating: stop "
      "drinking.",
      "Vos urines étaient foncées, teinte 7 sur 8. Prise de poids, maux de tête, nausées ou "
      "ballonnements\u00a0: cessez de boire." },
    { "electrolytes",
      "After a long run (2\u00a0h, effort 5) in the heat on Saturday 14 November you had a cramp, "
      "with no electrolyte drink logged.",
      "Le samedi 14 novembre, après une sortie longue (2\u00a0h, effort 5) par temps chaud, vous "
      "avez eu une crampe\u202f; aucune boisson aux électrolytes n’était notée." },
    { "warm_up",
      "No warm-up before 3 of your 4 hard runs of the last 4 weeks. Jog easily for 5\u00a0min, "
      "then, 10 times a side: leg swings, high knees, hip circles, torso twists, arm circles.",
      "Pas d’échauffement avant 3 de vos 4 sorties difficiles des 4 dernières semaines. Trottinez "
      "5\u00a0min, puis, 10 fois de chaque côté\u00a0: balancements de jambes, montées de genoux, "
      "rotations des hanches, du buste et des bras." },
    /* 158 × 1.05 is 165.9. */
    { "cadence",
      "Left shin at 3 or more on 3 of the last 7 days. Your cadence is about 158 steps a minute; "
      "5% more is 166.",
      "Tibia gauche\u00a0: douleur de 3 ou plus pendant 3 des 7 derniers jours. Votre cadence est "
      "d’environ 158 pas "
      "par minute\u202f; 5\u00a0% de plus font 166." },
    { "form_check",
      "Left shin at 3 or more on 3 of the last 7 days, and “Bouncing” noted in your runs.",
      "Tibia gauche\u00a0: douleur de 3 ou plus pendant 3 des 7 derniers jours, et «\u00a0Rebond "
      "marqué\u00a0» noté "
      "dans vos sorties." },
    { "strength", "Not logged for two weeks: squats, calf raises. Leg soreness: 1 of 10.",
      "Rien de noté depuis deux semaines\u00a0: squats, montées sur pointes. Douleur des "
      "jambes\u00a0: 1 sur 10." },
    { "bone_health",
      "Right shin at 3 or more on 3 of the last 7 days. One run was 40% longer than any of the 30 "
      "days before it.",
      "Tibia droit\u00a0: douleur de 3 ou plus pendant 3 des 7 derniers jours. Une sortie a "
      "dépassé de 40\u00a0% la "
      "plus longue des 30 jours précédents." },
    { "sleep",
      "Under 7\u00a0h on 3 of the last 5 nights; 6\u00a0h\u00a0"
      "15 on average, from going to bed to "
      "waking.",
      "Moins de 7\u00a0h pour 3 des 5 dernières nuits\u202f; 6\u00a0h\u00a0"
      "15 en moyenne, du "
      "coucher au réveil." },
    { "ordinary_food",
      "2\u00a0h ago you finished a hill run (1\u00a0h, effort 7, 300\u00a0m down).",
      "Il y a 2\u00a0h, vous avez terminé une sortie en côtes (1\u00a0h, effort 7, 300\u00a0m de "
      "dénivelé négatif)." },
    { "shoes",
      "“Pegasus”: 620.4\u00a0km so far; shoes are often replaced between 500 and 800\u00a0km.",
      "«\u00a0Pegasus\u00a0»\u00a0: 620,4\u00a0km au compteur\u202f; on change souvent de "
      "chaussures entre 500 et 800\u00a0km." },
    { "ask_pharmacist", "You logged a medicine 3 times in the last 7 days.",
      "Vous avez noté 3 prises de médicament ces 7 derniers jours." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFacts facts;

    g_assert_true (test_facts_for (cases[i].id, &facts));
    assert_told_in_both (cases[i].id, &facts, cases[i].english, cases[i].french);
  }
}

/* 620.4 km are 385.5 miles. */
static void
test_miles (void)
{
  FouleeFacts facts;

  test_facts_for ("shoes", &facts);
  assert_told ("shoes", &facts, foulee_language_english (), FOULEE_UNITS_IMPERIAL,
               "“Pegasus”: 385.5\u00a0mi so far; shoes are often replaced between 300 and "
               "500\u00a0mi.");
}

/* ---- Fluids ---------------------------------------------------------------------------------- */

/* The sentence of the list of words, whole, and no amount in it. */
static void
test_thirst_words (void)
{
  const FouleeRule *rule = foulee_rule_from_id ("drink_to_thirst");

  g_assert_cmpstr (foulee_rule_action (rule, foulee_language_english ()), ==, "Drink to thirst");
  g_assert_cmpstr (foulee_rule_action (rule, foulee_language_french ()), ==, "Buvez à votre soif");
}

static void
test_thirst (void)
{
  FouleeFacts facts;
  FouleeRun run;

  test_facts_for ("drink_to_thirst", &facts);
  facts.fluid.shade = 6;
  g_assert_true (fires_with ("drink_to_thirst", &facts));
  facts.fluid.shade = 5;
  g_assert_false (fires_with ("drink_to_thirst", &facts));
  test_facts_for ("electrolytes", &facts);
  run = *facts.fluid.salty;
  test_facts_empty (&facts);
  facts.fluid.light = &run;
  facts.fluid.mass_lost = 0.025;
  assert_told_in_both ("drink_to_thirst", &facts,
                       "You weighed 2.5% less after your run of Saturday 14 November. Weight "
                       "gained, headache, nausea or bloating: stop drinking.",
                       "Vous pesiez 2,5\u00a0% de moins après votre sortie du samedi 14 novembre. "
                       "Prise de poids, maux de tête, nausées ou ballonnements\u00a0: cessez de "
                       "boire.");
}

/* What may be a warning sign is not made to look like thirst. */
static void
test_not_thirst (void)
{
  static const struct {
    int shade, legs;
    double since_hard_h;
    gboolean fires;
  } cases[] = {
    { 8, 3, 48.0, FALSE }, { 8, 4, 48.0, FALSE },  { 8, 4, 120.0, FALSE }, { 8, 4, 121.0, TRUE },
    { 8, 4, NAN, TRUE },   { 7, 6, 48.0, TRUE },   { 7, 7, 48.0, FALSE },  { 7, 7, NAN, FALSE },
    { 6, 9, 48.0, TRUE },  { 8, -1, 48.0, FALSE }, { 8, 0, 120.0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFacts facts;

    test_facts_for ("drink_to_thirst", &facts);
    facts.fluid.shade = cases[i].shade;
    facts.sore.legs = cases[i].legs;
    facts.rest.since_hard_h = cases[i].since_hard_h;
    g_test_message ("%zu", i);
    g_assert_cmpint (fires_with ("drink_to_thirst", &facts), ==, cases[i].fires);
  }
}

/* ---- Form ------------------------------------------------------------------------------------ */

static void
test_warm_up (void)
{
  static const struct {
    guint cold, hard;
    gboolean fires;
  } cases[] = { { 1, 1, FALSE }, { 2, 2, TRUE }, { 2, 4, TRUE }, { 2, 5, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFacts facts;

    test_facts_for ("warm_up", &facts);
    facts.habit.cold_runs = cases[i].cold;
    facts.habit.hard_runs = cases[i].hard;
    g_assert_cmpint (fires_with ("warm_up", &facts), ==, cases[i].fires);
    facts.habit.cold = NULL;
    g_assert_false (fires_with ("warm_up", &facts));
  }
}

static void
test_cadence (void)
{
  static const struct {
    int cadence;
    guint notes;
    guint days;
    gboolean cadence_fires, form_fires;
  } cases[] = {
    { 164, 0, 3, TRUE, FALSE },
    { 165, 0, 3, FALSE, FALSE },
    { 164, 0, 2, FALSE, FALSE },
    { -1, 1u << FOULEE_FORM_OVERSTRIDING, 3, TRUE, TRUE },
    { -1, 1u << FOULEE_FORM_HEEL_STRIKE, 3, TRUE, FALSE },
    { -1, 1u << FOULEE_FORM_LEANING_SIDEWAYS, 3, FALSE, TRUE },
    { -1, 1u << FOULEE_FORM_LEANING_FORWARD, 3, FALSE, TRUE },
    { -1, 1u << FOULEE_FORM_LEANING_FORWARD, 2, FALSE, FALSE },
    { 172, 1u << FOULEE_FORM_FELT_SMOOTH | 1u << FOULEE_FORM_FOREFOOT_STRIKE, 5, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFacts facts;

    test_facts_for ("cadence", &facts);
    facts.habit.cadence = cases[i].cadence;
    facts.habit.form_notes = cases[i].notes;
    facts.habit.shin_knee_days = cases[i].days;
    g_test_message ("%zu", i);
    g_assert_cmpint (fires_with ("cadence", &facts), ==, cases[i].cadence_fires);
    g_assert_cmpint (fires_with ("form_check", &facts), ==, cases[i].form_fires);
  }
}

/* A note that says nothing of steps is not given as the reason for a quicker cadence. */
static void
test_note (void)
{
  FouleeFacts facts;

  test_facts_for ("form_check", &facts);
  facts.habit.form_notes = 1u << FOULEE_FORM_BOUNCING | 1u << FOULEE_FORM_HEEL_STRIKE;
  assert_told_in_both (
      "cadence", &facts,
      "Left shin at 3 or more on 3 of the last 7 days, and “Heel strike” noted in your runs.",
      "Tibia gauche\u00a0: douleur de 3 ou plus pendant 3 des 7 derniers jours, et «\u00a0Attaque "
      "talon\u00a0» noté "
      "dans vos sorties.");
}

/* ---- Strength -------------------------------------------------------------------------------- */

#define ALL                                                                                        \
  (1u << FOULEE_ACTION_SQUATS | 1u << FOULEE_ACTION_LUNGES | 1u << FOULEE_ACTION_CALF_RAISES |     \
   1u << FOULEE_ACTION_CORE_AND_HIPS)

static void
test_strength (void)
{
  FouleeFacts facts;

  test_facts_for ("strength", &facts);
  facts.sore.legs = 2;
  g_assert_true (fires_with ("strength", &facts));
  facts.sore.legs = 3;
  g_assert_false (fires_with ("strength", &facts));
  facts.sore.legs = -1; /* not known */
  g_assert_false (fires_with ("strength", &facts));
  facts.sore.legs = 0;
  facts.rest.ill = TRUE;
  g_assert_false (fires_with ("strength", &facts));
  facts.rest.ill = FALSE;
  facts.sore.bone_days = 3;
  facts.sore.bone_region = FOULEE_REGION_SHIN_LEFT;
  g_assert_false (fires_with ("strength", &facts));
}

/* What loads a sore place is not proposed; what remains is what *Done* logs. */
static void
test_exercises (void)
{
  static const struct {
    guint32 painful;
    guint proposed; /* 0: none */
  } cases[] = {
    { 0, ALL },
    { 1u << FOULEE_REGION_KNEE_RIGHT,
      1u << FOULEE_ACTION_CALF_RAISES | 1u << FOULEE_ACTION_CORE_AND_HIPS },
    { 1u << FOULEE_REGION_ACHILLES_LEFT, ALL & ~(1u << FOULEE_ACTION_CALF_RAISES) },
    { 1u << FOULEE_REGION_HIP_LEFT, 1u << FOULEE_ACTION_CALF_RAISES },
    { 1u << FOULEE_REGION_LOWER_BACK, ALL & ~(1u << FOULEE_ACTION_CORE_AND_HIPS) },
    { 1u << FOULEE_REGION_HIP_LEFT | 1u << FOULEE_REGION_FOREFOOT_RIGHT, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFacts facts;
    FouleeReason reason;

    test_facts_for ("strength", &facts);
    facts.habit.strength_missing = ALL;
    facts.sore.painful = cases[i].painful;
    g_test_message ("%zu", i);
    g_assert_cmpint (fires ("strength", &facts, &reason), ==, cases[i].proposed != 0);
    g_assert_cmpuint (reason.actions, ==, cases[i].proposed);
  }
}

static void
test_done (void)
{
  FouleeSuggestion suggestion = { .rule = foulee_rule_from_id ("strength") };
  g_autoptr (GPtrArray) records = NULL;
  FouleeFacts facts;

  test_facts_for ("strength", &facts);
  g_assert_true (fires ("strength", &facts, &suggestion.reason));
  records =
      foulee_suggestion_answer (&suggestion, FOULEE_ANSWER_DONE, (FouleeInstant) { facts.now, 0 });
  g_assert_cmpuint (records->len, ==, 2);
  g_assert_cmpint (((FouleeAction *) g_ptr_array_index (records, 0))->action_kind, ==,
                   FOULEE_ACTION_SQUATS);
  g_assert_cmpint (((FouleeAction *) g_ptr_array_index (records, 1))->action_kind, ==,
                   FOULEE_ACTION_CALF_RAISES);
}

/* ---- Bone ------------------------------------------------------------------------------------ */

static void
test_bone (void)
{
  FouleeFacts facts;

  test_facts_for ("bone_health", &facts);
  facts.sore.bone_days = 2;
  g_assert_false (fires_with ("bone_health", &facts));
  facts.sore.bone_days = 3;
  facts.sore.bone_region = FOULEE_REGION_KNEE_LEFT;
  g_assert_false (fires_with ("bone_health", &facts));
  facts.sore.bone_region = FOULEE_REGION_HIP_LEFT;
  facts.load.far = NULL;
  g_assert_false (fires_with ("bone_health", &facts));
  facts.load.week_change = 0.3;
  g_assert_false (fires_with ("bone_health", &facts));
  facts.load.week_change = 0.45;
  assert_told_in_both (
      "bone_health", &facts,
      "Left hip or groin at 3 or more on 3 of the last 7 days. You ran 45% further than the "
      "week before.",
      "Hanche ou aine gauche\u00a0: douleur de 3 ou plus pendant 3 des 7 derniers jours. Vous avez "
      "couru "
      "45\u00a0% de plus que la semaine précédente.");
}

/* A shin that may be bone's is not answered with another way to run. */
static void
test_bone_before_form (void)
{
  FouleeFacts facts;

  test_facts_for ("cadence", &facts);
  facts.habit.form_notes = 1u << FOULEE_FORM_OVERSTRIDING;
  facts.sore.bone_days = 3;
  facts.sore.bone_region = FOULEE_REGION_SHIN_LEFT;
  g_assert_true (fires_with ("cadence", &facts));
  g_assert_true (fires_with ("form_check", &facts));
  facts.load.week_change = 0.4;
  g_assert_true (fires_with ("bone_health", &facts));
  g_assert_false (fires_with ("cadence", &facts));
  g_assert_false (fires_with ("form_check", &facts));
}

static void
test_bone_conditions (void)
{
  FouleeFacts facts;

  test_facts_for ("bone_health", &facts);
  facts.load.far = NULL;
  facts.conditions = 1u << FOULEE_CONDITION_LOW_ENERGY;
  assert_told_in_both (
      "bone_health", &facts,
      "Right shin at 3 or more on 3 of the last 7 days. You have noted low energy intake "
      "or missed periods.",
      "Tibia droit\u00a0: douleur de 3 ou plus pendant 3 des 7 derniers jours. "
      "Vous avez indiqué un "
      "déficit énergétique ou une absence de règles.");
  facts.conditions |= 1u << FOULEE_CONDITION_BONE_STRESS;
  assert_told_in_both ("bone_health", &facts,
                       "Right shin at 3 or more on 3 of the last 7 days. You have noted an earlier "
                       "bone stress injury.",
                       "Tibia droit\u00a0: douleur de 3 ou plus pendant 3 des 7 derniers jours. "
                       "Vous avez indiqué un "
                       "antécédent de fracture de fatigue.");
  facts.conditions = 1u << FOULEE_CONDITION_OSTEOARTHRITIS;
  g_assert_false (fires_with ("bone_health", &facts));
}

/* ---- Habits ---------------------------------------------------------------------------------- */

static void
test_habits (void)
{
  FouleeFacts facts;

  test_facts_for ("sleep", &facts);
  facts.rest.short_nights = 2;
  g_assert_false (fires_with ("sleep", &facts));
  test_facts_for ("ordinary_food", &facts);
  facts.rest.since_hard_h = 6.0;
  g_assert_true (fires_with ("ordinary_food", &facts));
  facts.rest.since_hard_h = 6.1;
  g_assert_false (fires_with ("ordinary_food", &facts));
  test_facts_for ("ask_pharmacist", &facts);
  facts.habit.medicines = 2;
  g_assert_true (fires_with ("ask_pharmacist", &facts));
  facts.habit.medicines = 1;
  g_assert_false (fires_with ("ask_pharmacist", &facts));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-of-habits/why", test_why);
  g_test_add_func ("/rules-of-habits/miles", test_miles);
  g_test_add_func ("/rules-of-habits/thirst-words", test_thirst_words);
  g_test_add_func ("/rules-of-habits/thirst", test_thirst);
  g_test_add_func ("/rules-of-habits/not-thirst", test_not_thirst);
  g_test_add_func ("/rules-of-habits/warm-up", test_warm_up);
  g_test_add_func ("/rules-of-habits/cadence", test_cadence);
  g_test_add_func ("/rules-of-habits/note", test_note);
  g_test_add_func ("/rules-of-habits/strength", test_strength);
  g_test_add_func ("/rules-of-habits/exercises", test_exercises);
  g_test_add_func ("/rules-of-habits/done", test_done);
  g_test_add_func ("/rules-of-habits/bone", test_bone);
  g_test_add_func ("/rules-of-habits/bone-before-form", test_bone_before_form);
  g_test_add_func ("/rules-of-habits/bone-conditions", test_bone_conditions);
  g_test_add_func ("/rules-of-habits/habits", test_habits);
  return g_test_run ();
}

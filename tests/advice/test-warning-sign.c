/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/warning-sign.h"

#include "analysis/chance.h"
#include "support/records.h"

#include <string.h>

#define NOW "2026-11-22T12:00:00+01:00"
#define N_CONDITIONS (FOULEE_CONDITION_PREGNANCY + 1)

#define NBSP "\u00a0"
#define NARROW "\u202f"

/* The list as it stands in what it was taken from, each sentence with its level. */
typedef struct {
  const char *id;
  FouleeSignLevel level;
  gboolean young;
  const char *english, *french;
} Sentence;

#define EMERGENCY(id, english, french) { id, FOULEE_SIGN_EMERGENCY, FALSE, english, french }
#define SAME_DAY(id, english, french) { id, FOULEE_SIGN_SAME_DAY, FALSE, english, french }
#define DAYS(id, english, french) { id, FOULEE_SIGN_DAYS, FALSE, english, french }

static const Sentence sentences[] = {
  EMERGENCY ("confusion", "Confusion, collapse or seizure during or after a run",
             "Confusion, malaise avec chute ou convulsions pendant ou après une sortie"),
  EMERGENCY ("overdrinking", "Nausea, headache and weight gained after much drinking",
             "Nausées, maux de tête et prise de poids après avoir bu beaucoup d’eau ou d’autres "
             "boissons"),
  EMERGENCY (
      "chest_pain",
      "Chest pain, fainting, racing heart or unusual breathlessness during or after a run",
      "Douleur à la poitrine, évanouissement, cœur qui s’emballe ou essoufflement inhabituel "
      "pendant ou après une sortie"),
  EMERGENCY ("swelling_breathless", "Leg swelling with chest pain or breathlessness",
             "Jambe enflée avec douleur à la poitrine ou essoufflement"),
  EMERGENCY ("severe_leg_pain",
             "Severe unrelenting leg pain with tightness, numbness, paleness or a weak foot",
             "Douleur intense dans une jambe, qui ne cède pas, avec tension, engourdissement, "
             "pâleur ou perte de force du pied"),
  EMERGENCY ("cold_pale_leg", "A cold pale leg", "Jambe froide et pâle"),
  EMERGENCY ("dark_urine", "Red, brown or cola-coloured urine within 5 days of hard effort",
             "Urine rouge, brune ou couleur cola dans les 5 jours qui suivent un effort intense"),
  EMERGENCY (
      "saddle_numb",
      "Numbness between the legs, where a saddle touches, or new trouble with bladder or bowel",
      "Entrejambe engourdi, ou difficulté nouvelle à uriner, à aller à la selle ou à se "
      "retenir"),
  EMERGENCY ("hot_joint", "A hot swollen joint or spreading redness with fever",
             "Articulation chaude et enflée, ou rougeur qui s’étend, avec fièvre"),

  SAME_DAY ("swollen_calf", "One calf swollen, warm, tender",
            "Un seul mollet enflé, chaud, sensible au toucher"),
  SAME_DAY ("pop", "A pop in calf or heel", "Claquement dans le mollet ou le talon"),
  SAME_DAY ("no_weight", "Cannot bear weight", "Impossible de prendre appui sur une jambe"),
  SAME_DAY ("locked_knee", "A locked knee", "Genou bloqué"),
  SAME_DAY ("groin_loading", "Groin pain when you put weight on the leg",
            "Douleur à l’aine quand on prend appui"),
  SAME_DAY ("foot_sore", "Rest pain or a sore on the foot with artery disease or diabetes",
            "Douleur au repos ou plaie au pied, en cas de maladie artérielle ou de diabète"),
  { "young_limp", FOULEE_SIGN_SAME_DAY, TRUE, "Under 18: hip or knee pain with a limp",
    "Moins de 18" NBSP "ans" NBSP ": douleur à la hanche ou au genou avec boiterie" },

  DAYS ("pinpoint_bone", "Pinpoint bone pain", "Douleur osseuse en un point précis"),
  DAYS ("night_pain", "Pain at night or at rest", "Douleur la nuit ou au repos"),
  DAYS ("worse_in_run", "Pain that gets worse through the run",
        "Douleur qui s’aggrave au fil de la sortie"),
  DAYS ("changed_gait", "A changed gait", "Démarche modifiée"),
  DAYS ("tingling", "Tingling, numbness, weakness", "Fourmillements, engourdissement, faiblesse"),
  DAYS ("tight_in_run",
        "Tight pain at the same point of each run that settles 10–30\u00a0min after stopping",
        "Douleur qui serre, au même moment de chaque sortie, et qui passe 10 à 30" NBSP
        "min après l’arrêt"),
  DAYS ("calf_walking", "Calf pain on walking, never at rest, gone within 10 min of standing",
        "Douleur au mollet à la marche, jamais au repos, qui disparaît en moins de 10" NBSP
        "min à l’arrêt"),
  DAYS ("lump", "A lump, or unexplained weight loss",
        "Une grosseur, ou une perte de poids inexpliquée"),
  DAYS ("two_weeks", "No better after two weeks", "Pas d’amélioration après deux semaines"),
};

static void
test_sentences (void)
{
  g_assert_cmpuint (foulee_warning_signs_n (), ==, G_N_ELEMENTS (sentences));
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++) {
    const Sentence *sentence = &sentences[i];
    const FouleeWarningSign *sign = foulee_warning_sign_from_id (sentence->id);

    g_test_message ("%s", sentence->id);
    g_assert_nonnull (sign);
    g_assert_cmpstr (sign->id, ==, sentence->id);
    g_assert_cmpint (sign->level, ==, sentence->level);
    g_assert_cmpint (sign->young, ==, sentence->young);
    g_assert_cmpstr (foulee_warning_sign_text (sign, foulee_language_english ()), ==,
                     sentence->english);
    g_assert_cmpstr (foulee_warning_sign_text (sign, foulee_language_french ()), ==,
                     sentence->french);
  }
  g_assert_null (foulee_warning_sign_from_id ("glowing_knee"));
  g_assert_null (foulee_warning_sign_from_id (""));
}

/* One sentence says what to do meanwhile. */
static void
test_aside (void)
{
  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    const FouleeWarningSign *sign = foulee_warning_signs_get (i);
    const gboolean confusion = g_str_equal (sign->id, "confusion");

    g_assert_cmpstr (foulee_warning_sign_aside (sign, foulee_language_english ()), ==,
                     confusion ? "Shade, cool; do not force drinks" : NULL);
    g_assert_cmpstr (foulee_warning_sign_aside (sign, foulee_language_french ()), ==,
                     confusion ? "Mettre à l’ombre, rafraîchir" NARROW "; ne pas forcer à boire"
                               : NULL);
  }
}

static void
test_labels (void)
{
  static const struct {
    const char *english, *french;
  } labels[] = {
    [FOULEE_SIGN_EMERGENCY] = { "Emergency", "Urgence" },
    [FOULEE_SIGN_SAME_DAY] = { "Same day", "Le jour même" },
    [FOULEE_SIGN_DAYS] = { "Within days, no running until then",
                           "Dans les jours qui viennent, sans courir d’ici là" },
  };

  for (int level = 0; level < FOULEE_N_SIGN_LEVELS; level++) {
    g_assert_cmpstr (foulee_sign_level_label ((FouleeSignLevel) level, foulee_language_english ()),
                     ==, labels[level].english);
    g_assert_cmpstr (foulee_sign_level_label ((FouleeSignLevel) level, foulee_language_french ()),
                     ==, labels[level].french);
  }
}

/* All of them can stand in one answer, which is valid and keeps them. */
static void
test_ids (void)
{
  g_autoptr (FouleeSignAnswer) answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    const char *id = foulee_warning_signs_get (i)->id;

    g_assert_cmpuint (strlen (id), >, 0);
    g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz_"), ==, strlen (id));
    g_assert_true (g_hash_table_add (seen, (gpointer) id));
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", id);
  }
  answer->at = test_instant (NOW);
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->denied, all->str);
  g_assert_true (foulee_record_validate (answer, &error));
  g_assert_no_error (error);
}

/* ---- What is shown -------------------------------------------------------------------------- */

#define BORN_LONG_AGO 1980

static FouleeHistory *
history_of (guint32 conditions, int birth_year)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->birth_year = birth_year;
  g_ptr_array_add (records, runner);
  for (int kind = 0; kind < N_CONDITIONS; kind++) {
    FouleeCondition *condition;

    if (!(conditions & 1u << kind))
      continue;
    condition = foulee_record_new (FOULEE_KIND_CONDITION);
    condition->condition_kind = kind;
    g_ptr_array_add (records, condition);
  }
  return foulee_history_new (records);
}

/* The sentences of a level as "id id …". */
static char *
shown_at (const FouleeHistory *history, guint32 regions, FouleeSignLevel level)
{
  g_autoptr (GPtrArray) list = foulee_warning_signs_list (history, test_instant (NOW), regions);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++) {
    const FouleeWarningSign *sign = g_ptr_array_index (list, i);

    if (sign->level == level)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", sign->id);
  }
  return g_string_free_and_steal (ids);
}

/* Each sentence that is for everybody is there once, by level. */
static void
assert_complete (guint32 conditions, guint32 regions, int birth_year)
{
  g_autoptr (FouleeHistory) history = history_of (conditions, birth_year);
  g_autoptr (GPtrArray) list = foulee_warning_signs_list (history, test_instant (NOW), regions);
  FouleeSignLevel level = FOULEE_SIGN_EMERGENCY;

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++) {
    guint n = 0;

    for (guint j = 0; j < list->len; j++)
      n += g_str_equal (((FouleeWarningSign *) g_ptr_array_index (list, j))->id, sentences[i].id);
    if (sentences[i].young)
      g_assert_cmpuint (n, ==, birth_year == BORN_LONG_AGO ? 0 : 1);
    else
      g_assert_cmpuint (n, ==, 1);
  }
  for (guint i = 0; i < list->len; i++) {
    const FouleeWarningSign *sign = g_ptr_array_index (list, i);

    g_assert_cmpint (sign->level, >=, level);
    level = sign->level;
  }
}

/* Whatever hurts, whatever the runner has, however old. */
static void
test_complete (void)
{
  static const int birth_years[] = { FOULEE_UNSET, BORN_LONG_AGO, 2012 };
  FouleeChance chance = foulee_chance_of (6, 0);

  for (gsize age = 0; age < G_N_ELEMENTS (birth_years); age++) {
    assert_complete (0, 0, birth_years[age]);
    assert_complete (G_MAXUINT32, G_MAXUINT32, birth_years[age]);
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      assert_complete (0, 1u << region, birth_years[age]);
    for (int kind = 0; kind < N_CONDITIONS; kind++)
      assert_complete (1u << kind, 0, birth_years[age]);
    for (int i = 0; i < 200; i++)
      assert_complete ((guint32) foulee_chance_whole (&chance, 0, (1 << N_CONDITIONS) - 1),
                       (guint32) foulee_chance_whole (&chance, 0, (1 << FOULEE_N_REGIONS) - 1),
                       birth_years[age]);
  }
}

#define AT(name) 1u << FOULEE_REGION_##name
#define HAS(name) 1u << FOULEE_CONDITION_##name

/* What is read first, and after how many sentences that are not about it begin. */
static const struct {
  const char *name;
  guint32 regions, conditions;
  FouleeSignLevel level;
  const char *first; /* ids, in their order */
} firsts[] = {
  { "nothing", 0, 0, FOULEE_SIGN_EMERGENCY, "severe_leg_pain cold_pale_leg swelling_breathless" },
  { "thigh", AT (QUADRICEPS_LEFT), 0, FOULEE_SIGN_EMERGENCY,
    "severe_leg_pain swelling_breathless dark_urine cold_pale_leg" },
  { "shin", AT (SHIN_RIGHT), 0, FOULEE_SIGN_EMERGENCY,
    "severe_leg_pain cold_pale_leg swelling_breathless dark_urine hot_joint chest_pain" },
  { "knee", AT (KNEE_LEFT), 0, FOULEE_SIGN_EMERGENCY, "hot_joint severe_leg_pain" },
  { "back", AT (LOWER_BACK), 0, FOULEE_SIGN_EMERGENCY, "saddle_numb severe_leg_pain" },
  { "calf", AT (CALF_RIGHT), 0, FOULEE_SIGN_SAME_DAY, "swollen_calf pop no_weight" },
  { "heel", AT (HEEL_LEFT), 0, FOULEE_SIGN_SAME_DAY, "pop no_weight foot_sore swollen_calf" },
  { "Achilles", AT (ACHILLES_LEFT), 0, FOULEE_SIGN_SAME_DAY, "pop swollen_calf" },
  { "knee", AT (KNEE_RIGHT), 0, FOULEE_SIGN_SAME_DAY, "no_weight locked_knee swollen_calf" },
  { "hip", AT (HIP_LEFT), 0, FOULEE_SIGN_SAME_DAY, "no_weight groin_loading swollen_calf" },
  { "inner thigh", AT (INNER_THIGH_RIGHT), 0, FOULEE_SIGN_SAME_DAY, "groin_loading swollen_calf" },
  { "shin", AT (SHIN_LEFT), 0, FOULEE_SIGN_DAYS,
    "pinpoint_bone night_pain worse_in_run tight_in_run changed_gait" },
  { "calf", AT (CALF_LEFT), 0, FOULEE_SIGN_DAYS, "tight_in_run calf_walking pinpoint_bone" },
  { "hamstring", AT (HAMSTRING_LEFT), 0, FOULEE_SIGN_DAYS, "tingling pinpoint_bone" },
  { "thigh", AT (QUADRICEPS_LEFT), 0, FOULEE_SIGN_DAYS, "pinpoint_bone night_pain worse_in_run" },

  { "artery disease", 0, HAS (ARTERY_DISEASE), FOULEE_SIGN_EMERGENCY,
    "severe_leg_pain cold_pale_leg chest_pain swelling_breathless" },
  { "artery disease", 0, HAS (ARTERY_DISEASE), FOULEE_SIGN_SAME_DAY, "foot_sore swollen_calf" },
  { "artery disease", 0, HAS (ARTERY_DISEASE), FOULEE_SIGN_DAYS, "calf_walking pinpoint_bone" },
  { "heart disease", 0, HAS (HEART_DISEASE), FOULEE_SIGN_EMERGENCY,
    "cold_pale_leg chest_pain confusion severe_leg_pain" },
  { "diabetes", 0, HAS (DIABETES), FOULEE_SIGN_SAME_DAY, "foot_sore swollen_calf" },
  { "diabetes", 0, HAS (DIABETES), FOULEE_SIGN_EMERGENCY,
    "cold_pale_leg confusion hot_joint severe_leg_pain" },
  { "neuropathy", 0, HAS (NEUROPATHY), FOULEE_SIGN_EMERGENCY, "saddle_numb severe_leg_pain" },
  { "neuropathy", 0, HAS (NEUROPATHY), FOULEE_SIGN_DAYS, "tingling pinpoint_bone" },
  { "vein disease", 0, HAS (VEIN_DISEASE), FOULEE_SIGN_EMERGENCY,
    "swelling_breathless hot_joint severe_leg_pain" },
  { "vein disease", 0, HAS (VEIN_DISEASE), FOULEE_SIGN_SAME_DAY, "swollen_calf pop" },
  { "blood thinner", AT (HEEL_LEFT), HAS (BLOOD_THINNER), FOULEE_SIGN_SAME_DAY,
    "swollen_calf pop no_weight foot_sore locked_knee" },
  { "pregnancy", 0, HAS (PREGNANCY), FOULEE_SIGN_EMERGENCY, "swelling_breathless severe_leg_pain" },
  { "statin", 0, HAS (STATIN), FOULEE_SIGN_EMERGENCY, "dark_urine severe_leg_pain" },
  { "fluid limit", 0, HAS (FLUID_LIMIT), FOULEE_SIGN_EMERGENCY,
    "confusion overdrinking severe_leg_pain" },
  { "low energy", 0, HAS (LOW_ENERGY), FOULEE_SIGN_DAYS,
    "pinpoint_bone night_pain worse_in_run changed_gait" },
  { "bone stress", 0, HAS (BONE_STRESS), FOULEE_SIGN_SAME_DAY,
    "no_weight groin_loading swollen_calf" },
  { "osteoarthritis", 0, HAS (OSTEOARTHRITIS), FOULEE_SIGN_EMERGENCY, "hot_joint severe_leg_pain" },
  { "other injury", 0, HAS (OTHER_INJURY), FOULEE_SIGN_DAYS, "two_weeks pinpoint_bone" },
  { "Raynaud", 0, HAS (RAYNAUD), FOULEE_SIGN_EMERGENCY, "severe_leg_pain cold_pale_leg" },
};

static void
test_firsts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (firsts); i++) {
    g_autoptr (FouleeHistory) history = history_of (firsts[i].conditions, BORN_LONG_AGO);
    g_autofree char *ids = shown_at (history, firsts[i].regions, firsts[i].level);

    g_test_message ("%s: %s", firsts[i].name, ids);
    g_assert_true (g_str_has_prefix (ids, firsts[i].first));
  }
}

/* Sunday 30 August is 12 weeks before NOW. */
static void
test_after_birth (void)
{
  const FouleeDate today = foulee_instant_day (test_instant (NOW), 0);

  for (int days = 84; days <= 85; days++) {
    GPtrArray *records = foulee_record_array_new ();
    FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);
    g_autoptr (FouleeHistory) history = NULL;
    g_autofree char *ids = NULL;

    condition->condition_kind = FOULEE_CONDITION_PREGNANCY;
    condition->until = today - days;
    g_ptr_array_add (records, condition);
    history = foulee_history_new (records);
    ids = shown_at (history, 0, FOULEE_SIGN_EMERGENCY);
    g_assert_cmpint (g_str_has_prefix (ids, "swelling_breathless severe_leg_pain"), ==, days == 84);
  }
}

/* In 2026; whoever turns 18 this year may not have done so yet. */
static void
test_young (void)
{
  static const struct {
    int birth_year;
    gboolean shown;
  } rows[] = {
    { FOULEE_UNSET, TRUE }, { 2015, TRUE },  { 2009, TRUE },
    { 2008, TRUE },         { 2007, FALSE }, { 1950, FALSE },
  };
  g_autoptr (FouleeHistory) nobody = foulee_history_new (foulee_record_array_new ());
  g_autofree char *for_nobody = shown_at (nobody, 0, FOULEE_SIGN_SAME_DAY);

  g_assert_nonnull (strstr (for_nobody, "young_limp"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeHistory) history = history_of (0, rows[i].birth_year);
    g_autofree char *ids = shown_at (history, AT (KNEE_LEFT), FOULEE_SIGN_SAME_DAY);

    g_assert_cmpint (strstr (ids, "young_limp") != NULL, ==, rows[i].shown);
  }
}

/* A condition counts while the runner has it; today is 22 November. */
static void
test_condition_dates (void)
{
  static const struct {
    int since, until; /* days from today; 999 not said */
    gboolean counts;
  } rows[] = {
    { 999, 999, TRUE }, { -10, 999, TRUE }, { 0, 0, TRUE },
    { 1, 999, FALSE },  { -10, -1, FALSE }, { 999, -1, FALSE },
  };
  const FouleeDate today = foulee_date_from_civil (2026, 11, 22);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GPtrArray *records = foulee_record_array_new ();
    FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);
    g_autoptr (FouleeHistory) history = NULL;
    g_autofree char *ids = NULL;

    condition->condition_kind = FOULEE_CONDITION_STATIN;
    if (rows[i].since != 999)
      condition->since = today + rows[i].since;
    if (rows[i].until != 999)
      condition->until = today + rows[i].until;
    g_ptr_array_add (records, condition);
    history = foulee_history_new (records);
    ids = shown_at (history, 0, FOULEE_SIGN_EMERGENCY);
    g_assert_cmpint (g_str_has_prefix (ids, "dark_urine"), ==, rows[i].counts);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/warning-sign/sentences", test_sentences);
  g_test_add_func ("/advice/warning-sign/aside", test_aside);
  g_test_add_func ("/advice/warning-sign/labels", test_labels);
  g_test_add_func ("/advice/warning-sign/ids", test_ids);
  g_test_add_func ("/advice/warning-sign/complete", test_complete);
  g_test_add_func ("/advice/warning-sign/firsts", test_firsts);
  g_test_add_func ("/advice/warning-sign/after-birth", test_after_birth);
  g_test_add_func ("/advice/warning-sign/young", test_young);
  g_test_add_func ("/advice/warning-sign/condition-dates", test_condition_dates);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/warning-sign.h"

#include "advice/facts.h"
#include "advice/runner-state.h"
#include "model/region-set.h"

#define PAIR FOULEE_REGION_PAIR
#define THIGHS                                                                                     \
  (PAIR (GLUTE) | PAIR (OUTER_THIGH) | PAIR (QUADRICEPS) | PAIR (INNER_THIGH) | PAIR (HAMSTRING))
#define LOWER_LEGS (PAIR (SHIN) | PAIR (CALF))
#define JOINTS (PAIR (HIP) | PAIR (KNEE) | PAIR (ANKLE) | PAIR (FOREFOOT))
#define FEET (PAIR (ANKLE) | PAIR (HEEL) | PAIR (FOREFOOT))

#define WITH(name) (1u << FOULEE_CONDITION_##name)
#define CLOT (WITH (VEIN_DISEASE) | WITH (BLOOD_THINNER) | WITH (PREGNANCY))
#define BONE (WITH (BONE_STRESS) | WITH (LOW_ENERGY))

#define EMERGENCY(id_, text_, aside_, regions_, conditions_)                                       \
  { .id = id_,                                                                                     \
    .level = FOULEE_SIGN_EMERGENCY,                                                                \
    .text = text_,                                                                                 \
    .aside = aside_,                                                                               \
    .regions = regions_,                                                                           \
    .conditions = conditions_ }
#define SAME_DAY(id_, text_, regions_, conditions_, young_)                                        \
  { .id = id_,                                                                                     \
    .level = FOULEE_SIGN_SAME_DAY,                                                                 \
    .text = text_,                                                                                 \
    .regions = regions_,                                                                           \
    .conditions = conditions_,                                                                     \
    .young = young_ }
#define DAYS(id_, text_, regions_, conditions_)                                                    \
  { .id = id_,                                                                                     \
    .level = FOULEE_SIGN_DAYS,                                                                     \
    .text = text_,                                                                                 \
    .regions = regions_,                                                                           \
    .conditions = conditions_ }
#define FOULEE_TEXT(context, text) (text)

/* What comes first decides only what is read first, so a place or a condition is named where a
 * clinician would think of the sentence sooner [our choice]: no flow or pressure in the leg with
 * artery disease or a blood thinner; a clot with vein disease, a blood thinner (taken for one) or a
 * pregnancy; low sugar with diabetes; bone with an earlier stress injury or low energy. */
static const FouleeWarningSign signs[] = {
  EMERGENCY ("severe_leg_pain",
             FOULEE_TEXT ("warning sign", "Severe unrelenting leg pain with tightness, numbness, "
                                          "paleness or a weak foot"),
             NULL, THIGHS | LOWER_LEGS, WITH (ARTERY_DISEASE) | WITH (BLOOD_THINNER)),
  EMERGENCY ("cold_pale_leg", FOULEE_TEXT ("warning sign", "A cold pale leg"), NULL,
             LOWER_LEGS | FEET, WITH (ARTERY_DISEASE) | WITH (DIABETES) | WITH (HEART_DISEASE)),
  EMERGENCY ("swelling_breathless",
             FOULEE_TEXT ("warning sign", "Leg swelling with chest pain or breathlessness"), NULL,
             LOWER_LEGS | THIGHS, CLOT),
  EMERGENCY ("chest_pain",
             FOULEE_TEXT ("warning sign", "Chest pain, fainting, racing heart or unusual "
                                          "breathlessness during or after a run"),
             NULL, 0, WITH (HEART_DISEASE) | WITH (ARTERY_DISEASE)),
  EMERGENCY ("confusion",
             FOULEE_TEXT ("warning sign", "Confusion, collapse or seizure during or after a run"),
             FOULEE_TEXT ("warning sign", "Shade, cool; do not force drinks"), 0,
             WITH (DIABETES) | WITH (HEART_DISEASE) | WITH (FLUID_LIMIT)),
  EMERGENCY ("overdrinking",
             FOULEE_TEXT ("warning sign", "Nausea, headache and weight gained after much drinking"),
             NULL, 0, WITH (FLUID_LIMIT)),
  EMERGENCY ("dark_urine",
             FOULEE_TEXT ("warning sign",
                          "Red, brown or cola-coloured urine within 5 days of hard effort"),
             NULL, THIGHS | LOWER_LEGS, WITH (STATIN)),
  EMERGENCY ("saddle_numb",
             FOULEE_TEXT ("warning sign", "Numbness between the legs, where a saddle touches, or "
                                          "new trouble with bladder or bowel"),
             NULL, 1u << FOULEE_REGION_LOWER_BACK | PAIR (GLUTE), WITH (NEUROPATHY)),
  EMERGENCY ("hot_joint",
             FOULEE_TEXT ("warning sign", "A hot swollen joint or spreading redness with fever"),
             NULL, JOINTS | LOWER_LEGS | FEET,
             WITH (DIABETES) | WITH (OSTEOARTHRITIS) | WITH (VEIN_DISEASE)),

  SAME_DAY ("swollen_calf", FOULEE_TEXT ("warning sign", "One calf swollen, warm, tender"),
            PAIR (CALF), CLOT, FALSE),
  SAME_DAY ("pop", FOULEE_TEXT ("warning sign", "A pop in calf or heel"),
            PAIR (CALF) | PAIR (ACHILLES) | PAIR (HEEL), 0, FALSE),
  SAME_DAY ("no_weight", FOULEE_TEXT ("warning sign", "Cannot bear weight"), FOULEE_BONE_REGIONS,
            BONE, FALSE),
  SAME_DAY ("locked_knee", FOULEE_TEXT ("warning sign", "A locked knee"), PAIR (KNEE), 0, FALSE),
  SAME_DAY ("groin_loading",
            FOULEE_TEXT ("warning sign", "Groin pain when you put weight on the leg"),
            PAIR (HIP) | PAIR (INNER_THIGH), BONE, FALSE),
  SAME_DAY ("foot_sore",
            FOULEE_TEXT ("warning sign",
                         "Rest pain or a sore on the foot with artery disease or diabetes"),
            FEET, WITH (ARTERY_DISEASE) | WITH (DIABETES) | WITH (NEUROPATHY), FALSE),
  SAME_DAY ("young_limp", FOULEE_TEXT ("warning sign", "Under 18: hip or knee pain with a limp"),
            PAIR (HIP) | PAIR (KNEE), 0, TRUE),

  DAYS ("pinpoint_bone", FOULEE_TEXT ("warning sign", "Pinpoint bone pain"), FOULEE_BONE_REGIONS,
        BONE),
  DAYS ("night_pain", FOULEE_TEXT ("warning sign", "Pain at night or at rest"),
        FOULEE_BONE_REGIONS | 1u << FOULEE_REGION_LOWER_BACK, BONE),
  DAYS ("worse_in_run", FOULEE_TEXT ("warning sign", "Pain that gets worse through the run"),
        FOULEE_BONE_REGIONS, BONE),
  DAYS ("changed_gait", FOULEE_TEXT ("warning sign", "A changed gait"), 0, 0),
  DAYS ("tingling", FOULEE_TEXT ("warning sign", "Tingling, numbness, weakness"),
        1u << FOULEE_REGION_LOWER_BACK | PAIR (GLUTE) | PAIR (HAMSTRING),
        WITH (NEUROPATHY) | WITH (DIABETES)),
  DAYS ("tight_in_run",
        FOULEE_TEXT (
            "warning sign",
            "Tight pain at the same point of each run that settles 10–30\u00a0min after stopping"),
        LOWER_LEGS, 0),
  DAYS ("calf_walking",
        FOULEE_TEXT ("warning sign",
                     "Calf pain on walking, never at rest, gone within 10 min of standing"),
        PAIR (CALF), WITH (ARTERY_DISEASE) | WITH (DIABETES)),
  DAYS ("lump", FOULEE_TEXT ("warning sign", "A lump, or unexplained weight loss"), 0, 0),
  DAYS ("two_weeks", FOULEE_TEXT ("warning sign", "No better after two weeks"), 0,
        WITH (OTHER_INJURY)),
};

guint
foulee_warning_signs_n (void)
{
  return G_N_ELEMENTS (signs);
}

const FouleeWarningSign *
foulee_warning_signs_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (signs), NULL);

  return &signs[index];
}

const FouleeWarningSign *
foulee_warning_sign_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i].id, id))
      return &signs[i];
  return NULL;
}

const char *
foulee_warning_sign_text (const FouleeWarningSign *sign, const FouleeLanguage *language)
{
  return foulee_trc (language, "warning sign", sign->text);
}

const char *
foulee_warning_sign_aside (const FouleeWarningSign *sign, const FouleeLanguage *language)
{
  return sign->aside != NULL ? foulee_trc (language, "warning sign", sign->aside) : NULL;
}

const char *
foulee_sign_level_label (FouleeSignLevel level, const FouleeLanguage *language)
{
  switch (level) {
  case FOULEE_SIGN_EMERGENCY:
    return foulee_trc (language, "level of a warning sign", "Emergency");
  case FOULEE_SIGN_SAME_DAY:
    return foulee_trc (language, "level of a warning sign", "Same day");
  case FOULEE_SIGN_DAYS:
    return foulee_trc (language, "level of a warning sign", "Within days, no running until then");
  case FOULEE_N_SIGN_LEVELS:
    break;
  }
  g_return_val_if_reached ("");
}

/* Adds those of one level that are about the runner's places and conditions, or those that are
 * not. */
static void
add_level (GPtrArray *list, FouleeSignLevel level, guint32 regions, guint32 conditions,
           gboolean young, gboolean near)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    const FouleeWarningSign *sign = &signs[i];
    const gboolean is_near = ((sign->regions & regions) | (sign->conditions & conditions)) != 0;

    if (sign->level == level && is_near == near && (young || !sign->young))
      g_ptr_array_add (list, (gpointer) sign);
  }
}

GPtrArray *
foulee_warning_signs_list (const FouleeHistory *history, FouleeInstant now, guint32 regions)
{
  const FouleeDate today = foulee_instant_day (now, foulee_history_day_start (history));
  const guint32 conditions = foulee_conditions_on (history, today) |
                             (foulee_runner_is_pregnant (history, today) ? WITH (PREGNANCY) : 0);
  /* Where no year of birth is known, it cannot be told: −1. */
  const gboolean young =
      foulee_runner_least_age (foulee_history_runner (history), today) < FOULEE_ADULT;
  GPtrArray *list = g_ptr_array_new ();

  for (int level = 0; level < FOULEE_N_SIGN_LEVELS; level++) {
    add_level (list, (FouleeSignLevel) level, regions, conditions, young, TRUE);
    add_level (list, (FouleeSignLevel) level, regions, conditions, young, FALSE);
  }
  return list;
}

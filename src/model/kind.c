/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kind.h"

#include <string.h>

#include "model/record.h"

#define NAME_LENGTH 200
#define NUMBER_LENGTH 40 /* of a telephone */

#define AT(struct_, member) .offset = G_STRUCT_OFFSET (struct_, member)
#define INTEGER(struct_, member, name_, low, high)                                                 \
  { .name = name_,                                                                                 \
    .type = FOULEE_FIELD_INTEGER,                                                                  \
    AT (struct_, member),                                                                          \
    .minimum = low,                                                                                \
    .maximum = high }
#define FLAG(struct_, member, name_)                                                               \
  { .name = name_, .type = FOULEE_FIELD_FLAG, AT (struct_, member), .maximum = 1 }
#define CHOICE(struct_, member, name_, words_)                                                     \
  { .name = name_, .type = FOULEE_FIELD_CHOICE, AT (struct_, member), .words = &words_ }
#define SET(struct_, member, name_, words_)                                                        \
  { .name = name_, .type = FOULEE_FIELD_SET, AT (struct_, member), .words = &words_ }
#define REGION(struct_, member, name_)                                                             \
  { .name = name_, .type = FOULEE_FIELD_REGION, AT (struct_, member) }
#define DATE(struct_, member, name_)                                                               \
  { .name = name_, .type = FOULEE_FIELD_DATE, AT (struct_, member) }
#define TEXT(struct_, member, name_, length)                                                       \
  { .name = name_, .type = FOULEE_FIELD_TEXT, AT (struct_, member), .maximum = length }
#define REQUIRED(struct_, member, name_, type_, ...)                                               \
  { .name = name_,                                                                                 \
    .type = FOULEE_FIELD_##type_,                                                                  \
    .required = TRUE,                                                                              \
    AT (struct_, member),                                                                          \
    __VA_ARGS__ }

static const FouleeField shoe_fields[] = {
  REQUIRED (FouleeShoe, name, "name", TEXT, .maximum = NAME_LENGTH),
  DATE (FouleeShoe, first_used, "first_used"),
  INTEGER (FouleeShoe, distance_before, "distance_before_m", 0, 10000000),
  DATE (FouleeShoe, retired, "retired"),
};

static const FouleeField activity_fields[] = {
  REQUIRED (FouleeActivity, name, "name", TEXT, .maximum = NAME_LENGTH),
  REQUIRED (FouleeActivity, since, "since", DATE),
  DATE (FouleeActivity, until, "until"),
};

static const FouleeField check_in_fields[] = {
  REQUIRED (FouleeCheckIn, at, "at", INSTANT),
  REQUIRED (FouleeCheckIn, origin, "origin", CHOICE, .words = &foulee_origins),
  { .name = "readings", .type = FOULEE_FIELD_READINGS, AT (FouleeCheckIn, readings) },
  INTEGER (FouleeCheckIn, overall, "overall", 0, 10),
  INTEGER (FouleeCheckIn, fatigue, "fatigue", 0, 10),
  FLAG (FouleeCheckIn, gait_changed, "gait_changed"),
  FLAG (FouleeCheckIn, ill, "ill"),
  CHOICE (FouleeCheckIn, training_changed, "training_changed", foulee_training_changes),
  TEXT (FouleeCheckIn, note, "note", FOULEE_NOTE_LENGTH),
};

static const FouleeField run_fields[] = {
  REQUIRED (FouleeRun, start, "start", INSTANT),
  REQUIRED (FouleeRun, planned, "planned", FLAG, .maximum = 1),
  INTEGER (FouleeRun, duration, "duration_s", 1, 7 * 86400),
  INTEGER (FouleeRun, distance, "distance_m", 1, 1000000),
  INTEGER (FouleeRun, ascent, "ascent_m", 0, 30000),
  INTEGER (FouleeRun, descent, "descent_m", 0, 30000),
  INTEGER (FouleeRun, rpe, "session_rpe", 0, 10),
  CHOICE (FouleeRun, run_kind, "kind", foulee_run_kinds),
  CHOICE (FouleeRun, surface, "surface", foulee_surfaces),
  CHOICE (FouleeRun, heat, "heat", foulee_heats),
  INTEGER (FouleeRun, cadence, "cadence_spm", 40, 300),
  INTEGER (FouleeRun, heart_rate, "heart_rate_bpm", 25, 250),
  INTEGER (FouleeRun, mass_before, "mass_before_g", 20000, 400000),
  INTEGER (FouleeRun, mass_after, "mass_after_g", 20000, 400000),
  { .name = "shoe",
    .type = FOULEE_FIELD_REFERENCE,
    AT (FouleeRun, shoe),
    .target = FOULEE_KIND_SHOE },
  INTEGER (FouleeRun, pain_start, "pain_start", 0, 10),
  INTEGER (FouleeRun, pain_middle, "pain_middle", 0, 10),
  INTEGER (FouleeRun, pain_end, "pain_end", 0, 10),
  REGION (FouleeRun, pain_region, "pain_region"),
  FLAG (FouleeRun, cool_down, "cool_down"),
  SET (FouleeRun, form, "form", foulee_form_notes),
  CHOICE (FouleeRun, warm_up, "warm_up", foulee_warm_ups),
  INTEGER (FouleeRun, warm_up_minutes, "warm_up_min", 1, 180),
  SET (FouleeRun, warm_up_parts, "warm_up_parts", foulee_warm_up_parts),
  REQUIRED (FouleeRun, source, "source", CHOICE, .words = &foulee_run_sources),
  TEXT (FouleeRun, source_name, "source_name", NAME_LENGTH),
  TEXT (FouleeRun, source_hash, "source_hash", 64),
  TEXT (FouleeRun, note, "note", FOULEE_NOTE_LENGTH),
};

static const FouleeField sleep_fields[] = {
  REQUIRED (FouleeSleep, night, "night", DATE),
  REQUIRED (FouleeSleep, sleep_kind, "kind", CHOICE, .words = &foulee_sleep_kinds),
  { .name = "to_bed", .type = FOULEE_FIELD_INSTANT, AT (FouleeSleep, to_bed) },
  { .name = "woke", .type = FOULEE_FIELD_INSTANT, AT (FouleeSleep, woke) },
  INTEGER (FouleeSleep, times_awake, "times_awake", 0, 50),
  INTEGER (FouleeSleep, quality, "quality", 1, 5),
};

static const FouleeField drink_fields[] = {
  REQUIRED (FouleeDrink, at, "at", INSTANT),
  REQUIRED (FouleeDrink, volume, "volume_ml", INTEGER, .minimum = 1, .maximum = 10000),
  REQUIRED (FouleeDrink, drink_kind, "kind", CHOICE, .words = &foulee_drink_kinds),
};

static const FouleeField urine_fields[] = {
  REQUIRED (FouleeUrine, at, "at", INSTANT),
  REQUIRED (FouleeUrine, shade, "shade", INTEGER, .minimum = 1, .maximum = 8),
};

static const FouleeField action_fields[] = {
  REQUIRED (FouleeAction, at, "at", INSTANT),
  REQUIRED (FouleeAction, action_kind, "kind", CHOICE, .words = &foulee_action_kinds),
  TEXT (FouleeAction, name, "name", NAME_LENGTH),
  INTEGER (FouleeAction, minutes, "duration_min", 1, 1440),
  REGION (FouleeAction, region, "region"),
  CHOICE (FouleeAction, after, "after", foulee_afters),
  TEXT (FouleeAction, note, "note", FOULEE_NOTE_LENGTH),
};

static const FouleeField activity_score_fields[] = {
  REQUIRED (FouleeActivityScore, at, "at", INSTANT),
  REQUIRED (FouleeActivityScore, activity, "activity", REFERENCE, .target = FOULEE_KIND_ACTIVITY),
  REQUIRED (FouleeActivityScore, score, "score", INTEGER, .maximum = 10),
};

static const FouleeField visit_fields[] = {
  REQUIRED (FouleeVisit, date, "date", DATE),
  TEXT (FouleeVisit, who, "who", NAME_LENGTH),
  TEXT (FouleeVisit, note, "note", FOULEE_NOTE_LENGTH),
};

static const FouleeField condition_fields[] = {
  REQUIRED (FouleeCondition, condition_kind, "kind", CHOICE, .words = &foulee_condition_kinds),
  DATE (FouleeCondition, since, "since"),
  DATE (FouleeCondition, until, "until"),
  CHOICE (FouleeCondition, side, "side", foulee_condition_sides),
  TEXT (FouleeCondition, note, "note", FOULEE_NOTE_LENGTH),
};

static const FouleeField sign_answer_fields[] = {
  REQUIRED (FouleeSignAnswer, at, "at", INSTANT),
  REQUIRED (FouleeSignAnswer, list_version, "list_version", INTEGER, .minimum = 1,
            .maximum = 1000000),
  { .name = "ticked",
    .type = FOULEE_FIELD_IDS,
    AT (FouleeSignAnswer, ticked),
    .maximum = FOULEE_NOTE_LENGTH },
  { .name = "denied",
    .type = FOULEE_FIELD_IDS,
    AT (FouleeSignAnswer, denied),
    .maximum = FOULEE_NOTE_LENGTH },
  TEXT (FouleeSignAnswer, outcome, "outcome", FOULEE_NOTE_LENGTH),
  CHOICE (FouleeSignAnswer, outcome_kind, "outcome_kind", foulee_outcomes),
};

static const FouleeField advice_answer_fields[] = {
  REQUIRED (FouleeAdviceAnswer, at, "at", INSTANT),
  REQUIRED (FouleeAdviceAnswer, suggestion, "suggestion", TEXT, .maximum = 64),
  REQUIRED (FouleeAdviceAnswer, answer, "answer", CHOICE, .words = &foulee_answers),
};

static const FouleeField runner_fields[] = {
  TEXT (FouleeRunner, name, "name", NAME_LENGTH),
  INTEGER (FouleeRunner, birth_year, "birth_year", 1900, 2199),
  INTEGER (FouleeRunner, height, "height_mm", 500, 2800),
  INTEGER (FouleeRunner, mass, "mass_g", 20000, 400000),
  TEXT (FouleeRunner, country, "country", 2),
  CHOICE (FouleeRunner, units, "units", foulee_unit_choices),
  INTEGER (FouleeRunner, day_start, "day_start_min", 0, 719),
  CHOICE (FouleeRunner, page_language, "page_language", foulee_page_languages),
  TEXT (FouleeRunner, clinic, "clinic", NAME_LENGTH),
  TEXT (FouleeRunner, emergency_number, "emergency_number", NUMBER_LENGTH),
  TEXT (FouleeRunner, advice_number, "advice_number", NUMBER_LENGTH),
  TEXT (FouleeRunner, concern, "concern", FOULEE_NOTE_LENGTH),
  DATE (FouleeRunner, onset, "onset"),
  TEXT (FouleeRunner, onset_note, "onset_note", FOULEE_NOTE_LENGTH),
  TEXT (FouleeRunner, questions, "questions", FOULEE_NOTE_LENGTH),
};

#define KIND(name_, array_, type, fields_, when_)                                                  \
  { .name = name_,                                                                                 \
    .array = array_,                                                                               \
    .size = sizeof (type),                                                                         \
    .fields = fields_,                                                                             \
    .n_fields = G_N_ELEMENTS (fields_),                                                            \
    .when = when_ }

static const FouleeKindInfo kinds[FOULEE_N_KINDS] = {
  [FOULEE_KIND_SHOE] = KIND ("shoe", "shoes", FouleeShoe, shoe_fields, -1),
  [FOULEE_KIND_ACTIVITY] = KIND ("activity", "activities", FouleeActivity, activity_fields, -1),
  [FOULEE_KIND_CHECK_IN] = KIND ("check_in", "check_ins", FouleeCheckIn, check_in_fields, 0),
  [FOULEE_KIND_RUN] = KIND ("run", "runs", FouleeRun, run_fields, 0),
  [FOULEE_KIND_SLEEP] = KIND ("sleep", "sleeps", FouleeSleep, sleep_fields, 0),
  [FOULEE_KIND_DRINK] = KIND ("drink", "drinks", FouleeDrink, drink_fields, 0),
  [FOULEE_KIND_URINE] = KIND ("urine", "urines", FouleeUrine, urine_fields, 0),
  [FOULEE_KIND_ACTION] = KIND ("action", "actions", FouleeAction, action_fields, 0),
  [FOULEE_KIND_ACTIVITY_SCORE] =
      KIND ("activity_score", "activity_scores", FouleeActivityScore, activity_score_fields, 0),
  [FOULEE_KIND_VISIT] = KIND ("visit", "visits", FouleeVisit, visit_fields, 0),
  [FOULEE_KIND_CONDITION] = KIND ("condition", "conditions", FouleeCondition, condition_fields, -1),
  [FOULEE_KIND_SIGN_ANSWER] =
      KIND ("sign_answer", "sign_answers", FouleeSignAnswer, sign_answer_fields, 0),
  [FOULEE_KIND_ADVICE_ANSWER] =
      KIND ("advice_answer", "advice_answers", FouleeAdviceAnswer, advice_answer_fields, 0),
  [FOULEE_KIND_RUNNER] = KIND ("runner", "runners", FouleeRunner, runner_fields, -1),
};

const FouleeKindInfo *
foulee_kind_info (FouleeKind kind)
{
  g_return_val_if_fail (kind < FOULEE_N_KINDS, NULL);

  return &kinds[kind];
}

gboolean
foulee_kind_from_array (const char *array, FouleeKind *kind)
{
  for (int i = 0; i < FOULEE_N_KINDS; i++) {
    if (strcmp (kinds[i].array, array) == 0) {
      *kind = (FouleeKind) i;
      return TRUE;
    }
  }
  return FALSE;
}

const FouleeField *
foulee_kind_field (FouleeKind kind, const char *name)
{
  const FouleeKindInfo *info = foulee_kind_info (kind);

  for (int i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].name, name) == 0)
      return &info->fields[i];
  return NULL;
}

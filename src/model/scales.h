/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"

G_BEGIN_DECLS

/* Closed lists of words: each value has an id, which files and the journal hold for good, and a
 * label to show. The values of the enumerations below are positions in these lists. */
typedef struct {
  const char *id;
  const char *context; /* for the translation of `label` */
  const char *label;
} FouleeWord;

/* Marks the label for translation; the tables of words are made of these. */
#define FOULEE_WORD(id, context, label) { (id), (context), (label) }

typedef struct {
  const char *name;
  const FouleeWord *words;
  int n_words;
} FouleeWords;

const char *foulee_word_label (const FouleeWord *word, const FouleeLanguage *language);

/* `value` must be a position in the list. */
const char *foulee_words_label (const FouleeWords *words, int value,
                                const FouleeLanguage *language);
gboolean foulee_words_from_id (const FouleeWords *words, const char *id, int *value);

typedef enum {
  FOULEE_SENSATION_ACHE,
  FOULEE_SENSATION_STIFF,
  FOULEE_SENSATION_TENDER,
  FOULEE_SENSATION_SHARP,
  FOULEE_SENSATION_BURNING,
  FOULEE_SENSATION_TINGLING,
  FOULEE_SENSATION_NUMB,
  FOULEE_SENSATION_CRAMP,
} FouleeSensation;
extern const FouleeWords foulee_sensations;

/* Sets hold 1 << value. */
typedef enum {
  FOULEE_MARK_PINPOINT,
  FOULEE_MARK_SWOLLEN,
  FOULEE_MARK_GIVES_WAY,
  FOULEE_MARK_AT_REST,
} FouleeMark;
extern const FouleeWords foulee_marks;

typedef enum {
  FOULEE_ORIGIN_ENTERED,
  FOULEE_ORIGIN_NONE_EVERYWHERE, /* one press said "nothing hurts" for all regions */
  FOULEE_ORIGIN_NOTIFICATION,
} FouleeOrigin;
extern const FouleeWords foulee_origins;

typedef enum {
  FOULEE_TRAINING_UNCHANGED,
  FOULEE_TRAINING_LESS,
  FOULEE_TRAINING_NONE,
} FouleeTrainingChange;
extern const FouleeWords foulee_training_changes;

typedef enum {
  FOULEE_RUN_EASY,
  FOULEE_RUN_LONG,
  FOULEE_RUN_TEMPO,
  FOULEE_RUN_INTERVALS,
  FOULEE_RUN_HILLS,
  FOULEE_RUN_RACE,
  FOULEE_RUN_TRAIL,
  FOULEE_RUN_TREADMILL,
} FouleeRunKind;
extern const FouleeWords foulee_run_kinds;

extern const FouleeWords
    foulee_surfaces; /* road, track, gravel, trail, grass, sand, treadmill, mixed */
extern const FouleeWords foulee_heats;       /* cold, mild, warm, hot */
extern const FouleeWords foulee_form_notes;  /* a set: overstriding, heel strike, leaning, … */
extern const FouleeWords foulee_run_sources; /* typed, file */

typedef enum { FOULEE_SOURCE_TYPED, FOULEE_SOURCE_FILE } FouleeRunSource;

typedef enum { FOULEE_WARM_UP_NONE, FOULEE_WARM_UP_DONE } FouleeWarmUp;
extern const FouleeWords foulee_warm_ups;
/* A set: light cardio, leg swings, high knees, hip circles, torso twists, arm circles, other. */
extern const FouleeWords foulee_warm_up_parts;

typedef enum { FOULEE_SLEEP_NIGHT, FOULEE_SLEEP_NAP } FouleeSleepKind;
extern const FouleeWords foulee_sleep_kinds;

typedef enum { FOULEE_DRINK_WATER, FOULEE_DRINK_ELECTROLYTE, FOULEE_DRINK_OTHER } FouleeDrinkKind;
extern const FouleeWords foulee_drink_kinds;

typedef enum {
  FOULEE_ACTION_FOAM_ROLLING,
  FOULEE_ACTION_MASSAGE,
  FOULEE_ACTION_COMPRESSION,
  FOULEE_ACTION_COLD_WATER,
  FOULEE_ACTION_CONTRAST_BATH,
  FOULEE_ACTION_EASY_MOVEMENT,
  FOULEE_ACTION_STRETCHING,
  FOULEE_ACTION_SQUATS,
  FOULEE_ACTION_LUNGES,
  FOULEE_ACTION_CALF_RAISES,
  FOULEE_ACTION_CORE_AND_HIPS,
  FOULEE_ACTION_CROSS_TRAINING,
  FOULEE_ACTION_REST_DAY,
  FOULEE_ACTION_FOOD,
  FOULEE_ACTION_MEDICINE,
  FOULEE_ACTION_CLINIC_MANUAL,
  FOULEE_ACTION_CLINIC_NEUROMODULATION,
  FOULEE_ACTION_CLINIC_SHOCKWAVE,
  FOULEE_ACTION_CLINIC_LASER,
  FOULEE_ACTION_CLINIC_OTHER,
} FouleeActionKind;
extern const FouleeWords foulee_action_kinds;

/* How it felt after. */
typedef enum { FOULEE_AFTER_WORSE, FOULEE_AFTER_SAME, FOULEE_AFTER_BETTER } FouleeAfter;
extern const FouleeWords foulee_afters;

/* Osteoarthritis … pregnancy: design "condition". */
typedef enum {
  FOULEE_CONDITION_OSTEOARTHRITIS,
  FOULEE_CONDITION_ARTERY_DISEASE,
  FOULEE_CONDITION_HEART_DISEASE,
  FOULEE_CONDITION_RAYNAUD,
  FOULEE_CONDITION_DIABETES,
  FOULEE_CONDITION_NEUROPATHY,
  FOULEE_CONDITION_VEIN_DISEASE,
  FOULEE_CONDITION_BLOOD_THINNER,
  FOULEE_CONDITION_STATIN,
  FOULEE_CONDITION_FLUID_LIMIT,
  FOULEE_CONDITION_LOW_ENERGY,
  FOULEE_CONDITION_BONE_STRESS,
  FOULEE_CONDITION_OTHER_INJURY,
  FOULEE_CONDITION_PREGNANCY,
} FouleeConditionKind;
extern const FouleeWords foulee_condition_kinds;
extern const FouleeWords foulee_condition_sides; /* left, right, both */

/* What came of a warning sign. Only FOULEE_OUTCOME_NO_RUNNING leaves training to wait. */
typedef enum {
  FOULEE_OUTCOME_MAY_RUN,    /* a clinician has looked at it: the runner may train */
  FOULEE_OUTCOME_NO_RUNNING, /* a clinician has looked at it: not to run for now */
  FOULEE_OUTCOME_OVER,       /* it has passed, or was ticked by mistake */
} FouleeOutcome;
extern const FouleeWords foulee_outcomes;

/* What a runner made of a suggestion. */
typedef enum {
  FOULEE_ANSWER_DONE,
  FOULEE_ANSWER_NOT_NOW,
  FOULEE_ANSWER_NEVER,
} FouleeAnswer;
extern const FouleeWords foulee_answers;

extern const FouleeWords foulee_unit_choices;   /* metric, imperial */
extern const FouleeWords foulee_page_languages; /* en, fr */

/* What a number on a scale means, in words. */

/* Session RPE 0 … 10 after Foster (2001, J Strength Cond Res 15:109). */
const char *foulee_rpe_label (int rpe, const FouleeLanguage *language);
/* Sleep quality 1 … 5, our own words. */
const char *foulee_sleep_quality_label (int quality, const FouleeLanguage *language);

G_END_DECLS

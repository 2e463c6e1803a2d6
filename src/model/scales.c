/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scales.h"

#include <string.h>

/* The words are looked up by variables here; xgettext finds them by FOULEE_WORD. */
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

#define WORDS(symbol, name, ...)                                                                   \
  static const FouleeWord symbol##_words[] = { __VA_ARGS__ };                                      \
  const FouleeWords symbol = { name, symbol##_words, G_N_ELEMENTS (symbol##_words) }

WORDS (foulee_sensations, "sensation", FOULEE_WORD ("ache", "sensation", "Ache"),
       FOULEE_WORD ("stiff", "sensation", "Stiff"), FOULEE_WORD ("tender", "sensation", "Tender"),
       FOULEE_WORD ("sharp", "sensation", "Sharp"), FOULEE_WORD ("burning", "sensation", "Burning"),
       FOULEE_WORD ("tingling", "sensation", "Tingling"), FOULEE_WORD ("numb", "sensation", "Numb"),
       FOULEE_WORD ("cramp", "sensation", "Cramp"));

WORDS (foulee_marks, "mark", FOULEE_WORD ("pinpoint", "mark", "Pinpoint"),
       FOULEE_WORD ("swollen", "mark", "Swollen"), FOULEE_WORD ("gives_way", "mark", "Gives way"),
       FOULEE_WORD ("at_rest", "mark", "At rest or at night"));

WORDS (foulee_origins, "origin", FOULEE_WORD ("entered", "origin of a check-in", "Entered"),
       FOULEE_WORD ("none_everywhere", "origin of a check-in", "None everywhere"),
       FOULEE_WORD ("notification", "origin of a check-in", "From a reminder"));

WORDS (foulee_training_changes, "training change", FOULEE_WORD ("no", "training changed", "No"),
       FOULEE_WORD ("less", "training changed", "Less"),
       FOULEE_WORD ("none", "training changed", "None"));

WORDS (foulee_run_kinds, "run kind", FOULEE_WORD ("easy", "kind of run", "Easy"),
       FOULEE_WORD ("long", "kind of run", "Long"), FOULEE_WORD ("tempo", "kind of run", "Tempo"),
       FOULEE_WORD ("intervals", "kind of run", "Intervals"),
       FOULEE_WORD ("hills", "kind of run", "Hills"), FOULEE_WORD ("race", "kind of run", "Race"),
       FOULEE_WORD ("trail", "kind of run", "Trail"),
       FOULEE_WORD ("treadmill", "kind of run", "Treadmill"));

WORDS (foulee_surfaces, "surface", FOULEE_WORD ("road", "surface", "Road"),
       FOULEE_WORD ("track", "surface", "Running track"),
       FOULEE_WORD ("gravel", "surface", "Gravel"), FOULEE_WORD ("trail", "surface", "Trail"),
       FOULEE_WORD ("grass", "surface", "Grass"), FOULEE_WORD ("sand", "surface", "Sand"),
       FOULEE_WORD ("treadmill", "surface", "Treadmill"),
       FOULEE_WORD ("mixed", "surface", "Mixed"));

WORDS (foulee_heats, "heat", FOULEE_WORD ("cold", "heat", "Cold"),
       FOULEE_WORD ("mild", "heat", "Mild"), FOULEE_WORD ("warm", "heat", "Warm"),
       FOULEE_WORD ("hot", "heat", "Hot"));

WORDS (foulee_form_notes, "form note", FOULEE_WORD ("overstriding", "running form", "Overstriding"),
       FOULEE_WORD ("heel_strike", "running form", "Heel strike"),
       FOULEE_WORD ("forefoot_strike", "running form", "Forefoot strike"),
       FOULEE_WORD ("leaning_forward", "running form", "Leaning forward"),
       FOULEE_WORD ("leaning_sideways", "running form", "Leaning to one side"),
       FOULEE_WORD ("bouncing", "running form", "Bouncing"),
       FOULEE_WORD ("tense_shoulders", "running form", "Tense shoulders"),
       FOULEE_WORD ("felt_smooth", "running form", "Felt smooth"));

WORDS (foulee_run_sources, "source", FOULEE_WORD ("typed", "source of a run", "Typed"),
       FOULEE_WORD ("file", "source of a run", "From a file"));

WORDS (foulee_warm_ups, "warm-up", FOULEE_WORD ("none", "warm-up", "None"),
       FOULEE_WORD ("done", "warm-up", "Done"));

WORDS (foulee_warm_up_parts, "warm-up part",
       FOULEE_WORD ("light_cardio", "part of a warm-up", "Light cardio"),
       FOULEE_WORD ("leg_swings", "part of a warm-up", "Leg swings"),
       FOULEE_WORD ("high_knees", "part of a warm-up", "High knees"),
       FOULEE_WORD ("hip_circles", "part of a warm-up", "Hip circles"),
       FOULEE_WORD ("torso_twists", "part of a warm-up", "Torso twists"),
       FOULEE_WORD ("arm_circles", "part of a warm-up", "Arm circles"),
       FOULEE_WORD ("other", "part of a warm-up", "Other"));

WORDS (foulee_sleep_kinds, "sleep kind", FOULEE_WORD ("night", "kind of sleep", "Night"),
       FOULEE_WORD ("nap", "kind of sleep", "Nap"));

WORDS (foulee_drink_kinds, "drink kind", FOULEE_WORD ("water", "kind of drink", "Water"),
       FOULEE_WORD ("electrolyte", "kind of drink", "Electrolyte"),
       FOULEE_WORD ("other", "kind of drink", "Other"));

WORDS (foulee_action_kinds, "action kind",
       FOULEE_WORD ("foam_rolling", "recovery action", "Foam rolling"),
       FOULEE_WORD ("massage", "recovery action", "Massage"),
       FOULEE_WORD ("compression", "recovery action", "Compression"),
       FOULEE_WORD ("cold_water", "recovery action", "Cold water"),
       FOULEE_WORD ("contrast_bath", "recovery action", "Contrast bath"),
       FOULEE_WORD ("easy_movement", "recovery action", "Easy movement"),
       FOULEE_WORD ("stretching", "recovery action", "Stretching"),
       FOULEE_WORD ("squats", "recovery action", "Squats"),
       FOULEE_WORD ("lunges", "recovery action", "Lunges"),
       FOULEE_WORD ("calf_raises", "recovery action", "Calf raises"),
       FOULEE_WORD ("core_and_hips", "recovery action", "Core and hips"),
       FOULEE_WORD ("cross_training", "recovery action", "Cross-training"),
       FOULEE_WORD ("rest_day", "recovery action", "Rest day"),
       FOULEE_WORD ("food", "recovery action", "Food"),
       FOULEE_WORD ("medicine", "recovery action", "Medicine taken"),
       FOULEE_WORD ("clinic_manual", "recovery action", "Manual therapy"),
       FOULEE_WORD ("clinic_neuromodulation", "recovery action", "Neuromodulation"),
       FOULEE_WORD ("clinic_shockwave", "recovery action", "Shockwave"),
       FOULEE_WORD ("clinic_laser", "recovery action", "Laser"),
       FOULEE_WORD ("clinic_other", "recovery action", "Other clinic treatment"));

WORDS (foulee_afters, "after", FOULEE_WORD ("worse", "how it felt after", "Worse"),
       FOULEE_WORD ("same", "how it felt after", "The same"),
       FOULEE_WORD ("better", "how it felt after", "Better"));

WORDS (foulee_condition_kinds, "condition kind",
       FOULEE_WORD ("osteoarthritis", "condition", "Osteoarthritis"),
       FOULEE_WORD ("artery_disease", "condition", "Artery disease"),
       FOULEE_WORD ("heart_disease", "condition", "Heart disease or high blood pressure"),
       FOULEE_WORD ("raynaud", "condition", "Raynaud’s phenomenon"),
       FOULEE_WORD ("diabetes", "condition", "Diabetes"),
       FOULEE_WORD ("neuropathy", "condition", "Neuropathy or sciatica"),
       FOULEE_WORD ("vein_disease", "condition", "Vein disease or blood clot"),
       FOULEE_WORD ("blood_thinner", "condition", "Blood thinner"),
       FOULEE_WORD ("statin", "condition", "Statin"),
       FOULEE_WORD ("fluid_limit", "condition", "Fluid limit"),
       FOULEE_WORD ("low_energy", "condition", "Low energy intake or missed periods"),
       FOULEE_WORD ("bone_stress", "condition", "Earlier bone stress injury"),
       FOULEE_WORD ("other_injury", "condition", "Other injury"),
       FOULEE_WORD ("pregnancy", "condition", "Pregnancy"));

WORDS (foulee_condition_sides, "condition side",
       FOULEE_WORD ("left", "side of a condition", "Left"),
       FOULEE_WORD ("right", "side of a condition", "Right"),
       FOULEE_WORD ("both", "side of a condition", "Both"));

WORDS (foulee_outcomes, "outcome",
       FOULEE_WORD ("may_run", "what came of a warning sign", "Seen by a clinician: I may run"),
       FOULEE_WORD ("no_running", "what came of a warning sign",
                    "Seen by a clinician: no running for now"),
       FOULEE_WORD ("over", "what came of a warning sign", "It has passed, or was a mistake"));

WORDS (foulee_answers, "answer", FOULEE_WORD ("done", "answer to a suggestion", "Done"),
       FOULEE_WORD ("not_now", "answer to a suggestion", "Not now"),
       FOULEE_WORD ("never", "answer to a suggestion", "Never"));

WORDS (foulee_unit_choices, "units",
       FOULEE_WORD ("metric", "units", "Kilometres, litres, kilograms"),
       FOULEE_WORD ("imperial", "units", "Miles, fluid ounces, pounds"));

WORDS (foulee_page_languages, "language", FOULEE_WORD ("en", "language of the summary", "English"),
       FOULEE_WORD ("fr", "language of the summary", "French"));

static const FouleeWord rpe_words[] = {
  FOULEE_WORD ("0", "session RPE", "Rest"),
  FOULEE_WORD ("1", "session RPE", "Very, very easy"),
  FOULEE_WORD ("2", "session RPE", "Easy"),
  FOULEE_WORD ("3", "session RPE", "Moderate"),
  FOULEE_WORD ("4", "session RPE", "Somewhat hard"),
  FOULEE_WORD ("5", "session RPE", "Hard"),
  FOULEE_WORD ("6", "session RPE", "Hard to very hard"),
  FOULEE_WORD ("7", "session RPE", "Very hard"),
  FOULEE_WORD ("8", "session RPE", "Very hard, holding on"),
  FOULEE_WORD ("9", "session RPE", "Nearly maximal"),
  FOULEE_WORD ("10", "session RPE", "Maximal"),
};

static const FouleeWord sleep_quality_words[] = {
  FOULEE_WORD ("1", "sleep quality", "Very poor"), FOULEE_WORD ("2", "sleep quality", "Poor"),
  FOULEE_WORD ("3", "sleep quality", "Fair"),      FOULEE_WORD ("4", "sleep quality", "Good"),
  FOULEE_WORD ("5", "sleep quality", "Very good"),
};

const char *
foulee_word_label (const FouleeWord *word, const FouleeLanguage *language)
{
  return foulee_trc (language, word->context, word->label);
}

const char *
foulee_words_label (const FouleeWords *words, int value, const FouleeLanguage *language)
{
  g_return_val_if_fail (value >= 0 && value < words->n_words, "");

  return foulee_word_label (&words->words[value], language);
}

gboolean
foulee_words_from_id (const FouleeWords *words, const char *id, int *value)
{
  for (int i = 0; i < words->n_words; i++) {
    if (strcmp (words->words[i].id, id) == 0) {
      *value = i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
foulee_rpe_label (int rpe, const FouleeLanguage *language)
{
  g_return_val_if_fail (rpe >= 0 && rpe <= 10, "");

  return foulee_word_label (&rpe_words[rpe], language);
}

const char *
foulee_sleep_quality_label (int quality, const FouleeLanguage *language)
{
  g_return_val_if_fail (quality >= 1 && quality <= 5, "");

  return foulee_word_label (&sleep_quality_words[quality - 1], language);
}

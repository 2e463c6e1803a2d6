/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a runner may have noted of the running form: positions in foulee_form_notes. */
typedef enum {
  FOULEE_FORM_OVERSTRIDING,
  FOULEE_FORM_HEEL_STRIKE,
  FOULEE_FORM_FOREFOOT_STRIKE,
  FOULEE_FORM_LEANING_FORWARD,
  FOULEE_FORM_LEANING_SIDEWAYS,
  FOULEE_FORM_BOUNCING,
  FOULEE_FORM_TENSE_SHOULDERS,
  FOULEE_FORM_FELT_SMOOTH,
} FouleeFormNote;

/* Sets of 1 << FouleeFormNote. Those to which a quicker cadence is an answer; and those that
 * someone else sees better. Neither landing on the forefoot nor shoulders are among them. [our
 * choice] */
#define FOULEE_FORM_OF_CADENCE (1u << FOULEE_FORM_OVERSTRIDING | 1u << FOULEE_FORM_HEEL_STRIKE)
#define FOULEE_FORM_TO_BE_SEEN                                                                     \
  (1u << FOULEE_FORM_OVERSTRIDING | 1u << FOULEE_FORM_LEANING_FORWARD |                            \
   1u << FOULEE_FORM_LEANING_SIDEWAYS | 1u << FOULEE_FORM_BOUNCING)

/* Below so many steps a minute a cadence counts as low. [our choice] */
#define FOULEE_FORM_LOW_CADENCE 165

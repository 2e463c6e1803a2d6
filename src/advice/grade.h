/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"

G_BEGIN_DECLS

/* How sure it is that something helps, from trials with people down to what is merely done. */
typedef enum {
  FOULEE_GRADE_GOOD,       /* A: several good trials agree */
  FOULEE_GRADE_MODERATE,   /* B: some good trials */
  FOULEE_GRADE_LOW,        /* C: small, few or biased trials */
  FOULEE_GRADE_CONVENTION, /* D: what is usually done; hardly studied */
  FOULEE_N_GRADES,
} FouleeGrade;

/* "A" … "D". */
const char *foulee_grade_id (FouleeGrade grade);

/* "Evidence: low". Static. */
const char *foulee_grade_label (FouleeGrade grade, const FouleeLanguage *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/grade.h"

static const char *const ids[FOULEE_N_GRADES] = { "A", "B", "C", "D" };

const char *
foulee_grade_id (FouleeGrade grade)
{
  g_return_val_if_fail (grade < FOULEE_N_GRADES, NULL);

  return ids[grade];
}

const char *
foulee_grade_label (FouleeGrade grade, const FouleeLanguage *language)
{
  switch (grade) {
  case FOULEE_GRADE_GOOD:
    return foulee_trc (language, "grade", "Evidence: good");
  case FOULEE_GRADE_MODERATE:
    return foulee_trc (language, "grade", "Evidence: moderate");
  case FOULEE_GRADE_LOW:
    return foulee_trc (language, "grade", "Evidence: low");
  case FOULEE_GRADE_CONVENTION:
    return foulee_trc (language, "grade", "A convention, hardly studied");
  case FOULEE_N_GRADES:
    break;
  }
  g_return_val_if_reached ("");
}

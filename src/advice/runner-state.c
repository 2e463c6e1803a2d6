/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/runner-state.h"

#define DAYS_AFTER_BIRTH (12 * 7)

int
foulee_runner_least_age (const FouleeRunner *runner, FouleeDate date)
{
  int year, month, day;

  if (runner == NULL || runner->birth_year == FOULEE_UNSET)
    return -1;
  foulee_date_to_civil (date, &year, &month, &day);
  return MAX (year - runner->birth_year - 1, 0);
}

gboolean
foulee_runner_is_pregnant (const FouleeHistory *history, FouleeDate date)
{
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CONDITION); i++) {
    const FouleeCondition *condition = foulee_history_get (history, FOULEE_KIND_CONDITION, i);

    if (condition->condition_kind != FOULEE_CONDITION_PREGNANCY)
      continue;
    if (condition->since != FOULEE_DATE_NONE && condition->since > date)
      continue;
    if (condition->until == FOULEE_DATE_NONE || date <= condition->until + DAYS_AFTER_BIRTH)
      return TRUE;
  }
  return FALSE;
}

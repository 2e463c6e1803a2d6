/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/scope.h"

#include "analysis/dose.h"

gboolean
foulee_run_is_hard (const FouleeRun *run)
{
  /* By itself: what this runner's other runs are like does not make one of them hard. */
  const FouleeEffortHabit none = { 0 };
  const FouleeDose dose = foulee_dose_of_run (run, &none, NULL);

  return dose.load + dose.descent >= FOULEE_HARD_DOSE;
}

gboolean
foulee_scope_has_run (const FouleeScope *scope, const FouleeRun *run, int day_start)
{
  const FouleeDate day = foulee_record_day (run, day_start);

  return run->planned != 1 && day >= scope->first && day <= scope->last &&
         (scope->run_kind == FOULEE_UNSET || scope->run_kind == run->run_kind) &&
         (!scope->hard_only || foulee_run_is_hard (run));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

void
foulee_habit_facts_init (FouleeHabitFacts *facts, const FouleeFindings *findings)
{
  *facts = (FouleeHabitFacts) { 0 };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

void
foulee_fluid_facts_init (FouleeFluidFacts *facts, const FouleeFindings *findings)
{
  *facts = (FouleeFluidFacts) { 0 };
}

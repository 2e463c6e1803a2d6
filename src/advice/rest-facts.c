/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

void
foulee_rest_facts_init (FouleeRestFacts *facts, const FouleeFindings *findings)
{
  *facts = (FouleeRestFacts) { 0 };
}

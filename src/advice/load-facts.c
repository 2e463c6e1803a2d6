/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

void
foulee_load_facts_init (FouleeLoadFacts *facts, const FouleeFindings *findings)
{
  *facts = (FouleeLoadFacts) { 0 };
}

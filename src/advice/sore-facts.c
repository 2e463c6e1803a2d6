/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

void
foulee_sore_facts_init (FouleeSoreFacts *facts, const FouleeFindings *findings)
{
  *facts =
      (FouleeSoreFacts) { .legs = foulee_findings_forecast (findings, FOULEE_SERIES_LEGS)->level,
                          .worst_region = -1,
                          .peak_h = (double) NAN,
                          .bone_region = -1 };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

void
foulee_section_warm_up (FouleeComposer *composer)
{
  foulee_flow_add_heading (composer->flow, "warm-up", NULL);
}

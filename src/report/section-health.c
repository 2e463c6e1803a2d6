/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

void
foulee_section_health (FouleeComposer *composer)
{
  foulee_flow_add_heading (composer->flow, "health", NULL);
}

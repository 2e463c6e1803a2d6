/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

void
foulee_section_notes (FouleeComposer *composer)
{
  foulee_flow_add_heading (composer->flow, foulee_tr (composer->language, "Clinician’s notes"),
                           NULL);
  foulee_flow_add_ruled (composer->flow, 88);
}

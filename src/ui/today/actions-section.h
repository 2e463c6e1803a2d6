/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* What was done for recovery on the day: the kinds this runner uses at one press, the others from a
 * list to be searched; and the visits of the day. */
#define FOULEE_TYPE_ACTIONS_SECTION (foulee_actions_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActionsSection, foulee_actions_section, FOULEE, ACTIONS_SECTION,
                      FouleeSection)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The day's check-ins, and the one that is chosen, to be edited. Property: "wide" (the regions and
 * the rest side by side). */
#define FOULEE_TYPE_LEGS_SECTION (foulee_legs_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLegsSection, foulee_legs_section, FOULEE, LEGS_SECTION, FouleeSection)

G_END_DECLS

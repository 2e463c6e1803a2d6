/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* What was drunk on the day. */
#define FOULEE_TYPE_DRINKS_SECTION (foulee_drinks_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDrinksSection, foulee_drinks_section, FOULEE, DRINKS_SECTION,
                      FouleeSection)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* What was drunk on the day, and the colour of urine.
 *
 * Property: "settings" (GSettings with the sizes of glasses and the kinds of drink that are
 * offered, or NULL for the usual ones). While it is not set, the window's own count. */
#define FOULEE_TYPE_DRINKS_SECTION (foulee_drinks_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDrinksSection, foulee_drinks_section, FOULEE, DRINKS_SECTION,
                      FouleeSection)

G_END_DECLS

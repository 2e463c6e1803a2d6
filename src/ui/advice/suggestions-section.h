/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* What may help today: the most pressing suggestions, and the way to all of them. Only on today,
 * and not before the forecast may be seen, which some of them tell of.
 *
 * Property: "narrow" (there is room for one). */
#define FOULEE_TYPE_SUGGESTIONS_SECTION (foulee_suggestions_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSuggestionsSection, foulee_suggestions_section, FOULEE,
                      SUGGESTIONS_SECTION, FouleeSection)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/units.h"

G_BEGIN_DECLS

/* The height of a person: what people type, and back. */

/* "178", "178,5 cm", "1.78 m", "1,78", "1 m 78"; "5'11", "5 ft 11 in", "5 pi 11", "70 in". A bare
 * number is metres below 3, otherwise centimetres, or inches in imperial units. In millimetres,
 * rounded; FALSE and nothing changed for anything else. */
gboolean foulee_parse_height (const char *text, FouleeUnits units, gint64 *millimetres);

/* Without a unit in centimetres ("178", "178,5"); in imperial units feet and inches to the half
 * ("5′ 10″", "5′ 10½″"). */
char *foulee_format_height (const FouleeLanguage *language, FouleeUnits units, gint64 millimetres);

G_END_DECLS

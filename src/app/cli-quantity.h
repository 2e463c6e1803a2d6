/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/error.h"
#include "base/units.h"
#include "model/kind.h"

G_BEGIN_DECLS

/* The integers of the journal as people type and read them. What a number means follows from the
 * ending of its field's name, which is its unit. */

/* TRUE where the field's name ends in a unit, so that a key may leave the ending out. */
gboolean foulee_cli_quantity_has_unit (const FouleeField *field);

/* How it may be typed: "10.5, 10k, 6.2 mi". NULL for what is just counted. */
const char *foulee_cli_quantity_examples (const FouleeField *field);

/* "10k", "52:30", "1,5 l", "70.5 kg" …; a bare number is in the unit that a runner with `units`
 * speaks in (kilometres, minutes, millilitres, kilograms), or with `exact` in that of the field's
 * name. The range is not looked at. FOULEE_PROBLEM_NONE when it was understood; _WRONG_TYPE for a
 * fraction of what is counted in whole numbers. */
FouleeProblem foulee_cli_quantity_parse (const FouleeField *field, const char *text,
                                         FouleeUnits units, gboolean exact, gint64 *value);

/* "10.0 km", "52:30", "10 min". */
char *foulee_cli_quantity_format (const FouleeField *field, gint64 value, FouleeUnits units,
                                  const FouleeLanguage *language);

G_END_DECLS

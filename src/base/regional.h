/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/units.h"

G_BEGIN_DECLS

/* What people use where the user lives, by the locale's environment variables. Only the territory
 * counts, so that a program shown in French in the United States has miles. */

/* By LC_ALL, LC_MEASUREMENT, LANG: imperial in the United States, metric elsewhere. */
FouleeUnits foulee_units_of_system (void);

/* By LC_ALL, LC_TIME, LANG: whether 3/12 is the twelfth of March, as in the United States. */
gboolean foulee_month_first_of_system (void);

G_END_DECLS

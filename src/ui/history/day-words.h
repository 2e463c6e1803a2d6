/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/day-marks.h"
#include "base/units.h"

G_BEGIN_DECLS

/* A day of the calendar in words: "Thursday 19 November 2026: soreness 5, run 9.6 km, 2 check-ins".
 * Free it. */
char *foulee_day_words (FouleeDate date, FouleeDate today, const FouleeDayMark *mark,
                        FouleeUnits units);

G_END_DECLS

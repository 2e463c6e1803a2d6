/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/week.h"
#include "base/units.h"

G_BEGIN_DECLS

/* The numbers of a week as they stand on paper, without their units. Texts are the caller's to
 * free. */

/* Behind a number that not every run of its week was recorded for. */
#define FOULEE_WEEK_PARTIAL "*"

/* "1024", "1024*": a number of the runs of the week, `n_missing` of which do not have it; NULL
 * where none has. */
char *foulee_week_number (const FouleeWeek *week, double value, guint n_missing, int decimals,
                          const FouleeLanguage *language);

/* The same of a distance of its runs, or of one, "24.3" km or miles; and of their descent, "780" m
 * or ft. */
char *foulee_week_distance_number (const FouleeWeek *week, gint64 metres, FouleeUnits units,
                                   const FouleeLanguage *language);
char *foulee_week_descent_number (const FouleeWeek *week, FouleeUnits units,
                                  const FouleeLanguage *language);

/* "−17%" of the distance of a week that is told as a whole, against the week before (or NULL); NULL
 * where it is not known of all runs of both. */
char *foulee_week_change (const FouleeWeek *week, const FouleeWeek *before,
                          const FouleeLanguage *language);

G_END_DECLS

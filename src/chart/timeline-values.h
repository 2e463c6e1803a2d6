/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/timeline.h"

G_BEGIN_DECLS

/* Single values of a timeline in words: when, how much, and where it comes from. Texts are the
 * caller's to free. */

/* "Thu 19 Nov, 06:45: 5 of 10, 33 h after a run; check-in". */
char *foulee_level_words (const FouleeTimeline *timeline, const FouleeLevelReading *reading,
                          const FouleeLanguage *language);

/* "Fri 20 Nov, 18:00: about 2, between 1 and 3 8 times in 10; forecast". */
char *foulee_forecast_words (const FouleeForecastPoint *point, FouleeForecastMethod method,
                             GTimeZone *zone, const FouleeLanguage *language);

/* "Sat 14 Nov, 09:12: Hills, 12.3 km in 1:10:00; load 420, effort 6 × 70 min; typed". */
char *foulee_session_words (const FouleeRun *run, FouleeUnits units,
                            const FouleeLanguage *language);

/* "Night to Thu 19 Nov: 7 h 30"; "Thu 19 Nov: 1.8 l drunk". */
char *foulee_sleep_words (const FouleeTimelineDay *day, const FouleeLanguage *language);
char *foulee_drinks_words (const FouleeTimelineDay *day, FouleeUnits units,
                           const FouleeLanguage *language);

/* "Sat 14 Nov, 09:12: warm-up 10 min". */
char *foulee_warm_up_words (const FouleeRun *run, const FouleeLanguage *language);

/* As short as can be: "10 min", "none"; "rolling 12", of a medicine or a treatment by its own name
 * where that is short; "other injury, left". */
char *foulee_warm_up_short_label (const FouleeRun *run, const FouleeLanguage *language);
char *foulee_action_short_label (const FouleeAction *action, const FouleeLanguage *language);

/* The same, by its own name however long. */
char *foulee_action_brief_label (const FouleeAction *action, const FouleeLanguage *language);

char *foulee_condition_label (const FouleeCondition *condition, const FouleeLanguage *language);

/* Hours of sleep, "7.5", and a day's drinks, "1.8" (litres) or "61" (fl oz), without their unit. */
char *foulee_sleep_number (double seconds, const FouleeLanguage *language);
char *foulee_drinks_number (double millilitres, FouleeUnits units, const FouleeLanguage *language);

G_END_DECLS

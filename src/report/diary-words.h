/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* What stands in the rows of the diary. Texts are the caller's to free. */

/* What parts the things told: "; ". */
const char *foulee_between (const FouleeLanguage *language);

/* "ache: Calf L 3 R 4, Shin L 1; sharp, swollen: Knee R 2; none in 23 other areas"; "none
 * everywhere"; "none in 5 areas"; empty where no area was asked. */
char *foulee_diary_soreness (const FouleeCheckIn *check_in, const FouleeLanguage *language);

/* What else a check-in says: "gait changed; ill or fever; trained less"; empty for nothing. */
char *foulee_diary_remarks (const FouleeCheckIn *check_in, const FouleeLanguage *language);

/* "Easy, 5.2 km in 31:40; effort 3; 40 m up, 35 m down; Left calf, pain: start 3, end 1". */
char *foulee_diary_run (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language);

/* What was recorded for a day as a whole: sums, and of urine the darkest. */
typedef struct {
  gint64 asleep; /* s; 0 not recorded */
  int quality;   /* 1 … 5, of the night; FOULEE_UNSET */
  gint64 drunk;  /* ml; 0 not recorded */
  int shade;     /* 1 … 8; FOULEE_UNSET */
} FouleeDiaryDay;

void foulee_diary_day_init (FouleeDiaryDay *day);

/* "sleep 7 h 40; sleep quality 4; drinks 1.9 l; urine colour 3"; empty for nothing. */
char *foulee_diary_day (const FouleeDiaryDay *day, FouleeUnits units,
                        const FouleeLanguage *language);

G_END_DECLS

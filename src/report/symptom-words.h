/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* A symptom in the words of its row. Texts are the caller's to free. */

/* "Left calf"; "Quadriceps, both sides". */
char *foulee_symptom_area (const FouleeSymptom *symptom, const FouleeLanguage *language);

/* "ache, tender; swollen": sensations and marks that were named; NULL for none. */
char *foulee_symptom_feel (const FouleeSymptom *symptom, const FouleeLanguage *language);

/* "31 Oct"; "before 9 Oct". */
char *foulee_symptom_since (const FouleeSymptom *symptom, const FouleeComposer *composer);

/* "2 · 6 · 1.2": last, worst, mean; "7 (21 Mar) · 10 · 7.2" where the last answer is not of
 * `last_logged`, the last day with a check-in. */
char *foulee_symptom_levels (const FouleeSymptom *symptom, FouleeDate last_logged,
                             const FouleeComposer *composer);

/* "29 of 38"; "13 of 13; 40 logged" where it was not asked on each of the days logged. */
char *foulee_symptom_days (const FouleeSymptom *symptom, guint days_logged,
                           const FouleeLanguage *language);

/* "start 3, end 1, in 2 of 5 rated (of 22)"; "not named (5 of 22)". */
char *foulee_symptom_in_runs (const FouleeSymptom *symptom, const FouleeComposer *composer);

/* "24–44 h, 4 of 6 runs"; why it is not told. */
char *foulee_symptom_peak (const FouleeSymptom *symptom, const FouleeLanguage *language);

G_END_DECLS

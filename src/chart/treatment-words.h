/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/treatments.h"

G_BEGIN_DECLS

/* Treatments and the runner's own numbers before and after them, in words: the same on the screen
 * and on paper. Nothing is said of what a change was due to. Texts are the caller's to free, but
 * for those that are const. */

/* What the runner called it, or of what kind it is: "Osteopathy", "Laser". */
char *foulee_treatment_title (const FouleeTreatmentGroup *group, const FouleeLanguage *language);

/* "4 times"; "Manual therapy, 4 times" where the title does not say of what kind it is. */
char *foulee_treatment_count_label (const FouleeTreatmentGroup *group,
                                    const FouleeLanguage *language);

/* "Before 5, a day later 4 (medians of 4). Before 5, three days later 3 (medians of 3)."; where
 * there are fewer, each treatment by itself: "Before 2, a day later 1, three days later 3." */
char *foulee_treatment_sentence (const FouleeTreatmentGroup *group, const FouleeLanguage *language);

/* What has to be said beside all of these numbers. */
const char *foulee_treatments_caution (const FouleeLanguage *language);

/* "Thu 12 Nov, 18:00: Osteopathy, 30 min, left calf; before 5, a day later 4". */
char *foulee_treatment_words (const FouleeTreatment *treatment, const FouleeLanguage *language);

/* The table of all treatments, the last one first. */
typedef enum {
  FOULEE_TREATMENT_COLUMN_WHEN,
  FOULEE_TREATMENT_COLUMN_WHAT,
  FOULEE_TREATMENT_COLUMN_WHERE,
  FOULEE_TREATMENT_COLUMN_BEFORE,
  FOULEE_TREATMENT_COLUMN_A_DAY,
  FOULEE_TREATMENT_COLUMN_THREE_DAYS,
  FOULEE_N_TREATMENT_COLUMNS,
} FouleeTreatmentColumn;

/* Of const FouleeTreatment *, owned by the treatments. */
GPtrArray *foulee_treatment_rows_new (const FouleeTreatments *treatments);

const char *foulee_treatment_column_title (FouleeTreatmentColumn column,
                                           const FouleeLanguage *language);

/* NULL for an empty one. */
char *foulee_treatment_cell (const FouleeTreatment *treatment, FouleeTreatmentColumn column,
                             const FouleeLanguage *language);

/* All of them, a line each, for who cannot see a chart. */
char *foulee_treatments_description (const FouleeTreatments *treatments,
                                     const FouleeLanguage *language);

G_END_DECLS

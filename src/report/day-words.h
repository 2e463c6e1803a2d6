/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"

G_BEGIN_DECLS

/* Days in running text, with the year where it is not that of `last`, the last day of what is told.
 * Texts are the caller's to free. */

/* "31 October", "31 October 2025". */
char *foulee_day_label (FouleeDate date, FouleeDate last, const FouleeLanguage *language);

/* From one day to a later one: "1–9 November", "28 October – 3 November"; « du 1er au 9 novembre ».
 */
char *foulee_stretch_label (FouleeDate from, FouleeDate to, FouleeDate last,
                            const FouleeLanguage *language);

/* "1, 2, 5–9 November, 12 and 14 November": days in a row are one stretch from three on. Where that
 * would make more than six pieces: "12 days within 3 October – 9 November". `days` holds
 * FouleeDate, at least one, each later than the one before it. */
char *foulee_days_label (const GArray *days, FouleeDate last, const FouleeLanguage *language);

G_END_DECLS

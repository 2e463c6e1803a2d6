/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* The observed peak of a run in words: in charts, on paper and on a terminal. */

/* "24–72 h"; "early". */
const char *foulee_peak_class_label (FouleePeakClass peak_class, const FouleeLanguage *language);

/* Why it cannot be told: "too few readings". Only where the class says so. */
char *foulee_peak_reason_label (const FouleePeak *peak, const FouleeLanguage *language);

/* Between which hours it lay: "26–50 h", "from 26 h". Only where the class is told. */
char *foulee_peak_bracket_label (const FouleePeak *peak, const FouleeLanguage *language);

/* "38 h". */
char *foulee_peak_hours_label (const FouleePeak *peak, const FouleeLanguage *language);

G_END_DECLS

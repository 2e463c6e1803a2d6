/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* The findings on soreness peaks in words, in the interface's language. Free the results. */

/* "Peak 6, 38 h after (between 26 and 50 h)", or why none can be told. */
char *foulee_peak_describe (const FouleePeak *peak);

/* "● 24–72 h", "▲ early": a sign and a word; the sign alone where it cannot be told. */
char *foulee_peak_sign (FouleePeakClass peak_class);

/* "Told for 12 of 40 runs: 3 early, 8 within 24–72 h, 1 late." */
char *foulee_peaks_summarise (const FouleeFindings *findings);

/* How many runs have a peak that could be told. */
guint foulee_peaks_count_told (const FouleeFindings *findings);

G_END_DECLS

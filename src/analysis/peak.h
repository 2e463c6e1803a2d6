/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* The observed peak of one run, from the readings after it.
 *
 * Most downhill runners are sorest at 24–72 h (Byrnes 1985, J Appl Physiol 59:710; Cleary 2005, J
 * Athl Train 40:288), trained runners often earlier (Vickers 2001, BMC Musculoskelet Disord 2:5).
 * The 24–72 h window is a reference to compare with; only what was read off is reported. */

/* Hours after a run in which its peak is looked for. */
#define FOULEE_PEAK_HOURS 120

/* Readings in which other runs hold this much of the soreness or more say nothing of this one. */
#define FOULEE_PEAK_OTHERS 0.3

typedef struct {
  double hours;  /* since the end of the run, 0 … 120 */
  int level;     /* 0 … 10 */
  double others; /* the share of the soreness that other runs hold */
} FouleePeakReading;

/* Fills in everything of `peak` but the run and what was assumed of it. `readings` are all of the
 * run's 120 hours, in the order of time; `hours_since` is how long ago the run ended. */
void foulee_peak_judge (FouleePeak *peak, const FouleePeakReading *readings, guint n_readings,
                        int level_before, double hours_since);

G_END_DECLS

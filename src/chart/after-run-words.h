/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/after-run.h"

G_BEGIN_DECLS

/* Soreness after a run, in words. Texts are the caller's to free. */

/* "Your legs usually peak 24–44 h after a hard run.", or what is lacking. */
char *foulee_after_run_sentence (const FouleeAfterRuns *after, const FouleeLanguage *language);

/* What follows it: "4 of the 6 runs that could be told.", or what to do. */
char *foulee_after_run_detail (const FouleeAfterRuns *after, const FouleeLanguage *language);

/* Both in one, where that can be: "Your legs usually peak 24–44 h after a hard run (4 of the 6 runs
 * that could be told)."; else the sentence. */
char *foulee_after_run_heading (const FouleeAfterRuns *after, const FouleeLanguage *language);

/* The chart's numbers. */
char *foulee_after_run_description (const FouleeAfterRuns *after, const FouleeLanguage *language);

/* "Soreness of the legs"; "Left calf". */
char *foulee_after_run_title (const FouleeAfterRuns *after, const FouleeLanguage *language);

/* "Sat 31 Oct, Trail 18.2 km"; with the year, where that is not the one of the findings. */
char *foulee_after_run_name (const FouleeAfterRuns *after, const FouleeAfterRun *run,
                             FouleeUnits units, const FouleeLanguage *language);
char *foulee_after_run_date (const FouleeAfterRuns *after, const FouleeAfterRun *run,
                             const FouleeLanguage *language);

/* "24–72 h"; "Cannot tell: too few readings". */
char *foulee_after_run_class (const FouleeAfterRun *run, const FouleeLanguage *language);

/* "24–56 h", with no break within; "from 24 h" where nobody knows until when. */
char *foulee_after_run_bracket (const FouleePeak *peak, const FouleeLanguage *language);

/* Whether it was the highest, and what is told of that: the peak. */
gboolean foulee_after_run_is_peak (const FouleeAfterRun *run, const FouleeAfterReading *reading);

/* "Mon 2 Nov, 07:10: 7 of 10, 33 h after the run (check-in). The peak, between 24 and 56 h." */
char *foulee_after_run_reading (const FouleeAfterRun *run, const FouleeAfterReading *reading,
                                const FouleeLanguage *language);

/* "Peak 7 of 10, 33 h after the run, within 24–56 h. Class: 24–72 h"; of a run with a reading
 * that counts. */
char *foulee_after_run_peak (const FouleeAfterRun *run, const FouleeLanguage *language);

/* Whether all that was read off after the runs is 0. */
gboolean foulee_after_run_is_never_sore (const FouleeAfterRuns *after);

/* Whether there was soreness after the run, as far as was read off, whose peak is looked for. */
gboolean foulee_after_run_has_peak (const FouleeAfterRun *run);

/* "Other runs’ share: 15%", of a peak that could be timed; else NULL. */
char *foulee_after_run_share (const FouleeAfterRun *run, const FouleeLanguage *language);

G_END_DECLS

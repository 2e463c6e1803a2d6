/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"
#include "base/units.h"

G_BEGIN_DECLS

/* How much was run, in words: the same on the screen, on paper and on a terminal. */

/* What was run in a week: "35.0 km"; "–" for nothing. */
char *foulee_week_distance_label (const FouleeWeek *week, FouleeUnits units,
                                  const FouleeLanguage *language);

/* "+8%" against `before`; empty where there is nothing to compare with. */
char *foulee_change_label (gint64 now, gint64 before, const FouleeLanguage *language);

/* "20%" of 0.2. */
char *foulee_part_label (double part, const FouleeLanguage *language);

/* From here on, a week's days were notably alike (Foster). */
#define FOULEE_NOTABLE_MONOTONY 2.0

/* ---- Runs beyond ----------------------------------------------------------------------------- */

/* Whether a run went more than a tenth beyond. */
gboolean foulee_reach_is_beyond (const FouleeRunReach *reach);

/* "+20%". Only where it is known. */
char *foulee_reach_excess_label (const FouleeRunReach *reach, const FouleeLanguage *language);

/* "Your 18.2 km on Saturday 31 October went 20% beyond your longest run of the 30 days before." */
char *foulee_reach_sentence (const FouleeRunReach *reach, int day_start, FouleeUnits units,
                             const FouleeLanguage *language);

/* Why that matters, of runs that went as far beyond: "In a study of 5,205 runners …". */
char *foulee_reach_reason (FouleeReach reach, const FouleeLanguage *language);

/* The last such run within these days, inclusive; NULL for none. */
const FouleeRunReach *foulee_load_last_beyond (const FouleeFindings *findings, FouleeDate first,
                                               FouleeDate last);

/* The one that went furthest within these days, and of those of a week; NULL for none. */
const FouleeRunReach *foulee_load_furthest_beyond (const FouleeFindings *findings, FouleeDate first,
                                                   FouleeDate last);
const FouleeRunReach *foulee_load_week_beyond (const FouleeFindings *findings, guint week);

/* ---- Sentences ------------------------------------------------------------------------------- */

/* What there is to say of these days: the last run beyond, else this week against the four before,
 * else what is missing. */
char *foulee_load_sentence (const FouleeFindings *findings, FouleeDate first, FouleeDate last,
                            FouleeUnits units, const FouleeLanguage *language);

/* "Last week 22.4 km, 10% less than the week before."; NULL where there is nothing to compare,
 * or where it is not known how far was run. */
char *foulee_load_change_sentence (const FouleeFindings *findings, FouleeUnits units,
                                   const FouleeLanguage *language);

/* "Last week: load 1 240 …, monotony 1.4, strain 1 736."; NULL while it is undefined. */
char *foulee_load_strain_sentence (const FouleeFindings *findings, const FouleeLanguage *language);

/* "3 days in a row with a run." or "Last run 2 days ago."; NULL without a run. */
char *foulee_load_rest_sentence (const FouleeFindings *findings, const FouleeLanguage *language);

/* The descent of which it is said what it adds. */
#define FOULEE_METRES_PER_DESCENT 300

/* What a dose does to the legs: "An hour at effort 5 adds about 0.8 points at the peak (likely
 * range 0.2 to 1.4).", or what that takes. The range is of 80 %, as a forecast's. */
char *foulee_load_effort_sentence (const FouleeSoreness *soreness, const FouleeLanguage *language);
char *foulee_load_descent_sentence (const FouleeSoreness *soreness, FouleeUnits units,
                                    const FouleeLanguage *language);

/* The range in points; what a dose adds is never less than 0. */
void foulee_dose_range (const FouleeDoseEffect *effect, double *low, double *high);

/* Whose that is: "Yours, from 148 readings."; "Until then forecasts count on about 0.8 points,
 * mostly from what is typical of runners.", to which the first readings have added a little. */
char *foulee_load_dose_note (const FouleeSoreness *soreness, const FouleeDoseEffect *effect,
                             const FouleeLanguage *language);

/* After which distances a shoe is replaced by convention, metres (500–800 km; 300–500 mi). */
void foulee_shoe_convention (FouleeUnits units, gint64 *from, gint64 *to);

/* "612 km; by convention replaced at 500 to 800 km"; "No distance yet; …". */
char *foulee_shoe_distance_label (gint64 distance, FouleeUnits units,
                                  const FouleeLanguage *language);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"
#include "model/record.h"

/* The journal that one person of the published diaries would have kept here: of FOLDER the files
 * wellness.csv, srpe.csv and reporting.csv, each of which may be missing.
 *
 *   wellness.csv   a check-in: soreness as the overall level and that of the places named, and
 *                  fatigue. Both are told from 1, very much so, to 5; here 10, 7, 5, 2, 0: even
 *                  steps as in tests/analysis/validate-wellness.c, halves rounded down, as nobody
 * is to be sorer here than they said. 0 is no answer. The first of a day tells of the night before,
 * too: hours and quality. When it ended is not told and made up: at seven, or with the check-in
 * where that is earlier. soreness_area  SNOMED CT's codes: 48979004 and 32696007 (left and right
 * lower leg) are the calves, as there is one place here for what the shin and the calf share in a
 * run; 12921003 (pelvis) both hips. Trunk, arms and head are no places here. A place that is not
 * named was not asked. srpe.csv       running and endurance are runs of no kind, with RPE and
 * duration, at whose end the line stands; everything else is cross-training. reporting.csv  glasses
 * of water of 250 ml, spread over the day from eight to eight, which is made up. The last report of
 * a day counts.
 *
 * Times are those of the clock in Oslo. Owns its records; the same files give the same records, ids
 * included. */
GPtrArray *test_diary_journal_new (const char *folder);

/* Stands still in Oslo at nine in the evening of the last day with an entry, or at the last entry
 * where that is later. */
FouleeClock *test_diary_clock_new (GPtrArray *records);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/dose.h"
#include "base/civil.h"

/* One person's published diary: a folder with wellness.csv (a time and soreness 1–5, where 1 is
 * very sore) and srpe.csv (the end, RPE and minutes of each session). */

#define DIARY_LEVELS 5

/* Days begin at midnight, by the clock on the wall of where the diaries were kept. */
#define DIARY_DAY_START 0

typedef struct {
  FouleeInstant at;
  int level;       /* of an entry: 0 … DIARY_LEVELS − 1, where 0 is not sore */
  FouleeDose dose; /* of a session */
} DiaryEvent;

#define diary_event(events, i) (&g_array_index ((events), DiaryEvent, (i)))

/* In the order of time; of DiaryEvent. Empty without the file. */
GArray *diary_entries (const char *folder);
GArray *diary_sessions (const char *folder);

/* The first entry of each day. */
GArray *diary_one_a_day (GArray *entries);

FouleeDate diary_day (const DiaryEvent *event);

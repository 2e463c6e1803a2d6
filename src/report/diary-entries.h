/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"
#include "report/diary-words.h"

G_BEGIN_DECLS

/* What has a row in the diary. */

/* A row to be: a check-in, a run done, or what is of the whole day and comes before them. */
typedef struct {
  FouleeDate day;
  gint64 clock;    /* seconds since 1970 of the clock on the wall; smallest for the day itself */
  gpointer record; /* owned by the history; NULL: of the whole day */
  FouleeDiaryDay of_day;
} FouleeDiaryEntry;

/* All of the period, up to now: an array of FouleeDiaryEntry in the order of days and, within one,
 * of the clock. Owned by the caller. */
GArray *foulee_diary_entries_new (const FouleeComposer *composer);

/* What the runner wrote about it, or NULL; owned by the record. */
const char *foulee_diary_entry_note (const FouleeDiaryEntry *entry);

G_END_DECLS

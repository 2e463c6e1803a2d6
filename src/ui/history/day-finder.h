/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/day-marks.h"
#include "journal/journal.h"

G_BEGIN_DECLS

/* Which days of a journal are looked for: all on which something was recorded, or those with
 * certain marks, or with certain words in their notes. Follows the journal. Words are looked for
 * between other things, and the days found stay as they were until that is done.
 *
 * Signal: changed (int first, int last): other days may be found, or marked; what is recorded on
 * the days from `first` to `last` is new. */
#define FOULEE_TYPE_DAY_FINDER (foulee_day_finder_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDayFinder, foulee_day_finder, FOULEE, DAY_FINDER, GObject)

FouleeDayFinder *foulee_day_finder_new (FouleeJournal *journal);

FouleeJournal *foulee_day_finder_get_journal (FouleeDayFinder *self);

/* Of all days, also those that are not looked for. Owned by the finder until the next change. */
const FouleeDayMarks *foulee_day_finder_get_marks (FouleeDayFinder *self);

/* Only days that have all of these marks, a set of FouleeDayFlags. */
void foulee_day_finder_set_flags (FouleeDayFinder *self, guint flags);

/* Only days on which all these words were written; none for any day. */
void foulee_day_finder_set_typed (FouleeDayFinder *self, const char *typed);

/* Whether some of the days are left out. */
gboolean foulee_day_finder_is_on (FouleeDayFinder *self);

/* Whether words are still being looked for. */
gboolean foulee_day_finder_is_busy (FouleeDayFinder *self);

/* The days found (FouleeDate), the newest first. Not changed later, but replaced; owned by the
 * finder. */
GArray *foulee_day_finder_get_dates (FouleeDayFinder *self);

/* Whether a day is found, or would be if something were recorded on it. */
gboolean foulee_day_finder_has (FouleeDayFinder *self, FouleeDate date);

/* As foulee_note_search_excerpt(). */
char *foulee_day_finder_excerpt (FouleeDayFinder *self, FouleeDate date, guint *start, guint *end);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/day.h"

G_BEGIN_DECLS

/* The times of the night that ended on a day: those that are recorded, and beside them the usual
 * ones, which are offered and not yet recorded. */
typedef struct {
  FouleeInstant to_bed, woke; /* FOULEE_INSTANT_NONE where nothing is offered */
  gboolean to_bed_is_usual, woke_is_usual;
} FouleeNight;

/* The moments of a night that ended on `date`, from times on the clock: one went to bed on the
 * day of waking if that was before waking, else on the day before. Times that are FOULEE_UNSET
 * give FOULEE_INSTANT_NONE. */
void foulee_night_from_times (GTimeZone *zone, FouleeDate date, gint32 to_bed, gint32 woke,
                              FouleeInstant *to_bed_at, FouleeInstant *woke_at);

/* The day's night, the first where there are several; NULL for none. Owned by the history. */
const FouleeSleep *foulee_night_find (FouleeDay *day);

/* The night of the day, of which `recorded` (NULL for none) is known. Usual times that do not go
 * with what is recorded are not offered. */
void foulee_night_init (FouleeNight *self, FouleeDay *day, const FouleeSleep *recorded);

/* How long it lasted, in real seconds, whatever clocks did; 0 where a time is missing. */
gint64 foulee_night_seconds (const FouleeNight *self);

/* What the clock showed; FOULEE_UNSET for no moment. */
gint32 foulee_night_time_of (FouleeInstant instant);

/* The moment `seconds` of real time after `at` (before it, if negative), by the clock that `at` was
 * read on: the one here, or that of another place. */
FouleeInstant foulee_night_later (FouleeDay *day, FouleeInstant at, gint64 seconds);

/* Moves going to bed or waking by half an hour, later for `direction` 1, earlier for −1. FALSE,
 * and nothing moved, where the night would end before it begins, last longer than a day, or end on
 * another day. */
gboolean foulee_night_step (FouleeNight *self, FouleeDay *day, gboolean woke, int direction);

/* Gives a record the times that were typed. A moment at which the clock showed the same stays what
 * it was, so that nights slept elsewhere and repeated hours are not rewritten. */
void foulee_night_write_times (FouleeDay *day, FouleeSleep *record, gint32 to_bed, gint32 woke);

G_END_DECLS

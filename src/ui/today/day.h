/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"

G_BEGIN_DECLS

/* One day of the journal, as the Today view shows and edits it: which day, and which of its
 * check-ins. The sections of the view read and write through this and keep no state of their own.
 *
 * Properties: "journal" (construct only), "date" (FouleeDate).
 * Signals:
 *   leaving ()    another day or check-in is about to be shown, or the window closed: what is
 *                 being typed has to be saved now.
 *   refreshed ()  the day, its check-in or the records have changed. */
#define FOULEE_TYPE_DAY (foulee_day_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDay, foulee_day, FOULEE, DAY, GObject)

/* Shows today, until told otherwise. */
FouleeDay *foulee_day_new (FouleeJournal *journal);

FouleeJournal *foulee_day_get_journal (FouleeDay *self);

FouleeDate foulee_day_get_date (FouleeDay *self);
/* Days to come are not shown: dates after today become today. */
void foulee_day_set_date (FouleeDay *self, FouleeDate date);
gboolean foulee_day_is_today (FouleeDay *self);

/* The day is today, and it is past midnight already: until the day's start this day goes on. */
gboolean foulee_day_is_late (FouleeDay *self);

/* Today may have become another day, or a late one: shows the new one if the old one was shown. */
void foulee_day_follow_clock (FouleeDay *self);

/* Emits "leaving". */
void foulee_day_leave (FouleeDay *self);

/* The day's living records of one kind, in the order of time; free the array. */
GPtrArray *foulee_day_list_kind (FouleeDay *self, FouleeKind kind);
GPtrArray *foulee_history_list_day (FouleeHistory *history, FouleeKind kind, FouleeDate date);

/* The living record with this id, or NULL; owned by the history. */
gconstpointer foulee_day_lookup (FouleeDay *self, FouleeKind kind, const char *id);

FouleeUnits foulee_day_get_units (FouleeDay *self);

/* The moment for a new entry: now on the day that is shown as today, even where another has begun
 * since; on an earlier day eight in the evening. */
FouleeInstant foulee_day_moment (FouleeDay *self);

/* When the clock showed `seconds_of_day` on this day: times before the day's start are those of
 * the night that follows. */
FouleeInstant foulee_day_at (FouleeDay *self, int seconds_of_day);

/* The same of any day, for an entry that was at `from` and is moved there; see
 * foulee_instant_moved(). */
FouleeInstant foulee_day_moved (FouleeDay *self, FouleeDate date, FouleeInstant from,
                                int seconds_of_day);

/* FALSE for a moment that is still to come. */
gboolean foulee_day_is_past (FouleeDay *self, FouleeInstant at);

/* The check-in that is shown. NULL for a new one, not yet stored. Owned by the history. */
const FouleeCheckIn *foulee_day_get_check_in (FouleeDay *self);

/* Chooses one by its id; NULL begins a new one. */
void foulee_day_choose_check_in (FouleeDay *self, const char *id);

/* When that check-in is, or will be once something is entered. */
FouleeInstant foulee_day_get_check_in_time (FouleeDay *self);

/* Moves it to another time of this day. FALSE, and nothing done, for a time that is still to
 * come. */
gboolean foulee_day_set_check_in_time (FouleeDay *self, int seconds_of_day, const char *label);

/* A changeable copy of the check-in that is shown, or a new one of this moment. */
FouleeCheckIn *foulee_day_edit_check_in (FouleeDay *self);

/* Stores it and shows it. Takes the reference. */
void foulee_day_save_check_in (FouleeDay *self, FouleeCheckIn *check_in, const char *label,
                               const char *merge_key);

/* Stores any other record. Takes the reference. */
void foulee_day_save (FouleeDay *self, gpointer record, const char *label, const char *merge_key);

G_END_DECLS

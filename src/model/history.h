/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"
#include "model/record.h"

G_BEGIN_DECLS

/* A reading of the journal at one moment: its living records, by kind, in the order of time.
 *
 * Immutable and shared between threads. The analysis, the summary and the files read this and
 * nothing else. */
typedef struct _FouleeHistory FouleeHistory;

/* Takes the references in `records` (any order, tombstones left out). The array is consumed. */
FouleeHistory *foulee_history_new (GPtrArray *records);
FouleeHistory *foulee_history_ref (FouleeHistory *history);
void foulee_history_unref (FouleeHistory *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeHistory, foulee_history_unref)

/* What a change to some records makes of it: `changed` holds their new versions. The records that
 * stayed are shared with `history`. */
FouleeHistory *foulee_history_with (FouleeHistory *history, GPtrArray *changed);

guint foulee_history_n (const FouleeHistory *history, FouleeKind kind);

/* The record at `index`, owned by the history. Typed spellings below. */
gconstpointer foulee_history_get (const FouleeHistory *history, FouleeKind kind, guint index);

#define foulee_history_check_in(h, i)                                                              \
  ((const FouleeCheckIn *) foulee_history_get ((h), FOULEE_KIND_CHECK_IN, (i)))
#define foulee_history_run(h, i)                                                                   \
  ((const FouleeRun *) foulee_history_get ((h), FOULEE_KIND_RUN, (i)))
#define foulee_history_sleep(h, i)                                                                 \
  ((const FouleeSleep *) foulee_history_get ((h), FOULEE_KIND_SLEEP, (i)))
#define foulee_history_drink(h, i)                                                                 \
  ((const FouleeDrink *) foulee_history_get ((h), FOULEE_KIND_DRINK, (i)))
#define foulee_history_action(h, i)                                                                \
  ((const FouleeAction *) foulee_history_get ((h), FOULEE_KIND_ACTION, (i)))

/* The index of the first record at or after `when` (see `foulee_record_when()`); the count where
 * there is none. */
guint foulee_history_find (const FouleeHistory *history, FouleeKind kind, gint64 when);

/* NULL for none with this id. */
gconstpointer foulee_history_lookup (const FouleeHistory *history, FouleeKind kind, const char *id);

/* The runner, or NULL while nothing about one was recorded; and what follows from it. */
const FouleeRunner *foulee_history_runner (const FouleeHistory *history);
int foulee_history_day_start (const FouleeHistory *history);

/* The first and last day with a record that has a time; FALSE where there is none. */
gboolean foulee_history_span (const FouleeHistory *history, FouleeDate *first, FouleeDate *last);

/* The number of days from `first` to `last` with at least one check-in, and the count of days. */
guint foulee_history_days_logged (const FouleeHistory *history, FouleeDate first, FouleeDate last);

G_END_DECLS

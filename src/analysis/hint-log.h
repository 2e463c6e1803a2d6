/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hint.h"

G_BEGIN_DECLS

/* The hints of a journal that is looked at again after every entry.
 *
 * A log keeps what was walked, and about every 60 days of the last 400 the whole state of the walk.
 * Where it is given a history that differs only from some moment on, it goes on from the last state
 * before that, and comes to the same result as from the start. It takes up about 1 MB beside
 * the history. */
typedef struct _FouleeHintLog FouleeHintLog;

FouleeHintLog *foulee_hint_log_new (void);
void foulee_hint_log_free (FouleeHintLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeHintLog, foulee_hint_log_free)

/* What `foulee_hints_new()` returns of the same: a new array of FouleeHint, whose `run` is owned by
 * `history`. The history is referenced until the next call, `checks` are copied.
 *
 * Records that both histories share are known to be unchanged; where none is shared, as in a
 * journal that was read again, all is walked anew. */
GArray *foulee_hint_log_follow (FouleeHintLog *self, FouleeHistory *history, FouleeInstant now,
                                const FouleeForecastCheck *checks, guint n_checks);

/* How many runs, check-ins, urine records and checks the last call walked. */
guint foulee_hint_log_n_followed (const FouleeHintLog *self);

G_END_DECLS

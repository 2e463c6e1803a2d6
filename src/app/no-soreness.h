/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"

G_BEGIN_DECLS

/* "No soreness", said by pressing a reminder's button: a check-in of now that answers "none" for
 * every region. */

typedef enum {
  FOULEE_NO_SORENESS_LOGGED,
  FOULEE_NO_SORENESS_KNOWN, /* what was asked is answered, or the day is over: nothing was added */
  FOULEE_NO_SORENESS_FAILED,
} FouleeNoSoreness;

/* Logs it in `journal`, which is loaded, as a step that can be undone; or where that is NULL in the
 * file at `path`, which must be there, on a thread.
 *
 * `day` is the day in the journal that was asked about. A check-in at `from` (Unix seconds) or
 * later is the answer already, whoever wrote it. */
void foulee_no_soreness_log_async (FouleeJournal *journal, const char *path, FouleeClock *clock,
                                   FouleeDate day, gint64 from, GAsyncReadyCallback callback,
                                   gpointer data);

/* Only FOULEE_NO_SORENESS_FAILED sets `error`; nothing was changed then. */
FouleeNoSoreness foulee_no_soreness_log_finish (GAsyncResult *result, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/findings.h"
#include "base/clock.h"
#include "model/history.h"

G_BEGIN_DECLS

/* The interface's one door to the journal.
 *
 * It owns the store and the thread that the store works on, so nothing here blocks the main loop.
 * All functions belong to the thread that made the journal; callbacks and signals come there.
 *
 * Signals:
 *   changed (FouleeChange *change)  something was written: by this window, by undo, or by another
 *                                   program. The history is already the new one.
 *   analysed ()                     the findings are those of the present history.
 *   failed (GError *error)          a write in the background failed; nothing was changed.
 *   unreadable (GError *error)      what was entered long ago cannot be read. The journal is no
 *                                   longer loaded; it can be opened again.
 * Properties (read-only, notified): "can-undo", "can-redo" (boolean), "undo-label", "redo-label"
 * (string or NULL), "loaded" (boolean: the history is there, at first only what has been entered
 * lately; the rest follows as a change from elsewhere, and then the first analysis). */
#define FOULEE_TYPE_JOURNAL (foulee_journal_get_type ())
G_DECLARE_FINAL_TYPE (FouleeJournal, foulee_journal, FOULEE, JOURNAL, GObject)

/* What was changed. Boxed; valid during the emission. */
typedef struct {
  guint kinds;      /* set of 1 << FouleeKind */
  FouleeDate first; /* the days concerned, inclusive; the whole of time when unknown */
  FouleeDate last;
  gboolean elsewhere; /* another program wrote */
} FouleeChange;

#define FOULEE_TYPE_CHANGE (foulee_change_get_type ())
GType foulee_change_get_type (void);

/* `path` NULL keeps everything in memory. Nothing is opened yet. */
FouleeJournal *foulee_journal_new (const char *path, FouleeClock *clock);

/* Weeks in the findings begin on `weekday`: 1 Monday (unless set) … 7 Sunday. To be set before
 * opening. */
void foulee_journal_set_first_weekday (FouleeJournal *self, int weekday);
int foulee_journal_get_first_weekday (FouleeJournal *self);

FouleeClock *foulee_journal_get_clock (FouleeJournal *self);

/* The file; NULL in memory. Owned by the journal. */
const char *foulee_journal_get_path (FouleeJournal *self);

/* Opens the file, loads what has been entered lately, goes on with the rest of the history, and
 * begins to watch for other writers. While that is under way others may ask for it too: all are
 * told the outcome. */
void foulee_journal_open_async (FouleeJournal *self, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data);
gboolean foulee_journal_open_finish (FouleeJournal *self, GAsyncResult *result, GError **error);

/* Waits until everything asked for is written, then closes. Must be called before the last
 * reference is dropped: the journal's thread may hold one, and cannot wait for itself. */
void foulee_journal_close (FouleeJournal *self);

/* The present state. Never NULL, owned by the journal and replaced at the next change: take a
 * reference to keep it. */
FouleeHistory *foulee_journal_get_history (FouleeJournal *self);

/* The findings of the last analysis; NULL until the first is done. They may be of the history
 * before the present one until "analysed". */
FouleeFindings *foulee_journal_get_findings (FouleeJournal *self);

/* Has them worked out again, of the present moment: time goes by without a change. "analysed"
 * follows. Nothing to do while an analysis is under way. */
void foulee_journal_renew_findings (FouleeJournal *self);

int foulee_journal_get_day_start (FouleeJournal *self);

/* Today, by the journal's clock and day start. */
FouleeDate foulee_journal_today (FouleeJournal *self);

/* Writes `records` (new, changed or with `deleted` set) as one undo step named `label`, in the
 * user's language ("Soreness", "Run deleted"). Times are stamped here. The history shows them at
 * once, "changed" is emitted before this returns; should the write fail, the history goes back,
 * "changed" is emitted again and the callback gets the error. References are taken, the records
 * must not be changed afterwards. A step without a label (NULL) cannot be taken back. Successive
 * saves of the same records under the same non-NULL `merge_key` become one undo step (levels typed
 * as 1 then 0, a note being typed). */
void foulee_journal_save_async (FouleeJournal *self, GPtrArray *records, const char *label,
                                const char *merge_key, GAsyncReadyCallback callback, gpointer data);
gboolean foulee_journal_save_finish (FouleeJournal *self, GAsyncResult *result, GError **error);

/* One record, no callback: failures come as "failed". Takes the reference. */
void foulee_journal_save (FouleeJournal *self, gpointer record, const char *label,
                          const char *merge_key);

/* Turns a record of the history into a tombstone, as one undo step. */
void foulee_journal_delete (FouleeJournal *self, gconstpointer record, const char *label);

/* Brings records in by the rule of `foulee_store_merge()` as one undo step. */
void foulee_journal_import_async (FouleeJournal *self, GPtrArray *records, gboolean newest_wins,
                                  const char *label, GAsyncReadyCallback callback, gpointer data);
gboolean foulee_journal_import_finish (FouleeJournal *self, GAsyncResult *result, guint *added,
                                       guint *updated, guint *unchanged, GError **error);

/* Do nothing where there is nothing to undo or redo. Failures come as "failed". */
void foulee_journal_undo (FouleeJournal *self);
void foulee_journal_redo (FouleeJournal *self);

gboolean foulee_journal_get_can_undo (FouleeJournal *self);
gboolean foulee_journal_get_can_redo (FouleeJournal *self);
const char *foulee_journal_get_undo_label (FouleeJournal *self);
const char *foulee_journal_get_redo_label (FouleeJournal *self);
gboolean foulee_journal_get_loaded (FouleeJournal *self);

G_END_DECLS

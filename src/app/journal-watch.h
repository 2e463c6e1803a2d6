/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells when somebody else has written to a journal's file, which nobody here has open. */
typedef struct _FouleeJournalWatch FouleeJournalWatch;

/* `written` is called in the main loop, shortly after writing has ended. `seen` is the mark of what
 * was read last (see below; NULL for nothing): what was written since is told too. */
FouleeJournalWatch *foulee_journal_watch_new (const char *path, const char *seen,
                                              GSourceOnceFunc written, gpointer data);
void foulee_journal_watch_free (FouleeJournalWatch *watch);

/* What was read since. */
void foulee_journal_watch_set_seen (FouleeJournalWatch *watch, const char *seen);

/* Differs from the mark before when somebody has written to the journal between. Safe from any
 * thread. */
char *foulee_journal_watch_mark (const char *path);

G_END_DECLS

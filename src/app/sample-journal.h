/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"

G_BEGIN_DECLS

/* The sample as a journal in memory, in the language of the interface. */
void foulee_sample_journal_open_async (FouleeClock *clock, GAsyncReadyCallback callback,
                                       gpointer data);

/* The journal, also where it could not be opened: a window tries again, and says why it does not
 * work. */
FouleeJournal *foulee_sample_journal_open_finish (GAsyncResult *result);

G_END_DECLS

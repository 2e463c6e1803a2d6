/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"
#include "exchange/intake.h"
#include "journal/journal.h"

G_BEGIN_DECLS

/* Files in and out of the journal, without blocking the main loop. */

/* Reads what `file` holds, for a preview; nothing is written. See `foulee_import_read()` for the
 * errors. */
void foulee_journal_read_file_async (FouleeJournal *self, GFile *file, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data);
FouleeImport *foulee_journal_read_file_finish (FouleeJournal *self, GAsyncResult *result,
                                               GError **error);

/* Reads what `files` (files, folders, archives) could bring in; nothing is written. `progress` is
 * called in the main loop. See `foulee_intake_read()`. */
void foulee_journal_read_intake_async (FouleeJournal *self, GListModel *files,
                                       FouleeIntakeProgress progress, gpointer progress_data,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer data);
FouleeIntake *foulee_journal_read_intake_finish (FouleeJournal *self, GAsyncResult *result,
                                                 GError **error);

/* Writes the rows that are wanted, as one undo step named `label`. `*n_written` is how many. */
void foulee_journal_take_in_async (FouleeJournal *self, const FouleeIntake *intake,
                                   const char *label, GAsyncReadyCallback callback, gpointer data);
gboolean foulee_journal_take_in_finish (FouleeJournal *self, GAsyncResult *result, guint *n_written,
                                        GError **error);

/* Writes all of the journal, deleted records among them so that copies merge, as it is once every
 * change up to now is stored. `tables`: one CSV file a kind, into the folder `file`, where none of
 * them may exist yet; else one JSON file, which is replaced when the new one is whole. */
void foulee_journal_export_async (FouleeJournal *self, GFile *file, gboolean tables,
                                  GAsyncReadyCallback callback, gpointer data);
gboolean foulee_journal_export_finish (FouleeJournal *self, GAsyncResult *result, GError **error);

G_END_DECLS

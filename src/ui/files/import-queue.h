/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/files/import-flow.h"

G_BEGIN_DECLS

/* Files on their way into the journal. Those that come together are shown together; those that come
 * while others are shown wait until the runner is done with them, and are then shown together too.
 * A journal, which is merged, is shown by itself. */
#define FOULEE_TYPE_IMPORT_QUEUE (foulee_import_queue_get_type ())
G_DECLARE_FINAL_TYPE (FouleeImportQueue, foulee_import_queue, FOULEE, IMPORT_QUEUE, GObject)

/* `from`, a widget of the window, is not kept alive; when it is gone nothing more is read. `done`
 * is called whenever something was brought in. */
FouleeImportQueue *foulee_import_queue_new (GtkWidget *from, FouleeJournal *journal,
                                            FouleeImportDone done);

/* GFiles: files, folders and archives. Nothing is read before foulee_import_queue_start(). */
void foulee_import_queue_add (FouleeImportQueue *self, GListModel *files);

/* The journal is loaded and shown, for the first time or again. */
void foulee_import_queue_start (FouleeImportQueue *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/files/import-flow.h"

G_BEGIN_DECLS

/* Files on their way into the journal, one after the other: the next one is shown when the runner
 * is done with the one before. */
#define FOULEE_TYPE_IMPORT_QUEUE (foulee_import_queue_get_type ())
G_DECLARE_FINAL_TYPE (FouleeImportQueue, foulee_import_queue, FOULEE, IMPORT_QUEUE, GObject)

/* `from`, a widget of the window, is not kept alive; when it is gone nothing more is read. `done`
 * is called after each file of which something was brought in. */
FouleeImportQueue *foulee_import_queue_new (GtkWidget *from, FouleeJournal *journal,
                                            FouleeImportDone done);

/* Nothing is read before foulee_import_queue_start(). */
void foulee_import_queue_add (FouleeImportQueue *self, GFile *file);

/* The journal is loaded and shown, for the first time or again. */
void foulee_import_queue_start (FouleeImportQueue *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* Called when something was brought in; `message` says what, for a toast. `day`: that of the latest
 * run among it, FOULEE_DATE_NONE where no single day stands out. */
typedef void (*FouleeImportDone) (GtkWidget *from, const char *message, FouleeDate day);

/* Called when all is over with files: they were brought in, declined, or could not be read. */
typedef void (*FouleeImportOver) (gpointer data);

/* Reads `files` (GFile: files, folders and archives), shows what they hold, brings into the journal
 * what the runner wants of it, and asks how hard the latest of the runs were. `from` is a widget of
 * the window; nothing happens when it is gone by then. `over` is called once, with `data`, also
 * where `from` is gone. */
void foulee_import_flow_read (GtkWidget *from, FouleeJournal *journal, GListModel *files,
                              FouleeImportDone done, FouleeImportOver over, gpointer data);

G_END_DECLS

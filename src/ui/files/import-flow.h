/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* Called when something was brought in; `message` says what, for a toast. */
typedef void (*FouleeImportDone) (GtkWidget *from, const char *message);

/* Called when all is over with a file: it was brought in, declined, or could not be read. */
typedef void (*FouleeImportOver) (gpointer data);

/* Asks for a file, shows what it holds, and brings it into the journal when the runner agrees.
 * `from` is a widget of the window; nothing happens when it is gone by then. */
void foulee_import_flow_start (GtkWidget *from, FouleeJournal *journal, FouleeImportDone done);

/* The same from the reading of `file` on. `over` may be NULL, else it is called once, with `data`,
 * also where `from` is gone. */
void foulee_import_flow_read (GtkWidget *from, FouleeJournal *journal, GFile *file,
                              FouleeImportDone done, FouleeImportOver over, gpointer data);

G_END_DECLS

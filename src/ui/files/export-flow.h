/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* Called when the files were written; `message` says so, for a toast. */
typedef void (*FouleeExportDone) (GtkWidget *from, const char *message);

/* Asks in which form and where to, and writes the journal there. `from` is a widget of the
 * window. */
void foulee_export_flow_start (GtkWidget *from, FouleeJournal *journal, FouleeExportDone done);

G_END_DECLS

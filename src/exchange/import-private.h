/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"

G_BEGIN_DECLS

/* With nothing in it. */
FouleeImport *foulee_import_new (const char *file);

/* Adds a note; the texts are copied, in one line, long ones shortened. */
void foulee_import_note (FouleeImport *import, FouleeNoteKind kind, gint64 line, const char *text,
                         const char *value, FouleeProblem problem);

/* Adds a record, whose reference it takes, with a detail that is the import's. */
FouleeImportDetail *foulee_import_add (FouleeImport *import, gpointer record);

G_END_DECLS

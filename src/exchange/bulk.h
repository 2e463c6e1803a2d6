/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"

G_BEGIN_DECLS

/* All that somebody has at Strava, Runkeeper or Garmin, as they hand it out: a list of activities
 * beside the files of their watches. */

/* Garmin's …summarizedActivities.json, by how it begins. */
gboolean foulee_bulk_looks_like (const char *text, gsize length);

/* Reads the runs of one into `import`, as a table: with notes, and ids made of Garmin's. FALSE with
 * FOULEE_ERROR_SYNTAX. */
gboolean foulee_bulk_import (const char *text, gsize length, FouleeClock *clock,
                             FouleeImport *import, GError **error);

/* Which rows of which tables name which files. Tables and files may come in any order: look rows
 * up once all was read. */
typedef struct _FouleeBulk FouleeBulk;

FouleeBulk *foulee_bulk_new (void);
void foulee_bulk_free (FouleeBulk *bulk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeBulk, foulee_bulk_free)

/* Remembers the files that a table names (`import->files`), which was found at `place` below the
 * path `root` (see FouleeSourceFile). `import` must live as long as `bulk`. */
void foulee_bulk_add_table (FouleeBulk *bulk, guint root, const char *place,
                            const FouleeImport *import);

/* The row that names the file found at `place` below `root`, or that with ".gz", which some
 * programs undo in passing; NULL for none. The first one, should several. Owned by the import. */
const FouleeImportFile *foulee_bulk_find (const FouleeBulk *bulk, guint root, const char *place);

/* Completes `run`, read from a watch's file, with what its row knows: what the file has stays, the
 * rest is filled in (effort and note are never in a file), and the id becomes the row's, so that
 * it is the same run as one that came from the list alone. */
void foulee_bulk_fill (FouleeRun *run, const FouleeRun *row);

G_END_DECLS

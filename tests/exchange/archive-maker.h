/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Writes archives as other programs do, by libarchive. */
typedef struct _ArchiveMaker ArchiveMaker;

/* `type` is "zip", "locked zip" (with a password), "tar" or "tar.gz". */
ArchiveMaker *archive_maker_new (const char *path, const char *type);

/* A file; `length` −1 for a text. */
void archive_maker_add (ArchiveMaker *maker, const char *name, const char *bytes, gssize length);

/* A file of `length` zeros. `unknown`: its size is not told beforehand, as programs that write into
 * a pipe do. */
void archive_maker_add_zeros (ArchiveMaker *maker, const char *name, gsize length,
                              gboolean unknown);

/* Something else than a file: `type` is an AE_IF… of libarchive. A `target` for links. */
void archive_maker_add_other (ArchiveMaker *maker, const char *name, unsigned type,
                              const char *target);
void archive_maker_add_hard_link (ArchiveMaker *maker, const char *name, const char *target);

void archive_maker_finish (ArchiveMaker *maker);

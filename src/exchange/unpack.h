/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/source.h"

G_BEGIN_DECLS

/* A ZIP or tar archive, entry by entry, unpacked in passing. */

typedef enum {
  FOULEE_ARCHIVE_NONE,
  FOULEE_ARCHIVE_ZIP,
  FOULEE_ARCHIVE_TAR,
  FOULEE_ARCHIVE_TAR_GZ,
} FouleeArchiveType;

/* What a file of more than 4096 bytes is, by its first 4096; of a shorter one by all of it. A gzip
 * is looked into: that of a single file is none. */
#define FOULEE_ARCHIVE_SNIFF 4096
FouleeArchiveType foulee_archive_recognise (const guint8 *start, gsize length);

/* What an archive and those within it share. */
typedef struct {
  const FouleeSourceLimits *limits;
  gint64 packed;   /* bytes of the outermost archive; counted as they are read where unknown */
  gboolean counts; /* … which this says */
  gint64 unpacked; /* bytes that came out so far */
  gboolean spent;  /* more came out than may: none of them is read on */
} FouleeArchiveBudget;

typedef struct _FouleeArchive FouleeArchive;

/* An entry; its strings are valid until the next. */
typedef struct {
  const char *name;   /* as it stands in the archive, without "./" in front; any encoding */
  gboolean is_file;   /* not a folder, link or device */
  gboolean is_locked; /* with a password */
} FouleeArchiveEntry;

/* `stream` stands at the beginning of the archive; seeking, where it can, makes ZIP faster. A
 * reference is taken. `budget` must live as long as the archive. */
FouleeArchive *foulee_archive_new (GInputStream *stream, FouleeArchiveBudget *budget,
                                   GCancellable *cancellable);
void foulee_archive_free (FouleeArchive *archive);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeArchive, foulee_archive_free)

/* Goes on to the next entry, passing over what is left of the one before. NULL at the end, and with
 * an error where it can go no further: FOULEE_ERROR_SYNTAX with the byte reached, _TOO_MANY,
 * _TOO_LARGE, _BOMB, _PASSWORD, _IO, or G_IO_ERROR_CANCELLED. */
const FouleeArchiveEntry *foulee_archive_next (FouleeArchive *archive, GError **error);

/* What is in the entry, once. At most `most` bytes, then FOULEE_ERROR_TOO_LARGE. Nothing can be
 * read from it once the archive has gone on. */
GInputStream *foulee_archive_open (FouleeArchive *archive, gint64 most);

/* The stream of an entry has failed in a way that leaves nothing behind it. */
gboolean foulee_archive_is_broken (const FouleeArchive *archive);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/source.h"
#include "exchange/unpack.h"

G_BEGIN_DECLS

/* What files on the disk and archives share on the way through them. */
typedef struct {
  const FouleeSourceLimits *limits;
  const FouleeSourceVisitor *visitor;
  gpointer data;
  GCancellable *cancellable;
  GPtrArray *files; /* to be visited; source.c's own */
  guint root;       /* of the file that is being visited */
  guint number, n_files;
} FouleeSourceWalk;

/* Hands a file to the visitor. `path`, `place` and `name` may be in any encoding. FALSE only to end
 * the walk, as all here. */
gboolean foulee_source_visit (FouleeSourceWalk *self, const char *path, const char *place,
                              const char *name, gboolean named, GInputStream *stream,
                              GError **error);

/* Tells the visitor of a trouble, which is freed. FALSE, with `error`, where it is that the walk
 * was cancelled. */
gboolean foulee_source_tell (FouleeSourceWalk *self, const char *path, GError *trouble,
                             GError **error);

/* A stream that can be looked into, over `stream`. */
GInputStream *foulee_source_buffer (GInputStream *stream);

/* The first bytes of a fresh buffer, FOULEE_ARCHIVE_SNIFF at least, which stay in it; fewer only
 * where there are no more. FALSE where it cannot be read. */
gboolean foulee_source_peek (FouleeSourceWalk *self, GInputStream *buffer, const guint8 **bytes,
                             gsize *length, GError **error);

/* Walks through an archive on the disk. `file` is what is in it from its beginning; `seen` the
 * buffer over it, for a file that cannot be read again. `place` is "" or ends with "/". */
gboolean foulee_source_walk_archive (FouleeSourceWalk *self, FouleeArchiveType type,
                                     const char *path, const char *place, GInputStream *file,
                                     GInputStream *seen, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/source-name.h"

G_BEGIN_DECLS

/* A file below a folder. */
typedef struct {
  char *path;
  char *place; /* below the folder, with "/" between */
  FouleeNameKind kind;
} FouleeFolderFile;

/* A folder below that could not be looked into. `error` is the caller's during the call. */
typedef void (*FouleeFolderFailed) (const char *path, const GError *error, gpointer data);

/* All below `path` whose name promises something, ordered by name folder for folder. Hidden files
 * and symbolic links are passed over: what a link inside points to is met anyway, and what lies
 * outside was not given. So are the file systems in which the kernel tells of itself. At most
 * `most` files, then `*too_many`; NULL only when cancelled. */
GPtrArray *foulee_folder_list (const char *path, guint most, gboolean *too_many,
                               FouleeFolderFailed failed, gpointer data, GCancellable *cancellable,
                               GError **error);

G_END_DECLS

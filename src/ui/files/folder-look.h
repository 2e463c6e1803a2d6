/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What watches, phones and web sites have left in a folder. */

typedef struct {
  char *name;     /* in the encoding of file names */
  gint64 arrived; /* µs since 1970: when it was written or put there, whichever was later */
} FouleeFolderFile;

/* Whether a file of this name is one of them: FIT, GPX or TCX, as it is or packed with gzip. */
gboolean foulee_folder_look_wants (const char *name);

/* Looks into `folder`, not into those below it. Nothing blocks. */
void foulee_folder_look_async (GFile *folder, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);

/* FouleeFolderFile in the order of their arrival, without those that are empty; free the array.
 * NULL where the folder is not there or cannot be read. */
GPtrArray *foulee_folder_look_finish (GAsyncResult *result, GError **error);

G_END_DECLS

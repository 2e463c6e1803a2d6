/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/source.h"

#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "exchange/source-folder.h"
#include "exchange/source-name.h"
#include "exchange/source-walk.h"
#include "recording/recording.h"

const FouleeSourceLimits foulee_source_limits = {
  .entries = 100000,
  .entry_bytes = (gint64) 200 << 20,
  .all_bytes = (gint64) 20 << 30,
  .ratio = 1000,
  .ratio_beyond = (gint64) 10 << 20,
};

/* A file on the disk that will be visited. */
typedef struct {
  char *path;
  char *place;
  FouleeNameKind kind;
  guint root;
  gboolean named;
  gboolean is_pipe;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->path);
  g_free (found->place);
  g_free (found);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

gboolean
foulee_source_tell (FouleeSourceWalk *self, const char *path, GError *trouble, GError **error)
{
  g_autofree char *shown = foulee_name_shown (path);

  if (is_cancelled (trouble)) {
    g_propagate_error (error, trouble);
    return FALSE;
  }
  foulee_error_name_file (trouble, shown);
  self->visitor->failed (shown, trouble, self->data);
  g_error_free (trouble);
  return TRUE;
}

gboolean
foulee_source_peek (FouleeSourceWalk *self, GInputStream *stream, const guint8 **bytes,
                    gsize *length, GError **error)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (stream);

  while (g_buffered_input_stream_get_available (buffered) < FOULEE_ARCHIVE_SNIFF) {
    const gssize n =
        g_buffered_input_stream_fill (buffered, FOULEE_ARCHIVE_SNIFF, self->cancellable, error);

    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
  }
  *bytes = g_buffered_input_stream_peek_buffer (buffered, length);
  return TRUE;
}

GInputStream *
foulee_source_buffer (GInputStream *stream)
{
  return g_buffered_input_stream_new_sized (stream, 2 * FOULEE_ARCHIVE_SNIFF);
}

gboolean
foulee_source_visit (FouleeSourceWalk *self, const char *path, const char *place, const char *name,
                     gboolean named, GInputStream *stream, GError **error)
{
  g_autofree char *shown_path = foulee_name_shown (path);
  g_autofree char *shown_place = foulee_name_shown (place);
  g_autofree char *shown_name = foulee_name_shown (name);
  FouleeSourceFile file = {
    .name = shown_name,
    .path = shown_path,
    .place = shown_place,
    .root = self->root,
    .named = named,
    .stream = stream,
    .number = ++self->number,
  };

  self->n_files = MAX (self->n_files, self->number);
  file.n_files = self->n_files;
  return self->visitor->file (&file, self->data, error);
}

/* The errors of GIO as ours. */
static void
translate (GError **trouble)
{
  g_autoptr (GError) original = NULL;

  if ((*trouble)->domain == FOULEE_ERROR || is_cancelled (*trouble))
    return;
  original = g_steal_pointer (trouble);
  foulee_fail (trouble,
               g_error_matches (original, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? FOULEE_ERROR_NOT_FOUND
                                                                            : FOULEE_ERROR_IO,
               .system = original->message);
}

/* A pipe that nobody writes to waits in read(2), and not already in open(2), where the waiting can
 * be cancelled. */
static GInputStream *
open_file (FouleeSourceWalk *self, const Found *found, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (found->path);
  const int pipe = found->is_pipe && self->cancellable != NULL
                       ? g_open (found->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0)
                       : -1;

  if (pipe >= 0)
    return g_unix_input_stream_new (pipe, TRUE);
  return G_INPUT_STREAM (g_file_read (file, self->cancellable, error));
}

static gboolean
walk_file (FouleeSourceWalk *self, const Found *found, GError **error)
{
  GError *trouble = NULL;
  g_autoptr (GInputStream) bytes = open_file (self, found, &trouble);
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *base = g_path_get_basename (found->path);
  FouleeArchiveType type = FOULEE_ARCHIVE_NONE;
  const guint8 *start;
  gsize length = 0;

  if (bytes != NULL)
    stream = foulee_source_buffer (bytes);
  if (stream == NULL || !foulee_source_peek (self, stream, &start, &length, &trouble)) {
    translate (&trouble);
    return foulee_source_tell (self, found->path, trouble, error);
  }
  if (found->named || found->kind == FOULEE_NAME_ARCHIVE)
    type = foulee_archive_recognise (start, length);
  if (type != FOULEE_ARCHIVE_NONE) {
    g_autofree char *place = found->named ? g_strdup ("") : g_strconcat (found->place, "/", NULL);
    self->n_files -= found->named;
    return foulee_source_walk_archive (self, type, found->path, place, bytes, stream, error);
  }
  if (!found->named &&
      (found->kind == FOULEE_NAME_ARCHIVE ||
       (found->kind == FOULEE_NAME_BARE && !foulee_recording_recognise (start, length, NULL))))
    return TRUE;
  self->n_files += !found->named && found->kind == FOULEE_NAME_BARE;
  return foulee_source_visit (self, found->path, found->place, base, found->named, stream, error);
}

static void
find_file (FouleeSourceWalk *self, const char *path, const char *place, FouleeNameKind kind,
           guint root, gboolean named, gboolean is_pipe)
{
  Found *found = g_new (Found, 1);

  *found = (Found) { g_strdup (path), g_strdup (place), kind, root, named, is_pipe };
  g_ptr_array_add (self->files, found);
  self->n_files += named || kind == FOULEE_NAME_RECORDING || kind == FOULEE_NAME_TABLE;
}

static void
folder_failed (const char *path, const GError *error, gpointer data)
{
  foulee_source_tell (data, path, g_error_copy (error), NULL);
}

static gboolean
find_below (FouleeSourceWalk *self, const char *path, guint root, GError **error)
{
  gboolean too_many = FALSE;
  g_autoptr (GPtrArray) files = foulee_folder_list (path, self->limits->entries, &too_many,
                                                    folder_failed, self, self->cancellable, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++) {
    const FouleeFolderFile *file = g_ptr_array_index (files, i);
    find_file (self, file->path, file->place, file->kind, root, FALSE, FALSE);
  }
  if (too_many) {
    GError *trouble = NULL;
    foulee_fail (&trouble, FOULEE_ERROR_TOO_MANY, .number = self->limits->entries);
    return foulee_source_tell (self, path, trouble, error);
  }
  return TRUE;
}

/* What one of the paths is. A pipe is a file: shells hand those over. */
static gboolean
find (FouleeSourceWalk *self, const char *path, guint root, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  gboolean is_pipe = FALSE;
  GStatBuf status;

  if (g_stat (path, &status) == 0) {
    if (S_ISDIR (status.st_mode))
      return find_below (self, path, root, error);
    is_pipe = S_ISFIFO (status.st_mode);
    if (!S_ISREG (status.st_mode) && !is_pipe) {
      GError *trouble = NULL;
      foulee_fail (&trouble, FOULEE_ERROR_FORMAT);
      return foulee_source_tell (self, path, trouble, error);
    }
  }
  find_file (self, path, base, foulee_name_kind (base), root, TRUE, is_pipe);
  return TRUE;
}

gboolean
foulee_source_walk (const char *const *paths, const FouleeSourceLimits *limits,
                    const FouleeSourceVisitor *visitor, gpointer data, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (found_free);
  FouleeSourceWalk self = { limits, visitor, data, cancellable, files, 0, 0, 0 };

  for (guint i = 0; paths[i] != NULL; i++)
    if (!find (&self, paths[i], i, error))
      return FALSE;
  for (guint i = 0; i < files->len; i++) {
    const Found *found = g_ptr_array_index (files, i);

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    self.root = found->root;
    if (!walk_file (&self, found, error))
      return FALSE;
  }
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/source-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#ifdef __linux__
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

#include "base/error.h"

/* Nobody files runs deeper. */
#define MAX_DEPTH 64

typedef struct {
  GPtrArray *files;
  guint most;
  gboolean too_many;
  FouleeFolderFailed failed;
  gpointer data;
  GCancellable *cancellable;
} Listing;

static void
file_free (gpointer data)
{
  FouleeFolderFile *file = data;

  g_free (file->path);
  g_free (file->place);
  g_free (file);
}

static void
fail (Listing *self, const char *path, int number)
{
  g_autoptr (GError) error = NULL;

  foulee_fail (&error, FOULEE_ERROR_IO, .file = path, .system = g_strerror (number));
  self->failed (path, error, self->data);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The names in a folder in the order of their bytes, the same on every machine. */
static GPtrArray *
read_names (Listing *self, const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GDir *folder;
  const char *name;

  errno = 0;
  folder = g_dir_open (path, 0, NULL);
  if (folder == NULL) {
    fail (self, path, errno);
    return NULL;
  }
  while ((name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.' && !foulee_name_is_hidden (name))
      g_ptr_array_add (names, g_strdup (name));
  g_dir_close (folder);
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static void
add_file (Listing *self, const char *path, const char *place)
{
  const FouleeNameKind kind = foulee_name_kind (place);
  FouleeFolderFile *file;

  if (kind == FOULEE_NAME_OTHER)
    return;
  if (self->files->len == self->most) {
    self->too_many = TRUE;
    return;
  }
  file = g_new (FouleeFolderFile, 1);
  *file = (FouleeFolderFile) { g_strdup (path), g_strdup (place), kind };
  g_ptr_array_add (self->files, file);
}

/* What the kernel tells of itself looks like files without end, and is none of anybody's. */
static gboolean
is_of_kernel (const char *path)
{
#ifdef __linux__
  struct statfs system;

  return statfs (path, &system) == 0 &&
         (system.f_type == PROC_SUPER_MAGIC || system.f_type == SYSFS_MAGIC);
#else
  return FALSE;
#endif
}

static void
list_folder (Listing *self, const char *path, const char *place, int depth)
{
  g_autoptr (GPtrArray) names = is_of_kernel (path) ? NULL : read_names (self, path);

  for (guint i = 0; names != NULL && i < names->len && !self->too_many; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autofree char *below = g_build_filename (path, name, NULL);
    g_autofree char *inside = *place != '\0' ? g_strconcat (place, "/", name, NULL) : NULL;
    GStatBuf status;

    if (g_cancellable_is_cancelled (self->cancellable))
      return;
    if (g_lstat (below, &status) != 0)
      continue;
    if (S_ISDIR (status.st_mode) && depth < MAX_DEPTH)
      list_folder (self, below, inside != NULL ? inside : name, depth + 1);
    else if (S_ISREG (status.st_mode))
      add_file (self, below, inside != NULL ? inside : name);
  }
}

GPtrArray *
foulee_folder_list (const char *path, guint most, gboolean *too_many, FouleeFolderFailed failed,
                    gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  Listing self = {
    .files = files, .most = most, .failed = failed, .data = data, .cancellable = cancellable
  };

  list_folder (&self, path, "", 0);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  *too_many = self.too_many;
  return g_steal_pointer (&files);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/folder-look.h"

static const char attributes[] = "standard::name,standard::type,standard::size,time::modified,"
                                 "time::modified-usec,time::changed,time::changed-usec";

static void
folder_file_free (gpointer data)
{
  FouleeFolderFile *file = data;

  g_free (file->name);
  g_free (file);
}

static int
compare_arrivals (gconstpointer a, gconstpointer b)
{
  const FouleeFolderFile *const *one = a, *const *other = b;

  if ((*one)->arrived != (*other)->arrived)
    return (*one)->arrived < (*other)->arrived ? -1 : 1;
  return strcmp ((*one)->name, (*other)->name);
}

static gint64
get_time (GFileInfo *info, const char *seconds, const char *microseconds)
{
  return (gint64) g_file_info_get_attribute_uint64 (info, seconds) * G_USEC_PER_SEC +
         g_file_info_get_attribute_uint32 (info, microseconds);
}

/* Programs that fetch files often set the time of the run as that of the file. When the file system
 * wrote down that there is such a file, they cannot. */
static gint64
get_arrival (GFileInfo *info)
{
  return MAX (get_time (info, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
              get_time (info, G_FILE_ATTRIBUTE_TIME_CHANGED, G_FILE_ATTRIBUTE_TIME_CHANGED_USEC));
}

gboolean
foulee_folder_look_wants (const char *name)
{
  static const char *const endings[] = { ".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  /* Hidden files are on their way, or on their way out. */
  if (*name == '.')
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (GFileInfo *info)
{
  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
         g_file_info_get_size (info) > 0 && foulee_folder_look_wants (g_file_info_get_name (info));
}

static void
look (GTask *task, gpointer folder, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (folder_file_free);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GError *error = NULL;
  GFileInfo *info;

  enumerator =
      g_file_enumerate_children (folder, attributes, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  while (enumerator && g_file_enumerator_iterate (enumerator, &info, NULL, cancellable, &error) &&
         info) {
    FouleeFolderFile *file;

    if (!is_wanted (info))
      continue;
    file = g_new (FouleeFolderFile, 1);
    file->name = g_strdup (g_file_info_get_name (info));
    file->arrived = get_arrival (info);
    g_ptr_array_add (files, file);
  }
  if (error) {
    g_task_return_error (task, error);
    return;
  }
  g_ptr_array_sort (files, compare_arrivals);
  g_task_return_pointer (task, g_steal_pointer (&files), (GDestroyNotify) g_ptr_array_unref);
}

void
foulee_folder_look_async (GFile *folder, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GTask) task = g_task_new (folder, cancellable, callback, data);

  g_task_run_in_thread (task, look);
}

GPtrArray *
foulee_folder_look_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

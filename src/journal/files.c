/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal/files.h"

#include "journal/journal-private.h"

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  FouleeImport *import;

  if (foulee_import_read (path, foulee_journal_get_clock (source), &import, &error))
    g_task_return_pointer (task, import, (GDestroyNotify) foulee_import_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
foulee_journal_read_file_async (FouleeJournal *self, GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  char *path = g_file_get_path (file);

  /* Portals and gvfs give every file a path; what has none is named in the error. */
  g_task_set_task_data (task, path != NULL ? path : g_file_get_uri (file), g_free);
  g_task_run_in_thread (task, read_thread);
}

FouleeImport *
foulee_journal_read_file_finish (FouleeJournal *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  GFile *file;
  gboolean tables;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->file);
  g_free (export);
}

static gboolean
write_json (GFile *file, GPtrArray *records, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GCancellable) undo = g_cancellable_new ();
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileOutputStream) stream =
      g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &failure);

  if (stream != NULL && foulee_json_write (records, G_OUTPUT_STREAM (stream), NULL, error)) {
    if (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &failure))
      return TRUE;
  } else if (stream != NULL) {
    /* Closing when cancelled leaves the file that was there before as it was. */
    g_cancellable_cancel (undo);
    g_output_stream_close (G_OUTPUT_STREAM (stream), undo, NULL);
    if (error != NULL)
      foulee_error_name_file (*error, name);
    return FALSE;
  }
  return foulee_fail (error,
                      g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? FOULEE_ERROR_FULL
                                                                                 : FOULEE_ERROR_IO,
                      .file = name, .system = failure->message);
}

static void
export_job (FouleeWorkerState *state, GTask *task)
{
  const Export *export = g_task_get_task_data (task);
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  if (foulee_store_list_all (state->store, G_MININT64, G_MAXINT64, TRUE, records, &error) &&
      (export->tables ? foulee_csv_export (records, g_file_peek_path (export->file), &error)
                      : write_json (export->file, records, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
foulee_journal_export_async (FouleeJournal *self, GFile *file, gboolean tables,
                             GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  Export *export = g_new (Export, 1);

  *export = (Export) { g_object_ref (file), tables };
  g_task_set_task_data (task, export, export_free);
  foulee_worker_push (foulee_journal_get_worker (self), task, export_job);
}

gboolean
foulee_journal_export_finish (FouleeJournal *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

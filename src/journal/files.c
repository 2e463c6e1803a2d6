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

/* ---- What files could bring in --------------------------------------------------------------- */

typedef struct {
  GStrv paths;
  GPtrArray *records; /* all of the journal, and what was deleted from it */
  FouleeClock *clock;
  FouleeIntakeProgress progress;
  gpointer progress_data;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_strfreev (reading->paths);
  g_clear_pointer (&reading->records, g_ptr_array_unref);
  foulee_clock_unref (reading->clock);
  g_free (reading);
}

/* On its way to the main loop. */
typedef struct {
  GTask *task;
  guint n_read, n_files;
} Progress;

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->task);
  g_free (progress);
}

static gboolean
tell_progress (gpointer data)
{
  const Progress *progress = data;
  const Reading *reading = g_task_get_task_data (progress->task);

  if (!g_task_get_completed (progress->task) &&
      !g_cancellable_is_cancelled (g_task_get_cancellable (progress->task)))
    reading->progress (progress->n_read, progress->n_files, reading->progress_data);
  return G_SOURCE_REMOVE;
}

/* On the reading thread. Not by g_main_context_invoke(), which calls at once, here, while nobody
 * happens to hold the context. */
static void
note_progress (guint n_read, guint n_files, gpointer data)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Progress *progress = g_new (Progress, 1);

  *progress = (Progress) { g_object_ref (data), n_read, n_files };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_progress, progress, progress_free);
  g_source_attach (source, g_task_get_context (data));
}

static void
intake_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *reading = data;
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (reading->records));
  FouleeIntake *intake = NULL;
  g_autoptr (GError) error = NULL;

  if (!foulee_intake_read ((const char *const *) reading->paths, history, reading->clock, language,
                           reading->progress ? note_progress : NULL, task, cancellable, &intake,
                           &error)) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  foulee_intake_set_deleted (intake, reading->records);
  foulee_intake_hold (intake, history, language);
  g_task_return_pointer (task, intake, (GDestroyNotify) foulee_intake_free);
}

static void
history_job (FouleeWorkerState *state, GTask *task)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  if (foulee_store_list_all (state->store, G_MININT64, G_MAXINT64, TRUE, records, &error))
    g_task_return_pointer (task, g_steal_pointer (&records), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_history (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  reading->records = g_task_propagate_pointer (G_TASK (result), &error);
  if (reading->records)
    g_task_run_in_thread (task, intake_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static GStrv
list_paths (GListModel *files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);
    char *path = g_file_get_path (file);

    g_strv_builder_take (builder, path != NULL ? path : g_file_get_uri (file));
  }
  return g_strv_builder_end (builder);
}

/* What is shown may still be only what was entered lately, and a run of two years ago must be
 * recognised too: the runs are held against all that is stored. */
void
foulee_journal_read_intake_async (FouleeJournal *self, GListModel *files,
                                  FouleeIntakeProgress progress, gpointer progress_data,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);
  Reading *reading = g_new (Reading, 1);

  *reading =
      (Reading) { list_paths (files), NULL, foulee_clock_ref (foulee_journal_get_clock (self)),
                  progress, progress_data };
  g_task_set_task_data (task, reading, reading_free);
  foulee_worker_push (foulee_journal_get_worker (self), g_task_new (self, NULL, on_history, task),
                      history_job);
}

FouleeIntake *
foulee_journal_read_intake_finish (FouleeJournal *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
taken_in (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (foulee_journal_save_finish (FOULEE_JOURNAL (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
foulee_journal_take_in_async (FouleeJournal *self, const FouleeIntake *intake, const char *label,
                              GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  g_autoptr (GPtrArray) records = foulee_intake_wanted (intake);

  g_task_set_task_data (task, GUINT_TO_POINTER (records->len), NULL);
  foulee_journal_save_async (self, records, label, NULL, taken_in, task);
}

gboolean
foulee_journal_take_in_finish (FouleeJournal *self, GAsyncResult *result, guint *n_written,
                               GError **error)
{
  *n_written = GPOINTER_TO_UINT (g_task_get_task_data (G_TASK (result)));
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- Out of the journal ---------------------------------------------------------------------- */

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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal/jobs.h"

#include "store/backups.h"

static void
return_history (GTask *task, FouleeHistory *history)
{
  g_task_return_pointer (task, history, (GDestroyNotify) foulee_history_unref);
}

static gboolean
load (FouleeWorkerState *state, FouleeHistory **history, GError **error)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  /* The version first: what is written between the two is then read again, not missed. */
  if (!foulee_store_data_version (state->store, &state->data_version, error) ||
      !foulee_store_list_all (state->store, G_MININT64, G_MAXINT64, FALSE, records, error))
    return FALSE;
  *history = foulee_history_new (g_steal_pointer (&records));
  return TRUE;
}

void
foulee_job_open (FouleeWorkerState *state, GTask *task)
{
  g_autoptr (GError) error = NULL;
  FouleeHistory *history;

  if ((state->store != NULL ||
       foulee_store_open (state->path, FOULEE_STORE_CREATE, state->clock, &state->store, &error)) &&
      load (state, &history, &error)) {
    return_history (task, history);
    return;
  }
  /* Nothing is half open: the next try begins anew. */
  g_clear_pointer (&state->store, foulee_store_close);
  g_task_return_error (task, g_steal_pointer (&error));
}

void
foulee_job_back_up (FouleeWorkerState *state, GTask *task)
{
  g_autoptr (GError) error = NULL;

  if (state->store == NULL || foulee_backups_daily (state->store, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
foulee_job_put (FouleeWorkerState *state, GTask *task)
{
  g_autoptr (GError) error = NULL;

  if (foulee_store_put (state->store, g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
foulee_job_load (FouleeWorkerState *state, GTask *task)
{
  g_autoptr (GError) error = NULL;
  FouleeHistory *history;

  if (load (state, &history, &error))
    return_history (task, history);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
foulee_job_look (FouleeWorkerState *state, GTask *task)
{
  g_autoptr (GError) error = NULL;
  gint64 version;

  if (!foulee_store_data_version (state->store, &version, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (version == state->data_version)
    g_task_return_pointer (task, NULL, NULL);
  else
    foulee_job_load (state, task);
}

FouleeMergeJob *
foulee_merge_job_new (GPtrArray *records, FouleeMergeRule rule)
{
  FouleeMergeJob *job = g_new0 (FouleeMergeJob, 1);

  job->records = g_ptr_array_ref (records);
  job->rule = rule;
  job->changed = foulee_record_array_new ();
  return job;
}

void
foulee_merge_job_free (gpointer data)
{
  FouleeMergeJob *job = data;

  g_ptr_array_unref (job->records);
  g_ptr_array_unref (job->changed);
  g_free (job);
}

void
foulee_job_merge (FouleeWorkerState *state, GTask *task)
{
  FouleeMergeJob *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (foulee_store_merge (state->store, job->records, job->rule, &job->counts, job->changed,
                          &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal/jobs.h"

#include "store/backups.h"

#define SECONDS_PER_DAY 86400

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

/* What is entered day by day: of a long journal nearly all. */
static gboolean
is_daily (FouleeKind kind)
{
  return kind == FOULEE_KIND_CHECK_IN || kind == FOULEE_KIND_RUN || kind == FOULEE_KIND_SLEEP ||
         kind == FOULEE_KIND_DRINK || kind == FOULEE_KIND_URINE || kind == FOULEE_KIND_ACTION ||
         kind == FOULEE_KIND_ACTIVITY_SCORE;
}

static gboolean
load_recent (FouleeWorkerState *state, FouleeHistory **history, GError **error)
{
  const gint64 from =
      foulee_clock_now (state->clock).seconds - (gint64) FOULEE_JOB_RECENT_DAYS * SECONDS_PER_DAY;
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  guint n_daily = 0;

  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    const gboolean daily = is_daily ((FouleeKind) kind);
    const guint before = records->len;

    if (!foulee_store_list (state->store, (FouleeKind) kind, daily ? from : G_MININT64, G_MAXINT64,
                            FALSE, records, error))
      return FALSE;
    n_daily += daily ? records->len - before : 0;
  }
  /* After a long pause all that there is may be older, and the journal is not to look empty. */
  if (n_daily == 0)
    return load (state, history, error);
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
      load_recent (state, &history, &error)) {
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal/worker.h"

struct _FouleeWorker {
  GThread *thread;
  GAsyncQueue *queue;
  FouleeWorkerState state;
};

typedef struct {
  GTask *task; /* NULL ends the thread */
  FouleeWorkerJob job;
} Item;

static gpointer
work (gpointer data)
{
  FouleeWorker *worker = data;

  for (;;) {
    g_autofree Item *item = g_async_queue_pop (worker->queue);
    if (item->task == NULL)
      break;
    item->job (&worker->state, item->task);
    g_object_unref (item->task);
  }
  g_clear_pointer (&worker->state.store, foulee_store_close);
  return NULL;
}

FouleeWorker *
foulee_worker_new (const char *path, FouleeClock *clock)
{
  FouleeWorker *worker = g_new0 (FouleeWorker, 1);

  worker->queue = g_async_queue_new ();
  worker->state.path = g_strdup (path);
  worker->state.clock = foulee_clock_ref (clock);
  worker->thread = g_thread_new ("journal", work, worker);
  return worker;
}

void
foulee_worker_push (FouleeWorker *worker, GTask *task, FouleeWorkerJob job)
{
  Item *item = g_new (Item, 1);

  *item = (Item) { task, job };
  g_async_queue_push (worker->queue, item);
}

void
foulee_worker_free (FouleeWorker *worker)
{
  foulee_worker_push (worker, NULL, NULL);
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->queue);
  g_free ((char *) worker->state.path);
  foulee_clock_unref (worker->state.clock);
  g_free (worker);
}

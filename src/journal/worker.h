/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/store.h"

G_BEGIN_DECLS

/* The thread that the store lives on. Jobs run there one after the other, in the order in which
 * they were given. */
typedef struct _FouleeWorker FouleeWorker;

/* What a job may use. */
typedef struct {
  const char *path; /* NULL in memory */
  FouleeClock *clock;
  FouleeStore *store; /* NULL until a job opened it */
  gint64 data_version;
} FouleeWorkerState;

/* Runs on the thread; ends by returning a result or an error through `task`. */
typedef void (*FouleeWorkerJob) (FouleeWorkerState *state, GTask *task);

FouleeWorker *foulee_worker_new (const char *path, FouleeClock *clock);

/* Takes the reference to `task`. */
void foulee_worker_push (FouleeWorker *worker, GTask *task, FouleeWorkerJob job);

/* Waits until all jobs are done, closes the store, ends the thread. */
void foulee_worker_free (FouleeWorker *worker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeWorker, foulee_worker_free)

G_END_DECLS

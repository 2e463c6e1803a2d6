/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/worker.h"
#include "model/history.h"

G_BEGIN_DECLS

/* What the journal service asks of the store's thread. Each ends its task with the result named. */

/* What Today shows lies within so many days: the usual night, the actions of the last 60. */
#define FOULEE_JOB_RECENT_DAYS 90

/* Opens the store and reads what has been entered lately, and all that is not entered day by day.
 * Result: a FouleeHistory. */
void foulee_job_open (FouleeWorkerState *state, GTask *task);

/* Makes the day's copy of the journal. Result: TRUE. */
void foulee_job_back_up (FouleeWorkerState *state, GTask *task);

/* Writes the records of the task's data, a GPtrArray. Result: TRUE. */
void foulee_job_put (FouleeWorkerState *state, GTask *task);

/* Reads everything. Result: a FouleeHistory. */
void foulee_job_load (FouleeWorkerState *state, GTask *task);

/* The same if another program has written since the last look, else NULL. */
void foulee_job_look (FouleeWorkerState *state, GTask *task);

/* Merges. The task's data is a FouleeMergeJob, which gets the counts and what was written. Result:
 * TRUE. */
typedef struct {
  GPtrArray *records;
  FouleeMergeRule rule;
  FouleeMergeCounts counts;
  GPtrArray *changed;
} FouleeMergeJob;

FouleeMergeJob *foulee_merge_job_new (GPtrArray *records, FouleeMergeRule rule);
void foulee_merge_job_free (gpointer job);
void foulee_job_merge (FouleeWorkerState *state, GTask *task);

G_END_DECLS

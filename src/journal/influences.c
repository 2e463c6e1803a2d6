/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal/influences.h"

typedef struct {
  FouleeFindings *findings;
  FouleeFairTrialPlan plan;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  foulee_findings_unref (job->findings);
  g_free (job);
}

void
foulee_influence_report_free (FouleeInfluenceReport *self)
{
  g_clear_pointer (&self->trial, foulee_fair_trial_free);
  foulee_findings_unref (self->findings);
  g_free (self);
}

static void
work_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  FouleeInfluenceReport *report = g_new0 (FouleeInfluenceReport, 1);

  report->findings = foulee_findings_ref (job->findings);
  report->influences = foulee_findings_influences (job->findings);
  if (foulee_fair_trial_is_planned (job->plan))
    report->trial = foulee_findings_fair_trial (job->findings, job->plan);
  g_task_return_pointer (task, report, (GDestroyNotify) foulee_influence_report_free);
}

void
foulee_influence_report_async (FouleeFindings *findings, FouleeFairTrialPlan plan,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->findings = foulee_findings_ref (findings);
  job->plan = plan;
  g_task_set_source_tag (task, foulee_influence_report_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_out);
}

FouleeInfluenceReport *
foulee_influence_report_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

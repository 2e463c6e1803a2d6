/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/summary-maker.h"

#include "journal/influences.h"

/* How long a step takes: half of a frame. */
#define STEP_MICROSECONDS 8000

/* Pages, and what they are of. */
typedef struct {
  FouleeFindings *findings; /* NULL where there are none */
  FouleeReportOptions options;
  FouleeReport *report;
} Pages;

struct _FouleeSummaryMaker {
  GObject parent_instance;

  Pages made;
  Pages next;
  GCancellable *cancellable; /* of what the next ones wait for; NULL where they wait for nothing */
  guint step_id;             /* that goes on with them */
};

G_DEFINE_FINAL_TYPE (FouleeSummaryMaker, foulee_summary_maker, G_TYPE_OBJECT)

enum { MADE, PROGRESS, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
pages_clear (Pages *pages)
{
  g_clear_pointer (&pages->report, foulee_report_free);
  g_clear_pointer (&pages->findings, foulee_findings_unref);
  g_clear_pointer (&pages->options.zone, g_time_zone_unref);
}

static void
finish (FouleeSummaryMaker *self)
{
  Pages former = self->made;

  self->made = self->next;
  self->next = (Pages) { 0 };
  g_signal_emit (self, signals[MADE], 0);
  pages_clear (&former);
}

static gboolean
on_step (gpointer data)
{
  FouleeSummaryMaker *self = data;
  double progress = 0;

  if (!foulee_report_lay_out (self->next.report, STEP_MICROSECONDS, &progress)) {
    g_signal_emit (self, signals[PROGRESS], 0, progress);
    return G_SOURCE_CONTINUE;
  }
  self->step_id = 0;
  finish (self);
  return G_SOURCE_REMOVE;
}

static void
begin (FouleeSummaryMaker *self)
{
  self->next.report = foulee_report_new (self->next.findings, &self->next.options);
  self->step_id = g_idle_add (on_step, self);
}

static void
on_worked_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeInfluenceReport) report = foulee_influence_report_finish (result, NULL);
  FouleeSummaryMaker *self = data;

  /* Cancelled: the maker may be gone. */
  if (!report)
    return;
  g_clear_object (&self->cancellable);
  begin (self);
}

static void
foulee_summary_maker_dispose (GObject *object)
{
  FouleeSummaryMaker *self = FOULEE_SUMMARY_MAKER (object);

  foulee_summary_maker_stop (self);
  pages_clear (&self->made);
  G_OBJECT_CLASS (foulee_summary_maker_parent_class)->dispose (object);
}

static void
foulee_summary_maker_class_init (FouleeSummaryMakerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = foulee_summary_maker_dispose;
  signals[MADE] = g_signal_new ("made", FOULEE_TYPE_SUMMARY_MAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[PROGRESS] = g_signal_new ("progress", FOULEE_TYPE_SUMMARY_MAKER, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
foulee_summary_maker_init (FouleeSummaryMaker *self)
{
}

FouleeSummaryMaker *
foulee_summary_maker_new (void)
{
  return g_object_new (FOULEE_TYPE_SUMMARY_MAKER, NULL);
}

void
foulee_summary_maker_make (FouleeSummaryMaker *self, FouleeFindings *findings,
                           const FouleeReportOptions *options)
{
  g_return_if_fail (FOULEE_IS_SUMMARY_MAKER (self));

  foulee_summary_maker_stop (self);
  self->next.findings = foulee_findings_ref (findings);
  self->next.options = *options;
  if (options->zone)
    g_time_zone_ref (options->zone);
  if (!(options->sections & (1u << FOULEE_REPORT_WARM_UP))) {
    begin (self);
    return;
  }
  /* They take tenths of a second the first time. */
  self->cancellable = g_cancellable_new ();
  foulee_influence_report_async (findings, (FouleeFairTrialPlan) { 0 }, self->cancellable,
                                 on_worked_out, self);
}

void
foulee_summary_maker_stop (FouleeSummaryMaker *self)
{
  g_return_if_fail (FOULEE_IS_SUMMARY_MAKER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->step_id, g_source_remove);
  pages_clear (&self->next);
}

FouleeReport *
foulee_summary_maker_get_report (FouleeSummaryMaker *self)
{
  g_return_val_if_fail (FOULEE_IS_SUMMARY_MAKER (self), NULL);
  return self->made.report;
}

FouleeFindings *
foulee_summary_maker_get_findings (FouleeSummaryMaker *self)
{
  g_return_val_if_fail (FOULEE_IS_SUMMARY_MAKER (self), NULL);
  return self->made.findings;
}

const FouleeReportOptions *
foulee_summary_maker_get_options (FouleeSummaryMaker *self)
{
  g_return_val_if_fail (FOULEE_IS_SUMMARY_MAKER (self), NULL);
  return self->made.report ? &self->made.options : NULL;
}

gboolean
foulee_summary_maker_is_busy (FouleeSummaryMaker *self)
{
  g_return_val_if_fail (FOULEE_IS_SUMMARY_MAKER (self), FALSE);
  return self->next.findings != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/print-job.h"

#include <glib/gi18n.h>

#include "ui/widgets/toast.h"

/* Microseconds of laying out between two looks at what else the window has to do. */
#define STEP 20000

typedef struct {
  GWeakRef from;
  FouleeReport *report;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->from);
  foulee_report_free (job->report);
  g_free (job);
}

static gboolean
on_paginate (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  if (!foulee_report_lay_out (job->report, STEP, NULL))
    return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) foulee_report_n_pages (job->report));
  return TRUE;
}

/* As large as it is, but for paper that was chosen smaller in the dialog: nothing is cut off. */
static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const double paper_width = gtk_print_context_get_width (context);
  const double paper_height = gtk_print_context_get_height (context);
  double width, height, scale;

  foulee_report_get_size (job->report, &width, &height);
  /* Half a point is how exactly printers know their paper. */
  scale = MIN ((paper_width + 0.5) / width, (paper_height + 0.5) / height);
  if (scale < 1) {
    cairo_translate (cr, (paper_width - scale * width) / 2, (paper_height - scale * height) / 2);
    cairo_scale (cr, scale, scale);
  }
  foulee_report_draw_page (job->report, (guint) page, cr);
}

static void
say_failure (GtkWidget *from, const GError *error)
{
  g_autofree char *sentence =
      g_strdup_printf (_ ("The summary was not printed: %s"), error->message);

  foulee_toast_say (from, sentence);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *job)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&job->from);
  g_autoptr (GError) error = NULL;

  if (from == NULL)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    foulee_toast_say (from, _ ("Summary sent to be printed"));
  else if (result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    foulee_toast_say (from, _ ("The summary was not printed"));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (operation, &error);
    if (error != NULL)
      say_failure (from, error);
  }
}

static GtkPageSetup *
make_page_setup (const FouleeReportOptions *options)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (
      options->paper == FOULEE_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  /* The pages have margins of their own. */
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_paper_size_free (paper);
  return setup;
}

GtkPrintOperation *
foulee_print_job_new (GtkWidget *from, FouleeFindings *findings, const FouleeReportOptions *options)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (options);
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->from, from);
  job->report = foulee_report_new (findings, options);
  g_object_set_data_full (G_OBJECT (operation), "foulee-job", job, job_free);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, foulee_report_title (job->report));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), job);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), job);
  return operation;
}

void
foulee_print_job_start (GtkWidget *from, FouleeFindings *findings,
                        const FouleeReportOptions *options)
{
  g_autoptr (GtkPrintOperation) operation = foulee_print_job_new (from, findings, options);
  GtkWidget *window = gtk_widget_get_ancestor (from, GTK_TYPE_WINDOW);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window),
                           &error);
  if (error != NULL)
    say_failure (from, error);
}

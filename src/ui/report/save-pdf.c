/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/save-pdf.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/widgets/toast.h"

/* What takes less is over before anybody could read how far it is. */
#define PATIENCE 500 /* ms */
#define TICK 100     /* ms */
#define STEP 20000   /* µs */

/* Laying out is the larger part of the work. */
#define PART_OF_LAYOUT 0.7

/* A summary on its way to a file. */
typedef struct {
  GWeakRef from;
  FouleeFindings *findings;
  FouleeReportOptions options;
  GFile *file;
  GCancellable *cancellable;
  int permille; /* how far it is, of a thousand; written by the thread */
  guint timer;
  AdwDialog *dialog;   /* or NULL */
  GtkProgressBar *bar; /* in it */
} Save;

static Save *
save_new (GtkWidget *from, FouleeFindings *findings, const FouleeReportOptions *options)
{
  Save *save = g_new0 (Save, 1);

  g_weak_ref_init (&save->from, from);
  save->findings = foulee_findings_ref (findings);
  save->options = *options;
  save->options.zone = options->zone != NULL ? g_time_zone_ref (options->zone) : NULL;
  save->cancellable = g_cancellable_new ();
  return save;
}

static void
save_free (gpointer data)
{
  Save *save = data;

  g_weak_ref_clear (&save->from);
  foulee_findings_unref (save->findings);
  g_clear_pointer (&save->options.zone, g_time_zone_unref);
  g_clear_object (&save->file);
  g_object_unref (save->cancellable);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

/* ---- On another thread ----------------------------------------------------------------------- */

static gboolean
go_on (Save *save, double progress)
{
  g_atomic_int_set (&save->permille, (int) (1000 * progress));
  return !g_cancellable_is_cancelled (save->cancellable);
}

static gboolean
on_page_written (double progress, gpointer data)
{
  return go_on (data, PART_OF_LAYOUT + (1 - PART_OF_LAYOUT) * progress);
}

/* To a place that has no path here, such as a server. */
static gboolean
send_file (Save *save, FouleeReport *report, GError **error)
{
  g_autoptr (GBytes) pdf = foulee_report_make_pdf (report, on_page_written, save, error);
  g_autofree char *name = g_file_get_basename (save->file);
  g_autoptr (GError) reason = NULL;

  if (pdf == NULL)
    return FALSE;
  if (g_file_replace_contents (save->file, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                               NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, save->cancellable,
                               &reason))
    return TRUE;
  if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return foulee_fail (error, FOULEE_ERROR_IO, .file = name, .system = reason->message);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* Errors name the file as it was chosen; where a portal keeps it is nobody's concern. */
static gboolean
write_file (Save *save, FouleeReport *report, GError **error)
{
  const char *path = g_file_peek_path (save->file);
  g_autofree char *name = g_file_get_basename (save->file);
  g_autoptr (GError) reason = NULL;
  FouleeErrorDetail detail;

  if (path == NULL)
    return send_file (save, report, error);
  if (foulee_report_write_pdf (report, path, on_page_written, save, &reason))
    return TRUE;
  if (reason->domain != FOULEE_ERROR) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  detail = *foulee_error_get_detail (reason);
  detail.file = name;
  return foulee_error_set (error, (FouleeErrorCode) reason->code, &detail);
}

static gboolean
write_pages (Save *save, GError **error)
{
  g_autoptr (FouleeReport) report = foulee_report_new (save->findings, &save->options);
  double progress = 0;

  while (!foulee_report_lay_out (report, STEP, &progress))
    if (!go_on (save, PART_OF_LAYOUT * progress))
      break;
  return !g_cancellable_set_error_if_cancelled (save->cancellable, error) &&
         write_file (save, report, error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_pages (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- In the window --------------------------------------------------------------------------- */

static void
on_cancel (Save *save)
{
  g_cancellable_cancel (save->cancellable);
}

static void
show_progress (Save *save, GtkWidget *from)
{
  save->bar = g_object_ref_sink (GTK_PROGRESS_BAR (gtk_progress_bar_new ()));
  save->dialog = adw_alert_dialog_new (_ ("Saving the Summary"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (save->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Saving the Summary"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (save->dialog), GTK_WIDGET (save->bar));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (save->dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_swapped (save->dialog, "response", G_CALLBACK (on_cancel), save);
  g_object_ref_sink (save->dialog);
  adw_dialog_present (save->dialog, from);
}

static gboolean
on_tick (gpointer data)
{
  Save *save = data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&save->from);

  if (save->dialog == NULL && from != NULL && gtk_widget_get_root (from) != NULL) {
    show_progress (save, from);
    save->timer = g_timeout_add (TICK, on_tick, save);
    return G_SOURCE_REMOVE;
  }
  if (save->dialog != NULL)
    gtk_progress_bar_set_fraction (save->bar, g_atomic_int_get (&save->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
hide_progress (Save *save)
{
  g_clear_handle_id (&save->timer, g_source_remove);
  if (save->dialog == NULL)
    return;
  g_signal_handlers_disconnect_by_data (save->dialog, save);
  if (gtk_widget_get_root (GTK_WIDGET (save->dialog)) != NULL)
    adw_dialog_force_close (save->dialog);
  g_clear_object (&save->dialog);
  g_clear_object (&save->bar);
}

/* The system's own words may hold a path, which is to be broken into lines, too. */
static void
say_failure (GtkWidget *from, const GError *error)
{
  g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());
  g_auto (GStrv) parts = g_strsplit (sentence, "/", -1);
  g_autofree char *body = g_strjoinv ("/\u200b", parts);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Summary Was Not Saved"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, from);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  Save *save = g_task_get_task_data (G_TASK (result));
  g_autoptr (GtkWidget) from = g_weak_ref_get (&save->from);
  GError *error = NULL;
  const gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  hide_progress (save);
  if (from != NULL && written)
    foulee_toast_file (from, _ ("Summary saved"), save->file);
  else if (from != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    foulee_toast_say (from, _ ("The summary was not saved"));
  else if (from != NULL)
    say_failure (from, error);
  if (written)
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
}

/* Takes `save`. */
static void
start (Save *save, GTask *outer)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_written, outer);

  save->timer = g_timeout_add (PATIENCE, on_tick, save);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, run);
}

void
foulee_save_pdf_to (GtkWidget *from, FouleeFindings *findings, const FouleeReportOptions *options,
                    GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                    gpointer data)
{
  Save *save = save_new (from, findings, options);

  if (cancellable != NULL)
    g_set_object (&save->cancellable, cancellable);
  save->file = g_object_ref (file);
  start (save, g_task_new (NULL, NULL, callback, data));
}

gboolean
foulee_save_pdf_to_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Save) save = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL)
    return;
  save->file = g_steal_pointer (&file);
  start (g_steal_pointer (&save), g_task_new (NULL, NULL, NULL, NULL));
}

char *
foulee_save_pdf_name (FouleeFindings *findings, const FouleeReportOptions *options)
{
  g_autofree char *date = foulee_date_to_iso (foulee_findings_today (findings));

  return g_strdup_printf (foulee_trc (options->language, "file name of the summary: date",
                                      "Running and soreness %s.pdf"),
                          date);
}

void
foulee_save_pdf_start (GtkWidget *from, FouleeFindings *findings,
                       const FouleeReportOptions *options)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = foulee_save_pdf_name (findings, options);
  GtkWidget *window = gtk_widget_get_ancestor (from, GTK_TYPE_WINDOW);

  gtk_file_dialog_set_title (dialog, _ ("Save the Summary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, on_file_chosen,
                        save_new (from, findings, options));
}

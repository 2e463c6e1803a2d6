/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/export-flow.h"

#include <glib/gi18n.h>

#include "journal/files.h"

/* A journal on its way out. */
typedef struct {
  GWeakRef from;
  FouleeJournal *journal;
  FouleeExportDone done;
  gboolean tables; /* a folder of CSV files, not one of JSON */
} Flow;

static void
flow_free (Flow *flow)
{
  g_weak_ref_clear (&flow->from);
  g_object_unref (flow->journal);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_free)

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autoptr (GError) error = NULL;
  gboolean written = foulee_journal_export_finish (flow->journal, result, &error);

  if (!from)
    return;
  if (written) {
    flow->done (from, _ ("Journal exported"));
  } else {
    g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());
    AdwDialog *dialog = adw_alert_dialog_new (_ ("The Journal Was Not Exported"), sentence);

    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
    adw_dialog_present (dialog, from);
  }
}

/* "foulee-2026-11-19". */
static char *
make_name (Flow *flow)
{
  g_autofree char *date = foulee_date_to_iso (foulee_journal_today (flow->journal));

  return g_strconcat ("foulee-", date, NULL);
}

static void
write_to (Flow *flow, GFile *file)
{
  foulee_journal_export_async (flow->journal, file, flow->tables, on_written, flow);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file)
    write_to (g_steal_pointer (&flow), file);
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = make_name (flow);
  g_autoptr (GFile) file = folder ? g_file_get_child (folder, name) : NULL;

  if (file)
    write_to (g_steal_pointer (&flow), file);
}

static void
on_form_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkWidget *window;

  if (!from || g_str_equal (response, "cancel"))
    return;
  window = gtk_widget_get_ancestor (from, GTK_TYPE_WINDOW);
  flow->tables = g_str_equal (response, "csv");
  if (flow->tables) {
    gtk_file_dialog_set_title (dialog, _ ("Folder for the Tables"));
    gtk_file_dialog_select_folder (dialog, GTK_WINDOW (window), NULL, on_folder_chosen,
                                   g_steal_pointer (&flow));
  } else {
    g_autofree char *name = make_name (flow);
    g_autofree char *file_name = g_strconcat (name, ".json", NULL);

    gtk_file_dialog_set_title (dialog, _ ("Export the Journal"));
    gtk_file_dialog_set_initial_name (dialog, file_name);
    gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, on_file_chosen,
                          g_steal_pointer (&flow));
  }
}

void
foulee_export_flow_start (GtkWidget *from, FouleeJournal *journal, FouleeExportDone done)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      _ ("Export the Journal"), _ ("As one file, it can be brought in again, here or on another "
                                   "computer. As tables, it opens "
                                   "in a spreadsheet: one CSV file for each kind of entry.")));
  Flow *flow = g_new0 (Flow, 1);

  g_weak_ref_init (&flow->from, from);
  flow->journal = g_object_ref (journal);
  flow->done = done;
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "csv", _ ("As _Tables"), "json",
                                  _ ("As One _File"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "json", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "json");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, from, NULL, on_form_chosen, flow);
}

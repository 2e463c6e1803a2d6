/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/import-flow.h"

#include <glib/gi18n.h>

#include "journal/files.h"

/* One file on its way in. */
typedef struct {
  GWeakRef from;
  FouleeJournal *journal;
  FouleeImportDone done;
  FouleeImportOver over; /* or NULL */
  gpointer over_data;
  char *name;           /* what the file is called, for showing */
  FouleeImport *import; /* once read */
} Flow;

static Flow *
flow_new (GtkWidget *from, FouleeJournal *journal, FouleeImportDone done)
{
  Flow *flow = g_new0 (Flow, 1);

  g_weak_ref_init (&flow->from, from);
  flow->journal = g_object_ref (journal);
  flow->done = done;
  return flow;
}

static void
flow_free (Flow *flow)
{
  if (flow->over)
    flow->over (flow->over_data);
  g_weak_ref_clear (&flow->from);
  g_object_unref (flow->journal);
  g_free (flow->name);
  g_clear_pointer (&flow->import, foulee_import_free);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_free)

static void
on_error_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;

  adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
}

/* The flow is over when the error was read. */
static void
show_error (Flow *owned, const char *heading, const GError *error)
{
  g_autoptr (Flow) flow = owned;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());
  AdwDialog *dialog;

  if (!from)
    return;
  dialog = adw_alert_dialog_new (heading, sentence);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), from, NULL, on_error_answered,
                           g_steal_pointer (&flow));
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint added, updated, unchanged;

  if (!foulee_journal_import_finish (flow->journal, result, &added, &updated, &unchanged, &error)) {
    show_error (g_steal_pointer (&flow), _ ("Nothing Was Brought In"), error);
    return;
  }
  if (added + updated == 0)
    message = g_strdup (_ ("Everything was here already"));
  else
    message =
        g_strdup_printf (ngettext ("%u entry brought in", "%u entries brought in", added + updated),
                         added + updated);
  if (from)
    flow->done (from, message);
}

static void
on_preview_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  FouleeJournal *journal = flow->journal;
  FouleeImport *import = flow->import;

  if (!g_str_equal (response, "import"))
    return;
  foulee_journal_import_async (journal, import->records, import->newest_wins,
                               _ ("Files brought in"), on_imported, g_steal_pointer (&flow));
}

static void
show_preview (Flow *owned)
{
  g_autoptr (Flow) flow = owned;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autofree char *contents = foulee_import_describe (flow->import, foulee_language_of_system ());
  /* Of several files, or of one from the file manager, this tells which it is. */
  g_autofree char *description = g_strconcat (flow->name, "\n\n", contents, NULL);
  gboolean any = flow->import->records->len > 0;
  AdwAlertDialog *dialog;

  if (!from)
    return;
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      any ? _ ("Bring In This File?") : _ ("Nothing to Bring In"), description));
  adw_alert_dialog_add_response (dialog, "cancel", any ? _ ("_Cancel") : _ ("_Close"));
  if (any) {
    adw_alert_dialog_add_response (dialog, "import", _ ("_Bring In"));
    adw_alert_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (dialog, "import");
  }
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, from, NULL, on_preview_answered, g_steal_pointer (&flow));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GError) error = NULL;

  flow->import = foulee_journal_read_file_finish (flow->journal, result, &error);
  if (flow->import)
    show_preview (g_steal_pointer (&flow));
  else
    show_error (g_steal_pointer (&flow), _ ("This File Cannot Be Read"), error);
}

void
foulee_import_flow_read (GtkWidget *from, FouleeJournal *journal, GFile *file,
                         FouleeImportDone done, FouleeImportOver over, gpointer data)
{
  Flow *flow = flow_new (from, journal, done);
  g_autofree char *base = g_file_get_basename (file);

  flow->over = over;
  flow->over_data = data;
  flow->name = g_filename_display_name (base);
  foulee_journal_read_file_async (journal, file, NULL, on_read, flow);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file && from)
    foulee_import_flow_read (from, flow->journal, file, flow->done, NULL, NULL);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _ ("Journals and run tables (JSON, CSV)"));
  gtk_file_filter_add_suffix (known, "json");
  gtk_file_filter_add_suffix (known, "csv");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

void
foulee_import_flow_start (GtkWidget *from, FouleeJournal *journal, FouleeImportDone done)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();
  GtkWidget *window = gtk_widget_get_ancestor (from, GTK_TYPE_WINDOW);

  gtk_file_dialog_set_title (dialog, _ ("Bring in a File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, on_file_chosen,
                        flow_new (from, journal, done));
}

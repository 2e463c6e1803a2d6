/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/import-chooser.h"

#include <glib/gi18n.h>

typedef struct {
  GWeakRef from;
  FouleeImportChosen chosen;
} Choice;

static Choice *
choice_new (GtkWidget *from, FouleeImportChosen chosen)
{
  Choice *choice = g_new0 (Choice, 1);

  g_weak_ref_init (&choice->from, from);
  choice->chosen = chosen;
  return choice;
}

/* Takes the choice. */
static void
end (Choice *choice, GListModel *files)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&choice->from);

  if (from && files && g_list_model_get_n_items (files) > 0)
    choice->chosen (from, files);
  g_weak_ref_clear (&choice->from);
  g_free (choice);
}

/* ---- Dialogs of the desktop ------------------------------------------------------------------ */

static GListModel *
make_filters (void)
{
  static const char *const suffixes[] = { "fit", "gpx", "tcx", "gz", "zip", "csv", "json" };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _ ("Watch files, tables and journals"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (known, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static GtkWindow *
window_of (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW));
}

static void
on_files_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GListModel) files =
      gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  end (data, files);
}

void
foulee_import_choose_files (GtkWidget *from, FouleeImportChosen chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Bring In Files"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, window_of (from), NULL, on_files_chosen,
                                 choice_new (from, chosen));
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (folder)
    g_list_store_append (files, folder);
  end (data, G_LIST_MODEL (files));
}

void
foulee_import_choose_folder (GtkWidget *from, FouleeImportChosen chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Bring In a Folder"));
  gtk_file_dialog_select_folder (dialog, window_of (from), NULL, on_folder_chosen,
                                 choice_new (from, chosen));
}

/* ---- Files that are on their way ------------------------------------------------------------- */

GListModel *
foulee_import_list_files (const GValue *file_list)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  GSList *list = gdk_file_list_get_files (g_value_get_boxed (file_list));

  for (GSList *at = list; at; at = at->next)
    g_list_store_append (files, at->data);
  g_slist_free (list);
  return G_LIST_MODEL (files);
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GListModel) files = value ? foulee_import_list_files (value) : NULL;

  end (data, files);
}

void
foulee_import_paste (GtkWidget *from, FouleeImportChosen chosen)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (from);

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    on_pasted, choice_new (from, chosen));
}

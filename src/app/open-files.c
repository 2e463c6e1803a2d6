/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/open-files.h"

static FouleeWindow *
find_window (GtkApplication *application, gboolean sample)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (FOULEE_IS_WINDOW (l->data) && foulee_window_get_sample (l->data) == sample)
      return l->data;
  return NULL;
}

GPtrArray *
foulee_open_files_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

void
foulee_open_files_add (GPtrArray *waiting, GFile **files, int n_files)
{
  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (waiting, g_object_ref (files[i]));
}

void
foulee_open_files_hand_over (GPtrArray *waiting, GtkApplication *application, gboolean sample)
{
  FouleeWindow *window = find_window (application, sample);

  g_autoptr (GListStore) files = NULL;

  if (!window || waiting->len == 0)
    return;
  files = g_list_store_new (G_TYPE_FILE);
  g_list_store_splice (files, 0, 0, waiting->pdata, waiting->len);
  foulee_window_open_files (window, G_LIST_MODEL (files));
  g_ptr_array_set_size (waiting, 0);
}

gboolean
foulee_open_files_shows_sample (GtkApplication *application)
{
  return find_window (application, TRUE) != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/watched-scenes.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "config.h"
#include "display/harness.h"
#include "support/files.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/preferences/watched-group.h"
#include "ui/window/main-page.h"

#define N_FILES 312

static void
remove_folder (gpointer data)
{
  g_autofree char *temporary = data;

  test_remove_tree (temporary);
}

/* Other scenes have no folder. */
static void
reset_settings (gpointer data)
{
  g_autoptr (GSettings) settings = data;

  g_settings_reset (settings, "watched-folder");
  g_settings_reset (settings, "watched-told");
}

/* The settings with this folder, as long as the window lasts. */
static GSettings *
choose (FouleeWindow *window, GFile *folder)
{
  GSettings *settings = g_settings_new (FOULEE_APPLICATION);
  g_autofree char *uri = g_file_get_uri (folder);

  g_settings_set_string (settings, "watched-folder", uri);
  g_object_set_data_full (G_OBJECT (window), "scene-settings", settings, reset_settings);
  return settings;
}

/* A folder with files of a watch in it, which lasts as long as the window. */
static GFile *
make_folder (FouleeWindow *window)
{
  char *temporary = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (temporary, "Activity", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  for (int i = 0; i < N_FILES; i++) {
    g_autofree char *name = g_strdup_printf ("%d.fit", i);
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  }
  g_object_set_data_full (G_OBJECT (window), "scene-folder", temporary, remove_folder);
  return g_file_new_for_path (path);
}

static GtkWidget *
open_preferences (FouleeWindow *window, GSettings *settings)
{
  AdwDialog *dialog = foulee_preferences_dialog_new (foulee_window_get_journal (window), settings);

  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "logging");
  adw_dialog_present (dialog, GTK_WIDGET (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  return harness_find (GTK_WIDGET (dialog), FOULEE_TYPE_WATCHED_GROUP);
}

static GtkWidget *
show_group (FouleeWindow *window, GFile *folder)
{
  GtkWidget *group = open_preferences (window, choose (window, folder));

  /* It scrolls there. */
  gtk_widget_grab_focus (harness_find_text (group, C_ ("a folder", "Choose…")));
  return group;
}

void
scene_watched_folder (FouleeWindow *window)
{
  g_autoptr (GFile) folder = make_folder (window);
  GtkWidget *group = show_group (window, folder);

  while (!harness_find_text (group, C_ ("files", "View")))
    g_main_context_iteration (NULL, TRUE);
}

void
scene_watched_away (FouleeWindow *window)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/media/GARMIN/GARMIN/Activity");

  show_group (window, folder);
}

/* The window of a scene has no settings, so that it watches none itself. */
void
scene_watched_banner (FouleeWindow *window)
{
  g_autoptr (GFile) file = make_folder (window);
  g_autoptr (FouleeWatchedFolder) folder = g_object_new (FOULEE_TYPE_WATCHED_FOLDER, "settings",
                                                         choose (window, file), "quiet", 0, NULL);

  foulee_window_show_view (window, "today");
  harness_wait_frames (GTK_WIDGET (window), 3);
  foulee_main_page_watch (
      FOULEE_MAIN_PAGE (harness_find (GTK_WIDGET (window), FOULEE_TYPE_MAIN_PAGE)), folder);
  while (foulee_watched_folder_get_n_new (folder) == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "config.h"
#include "display/preferences.h"
#include "support/files.h"
#include "ui/files/watched-folder.h"
#include "ui/preferences/watched-group.h"

/* The folder of the runner's watch, among the preferences. */

typedef struct {
  Preferences preferences;
  char *temporary;
  FouleeWatchedFolder *folder; /* as the window has it */
  char **handed;               /* to the window */
} Fixture;

static void
on_bring_in (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_assert_null (fixture->handed);
  fixture->handed = g_variant_dup_strv (parameter, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer page)
{
  static const GActionEntry entries[] = { { "bring-in", on_bring_in, "as" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  preferences_set_up (&fixture->preferences, page);
  fixture->temporary = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  fixture->folder = foulee_watched_folder_new (fixture->preferences.settings);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (fixture->preferences.window, "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Fixture *fixture, gconstpointer page)
{
  foulee_watched_folder_choose (fixture->folder, NULL);
  g_object_unref (fixture->folder);
  preferences_tear_down (&fixture->preferences, page);
  test_remove_tree (fixture->temporary);
  g_free (fixture->temporary);
  g_strfreev (fixture->handed);
}

static GtkWidget *
get_group (Fixture *fixture)
{
  return harness_find (fixture->preferences.dialog, FOULEE_TYPE_WATCHED_GROUP);
}

static AdwActionRow *
get_row (Fixture *fixture)
{
  return ADW_ACTION_ROW (preferences_find_row (get_group (fixture), _ ("Watched folder")));
}

static void
wait_for_subtitle (Fixture *fixture, const char *subtitle)
{
  while (!g_str_equal (adw_action_row_get_subtitle (get_row (fixture)), subtitle))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_look (Fixture *fixture)
{
  return harness_find_text (get_group (fixture), C_ ("files", "View"));
}

/* A button that can be seen; NULL for none. */
static GtkWidget *
find_button (Fixture *fixture, const char *name)
{
  GtkWidget *button = GTK_WIDGET (
      gtk_widget_get_template_child (get_group (fixture), FOULEE_TYPE_WATCHED_GROUP, name));

  return gtk_widget_get_mapped (button) ? button : NULL;
}

/* Makes a folder with so many runs in it, and chooses it. */
static char *
choose (Fixture *fixture, const char *name, guint n)
{
  g_autofree char *path = g_build_filename (fixture->temporary, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  for (guint i = 0; i < n; i++) {
    g_autofree char *base = g_strdup_printf ("%u.fit", i);
    g_autofree char *run = g_build_filename (path, base, NULL);

    g_assert_true (g_file_set_contents (run, "x", 1, NULL));
  }
  foulee_watched_folder_choose (fixture->folder, file);
  return g_steal_pointer (&path);
}

static void
test_none (Fixture *fixture, gconstpointer page)
{
  g_assert_cmpstr (adw_action_row_get_subtitle (get_row (fixture)), ==, "none");
  g_assert_nonnull (find_button (fixture, "choose_button"));
  g_assert_null (find_button (fixture, "clear_button"));
  g_assert_null (find_look (fixture));
}

static void
test_chosen (Fixture *fixture, gconstpointer page)
{
  g_autofree char *path = choose (fixture, "Activity", 0);

  wait_for_subtitle (fixture, "Activity");
  harness_wait_frames (fixture->preferences.window, 2);
  g_assert_nonnull (find_button (fixture, "clear_button"));
  g_assert_null (find_look (fixture));
}

/* A name is not markup. */
static void
test_name (Fixture *fixture, gconstpointer page)
{
  g_autofree char *path = choose (fixture, "Runs & <b>Rides", 0);

  wait_for_subtitle (fixture, "Runs & <b>Rides");
  g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (get_row (fixture))));
}

/* With the button that has it, the focus would go to the beginning of the page. */
static void
test_clear (Fixture *fixture, gconstpointer page)
{
  g_autofree char *path = choose (fixture, "Activity", 1);
  g_autofree char *stored = NULL;
  GtkWidget *button;

  wait_for_subtitle (fixture, "Activity");
  harness_wait_frames (fixture->preferences.window, 2);
  button = find_button (fixture, "clear_button");
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  stored = g_settings_get_string (fixture->preferences.settings, "watched-folder");
  g_assert_cmpstr (stored, ==, "");
  g_assert_cmpstr (adw_action_row_get_subtitle (get_row (fixture)), ==, "none");
  harness_wait_frames (fixture->preferences.window, 2);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->preferences.window)) ==
                 find_button (fixture, "choose_button"));
  g_assert_null (find_button (fixture, "clear_button"));
  g_assert_null (find_look (fixture));
}

static void
test_away (Fixture *fixture, gconstpointer page)
{
  g_autofree char *path = choose (fixture, "Activity", 1);

  wait_for_subtitle (fixture, "Activity");
  test_remove_tree (path);
  wait_for_subtitle (fixture, "Activity: not there at the moment");
  harness_wait_frames (fixture->preferences.window, 2);
  g_assert_nonnull (find_button (fixture, "clear_button"));
  g_assert_null (find_look (fixture));
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  wait_for_subtitle (fixture, "Activity");
}

/* All that is there goes to the window, and the preferences out of the way. */
static void
test_look (Fixture *fixture, gconstpointer page)
{
  g_autofree char *path = choose (fixture, "Activity", 3);
  g_autofree char *last = g_build_filename (path, "2.fit", NULL);
  g_autofree char *uri = g_filename_to_uri (last, NULL, NULL);
  GtkWidget *button;

  while (!(button = find_look (fixture)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (
      harness_find_text (get_group (fixture), "This folder holds 3 files from watches"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (g_strv_length (fixture->handed), ==, 3);
  g_assert_true (g_strv_contains ((const char *const *) fixture->handed, uri));
  while (gtk_widget_get_mapped (fixture->preferences.content) &&
         adw_window_get_visible_dialog (ADW_WINDOW (fixture->preferences.window)))
    g_main_context_iteration (NULL, TRUE);
}

/* With a long name, and while it is away. */
static void
test_layout (Fixture *fixture, gconstpointer page)
{
  GtkWidget *group = get_group (fixture);
  g_autofree char *path = choose (fixture, "Toutes les sorties de ma montre depuis longtemps", 12);
  guint n;

  while (!find_look (fixture))
    g_main_context_iteration (NULL, TRUE);
  harness_assert_fits (group, PREFERENCES_WIDTH);
  harness_assert_names (group);
  n = harness_walk (fixture->preferences.dialog, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (harness_walk (fixture->preferences.dialog, GTK_DIR_TAB_BACKWARD), ==, n);
  test_remove_tree (path);
  while (find_look (fixture))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (fixture->preferences.window, 2);
  harness_assert_fits (group, PREFERENCES_WIDTH);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/watched-group/" name, Fixture, "logging", set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("layout", test_layout);
  if (g_getenv ("FOULEE_LOCALEDIR"))
    return g_test_run ();
  ADD ("none", test_none);
  ADD ("chosen", test_chosen);
  ADD ("name", test_name);
  ADD ("clear", test_clear);
  ADD ("away", test_away);
  ADD ("look", test_look);
  return g_test_run ();
}

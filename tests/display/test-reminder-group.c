/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "config.h"
#include "display/portal.h"
#include "display/preferences.h"
#include "ui/preferences/reminder-group.h"

/* Reminders among the preferences: their times, and whether the program may start by itself. */

static GtkWidget *
get_group (Preferences *fixture)
{
  return harness_find (fixture->dialog, FOULEE_TYPE_REMINDER_GROUP);
}

static AdwSwitchRow *
get_switch (Preferences *fixture)
{
  return ADW_SWITCH_ROW (harness_find (get_group (fixture), ADW_TYPE_SWITCH_ROW));
}

static gboolean
is_used (Preferences *fixture)
{
  return g_settings_get_boolean (fixture->settings, "reminders");
}

static void
wait_for_used (Preferences *fixture, gboolean used)
{
  while (is_used (fixture) != used)
    g_main_context_iteration (NULL, TRUE);
}

/* Until the system has answered everything. */
static void
wait_for_answer (Preferences *fixture)
{
  gboolean asking;

  for (;;) {
    g_object_get (get_group (fixture), "asking", &asking, NULL);
    if (!asking)
      return;
    g_main_context_iteration (NULL, TRUE);
  }
}

/* Until the group says why there are none; the sentence. */
static const char *
wait_for_reason (Preferences *fixture)
{
  GtkWidget *reason = GTK_WIDGET (
      gtk_widget_get_template_child (get_group (fixture), FOULEE_TYPE_REMINDER_GROUP, "reason"));

  while (!gtk_widget_get_visible (reason))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (adw_switch_row_get_active (get_switch (fixture)));
  g_assert_false (is_used (fixture));
  return gtk_label_get_label (GTK_LABEL (reason));
}

static void
assert_times (Preferences *fixture, const char *times)
{
  g_autoptr (GVariant) value = g_settings_get_value (fixture->settings, "reminder-times");
  g_autoptr (GVariant) expected = g_variant_new_parsed (times);

  g_assert_cmpvariant (value, expected);
}

/* Whether a label that can be seen says this. */
static gboolean
says (GtkWidget *widget, const char *sentence)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), sentence))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, sentence))
      return TRUE;
  return FALSE;
}

/* As if they were allowed before. */
static void
use_reminders (Preferences *fixture)
{
  g_settings_set_boolean (fixture->settings, "reminders", TRUE);
  harness_wait_frames (fixture->window, 2);
  g_assert_true (adw_switch_row_get_active (get_switch (fixture)));
}

/* ---- Times ----------------------------------------------------------------------------------- */

/* Off, there is only the switch. 07:30 is 450 minutes after midnight, 21:15 is 1275. */
static void
test_times (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;

  g_assert_false (adw_switch_row_get_active (get_switch (fixture)));
  g_assert_null (harness_find_text (dialog, "Morning"));
  use_reminders (fixture);
  g_assert_cmpstr (preferences_get_text (dialog, "Morning"), ==, "07:30");
  g_assert_cmpstr (preferences_get_text (dialog, "Evening"), ==, "20:00");
  preferences_type (dialog, "Evening", "21h15");
  assert_times (fixture, "[450, 1275]");
  preferences_type (dialog, "Morning", "");
  assert_times (fixture, "[-1, 1275]");
  g_assert_cmpstr (preferences_get_text (dialog, "Morning"), ==, "");
  preferences_type (dialog, "Morning", "noon");
  g_assert_true (preferences_is_refused (dialog, "Morning"));
  assert_times (fixture, "[-1, 1275]");
}

/* From six in the morning up to ten in the evening, and no later. */
static void
test_night (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;

  use_reminders (fixture);
  preferences_type (dialog, "Morning", "5:59");
  g_assert_true (preferences_is_refused (dialog, "Morning"));
  g_assert_true (says (dialog, "Write a time between 06:00 and 21:59."));
  preferences_type (dialog, "Morning", "6:00");
  g_assert_false (preferences_is_refused (dialog, "Morning"));
  preferences_type (dialog, "Evening", "22:00");
  g_assert_true (preferences_is_refused (dialog, "Evening"));
  assert_times (fixture, "[360, 1200]");
  preferences_type (dialog, "Evening", "21:59");
  assert_times (fixture, "[360, 1319]");
}

static void
test_apart (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;

  use_reminders (fixture);
  preferences_type (dialog, "Morning", "19:01");
  g_assert_true (preferences_is_refused (dialog, "Morning"));
  g_assert_true (says (dialog, "Leave at least an hour between morning and evening."));
  assert_times (fixture, "[450, 1200]");
  /* What was refused beside the one is good beside the other. */
  preferences_type (dialog, "Evening", "20:01");
  assert_times (fixture, "[1141, 1201]");
  g_assert_false (preferences_is_refused (dialog, "Morning"));
  preferences_type (dialog, "Evening", "7:00");
  g_assert_true (preferences_is_refused (dialog, "Evening"));
  assert_times (fixture, "[1141, 1201]");
}

static void
test_no_time (Preferences *fixture, gconstpointer page)
{
  GtkWidget *dialog = fixture->dialog;

  use_reminders (fixture);
  preferences_type (dialog, "Morning", "");
  preferences_type (dialog, "Evening", "");
  g_assert_true (preferences_is_refused (dialog, "Evening"));
  g_assert_true (says (dialog, "Write at least one of the two times."));
  assert_times (fixture, "[-1, 1200]");
  preferences_type (dialog, "Evening", "20:30");
  assert_times (fixture, "[-1, 1230]");
}

/* ---- The autostart entry --------------------------------------------------------------------- */

static void
use_background (Preferences *fixture, gboolean sandboxed)
{
  g_autoptr (FouleeBackground) background =
      g_object_new (FOULEE_TYPE_BACKGROUND, "sandboxed", sandboxed, NULL);

  g_object_set (get_group (fixture), "background", background, NULL);
}

static char *
prepare_entry (Preferences *fixture)
{
  g_autofree char *path = foulee_background_entry_path ();

  use_background (fixture, FALSE);
  g_unlink (path);
  return g_steal_pointer (&path);
}

static void
assert_entry (const char *path)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *name = NULL, *french = NULL, *exec = NULL, *program = NULL;
  g_auto (GStrv) arguments = NULL;

  g_assert_true (g_key_file_load_from_file (entry, path, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  name = g_key_file_get_locale_string (entry, "Desktop Entry", "Name", "C", NULL);
  french = g_key_file_get_locale_string (entry, "Desktop Entry", "Name", "fr", NULL);
  exec = g_key_file_get_string (entry, "Desktop Entry", "Exec", NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);
  g_assert_cmpstr (name, ==, "Foulée Reminders");
  g_assert_cmpstr (french, ==, "Rappels de Foulée");
  g_assert_true (g_shell_parse_argv (exec, NULL, &arguments, NULL));
  g_assert_cmpuint (g_strv_length (arguments), ==, 2);
  g_assert_cmpstr (arguments[0], ==, program);
  g_assert_cmpstr (arguments[1], ==, "--gapplication-service");
  g_assert_true (
      g_key_file_get_boolean (entry, "Desktop Entry", "X-GNOME-Autostart-enabled", NULL));
}

static void
test_entry (Preferences *fixture, gconstpointer page)
{
  g_autofree char *path = prepare_entry (fixture);

  adw_switch_row_set_active (get_switch (fixture), TRUE);
  wait_for_used (fixture, TRUE);
  assert_entry (path);
  adw_switch_row_set_active (get_switch (fixture), FALSE);
  g_assert_false (is_used (fixture));
  wait_for_answer (fixture);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Off again before the answer came: then off it is, and nothing is left. */
static void
test_second_thoughts (Preferences *fixture, gconstpointer page)
{
  g_autofree char *path = prepare_entry (fixture);

  adw_switch_row_set_active (get_switch (fixture), TRUE);
  adw_switch_row_set_active (get_switch (fixture), FALSE);
  wait_for_answer (fixture);
  g_assert_false (is_used (fixture));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_foreign_entry (Preferences *fixture, gconstpointer page)
{
  static const char foreign[] = "[Desktop Entry]\nType=Application\nName=Mine\nExec=true\n";
  g_autofree char *path = prepare_entry (fixture);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  const char *reason;
  guint n;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, foreign, -1, NULL));
  adw_switch_row_set_active (get_switch (fixture), TRUE);
  reason = wait_for_reason (fixture);
  g_assert_nonnull (strstr (reason, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, foreign);
  harness_wait_frames (fixture->window, 2);
  harness_assert_fits (fixture->dialog, PREFERENCES_WIDTH);
  harness_assert_names (fixture->dialog);
  /* The keyboard comes by the same way back. */
  n = harness_walk (fixture->dialog, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (harness_walk (fixture->dialog, GTK_DIR_TAB_BACKWARD), ==, n);
  g_unlink (path);
}

/* A file stands where the folder is to be. */
static void
test_no_folder (Preferences *fixture, gconstpointer page)
{
  g_autofree char *path = prepare_entry (fixture);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *reason = NULL;

  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  adw_switch_row_set_active (get_switch (fixture), TRUE);
  reason = g_strdup (wait_for_reason (fixture));
  g_assert_true (g_str_has_prefix (reason, folder));
  g_assert_nonnull (strstr (reason, "cannot be read or written"));
  g_assert_true (says (fixture->dialog, reason));
  /* Tried once more, what was said goes. */
  g_unlink (folder);
  adw_switch_row_set_active (get_switch (fixture), TRUE);
  g_assert_false (says (fixture->dialog, reason));
  wait_for_used (fixture, TRUE);
  g_unlink (path);
}

/* ---- The portal ------------------------------------------------------------------------------ */

static void
test_portal_allows (Preferences *fixture, gconstpointer page)
{
  g_autoptr (Portal) portal = portal_new (PORTAL_ALLOWS);
  g_autofree char *path = prepare_entry (fixture);

  use_background (fixture, TRUE);
  adw_switch_row_set_active (get_switch (fixture), TRUE);
  wait_for_used (fixture, TRUE);
  g_assert_true (portal_asked_for_autostart (portal));
  /* In a sandbox the folder is not the session's. */
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  adw_switch_row_set_active (get_switch (fixture), FALSE);
  g_assert_false (is_used (fixture));
  wait_for_answer (fixture);
  g_assert_false (portal_asked_for_autostart (portal));
}

/* The answer comes before the portal has said where it will come. */
static void
test_portal_at_once (Preferences *fixture, gconstpointer page)
{
  g_autoptr (Portal) portal = portal_new (PORTAL_ALLOWS_AT_ONCE);

  use_background (fixture, TRUE);
  adw_switch_row_set_active (get_switch (fixture), TRUE);
  wait_for_answer (fixture);
  g_assert_true (is_used (fixture));
}

/* Refused by the runner; granted without the start; no portal; one that goes without an answer. */
static void
test_portal_refuses (Preferences *fixture, gconstpointer page)
{
  const struct {
    PortalManner manner;
    const char *reason;
  } cases[] = {
    { PORTAL_REFUSES,
      "Your system does not let Foulée start by itself, so there are no reminders." },
    { PORTAL_ALLOWS_HALF,
      "Your system does not let Foulée start by itself, so there are no reminders." },
    { PORTAL_ABSENT, "Your system could not be asked whether Foulée may start by itself, so there "
                     "are no reminders." },
    { PORTAL_VANISHES, "Your system could not be asked whether Foulée may start by itself, so "
                       "there are no reminders." },
  };

  use_background (fixture, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Portal) portal = portal_new (cases[i].manner);

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    adw_switch_row_set_active (get_switch (fixture), TRUE);
    g_assert_cmpstr (wait_for_reason (fixture), ==, cases[i].reason);
  }
}

/* The runner answers after the preferences were closed. */
static void
test_portal_late (Preferences *fixture, gconstpointer page)
{
  g_autoptr (Portal) portal = portal_new (PORTAL_WAITS);

  use_background (fixture, TRUE);
  adw_switch_row_set_active (get_switch (fixture), TRUE);
  while (!portal_asked_for_autostart (portal))
    g_main_context_iteration (NULL, TRUE);
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  harness_wait_frames (fixture->window, 3);
  g_assert_false (is_used (fixture));
  portal_answer (portal);
  wait_for_used (fixture, TRUE);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/reminder-group/" name, Preferences, "logging", preferences_set_up, function,       \
              preferences_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("foreign-entry", test_foreign_entry);
  if (g_getenv ("FOULEE_LOCALEDIR"))
    return g_test_run ();
  ADD ("times", test_times);
  ADD ("night", test_night);
  ADD ("apart", test_apart);
  ADD ("no-time", test_no_time);
  ADD ("entry", test_entry);
  ADD ("second-thoughts", test_second_thoughts);
  ADD ("no-folder", test_no_folder);
  ADD ("portal-allows", test_portal_allows);
  ADD ("portal-at-once", test_portal_at_once);
  ADD ("portal-refuses", test_portal_refuses);
  ADD ("portal-late", test_portal_late);
  return g_test_run ();
}

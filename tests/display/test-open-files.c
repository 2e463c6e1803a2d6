/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files opened from outside: shown one after the other, once there is a journal to bring them in.
 */

#include <glib/gstdio.h>

#include "display/harness.h"
#include "ui/window/first-run-page.h"
#include "ui/window/main-page.h"

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  fixture->journal = harness_journal_new (clock, NULL);
  fixture->window = harness_window_new (application, fixture->journal);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  while ((name = g_dir_read_name (folder))) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

/* Opens a file that holds `text`. */
static void
open_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
  foulee_window_open_files (fixture->window, G_LIST_MODEL (files));
}

/* A journal of one drink, after the schema. */
static void
open_drink (Fixture *fixture, const char *name, int number)
{
  g_autofree char *text = g_strdup_printf (
      "{ \"format\": \"foulee-journal\", \"version\": 1, \"drinks\": [\n"
      "  { \"id\": \"00000000-0000-4000-8000-%012d\", \"created\": \"2026-11-18T08:00:00.000Z\",\n"
      "    \"modified\": \"2026-11-18T08:00:00.000Z\", \"at\": \"2026-11-18T09:00:00+01:00\",\n"
      "    \"volume_ml\": 250, \"kind\": \"water\" }\n] }\n",
      number);

  open_text (fixture, name, text);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

/* Waits for the dialog of that heading that tells of that file. */
static AdwDialog *
wait_for_dialog (Fixture *fixture, const char *heading, const char *name)
{
  AdwDialog *dialog;

  while ((dialog = get_dialog (fixture)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, heading);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), name));
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  return dialog;
}

/* Answers, and waits until the dialog has gone. */
static void
answer (Fixture *fixture, AdwDialog *dialog, const char *label)
{
  GtkWidget *button = harness_find_text (GTK_WIDGET (dialog), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  while (get_dialog (fixture) == dialog)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_drinks (Fixture *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_DRINK);
}

/* On a first run too; what came in ends it, and can be undone. */
static void
test_bring_in (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_FIRST_RUN_PAGE));
  open_drink (fixture, "mine.json", 1);
  answer (fixture, wait_for_dialog (fixture, "Bring In This File?", "mine.json"), "_Bring In");
  while (count_drinks (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_nonnull (harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_MAIN_PAGE));
  g_assert_true (foulee_journal_get_can_undo (fixture->journal));
}

/* Each is shown when the one before is done with, however that ended. */
static void
test_one_after_the_other (Fixture *fixture, gconstpointer data)
{
  open_drink (fixture, "first.json", 1);
  open_text (fixture, "other.json", "{ \"name\": \"somebody else's\" }");
  open_drink (fixture, "last.json", 2);

  answer (fixture, wait_for_dialog (fixture, "Bring In This File?", "first.json"), "_Cancel");
  answer (fixture, wait_for_dialog (fixture, "This File Cannot Be Read", "other.json"), "_Close");
  answer (fixture, wait_for_dialog (fixture, "Bring In This File?", "last.json"), "_Bring In");
  while (count_drinks (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpuint (count_drinks (fixture), ==, 1);
}

/* A journal that is still being read: the file waits for it. */
static void
test_before_the_journal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  FouleeJournal *journal = foulee_journal_new (NULL, clock);
  FouleeWindow *window = foulee_window_new (application, journal, NULL, FALSE);
  FouleeWindow *usual = fixture->window;

  fixture->window = window;
  g_assert_false (foulee_journal_get_loaded (journal));
  open_drink (fixture, "early.json", 1);
  gtk_window_present (GTK_WINDOW (window));
  answer (fixture, wait_for_dialog (fixture, "Bring In This File?", "early.json"), "_Cancel");
  fixture->window = usual;
  gtk_window_destroy (GTK_WINDOW (window));
  foulee_journal_close (journal);
  g_object_unref (journal);
}

/* A window that is closed while a file is shown takes the others with it. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  FouleeWindow *window = fixture->window;

  open_drink (fixture, "first.json", 1);
  open_drink (fixture, "last.json", 2);
  wait_for_dialog (fixture, "Bring In This File?", "first.json");
  fixture->window = harness_window_new (application, fixture->journal);
  gtk_window_destroy (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpuint (count_drinks (fixture), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/open-files/bring-in", test_bring_in);
  ADD ("/open-files/one-after-the-other", test_one_after_the_other);
  ADD ("/open-files/before-the-journal", test_before_the_journal);
  ADD ("/open-files/closed", test_closed);
#undef ADD
  return g_test_run ();
}

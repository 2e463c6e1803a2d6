/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files opened from outside: shown one after the other, once there is a journal to bring them in.
 */

#include <glib/gstdio.h>

#include "display/harness.h"
#include "journal/journal-private.h"
#include "store/store-private.h"
#include "ui/files/intake-dialog.h"
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

/* A file that holds `text`, at the end of `files`. */
static void
add_text (Fixture *fixture, GListStore *files, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
}

static void
open_text (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  add_text (fixture, files, name, text);
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

/* ---- Runs ------------------------------------------------------------------------------------ */

/* A run of 1.1 km in ten minutes. */
#define RUN                                                                                        \
  "<gpx xmlns='http://www.topografix.com/GPX/1/1'><trk><type>running</type><trkseg>"               \
  "<trkpt lat='45.000' lon='5'><time>2026-11-15T08:00:00Z</time></trkpt>"                          \
  "<trkpt lat='45.005' lon='5'><time>2026-11-15T08:05:00Z</time></trkpt>"                          \
  "<trkpt lat='45.010' lon='5'><time>2026-11-15T08:10:00Z</time></trkpt></trkseg></trk></gpx>"

static FouleeIntakeDialog *
wait_for_intake (Fixture *fixture)
{
  FouleeIntakeDialog *dialog;

  while (!FOULEE_IS_INTAKE_DIALOG (get_dialog (fixture)))
    g_main_context_iteration (NULL, TRUE);
  dialog = FOULEE_INTAKE_DIALOG (get_dialog (fixture));
  while (!foulee_intake_dialog_get_intake (dialog))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  return dialog;
}

/* What another program brings in while the list stands open is not brought in again, and there is
 * nothing to undo. */
static void
test_here_meanwhile (Fixture *fixture, gconstpointer data)
{
  FouleeIntakeDialog *dialog;
  const FouleeIntakeRow *row;

  open_text (fixture, "run.gpx", RUN);
  dialog = wait_for_intake (fixture);
  row = g_ptr_array_index (foulee_intake_dialog_get_intake (dialog)->rows, 0);
  foulee_journal_save (fixture->journal, foulee_record_copy (row->record), "meanwhile", NULL);
  answer (fixture, ADW_DIALOG (dialog), "_Bring In 1 Run");
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, "meanwhile");
}

/* By its name alone: a journal is shown by itself, Garmin's list together with its files. */
static void
test_together (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  AdwDialog *dialog;

  add_text (fixture, files, "OTHER.JSON", "{ \"name\": \"somebody else's\" }");
  add_text (fixture, files, "me_0_summarizedActivities.json", "[]");
  add_text (fixture, files, "run.gpx", RUN);
  foulee_window_open_files (fixture->window, G_LIST_MODEL (files));
  dialog = wait_for_dialog (fixture, "This File Cannot Be Read", "OTHER.JSON");
  answer (fixture, dialog, "_Close");
  dialog = ADW_DIALOG (wait_for_intake (fixture));
  g_assert_cmpuint (foulee_intake_dialog_get_intake (FOULEE_INTAKE_DIALOG (dialog))->rows->len, ==,
                    1);
  answer (fixture, dialog, "_Cancel");
}

/* Waits, and leaves a journal that cannot be read. */
static void
break_store (FouleeWorkerState *state, GTask *task)
{
  g_async_queue_pop (g_task_get_task_data (task));
  g_assert_cmpint (sqlite3_exec (state->store->db, "DROP TABLE run", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_task_return_boolean (task, TRUE);
}

/* A journal that fails after a while: its error takes the place of what tells of the reading. */
static void
test_journal_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncQueue) go = g_async_queue_new ();
  GTask *task = g_task_new (NULL, NULL, NULL, NULL);
  AdwDialog *dialog;

  g_task_set_task_data (task, go, NULL);
  foulee_worker_push (foulee_journal_get_worker (fixture->journal), task, break_store);
  open_text (fixture, "run.gpx", RUN);
  while (!FOULEE_IS_INTAKE_DIALOG (get_dialog (fixture)))
    g_main_context_iteration (NULL, TRUE);
  g_async_queue_push (go, go);
  while (FOULEE_IS_INTAKE_DIALOG (get_dialog (fixture)))
    g_main_context_iteration (NULL, TRUE);
  dialog = wait_for_dialog (fixture, "Nothing Was Brought In", "");
  answer (fixture, dialog, "_Close");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_null (get_dialog (fixture));
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
  ADD ("/open-files/here-meanwhile", test_here_meanwhile);
  ADD ("/open-files/together", test_together);
  ADD ("/open-files/journal-fails", test_journal_fails);
#undef ADD
  return g_test_run ();
}

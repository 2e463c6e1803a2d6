/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files on their way into the journal: dropped, pasted, opened, several at once; brought in,
 * undone, and called off while they are being read. */

#include <glib/gi18n.h>
#include <sys/stat.h>

#include "display/harness.h"
#include "support/files.h"
#include "ui/files/effort-dialog.h"
#include "ui/files/file-drop.h"
#include "ui/files/intake-dialog.h"
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
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
make_file (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

/* A table of one run of an hour, as Garmin Connect exports them. */
static GFile *
write_run (Fixture *fixture, const char *name, const char *date)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = g_strdup_printf ("Activity Type,Date,Title,Distance,Time,Avg HR\n"
                                           "Running,%s 08:10:00,Hills,10.00,01:00:00,152\n",
                                           date);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return make_file (fixture, name);
}

static void
open_file (Fixture *fixture, GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  foulee_window_open_files (fixture->window, G_LIST_MODEL (files));
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

/* The dialog of that type, once it is shown. */
static GtkWidget *
wait_for (Fixture *fixture, GType type)
{
  while (!G_TYPE_CHECK_INSTANCE_TYPE (get_dialog (fixture), type))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  return GTK_WIDGET (get_dialog (fixture));
}

static GtkWidget *
wait_for_list (Fixture *fixture)
{
  GtkWidget *dialog = wait_for (fixture, FOULEE_TYPE_INTAKE_DIALOG);

  while (!harness_find (dialog, GTK_TYPE_LIST_VIEW))
    g_main_context_iteration (NULL, TRUE);
  return dialog;
}

/* Presses a button of a dialog, and waits until it has gone. */
static void
answer (Fixture *fixture, GtkWidget *dialog, const char *label)
{
  GtkWidget *button = harness_find_text (dialog, label);
  gpointer gone = dialog;

  g_assert_nonnull (button);
  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  g_signal_emit_by_name (button, "clicked");
  while (gone)
    g_main_context_iteration (NULL, TRUE);
}

static char *
accept_label (guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  return g_strdup_printf (ngettext ("_Bring In %s Run", "_Bring In %s Runs", n), number);
}

static guint
count_runs (Fixture *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_RUN);
}

static GtkEventController *
get_target (Fixture *fixture)
{
  GtkWidget *drop = harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_FILE_DROP);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (drop);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      return controller;
  }
  g_assert_not_reached ();
}

static GdkFileList *
list_of (GFile *file)
{
  return gdk_file_list_new_from_array (&file, 1);
}

/* ---- In, and out again ----------------------------------------------------------------------- */

/* A folder is dropped; what it holds comes in as one step, and the day of its latest run is shown.
 */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = write_run (fixture, "activities.csv", "2026-10-02");
  g_autoptr (GFile) last = write_run (fixture, "cardioActivities.csv", "2026-10-09");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *label = accept_label (2);
  FouleeMainPage *page;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list_of (folder));
  g_signal_emit_by_name (get_target (fixture), "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);

  answer (fixture, wait_for_list (fixture), label);
  while (count_runs (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_cmpuint (count_runs (fixture), ==, 2);
  page = FOULEE_MAIN_PAGE (harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_MAIN_PAGE));
  g_assert_cmpint (foulee_day_get_date (foulee_main_page_get_day (page)), ==,
                   foulee_date_from_civil (2026, 10, 9));
  /* They are six weeks old: nobody is asked how hard they were. */
  g_assert_null (get_dialog (fixture));

  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_runs (fixture), ==, 0);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

/* NULL while it is hidden. */
static GtkRevealer *
find_hint (Fixture *fixture)
{
  GtkWidget *drop = harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_FILE_DROP);
  GtkWidget *last = gtk_widget_get_last_child (gtk_widget_get_first_child (drop));

  return gtk_widget_get_visible (last) ? GTK_REVEALER (last) : NULL;
}

static void
test_hint (Fixture *fixture, gconstpointer data)
{
  GtkEventController *target = get_target (fixture);
  GdkDragAction action = 0;

  g_assert_cmpint (gtk_event_controller_get_propagation_phase (target), ==, GTK_PHASE_CAPTURE);
  g_assert_null (find_hint (fixture));
  g_signal_emit_by_name (target, "enter", 10.0, 10.0, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_COPY);
  g_assert_true (gtk_revealer_get_reveal_child (find_hint (fixture)));
  g_signal_emit_by_name (target, "leave");
  while (find_hint (fixture))
    g_main_context_iteration (NULL, TRUE);
}

/* The run of this morning is asked about; an answer is a step of its own. */
static void
test_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_run (fixture, "run.csv", "2026-11-19");
  GdkFileList *list = list_of (file);
  g_autofree char *label = accept_label (1);
  GtkWidget *dialog;

  gdk_clipboard_set (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), GDK_TYPE_FILE_LIST,
                     list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste", NULL));
  answer (fixture, wait_for_list (fixture), label);
  dialog = wait_for (fixture, FOULEE_TYPE_EFFORT_DIALOG);
  g_assert_cmpuint (count_runs (fixture), ==, 1);
  answer (fixture, dialog, _ ("_Skip"));
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_runs (fixture), ==, 0);
}

/* A text in the clipboard is no file. */
static void
test_paste_text (Fixture *fixture, gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), "10 km");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_null (get_dialog (fixture));
}

/* The same file again adds nothing. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_run (fixture, "run.csv", "2026-10-02");
  g_autofree char *label = accept_label (1);
  GtkWidget *dialog;

  open_file (fixture, file);
  answer (fixture, wait_for_list (fixture), label);
  while (count_runs (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
  open_file (fixture, file);
  dialog = wait_for_list (fixture);
  g_assert_false (gtk_widget_is_sensitive (harness_find_text (dialog, _ ("_Bring In"))));
  answer (fixture, dialog, _ ("_Cancel"));
  g_assert_cmpuint (count_runs (fixture), ==, 1);
}

/* ---- Several at once ------------------------------------------------------------------------- */

static void
test_together (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = write_run (fixture, "first.csv", "2026-10-02");
  g_autoptr (GFile) second = write_run (fixture, "second.csv", "2026-10-09");
  g_autoptr (GFile) third = write_run (fixture, "third.csv", "2026-10-16");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *two = accept_label (2);
  g_autofree char *one = accept_label (1);
  GtkWidget *dialog;

  g_list_store_append (files, first);
  g_list_store_append (files, second);
  foulee_window_open_files (fixture->window, G_LIST_MODEL (files));
  dialog = wait_for_list (fixture);
  g_assert_nonnull (harness_find_text (dialog, two));

  /* It waits until the runner is done with those. */
  open_file (fixture, third);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_true (GTK_WIDGET (get_dialog (fixture)) == dialog);
  answer (fixture, dialog, _ ("_Cancel"));
  answer (fixture, wait_for_list (fixture), one);
  while (count_runs (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_runs (fixture), ==, 1);
}

/* ---- Called off ------------------------------------------------------------------------------ */

/* A pipe that nobody writes to is a file that takes for ever. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "slow.csv", NULL);
  g_autoptr (GFile) slow = make_file (fixture, "slow.csv");
  g_autoptr (GFile) run = NULL;
  g_autofree char *label = accept_label (1);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  open_file (fixture, slow);
  answer (fixture, wait_for (fixture, FOULEE_TYPE_INTAKE_DIALOG), _ ("_Cancel"));
  g_assert_null (get_dialog (fixture));

  /* Called off, it is over though nobody ever wrote, and the next ones have their turn. */
  run = write_run (fixture, "run.csv", "2026-10-02");
  open_file (fixture, run);
  g_assert_nonnull (harness_find_text (wait_for_list (fixture), label));
  g_assert_cmpuint (count_runs (fixture), ==, 0);
}

/* A window that is closed over the list takes it along. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) run = write_run (fixture, "run.csv", "2026-10-02");
  FouleeWindow *window = fixture->window;

  open_file (fixture, run);
  wait_for_list (fixture);
  fixture->window = harness_window_new (application, fixture->journal);
  gtk_window_destroy (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpuint (count_runs (fixture), ==, 0);
}

int
main (int argc, char **argv)
{
  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(path, function) g_test_add ("/import/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("drop", test_drop);
  ADD ("hint", test_hint);
  ADD ("paste", test_paste);
  ADD ("paste-text", test_paste_text);
  ADD ("again", test_again);
  ADD ("together", test_together);
  ADD ("cancel", test_cancel);
  ADD ("closed", test_closed);
#undef ADD
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "journal/files.h"
#include "support/records.h"

/* A GAsyncResult that is waited for. */
static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}

static FouleeJournal *
open_in_memory (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (1790000000000, utc);
  FouleeJournal *journal = foulee_journal_new (NULL, clock);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;

  foulee_journal_open_async (journal, NULL, keep_result, &opened);
  opened = wait_for (&opened);
  foulee_journal_open_finish (journal, opened, &error);
  g_assert_no_error (error);
  return journal;
}

static void
close_journal (FouleeJournal *journal)
{
  foulee_journal_close (journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (journal);
}

static FouleeImport *
read_file (FouleeJournal *journal, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  foulee_journal_read_file_async (journal, file, NULL, keep_result, &result);
  result = wait_for (&result);
  return foulee_journal_read_file_finish (journal, result, error);
}

static gboolean
export_to (FouleeJournal *journal, GFile *file, gboolean tables, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  foulee_journal_export_async (journal, file, tables, keep_result, &result);
  result = wait_for (&result);
  return foulee_journal_export_finish (journal, result, error);
}

/* What goes out comes in again, a deleted record as deleted. */
static void
test_out_and_in (void)
{
  FouleeJournal *journal = open_in_memory ();
  g_autofree char *folder = g_dir_make_tmp ("foulee-files-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  g_autofree char *tables = g_build_filename (folder, "tables", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) tables_folder = g_file_new_for_path (tables);
  g_autofree char *drinks = g_build_filename (tables, "drinks.csv", NULL);
  g_autoptr (FouleeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  guint n_deleted = 0;

  foulee_journal_save (journal, test_record_full (FOULEE_KIND_DRINK, 1), "x", NULL);
  foulee_journal_save (journal, test_record_full (FOULEE_KIND_DRINK, 2), "x", NULL);
  foulee_journal_delete (journal, foulee_history_drink (foulee_journal_get_history (journal), 0),
                         "x");
  g_assert_true (export_to (journal, file, FALSE, &error));
  g_assert_no_error (error);
  import = read_file (journal, file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->records->len, ==, 2);
  for (guint i = 0; i < import->records->len; i++)
    n_deleted += ((FouleeRecord *) g_ptr_array_index (import->records, i))->deleted != 0;
  g_assert_cmpuint (n_deleted, ==, 1);

  g_assert_true (export_to (journal, tables_folder, TRUE, &error));
  g_assert_false (export_to (journal, tables_folder, TRUE, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_EXISTS);

  close_journal (journal);
  g_unlink (drinks);
  g_rmdir (tables);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_refused (void)
{
  FouleeJournal *journal = open_in_memory ();
  g_autoptr (GFile) missing = g_file_new_for_path ("/no/such/folder/journal.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (read_file (journal, missing, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (export_to (journal, missing, FALSE, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_IO);
  g_assert_cmpstr (foulee_error_get_detail (error)->file, ==, "/no/such/folder/journal.json");
  close_journal (journal);
}

static void
note_thread (guint n_read, guint n_files, gpointer data)
{
  GThread **told = data;

  *told = g_thread_self ();
}

/* Progress is told where widgets may be touched, even while nobody runs the main loop. */
static void
test_progress (void)
{
  FouleeJournal *journal = open_in_memory ();
  g_autoptr (GFile) missing = g_file_new_for_path ("/no/such/folder/run.fit");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (FouleeIntake) intake = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GThread *told = NULL;

  g_list_store_append (files, missing);
  foulee_journal_read_intake_async (journal, G_LIST_MODEL (files), note_thread, &told, NULL,
                                    keep_result, &result);
  while (result == NULL) {
    /* Asking takes the loop for a moment: not all the time. */
    while (!g_main_context_pending (NULL))
      g_usleep (1000);
    g_main_context_iteration (NULL, FALSE);
  }
  intake = foulee_journal_read_intake_finish (journal, result, NULL);
  g_assert_cmpuint (intake->failures->len, ==, 1);
  g_assert_true (told == g_thread_self ());
  close_journal (journal);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/out-and-in", test_out_and_in);
  g_test_add_func ("/files/refused", test_refused);
  g_test_add_func ("/files/progress", test_progress);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "journal/journal.h"
#include "store/store.h"
#include "support/files.h"
#include "support/records.h"

/* A long journal opens with what was entered lately; the rest follows. */

#define DAY 86400

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  FouleeJournal *journal;
  gboolean opened;
  gboolean analysed;
  GError *unreadable;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");

  fixture->folder = g_dir_make_tmp ("foulee-opening-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->clock =
      foulee_clock_new_fixed (test_instant ("2026-11-19T12:00:00+01:00").seconds * 1000, paris);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  foulee_journal_close (fixture->journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_handlers_disconnect_by_data (fixture->journal, fixture);
  g_object_unref (fixture->journal);
  g_clear_error (&fixture->unreadable);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  foulee_clock_unref (fixture->clock);
}

static FouleeDrink *
a_drink (Fixture *fixture, int days_ago)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = foulee_clock_now (fixture->clock);
  drink->at.seconds -= (gint64) days_ago * DAY;
  drink->volume = 250;
  return drink;
}

/* Writes a drink of each of these days; the last is −1. */
static void
write_drinks (Fixture *fixture, const int *days_ago)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeMergeCounts counts;
  FouleeStore *store;

  for (; *days_ago >= 0; days_ago++)
    g_ptr_array_add (records, a_drink (fixture, *days_ago));
  g_assert_true (
      foulee_store_open (fixture->path, FOULEE_STORE_CREATE, fixture->clock, &store, NULL));
  g_assert_true (foulee_store_merge (store, records, FOULEE_MERGE_NEW, &counts, NULL, NULL));
  foulee_store_close (store);
}

static void
on_analysed (FouleeJournal *journal, Fixture *fixture)
{
  fixture->analysed = TRUE;
}

static void
on_unreadable (FouleeJournal *journal, GError *error, Fixture *fixture)
{
  g_assert_false (foulee_journal_get_loaded (journal));
  fixture->unreadable = g_error_copy (error);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;

  foulee_journal_open_finish (FOULEE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  fixture->opened = TRUE;
}

static void
open_journal (Fixture *fixture)
{
  fixture->journal = foulee_journal_new (fixture->path, fixture->clock);
  g_signal_connect (fixture->journal, "analysed", G_CALLBACK (on_analysed), fixture);
  g_signal_connect (fixture->journal, "unreadable", G_CALLBACK (on_unreadable), fixture);
  foulee_journal_open_async (fixture->journal, NULL, on_opened, fixture);
  while (!fixture->opened)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_all (Fixture *fixture)
{
  while (!fixture->analysed && !fixture->unreadable)
    g_main_context_iteration (NULL, TRUE);
}

static guint
n_drinks (Fixture *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_DRINK);
}

static void
test_recent_first (Fixture *fixture, gconstpointer data)
{
  write_drinks (fixture, (const int[]) { 0, 10, 400, 4000, -1 });
  open_journal (fixture);
  g_assert_true (foulee_journal_get_loaded (fixture->journal));
  g_assert_cmpuint (n_drinks (fixture), ==, 2);
  wait_for_all (fixture);
  g_assert_cmpuint (n_drinks (fixture), ==, 4);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

/* Otherwise a runner who comes back after a year would be met as a new one. */
static void
test_long_pause (Fixture *fixture, gconstpointer data)
{
  write_drinks (fixture, (const int[]) { 400, 4000, -1 });
  open_journal (fixture);
  g_assert_cmpuint (n_drinks (fixture), ==, 2);
  wait_for_all (fixture);
  g_assert_cmpuint (n_drinks (fixture), ==, 2);
}

/* What is entered and taken back while the rest is on its way is neither lost nor doubled. */
static void
test_entered_meanwhile (Fixture *fixture, gconstpointer data)
{
  write_drinks (fixture, (const int[]) { 10, 400, -1 });
  open_journal (fixture);
  foulee_journal_save (fixture->journal, a_drink (fixture, 0), "Drink", NULL);
  foulee_journal_save (fixture->journal, a_drink (fixture, 1), "Drink", NULL);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (n_drinks (fixture), ==, 2);
  wait_for_all (fixture);
  g_assert_cmpuint (n_drinks (fixture), ==, 3);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (n_drinks (fixture), ==, 2);
}

/* The old part of a damaged journal is found out, though the recent one could be shown. */
static void
test_damaged_long_ago (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db;

  write_drinks (fixture, (const int[]) { 0, 400, -1 });
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "PRAGMA ignore_check_constraints = ON;"
                    "UPDATE drink SET kind = 'nectar' WHERE at = (SELECT min (at) FROM drink)",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), ==, 1);
  sqlite3_close (db);
  open_journal (fixture);
  g_assert_cmpuint (n_drinks (fixture), ==, 1);
  wait_for_all (fixture);
  g_assert_error (fixture->unreadable, FOULEE_ERROR, FOULEE_ERROR_CORRUPT);
  g_assert_false (fixture->analysed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/opening/recent-first", test_recent_first);
  ADD ("/opening/long-pause", test_long_pause);
  ADD ("/opening/entered-meanwhile", test_entered_meanwhile);
  ADD ("/opening/damaged-long-ago", test_damaged_long_ago);
  return g_test_run ();
}

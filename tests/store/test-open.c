/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/store.h"
#include "support/files.h"
#include "support/records.h"

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  fixture->folder = g_dir_make_tmp ("foulee-open-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "deep", "journal.db", NULL);
  fixture->clock = foulee_clock_new_fixed (1790000000000, utc);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  foulee_clock_unref (fixture->clock);
}

static FouleeStore *
open_or_die (Fixture *fixture, FouleeStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  FouleeStore *store;

  foulee_store_open (fixture->path, mode, fixture->clock, &store, &error);
  g_assert_no_error (error);
  return store;
}

static void
assert_refused (Fixture *fixture, FouleeStoreMode mode, FouleeErrorCode code)
{
  g_autoptr (GError) error = NULL;
  FouleeStore *store = NULL;

  g_assert_false (foulee_store_open (fixture->path, mode, fixture->clock, &store, &error));
  g_assert_error (error, FOULEE_ERROR, (int) code);
  g_assert_null (store);
  g_assert_cmpstr (foulee_error_get_detail (error)->file, ==, fixture->path);
}

static void
make_journal (Fixture *fixture)
{
  g_autoptr (FouleeStore) store = open_or_die (fixture, FOULEE_STORE_CREATE);
  g_autoptr (GPtrArray) records = test_records_full (1);
  g_autoptr (GError) error = NULL;

  foulee_store_put (store, records, &error);
  g_assert_no_error (error);
}

static char *
contents (Fixture *fixture, gsize *length)
{
  char *bytes;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, length, NULL));
  return bytes;
}

static void
test_created (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  GStatBuf status;

  make_journal (fixture);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, FOULEE_STORE_EXISTING, FOULEE_ERROR_NOT_FOUND);
  assert_refused (fixture, FOULEE_STORE_READ_ONLY, FOULEE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_reopened (Fixture *fixture, gconstpointer data)
{
  make_journal (fixture);
  for (int mode = FOULEE_STORE_CREATE; mode <= FOULEE_STORE_READ_ONLY; mode++) {
    g_autoptr (FouleeStore) store = open_or_die (fixture, (FouleeStoreMode) mode);
    g_autoptr (GPtrArray) records = foulee_record_array_new ();

    g_assert_true (foulee_store_list_all (store, G_MININT64, G_MAXINT64, TRUE, records, NULL));
    g_assert_cmpuint (records->len, ==, FOULEE_N_KINDS);
  }
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_mkdir_with_parents (fixture->path, 0700);
  assert_refused (fixture, FOULEE_STORE_CREATE, FOULEE_ERROR_NOT_A_JOURNAL);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "These are a runner's notes, not a journal.\n";
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *after = NULL;
  gsize length;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  for (int mode = FOULEE_STORE_CREATE; mode <= FOULEE_STORE_READ_ONLY; mode++)
    assert_refused (fixture, (FouleeStoreMode) mode, FOULEE_ERROR_NOT_A_JOURNAL);
  after = contents (fixture, &length);
  g_assert_cmpstr (after, ==, text);
}

static void
execute (Fixture *fixture, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* Files that are refused stay as they are, byte by byte. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *sql;
    FouleeErrorCode code;
  } cases[] = {
    { "PRAGMA user_version = 99", FOULEE_ERROR_TOO_NEW },
    { "PRAGMA user_version = 0", FOULEE_ERROR_CORRUPT },
    { "PRAGMA application_id = 1", FOULEE_ERROR_NOT_A_JOURNAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    gsize n_before, n_after;

    make_journal (fixture);
    execute (fixture, cases[i].sql);
    before = contents (fixture, &n_before);
    for (int mode = FOULEE_STORE_CREATE; mode <= FOULEE_STORE_READ_ONLY; mode++)
      assert_refused (fixture, (FouleeStoreMode) mode, cases[i].code);
    after = contents (fixture, &n_after);
    g_assert_cmpmem (before, n_before, after, n_after);
    g_unlink (fixture->path);
  }
}

/* Cut at every page, and in the middle of pages: never opened, never changed. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize length;

  make_journal (fixture);
  whole = contents (fixture, &length);
  for (gsize n = 1; n < length; n += 1000) {
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;
    FouleeStore *store;
    gsize n_after;

    g_assert_true (g_file_set_contents (fixture->path, whole, (gssize) n, NULL));
    g_assert_false (
        foulee_store_open (fixture->path, FOULEE_STORE_CREATE, fixture->clock, &store, &error));
    g_assert_true (g_error_matches (error, FOULEE_ERROR, FOULEE_ERROR_CORRUPT) ||
                   g_error_matches (error, FOULEE_ERROR, FOULEE_ERROR_NOT_A_JOURNAL));
    after = contents (fixture, &n_after);
    g_assert_cmpmem (whole, n, after, n_after);
  }
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  if (geteuid () == 0) {
    g_test_skip ("permissions do not bind this user");
    return;
  }
  make_journal (fixture);
  g_chmod (fixture->path, 0400);
  assert_refused (fixture, FOULEE_STORE_CREATE, FOULEE_ERROR_READ_ONLY);
  g_chmod (fixture->path, 0600);
  g_chmod (folder, 0500);
  assert_refused (fixture, FOULEE_STORE_EXISTING, FOULEE_ERROR_READ_ONLY);
  /* Reading works, on a read-only medium too. */
  g_chmod (fixture->path, 0400);
  foulee_store_close (open_or_die (fixture, FOULEE_STORE_READ_ONLY));
}

/* A journal as a program of the first layout left it. */
static void
make_older_journal (Fixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *sql = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_get_contents (FIXTURES "/journal-1.sql", &sql, NULL, NULL));
  execute (fixture, "PRAGMA journal_mode = WAL");
  execute (fixture, sql);
}

static gint64
layout_of (const char *path)
{
  gint64 version = -1;
  sqlite3_stmt *statement;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA user_version", -1, &statement, NULL), ==,
                   SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    version = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return version;
}

/* One record of each kind but answers to suggestions, which came later. */
static void
assert_older_records (FouleeStore *store)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  foulee_store_list_all (store, G_MININT64, G_MAXINT64, TRUE, records, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, FOULEE_N_KINDS - 1);
}

/* Who only reads sees an older journal in the present layout, and leaves it as it was. */
static void
test_older_to_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeStore) store = NULL;
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  make_older_journal (fixture);
  before = contents (fixture, &n_before);
  store = open_or_die (fixture, FOULEE_STORE_READ_ONLY);
  assert_older_records (store);
  g_assert_cmpstr (foulee_store_path (store), ==, fixture->path);
  g_clear_pointer (&store, foulee_store_close);
  after = contents (fixture, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
}

/* Who writes brings it to the present layout, and keeps what it was. */
static void
test_older_to_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *copy = g_build_filename (folder, "backups", "journal-layout-1.db", NULL);

  make_older_journal (fixture);
  for (int i = 0; i < 2; i++) {
    g_autoptr (FouleeStore) store = open_or_die (fixture, FOULEE_STORE_EXISTING);

    assert_older_records (store);
  }
  g_assert_cmpint (layout_of (fixture->path), ==, FOULEE_SCHEMA_VERSION);
  g_assert_cmpint (layout_of (copy), ==, 1);
}

/* The copy that was kept can be gone back to. */
static void
test_older_restored (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *copy = g_build_filename (folder, "backups", "journal-layout-1.db", NULL);
  g_autoptr (FouleeStore) store = NULL;
  g_autoptr (GPtrArray) records = test_records_full (2);
  g_autoptr (GError) error = NULL;

  make_older_journal (fixture);
  store = open_or_die (fixture, FOULEE_STORE_EXISTING);
  foulee_store_put (store, records, &error);
  g_assert_no_error (error);
  foulee_store_restore (store, copy, &error);
  g_assert_no_error (error);
  assert_older_records (store);
  g_clear_pointer (&store, foulee_store_close);
  g_assert_cmpint (layout_of (fixture->path), ==, FOULEE_SCHEMA_VERSION);
  g_assert_cmpint (layout_of (copy), ==, 1);
}

/* A word that this program does not know is damage, not a guess. */
static void
test_unknown_word (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeStore) store = NULL;
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  make_journal (fixture);
  execute (fixture, "UPDATE run SET form = 'overstriding flying'");
  store = open_or_die (fixture, FOULEE_STORE_EXISTING);
  g_assert_false (
      foulee_store_list (store, FOULEE_KIND_RUN, G_MININT64, G_MAXINT64, TRUE, records, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_CORRUPT);
  g_assert_cmpuint (records->len, ==, 0);
}

static void
test_two_writers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeStore) a = open_or_die (fixture, FOULEE_STORE_CREATE);
  g_autoptr (FouleeStore) b = open_or_die (fixture, FOULEE_STORE_EXISTING);
  g_autoptr (GPtrArray) records = test_records_full (1);
  gint64 before, own, after;

  g_assert_true (foulee_store_data_version (a, &before, NULL));
  g_assert_true (foulee_store_put (a, records, NULL));
  g_assert_true (foulee_store_data_version (a, &own, NULL));
  g_assert_cmpint (own, ==, before);
  g_assert_true (foulee_store_put (b, records, NULL));
  g_assert_true (foulee_store_data_version (a, &after, NULL));
  g_assert_cmpint (after, !=, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/open/created", test_created);
  ADD ("/open/missing", test_missing);
  ADD ("/open/reopened", test_reopened);
  ADD ("/open/folder", test_folder);
  ADD ("/open/text", test_text);
  ADD ("/open/refused", test_refused);
  ADD ("/open/truncated", test_truncated);
  ADD ("/open/read-only", test_read_only);
  ADD ("/open/older-to-read", test_older_to_read);
  ADD ("/open/older-to-write", test_older_to_write);
  ADD ("/open/older-restored", test_older_restored);
  ADD ("/open/unknown-word", test_unknown_word);
  ADD ("/open/two-writers", test_two_writers);
  return g_test_run ();
}

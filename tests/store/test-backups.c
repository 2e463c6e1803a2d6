/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "store/backups.h"
#include "support/files.h"
#include "support/records.h"

#define DAY_MILLISECONDS G_GINT64_CONSTANT (86400000)

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  FouleeStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("foulee-backups-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->clock = foulee_clock_new_fixed (1790000000000, utc);
  foulee_store_open (fixture->path, FOULEE_STORE_CREATE, fixture->clock, &fixture->store, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  foulee_store_close (fixture->store);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  foulee_clock_unref (fixture->clock);
}

static void
put (FouleeStore *store, guint seed)
{
  g_autoptr (GPtrArray) records = test_records_full (seed);
  g_autoptr (GError) error = NULL;

  foulee_store_put (store, records, &error);
  g_assert_no_error (error);
}

static guint
count (FouleeStore *store)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  g_assert_true (foulee_store_list_all (store, G_MININT64, G_MAXINT64, TRUE, records, NULL));
  return records->len;
}

static void
test_backup_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (FouleeStore) other = NULL;
  g_autoptr (GError) error = NULL;
  const guint n = FOULEE_N_KINDS;

  put (fixture->store, 1);
  g_assert_true (foulee_store_backup (fixture->store, copy, &error));
  g_assert_false (foulee_store_backup (fixture->store, copy, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_EXISTS);
  g_clear_error (&error);
  put (fixture->store, 2);
  /* One runner for all seeds. */
  g_assert_cmpuint (count (fixture->store), ==, 2 * n - 1);

  /* Another program that has the journal open sees the restored state. */
  g_assert_true (
      foulee_store_open (fixture->path, FOULEE_STORE_EXISTING, fixture->clock, &other, &error));
  g_assert_true (foulee_store_restore (fixture->store, copy, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->store), ==, n);
  g_assert_cmpuint (count (other), ==, n);
  put (other, 3);
  g_assert_cmpuint (count (fixture->store), ==, 2 * n - 1);
}

static void
test_restore_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "notes.txt", NULL);
  g_autoptr (GError) error = NULL;

  put (fixture->store, 1);
  g_assert_true (g_file_set_contents (text, "not a journal, but long enough", -1, NULL));
  g_assert_false (foulee_store_restore (fixture->store, text, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_NOT_A_JOURNAL);
  g_assert_cmpstr (foulee_error_get_detail (error)->file, ==, text);
  g_assert_cmpuint (count (fixture->store), ==, FOULEE_N_KINDS);
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  put (fixture->store, 1);
  g_assert_true (foulee_store_check (fixture->store, findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* A year of days, one copy each: what is left follows the rule. */
static void
test_daily (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = foulee_backups_folder (fixture->path);
  g_autofree char *newest = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const gint64 first = 1790000000000; /* 2026-09-21 */
  guint n = 0;

  for (int day = 0; day < 400; day++) {
    foulee_clock_set (fixture->clock, first + day * DAY_MILLISECONDS);
    g_assert_true (foulee_backups_daily (fixture->store, &error));
    g_assert_true (foulee_backups_daily (fixture->store, &error));
  }
  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  /* 7 days; of 4 weeks the present and perhaps the one before lie within those; 12 months, the
   * present within them too. */
  g_assert_cmpuint (n, >=, 7 + 2 + 11 - 1);
  g_assert_cmpuint (n, <=, 7 + 3 + 11);
  newest = foulee_backups_newest (fixture->path);
  g_assert_true (g_str_has_suffix (newest, "journal-2027-10-25.db"));
}

static void
test_choose (void)
{
  /* 2026-11-20 is a Friday. */
  static const struct {
    const char *date;
    gboolean kept;
  } cases[] = {
    { "2026-11-20", TRUE },  { "2026-11-19", TRUE },  { "2026-11-14", TRUE },
    { "2026-11-13", FALSE }, { "2026-11-15", TRUE },  { "2026-11-08", TRUE },
    { "2026-11-07", FALSE }, { "2026-11-01", TRUE },  { "2026-10-31", TRUE },
    { "2026-10-25", FALSE }, { "2026-10-30", FALSE }, { "2025-12-05", FALSE },
    { "2025-12-31", TRUE },  { "2025-11-30", FALSE },
  };
  FouleeDate dates[G_N_ELEMENTS (cases)], today;
  gboolean keep[G_N_ELEMENTS (cases)];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (foulee_date_parse (cases[i].date, &dates[i]));
  g_assert_true (foulee_date_parse ("2026-11-20", &today));
  foulee_backups_choose (dates, G_N_ELEMENTS (dates), today, keep);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].date);
    g_assert_cmpint (keep[i], ==, cases[i].kept);
  }
}

static void
test_set_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "broken.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *moved = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "x", -1, NULL));
  g_assert_true (g_file_set_contents (log, "y", -1, NULL));
  g_assert_true (foulee_backups_set_aside (path, fixture->clock, &aside, &error));
  moved = g_strconcat (aside, "-wal", NULL);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (moved, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/backups/backup-and-restore", test_backup_and_restore);
  ADD ("/backups/restore-refuses", test_restore_refuses);
  ADD ("/backups/check", test_check);
  ADD ("/backups/daily", test_daily);
  g_test_add_func ("/backups/choose", test_choose);
  ADD ("/backups/set-aside", test_set_aside);
  return g_test_run ();
}

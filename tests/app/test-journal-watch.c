/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/journal-watch.h"
#include "app/recent-history.h"
#include "support/files.h"
#include "support/journal-file.h"
#include "support/records.h"

/* Others' writing is told, and one's own reading is not. */

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  guint n_written;
} Fixture;

static void
write_check_in (Fixture *fixture)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCheckIn *check_in = foulee_check_in_new ();
  g_autoptr (GError) error = NULL;

  check_in->at = foulee_clock_now (fixture->clock);
  check_in->overall = 0;
  g_ptr_array_add (records, check_in);
  test_journal_write (fixture->path, records, fixture->clock, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  fixture->folder = g_dir_make_tmp ("foulee-watch-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->clock =
      foulee_clock_new_fixed (test_instant ("2026-11-19T12:00:00Z").seconds * 1000, utc);
  write_check_in (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  foulee_clock_unref (fixture->clock);
  test_remove_tree (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
on_written (gpointer data)
{
  ++*(guint *) data;
}

static void
wait_written (const guint *n)
{
  const guint before = *n;

  while (*n == before)
    g_main_context_iteration (NULL, TRUE);
}

/* Who has seen nothing is told of what there is: by then who began earlier has been told, too. */
static void
wait_for_newcomer (Fixture *fixture)
{
  guint n = 0;
  FouleeJournalWatch *newcomer = foulee_journal_watch_new (fixture->path, NULL, on_written, &n);

  wait_written (&n);
  foulee_journal_watch_free (newcomer);
}

static guint
read_check_ins (Fixture *fixture)
{
  g_autoptr (FouleeHistory) history = foulee_recent_history_read (fixture->path, 0, fixture->clock);

  g_assert_nonnull (history);
  return foulee_history_n (history, FOULEE_KIND_CHECK_IN);
}

static void
test_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *seen = foulee_journal_watch_mark (fixture->path);
  g_autofree char *seen_later = NULL;
  FouleeJournalWatch *watch;

  g_assert_cmpuint (read_check_ins (fixture), ==, 1);
  watch = foulee_journal_watch_new (fixture->path, seen, on_written, &fixture->n_written);
  g_assert_cmpuint (read_check_ins (fixture), ==, 1);
  wait_for_newcomer (fixture);
  g_assert_cmpuint (fixture->n_written, ==, 0);

  write_check_in (fixture);
  wait_written (&fixture->n_written);
  seen_later = foulee_journal_watch_mark (fixture->path);
  g_assert_cmpstr (seen_later, !=, seen);
  foulee_journal_watch_set_seen (watch, seen_later);
  g_assert_cmpuint (read_check_ins (fixture), ==, 2);
  wait_for_newcomer (fixture);
  g_assert_cmpuint (fixture->n_written, ==, 1);
  foulee_journal_watch_free (watch);
}

/* Between reading and watching, too. */
static void
test_written_before (Fixture *fixture, gconstpointer data)
{
  g_autofree char *seen = foulee_journal_watch_mark (fixture->path);
  FouleeJournalWatch *watch;

  write_check_in (fixture);
  watch = foulee_journal_watch_new (fixture->path, seen, on_written, &fixture->n_written);
  wait_written (&fixture->n_written);
  foulee_journal_watch_free (watch);
}

/* What is read: from a moment on; and nothing is made where nothing is. */
static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "none", "journal.db", NULL);
  g_autofree char *folder = g_path_get_dirname (elsewhere);
  const gint64 now = foulee_clock_now (fixture->clock).seconds;
  g_autoptr (FouleeHistory) history =
      foulee_recent_history_read (fixture->path, now + 1, fixture->clock);

  g_assert_nonnull (history);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_CHECK_IN), ==, 0);
  g_assert_null (foulee_recent_history_read (elsewhere, now, fixture->clock));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/journal-watch/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("written", test_written);
  ADD ("written-before", test_written_before);
  ADD ("read", test_read);
  return g_test_run ();
}

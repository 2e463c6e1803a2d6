/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/no-soreness.h"

#include <glib/gstdio.h>

#include "store/store.h"
#include "support/files.h"
#include "support/journal-file.h"
#include "support/records.h"

/* "No soreness", with the journal open in a window or only in its file: the same comes of it. */

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  FouleeJournal *journal; /* NULL where there is only the file */
  GAsyncResult *result;
} Fixture;

#define OPEN "open"
#define CLOSED "closed"

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->result = g_object_ref (result);
}

static GAsyncResult *
wait_result (Fixture *fixture)
{
  while (!fixture->result)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&fixture->result);
}

static void
write_record (Fixture *fixture, gpointer record)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  test_journal_write (fixture->path, records, fixture->clock, &error);
  g_assert_no_error (error);
}

static FouleeCheckIn *
check_in_at (const char *iso)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 6, -1, 0 };
  return check_in;
}

static void
set_clock (Fixture *fixture, const char *iso)
{
  foulee_clock_set (fixture->clock, test_instant (iso).seconds * 1000);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");

  fixture->folder = g_dir_make_tmp ("foulee-no-soreness-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->clock = foulee_clock_new_fixed (0, paris);
  set_clock (fixture, "2026-11-19T07:31:00+01:00");
  write_record (fixture, check_in_at ("2026-11-18T20:05:00+01:00"));
}

/* From here on the window has the journal, if there is to be one. */
static void
open_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (data, OPEN))
    return;
  fixture->journal = foulee_journal_new (fixture->path, fixture->clock);
  foulee_journal_open_async (fixture->journal, NULL, keep_result, fixture);
  result = wait_result (fixture);
  foulee_journal_open_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
}

static void
close_window (Fixture *fixture)
{
  if (fixture->journal)
    foulee_journal_close (fixture->journal);
  g_clear_object (&fixture->journal);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_window (fixture);
  foulee_clock_unref (fixture->clock);
  test_remove_tree (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static FouleeNoSoreness
press (Fixture *fixture, const char *day, const char *from, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  FouleeDate date;

  g_assert_true (foulee_date_parse (day, &date));
  foulee_no_soreness_log_async (fixture->journal, fixture->path, fixture->clock, date,
                                test_instant (from).seconds, keep_result, fixture);
  result = wait_result (fixture);
  return foulee_no_soreness_log_finish (result, error);
}

/* The living check-ins of the file. */
static GPtrArray *
list (Fixture *fixture)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeStore) store = NULL;
  g_autoptr (GError) error = NULL;

  close_window (fixture);
  foulee_store_open (fixture->path, FOULEE_STORE_READ_ONLY, fixture->clock, &store, &error);
  g_assert_no_error (error);
  foulee_store_list (store, FOULEE_KIND_CHECK_IN, G_MININT64, G_MAXINT64, FALSE, records, &error);
  g_assert_no_error (error);
  return records;
}

/* Of now, for every region, without a word more. */
static void
test_logged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;
  const FouleeCheckIn *check_in;

  open_window (fixture, data);
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T04:00:00+01:00", NULL), ==,
                   FOULEE_NO_SORENESS_LOGGED);
  if (fixture->journal)
    g_assert_true (foulee_journal_get_can_undo (fixture->journal));
  records = list (fixture);
  g_assert_cmpuint (records->len, ==, 2);
  check_in = g_ptr_array_index (records, 1);
  g_assert_cmpint (check_in->at.seconds, ==, test_instant ("2026-11-19T07:31:00+01:00").seconds);
  g_assert_cmpint (check_in->at.offset, ==, 60);
  g_assert_cmpint (check_in->origin, ==, FOULEE_ORIGIN_NOTIFICATION);
  g_assert_cmpint (check_in->record.modified, ==, check_in->at.seconds * 1000);
  g_assert_cmpint (check_in->overall, ==, FOULEE_UNSET);
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    g_assert_cmpint (check_in->readings[region].level, ==, 0);
}

/* Twice is once. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;

  open_window (fixture, data);
  press (fixture, "2026-11-19", "2026-11-19T04:00:00+01:00", NULL);
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T04:00:00+01:00", NULL), ==,
                   FOULEE_NO_SORENESS_KNOWN);
  records = list (fixture);
  g_assert_cmpuint (records->len, ==, 2);
}

/* What was logged since stays as it is; the morning's is no answer to the evening's question. */
static void
test_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;
  const FouleeCheckIn *check_in;

  write_record (fixture, check_in_at ("2026-11-19T07:15:00+01:00"));
  open_window (fixture, data);
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T04:00:00+01:00", NULL), ==,
                   FOULEE_NO_SORENESS_KNOWN);
  set_clock (fixture, "2026-11-19T20:03:00+01:00");
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T13:45:00+01:00", NULL), ==,
                   FOULEE_NO_SORENESS_LOGGED);
  records = list (fixture);
  g_assert_cmpuint (records->len, ==, 3);
  check_in = g_ptr_array_index (records, 1);
  g_assert_cmpint (check_in->readings[FOULEE_REGION_CALF_LEFT].level, ==, 6);
  g_assert_cmpint (foulee_check_in_n_answered (check_in), ==, 1);
}

/* A deleted one is no answer. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  FouleeCheckIn *deleted = check_in_at ("2026-11-19T07:15:00+01:00");

  deleted->record.deleted = deleted->record.modified = 1;
  write_record (fixture, deleted);
  open_window (fixture, data);
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T04:00:00+01:00", NULL), ==,
                   FOULEE_NO_SORENESS_LOGGED);
}

/* A day goes on until the next one starts, at four or when the runner has it start. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
  g_autoptr (GPtrArray) records = NULL;

  runner->day_start = 60;
  write_record (fixture, runner);
  open_window (fixture, data);
  set_clock (fixture, "2026-11-20T01:00:00+01:00");
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T13:45:00+01:00", NULL), ==,
                   FOULEE_NO_SORENESS_KNOWN);
  set_clock (fixture, "2026-11-20T00:59:59+01:00");
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T13:45:00+01:00", NULL), ==,
                   FOULEE_NO_SORENESS_LOGGED);
  records = list (fixture);
  g_assert_cmpuint (records->len, ==, 2);
}

/* A journal that went away is not made anew. */
static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (press (fixture, "2026-11-19", "2026-11-19T04:00:00+01:00", &error), ==,
                   FOULEE_NO_SORENESS_FAILED);
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

#define ADD(name, how, function)                                                                   \
  g_test_add ("/no-soreness/" how "/" name, Fixture, how, set_up, function, tear_down)
#define ADD_BOTH(name, function)                                                                   \
  ADD (name, OPEN, function);                                                                      \
  ADD (name, CLOSED, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_BOTH ("logged", test_logged);
  ADD_BOTH ("twice", test_twice);
  ADD_BOTH ("known", test_known);
  ADD_BOTH ("deleted", test_deleted);
  ADD_BOTH ("day", test_day);
  ADD ("no-file", CLOSED, test_no_file);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "journal/journal.h"
#include "store/store.h"
#include "support/files.h"
#include "support/records.h"

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  FouleeJournal *journal;
  guint n_changed;
  FouleeChange change; /* the last */
  gboolean failed;
} Fixture;

static void
on_changed (FouleeJournal *journal, FouleeChange *change, Fixture *fixture)
{
  fixture->n_changed++;
  fixture->change = *change;
}

static void
on_failed (FouleeJournal *journal, GError *error, Fixture *fixture)
{
  fixture->failed = TRUE;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  foulee_journal_open_finish (FOULEE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
wait_until (const gboolean *flag)
{
  while (!*flag)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_journal (Fixture *fixture)
{
  gboolean opened = FALSE;

  fixture->journal = foulee_journal_new (fixture->path, fixture->clock);
  g_signal_connect (fixture->journal, "changed", G_CALLBACK (on_changed), fixture);
  g_signal_connect (fixture->journal, "failed", G_CALLBACK (on_failed), fixture);
  foulee_journal_open_async (fixture->journal, NULL, on_opened, &opened);
  wait_until (&opened);
  fixture->n_changed = 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");

  fixture->folder = g_dir_make_tmp ("foulee-journal-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->clock =
      foulee_clock_new_fixed (test_instant ("2026-11-19T12:00:00+01:00").seconds * 1000, paris);
  open_journal (fixture);
}

static void
drain (Fixture *fixture)
{
  /* Closing waits for the writes; what they return is then waiting in the main context. */
  foulee_journal_close (fixture->journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  drain (fixture);
  g_signal_handlers_disconnect_by_data (fixture->journal, fixture);
  g_object_unref (fixture->journal);
  /* An analysis may still hold the journal. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  foulee_clock_unref (fixture->clock);
}

static guint
n_drinks (Fixture *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_DRINK);
}

static FouleeDrink *
a_drink (Fixture *fixture, int volume)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = foulee_clock_now (fixture->clock);
  drink->volume = volume;
  return drink;
}

static void
test_save_shows_at_once (Fixture *fixture, gconstpointer data)
{
  foulee_journal_save (fixture->journal, a_drink (fixture, 250), "Drink", NULL);
  g_assert_cmpuint (n_drinks (fixture), ==, 1);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (fixture->change.kinds, ==, 1u << FOULEE_KIND_DRINK);
  g_assert_cmpint (fixture->change.first, ==, foulee_journal_today (fixture->journal));
  g_assert_cmpint (fixture->change.last, ==, foulee_journal_today (fixture->journal));
  g_assert_false (fixture->change.elsewhere);
}

static void
test_survives_reopening (Fixture *fixture, gconstpointer data)
{
  foulee_journal_save (fixture->journal, a_drink (fixture, 250), "Drink", NULL);
  drain (fixture);
  g_object_unref (fixture->journal);
  open_journal (fixture);
  g_assert_cmpuint (n_drinks (fixture), ==, 1);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  const FouleeDrink *drink;
  FouleeDrink *changed;

  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  foulee_journal_save (fixture->journal, a_drink (fixture, 250), "Drink", NULL);
  drink = foulee_history_drink (foulee_journal_get_history (fixture->journal), 0);
  changed = foulee_record_copy (drink);
  changed->volume = 500;
  foulee_journal_save (fixture->journal, changed, "Drink changed", NULL);
  drink = foulee_history_drink (foulee_journal_get_history (fixture->journal), 0);
  g_assert_cmpint (drink->volume, ==, 500);
  foulee_journal_delete (fixture->journal, drink, "Drink deleted");
  g_assert_cmpuint (n_drinks (fixture), ==, 0);

  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, "Drink deleted");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (n_drinks (fixture), ==, 1);
  foulee_journal_undo (fixture->journal);
  drink = foulee_history_drink (foulee_journal_get_history (fixture->journal), 0);
  g_assert_cmpint (drink->volume, ==, 250);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (n_drinks (fixture), ==, 0);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));

  g_assert_cmpstr (foulee_journal_get_redo_label (fixture->journal), ==, "Drink");
  foulee_journal_redo (fixture->journal);
  foulee_journal_redo (fixture->journal);
  drink = foulee_history_drink (foulee_journal_get_history (fixture->journal), 0);
  g_assert_cmpint (drink->volume, ==, 500);
  foulee_journal_redo (fixture->journal);
  g_assert_cmpuint (n_drinks (fixture), ==, 0);

  /* A new change ends what could be made again. */
  foulee_journal_undo (fixture->journal);
  foulee_journal_save (fixture->journal, a_drink (fixture, 100), "Drink", NULL);
  g_assert_false (foulee_journal_get_can_redo (fixture->journal));

  /* And the file holds what was shown last. */
  drain (fixture);
  g_object_unref (fixture->journal);
  open_journal (fixture);
  g_assert_cmpuint (n_drinks (fixture), ==, 2);
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();
  const FouleeCheckIn *shown;

  check_in->at = foulee_clock_now (fixture->clock);
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 1;
  foulee_journal_save (fixture->journal, check_in, "Soreness", "calf.left");
  shown = foulee_history_check_in (foulee_journal_get_history (fixture->journal), 0);
  check_in = foulee_record_copy (shown);
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 10;
  foulee_journal_save (fixture->journal, check_in, "Soreness", "calf.left");
  check_in = foulee_record_copy (check_in);
  check_in->readings[FOULEE_REGION_CALF_RIGHT].level = 3;
  foulee_journal_save (fixture->journal, check_in, "Soreness", "calf.right");

  foulee_journal_undo (fixture->journal);
  shown = foulee_history_check_in (foulee_journal_get_history (fixture->journal), 0);
  g_assert_cmpint (shown->readings[FOULEE_REGION_CALF_LEFT].level, ==, 10);
  g_assert_cmpint (shown->readings[FOULEE_REGION_CALF_RIGHT].level, ==, -1);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (
      foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_CHECK_IN), ==,
      0);
}

static void
test_refused_write (Fixture *fixture, gconstpointer data)
{
  foulee_journal_save (fixture->journal, a_drink (fixture, 250), "Drink", NULL);
  foulee_journal_save (fixture->journal, a_drink (fixture, -5), "Drink", NULL);
  g_assert_cmpuint (n_drinks (fixture), ==, 2);
  wait_until (&fixture->failed);
  while (n_drinks (fixture) == 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_drinks (fixture), ==, 1);
  /* Only the good one can be taken back. */
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (n_drinks (fixture), ==, 0);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

static void
test_other_writer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeStore) other = NULL;
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  foulee_journal_save (fixture->journal, a_drink (fixture, 250), "Drink", NULL);
  g_ptr_array_add (records, test_record_full (FOULEE_KIND_VISIT, 1));
  g_assert_true (
      foulee_store_open (fixture->path, FOULEE_STORE_EXISTING, fixture->clock, &other, &error));
  g_assert_true (foulee_store_put (other, records, &error));
  while (!fixture->change.elsewhere)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->change.kinds, ==, 1u << FOULEE_KIND_VISIT);
  g_assert_cmpuint (n_drinks (fixture), ==, 1);
  /* The own change can still be taken back. */
  g_assert_true (foulee_journal_get_can_undo (fixture->journal));
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  guint *counts = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (foulee_journal_import_finish (FOULEE_JOURNAL (source), result, &counts[1],
                                               &counts[2], &counts[3], &error));
  g_assert_no_error (error);
  counts[0] = TRUE;
}

static void
test_import_is_one_step (Fixture *fixture, gconstpointer data)
{
  for (int round = 0; round < 2; round++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    guint counts[4] = { 0 };

    for (guint seed = 1; seed <= 5; seed++)
      g_ptr_array_add (records, test_record_full (FOULEE_KIND_DRINK, seed));
    foulee_journal_import_async (fixture->journal, records, FALSE, "Import", on_imported, counts);
    wait_until ((gboolean *) &counts[0]);
    g_assert_cmpuint (counts[1], ==, round == 0 ? 5 : 0);
    g_assert_cmpuint (counts[3], ==, round == 0 ? 0 : 5);
    g_assert_cmpuint (n_drinks (fixture), ==, 5);
  }
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (n_drinks (fixture), ==, 0);
}

static void
on_analysed (FouleeJournal *journal, gboolean *done)
{
  *done = TRUE;
}

static void
test_analysed (Fixture *fixture, gconstpointer data)
{
  gboolean done = FALSE;

  g_signal_connect (fixture->journal, "analysed", G_CALLBACK (on_analysed), &done);
  foulee_journal_save (fixture->journal, test_record_full (FOULEE_KIND_CHECK_IN, 1), "x", NULL);
  wait_until (&done);
  g_assert_true (foulee_findings_history (foulee_journal_get_findings (fixture->journal)) ==
                 foulee_journal_get_history (fixture->journal));
  g_signal_handlers_disconnect_by_data (fixture->journal, &done);
}

static void
on_refused (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (foulee_journal_open_finish (FOULEE_JOURNAL (source), result, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_NOT_A_JOURNAL);
  *(gboolean *) data = TRUE;
}

/* A journal that cannot be opened may be tried again once the reason is gone. */
static void
test_open_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "notes.db", NULL);
  g_autoptr (FouleeJournal) journal = foulee_journal_new (path, fixture->clock);
  gboolean refused = FALSE, opened = FALSE;

  g_assert_true (g_file_set_contents (path, "These are notes", -1, NULL));
  foulee_journal_open_async (journal, NULL, on_refused, &refused);
  wait_until (&refused);
  g_unlink (path);
  foulee_journal_open_async (journal, NULL, on_opened, &opened);
  wait_until (&opened);
  g_assert_true (foulee_journal_get_loaded (journal));
  foulee_journal_close (journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Time alone changes no record, and yet what is to come. */
static void
test_renewed (Fixture *fixture, gconstpointer data)
{
  gint64 later = test_instant ("2026-11-19T20:00:00+01:00").seconds;
  gboolean done = FALSE;

  while (!foulee_journal_get_findings (fixture->journal))
    g_main_context_iteration (NULL, TRUE);
  foulee_clock_set (fixture->clock, later * 1000);
  g_signal_connect (fixture->journal, "analysed", G_CALLBACK (on_analysed), &done);
  foulee_journal_renew_findings (fixture->journal);
  wait_until (&done);
  g_assert_cmpint (foulee_findings_now (foulee_journal_get_findings (fixture->journal)).seconds, ==,
                   later);
  g_signal_handlers_disconnect_by_data (fixture->journal, &done);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/journal/save-shows-at-once", test_save_shows_at_once);
  ADD ("/journal/survives-reopening", test_survives_reopening);
  ADD ("/journal/undo-and-redo", test_undo_and_redo);
  ADD ("/journal/typing-is-one-step", test_typing_is_one_step);
  ADD ("/journal/refused-write", test_refused_write);
  ADD ("/journal/other-writer", test_other_writer);
  ADD ("/journal/import-is-one-step", test_import_is_one_step);
  ADD ("/journal/analysed", test_analysed);
  ADD ("/journal/renewed", test_renewed);
  ADD ("/journal/open-again", test_open_again);
  return g_test_run ();
}

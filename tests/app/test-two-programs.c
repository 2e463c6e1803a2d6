/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "journal/journal.h"
#include "support/files.h"

/* Two programs on one journal: what either writes the other shows, without being asked to look.
 * How long that took is told, and not judged: it belongs to the machine. */

static const char *program;

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  FouleeJournal *journal;
} Fixture;

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  foulee_journal_open_finish (FOULEE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static FouleeJournal *
open_journal (Fixture *fixture)
{
  FouleeJournal *journal = foulee_journal_new (fixture->path, fixture->clock);
  gboolean opened = FALSE;

  foulee_journal_open_async (journal, NULL, on_opened, &opened);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  return journal;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->clock = foulee_clock_new_system ();
  fixture->journal = open_journal (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  foulee_clock_unref (fixture->clock);
  test_remove_tree (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static guint
count_drinks (FouleeJournal *journal)
{
  return foulee_history_n (foulee_journal_get_history (journal), FOULEE_KIND_DRINK);
}

/* When the newest drink was written, in milliseconds since 1970. */
static gint64
last_written (FouleeJournal *journal)
{
  gint64 last = 0;

  for (guint i = 0; i < count_drinks (journal); i++) {
    const FouleeRecord *record =
        foulee_history_get (foulee_journal_get_history (journal), FOULEE_KIND_DRINK, i);

    last = MAX (last, record->modified);
  }
  return last;
}

/* Waits until so many are shown, and tells how long after the last was written. */
static gint64
wait_for_drinks (FouleeJournal *journal, guint n)
{
  while (count_drinks (journal) < n)
    g_main_context_iteration (NULL, TRUE);
  return g_get_real_time () / 1000 - last_written (journal);
}

static GSubprocess *
log_drink (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program,
                                           "--journal", fixture->path, "log", "drink", "250", NULL);

  g_assert_no_error (error);
  return process;
}

static void
assert_done (GSubprocess *process)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

/* One after the other, each shown before the next is written. */
static void
test_commands (Fixture *fixture, gconstpointer data)
{
  gint64 longest = 0;

  for (guint n = 1; n <= 8; n++) {
    g_autoptr (GSubprocess) process = log_drink (fixture);
    gint64 milliseconds = wait_for_drinks (fixture->journal, n);

    longest = MAX (longest, milliseconds);
    assert_done (process);
  }
  g_test_message ("the command line's entry is shown after at most %" G_GINT64_FORMAT " ms",
                  longest);
}

/* Written without a pause: none may wait until the writing is over, which it might never be. */
static void
test_burst (Fixture *fixture, gconstpointer data)
{
  const guint n = 8;
  GSubprocess *processes[8];
  gint64 milliseconds;

  for (guint i = 0; i < n; i++)
    processes[i] = log_drink (fixture);
  milliseconds = wait_for_drinks (fixture->journal, n);
  g_test_message ("the last of %u at once is shown after %" G_GINT64_FORMAT " ms", n, milliseconds);
  for (guint i = 0; i < n; i++) {
    assert_done (processes[i]);
    g_object_unref (processes[i]);
  }
}

static void
save_drink (Fixture *fixture, FouleeJournal *journal)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = foulee_clock_now (fixture->clock);
  drink->volume = 330;
  drink->drink_kind = FOULEE_DRINK_WATER;
  foulee_journal_save (journal, drink, "Drink", NULL);
}

/* Two windows, to and fro; an undo in one is seen in the other. */
static void
test_windows (Fixture *fixture, gconstpointer data)
{
  FouleeJournal *other = open_journal (fixture);
  gint64 longest = 0;

  for (guint n = 1; n <= 6; n++) {
    FouleeJournal *from = n % 2 ? fixture->journal : other;
    FouleeJournal *to = n % 2 ? other : fixture->journal;

    save_drink (fixture, from);
    longest = MAX (longest, wait_for_drinks (to, n));
  }
  foulee_journal_undo (other);
  while (count_drinks (fixture->journal) > 5)
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("another window's entry is shown after at most %" G_GINT64_FORMAT " ms", longest);
  foulee_journal_close (other);
  g_object_unref (other);
}

/* The command line reads what the window wrote as soon as that is stored. */
static void
test_read_back (Fixture *fixture, gconstpointer data)
{
  FouleeJournal *other = open_journal (fixture);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *exported = NULL;

  save_drink (fixture, fixture->journal);
  wait_for_drinks (other, 1);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, "--journal",
                              fixture->path, "export", NULL);
  g_assert_nonnull (process);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &exported, NULL, NULL));
  g_assert_nonnull (strstr (exported, "\"volume_ml\":330"));
  foulee_journal_close (other);
  g_object_unref (other);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/two-programs/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  ADD ("commands", test_commands);
  ADD ("burst", test_burst);
  ADD ("windows", test_windows);
  ADD ("read-back", test_read_back);
  return g_test_run ();
}

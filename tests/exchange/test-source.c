/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "exchange/source-folder.h"
#include "walk-log.h"

/* Files and folders on the disk. */

/* The header of a FIT file of 14 bytes, as far as recognising one needs it. */
#define FIT_START "\x0e\x10\x00\x00\x08\x00\x00\x00.FIT\x00\x00"

static void
check (WalkPlace *place, const char *name, const char *wanted)
{
  g_autofree char *log = walk_log_one (place, NULL, name);

  g_assert_cmpstr (log, ==, wanted);
}

static void
test_folder (WalkPlace *place, gconstpointer data)
{
  walk_place_write (place, "runs/b/2.GPX", "second", -1);
  walk_place_write (place, "runs/a.fit", "first", -1);
  walk_place_write (place, "runs/c.tcx.gz", "third", -1);
  walk_place_write (place, "runs/activities.csv", "table", -1);
  walk_place_write (place, "runs/photo.jpg", "photo", -1);
  walk_place_write (place, "runs/other.csv", "other", -1);
  walk_place_write (place, "runs/ACTIVITY", FIT_START, 14);
  walk_place_write (place, "runs/README", "read me", -1);
  walk_place_write (place, "runs/.hidden.fit", "hidden", -1);
  walk_place_write (place, "runs/.git/1.fit", "hidden", -1);
  walk_place_write (place, "runs/no.zip", "not an archive", -1);
  check (place, "runs",
         "ACTIVITY: \x0e\x10\n"
         "a.fit: first\n"
         "activities.csv: table\n"
         "b/2.GPX: second\n"
         "c.tcx.gz: third\n");
}

/* What is named is opened, whatever it is called. */
static void
test_named (WalkPlace *place, gconstpointer data)
{
  g_autofree char *log = NULL;

  walk_place_write (place, "photo.jpg", "photo", -1);
  walk_place_write (place, ".hidden", "hidden", -1);
  walk_place_write (place, "runs/1.fit", "run", -1);
  log = walk_log (place, NULL,
                  (const char *const[]) { "photo.jpg", "missing.fit", "runs", ".hidden", NULL });
  g_assert_cmpstr (log, ==,
                   "=photo.jpg: photo\n"
                   "-missing.fit!NOT_FOUND\n"
                   "1.fit: run\n"
                   "=.hidden: hidden\n");
}

static void
test_links (WalkPlace *place, gconstpointer data)
{
  g_autofree char *loop = walk_place_path (place, "runs/a/loop");
  g_autofree char *out = walk_place_path (place, "runs/out.fit");
  g_autofree char *inside = walk_place_path (place, "runs/again.fit");
  g_autofree char *named = walk_place_path (place, "named");
  g_autofree char *itself = walk_place_path (place, "itself");

  walk_place_write (place, "outside.fit", "outside", -1);
  walk_place_write (place, "runs/a/1.fit", "run", -1);
  g_assert_cmpint (symlink ("..", loop), ==, 0);
  g_assert_cmpint (symlink ("../outside.fit", out), ==, 0);
  g_assert_cmpint (symlink ("a/1.fit", inside), ==, 0);
  g_assert_cmpint (symlink ("runs", named), ==, 0);
  g_assert_cmpint (symlink ("itself", itself), ==, 0);
  check (place, "runs", "a/1.fit: run\n");
  check (place, "named", "a/1.fit: run\n");
  check (place, "itself", "-itself!IO\n");
}

static gpointer
write_into_pipe (gpointer data)
{
  const int end = open (data, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (end, >=, 0);
  g_assert_cmpint (write (end, "piped", 5), ==, 5);
  close (end);
  return NULL;
}

/* A pipe in a folder would never end; one that is named is a file. */
static void
test_pipes (WalkPlace *place, gconstpointer data)
{
  g_autofree char *pipe = walk_place_path (place, "runs/pipe.fit");
  GThread *writer;

  walk_place_write (place, "runs/1.fit", "run", -1);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  check (place, "runs", "1.fit: run\n");

  writer = g_thread_new ("writer", write_into_pipe, pipe);
  check (place, "runs/pipe.fit", "=pipe.fit: piped\n");
  g_thread_join (writer);
}

static void
folder_failed (const char *path, const GError *error, gpointer data)
{
  g_assert_not_reached ();
}

/* Where all has a name without an ending, and would have to be opened to see what it is. */
static void
test_kernel (WalkPlace *place, gconstpointer data)
{
  g_autoptr (GPtrArray) files = NULL;
  gboolean too_many;

  if (!g_file_test ("/proc/self/status", G_FILE_TEST_EXISTS)) {
    g_test_skip ("no /proc");
    return;
  }
  files =
      foulee_folder_list ("/proc/self/fdinfo", 1000, &too_many, folder_failed, NULL, NULL, NULL);
  g_assert_cmpuint (files->len, ==, 0);
}

static void
test_unreadable (WalkPlace *place, gconstpointer data)
{
  check (place, "nowhere", "-nowhere!NOT_FOUND\n");
  if (geteuid () != 0) {
    g_autofree char *folder = walk_place_path (place, "runs/locked");
    g_autofree char *file = walk_place_path (place, "runs/2.fit");

    walk_place_write (place, "runs/1.fit", "run", -1);
    walk_place_write (place, "runs/2.fit", "run", -1);
    g_assert_cmpint (g_mkdir (folder, 0), ==, 0);
    g_assert_cmpint (g_chmod (file, 0), ==, 0);
    check (place, "runs", "-runs/locked!IO\n1.fit: run\n-runs/2.fit!IO\n");
  }
}

static void
test_too_many (WalkPlace *place, gconstpointer data)
{
  FouleeSourceLimits limits = foulee_source_limits;
  g_autofree char *log = NULL;

  walk_place_write (place, "runs/1.fit", "run", -1);
  walk_place_write (place, "runs/2.fit", "run", -1);
  walk_place_write (place, "runs/3.fit", "run", -1);
  walk_place_write (place, "runs/3.jpg", "photo", -1);
  limits.entries = 3;
  log = walk_log_one (place, &limits, "runs");
  g_assert_cmpstr (log, ==, "1.fit: run\n2.fit: run\n3.fit: run\n");
  g_free (log);
  limits.entries = 2;
  log = walk_log_one (place, &limits, "runs");
  g_assert_cmpstr (log, ==, "-runs!TOO_MANY\n1.fit: run\n2.fit: run\n");
}

/* Cancelling and stopping */

typedef struct {
  GCancellable *cancellable;
  guint n, until;
  gboolean stop;
} Stopping;

static gboolean
stop_file (const FouleeSourceFile *file, gpointer data, GError **error)
{
  Stopping *stopping = data;

  g_assert_cmpuint (file->n_files, ==, 3);
  if (++stopping->n < stopping->until)
    return TRUE;
  if (!stopping->stop) {
    g_cancellable_cancel (stopping->cancellable);
    return TRUE;
  }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "enough");
  return FALSE;
}

static void
stop_failed (const char *name, const GError *error, gpointer data)
{
  g_assert_not_reached ();
}

static void
test_stop (WalkPlace *place, gconstpointer data)
{
  static const FouleeSourceVisitor visitor = { stop_file, stop_failed };
  g_autofree char *path = walk_place_path (place, "runs");
  const char *paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Stopping stopping = { cancellable, 0, 2, FALSE };

  walk_place_write (place, "runs/1.fit", "run", -1);
  walk_place_write (place, "runs/2.fit", "run", -1);
  walk_place_write (place, "runs/3.fit", "run", -1);
  g_assert_false (
      foulee_source_walk (paths, &foulee_source_limits, &visitor, &stopping, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (stopping.n, ==, 2);
  g_clear_error (&error);

  /* Cancelled from the beginning. */
  g_assert_false (
      foulee_source_walk (paths, &foulee_source_limits, &visitor, &stopping, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (stopping.n, ==, 2);
  g_clear_error (&error);

  stopping = (Stopping) { cancellable, 0, 2, TRUE };
  g_assert_false (
      foulee_source_walk (paths, &foulee_source_limits, &visitor, &stopping, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpuint (stopping.n, ==, 2);
}

/* Cancels some time after the walk has gone on to the pipe; should it not have, it is cancelled all
 * the same. */
static gpointer
cancel_soon (gpointer cancellable)
{
  for (int i = 0; i < 10000; i++)
    g_thread_yield ();
  g_cancellable_cancel (cancellable);
  return NULL;
}

typedef struct {
  GCancellable *cancellable;
  GThread *thread;
} Waiting;

static gboolean
wait_file (const FouleeSourceFile *file, gpointer data, GError **error)
{
  Waiting *waiting = data;

  g_assert_cmpstr (file->name, ==, "1.fit");
  waiting->thread = g_thread_new ("cancel", cancel_soon, waiting->cancellable);
  return TRUE;
}

/* To a pipe that was named nobody may ever write. */
static void
test_stop_pipe (WalkPlace *place, gconstpointer data)
{
  static const FouleeSourceVisitor visitor = { wait_file, stop_failed };
  g_autofree char *first = walk_place_path (place, "1.fit");
  g_autofree char *pipe = walk_place_path (place, "pipe.fit");
  const char *paths[] = { first, pipe, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { cancellable, NULL };

  walk_place_write (place, "1.fit", "run", -1);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_false (
      foulee_source_walk (paths, &foulee_source_limits, &visitor, &waiting, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (waiting.thread);
}

static void
add (const char *name, void (*test) (WalkPlace *, gconstpointer))
{
  g_test_add (name, WalkPlace, NULL, walk_place_set_up, test, walk_place_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/source/folder", test_folder);
  add ("/source/named", test_named);
  add ("/source/links", test_links);
  add ("/source/pipes", test_pipes);
  add ("/source/kernel", test_kernel);
  add ("/source/unreadable", test_unreadable);
  add ("/source/too-many", test_too_many);
  add ("/source/stop", test_stop);
  add ("/source/stop-pipe", test_stop_pipe);
  return g_test_run ();
}

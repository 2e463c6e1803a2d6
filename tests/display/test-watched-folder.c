/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "config.h"
#include "display/harness.h"
#include "support/files.h"
#include "ui/files/watched-banner.h"

/* What comes into the folder of the runner's watch, and how the window tells of it. */

static GtkApplication *application;

typedef struct {
  GSettings *settings;
  char *path; /* of the folder */
  GFile *file;
  FouleeWatchedFolder *folder;
} Fixture;

#define QUIET 200
/* Longer than any test takes. */
#define NEVER 3600000

static FouleeWatchedFolder *
watch (Fixture *fixture, guint quiet)
{
  return g_object_new (FOULEE_TYPE_WATCHED_FOLDER, "settings", fixture->settings, "quiet", quiet,
                       NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *temporary = g_dir_make_tmp ("foulee-XXXXXX", NULL);

  fixture->settings = g_settings_new (FOULEE_APPLICATION);
  g_settings_reset (fixture->settings, "watched-folder");
  g_settings_reset (fixture->settings, "watched-told");
  fixture->path = g_build_filename (temporary, "Activity", NULL);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->folder = watch (fixture, QUIET);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *temporary = g_path_get_dirname (fixture->path);

  g_object_unref (fixture->folder);
  g_object_unref (fixture->file);
  test_remove_tree (temporary);
  g_free (fixture->path);
  g_settings_reset (fixture->settings, "watched-folder");
  g_object_unref (fixture->settings);
}

static void
write_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  FILE *file = g_fopen (path, "a");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* As a program does that sets the time of the run. */
static void
write_dated (Fixture *fixture, const char *name, guint64 seconds)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->file, name);

  write_text (fixture, name, "x");
  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, seconds,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

static void
wait_for_files (FouleeWatchedFolder *folder, guint n)
{
  while (foulee_watched_folder_get_n_files (folder) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_new (FouleeWatchedFolder *folder, guint n)
{
  while (foulee_watched_folder_get_n_new (folder) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_there (FouleeWatchedFolder *folder, gboolean there)
{
  while (foulee_watched_folder_get_there (folder) != there)
    g_main_context_iteration (NULL, TRUE);
}

static void
choose (Fixture *fixture)
{
  foulee_watched_folder_choose (fixture->folder, fixture->file);
  wait_until_there (fixture->folder, TRUE);
}

/* The names of what is listed, with a blank between them. */
static char *
list (FouleeWatchedFolder *folder, gboolean only_new)
{
  g_auto (GStrv) uris = foulee_watched_folder_list (folder, only_new);

  for (char **uri = uris; *uri; uri++) {
    g_autoptr (GFile) file = g_file_new_for_uri (*uri);

    g_free (*uri);
    *uri = g_file_get_basename (file);
  }
  return g_strjoinv (" ", uris);
}

#define assert_list(folder, only_new, expected)                                                    \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *listed = list (folder, only_new);                                             \
    g_assert_cmpstr (listed, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

/* ---- Files ----------------------------------------------------------------------------------- */

static void
test_none (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "run.fit", "x");
  foulee_watched_folder_look (fixture->folder);
  g_assert_null (foulee_watched_folder_get_folder (fixture->folder));
  g_assert_false (foulee_watched_folder_get_there (fixture->folder));
  assert_list (fixture->folder, FALSE, "");
}

/* What is there at the choosing can be listed, but is not new. */
static void
test_new (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "old.fit", "x");
  choose (fixture);
  wait_for_files (fixture->folder, 1);
  write_text (fixture, "one.fit", "x");
  wait_for_new (fixture->folder, 1);
  assert_list (fixture->folder, TRUE, "one.fit");
  write_text (fixture, "two.gpx", "x");
  wait_for_new (fixture->folder, 2);
  assert_list (fixture->folder, TRUE, "one.fit two.gpx");
  assert_list (fixture->folder, FALSE, "old.fit one.fit two.gpx");
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const passed_over[] = { ".hidden.fit", "run.fit.part", "photo.jpg",
                                             "runs.csv",    "fit",          "run.gz" };
  static const char *const wanted[] = { "A.FIT", "b.gpx", "c.Tcx", "d.fit.gz", "e.GPX.GZ" };
  g_autofree char *below = g_build_filename (fixture->path, "below.fit", NULL);

  choose (fixture);
  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  write_text (fixture, "below.fit/f.fit", "x");
  write_text (fixture, "empty.fit", "");
  for (gsize i = 0; i < G_N_ELEMENTS (passed_over); i++)
    write_text (fixture, passed_over[i], "x");
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    write_text (fixture, wanted[i], "x");
  wait_for_new (fixture->folder, G_N_ELEMENTS (wanted));
  assert_list (fixture->folder, FALSE, "A.FIT b.gpx c.Tcx d.fit.gz e.GPX.GZ");
}

/* A name of an old system, which is no UTF-8. */
static void
test_encoding (Fixture *fixture, gconstpointer data)
{
  choose (fixture);
  write_text (fixture, "\xe9t\xe9.fit", "x");
  wait_for_new (fixture->folder, 1);
  assert_list (fixture->folder, TRUE, "\xe9t\xe9.fit");
  foulee_watched_folder_set_told (fixture->folder);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
}

/* It counts when a file came into the folder, not when the run was. 1 January 2019. */
static void
test_old_time (Fixture *fixture, gconstpointer data)
{
  choose (fixture);
  write_dated (fixture, "new-year.fit", 1546300800);
  wait_for_new (fixture->folder, 1);
}

/* What is still being written is not whole. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeWatchedFolder) folder = NULL;

  choose (fixture);
  write_text (fixture, "run.fit", "half");
  folder = watch (fixture, NEVER);
  wait_for_files (folder, 1);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (folder), ==, 0);
  assert_list (folder, TRUE, "");
}

static void
test_in_two_parts (Fixture *fixture, gconstpointer data)
{
  gint64 written;

  choose (fixture);
  write_text (fixture, "run.fit", "half");
  foulee_watched_folder_look (fixture->folder);
  wait_for_files (fixture->folder, 1);
  /* On a slow day it was taken for whole by then; written again, it is new again. */
  foulee_watched_folder_set_told (fixture->folder);
  written = g_get_real_time ();
  write_text (fixture, "run.fit", "the other half");
  wait_for_new (fixture->folder, 1);
  /* The clock of files goes in ticks of up to 10 ms. */
  g_assert_cmpint (g_get_real_time () - written, >=, (QUIET - 10) * 1000);
}

/* ---- What was told --------------------------------------------------------------------------- */

/* Also by the program that is started next. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeWatchedFolder) next = NULL;

  choose (fixture);
  write_text (fixture, "one.fit", "x");
  write_text (fixture, "two.fit", "x");
  wait_for_new (fixture->folder, 2);
  next = watch (fixture, QUIET);
  wait_for_new (next, 2);
  foulee_watched_folder_set_told (fixture->folder);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (next), ==, 0);
  g_clear_object (&next);
  next = watch (fixture, QUIET);
  wait_for_files (next, 2);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (next), ==, 0);
  write_text (fixture, "three.fit", "x");
  wait_for_new (next, 1);
  assert_list (next, TRUE, "three.fit");
}

/* A watch with another clock: what it writes is told once, and what others write is told too. 1
 * January 2099. */
static void
test_time_ahead (Fixture *fixture, gconstpointer data)
{
  choose (fixture);
  write_dated (fixture, "ahead.fit", 4070908800);
  wait_for_new (fixture->folder, 1);
  foulee_watched_folder_set_told (fixture->folder);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
  write_text (fixture, "now.fit", "x");
  wait_for_new (fixture->folder, 1);
  assert_list (fixture->folder, TRUE, "now.fit");
  foulee_watched_folder_set_told (fixture->folder);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
}

/* ---- Folders --------------------------------------------------------------------------------- */

/* A watch that is plugged in, taken away, and plugged in again. */
static void
test_away (Fixture *fixture, gconstpointer data)
{
  choose (fixture);
  write_text (fixture, "one.fit", "x");
  wait_for_new (fixture->folder, 1);
  test_remove_tree (fixture->path);
  wait_until_there (fixture->folder, FALSE);
  g_assert_cmpuint (foulee_watched_folder_get_n_files (fixture->folder), ==, 0);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
  g_assert_true (g_file_equal (foulee_watched_folder_get_folder (fixture->folder), fixture->file));
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  wait_until_there (fixture->folder, TRUE);
  write_text (fixture, "two.fit", "x");
  wait_for_new (fixture->folder, 1);
  assert_list (fixture->folder, TRUE, "two.fit");
}

/* The program is started while it is away; the next look finds it. */
static void
test_not_there_yet (Fixture *fixture, gconstpointer data)
{
  test_remove_tree (fixture->path);
  foulee_watched_folder_choose (fixture->folder, fixture->file);
  harness_wait_signal (fixture->folder, "changed");
  g_assert_false (foulee_watched_folder_get_there (fixture->folder));
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  write_text (fixture, "one.fit", "x");
  foulee_watched_folder_look (fixture->folder);
  wait_for_new (fixture->folder, 1);
}

/* Another folder, and none. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "other", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);

  choose (fixture);
  write_text (fixture, "one.fit", "x");
  wait_for_new (fixture->folder, 1);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  write_text (fixture, "other/two.fit", "x");
  foulee_watched_folder_choose (fixture->folder, other);
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
  wait_for_files (fixture->folder, 1);
  assert_list (fixture->folder, FALSE, "two.fit");
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
  foulee_watched_folder_choose (fixture->folder, NULL);
  g_assert_null (foulee_watched_folder_get_folder (fixture->folder));
  g_assert_cmpuint (foulee_watched_folder_get_n_files (fixture->folder), ==, 0);
}

/* ---- The window ------------------------------------------------------------------------------ */

/* A journal with something in it, so that there is more than the page of the first run. */
static FouleeJournal *
make_journal (void)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  FouleeJournal *journal = harness_journal_new (clock, NULL);
  FouleeDrink *drink = foulee_record_new (FOULEE_KIND_DRINK);

  drink->at = foulee_clock_now (clock);
  drink->volume = 250;
  foulee_journal_save (journal, drink, "Drink", NULL);
  return journal;
}

static FouleeWindow *
make_window (Fixture *fixture, FouleeJournal *journal, gboolean sample)
{
  FouleeWindow *window = foulee_window_new (application, journal, fixture->settings, sample);

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  return window;
}

static void
close_window (FouleeWindow *window)
{
  FouleeJournal *journal = g_object_ref (foulee_window_get_journal (window));

  gtk_window_destroy (GTK_WINDOW (window));
  foulee_journal_close (journal);
  g_object_unref (journal);
}

static AdwBanner *
get_banner (FouleeWindow *window)
{
  GtkWidget *line = harness_find (GTK_WIDGET (window), FOULEE_TYPE_WATCHED_BANNER);
  GtkWidget *banner = line ? harness_find (line, ADW_TYPE_BANNER) : NULL;

  return banner && adw_banner_get_revealed (ADW_BANNER (banner)) ? ADW_BANNER (banner) : NULL;
}

static AdwBanner *
wait_for_banner (FouleeWindow *window)
{
  AdwBanner *banner;

  while (!(banner = get_banner (window)))
    g_main_context_iteration (NULL, TRUE);
  return banner;
}

static AdwDialog *
get_dialog (FouleeWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static gboolean
is_french (void)
{
  return g_getenv ("FOULEE_LOCALEDIR") != NULL;
}

/* The line does not take the focus. */
static void
test_banner (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeJournal) journal = make_journal ();
  FouleeWindow *window;
  GtkWidget *focus;
  AdwBanner *banner;

  choose (fixture);
  write_text (fixture, "one.fit", "x");
  write_text (fixture, "two.fit", "x");
  window = make_window (fixture, journal, FALSE);
  g_assert_null (get_banner (window));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  banner = wait_for_banner (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_null (get_dialog (window));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   is_french () ? "2 nouveaux fichiers de votre montre"
                                : "2 new files from your watch");
  harness_assert_names (GTK_WIDGET (banner));
  harness_assert_fits (GTK_WIDGET (banner), 360);
  close_window (window);
}

/* What was looked at, and left aside there, is not offered to the next window either. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeJournal) journal = make_journal ();
  FouleeWindow *window;

  choose (fixture);
  write_text (fixture, "one.fit", "x");
  window = make_window (fixture, journal, FALSE);
  g_signal_emit_by_name (wait_for_banner (window), "button-clicked");
  g_assert_null (get_banner (window));
  while (!get_dialog (window))
    g_main_context_iteration (NULL, TRUE);
  foulee_watched_folder_look (fixture->folder);
  harness_wait_signal (fixture->folder, "changed");
  g_assert_cmpuint (foulee_watched_folder_get_n_new (fixture->folder), ==, 0);
  close_window (window);
}

/* Nothing of the runner's own belongs into the sample. */
static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeJournal) journal = make_journal ();
  g_autoptr (FouleeJournal) other = make_journal ();
  FouleeWindow *sample, *own;

  choose (fixture);
  write_text (fixture, "one.fit", "x");
  sample = make_window (fixture, journal, TRUE);
  own = make_window (fixture, other, FALSE);
  wait_for_banner (own);
  g_assert_null (get_banner (sample));
  close_window (own);
  close_window (sample);
}

/* The last new file goes before anybody has looked at it. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeJournal) journal = make_journal ();
  g_autofree char *path = g_build_filename (fixture->path, "one.fit", NULL);
  FouleeWindow *window = make_window (fixture, journal, FALSE);

  choose (fixture);
  write_text (fixture, "one.fit", "x");
  wait_for_banner (window);
  g_assert_cmpint (g_unlink (path), ==, 0);
  while (get_banner (window))
    g_main_context_iteration (NULL, TRUE);
  close_window (window);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/watched-folder/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("banner", test_banner);
  if (is_french ())
    return g_test_run ();
  ADD ("none", test_none);
  ADD ("new", test_new);
  ADD ("names", test_names);
  ADD ("encoding", test_encoding);
  ADD ("old-time", test_old_time);
  ADD ("unfinished", test_unfinished);
  ADD ("in-two-parts", test_in_two_parts);
  ADD ("told", test_told);
  ADD ("time-ahead", test_time_ahead);
  ADD ("away", test_away);
  ADD ("not-there-yet", test_not_there_yet);
  ADD ("choose", test_choose);
  ADD ("look", test_look);
  ADD ("sample", test_sample);
  ADD ("gone", test_gone);
  return g_test_run ();
}

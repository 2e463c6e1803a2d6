/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz.h"
#include "mutate.h"

/* A target without libFuzzer.
 *
 * replay FILE…            these files, one after another: what was found, again
 * replay FOLDER HERE N    as a test: each file of the folder, then N changed ones, the same every
 *                         time. What is being read lies in the file HERE meanwhile, and stays there
 *                         when the reader comes to a bad end. */

#define SEED 20261122

/* The reader has a copy of exactly this length, so that the sanitizers see a byte too far. */
static void
try (int here, const guint8 *bytes, gsize length)
{
  g_autofree guint8 *copy = g_malloc (MAX (length, 1));

  if (length > 0)
    memcpy (copy, bytes, length);
  g_assert_cmpint (ftruncate (here, 0), ==, 0);
  g_assert_cmpint (pwrite (here, copy, length, 0), ==, (gssize) length);
  LLVMFuzzerTestOneInput (copy, length);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;
  gsize length = 0;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, length);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In the order of their names, as a folder's own is that of its disk. */
static GPtrArray *
load_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (files, load (g_ptr_array_index (names, i)));
  return files;
}

static void
replay_folder (const char *folder, const char *path, int n_changed)
{
  g_autoptr (GPtrArray) files = load_folder (folder);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  const int here = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpuint (files->len, >, 0);
  g_assert_cmpint (here, >=, 0);
  printf ("1..2\n# what is read when it ends badly: %s\n", path);
  fflush (stdout);
  for (guint i = 0; i < files->len; i++) {
    gsize length;
    const guint8 *bytes = g_bytes_get_data (g_ptr_array_index (files, i), &length);

    try (here, bytes, length);
  }
  printf ("# %u of them are read\n%sok 1 - %u files, at least a third of them good ones\n",
          fuzz_n_read, fuzz_n_read * 3 >= files->len ? "" : "not ", files->len);
  fflush (stdout);
  for (int i = 0; i < n_changed; i++) {
    g_autoptr (GByteArray) bytes = fuzz_mutate (random, files);

    try (here, bytes->data, bytes->len);
  }
  printf ("ok 2 - %d changed ones\n", n_changed);
  close (here);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  if (argc == 4 && g_file_test (argv[1], G_FILE_TEST_IS_DIR)) {
    replay_folder (argv[1], argv[2], atoi (argv[3]));
    return 0;
  }
  for (int i = 1; i < argc; i++) {
    g_autoptr (GBytes) file = load (argv[i]);
    gsize length;
    const guint8 *bytes = g_bytes_get_data (file, &length);

    fuzz_n_read = 0;
    LLVMFuzzerTestOneInput (bytes, length);
    printf ("%s: %s\n", argv[i], fuzz_n_read > 0 ? "read" : "refused");
  }
  return argc > 1 ? 0 : 2;
}

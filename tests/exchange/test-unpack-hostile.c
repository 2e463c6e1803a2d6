/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "archive-maker.h"
#include "exchange/unpack.h"
#include "walk-log.h"

/* Archives made to harm, and broken ones. What the walk leaves outside its streams, the fixture
 * sees: nothing may. */

static ArchiveMaker *
make (const WalkPlace *place, const char *name, const char *type)
{
  g_autofree char *path = walk_place_path (place, name);

  return archive_maker_new (path, type);
}

static void
check (WalkPlace *place, const FouleeSourceLimits *limits, const char *name, const char *wanted)
{
  g_autofree char *log = walk_log_one (place, limits, name);

  g_assert_cmpstr (log, ==, wanted);
}

/* A name that leads out is refused, the first is told. */
static void
test_paths (WalkPlace *place, gconstpointer data)
{
  static const char *const types[] = { "zip", "tar", "tar.gz" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    ArchiveMaker *maker = make (place, "export", types[i]);

    archive_maker_add (maker, "../../evil.fit", "evil", -1);
    archive_maker_add (maker, "/tmp/evil.fit", "evil", -1);
    archive_maker_add (maker, "a/../../evil.fit", "evil", -1);
    archive_maker_add (maker, "1.fit", "run", -1);
    archive_maker_finish (maker);
    check (place, NULL, "export", "-export/../../evil.fit!UNSAFE\n1.fit: run\n");
  }
}

/* Zeros, of which deflate makes a thousandth: told by how much comes out, at the latest where the
 * entry is too large. */
static void
test_bombs (WalkPlace *place, gconstpointer data)
{
  static const char *const types[] = { "zip", "tar.gz" };
  FouleeSourceLimits limits = foulee_source_limits;

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    ArchiveMaker *maker = make (place, "bomb", types[i]);
    g_autofree char *log = NULL;

    archive_maker_add_zeros (maker, "1.fit", (gsize) 40 << 20, FALSE);
    archive_maker_add (maker, "2.fit", "run", -1);
    archive_maker_finish (maker);
    log = walk_log_one (place, NULL, "bomb");
    /* It ends there: after 10 MB at the earliest. */
    g_assert_true (g_str_has_prefix (log, "1.fit!BOMB after "));
    g_assert_cmpint (g_ascii_strtoll (log + strlen ("1.fit!BOMB after "), NULL, 10), >=,
                     (10 << 20) - 65536);
    g_assert_null (strstr (log, "2.fit"));
  }

  /* The next file comes, for an archive may have one that is too large. */
  limits.ratio = 100000;
  limits.entry_bytes = 1 << 20;
  check (place, &limits, "bomb", "1.fit!TOO_LARGE after 1048576 bytes\n2.fit: run\n");
  limits.all_bytes = 2 << 20;
  limits.entry_bytes = 100 << 20;
  check (place, &limits, "bomb", "1.fit!TOO_LARGE after 2097152 bytes\n");
}

/* A bomb in what nobody wants: it has to be unpacked to get past it. */
static void
test_bomb_passed_over (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker = make (place, "bomb.tar.gz", "tar.gz");

  archive_maker_add_zeros (maker, "photo.jpg", (gsize) 40 << 20, FALSE);
  archive_maker_add (maker, "2.fit", "run", -1);
  archive_maker_finish (maker);
  check (place, NULL, "bomb.tar.gz", "-bomb.tar.gz!BOMB\n");

  /* A ZIP says where the next one begins. */
  maker = make (place, "bomb.zip", "zip");
  archive_maker_add_zeros (maker, "photo.jpg", (gsize) 40 << 20, FALSE);
  archive_maker_add (maker, "2.fit", "run", -1);
  archive_maker_finish (maker);
  check (place, NULL, "bomb.zip", "2.fit: run\n");
}

/* Each layer alone would pass. */
static void
test_bomb_in_bomb (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker = make (place, "inner", "zip");
  g_autofree char *path = walk_place_path (place, "inner");
  g_autofree char *bytes = NULL;
  g_autofree char *log = NULL;
  gsize length;

  archive_maker_add_zeros (maker, "1.fit", (gsize) 9 << 20, FALSE);
  archive_maker_finish (maker);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  maker = make (place, "bomb.zip", "zip");
  archive_maker_add (maker, "a.zip", bytes, (gssize) length);
  archive_maker_add (maker, "b.zip", bytes, (gssize) length);
  archive_maker_add (maker, "c.fit", "run", -1);
  archive_maker_finish (maker);
  log = walk_log_one (place, NULL, "bomb.zip");
  g_assert_true (g_str_has_prefix (log, "a.zip/1.fit: 9437184 bytes\nb.zip/1.fit!BOMB after "));
  g_assert_null (strstr (log, "c.fit"));
}

static void
test_too_many (WalkPlace *place, gconstpointer data)
{
  FouleeSourceLimits limits = foulee_source_limits;
  ArchiveMaker *maker = make (place, "export.zip", "zip");
  g_autofree char *log = NULL;

  for (int i = 0; i < 200; i++) {
    g_autofree char *name = g_strdup_printf ("%d.%s", i, i % 100 == 0 ? "fit" : "jpg");
    archive_maker_add (maker, name, "x", -1);
  }
  archive_maker_finish (maker);
  limits.entries = 200;
  check (place, &limits, "export.zip", "0.fit: x\n100.fit: x\n");
  limits.entries = 199;
  check (place, &limits, "export.zip", "0.fit: x\n100.fit: x\n-export.zip!TOO_MANY\n");
  limits.entries = 100;
  check (place, &limits, "export.zip", "0.fit: x\n-export.zip!TOO_MANY\n");
}

static void
test_locked (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker;

  walk_place_write (place, "folder/zz.fit", "run", -1);
  maker = make (place, "folder/locked.zip", "locked zip");

  archive_maker_add (maker, "photo.jpg", "secret", -1);
  archive_maker_add (maker, "2.fit", "secret", -1);
  archive_maker_add (maker, "3.fit", "secret", -1);
  archive_maker_finish (maker);
  check (place, NULL, "folder", "-folder/locked.zip!PASSWORD\nzz.fit: run\n");
}

/* Bytes that deflate cannot make much of, the same every time. */
static void
make_noise (char *bytes, gsize length)
{
  guint32 state = 1;

  for (gsize i = 0; i < length; i++) {
    state = state * 1664525 + 1013904223;
    bytes[i] = (char) (state >> 24);
  }
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

/* Three files of `size` bytes of noise. */
static char *
make_noisy (const WalkPlace *place, const char *type, gsize size, gsize *length)
{
  ArchiveMaker *maker = make (place, "whole", type);
  g_autofree char *path = walk_place_path (place, "whole");
  g_autofree char *noise = g_malloc (3 * size);
  char *bytes = NULL;

  make_noise (noise, 3 * size);
  for (gsize i = 0; i < 3; i++) {
    g_autofree char *name = g_strdup_printf ("%zu.fit", i);
    archive_maker_add (maker, name, noise + i * size, (gssize) size);
  }
  archive_maker_finish (maker);
  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

/* How many files came whole out of the first `cut` bytes. One line says what is missing. */
static guint
count_whole (WalkPlace *place, const char *bytes, gsize cut, gsize size, gboolean is_tar)
{
  g_autofree char *line = g_strdup_printf (".fit: %zu bytes\n", size);
  g_autofree char *log = NULL;
  guint whole;

  walk_place_write (place, "cut", bytes, (gssize) cut);
  log = walk_log_one (place, NULL, "cut");
  /* Too short to be an archive, it is a file that was named. */
  if (g_str_has_prefix (log, "=cut: "))
    return 0;
  whole = count (log, line);
  g_assert_cmpuint (count (log, "!"), <=, 1);
  g_assert_cmpuint (count (log, "\n") - whole, ==, count (log, "!"));
  /* A tar may end behind a file; then come blanks to 1024 bytes. */
  if (whole < 3 && !(is_tar && (cut % 1024 == 0 || cut % 1024 >= 512 + 300)))
    g_assert_cmpuint (count (log, "!SYNTAX"), ==, 1);
  return whole;
}

/* Cut off anywhere: what came before is there, whole. */
static void
test_cut (WalkPlace *place, gconstpointer data)
{
  static const char *const types[] = { "zip", "tar" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    gsize length;
    g_autofree char *bytes = make_noisy (place, types[i], 300, &length);
    guint before = 0;

    g_test_message ("%s, %zu bytes", types[i], length);
    for (gsize cut = 0; cut < length; cut += 7) {
      const guint whole = count_whole (place, bytes, cut, 300, i == 1);

      g_assert_cmpuint (whole, >=, before);
      g_assert_cmpuint (whole, <=, cut / 300);
      before = whole;
    }
    g_assert_cmpuint (before, ==, 3);
    g_assert_cmpuint (count_whole (place, bytes, length, 300, i == 1), ==, 3);
  }
}

/* Of a gzip that breaks off the last 64 KiB may be lost. */
static void
test_cut_gzip (WalkPlace *place, gconstpointer data)
{
  const gsize size = 100000;
  gsize length;
  g_autofree char *bytes = make_noisy (place, "tar.gz", size, &length);

  g_assert_cmpuint (length, >, 3 * size);
  for (gsize cut = 0; cut < length; cut += 7777) {
    const guint whole = count_whole (place, bytes, cut, size, FALSE);

    g_assert_cmpuint (whole, <=, cut / size);
    if (cut > 70000)
      g_assert_cmpuint (whole, >=, (cut - 70000) / (size + 1024));
  }
  g_assert_cmpuint (count_whole (place, bytes, length, size, FALSE), ==, 3);
}

/* One byte turned over anywhere: some file or the archive is refused, or all is as it was. */
static void
test_damaged (WalkPlace *place, gconstpointer data)
{
  static const char *const types[] = { "zip", "tar", "tar.gz" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    gsize length;
    g_autofree char *bytes = make_noisy (place, types[i], 300, &length);

    for (gsize at = 0; at < length; at += 3) {
      g_autofree char *log = NULL;

      bytes[at] ^= (char) 0xff;
      walk_place_write (place, "damaged", bytes, (gssize) length);
      bytes[at] ^= (char) 0xff;
      log = walk_log_one (place, NULL, "damaged");
      g_assert_true (g_str_has_prefix (log, "=damaged: ") || count (log, "\n") <= 4);
    }
  }
}

/* What is no archive at all, whoever took it for one. */
static void
test_none (void)
{
  static const gsize lengths[] = { 0, 1, 511, 512, 100000 };
  FouleeArchiveBudget budget = { .limits = &foulee_source_limits, .counts = TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++) {
    char *noise = g_malloc (lengths[i]);
    g_autoptr (GInputStream) stream =
        g_memory_input_stream_new_from_data (noise, (gssize) lengths[i], g_free);
    g_autoptr (FouleeArchive) archive = foulee_archive_new (stream, &budget, NULL);
    g_autoptr (GError) error = NULL;

    make_noise (noise, lengths[i]);
    g_assert_null (foulee_archive_next (archive, &error));
    g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_SYNTAX);
    g_clear_error (&error);
    /* It stays so. */
    g_assert_null (foulee_archive_next (archive, &error));
    g_assert_no_error (error);
  }
}

/* A name may speak to a terminal, or be no text at all. */
static void
test_names (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker = make (place, "export.zip", "zip");

  archive_maker_add (maker, "\033[2J.fit", "run", -1);
  archive_maker_add (maker, "a\nb.fit", "run", -1);
  archive_maker_finish (maker);
  check (place, NULL, "export.zip", "\ufffd[2J.fit: run\na\ufffdb.fit: run\n");
}

/* A stream that somebody kept leads nowhere. */

static GInputStream *kept;

static gboolean
keep (const FouleeSourceFile *file, gpointer data, GError **error)
{
  g_set_object (&kept, file->stream);
  return TRUE;
}

static void
keep_failed (const char *name, const GError *error, gpointer data)
{
  g_assert_not_reached ();
}

static void
test_kept (WalkPlace *place, gconstpointer data)
{
  static const FouleeSourceVisitor visitor = { keep, keep_failed };
  ArchiveMaker *maker = make (place, "export.zip", "zip");
  g_autofree char *path = walk_place_path (place, "export.zip");
  const char *paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  char byte;

  archive_maker_add (maker, "1.fit", "run", -1);
  archive_maker_finish (maker);
  g_assert_true (foulee_source_walk (paths, &foulee_source_limits, &visitor, NULL, NULL, &error));
  g_assert_cmpint (g_input_stream_read (kept, &byte, 1, NULL, &error), ==, -1);
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_IO);
  g_clear_object (&kept);
}

static void
add (const char *name, void (*test) (WalkPlace *, gconstpointer))
{
  g_test_add (name, WalkPlace, NULL, walk_place_set_up, test, walk_place_tear_down);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_CTYPE, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  add ("/unpack/paths", test_paths);
  add ("/unpack/bombs", test_bombs);
  add ("/unpack/bomb-passed-over", test_bomb_passed_over);
  add ("/unpack/bomb-in-bomb", test_bomb_in_bomb);
  add ("/unpack/too-many", test_too_many);
  add ("/unpack/locked", test_locked);
  add ("/unpack/cut", test_cut);
  add ("/unpack/cut-gzip", test_cut_gzip);
  add ("/unpack/damaged", test_damaged);
  g_test_add_func ("/unpack/none", test_none);
  add ("/unpack/names", test_names);
  add ("/unpack/kept", test_kept);
  return g_test_run ();
}

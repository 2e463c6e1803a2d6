/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "archive-maker.h"
#include "walk-log.h"

/* Archives as people have them. */

static ArchiveMaker *
make (const WalkPlace *place, const char *name, const char *type)
{
  g_autofree char *path = walk_place_path (place, name);

  return archive_maker_new (path, type);
}

static void
check (WalkPlace *place, const char *name, const char *wanted)
{
  g_autofree char *log = walk_log_one (place, NULL, name);

  g_assert_cmpstr (log, ==, wanted);
}

/* What somebody's export may have, in the order of writing. */
static void
fill (ArchiveMaker *maker)
{
  archive_maker_add (maker, "photo.jpg", "photo", -1);
  archive_maker_add (maker, "activities/1.fit.gz", "first", -1);
  archive_maker_add (maker, "activities/2.GPX", "", -1);
  archive_maker_add (maker, "__MACOSX/activities/._1.fit", "hidden", -1);
  archive_maker_add (maker, "activités/3.tcx", "third", -1);
  archive_maker_add (maker, "activities.csv", "table", -1);
  archive_maker_finish (maker);
}

static const char filled[] = "activities/1.fit.gz: first\n"
                             "activities/2.GPX: \n"
                             "activités/3.tcx: third\n"
                             "activities.csv: table\n";

/* By what is in it, not by its name. */
static void
test_types (WalkPlace *place, gconstpointer data)
{
  static const char *const types[] = { "zip", "tar", "tar.gz" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    g_test_message ("%s", types[i]);
    fill (make (place, "export", types[i]));
    check (place, "export", filled);
  }
}

/* In a folder an archive is opened that is called one. */
static void
test_in_folder (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker;

  walk_place_write (place, "folder/9.fit", "ninth", -1);
  maker = make (place, "folder/a.zip", "zip");
  archive_maker_add (maker, "1.fit", "first", -1);
  archive_maker_finish (maker);
  maker = make (place, "folder/b.TGZ", "tar.gz");
  archive_maker_add (maker, "./runs/2.fit", "second", -1);
  archive_maker_finish (maker);
  maker = make (place, "folder/c.docx", "zip");
  archive_maker_add (maker, "3.fit", "third", -1);
  archive_maker_finish (maker);
  check (place, "folder", "9.fit: ninth\na.zip/1.fit: first\nb.TGZ/runs/2.fit: second\n");
}

static void
add_file (ArchiveMaker *maker, const WalkPlace *place, const char *name, const char *file)
{
  g_autofree char *path = walk_place_path (place, file);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  archive_maker_add (maker, name, bytes, (gssize) length);
}

/* Archives in archives are opened, those in these are not. */
static void
test_nested (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker = make (place, "innermost", "zip");

  archive_maker_add (maker, "deep.fit", "too deep", -1);
  archive_maker_finish (maker);
  maker = make (place, "inner", "zip");
  archive_maker_add (maker, "me@example.org_1.fit", "first", -1);
  archive_maker_add_zeros (maker, "me@example.org_2.fit", 21, TRUE);
  add_file (maker, place, "innermost.zip", "innermost");
  archive_maker_finish (maker);
  maker = make (place, "packed", "tar.gz");
  archive_maker_add (maker, "3.fit", "third", -1);
  archive_maker_finish (maker);

  maker = make (place, "export.zip", "zip");
  archive_maker_add (maker, "a/x_summarizedActivities.json", "table", -1);
  add_file (maker, place, "b/UploadedFiles_0-_Part1.zip", "inner");
  add_file (maker, place, "b/packed.tgz", "packed");
  archive_maker_add (maker, "b/no.zip", "no archive", -1);
  archive_maker_add (maker, "z.fit", "last", -1);
  archive_maker_finish (maker);
  check (place, "export.zip",
         "a/x_summarizedActivities.json: table\n"
         "b/UploadedFiles_0-_Part1.zip/me@example.org_1.fit: first\n"
         "b/UploadedFiles_0-_Part1.zip/me@example.org_2.fit: 21 bytes\n"
         "b/packed.tgz/3.fit: third\n"
         "z.fit: last\n");
}

static void
test_unknown_size (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker = make (place, "export.zip", "zip");

  archive_maker_add_zeros (maker, "photo.jpg", 300000, TRUE);
  archive_maker_add_zeros (maker, "1.fit", 300000, TRUE);
  archive_maker_add_zeros (maker, "2.fit", 0, TRUE);
  archive_maker_finish (maker);
  check (place, "export.zip", "1.fit: 300000 bytes\n2.fit: \n");
}

/* Neither links nor folders nor devices, whatever they are called. */
static void
test_others (WalkPlace *place, gconstpointer data)
{
  static const char *const types[] = { "zip", "tar" };

  walk_place_write (place, "outside.fit", "outside", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    ArchiveMaker *maker = make (place, "export", types[i]);
    archive_maker_add_other (maker, "folder.fit/", 0040000, NULL);
    archive_maker_add_other (maker, "link.fit", 0120000, "../outside.fit");
    archive_maker_add_other (maker, "passwd.gpx", 0120000, "/etc/passwd");
    if (i == 1) {
      archive_maker_add_other (maker, "disk.fit", 0060000, NULL);
      archive_maker_add_other (maker, "pipe.fit", 0010000, NULL);
      archive_maker_add_hard_link (maker, "hard.fit", "outside.fit");
    }
    archive_maker_add (maker, "1.fit", "run", -1);
    archive_maker_finish (maker);
    check (place, "export", "1.fit: run\n");
  }
}

/* Files without an ending, as some watches write them. */
static void
test_bare (WalkPlace *place, gconstpointer data)
{
  ArchiveMaker *maker = make (place, "export.zip", "zip");

  archive_maker_add (maker, "README", "read me", -1);
  archive_maker_add (maker, "ACTIVITY", "\x0e\x10\x00\x00\x08\x00\x00\x00.FIT\x00\x00", 14);
  archive_maker_add (maker, "2.fit", "run", -1);
  archive_maker_finish (maker);
  check (place, "export.zip", "ACTIVITY: \x0e\x10\n2.fit: run\n");
}

static void
test_empty (WalkPlace *place, gconstpointer data)
{
  archive_maker_finish (make (place, "export.zip", "zip"));
  check (place, "export.zip", "");
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
  add ("/unpack/types", test_types);
  add ("/unpack/in-folder", test_in_folder);
  add ("/unpack/nested", test_nested);
  add ("/unpack/unknown-size", test_unknown_size);
  add ("/unpack/others", test_others);
  add ("/unpack/bare", test_bare);
  add ("/unpack/empty", test_empty);
  return g_test_run ();
}

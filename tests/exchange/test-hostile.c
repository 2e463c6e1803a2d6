/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "full-journal.h"

/* Whatever a file holds: a result whose records are valid, or one error that says which file. The
 * sanitizers watch for the rest. */

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  guint n_read, n_refused;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
  fixture->clock = foulee_clock_new_system ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  foulee_clock_unref (fixture->clock);
}

static void
try (Fixture *fixture, const char *bytes, gsize length)
{
  g_autoptr (FouleeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  FILE *file = g_fopen (fixture->path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  fclose (file);

  if (!foulee_import_read (fixture->path, fixture->clock, &import, &error)) {
    g_assert_null (import);
    g_assert_nonnull (error);
    g_assert_true (error->domain == FOULEE_ERROR);
    g_assert_cmpstr (foulee_error_get_detail (error)->file, ==, fixture->path);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    fixture->n_refused++;
    return;
  }
  g_assert_no_error (error);
  for (guint i = 0; i < import->records->len; i++)
    g_assert_true (foulee_record_validate (g_ptr_array_index (import->records, i), NULL));
  text = foulee_import_describe (import, foulee_language_english ());
  g_assert_true (g_utf8_validate (text, -1, NULL));
  fixture->n_read++;
}

static const char *const tables[] = {
  "runkeeper.csv", "runkeeper-miles.csv", "runkeeper-spreadsheet.csv",
  "strava.csv",    "strava-french.csv",   "strava-german.csv",
  "garmin.csv",    "garmin-miles.csv",    "garmin-french.csv",
};

/* One of each kind, small: what follows is quadratic. */
static char *
small_journal (gsize *length)
{
  static const char text[] =
      "{\n  \"format\": \"foulee-journal\",\n  \"version\": 1,\n  \"check_ins\": [\n"
      "    {\"id\":\"00000002-0000-4000-8000-000000000007\","
      "\"created\":\"2026-11-19T05:45:00.123Z\",\"modified\":\"1969-12-31T23:59:59.999Z\","
      "\"at\":\"2026-11-19T06:45:00+01:00\",\"origin\":\"entered\","
      "\"readings\":[{\"region\":\"knee.left\",\"level\":0},"
      "{\"region\":\"calf.left\",\"level\":4,\"sensation\":\"ache\","
      "\"marks\":[\"pinpoint\",\"at_rest\"]}],"
      "\"ill\":false,\"note\":\"5 °C,\\n\\\"cold\\\"\\u0001\\ud83c\\udfc3\"}\n  ],\n"
      "  \"runs\": [\n"
      "    {\"id\":\"00000003-0000-4000-8000-000000000001\","
      "\"created\":\"2026-11-19T05:45:00.123Z\",\"modified\":\"2026-11-19T05:45:00.123Z\","
      "\"deleted\":\"2026-11-19T05:45:00.123Z\",\"start\":\"2026-11-19T06:45:00+01:00\","
      "\"planned\":true,\"distance_m\":12000,\"form\":[\"bouncing\"],\"source\":\"typed\"}\n"
      "  ],\n"
      "  \"sign_answers\": [\n"
      "    {\"id\":\"0000000b-0000-4000-8000-000000000001\","
      "\"created\":\"2026-11-19T05:45:00.123Z\",\"modified\":\"2026-11-19T05:45:00.123Z\","
      "\"at\":\"2026-11-19T06:45:00+01:00\",\"list_version\":1,\"ticked\":[\"a\",\"b.c\"]}\n"
      "  ]\n}\n";

  *length = sizeof text - 1;
  return g_memdup2 (text, *length);
}

static char *
load (gsize index, gsize *length)
{
  g_autofree char *path = NULL;
  char *bytes = NULL;

  if (index == G_N_ELEMENTS (tables))
    return small_journal (length);
  path = g_build_filename (DATA_FOLDER, tables[index], NULL);
  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i <= G_N_ELEMENTS (tables); i++) {
    gsize length;
    g_autofree char *bytes = load (i, &length);

    for (gsize n = 0; n <= length; n++)
      try (fixture, bytes, n);
  }
  /* The whole ones at least are read, the empty ones are not. */
  g_assert_cmpuint (fixture->n_read, >=, 10);
  g_assert_cmpuint (fixture->n_refused, >=, 10);
}

/* No part of a journal is a journal. */
static void
test_truncated_journal (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *bytes = small_journal (&length);

  for (gsize n = 0; n < length - 1; n++)
    try (fixture, bytes, n);
  g_assert_cmpuint (fixture->n_read, ==, 0);
  try (fixture, bytes, length);
  g_assert_cmpuint (fixture->n_read, ==, 1);
}

/* UTF-16 cut anywhere, in the middle of a character too. */
static void
test_truncated_utf16 (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *bytes = load (2, &length);
  g_autofree gunichar2 *units = g_utf8_to_utf16 (bytes, (glong) length, NULL, NULL, NULL);

  g_assert_cmpint (units[0], ==, 0xfeff);
  for (gsize n = 0; n <= length * 2; n += 7)
    try (fixture, (const char *) units, n);
}

static void
test_changed_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4180);

  for (gsize i = 0; i <= G_N_ELEMENTS (tables); i++) {
    gsize length;
    g_autofree char *bytes = load (i, &length);

    for (int round = 0; round < 400; round++) {
      g_autofree char *changed = g_memdup2 (bytes, length);
      const int n = g_rand_int_range (random, 1, 6);

      for (int j = 0; j < n; j++) {
        static const char favourites[] = "\",;:\n\r\\{}[]0-. \te9/\xff\xe2\0";
        const gsize at = (gsize) g_rand_int_range (random, 0, (gint32) length);
        changed[at] = favourites[g_rand_int_range (random, 0, sizeof favourites)];
      }
      try (fixture, changed, length);
    }
  }
}

static void
test_random_bytes (Fixture *fixture, gconstpointer data)
{
  static const char *const beginnings[] = {
    "",
    "{",
    "{\"format\":\"foulee-journal\",\"version\":1,",
    "\xff\xfe",
    "\xef\xbb\xbf",
    "Date,Type,Distance (km),Duration\n",
    "Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Elapsed Time,Distance\n",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (8259);

  for (int round = 0; round < 3000; round++) {
    const char *beginning = beginnings[(gsize) round % G_N_ELEMENTS (beginnings)];
    g_autoptr (GString) bytes = g_string_new (beginning);
    const int n = g_rand_int_range (random, 0, 300);
    const gboolean printable = g_rand_boolean (random);

    for (int i = 0; i < n; i++)
      g_string_append_c (bytes, (char) (printable ? g_rand_int_range (random, 0x20, 0x7f)
                                                  : g_rand_int_range (random, 0, 0x100)));
    try (fixture, bytes->str, bytes->len);
  }
}

/* A quote at the start of every cell: reading must neither hang nor take it for rows. */
static void
test_stray_quotes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) bytes = g_string_new ("Date,Type,Distance (km),Duration\n");

  for (int i = 0; i < 200001; i++)
    g_string_append (bytes, "\"a\"b,\"\n");
  try (fixture, bytes->str, bytes->len);
  g_assert_cmpuint (fixture->n_refused, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/exchange/hostile/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("truncated", test_truncated);
  ADD ("truncated-journal", test_truncated_journal);
  ADD ("truncated-utf16", test_truncated_utf16);
  ADD ("changed-bytes", test_changed_bytes);
  ADD ("random-bytes", test_random_bytes);
  ADD ("stray-quotes", test_stray_quotes);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "exchange/csv-reader.h"
#include "exchange/exchange.h"
#include "full-journal.h"

static char *
write_to_memory (FouleeKind kind, GPtrArray *records)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  gboolean ok = foulee_csv_write (kind, records, stream, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* By hand, after RFC 4180. */
static void
test_layout (void)
{
  static const char wanted[] =
      "id,created,modified,at,kind,name,duration_min,region,after,note\r\n"
      "00000007-0000-4000-8000-000000000001,2026-11-19T05:45:00.000Z,2026-11-19T05:45:00.001Z,"
      "2026-11-19T06:45:00+01:00,medicine,\"a \"\"b\"\", c\",,calf.left,better,"
      "\"'=1+1\nnext\"\r\n"
      "00000007-0000-4000-8000-000000000002,2026-11-19T05:45:00.000Z,2026-11-19T05:45:00.001Z,"
      "2026-11-18T20:16:00-09:30,massage,'-x,30,,,\r\n";
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3; i++) {
    FouleeAction *action = foulee_action_new ();

    g_ptr_array_insert (records, 0, action);
    full_journal_id (FOULEE_KIND_ACTION, i + 1, action->record.id);
    action->record.created = G_GINT64_CONSTANT (1795067100000);
    action->record.modified = G_GINT64_CONSTANT (1795067100001);
    action->at = (FouleeInstant) { 1795067100 + 60 * i, i == 1 ? -570 : 60 };
    action->action_kind = i == 0 ? FOULEE_ACTION_MEDICINE : FOULEE_ACTION_MASSAGE;
    foulee_record_set_text (&action->name, i == 0 ? "a \"b\", c" : "-x");
    if (i == 0) {
      action->region = FOULEE_REGION_CALF_LEFT;
      action->after = FOULEE_AFTER_BETTER;
      foulee_record_set_text (&action->note, "=1+1\nnext");
    } else {
      action->minutes = 30;
    }
    /* The third one was deleted, and is not for spreadsheets. */
    if (i == 2)
      action->record.deleted = action->record.modified;
  }
  text = write_to_memory (FOULEE_KIND_ACTION, records);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_readings (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) cells = NULL;
  g_autofree char *text = NULL;
  FouleeCheckIn *check_in = foulee_check_in_new ();
  guint n_found = 0;

  g_ptr_array_add (records, check_in);
  check_in->at = (FouleeInstant) { 1795067100, 60 };
  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 4, FOULEE_SENSATION_ACHE, 9 };
  check_in->readings[FOULEE_REGION_KNEE_RIGHT] = (FouleeReading) { 0, -1, 0 };
  check_in->readings[FOULEE_REGION_SHIN_LEFT] =
      (FouleeReading) { 10, FOULEE_SENSATION_SHARP, 1 << FOULEE_MARK_SWOLLEN };
  text = write_to_memory (FOULEE_KIND_CHECK_IN, records);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  names = g_strsplit (lines[0], ",", -1);
  cells = g_strsplit (lines[1], ",", -1);
  g_assert_cmpuint (g_strv_length (names), ==, g_strv_length (cells));
  for (guint i = 0; names[i] != NULL; i++) {
    static const struct {
      const char *name, *value;
    } wanted[] = {
      { "calf.left", "4" },
      { "calf.right", "" },
      { "knee.right", "0" },
      { "lower_back", "" },
      { "forefoot.right", "" },
      { "sensations", "shin.left=sharp calf.left=ache" },
      { "marks", "shin.left=swollen calf.left=pinpoint+at_rest" },
      { "origin", "entered" },
      { "ill", "" },
    };
    for (gsize j = 0; j < G_N_ELEMENTS (wanted); j++) {
      if (strcmp (names[i], wanted[j].name) == 0) {
        g_assert_cmpstr (cells[i], ==, wanted[j].value);
        n_found++;
      }
    }
  }
  g_assert_cmpuint (n_found, ==, 9);
}

/* Every row of every table is as wide as its header, whatever is in the texts. */
static void
test_width (void)
{
  g_autoptr (GPtrArray) records = full_journal_new ();

  for (int i = 0; i < FOULEE_N_KINDS; i++) {
    g_autofree char *text = write_to_memory ((FouleeKind) i, records);
    const gsize length = strlen (text);
    const guint width = foulee_csv_count_cells (text, length, ',');
    g_autofree FouleeCsvCell *cells = g_new (FouleeCsvCell, width);
    FouleeCsvReader reader;
    FouleeCsvRow row;
    guint n_rows = 0;

    g_assert_cmpuint (width, >, 3);
    foulee_csv_reader_init (&reader, text, length, ',');
    while (foulee_csv_reader_next (&reader, cells, width, &row)) {
      g_assert_cmpint (row.state, ==, FOULEE_CSV_FINE);
      g_assert_cmpuint (foulee_csv_count_cells (text + row.start, row.end - row.start, ','), ==,
                        width);
      n_rows++;
    }
    g_assert_cmpuint (n_rows, ==, i == FOULEE_KIND_RUNNER ? 2 : 4);
  }
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_remove (path);
  }
  g_rmdir (folder);
}

static void
test_export (void)
{
  g_autofree char *parent = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (parent, "tables", NULL);
  g_autofree char *middle = g_build_filename (folder, "runs.csv", NULL);
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autofree char *text = NULL;
  GError *error = NULL;

  g_assert_true (foulee_csv_export (records, folder, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, FOULEE_N_KINDS);

  /* A second time nothing is touched. */
  g_assert_false (foulee_csv_export (records, folder, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_EXISTS);
  g_assert_nonnull (foulee_error_get_detail (error)->file);
  g_clear_error (&error);

  /* Nor where only one of them is in the way. */
  remove_folder (folder);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (middle, "mine", -1, NULL));
  g_assert_false (foulee_csv_export (records, folder, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_EXISTS);
  g_assert_cmpstr (foulee_error_get_detail (error)->file, ==, middle);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (middle, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");

  /* Kinds without rows make no files. */
  remove_folder (folder);
  g_ptr_array_set_size (records, 1);
  g_assert_true (foulee_csv_export (records, folder, &error));
  g_assert_cmpuint (count_files (folder), ==, 1);

  remove_folder (folder);
  g_rmdir (parent);
}

/* A file in the place of the folder. */
static void
test_no_folder (void)
{
  g_autofree char *parent = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (parent, "file", NULL);
  g_autofree char *folder = g_build_filename (file, "tables", NULL);
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  g_assert_false (foulee_csv_export (records, folder, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_IO);
  g_remove (file);
  g_rmdir (parent);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-export/layout", test_layout);
  g_test_add_func ("/exchange/csv-export/readings", test_readings);
  g_test_add_func ("/exchange/csv-export/width", test_width);
  g_test_add_func ("/exchange/csv-export/export", test_export);
  g_test_add_func ("/exchange/csv-export/no-folder", test_no_folder);
  return g_test_run ();
}

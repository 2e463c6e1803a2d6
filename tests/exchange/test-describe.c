/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "exchange/exchange.h"
#include "full-journal.h"

static void
test_tables (void)
{
  static const struct {
    const char *file;
    const char *text;
  } cases[] = {
    { "runkeeper.csv", "4 runs found.\n"
                       "2 activities of other sports skipped: Cycling 1, Walking 1.\n"
                       "1 implausible value left out:\n"
                       "  line 11: Average Heart Rate (bpm) “900”\n"
                       "1 duplicate run skipped:\n"
                       "  line 8\n"
                       "1 run with neither distance nor duration skipped:\n"
                       "  line 7\n"
                       "2 runs skipped for implausible values:\n"
                       "  line 9: Date “2026-02-30 07:00:00”\n"
                       "  line 10: Distance (km) “five”" },
    { "runkeeper-spreadsheet.csv",
      "8 runs found.\n"
      "5 durations repaired (a spreadsheet had read minutes as hours):\n"
      "  line 2: 52:05:00 read as 52:05\n"
      "  line 5: 61:15:00 read as 61:15\n"
      "  line 6: 44:00:00 read as 44:00\n"
      "  line 7: 45:30:00 read as 45:30\n"
      "  line 9: 50:00:00 read as 50:00" },
    { "runkeeper-miles.csv", "2 runs found." },
    { "strava-german.csv", "1 run found.\n"
                           "1 activity of another sport skipped: Radfahrt 1." },
  };
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (DATA_FOLDER, cases[i].file, NULL);
    g_autoptr (FouleeImport) import = NULL;
    g_autofree char *text = NULL;

    g_assert_true (foulee_import_read (path, clock, &import, NULL));
    text = foulee_import_describe (import, foulee_language_english ());
    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* By number, then by name; the rest together. Not more than five lines of one kind. */
static void
test_long_lists (void)
{
  static const struct {
    const char *sport;
    int n;
  } sports[] = {
    { "Yoga", 1 }, { "Cycling", 12 }, { "Walking", 3 }, { "Skating", 1 }, { "Dance", 2 }, { "", 2 },
  };
  g_autofree char *folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autoptr (GString) table = g_string_new ("Date,Type,Distance,Duration\n");
  g_autoptr (FouleeImport) import = NULL;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sports); i++)
    for (int j = 0; j < sports[i].n; j++)
      g_string_append_printf (table, "2026-04-03,%s,1,10:00\n", sports[i].sport);
  for (int i = 0; i < 7; i++)
    g_string_append (table, "2026-04-03,Running,far,10:00\n");
  g_string_append (table, "2026-04-03,Running,1,10:00,2\n2026-04-03,\"Run\"ning,1,10:00\n");
  g_string_append (table, "2026-04-03,Running,1.5,10:00\n");
  g_assert_true (g_file_set_contents (path, table->str, -1, NULL));
  g_assert_true (foulee_import_read (path, clock, &import, NULL));
  text = foulee_import_describe (import, foulee_language_english ());
  g_assert_cmpstr (text, ==,
                   "1 run found.\n"
                   "The file does not say in what unit distances are: kilometres are assumed.\n"
                   "21 activities of other sports skipped: Cycling 12, Walking 3, unnamed 2, Dance "
                   "2, others 2.\n"
                   "7 runs skipped for implausible values:\n"
                   "  line 23: Distance “far”\n"
                   "  line 24: Distance “far”\n"
                   "  line 25: Distance “far”\n"
                   "  line 26: Distance “far”\n"
                   "  line 27: Distance “far”\n"
                   "  …\n"
                   "2 broken lines skipped:\n"
                   "  line 30: more values than columns\n"
                   "  line 31: a quotation mark is out of place");
  g_remove (path);
  g_rmdir (folder);
}

static void
test_journal (void)
{
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autoptr (GArray) notes = g_array_new (FALSE, TRUE, sizeof (FouleeNote));
  const FouleeImport import = { .format = FOULEE_FORMAT_JSON, .records = records, .notes = notes };
  g_autofree char *text = foulee_import_describe (&import, foulee_language_english ());
  g_autofree char *empty = NULL;

  g_assert_cmpstr (text, ==,
                   "A journal with 3 shoes, 3 own activities, 3 check-ins, 3 runs, "
                   "3 sleep entries, "
                   "3 drinks, 3 urine colours, 3 recovery actions, 3 scores of own activities, "
                   "3 visits, 3 conditions, 3 answers to the warning signs, "
                   "3 answers to suggestions and 1 profile.\n"
                   "13 entries were deleted there.");
  g_ptr_array_set_size (records, 0);
  empty = foulee_import_describe (&import, foulee_language_english ());
  g_assert_cmpstr (empty, ==, "A journal without entries.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/describe/tables", test_tables);
  g_test_add_func ("/exchange/describe/long-lists", test_long_lists);
  g_test_add_func ("/exchange/describe/journal", test_journal);
  return g_test_run ();
}

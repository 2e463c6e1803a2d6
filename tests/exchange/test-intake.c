/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "exchange/intake.h"
#include "support/files.h"
#include "support/records.h"

/* Files in a folder of their own, held against a journal. */
typedef struct {
  char *folder;
  FouleeClock *clock;
  GPtrArray *paths; /* char *, without the NULL at the end */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  fixture->folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  fixture->clock = foulee_clock_new_fixed (G_GINT64_CONSTANT (1795067100123), zone);
  fixture->paths = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  foulee_clock_unref (fixture->clock);
  g_ptr_array_unref (fixture->paths);
}

/* A file in the folder; given by name where `named`. */
static void
add_file (Fixture *fixture, const char *name, const char *content, gboolean named)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  if (named)
    g_ptr_array_add (fixture->paths, path);
  else
    g_free (path);
}

/* A run due north of `metres` in an hour, a point a minute; a degree of latitude is 111,195 m. */
static char *
gpx (const char *day, const char *minute, double metres, const char *sport)
{
  GString *text = g_string_new ("<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"Watch\">"
                                "<trk>");

  if (sport != NULL)
    g_string_append_printf (text, "<type>%s</type>", sport);
  g_string_append (text, "<trkseg>");
  for (int i = 0; i <= 60; i++) {
    char latitude[G_ASCII_DTOSTR_BUF_SIZE];
    const int at = atoi (minute) + i;

    g_ascii_formatd (latitude, sizeof latitude, "%.7f", 45 + metres * i / 60 / 111195);
    g_string_append_printf (text,
                            "<trkpt lat=\"%s\" lon=\"6\"><time>%sT%02d:%02d:00Z</time></trkpt>",
                            latitude, day, 6 + at / 60, at % 60);
  }
  g_string_append (text, "</trkseg></trk></gpx>");
  return g_string_free_and_steal (text);
}

static FouleeHistory *
history_of (FouleeRun *run)
{
  GPtrArray *records = foulee_record_array_new ();

  if (run != NULL)
    g_ptr_array_add (records, foulee_record_ref (run));
  return foulee_history_new (records);
}

static FouleeIntake *
read_paths (Fixture *fixture, FouleeRun *here)
{
  g_autoptr (FouleeHistory) history = history_of (here);
  g_autoptr (GError) error = NULL;
  FouleeIntake *intake = NULL;

  g_ptr_array_add (fixture->paths, NULL);
  foulee_intake_read ((const char *const *) fixture->paths->pdata, history, fixture->clock,
                      foulee_language_english (), NULL, NULL, NULL, &intake, &error);
  g_assert_no_error (error);
  return intake;
}

static FouleeIntakeRow *
get_row (const FouleeIntake *intake, guint i)
{
  return g_ptr_array_index (intake->rows, i);
}

static FouleeRun *
typed_run (const char *start, gint32 distance)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (start);
  run->distance = distance;
  run->rpe = 4;
  return run;
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = gpx ("2025-06-01", "0", 10000, "running");
  g_autofree char *later = gpx ("2025-06-02", "0", 8000, "running");
  g_autofree char *ride = gpx ("2025-06-03", "0", 20000, "biking");
  g_autoptr (FouleeRun) here = typed_run ("2025-06-01T08:01:30+02:00", 10100);
  g_autoptr (FouleeIntake) intake = NULL;
  g_autoptr (GPtrArray) wanted = NULL;

  add_file (fixture, "first.gpx", first, TRUE);
  add_file (fixture, "ride.gpx", ride, TRUE);
  add_file (fixture, "later.gpx", later, TRUE);
  intake = read_paths (fixture, here);
  g_assert_cmpuint (intake->n_files, ==, 3);
  g_assert_cmpuint (intake->failures->len, ==, 0);
  g_assert_cmpuint (intake->rows->len, ==, 3);
  g_assert_cmpuint (foulee_intake_count (intake, FOULEE_INTAKE_NEW), ==, 1);
  g_assert_cmpuint (foulee_intake_count (intake, FOULEE_INTAKE_ENRICHES), ==, 1);
  g_assert_cmpuint (foulee_intake_count (intake, FOULEE_INTAKE_OTHER_SPORT), ==, 1);

  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_OTHER_SPORT);
  g_assert_cmpstr (get_row (intake, 0)->sport, ==, "Cycling");
  g_assert_cmpstr (get_row (intake, 0)->file, ==, "ride.gpx");
  g_assert_cmpint (get_row (intake, 0)->record->kind, ==, FOULEE_KIND_ACTION);
  g_assert_false (get_row (intake, 0)->wanted);
  g_assert_cmpint (get_row (intake, 1)->state, ==, FOULEE_INTAKE_NEW);
  g_assert_true (get_row (intake, 1)->wanted);
  g_assert_cmpint (get_row (intake, 2)->state, ==, FOULEE_INTAKE_ENRICHES);
  g_assert_true (get_row (intake, 2)->here == here);
  g_assert_cmpstr (get_row (intake, 2)->record->id, ==, here->record.id);
  g_assert_cmpint (((FouleeRun *) get_row (intake, 2)->record)->rpe, ==, 4);
  g_assert_cmpint (((FouleeRun *) get_row (intake, 2)->record)->duration, ==, 3600);
  wanted = foulee_intake_wanted (intake);
  g_assert_cmpuint (wanted->len, ==, 2);
  for (guint i = 0; i < 3; i++)
    g_assert_true (foulee_record_validate (get_row (intake, i)->record, NULL));
}

/* Two files of one ride, of which one does not say what it was, are one ride. */
static void
test_same_ride (Fixture *fixture, gconstpointer data)
{
  g_autofree char *silent = gpx ("2025-06-01", "1", 15000, NULL);
  g_autofree char *ride = gpx ("2025-06-01", "0", 15100, "cycling");
  g_autoptr (FouleeIntake) intake = NULL;

  add_file (fixture, "a.gpx", silent, TRUE);
  add_file (fixture, "b.gpx", ride, TRUE);
  intake = read_paths (fixture, NULL);
  g_assert_cmpuint (intake->rows->len, ==, 1);
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_OTHER_SPORT);
  g_assert_cmpstr (get_row (intake, 0)->file, ==, "b.gpx");
}

/* Two runners with one watch, a minute apart, of whom one named the sport: of one file nothing is
 * the same, although what is between them in rank comes from others. */
static void
test_same_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *named = gpx ("2025-06-01", "0", 10000, "running");
  g_autofree char *silent = gpx ("2025-06-01", "1", 10000, NULL);
  g_autofree char *other = gpx ("2025-06-02", "0", 10000, "running");
  g_autofree char *both = NULL;
  g_autoptr (FouleeIntake) intake = NULL;

  *strstr (named, "</gpx>") = '\0';
  both = g_strconcat (named, strstr (silent, "<trk>"), NULL);
  add_file (fixture, "both.gpx", both, TRUE);
  add_file (fixture, "other.gpx", other, TRUE);
  intake = read_paths (fixture, NULL);
  g_assert_cmpuint (intake->rows->len, ==, 3);
}

/* The preview stands open while the journal changes. */
static void
test_hold (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = gpx ("2025-06-01", "0", 10000, "running");
  g_autofree char *later = gpx ("2025-06-02", "0", 8000, "running");
  g_autoptr (FouleeIntake) intake = NULL;
  g_autoptr (FouleeHistory) taken = NULL;
  g_autoptr (FouleeHistory) typed = NULL;
  g_autoptr (FouleeHistory) nothing = history_of (NULL);
  g_autoptr (FouleeRun) here = typed_run ("2025-06-02T08:00:00+02:00", 8010);

  add_file (fixture, "first.gpx", first, TRUE);
  add_file (fixture, "later.gpx", later, TRUE);
  intake = read_paths (fixture, NULL);
  foulee_intake_row_set_wanted (get_row (intake, 1), FALSE);
  taken = history_of ((FouleeRun *) get_row (intake, 0)->record);
  foulee_intake_hold (intake, taken, foulee_language_english ());
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_KNOWN);
  g_assert_false (get_row (intake, 0)->wanted);
  foulee_intake_row_set_wanted (get_row (intake, 0), TRUE);
  g_assert_false (get_row (intake, 0)->wanted);
  g_assert_cmpint (get_row (intake, 1)->state, ==, FOULEE_INTAKE_NEW);
  g_assert_false (get_row (intake, 1)->wanted);

  foulee_intake_hold (intake, nothing, foulee_language_english ());
  foulee_intake_row_set_wanted (get_row (intake, 0), TRUE);
  typed = history_of (here);
  foulee_intake_hold (intake, typed, foulee_language_english ());
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_ENRICHES);
  g_assert_true (get_row (intake, 0)->wanted);
}

/* A run that was typed kept its id when its file completed it, and was deleted after that. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = gpx ("2025-06-01", "0", 10000, "running");
  g_autoptr (FouleeRun) typed = typed_run ("2025-06-01T08:00:00+02:00", 10000);
  g_autoptr (FouleeHistory) nothing = history_of (NULL);
  g_autoptr (FouleeHistory) again = history_of (typed);
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (FouleeIntake) intake = NULL;
  FouleeRun *gone;

  add_file (fixture, "run.gpx", file, TRUE);
  intake = read_paths (fixture, typed);
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_ENRICHES);
  gone = foulee_record_copy (get_row (intake, 0)->record);
  gone->record.deleted = 1;
  g_ptr_array_add (records, gone);
  foulee_intake_set_deleted (intake, records);
  foulee_intake_hold (intake, nothing, foulee_language_english ());
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_DELETED);
  g_assert_false (get_row (intake, 0)->wanted);
  /* Who undid it and brings it in anew says so. */
  foulee_intake_row_set_wanted (get_row (intake, 0), TRUE);
  foulee_intake_hold (intake, nothing, foulee_language_english ());
  wanted = foulee_intake_wanted (intake);
  g_assert_cmpuint (wanted->len, ==, 1);

  /* The same run, typed anew. */
  foulee_intake_hold (intake, again, foulee_language_english ());
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_ENRICHES);
}

static void
test_failures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = gpx ("2025-06-01", "0", 10000, "running");
  g_autofree char *below = g_build_filename (fixture->folder, "below", NULL);
  g_autofree char *route = g_strdup ("<gpx><trk><trkseg><trkpt lat=\"45\" lon=\"6\"/>"
                                     "<trkpt lat=\"46\" lon=\"6\"/></trkseg></trk></gpx>");
  g_autoptr (FouleeIntake) intake = NULL;
  const FouleeIntakeFailure *failure;

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  add_file (fixture, "below/good.gpx", good, FALSE);
  add_file (fixture, "below/route.gpx", route, FALSE);
  add_file (fixture, "below/broken.gpx", "<gpx><trk><trkseg>", FALSE);
  add_file (fixture, "below/notes.txt", "notes", FALSE);
  add_file (fixture, "below/journal.json", "{\"format\":\"foulee-journal\",\"version\":1}", FALSE);
  g_ptr_array_add (fixture->paths, g_strdup (below));
  add_file (fixture, "named.txt", "notes", TRUE);
  add_file (fixture, "route.gpx", route, TRUE);
  intake = read_paths (fixture, NULL);
  g_assert_cmpuint (intake->rows->len, ==, 1);
  g_assert_null (intake->journal);
  g_assert_cmpuint (intake->failures->len, ==, 3);
  failure = g_ptr_array_index (intake->failures, 0);
  g_assert_cmpstr (failure->file, ==, "broken.gpx");
  g_assert_error (failure->error, FOULEE_ERROR, FOULEE_ERROR_SYNTAX);
  g_assert_false (failure->named);
  failure = g_ptr_array_index (intake->failures, 1);
  g_assert_cmpstr (failure->file, ==, "named.txt");
  g_assert_error (failure->error, FOULEE_ERROR, FOULEE_ERROR_FORMAT);
  g_assert_cmpstr (foulee_error_get_detail (failure->error)->file, ==, "named.txt");
  g_assert_true (failure->named);
  failure = g_ptr_array_index (intake->failures, 2);
  g_assert_cmpstr (failure->file, ==, "route.gpx");
  g_assert_cmpstr (foulee_error_get_detail (failure->error)->field, ==, "time");
}

static void
test_journal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeIntake) intake = NULL;

  add_file (fixture, "journal.json", "{\"format\":\"foulee-journal\",\"version\":1}", TRUE);
  intake = read_paths (fixture, NULL);
  g_assert_nonnull (intake->journal);
  g_assert_true (intake->journal->newest_wins);
  g_assert_cmpuint (intake->rows->len, ==, 0);
  g_assert_cmpuint (intake->failures->len, ==, 0);
}

/* A table alone, and beside the file of one of its runs. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  static const char table[] = "Date,Type,Distance (km),Duration,Notes\n"
                              "2025-06-01 08:01:00,Running,10.05,1:00:00,Windy\n"
                              "2025-06-04 08:00:00,Running,5,30:00,\n"
                              "2025-06-05 08:00:00,Cycling,25,1:00:00,\n";
  g_autofree char *file = gpx ("2025-06-01", "0", 10000, "trail running");
  g_autoptr (FouleeIntake) alone = NULL;
  g_autoptr (FouleeIntake) both = NULL;
  const FouleeRun *run, *of_table;

  add_file (fixture, "table.csv", table, TRUE);
  alone = read_paths (fixture, NULL);
  g_assert_cmpuint (alone->rows->len, ==, 2);
  g_assert_cmpuint (alone->tables->len, ==, 1);
  g_assert_cmpuint (alone->remarks->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (alone->remarks, 0), ==,
                   "1 activity of another sport skipped: Cycling 1.");
  of_table = (const FouleeRun *) get_row (alone, 1)->record;
  g_assert_cmpstr (of_table->note, ==, "Windy");

  g_ptr_array_set_size (fixture->paths, 1);
  add_file (fixture, "run.gpx", file, TRUE);
  both = read_paths (fixture, NULL);
  g_assert_cmpuint (both->rows->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (both->remarks, 0), ==,
                   "table.csv: 1 activity of another sport skipped: Cycling 1.");
  run = (const FouleeRun *) get_row (both, 1)->record;
  g_assert_cmpstr (get_row (both, 1)->file, ==, "run.gpx");
  g_assert_cmpstr (run->note, ==, "Windy");
  g_assert_cmpint (run->run_kind, ==, FOULEE_RUN_TRAIL);
  g_assert_cmpint (run->distance, !=, 10050);
  /* The table's own id, and the file's hash: either brings it back. */
  g_assert_cmpstr (run->record.id, ==, of_table->record.id);
  g_assert_cmpstr (run->source_hash, !=, of_table->source_hash);
}

typedef struct {
  guint n_calls, n_read, n_files;
  GCancellable *cancellable;
} Progress;

static void
count_progress (guint n_read, guint n_files, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpuint (n_read, >=, progress->n_read);
  g_assert_cmpuint (n_files, >=, n_read);
  progress->n_calls++;
  progress->n_read = n_read;
  progress->n_files = n_files;
  if (progress->cancellable != NULL)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = gpx ("2025-06-01", "0", 10000, "running");
  g_autoptr (FouleeHistory) history = history_of (NULL);
  g_autoptr (FouleeIntake) intake = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };
  FouleeIntake *none = NULL;

  add_file (fixture, "a.gpx", file, FALSE);
  add_file (fixture, "b.gpx", file, FALSE);
  g_ptr_array_add (fixture->paths, g_strdup (fixture->folder));
  g_ptr_array_add (fixture->paths, NULL);
  g_assert_true (foulee_intake_read ((const char *const *) fixture->paths->pdata, history,
                                     fixture->clock, foulee_language_english (), count_progress,
                                     &progress, NULL, &intake, NULL));
  g_assert_cmpuint (progress.n_calls, >=, 2);
  g_assert_cmpuint (progress.n_read, ==, 2);
  g_assert_cmpuint (progress.n_files, ==, 2);
  g_assert_cmpuint (intake->rows->len, ==, 1);

  progress = (Progress) { .cancellable = cancellable };
  g_assert_false (foulee_intake_read ((const char *const *) fixture->paths->pdata, history,
                                      fixture->clock, foulee_language_english (), count_progress,
                                      &progress, cancellable, &none, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/exchange/intake/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("rows", test_rows);
  ADD ("same-ride", test_same_ride);
  ADD ("same-file", test_same_file);
  ADD ("hold", test_hold);
  ADD ("deleted", test_deleted);
  ADD ("failures", test_failures);
  ADD ("journal", test_journal);
  ADD ("table", test_table);
  ADD ("progress", test_progress);
  return g_test_run ();
}

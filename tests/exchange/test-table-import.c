/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"

#define NONE FOULEE_UNSET

/* A run as it should come out of a file; worked out by hand from the rows in data/. */
typedef struct {
  const char *start;
  gint32 duration, distance, ascent, descent, heart_rate, cadence, rpe, kind;
  const char *note;
} WantedRun;

typedef struct {
  FouleeNoteKind kind;
  gint64 line;
  const char *text, *value;
} WantedNote;

typedef struct {
  const char *file;
  FouleeFormat format;
  guint n_activities;
  gboolean kilometres_assumed;
  WantedRun runs[8];
  WantedNote notes[8];
} Case;

static const Case cases[] = {
  { "runkeeper.csv",
    FOULEE_FORMAT_RUNKEEPER,
    10,
    FALSE,
    { { "2026-03-28T08:33:29+01:00", 1886, 5240, 59, NONE, 146, NONE, NONE, NONE,
        "Cold, but \"fast\"\nsecond line" },
      { "2026-03-29T06:30:00+02:00", 3912, 12000, 0, NONE, NONE, NONE, NONE, NONE, NULL },
      { "2026-03-31T07:00:00+02:00", 1800, NONE, 0, NONE, NONE, NONE, NONE, NONE,
        "treadmill, no belt sensor" },
      { "2026-04-03T07:00:00+02:00", 1800, 5000, 5, NONE, NONE, NONE, NONE, NONE,
        "a strap gone mad" } },
    { { FOULEE_NOTE_OTHER_SPORT, 5, "Cycling", NULL },
      { FOULEE_NOTE_EMPTY, 7, NULL, NULL },
      { FOULEE_NOTE_SAME_TWICE, 8, NULL, NULL },
      { FOULEE_NOTE_BAD_FIELD, 9, "Date", "2026-02-30 07:00:00" },
      { FOULEE_NOTE_BAD_FIELD, 10, "Distance (km)", "five" },
      { FOULEE_NOTE_DROPPED_FIELD, 11, "Average Heart Rate (bpm)", "900" },
      { FOULEE_NOTE_OTHER_SPORT, 12, "Walking", NULL } } },
  { "runkeeper-miles.csv",
    FOULEE_FORMAT_RUNKEEPER,
    2,
    FALSE,
    { { "2025-05-04T16:35:09+02:00", 1710, 4989, 37, NONE, NONE, NONE, NONE, NONE,
        "Easy, with \"strides\"" },
      { "2025-05-14T00:05:00+02:00", 7080, 21082, 244, NONE, 151, NONE, NONE, NONE, NULL } },
    { { 0 } } },
  { "runkeeper-spreadsheet.csv",
    FOULEE_FORMAT_RUNKEEPER,
    8,
    FALSE,
    { { "2026-07-05T20:27:00+02:00", 3125, 12500, 41, NONE, 134, NONE, NONE, NONE, NULL },
      { "2026-08-31T09:00:00+02:00", 6295, 21120, 142, NONE, 141, NONE, NONE, NONE, NULL },
      { "2026-07-07T13:20:00+02:00", 1080, 3600, 9, NONE, 120, NONE, NONE, NONE, NULL },
      { "2026-07-08T06:10:00+02:00", 3675, 10500, NONE, NONE, NONE, NONE, NONE, NONE, NULL },
      { "2026-07-09T06:10:00+02:00", 2640, 8000, NONE, NONE, NONE, NONE, NONE, NONE, NULL },
      { "2026-07-10T06:10:00+02:00", 2730, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NULL },
      { "2026-07-11T06:10:00+02:00", 21600, 55200, 1200, NONE, NONE, NONE, NONE, NONE, "an ultra" },
      { "2026-07-12T06:10:00+02:00", 3000, 2000, NONE, NONE, NONE, NONE, NONE, NONE,
        "a very slow one" } },
    { { FOULEE_NOTE_REPAIRED_DURATION, 2, "Duration", "52:05:00" },
      { FOULEE_NOTE_REPAIRED_DURATION, 5, "Duration", "61:15:00" },
      { FOULEE_NOTE_REPAIRED_DURATION, 6, "Duration", "44:00:00" },
      { FOULEE_NOTE_REPAIRED_DURATION, 7, "Duration", "45:30:00" },
      { FOULEE_NOTE_REPAIRED_DURATION, 9, "Duration", "50:00:00" } } },
  { "strava.csv",
    FOULEE_FORMAT_STRAVA,
    5,
    FALSE,
    /* UTC in the file, Paris here; one foot's cadence doubled, two feet's not. */
    { { "2023-11-05T08:12:33+01:00", 3010, 10012, 85, 84, 152, 173, 6, NONE,
        "Along the canal\n\nLeft calf tight" },
      { "2024-07-15T01:45:00+02:00", 5400, 12500, NONE, NONE, NONE, 168, NONE, FOULEE_RUN_TRAIL,
        NULL },
      { "2025-01-02T13:00:00+01:00", 1800, 5000, NONE, NONE, NONE, NONE, NONE, FOULEE_RUN_TREADMILL,
        NULL } },
    { { FOULEE_NOTE_OTHER_SPORT, 3, "Swim", NULL },
      { FOULEE_NOTE_BAD_FIELD, 6, "Activity Date", "soon" } } },
  { "strava-french.csv",
    FOULEE_FORMAT_STRAVA,
    3,
    FALSE,
    { { "2025-02-05T18:12:33+01:00", 2700, 8101, 46, NONE, NONE, NONE, NONE, NONE,
        "Tempo, au parc" },
      { "2025-12-02T00:59:59+01:00", 1800, 5020, NONE, NONE, NONE, NONE, NONE, FOULEE_RUN_TREADMILL,
        NULL } },
    { { FOULEE_NOTE_OTHER_SPORT, 3, "Vélo", NULL } } },
  { "strava-german.csv",
    FOULEE_FORMAT_STRAVA,
    2,
    FALSE,
    /* Here the second distance is in kilometres as well. */
    { { "2026-07-21T17:09:27+02:00", 1390, 2810, 12, NONE, 148, NONE, NONE, NONE, NULL } },
    { { FOULEE_NOTE_OTHER_SPORT, 3, "Radfahrt", NULL } } },
  { "garmin.csv",
    FOULEE_FORMAT_GARMIN,
    5,
    FALSE,
    { { "2025-02-06T17:06:03+01:00", 1884, 5480, 215, 200, 153, 153, NONE, NONE, NULL },
      { "2025-02-08T06:30:00+01:00", 1691, 4500, NONE, NONE, NONE, 170, NONE, FOULEE_RUN_TREADMILL,
        NULL },
      { "2025-07-26T07:00:00+02:00", 15009, 31200, 1250, 1249, 141, 158, NONE, FOULEE_RUN_TRAIL,
        NULL } },
    { { FOULEE_NOTE_OTHER_SPORT, 5, "Cycling", NULL },
      { FOULEE_NOTE_OTHER_SPORT, 6, "Pool Swimming", NULL } } },
  { "garmin-miles.csv",
    FOULEE_FORMAT_GARMIN,
    2,
    FALSE,
    /* Miles by the length of a step, so feet of climb. */
    { { "2025-02-06T17:06:03+01:00", 3300, 9994, 100, 200, 150, 165, NONE, NONE, NULL },
      { "2025-02-07T17:06:03+01:00", 1620, 4828, NONE, NONE, 150, 164, NONE, NONE, NULL } },
    { { 0 } } },
  { "garmin-french.csv",
    FOULEE_FORMAT_GARMIN,
    4,
    FALSE,
    { { "2025-02-06T17:06:03+01:00", 3487, 10520, 1105, 98, 151, 168, NONE, NONE, NULL },
      { "2025-05-16T13:18:00+02:00", 4178, 9700, 322, 329, 145, 165, NONE, FOULEE_RUN_TRAIL,
        NULL } },
    { { FOULEE_NOTE_OTHER_SPORT, 3, "Musculation", NULL },
      { FOULEE_NOTE_OTHER_SPORT, 5, "Randonnée", NULL } } },
};

static FouleeClock *
clock_in (const char *zone)
{
  g_autoptr (GTimeZone) time_zone = g_time_zone_new_identifier (zone);

  return foulee_clock_new_fixed (G_GINT64_CONSTANT (1795067100123), time_zone);
}

static FouleeImport *
read_file (const char *path, const char *zone)
{
  g_autoptr (FouleeClock) clock = clock_in (zone);
  FouleeImport *import = NULL;
  g_autoptr (GError) error = NULL;

  foulee_import_read (path, clock, &import, &error);
  g_assert_no_error (error);
  return import;
}

/* Bytes in a file of its own, gone again after. NULL and `*error` where they cannot be read. */
static FouleeImport *
read_bytes (const char *bytes, gsize length, const char *zone, GError **error)
{
  g_autoptr (FouleeClock) clock = clock_in (zone);
  g_autofree char *folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  FouleeImport *import = NULL;

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  foulee_import_read (path, clock, &import, error);
  g_remove (path);
  g_rmdir (folder);
  return import;
}

static void
check_run (const FouleeRun *run, const WantedRun *wanted)
{
  g_autofree char *start = foulee_instant_to_iso (run->start);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (start, ==, wanted->start);
  g_assert_cmpint (run->duration, ==, wanted->duration);
  g_assert_cmpint (run->distance, ==, wanted->distance);
  g_assert_cmpint (run->ascent, ==, wanted->ascent);
  g_assert_cmpint (run->descent, ==, wanted->descent);
  g_assert_cmpint (run->heart_rate, ==, wanted->heart_rate);
  g_assert_cmpint (run->cadence, ==, wanted->cadence);
  g_assert_cmpint (run->rpe, ==, wanted->rpe);
  g_assert_cmpint (run->run_kind, ==, wanted->kind);
  g_assert_cmpstr (run->note, ==, wanted->note);
  g_assert_cmpint (run->planned, ==, 0);
  g_assert_cmpint (run->source, ==, FOULEE_SOURCE_FILE);
  g_assert_cmpuint (strlen (run->source_hash), ==, 64);
  g_assert_cmpint (run->record.created, ==, G_GINT64_CONSTANT (1795067100123));
  g_assert_true (foulee_record_validate (run, &error));
  g_assert_no_error (error);
}

static void
check_case (const FouleeImport *import, const Case *wanted)
{
  guint n = 0;

  g_assert_cmpint (import->format, ==, wanted->format);
  g_assert_cmpuint (import->n_activities, ==, wanted->n_activities);
  g_assert_cmpint (import->kilometres_assumed, ==, wanted->kilometres_assumed);
  g_assert_false (import->newest_wins);
  for (; n < G_N_ELEMENTS (wanted->runs) && wanted->runs[n].start != NULL; n++) {
    g_assert_cmpuint (n, <, import->records->len);
    check_run (g_ptr_array_index (import->records, n), &wanted->runs[n]);
  }
  g_assert_cmpuint (import->records->len, ==, n);
  for (n = 0; n < G_N_ELEMENTS (wanted->notes) && wanted->notes[n].line > 0; n++) {
    const FouleeNote *note;

    g_assert_cmpuint (n, <, import->notes->len);
    note = &g_array_index (import->notes, FouleeNote, n);
    g_assert_cmpint (note->kind, ==, wanted->notes[n].kind);
    g_assert_cmpint (note->line, ==, wanted->notes[n].line);
    g_assert_cmpstr (note->text, ==, wanted->notes[n].text);
    g_assert_cmpstr (note->value, ==, wanted->notes[n].value);
  }
  g_assert_cmpuint (import->notes->len, ==, n);
}

static void
test_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (DATA_FOLDER, cases[i].file, NULL);
    g_autoptr (FouleeImport) import = read_file (path, "Europe/Paris");

    g_test_message ("%s", cases[i].file);
    g_assert_cmpstr (import->file, ==, path);
    check_case (import, &cases[i]);
  }
}

/* The same table as spreadsheets and other systems save it. */
static void
test_encodings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (DATA_FOLDER, cases[i].file, NULL);
    g_autofree char *text = NULL;
    g_autofree gunichar2 *utf16 = NULL;
    g_autofree char *marked = NULL;
    g_autofree char *latin = NULL;
    g_autoptr (FouleeImport) from_utf16 = NULL;
    g_autoptr (FouleeImport) from_latin = NULL;
    const char *plain;
    gsize length;
    glong n_units;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    plain = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
    g_test_message ("%s", cases[i].file);

    utf16 = g_utf8_to_utf16 (plain, -1, NULL, &n_units, NULL);
    marked = g_malloc ((gsize) n_units * 2 + 2);
    memcpy (marked, "\xff\xfe", 2);
    for (glong j = 0; j < n_units; j++) {
      marked[2 + 2 * j] = (char) (utf16[j] & 0xff);
      marked[3 + 2 * j] = (char) (utf16[j] >> 8);
    }
    from_utf16 = read_bytes (marked, (gsize) n_units * 2 + 2, "Europe/Paris", NULL);
    g_assert_nonnull (from_utf16);
    check_case (from_utf16, &cases[i]);

    latin = g_convert (plain, -1, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);
    g_assert_nonnull (latin);
    from_latin = read_bytes (latin, length, "Europe/Paris", NULL);
    g_assert_nonnull (from_latin);
    check_case (from_latin, &cases[i]);
  }
}

/* A second import of the same file brings nothing new: the same ids, in every zone and whatever
 * the clock shows. Different runs have different ids. */
static void
test_ids (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (DATA_FOLDER, cases[i].file, NULL);
    g_autoptr (FouleeImport) here = read_file (path, "Europe/Paris");
    g_autoptr (FouleeImport) there = read_file (path, "America/New_York");
    g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

    g_test_message ("%s", cases[i].file);
    g_assert_cmpuint (here->records->len, ==, there->records->len);
    for (guint j = 0; j < here->records->len; j++) {
      const FouleeRun *one = g_ptr_array_index (here->records, j);
      const FouleeRun *other = g_ptr_array_index (there->records, j);

      g_assert_cmpstr (one->source_hash, ==, other->source_hash);
      g_assert_true (g_hash_table_add (ids, (char *) one->record.id));
      g_assert_cmpstr (one->record.id, ==, other->record.id);
    }
  }
}

/* The names of the ids are for good: python3 -c 'import uuid; print (uuid.uuid5 (uuid.UUID (
 * "5d1f4b0a-8a3e-4c57-9d06-7be2c41f6a93"), "strava:9001"))'. */
static void
test_known_ids (void)
{
  static const struct {
    const char *file;
    const char *id;
  } known[] = {
    { "strava.csv", "7a23e0a1-2c6e-5fff-b1e7-e8f92266be56" },
    { "garmin.csv", "ed965bda-0d50-5f96-baee-e00d5a6e5bc7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++) {
    g_autofree char *path = g_build_filename (DATA_FOLDER, known[i].file, NULL);
    g_autoptr (FouleeImport) import = read_file (path, "Europe/Paris");
    const FouleeRun *run = g_ptr_array_index (import->records, 0);

    g_assert_cmpstr (run->record.id, ==, known[i].id);
  }
}

/* printf '%s' ROW | sha256sum */
static void
test_known_hash (void)
{
  static const char text[] = "Date,Type,Distance (km),Duration\r\n2026-11-19,Running,10,50:00\r\n";
  g_autoptr (FouleeImport) import = read_bytes (text, sizeof text - 1, "UTC", NULL);
  const FouleeRun *run = g_ptr_array_index (import->records, 0);

  g_assert_cmpstr (run->source_hash, ==,
                   "852aec0b2d499333d1c7996db352fad83fcc0c71da9436644e66fb6c9f6f14e7");
  /* A day alone is its noon. */
  g_assert_cmpint (run->start.seconds % 86400, ==, 43200);
}

#define RUNKEEPER "Date,Type,Distance (km),Duration\n"
#define GARMIN "Activity Type,Date,Title,Distance,Time\n"

/* One row each, or a few, and what becomes of them. */
static void
test_rows (void)
{
  static const struct {
    const char *text;
    guint n_runs;
    gint64 distance; /* of the first run; 0: not looked at */
    const char *start;
    int note; /* the first note's kind, −1 for none */
    gboolean assumed;
  } rows[] = {
    /* The decimal sign and the order of the date, by the whole column. */
    { "Date;Type;Distance (km);Duration\n03/04/2026 07:00;Running;1,234;10:00\n"
      "25/04/2026 07:00;Running;10,5;50:00\n",
      2, 1234, "2026-04-03T07:00:00+00:00", -1, FALSE },
    { RUNKEEPER "3/4/2026 07:00,Running,\"1,234\",100:00\n4/25/2026 07:00,Running,10.5,50:00\n", 1,
      10500, "2026-04-25T07:00:00+00:00", FOULEE_NOTE_BAD_FIELD, FALSE },
    { "sep=;\r\nDate;Type;Distance (km);Duration\r\n2026-04-03 07:00;Running;5;30:00\r\n", 1, 5000,
      "2026-04-03T07:00:00+00:00", -1, FALSE },
    { "Date\tType\tDistance (km)\tDuration\n2026-04-03 07:00\tRunning\t5\t30:00\n", 1, 5000, NULL,
      -1, FALSE },
    /* Units. */
    { GARMIN "Running,2026-04-03 07:00:00,a,5.00,00:30:00\n", 1, 5000, NULL, -1, TRUE },
    { GARMIN "Running,2026-04-03 07:00:00,a,5000,00:30:00\n", 1, 5000, NULL, -1, FALSE },
    { "Activity Type,Date,Distance (mi),Time\nRunning,2026-04-03 07:00:00,5.00,00:40:00\n", 1, 8047,
      NULL, -1, FALSE },
    { "Activity Type,Date,Distance,Time,Avg Pace (min/mi)\n"
      "Running,2026-04-03 07:00:00,5.00,00:40:00,8:00\n",
      1, 8047, NULL, -1, FALSE },
    { "Activity ID,Activity Date,Activity Type,Elapsed Time,Distance\n"
      "1,\"Nov 5, 2023, 7:12:33 AM\",Run,2400,10000\n",
      1, 10000, "2023-11-05T07:12:33+00:00", -1, FALSE },
    { "Activity ID,Activity Date,Activity Type,Elapsed Time,Distance\n"
      "1,\"Nov 5, 2023, 7:12:33 AM\",Run,2400,8.1\n",
      1, 8100, NULL, -1, TRUE },
    /* Lines that cannot be taken, beside one that can. */
    { RUNKEEPER "2026-04-03,Running,5,30:00,extra\n2026-04-04,Running,6,30:00\n", 1, 6000, NULL,
      FOULEE_NOTE_BAD_LINE, FALSE },
    { RUNKEEPER "2026-04-03,\"Running,5,30:00\n2026-04-04,Running,6,30:00\n", 1, 6000, NULL,
      FOULEE_NOTE_BAD_LINE, FALSE },
    { RUNKEEPER "2026-04-03,Running,-5,30:00\n2026-04-04,Running,6,30:00\n", 1, 6000, NULL,
      FOULEE_NOTE_BAD_FIELD, FALSE },
    { RUNKEEPER "2026-04-03,Running,5000,30:00\n2026-04-04,Running,6,30:00\n", 1, 6000, NULL,
      FOULEE_NOTE_BAD_FIELD, FALSE },
    { RUNKEEPER "2026-04-03,Running,5,half an hour\n2026-04-04,Running,6,30:00\n", 1, 6000, NULL,
      FOULEE_NOTE_BAD_FIELD, FALSE },
    { RUNKEEPER ",Running,5,30:00\n2026-04-04,Running,6,30:00\n", 1, 6000, NULL,
      FOULEE_NOTE_BAD_FIELD, FALSE },
    { RUNKEEPER "2026-04-03,Running\n2026-04-04,Running,6\n", 1, 6000, NULL, FOULEE_NOTE_EMPTY,
      FALSE },
    /* Nothing to take, but nothing wrong. */
    { RUNKEEPER, 0, 0, NULL, -1, FALSE },
    { RUNKEEPER "2026-04-03,Yoga,0,30:00\n", 0, 0, NULL, FOULEE_NOTE_OTHER_SPORT, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (FouleeImport) import =
        read_bytes (rows[i].text, strlen (rows[i].text), "UTC", &error);
    const FouleeRun *run;

    g_test_message ("case %zu", i);
    g_assert_no_error (error);
    g_assert_cmpuint (import->records->len, ==, rows[i].n_runs);
    g_assert_cmpint (import->kilometres_assumed, ==, rows[i].assumed);
    if (rows[i].note < 0)
      g_assert_cmpuint (import->notes->len, ==, 0);
    else
      g_assert_cmpint (g_array_index (import->notes, FouleeNote, 0).kind, ==, rows[i].note);
    if (rows[i].n_runs == 0)
      continue;
    run = g_ptr_array_index (import->records, 0);
    g_assert_cmpint (run->distance, ==, rows[i].distance);
    if (rows[i].start != NULL) {
      g_autofree char *start = foulee_instant_to_iso (run->start);
      g_assert_cmpstr (start, ==, rows[i].start);
    }
  }
}

static void
test_refusals (void)
{
  static const struct {
    const char *text;
    int code;
    gint64 line;
    const char *field, *value;
    FouleeProblem problem;
  } refusals[] = {
    { "a,b,c\n1,2,3\n", FOULEE_ERROR_FORMAT },
    { "Dear diary,\ntoday I ran.\n", FOULEE_ERROR_FORMAT },
    { "Date,Type\n2026-04-03,Running\n", FOULEE_ERROR_FORMAT },
    { "\"Date,Type,Distance (km),Duration\n2026-04-03,Running,5,30:00\n", FOULEE_ERROR_FORMAT },
    { RUNKEEPER "yesterday,Running,5,30:00\ntoday,Running,5,30:00\n", FOULEE_ERROR_FIELD, 2, "Date",
      "yesterday", FOULEE_PROBLEM_NOT_A_DATE },
    { RUNKEEPER "\n2026-04-03,Running,far,30:00\n", FOULEE_ERROR_FIELD, 3, "Distance (km)", "far",
      FOULEE_PROBLEM_NOT_A_NUMBER },
    { RUNKEEPER "2026-04-03,\"Running,5,30:00\n", FOULEE_ERROR_FIELD, 2, NULL, NULL,
      FOULEE_PROBLEM_UNCLOSED_QUOTE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autoptr (GError) error = NULL;
    const FouleeErrorDetail *detail;

    g_test_message ("case %zu", i);
    g_assert_null (read_bytes (refusals[i].text, strlen (refusals[i].text), "UTC", &error));
    g_assert_error (error, FOULEE_ERROR, refusals[i].code);
    detail = foulee_error_get_detail (error);
    g_assert_nonnull (detail->file);
    g_assert_cmpint (detail->line, ==, refusals[i].line);
    g_assert_cmpstr (detail->field, ==, refusals[i].field);
    g_assert_cmpstr (detail->value, ==, refusals[i].value);
    g_assert_cmpint (detail->problem, ==, refusals[i].problem);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/table/files", test_files);
  g_test_add_func ("/exchange/table/encodings", test_encodings);
  g_test_add_func ("/exchange/table/ids", test_ids);
  g_test_add_func ("/exchange/table/known-ids", test_known_ids);
  g_test_add_func ("/exchange/table/known-hash", test_known_hash);
  g_test_add_func ("/exchange/table/rows", test_rows);
  g_test_add_func ("/exchange/table/refusals", test_refusals);
  return g_test_run ();
}

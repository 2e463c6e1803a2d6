/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/bulk.h"

/* Lists of activities that stand beside the files of watches. */

#define NONE FOULEE_UNSET

static FouleeImport *
read_text (const char *text, gssize length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (G_GINT64_CONSTANT (1795067100123), zone);
  g_autoptr (GError) error = NULL;
  FouleeImport *import = NULL;

  foulee_import_read_stream (stream, "file", clock, NULL, &import, &error);
  g_assert_no_error (error);
  return import;
}

static FouleeImport *
read_garmin (void)
{
  g_autofree char *path =
      g_build_filename (DATA_FOLDER, "garmin_0_summarizedActivities.json", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return read_text (text, (gssize) length);
}

/* As they should come out; worked out by hand. 1773644400 is 2026-03-16 07:00:00 UTC. */
static const struct {
  const char *start;
  gint32 duration, distance, ascent, descent, heart_rate, cadence, rpe;
  const char *surface, *note;
} wanted[] = {
  { "2026-03-16T08:00:00+01:00", 1860, 5000, 12, 57, 150, 172, 6, NULL, "Easy, along the river" },
  { "2026-03-17T08:00:00+01:00", 5400, 10000, NONE, 0, NONE, 165, NONE, "trail", NULL },
  { "2026-03-20T08:00:00+01:00", 1800, NONE, NONE, NONE, NONE, NONE, NONE, "treadmill", NULL },
  { "2026-03-22T08:00:00+01:00", 1800, 5000, NONE, NONE, NONE, NONE, NONE, NULL, NULL },
};

static const struct {
  FouleeNoteKind kind;
  gint64 line;
  const char *text, *value;
} wanted_notes[] = {
  { FOULEE_NOTE_OTHER_SPORT, 5, "road biking", NULL },
  { FOULEE_NOTE_EMPTY, 6, NULL, NULL },
  { FOULEE_NOTE_SAME_TWICE, 7, NULL, NULL },
  { FOULEE_NOTE_BAD_FIELD, 8, "beginTimestamp", NULL },
  { FOULEE_NOTE_DROPPED_FIELD, 9, "avgHr", "900" },
  { FOULEE_NOTE_BAD_FIELD, 10, "distance", "2e+11" },
  { FOULEE_NOTE_OTHER_SPORT, 11, "", NULL },
};

static void
test_garmin (void)
{
  g_autoptr (FouleeImport) import = read_garmin ();

  g_assert_cmpint (import->format, ==, FOULEE_FORMAT_GARMIN);
  g_assert_cmpuint (import->n_activities, ==, 10);
  g_assert_false (import->newest_wins);
  g_assert_cmpuint (import->records->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < import->records->len; i++) {
    const FouleeRun *run = g_ptr_array_index (import->records, i);
    g_autofree char *start = foulee_instant_to_iso (run->start);
    g_autoptr (GError) error = NULL;

    g_assert_cmpstr (start, ==, wanted[i].start);
    g_assert_cmpint (run->duration, ==, wanted[i].duration);
    g_assert_cmpint (run->distance, ==, wanted[i].distance);
    g_assert_cmpint (run->ascent, ==, wanted[i].ascent);
    g_assert_cmpint (run->descent, ==, wanted[i].descent);
    g_assert_cmpint (run->heart_rate, ==, wanted[i].heart_rate);
    g_assert_cmpint (run->cadence, ==, wanted[i].cadence);
    g_assert_cmpint (run->rpe, ==, wanted[i].rpe);
    if (wanted[i].surface == NULL)
      g_assert_cmpint (run->surface, ==, NONE);
    else
      g_assert_cmpstr (foulee_surfaces.words[run->surface].id, ==, wanted[i].surface);
    g_assert_cmpstr (run->note, ==, wanted[i].note);
    g_assert_cmpstr (run->source_name, ==, "Garmin Connect");
    g_assert_true (foulee_record_validate (run, &error));
    g_assert_no_error (error);
  }
  g_assert_cmpuint (import->notes->len, ==, G_N_ELEMENTS (wanted_notes));
  for (guint i = 0; i < import->notes->len; i++) {
    const FouleeNote *note = &g_array_index (import->notes, FouleeNote, i);

    g_assert_cmpint (note->kind, ==, wanted_notes[i].kind);
    g_assert_cmpint (note->line, ==, wanted_notes[i].line);
    g_assert_cmpstr (note->text, ==, wanted_notes[i].text);
    g_assert_cmpstr (note->value, ==, wanted_notes[i].value);
  }
}

/* The same activity has the same id at every import, another one another. */
static void
test_garmin_ids (void)
{
  g_autoptr (FouleeImport) one = read_garmin ();
  g_autoptr (FouleeImport) other = read_garmin ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < one->records->len; i++) {
    const FouleeRecord *a = g_ptr_array_index (one->records, i);
    const FouleeRecord *b = g_ptr_array_index (other->records, i);

    g_assert_cmpstr (a->id, ==, b->id);
    g_assert_true (g_hash_table_add (ids, (char *) a->id));
  }
}

static void
test_looks_like (void)
{
  static const char *const like[] = {
    "[{\"summarizedActivitiesExport\":[]}]",
    "\n[ {\t\"summarizedActivitiesExport\" : ",
    "{\"summarizedActivitiesExport\":[]}",
  };
  static const char *const unlike[] = {
    "",
    "[",
    "[{",
    "[[",
    "[{\"summarizedActivitiesExport",
    "{\"format\":\"foulee-journal\"}",
    "[{\"summarizedActivities\":[]}]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (like); i++)
    g_assert_true (foulee_bulk_looks_like (like[i], strlen (like[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (unlike); i++)
    g_assert_false (foulee_bulk_looks_like (unlike[i], strlen (unlike[i])));
}

/* Whatever stands where something else is expected. */
static void
test_garmin_strange (void)
{
  static const char *const texts[] = {
    "[{\"summarizedActivitiesExport\":null}]",
    "[{\"summarizedActivitiesExport\":{}},7,null,[],{\"summarizedActivitiesExport\":[1,[],null]}]",
    "[{\"summarizedActivitiesExport\":[{\"activityType\":{},\"beginTimestamp\":[]}]}]",
    "[{\"summarizedActivitiesExport\":[{\"activityType\":\"running\",\"beginTimestamp\":1e300}]}]",
    "[{\"summarizedActivitiesExport\":[{\"activityType\":\"running\",\"beginTimestamp\":-1e18,"
    "\"distance\":-5}]}]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (FouleeImport) import = read_text (texts[i], -1);

    g_assert_cmpuint (import->records->len, ==, 0);
  }
}

/* The column that names the file, by all its names. */
static void
test_files (void)
{
  static const char *const tables[] = {
    "Activity ID,Activity Date,Activity Type,Elapsed Time,Filename\n"
    "1,\"Mar 16, 2026, 7:00:00 AM\",Run,1800,activities/1.gpx\n",
    "ID de l\u2019activité,Date de l\u2019activité,Type d\u2019activité,Temps écoulé,"
    "Nom du fichier\n1,\"16 mars 2026, 07:00:00\",Course à pied,1800,activities/1.gpx\n",
    "Aktivitäts-ID,Aktivitätsdatum,Aktivitätsart,Verstrichene Zeit,Dateiname\n"
    "1,\"16.03.2026, 07:00:00\",Lauf,1800,activities/1.gpx\n",
    "Activity Id,Date,Type,Distance (km),Duration,GPX File\n"
    "1,2026-03-16 07:00:00,Running,5.0,30:00,activities/1.gpx\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autoptr (FouleeImport) import = read_text (tables[i], -1);
    const FouleeImportFile *file;

    g_assert_cmpuint (import->files->len, ==, 1);
    file = g_ptr_array_index (import->files, 0);
    g_assert_cmpstr (file->file, ==, "activities/1.gpx");
    g_assert_true ((gpointer) file->run == g_ptr_array_index (import->records, 0));
  }
}

/* A table in the folder of an export. */
static const char table[] =
    "Activity ID,Activity Date,Activity Type,Activity Description,Elapsed Time,Distance,Filename,"
    "Perceived Exertion\n"
    "101,\"Mar 16, 2026, 7:00:00 AM\",Run,felt good,1800,5.0,activities/11.fit.gz,6.0\n"
    "102,\"Mar 17, 2026, 7:00:00 AM\",Ride,,3600,25.0,activities/12.gpx,\n"
    "103,\"Mar 18, 2026, 7:00:00 AM\",Run,by hand,1800,5.0,,\n"
    "104,\"Mar 19, 2026, 7:00:00 AM\",Run,,1800,5.0,activities/11.fit.gz,\n";

static void
test_find (void)
{
  g_autoptr (FouleeImport) import = read_text (table, -1);
  g_autoptr (FouleeBulk) bulk = foulee_bulk_new ();
  const FouleeImportFile *row;

  g_assert_cmpuint (import->records->len, ==, 3);
  foulee_bulk_add_table (bulk, 2, "export_7/activities.csv", import);

  row = foulee_bulk_find (bulk, 2, "export_7/activities/11.fit.gz");
  g_assert_nonnull (row);
  g_assert_true ((gpointer) row->run == g_ptr_array_index (import->records, 0));
  g_assert_cmpstr (row->sport, ==, "Run");
  /* Unpacked by whoever unpacked the export. */
  g_assert_true (foulee_bulk_find (bulk, 2, "export_7/activities/11.fit") == row);

  row = foulee_bulk_find (bulk, 2, "export_7/activities/12.gpx");
  g_assert_nonnull (row);
  g_assert_null (row->run);
  g_assert_cmpstr (row->sport, ==, "Ride");

  /* Of another path, of another folder, of no row. */
  g_assert_null (foulee_bulk_find (bulk, 1, "export_7/activities/11.fit.gz"));
  g_assert_null (foulee_bulk_find (bulk, 2, "activities/11.fit.gz"));
  g_assert_null (foulee_bulk_find (bulk, 2, "export_7/activities/13.fit.gz"));
}

/* What the watch measured stays, what only the list knows comes to it, and the id is the list's. */
static void
test_fill (void)
{
  g_autoptr (FouleeImport) import = read_text (table, -1);
  const FouleeRun *row = g_ptr_array_index (import->records, 0);
  g_autoptr (FouleeRun) run = foulee_run_new ();
  const FouleeInstant start = { 1773644403, 60 };

  run->start = start;
  run->duration = 1795;
  run->descent = 40;
  run->source = FOULEE_SOURCE_FILE;
  foulee_record_set_text (&run->source_name, "Garmin fēnix 5");
  foulee_bulk_fill (run, row);
  g_assert_cmpint (run->start.seconds, ==, start.seconds);
  g_assert_cmpint (run->start.offset, ==, start.offset);
  g_assert_cmpint (run->duration, ==, 1795);
  g_assert_cmpint (run->descent, ==, 40);
  g_assert_cmpstr (run->source_name, ==, "Garmin fēnix 5");
  g_assert_cmpint (run->distance, ==, 5000);
  g_assert_cmpint (run->rpe, ==, 6);
  g_assert_cmpstr (run->note, ==, "felt good");
  g_assert_cmpstr (run->record.id, ==, row->record.id);
  g_assert_cmpint (run->ascent, ==, NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bulk/garmin", test_garmin);
  g_test_add_func ("/bulk/garmin-ids", test_garmin_ids);
  g_test_add_func ("/bulk/garmin-strange", test_garmin_strange);
  g_test_add_func ("/bulk/looks-like", test_looks_like);
  g_test_add_func ("/bulk/files", test_files);
  g_test_add_func ("/bulk/find", test_find);
  g_test_add_func ("/bulk/fill", test_fill);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "archive-maker.h"
#include "exchange/intake.h"
#include "fit-runs.h"
#include "walk-log.h"

/* Exports of all activities, as downloaded, into an intake: a run that a list and a file both have
 * is one run. */

/* Half an hour down a hill: 61 points at half a minute, each 0.001° further north (111.2 m on the
 * mean sphere) and 2 m lower. `type` NULL for a file that doesn't say its sport. */
static char *
make_gpx (const char *start, const char *type)
{
  g_autoptr (GDateTime) from = g_date_time_new_from_iso8601 (start, NULL);
  GString *gpx = g_string_new ("<gpx version=\"1.1\" creator=\"test\"><trk>");

  if (type != NULL)
    g_string_append_printf (gpx, "<type>%s</type>", type);
  g_string_append (gpx, "<trkseg>");
  for (int i = 0; i <= 60; i++) {
    g_autoptr (GDateTime) at = g_date_time_add_seconds (from, i * 30);
    g_autofree char *time = g_date_time_format (at, "%Y-%m-%dT%H:%M:%SZ");
    g_string_append_printf (
        gpx, "<trkpt lat=\"45.%03d\" lon=\"6.0\"><ele>%d</ele><time>%s</time></trkpt>", i,
        1000 - 2 * i, time);
  }
  g_string_append (gpx, "</trkseg></trk></gpx>");
  return g_string_free_and_steal (gpx);
}

static char *
pack (const void *data, gsize size, gsize *length)
{
  g_autoptr (GConverter) gzip =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) packed = g_converter_convert_bytes (gzip, bytes, NULL);

  g_assert_nonnull (packed);
  return g_bytes_unref_to_data (g_steal_pointer (&packed), length);
}

/* Ten minutes on the flat: 1.8 km at 140 beats and 170 steps a minute, as a watch in summer time
 * wrote it on 2026-03-19 at 07:00 UTC (in seconds since 1989-12-31). */
static char *
make_packed_fit (gsize *length)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  GByteArray *bytes;

  fit_runs_whole (writer, 1773903600 - 631065600);
  bytes = fit_writer_get (writer);
  return pack (bytes->data, bytes->len, length);
}

static FouleeClock *
make_clock (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  return foulee_clock_new_fixed (G_GINT64_CONSTANT (1795067100123), zone);
}

/* What the file `name` below the place would bring into a journal with `here` (consumed). */
static FouleeIntake *
read_intake (const WalkPlace *place, const char *name, GPtrArray *here)
{
  g_autofree char *path = walk_place_path (place, name);
  const char *paths[] = { path, NULL };
  g_autoptr (FouleeHistory) history = foulee_history_new (here);
  g_autoptr (FouleeClock) clock = make_clock ();
  g_autofree char *before = walk_place_list (place);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  FouleeIntake *intake = NULL;

  g_assert_true (foulee_intake_read (paths, history, clock, foulee_language_english (), NULL, NULL,
                                     NULL, &intake, &error));
  g_assert_no_error (error);
  after = walk_place_list (place);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (intake->failures->len, ==, 0);
  return intake;
}

static const FouleeIntakeRow *
get_row (const FouleeIntake *intake, guint index)
{
  return g_ptr_array_index (intake->rows, index);
}

static const char strava_table[] =
    "Activity ID,Activity Date,Activity Type,Activity Description,Elapsed Time,Distance,Filename,"
    "Perceived Exertion\n"
    "101,\"Mar 16, 2026, 7:00:00 AM\",Run,felt good,1800,6.67,activities/11.gpx.gz,6.0\n"
    "102,\"Mar 17, 2026, 7:00:00 AM\",Ride,,1800,6.67,activities/12.gpx,\n"
    "103,\"Mar 18, 2026, 7:00:00 AM\",Run,by hand,1800,5.0,,\n"
    "104,\"Mar 19, 2026, 7:00:00 AM\",Run,hard,600,1.8,activities/14.fit.gz,9.0\n";

/* A folder and a ZIP of the same. */
static void
make_strava (const WalkPlace *place)
{
  g_autofree char *run = make_gpx ("2026-03-16T07:00:03Z", "running");
  g_autofree char *ride = make_gpx ("2026-03-17T07:00:03Z", NULL);
  g_autofree char *path = walk_place_path (place, "export_7.zip");
  gsize length;
  g_autofree char *packed = pack (run, strlen (run), &length);
  gsize fit_length;
  g_autofree char *fit = make_packed_fit (&fit_length);
  ArchiveMaker *maker = archive_maker_new (path, "zip");

  archive_maker_add (maker, "activities/11.gpx.gz", packed, (gssize) length);
  archive_maker_add (maker, "activities.csv", strava_table, -1);
  archive_maker_add (maker, "activities/12.gpx", ride, -1);
  archive_maker_add (maker, "activities/14.fit.gz", fit, (gssize) fit_length);
  archive_maker_add (maker, "profile.csv", "Athlete ID\n7\n", -1);
  archive_maker_add (maker, "media/1.jpg", "photo", -1);
  archive_maker_finish (maker);

  walk_place_write (place, "export_7/activities/11.gpx.gz", packed, (gssize) length);
  walk_place_write (place, "export_7/activities/12.gpx", ride, -1);
  walk_place_write (place, "export_7/activities/14.fit.gz", fit, (gssize) fit_length);
  walk_place_write (place, "export_7/activities.csv", strava_table, -1);
  walk_place_write (place, "export_7/media/1.jpg", "photo", -1);
}

/* The latest first: a run with a file, the one without, the ride, the run down the hill, which
 * starts at `start`. */
static void
check_strava (const FouleeIntake *intake, gint64 start)
{
  const FouleeRun *hard, *by_hand, *run;

  g_assert_cmpuint (intake->rows->len, ==, 4);
  g_assert_cmpuint (intake->n_files, ==, 4);
  hard = (gpointer) get_row (intake, 0)->record;
  g_assert_cmpint (hard->start.seconds, ==, 1773903600);
  g_assert_cmpint (hard->distance, ==, 1800);
  g_assert_cmpint (hard->heart_rate, ==, 140);
  g_assert_cmpint (hard->cadence, ==, 170);
  g_assert_cmpint (hard->rpe, ==, 9);
  g_assert_cmpstr (hard->note, ==, "hard");

  by_hand = (gpointer) get_row (intake, 1)->record;
  g_assert_cmpint (by_hand->record.kind, ==, FOULEE_KIND_RUN);
  g_assert_cmpint (by_hand->distance, ==, 5000);
  g_assert_cmpstr (by_hand->note, ==, "by hand");

  g_assert_cmpint (get_row (intake, 2)->state, ==, FOULEE_INTAKE_OTHER_SPORT);
  g_assert_false (get_row (intake, 2)->wanted);

  run = (gpointer) get_row (intake, 3)->record;
  g_assert_cmpint (run->record.kind, ==, FOULEE_KIND_RUN);
  /* The file's … */
  g_assert_cmpint (run->start.seconds, ==, start);
  g_assert_cmpint (run->duration, ==, 1800);
  g_assert_cmpfloat (fabs (run->distance / 6672.0 - 1), <, 0.005);
  g_assert_cmpint (run->descent, >, 100);
  g_assert_cmpint (run->descent, <=, 120);
  /* … and the list's. */
  g_assert_cmpint (run->rpe, ==, 6);
  g_assert_cmpstr (run->note, ==, "felt good");
}

static void
test_strava (WalkPlace *place, gconstpointer data)
{
  static const char *const names[] = { "export_7.zip", "export_7" };

  make_strava (place);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (FouleeIntake) intake = read_intake (place, names[i], foulee_record_array_new ());

    g_test_message ("%s", names[i]);
    check_strava (intake, 1773644403);
    g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_NEW);
    g_assert_cmpint (get_row (intake, 1)->state, ==, FOULEE_INTAKE_NEW);
    g_assert_cmpint (get_row (intake, 3)->state, ==, FOULEE_INTAKE_NEW);
  }
}

static gboolean
says_sport (const FouleeIntakeRow *row)
{
  for (guint i = 0; i < row->remarks->len; i++)
    if (strstr (g_ptr_array_index (row->remarks, i), "which sport") != NULL)
      return TRUE;
  return FALSE;
}

/* What people corrected in the list holds, both ways, and nothing is assumed any more. */
static void
test_strava_corrected (WalkPlace *place, gconstpointer data)
{
  static const char table[] = "Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,"
                              "Filename\n"
                              "201,\"Mar 16, 2026, 7:00:00 AM\",Ride,1800,6.67,a/1.gpx\n"
                              "202,\"Mar 17, 2026, 7:00:00 AM\",Run,1800,6.67,a/2.gpx\n"
                              "203,\"Mar 18, 2026, 7:00:00 AM\",Workout,1800,6.67,a/3.gpx\n"
                              "204,\"Mar 19, 2026, 7:00:00 AM\",Ride,1800,6.67,a/4.gpx\n";
  g_autofree char *first = make_gpx ("2026-03-16T07:00:00Z", "running");
  g_autofree char *second = make_gpx ("2026-03-17T07:00:00Z", NULL);
  g_autofree char *third = make_gpx ("2026-03-18T07:00:00Z", "running");
  g_autofree char *fourth = make_gpx ("2026-03-19T07:00:00Z", NULL);
  g_autoptr (FouleeIntake) intake = NULL;

  walk_place_write (place, "all/activities.csv", table, -1);
  walk_place_write (place, "all/a/1.gpx", first, -1);
  walk_place_write (place, "all/a/2.gpx", second, -1);
  walk_place_write (place, "all/a/3.gpx", third, -1);
  walk_place_write (place, "all/a/4.gpx", fourth, -1);
  intake = read_intake (place, "all", foulee_record_array_new ());
  g_assert_cmpuint (intake->rows->len, ==, 4);
  g_assert_cmpint (get_row (intake, 3)->state, ==, FOULEE_INTAKE_OTHER_SPORT);
  g_assert_cmpstr (get_row (intake, 3)->sport, ==, "Cycling");
  g_assert_cmpint (get_row (intake, 2)->state, ==, FOULEE_INTAKE_NEW);
  g_assert_cmpint (get_row (intake, 1)->state, ==, FOULEE_INTAKE_NEW);
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_OTHER_SPORT);
  for (guint i = 0; i < 4; i++)
    g_assert_false (says_sport (get_row (intake, i)));
}

/* The list is in UTC: who typed a run abroad knows better what the clock on the wall showed. */
static void
test_strava_zone (WalkPlace *place, gconstpointer data)
{
  g_autoptr (FouleeIntake) list = NULL;
  GPtrArray *here = foulee_record_array_new ();
  FouleeRun *typed = foulee_run_new ();

  typed->start = (FouleeInstant) { 1773644400, 540 };
  typed->distance = 6670;
  g_ptr_array_add (here, typed);
  make_strava (place);
  list = read_intake (place, "export_7/activities.csv", here);
  g_assert_cmpint (get_row (list, 2)->state, ==, FOULEE_INTAKE_ENRICHES);
  g_assert_cmpint (((const FouleeRun *) get_row (list, 2)->record)->start.offset, ==, 540);
}

/* Who had the list alone in the journal gets the descent, and nothing twice. */
static void
test_strava_after_list (WalkPlace *place, gconstpointer data)
{
  g_autoptr (FouleeIntake) list = NULL;
  g_autoptr (FouleeIntake) intake = NULL;
  GPtrArray *here;

  make_strava (place);
  list = read_intake (place, "export_7/activities.csv", foulee_record_array_new ());
  g_assert_cmpuint (list->rows->len, ==, 3);
  here = foulee_intake_wanted (list);
  g_assert_cmpuint (here->len, ==, 3);

  intake = read_intake (place, "export_7.zip", here);
  /* What had been measured stays; only a start that was typed gives way. */
  check_strava (intake, 1773644400);
  g_assert_cmpint (get_row (intake, 0)->state, ==, FOULEE_INTAKE_ENRICHES);
  g_assert_cmpint (get_row (intake, 1)->state, ==, FOULEE_INTAKE_KNOWN);
  g_assert_cmpint (get_row (intake, 3)->state, ==, FOULEE_INTAKE_ENRICHES);
  g_assert_cmpstr (get_row (intake, 3)->record->id, ==, get_row (list, 2)->record->id);
}

/* Garmin's files lie in a ZIP in the ZIP, under names that the list doesn't have: time and distance
 * tell which is which. */
static void
test_garmin (WalkPlace *place, gconstpointer data)
{
  static const char list[] =
      "[{\"summarizedActivitiesExport\":[{\"activityId\":24251846565,\"activityType\":\"running\","
      "\"beginTimestamp\":1773644400000,\"startTimeLocal\":1773648000000,\"duration\":1800000.0,"
      "\"distance\":667200.0,\"workoutRpe\":60,\"description\":\"felt good\"}]}]";
  g_autofree char *run = make_gpx ("2026-03-16T07:00:03Z", "running");
  g_autofree char *inner = walk_place_path (place, "inner.zip");
  g_autofree char *outer = walk_place_path (place, "export.zip");
  g_autofree char *bytes = NULL;
  g_autoptr (FouleeIntake) intake = NULL;
  ArchiveMaker *maker = archive_maker_new (inner, "zip");
  g_autoptr (FitWriter) writer = fit_writer_new ();
  GByteArray *day;
  const FouleeRun *found;
  gsize length;

  /* Among them the steps of each day, of which nobody has asked and nothing is said. */
  fit_runs_begin (writer, 32);
  fit_writer_end (writer);
  day = fit_writer_get (writer);
  archive_maker_add (maker, "me@example.org_12344.fit", (const char *) day->data, day->len);
  archive_maker_add (maker, "me@example.org_12345.gpx", run, -1);
  archive_maker_finish (maker);
  g_assert_true (g_file_get_contents (inner, &bytes, &length, NULL));
  maker = archive_maker_new (outer, "zip");
  archive_maker_add (maker, "DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json", list,
                     -1);
  archive_maker_add (maker, "DI_CONNECT/DI-Connect-Fitness/me_gear.json", "{}", -1);
  archive_maker_add (maker, "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip",
                     bytes, (gssize) length);
  archive_maker_finish (maker);

  intake = read_intake (place, "export.zip", foulee_record_array_new ());
  g_assert_cmpuint (intake->rows->len, ==, 1);
  g_assert_cmpuint (intake->n_files, ==, 3);
  found = (gpointer) get_row (intake, 0)->record;
  g_assert_cmpint (found->rpe, ==, 6);
  g_assert_cmpstr (found->note, ==, "felt good");
  g_assert_cmpint (found->descent, >, 100);
  g_assert_cmpint (found->descent, <=, 120);
}

static void
add (const char *name, void (*test) (WalkPlace *, gconstpointer))
{
  g_test_add (name, WalkPlace, NULL, walk_place_set_up, test, walk_place_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/bulk-export/strava", test_strava);
  add ("/bulk-export/strava-corrected", test_strava_corrected);
  add ("/bulk-export/strava-zone", test_strava_zone);
  add ("/bulk-export/strava-after-list", test_strava_after_list);
  add ("/bulk-export/garmin", test_garmin);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "exchange/import-private.h"
#include "exchange/recording-import.h"
#include "exchange/remarks.h"
#include "support/records.h"

/* Recordings made by hand, as the readers hand them out. */

#define HASH "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* 2025-06-01T06:00:00Z. */
#define MORNING G_GINT64_CONSTANT (1748757600)

/* What else there is is not known. */
static FouleeRecordedSession
session_of (const char *sport, double elapsed, double distance)
{
  return (FouleeRecordedSession) {
    .sport = (char *) sport,
    .start = MORNING,
    .offset = FOULEE_OFFSET_UNKNOWN,
    .elapsed = elapsed,
    .moving = NAN,
    .distance = distance,
    .ascent = NAN,
    .descent = NAN,
    .ascent_counted = NAN,
    .descent_counted = NAN,
    .heart_rate = NAN,
    .cadence = NAN,
  };
}

static FouleeImport *
import_sessions (FouleeRecordedSession *sessions, guint n, const FouleeRecordingNote *notes,
                 guint n_notes, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (G_GINT64_CONSTANT (1795067100123), zone);
  g_autoptr (GPtrArray) pointers = g_ptr_array_new ();
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (FouleeRecordingNote));
  FouleeRecording recording = {
    .format = FOULEE_RECORDING_FIT, .hash = HASH, .sessions = pointers, .notes = list
  };
  FouleeImport *import = foulee_import_new ("run.fit");

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (pointers, &sessions[i]);
  if (n_notes > 0)
    g_array_append_vals (list, notes, n_notes);
  if (foulee_recording_import (&recording, clock, import, error))
    return import;
  foulee_import_free (import);
  return NULL;
}

static FouleeImport *
import_one (FouleeRecordedSession session)
{
  FouleeImport *import = import_sessions (&session, 1, NULL, 0, NULL);

  g_assert_nonnull (import);
  g_assert_cmpuint (import->records->len, ==, 1);
  g_assert_cmpuint (import->details->len, ==, 1);
  g_assert_true (foulee_record_validate (g_ptr_array_index (import->records, 0), NULL));
  return import;
}

static void
assert_start (FouleeInstant start, const char *wanted)
{
  g_autofree char *iso = foulee_instant_to_iso (start);

  g_assert_cmpstr (iso, ==, wanted);
}

static void
test_run (void)
{
  g_autoptr (FouleeImport) import = import_one ((FouleeRecordedSession) {
      .sport = (char *) "trail running",
      .title = (char *) "Morning Run",
      .device = (char *) "Garmin fēnix 5",
      .start = MORNING,
      .offset = 180,
      .elapsed = 3612.4,
      .moving = 3500,
      .distance = 10432.6,
      .ascent = 120.4,
      .descent = 118.5,
      .climb = FOULEE_CLIMB_DEVICE,
      .heart_rate = 150.4,
      .cadence = 171.6,
  });
  const FouleeRun *run = g_ptr_array_index (import->records, 0);
  const FouleeImportDetail *detail = foulee_import_get_detail (import, 0);
  g_autoptr (GPtrArray) remarks = foulee_remarks_new (import, 0, foulee_language_english ());

  g_assert_cmpint (import->format, ==, FOULEE_FORMAT_FIT);
  g_assert_false (foulee_import_is_table (import));
  g_assert_cmpint (run->record.kind, ==, FOULEE_KIND_RUN);
  /* By Python's uuid5(). */
  g_assert_cmpstr (run->record.id, ==, "55e5537b-abfa-530c-8c26-c76adb19b173");
  g_assert_cmpint (run->record.created, ==, G_GINT64_CONSTANT (1795067100123));
  assert_start (run->start, "2025-06-01T09:00:00+03:00");
  g_assert_cmpint (run->duration, ==, 3612);
  g_assert_cmpint (run->distance, ==, 10433);
  g_assert_cmpint (run->ascent, ==, 120);
  g_assert_cmpint (run->descent, ==, 119);
  g_assert_cmpint (run->heart_rate, ==, 150);
  g_assert_cmpint (run->cadence, ==, 172);
  g_assert_cmpint (run->run_kind, ==, FOULEE_RUN_TRAIL);
  g_assert_cmpint (run->planned, ==, 0);
  g_assert_cmpint (run->source, ==, FOULEE_SOURCE_FILE);
  g_assert_cmpstr (run->source_name, ==, "Garmin fēnix 5");
  g_assert_cmpstr (run->source_hash, ==, HASH);
  g_assert_null (run->note);
  g_assert_cmpfloat (detail->moving, ==, 3500);
  g_assert_false (detail->zone_assumed);
  g_assert_cmpuint (remarks->len, ==, 0);
}

/* Six in the morning on the wall is six in the morning, in Paris as it is assumed. */
static void
test_on_wall (void)
{
  g_autoptr (FouleeImport) import = import_one ((FouleeRecordedSession) {
      .start = MORNING,
      .offset = FOULEE_OFFSET_ON_WALL,
      .elapsed = 3600,
      .moving = 3600,
      .distance = 10000,
  });
  const FouleeRun *run = g_ptr_array_index (import->records, 0);

  assert_start (run->start, "2025-06-01T06:00:00+02:00");
  g_assert_true (foulee_import_get_detail (import, 0)->zone_assumed);
}

static void
test_other_sport (void)
{
  FouleeRecordedSession sessions[] = {
    session_of ("open water swimming", 1500, 1500),
    session_of ("transition", 120, 200),
    session_of ("running", 2400, 10000),
  };
  g_autoptr (FouleeImport) import =
      import_sessions (sessions, G_N_ELEMENTS (sessions), NULL, 0, NULL);
  const FouleeAction *action;
  const FouleeRun *run;

  g_assert_nonnull (import);
  g_assert_cmpuint (import->n_activities, ==, 3);
  g_assert_cmpuint (import->records->len, ==, 2);
  action = g_ptr_array_index (import->records, 0);
  g_assert_cmpint (action->record.kind, ==, FOULEE_KIND_ACTION);
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_CROSS_TRAINING);
  g_assert_cmpint (action->minutes, ==, 25);
  assert_start (action->at, "2025-06-01T08:00:00+02:00");
  g_assert_true (foulee_record_validate (action, NULL));
  g_assert_cmpstr (foulee_import_get_detail (import, 0)->sport, ==, "open water swimming");
  g_assert_cmpint (foulee_import_get_detail (import, 0)->run->distance, ==, 1500);

  run = g_ptr_array_index (import->records, 1);
  g_assert_cmpint (run->record.kind, ==, FOULEE_KIND_RUN);
  g_assert_cmpint (run->distance, ==, 10000);
  g_assert_null (foulee_import_get_detail (import, 1)->run);
  /* The third session of the file: by Python's hashlib. */
  g_assert_cmpstr (run->source_hash, ==,
                   "ff9a44556bf37ac95e4d1c30f9a3fb7e28e5802ca876e3037ed21d29435a9656");
  g_assert_cmpstr (run->source_name, ==, "FIT");
}

static void
test_no_sport (void)
{
  static const struct {
    const char *sport;
    double elapsed, distance;
    gboolean is_run;
  } cases[] = {
    { NULL, 3600, 10000, TRUE },
    { "", 3600, 10000, TRUE },
    { "12", 3600, 10000, TRUE },
    /* 6.5 m/s is faster than anybody has run 10 km (26:11, 6.37 m/s), for ten minutes or more. */
    { NULL, 1571, 10000, TRUE },
    { NULL, 1500, 10000, FALSE },
    { NULL, 599, 4200, TRUE },
    { NULL, 600, 4200, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FouleeImport) import =
        import_one (session_of (cases[i].sport, cases[i].elapsed, cases[i].distance));
    const FouleeRecord *record = g_ptr_array_index (import->records, 0);
    const FouleeImportDetail *detail = foulee_import_get_detail (import, 0);

    g_assert_cmpint (record->kind, ==, cases[i].is_run ? FOULEE_KIND_RUN : FOULEE_KIND_ACTION);
    g_assert_true (detail->sport_assumed);
    g_assert_cmpstr (detail->sport, ==, cases[i].is_run ? NULL : "");
  }
}

/* What no run has is left out, and 0 where it means that nothing was measured. */
static void
test_implausible (void)
{
  FouleeRecordedSession session = session_of ("running", 3600, 0);
  g_autofree char *device = g_strnfill (400, 'x');
  g_autoptr (FouleeImport) import = NULL;
  const FouleeRun *run;

  memcpy (device + 199, "é", 2);
  session.device = device;
  session.ascent = 0;
  session.descent = 40000;
  session.heart_rate = 251;
  session.cadence = 12;
  import = import_one (session);
  run = g_ptr_array_index (import->records, 0);
  g_assert_cmpint (run->duration, ==, 3600);
  g_assert_cmpint (run->distance, ==, FOULEE_UNSET);
  g_assert_cmpint (run->ascent, ==, 0);
  g_assert_cmpint (run->descent, ==, FOULEE_UNSET);
  g_assert_cmpint (run->heart_rate, ==, FOULEE_UNSET);
  g_assert_cmpint (run->cadence, ==, FOULEE_UNSET);
  g_assert_cmpuint (foulee_import_get_detail (import, 0)->n_left_out, ==, 3);
  /* 200 bytes hold 199 letters and half of the next. */
  g_assert_cmpuint (strlen (run->source_name), ==, 199);
}

static void
test_empty (void)
{
  FouleeRecordedSession sessions[] = {
    session_of ("running", NAN, NAN),
    session_of ("running", 600, NAN),
  };
  g_autoptr (FouleeImport) import = import_sessions (sessions, 2, NULL, 0, NULL);
  g_autoptr (FouleeImport) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (import->records->len, ==, 1);
  g_assert_cmpuint (foulee_import_count_notes (import, FOULEE_NOTE_EMPTY), ==, 1);
  none = import_sessions (sessions, 1, NULL, 0, &error);
  g_assert_null (none);
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, "activity");
}

/* A watch that had lost its time. */
static void
test_lost_time (void)
{
  FouleeRecordedSession sessions[] = {
    session_of ("running", 600, 2000),
    session_of ("running", 600, 2000),
  };
  g_autoptr (FouleeImport) import = NULL;
  g_autoptr (FouleeImport) none = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GError) error = NULL;

  sessions[0].start = -86400 * G_GINT64_CONSTANT (365000);
  import = import_sessions (sessions, 2, NULL, 0, NULL);
  g_assert_cmpuint (import->records->len, ==, 1);
  g_assert_cmpuint (foulee_import_count_notes (import, FOULEE_NOTE_EMPTY), ==, 0);
  remarks = foulee_remarks_new (import, 0, foulee_language_english ());
  g_assert_cmpstr (g_ptr_array_index (remarks, 0), ==,
                   "1 other part of the file, with an implausible date, was left out.");
  none = import_sessions (sessions, 1, NULL, 0, &error);
  g_assert_null (none);
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, "start");
}

static void
test_remarks (void)
{
  static const FouleeRecordingNote notes[] = {
    { FOULEE_RECORDING_CUT_SHORT, 1, 0, 12345 }, { FOULEE_RECORDING_UNKNOWN_DATA, 2, 0, 77 },
    { FOULEE_RECORDING_NO_SPORT, 1, 0, -1 },     { FOULEE_RECORDING_TIMES_BACKWARD, 1, 0, -1 },
    { FOULEE_RECORDING_BAD_VALUE, 3, 0, -1 },    { FOULEE_RECORDING_LONG_PAUSE, 80, 0, -1 },
  };
  static const char *const english[] = {
    "The file ends in the middle, at byte 12,346: what came before was read.",
    "2 pieces of the file could not be understood and were passed over.",
    "1 point whose time ran backwards was left out.",
    "4 implausible values were left out.",
    "Paused for 1\u00a0h\u00a020.",
    "The file does not say which sport: a run is assumed.",
    "The file does not say which time zone: this computer’s is assumed.",
    "Ascent and descent were worked out from GPS altitudes, which are rough.",
  };
  FouleeRecordedSession session = session_of (NULL, 3600, NAN);
  g_autoptr (FouleeImport) import = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GPtrArray) french = NULL;

  session.longest_pause = 4800;
  session.climb = FOULEE_CLIMB_GPS;
  session.heart_rate = 300;
  import = import_sessions (&session, 1, notes, G_N_ELEMENTS (notes), NULL);
  remarks = foulee_remarks_new (import, 0, foulee_language_english ());
  french = foulee_remarks_new (import, 0, foulee_language_french ());
  g_assert_cmpuint (remarks->len, ==, G_N_ELEMENTS (english));
  for (guint i = 0; i < remarks->len; i++)
    g_assert_cmpstr (g_ptr_array_index (remarks, i), ==, english[i]);
  g_assert_cmpuint (french->len, ==, G_N_ELEMENTS (english));
  g_assert_cmpstr (g_ptr_array_index (french, 4), ==, "Pause de 1\u00a0h\u00a020.");
}

static void
test_sports (void)
{
  static const struct {
    const char *sport, *english, *french;
  } cases[] = {
    { "mountain biking", "Cycling", "Vélo" },
    { "E_BIKING", "Cycling", "Vélo" },
    { "lap swimming", "Swimming", "Natation" },
    { "skipping", "skipping", "skipping" },
    { "Générique", "Générique", "Générique" },
    { "Other", "", "" },
    { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *english = foulee_remark_sport (cases[i].sport, foulee_language_english ());
    g_autofree char *french = foulee_remark_sport (cases[i].sport, foulee_language_french ());

    g_assert_cmpstr (english, ==, cases[i].english);
    g_assert_cmpstr (french, ==, cases[i].french);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/recording-import/run", test_run);
  g_test_add_func ("/exchange/recording-import/on-wall", test_on_wall);
  g_test_add_func ("/exchange/recording-import/other-sport", test_other_sport);
  g_test_add_func ("/exchange/recording-import/no-sport", test_no_sport);
  g_test_add_func ("/exchange/recording-import/implausible", test_implausible);
  g_test_add_func ("/exchange/recording-import/empty", test_empty);
  g_test_add_func ("/exchange/recording-import/lost-time", test_lost_time);
  g_test_add_func ("/exchange/recording-import/remarks", test_remarks);
  g_test_add_func ("/exchange/recording-import/sports", test_sports);
  return g_test_run ();
}

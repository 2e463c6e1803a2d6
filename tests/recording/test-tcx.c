/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "recording-text.h"

#define START                                                                                      \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                   \
  "<TrainingCenterDatabase "                                                                       \
  "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">\n"                        \
  "<Activities>\n"
#define END "</Activities>\n</TrainingCenterDatabase>\n"
#define RUN "<Activity Sport=\"Running\">\n"
#define LAP(start, totals) "<Lap StartTime=\"2026-03-01T" start "Z\">" totals "\n"

/* 2026-03-01T08:00:00Z */
#define EIGHT 1772352000

/* A track of one point every ten seconds at 3 m/s, from `from` to `to` seconds after eight, both
 * included, on the equator. `inside` is put into every point. Each point is a line. */
static void
append_track (GString *text, int from, int to, const char *inside)
{
  g_string_append (text, "<Track>\n");
  for (int i = from; i <= to; i += 10)
    g_string_append_printf (text,
                            "<Trackpoint><Time>2026-03-01T08:%02d:%02dZ</Time><Position>"
                            "<LatitudeDegrees>0</LatitudeDegrees><LongitudeDegrees>%.7f"
                            "</LongitudeDegrees></Position><DistanceMeters>%d.0</DistanceMeters>"
                            "%s</Trackpoint>\n",
                            i / 60, i % 60, i * 3 / 111195.08, i * 3, inside);
  g_string_append (text, "</Track>\n");
}

/* Two laps of five minutes and 900 m by the points. */
static char *
two_laps (const char *first, const char *second, const char *inside)
{
  GString *text = g_string_new (START RUN);

  g_string_append (text, "<Id>2026-03-01T08:00:00Z</Id>\n");
  g_string_append (text, first);
  append_track (text, 0, 300, inside);
  g_string_append (text, "</Lap>\n");
  g_string_append (text, second);
  append_track (text, 310, 600, inside);
  g_string_append (text, "</Lap>\n</Activity>\n" END);
  return g_string_free (text, FALSE);
}

#define TOTALS(seconds, metres)                                                                    \
  "<TotalTimeSeconds>" seconds "</TotalTimeSeconds><DistanceMeters>" metres "</DistanceMeters>"
#define FIRST LAP ("08:00:00", TOTALS ("300.5", "905.5"))
#define SECOND LAP ("08:05:00.500", TOTALS ("299.4", "904.5"))

static void
test_plain (void)
{
  g_autofree char *text =
      two_laps (FIRST, SECOND,
                "<AltitudeMeters>35</AltitudeMeters><HeartRateBpm><Value>150</Value></HeartRateBpm>"
                "<Extensions><TPX xmlns=\"a\"><Speed>3</Speed><RunCadence>87</RunCadence></TPX>"
                "</Extensions>");
  g_autoptr (FouleeRecording) recording = recording_of_text (text);
  const FouleeRecordedSession *session = recording_session (recording, 0);

  g_assert_cmpint (recording->format, ==, FOULEE_RECORDING_TCX);
  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpuint (recording->notes->len, ==, 0);
  g_assert_cmpstr (session->sport, ==, "running");
  g_assert_cmpstr (session->title, ==, NULL);
  g_assert_cmpstr (session->device, ==, NULL);
  g_assert_cmpint (session->start, ==, EIGHT);
  g_assert_cmpint (session->offset, ==, FOULEE_OFFSET_UNKNOWN);
  g_assert_cmpfloat_with_epsilon (session->elapsed, 600, 0.01);
  g_assert_cmpfloat_with_epsilon (session->moving, 599.9, 0.01);
  g_assert_cmpfloat_with_epsilon (session->distance, 1810, 0.01);
  g_assert_cmpfloat_with_epsilon (session->heart_rate, 150, 0.01);
  g_assert_cmpfloat_with_epsilon (session->cadence, 174, 0.01);
  g_assert_cmpint (session->climb, ==, FOULEE_CLIMB_GPS);
}

static void
test_descriptions (void)
{
  g_autofree char *plain = two_laps (FIRST, SECOND, "");
  const char *end = strstr (plain, "</Activity>");
  g_autofree char *before = g_strndup (plain, end - plain);
  g_autofree char *text = g_strconcat (
      before,
      "<Notes>Tour du lac\nwith Kim</Notes><Creator><Name>Watch 410 Software Version 2.20</Name>"
      "<Version><VersionMajor>2</VersionMajor></Version></Creator></Activity></Activities>"
      "<Author><Name>Sync Program</Name></Author></TrainingCenterDatabase>",
      NULL);
  g_autoptr (FouleeRecording) recording = recording_of_text (text);

  g_assert_cmpstr (recording_session (recording, 0)->title, ==, "Tour du lac");
  g_assert_cmpstr (recording_session (recording, 0)->device, ==, "Watch 410");
}

static void
check_times (const char *first, const char *second, gint64 start, double elapsed, double moving)
{
  g_autofree char *text = two_laps (first, second, "");
  g_autoptr (FouleeRecording) recording = recording_of_text (text);
  const FouleeRecordedSession *session = recording_session (recording, 0);

  g_assert_cmpint (session->start, ==, start);
  g_assert_cmpfloat_with_epsilon (session->elapsed, elapsed, 0.01);
  g_assert_cmpfloat_with_epsilon (session->moving, moving, 0.01);
}

static void
test_times_of_laps (void)
{
  /* The watch began to count 20 s before it knew where it was, and counted on for 40 s. */
  check_times (LAP ("07:59:40", TOTALS ("320", "900")), LAP ("08:05:00", TOTALS ("340", "900")),
               EIGHT - 20, 660, 660);
  /* The second lap is said to begin 4 s late: it doesn't end later for that. */
  check_times (FIRST, LAP ("08:05:04", TOTALS ("299.4", "900")), EIGHT, 600, 599.9);
  /* Timers know fractions of a second. */
  check_times (FIRST, LAP ("08:05:00", TOTALS ("300.3", "900")), EIGHT, 600.8, 600.8);
}

/* Totals that cannot be, or that some lap is without: the points hold. */
static void
test_nonsense (void)
{
  static const struct {
    const char *first, *second;
    double moving, distance;
  } cases[] = {
    { LAP ("08:00:00", TOTALS ("300", "9000")), SECOND, 599.4, 1800 },
    { LAP ("08:00:00", TOTALS ("300", "0")), LAP ("08:05:00", TOTALS ("300", "0")), 600, 1800 },
    { LAP ("08:00:00", "<TotalTimeSeconds>300</TotalTimeSeconds>"), SECOND, 599.4, 1800 },
    { LAP ("08:00:00", "<DistanceMeters>910</DistanceMeters>"), SECOND, 600, 1814.5 },
    { LAP ("08:00:00", TOTALS ("-300", "910")), SECOND, 600, 1814.5 },
    { LAP ("2", TOTALS ("300", "910")), LAP ("1", TOTALS ("300", "910")), 600, 1820 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = two_laps (cases[i].first, cases[i].second, "");
    g_autoptr (FouleeRecording) recording = recording_of_text (text);
    const FouleeRecordedSession *session = recording_session (recording, 0);

    g_test_message ("%s", cases[i].first);
    g_assert_cmpint (session->start, ==, EIGHT);
    g_assert_cmpfloat_with_epsilon (session->elapsed, 600, 0.01);
    g_assert_cmpfloat_with_epsilon (session->moving, cases[i].moving, 0.01);
    g_assert_cmpfloat_with_epsilon (session->distance, cases[i].distance, 0.01);
  }
}

/* A treadmill writes no points. The highest heart rate is not the mean, and what cannot be is none.
 */
static void
test_empty_laps (void)
{
  static const struct {
    const char *start, *beats;
    int strides;
  } laps[] = { { "08:00:00", "140", 85 },
               { "08:10:00", "155", 88 },
               { "08:20:00", "2147483648", 0 } };
  g_autoptr (GString) text = g_string_new (START RUN "<Id>2026-03-01T08:00:00Z</Id>\n");
  g_autoptr (FouleeRecording) recording = NULL;
  const FouleeRecordedSession *session;

  for (gsize i = 0; i < G_N_ELEMENTS (laps); i++)
    g_string_append_printf (
        text,
        "<Lap StartTime=\"2026-03-01T%sZ\">" TOTALS (
            "600", "2000") "<AverageHeartRateBpm><Value>%s</Value></AverageHeartRateBpm>"
                           "<MaximumHeartRateBpm><Value>190</Value></MaximumHeartRateBpm>"
                           "<Extensions><LX xmlns=\"a\"><AvgRunCadence>%d</AvgRunCadence></LX>"
                           "</Extensions></Lap>\n",
        laps[i].start, laps[i].beats, laps[i].strides);
  g_string_append (text, "</Activity>" END);
  recording = recording_of_text (text->str);
  session = recording_session (recording, 0);

  g_assert_cmpint (session->start, ==, EIGHT);
  g_assert_cmpfloat_with_epsilon (session->elapsed, 1800, 0.01);
  g_assert_cmpfloat_with_epsilon (session->moving, 1800, 0.01);
  g_assert_cmpfloat_with_epsilon (session->distance, 6000, 0.01);
  g_assert_cmpfloat_with_epsilon (session->heart_rate, 147.5, 0.01);
  g_assert_cmpfloat_with_epsilon (session->cadence, 173, 0.01);
  assert_recording_note (recording, FOULEE_RECORDING_EMPTY_LAP, 3, 6);
}

/* Stopped for five minutes within a lap, carried 300 m meanwhile; the lap's total leaves that out.
 */
static void
test_tracks_in_a_lap (void)
{
  GString *text = g_string_new (START RUN LAP ("08:00:00", ""));
  g_autofree char *whole = NULL;
  g_autoptr (FouleeRecording) recording = NULL;
  const FouleeRecordedSession *session;

  append_track (text, 0, 300, "");
  append_track (text, 600, 900, "");
  g_string_append (text, "</Lap></Activity>" END);
  whole = g_string_free (text, FALSE);
  recording = recording_of_text (whole);
  session = recording_session (recording, 0);
  g_assert_cmpfloat_with_epsilon (session->elapsed, 900, 0.01);
  g_assert_cmpfloat_with_epsilon (session->moving, 600, 1);
  g_assert_cmpfloat_with_epsilon (session->longest_pause, 300, 1);
}

static void
test_sports (void)
{
  static const struct {
    const char *attribute, *sport;
    double cadence;
  } cases[] = {
    { "Sport=\"Running\"", "running", 170 },
    { "Sport=\"Biking\"", "cycling", NAN },
    { "Sport=\"Other\"", "other", NAN },
    { "Sport=\"\"", NULL, 170 },
    { "", NULL, 170 },
  };
  g_autofree char *runs = two_laps (FIRST, SECOND, "<Cadence>85</Cadence>");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) parts = g_strsplit (runs, "Sport=\"Running\"", 2);
    g_autofree char *text = g_strjoinv (cases[i].attribute, parts);
    g_autoptr (FouleeRecording) recording = recording_of_text (text);
    const FouleeRecordedSession *session = recording_session (recording, 0);

    g_test_message ("%s", cases[i].attribute);
    g_assert_cmpstr (session->sport, ==, cases[i].sport);
    if (isnan (cases[i].cadence))
      g_assert_true (isnan (session->cadence));
    else
      g_assert_cmpfloat_with_epsilon (session->cadence, cases[i].cadence, 0.01);
    if (cases[i].sport == NULL)
      assert_recording_note (recording, FOULEE_RECORDING_NO_SPORT, 1, 4);
    else
      g_assert_cmpuint (recording->notes->len, ==, 0);
  }
}

static void
test_multisport (void)
{
  GString *text = g_string_new (START "<MultiSportSession><Id>2026-03-01T08:00:00Z</Id><FirstSport>"
                                      "<Activity Sport=\"Biking\">" LAP ("08:00:00", ""));
  g_autofree char *whole = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  append_track (text, 0, 600, "");
  g_string_append (text,
                   "</Lap></Activity></FirstSport><NextSport><Transition StartTime=\"2026-03-01"
                   "T08:10:00Z\"><TotalTimeSeconds>60</TotalTimeSeconds>");
  append_track (text, 600, 660, "");
  g_string_append (text, "</Transition>" RUN LAP ("08:11:00", ""));
  append_track (text, 660, 960, "");
  g_string_append (text, "</Lap></Activity></NextSport></MultiSportSession>" END);
  whole = g_string_free (text, FALSE);
  recording = recording_of_text (whole);

  g_assert_cmpuint (recording->sessions->len, ==, 2);
  g_assert_cmpstr (recording_session (recording, 0)->sport, ==, "cycling");
  g_assert_cmpfloat (recording_session (recording, 0)->elapsed, ==, 600);
  g_assert_cmpstr (recording_session (recording, 1)->sport, ==, "running");
  g_assert_cmpint (recording_session (recording, 1)->start, ==, EIGHT + 660);
  g_assert_cmpfloat (recording_session (recording, 1)->elapsed, ==, 300);
  g_assert_cmpfloat_with_epsilon (recording_session (recording, 1)->distance, 900, 0.01);
}

static void
assert_missing (const char *text, const char *field)
{
  g_autoptr (GError) error = recording_error (text, -1, FOULEE_ERROR_FIELD);

  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, field);
  g_assert_cmpint (foulee_error_get_detail (error)->problem, ==, FOULEE_PROBLEM_MISSING);
}

static void
test_no_run (void)
{
  GString *course = g_string_new ("<TrainingCenterDatabase><Courses><Course><Lap/>");
  g_autofree char *plan = NULL;

  append_track (course, 0, 600, "");
  g_string_append (course, "</Course></Courses></TrainingCenterDatabase>");
  plan = g_string_free (course, FALSE);
  assert_missing (plan, "activity");
  assert_missing (START END, "activity");
  assert_missing (START RUN "</Activity>" END, "activity");
  assert_missing (START RUN "<Id>2026-03-01T08:00:00Z</Id><Lap/></Activity>" END, "activity");
  assert_missing (START RUN
                  "<Lap><Track><Trackpoint><Time>2026-03-01T08:00:00Z</Time><Position>"
                  "<LatitudeDegrees>1</LatitudeDegrees><LongitudeDegrees>2"
                  "</LongitudeDegrees></Position></Trackpoint></Track></Lap></Activity>" END,
                  "activity");
  assert_missing (START RUN "<Lap>" TOTALS ("600", "2000") "</Lap></Activity>" END, "time");
}

/* The second lap is not all there: its totals, which come first, are of more than what is. */
static void
test_cut (void)
{
  g_autofree char *text = two_laps (FIRST, SECOND, "");
  const char *cut = strstr (text, "08:08:00Z");
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeRecording) recording = recording_of_bytes (text, cut - text, &error);
  const FouleeRecordedSession *session;

  g_assert_no_error (error);
  session = recording_session (recording, 0);
  g_assert_cmpfloat_with_epsilon (session->elapsed, 470, 0.01);
  g_assert_cmpfloat_with_epsilon (session->moving, 470, 0.01);
  g_assert_cmpfloat_with_epsilon (session->distance, 1410, 0.01);
  g_assert_cmpuint (recording->notes->len, ==, 1);
  /* Six lines, 31 points, the end of a track, of a lap, a lap, a track, 17 points. */
  assert_recording_note (recording, FOULEE_RECORDING_CUT_SHORT, 1, 7 + 31 + 4 + 18);
}

/* What a lap says of itself is looked at as what its points say. */
static void
test_figures_that_cannot_be (void)
{
  static const char text[] = START RUN "<Lap StartTime=\"2026-03-01T08:00:00Z\">" TOTALS (
      "1800", "99999999") "<AverageHeartRateBpm><Value>2147483648</Value></AverageHeartRateBpm></"
                          "Lap></Activity>" END;
  g_autoptr (FouleeRecording) recording = recording_of_text (text);
  const FouleeRecordedSession *session = recording_session (recording, 0);

  g_assert_cmpfloat (session->elapsed, ==, 1800);
  g_assert_true (isnan (session->distance));
  g_assert_true (isnan (session->heart_rate));
  assert_recording_note (recording, FOULEE_RECORDING_BAD_VALUE, 2, 5);
}

/* Times that the points' track leaves out are none of the run's either: of a watch that has not
 * found a satellite yet, of one that wrote nonsense once. */
static void
test_clock_not_set (void)
{
  static const char *const times[] = { "2001-01-01T00:00:00", "2199-01-01T00:00:00",
                                       "2999-01-01T00:00:00" };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (times); i++) {
    g_autofree char *plain = two_laps (FIRST, SECOND, ""), *text = NULL;
    g_autofree char *point =
        g_strdup_printf ("<Trackpoint><Time>%sZ</Time></Trackpoint>\n", times[i / 2]);
    /* Before the first point, or behind the last one. */
    const char *at = i % 2 == 0 ? strstr (plain, "<Trackpoint>")
                                : strstr (strstr (plain, "08:10:00Z"), "</Track>");
    g_autofree char *before = NULL;
    g_autoptr (FouleeRecording) recording = NULL;
    const FouleeRecordedSession *session;

    before = g_strndup (plain, (gsize) (at - plain));
    text = g_strconcat (before, point, at, NULL);
    g_test_message ("%s", point);
    recording = recording_of_text (text);
    session = recording_session (recording, 0);
    g_assert_cmpint (session->start, ==, EIGHT);
    g_assert_cmpfloat_with_epsilon (session->elapsed, 600, 0.01);
    g_assert_cmpfloat_with_epsilon (session->moving, 599.9, 0.01);
  }
}

/* A lap without points does not make a run of two years either. */
static void
test_lap_of_another_year (void)
{
  GString *text = g_string_new (START RUN LAP ("08:00:00", ""));
  g_autofree char *whole = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  append_track (text, 0, 600, "");
  g_string_append (text, "</Lap><Lap StartTime=\"2028-03-01T08:00:00Z\">" TOTALS (
                             "60", "0") "</Lap></Activity>" END);
  whole = g_string_free (text, FALSE);
  recording = recording_of_text (whole);
  g_assert_cmpint (recording_session (recording, 0)->start, ==, EIGHT);
  g_assert_cmpfloat (recording_session (recording, 0)->elapsed, ==, 600);
}

static void
test_times_that_cannot_be (void)
{
  static const char text[] = START RUN
      "<Lap StartTime=\"2201-01-01T00:00:00Z\">" TOTALS ("60", "100") "</Lap></Activity>" END;

  g_autoptr (GError) error = recording_error (text, -1, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, "time");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/tcx/plain", test_plain);
  g_test_add_func ("/recording/tcx/descriptions", test_descriptions);
  g_test_add_func ("/recording/tcx/times-of-laps", test_times_of_laps);
  g_test_add_func ("/recording/tcx/nonsense", test_nonsense);
  g_test_add_func ("/recording/tcx/figures-that-cannot-be", test_figures_that_cannot_be);
  g_test_add_func ("/recording/tcx/times-that-cannot-be", test_times_that_cannot_be);
  g_test_add_func ("/recording/tcx/clock-not-set", test_clock_not_set);
  g_test_add_func ("/recording/tcx/lap-of-another-year", test_lap_of_another_year);
  g_test_add_func ("/recording/tcx/empty-laps", test_empty_laps);
  g_test_add_func ("/recording/tcx/tracks-in-a-lap", test_tracks_in_a_lap);
  g_test_add_func ("/recording/tcx/sports", test_sports);
  g_test_add_func ("/recording/tcx/multisport", test_multisport);
  g_test_add_func ("/recording/tcx/no-run", test_no_run);
  g_test_add_func ("/recording/tcx/cut", test_cut);
  return g_test_run ();
}

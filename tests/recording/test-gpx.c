/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "recording-text.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define GPX                                                                                        \
  "<gpx version=\"1.1\" creator=\"Watch 7\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n"

/* 2026-03-01T08:00:00Z */
#define EIGHT 1772352000

/* A degree of latitude on a sphere with the mean radius of the Earth, 6 371 008.8 m. */
#define DEGREE 111195.08

/* One point a second, each 0.00003° further north; the first is number `from`, `from` seconds after
 * eight. `inside` is put into every point. Each point is a line. */
static void
append_points (GString *text, int from, int n, const char *inside)
{
  for (int i = from; i < from + n; i++)
    g_string_append_printf (text,
                            "<trkpt lat=\"%d.%06d\" lon=\"2.35\"><ele>35</ele>"
                            "<time>2026-03-01T08:%02d:%02dZ</time>%s</trkpt>\n",
                            48, i * 30, i / 60, i % 60, inside);
}

/* A minute of a track, of which the first point stands in line 5. */
static char *
minute (const char *start, const char *name, const char *inside)
{
  GString *text = g_string_new (start);

  g_string_append_printf (text, "<trk><name>%s</name>\n<type>running</type>\n<trkseg>\n", name);
  append_points (text, 0, 61, inside);
  g_string_append (text, "</trkseg></trk>\n</gpx>\n");
  return g_string_free (text, FALSE);
}

static char *
replace (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  g_assert_nonnull (parts[1]);
  return g_strjoinv (new, parts);
}

static void
assert_minute (const FouleeRecordedSession *session)
{
  g_assert_cmpint (session->start, ==, EIGHT);
  g_assert_cmpfloat (session->elapsed, ==, 60);
  g_assert_cmpfloat_with_epsilon (session->distance, 60 * 0.00003 * DEGREE, 1);
}

static void
test_plain (void)
{
  g_autofree char *text =
      minute (XML GPX, "Évasion &amp; co",
              "<extensions><tpx:TrackPointExtension xmlns:tpx=\"http://www.garmin.com/xmlschemas/"
              "TrackPointExtension/v2\"><tpx:hr>145</tpx:hr><tpx:cad>86</tpx:cad>"
              "</tpx:TrackPointExtension></extensions>");
  g_autoptr (FouleeRecording) recording = recording_of_text (text);
  const FouleeRecordedSession *session = recording_session (recording, 0);

  g_assert_cmpint (recording->format, ==, FOULEE_RECORDING_GPX);
  g_assert_cmpint (recording->size, ==, (gint64) strlen (text));
  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpuint (recording->notes->len, ==, 0);
  assert_minute (session);
  g_assert_cmpstr (session->sport, ==, "running");
  g_assert_cmpstr (session->title, ==, "Évasion & co");
  g_assert_cmpstr (session->device, ==, "Watch 7");
  g_assert_cmpint (session->offset, ==, FOULEE_OFFSET_UNKNOWN);
  g_assert_cmpfloat_with_epsilon (session->heart_rate, 145, 0.01);
  g_assert_cmpfloat_with_epsilon (session->cadence, 172, 0.01);
  g_assert_cmpint (session->climb, ==, FOULEE_CLIMB_GPS);
}

/* Whatever programs call them, and whether they declare it or not. */
static void
test_extensions (void)
{
  static const struct {
    const char *inside;
    double heart_rate, cadence;
  } cases[] = {
    { "<extensions><hr>150</hr><cadence>88</cadence></extensions>", 150, 176 },
    { "<extensions><g:hr xmlns:g=\"http://www.cluetrust.com/XML/GPXDATA/1/0\">150</g:hr>"
      "</extensions>",
      150, NAN },
    { "<extensions><ns3:TrackPointExtension xmlns:ns3=\"a\"><ns3:HeartRate> 150 </ns3:HeartRate>"
      "<ns3:cad>176</ns3:cad></ns3:TrackPointExtension></extensions>",
      150, 176 },
    { "<extensions><hr>0</hr><cad>0</cad></extensions>", NAN, NAN },
    { "<speed>3.3</speed><course>0</course>", NAN, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = minute (XML GPX, "a", cases[i].inside);
    g_autoptr (FouleeRecording) recording = recording_of_text (text);
    const FouleeRecordedSession *session = recording_session (recording, 0);

    g_test_message ("%s", cases[i].inside);
    assert_minute (session);
    g_assert_cmpuint (recording->notes->len, ==, 0);
    if (isnan (cases[i].heart_rate))
      g_assert_true (isnan (session->heart_rate));
    else
      g_assert_cmpfloat_with_epsilon (session->heart_rate, cases[i].heart_rate, 0.01);
    if (isnan (cases[i].cadence))
      g_assert_true (isnan (session->cadence));
    else
      g_assert_cmpfloat_with_epsilon (session->cadence, cases[i].cadence, 0.01);
  }
}

/* The device counted 240 m where the points lie 200 m apart. */
static void
test_counted_distance (void)
{
  GString *text = g_string_new (XML GPX "<trk><type>running</type><trkseg>");
  g_autofree char *whole = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  for (int i = 0; i < 61; i++) {
    g_autofree char *inside =
        g_strdup_printf ("<extensions><gpxdata:distance xmlns:gpxdata=\"http://www.cluetrust.com/"
                         "XML/GPXDATA/1/0\">%d</gpxdata:distance></extensions>",
                         4 * i);
    append_points (text, i, 1, inside);
  }
  g_string_append (text, "</trkseg></trk></gpx>");
  whole = g_string_free (text, FALSE);
  recording = recording_of_text (whole);
  g_assert_cmpfloat_with_epsilon (recording_session (recording, 0)->distance, 240, 0.01);
}

/* Cranks are no feet, and a walk is slower than a run. */
static void
test_cadence (void)
{
  static const struct {
    const char *type;
    int written;
    double steps;
  } cases[] = {
    { "<type>running</type>", 119, 238 },
    { "<type>running</type>", 120, 120 },
    { "", 85, 170 },
    { "<type>cycling</type>", 85, NAN },
    { "<type>Laufen</type>", 85, 170 },
    { "<type>Vélo</type>", 85, NAN },
    { "<type>walking</type>", 55, 110 },
    { "<type>hiking</type>", 110, 110 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *inside =
        g_strdup_printf ("<extensions><cad>%d</cad></extensions>", cases[i].written);
    g_autofree char *runs = minute (XML GPX, "a", inside);
    g_autofree char *text = replace (runs, "<type>running</type>", cases[i].type);
    g_autoptr (FouleeRecording) recording = recording_of_text (text);
    const double steps = recording_session (recording, 0)->cadence;

    g_test_message ("%s %d", cases[i].type, cases[i].written);
    if (isnan (cases[i].steps))
      g_assert_true (isnan (steps));
    else
      g_assert_cmpfloat_with_epsilon (steps, cases[i].steps, 0.01);
  }
}

/* Ten minutes and 2 km lie between; the watch was carried home in a car. */
static void
test_segments (void)
{
  GString *text = g_string_new (XML GPX "<trk><type>running</type><trkseg>");
  g_autofree char *whole = NULL;
  g_autoptr (FouleeRecording) recording = NULL;
  const FouleeRecordedSession *session;

  append_points (text, 0, 61, "");
  g_string_append (text, "</trkseg><trkseg/><trkseg>");
  append_points (text, 660, 61, "");
  g_string_append (text, "</trkseg></trk></gpx>");
  whole = g_string_free (text, FALSE);
  recording = recording_of_text (whole);
  session = recording_session (recording, 0);
  g_assert_cmpfloat (session->elapsed, ==, 720);
  g_assert_cmpfloat_with_epsilon (session->moving, 120, 1);
  g_assert_cmpfloat_with_epsilon (session->longest_pause, 600, 1);
  g_assert_cmpfloat_with_epsilon (session->distance, 2 * 60 * 0.00003 * DEGREE, 2);
}

static void
test_tracks (void)
{
  GString *text = g_string_new (XML GPX "<wpt lat=\"48\" lon=\"2\"><time>2026-03-01T07:00:00Z"
                                        "</time></wpt>\n<trk><name>empty</name></trk>\n"
                                        "<trk><name>first</name><trkseg>\n");
  g_autofree char *whole = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  append_points (text, 0, 61, "");
  g_string_append (text, "</trkseg></trk><rte><name>plan</name><rtept lat=\"1\" lon=\"2\"/></rte>"
                         "<trk><name>second</name><type>9</type><trkseg>\n");
  append_points (text, 600, 31, "");
  g_string_append (text, "</trkseg></trk><trk><name>one point</name><trkseg>\n");
  append_points (text, 700, 1, "");
  g_string_append (text, "</trkseg></trk></gpx>");
  whole = g_string_free (text, FALSE);
  recording = recording_of_text (whole);

  g_assert_cmpuint (recording->sessions->len, ==, 2);
  g_assert_cmpstr (recording_session (recording, 0)->title, ==, "first");
  g_assert_cmpstr (recording_session (recording, 0)->sport, ==, NULL);
  assert_minute (recording_session (recording, 0));
  g_assert_cmpstr (recording_session (recording, 1)->title, ==, "second");
  g_assert_cmpstr (recording_session (recording, 1)->sport, ==, "running");
  g_assert_cmpint (recording_session (recording, 1)->start, ==, EIGHT + 600);
  g_assert_cmpfloat (recording_session (recording, 1)->elapsed, ==, 30);
  assert_recording_note (recording, FOULEE_RECORDING_NO_SPORT, 1, 5);
}

static void
test_offset (void)
{
  g_autofree char *utc = minute (XML GPX, "a", "");
  g_auto (GStrv) parts = g_strsplit (utc, "T08:", -1);
  g_autofree char *joined = g_strjoinv ("T10:", parts);
  g_auto (GStrv) zones = g_strsplit (joined, "Z</time>", -1);
  g_autofree char *text = g_strjoinv (".250+02:00</time>", zones);
  g_autoptr (FouleeRecording) recording = recording_of_text (text);

  assert_minute (recording_session (recording, 0));
  g_assert_cmpint (recording_session (recording, 0)->offset, ==, 120);
}

static void
test_barometer (void)
{
  g_autofree char *plain = minute (XML GPX, "a", "");
  g_autofree char *text = replace (plain, "Watch 7", "Watch 7 with barometer");
  g_autoptr (FouleeRecording) recording = recording_of_text (text);

  g_assert_cmpstr (recording_session (recording, 0)->device, ==, "Watch 7");
  g_assert_cmpint (recording_session (recording, 0)->climb, ==, FOULEE_CLIMB_BAROMETER);
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
  assert_missing (XML GPX "</gpx>", "activity");
  assert_missing (XML GPX "<trk/></gpx>", "activity");
  assert_missing (XML GPX "<trk><trkseg/></trk></gpx>", "activity");
  assert_missing (XML GPX
                  "<rte><rtept lat=\"1\" lon=\"2\"/><rtept lat=\"1\" lon=\"3\"/></rte></gpx>",
                  "activity");
  assert_missing (XML GPX "<wpt lat=\"1\" lon=\"2\"><time>2026-03-01T08:00:00Z</time></wpt></gpx>",
                  "activity");
  assert_missing (XML GPX "<trk><trkseg><trkpt lat=\"1\" lon=\"2\"><time>2026-03-01T08:00:00Z"
                          "</time></trkpt></trkseg></trk></gpx>",
                  "activity");
  assert_missing (XML GPX "<metadata><time>2026-03-01T08:00:00Z</time></metadata><trk><trkseg>"
                          "<trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1\" lon=\"3\"/></trkseg></trk>"
                          "</gpx>",
                  "time");
}

/* The 31st second comes after the 40th, and stands in line 45. */
static void
test_backward (void)
{
  GString *text = g_string_new (XML GPX "<trk><type>running</type>\n<trkseg>\n");
  g_autofree char *whole = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  append_points (text, 0, 41, "");
  append_points (text, 31, 2, "");
  append_points (text, 41, 20, "");
  g_string_append (text, "</trkseg></trk></gpx>");
  whole = g_string_free (text, FALSE);
  recording = recording_of_text (whole);
  assert_minute (recording_session (recording, 0));
  assert_recording_note (recording, FOULEE_RECORDING_TIMES_BACKWARD, 2, 46);
}

static void
test_bad_values (void)
{
  static const struct {
    const char *good, *bad;
    guint count;
  } cases[] = {
    { "lat=\"48.000090\"", "lat=\"north\"", 1 },
    { "lon=\"2.35\"", "lon=\"nan\"", 1 },
    { "<ele>35</ele>", "<ele>0x23</ele>", 1 },
    { "<ele>35</ele>", "<ele>35 m</ele>", 1 },
    { "<time>2026-03-01T08:00:03Z</time>", "<time>three</time>", 1 },
    { "<hr>145</hr>", "<hr>inf</hr>", 1 },
    { "<hr>145</hr>", "<hr>600</hr>", 1 },
    { "<hr>145</hr>", "<hr/>", 0 },
  };
  g_autofree char *clean = minute (XML GPX, "a", "<extensions><hr>145</hr></extensions>");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    /* In the fourth point, which stands in line 9 of the file. */
    const char *fourth = strstr (clean, "<trkpt lat=\"48.000090\"");
    g_autofree char *before = g_strndup (clean, fourth - clean);
    g_autofree char *after = replace (fourth, cases[i].good, cases[i].bad);
    g_autofree char *text = g_strconcat (before, after, NULL);
    g_autoptr (FouleeRecording) recording = recording_of_text (text);

    g_test_message ("%s", cases[i].bad);
    assert_minute (recording_session (recording, 0));
    g_assert_cmpfloat_with_epsilon (recording_session (recording, 0)->heart_rate, 145, 0.01);
    if (cases[i].count > 0)
      assert_recording_note (recording, FOULEE_RECORDING_BAD_VALUE, cases[i].count, 9);
    else
      g_assert_cmpuint (recording->notes->len, ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/gpx/plain", test_plain);
  g_test_add_func ("/recording/gpx/extensions", test_extensions);
  g_test_add_func ("/recording/gpx/counted-distance", test_counted_distance);
  g_test_add_func ("/recording/gpx/cadence", test_cadence);
  g_test_add_func ("/recording/gpx/segments", test_segments);
  g_test_add_func ("/recording/gpx/tracks", test_tracks);
  g_test_add_func ("/recording/gpx/offset", test_offset);
  g_test_add_func ("/recording/gpx/barometer", test_barometer);
  g_test_add_func ("/recording/gpx/no-run", test_no_run);
  g_test_add_func ("/recording/gpx/backward", test_backward);
  g_test_add_func ("/recording/gpx/bad-values", test_bad_values);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "recording-text.h"

/* Whatever a file holds: figures that can be, or one error that says where. The sanitizers watch
 * for the rest. */

static char *
small_gpx (void)
{
  GString *text = g_string_new (
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\n"
      "<gpx version=\"1.1\" creator=\"W &amp; V\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
      "xmlns:t=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n"
      "<metadata><time>2026-03-01T08:00:00Z</time></metadata>\n"
      "<trk><name><![CDATA[Été]]></name><type>running</type><trkseg>\n");

  for (int i = 0; i < 4; i++)
    g_string_append_printf (text,
                            "<trkpt lat=\"48.%04d\" lon=\"2.35\"><ele>3%d.5</ele>"
                            "<time>2026-03-01T08:00:%02d.5+01:00</time><extensions>"
                            "<t:TrackPointExtension><t:hr>140</t:hr><t:cad>85</t:cad>"
                            "</t:TrackPointExtension></extensions></trkpt>\n",
                            i, i, 5 * i);
  g_string_append (text, "</trkseg></trk></gpx>\n");
  return g_string_free (text, FALSE);
}

static char *
small_tcx (void)
{
  GString *text = g_string_new (
      "<?xml version=\"1.0\"?>\n<TrainingCenterDatabase><Activities><Activity Sport=\"Running\">\n"
      "<Id>2026-03-01T08:00:00Z</Id><Lap StartTime=\"2026-03-01T08:00:00Z\">"
      "<TotalTimeSeconds>20</TotalTimeSeconds><DistanceMeters>60</DistanceMeters>"
      "<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><Track>\n");

  for (int i = 0; i < 4; i++)
    g_string_append_printf (text,
                            "<Trackpoint><Time>2026-03-01T08:00:%02dZ</Time><Position>"
                            "<LatitudeDegrees>48.%04d</LatitudeDegrees><LongitudeDegrees>2"
                            "</LongitudeDegrees></Position><AltitudeMeters>35</AltitudeMeters>"
                            "<DistanceMeters>%d</DistanceMeters><Extensions><TPX><RunCadence>85"
                            "</RunCadence></TPX></Extensions></Trackpoint>\n",
                            5 * i, i, 15 * i);
  g_string_append (text, "</Track></Lap><Notes>a</Notes></Activity></Activities>"
                         "</TrainingCenterDatabase>\n");
  return g_string_free (text, FALSE);
}

static void
assert_can_be (const FouleeRecordedSession *session)
{
  g_assert_cmpint (session->start, >, G_MININT64);
  g_assert_cmpfloat (session->elapsed, >=, 0);
  g_assert_false (isinf (session->elapsed));
  g_assert_false (session->moving > session->elapsed);
  g_assert_false (isinf (session->distance) || session->distance < 0);
  g_assert_false (isinf (session->heart_rate) || isinf (session->cadence));
  g_assert_true (session->title == NULL || g_utf8_validate (session->title, -1, NULL));
  g_assert_true (session->device == NULL || g_utf8_validate (session->device, -1, NULL));
  g_assert_true (session->sport == NULL || g_utf8_validate (session->sport, -1, NULL));
}

/* Whether it could be read. */
static gboolean
try (const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeRecording) recording = recording_of_bytes (bytes, (gssize) length, &error);

  if (recording == NULL) {
    g_assert_true (error->domain == FOULEE_ERROR);
    g_assert_true (error->code == FOULEE_ERROR_FORMAT || error->code == FOULEE_ERROR_SYNTAX ||
                   error->code == FOULEE_ERROR_FIELD);
    if (error->code == FOULEE_ERROR_SYNTAX)
      g_assert_cmpint (foulee_error_get_detail (error)->line, >, 0);
    return FALSE;
  }
  g_assert_no_error (error);
  g_assert_cmpuint (recording->sessions->len, >, 0);
  for (guint i = 0; i < recording->sessions->len; i++)
    assert_can_be (recording_session (recording, i));
  return TRUE;
}

/* As soon as the second point is whole there is something to tell. Where its end tag begins nothing
 * of it can be missing any more. */
static void
check_truncated (const char *whole, const char *end_tag)
{
  const char *second = strstr (strstr (whole, end_tag) + 1, end_tag);
  const gsize from = (gsize) (second - whole);

  for (gsize i = 0; i <= strlen (whole); i++) {
    g_autofree char *bytes =
        g_memdup2 (whole, MAX (i, 1)); /* so that reading beyond is found out */
    const gboolean was_read = try (bytes, i);

    if (i <= from)
      g_assert_false (was_read);
    if (i >= from + strlen (end_tag))
      g_assert_true (was_read);
  }
}

static void
test_truncated (void)
{
  g_autofree char *gpx = small_gpx ();
  g_autofree char *tcx = small_tcx ();

  check_truncated (gpx, "</trkpt>");
  check_truncated (tcx, "</Trackpoint>");
}

/* Every byte once as another: zero, a bracket, an ampersand, a quote, half of "é". */
static void
check_changed (char *text)
{
  const gsize length = strlen (text);

  for (gsize i = 0; i < length; i++) {
    const char before = text[i];

    for (const char *other = "<&\"\xc3"; *other != '\0'; other++) {
      text[i] = *other;
      try (text, length);
    }
    text[i] = '\0';
    try (text, length);
    text[i] = before;
  }
}

static void
test_changed (void)
{
  g_autofree char *gpx = small_gpx ();
  g_autofree char *tcx = small_tcx ();

  check_changed (gpx);
  check_changed (tcx);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autofree char *gpx = small_gpx ();
  const gsize length = strlen (gpx);

  for (int round = 0; round < 2000; round++) {
    g_autofree char *bytes = g_memdup2 (gpx, length);
    const int n = g_rand_int_range (random, 1, 30);

    for (int i = 0; i < n; i++)
      bytes[g_rand_int_range (random, 5, (gint32) length)] = (char) g_rand_int (random);
    try (bytes, length);
  }
}

static void
assert_refused (const char *text, gssize length, FouleeErrorCode code, gint64 line)
{
  g_autoptr (GError) error = recording_error (text, length, code);

  g_assert_cmpint (foulee_error_get_detail (error)->line, ==, line);
}

/* Each name stands for ten of the one before. */
static void
test_entities (void)
{
  static const char *const subsets[] = {
    "<!ENTITY x \"y\">",
    "<!ENTITY x SYSTEM \"file:///etc/hostname\">",
    "<!ENTITY x PUBLIC \"a\" \"http://localhost/\">",
    "<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;",
    "<!ENTITY x SYSTEM \"a.gif\" NDATA gif>",
    "<!ATTLIST trkpt lat CDATA \"48\">",
  };
  g_autofree char *gpx = small_gpx ();
  const char *root = strstr (gpx, "<gpx");
  GString *laughs = g_string_new ("<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [\n");

  g_string_append (laughs, "<!ENTITY a0 \"lol\">\n");
  for (int i = 1; i < 10; i++) {
    g_string_append_printf (laughs, "<!ENTITY a%d \"", i);
    for (int j = 0; j < 10; j++)
      g_string_append_printf (laughs, "&a%d;", i - 1);
    g_string_append (laughs, "\">\n");
  }
  g_string_append_printf (laughs, "]>\n<gpx><trk><name>&a9;</name></trk></gpx>");
  assert_refused (laughs->str, -1, FOULEE_ERROR_SYNTAX, 3);
  g_string_free (laughs, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (subsets); i++) {
    g_autofree char *text =
        g_strdup_printf ("<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [\n%s ]>\n%s", subsets[i], root);

    g_test_message ("%s", subsets[i]);
    assert_refused (text, -1, FOULEE_ERROR_SYNTAX, 3);
  }
}

/* A secret beside the file stays there, also where only a reference asks for it. */
static void
test_outside (void)
{
  g_autofree char *folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "gpx.dtd", NULL);
  g_autofree char *gpx = small_gpx ();
  g_autofree char *text = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  g_assert_true (g_file_set_contents (path, "<!ENTITY secret \"told\">", -1, NULL));
  text = g_strdup_printf ("<?xml version=\"1.0\"?>\n<!DOCTYPE gpx SYSTEM \"file://%s\">\n<gpx><trk>"
                          "<name>not &secret;</name>%s",
                          path, strstr (gpx, "<trkseg>"));
  recording = recording_of_text (text);
  g_assert_cmpstr (recording_session (recording, 0)->title, ==, "not");
  g_remove (path);
  g_rmdir (folder);
}

/* `n` times `unit` between `start` and `end`. */
static void
try_many (const char *start, const char *unit, guint n, const char *end, gboolean can_be_read)
{
  g_autoptr (GString) text = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, unit);
  g_string_append (text, end);
  g_assert_cmpint (try (text->str, text->len), ==, can_be_read);
}

static void
test_much (void)
{
  g_autofree char *gpx = small_gpx ();
  const char *track = strstr (gpx, "<trk>"), *segment = strstr (gpx, "<trkseg>");

  try_many ("<gpx>", "<a>", 100000, track, FALSE);
  try_many ("<gpx creator=\"", "xxxxxxxxxx", 1000000, "\"/>", FALSE);
  try_many ("<gpx><trk><", "xxxxxxxxxx", 1000000, "/></trk></gpx>", FALSE);
  try_many ("<gpx ", "a=\"\" ", 100000, "/>", FALSE);
  try_many ("<gpx ", "xmlns:a=\"b\" ", 100000, "/>", FALSE);
  try_many ("<gpx><!--", "xxxxxxxxxx", 1000000, track, FALSE);
  try_many ("<gpx>", "&#38;", 100000, track, TRUE);
  try_many ("<gpx>", "&", 100000, track, TRUE);
  try_many ("<gpx>", "<![CDATA[", 100000, track, FALSE);
  try_many ("<gpx>", "<!-- -->", 100000, track, TRUE);
  try_many ("<gpx>", "<a/>", 100000, track, TRUE);
  try_many ("<gpx><trk><name>", "xxxxxxxxxx", 1000000, "</name></trk></gpx>", FALSE);
  /* Too long or too deep in the middle: what came before it is there. */
  {
    const char *end = strstr (segment, "</trkseg>");
    g_autofree char *before = g_strndup (gpx, end - gpx);

    try_many (before, "<trkpt lat=\"48\" lon=\"2\" a=\"", 1, "", TRUE);
    try_many (before, "<trkpt lat=\"4", 100000, "\"/>", TRUE);
    try_many (before, "<trkpt>", 100000, "", TRUE);
    try_many (before, "<!--xxxxx", 100000, "", TRUE);
  }
}

/* 10 002 short sessions, each on a line of its own behind the first: two too many. */
static void
check_too_many (const char *start, const char *session, const char *end)
{
  GString *text = g_string_new (start);
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  for (int i = 0; i < 10002; i++)
    g_string_append (text, session);
  g_string_append (text, end);
  recording = recording_of_bytes (text->str, (gssize) text->len, &error);
  g_string_free (text, TRUE);
  g_assert_no_error (error);
  g_assert_cmpuint (recording->sessions->len, ==, 10000);
  assert_recording_note (recording, FOULEE_RECORDING_BAD_VALUE, 2, 10002);
}

static void
test_too_many (void)
{
  check_too_many ("<gpx creator=\"A watch\">\n",
                  "<trk><type>running</type><trkseg>"
                  "<trkpt lat=\"48\" lon=\"2\"><time>2026-03-01T08:00:00Z</time></trkpt>"
                  "<trkpt lat=\"48\" lon=\"2\"><time>2026-03-01T08:00:05Z</time></trkpt>"
                  "</trkseg></trk>\n",
                  "</gpx>");
  check_too_many ("<TrainingCenterDatabase><Activities>\n",
                  "<Activity Sport=\"Running\"><Lap StartTime=\"2026-03-01T08:00:00Z\">"
                  "<TotalTimeSeconds>60</TotalTimeSeconds></Lap></Activity>\n",
                  "</Activities></TrainingCenterDatabase>");
}

static void
test_others (void)
{
  static const char zeros[100] = { 0 };
  g_autofree char *gpx = small_gpx ();
  GString *shifted = g_string_new (NULL);

  assert_refused ("", 0, FOULEE_ERROR_FORMAT, 0);
  assert_refused (zeros, sizeof zeros, FOULEE_ERROR_FORMAT, 0);
  assert_refused ("<!DOCTYPE html>\n<html><body><gpx/></body></html>", -1, FOULEE_ERROR_FORMAT, 0);
  assert_refused ("<gpx><gpx></gpx>", -1, FOULEE_ERROR_SYNTAX, 1);
  assert_refused ("<gpx>\n<trk>\n<trkseg>\n<trkpt lat=\"1\" lon=\"2\"", -1, FOULEE_ERROR_SYNTAX, 4);

  /* UTF-8 that calls itself, by its mark, something else. */
  g_string_append_len (shifted, "\xff\xfe", 2);
  g_string_append (shifted, gpx);
  g_assert_false (try (shifted->str, shifted->len));
  g_string_free (shifted, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/xml-hostile/truncated", test_truncated);
  g_test_add_func ("/recording/xml-hostile/changed", test_changed);
  g_test_add_func ("/recording/xml-hostile/random", test_random);
  g_test_add_func ("/recording/xml-hostile/entities", test_entities);
  g_test_add_func ("/recording/xml-hostile/outside", test_outside);
  g_test_add_func ("/recording/xml-hostile/much", test_much);
  g_test_add_func ("/recording/xml-hostile/too-many", test_too_many);
  g_test_add_func ("/recording/xml-hostile/others", test_others);
  return g_test_run ();
}

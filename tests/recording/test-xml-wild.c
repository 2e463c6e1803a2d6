/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "recording-text.h"

/* Files as programs write them that never heard of the rules, and files that end too soon: the run
 * in them is read all the same. */

/* The title is in line 3, the first point in line 6; a point a second, 61 of them. */
static char *
file (const char *declaration, const char *title)
{
  GString *text = g_string_new (declaration);

  g_string_append_printf (text,
                          "\n<gpx version=\"1.1\" creator=\"W\">\n<trk><name>%s</name>\n"
                          "<type>running</type>\n<trkseg>\n",
                          title);
  for (int i = 0; i < 61; i++)
    g_string_append_printf (text,
                            "<trkpt lat=\"48.%06d\" lon=\"2.35\"><ele>35</ele>"
                            "<time>2026-03-01T08:%02d:%02dZ</time></trkpt>\n",
                            30 * i, i / 60, i % 60);
  g_string_append (text, "</trkseg></trk>\n</gpx>\n");
  return g_string_free (text, FALSE);
}

#define UTF_8 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

static char *
replace (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  g_assert_nonnull (parts[1]);
  return g_strjoinv (new, parts);
}

static void
assert_minute (const FouleeRecording *recording, const char *title)
{
  const FouleeRecordedSession *session = recording_session (recording, 0);

  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpstr (session->sport, ==, "running");
  g_assert_cmpstr (session->title, ==, title);
  g_assert_cmpint (session->start, ==, 1772352000);
  g_assert_cmpfloat (session->elapsed, ==, 60);
  g_assert_cmpfloat_with_epsilon (session->distance, 200.15, 1);
}

/* A NUL behind a "<" is a blank, as elsewhere. */
static void
test_nul (void)
{
  g_autofree char *text = file (UTF_8, "3 <@ 4");
  const gsize length = strlen (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeRecording) recording = NULL;

  *strchr (text, '@') = '\0';
  recording = recording_of_bytes (text, (gssize) length, &error);
  g_assert_no_error (error);
  assert_minute (recording, "3 <  4");
}

/* What stands in the title, what is read of it, and whether that took mending. */
static void
test_titles (void)
{
  static const struct {
    const char *written, *read;
    gboolean mended;
  } cases[] = {
    { "Tour", "Tour", FALSE },
    { "Vélo &amp; &#233;t&#xe9; &lt;3", "Vélo & été <3", FALSE },
    { "<![CDATA[A & B <b> <3 ]] ]]>", "A & B <b> <3 ]]", FALSE },
    { "<!-- & < 3 -->Tour", "Tour", FALSE },
    { "Run & fun", "Run & fun", TRUE },
    { "Run &", "Run &", TRUE },
    { "A&B; C&D", "A C&D", TRUE },
    { "5 < 6 <3", "5 < 6 <3", TRUE },
    { "Caf&eacute;", "Caf", TRUE },
    { "a\001b\033c", "a b c", TRUE },
    { "a&#1;b", "ab", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = file (UTF_8, cases[i].written);
    g_autoptr (FouleeRecording) recording = recording_of_text (text);
    const FouleeRecordingNote *note = recording_find_note (recording, FOULEE_RECORDING_MENDED_XML);

    g_test_message ("%s", cases[i].written);
    assert_minute (recording, cases[i].read);
    g_assert_cmpuint (recording->notes->len, ==, cases[i].mended ? 1 : 0);
    if (cases[i].mended)
      g_assert_cmpint (note->line, ==, 3);
  }
}

/* How a file begins, and in which line that has to be mended: 0 for nowhere. */
static void
test_beginnings (void)
{
  static const struct {
    const char *start;
    gint64 line;
  } cases[] = {
    { "", 0 },
    { UTF_8, 0 },
    { "\xef\xbb\xbf" UTF_8, 0 },
    { "<?xml version=\"1.0\"?>", 0 },
    { "<?xml version='1.0' encoding='utf8' standalone='no'?>", 0 },
    { "<?xml version=\"1.0\"?><!-- & <3 --><?other & ?>", 0 },
    { "<?xml version=\"1.0\"?><!DOCTYPE gpx SYSTEM \"http://localhost/gpx.dtd\">", 0 },
    { "\n\n  " UTF_8, 1 },
    { "\xef\xbb\xbf\r\n" UTF_8, 1 },
    { "<?xml version=\"1.0\" encoding=\"klingon\"?>", 1 },
    { "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = file (cases[i].start, "Été");
    g_autoptr (FouleeRecording) recording = recording_of_text (text);

    g_test_message ("%s", cases[i].start);
    assert_minute (recording, "Été");
    if (cases[i].line != 0)
      assert_recording_note (recording, FOULEE_RECORDING_MENDED_XML, 1, cases[i].line);
    else
      g_assert_cmpuint (recording->notes->len, ==, 0);
  }
}

static void
test_encodings (void)
{
  static const struct {
    const char *declared, *encoding;
  } cases[] = {
    { "ISO-8859-1", "ISO-8859-1" },
    { "iso-8859-15", "ISO-8859-15" },
    { "windows-1252", "WINDOWS-1252" },
    { "UTF-16", "UTF-16" }, /* with a mark */
    { "UTF-16", "UTF-16LE" },
    { "UTF-16", "UTF-16BE" },
    { "us-ascii", "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *declaration =
        g_strdup_printf ("<?xml version=\"1.0\" encoding=\"%s\"?>", cases[i].declared);
    g_autofree char *text = file (declaration, "Été à Köln");
    gsize length;
    g_autofree char *bytes = g_convert (text, -1, cases[i].encoding, "UTF-8", NULL, &length, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (FouleeRecording) recording = recording_of_bytes (bytes, (gssize) length, &error);

    g_test_message ("%s", cases[i].encoding);
    g_assert_no_error (error);
    assert_minute (recording, "Été à Köln");
    g_assert_cmpuint (recording->notes->len, ==, 0);
  }
}

/* One letter in another encoding than the file says must not lose the run. */
static void
test_broken_utf8 (void)
{
  g_autofree char *text = file (UTF_8, "Caf\xe9 du lac");
  g_autoptr (FouleeRecording) recording = recording_of_text (text);

  assert_minute (recording, recording_session (recording, 0)->title);
  g_assert_true (g_utf8_validate (recording_session (recording, 0)->title, -1, NULL));
  g_assert_true (g_str_has_prefix (recording_session (recording, 0)->title, "Caf"));
  g_assert_nonnull (recording_find_note (recording, FOULEE_RECORDING_MENDED_XML));
}

/* UTF-8 that says it were of Windows; the second half of "Á" is no letter there. */
static void
test_broken_windows (void)
{
  g_autofree char *text =
      file ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>", "\xc3\x81lava");
  g_autoptr (FouleeRecording) recording = recording_of_text (text);

  assert_minute (recording, "Ã?lava");
  assert_recording_note (recording, FOULEE_RECORDING_MENDED_XML, 1, 3);
}

/* What is wrong somewhere, and in which line. */
static void
test_structure (void)
{
  static const struct {
    const char *good, *wrong;
    gint64 line;
  } cases[] = {
    { "<ele>35</ele>", "<g:ele>35</g:ele>", 6 },
    { "creator=\"W\"", "creator=\"W\" g:a=\"b\"", 2 },
    { "creator=\"W\"", "creator=\"W\" creator=\"W\"", 2 },
    { "<trkseg>", "<trkseg></other>", 5 },
    { "<ele>35</ele>", "<ele>35</ele><link href=\"http://a/?b=1&c=2\"/>", 6 },
    { "</gpx>\n", "</gpx>\n<gpx><trk/></gpx>\n", 69 },
    { "</gpx>\n", "</gpx>\n\001\002", 69 },
  };
  g_autofree char *clean = file (UTF_8, "Tour");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = replace (clean, cases[i].good, cases[i].wrong);
    g_autoptr (FouleeRecording) recording = recording_of_text (text);
    const FouleeRecordingNote *note = recording_find_note (recording, FOULEE_RECORDING_MENDED_XML);

    g_test_message ("%s", cases[i].wrong);
    assert_minute (recording, "Tour");
    g_assert_nonnull (note);
    g_assert_cmpint (note->line, ==, cases[i].line);
    g_assert_cmpuint (recording->notes->len, ==, 1);
  }
}

/* The file ends in the middle of the 41st point, or right behind it: forty or 41 are whole. */
static void
test_cut (void)
{
  g_autofree char *text = file (UTF_8, "Tour");
  char *point = strstr (text, "<time>2026-03-01T08:00:40Z");
  g_autofree char *mended = NULL;
  g_autoptr (FouleeRecording) half = NULL, both = NULL, whole = NULL;
  g_autoptr (GError) error = NULL;

  half = recording_of_bytes (text, point - text + 12, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (recording_session (half, 0)->elapsed, ==, 39);
  g_assert_cmpstr (recording_session (half, 0)->title, ==, "Tour");
  g_assert_cmpuint (half->notes->len, ==, 1);
  assert_recording_note (half, FOULEE_RECORDING_CUT_SHORT, 1, 46);

  whole =
      recording_of_bytes (text, strstr (point, "</trkpt>") + strlen ("</trkpt>") - text, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (recording_session (whole, 0)->elapsed, ==, 40);
  assert_recording_note (whole, FOULEE_RECORDING_CUT_SHORT, 1, 46);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/xml-wild/titles", test_titles);
  g_test_add_func ("/recording/xml-wild/nul", test_nul);
  g_test_add_func ("/recording/xml-wild/beginnings", test_beginnings);
  g_test_add_func ("/recording/xml-wild/encodings", test_encodings);
  g_test_add_func ("/recording/xml-wild/broken-utf8", test_broken_utf8);
  g_test_add_func ("/recording/xml-wild/broken-windows", test_broken_windows);
  g_test_add_func ("/recording/xml-wild/structure", test_structure);
  g_test_add_func ("/recording/xml-wild/cut", test_cut);
  return g_test_run ();
}

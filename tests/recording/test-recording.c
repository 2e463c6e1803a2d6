/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "recording/recording-private.h"

#define XML "<?xml version=\"1.0\"?>\n"
#define FIT "\x0e\x10\x00\x00\x40\x00\x00\x00.FIT\x00\x00"

/* What is no recording. */
#define NONE ((FouleeRecordingFormat) FOULEE_RECORDING_TCX + 1)

static void
test_recognise (void)
{
  static const struct {
    const char *start;
    gsize length;
    FouleeRecordingFormat format;
  } cases[] = {
#define CASE(text, kind) { text, sizeof (text) - 1, kind }
    CASE (FIT, FOULEE_RECORDING_FIT),
    CASE ("\x0c\x10\x00\x00\x40\x00\x00\x00.FIT", FOULEE_RECORDING_FIT),
    CASE ("\x0b\x10\x00\x00\x40\x00\x00\x00.FIT", NONE),
    CASE ("\x0e\x10\x00\x00\x40\x00\x00\x00.FIX\x00\x00", NONE),
    CASE ("\x0e\x10\x00\x00\x40\x00\x00\x00.FI", NONE),
    CASE (XML "<gpx version=\"1.1\">", FOULEE_RECORDING_GPX),
    CASE ("<gpx>", FOULEE_RECORDING_GPX),
    CASE ("<gpx/>", FOULEE_RECORDING_GPX),
    CASE ("\n\n  " XML "<gpx\n", FOULEE_RECORDING_GPX),
    CASE ("\xef\xbb\xbf" XML "<g:gpx>", FOULEE_RECORDING_GPX),
    CASE (XML "<!-- <TrainingCenterDatabase> --><gpx>", FOULEE_RECORDING_GPX),
    CASE (XML "<?xml-stylesheet href='>'?>\r\n<gpx>", FOULEE_RECORDING_GPX),
    CASE ("<!DOCTYPE gpx [ <!ENTITY a \"b\"> ]><gpx>", FOULEE_RECORDING_GPX),
    CASE (XML "<TrainingCenterDatabase xmlns=\"", FOULEE_RECORDING_TCX),
    CASE ("<t:TrainingCenterDatabase>", FOULEE_RECORDING_TCX),
    CASE ("\xff\xfe<\0g\0p\0x\0>\0", FOULEE_RECORDING_GPX),
    CASE ("\xfe\xff\0<\0g\0p\0x\0>", FOULEE_RECORDING_GPX),
    CASE ("<\0?\0x\0m\0l\0?\0>\0<\0g\0p\0x\0>\0", FOULEE_RECORDING_GPX),
    CASE ("<gpxx>", NONE),
    CASE ("<Gpx>", NONE),
    CASE ("<gpx", NONE),
    CASE ("<gp", NONE),
    CASE ("gpx", NONE),
    CASE ("<html><gpx>", NONE),
    CASE ("<!-- <gpx>", NONE),
    CASE ("<!DOCTYPE gpx [ <gpx>", NONE),
    CASE ("<kml>", NONE),
    CASE ("date,type,distance\n", NONE),
    CASE ("{\"format\": \"foulee-journal\"}", NONE),
    CASE ("\x1f\x8b\x08\x00", NONE),
    CASE ("\0", NONE),
    CASE ("", NONE),
#undef CASE
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeRecordingFormat format = NONE;
    const guint8 *start = (const guint8 *) cases[i].start;
    g_autofree char *shown = g_strescape (cases[i].start, NULL);

    g_test_message ("%" G_GSIZE_FORMAT ": %s", i, shown);
    g_assert_cmpint (foulee_recording_recognise (start, cases[i].length, NULL), ==,
                     cases[i].format != NONE);
    foulee_recording_recognise (start, cases[i].length, &format);
    g_assert_cmpint (format, ==, cases[i].format);
  }
}

static FouleeRecording *
read_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  FouleeRecording *recording = NULL;

  if (!foulee_recording_read (stream, NULL, &recording, error))
    g_assert_null (recording);
  return recording;
}

static GBytes *
packed (GBytes *plain)
{
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  GBytes *result = g_converter_convert_bytes (packer, plain, NULL);

  g_assert_nonnull (result);
  return result;
}

static void
assert_refused (GBytes *bytes, FouleeErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, FOULEE_ERROR, (int) code);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) table = g_bytes_new_static ("date,type\n", 10);
  g_autoptr (GBytes) gpx = g_bytes_new_static ("<gpx><trk/></gpx>", 17);
  g_autoptr (GBytes) once = packed (gpx), twice = packed (once);

  assert_refused (nothing, FOULEE_ERROR_FORMAT);
  assert_refused (table, FOULEE_ERROR_FORMAT);
  /* Only one wrapping is taken off. */
  assert_refused (twice, FOULEE_ERROR_FORMAT);
}

/* What unpacks to more than the limit is refused, whatever it begins with: a run, and then blanks,
 * a MiB in each of as many members of gzip as it takes. */
static void
test_too_large (void)
{
  static const char gpx[] =
      "<gpx><trk><trkseg><trkpt lat='1' lon='2'><time>2026-01-01T00:00:00Z</time></trkpt>"
      "<trkpt lat='1' lon='2'><time>2026-01-01T00:10:00Z</time></trkpt></trkseg></trk></gpx>";
  g_autofree char *text = g_strnfill (1 << 20, ' ');
  g_autoptr (GBytes) run = g_bytes_new_static (gpx, strlen (gpx));
  g_autoptr (GBytes) blanks = g_bytes_new_static (text, 1 << 20);
  g_autoptr (GBytes) head = packed (run), member = packed (blanks), bytes = NULL;
  g_autoptr (GByteArray) all = g_byte_array_new ();

  g_byte_array_append (all, g_bytes_get_data (head, NULL), (guint) g_bytes_get_size (head));
  for (gint64 i = 0; i < FOULEE_RECORDING_MOST_BYTES >> 20; i++)
    g_byte_array_append (all, g_bytes_get_data (member, NULL), (guint) g_bytes_get_size (member));
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 1 << 20);
  assert_refused (bytes, FOULEE_ERROR_TOO_LARGE);
}

static void
test_notes (void)
{
  g_autoptr (FouleeRecording) recording = g_new0 (FouleeRecording, 1);
  const FouleeRecordingNote *notes;

  recording->sessions = g_ptr_array_new ();
  recording->notes = g_array_new (FALSE, FALSE, sizeof (FouleeRecordingNote));
  foulee_recording_note (recording, FOULEE_RECORDING_BAD_VALUE, 2, 7, -1);
  foulee_recording_note (recording, FOULEE_RECORDING_NO_SPORT, 1, 3, -1);
  foulee_recording_note (recording, FOULEE_RECORDING_BAD_VALUE, 3, 9, -1);
  notes = (const FouleeRecordingNote *) (gpointer) recording->notes->data;
  g_assert_cmpuint (recording->notes->len, ==, 2);
  g_assert_cmpint (notes[0].kind, ==, FOULEE_RECORDING_NO_SPORT);
  g_assert_cmpint (notes[1].kind, ==, FOULEE_RECORDING_BAD_VALUE);
  g_assert_cmpuint (notes[1].count, ==, 5);
  g_assert_cmpint (notes[1].line, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/recognise", test_recognise);
  g_test_add_func ("/recording/refused", test_refused);
  g_test_add_func ("/recording/too-large", test_too_large);
  g_test_add_func ("/recording/notes", test_notes);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <math.h>
#include <string.h>

#include "base/civil.h"
#include "check-import.h"
#include "recording/recording.h"

/* FIT, GPX and TCX: whatever the bytes are, the figures of a recording are figures, and how many
 * bytes come at a time makes no difference to them. */

/* A number that is known lies in minimum … maximum. */
static void
check_figure (double figure, double minimum, double maximum)
{
  if (isnan (figure))
    return;
  g_assert_cmpfloat (figure, >=, minimum);
  g_assert_cmpfloat (figure, <=, maximum);
}

static void
check_session (const FouleeRecordedSession *session)
{
  static const double years = 1e8, far = 1e7, high = 1e5;

  fuzz_check_text (session->sport);
  fuzz_check_text (session->title);
  fuzz_check_text (session->device);
  /* A moment that the journal can hold. */
  g_assert_cmpint (session->start, >=, (gint64) FOULEE_DATE_MIN * 86400);
  g_assert_cmpint (session->start, <=, (gint64) FOULEE_DATE_MAX * 86400);
  if (session->offset != FOULEE_OFFSET_UNKNOWN && session->offset != FOULEE_OFFSET_ON_WALL)
    g_assert_cmpint (ABS (session->offset), <=, 18 * 60);
  check_figure (session->elapsed, 0, years);
  check_figure (session->moving, 0, years);
  g_assert_false (isnan (session->longest_pause));
  check_figure (session->longest_pause, 0, years);
  check_figure (session->distance, 0, far);
  check_figure (session->ascent, 0, high);
  check_figure (session->descent, 0, high);
  check_figure (session->ascent_counted, 0, high);
  check_figure (session->descent_counted, 0, high);
  check_figure (session->heart_rate, 20, 260);
  check_figure (session->cadence, 0, 400);
  g_assert_cmpint ((int) session->climb, >=, FOULEE_CLIMB_NONE);
  g_assert_cmpint ((int) session->climb, <=, FOULEE_CLIMB_GPS);
}

static void
check_note (const FouleeRecordingNote *note, int before)
{
  g_assert_cmpint ((int) note->kind, >, before);
  g_assert_cmpint ((int) note->kind, <, FOULEE_RECORDING_N_NOTES);
  g_assert_cmpuint (note->count, >=, 1);
  g_assert_cmpint (note->line, >=, 0);
  g_assert_cmpint (note->byte, >=, -1);
}

static void
check_recording (const FouleeRecording *recording)
{
  int before = -1;

  g_assert_cmpuint (recording->sessions->len, >=, 1);
  for (guint i = 0; i < recording->sessions->len; i++)
    check_session (g_ptr_array_index (recording->sessions, i));
  for (guint i = 0; i < recording->notes->len; i++) {
    const FouleeRecordingNote *note = &g_array_index (recording->notes, FouleeRecordingNote, i);

    check_note (note, before);
    before = (int) note->kind;
  }
  g_assert_cmpuint (strlen (recording->hash), ==, 64);
}

/* NULL where the bytes are refused, with `*error` as an error has to be. */
static FouleeRecording *
read_bytes (const guint8 *bytes, gsize length, guint32 seed, GError **error)
{
  g_autoptr (GInputStream) stream = fuzz_stream_new (bytes, length, seed);
  FouleeRecording *recording = NULL;

  if (!foulee_recording_read (stream, NULL, &recording, error)) {
    g_assert_null (recording);
    fuzz_check_error (*error);
    return NULL;
  }
  g_assert_no_error (*error);
  check_recording (recording);
  return recording;
}

static void
check_same_figure (double a, double b)
{
  g_assert_true (a == b || (isnan (a) && isnan (b)));
}

static void
check_same_session (const FouleeRecordedSession *a, const FouleeRecordedSession *b)
{
  g_assert_cmpstr (a->sport, ==, b->sport);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->device, ==, b->device);
  g_assert_cmpint (a->start, ==, b->start);
  g_assert_cmpint (a->offset, ==, b->offset);
  check_same_figure (a->elapsed, b->elapsed);
  check_same_figure (a->moving, b->moving);
  check_same_figure (a->longest_pause, b->longest_pause);
  check_same_figure (a->distance, b->distance);
  check_same_figure (a->ascent, b->ascent);
  check_same_figure (a->descent, b->descent);
  check_same_figure (a->ascent_counted, b->ascent_counted);
  check_same_figure (a->descent_counted, b->descent_counted);
  check_same_figure (a->heart_rate, b->heart_rate);
  check_same_figure (a->cadence, b->cadence);
  g_assert_cmpint ((int) a->climb, ==, (int) b->climb);
}

static void
check_same_recording (const FouleeRecording *a, const FouleeRecording *b)
{
  g_assert_cmpint ((int) a->format, ==, (int) b->format);
  g_assert_cmpstr (a->hash, ==, b->hash);
  g_assert_cmpint (a->size, ==, b->size);
  g_assert_cmpuint (a->sessions->len, ==, b->sessions->len);
  for (guint i = 0; i < a->sessions->len; i++)
    check_same_session (g_ptr_array_index (a->sessions, i), g_ptr_array_index (b->sessions, i));
  g_assert_cmpuint (a->notes->len, ==, b->notes->len);
  for (guint i = 0; i < a->notes->len; i++) {
    const FouleeRecordingNote *na = &g_array_index (a->notes, FouleeRecordingNote, i);
    const FouleeRecordingNote *nb = &g_array_index (b->notes, FouleeRecordingNote, i);

    g_assert_cmpint ((int) na->kind, ==, (int) nb->kind);
    g_assert_cmpuint (na->count, ==, nb->count);
    g_assert_cmpint (na->line, ==, nb->line);
    g_assert_cmpint (na->byte, ==, nb->byte);
  }
}

/* `other` is what the same file is on another way. */
static void
check_same (const FouleeRecording *recording, const GError *error, const guint8 *other,
            gsize length, guint32 seed)
{
  g_autoptr (GError) other_error = NULL;
  g_autoptr (FouleeRecording) read_again = read_bytes (other, length, seed, &other_error);

  g_assert_true ((recording == NULL) == (read_again == NULL));
  if (recording != NULL)
    check_same_recording (recording, read_again);
  else
    fuzz_check_same_error (error, other_error);
}

static gboolean
is_gzip (const guint8 *bytes, gsize length)
{
  return length >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b;
}

#ifdef FUZZ_GZIP
static GBytes *
pack (const guint8 *bytes, gsize length)
{
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, (int) (length % 10));
  g_autoptr (GInputStream) plain = fuzz_stream_new (bytes, length, 0);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_cmpint (
      g_output_stream_splice (memory, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL), >=,
      0);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Packed, a file is what it is unpacked: also its hash and its size. */
static void
check_packed (const FouleeRecording *recording, const GError *error, const guint8 *bytes,
              gsize length)
{
  g_autoptr (GBytes) packed = NULL;
  gsize packed_length;
  const guint8 *packed_bytes;

  if (is_gzip (bytes, length)) /* twice is refused */
    return;
  packed = pack (bytes, length);
  packed_bytes = g_bytes_get_data (packed, &packed_length);
  check_same (recording, error, packed_bytes, packed_length, 0);
}
#endif

/* As runs for the journal. Where there is no recording it may be a table. */
static void
check_runs (const FouleeRecording *recording, const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeImport) import = fuzz_import (bytes, length, 0, &error);

  if (import != NULL)
    fuzz_check_import (import);
  if (recording != NULL && import != NULL)
    g_assert_cmpuint (import->n_activities, ==, recording->sessions->len);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeRecording) recording = read_bytes (bytes, length, 0, &error);

  fuzz_n_read += recording != NULL;
  if (recording != NULL && !is_gzip (bytes, length)) {
    g_autofree char *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, length);

    g_assert_cmpstr (recording->hash, ==, hash);
    g_assert_cmpint (recording->size, ==, (gint64) length);
  }
  check_same (recording, error, bytes, length, (guint32) length + 1);
  check_runs (recording, bytes, length);
#ifdef FUZZ_GZIP
  check_packed (recording, error, bytes, length);
#endif
  return 0;
}

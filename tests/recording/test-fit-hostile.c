/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "fit-runs.h"

/* FIT files that are broken, or are something else: what can be trusted is taken and the rest
 * named, or one error says where. */

#define nth(recording, i)                                                                          \
  ((const FouleeRecordedSession *) g_ptr_array_index ((recording)->sessions, i))

static void
refused_as (FitWriter *writer, FouleeErrorCode code, gint64 position, const char *field)
{
  g_autoptr (FouleeRecording) recording = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (fit_runs_read (writer, &recording, &error));
  g_assert_null (recording);
  g_assert_error (error, FOULEE_ERROR, (int) code);
  g_assert_cmpint (foulee_error_get_detail (error)->position, ==, position);
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, field);
}

/* One run was read; from `position` on there is nothing that can be. */
static void
stands (FitWriter *writer, gint64 position)
{
  g_autoptr (FouleeRecording) recording = fit_runs_read_well (writer);
  gint64 byte;

  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_CUT_SHORT, &byte), ==, 1);
  g_assert_cmpint (byte, ==, position);
}

static void
test_headers (void)
{
  static const guint sizes[] = { 12, 14, 20, 255 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (FouleeRecording) recording = NULL;

    fit_writer_begin (writer, sizes[i]);
    fit_writer_file_id (writer, 4, 1, 2697);
    fit_runs_define (writer);
    fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
    fit_writer_end (writer);
    recording = fit_runs_read_well (writer);
    g_assert_cmpuint (recording->notes->len, ==, 0);
    g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
  }
}

/* The header's own sum: 0 says there is none. */
static void
test_header_sum (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  guint8 *bytes;

  fit_runs_whole (writer, FIT_MORNING);
  bytes = fit_writer_get (writer)->data;
  bytes[12] ^= 0x10;
  refused_as (writer, FOULEE_ERROR_SYNTAX, 13, NULL);
  bytes[12] = bytes[13] = 0;
  recording = fit_runs_read_well (writer);
  /* The whole file's sum is over the header too. */
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_BAD_CHECKSUM, NULL), ==, 1);
}

static void
test_checksum (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  GByteArray *bytes;
  gint64 byte;

  fit_runs_whole (writer, FIT_MORNING);
  bytes = fit_writer_get (writer);
  bytes->data[bytes->len - 1] ^= 1;
  recording = fit_runs_read_well (writer);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_BAD_CHECKSUM, &byte), ==, 1);
  g_assert_cmpint (byte, ==, bytes->len - 2);
  g_assert_cmpuint (recording->notes->len, ==, 1);
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
}

/* A length of 0 was never filled in; one that is too large was cut off, or never true. */
static void
test_lengths (void)
{
  static const guint8 lengths[] = { 0, 0xFF };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (FouleeRecording) recording = NULL;
    gint64 byte;

    fit_runs_whole (writer, FIT_MORNING);
    g_byte_array_set_size (fit_writer_get (writer), fit_writer_get (writer)->len - 2);
    memset (fit_writer_get (writer)->data + 4, lengths[i], 4);
    memset (fit_writer_get (writer)->data + 12, 0, 2);
    recording = fit_runs_read_well (writer);
    g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_CUT_SHORT, &byte), ==, 1);
    g_assert_cmpint (byte, ==, fit_writer_get (writer)->len);
    g_assert_cmpuint (recording->notes->len, ==, 1);
    g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
    g_assert_cmpint (nth (recording, 0)->offset, ==, 120);
  }
}

static void
test_chained (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_whole (writer, FIT_MORNING);
  fit_runs_begin (writer, 2); /* settings */
  fit_writer_end (writer);
  fit_runs_whole (writer, FIT_MORNING + 86400);
  fit_writer_bytes (writer, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->notes->len, ==, 0);
  g_assert_cmpuint (recording->sessions->len, ==, 2);
  g_assert_cmpint (nth (recording, 1)->start - nth (recording, 0)->start, ==, 86400);
}

/* A local number of the first file means nothing in the second. */
static void
test_chained_definitions (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  gint64 byte, expected;

  fit_runs_whole (writer, FIT_MORNING);
  fit_writer_begin (writer, 12);
  expected = fit_writer_get (writer)->len;
  fit_runs_session (writer, FIT_MORNING + 86400, 600, 1, 0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_UNKNOWN_DATA, &byte), ==, 1);
  g_assert_cmpint (byte, ==, expected);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_BAD_CHECKSUM, NULL), ==, -1);
}

/* The second of two files has no header that can be one; its mark is the ninth to twelfth byte. The
 * first stands, unless it is of something else. */
static void
test_chained_broken (void)
{
  static const guint types[] = { 4, 2 }; /* activity, settings */

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    static const guint broken[] = { 8, 0 };
    g_autoptr (FitWriter) writer = fit_writer_new ();
    guint first;

    fit_runs_begin (writer, types[i]);
    fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
    fit_writer_end (writer);
    first = fit_writer_get (writer)->len;
    fit_runs_whole (writer, FIT_MORNING + 86400);
    for (gsize at = 0; at < G_N_ELEMENTS (broken); at++) {
      fit_writer_get (writer)->data[first + broken[at]] = 3;
      if (types[i] == 4)
        stands (writer, first);
      else
        refused_as (writer, FOULEE_ERROR_SYNTAX, first + broken[at] + 1, NULL);
    }
  }
}

/* What a flash is filled up with, and what is left of an upload. */
static void
test_rest (void)
{
  static const char *const rests[] = { "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
                                       "\r\n------boundary--\r\n", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (rests); i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    guint end;

    fit_runs_whole (writer, FIT_MORNING);
    end = fit_writer_get (writer)->len;
    fit_writer_bytes (writer, rests[i], strlen (rests[i]));
    stands (writer, end);
  }
}

static void
test_other_files (void)
{
  static const guint types[] = { 2, 5, 6, 15, 32 }; /* settings, workout, course, monitoring */

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();

    fit_runs_begin (writer, types[i]);
    fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
    fit_writer_end (writer);
    refused_as (writer, FOULEE_ERROR_FIELD, 0, "activity");
    /* It isn't one either where it is cut. */
    g_byte_array_set_size (fit_writer_get (writer), fit_writer_get (writer)->len - 5);
    refused_as (writer, FOULEE_ERROR_FIELD, 0, "activity");
  }
}

/* 20: a summary of an activity. */
static void
test_summary (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 20);
  fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();

  fit_runs_begin (writer, 4);
  fit_writer_end (writer);
  refused_as (writer, FOULEE_ERROR_FIELD, 0, "activity");
}

static void
test_too_many_sessions (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  guint after;

  fit_runs_begin (writer, 4);
  for (guint i = 0; i < 1000; i++)
    fit_runs_session (writer, FIT_MORNING + i, 600, 1, 0);
  after = fit_writer_get (writer)->len;
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 1000);

  g_byte_array_set_size (fit_writer_get (writer), after);
  fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
  fit_writer_end (writer);
  refused_as (writer, FOULEE_ERROR_SYNTAX, after + 1, NULL);
}

/* Each of the files behind one another has as many as it may; together they have too many. */
static void
test_too_many_chained (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  gint64 byte, tenth = 0;

  for (guint file = 0; file < 12; file++) {
    fit_runs_begin (writer, 4);
    for (guint i = 0; i < 1000; i++)
      fit_runs_session (writer, FIT_MORNING + 1000 * i, 600, 1, 0);
    fit_writer_end (writer);
    if (file == 9)
      tenth = fit_writer_get (writer)->len;
  }
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 10000);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_CUT_SHORT, &byte), ==, 1);
  g_assert_cmpint (byte, ==, tenth);
}

/* A message that no definition speaks of, in the middle of a run and before its end: what comes
 * behind it is found again. What looks like a record in it is of another week. */
static void
test_lost_message (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  gint64 byte, lost;

  fit_runs_begin (writer, 4);
  fit_runs_record (writer, FIT_MORNING, 0, 100, 120, -1);
  fit_runs_record (writer, FIT_MORNING + 10, 30, 100, 120, -1);
  lost = fit_writer_get (writer)->len;
  fit_writer_bytes (writer, "\x09\0\1\2", 4);
  fit_runs_record (writer, FIT_MORNING + 604800, 60, 100, 200, -1);
  for (int i = 2; i <= 60; i++)
    fit_runs_record (writer, FIT_MORNING + i * 10, i * 30, 100, 120, -1);
  fit_writer_bytes (writer, "\x09\0\1\2", 4);
  fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_UNKNOWN_DATA, &byte), ==, 2);
  g_assert_cmpint (byte, ==, lost);
  g_assert_cmpuint (recording->notes->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 1800, 0.01);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->heart_rate, 120, 1e-6);
  g_assert_cmpstr (nth (recording, 0)->sport, ==, "running");
}

/* Nothing that can be believed comes behind it: what was before stands. */
static void
test_lost_rest (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  gint64 byte, lost;

  fit_runs_begin (writer, 4);
  fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
  lost = fit_writer_get (writer)->len;
  fit_writer_bytes (writer, "\x09", 1);
  for (int i = 0; i < 100; i++)
    fit_runs_record (writer, FIT_MORNING + (gint64) 3 * 86400 * i + 200000, 9000, 100, 40, -1);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_UNKNOWN_DATA, &byte), ==, 1);
  g_assert_cmpint (byte, ==, lost);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_CUT_SHORT, &byte), ==, 1);
  g_assert_cmpint (byte, ==, lost);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_BAD_CHECKSUM, NULL), ==, -1);
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
}

/* Where nothing is found, the error says from where on nothing could be. */
static void
test_lost_all (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();

  fit_writer_begin (writer, 14);
  fit_writer_bytes (writer, "\x09xxxxxxxxxxxxxxxxxxx", 20);
  fit_writer_end (writer);
  refused_as (writer, FOULEE_ERROR_SYNTAX, 15, NULL);
}

/* Whatever comes out of a broken file is a figure or none, and every error one of ours. */
static gboolean
try (FitWriter *writer)
{
  g_autoptr (FouleeRecording) recording = NULL;
  g_autoptr (GError) error = NULL;

  if (!fit_runs_read (writer, &recording, &error)) {
    g_assert_nonnull (error);
    g_assert_true (error->domain == FOULEE_ERROR);
    return FALSE;
  }
  g_assert_no_error (error);
  g_assert_cmpuint (recording->sessions->len, >, 0);
  for (guint i = 0; i < recording->sessions->len; i++) {
    const FouleeRecordedSession *session = nth (recording, i);

    g_assert_cmpint (session->start, !=, G_MININT64);
    g_assert_false (isinf (session->elapsed) || session->elapsed < 0);
    g_assert_false (isinf (session->distance) || session->distance < 0);
    g_assert_false (isinf (session->descent) || session->descent < 0);
    g_assert_false (isinf (session->heart_rate) || session->heart_rate < 0);
    g_assert_false (isinf (session->cadence) || session->cadence < 0);
    g_assert_true (session->device == NULL || g_utf8_validate (session->device, -1, NULL));
  }
  return TRUE;
}

/* A run with a bit of everything, small enough to be broken in every place. */
static void
write_small (FitWriter *writer)
{
  const FitField heart_rate[] = { { 253, 4, FIT_UINT32 }, { 3, 1, FIT_UINT8 } };
  const FitField app[] = { { 0, 3, 0 } };

  fit_runs_begin (writer, 4);
  fit_runs_records (writer, FIT_MORNING, 60, 140, 85);
  fit_runs_stop (writer, FIT_MORNING + 60);
  fit_runs_start (writer, FIT_MORNING + 90);
  fit_writer_define_developer (writer, 8, 20, heart_rate, 2, app, 1);
  FIT_MESSAGE (writer, 8, FIT_MORNING + 90, 150);
  fit_writer_set_big_endian (writer, TRUE);
  FIT_DEFINE (writer, 0, 20, { 0, 4, FIT_SINT32 }, { 1, 4, FIT_SINT32 }, { 78, 4, FIT_UINT32 });
  FIT_COMPRESSED (writer, 0, FIT_MORNING + 100, 580000000, 27000000, 3500);
  FIT_COMPRESSED (writer, 0, FIT_MORNING + 110, 580000900, 27000900, 3450);
  fit_runs_session (writer, FIT_MORNING, 110, 1, 3);
  fit_runs_activity (writer, FIT_MORNING + 110, FIT_MORNING + 110 + 3600);
  fit_writer_end (writer);
}

static void
test_truncations (void)
{
  g_autoptr (FitWriter) whole = fit_writer_new ();
  const GByteArray *bytes = fit_writer_get (whole);
  guint n_read = 0;

  write_small (whole);
  for (guint length = 0; length < bytes->len; length++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (FouleeRecording) recording = NULL;
    gint64 byte;

    fit_writer_bytes (writer, bytes->data, length);
    if (!try (writer)) {
      if (length < 12)
        refused_as (writer, FOULEE_ERROR_FORMAT, 0, NULL);
      else
        refused_as (writer, FOULEE_ERROR_SYNTAX, length + 1, NULL);
      continue;
    }
    n_read++;
    recording = fit_runs_read_well (writer);
    g_assert_cmpint (nth (recording, 0)->start, ==, 1748757600);
    g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_CUT_SHORT, &byte), ==, 1);
    g_assert_cmpint (byte, ==, length);
  }
  /* All but the definitions before the first record. */
  g_assert_cmpuint (n_read, >, bytes->len / 2);
}

static void
test_flips (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  GByteArray *bytes = fit_writer_get (writer);
  guint n_read = 0;

  write_small (writer);
  for (guint at = 0; at < bytes->len; at++)
    for (guint bit = 0; bit < 9; bit++) {
      const guint8 flip = bit < 8 ? (guint8) (1 << bit) : 0xFF;

      bytes->data[at] ^= flip;
      n_read += try (writer) ? 1 : 0;
      bytes->data[at] ^= flip;
    }
  g_assert_cmpuint (n_read, >, bytes->len);
}

/* Chance behind a header, and behind definitions of everything. */
static void
test_garbage (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 200; i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();

    fit_writer_begin (writer, 14);
    if (i % 2 == 0)
      for (guint local = 0; local < 16; local++)
        FIT_DEFINE (writer, local, i % 4 == 0 ? 20 : 18, { 253, 4, FIT_UINT32 },
                    { 2, 8, FIT_FLOAT64 }, { 5, 8, FIT_FLOAT64 }, { 7, 8, FIT_SINT64 },
                    { 0, 8, FIT_FLOAT64 }, { 1, 8, FIT_FLOAT64 }, { 8, 4, FIT_BYTE });
    for (guint at = 0; at < 5000; at++) {
      const guint8 byte = (guint8) g_rand_int_range (chance, 0, i % 3 == 0 ? 16 : 256);
      fit_writer_bytes (writer, &byte, 1);
    }
    fit_writer_end (writer);
    try (writer);
  }
}

/* Nothing but definitions; messages without anything in them. */
static void
test_nothing_in_it (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();

  fit_writer_begin (writer, 14);
  for (guint i = 0; i < 100000; i++)
    fit_writer_define (writer, i % 16, 20, NULL, 0);
  for (guint i = 0; i < 100000; i++)
    fit_writer_message (writer, i % 16, NULL, 0);
  fit_writer_end (writer);
  refused_as (writer, FOULEE_ERROR_FIELD, 0, "time");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit-hostile/headers", test_headers);
  g_test_add_func ("/fit-hostile/header-sum", test_header_sum);
  g_test_add_func ("/fit-hostile/checksum", test_checksum);
  g_test_add_func ("/fit-hostile/lengths", test_lengths);
  g_test_add_func ("/fit-hostile/chained", test_chained);
  g_test_add_func ("/fit-hostile/chained-definitions", test_chained_definitions);
  g_test_add_func ("/fit-hostile/chained-broken", test_chained_broken);
  g_test_add_func ("/fit-hostile/rest", test_rest);
  g_test_add_func ("/fit-hostile/other-files", test_other_files);
  g_test_add_func ("/fit-hostile/summary", test_summary);
  g_test_add_func ("/fit-hostile/empty", test_empty);
  g_test_add_func ("/fit-hostile/too-many-sessions", test_too_many_sessions);
  g_test_add_func ("/fit-hostile/too-many-chained", test_too_many_chained);
  g_test_add_func ("/fit-hostile/lost-message", test_lost_message);
  g_test_add_func ("/fit-hostile/lost-rest", test_lost_rest);
  g_test_add_func ("/fit-hostile/lost-all", test_lost_all);
  g_test_add_func ("/fit-hostile/truncations", test_truncations);
  g_test_add_func ("/fit-hostile/flips", test_flips);
  g_test_add_func ("/fit-hostile/garbage", test_garbage);
  g_test_add_func ("/fit-hostile/nothing-in-it", test_nothing_in_it);
  return g_test_run ();
}

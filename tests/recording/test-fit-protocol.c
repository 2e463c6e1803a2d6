/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "fit-writer.h"
#include "recording/fit-decode.h"

/* The protocol by itself: what the bytes of messages mean, whatever it is good for. */

typedef struct {
  guint number;
  gint64 byte;
  gint64 timestamp;
  double values[FOULEE_FIT_MOST_VALUES];
  char *text;
} Seen;

static void
seen_clear (gpointer data)
{
  g_free (((Seen *) data)->text);
}

static gboolean
see (const FouleeFitMessage *message, gpointer data, GError **error)
{
  Seen seen = { .number = message->number, .byte = message->byte, .timestamp = message->timestamp };

  for (guint i = 0; i < foulee_fit_n_values (message->number); i++)
    seen.values[i] = message->values[i];
  if (message->text != NULL)
    seen.text = g_strndup (message->text, message->text_length);
  g_array_append_val ((GArray *) data, seen);
  return TRUE;
}

/* What is in the messages of a file without header and sum, as far as `end`; the caller's. */
static GArray *
decode (FitWriter *writer, gint64 end, FouleeFitEnd *how)
{
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (Seen));
  const GByteArray *bytes = fit_writer_get (writer);
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (bytes->data, bytes->len, NULL);
  g_autoptr (FouleeInput) input = foulee_input_new (stream, G_MAXINT64, NULL);
  g_auto (FouleeFitBytes) window = { NULL };
  g_autoptr (GError) error = NULL;

  g_array_set_clear_func (seen, seen_clear);
  foulee_fit_bytes_init (&window, input);
  g_assert_true (foulee_fit_decode (&window, end, see, seen, how, &error));
  g_assert_no_error (error);
  return seen;
}

static GArray *
decode_all (FitWriter *writer)
{
  FouleeFitEnd how;
  GArray *seen = decode (writer, fit_writer_get (writer)->len, &how);

  g_assert_cmpuint (how.n_lost, ==, 0);
  g_assert_cmpint (how.cut, ==, -1);
  return seen;
}

#define nth(seen, i) (&g_array_index (seen, Seen, i))

/* The check value of CRC-16/ARC in every catalogue of such sums. */
static void
test_sum (void)
{
  g_assert_cmphex (foulee_fit_sum (0, (const guint8 *) "123456789", 9), ==, 0xBB3D);
  g_assert_cmphex (fit_writer_sum ((const guint8 *) "123456789", 9), ==, 0xBB3D);
}

/* Bytes by hand: a record at 1 000 000 000 with heart rate 142 and an altitude of (2775 / 5) − 500
 * = 55 m, in both orders. */
static void
test_by_hand (void)
{
  static const guint8 little[] = { 0x40, 0,    0,    20,   0,   3,    253,  4,
                                   0x86, 3,    1,    0x02, 2,   2,    0x84, 0x00,
                                   0x00, 0xCA, 0x9A, 0x3B, 142, 0xD7, 0x0A };
  static const guint8 big[] = { 0x43, 0, 1,    0,    20,   3,    253,  4,    0x86, 3,    1,   0x02,
                                2,    2, 0x84, 0x03, 0x3B, 0x9A, 0xCA, 0x00, 142,  0x0A, 0xD7 };
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (GArray) seen = NULL;

  fit_writer_bytes (writer, little, sizeof little);
  fit_writer_bytes (writer, big, sizeof big);
  seen = decode_all (writer);
  g_assert_cmpuint (seen->len, ==, 2);
  for (guint i = 0; i < seen->len; i++) {
    g_assert_cmpuint (nth (seen, i)->number, ==, 20);
    g_assert_cmpint (nth (seen, i)->timestamp, ==, 1000000000);
    g_assert_cmpfloat (nth (seen, i)->values[FIT_RECORD_HEART_RATE], ==, 142);
    g_assert_cmpfloat (nth (seen, i)->values[FIT_RECORD_ALTITUDE], ==, 55);
    g_assert_true (isnan (nth (seen, i)->values[FIT_RECORD_DISTANCE]));
    g_assert_null (nth (seen, i)->text);
  }
  g_assert_cmpint (nth (seen, 0)->byte, ==, 15);
  g_assert_cmpint (nth (seen, 1)->byte, ==, (gint64) sizeof little + 15);
}

/* Every type, with a value and with the one that stands for none. */
static void
test_types (void)
{
  static const struct {
    guint8 type, size;
    gint64 stored;
    double value;
    gint64 none;
  } cases[] = {
    { FIT_ENUM, 1, 7, 7, 0xFF },
    { FIT_SINT8, 1, -5, -5, 0x7F },
    { FIT_UINT8, 1, 200, 200, 0xFF },
    { FIT_SINT16, 2, -3000, -3000, 0x7FFF },
    { FIT_UINT16, 2, 60000, 60000, 0xFFFF },
    { FIT_SINT32, 4, -100000, -100000, 0x7FFFFFFF },
    { FIT_UINT32, 4, 4000000000, 4000000000, 0xFFFFFFFF },
    { FIT_FLOAT32, 4, 0x42280000, 42, 0xFFFFFFFF },
    { FIT_FLOAT64, 8, 0x4045000000000000, 42, -1 },
    { FIT_UINT8Z, 1, 255, 255, 0 },
    { FIT_UINT16Z, 2, 65535, 65535, 0 },
    { FIT_UINT32Z, 4, 12, 12, 0 },
    { FIT_BYTE, 1, 9, 9, 0xFF },
    { FIT_SINT64, 8, -42, -42, G_MAXINT64 },
    { FIT_UINT16 & 0x1F, 2, 300, 300, 0xFFFF }, /* without the bit for the byte order */
  };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (GArray) seen = NULL;
    const gsize c = i / 2;

    g_test_message ("type %02x", cases[c].type);
    fit_writer_set_big_endian (writer, i % 2 == 1);
    if (cases[c].type == (FIT_UINT16 & 0x1F))
      fit_writer_set_big_endian (writer, FALSE);
    FIT_DEFINE (writer, 0, 20, { 3, cases[c].size, cases[c].type });
    FIT_MESSAGE (writer, 0, cases[c].stored);
    FIT_MESSAGE (writer, 0, cases[c].none);
    seen = decode_all (writer);
    g_assert_cmpuint (seen->len, ==, 2);
    g_assert_cmpfloat (nth (seen, 0)->values[FIT_RECORD_HEART_RATE], ==, cases[c].value);
    g_assert_true (isnan (nth (seen, 1)->values[FIT_RECORD_HEART_RATE]));
  }
}

/* Of arrays the first counts; a size that is not a multiple of the type's, a type that doesn't
 * exist and a text for a number say nothing; what follows is where it should be. */
static void
test_odd_sizes (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (GArray) seen = NULL;

  FIT_DEFINE (writer, 0, 20, { 3, 4, FIT_UINT8 }, { 5, 3, FIT_UINT32 }, { 6, 2, 0x9F },
              { 2, 0, FIT_UINT16 }, { 99, 200, FIT_UINT8 }, { 4, 2, FIT_STRING },
              { 73, 4, FIT_UINT16 }, { 253, 2, FIT_UINT16 });
  FIT_MESSAGE (writer, 0, 150, 1000, 2000, 0, 1, 80, 2500, 77);
  seen = decode_all (writer);
  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_cmpint (nth (seen, 0)->timestamp, ==, -1);
  g_assert_cmpfloat (nth (seen, 0)->values[FIT_RECORD_HEART_RATE], ==, 150);
  g_assert_cmpfloat (nth (seen, 0)->values[FIT_RECORD_ENHANCED_SPEED], ==, 2.5);
  g_assert_true (isnan (nth (seen, 0)->values[FIT_RECORD_DISTANCE]));
  g_assert_true (isnan (nth (seen, 0)->values[FIT_RECORD_SPEED]));
  g_assert_true (isnan (nth (seen, 0)->values[FIT_RECORD_ALTITUDE]));
  g_assert_true (isnan (nth (seen, 0)->values[FIT_RECORD_CADENCE]));
}

/* Texts end at their field's end, or at a zero before it. */
static void
test_texts (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (GArray) seen = NULL;

  FIT_DEFINE (writer, 0, 23, { 27, 5, FIT_STRING });
  fit_writer_bytes (writer, "\0Pace3", 6);
  fit_writer_bytes (writer, "\0Ab\0yz", 6);
  fit_writer_bytes (writer, "\0\0\0\0\0\0", 6);
  seen = decode_all (writer);
  g_assert_cmpuint (seen->len, ==, 3);
  g_assert_cmpstr (nth (seen, 0)->text, ==, "Pace3");
  g_assert_cmpstr (nth (seen, 1)->text, ==, "Ab");
  g_assert_cmpstr (nth (seen, 2)->text, ==, "");
}

/* All sixteen local numbers; then one of them means something else. */
static void
test_definitions (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (GArray) seen = NULL;

  for (guint local = 0; local < 16; local++)
    FIT_DEFINE (writer, local, 20, { 3, 1, FIT_UINT8 });
  for (guint local = 0; local < 16; local++)
    FIT_MESSAGE (writer, local, 100 + local);
  FIT_DEFINE (writer, 7, 21, { 1, 1, FIT_ENUM }, { 0, 1, FIT_ENUM });
  FIT_MESSAGE (writer, 7, 4, 0);
  FIT_MESSAGE (writer, 15, 99);
  seen = decode_all (writer);
  g_assert_cmpuint (seen->len, ==, 18);
  for (guint i = 0; i < 16; i++)
    g_assert_cmpfloat (nth (seen, i)->values[FIT_RECORD_HEART_RATE], ==, 100 + i);
  g_assert_cmpuint (nth (seen, 16)->number, ==, 21);
  g_assert_cmpfloat (nth (seen, 16)->values[FIT_EVENT_TYPE], ==, 4);
  g_assert_cmpfloat (nth (seen, 16)->values[FIT_EVENT_EVENT], ==, 0);
  g_assert_cmpfloat (nth (seen, 17)->values[FIT_RECORD_HEART_RATE], ==, 99);
}

/* Fields of apps are skipped by their size; messages nobody knows too. */
static void
test_passed_over (void)
{
  const FitField own[] = { { 3, 1, FIT_UINT8 } };
  const FitField app[] = { { 0, 255, 0 }, { 1, 255, 0 }, { 2, 7, 1 } };
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (GArray) seen = NULL;

  fit_writer_define_developer (writer, 0, 20, own, 1, app, G_N_ELEMENTS (app));
  FIT_DEFINE (writer, 1, 0xFF01, { 3, 9, FIT_UINT8 });
  FIT_DEFINE (writer, 2, 104, { 253, 4, FIT_UINT32 });
  FIT_MESSAGE (writer, 0, 140);
  FIT_MESSAGE (writer, 1, 1);
  FIT_MESSAGE (writer, 2, 1000000000);
  FIT_MESSAGE (writer, 0, 141);
  seen = decode_all (writer);
  g_assert_cmpuint (seen->len, ==, 2);
  g_assert_cmpfloat (nth (seen, 0)->values[FIT_RECORD_HEART_RATE], ==, 140);
  g_assert_cmpfloat (nth (seen, 1)->values[FIT_RECORD_HEART_RATE], ==, 141);
}

/* 1 000 000 027 ends in 27 of 32: then 30, then 2 (over the end: 5 s later), 2 again, and 31; then
 * from the time of a message that is passed over. */
static void
test_compressed_times (void)
{
  static const gint64 expected[] = { -1,         1000000027, 1000000030, 1000000034,
                                     1000000034, 1000000063, 1000000101, 1000000103 };
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (GArray) seen = NULL;

  g_assert_cmpint (1000000027 % 32, ==, 27);
  FIT_DEFINE (writer, 0, 20, { 3, 1, FIT_UINT8 });
  FIT_DEFINE (writer, 3, 20, { 253, 4, FIT_UINT32 });
  FIT_DEFINE (writer, 4, 104, { 253, 4, FIT_UINT32 });
  FIT_COMPRESSED (writer, 0, 5, 100);
  FIT_MESSAGE (writer, 3, 1000000027);
  FIT_COMPRESSED (writer, 0, 30, 100);
  FIT_COMPRESSED (writer, 0, 2, 100);
  FIT_COMPRESSED (writer, 0, 2, 100);
  FIT_COMPRESSED (writer, 0, 31, 100);
  FIT_MESSAGE (writer, 4, 1000000100);
  FIT_COMPRESSED (writer, 0, 1000000101, 100);
  FIT_COMPRESSED (writer, 0, 1000000103, 100);
  seen = decode_all (writer);
  g_assert_cmpuint (seen->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < seen->len; i++)
    g_assert_cmpint (nth (seen, i)->timestamp, ==, expected[i]);
}

/* 255 fields of 255 bytes and as many of an app: 130 051 bytes, more than once. */
static void
test_longest_message (void)
{
  FitField many[255];
  g_autofree gint64 *values = g_new0 (gint64, G_N_ELEMENTS (many));
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (GArray) seen = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    many[i] = (FitField) { 200, 255, FIT_UINT8 };
  many[254] = (FitField) { 3, 255, FIT_UINT8 };
  values[254] = 133;
  fit_writer_define_developer (writer, 5, 20, many, 255, many, 255);
  for (guint i = 0; i < 5; i++)
    fit_writer_message (writer, 5, values, 255);
  seen = decode_all (writer);
  g_assert_cmpuint (seen->len, ==, 5);
  for (guint i = 0; i < seen->len; i++)
    g_assert_cmpfloat (nth (seen, i)->values[FIT_RECORD_HEART_RATE], ==, 133);
  g_assert_cmpint (nth (seen, 4)->byte - nth (seen, 3)->byte, ==, 130051);
}

/* What is behind the end of the data is not part of it, wherever in a message that is. */
static void
test_cut (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  gsize whole;

  FIT_DEFINE (writer, 0, 20, { 3, 1, FIT_UINT8 }, { 253, 4, FIT_UINT32 });
  FIT_MESSAGE (writer, 0, 100, 1000000000);
  whole = fit_writer_get (writer)->len;
  FIT_MESSAGE (writer, 0, 101, 1000000001);
  for (gsize end = whole + 1; end < fit_writer_get (writer)->len; end++) {
    FouleeFitEnd how;
    g_autoptr (GArray) seen = decode (writer, (gint64) end, &how);

    g_assert_cmpuint (seen->len, ==, 1);
    g_assert_cmpint (how.cut, ==, (gint64) whole);
    g_assert_cmpuint (how.n_lost, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit-protocol/sum", test_sum);
  g_test_add_func ("/fit-protocol/by-hand", test_by_hand);
  g_test_add_func ("/fit-protocol/types", test_types);
  g_test_add_func ("/fit-protocol/odd-sizes", test_odd_sizes);
  g_test_add_func ("/fit-protocol/texts", test_texts);
  g_test_add_func ("/fit-protocol/definitions", test_definitions);
  g_test_add_func ("/fit-protocol/passed-over", test_passed_over);
  g_test_add_func ("/fit-protocol/compressed-times", test_compressed_times);
  g_test_add_func ("/fit-protocol/longest-message", test_longest_message);
  g_test_add_func ("/fit-protocol/cut", test_cut);
  return g_test_run ();
}

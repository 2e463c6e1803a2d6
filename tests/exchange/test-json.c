/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "full-journal.h"

static char *
write_to_memory (GPtrArray *records)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  gboolean ok = foulee_json_write (records, stream, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static FouleeImport *
read_text (const char *text, gssize length)
{
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autofree char *folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.json", NULL);
  g_autoptr (GError) error = NULL;
  FouleeImport *import = NULL;

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  foulee_import_read (path, clock, &import, &error);
  g_remove (path);
  g_rmdir (folder);
  g_assert_no_error (error);
  return import;
}

static const FouleeRecord *
find (GPtrArray *records, const FouleeRecord *wanted)
{
  for (guint i = 0; i < records->len; i++) {
    const FouleeRecord *record = g_ptr_array_index (records, i);
    if (record->kind == wanted->kind && strcmp (record->id, wanted->id) == 0)
      return record;
  }
  return NULL;
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autofree char *text = write_to_memory (records);
  g_autoptr (FouleeImport) import = read_text (text, -1);
  g_autofree char *again = write_to_memory (import->records);

  g_assert_cmpint (import->format, ==, FOULEE_FORMAT_JSON);
  g_assert_true (import->newest_wins);
  g_assert_cmpuint (import->records->len, ==, records->len);
  for (guint i = 0; i < records->len; i++) {
    const FouleeRecord *before = g_ptr_array_index (records, i);
    const FouleeRecord *after = find (import->records, before);

    g_assert_nonnull (after);
    g_assert_true (foulee_record_equal (before, after));
    g_assert_cmpint (before->created, ==, after->created);
    g_assert_cmpint (before->modified, ==, after->modified);
    g_assert_cmpint (before->deleted, ==, after->deleted);
  }
  g_assert_cmpstr (text, ==, again);
}

static void
test_same_bytes_in_any_order (void)
{
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autoptr (GPtrArray) reversed = g_ptr_array_new ();
  g_autofree char *text = write_to_memory (records);
  g_autofree char *other = NULL;

  for (guint i = records->len; i > 0; i--)
    g_ptr_array_add (reversed, g_ptr_array_index (records, i - 1));
  other = write_to_memory (reversed);
  g_assert_cmpstr (text, ==, other);
}

/* By hand; check-schema.py reads it with another reader. */
static void
test_layout (void)
{
  static const char wanted[] =
      "{\n"
      "  \"format\": \"foulee-journal\",\n"
      "  \"version\": 1,\n"
      "  \"check_ins\": [\n"
      "    {\"id\":\"00000002-0000-4000-8000-000000000007\","
      "\"created\":\"2026-11-19T05:45:00.123Z\",\"modified\":\"1969-12-31T23:59:59.999Z\","
      "\"deleted\":\"2026-11-19T05:45:01.000Z\","
      "\"at\":\"2026-11-19T06:45:00+01:00\",\"origin\":\"entered\","
      "\"readings\":[{\"region\":\"knee.left\",\"level\":0},"
      "{\"region\":\"calf.left\",\"level\":4,\"sensation\":\"ache\","
      "\"marks\":[\"pinpoint\",\"at_rest\"]}],"
      "\"ill\":false,\"note\":\"5 °C,\\n\\\"cold\\\"\\u0001\"}\n"
      "  ]\n"
      "}\n";
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = NULL;
  FouleeCheckIn *check_in = foulee_check_in_new ();

  g_ptr_array_add (records, check_in);
  full_journal_id (FOULEE_KIND_CHECK_IN, 7, check_in->record.id);
  check_in->record.created = G_GINT64_CONSTANT (1795067100123);
  check_in->record.modified = -1;
  check_in->record.deleted = G_GINT64_CONSTANT (1795067101000);
  check_in->at = (FouleeInstant) { 1795067100, 60 };
  check_in->readings[FOULEE_REGION_CALF_LEFT] =
      (FouleeReading) { 4, FOULEE_SENSATION_ACHE,
                        1 << FOULEE_MARK_PINPOINT | 1 << FOULEE_MARK_AT_REST };
  check_in->readings[FOULEE_REGION_KNEE_LEFT].level = 0;
  check_in->ill = 0;
  foulee_record_set_text (&check_in->note, "5 °C,\n\"cold\"\x01");
  text = write_to_memory (records);
  g_assert_cmpstr (text, ==, wanted);
}

/* What looks like an escape, and what must become one. */
static void
test_texts (void)
{
  static const char *const texts[] = {
    "\\u0000",    "\\\\0",           "\\",        "\"", "/", "\x01\x1f\x7f",
    "\b\f\n\r\t", "é🏃\xe2\x80\xa8", "</script>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autofree char *text = NULL;
    g_autoptr (FouleeImport) import = NULL;
    FouleeCheckIn *check_in = foulee_check_in_new ();

    g_ptr_array_add (records, check_in);
    check_in->at = (FouleeInstant) { 1795067100, 60 };
    check_in->ill = 0;
    foulee_record_set_text (&check_in->note, texts[i]);
    text = write_to_memory (records);
    import = read_text (text, -1);
    check_in = g_ptr_array_index (import->records, 0);
    g_assert_cmpstr (check_in->note, ==, texts[i]);
  }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = write_to_memory (records);
  g_autoptr (FouleeImport) import = read_text (text, -1);

  g_assert_cmpuint (import->records->len, ==, 0);
}

/* What other programs may make of the file without changing what it says. */
static void
test_other_spellings (void)
{
  static const char *const texts[] = {
    /* Keys sorted, the header last; a byte order mark; escapes. */
    "\xef\xbb\xbf{\"drinks\":[{\"at\":\"2026-11-19T06:45:00+01:00\","
    "\"created\":\"2026-11-19T05:45:00.123Z\",\"id\":\"ABCDEF01-0000-4000-8000-00000000000A\","
    "\"kind\":\"\\u0077ater\",\"modified\":\"2026-11-19T05:45:00.123Z\",\"volume_ml\":250}],"
    "\"format\":\"foulee-journal\",\"version\":1}",
    " \r\n\t{ \"version\" : 1 , \"format\" : \"foulee-journal\" , \"drinks\" : [ { "
    "\"id\" : \"abcdef01-0000-4000-8000-00000000000a\" , \"volume_ml\" : 250 , "
    "\"kind\" : \"water\" , \"at\" : \"2026-11-19 06:45+0100\" , "
    "\"created\" : \"2026-11-19T06:45:00.1234+01:00\" , "
    "\"modified\" : \"2026-11-19T05:45:00.123Z\" } ] } \n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (FouleeImport) import = read_text (texts[i], -1);
    const FouleeDrink *drink = g_ptr_array_index (import->records, 0);

    g_assert_cmpuint (import->records->len, ==, 1);
    g_assert_cmpstr (drink->record.id, ==, "abcdef01-0000-4000-8000-00000000000a");
    g_assert_cmpint (drink->record.created, ==, G_GINT64_CONSTANT (1795067100123));
    g_assert_cmpint (drink->record.modified, ==, G_GINT64_CONSTANT (1795067100123));
    g_assert_cmpint (drink->at.seconds, ==, 1795067100);
    g_assert_cmpint (drink->at.offset, ==, 60);
    g_assert_cmpint (drink->volume, ==, 250);
    g_assert_cmpint (drink->drink_kind, ==, FOULEE_DRINK_WATER);
  }
}

/* A spreadsheet's "Unicode text". */
static void
test_utf16 (void)
{
  static const char text[] = "{\"format\":\"foulee-journal\",\"version\":1}";
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (FouleeImport) import = NULL;

  g_byte_array_append (bytes, (const guint8 *) "\xfe\xff", 2);
  for (const char *c = text; *c != '\0'; c++)
    g_byte_array_append (bytes, (const guint8[]) { 0, (guint8) *c }, 2);
  import = read_text ((const char *) bytes->data, (gssize) bytes->len);
  g_assert_cmpuint (import->records->len, ==, 0);
  g_byte_array_unref (bytes);
}

/* Nothing is written of a journal that could not be read again. */
static void
test_invalid_record (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autoptr (GError) error = NULL;
  FouleeRecord *last = g_ptr_array_index (records, records->len - 1);

  last->modified = G_MAXINT64;
  g_assert_false (foulee_json_write (records, stream, NULL, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, "modified");
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

/* A disk that fills up on the way. */
static void
test_full_disk (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  stream = g_file_open_readwrite (file, NULL, NULL);
  if (stream == NULL) {
    g_test_skip ("there is no /dev/full here");
    return;
  }
  g_assert_false (foulee_json_write (records, g_io_stream_get_output_stream (G_IO_STREAM (stream)),
                                     NULL, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FULL);
}

static void
test_cancelled (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (foulee_json_write (records, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json/round-trip", test_round_trip);
  g_test_add_func ("/exchange/json/same-bytes", test_same_bytes_in_any_order);
  g_test_add_func ("/exchange/json/layout", test_layout);
  g_test_add_func ("/exchange/json/texts", test_texts);
  g_test_add_func ("/exchange/json/empty", test_empty);
  g_test_add_func ("/exchange/json/other-spellings", test_other_spellings);
  g_test_add_func ("/exchange/json/utf16", test_utf16);
  g_test_add_func ("/exchange/json/invalid-record", test_invalid_record);
  g_test_add_func ("/exchange/json/full-disk", test_full_disk);
  g_test_add_func ("/exchange/json/cancelled", test_cancelled);
  return g_test_run ();
}

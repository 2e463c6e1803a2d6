/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/one-line.h"
#include "exchange/bulk.h"
#include "exchange/exchange.h"
#include "exchange/import-private.h"
#include "exchange/json-import.h"
#include "exchange/recording-import.h"
#include "exchange/table-import.h"
#include "exchange/text-file.h"

static void
note_clear (gpointer data)
{
  FouleeNote *note = data;

  g_free (note->text);
  g_free (note->value);
}

static void
import_file_free (gpointer data)
{
  FouleeImportFile *file = data;

  g_free (file->file);
  g_free (file->sport);
  g_clear_pointer (&file->run, foulee_record_unref);
  g_free (file);
}

static void
detail_free (gpointer data)
{
  FouleeImportDetail *detail = data;

  g_free (detail->sport);
  if (detail->run != NULL)
    foulee_record_unref (detail->run);
  g_free (detail);
}

FouleeImport *
foulee_import_new (const char *file)
{
  FouleeImport *import = g_new0 (FouleeImport, 1);

  import->file = g_strdup (file);
  import->records = foulee_record_array_new ();
  import->details = g_ptr_array_new_with_free_func (detail_free);
  import->recording_notes = g_array_new (FALSE, FALSE, sizeof (FouleeRecordingNote));
  import->notes = g_array_new (FALSE, TRUE, sizeof (FouleeNote));
  g_array_set_clear_func (import->notes, note_clear);
  import->files = g_ptr_array_new_with_free_func (import_file_free);
  return import;
}

void
foulee_import_free (FouleeImport *import)
{
  if (import == NULL)
    return;
  g_free (import->file);
  g_ptr_array_unref (import->records);
  g_ptr_array_unref (import->details);
  g_array_unref (import->recording_notes);
  g_array_unref (import->notes);
  g_ptr_array_unref (import->files);
  g_free (import);
}

void
foulee_import_note (FouleeImport *import, FouleeNoteKind kind, gint64 line, const char *text,
                    const char *value, FouleeProblem problem)
{
  const FouleeNote note = { kind, line, foulee_one_line (text, FOULEE_ONE_LINE_VALUE),
                            foulee_one_line (value, FOULEE_ONE_LINE_VALUE), problem };

  g_array_append_val (import->notes, note);
}

FouleeImportDetail *
foulee_import_add (FouleeImport *import, gpointer record)
{
  FouleeImportDetail *detail = g_new0 (FouleeImportDetail, 1);

  detail->moving = NAN;
  g_ptr_array_add (import->records, record);
  g_ptr_array_add (import->details, detail);
  return detail;
}

const FouleeImportDetail *
foulee_import_get_detail (const FouleeImport *import, guint record)
{
  return record < import->details->len ? g_ptr_array_index (import->details, record) : NULL;
}

gboolean
foulee_import_is_table (const FouleeImport *import)
{
  return import->format == FOULEE_FORMAT_RUNKEEPER || import->format == FOULEE_FORMAT_STRAVA ||
         import->format == FOULEE_FORMAT_GARMIN;
}

guint
foulee_import_count_notes (const FouleeImport *import, FouleeNoteKind kind)
{
  guint n = 0;

  for (guint i = 0; i < import->notes->len; i++)
    n += g_array_index (import->notes, FouleeNote, i).kind == kind;
  return n;
}

static gboolean
read_table (const char *text, gsize length, FouleeClock *clock, FouleeImport *import,
            GError **error)
{
  g_autofree char *converted = NULL;
  FouleeColumns columns;
  gboolean ok;

  /* No table of text has a NUL in it. */
  if (memchr (text, '\0', length) != NULL)
    return foulee_fail (error, FOULEE_ERROR_FORMAT);
  if (!g_utf8_validate_len (text, length, NULL)) {
    converted = foulee_text_from_windows_1252 (text, length, &length);
    text = converted;
  }
  if (!foulee_columns_recognise (text, length, &columns))
    return foulee_fail (error, FOULEE_ERROR_FORMAT);
  ok = foulee_table_import (text, length, &columns, clock, import, error);
  foulee_columns_clear (&columns);
  return ok;
}

static gboolean
read_text (GInputStream *stream, FouleeClock *clock, GCancellable *cancellable,
           FouleeImport *import, GError **error)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!foulee_text_read (stream, cancellable, &text, &length, error))
    return FALSE;
  if (foulee_bulk_looks_like (text, length))
    return foulee_bulk_import (text, length, clock, import, error);
  if (foulee_json_looks_like (text, length))
    return foulee_json_import (text, length, import, error);
  return read_table (text, length, clock, import, error);
}

static gboolean
read_recording (GInputStream *stream, FouleeClock *clock, GCancellable *cancellable,
                FouleeImport *import, GError **error)
{
  g_autoptr (FouleeRecording) recording = NULL;

  return foulee_recording_read (stream, cancellable, &recording, error) &&
         foulee_recording_import (recording, clock, import, error);
}

/* How a file begins, and whether that had to be unpacked. */
typedef struct {
  guint8 bytes[FOULEE_RECORDING_SNIFF];
  gsize length;
  gboolean packed;
} Beginning;

/* As much of `length` packed bytes as can be unpacked. */
static void
unpack_beginning (const guint8 *packed, gsize length, Beginning *beginning)
{
  g_autoptr (GZlibDecompressor) gzip = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  GConverterResult result = G_CONVERTER_CONVERTED;

  beginning->packed = TRUE;
  while (result == G_CONVERTER_CONVERTED && length > 0 &&
         beginning->length < sizeof beginning->bytes) {
    gsize n_read = 0, n_written = 0;

    /* What is small comes at once, and finishes with it. */
    result = g_converter_convert (G_CONVERTER (gzip), packed, length,
                                  beginning->bytes + beginning->length,
                                  sizeof beginning->bytes - beginning->length, G_CONVERTER_NO_FLAGS,
                                  &n_read, &n_written, NULL);
    if (result == G_CONVERTER_ERROR || n_read + n_written == 0)
      return;
    packed += n_read;
    length -= n_read;
    beginning->length += n_written;
  }
}

/* The bytes stay next to be read. */
static gboolean
look_at_beginning (GBufferedInputStream *stream, GCancellable *cancellable, Beginning *beginning,
                   GError **error)
{
  const guint8 *bytes;
  GError *failure = NULL;
  gsize length;
  gssize n;

  do {
    n = g_buffered_input_stream_fill (stream, -1, cancellable, &failure);
  } while (n > 0 && g_buffered_input_stream_get_available (stream) < FOULEE_RECORDING_SNIFF);
  if (n < 0) {
    foulee_text_set_error (error, failure);
    return FALSE;
  }
  bytes = g_buffered_input_stream_peek_buffer (stream, &length);
  if (length >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b) {
    unpack_beginning (bytes, length, beginning);
  } else {
    beginning->length = MIN (length, sizeof beginning->bytes);
    memcpy (beginning->bytes, bytes, beginning->length);
  }
  return TRUE;
}

/* Something else altogether: not to be read to its end to find out. Nothing that is text has a NUL
 * in it, but for UTF-16, which begins with its mark; in JSON it is a mistake to be told. */
static gboolean
is_binary (const Beginning *beginning)
{
  const guint8 *bytes = beginning->bytes;
  const gboolean marked = beginning->length >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) ||
                                                     (bytes[0] == 0xfe && bytes[1] == 0xff));

  return !marked && memchr (bytes, '\0', beginning->length) != NULL &&
         !foulee_json_looks_like ((const char *) bytes, beginning->length);
}

static gboolean
read_stream (GInputStream *stream, FouleeClock *clock, GCancellable *cancellable,
             FouleeImport *import, GError **error)
{
  g_autoptr (GInputStream) buffered =
      g_buffered_input_stream_new_sized (stream, FOULEE_RECORDING_SNIFF);
  g_autoptr (GZlibDecompressor) gzip = NULL;
  g_autoptr (GInputStream) unpacked = NULL;
  Beginning beginning = { .length = 0 };

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);
  if (!look_at_beginning (G_BUFFERED_INPUT_STREAM (buffered), cancellable, &beginning, error))
    return FALSE;
  if (foulee_recording_recognise (beginning.bytes, beginning.length, NULL))
    return read_recording (buffered, clock, cancellable, import, error);
  if (is_binary (&beginning))
    return foulee_fail (error, FOULEE_ERROR_FORMAT);
  if (!beginning.packed)
    return read_text (buffered, clock, cancellable, import, error);
  gzip = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  unpacked = g_converter_input_stream_new (buffered, G_CONVERTER (gzip));
  return read_text (unpacked, clock, cancellable, import, error);
}

gboolean
foulee_import_read_stream (GInputStream *stream, const char *name, FouleeClock *clock,
                           GCancellable *cancellable, FouleeImport **import, GError **error)
{
  g_autoptr (FouleeImport) result = foulee_import_new (name);
  g_autoptr (GError) local = NULL;

  if (!read_stream (stream, clock, cancellable, result, &local)) {
    foulee_error_name_file (local, name);
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  *import = g_steal_pointer (&result);
  return TRUE;
}

gboolean
foulee_import_read (const char *path, FouleeClock *clock, FouleeImport **import, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) local = NULL;

  stream = foulee_text_file_open (path, &local);
  if (stream != NULL)
    return foulee_import_read_stream (stream, path, clock, NULL, import, error);
  foulee_error_name_file (local, path);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
foulee_import_may_be_journal (const char *path)
{
  static const char mark[] = "\xef\xbb\xbf";
  char start[FOULEE_RECORDING_SNIFF];
  g_autoptr (GInputStream) stream = NULL;
  gsize n = 0, skip = 0;

  /* What a pipe has said once is gone. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  stream = foulee_text_file_open (path, NULL);
  if (stream == NULL || !g_input_stream_read_all (stream, start, sizeof start, &n, NULL, NULL))
    return FALSE;
  if (n >= strlen (mark) && memcmp (start, mark, strlen (mark)) == 0)
    skip = strlen (mark);
  return foulee_json_looks_like (start + skip, n - skip);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-import.h"

#include "exchange/remarks.h"
#include "fuzz.h"

#define NAME "a file"

/* 2026-11-19T18:34:00+01:00 */
#define NOW 1795109640000

FouleeClock *
fuzz_clock (void)
{
  static FouleeClock *clock;

  if (clock == NULL) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

    clock = foulee_clock_new_fixed (NOW, zone);
  }
  return clock;
}

static void
check_valid (gconstpointer record)
{
  g_autoptr (GError) error = NULL;

  foulee_record_validate (record, &error);
  g_assert_no_error (error);
}

/* Lines without anything that a terminal would obey. */
static void
check_lines (const char *text)
{
  fuzz_check_text (text);
  for (const char *at = text; *at != '\0'; at++)
    g_assert_true (*at == '\n' || !g_ascii_iscntrl (*at));
  g_assert_false (g_str_has_suffix (text, "\n"));
}

static void
check_remarks (GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    check_lines (g_ptr_array_index (remarks, i));
}

static void
check_said (const FouleeImport *import, const FouleeLanguage *language)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < import->records->len; i++) {
    g_autoptr (GPtrArray) remarks = foulee_remarks_new (import, i, language);

    check_remarks (remarks);
  }
  if (import->details->len > 0)
    return;
  text = foulee_import_describe (import, language);
  check_lines (text);
  if (foulee_import_is_table (import)) {
    g_autoptr (GPtrArray) remarks = foulee_remarks_new_of_table (import, language);

    check_remarks (remarks);
  }
}

static GBytes *
write_journal (GPtrArray *records)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  foulee_json_write (records, memory, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
check_table (GPtrArray *records, FouleeKind kind)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  g_autoptr (GError) error = NULL;

  foulee_csv_write (kind, records, stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate_len (g_memory_output_stream_get_data (memory),
                                      g_memory_output_stream_get_data_size (memory), NULL));
}

FouleeImport *
fuzz_import (const guint8 *bytes, gsize length, guint32 seed, GError **error)
{
  g_autoptr (GInputStream) stream = fuzz_stream_new (bytes, length, seed);
  FouleeImport *import = NULL;

  if (!foulee_import_read_stream (stream, NAME, fuzz_clock (), NULL, &import, error)) {
    g_assert_null (import);
    fuzz_check_error (*error);
    g_assert_cmpstr (foulee_error_get_detail (*error)->file, ==, NAME);
    return NULL;
  }
  g_assert_no_error (*error);
  return import;
}

static void
check_round (GPtrArray *records)
{
  g_autoptr (GBytes) journal = write_journal (records), again = NULL;
  g_autoptr (FouleeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const guint8 *bytes = g_bytes_get_data (journal, &length);

  import = fuzz_import (bytes, length, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->records->len, ==, records->len);
  again = write_journal (import->records);
  g_assert_true (g_bytes_equal (journal, again));
}

void
fuzz_check_import (const FouleeImport *import)
{
  for (guint i = 0; i < import->records->len; i++) {
    const FouleeImportDetail *detail = foulee_import_get_detail (import, i);

    check_valid (g_ptr_array_index (import->records, i));
    if (detail != NULL && detail->run != NULL)
      check_valid (detail->run);
  }
  check_said (import, foulee_language_english ());
  check_said (import, foulee_language_french ());
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    check_table (import->records, (FouleeKind) kind);
  check_round (import->records);
}

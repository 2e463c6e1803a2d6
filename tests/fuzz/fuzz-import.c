/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "exchange/exchange.h"

/* Tables and journals: what is read is valid, and comes back from a journal as it was. */

/* An evening in 2026. */
#define NOW 1795109640000

static FouleeImport *
read_file (const guint8 *bytes, gsize length, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (NOW, zone);
  const char *path = fuzz_file (bytes, length);
  FouleeImport *import = NULL;

  if (!foulee_import_read (path, clock, &import, error)) {
    g_assert_null (import);
    fuzz_check_error (*error);
    g_assert_cmpstr (foulee_error_get_detail (*error)->file, ==, path);
    return NULL;
  }
  g_assert_no_error (*error);
  return import;
}

static void
check_described (const FouleeImport *import, const FouleeLanguage *language)
{
  g_autofree char *text = foulee_import_describe (import, language);

  fuzz_check_text (text);
  for (const char *at = text; *at != '\0'; at++)
    g_assert_true (*at == '\n' || !g_ascii_iscntrl (*at));
  g_assert_false (g_str_has_suffix (text, "\n"));
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
check_tables (GPtrArray *records)
{
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
    g_autoptr (GError) error = NULL;

    foulee_csv_write ((FouleeKind) kind, records, memory, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (g_utf8_validate_len (
        g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
        g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)), NULL));
  }
}

static void
check_round (GPtrArray *records)
{
  g_autoptr (GBytes) journal = write_journal (records), again = NULL;
  g_autoptr (FouleeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const guint8 *bytes = g_bytes_get_data (journal, &length);

  import = read_file (bytes, length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->records->len, ==, records->len);
  again = write_journal (import->records);
  g_assert_true (g_bytes_equal (journal, again));
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeImport) import = read_file (bytes, length, &error);

  if (import == NULL)
    return 0;
  fuzz_n_read++;
  for (guint i = 0; i < import->records->len; i++) {
    foulee_record_validate (g_ptr_array_index (import->records, i), &error);
    g_assert_no_error (error);
  }
  check_described (import, foulee_language_english ());
  check_described (import, foulee_language_french ());
  check_tables (import->records);
  check_round (import->records);
  return 0;
}

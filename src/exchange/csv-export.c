/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "exchange/output.h"
#include "exchange/record-order.h"

#define LINE_END "\r\n"

/* Quoted where it must be. */
static void
write_cell (FouleeOutput *output, const char *text)
{
  if (strpbrk (text, ",\"\r\n") == NULL) {
    foulee_output_text (output, text);
    return;
  }
  foulee_output_character (output, '"');
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '"')
      foulee_output_character (output, '"');
    foulee_output_character (output, *at);
  }
  foulee_output_character (output, '"');
}

/* What someone wrote: a spreadsheet must not take it for a formula. */
static void
write_text (FouleeOutput *output, const char *text)
{
  if (*text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL) {
    g_autofree char *guarded = g_strconcat ("'", text, NULL);
    write_cell (output, guarded);
  } else {
    write_cell (output, text);
  }
}

static void
write_set (FouleeOutput *output, const FouleeWords *words, gint32 set, char between)
{
  gboolean first = TRUE;

  for (int i = 0; i < words->n_words; i++) {
    if ((set & (1 << i)) == 0)
      continue;
    if (!first)
      foulee_output_character (output, between);
    foulee_output_text (output, words->words[i].id);
    first = FALSE;
  }
}

/* Columns of levels, one of sensations, one of marks. */
static void
write_readings_header (FouleeOutput *output)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    foulee_output_format (output, ",%s", foulee_region_id ((FouleeRegion) i));
  foulee_output_text (output, ",sensations,marks");
}

static void
write_readings (FouleeOutput *output, const FouleeReading *readings)
{
  const char *between = "";

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    foulee_output_character (output, ',');
    if (readings[i].level >= 0)
      foulee_output_format (output, "%d", readings[i].level);
  }
  foulee_output_character (output, ',');
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    if (readings[i].sensation < 0)
      continue;
    foulee_output_format (output, "%s%s=%s", between, foulee_region_id ((FouleeRegion) i),
                          foulee_sensations.words[readings[i].sensation].id);
    between = " ";
  }
  foulee_output_character (output, ',');
  between = "";
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    if (readings[i].marks == 0)
      continue;
    foulee_output_format (output, "%s%s=", between, foulee_region_id ((FouleeRegion) i));
    write_set (output, &foulee_marks, readings[i].marks, '+');
    between = " ";
  }
}

/* Without the comma before; not for readings. */
static void
write_value (FouleeOutput *output, const FouleeRecord *record, const FouleeField *field)
{
  g_autofree char *iso = NULL;
  const char *text;
  gint32 number;

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_REGION:
    number = foulee_field_at (record, field, gint32);
    if (number == FOULEE_UNSET)
      break;
    if (field->type == FOULEE_FIELD_INTEGER)
      foulee_output_format (output, "%d", number);
    else if (field->type == FOULEE_FIELD_FLAG)
      foulee_output_text (output, number != 0 ? "true" : "false");
    else if (field->type == FOULEE_FIELD_CHOICE)
      foulee_output_text (output, field->words->words[number].id);
    else
      foulee_output_text (output, foulee_region_id ((FouleeRegion) number));
    break;
  case FOULEE_FIELD_SET:
    write_set (output, field->words, foulee_field_at (record, field, gint32), ' ');
    break;
  case FOULEE_FIELD_INSTANT:
    if (foulee_instant_is_set (foulee_field_at (record, field, FouleeInstant)))
      iso = foulee_instant_to_iso (foulee_field_at (record, field, FouleeInstant));
    break;
  case FOULEE_FIELD_DATE:
    if (foulee_field_at (record, field, FouleeDate) != FOULEE_DATE_NONE)
      iso = foulee_date_to_iso (foulee_field_at (record, field, FouleeDate));
    break;
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_REFERENCE:
    text = foulee_field_at (record, field, char *);
    if (text != NULL)
      write_text (output, text);
    break;
  case FOULEE_FIELD_READINGS:
    break;
  }
  if (iso != NULL)
    foulee_output_text (output, iso);
}

static void
write_header (FouleeOutput *output, const FouleeKindInfo *info)
{
  foulee_output_text (output, "id,created,modified");
  for (int i = 0; i < info->n_fields; i++) {
    if (info->fields[i].type == FOULEE_FIELD_READINGS)
      write_readings_header (output);
    else
      foulee_output_format (output, ",%s", info->fields[i].name);
  }
  foulee_output_text (output, LINE_END);
}

static void
write_record (FouleeOutput *output, const FouleeKindInfo *info, const FouleeRecord *record)
{
  foulee_output_format (output, "%s,", record->id);
  foulee_output_milliseconds (output, record->created);
  foulee_output_character (output, ',');
  foulee_output_milliseconds (output, record->modified);
  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];

    if (field->type == FOULEE_FIELD_READINGS) {
      write_readings (output, &foulee_field_at (record, field, FouleeReading));
      continue;
    }
    foulee_output_character (output, ',');
    write_value (output, record, field);
  }
  foulee_output_text (output, LINE_END);
}

gboolean
foulee_csv_write (FouleeKind kind, GPtrArray *records, GOutputStream *stream,
                  GCancellable *cancellable, GError **error)
{
  g_autofree const FouleeRecord **sorted = foulee_records_in_order (records);
  const FouleeKindInfo *info = foulee_kind_info (kind);
  FouleeOutput output;

  for (guint i = 0; sorted[i] != NULL; i++)
    if (sorted[i]->kind == kind && !foulee_record_validate (sorted[i], error))
      return FALSE;
  foulee_output_init (&output, stream, cancellable);
  write_header (&output, info);
  for (guint i = 0; sorted[i] != NULL && foulee_output_flush (&output); i++)
    if (sorted[i]->kind == kind && sorted[i]->deleted == 0)
      write_record (&output, info, sorted[i]);
  return foulee_output_finish (&output, error);
}

static gboolean
has_rows (GPtrArray *records, FouleeKind kind)
{
  for (guint i = 0; i < records->len; i++) {
    const FouleeRecord *record = g_ptr_array_index (records, i);
    if (record->kind == kind && record->deleted == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
fail_with_gerror (const GError *cause, const char *file, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return foulee_fail (error, FOULEE_ERROR_EXISTS, .file = file);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return foulee_fail (error, FOULEE_ERROR_FULL, .file = file);
  return foulee_fail (error, FOULEE_ERROR_IO, .file = file, .system = cause->message);
}

/* `created` is TRUE as soon as the file is there, whether it could be filled or not. */
static gboolean
export_kind (FouleeKind kind, GPtrArray *records, GFile *file, gboolean *created, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, &cause);
  if (stream == NULL)
    return fail_with_gerror (cause, g_file_peek_path (file), error);
  *created = TRUE;
  if (!foulee_csv_write (kind, records, G_OUTPUT_STREAM (stream), NULL, &cause)) {
    foulee_error_name_file (cause, g_file_peek_path (file));
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  if (!g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &cause))
    return fail_with_gerror (cause, g_file_peek_path (file), error);
  return TRUE;
}

static GFile *
file_of_kind (const char *folder, FouleeKind kind)
{
  g_autofree char *name = g_strconcat (foulee_kind_info (kind)->array, ".csv", NULL);

  return g_file_new_build_filename (folder, name, NULL);
}

gboolean
foulee_csv_export (GPtrArray *records, const char *folder, GError **error)
{
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GError) cause = NULL;
  gboolean created[FOULEE_N_KINDS] = { FALSE };
  gboolean ok = TRUE;

  for (int i = 0; i < FOULEE_N_KINDS; i++) {
    g_autoptr (GFile) file = file_of_kind (folder, (FouleeKind) i);

    if (has_rows (records, (FouleeKind) i) && g_file_query_exists (file, NULL))
      return foulee_fail (error, FOULEE_ERROR_EXISTS, .file = g_file_peek_path (file));
  }
  if (!g_file_make_directory_with_parents (directory, NULL, &cause) &&
      !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return fail_with_gerror (cause, folder, error);

  for (int i = 0; ok && i < FOULEE_N_KINDS; i++) {
    g_autoptr (GFile) file = file_of_kind (folder, (FouleeKind) i);

    if (has_rows (records, (FouleeKind) i))
      ok = export_kind ((FouleeKind) i, records, file, &created[i], error);
  }
  for (int i = 0; !ok && i < FOULEE_N_KINDS; i++) {
    g_autoptr (GFile) file = file_of_kind (folder, (FouleeKind) i);

    if (created[i])
      g_file_delete (file, NULL, NULL);
  }
  return ok;
}

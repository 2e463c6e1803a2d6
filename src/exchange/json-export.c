/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "exchange/output.h"
#include "exchange/record-order.h"

/* The journal as JSON, after data/foulee-journal-1.schema.json: one line a record, fields in the
 * order of the table in model/kind.c, what is not recorded left out. Nothing in it depends on the
 * moment or the machine, so that the same records give the same bytes. Only the frame around the
 * records is written here: the journal as one tree would have to be held whole. */

static void
add_set (JsonBuilder *builder, const FouleeWords *words, gint32 set)
{
  json_builder_begin_array (builder);
  for (int i = 0; i < words->n_words; i++)
    if ((set & (1 << i)) != 0)
      json_builder_add_string_value (builder, words->words[i].id);
  json_builder_end_array (builder);
}

static void
add_ids (JsonBuilder *builder, const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);

  json_builder_begin_array (builder);
  for (gsize i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      json_builder_add_string_value (builder, list[i]);
  json_builder_end_array (builder);
}

static void
add_readings (JsonBuilder *builder, const FouleeReading *readings)
{
  json_builder_begin_array (builder);
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    const FouleeReading *reading = &readings[i];

    if (reading->level < 0)
      continue;
    json_builder_begin_object (builder);
    json_builder_set_member_name (builder, "region");
    json_builder_add_string_value (builder, foulee_region_id ((FouleeRegion) i));
    json_builder_set_member_name (builder, "level");
    json_builder_add_int_value (builder, reading->level);
    if (reading->sensation >= 0) {
      json_builder_set_member_name (builder, "sensation");
      json_builder_add_string_value (builder, foulee_sensations.words[reading->sensation].id);
    }
    if (reading->marks != 0) {
      json_builder_set_member_name (builder, "marks");
      add_set (builder, &foulee_marks, reading->marks);
    }
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static gboolean
has_readings (const FouleeReading *readings)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (readings[i].level >= 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_recorded (const FouleeRecord *record, const FouleeField *field)
{
  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_REGION:
    return foulee_field_at (record, field, gint32) != FOULEE_UNSET;
  case FOULEE_FIELD_SET:
    return foulee_field_at (record, field, gint32) != 0;
  case FOULEE_FIELD_INSTANT:
    return foulee_instant_is_set (foulee_field_at (record, field, FouleeInstant));
  case FOULEE_FIELD_DATE:
    return foulee_field_at (record, field, FouleeDate) != FOULEE_DATE_NONE;
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_REFERENCE:
    return foulee_field_at (record, field, char *) != NULL;
  case FOULEE_FIELD_READINGS:
    return has_readings (&foulee_field_at (record, field, FouleeReading));
  }
  return FALSE;
}

static void
add_value (JsonBuilder *builder, const FouleeRecord *record, const FouleeField *field)
{
  g_autofree char *iso = NULL;
  gint32 number;

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
    json_builder_add_int_value (builder, foulee_field_at (record, field, gint32));
    break;
  case FOULEE_FIELD_FLAG:
    json_builder_add_boolean_value (builder, foulee_field_at (record, field, gint32) != 0);
    break;
  case FOULEE_FIELD_CHOICE:
    number = foulee_field_at (record, field, gint32);
    json_builder_add_string_value (builder, field->words->words[number].id);
    break;
  case FOULEE_FIELD_REGION:
    number = foulee_field_at (record, field, gint32);
    json_builder_add_string_value (builder, foulee_region_id ((FouleeRegion) number));
    break;
  case FOULEE_FIELD_SET:
    add_set (builder, field->words, foulee_field_at (record, field, gint32));
    break;
  case FOULEE_FIELD_INSTANT:
    iso = foulee_instant_to_iso (foulee_field_at (record, field, FouleeInstant));
    json_builder_add_string_value (builder, iso);
    break;
  case FOULEE_FIELD_DATE:
    iso = foulee_date_to_iso (foulee_field_at (record, field, FouleeDate));
    json_builder_add_string_value (builder, iso);
    break;
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_REFERENCE:
    json_builder_add_string_value (builder, foulee_field_at (record, field, char *));
    break;
  case FOULEE_FIELD_IDS:
    add_ids (builder, foulee_field_at (record, field, char *));
    break;
  case FOULEE_FIELD_READINGS:
    add_readings (builder, &foulee_field_at (record, field, FouleeReading));
    break;
  }
}

/* Milliseconds since 1970 as "2026-11-19T05:45:00.123Z", exactly. */
static void
add_milliseconds (JsonBuilder *builder, const char *name, gint64 milliseconds)
{
  const int rest = (int) ((milliseconds % 1000 + 1000) % 1000);
  g_autofree char *iso =
      foulee_instant_to_iso ((FouleeInstant) { (milliseconds - rest) / 1000, 0 });
  g_autofree char *text = NULL;

  /* What follows the seconds is the offset. */
  text = g_strdup_printf ("%.*s.%03dZ", (int) strlen ("2026-11-19T05:45:00"), iso, rest);
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
write_record (FouleeOutput *output, JsonBuilder *builder, JsonGenerator *generator,
              const FouleeRecord *record)
{
  const FouleeKindInfo *info = foulee_kind_info (record->kind);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, record->id);
  add_milliseconds (builder, "created", record->created);
  add_milliseconds (builder, "modified", record->modified);
  if (record->deleted != 0)
    add_milliseconds (builder, "deleted", record->deleted);
  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];

    if (!is_recorded (record, field))
      continue;
    json_builder_set_member_name (builder, field->name);
    add_value (builder, record, field);
  }
  json_builder_end_object (builder);
  json_generator_take_root (generator, json_builder_get_root (builder));
  json_generator_to_gstring (generator, output->text);
  json_builder_reset (builder);
}

/* An unreadable file would be found out only when it is needed. */
static gboolean
check_readable (const FouleeRecord *record, GError **error)
{
  const gint64 first = (gint64) FOULEE_DATE_MIN * 86400000;
  const gint64 last = (gint64) (FOULEE_DATE_MAX + 1) * 86400000 - 1;
  const struct {
    const char *name;
    gint64 value;
  } times[] = {
    { "created", record->created },
    { "modified", record->modified },
    { "deleted", record->deleted },
  };

  if (!foulee_record_validate (record, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i].value < first || times[i].value > last)
      return foulee_fail (error, FOULEE_ERROR_FIELD, .record = record->id, .field = times[i].name,
                          .problem = FOULEE_PROBLEM_NOT_A_TIME);
  return TRUE;
}

gboolean
foulee_json_write (GPtrArray *records, GOutputStream *stream, GCancellable *cancellable,
                   GError **error)
{
  g_autofree const FouleeRecord **sorted = foulee_records_in_order (records);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  FouleeOutput output;

  for (guint i = 0; i < records->len; i++)
    if (!check_readable (sorted[i], error))
      return FALSE;

  foulee_output_init (&output, stream, cancellable);
  foulee_output_format (&output, "{\n  \"format\": \"foulee-journal\",\n  \"version\": %d",
                        FOULEE_JSON_VERSION);
  for (guint i = 0; i < records->len && foulee_output_flush (&output); i++) {
    const gboolean first = i == 0 || sorted[i]->kind != sorted[i - 1]->kind;
    const gboolean last = i + 1 == records->len || sorted[i]->kind != sorted[i + 1]->kind;

    if (first)
      foulee_output_format (&output, ",\n  \"%s\": [", foulee_kind_info (sorted[i]->kind)->array);
    foulee_output_text (&output, first ? "\n    " : ",\n    ");
    write_record (&output, builder, generator, sorted[i]);
    if (last)
      foulee_output_text (&output, "\n  ]");
  }
  foulee_output_text (&output, "\n}\n");
  return foulee_output_finish (&output, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/records.h"

#include <string.h>

static void
name_id (FouleeKind kind, guint seed, char id[FOULEE_UUID_SIZE])
{
  g_autofree char *name = g_strdup_printf ("%s %u", foulee_kind_info (kind)->name, seed);

  foulee_uuid_from_name ("5a7a6a4e-0000-4000-8000-000000000000", name, id);
}

static void
fill_field (FouleeRecord *record, const FouleeField *field, guint seed)
{
  char id[FOULEE_UUID_SIZE];
  FouleeReading *readings;
  gint64 span;

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
    span = field->maximum - field->minimum + 1;
    foulee_field_at (record, field, gint32) = (gint32) (field->minimum + (seed * 7919) % span);
    break;
  case FOULEE_FIELD_FLAG:
    foulee_field_at (record, field, gint32) = seed % 2;
    break;
  case FOULEE_FIELD_CHOICE:
    foulee_field_at (record, field, gint32) = (gint32) (seed % (guint) field->words->n_words);
    break;
  case FOULEE_FIELD_SET:
    foulee_field_at (record, field, gint32) =
        (gint32) (seed * 2654435761u) & ((1 << field->words->n_words) - 1);
    break;
  case FOULEE_FIELD_REGION:
    foulee_field_at (record, field, gint32) = (gint32) (seed % FOULEE_N_REGIONS);
    break;
  case FOULEE_FIELD_INSTANT:
    /* Fields of one record follow each other within the hour. */
    foulee_field_at (record, field, FouleeInstant) =
        (FouleeInstant) { 1790000000 + (gint64) seed * 86400 + (gint64) field->offset,
                          seed % 2 == 0 ? 60 : -210 };
    break;
  case FOULEE_FIELD_DATE:
    foulee_field_at (record, field, FouleeDate) = (FouleeDate) (20700 + seed + field->offset / 8);
    break;
  case FOULEE_FIELD_TEXT:
    foulee_field_at (record, field, char *) =
        field->maximum < 12 ? g_strdup ("FR")
                            : g_strdup_printf ("%s “%u”, été; 3\n🦵", field->name, seed);
    break;
  case FOULEE_FIELD_IDS:
    foulee_field_at (record, field, char *) = g_strdup_printf ("%s-one sign-%u", field->name, seed);
    break;
  case FOULEE_FIELD_REFERENCE:
    name_id (field->target, seed, id);
    foulee_field_at (record, field, char *) = g_strdup (id);
    break;
  case FOULEE_FIELD_READINGS:
    readings = &foulee_field_at (record, field, FouleeReading);
    for (guint i = 0; i < FOULEE_N_REGIONS; i++)
      if ((i + seed) % 3 != 0)
        readings[i] = (FouleeReading) { (gint8) ((i + seed) % 11), (gint8) ((i + seed) % 9) - 1,
                                        (guint8) ((i * seed) % 16) };
    break;
  }
}

gpointer
test_record_full (FouleeKind kind, guint seed)
{
  const FouleeKindInfo *info = foulee_kind_info (kind);
  FouleeRecord *record = foulee_record_new (kind);
  g_autoptr (GError) error = NULL;

  if (kind != FOULEE_KIND_RUNNER)
    name_id (kind, seed, record->id);
  record->created = 1790000000123 + seed;
  record->modified = 1790000500456 + seed;
  for (int i = 0; i < info->n_fields; i++)
    fill_field (record, &info->fields[i], seed);
  foulee_record_validate (record, &error);
  g_assert_no_error (error);
  return record;
}

GPtrArray *
test_records_full (guint seed)
{
  GPtrArray *records = foulee_record_array_new ();

  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    g_ptr_array_add (records, test_record_full ((FouleeKind) kind, seed));
  return records;
}

FouleeInstant
test_instant (const char *iso)
{
  FouleeInstant instant;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  if (!foulee_instant_parse (iso, utc, &instant))
    g_error ("not an instant: %s", iso);
  return instant;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "full-journal.h"

#include <string.h>

/* 2026-11-19 06:45 in Paris. */
#define MOMENT ((FouleeInstant) { 1795067100, 60 })
#define DAY 20776

void
full_journal_id (FouleeKind kind, guint n, char id[FOULEE_UUID_SIZE])
{
  if (kind == FOULEE_KIND_RUNNER)
    g_strlcpy (id, FOULEE_RUNNER_ID, FOULEE_UUID_SIZE);
  else
    g_snprintf (id, FOULEE_UUID_SIZE, "0000%04x-0000-4000-8000-%012x", (guint) kind, n);
}

static char *
text_of_length (gint64 length)
{
  /* What needs escaping, in JSON and in CSV. */
  static const char difficult[] = "=\"a\" \\ b,\n\tç 1\x01 \xf0\x9f\x8f\x83;";
  char *text = g_strnfill ((gsize) length, 'x');

  if (length > (gint64) sizeof difficult)
    memcpy (text, difficult, sizeof difficult - 1);
  return text;
}

static void
fill_field (FouleeRecord *record, const FouleeField *field, gboolean largest)
{
  FouleeReading *readings;
  char id[FOULEE_UUID_SIZE];

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
    foulee_field_at (record, field, gint32) = (gint32) (largest ? field->maximum : field->minimum);
    break;
  case FOULEE_FIELD_CHOICE:
    foulee_field_at (record, field, gint32) = largest ? field->words->n_words - 1 : 0;
    break;
  case FOULEE_FIELD_REGION:
    foulee_field_at (record, field, gint32) = largest ? FOULEE_N_REGIONS - 1 : 0;
    break;
  case FOULEE_FIELD_SET:
    foulee_field_at (record, field, gint32) = largest ? (1 << field->words->n_words) - 1 : 1;
    break;
  case FOULEE_FIELD_INSTANT:
    foulee_field_at (record, field, FouleeInstant) = MOMENT;
    /* Who wakes has gone to bed before. */
    if (strcmp (field->name, "to_bed") == 0)
      foulee_field_at (record, field, FouleeInstant).seconds -= 8 * 3600;
    if (!largest)
      foulee_field_at (record, field, FouleeInstant).offset = -570;
    break;
  case FOULEE_FIELD_DATE:
    foulee_field_at (record, field, FouleeDate) = DAY + (largest ? 1 : 0);
    break;
  case FOULEE_FIELD_TEXT:
    foulee_field_at (record, field, char *) = text_of_length (largest ? field->maximum : 1);
    break;
  case FOULEE_FIELD_IDS:
    foulee_field_at (record, field, char *) = g_strdup (largest ? "one two.three four_5" : "one");
    break;
  case FOULEE_FIELD_REFERENCE:
    full_journal_id (field->target, 0, id);
    foulee_field_at (record, field, char *) = g_strdup (id);
    break;
  case FOULEE_FIELD_READINGS:
    readings = &foulee_field_at (record, field, FouleeReading);
    for (int i = 0; i < FOULEE_N_REGIONS; i++) {
      readings[i].level = (gint8) (largest ? i % 11 : (i == 4 ? 0 : -1));
      if (largest && i % 3 == 0)
        readings[i].sensation = (gint8) (i % foulee_sensations.n_words);
      if (largest && i % 4 == 0)
        readings[i].marks = (guint8) (i % (1 << foulee_marks.n_words));
    }
    break;
  }
}

typedef enum { REQUIRED_ONLY, SMALLEST, LARGEST } Filling;

static gpointer
record_filled (FouleeKind kind, guint n, Filling filling)
{
  const FouleeKindInfo *info = foulee_kind_info (kind);
  FouleeRecord *record = foulee_record_new (kind);

  full_journal_id (kind, n, record->id);
  record->created = G_GINT64_CONSTANT (1795067100001) + n;
  record->modified = G_GINT64_CONSTANT (1795067100999) + 1000 * kind;
  for (int i = 0; i < info->n_fields; i++)
    if (filling != REQUIRED_ONLY || info->fields[i].required)
      fill_field (record, &info->fields[i], filling == LARGEST);
  return record;
}

GPtrArray *
full_journal_new (void)
{
  GPtrArray *records = foulee_record_array_new ();

  for (int i = 0; i < FOULEE_N_KINDS; i++) {
    const FouleeKind kind = (FouleeKind) i;
    FouleeRecord *tombstone;

    g_ptr_array_add (records, record_filled (kind, 0, LARGEST));
    if (kind == FOULEE_KIND_RUNNER)
      continue;
    g_ptr_array_add (records, record_filled (kind, 1, SMALLEST));
    g_ptr_array_add (records, record_filled (kind, 2, REQUIRED_ONLY));
    tombstone = record_filled (kind, 3, SMALLEST);
    tombstone->deleted = tombstone->modified;
    /* Before 1970: the remainder of a negative number is the trap. */
    tombstone->created = -1;
    g_ptr_array_add (records, tombstone);
  }
  return records;
}

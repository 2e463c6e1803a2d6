/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/intake.h"

static void
row_free (gpointer data)
{
  FouleeIntakeRow *row = data;

  foulee_record_unref (row->record);
  if (row->here != NULL)
    foulee_record_unref ((gpointer) row->here);
  g_free (row->file);
  g_free (row->sport);
  g_ptr_array_unref (row->remarks);
  g_clear_pointer (&row->read, g_ptr_array_unref);
  g_free (row);
}

static void
failure_free (gpointer data)
{
  FouleeIntakeFailure *failure = data;

  g_free (failure->file);
  g_error_free (failure->error);
  g_free (failure);
}

FouleeIntake *
foulee_intake_new (void)
{
  FouleeIntake *intake = g_new0 (FouleeIntake, 1);

  intake->rows = g_ptr_array_new_with_free_func (row_free);
  intake->failures = g_ptr_array_new_with_free_func (failure_free);
  intake->remarks = g_ptr_array_new_with_free_func (g_free);
  intake->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_import_free);
  intake->deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return intake;
}

void
foulee_intake_free (FouleeIntake *intake)
{
  if (intake == NULL)
    return;
  g_ptr_array_unref (intake->rows);
  g_ptr_array_unref (intake->failures);
  g_ptr_array_unref (intake->remarks);
  g_ptr_array_unref (intake->tables);
  foulee_import_free (intake->journal);
  g_hash_table_unref (intake->deleted);
  g_free (intake);
}

void
foulee_intake_set_deleted (FouleeIntake *intake, GPtrArray *records)
{
  g_hash_table_remove_all (intake->deleted);
  for (guint i = 0; i < records->len; i++) {
    const FouleeRecord *record = g_ptr_array_index (records, i);
    const FouleeRun *run = (const FouleeRun *) record;

    if (record->kind != FOULEE_KIND_RUN || record->deleted == 0)
      continue;
    g_hash_table_add (intake->deleted, g_strdup (record->id));
    if (run->source_hash != NULL)
      g_hash_table_add (intake->deleted, g_strdup (run->source_hash));
  }
}

void
foulee_intake_row_set_wanted (FouleeIntakeRow *row, gboolean wanted)
{
  row->wanted = wanted && row->state != FOULEE_INTAKE_KNOWN;
}

GPtrArray *
foulee_intake_wanted (const FouleeIntake *intake)
{
  GPtrArray *records = foulee_record_array_new ();

  for (guint i = 0; i < intake->rows->len; i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);

    if (row->wanted)
      g_ptr_array_add (records, foulee_record_ref (row->record));
  }
  return records;
}

guint
foulee_intake_count (const FouleeIntake *intake, FouleeIntakeState state)
{
  guint n = 0;

  for (guint i = 0; i < intake->rows->len; i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);

    n += row->state == state;
  }
  return n;
}

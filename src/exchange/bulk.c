/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/bulk.h"

#include <string.h>

struct _FouleeBulk {
  GHashTable *rows; /* "root:place" of a file to FouleeImportFile, which the imports own */
};

FouleeBulk *
foulee_bulk_new (void)
{
  FouleeBulk *bulk = g_new (FouleeBulk, 1);

  bulk->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return bulk;
}

void
foulee_bulk_free (FouleeBulk *bulk)
{
  if (bulk == NULL)
    return;
  g_hash_table_unref (bulk->rows);
  g_free (bulk);
}

static char *
make_key (guint root, const char *place)
{
  return g_strdup_printf ("%u:%s", root, place);
}

void
foulee_bulk_add_table (FouleeBulk *bulk, guint root, const char *place, const FouleeImport *import)
{
  const char *slash = strrchr (place, '/');
  const int folder = slash != NULL ? (int) (slash + 1 - place) : 0;

  for (guint i = 0; i < import->files->len; i++) {
    FouleeImportFile *row = g_ptr_array_index (import->files, i);
    g_autofree char *beside = g_strdup_printf ("%.*s%s", folder, place, row->file);
    g_autofree char *key = make_key (root, beside);

    if (!g_hash_table_contains (bulk->rows, key))
      g_hash_table_insert (bulk->rows, g_steal_pointer (&key), row);
  }
}

const FouleeImportFile *
foulee_bulk_find (const FouleeBulk *bulk, guint root, const char *place)
{
  g_autofree char *key = make_key (root, place);
  g_autofree char *packed = g_strconcat (key, ".gz", NULL);
  const FouleeImportFile *row = g_hash_table_lookup (bulk->rows, key);

  return row != NULL ? row : g_hash_table_lookup (bulk->rows, packed);
}

/* Takes one field over where the file left it open. */
static void
fill_field (FouleeRun *run, const FouleeRun *row, const FouleeField *field)
{
  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_REGION:
    if (foulee_field_at (run, field, gint32) == FOULEE_UNSET)
      foulee_field_at (run, field, gint32) = foulee_field_at (row, field, gint32);
    break;
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_REFERENCE:
    if (foulee_field_at (run, field, char *) == NULL)
      foulee_field_at (run, field, char *) = g_strdup (foulee_field_at (row, field, char *));
    break;
  case FOULEE_FIELD_SET: /* no table has one */
  case FOULEE_FIELD_INSTANT:
  case FOULEE_FIELD_DATE:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_READINGS:
  default:
    break;
  }
}

void
foulee_bulk_fill (FouleeRun *run, const FouleeRun *row)
{
  const FouleeKindInfo *kind = foulee_kind_info (FOULEE_KIND_RUN);

  for (int i = 0; i < kind->n_fields; i++)
    fill_field (run, row, &kind->fields[i]);
  memcpy (run->record.id, row->record.id, sizeof run->record.id);
}

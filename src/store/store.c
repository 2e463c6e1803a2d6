/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/store-private.h"

static void
roll_back (FouleeStore *store)
{
  g_autoptr (FouleeStatement) rollback = NULL;

  /* Some failures, a full disk among them, have rolled back already. */
  if (!sqlite3_get_autocommit (store->db) &&
      foulee_statement_take (store, FOULEE_STATEMENT_ROLLBACK, &rollback, NULL))
    foulee_statement_run (store, rollback, NULL);
}

/* Which record of the open transaction refers to one that is not there. */
static void
name_broken_reference (FouleeStore *store, GError **error)
{
  sqlite3_stmt *statement = NULL;
  g_autofree char *record = NULL;
  g_autofree char *field = NULL;

  if (sqlite3_prepare_v2 (store->db,
                          "SELECT c.\"table\", f.\"from\" FROM pragma_foreign_key_check AS c, "
                          "pragma_foreign_key_list (c.\"table\") AS f WHERE f.id = c.fkid",
                          -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW) {
    record = g_strdup ((const char *) sqlite3_column_text (statement, 0));
    field = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  }
  sqlite3_finalize (statement);
  if (record == NULL)
    return;
  g_clear_error (error);
  foulee_fail (error, FOULEE_ERROR_FIELD, .file = store->path, .record = record, .field = field,
               .problem = FOULEE_PROBLEM_UNKNOWN_REFERENCE);
}

static gboolean
commit (FouleeStore *store, GError **error)
{
  g_autoptr (FouleeStatement) statement = NULL;
  gboolean row;
  int code;

  if (!foulee_statement_take (store, FOULEE_STATEMENT_COMMIT, &statement, error))
    return FALSE;
  if (foulee_statement_step (store, statement, &row, error))
    return TRUE;
  code = sqlite3_extended_errcode (store->db);
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY && error != NULL)
    name_broken_reference (store, error);
  return FALSE;
}

gboolean
foulee_store_transact (FouleeStore *store, FouleeStoreStep step, gpointer data, GError **error)
{
  g_autoptr (FouleeStatement) begin = NULL;
  gboolean done;

  /* A step may use functions that are transactions of their own: they join the outer one. */
  if (store->in_transaction)
    return step (store, data, error);

  if (!foulee_statement_take (store, FOULEE_STATEMENT_BEGIN, &begin, error) ||
      !foulee_statement_run (store, begin, error))
    return FALSE;
  sqlite3_reset (begin);
  store->in_transaction = TRUE;
  done = step (store, data, error) && commit (store, error);
  store->in_transaction = FALSE;
  if (!done)
    roll_back (store);
  return done;
}

/* `*written` is FALSE where `name` is PUT_NEW and the id is known. */
static gboolean
write_record (FouleeStore *store, FouleeRecord *record, FouleeKindStatement name, gboolean *written,
              GError **error)
{
  g_autoptr (FouleeStatement) put = NULL;
  gboolean row;
  gint64 id = 0;

  if (!foulee_record_validate (record, error)) {
    if (error != NULL)
      foulee_error_name_file (*error, store->path);
    return FALSE;
  }
  if (!foulee_statement_take_kind (store, record->kind, name, &put, error))
    return FALSE;
  foulee_record_bind (put, record);
  if (!foulee_statement_step (store, put, &row, error))
    return FALSE;
  if (row) {
    id = sqlite3_column_int64 (put, 0);
    /* The row is given when all is written; the statement still has to end. */
    if (!foulee_statement_run (store, put, error))
      return FALSE;
  }
  *written = sqlite3_changes (store->db) > 0;
  return !*written || record->kind != FOULEE_KIND_CHECK_IN ||
         foulee_readings_put (store, id, ((FouleeCheckIn *) record)->readings, error);
}

static gboolean
put_step (FouleeStore *store, gpointer data, GError **error)
{
  GPtrArray *records = data;

  for (guint i = 0; i < records->len; i++) {
    gboolean written;
    if (!write_record (store, g_ptr_array_index (records, i), FOULEE_STATEMENT_PUT, &written,
                       error))
      return FALSE;
  }
  return TRUE;
}

gboolean
foulee_store_put (FouleeStore *store, GPtrArray *records, GError **error)
{
  return foulee_store_transact (store, put_step, records, error);
}

gboolean
foulee_store_get (FouleeStore *store, FouleeKind kind, const char *id, gpointer *record,
                  GError **error)
{
  g_autoptr (FouleeStatement) get = NULL;
  gboolean row;

  if (!foulee_statement_take_kind (store, kind, FOULEE_STATEMENT_GET, &get, error))
    return FALSE;
  sqlite3_bind_text (get, 1, id, -1, SQLITE_STATIC);
  if (!foulee_statement_step (store, get, &row, error))
    return FALSE;
  if (row)
    return foulee_record_read (store, kind, get, record, error);
  *record = NULL;
  return TRUE;
}

/* The first date whose midnight is at or after `when`. */
static char *
date_bound (gint64 when)
{
  gint64 date = when / 86400;

  date += date * 86400 < when;
  return foulee_date_to_iso (
      (FouleeDate) CLAMP (date, (gint64) FOULEE_DATE_MIN, (gint64) FOULEE_DATE_MAX + 1));
}

static void
bind_bounds (FouleeStatement *list, const FouleeKindInfo *info, gint64 from, gint64 to)
{
  if (info->when >= 0 && info->fields[info->when].type == FOULEE_FIELD_DATE) {
    sqlite3_bind_text (list, 1, date_bound (from), -1, g_free);
    sqlite3_bind_text (list, 2, date_bound (to), -1, g_free);
  } else if (info->when >= 0) {
    sqlite3_bind_int64 (list, 1, from);
    sqlite3_bind_int64 (list, 2, to);
  }
}

gboolean
foulee_store_list (FouleeStore *store, FouleeKind kind, gint64 from, gint64 to,
                   gboolean with_deleted, GPtrArray *records, GError **error)
{
  g_autoptr (FouleeStatement) list = NULL;
  const guint before = records->len;

  if (!foulee_statement_take_kind (store, kind, FOULEE_STATEMENT_LIST, &list, error))
    return FALSE;
  bind_bounds (list, foulee_kind_info (kind), from, to);
  sqlite3_bind_int (list, 3, with_deleted);
  for (;;) {
    gboolean row;
    gpointer record;

    if (!foulee_statement_step (store, list, &row, error))
      break;
    if (!row)
      return TRUE;
    if (!foulee_record_read (store, kind, list, &record, error))
      break;
    g_ptr_array_add (records, record);
  }
  g_ptr_array_set_size (records, (int) before);
  return FALSE;
}

typedef struct {
  gint64 from, to;
  gboolean with_deleted;
  GPtrArray *records;
} ListAll;

static gboolean
list_all (FouleeStore *store, const ListAll *list, GError **error)
{
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    if (!foulee_store_list (store, (FouleeKind) kind, list->from, list->to, list->with_deleted,
                            list->records, error))
      return FALSE;
  return TRUE;
}

gboolean
foulee_store_list_all (FouleeStore *store, gint64 from, gint64 to, gboolean with_deleted,
                       GPtrArray *records, GError **error)
{
  const ListAll list = { from, to, with_deleted, records };
  gboolean done;

  if (store->in_transaction)
    return list_all (store, &list, error);
  /* One moment for all tables; a reader never keeps a writer out. */
  if (!foulee_store_execute (store->db, store->path, "BEGIN", error))
    return FALSE;
  done = list_all (store, &list, error);
  roll_back (store);
  return done;
}

typedef struct {
  GPtrArray *records;
  FouleeMergeRule rule;
  FouleeMergeCounts counts;
  GPtrArray *changed;
} Merge;

static gboolean
merge_newest (FouleeStore *store, FouleeRecord *record, Merge *merge, gboolean *written,
              GError **error)
{
  g_autoptr (FouleeRecord) present = NULL;
  gpointer found;

  if (!foulee_store_get (store, record->kind, record->id, &found, error))
    return FALSE;
  present = found;
  *written = FALSE;
  if (present == NULL)
    merge->counts.added++;
  else if (foulee_record_compare_versions (record, present) > 0)
    merge->counts.updated++;
  else {
    merge->counts.unchanged++;
    return TRUE;
  }
  return write_record (store, record, FOULEE_STATEMENT_PUT, written, error);
}

static gboolean
merge_step (FouleeStore *store, gpointer data, GError **error)
{
  Merge *merge = data;

  for (guint i = 0; i < merge->records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (merge->records, i);
    gboolean written;

    if (merge->rule == FOULEE_MERGE_NEWEST) {
      if (!merge_newest (store, record, merge, &written, error))
        return FALSE;
    } else {
      if (!write_record (store, record, FOULEE_STATEMENT_PUT_NEW, &written, error))
        return FALSE;
      if (written)
        merge->counts.added++;
      else
        merge->counts.unchanged++;
    }
    if (written && merge->changed != NULL)
      g_ptr_array_add (merge->changed, foulee_record_ref (record));
  }
  return TRUE;
}

gboolean
foulee_store_merge (FouleeStore *store, GPtrArray *records, FouleeMergeRule rule,
                    FouleeMergeCounts *counts, GPtrArray *changed, GError **error)
{
  Merge merge = { .records = records, .rule = rule, .changed = changed };
  const guint before = changed != NULL ? changed->len : 0;

  if (!foulee_store_transact (store, merge_step, &merge, error)) {
    if (changed != NULL)
      g_ptr_array_set_size (changed, (int) before);
    return FALSE;
  }
  *counts = merge.counts;
  return TRUE;
}

gboolean
foulee_store_data_version (FouleeStore *store, gint64 *version, GError **error)
{
  g_autoptr (FouleeStatement) statement = NULL;
  gboolean row;

  if (!foulee_statement_take (store, FOULEE_STATEMENT_DATA_VERSION, &statement, error) ||
      !foulee_statement_step (store, statement, &row, error))
    return FALSE;
  *version = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

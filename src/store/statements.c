/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "store/store-private.h"

static const char *const sql[FOULEE_N_STATEMENTS] = {
  [FOULEE_STATEMENT_BEGIN] = "BEGIN IMMEDIATE",
  [FOULEE_STATEMENT_COMMIT] = "COMMIT",
  [FOULEE_STATEMENT_ROLLBACK] = "ROLLBACK",
  [FOULEE_STATEMENT_READINGS_DELETE] = "DELETE FROM reading WHERE check_in = ?1",
  [FOULEE_STATEMENT_READINGS_PUT] = "INSERT INTO reading (check_in, region, level, sensation, "
                                    "marks) VALUES (?1, ?2, ?3, ?4, ?5)",
  [FOULEE_STATEMENT_READINGS_GET] = "SELECT region, level, sensation, marks FROM reading "
                                    "WHERE check_in = ?1",
  [FOULEE_STATEMENT_DATA_VERSION] = "PRAGMA data_version",
};

/* What SQLite reports as an input or output error may be a full disk. */
static gboolean
is_disk_full (sqlite3 *db, int code)
{
  const int reason = db != NULL ? sqlite3_system_errno (db) : 0;

  return code == SQLITE_FULL || ((code == SQLITE_IOERR || code == SQLITE_CANTOPEN) &&
                                 (reason == ENOSPC || reason == EDQUOT));
}

gboolean
foulee_store_fail (sqlite3 *db, const char *path, int code, GError **error)
{
  const char *message = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code);
  FouleeErrorCode reason;

  code &= 0xff;
  if (is_disk_full (db, code)) {
    reason = FOULEE_ERROR_FULL;
  } else {
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      reason = FOULEE_ERROR_BUSY;
      break;
    case SQLITE_CORRUPT:
      reason = FOULEE_ERROR_CORRUPT;
      break;
    case SQLITE_NOTADB:
      reason = FOULEE_ERROR_NOT_A_JOURNAL;
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      reason = FOULEE_ERROR_READ_ONLY;
      break;
    case SQLITE_CONSTRAINT:
      reason = FOULEE_ERROR_CONSTRAINT;
      break;
    default:
      reason = FOULEE_ERROR_IO;
    }
  }
  return foulee_fail (error, reason, .file = path, .system = message);
}

gboolean
foulee_store_execute (sqlite3 *db, const char *path, const char *text, GError **error)
{
  const int code = sqlite3_exec (db, text, NULL, NULL, NULL);

  return code == SQLITE_OK || foulee_store_fail (db, path, code, error);
}

gboolean
foulee_store_query_integer (sqlite3 *db, const char *path, const char *text, gint64 *value,
                            GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, text, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement, 0);
  else
    foulee_store_fail (db, path, code, error);
  sqlite3_finalize (statement);
  return code == SQLITE_ROW;
}

static gboolean
prepare (FouleeStore *store, const char *text, sqlite3_stmt **statement, GError **error)
{
  const int code =
      sqlite3_prepare_v3 (store->db, text, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);

  return code == SQLITE_OK || foulee_store_fail (store->db, store->path, code, error);
}

gboolean
foulee_statement_take (FouleeStore *store, FouleeStatementName name, FouleeStatement **statement,
                       GError **error)
{
  if (store->statements[name] == NULL &&
      !prepare (store, sql[name], &store->statements[name], error))
    return FALSE;
  *statement = store->statements[name];
  return TRUE;
}

gboolean
foulee_statement_take_kind (FouleeStore *store, FouleeKind kind, FouleeKindStatement name,
                            FouleeStatement **statement, GError **error)
{
  sqlite3_stmt **slot = &store->kind_statements[kind][name];

  if (*slot == NULL) {
    g_autofree char *text = foulee_record_sql (kind, name);
    if (!prepare (store, text, slot, error))
      return FALSE;
  }
  *statement = *slot;
  return TRUE;
}

void
foulee_statement_return (FouleeStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

gboolean
foulee_statement_step (FouleeStore *store, FouleeStatement *statement, gboolean *row,
                       GError **error)
{
  const int code = sqlite3_step (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    return foulee_store_fail (store->db, store->path, code, error);
  *row = code == SQLITE_ROW;
  return TRUE;
}

gboolean
foulee_statement_run (FouleeStore *store, FouleeStatement *statement, GError **error)
{
  gboolean row;

  return foulee_statement_step (store, statement, &row, error);
}

void
foulee_statements_clear (FouleeStore *store)
{
  for (int name = 0; name < FOULEE_N_STATEMENTS; name++)
    g_clear_pointer (&store->statements[name], sqlite3_finalize);
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    for (int name = 0; name < FOULEE_N_KIND_STATEMENTS; name++)
      g_clear_pointer (&store->kind_statements[kind][name], sqlite3_finalize);
}

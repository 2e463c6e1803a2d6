/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/store.h"

G_BEGIN_DECLS

/* What the files of this folder share. */

/* What is prepared once for each kind of record. */
typedef enum {
  FOULEE_STATEMENT_PUT,     /* insert or replace by uuid; gives a check-in's row id */
  FOULEE_STATEMENT_PUT_NEW, /* insert, nothing where the uuid is known; gives the same */
  FOULEE_STATEMENT_GET,     /* by uuid */
  FOULEE_STATEMENT_LIST,    /* by time */
  FOULEE_N_KIND_STATEMENTS,
} FouleeKindStatement;

/* And what is prepared once for the journal. */
typedef enum {
  FOULEE_STATEMENT_BEGIN,
  FOULEE_STATEMENT_COMMIT,
  FOULEE_STATEMENT_ROLLBACK,
  FOULEE_STATEMENT_READINGS_DELETE,
  FOULEE_STATEMENT_READINGS_PUT,
  FOULEE_STATEMENT_READINGS_GET,
  FOULEE_STATEMENT_DATA_VERSION,
  FOULEE_N_STATEMENTS,
} FouleeStatementName;

struct _FouleeStore {
  sqlite3 *db;
  char *path; /* NULL in memory */
  FouleeClock *clock;
  gboolean in_transaction;
  sqlite3_stmt *kind_statements[FOULEE_N_KINDS][FOULEE_N_KIND_STATEMENTS];
  sqlite3_stmt *statements[FOULEE_N_STATEMENTS];
};

/* A prepared statement on loan: reset and unbound when it leaves its scope. */
typedef sqlite3_stmt FouleeStatement;
void foulee_statement_return (FouleeStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeStatement, foulee_statement_return)

gboolean foulee_statement_take (FouleeStore *store, FouleeStatementName name,
                                FouleeStatement **statement, GError **error);
gboolean foulee_statement_take_kind (FouleeStore *store, FouleeKind kind, FouleeKindStatement name,
                                     FouleeStatement **statement, GError **error);

/* Runs to the next row: `*row` says whether there is one. */
gboolean foulee_statement_step (FouleeStore *store, FouleeStatement *statement, gboolean *row,
                                GError **error);

/* Runs a statement that gives no row. */
gboolean foulee_statement_run (FouleeStore *store, FouleeStatement *statement, GError **error);

/* Finalises all that was prepared. */
void foulee_statements_clear (FouleeStore *store);

/* Is FALSE and sets `error` to what the last call on `db` failed with, `code` being its result. */
gboolean foulee_store_fail (sqlite3 *db, const char *path, int code, GError **error);

/* Runs SQL that gives no rows and takes no values. */
gboolean foulee_store_execute (sqlite3 *db, const char *path, const char *sql, GError **error);

/* The one integer that `sql` gives. */
gboolean foulee_store_query_integer (sqlite3 *db, const char *path, const char *sql, gint64 *value,
                                     GError **error);

/* Copies all pages of one database into another; `path` is named where that fails. */
gboolean foulee_store_copy_pages (sqlite3 *from, sqlite3 *to, const char *path, GError **error);

/* The SQL of a kind's statement, from the table of fields. */
char *foulee_record_sql (FouleeKind kind, FouleeKindStatement name);

/* Binds a record to a PUT or PUT_NEW; the strings must outlive the run. */
void foulee_record_bind (FouleeStatement *statement, gconstpointer record);

/* The record in the present row of a GET or LIST. A word that the program does not know, or a
 * malformed date, is FOULEE_ERROR_CORRUPT. */
gboolean foulee_record_read (FouleeStore *store, FouleeKind kind, FouleeStatement *statement,
                             gpointer *record, GError **error);

/* The answers of a check-in live in a table of their own, by the row's id. */
gboolean foulee_readings_put (FouleeStore *store, gint64 row, const FouleeReading *readings,
                              GError **error);
gboolean foulee_readings_get (FouleeStore *store, gint64 row, FouleeReading *readings,
                              GError **error);

/* One step from a layout to the next. */
typedef struct {
  int version; /* after the step */
  const char *resource;
} FouleeMigration;

/* Brings the layout up to the last of `steps`, each step with its `user_version` in one immediate
 * transaction. */
gboolean foulee_store_migrate (sqlite3 *db, const char *path, const FouleeMigration *steps,
                               gsize n_steps, GError **error);
extern const FouleeMigration foulee_migrations[FOULEE_SCHEMA_VERSION];

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "store/store-private.h"

/* Generated from schema.gresource.xml. */
GResource *foulee_schema_get_resource (void);

#define SCHEMA "/io/github/foulee/Foulee/schema/"

const FouleeMigration foulee_migrations[FOULEE_SCHEMA_VERSION] = {
  { 1, SCHEMA "1.sql" },
  { 2, SCHEMA "2.sql" },
  { 3, SCHEMA "3.sql" },
};

static gboolean
run_step (sqlite3 *db, const char *path, const FouleeMigration *step, GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (foulee_schema_get_resource (), step->resource,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", step->version);

  g_assert (bytes != NULL);
  /* A resource's text is followed by a NUL that its size does not count. */
  return foulee_store_execute (db, path, g_bytes_get_data (bytes, NULL), error) &&
         foulee_store_execute (db, path, version, error);
}

gboolean
foulee_store_migrate (sqlite3 *db, const char *path, const FouleeMigration *steps, gsize n_steps,
                      GError **error)
{
  for (gsize i = 0; i < n_steps; i++) {
    gint64 version;
    gboolean done;

    if (!foulee_store_execute (db, path, "BEGIN IMMEDIATE", error))
      return FALSE;
    /* Asked inside the transaction: another program may have been first. */
    done = foulee_store_query_integer (db, path, "PRAGMA user_version", &version, error) &&
           (version >= steps[i].version || run_step (db, path, &steps[i], error)) &&
           foulee_store_execute (db, path, "COMMIT", error);
    if (!done) {
      if (!sqlite3_get_autocommit (db))
        foulee_store_execute (db, path, "ROLLBACK", NULL);
      return FALSE;
    }
  }
  return TRUE;
}

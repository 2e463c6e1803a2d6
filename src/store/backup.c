/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "store/store-private.h"

gboolean
foulee_store_copy_pages (sqlite3 *from, sqlite3 *to, const char *path, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int code;

  if (backup == NULL)
    return foulee_store_fail (to, path, sqlite3_extended_errcode (to), error);
  /* All at once, so that the copy is of one moment; a lock is waited for as everywhere else. */
  do {
    code = sqlite3_backup_step (backup, -1);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
      sqlite3_sleep (50);
  } while (code == SQLITE_OK);
  sqlite3_backup_finish (backup);
  return code == SQLITE_DONE || foulee_store_fail (to, path, code, error);
}

static gboolean
fill_copy (FouleeStore *store, const char *part, const char *path, GError **error)
{
  sqlite3 *copy = NULL;
  gboolean done;
  const int code = sqlite3_open_v2 (part, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  /* A copy stands alone: it has no log beside it. */
  done = (code == SQLITE_OK || foulee_store_fail (copy, path, code, error)) &&
         foulee_store_copy_pages (store->db, copy, path, error) &&
         foulee_store_execute (copy, path, "PRAGMA journal_mode = DELETE", error);
  sqlite3_close (copy);
  return done;
}

/* Gives the finished copy its name, unless a file of that name came in between. */
static gboolean
publish (const char *part, const char *path, GError **error)
{
  int failed = renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE);

  /* Not every file system can promise that. */
  if (failed != 0 && errno == EINVAL)
    failed = g_rename (part, path);
  return failed == 0 || foulee_fail (error, errno == EEXIST ? FOULEE_ERROR_EXISTS : FOULEE_ERROR_IO,
                                     .file = path, .system = g_strerror (errno));
}

gboolean
foulee_store_backup (FouleeStore *store, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean done;
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return foulee_fail (error, FOULEE_ERROR_EXISTS, .file = path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return foulee_fail (error, errno == ENOSPC ? FOULEE_ERROR_FULL : FOULEE_ERROR_IO,
                        .file = folder, .system = g_strerror (errno));
  fd = g_open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0)
    return foulee_fail (error, errno == ENOSPC ? FOULEE_ERROR_FULL : FOULEE_ERROR_IO, .file = path,
                        .system = g_strerror (errno));
  close (fd);
  done = fill_copy (store, part, path, error);
  if (done && !publish (part, path, error))
    done = FALSE;
  g_unlink (part);
  return done;
}

/* SQLite's own findings on a file, one row of text each; "ok" is none. */
static gboolean
add_findings (FouleeStore *store, const char *sql, GPtrArray *findings, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (store->db, sql, -1, &statement, NULL);

  if (code == SQLITE_OK) {
    while ((code = sqlite3_step (statement)) == SQLITE_ROW) {
      const char *text = (const char *) sqlite3_column_text (statement, 0);
      if (g_strcmp0 (text, "ok") != 0)
        g_ptr_array_add (findings, g_strdup (text));
    }
  }
  if (code != SQLITE_DONE)
    foulee_store_fail (store->db, store->path, code, error);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

gboolean
foulee_store_check (FouleeStore *store, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  if (!add_findings (store, "PRAGMA integrity_check", findings, error) ||
      !add_findings (store,
                     "SELECT \"table\" || ' ' || coalesce (rowid, '') || ' → ' || parent "
                     "FROM pragma_foreign_key_check",
                     findings, error))
    return FALSE;
  if (findings->len > 0)
    return TRUE;
  /* The file is sound; are the records? */
  if (!foulee_store_list_all (store, G_MININT64, G_MAXINT64, TRUE, records, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    g_autoptr (GError) finding = NULL;
    if (!foulee_record_validate (g_ptr_array_index (records, i), &finding))
      g_ptr_array_add (findings, g_strdup (finding->message));
  }
  return TRUE;
}

gboolean
foulee_store_restore (FouleeStore *store, const char *path, GError **error)
{
  g_autoptr (FouleeStore) source = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  if (!foulee_store_open (path, FOULEE_STORE_READ_ONLY, store->clock, &source, error) ||
      !add_findings (source, "PRAGMA quick_check", findings, error))
    return FALSE;
  if (findings->len > 0)
    return foulee_fail (error, FOULEE_ERROR_CORRUPT, .file = path);
  foulee_statements_clear (store);
  return foulee_store_copy_pages (source->db, store->db, store->path, error);
}

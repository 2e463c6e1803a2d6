/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "store/backups.h"
#include "store/store-private.h"

#define BUSY_MILLISECONDS 5000

/* What every SQLite 3 file begins with, its NUL included (sqlite.org/fileformat.html). */
static const char magic[16] = "SQLite format 3";

char *
foulee_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), FOULEE_DATA_FOLDER, "journal.db", NULL);
}

const char *
foulee_store_sqlite_version (void)
{
  return sqlite3_libversion ();
}

const char *
foulee_store_path (FouleeStore *store)
{
  return store->path;
}

static gboolean
fail_system (const char *path, int reason, GError **error)
{
  FouleeErrorCode code = FOULEE_ERROR_IO;

  if (reason == ENOENT || reason == ENOTDIR)
    code = FOULEE_ERROR_NOT_FOUND;
  else if (reason == ENOSPC || reason == EDQUOT)
    code = FOULEE_ERROR_FULL;
  else if (reason == EROFS)
    code = FOULEE_ERROR_READ_ONLY;
  return foulee_fail (error, code, .file = path, .system = g_strerror (reason));
}

/* Makes an empty file that only its owner may read; SQLite gives its companions the same mode. */
static gboolean
create_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_system (folder, errno, error);
  fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0 && (errno == EACCES || errno == EPERM))
    return foulee_fail (error, FOULEE_ERROR_READ_ONLY, .file = path);
  if (fd < 0)
    return fail_system (path, errno, error);
  close (fd);
  return TRUE;
}

/* Looks at what lies at `path` before SQLite does: it would take a folder for a missing file, and
 * fall back to reading where it may not write. */
static gboolean
inspect_file (const char *path, FouleeStoreMode mode, gint64 *size, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf status;
  char head[sizeof magic];
  gssize n;
  int fd;

  if (g_stat (path, &status) != 0) {
    if (errno != ENOENT || mode != FOULEE_STORE_CREATE)
      return fail_system (path, errno, error);
    *size = 0;
    return create_file (path, error);
  }
  if (!S_ISREG (status.st_mode))
    return foulee_fail (error, FOULEE_ERROR_NOT_A_JOURNAL, .file = path);
  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return fail_system (path, errno, error);
  n = read (fd, head, sizeof head);
  close (fd);
  if (n != 0 && (n != sizeof head || memcmp (head, magic, sizeof magic) != 0))
    return foulee_fail (error, FOULEE_ERROR_NOT_A_JOURNAL, .file = path);
  if (n == 0 && mode != FOULEE_STORE_CREATE)
    return foulee_fail (error, FOULEE_ERROR_NOT_A_JOURNAL, .file = path);
  if (mode != FOULEE_STORE_READ_ONLY &&
      (g_access (path, W_OK) != 0 || g_access (folder, W_OK) != 0))
    return foulee_fail (error, FOULEE_ERROR_READ_ONLY, .file = path);
  *size = status.st_size;
  return TRUE;
}

/* Read-only media: SQLite cannot make the files that a WAL journal needs beside it, but may be told
 * that nothing will change while there is no log left to read. */
static gboolean
is_immutable (const char *path, FouleeStoreMode mode)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return mode == FOULEE_STORE_READ_ONLY && g_access (folder, W_OK) != 0 &&
         (g_stat (log, &status) != 0 || status.st_size == 0);
}

static gboolean
open_connection (FouleeStore *store, FouleeStoreMode mode, GError **error)
{
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  g_autofree char *uri = NULL;
  int code;

  if (store->path == NULL) {
    flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    uri = g_strdup (":memory:");
  } else {
    /* A file's URI may hold any path; a plain name beginning with "file:" would not be one. */
    g_autoptr (GFile) file = g_file_new_for_path (store->path);
    g_autofree char *plain = g_file_get_uri (file);
    flags |= mode == FOULEE_STORE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    uri = g_strconcat (plain, is_immutable (store->path, mode) ? "?immutable=1" : NULL, NULL);
  }
  code = sqlite3_open_v2 (uri, &store->db, flags, NULL);
  if (code != SQLITE_OK)
    return foulee_store_fail (store->db, store->path, code, error);
  sqlite3_extended_result_codes (store->db, TRUE);
  sqlite3_busy_timeout (store->db, BUSY_MILLISECONDS);
  /* Until it is known to be ours, not even its own log is written back into the file. */
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return foulee_store_execute (
      store->db, store->path,
      "PRAGMA foreign_keys = ON;"
      "PRAGMA synchronous = FULL;"
      "PRAGMA cell_size_check = ON;"
      /* Ids are random: the index of a large import must stay in memory. */
      "PRAGMA cache_size = -32768;",
      error);
}

/* A file that ends before its last page was cut off. Pages may still lie in the log, so this only
 * holds while there is none. */
static gboolean
check_length (FouleeStore *store, gint64 size, GError **error)
{
  g_autofree char *log = g_strconcat (store->path, "-wal", NULL);
  GStatBuf status;
  gint64 pages, page_size;

  if (g_stat (log, &status) == 0 && status.st_size > 0)
    return TRUE;
  if (!foulee_store_query_integer (store->db, store->path, "PRAGMA page_count", &pages, error) ||
      !foulee_store_query_integer (store->db, store->path, "PRAGMA page_size", &page_size, error))
    return FALSE;
  if (size < pages * page_size)
    return foulee_fail (error, FOULEE_ERROR_CORRUPT, .file = store->path);
  return TRUE;
}

/* Whether the file is a journal, and of which layout. `*version` 0 is a file with nothing in it. */
static gboolean
identify (FouleeStore *store, gint64 size, gint64 *version, GError **error)
{
  gint64 application, n_objects;

  if (!foulee_store_query_integer (store->db, store->path, "SELECT count(*) FROM sqlite_schema",
                                   &n_objects, error) ||
      !foulee_store_query_integer (store->db, store->path, "PRAGMA application_id", &application,
                                   error) ||
      !foulee_store_query_integer (store->db, store->path, "PRAGMA user_version", version, error))
    return FALSE;
  if (n_objects == 0 && application == 0 && *version == 0)
    return TRUE;
  if (application != FOULEE_APPLICATION_ID)
    return foulee_fail (error, FOULEE_ERROR_NOT_A_JOURNAL, .file = store->path);
  if (*version > FOULEE_SCHEMA_VERSION)
    return foulee_fail (error, FOULEE_ERROR_TOO_NEW, .file = store->path, .number = *version);
  if (*version < 1)
    return foulee_fail (error, FOULEE_ERROR_CORRUPT, .file = store->path);
  return check_length (store, size, error);
}

/* An older layout is copied before it is changed. */
static gboolean
migrate (FouleeStore *store, gint64 version, GError **error)
{
  if (version == FOULEE_SCHEMA_VERSION)
    return TRUE;
  if (version > 0 && !foulee_backups_before_migration (store, version, error))
    return FALSE;
  return foulee_store_migrate (store->db, store->path, foulee_migrations,
                               G_N_ELEMENTS (foulee_migrations), error);
}

/* A journal of an older layout that is only to be read is left as it is: what is read is a copy in
 * memory. */
static gboolean
migrate_copy (FouleeStore *store, GError **error)
{
  g_autoptr (FouleeStore) copy = NULL;
  sqlite3 *older = store->db;
  const gboolean opened =
      foulee_store_open (NULL, FOULEE_STORE_CREATE, store->clock, &copy, error) &&
      foulee_store_copy_pages (older, copy->db, store->path, error) &&
      foulee_store_migrate (copy->db, store->path, foulee_migrations,
                            G_N_ELEMENTS (foulee_migrations), error);

  if (!opened)
    return FALSE;
  store->db = g_steal_pointer (&copy->db);
  copy->db = older;
  return TRUE;
}

/* Journal files use a write-ahead log: readers never wait for a writer. Another program that is
 * just now doing the same keeps us from it, and does it for us. */
static gboolean
use_log (FouleeStore *store, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (foulee_store_execute (store->db, store->path, "PRAGMA journal_mode = WAL", &failure) ||
      g_error_matches (failure, FOULEE_ERROR, FOULEE_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
foulee_store_open (const char *path, FouleeStoreMode mode, FouleeClock *clock, FouleeStore **result,
                   GError **error)
{
  g_autoptr (FouleeStore) store = g_new0 (FouleeStore, 1);
  gint64 size = 0, version;

  store->path = g_strdup (path);
  store->clock = foulee_clock_ref (clock);
  if (path != NULL && !inspect_file (path, mode, &size, error))
    return FALSE;
  if (!open_connection (store, mode, error) || !identify (store, size, &version, error))
    return FALSE;
  if (mode == FOULEE_STORE_READ_ONLY) {
    if (version == 0)
      return foulee_fail (error, FOULEE_ERROR_READ_ONLY, .file = path);
    if (version < FOULEE_SCHEMA_VERSION && !migrate_copy (store, error))
      return FALSE;
  } else {
    if (!migrate (store, version, error))
      return FALSE;
    if (path != NULL && !use_log (store, error))
      return FALSE;
    sqlite3_db_config (store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  }
  *result = g_steal_pointer (&store);
  return TRUE;
}

void
foulee_store_close (FouleeStore *store)
{
  if (store->db != NULL) {
    foulee_statements_clear (store);
    /* Refused only while a statement is left open, which the line above rules out. */
    if (sqlite3_close (store->db) != SQLITE_OK)
      g_critical ("The journal was closed with a statement left open");
  }
  foulee_clock_unref (store->clock);
  g_free (store->path);
  g_free (store);
}

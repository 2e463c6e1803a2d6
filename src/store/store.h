/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"
#include "model/record.h"

G_BEGIN_DECLS

/* A journal file, opened.
 *
 * Not safe for use by several threads at once; the journal service gives it a thread of its own.
 * Every function that can fail is FALSE then, sets `error` (domain FOULEE_ERROR, with the file's
 * name), and has rolled back what it began. Results come through pointers and are only set on
 * success: "nothing there" and "failed" never look alike. */
typedef struct _FouleeStore FouleeStore;

/* The layout this program writes. */
#define FOULEE_SCHEMA_VERSION 3

/* "Foul": what `PRAGMA application_id` says of a journal. */
#define FOULEE_APPLICATION_ID 0x466f756c

typedef enum {
  FOULEE_STORE_CREATE,    /* make the file (and its folder, mode 0700) where there is none */
  FOULEE_STORE_EXISTING,  /* open for writing, FOULEE_ERROR_NOT_FOUND where there is none */
  FOULEE_STORE_READ_ONLY, /* open for reading, also on a read-only medium */
} FouleeStoreMode;

/* `path` NULL is a journal in memory. An older layout is migrated, after a copy was set aside;
 * where it is opened for reading, the file stays as it is. */
gboolean foulee_store_open (const char *path, FouleeStoreMode mode, FouleeClock *clock,
                            FouleeStore **store, GError **error);
void foulee_store_close (FouleeStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeStore, foulee_store_close)

/* As given to open; NULL for a journal in memory. */
const char *foulee_store_path (FouleeStore *store);

/* `${XDG_DATA_HOME}/foulee/journal.db`. */
char *foulee_store_default_path (void);

/* The version of SQLite that runs. Static. */
const char *foulee_store_sqlite_version (void);

/* Runs `step` in one immediate transaction: committed when it is TRUE, rolled back when FALSE. */
typedef gboolean (*FouleeStoreStep) (FouleeStore *store, gpointer data, GError **error);
gboolean foulee_store_transact (FouleeStore *store, FouleeStoreStep step, gpointer data,
                                GError **error);

/* Writes each record as it is, replacing the one with its id. All or nothing. Records are
 * validated first. */
gboolean foulee_store_put (FouleeStore *store, GPtrArray *records, GError **error);

/* `*record` is NULL where there is none with this id; tombstones are found. */
gboolean foulee_store_get (FouleeStore *store, FouleeKind kind, const char *id, gpointer *record,
                           GError **error);

/* Adds to `records` those of `kind` with from ≤ when < to (see `foulee_record_when()`), in the
 * order of time; G_MININT64 and G_MAXINT64 for all. Kinds without a time are always all. */
gboolean foulee_store_list (FouleeStore *store, FouleeKind kind, gint64 from, gint64 to,
                            gboolean with_deleted, GPtrArray *records, GError **error);

/* Every kind. */
gboolean foulee_store_list_all (FouleeStore *store, gint64 from, gint64 to, gboolean with_deleted,
                                GPtrArray *records, GError **error);

/* What a merge did. */
typedef struct {
  guint added;
  guint updated;
  guint unchanged; /* known already, or older than what is here */
} FouleeMergeCounts;

typedef enum {
  FOULEE_MERGE_NEWEST, /* the newest version of each record wins */
  FOULEE_MERGE_NEW,    /* only ids never seen here are added; what is here stays */
} FouleeMergeRule;

/* Brings records of another journal or a file in. All or nothing. `changed` (may be NULL) gets a
 * reference to every record that was written. */
gboolean foulee_store_merge (FouleeStore *store, GPtrArray *records, FouleeMergeRule rule,
                             FouleeMergeCounts *counts, GPtrArray *changed, GError **error);

/* Differs from the value before when another connection has written since. */
gboolean foulee_store_data_version (FouleeStore *store, gint64 *version, GError **error);

/* Adds one sentence in SQLite's words to `findings` for each thing wrong with the file. */
gboolean foulee_store_check (FouleeStore *store, GPtrArray *findings, GError **error);

/* Copies the journal, as it is at one moment, to `path`; FOULEE_ERROR_EXISTS where that is a file
 * already. */
gboolean foulee_store_backup (FouleeStore *store, const char *path, GError **error);

/* Replaces everything in the open journal by what `path` holds, through SQLite's backup
 * interface, so that other programs that have it open see it change. */
gboolean foulee_store_restore (FouleeStore *store, const char *path, GError **error);

G_END_DECLS

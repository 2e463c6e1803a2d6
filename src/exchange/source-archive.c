/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/source-name.h"
#include "exchange/source-walk.h"
#include "recording/recording.h"

/* An archive in an archive: Garmin's export has its files so. */
#define MAX_DEPTH 2

/* An archive on the way through it. */
typedef struct {
  FouleeArchive *archive;
  FouleeArchiveBudget *budget;
  const char *path;  /* "/home/me/export.zip/parts.zip" */
  const char *place; /* "parts.zip/"; of an archive that was given itself, "" */
  int depth;
  gboolean is_counted; /* its files are in `n_files` already */
  gboolean told_unsafe, told_locked;
} Passage;

static gboolean walk_archive (FouleeSourceWalk *self, GInputStream *stream,
                              FouleeArchiveBudget *budget, const char *path, const char *place,
                              int depth, gboolean is_counted, GError **error);

/* An entry that promises something. FALSE only to end the walk. */
static gboolean
walk_entry (FouleeSourceWalk *self, Passage *passage, const char *name, FouleeNameKind kind,
            GError **error)
{
  const gboolean is_archive = kind == FOULEE_NAME_ARCHIVE;
  g_autoptr (GInputStream) bytes =
      foulee_archive_open (passage->archive, is_archive ? G_MAXINT64 : self->limits->entry_bytes);
  g_autoptr (GInputStream) stream = foulee_source_buffer (bytes);
  g_autofree char *path = g_strconcat (passage->path, "/", name, NULL);
  g_autofree char *place = g_strconcat (passage->place, name, NULL);
  const guint8 *start;
  GError *trouble = NULL;
  gsize length;

  if (kind == FOULEE_NAME_BARE || is_archive) {
    if (!foulee_source_peek (self, stream, &start, &length, &trouble))
      return foulee_source_tell (self, path, trouble, error);
    if (is_archive && foulee_archive_recognise (start, length) != FOULEE_ARCHIVE_NONE) {
      g_autofree char *below = g_strconcat (place, "/", NULL);
      return walk_archive (self, stream, passage->budget, path, below, passage->depth + 1, FALSE,
                           error);
    }
    if (is_archive || !foulee_recording_recognise (start, length, NULL))
      return TRUE;
  }
  if (!passage->is_counted || kind == FOULEE_NAME_BARE)
    self->n_files++;
  return foulee_source_visit (self, path, place, name, FALSE, stream, error);
}

/* What can be known of an entry without opening it. */
static gboolean
wants_entry (const FouleeArchiveEntry *entry, int depth, FouleeNameKind *kind)
{
  if (!entry->is_file || foulee_name_is_hidden (entry->name))
    return FALSE;
  *kind = foulee_name_kind (entry->name);
  return *kind != FOULEE_NAME_OTHER && (*kind != FOULEE_NAME_ARCHIVE || depth < MAX_DEPTH);
}

static gboolean
tell_code (FouleeSourceWalk *self, const char *path, FouleeErrorCode code)
{
  GError *trouble = NULL;

  foulee_fail (&trouble, code);
  return foulee_source_tell (self, path, trouble, NULL);
}

/* TRUE for one that is left out, and told of once an archive. */
static gboolean
refuse_entry (FouleeSourceWalk *self, Passage *passage, const FouleeArchiveEntry *entry)
{
  if (foulee_name_leads_out (entry->name)) {
    g_autofree char *path = g_strconcat (passage->path, "/", entry->name, NULL);

    if (!passage->told_unsafe)
      tell_code (self, path, FOULEE_ERROR_UNSAFE);
    passage->told_unsafe = TRUE;
    return TRUE;
  }
  if (entry->is_locked) {
    if (!passage->told_locked)
      tell_code (self, passage->path, FOULEE_ERROR_PASSWORD);
    passage->told_locked = TRUE;
    return TRUE;
  }
  return FALSE;
}

static gboolean
walk_archive (FouleeSourceWalk *self, GInputStream *stream, FouleeArchiveBudget *budget,
              const char *path, const char *place, int depth, gboolean is_counted, GError **error)
{
  g_autoptr (FouleeArchive) archive = foulee_archive_new (stream, budget, self->cancellable);
  Passage passage = { archive, budget, path, place, depth, is_counted, FALSE, FALSE };
  const FouleeArchiveEntry *entry;
  GError *trouble = NULL;

  while ((entry = foulee_archive_next (archive, &trouble)) != NULL) {
    g_autofree char *name = g_strdup (entry->name);
    FouleeNameKind kind;

    if (!wants_entry (entry, depth, &kind) || refuse_entry (self, &passage, entry))
      continue;
    if (!walk_entry (self, &passage, name, kind, error))
      return FALSE;
    /* Whoever read the entry knows of it. */
    if (foulee_archive_is_broken (archive))
      return TRUE;
  }
  return trouble == NULL || foulee_source_tell (self, path, trouble, error);
}

/* How many files an archive has for us, by its headers alone; troubles are told later. */
static guint
count_entries (FouleeSourceWalk *self, GInputStream *stream, FouleeArchiveBudget *budget)
{
  g_autoptr (FouleeArchive) archive = foulee_archive_new (stream, budget, self->cancellable);
  const FouleeArchiveEntry *entry;
  FouleeNameKind kind;
  guint n = 0;

  while ((entry = foulee_archive_next (archive, NULL)) != NULL)
    n += wants_entry (entry, MAX_DEPTH, &kind) && kind != FOULEE_NAME_BARE && !entry->is_locked &&
         !foulee_name_leads_out (entry->name);
  return n;
}

static gboolean
seek_to (GInputStream *stream, goffset offset, GSeekType type)
{
  return g_seekable_seek (G_SEEKABLE (stream), offset, type, NULL, NULL);
}

gboolean
foulee_source_walk_archive (FouleeSourceWalk *self, FouleeArchiveType type, const char *path,
                            const char *place, GInputStream *file, GInputStream *seen,
                            GError **error)
{
  FouleeArchiveBudget budget = { .limits = self->limits };
  gboolean is_counted = FALSE;

  if (!G_IS_SEEKABLE (file) || !g_seekable_can_seek (G_SEEKABLE (file)) ||
      !seek_to (file, 0, G_SEEK_END)) {
    budget.counts = TRUE;
    return walk_archive (self, seen, &budget, path, place, 1, FALSE, error);
  }
  budget.packed = g_seekable_tell (G_SEEKABLE (file));
  seek_to (file, 0, G_SEEK_SET);
  /* A packed tar would have to be unpacked for that. */
  if (type != FOULEE_ARCHIVE_TAR_GZ) {
    self->n_files += count_entries (self, file, &budget);
    is_counted = TRUE;
    budget.unpacked = 0;
    budget.spent = FALSE;
    seek_to (file, 0, G_SEEK_SET);
  }
  return walk_archive (self, file, &budget, path, place, 1, is_counted, error);
}

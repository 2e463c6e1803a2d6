/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/error.h"

G_BEGIN_DECLS

/* The files below some paths, one after the other: files as such, folders with all below them,
 * ZIP and tar archives (also .tar.gz), and archives in those. Nothing is ever written, not even to
 * a temporary file, and no more of a file is in memory than a buffer.
 *
 * In folders and archives only what could bring runs is opened: names that end in .fit, .gpx or
 * .tcx (also .gz), lists of activities named as their programs name them (activities.csv,
 * cardioActivities.csv, …summarizedActivities.json), archives, and names without an ending whose
 * content is a recording; capitals do not matter. All else is passed over without a word, as are
 * hidden files and symbolic links below a folder; links, devices and folders in archives. A path
 * that was given is always opened, whatever its name; links are followed there. */

/* One file, valid during the call. Texts are UTF-8 without control characters. */
typedef struct {
  const char *name;     /* to be shown: the base name, or the path within the archive */
  const char *path;     /* as given, or joined with the folder's; in an archive: archive/entry */
  const char *place;    /* below the path given: "activities/1.fit.gz", "parts.zip/1.fit"; of a file
                         * that was given itself, its base name */
  guint root;           /* which of the paths it lies below */
  gboolean named;       /* it was given itself: not being readable is worth a word */
  GInputStream *stream; /* at its beginning; not to be sought in; may be left unread. In an archive
                         * errors are FOULEE_ERROR (broken here: _SYNTAX with the byte of the
                         * archive; _TOO_LARGE, _BOMB), else GIO's */
  guint number;         /* from 1 */
  guint n_files; /* found so far, this one among them; grows as archives are looked through */
} FouleeSourceFile;

typedef struct {
  /* FALSE, with the error set, ends the walk: for being cancelled, not for a file's own fault. */
  gboolean (*file) (const FouleeSourceFile *file, gpointer data, GError **error);
  /* A path, a folder or an archive that cannot be read (on). `error` names it; it is the caller's
   * for as long as the call lasts. What came before stays. Not called for what went wrong in the
   * stream of a file: who read it knows. */
  void (*failed) (const char *name, const GError *error, gpointer data);
} FouleeSourceVisitor;

/* What is more is refused. Bytes are those that come out, whether they are wanted or not. */
typedef struct {
  guint entries;       /* of one archive, of any name; and files found below a folder */
  gint64 entry_bytes;  /* of one entry that is no archive itself */
  gint64 all_bytes;    /* of one archive and those within it */
  gint64 ratio;        /* bytes that come out of an archive for each that it has … */
  gint64 ratio_beyond; /* … once they are more than this */
} FouleeSourceLimits;

/* 100 000 entries of 200 MB, 20 GB in all, a ratio of 1 000 beyond 10 MB. */
extern const FouleeSourceLimits foulee_source_limits;

/* Walks in the order of `paths`, folders by name, archives as they were written. An entry whose
 * name leaves the archive ("../", "/etc") is refused: the first of an archive is told. Archives lie
 * at most two deep. FALSE only as the visitor says so, or with G_IO_ERROR_CANCELLED. */
gboolean foulee_source_walk (const char *const *paths, const FouleeSourceLimits *limits,
                             const FouleeSourceVisitor *visitor, gpointer data,
                             GCancellable *cancellable, GError **error);

G_END_DECLS

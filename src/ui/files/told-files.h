/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/files/folder-look.h"

G_BEGIN_DECLS

/* Which files of the watched folder the runner has been told of, as the settings remember it: all
 * up to a moment, and some by name that arrived since then. */
typedef struct {
  gint64 since;    /* µs since 1970 */
  GVariant *files; /* a{sx}: when they arrived, by their names */
} FouleeToldFiles;

FouleeToldFiles foulee_told_files_read (GSettings *settings);
void foulee_told_files_clear (FouleeToldFiles *told);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleeToldFiles, foulee_told_files_clear)

/* FALSE also for what was told and has been written again. */
gboolean foulee_told_files_has (const FouleeToldFiles *told, const FouleeFolderFile *file);

/* Everything up to now has been told. */
void foulee_told_files_begin (GSettings *settings);

/* So have those of `files` (FouleeFolderFile, all that are there) that are in `fresh` too. */
void foulee_told_files_add (GSettings *settings, GPtrArray *files, GPtrArray *fresh);

G_END_DECLS

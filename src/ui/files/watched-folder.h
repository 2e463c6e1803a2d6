/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder in which the runner's watch leaves its files, if the runner has chosen one. What comes
 * into it is told, once it is whole, and nothing more: it is for the runner to look at it.
 *
 * A folder that is not there, like that of a watch which is not plugged in, is waited for. Where
 * the system does not tell of changes, as in a sandbox or on a watch itself, they are found at the
 * next look.
 *
 * Properties, construct only: "settings" (GSettings of the program), "quiet" (uint: milliseconds
 * without a change after which a file is whole). Signal "changed": something of what can be asked
 * below has changed. */
#define FOULEE_TYPE_WATCHED_FOLDER (foulee_watched_folder_get_type ())
G_DECLARE_FINAL_TYPE (FouleeWatchedFolder, foulee_watched_folder, FOULEE, WATCHED_FOLDER, GObject)

FouleeWatchedFolder *foulee_watched_folder_new (GSettings *settings);

/* Chooses `folder`, or with NULL none. What is in it by then does not count as new. */
void foulee_watched_folder_choose (FouleeWatchedFolder *self, GFile *folder);

/* NULL while none is chosen. */
GFile *foulee_watched_folder_get_folder (FouleeWatchedFolder *self);

/* Whether the folder was there at the last look. */
gboolean foulee_watched_folder_get_there (FouleeWatchedFolder *self);

/* How many files of watches are in it, and how many of them were not told yet. */
guint foulee_watched_folder_get_n_files (FouleeWatchedFolder *self);
guint foulee_watched_folder_get_n_new (FouleeWatchedFolder *self);

/* The URIs of the files in it, the first to arrive first, or only of those that are new; free them.
 */
char **foulee_watched_folder_list (FouleeWatchedFolder *self, gboolean only_new);

/* Those that are new have been told: they are not new from now on. */
void foulee_watched_folder_set_told (FouleeWatchedFolder *self);

/* Looks into the folder now. */
void foulee_watched_folder_look (FouleeWatchedFolder *self);

G_END_DECLS

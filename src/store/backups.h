/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The copies that are kept without being asked for, in a folder "backups" beside the journal. */

/* "…/backups" for the journal at `path`. */
char *foulee_backups_folder (const char *path);

/* Copies the journal unless that was done today, then drops what is no longer kept: the newest
 * copies of 7 days, 4 weeks and 12 months stay. Does nothing for a journal in memory. */
gboolean foulee_backups_daily (FouleeStore *store, GError **error);

/* "journal-layout-1.db": the journal as it was before its layout was changed. */
gboolean foulee_backups_before_migration (FouleeStore *store, gint64 version, GError **error);

/* The newest daily copy of the journal at `path`; NULL where there is none. */
char *foulee_backups_newest (const char *path);

/* Which of `dates` (any order) are kept on `today`: `keep[i]` says it of `dates[i]`. Newest of each
 * of the last 7 days, of the last 4 weeks (ISO) and of the last 12 months that have one. */
void foulee_backups_choose (const FouleeDate *dates, guint n_dates, FouleeDate today,
                            gboolean *keep);

/* Moves a journal that cannot be read out of the way, with its log: "journal.db.damaged-…". The new
 * name comes in `*aside`. */
gboolean foulee_backups_set_aside (const char *path, FouleeClock *clock, char **aside,
                                   GError **error);

G_END_DECLS

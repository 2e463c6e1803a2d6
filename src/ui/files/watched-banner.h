/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/files/watched-folder.h"

G_BEGIN_DECLS

/* How many files are new in the watched folder, with a button to look at them, which hands them to
 * the window's action "win.bring-in"; not to be seen where there are none. */
#define FOULEE_TYPE_WATCHED_BANNER (foulee_watched_banner_get_type ())
G_DECLARE_FINAL_TYPE (FouleeWatchedBanner, foulee_watched_banner, FOULEE, WATCHED_BANNER, AdwBin)

/* Once. */
void foulee_watched_banner_set_folder (FouleeWatchedBanner *self, FouleeWatchedFolder *folder);

G_END_DECLS

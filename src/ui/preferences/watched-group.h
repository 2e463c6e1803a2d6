/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The folder in which new files from the runner's watch are offered: which it is, what is in it,
 * and a way to look at that whether it is new or not.
 *
 * Property: "settings" (GSettings of the program; while it is NULL nothing can be changed). */
#define FOULEE_TYPE_WATCHED_GROUP (foulee_watched_group_get_type ())
G_DECLARE_FINAL_TYPE (FouleeWatchedGroup, foulee_watched_group, FOULEE, WATCHED_GROUP,
                      AdwPreferencesGroup)

G_END_DECLS

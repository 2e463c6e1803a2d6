/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* The watched folder among the preferences and over the views, for scenes.h. */
void scene_watched_folder (FouleeWindow *window);
void scene_watched_away (FouleeWindow *window);
void scene_watched_banner (FouleeWindow *window);

G_END_DECLS

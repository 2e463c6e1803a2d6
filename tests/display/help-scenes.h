/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Scenes for pictures of Help: as it opens, and at the picture of soreness after a run. */

void scene_help (FouleeWindow *window);
void scene_help_picture (FouleeWindow *window);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Scenes for pictures of the first run and of the bar of the day. The first two begin on the page
 * of the first run, the others on a journal that has days. */

void scene_last_run (FouleeWindow *window);
void scene_last_run_filled (FouleeWindow *window);

/* Half an hour after midnight. */
void scene_late (FouleeWindow *window);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Scenes of files on their way into the journal. */
void scene_intake_reading (FouleeWindow *window);
void scene_intake (FouleeWindow *window);
void scene_intake_failures (FouleeWindow *window); /* with those that could not be read unfolded */
void scene_intake_known (FouleeWindow *window);    /* everything is here */
void scene_intake_nothing (FouleeWindow *window);
void scene_intake_many (FouleeWindow *window);
void scene_effort (FouleeWindow *window);
void scene_drop (FouleeWindow *window); /* files hover over the window */

G_END_DECLS

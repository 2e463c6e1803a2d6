/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Scenes of suggestions: on Today, closed and the first one opened. */
void scene_suggestions (FouleeWindow *window);
void scene_suggestions_expanded (FouleeWindow *window);

/* The page of all of them, and with each opened. */
void scene_suggestions_all (FouleeWindow *window);
void scene_suggestions_all_expanded (FouleeWindow *window);

/* What stands in their place on Today while they are paused. */
void scene_suggestions_paused (FouleeWindow *window);

/* The preferences, with one that was turned off. */
void scene_suggestions_declined (FouleeWindow *window);

G_END_DECLS

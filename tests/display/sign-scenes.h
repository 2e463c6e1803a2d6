/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Scenes of warning signs: what stands first on Today, and the list. */
void scene_sign_emergency (FouleeWindow *window);
void scene_sign_same_day (FouleeWindow *window);
void scene_sign_days (FouleeWindow *window);
void scene_sign_resting (FouleeWindow *window); /* a clinician said not to run for now */
void scene_sign_none (FouleeWindow *window);    /* none was ticked */
void scene_sign_elsewhere (FouleeWindow *window);
void scene_sign_list (FouleeWindow *window);
void scene_sign_ticked (FouleeWindow *window); /* the list with one sentence ticked */
void scene_sign_outcome (FouleeWindow *window);
void scene_sign_asked (FouleeWindow *window); /* the list, opened by itself */

G_END_DECLS

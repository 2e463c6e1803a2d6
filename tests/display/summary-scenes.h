/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Scenes of the summary for an appointment: as it opens; with its options over the pages where
 * there is room for one of them only. */
void scene_summary (FouleeWindow *window);
void scene_summary_options (FouleeWindow *window);

/* In French, whatever the window is in; with the diary; without names. */
void scene_summary_french (FouleeWindow *window);
void scene_summary_diary (FouleeWindow *window);
void scene_summary_anonymous (FouleeWindow *window);

/* Days of one's own, the first of which is after the last. */
void scene_summary_wrong_days (FouleeWindow *window);

/* The first page, larger than the window. */
void scene_summary_zoomed (FouleeWindow *window);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Scenes of Insights and their pages. */

void scene_insights (FouleeWindow *window);

/* The choices of the filter, and of them the list of places. */
void scene_insights_filter (FouleeWindow *window);
void scene_insights_places (FouleeWindow *window);

/* Of the left outer thigh after hard intervals: the longest words that the filter has. */
void scene_insights_filtered (FouleeWindow *window);

void scene_after_run (FouleeWindow *window);

/* With the cursor of its chart on a value. */
void scene_after_run_value (FouleeWindow *window);

/* A run of the sample that has everything, shown alone. */
#define SCENE_PICKED_RUN 43
void scene_after_run_picked (FouleeWindow *window);
void scene_after_run_table (FouleeWindow *window);

/* Of a muscle, and of what is none. */
void scene_after_run_calf (FouleeWindow *window);
void scene_after_run_knee (FouleeWindow *window);
void scene_timeline (FouleeWindow *window);
void scene_timeline_all (FouleeWindow *window);   /* zoomed out */
void scene_timeline_table (FouleeWindow *window); /* its numbers */
void scene_timeline_knee (FouleeWindow *window);  /* of a place without a forecast */
void scene_helps (FouleeWindow *window);
void scene_load (FouleeWindow *window);

/* The tables of their numbers. */
void scene_helps_table (FouleeWindow *window);
void scene_load_table (FouleeWindow *window);

/* What helps, at what is known of treatments, and the table of it. */
void scene_treatments (FouleeWindow *window);
void scene_treatments_table (FouleeWindow *window);

/* What helps, a trial of some weeks being under way. */
void scene_trial (FouleeWindow *window);

/* Opens the page of a card: FOULEE_TYPE_AFTER_RUN_PAGE … of a window that shows Insights. Gives the
 * page. */
GtkWidget *scene_open_card (FouleeWindow *window, GType page);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/body-map.h"
#include "model/record.h"

G_BEGIN_DECLS

/* The body map: the legs from the front and from the back, side by side where there is room, else
 * one of them. Shows a check-in and says what the runner does on it; stores nothing.
 *
 * One stop for Tab; arrows move between neighbours, from the front on to the back; Home and End go
 * to the first and last region; digits set the level of the region that has the focus, 1 and then 0
 * within a second is 10; Delete clears it; where there is soreness, the first letter of a sensation
 * chooses it; Space and Enter select the region and go on.
 *
 * Properties: "selected" (a region, −1 for none); "figure" (FouleeFigure, which one is shown where
 * only one is); "single" (read only: only one is); "dense" (both also where a finger would miss, as
 * there is a pointer).
 * Signals:
 *   level-typed (int region, int level, gboolean continued)  −1 clears; continued when the digit
 *     completes the one typed before. What is shown does not change by itself.
 *   sensation-typed (int region, int sensation)
 *   activated (int region)  by Space or Enter; it is selected already. */
#define FOULEE_TYPE_BODY_MAP (foulee_body_map_get_type ())
G_DECLARE_FINAL_TYPE (FouleeBodyMap, foulee_body_map, FOULEE, BODY_MAP, GtkWidget)

/* `readings`: FOULEE_N_REGIONS of them, NULL for nothing answered. `ghosts`: as many levels of an
 * earlier check-in that wait to be confirmed, −1 for none; or NULL. */
void foulee_body_map_show (FouleeBodyMap *self, const FouleeReading *readings, const gint8 *ghosts);

int foulee_body_map_get_selected (FouleeBodyMap *self);

/* Selects a region, and shows the figure that it is on. −1 for none. */
void foulee_body_map_select (FouleeBodyMap *self, int region);

/* The widget that stands for a region. */
GtkWidget *foulee_body_map_get_region (FouleeBodyMap *self, FouleeRegion region);

/* The region that a tap at a point of the widget means; −1 for none. */
int foulee_body_map_pick (FouleeBodyMap *self, double x, double y);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/record.h"

G_BEGIN_DECLS

/* One region of the body map, as the keyboard and screen readers see it: a scale 0 … 10 with the
 * region's name. The map draws it and takes what is pressed.
 *
 * Signal: level-chosen (int level), by assistive technology. */
#define FOULEE_TYPE_MAP_REGION (foulee_map_region_get_type ())
G_DECLARE_FINAL_TYPE (FouleeMapRegion, foulee_map_region, FOULEE, MAP_REGION, GtkWidget)

GtkWidget *foulee_map_region_new (FouleeRegion region);

FouleeRegion foulee_map_region_get_region (FouleeMapRegion *self);

/* `ghost` is the level of the check-in before, which waits to be confirmed; −1 for none. */
void foulee_map_region_show (FouleeMapRegion *self, const FouleeReading *reading, int ghost);

G_END_DECLS

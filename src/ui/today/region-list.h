/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/record.h"

G_BEGIN_DECLS

/* Every region of the legs as a list of places with a left and a right level.
 *
 * One stop for Tab; arrows move between places and sides; digits set the level, and where there is
 * one above 0, the first letter of a sensation chooses it. The left column is the runner's left
 * also where text runs from right to left. Signal: edited (int region, int level, int sensation,
 * int marks, gboolean continued). */
#define FOULEE_TYPE_REGION_LIST (foulee_region_list_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRegionList, foulee_region_list, FOULEE, REGION_LIST, GtkWidget)

/* Of a check-in; NULL for nothing answered. `ghosts`: levels of an earlier check-in that wait to be
 * confirmed, one for each region, −1 for none; or NULL. */
void foulee_region_list_show (FouleeRegionList *self, const FouleeCheckIn *check_in,
                              const gint8 *ghosts);

/* Closes the open scale. */
void foulee_region_list_close (FouleeRegionList *self);

GtkWidget *foulee_region_list_get_button (FouleeRegionList *self, FouleeRegion region);

G_END_DECLS

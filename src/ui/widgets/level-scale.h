/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A scale 0 … 10 as a strip of buttons, in one row or two, with a word at either end.
 *
 * One stop for Tab; arrows move along it. Properties: "level" (−1 for none), "tinted" (the
 * soreness colours), "clearable" (adds a button that takes the answer back), "low-caption",
 * "high-caption", "label" (its name for screen readers).
 * Signal: chosen (int level, gboolean continued), −1 for the answer taken back; continued when a
 * digit completes the one typed before it. The property has changed already. */
#define FOULEE_TYPE_LEVEL_SCALE (foulee_level_scale_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLevelScale, foulee_level_scale, FOULEE, LEVEL_SCALE, GtkWidget)

int foulee_level_scale_get_level (FouleeLevelScale *self);
void foulee_level_scale_set_level (FouleeLevelScale *self, int level);

/* Says in words what a level means: shown as a tooltip and read aloud after the number. */
void foulee_level_scale_describe (FouleeLevelScale *self, int level, const char *word);

/* Shows a level as one that waits to be confirmed; −1 for none. */
void foulee_level_scale_set_ghost (FouleeLevelScale *self, int level);

G_END_DECLS

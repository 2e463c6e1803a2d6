/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/record.h"

G_BEGIN_DECLS

/* The strip that belongs to the body map: the level, sensation and marks of the region that is
 * selected on it.
 *
 * Property: "docked" (at the bottom of a narrow window: it can be closed, and the words are put
 * away until they are asked for).
 * Signals: edited (int level, int sensation, int marks, gboolean continued), by the runner;
 * continued when a digit completes the level typed before it; closed (). */
#define FOULEE_TYPE_SCALE_STRIP (foulee_scale_strip_get_type ())
G_DECLARE_FINAL_TYPE (FouleeScaleStrip, foulee_scale_strip, FOULEE, SCALE_STRIP, GtkWidget)

GtkWidget *foulee_scale_strip_new (void);

/* `before` says what was answered there before ("06:45: 4"); NULL for nothing. `ghost` is a level
 * that waits to be confirmed; −1. */
void foulee_scale_strip_show (FouleeScaleStrip *self, FouleeRegion region,
                              const FouleeReading *reading, const char *before, int ghost);

/* Goes to the level. This is not what grabbing the focus does: Tab grabs it too, and would come
 * back to the level instead of going to the buttons above it, or leaving. */
void foulee_scale_strip_focus_level (FouleeScaleStrip *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A toggle that shows a level 0 … 10: the number on its colour, a tick for 0 ("none"), a dash for
 * −1 ("not answered"). Active, it means that its scale is open.
 *
 * Digits typed on it set the level (1 then 0 is 10), Delete and Backspace clear it.
 *
 * Properties: "title" (what the level is of, for screen readers), "detail" (a word more about it,
 * or NULL), "level", "tinted" (the soreness colours; plain otherwise).
 * Signal: level-typed (int level, gboolean continued); continued when this digit completes the one
 * typed before it. The property is not set by typing: that is for whoever stores it. */
#define FOULEE_TYPE_LEVEL_BUTTON (foulee_level_button_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLevelButton, foulee_level_button, FOULEE, LEVEL_BUTTON, GtkToggleButton)

GtkWidget *foulee_level_button_new (const char *title);

void foulee_level_button_set_level (FouleeLevelButton *self, int level);
/* A level that waits to be confirmed, shown pale while none is answered; −1 for none. */
void foulee_level_button_set_ghost (FouleeLevelButton *self, int level);
void foulee_level_button_set_title (FouleeLevelButton *self, const char *title);
void foulee_level_button_set_detail (FouleeLevelButton *self, const char *detail);

/* The style class of a level: "level-empty", "level-0" … "level-10". Static. */
const char *foulee_level_style (int level);

G_END_DECLS

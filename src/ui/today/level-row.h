/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/record.h"
#include "ui/widgets/level-button.h"

G_BEGIN_DECLS

/* A line with one level button, or a left and a right one. Pressing one opens its scale below.
 *
 * Signals:
 *   edited (int index, int level, int sensation, int marks, gboolean continued)  by the runner;
 *     continued when the digit completes the one typed before.
 *   opened ()  a scale was opened. */
#define FOULEE_TYPE_LEVEL_ROW (foulee_level_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLevelRow, foulee_level_row, FOULEE, LEVEL_ROW, GtkWidget)

/* `names`: one for each button, 1 or 2, such as "Left calf". `detailed` as in the editor. */
GtkWidget *foulee_level_row_new (const char *title, const char *const *names, int n_names,
                                 gboolean detailed, const char *low, const char *high);

void foulee_level_row_show (FouleeLevelRow *self, int index, const FouleeReading *reading);

/* A level that waits to be confirmed, shown until one is answered; −1 for none. Before _show(). */
void foulee_level_row_set_ghost (FouleeLevelRow *self, int index, int level);

int foulee_level_row_n_buttons (FouleeLevelRow *self);
GtkWidget *foulee_level_row_get_button (FouleeLevelRow *self, int index);

/* Makes the buttons as wide together as what else is in `group`. */
void foulee_level_row_join_columns (FouleeLevelRow *self, GtkSizeGroup *group);

/* The button that has the focus; −1 for none. */
int foulee_level_row_get_focused (FouleeLevelRow *self);

/* The scale that is open; NULL for none. */
GtkWidget *foulee_level_row_get_editor (FouleeLevelRow *self);
void foulee_level_row_close (FouleeLevelRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/record.h"

G_BEGIN_DECLS

/* The scale strip of one region with its words: level, sensation, marks.
 *
 * Signal: edited (int level, int sensation, int marks, gboolean continued), by the runner;
 * continued when a digit completes the level typed before it. */
#define FOULEE_TYPE_READING_EDITOR (foulee_reading_editor_get_type ())
G_DECLARE_FINAL_TYPE (FouleeReadingEditor, foulee_reading_editor, FOULEE, READING_EDITOR, GtkWidget)

/* `detailed`: with sensation and marks, as for a region; a level alone otherwise. */
GtkWidget *foulee_reading_editor_new (gboolean detailed, const char *low, const char *high);

/* `title` names what is asked, such as "Left calf". */
void foulee_reading_editor_show (FouleeReadingEditor *self, const char *title,
                                 const FouleeReading *reading);

/* Marks a level that waits to be confirmed; −1 for none. */
void foulee_reading_editor_set_ghost (FouleeReadingEditor *self, int level);

/* For one whose title stands elsewhere already: screen readers still hear it. */
void foulee_reading_editor_hide_title (FouleeReadingEditor *self);

/* Leaves only the scale, for want of room. */
void foulee_reading_editor_fold (FouleeReadingEditor *self, gboolean folded);

G_END_DECLS

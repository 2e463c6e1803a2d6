/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A note of several lines, with a hint while it is empty.
 *
 * Properties: "placeholder", "label" (its name for screen readers).
 * What is longer than a record holds stays where it is, uncommitted, and it is said below.
 * Signal: committed (), when the runner has paused or gone elsewhere and the text differs from the
 * one that was set. */
#define FOULEE_TYPE_NOTE_VIEW (foulee_note_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeNoteView, foulee_note_view, FOULEE, NOTE_VIEW, GtkWidget)

/* Free it. */
char *foulee_note_view_get_text (FouleeNoteView *self);

/* NULL for empty. Unless the runner is writing here. */
void foulee_note_view_set_text (FouleeNoteView *self, const char *text);

/* Whether something stands there that was not committed, as it is still being written or too long.
 */
gboolean foulee_note_view_is_written (FouleeNoteView *self);

/* TRUE when the text can be stored. Otherwise it is said why at once, and the note takes the focus
 * where `grab` is TRUE. */
gboolean foulee_note_view_check (FouleeNoteView *self, gboolean grab);

/* Takes away what was not committed: shows the text that was set or stored last. */
void foulee_note_view_reset (FouleeNoteView *self);

/* As if the runner had gone elsewhere. */
void foulee_note_view_commit (FouleeNoteView *self);

G_END_DECLS

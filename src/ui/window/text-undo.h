/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the keys of Undo and Redo undo in the text that has the focus first, and do the window's
 * actions win.undo and win.redo once that has nothing to take back or make again. By itself a text
 * keeps those keys whether or not it has. Ctrl+Y, the other key that texts have for Redo, does the
 * same as Ctrl+Shift+Z. */
void foulee_text_undo_install (GtkWindow *window);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A widget is about to go: where the focus is in it, puts it on what comes after it, or before it
 * with GTK_DIR_TAB_BACKWARD, so that the keyboard goes on from there. */
void foulee_leave_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS

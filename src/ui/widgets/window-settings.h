/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The settings of the window that a widget is in. NULL where there is no such window, and where it
 * has none; else free the reference. */
GSettings *foulee_window_settings (GtkWidget *widget);

G_END_DECLS

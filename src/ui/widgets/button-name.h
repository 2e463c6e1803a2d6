/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What assistive technology calls a button whose label is too short to say it. To be called again
 * whenever the label has changed: GTK then names the button by it. */
void foulee_button_set_name (GtkButton *button, const char *name);

G_END_DECLS

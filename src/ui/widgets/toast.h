/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says at the bottom of the window that `from` is in what has been done, with a button to undo
 * it, until something else is done. */
void foulee_toast_undo (GtkWidget *from, const char *text);

/* The same without the button. */
void foulee_toast_say (GtkWidget *from, const char *text);

/* The same of a file that was written, with a button to open it in whatever shows such files. */
void foulee_toast_file (GtkWidget *from, const char *text, GFile *file);

G_END_DECLS

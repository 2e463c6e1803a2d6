/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether what is waited for stands in `window`; asked when a frame has been painted. */
typedef gboolean (*FirstFrameComplete) (GtkWindow *window);

/* Ends the program right after the first frame of its first window that is complete, having printed
 * when that was, in microseconds of the monotonic clock, which is the same in all programs; and how
 * many of them this thread has had a processor for. To be called by the thread of the window. */
void first_frame_tell (GtkApplication *application, FirstFrameComplete is_complete);

G_END_DECLS

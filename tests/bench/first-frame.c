/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "first-frame.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static FirstFrameComplete complete;

/* Microseconds that this thread has had a processor for. */
static gint64
worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
on_after_paint (GdkFrameClock *clock, GtkWindow *window)
{
  if (!complete (window))
    return;
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", g_get_monotonic_time (), worked ());
  /* How long it takes to end is not asked. */
  exit (0);
}

static void
on_realized (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint),
                    window);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realized), NULL);
}

void
first_frame_tell (GtkApplication *application, FirstFrameComplete is_complete)
{
  complete = is_complete;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "watch.h"

#include <time.h>

static struct {
  gint64 since, worked_since; /* the end of the last poll */
  gint64 mark;                /* the end of the last part */
  WatchBlock under_way, longest;
  gint64 longest_wall;
} watch;

static gint64
worked_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
end_part (WatchPart part)
{
  gint64 now = g_get_monotonic_time ();

  watch.under_way.parts[part] += now - watch.mark;
  watch.mark = now;
}

static void
begin_block (void)
{
  watch.under_way = (WatchBlock) { 0 };
  watch.since = watch.mark = g_get_monotonic_time ();
  watch.worked_since = worked_now ();
}

static void
end_block (void)
{
  end_part (WATCH_OTHER);
  watch.under_way.wall = watch.mark - watch.since;
  watch.under_way.worked = worked_now () - watch.worked_since;
  watch.longest_wall = MAX (watch.longest_wall, watch.under_way.wall);
  if (watch.under_way.worked > watch.longest.worked)
    watch.longest = watch.under_way;
}

static gint
poll_watched (GPollFD *descriptors, guint n, gint timeout)
{
  gint ready;

  end_block ();
  ready = g_poll (descriptors, n, timeout);
  begin_block ();
  return ready;
}

void
watch_start (void)
{
  g_main_context_set_poll_func (NULL, poll_watched);
  watch_reset ();
}

static void
on_part_begins (void)
{
  end_part (WATCH_OTHER);
}

static void
on_updated (void)
{
  end_part (WATCH_UPDATE);
}

static void
on_laid_out (void)
{
  end_part (WATCH_LAYOUT);
}

static void
on_painted (void)
{
  end_part (WATCH_PAINT);
}

static void
on_analysed (void)
{
  end_part (WATCH_ANALYSED);
}

/* Where GTK's own handlers have been connected already, these come after them. */
void
watch_frames (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_part_begins), NULL);
  g_signal_connect_after (clock, "update", G_CALLBACK (on_updated), NULL);
  g_signal_connect_after (clock, "layout", G_CALLBACK (on_laid_out), NULL);
  g_signal_connect_after (clock, "paint", G_CALLBACK (on_painted), NULL);
}

void
watch_signals (GObject *journal)
{
  const char *const signals[] = { "changed", "analysed" };

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++) {
    g_signal_connect (journal, signals[i], G_CALLBACK (on_part_begins), NULL);
    g_signal_connect_after (journal, signals[i], G_CALLBACK (on_analysed), NULL);
  }
}

void
watch_reset (void)
{
  watch.longest = (WatchBlock) { 0 };
  watch.longest_wall = 0;
  begin_block ();
}

const WatchBlock *
watch_longest (gint64 *wall)
{
  end_block ();
  begin_block ();
  *wall = watch.longest_wall;
  return &watch.longest;
}

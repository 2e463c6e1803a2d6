/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/day-window.h"

#include <adwaita.h>

#include "display/harness.h"

#define HEIGHT 900

void
day_window_open (DayWindow *self, FouleeClock *clock, GPtrArray *records, GType type)
{
  self->journal = harness_journal_new (clock, records);
  self->day = foulee_day_new (self->journal);
  self->section = g_object_new (type, "day", self->day, NULL);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), DAY_WINDOW_WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (self->window), self->section);
  gtk_window_present (GTK_WINDOW (self->window));
  harness_wait_frames (self->window, 2);
}

void
day_window_close (DayWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->day);
  foulee_journal_close (self->journal);
  g_object_unref (self->journal);
}

void
day_window_set_up (DayWindow *self, gconstpointer get_type)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  day_window_open (self, clock, NULL, ((GType (*) (void)) get_type) ());
}

void
day_window_tear_down (DayWindow *self, gconstpointer get_type)
{
  day_window_close (self);
}

guint
day_window_count (DayWindow *self, FouleeKind kind)
{
  return foulee_history_n (foulee_journal_get_history (self->journal), kind);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/wall-timer.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _FouleeWallTimer {
  GSourceOnceFunc wake;
  gpointer data;
  gint64 when; /* milliseconds; FOULEE_WALL_TIMER_NEVER while nothing is awaited */

  int fd; /* −1 where there is none: then `wait` */
  GSource *source;
  GSource *wait;

  GFileMonitor *monitor;
};

/* A step of waiting, where nothing tells of sleep and of clocks that are set. */
#define LONGEST_WAIT 60000

static void
wake (FouleeWallTimer *self)
{
  /* Clocks are set while nothing is awaited, too. */
  if (self->when == FOULEE_WALL_TIMER_NEVER)
    return;
  self->when = FOULEE_WALL_TIMER_NEVER;
  self->wake (self->data);
}

/* ---- The system's timer ---------------------------------------------------------------------- */

static gboolean
on_readable (int fd, GIOCondition condition, gpointer data)
{
  FouleeWallTimer *self = data;
  guint64 n_times;
  const gssize size = read (fd, &n_times, sizeof n_times);

  /* Cancelled: the clock was set, forward or back. */
  if (size == sizeof n_times || (size < 0 && errno == ECANCELED))
    wake (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
arm (FouleeWallTimer *self)
{
  struct itimerspec moment = { 0 };

  if (self->when != FOULEE_WALL_TIMER_NEVER) {
    moment.it_value.tv_sec = self->when / 1000;
    moment.it_value.tv_nsec = self->when % 1000 * 1000000;
  }
  /* Where the clock was set just before, it is armed all the same. */
  return timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &moment, NULL) ==
             0 ||
         errno == ECANCELED;
}

/* ---- Waits ----------------------------------------------------------------------------------- */

static void wait_on (FouleeWallTimer *self);

static gboolean
on_waited (gpointer data)
{
  FouleeWallTimer *self = data;

  g_clear_pointer (&self->wait, g_source_unref);
  if (g_get_real_time () / 1000 >= self->when)
    wake (self);
  else
    wait_on (self);
  return G_SOURCE_REMOVE;
}

static void
wait_on (FouleeWallTimer *self)
{
  const gint64 left = self->when - g_get_real_time () / 1000;

  self->wait = g_timeout_source_new ((guint) CLAMP (left, 0, LONGEST_WAIT));
  g_source_set_callback (self->wait, on_waited, self, NULL);
  g_source_attach (self->wait, g_main_context_get_thread_default ());
}

static void
stop_waiting (FouleeWallTimer *self)
{
  if (self->wait)
    g_source_destroy (self->wait);
  g_clear_pointer (&self->wait, g_source_unref);
}

/* ---- Either ---------------------------------------------------------------------------------- */

void
foulee_wall_timer_set (FouleeWallTimer *self, gint64 when)
{
  self->when = MAX (when, 1); /* to the system's timer 0 would be none at all */
  stop_waiting (self);
  if (self->fd >= 0 && arm (self))
    return;
  if (when != FOULEE_WALL_TIMER_NEVER)
    wait_on (self);
}

static void
on_file_changed (FouleeWallTimer *self)
{
  wake (self);
}

void
foulee_wall_timer_watch (FouleeWallTimer *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_return_if_fail (!self->monitor);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (on_file_changed), self);
}

FouleeWallTimer *
foulee_wall_timer_new_by_waits (GSourceOnceFunc callback, gpointer data)
{
  FouleeWallTimer *self = g_new0 (FouleeWallTimer, 1);

  self->wake = callback;
  self->data = data;
  self->when = FOULEE_WALL_TIMER_NEVER;
  self->fd = -1;
  return self;
}

FouleeWallTimer *
foulee_wall_timer_new (GSourceOnceFunc callback, gpointer data)
{
  FouleeWallTimer *self = foulee_wall_timer_new_by_waits (callback, data);

  self->fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->fd < 0)
    return self;
  self->source = g_unix_fd_source_new (self->fd, G_IO_IN);
  g_source_set_callback (self->source, G_SOURCE_FUNC (on_readable), self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
  return self;
}

void
foulee_wall_timer_free (FouleeWallTimer *self)
{
  if (self->monitor) {
    g_signal_handlers_disconnect_by_data (self->monitor, self);
    g_file_monitor_cancel (self->monitor);
  }
  g_clear_object (&self->monitor);
  stop_waiting (self);
  if (self->source)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

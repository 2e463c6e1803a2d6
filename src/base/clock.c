/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/clock.h"

struct _FouleeClock {
  gatomicrefcount references;
  GMutex lock;
  gboolean fixed;
  gint64 milliseconds;
  GTimeZone *zone;
};

static FouleeClock *
clock_new (void)
{
  FouleeClock *clock = g_new0 (FouleeClock, 1);

  g_atomic_ref_count_init (&clock->references);
  g_mutex_init (&clock->lock);
  return clock;
}

FouleeClock *
foulee_clock_new_system (void)
{
  return clock_new ();
}

FouleeClock *
foulee_clock_new_fixed (gint64 milliseconds, GTimeZone *zone)
{
  FouleeClock *clock = clock_new ();

  clock->fixed = TRUE;
  clock->milliseconds = milliseconds;
  clock->zone = g_time_zone_ref (zone);
  return clock;
}

void
foulee_clock_set (FouleeClock *clock, gint64 milliseconds)
{
  g_return_if_fail (clock->fixed);

  g_mutex_lock (&clock->lock);
  clock->milliseconds = milliseconds;
  g_mutex_unlock (&clock->lock);
}

FouleeClock *
foulee_clock_ref (FouleeClock *clock)
{
  g_atomic_ref_count_inc (&clock->references);
  return clock;
}

void
foulee_clock_unref (FouleeClock *clock)
{
  if (!g_atomic_ref_count_dec (&clock->references))
    return;
  g_clear_pointer (&clock->zone, g_time_zone_unref);
  g_mutex_clear (&clock->lock);
  g_free (clock);
}

gint64
foulee_clock_milliseconds (FouleeClock *clock)
{
  gint64 milliseconds;

  if (!clock->fixed)
    return g_get_real_time () / 1000;
  g_mutex_lock (&clock->lock);
  milliseconds = clock->milliseconds;
  g_mutex_unlock (&clock->lock);
  return milliseconds;
}

GTimeZone *
foulee_clock_zone (FouleeClock *clock)
{
  GTimeZone *zone;

  if (clock->fixed)
    return clock->zone;
  /* GLib gives the same object until the system's zone changes; the clock keeps the last one
   * alive for its callers. */
  zone = g_time_zone_new_local ();
  g_mutex_lock (&clock->lock);
  if (clock->zone == NULL ||
      !g_str_equal (g_time_zone_get_identifier (clock->zone), g_time_zone_get_identifier (zone))) {
    g_clear_pointer (&clock->zone, g_time_zone_unref);
    clock->zone = g_steal_pointer (&zone);
  }
  g_clear_pointer (&zone, g_time_zone_unref);
  zone = clock->zone;
  g_mutex_unlock (&clock->lock);
  return zone;
}

FouleeInstant
foulee_clock_now (FouleeClock *clock)
{
  return foulee_instant_in_zone (foulee_clock_zone (clock),
                                 foulee_clock_milliseconds (clock) / 1000);
}

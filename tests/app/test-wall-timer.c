/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/wall-timer.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "support/files.h"

/* Both kinds of timer: the system's, and the one that waits by steps. */

typedef FouleeWallTimer *(*NewTimer) (GSourceOnceFunc wake, gpointer data);

static const NewTimer new_timer[] = { foulee_wall_timer_new, foulee_wall_timer_new_by_waits };

typedef struct {
  FouleeWallTimer *timer;
  guint n_woken;
  gint64 woken_at; /* milliseconds */
} Fixture;

static gint64
now (void)
{
  return g_get_real_time () / 1000;
}

static void
on_wake (gpointer data)
{
  Fixture *fixture = data;

  fixture->n_woken++;
  fixture->woken_at = now ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->timer = new_timer[GPOINTER_TO_UINT (data)](on_wake, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  foulee_wall_timer_free (fixture->timer);
}

static void
wait_woken (Fixture *fixture)
{
  const guint before = fixture->n_woken;

  while (fixture->n_woken == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_wakes (Fixture *fixture, gconstpointer data)
{
  const gint64 when = now () + 50;

  foulee_wall_timer_set (fixture->timer, when);
  wait_woken (fixture);
  g_assert_cmpint (fixture->woken_at, >=, when);
  /* And again only when it is set again. */
  foulee_wall_timer_set (fixture->timer, when + 50);
  wait_woken (fixture);
  g_assert_cmpint (fixture->woken_at, >=, when + 50);
}

static void
test_past (Fixture *fixture, gconstpointer data)
{
  foulee_wall_timer_set (fixture->timer, now () - 1000);
  wait_woken (fixture);
  foulee_wall_timer_set (fixture->timer, G_MININT64);
  wait_woken (fixture);
  g_assert_cmpuint (fixture->n_woken, ==, 2);
}

/* The last moment counts; another timer shows that the first one's has gone by. */
static void
test_set_again (Fixture *fixture, gconstpointer data)
{
  Fixture later = { 0 };

  later.timer = new_timer[GPOINTER_TO_UINT (data)](on_wake, &later);
  foulee_wall_timer_set (fixture->timer, now () + 20);
  foulee_wall_timer_set (fixture->timer, now () + 3600 * 1000);
  foulee_wall_timer_set (later.timer, now () + 60);
  wait_woken (&later);
  foulee_wall_timer_set (fixture->timer, now () + 20);
  foulee_wall_timer_set (fixture->timer, FOULEE_WALL_TIMER_NEVER);
  foulee_wall_timer_set (later.timer, now () + 60);
  wait_woken (&later);
  g_assert_cmpuint (fixture->n_woken, ==, 0);
  foulee_wall_timer_free (later.timer);
}

/* As a desktop sets the zone: a link takes the place of the one before. */
static void
test_zone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("foulee-zone-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "localtime", NULL);
  g_autofree char *next = g_build_filename (folder, "next", NULL);

  g_assert_cmpint (symlink ("/usr/share/zoneinfo/Europe/Paris", path), ==, 0);
  foulee_wall_timer_watch (fixture->timer, path);
  foulee_wall_timer_set (fixture->timer, now () + 3600 * 1000);
  g_assert_cmpint (symlink ("/usr/share/zoneinfo/America/Montreal", next), ==, 0);
  g_assert_cmpint (g_rename (next, path), ==, 0);
  wait_woken (fixture);
  test_remove_tree (folder);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/wall-timer/system/" path, Fixture, GUINT_TO_POINTER (0), set_up, function,         \
              tear_down);                                                                          \
  g_test_add ("/wall-timer/waits/" path, Fixture, GUINT_TO_POINTER (1), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("wakes", test_wakes);
  ADD ("past", test_past);
  ADD ("set-again", test_set_again);
  ADD ("zone", test_zone);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Waits for a moment of the clock on the wall, without looking at it again and again: also where
 * the machine sleeps over the moment, and where somebody sets the clock. */
typedef struct _FouleeWallTimer FouleeWallTimer;

/* "Never", as a moment. */
#define FOULEE_WALL_TIMER_NEVER G_MAXINT64

/* `wake` is called in the main context that is the thread's default now: once the moment has come,
 * and when the clock was set while one was awaited, as it may lie elsewhere then. Each time the
 * timer has to be set again. */
FouleeWallTimer *foulee_wall_timer_new (GSourceOnceFunc wake, gpointer data);
void foulee_wall_timer_free (FouleeWallTimer *timer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeWallTimer, foulee_wall_timer_free)

/* `when` is in milliseconds since 1970 UTC, by the system's clock; one that has passed comes at
 * once. Takes the place of the moment set before. */
void foulee_wall_timer_set (FouleeWallTimer *timer, gint64 when);

/* Wakes also when the file at `path` becomes another while a moment is awaited. For the file that
 * says in which zone the system is: nothing else tells of a journey. */
void foulee_wall_timer_watch (FouleeWallTimer *timer, const char *path);
#define FOULEE_ZONE_FILE "/etc/localtime"

/* As where the system has no such timer: by waits of a minute at most. For tests. */
FouleeWallTimer *foulee_wall_timer_new_by_waits (GSourceOnceFunc wake, gpointer data);

G_END_DECLS

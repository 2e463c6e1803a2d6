/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* As narrow as windows come. */
#define DAY_WINDOW_WIDTH 360

/* A section of Today in a window of its own. */
typedef struct {
  GtkWidget *window;
  FouleeJournal *journal;
  FouleeDay *day;
  GtkWidget *section; /* of the window */
} DayWindow;

/* Shows a section of this type for the day that it is by the clock, in a journal of `records` (NULL
 * for none). */
void day_window_open (DayWindow *self, FouleeClock *clock, GPtrArray *records, GType type);
void day_window_close (DayWindow *self);

/* The same for g_test_add(): on an empty journal, by the harness's clock; the data is the section's
 * get_type(). */
void day_window_set_up (DayWindow *self, gconstpointer get_type);
void day_window_tear_down (DayWindow *self, gconstpointer get_type);

/* How many records of this kind the journal has. */
guint day_window_count (DayWindow *self, FouleeKind kind);

G_END_DECLS

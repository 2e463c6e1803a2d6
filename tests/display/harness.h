/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Real windows and journals for tests and pictures: a program without a main loop of its own, which
 * waits for what it wants to see. */

/* Thursday 19 November 2026, 18:34 in Paris. */
FouleeClock *harness_clock_new (void);

/* Starts GTK and libadwaita with Foulée's style and icons. The application lives on. */
GtkApplication *harness_application_new (void);

/* Before that, in tests that are run in French too: takes the language of the environment, with the
 * catalogues of FOULEE_LOCALEDIR where that is set. Leaves the program where the system lacks it,
 * having told why. */
void harness_take_language (void);

/* A journal in memory with `records` (NULL for none), opened and analysed. */
FouleeJournal *harness_journal_new (FouleeClock *clock, GPtrArray *records);

/* A window on it, shown. */
FouleeWindow *harness_window_new (GtkApplication *application, FouleeJournal *journal);

/* Until the window has been drawn `frames` times more and nothing is left to do. */
void harness_wait_frames (GtkWidget *widget, int frames);

/* Until `object` emits `signal`. */
void harness_wait_signal (gpointer object, const char *signal);

/* Until `*result` is there, which a GAsyncReadyCallback sets: harness_keep_result(). */
GAsyncResult *harness_wait_result (GAsyncResult **result);
void harness_keep_result (GObject *source, GAsyncResult *result, gpointer data);

/* The first widget of `type` in the order of the tree that can be seen; NULL for none. */
GtkWidget *harness_find (GtkWidget *widget, GType type);

/* The same, for a button (or another widget) whose label or title is `text`. */
GtkWidget *harness_find_text (GtkWidget *widget, const char *text);

/* The level button named after what it is of; NULL for none. */
GtkWidget *harness_find_level (GtkWidget *widget, const char *title);

/* The entry of the row with this title. */
GtkEditable *harness_find_entry (GtkWidget *widget, const char *title);

/* What happens when a key is pressed while `widget` has the focus. FALSE when nothing took it. */
gboolean harness_press (GtkWidget *widget, guint keyval);

/* Goes through everything in `widget` that takes the focus, with Tab or Shift+Tab, until it leaves.
 * Asserts that nothing comes twice. How many there were. */
guint harness_walk (GtkWidget *widget, GtkDirectionType direction);

/* Asserts that all that is shown in `widget` and takes the focus has a name. */
void harness_assert_names (GtkWidget *widget);

/* Asserts that no word in `widget` is cut off or sticks out of a window of this width. */
void harness_assert_fits (GtkWidget *widget, int width);

G_END_DECLS

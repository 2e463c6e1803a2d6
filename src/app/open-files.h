/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/* Files that were opened from outside, until a window is there to show them. An array of GFile,
 * owned by it. */

GPtrArray *foulee_open_files_new (void);

void foulee_open_files_add (GPtrArray *waiting, GFile **files, int n_files);

/* Gives what waits to the application's window on the sample, or on a journal that is kept. Where
 * there is none, it goes on waiting. */
void foulee_open_files_hand_over (GPtrArray *waiting, GtkApplication *application, gboolean sample);

/* Whether there is a window on the sample, which the runner's own files are not for. */
gboolean foulee_open_files_shows_sample (GtkApplication *application);

G_END_DECLS

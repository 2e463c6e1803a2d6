/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* The window of one journal. It opens the journal, and shows it, or why it cannot be opened, or on
 * an empty one where to start.
 *
 * Properties, construct only: "journal" (not opened yet), "settings" (GSettings, or NULL to
 * remember nothing), "sample" (a made-up journal, of which nothing is kept). */
#define FOULEE_TYPE_WINDOW (foulee_window_get_type ())
G_DECLARE_FINAL_TYPE (FouleeWindow, foulee_window, FOULEE, WINDOW, AdwApplicationWindow)

FouleeWindow *foulee_window_new (GtkApplication *application, FouleeJournal *journal,
                                 GSettings *settings, gboolean sample);

FouleeJournal *foulee_window_get_journal (FouleeWindow *self);
gboolean foulee_window_get_sample (FouleeWindow *self);

/* "today", "insights" or "history"; past the first run, an empty journal too. */
void foulee_window_show_view (FouleeWindow *self, const char *name);

/* Shows a day in Today; as soon as the journal is there. */
void foulee_window_show_day (FouleeWindow *self, FouleeDate date);

/* Shows what files, folders and archives (GFile) hold and offers to bring it in: once the journal
 * is loaded, and after the files that were opened before them. */
void foulee_window_open_files (FouleeWindow *self, GListModel *files);

G_END_DECLS

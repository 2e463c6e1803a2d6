/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/reminders.h"

G_BEGIN_DECLS

/* The program: the command line's verbs where one is given, else a window on a journal.
 *
 * While reminders are on it stays without a window. What is asked of it then opens one in the same
 * process; started as a service it shows none by itself. */
#define FOULEE_TYPE_APPLICATION (foulee_application_get_type ())
G_DECLARE_FINAL_TYPE (FouleeApplication, foulee_application, FOULEE, APP, AdwApplication)

FouleeApplication *foulee_application_new (void);

/* All owned by the application. NULL where the schema of the settings is not installed; the
 * reminders also where the window is not on the runner's own journal. */
GSettings *foulee_application_get_settings (FouleeApplication *self);
FouleeClock *foulee_application_get_clock (FouleeApplication *self);
FouleeReminders *foulee_application_get_reminders (FouleeApplication *self);

/* The runner's own journal, loaded, as long as a window shows it; else NULL. */
FouleeJournal *foulee_application_get_journal (FouleeApplication *self);

/* Presents the window of the runner's own journal on that day. */
void foulee_application_open_day (FouleeApplication *self, FouleeDate day);

G_END_DECLS

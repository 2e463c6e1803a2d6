/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"

G_BEGIN_DECLS

/* Reminds the runner at the times of the settings, by one notification of the application that is
 * taken back as soon as the journal has the check-in. When, says `app/reminder-plan.h`.
 *
 * Nothing blocks: while no window has the journal, its last days are read on a thread. The file is
 * never made and never written. A journal that is not there or cannot be read is no reason to
 * remind.
 *
 * Property "active" (boolean, read-only, notified): reminders are switched on; the application is
 * to stay for them.
 * Signal "checked" (): a look at what is due has ended; what it had to say was said. */
#define FOULEE_TYPE_REMINDERS (foulee_reminders_get_type ())
G_DECLARE_FINAL_TYPE (FouleeReminders, foulee_reminders, FOULEE, REMINDERS, GObject)

/* The id of the one notification. */
#define FOULEE_REMINDER_ID "reminder"

/* The actions that its buttons invoke, of the application ("app." before each), and the types of
 * their parameters:
 *   open-day        (s)   the day in the journal, as an ISO date; pressing the text itself as well
 *   no-soreness     (sx)  that day, and from when on (Unix seconds) a check-in counts as the one
 *                         that was asked for: with one there, nothing is to be added
 *   keep-reminders  ()    foulee_reminders_keep() is to be called
 *   stop-reminders  ()    they are to be switched off */
#define FOULEE_ACTION_OPEN_DAY "open-day"
#define FOULEE_ACTION_NO_SORENESS "no-soreness"
#define FOULEE_ACTION_KEEP_REMINDERS "keep-reminders"
#define FOULEE_ACTION_STOP_REMINDERS "stop-reminders"
#define FOULEE_NO_SORENESS_TYPE "(sx)"

/* `journal_path` NULL is the runner's own journal. Looks at what is due once the main loop runs,
 * and from then on by itself, for as long as the object lives and is active. The application does
 * not need to be registered yet. */
FouleeReminders *foulee_reminders_new (GApplication *application, GSettings *settings,
                                       FouleeClock *clock, const char *journal_path);

/* The journal of the window that is open, which is read instead of the file and may not be loaded
 * yet; NULL once there is none. */
void foulee_reminders_set_journal (FouleeReminders *self, FouleeJournal *journal);

/* Looks now, as it does by itself when the time has come. Nothing while not active, but "checked"
 * follows all the same, never before this returns. */
void foulee_reminders_check (FouleeReminders *self);

gboolean foulee_reminders_get_active (FouleeReminders *self);

/* The runner has answered that they are to go on: nothing counts as ignored any more. */
void foulee_reminders_keep (FouleeReminders *self);

G_END_DECLS

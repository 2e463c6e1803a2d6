/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/application.h"

G_BEGIN_DECLS

/* Adds what the buttons of a reminder do to the application's actions: app.open-day,
 * app.no-soreness, app.keep-reminders and app.stop-reminders (see `app/reminders.h`). They work
 * with and without a window, also in a program that was started for one of them alone. */
void foulee_reminder_actions_add (FouleeApplication *application);

G_END_DECLS

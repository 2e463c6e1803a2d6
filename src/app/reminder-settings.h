/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/reminder-plan.h"

G_BEGIN_DECLS

/* The keys of the settings that are about reminders. */
#define FOULEE_KEY_REMINDERS "reminders"
#define FOULEE_KEY_REMINDER_TIMES "reminder-times"
#define FOULEE_KEY_REMINDER_STATE "reminder-state"

/* What the settings say, and what is remembered there. `*times` holds the numbers that the result
 * points to; unref it after use. What makes no sense among what is remembered counts as nothing. */
FouleeReminderSettings foulee_reminder_settings_read (GSettings *settings, GVariant **times);

/* FALSE where the settings cannot be written. */
gboolean foulee_reminder_state_write (GSettings *settings, const FouleeReminderState *state);

G_END_DECLS

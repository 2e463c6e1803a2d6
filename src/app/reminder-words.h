/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/reminder-plan.h"

G_BEGIN_DECLS

/* What a reminder says. Everybody near a locked screen may read it: it names no part of the body
 * and nothing that was entered, counts nothing that was missed, and blames nobody. */

/* Of a plan that has something to say. Its buttons are those of `app/reminders.h`. */
GNotification *foulee_reminder_notification_new (const FouleeReminderPlan *plan);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/preferences/background.h"

G_BEGIN_DECLS

/* Whether the runner is reminded to log, and when: a morning and an evening time, of which either
 * may be missing. Reminders are on only where the program may start by itself; where it may not,
 * the reason stands here and they stay off.
 *
 * Properties: "settings" (GSettings of the program; while it is NULL nothing can be changed),
 * "background" (FouleeBackground; the system's unless another is set), "asking" (boolean,
 * read-only, notified: the system has not answered yet). */
#define FOULEE_TYPE_REMINDER_GROUP (foulee_reminder_group_get_type ())
G_DECLARE_FINAL_TYPE (FouleeReminderGroup, foulee_reminder_group, FOULEE, REMINDER_GROUP,
                      AdwPreferencesGroup)

G_END_DECLS

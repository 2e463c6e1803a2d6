/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/reminder-plan.h"
#include "support/records.h"

/* A runner with a clock on the wall and a journal, who is reminded at 07:30 and 20:00. */
typedef struct {
  GTimeZone *zone;
  FouleeHistory *history;
  FouleeReminderSettings settings; /* with what is remembered from one look to the next */
} ReminderLife;

void reminder_life_init (ReminderLife *life, const char *zone);
void reminder_life_clear (ReminderLife *life);
void reminder_life_move_to (ReminderLife *life, const char *zone);

/* A check-in of one moment, written at another; Unix seconds. */
void reminder_life_log (ReminderLife *life, gint64 at, gint64 created);

/* Looks at what is due, and remembers that it was said. */
FouleeReminderPlan reminder_life_look (ReminderLife *life, gint64 now);

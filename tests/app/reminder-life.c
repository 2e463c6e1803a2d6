/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminder-life.h"

static const gint32 usual[] = { 450, 1200 };

void
reminder_life_init (ReminderLife *life, const char *zone)
{
  life->zone = g_time_zone_new_identifier (zone);
  g_assert_nonnull (life->zone);
  life->history = foulee_history_new (foulee_record_array_new ());
  life->settings = (FouleeReminderSettings) { TRUE, usual, 2, FOULEE_REMINDER_STATE_NONE };
}

void
reminder_life_clear (ReminderLife *life)
{
  g_time_zone_unref (life->zone);
  foulee_history_unref (life->history);
}

void
reminder_life_move_to (ReminderLife *life, const char *zone)
{
  g_time_zone_unref (life->zone);
  life->zone = g_time_zone_new_identifier (zone);
  g_assert_nonnull (life->zone);
}

void
reminder_life_log (ReminderLife *life, gint64 at, gint64 created)
{
  g_autoptr (FouleeHistory) before = life->history;
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = foulee_instant_in_zone (life->zone, at);
  check_in->record.created = created * 1000;
  g_ptr_array_add (changed, check_in);
  life->history = foulee_history_with (before, changed);
}

FouleeReminderPlan
reminder_life_look (ReminderLife *life, gint64 now)
{
  FouleeReminderPlan plan = foulee_reminder_plan (&life->settings, life->history, now, life->zone);

  life->settings.state = plan.state;
  return plan;
}

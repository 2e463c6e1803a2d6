/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminder-words.h"

#include <glib/gi18n.h>

#include "app/reminders.h"

#define NOON (12 * 60)
#define END_OF_AFTERNOON (17 * 60)

static const char *
title_of (int minute)
{
  if (minute < NOON)
    return _ ("How do you feel this morning?");
  if (minute < END_OF_AFTERNOON)
    return _ ("How do you feel today?");
  return _ ("How do you feel this evening?");
}

static char *
body_of (const FouleeReminderPlan *plan)
{
  if (plan->mark == 0)
    return g_strdup (_ ("An entry takes a few seconds."));
  if (plan->mark < 72)
    /* Translators: %d is 24 or more. */
    return g_strdup_printf (
        _ ("%d h after a hard run, an entry helps to show when soreness peaks."), plan->hours);
  /* Translators: %d is 72 or more. */
  return g_strdup_printf (_ ("%d h after a hard run, an entry helps to show how soreness passes."),
                          plan->hours);
}

static GNotification *
remind (const FouleeReminderPlan *plan, const char *day)
{
  GNotification *notification = g_notification_new (title_of (plan->slot.minute));
  g_autofree char *body = body_of (plan);

  g_notification_set_body (notification, body);
  g_notification_add_button_with_target (notification, C_ ("reminder", "No soreness"),
                                         "app." FOULEE_ACTION_NO_SORENESS, FOULEE_NO_SORENESS_TYPE,
                                         day, plan->slot.from);
  g_notification_add_button_with_target (notification, C_ ("reminder", "Open"),
                                         "app." FOULEE_ACTION_OPEN_DAY, "s", day);
  return notification;
}

static GNotification *
ask (void)
{
  GNotification *notification = g_notification_new (_ ("Go on with reminders?"));

  g_notification_set_body (notification,
                           _ ("There will be no more until you choose or enter how you feel."));
  g_notification_add_button (notification, C_ ("reminder", "Go On"),
                             "app." FOULEE_ACTION_KEEP_REMINDERS);
  g_notification_add_button (notification, C_ ("reminder", "Stop"),
                             "app." FOULEE_ACTION_STOP_REMINDERS);
  return notification;
}

GNotification *
foulee_reminder_notification_new (const FouleeReminderPlan *plan)
{
  g_autofree char *day = foulee_date_to_iso (plan->slot.journal_day);
  GNotification *notification = plan->kind == FOULEE_REMINDER_ASK ? ask () : remind (plan, day);

  g_notification_set_default_action_and_target (notification, "app." FOULEE_ACTION_OPEN_DAY, "s",
                                                day);
  g_notification_set_category (notification, "x-foulee.reminder");
  return notification;
}

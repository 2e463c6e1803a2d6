/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminder-actions.h"

#include <glib/gi18n.h>

#include "app/no-soreness.h"
#include "app/reminders.h"
#include "store/store.h"
#include "ui/preferences/background.h"

static void
withdraw (FouleeApplication *application)
{
  g_application_withdraw_notification (G_APPLICATION (application), FOULEE_REMINDER_ID);
}

/* ---- Open ------------------------------------------------------------------------------------ */

static void
open_day (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FouleeDate day;

  if (foulee_date_parse (g_variant_get_string (parameter, NULL), &day))
    foulee_application_open_day (FOULEE_APP (data), day);
}

/* ---- No soreness ----------------------------------------------------------------------------- */

/* A press that is being logged. */
typedef struct {
  FouleeApplication *application;
  GVariant *parameter; /* as it was pressed, to be pressed again */
  FouleeDate day;
} Press;

static void
press_free (Press *press)
{
  g_object_unref (press->application);
  g_variant_unref (press->parameter);
  g_free (press);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Press, press_free)

/* Takes the place of the reminder: what was pressed is not lost. */
static void
say_failure (const Press *press, const GError *error)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("This Was Not Saved"));
  g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());
  g_autofree char *day = foulee_date_to_iso (press->day);

  g_notification_set_body (notification, sentence);
  g_notification_add_button_with_target_value (notification, _ ("Try Again"),
                                               "app." FOULEE_ACTION_NO_SORENESS, press->parameter);
  g_notification_add_button_with_target (notification, C_ ("reminder", "Open"),
                                         "app." FOULEE_ACTION_OPEN_DAY, "s", day);
  g_notification_set_default_action_and_target (notification, "app." FOULEE_ACTION_OPEN_DAY, "s",
                                                day);
  g_application_send_notification (G_APPLICATION (press->application), FOULEE_REMINDER_ID,
                                   notification);
}

static void
on_logged (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Press) press = data;
  FouleeReminders *reminders = foulee_application_get_reminders (press->application);
  g_autoptr (GError) error = NULL;
  FouleeNoSoreness outcome = foulee_no_soreness_log_finish (result, &error);

  if (outcome == FOULEE_NO_SORENESS_FAILED)
    say_failure (press, error);
  else
    withdraw (press->application);
  if (outcome == FOULEE_NO_SORENESS_KNOWN)
    foulee_application_open_day (press->application, press->day);
  /* An answer is not left out of the count of those that were ignored. */
  if (outcome == FOULEE_NO_SORENESS_LOGGED && reminders)
    foulee_reminders_check (reminders);
  g_application_release (G_APPLICATION (press->application));
}

static void
no_soreness (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FouleeApplication *self = FOULEE_APP (data);
  g_autofree char *path = foulee_store_default_path ();
  const char *text;
  FouleeDate day;
  gint64 from;
  Press *press;

  g_variant_get (parameter, "(&sx)", &text, &from);
  if (!foulee_date_parse (text, &day))
    return;
  press = g_new0 (Press, 1);
  press->application = g_object_ref (self);
  press->parameter = g_variant_ref (parameter);
  press->day = day;
  g_application_hold (G_APPLICATION (self));
  foulee_no_soreness_log_async (foulee_application_get_journal (self), path,
                                foulee_application_get_clock (self), day, from, on_logged, press);
}

/* ---- Whether to go on ------------------------------------------------------------------------ */

static void
keep_reminders (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FouleeReminders *reminders = foulee_application_get_reminders (FOULEE_APP (data));

  if (reminders)
    foulee_reminders_keep (reminders);
  withdraw (FOULEE_APP (data));
}

/* They are off whatever comes of it; at worst the program starts with the session, finds nothing to
 * do and ends. */
static void
on_stopped (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeApplication) self = data;
  g_autoptr (GError) error = NULL;

  if (!foulee_background_request_finish (FOULEE_BACKGROUND (source), result, &error))
    g_message ("%s", error->message);
  g_application_release (G_APPLICATION (self));
}

static void
stop_reminders (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FouleeApplication *self = FOULEE_APP (data);
  GSettings *settings = foulee_application_get_settings (self);
  g_autoptr (FouleeBackground) background = foulee_background_new ();

  g_application_hold (G_APPLICATION (self));
  if (settings)
    g_settings_set_boolean (settings, "reminders", FALSE);
  withdraw (self);
  foulee_background_request_async (background, FALSE, on_stopped, g_object_ref (self));
}

void
foulee_reminder_actions_add (FouleeApplication *application)
{
  static const GActionEntry actions[] = {
    { FOULEE_ACTION_OPEN_DAY, open_day, "s" },
    { FOULEE_ACTION_NO_SORENESS, no_soreness, FOULEE_NO_SORENESS_TYPE },
    { FOULEE_ACTION_KEEP_REMINDERS, keep_reminders },
    { FOULEE_ACTION_STOP_REMINDERS, stop_reminders },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
}

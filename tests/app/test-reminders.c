/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminders.h"

#include <glib/gstdio.h>
#include <string.h>

#include "config.h"
#include "notification-server.h"
#include "support/files.h"
#include "support/journal-file.h"
#include "support/records.h"

/* A real application on a session bus, with a notification server there, a journal in a file and a
 * clock that the test sets. The bus is this program's own. */

typedef struct {
  char *folder;
  char *path;
  FouleeClock *clock;
  GSettings *settings;
  NotificationServer *server;
  FouleeReminders *reminders;
  guint n_checked;
} Fixture;

/* One for all tests: its name on the bus is given back only when the program ends. */
static GApplication *application;
static char *invoked; /* the last action and its parameter, as "name parameter" */

static void
on_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *printed = parameter ? g_variant_print (parameter, FALSE) : g_strdup ("()");

  g_free (invoked);
  invoked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), printed);
}

static void
make_application (void)
{
  const GActionEntry actions[] = {
    { FOULEE_ACTION_OPEN_DAY, on_action, "s" },
    { FOULEE_ACTION_NO_SORENESS, on_action, FOULEE_NO_SORENESS_TYPE },
    { FOULEE_ACTION_KEEP_REMINDERS, on_action },
    { FOULEE_ACTION_STOP_REMINDERS, on_action },
  };
  g_autoptr (GError) error = NULL;

  application = g_application_new (FOULEE_APPLICATION, G_APPLICATION_DEFAULT_FLAGS);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   NULL);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_application_get_is_remote (application));
}

/* ---- The fixture ----------------------------------------------------------------------------- */

static void
set_clock (Fixture *fixture, const char *iso)
{
  foulee_clock_set (fixture->clock, test_instant (iso).seconds * 1000);
}

static void
on_checked (Fixture *fixture)
{
  fixture->n_checked++;
}

/* Until a look at what is due has ended, and what it said has arrived. */
static void
wait_checked (Fixture *fixture)
{
  const guint before = fixture->n_checked;

  while (fixture->n_checked == before)
    g_main_context_iteration (NULL, TRUE);
  notification_server_settle (fixture->server, g_application_get_dbus_connection (application));
}

static void
check_at (Fixture *fixture, const char *iso)
{
  set_clock (fixture, iso);
  foulee_reminders_check (fixture->reminders);
  wait_checked (fixture);
}

static guint
n_shown (Fixture *fixture)
{
  return notification_server_shown (fixture->server)->len;
}

static const Notification *
shown (Fixture *fixture)
{
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  return g_ptr_array_index (notification_server_shown (fixture->server), 0);
}

static void
start (Fixture *fixture)
{
  fixture->reminders =
      foulee_reminders_new (application, fixture->settings, fixture->clock, fixture->path);
  g_signal_connect_swapped (fixture->reminders, "checked", G_CALLBACK (on_checked), fixture);
  wait_checked (fixture);
}

static void
stop (Fixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->reminders));
}

static void
write_record (Fixture *fixture, gpointer record)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  test_journal_write (fixture->path, records, fixture->clock, &error);
  g_assert_no_error (error);
}

static FouleeCheckIn *
check_in_at (const char *iso)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->overall = 0;
  return check_in;
}

/* A journal in which nothing is logged since the evening before. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "reminders", "reminder-times", "reminder-state" };
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");

  fixture->folder = g_dir_make_tmp ("foulee-reminders-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->clock = foulee_clock_new_fixed (0, paris);
  set_clock (fixture, "2026-11-19T07:00:00+01:00");
  write_record (fixture, check_in_at ("2026-11-18T20:05:00+01:00"));
  fixture->settings = g_settings_new (FOULEE_APPLICATION);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  g_settings_set_boolean (fixture->settings, "reminders", TRUE);
  fixture->server = notification_server_new ();
  g_clear_pointer (&invoked, g_free);
  if (data == NULL)
    start (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->reminders)
    stop (fixture);
  notification_server_forget (fixture->server);
  /* The application learns that nothing of it is shown any more. */
  notification_server_settle (fixture->server, g_application_get_dbus_connection (application));
  notification_server_free (fixture->server);
  g_object_unref (fixture->settings);
  foulee_clock_unref (fixture->clock);
  test_remove_tree (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
wait_withdrawn (Fixture *fixture)
{
  while (n_shown (fixture) > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* ---- Saying ---------------------------------------------------------------------------------- */

static void
test_says (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpstr (shown (fixture)->title, ==, "How do you feel this morning?");
  g_assert_cmpstr (shown (fixture)->body, ==, "An entry takes a few seconds.");
  check_at (fixture, "2026-11-19T07:31:00+01:00");
  g_assert_cmpuint (notification_server_n_said (fixture->server), ==, 1);
}

/* The program was started anew in the same hour: what it said is neither said again nor left. */
static void
test_outlives (Fixture *fixture, gconstpointer data)
{
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  stop (fixture);
  set_clock (fixture, "2026-11-19T07:40:00+01:00");
  start (fixture);
  g_assert_cmpuint (notification_server_n_said (fixture->server), ==, 1);
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  write_record (fixture, check_in_at ("2026-11-19T07:45:00+01:00"));
  wait_withdrawn (fixture);
}

static void
test_started_late (Fixture *fixture, gconstpointer data)
{
  set_clock (fixture, "2026-11-19T08:10:00+01:00");
  start (fixture);
  g_assert_cmpuint (n_shown (fixture), ==, 1);
}

static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  guint32 id;

  check_at (fixture, "2026-11-19T07:30:00+01:00");
  id = shown (fixture)->id;
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  g_assert_cmpuint (notification_server_n_said (fixture->server), ==, 2);
  g_assert_cmpuint (shown (fixture)->id, ==, id);
  g_assert_cmpstr (shown (fixture)->title, ==, "How do you feel this evening?");
}

/* An hour at an effort of 6 that ended at 18:00; 26 and 74 hours later. */
static void
test_after_run (Fixture *fixture, gconstpointer data)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant ("2026-11-18T17:00:00+01:00");
  run->duration = 3600;
  run->rpe = 6;
  write_record (fixture, run);
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  g_assert_cmpstr (shown (fixture)->body, ==,
                   "26 h after a hard run, an entry helps to show when soreness peaks.");
  check_at (fixture, "2026-11-21T20:00:00+01:00");
  g_assert_cmpstr (shown (fixture)->body, ==,
                   "74 h after a hard run, an entry helps to show how soreness passes.");
}

/* The timer of the service itself: the clock is at a tenth of a second before the time when it is
 * set, and moves on. */
static void
test_by_itself (Fixture *fixture, gconstpointer data)
{
  const gint64 time = test_instant ("2026-11-19T07:30:00+01:00").seconds * 1000;

  foulee_clock_set (fixture->clock, time - 100);
  foulee_reminders_check (fixture->reminders);
  wait_checked (fixture);
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  foulee_clock_set (fixture->clock, time);
  wait_checked (fixture);
  g_assert_cmpuint (n_shown (fixture), ==, 1);
}

/* ---- Taking back ----------------------------------------------------------------------------- */

/* Another program writes: the command line, or a copy that is merged. */
static void
test_logged_elsewhere (Fixture *fixture, gconstpointer data)
{
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  /* Something else is no entry of the morning. */
  write_record (fixture, check_in_at ("2026-11-17T07:30:00+01:00"));
  wait_checked (fixture);
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  write_record (fixture, check_in_at ("2026-11-19T07:10:00+01:00"));
  wait_withdrawn (fixture);
  check_at (fixture, "2026-11-19T07:40:00+01:00");
  g_assert_cmpuint (notification_server_n_said (fixture->server), ==, 1);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  foulee_journal_open_finish (FOULEE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_logged_in_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeJournal) journal = foulee_journal_new (fixture->path, fixture->clock);
  gboolean opened = FALSE;
  FouleeCheckIn *check_in = check_in_at ("2026-11-19T07:35:00+01:00");
  const FouleeCheckIn *stored;

  foulee_journal_open_async (journal, NULL, on_opened, &opened);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  foulee_reminders_set_journal (fixture->reminders, journal);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  foulee_journal_save (journal, foulee_record_ref (check_in), "Soreness", NULL);
  wait_withdrawn (fixture);
  /* To delete it again is no wish to be reminded. */
  stored = foulee_history_lookup (foulee_journal_get_history (journal), FOULEE_KIND_CHECK_IN,
                                  check_in->record.id);
  foulee_journal_delete (journal, stored, "Deleted");
  foulee_reminders_set_journal (fixture->reminders, NULL);
  foulee_journal_close (journal);
  notification_server_settle (fixture->server, g_application_get_dbus_connection (application));
  g_assert_cmpuint (notification_server_n_said (fixture->server), ==, 1);
  foulee_record_unref (check_in);
}

static void
test_day_ends (Fixture *fixture, gconstpointer data)
{
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  check_at (fixture, "2026-11-20T03:59:59+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  check_at (fixture, "2026-11-20T04:00:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 0);
}

static void
test_switched (Fixture *fixture, gconstpointer data)
{
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->reminders, "notify::active", G_CALLBACK (g_atomic_int_inc),
                            &n_notified);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_settings_set_boolean (fixture->settings, "reminders", FALSE);
  wait_withdrawn (fixture);
  g_assert_false (foulee_reminders_get_active (fixture->reminders));
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  /* In the hour of the evening: it begins with the next morning. */
  g_settings_set_boolean (fixture->settings, "reminders", TRUE);
  wait_checked (fixture);
  g_assert_true (foulee_reminders_get_active (fixture->reminders));
  g_assert_cmpuint (n_notified, ==, 2);
  check_at (fixture, "2026-11-19T20:10:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  check_at (fixture, "2026-11-20T07:30:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 1);
}

/* ---- Buttons --------------------------------------------------------------------------------- */

static void
press (Fixture *fixture, const char *label)
{
  g_clear_pointer (&invoked, g_free);
  notification_server_press (fixture->server, label);
  while (!invoked)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected =
      g_strdup_printf (FOULEE_ACTION_NO_SORENESS " ('2026-11-19', %" G_GINT64_FORMAT ")",
                       test_instant ("2026-11-19T04:00:00+01:00").seconds);

  check_at (fixture, "2026-11-19T07:30:00+01:00");
  press (fixture, "No soreness");
  g_assert_cmpstr (invoked, ==, expected);
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  press (fixture, "Open");
  g_assert_cmpstr (invoked, ==, FOULEE_ACTION_OPEN_DAY " '2026-11-19'");
  check_at (fixture, "2026-11-20T20:00:00+01:00");
  press (fixture, NULL);
  g_assert_cmpstr (invoked, ==, FOULEE_ACTION_OPEN_DAY " '2026-11-20'");
}

/* After seven without an entry; the last of them yesterday evening. */
static void
ask (Fixture *fixture)
{
  g_settings_set (fixture->settings, "reminder-state", "(iixxib)",
                  foulee_date_from_civil (2026, 11, 18), 1,
                  test_instant ("2026-11-18T20:06:00+01:00").seconds,
                  test_instant ("2026-11-18T20:06:00+01:00").seconds, 7, FALSE);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpstr (shown (fixture)->title, ==, "Go on with reminders?");
}

static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  ask (fixture);
  press (fixture, "Go On");
  g_assert_cmpstr (invoked, ==, FOULEE_ACTION_KEEP_REMINDERS " ()");
  foulee_reminders_keep (fixture->reminders);
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  g_assert_cmpstr (shown (fixture)->title, ==, "How do you feel this evening?");
}

static void
test_silence (Fixture *fixture, gconstpointer data)
{
  ask (fixture);
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  check_at (fixture, "2026-11-20T07:30:00+01:00");
  g_assert_cmpuint (notification_server_n_said (fixture->server), ==, 1);
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  write_record (fixture, check_in_at ("2026-11-20T09:00:00+01:00"));
  check_at (fixture, "2026-11-20T20:00:00+01:00");
  g_assert_cmpstr (shown (fixture)->title, ==, "How do you feel this evening?");
}

static void
test_stops (Fixture *fixture, gconstpointer data)
{
  ask (fixture);
  press (fixture, "Stop");
  g_assert_cmpstr (invoked, ==, FOULEE_ACTION_STOP_REMINDERS " ()");
}

/* ---- Journals -------------------------------------------------------------------------------- */

/* The runner's days begin at midnight, so that this is today's entry. */
static void
test_day_start (Fixture *fixture, gconstpointer data)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->day_start = 0;
  write_record (fixture, runner);
  write_record (fixture, check_in_at ("2026-11-19T00:30:00+01:00"));
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 0);
}

static void
test_no_journal (Fixture *fixture, gconstpointer data)
{
  test_remove_tree (fixture->folder);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
}

static void
test_no_journal_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_file_set_contents (fixture->path, "This is no journal.", -1, &error);
  g_assert_no_error (error);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 0);
}

/* So many cannot have been. */
static void
test_state_of_too_many (Fixture *fixture, gconstpointer data)
{
  gint32 unanswered;

  g_settings_set (fixture->settings, "reminder-state", "(iixxib)",
                  foulee_date_from_civil (2026, 11, 18), 1,
                  test_instant ("2026-11-18T20:06:00+01:00").seconds,
                  test_instant ("2026-11-18T20:06:00+01:00").seconds, G_MAXINT32, FALSE);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpstr (shown (fixture)->title, ==, "Go on with reminders?");
  g_settings_get (fixture->settings, "reminder-state", "(iixxib)", NULL, NULL, NULL, NULL,
                  &unanswered, NULL);
  g_assert_cmpint (unanswered, >, 7);
}

/* Anything may stand in the settings. */
static void
test_state_of_no_sense (Fixture *fixture, gconstpointer data)
{
  g_settings_set (fixture->settings, "reminder-state", "(iixxib)", G_MAXINT32, -7, G_MININT64,
                  G_MAXINT64, G_MININT32, TRUE);
  check_at (fixture, "2026-11-19T07:30:00+01:00");
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  g_settings_set_value (fixture->settings, "reminder-times",
                        g_variant_new_parsed ("[-5, 2147483647, 1200]"));
  wait_checked (fixture);
  check_at (fixture, "2026-11-19T20:00:00+01:00");
  g_assert_cmpuint (notification_server_n_said (fixture->server), ==, 2);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/reminders/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_application ();
  ADD ("says", test_says);
  ADD ("outlives", test_outlives);
  g_test_add ("/reminders/started-late", Fixture, "later", set_up, test_started_late, tear_down);
  ADD ("replaces", test_replaces);
  ADD ("after-run", test_after_run);
  ADD ("by-itself", test_by_itself);
  ADD ("logged-elsewhere", test_logged_elsewhere);
  ADD ("logged-in-window", test_logged_in_window);
  ADD ("day-ends", test_day_ends);
  ADD ("switched", test_switched);
  ADD ("buttons", test_buttons);
  ADD ("goes-on", test_goes_on);
  ADD ("silence", test_silence);
  ADD ("stops", test_stops);
  ADD ("day-start", test_day_start);
  ADD ("no-journal", test_no_journal);
  ADD ("no-journal-file", test_no_journal_file);
  ADD ("state-of-too-many", test_state_of_too_many);
  ADD ("state-of-no-sense", test_state_of_no_sense);
  status = g_test_run ();
  g_object_unref (application);
  g_free (invoked);
  return status;
}

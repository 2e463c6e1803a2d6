/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminder-life.h"

/* What is said one after another: to who does not answer, travels, or sets the clock. */

static FouleeReminderKind
look_at (ReminderLife *life, const char *iso)
{
  return reminder_life_look (life, test_instant (iso).seconds).kind;
}

#define assert_nothing(life, iso) g_assert_cmpint (look_at (life, iso), ==, FOULEE_REMINDER_NOTHING)
#define assert_reminded(life, iso) g_assert_cmpint (look_at (life, iso), ==, FOULEE_REMINDER_LOG)

/* ---- Clocks and places ----------------------------------------------------------------------- */

static void
test_once (void)
{
  ReminderLife life;

  reminder_life_init (&life, "Europe/Paris");
  assert_reminded (&life, "2026-11-19T07:30:00+01:00");
  assert_nothing (&life, "2026-11-19T07:30:00+01:00");
  assert_nothing (&life, "2026-11-19T08:00:00+01:00");
  /* The clock was set back. */
  assert_nothing (&life, "2026-11-19T07:10:00+01:00");
  assert_nothing (&life, "2026-11-19T07:30:00+01:00");
  assert_nothing (&life, "2026-11-18T20:00:00+01:00");
  assert_reminded (&life, "2026-11-19T20:00:00+01:00");
  assert_nothing (&life, "2026-11-19T19:59:00+01:00");
  assert_nothing (&life, "2026-11-19T20:01:00+01:00");
  reminder_life_clear (&life);
}

/* Who had the clock years ahead is not kept waiting for them. */
static void
test_wrong_year (void)
{
  ReminderLife life;

  reminder_life_init (&life, "Europe/Paris");
  assert_reminded (&life, "2031-05-01T20:00:00+02:00");
  assert_reminded (&life, "2026-11-19T20:00:00+01:00");
  assert_nothing (&life, "2026-11-19T20:10:00+01:00");
  reminder_life_clear (&life);
}

static void
test_doubled_hour (void)
{
  ReminderLife life;

  reminder_life_init (&life, "AAA0BBB,M3.5.0/7,M10.5.0/8");
  assert_reminded (&life, "2026-10-25T06:30:00Z");
  for (int minute = 0; minute < 60; minute += 5)
    g_assert_cmpint (
        reminder_life_look (&life, test_instant ("2026-10-25T07:00:00Z").seconds + minute * 60)
            .kind,
        ==, FOULEE_REMINDER_NOTHING);
  reminder_life_clear (&life);
}

static void
test_travel (void)
{
  ReminderLife life;

  /* The same morning begins again six hours later. */
  reminder_life_init (&life, "Europe/Paris");
  assert_reminded (&life, "2026-11-19T07:30:00+01:00");
  reminder_life_move_to (&life, "America/Montreal");
  assert_nothing (&life, "2026-11-19T07:30:00-05:00");
  assert_reminded (&life, "2026-11-19T20:00:00-05:00");
  /* Eastwards 07:30 in Paris is 01:30 here; its evening is skipped on the way. */
  assert_nothing (&life, "2026-11-20T07:30:00+01:00");
  reminder_life_move_to (&life, "Asia/Tokyo");
  assert_nothing (&life, "2026-11-20T20:00:00+01:00");
  assert_reminded (&life, "2026-11-21T07:30:00+09:00");
  reminder_life_clear (&life);
}

/* Over the date line the same day comes once more, and was reminded of already. */
static void
test_date_line (void)
{
  ReminderLife life;

  reminder_life_init (&life, "Pacific/Auckland");
  assert_reminded (&life, "2026-11-19T07:30:00+13:00");
  assert_reminded (&life, "2026-11-19T20:00:00+13:00");
  reminder_life_move_to (&life, "America/Los_Angeles");
  assert_nothing (&life, "2026-11-19T07:30:00-08:00");
  assert_nothing (&life, "2026-11-19T20:00:00-08:00");
  assert_reminded (&life, "2026-11-20T07:30:00-08:00");
  reminder_life_clear (&life);
}

/* ---- Without an answer ----------------------------------------------------------------------- */

/* The mornings and evenings from 9 November on, one a number. */
static gint64
slot_time (int i)
{
  return test_instant (i % 2 ? "2026-11-09T20:00:00+01:00" : "2026-11-09T07:30:00+01:00").seconds +
         i / 2 * 86400;
}

static void
ignore (ReminderLife *life, int first, int last)
{
  for (int i = first; i <= last; i++)
    g_assert_cmpint (reminder_life_look (life, slot_time (i)).kind, ==, FOULEE_REMINDER_LOG);
}

static void
ask (ReminderLife *life)
{
  reminder_life_init (life, "Europe/Paris");
  ignore (life, 0, 6);
  g_assert_cmpint (reminder_life_look (life, slot_time (7)).kind, ==, FOULEE_REMINDER_ASK);
}

/* The eighth asks, and then there is silence, for as long as it takes. */
static void
test_ignored (void)
{
  ReminderLife life;

  ask (&life);
  for (int i = 8; i < 100; i++)
    g_assert_cmpint (reminder_life_look (&life, slot_time (i)).kind, ==, FOULEE_REMINDER_NOTHING);
  reminder_life_log (&life, slot_time (100) - 3 * 3600, slot_time (100) - 3 * 3600);
  g_assert_cmpint (reminder_life_look (&life, slot_time (100)).kind, ==, FOULEE_REMINDER_NOTHING);
  ignore (&life, 101, 107);
  g_assert_cmpint (reminder_life_look (&life, slot_time (108)).kind, ==, FOULEE_REMINDER_ASK);
  reminder_life_clear (&life);
}

/* Logging before the next time makes the next one the first. */
static void
test_answered (void)
{
  ReminderLife life;

  reminder_life_init (&life, "Europe/Paris");
  ignore (&life, 0, 5);
  reminder_life_log (&life, slot_time (5) + 600, slot_time (5) + 600);
  g_assert_false (reminder_life_look (&life, slot_time (5) + 700).shows);
  ignore (&life, 6, 12);
  g_assert_cmpint (reminder_life_look (&life, slot_time (13)).kind, ==, FOULEE_REMINDER_ASK);
  reminder_life_clear (&life);
}

/* What was written of a day before is no check-in of this one, but it is an answer. */
static void
test_written_later (void)
{
  ReminderLife life;

  reminder_life_init (&life, "Europe/Paris");
  ignore (&life, 0, 6);
  reminder_life_log (&life, slot_time (2), slot_time (6) + 600);
  ignore (&life, 7, 13);
  g_assert_cmpint (reminder_life_look (&life, slot_time (14)).kind, ==, FOULEE_REMINDER_ASK);
  reminder_life_clear (&life);
}

static void
test_merged (void)
{
  ReminderLife life;

  /* Written on another machine before the reminder, and here after it. */
  reminder_life_init (&life, "Europe/Paris");
  ignore (&life, 0, 0);
  g_assert_true (reminder_life_look (&life, slot_time (0) + 60).shows);
  reminder_life_log (&life, slot_time (0) - 600, slot_time (0) - 600);
  g_assert_false (reminder_life_look (&life, slot_time (0) + 120).shows);
  reminder_life_clear (&life);
}

/* ---- How long it shows ----------------------------------------------------------------------- */

static void
test_shows (void)
{
  ReminderLife life;
  FouleeReminderPlan plan;

  reminder_life_init (&life, "Europe/Paris");
  assert_reminded (&life, "2026-11-19T20:00:00+01:00");
  plan = reminder_life_look (&life, test_instant ("2026-11-20T03:59:59+01:00").seconds);
  g_assert_true (plan.shows);
  g_assert_cmpint (plan.wake, ==, test_instant ("2026-11-20T04:00:00+01:00").seconds);
  plan = reminder_life_look (&life, plan.wake);
  g_assert_false (plan.shows);
  g_assert_cmpint (plan.wake, ==, test_instant ("2026-11-20T07:30:00+01:00").seconds);
  reminder_life_clear (&life);
}

static void
test_off (void)
{
  ReminderLife life;
  FouleeReminderPlan plan;

  reminder_life_init (&life, "Europe/Paris");
  assert_reminded (&life, "2026-11-19T07:30:00+01:00");
  life.settings.on = FALSE;
  plan = reminder_life_look (&life, test_instant ("2026-11-19T20:00:00+01:00").seconds);
  g_assert_cmpint (plan.kind, ==, FOULEE_REMINDER_NOTHING);
  g_assert_false (plan.shows);
  g_assert_cmpint (plan.wake, ==, G_MAXINT64);
  reminder_life_clear (&life);
}

/* A journal that cannot be read gives no reason, and the next time comes all the same. */
static void
test_unreadable (void)
{
  ReminderLife life;
  FouleeReminderPlan plan;

  reminder_life_init (&life, "Europe/Paris");
  plan = foulee_reminder_plan (&life.settings, NULL,
                               test_instant ("2026-11-19T07:30:00+01:00").seconds, life.zone);
  g_assert_cmpint (plan.kind, ==, FOULEE_REMINDER_NOTHING);
  g_assert_false (plan.shows);
  g_assert_cmpint (plan.wake, ==, test_instant ("2026-11-19T20:00:00+01:00").seconds);
  reminder_life_clear (&life);
}

/* Switched on in the hour of a reminder: it is for the next one. */
static void
test_renewed (void)
{
  ReminderLife life;
  gint64 now = test_instant ("2026-11-19T20:10:00+01:00").seconds;

  ask (&life);
  life.settings.state = foulee_reminder_state_renewed (&life.settings, now, life.zone);
  g_assert_false (reminder_life_look (&life, now).shows);
  assert_nothing (&life, "2026-11-19T20:10:00+01:00");
  assert_reminded (&life, "2026-11-20T07:30:00+01:00");
  g_assert_cmpint (life.settings.state.unanswered, ==, 1);
  /* It does not bring back what was said. */
  now = test_instant ("2026-11-20T07:20:00+01:00").seconds;
  life.settings.state = foulee_reminder_state_renewed (&life.settings, now, life.zone);
  assert_nothing (&life, "2026-11-20T07:30:00+01:00");
  reminder_life_clear (&life);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-turns/once", test_once);
  g_test_add_func ("/reminder-turns/wrong-year", test_wrong_year);
  g_test_add_func ("/reminder-turns/doubled-hour", test_doubled_hour);
  g_test_add_func ("/reminder-turns/travel", test_travel);
  g_test_add_func ("/reminder-turns/date-line", test_date_line);
  g_test_add_func ("/reminder-turns/ignored", test_ignored);
  g_test_add_func ("/reminder-turns/answered", test_answered);
  g_test_add_func ("/reminder-turns/written-later", test_written_later);
  g_test_add_func ("/reminder-turns/merged", test_merged);
  g_test_add_func ("/reminder-turns/shows", test_shows);
  g_test_add_func ("/reminder-turns/off", test_off);
  g_test_add_func ("/reminder-turns/unreadable", test_unreadable);
  g_test_add_func ("/reminder-turns/renewed", test_renewed);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/records.h"
#include "model/history.h"

static FouleeCheckIn *
check_in_at (const char *iso)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  return check_in;
}

static FouleeHistory *
history_of (const char *const *times)
{
  GPtrArray *records = foulee_record_array_new ();

  for (gsize i = 0; times[i] != NULL; i++)
    g_ptr_array_add (records, check_in_at (times[i]));
  return foulee_history_new (records);
}

static const char *const times[] = { "2026-11-19T18:30:00+01:00", "2026-11-17T07:00:00+01:00",
                                     "2026-11-19T06:45:00+01:00", "2026-11-20T03:30:00+01:00",
                                     NULL };

static void
test_order (void)
{
  g_autoptr (FouleeHistory) history = history_of (times);
  FouleeDate first, last;

  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_CHECK_IN), ==, 4);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpint (foulee_history_check_in (history, i - 1)->at.seconds, <,
                     foulee_history_check_in (history, i)->at.seconds);
  g_assert_cmpuint (foulee_history_find (history, FOULEE_KIND_CHECK_IN, G_MININT64), ==, 0);
  g_assert_cmpuint (foulee_history_find (history, FOULEE_KIND_CHECK_IN,
                                         test_instant ("2026-11-19T06:45:00+01:00").seconds),
                    ==, 1);
  g_assert_cmpuint (foulee_history_find (history, FOULEE_KIND_CHECK_IN, G_MAXINT64), ==, 4);
  g_assert_true (foulee_history_span (history, &first, &last));
  g_assert_cmpint (last - first, ==, 2);
  /* 03:30 belongs to the 19th, so the 18th and the 20th have nothing. */
  g_assert_cmpuint (foulee_history_days_logged (history, first, last + 1), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (foulee_record_array_new ());
  FouleeDate first, last;

  g_assert_false (foulee_history_span (history, &first, &last));
  g_assert_null (foulee_history_runner (history));
  g_assert_cmpint (foulee_history_day_start (history), ==, 240);
}

static void
test_changes (void)
{
  g_autoptr (FouleeHistory) before = history_of (times);
  g_autoptr (FouleeHistory) after = NULL;
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();
  FouleeCheckIn *moved = foulee_record_copy (foulee_history_check_in (before, 0));
  FouleeCheckIn *gone = foulee_record_copy (foulee_history_check_in (before, 1));
  FouleeDrink *drink = foulee_drink_new ();

  moved->at = test_instant ("2026-11-21T08:00:00+01:00");
  gone->record.deleted = 5;
  drink->at = test_instant ("2026-11-21T09:00:00+01:00");
  g_ptr_array_add (changed, moved);
  g_ptr_array_add (changed, gone);
  g_ptr_array_add (changed, drink);
  after = foulee_history_with (before, changed);

  g_assert_cmpuint (foulee_history_n (before, FOULEE_KIND_CHECK_IN), ==, 4);
  g_assert_cmpuint (foulee_history_n (after, FOULEE_KIND_CHECK_IN), ==, 3);
  g_assert_true (foulee_history_check_in (after, 2) == moved);
  g_assert_true (foulee_history_check_in (after, 0) == foulee_history_check_in (before, 2));
  g_assert_null (foulee_history_lookup (after, FOULEE_KIND_CHECK_IN, gone->record.id));
  g_assert_cmpuint (foulee_history_n (after, FOULEE_KIND_DRINK), ==, 1);
}

static void
test_runner (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
  g_autoptr (FouleeHistory) history = NULL;

  runner->day_start = 0;
  g_ptr_array_add (records, runner);
  history = foulee_history_new (records);
  g_assert_true (foulee_history_runner (history) == runner);
  g_assert_cmpint (foulee_history_day_start (history), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/order", test_order);
  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/changes", test_changes);
  g_test_add_func ("/history/runner", test_runner);
  return g_test_run ();
}

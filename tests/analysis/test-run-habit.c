/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/run-habit.h"

#include <math.h>

#define DAY 86400

/* Monday 2 November 2026. */
#define MONDAY 20759

/* 00:00 there on that day, two hours east. */
static FouleeInstant
at (int day, double hour)
{
  return (FouleeInstant) { (gint64) (MONDAY + day) * DAY + (gint64) ((hour - 2.0) * 3600), 120 };
}

static void
test_prior (void)
{
  FouleeRunHabit habit = { 0 };
  FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS];
  guint n;

  g_assert_cmpint (foulee_date_weekday (MONDAY), ==, 1);
  g_assert_cmpfloat_with_epsilon (foulee_run_habit_probability (&habit, MONDAY), 0.3, 1e-12);
  n = foulee_run_habit_expect (&habit, at (0, 12), at (1, 12).seconds, 240, FALSE, NULL, possible);
  g_assert_cmpuint (n, ==, 1);
  /* 18:00, a load of 1, and its square 5/3. */
  g_assert_cmpint (possible[0].end, ==, at (0, 18).seconds);
  g_assert_cmpfloat_with_epsilon (possible[0].probability, 0.3, 1e-12);
  g_assert_cmpfloat_with_epsilon (possible[0].load, 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (possible[0].load_variance, 2.0 / 3.0, 1e-12);
}

/* Two days by hand: a run on the first, none on the second. */
static void
test_two_days (void)
{
  FouleeRunHabit habit = { 0 };
  FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS];
  double overall = (0.985 + 0.3) / (1.985 + 1.0);

  foulee_run_habit_close_day (&habit, MONDAY, &(FouleeRunDay) { 2.0, 8.0, 1 });
  foulee_run_habit_close_day (&habit, MONDAY + 1, &(FouleeRunDay) { 0 });
  g_assert_cmpfloat_with_epsilon (foulee_run_habit_probability (&habit, MONDAY),
                                  (0.985 + 5.0 * overall) / (0.985 + 5.0), 1e-12);
  g_assert_cmpfloat_with_epsilon (foulee_run_habit_probability (&habit, MONDAY + 1),
                                  5.0 * overall / 6.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (foulee_run_habit_probability (&habit, MONDAY + 2), overall,
                                  1e-12);
  g_assert_cmpuint (
      foulee_run_habit_expect (&habit, at (2, 5), at (3, 5).seconds, 240, FALSE, NULL, possible),
      ==, 1);
  g_assert_cmpfloat_with_epsilon (possible[0].load, (1.97 + 0.3) / 1.285, 1e-12);
  g_assert_cmpfloat_with_epsilon (possible[0].load_variance,
                                  (3.94 + 0.5) / 1.285 - pow ((1.97 + 0.3) / 1.285, 2), 1e-12);
  g_assert_cmpint (ABS (possible[0].end - at (2, (7.88 + 5.4) / 1.285).seconds), <=, 1);
}

/* After half a year of a run every Sunday, Sunday it is. */
static void
test_weekdays (void)
{
  FouleeRunHabit habit = { 0 };

  for (int day = 0; day < 7 * 26; day++) {
    gboolean sunday = day % 7 == 6;

    foulee_run_habit_close_day (
        &habit, MONDAY + day, &(FouleeRunDay) { sunday ? 1.5 : 0.0, sunday ? 10.0 : 0.0, sunday });
  }
  g_assert_cmpfloat (foulee_run_habit_probability (&habit, MONDAY + 7 * 26 + 6), >, 0.6);
  g_assert_cmpfloat (foulee_run_habit_probability (&habit, MONDAY + 7 * 26), <, 0.15);
}

static void
test_which_days (void)
{
  FouleeRunHabit habit = { 0 };
  FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS];
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (FouleeDate));
  FouleeDate wednesday = MONDAY + 2;
  static const struct {
    double from, to; /* hours since Monday, 00:00 */
    gboolean ran_today;
    guint n;
  } rows[] = {
    { 12, 36, FALSE, 1 }, /* this evening */
    { 12, 36, TRUE, 0 },  /* already run */
    { 12, 18, FALSE, 0 }, /* 18:00 is not strictly before */
    { 18, 36, FALSE, 0 }, /* nor strictly after */
    { 19, 43, FALSE, 1 }, /* tomorrow evening */
    { 12, 84, FALSE, 3 }, { 12, 84, TRUE, 2 }, { 12, 300, FALSE, 5 }, /* no more than five */
    { 26, 50, FALSE, 1 }, /* 02:00 on Tuesday is Monday's night still */
    { 26, 50, TRUE, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (foulee_run_habit_expect (&habit, at (0, rows[i].from),
                                               at (0, rows[i].to).seconds, 240, rows[i].ran_today,
                                               NULL, possible),
                      ==, rows[i].n);

  g_array_append_val (planned, wednesday);
  g_assert_cmpuint (foulee_run_habit_expect (&habit, at (0, 12), at (3, 12).seconds, 240, FALSE,
                                             planned, possible),
                    ==, 2);
  g_assert_cmpint (possible[0].end, ==, at (0, 18).seconds);
  g_assert_cmpint (possible[1].end, ==, at (1, 18).seconds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/run-habit/prior", test_prior);
  g_test_add_func ("/analysis/run-habit/two-days", test_two_days);
  g_test_add_func ("/analysis/run-habit/weekdays", test_weekdays);
  g_test_add_func ("/analysis/run-habit/which-days", test_which_days);
  return g_test_run ();
}

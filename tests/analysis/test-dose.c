/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/dose.h"

static void
test_units (void)
{
  FouleeDose hour = foulee_dose (60.0, 5.0, 300.0);
  FouleeDose hard = foulee_dose (120.0, 10.0, 1200.0);
  FouleeDose none = foulee_dose (0.0, 8.0, 0.0);

  g_assert_cmpfloat_with_epsilon (hour.load, 1.0, 1e-15);
  g_assert_cmpfloat_with_epsilon (hour.descent, 1.0, 1e-15);
  /* 4^0.8 */
  g_assert_cmpfloat_with_epsilon (hard.load, 3.031433133020796, 1e-12);
  g_assert_cmpfloat_with_epsilon (hard.descent, 3.031433133020796, 1e-12);
  g_assert_cmpfloat (none.load, ==, 0.0);
  g_assert_cmpfloat (none.descent, ==, 0.0);
}

static void
test_assumptions (void)
{
  enum {
    RPE = FOULEE_DOSE_RPE_ASSUMED,
    TIME = FOULEE_DOSE_DURATION_ASSUMED,
    DOWN = FOULEE_DOSE_DESCENT_ASSUMED
  };
  static const struct {
    int duration, distance, rpe, descent;
    double load;
    int assumptions;
  } rows[] = {
    { 3600, 10000, 5, 300, 1.0, 0 },
    { 3600, 10000, 5, FOULEE_UNSET, 1.0, DOWN },
    { FOULEE_UNSET, 10000, 5, 0, 1.0, TIME },          /* 10 km at 6:00/km */
    { 4500, FOULEE_UNSET, FOULEE_UNSET, 0, 1.0, RPE }, /* 75 min × 4 */
    { FOULEE_UNSET, 12500, FOULEE_UNSET, 0, 1.0, TIME | RPE },
    { FOULEE_UNSET, FOULEE_UNSET, 7, 0, 0.0, TIME },
    { 3600, 10000, 0, 0, 0.0, 0 },
  };
  FouleeEffortHabit habit = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeRun) run = foulee_run_new ();
    FouleeDoseAssumptions assumptions;
    FouleeDose dose;

    run->duration = rows[i].duration;
    run->distance = rows[i].distance;
    run->rpe = rows[i].rpe;
    run->descent = rows[i].descent;
    dose = foulee_dose_of_run (run, &habit, &assumptions);
    g_assert_cmpfloat_with_epsilon (dose.load, rows[i].load, 1e-12);
    g_assert_cmpint (assumptions, ==, rows[i].assumptions);
  }
}

static double
assumed_rpe (const FouleeEffortHabit *habit, int kind)
{
  g_autoptr (FouleeRun) run = foulee_run_new ();
  double low = 0.0;
  double high = 10.0;

  run->duration = 3600;
  run->run_kind = kind;
  /* The dose grows with RPE: look for the one that gives the same. */
  for (int i = 0; i < 50; i++) {
    double middle = 0.5 * (low + high);

    if (foulee_dose (60.0, middle, 0.0).load < foulee_dose_of_run (run, habit, NULL).load)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static void
add_runs (FouleeEffortHabit *habit, int kind, const int *rpes)
{
  for (; *rpes >= 0; rpes++) {
    g_autoptr (FouleeRun) run = foulee_run_new ();

    run->run_kind = kind;
    run->rpe = *rpes;
    foulee_effort_habit_add (habit, run);
  }
}

static void
test_habit (void)
{
  FouleeEffortHabit habit = { 0 };

  add_runs (&habit, FOULEE_RUN_EASY, (int[]) { 2, 3, -1 });
  g_assert_cmpfloat_with_epsilon (assumed_rpe (&habit, FOULEE_RUN_EASY), 4.0, 1e-9);
  add_runs (&habit, FOULEE_UNSET, (int[]) { 9, -1 });
  /* Three in all, not three easy ones. */
  g_assert_cmpfloat_with_epsilon (assumed_rpe (&habit, FOULEE_RUN_EASY), 3.0, 1e-9);
  add_runs (&habit, FOULEE_RUN_EASY, (int[]) { 2, 3, -1 });
  /* 2 2 3 3 of its own kind. */
  g_assert_cmpfloat_with_epsilon (assumed_rpe (&habit, FOULEE_RUN_EASY), 2.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (assumed_rpe (&habit, FOULEE_RUN_RACE), 3.0, 1e-9);
  /* A run without RPE teaches nothing. */
  add_runs (&habit, FOULEE_RUN_EASY, (int[]) { -1 });
  foulee_effort_habit_add (&habit, (FouleeRun *) &(FouleeRun) { .rpe = FOULEE_UNSET });
  g_assert_cmpfloat_with_epsilon (assumed_rpe (&habit, FOULEE_RUN_EASY), 2.5, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/dose/units", test_units);
  g_test_add_func ("/analysis/dose/assumptions", test_assumptions);
  g_test_add_func ("/analysis/dose/habit", test_habit);
  return g_test_run ();
}

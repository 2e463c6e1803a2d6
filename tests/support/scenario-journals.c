/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/scenario-journals.h"

#include "support/scenario-life.h"

/* 2026-11-19T18:34:00+01:00 */
#define NOW_MS (G_GINT64_CONSTANT (1795109640) * 1000)

/* The first day of most, so many days ago. */
#define FIRST 56

#define BOTH(name) (1u << FOULEE_REGION_##name##_LEFT | 1u << FOULEE_REGION_##name##_RIGHT)
#define ONE(name) (1u << FOULEE_REGION_##name)

/* ---- Races and hard runs --------------------------------------------------------------------- */

/* The means of eleven runners before a marathon and on the seven days after it: Takayama 2017, J
 * Sports Med 2017:9402386, table 3. */
static const struct {
  guint32 regions;
  double before, after[7];
} after_marathon[] = {
  { BOTH (QUADRICEPS), 1.0, { 6.1, 4.8, 2.8, 1.9, 1.1, 1.2, 0.7 } },
  { BOTH (HAMSTRING), 1.4, { 5.2, 4.0, 2.5, 1.5, 1.2, 1.3, 0.7 } },
  { BOTH (CALF), 1.7, { 4.9, 3.5, 1.9, 1.4, 1.3, 1.2, 0.6 } },
  { BOTH (GLUTE), 0.9, { 4.0, 2.9, 1.6, 1.4, 1.2, 1.1, 0.9 } },
  { ONE (LOWER_BACK), 0.7, { 2.6, 2.0, 1.2, 0.8, 0.7, 0.6, 0.5 } },
};

/* As far as the table goes: from a day before the race, which ended at 13:05. When it ended nobody
 * was asked; half of what came is our choice. */
static void
feel_marathon (TestLife *life, int days_ago)
{
  for (gsize i = 0; i < G_N_ELEMENTS (after_marathon); i++) {
    const double before = after_marathon[i].before;
    TestCourse course = { .regions = after_marathon[i].regions,
                          .days_ago = days_ago - 13.1 / 24,
                          .sensation = FOULEE_SENSATION_ACHE };

    course.points[0].hours = -24;
    course.points[0].level = before;
    course.points[1].hours = -4;
    course.points[1].level = before;
    course.points[2].level = (before + after_marathon[i].after[0]) / 2;
    for (int day = 1; day <= 7; day++) {
      course.points[day + 2].hours = 24 * day;
      course.points[day + 2].level = after_marathon[i].after[day - 1];
    }
    test_life_feel (life, &course);
  }
}

/* Twelve weeks' training in ten, with the long runs growing to 30 km and less of them before. */
static void
write_marathon (TestLife *life)
{
  const TestOuting marathon = { .days_ago = 3,
                                .hour = 9,
                                .kind = FOULEE_RUN_RACE,
                                .metres = 42195,
                                .minutes = 245,
                                .rpe = 9,
                                .warm_up = FOULEE_WARM_UP_DONE };

  test_life_train (life, 70, 56, 24000);
  test_life_train (life, 55, 28, 28000);
  test_life_train (life, 27, 21, 30000);
  test_life_train (life, 20, 14, 22000);
  test_life_train (life, 13, 4, 12000);
  test_life_run (life, &marathon);
  feel_marathon (life, 3);
  test_life_strengthen (life, 70, 11);
  test_life_write_days (life, 70, 0);
}

static void
write_downhill (TestLife *life)
{
  const TestOuting hills = { .days_ago = 1,
                             .hour = 12,
                             .kind = FOULEE_RUN_HILLS,
                             .metres = 12000,
                             .minutes = 70,
                             .rpe = 7,
                             .descent = 900,
                             .felt = 6,
                             .after = TEST_AFTER_DOWNHILL,
                             .warm_up = FOULEE_WARM_UP_DONE };

  test_life_train (life, FIRST, 2, 14000);
  test_life_run (life, &hills);
  test_life_plan (life, 1, FOULEE_RUN_TEMPO, 9000);
  test_life_strengthen (life, FIRST, 4);
  test_life_write_days (life, FIRST, 0);
}

/* What several have in common: a hard run yesterday from 18:00 on, felt so much at its worst. */
static void
write_sore_weeks (TestLife *life, double felt)
{
  const TestOuting hard = { .days_ago = 1,
                            .hour = 18,
                            .kind = FOULEE_RUN_TEMPO,
                            .metres = 11500,
                            .minutes = 60,
                            .rpe = 7,
                            .felt = felt,
                            .warm_up = FOULEE_WARM_UP_DONE };

  test_life_train (life, FIRST, 2, 14000);
  test_life_run (life, &hard);
  test_life_strengthen (life, FIRST, 4);
}

/* ---- What is no ordinary soreness ------------------------------------------------------------ */

static void
write_calf (TestLife *life)
{
  /* Since yesterday at 18:00: the legs have done nothing that they do not do every week. */
  const TestCourse calf = { .regions = ONE (CALF_LEFT),
                            .days_ago = 0.25,
                            .points = { { 0, 2 }, { 12, 4 } },
                            .sensation = FOULEE_SENSATION_TENDER,
                            .marks = 1 << FOULEE_MARK_SWOLLEN };

  test_life_feel (life, &calf);
  test_life_train (life, FIRST, 1, 14000);
  test_life_strengthen (life, FIRST, 4);
  test_life_write_days (life, FIRST, 0);
}

static void
hurt (FouleeRun *run, FouleeRegion region, int start, int middle, int end)
{
  run->pain_region = region;
  run->pain_start = start;
  run->pain_middle = middle;
  run->pain_end = end;
}

static void
write_shin (TestLife *life)
{
  /* 38 km in each week before, of which 14 in the longest run; 40 % more of both now. */
  const TestOuting week[] = {
    { .days_ago = 6,
      .hour = 10,
      .kind = FOULEE_RUN_LONG,
      .metres = 19600,
      .minutes = 118,
      .rpe = 5,
      .felt = 2.4,
      .warm_up = FOULEE_WARM_UP_DONE },
    { .days_ago = 5,
      .hour = 17.5,
      .kind = FOULEE_RUN_EASY,
      .metres = 10000,
      .minutes = 60,
      .rpe = 3,
      .felt = 1 },
    { .days_ago = 3,
      .hour = 17.5,
      .kind = FOULEE_RUN_TEMPO,
      .metres = 12000,
      .minutes = 64,
      .rpe = 6,
      .felt = 2.2,
      .warm_up = FOULEE_WARM_UP_DONE },
    { .days_ago = 1,
      .hour = 17.5,
      .kind = FOULEE_RUN_EASY,
      .metres = 11600,
      .minutes = 70,
      .rpe = 4,
      .felt = 1 },
  };
  const TestCourse shin = { .regions = ONE (SHIN_RIGHT),
                            .days_ago = 2.2,
                            .points = { { 0, 2 }, { 24, 3 }, { 48, 4 } },
                            .sensation = FOULEE_SENSATION_SHARP,
                            .marks = 1 << FOULEE_MARK_PINPOINT };

  test_life_train (life, FIRST, 7, 14000);
  for (gsize i = 0; i < G_N_ELEMENTS (week); i++) {
    FouleeRun *run = test_life_run (life, &week[i]);

    if (week[i].days_ago <= 3)
      hurt (run, FOULEE_REGION_SHIN_RIGHT, 0, 2, 4);
  }
  test_life_feel (life, &shin);
  test_life_strengthen (life, FIRST, 4);
  test_life_write_days (life, FIRST, 0);
}

static void
write_cola (TestLife *life)
{
  const TestOuting hills = { .days_ago = 2,
                             .hour = 17.5,
                             .kind = FOULEE_RUN_HILLS,
                             .metres = 12000,
                             .minutes = 75,
                             .rpe = 9,
                             .descent = 600,
                             .felt = 8.8,
                             .after = TEST_AFTER_DOWNHILL,
                             .warm_up = FOULEE_WARM_UP_DONE };

  life->shade_today = 8;
  test_life_train (life, FIRST, 3, 14000);
  test_life_run (life, &hills);
  test_life_strengthen (life, FIRST, 4);
  test_life_write_days (life, FIRST, 0);
}

/* Two short runs a week; for twelve days the left calf has hurt in the evening after the walk home,
 * and not in the morning. */
static void
write_claudication (TestLife *life)
{
  for (int day = FIRST; day > 0; day--) {
    const TestOuting run = { .days_ago = day,
                             .hour = 10,
                             .kind = FOULEE_RUN_EASY,
                             .metres = 5000,
                             .minutes = 38,
                             .rpe = 4,
                             .felt = 0.8 };
    const TestCourse calf = { .regions = ONE (CALF_LEFT),
                              .days_ago = day - 1 - 18.0 / 24,
                              .points = { { 0, 4 }, { 1, 4 }, { 2, 0 } },
                              .sensation = FOULEE_SENSATION_CRAMP };

    if (day % 7 == 2 || day % 7 == 5)
      hurt (test_life_run (life, &run), FOULEE_REGION_CALF_LEFT, 0, day <= 12 ? 4 : 0, 0);
    if (day <= 12)
      test_life_feel (life, &calf);
  }
  test_life_condition (life, FOULEE_CONDITION_ARTERY_DISEASE, 700);
  test_life_strengthen (life, FIRST, 4);
  test_life_write_days (life, FIRST, 0);
}

/* ---- Habits ---------------------------------------------------------------------------------- */

static void
write_five_hard (TestLife *life)
{
  test_life_train (life, FIRST, 8, 14000);
  for (int day = 5; day > 0; day--) {
    const TestOuting run = { .days_ago = day,
                             .hour = 17.5,
                             .kind = day % 2 ? FOULEE_RUN_TEMPO : FOULEE_RUN_INTERVALS,
                             .metres = 10000,
                             .minutes = 54,
                             .rpe = 7,
                             .felt = 3.4 - day * 0.2,
                             .warm_up = FOULEE_WARM_UP_DONE };

    test_life_run (life, &run);
  }
  test_life_plan (life, 1, FOULEE_RUN_INTERVALS, 10000);
  test_life_strengthen (life, FIRST, 4);
  test_life_write_days (life, FIRST, 0);
}

static void
write_well (TestLife *life)
{
  test_life_train (life, FIRST, 1, 14000);
  test_life_strengthen (life, FIRST, 4);
  test_life_write_days (life, FIRST, 0);
}

static void
write_dry (TestLife *life)
{
  life->dry_days = 7;
  write_well (life);
}

static void
write_thin (TestLife *life)
{
  const TestOuting run = { .days_ago = 1,
                           .hour = 17.5,
                           .kind = FOULEE_RUN_EASY,
                           .metres = 6000,
                           .minutes = 38,
                           .rpe = 5,
                           .felt = 2,
                           .warm_up = FOULEE_UNSET };

  test_life_run (life, &run);
  test_life_check_in (life, 1, 20);
  test_life_check_in (life, 0, 7.25);
}

/* ---- Conditions ------------------------------------------------------------------------------ */

static void
write_knee (TestLife *life)
{
  const TestCourse knee = { .regions = ONE (KNEE_RIGHT),
                            .days_ago = FIRST + 1,
                            .points = { { 0, 2 } },
                            .sensation = FOULEE_SENSATION_ACHE };

  test_life_feel (life, &knee);
  test_life_condition (life, FOULEE_CONDITION_OSTEOARTHRITIS, 1500);
  write_sore_weeks (life, 3.4);
  test_life_write_days (life, FIRST, 0);
}

static void
write_sciatica (TestLife *life)
{
  const TestCourse back = { .regions = ONE (LOWER_BACK),
                            .days_ago = FIRST + 1,
                            .points = { { 0, 2 } },
                            .sensation = FOULEE_SENSATION_STIFF };
  const TestCourse leg = { .regions = ONE (GLUTE_RIGHT) | ONE (HAMSTRING_RIGHT),
                           .days_ago = 9,
                           .points = { { 0, 2 }, { 120, 3 } },
                           .sensation = FOULEE_SENSATION_TINGLING };

  test_life_feel (life, &back);
  test_life_feel (life, &leg);
  test_life_condition (life, FOULEE_CONDITION_NEUROPATHY, 400);
  write_sore_weeks (life, 3.4);
  test_life_write_days (life, FIRST, 0);
}

static void
write_pregnant (TestLife *life)
{
  test_life_condition (life, FOULEE_CONDITION_PREGNANCY, 120);
  write_sore_weeks (life, 4.5);
  test_life_write_days (life, FIRST, 0);
}

static void
write_blood_thinner (TestLife *life)
{
  test_life_condition (life, FOULEE_CONDITION_BLOOD_THINNER, 900);
  write_sore_weeks (life, 5);
  test_life_write_days (life, FIRST, 0);
}

/* ---- All of them ----------------------------------------------------------------------------- */

static const struct {
  const char *name;
  void (*write) (TestLife *life);
} scenarios[TEST_N_SCENARIOS] = {
  [TEST_SCENARIO_MARATHON] = { "marathon", write_marathon },
  [TEST_SCENARIO_DOWNHILL] = { "downhill", write_downhill },
  [TEST_SCENARIO_CALF] = { "calf", write_calf },
  [TEST_SCENARIO_SHIN] = { "shin", write_shin },
  [TEST_SCENARIO_COLA] = { "cola", write_cola },
  [TEST_SCENARIO_CLAUDICATION] = { "claudication", write_claudication },
  [TEST_SCENARIO_FIVE_HARD] = { "five-hard", write_five_hard },
  [TEST_SCENARIO_DRY] = { "dry", write_dry },
  [TEST_SCENARIO_THIN] = { "thin", write_thin },
  [TEST_SCENARIO_WELL] = { "well", write_well },
  [TEST_SCENARIO_KNEE] = { "knee", write_knee },
  [TEST_SCENARIO_SCIATICA] = { "sciatica", write_sciatica },
  [TEST_SCENARIO_PREGNANT] = { "pregnant", write_pregnant },
  [TEST_SCENARIO_BLOOD_THINNER] = { "blood-thinner", write_blood_thinner },
};

const char *
test_scenario_name (TestScenario scenario)
{
  return scenarios[scenario].name;
}

gboolean
test_scenario_from_name (const char *name, TestScenario *scenario)
{
  for (int i = 0; i < TEST_N_SCENARIOS; i++)
    if (g_str_equal (scenarios[i].name, name)) {
      *scenario = i;
      return TRUE;
    }
  return FALSE;
}

GPtrArray *
test_scenario_journal_new (TestScenario scenario, FouleeClock *clock)
{
  TestLife *life = test_life_new (clock);

  scenarios[scenario].write (life);
  return test_life_finish (life);
}

FouleeClock *
test_scenario_clock_new (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  g_assert_nonnull (zone);
  return foulee_clock_new_fixed (NOW_MS, zone);
}

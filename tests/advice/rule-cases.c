/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rule-cases.h"

#include <math.h>

#include "advice/form-note.h"

#define HOUR 3600
#define NOW G_GINT64_CONSTANT (1795341600)

/* An hour of hills on Saturday at 10:00, and 16.8 km where 12 km was the longest. */
static const FouleeRun hills = {
  .start = { NOW - 24 * HOUR, 0 },
  .duration = 3600,
  .distance = 10000,
  .descent = 300,
  .rpe = 7,
  .run_kind = FOULEE_RUN_HILLS,
};
static const FouleeRun far_run = {
  .start = { NOW - 48 * HOUR, 0 },
  .duration = 6000,
  .distance = 16800,
  .descent = FOULEE_UNSET,
  .rpe = 4,
  .run_kind = FOULEE_RUN_LONG,
};
static const FouleeRun planned = {
  .start = { NOW + 48 * HOUR, 0 },
  .planned = 1,
  .duration = FOULEE_UNSET,
  .distance = 15000,
  .descent = FOULEE_UNSET,
  .rpe = FOULEE_UNSET,
  .run_kind = FOULEE_RUN_LONG,
};
static const FouleeRunReach far_reach = { &far_run, 12000, 0.4, FOULEE_REACH_MODERATE };

void
test_facts_empty (FouleeFacts *facts)
{
  *facts = (FouleeFacts) { .now = NOW, .today = foulee_date_from_civil (2026, 11, 22), .dark = -1 };
  facts->sore = (FouleeSoreFacts) {
    .legs = -1,
    .legs_before = -1,
    .highest = -1,
    .since_run_h = NAN,
    .peak_h = NAN,
    .peak_in_h = NAN,
    .eased_in_h = NAN,
    .resting = -1,
    .resting_usual = -1,
    .bone_region = -1,
  };
  facts->load = (FouleeLoadFacts) {
    .monotony = NAN,
    .strain = NAN,
    .week_change = NAN,
    .pace_change = NAN,
  };
  facts->rest = (FouleeRestFacts) {
    .hours = NAN,
    .quality_fall = NAN,
    .fatigue_rise = NAN,
    .since_hard_h = NAN,
  };
  facts->fluid = (FouleeFluidFacts) { .shade = -1, .mass_lost = NAN };
  facts->habit = (FouleeHabitFacts) { .cadence = -1, .shin_knee = -1 };
}

/* ---- Training -------------------------------------------------------------------------------- */

static void
be_ill (FouleeFacts *facts)
{
  facts->rest.ill = TRUE;
}

static void
run_hard_five_days (FouleeFacts *facts)
{
  facts->load.hard_days = 5;
}

static void
run_hard_three_days (FouleeFacts *facts)
{
  facts->load.hard_days = 3;
}

static void
run_every_day (FouleeFacts *facts)
{
  facts->load.days_since_rest = 8;
}

/* 23 h after an hour of hills. */
static void
be_sore (FouleeFacts *facts)
{
  facts->sore.legs = 5;
  facts->sore.painful = 1u << FOULEE_REGION_QUADRICEPS_LEFT;
  facts->sore.muscular = TRUE;
  facts->sore.legs_before = 3;
  facts->sore.rising = TRUE;
  facts->sore.to_rise = TRUE;
  facts->sore.run = &hills;
  facts->sore.since_run_h = 23.0;
  facts->sore.peak_h = 32.0;
  facts->sore.peak_in_h = 9.0;
  facts->sore.eased_in_h = 60.0;
}

static void
be_very_sore (FouleeFacts *facts)
{
  facts->sore.legs = 7;
}

static void
sleep_badly_and_be_tired (FouleeFacts *facts)
{
  facts->rest.quality_fall = 0.8;
  facts->rest.fatigue_rise = 1.4;
}

static void
stay_sore (FouleeFacts *facts)
{
  facts->sore.resting = 4;
  facts->sore.resting_usual = 1;
}

static void
get_slower (FouleeFacts *facts)
{
  facts->load.pace_change = 0.06;
}

static void
run_the_same_each_day (FouleeFacts *facts)
{
  facts->load.monotony = 2.4;
  facts->load.week_load = 2150.0;
  facts->load.strain = 5160.0;
}

/* ---- Progress -------------------------------------------------------------------------------- */

static void
plan_far (FouleeFacts *facts)
{
  facts->load.far_planned = &planned;
  facts->load.longest = 12000;
}

static void
run_far (FouleeFacts *facts)
{
  facts->load.far = &far_reach;
  facts->load.longest = far_run.distance;
}

static void
go_downhill (FouleeFacts *facts)
{
  facts->load.steep = &hills;
  facts->load.steepest_before = 150;
}

static void
run_a_long_week (FouleeFacts *facts)
{
  facts->load.week_change = 0.4;
  facts->load.week_distance = 42000;
}

/* ---- Soothing -------------------------------------------------------------------------------- */

static void
be_sore_with_a_plan (FouleeFacts *facts)
{
  be_sore (facts);
  facts->load.planned_today = TRUE;
}

static void
be_sore_and_stretch (FouleeFacts *facts)
{
  be_sore (facts);
  facts->habit.stretched = 4;
}

static void
be_sore_and_cool_down (FouleeFacts *facts)
{
  be_sore (facts);
  facts->habit.cooled_down = 1;
}

/* ---- Fluids ---------------------------------------------------------------------------------- */

/* Two hours in the heat on Saturday 14 November at 10:00. */
static const FouleeRun hot_run = {
  .start = { NOW - 8 * 24 * HOUR, 0 },
  .duration = 7200,
  .distance = 18200,
  .descent = FOULEE_UNSET,
  .rpe = 5,
  .run_kind = FOULEE_RUN_LONG,
};

static void
have_dark_urine (FouleeFacts *facts)
{
  facts->fluid.shade = 7;
}

static void
have_a_cramp (FouleeFacts *facts)
{
  facts->fluid.salty = &hot_run;
}

/* ---- Form ------------------------------------------------------------------------------------ */

static void
run_hard_without_warm_up (FouleeFacts *facts)
{
  facts->habit.cold = &hills;
  facts->habit.cold_runs = 3;
  facts->habit.hard_runs = 4;
}

static void
have_a_sore_shin (FouleeFacts *facts)
{
  facts->habit.form = &hills;
  facts->habit.shin_knee_days = 3;
  facts->habit.shin_knee = FOULEE_REGION_SHIN_LEFT;
}

static void
step_slowly (FouleeFacts *facts)
{
  have_a_sore_shin (facts);
  facts->habit.cadence = 158;
}

static void
bounce (FouleeFacts *facts)
{
  have_a_sore_shin (facts);
  facts->habit.form_notes = 1u << FOULEE_FORM_BOUNCING;
}

static void
leave_strength_out (FouleeFacts *facts)
{
  facts->sore.legs = 1;
  facts->habit.strength_missing = 1u << FOULEE_ACTION_SQUATS | 1u << FOULEE_ACTION_CALF_RAISES;
}

static void
run_far_on_a_sore_shin (FouleeFacts *facts)
{
  run_far (facts);
  facts->sore.bone_days = 3;
  facts->sore.bone_region = FOULEE_REGION_SHIN_RIGHT;
}

/* ---- Habits ---------------------------------------------------------------------------------- */

static const FouleeShoe pegasus = { .name = (char *) "Pegasus" };

static void
sleep_little (FouleeFacts *facts)
{
  facts->rest.short_nights = 3;
  facts->rest.nights = 5;
  facts->rest.hours = 6.25;
}

static void
come_home (FouleeFacts *facts)
{
  facts->rest.hard = &hills;
  facts->rest.since_hard_h = 2.0;
}

static void
wear_shoes_out (FouleeFacts *facts)
{
  facts->habit.shoe = &pegasus;
  facts->habit.shoe_distance = 620400;
}

static void
take_medicine (FouleeFacts *facts)
{
  facts->habit.medicines = 3;
}

const TestRuleCase test_rule_cases[] = {
  { "rest_while_ill", be_ill },
  { "rest_after_hard_days", run_hard_five_days },
  { "rest_very_sore", be_very_sore },
  { "easy_day", be_sore },
  { "rest_sleep_and_fatigue", sleep_badly_and_be_tired },
  { "rest_after_days_running", run_every_day },
  { "easy_after_hard_days", run_hard_three_days },
  { "easy_resting_soreness", stay_sore },
  { "easy_slower_pace", get_slower },
  { "vary_the_week", run_the_same_each_day },
  { "shorten_planned_run", plan_far },
  { "keep_within_longest", run_far },
  { "descend_gradually", go_downhill },
  { "week_jump", run_a_long_week },
  { "foam_rolling", be_sore },
  { "massage", be_sore },
  { "compression", be_sore },
  { "easy_movement", be_sore },
  { "cold_water", be_sore },
  { "contrast_bath", be_sore },
  { "swim_or_ride", be_sore_with_a_plan },
  { "know_stretching", be_sore_and_stretch },
  { "know_cool_down", be_sore_and_cool_down },
  { "drink_to_thirst", have_dark_urine },
  { "electrolytes", have_a_cramp },
  { "warm_up", run_hard_without_warm_up },
  { "cadence", step_slowly },
  { "form_check", bounce },
  { "strength", leave_strength_out },
  { "bone_health", run_far_on_a_sore_shin },
  { "sleep", sleep_little },
  { "ordinary_food", come_home },
  { "shoes", wear_shoes_out },
  { "ask_pharmacist", take_medicine },
};
const guint test_rule_cases_n = G_N_ELEMENTS (test_rule_cases);

gboolean
test_facts_for (const char *id, FouleeFacts *facts)
{
  test_facts_empty (facts);
  for (guint i = 0; i < test_rule_cases_n; i++)
    if (g_str_equal (test_rule_cases[i].id, id)) {
      test_rule_cases[i].fill (facts);
      return TRUE;
    }
  return FALSE;
}

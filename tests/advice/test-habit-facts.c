/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/form-note.h"
#include "fact-journal.h"

#define DAY 24.0

static const guint strength = 1u << FOULEE_ACTION_SQUATS | 1u << FOULEE_ACTION_LUNGES |
                              1u << FOULEE_ACTION_CALF_RAISES | 1u << FOULEE_ACTION_CORE_AND_HIPS;

static FouleeHabitFacts
facts_of (GPtrArray *records)
{
  g_autoptr (FouleeFindings) findings = journal_findings (records);
  FouleeHabitFacts facts;

  foulee_habit_facts_init (&facts, findings);
  /* Runs and shoes are the history's, which the records keep. */
  return facts;
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const FouleeHabitFacts facts = facts_of (records);

  g_assert_null (facts.cold);
  g_assert_cmpuint (facts.hard_runs, ==, 0);
  g_assert_null (facts.form);
  g_assert_cmpuint (facts.form_notes, ==, 0);
  g_assert_cmpint (facts.cadence, ==, -1);
  g_assert_cmpuint (facts.shin_knee_days, ==, 0);
  g_assert_cmpint (facts.shin_knee, ==, -1);
  g_assert_cmpuint (facts.strength_missing, ==, 0);
  g_assert_cmpuint (facts.medicines, ==, 0);
  g_assert_null (facts.shoe);
}

/* ---- Warm-up --------------------------------------------------------------------------------- */

static void
test_warm_up (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *last;
  FouleeHabitFacts facts;

  journal_add_run (records, 28 * DAY + 1, 60, 5)->warm_up = FOULEE_WARM_UP_NONE; /* too early */
  journal_add_run (records, 27 * DAY, 60, 5)->warm_up = FOULEE_WARM_UP_NONE;
  journal_add_run (records, 20 * DAY, 60, 5)->warm_up = FOULEE_WARM_UP_DONE;
  journal_add_run (records, 18 * DAY, 60, 5);                                /* not said */
  journal_add_run (records, 17 * DAY, 30, 3)->warm_up = FOULEE_WARM_UP_NONE; /* easy */
  last = journal_add_run (records, 14 * DAY, 60, 5);
  last->warm_up = FOULEE_WARM_UP_NONE;
  facts = facts_of (records);
  g_assert_cmpuint (facts.cold_runs, ==, 2);
  g_assert_cmpuint (facts.hard_runs, ==, 3);
  g_assert_null (facts.cold);

  last->start.seconds += 60;
  g_assert_true (facts_of (records).cold == last);
  journal_add_run (records, 2, 60, 5); /* the last one does not say */
  g_assert_null (facts_of (records).cold);
}

/* ---- Form ------------------------------------------------------------------------------------ */

static void
test_form_words (void)
{
  static const char *const ids[] = {
    [FOULEE_FORM_OVERSTRIDING] = "overstriding",
    [FOULEE_FORM_HEEL_STRIKE] = "heel_strike",
    [FOULEE_FORM_FOREFOOT_STRIKE] = "forefoot_strike",
    [FOULEE_FORM_LEANING_FORWARD] = "leaning_forward",
    [FOULEE_FORM_LEANING_SIDEWAYS] = "leaning_sideways",
    [FOULEE_FORM_BOUNCING] = "bouncing",
    [FOULEE_FORM_TENSE_SHOULDERS] = "tense_shoulders",
    [FOULEE_FORM_FELT_SMOOTH] = "felt_smooth",
  };

  g_assert_cmpint (foulee_form_notes.n_words, ==, G_N_ELEMENTS (ids));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (foulee_form_notes.words[i].id, ==, ids[i]);
}

static void
test_form (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *noted;
  FouleeHabitFacts facts;

  noted = journal_add_run (records, 28 * DAY + 1, 60, 5);
  noted->form = 1 << FOULEE_FORM_BOUNCING;
  g_assert_null (facts_of (records).form);
  noted->start.seconds += 2 * 3600;
  journal_add_run (records, 10 * DAY, 60, 5)->form =
      1 << FOULEE_FORM_FELT_SMOOTH | 1 << FOULEE_FORM_FOREFOOT_STRIKE;
  journal_add_run (records, 9 * DAY, 60, 5)->form = 1 << FOULEE_FORM_TENSE_SHOULDERS;
  facts = facts_of (records);
  g_assert_true (facts.form == noted);
  g_assert_cmpuint (facts.form_notes, ==,
                    1u << FOULEE_FORM_BOUNCING | 1u << FOULEE_FORM_FELT_SMOOTH |
                        1u << FOULEE_FORM_FOREFOOT_STRIKE | 1u << FOULEE_FORM_TENSE_SHOULDERS);
}

static void
test_cadence (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *low;

  journal_add_run (records, 29 * DAY, 60, 5)->cadence = 200; /* too early */
  journal_add_run (records, 9 * DAY, 60, 5)->cadence = 80;   /* one foot */
  journal_add_run (records, 8 * DAY, 60, 5)->cadence = 165;
  g_assert_null (facts_of (records).form);
  g_assert_cmpint (facts_of (records).cadence, ==, 165);
  low = journal_add_run (records, 7 * DAY, 60, 5);
  low->cadence = 164;
  journal_add_run (records, 6 * DAY, 60, 5)->cadence = 172;
  g_assert_true (facts_of (records).form == low);
  g_assert_cmpint (facts_of (records).cadence, ==, 167); /* of 165, 164 and 172 */
}

/* The days begin at 04:00: what was said at 03:00 on Sunday belongs to Saturday. */
static void
test_shins_and_knees (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeHabitFacts facts;

  journal_add_check_in (records, 9)->readings[FOULEE_REGION_KNEE_RIGHT].level = 3;
  journal_add_check_in (records, 16)->readings[FOULEE_REGION_KNEE_RIGHT].level = 3;
  journal_add_check_in (records, 3 * DAY)->readings[FOULEE_REGION_SHIN_LEFT].level = 5;
  journal_add_check_in (records, 3 * DAY)->readings[FOULEE_REGION_KNEE_RIGHT].level = 4;
  journal_add_check_in (records, 4 * DAY)->readings[FOULEE_REGION_SHIN_LEFT].level = 2;
  journal_add_check_in (records, 5 * DAY)->readings[FOULEE_REGION_CALF_LEFT].level = 8;
  journal_add_check_in (records, 6 * DAY + 7)->readings[FOULEE_REGION_SHIN_RIGHT].level = 4;
  journal_add_check_in (records, 6 * DAY + 9)->readings[FOULEE_REGION_SHIN_RIGHT].level = 9;
  facts = facts_of (records);
  g_assert_cmpuint (facts.shin_knee_days, ==, 3);
  g_assert_cmpint (facts.shin_knee, ==, FOULEE_REGION_SHIN_LEFT);
}

/* ---- Actions --------------------------------------------------------------------------------- */

static void
add_four_runs (GPtrArray *records)
{
  for (int i = 0; i < 4; i++)
    journal_add_run (records, (3 * i + 1) * DAY, 30, 3);
}

static void
test_strength (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeAction *squats;

  add_four_runs (records);
  journal_add_check_in (records, 14 * DAY);
  g_assert_cmpuint (facts_of (records).strength_missing, ==, strength);
  squats = journal_add_action (records, 13.9 * DAY, FOULEE_ACTION_SQUATS);
  g_assert_cmpuint (facts_of (records).strength_missing, ==,
                    strength & ~(1u << FOULEE_ACTION_SQUATS));
  squats->at = hours_ago (14 * DAY);
  g_assert_cmpuint (facts_of (records).strength_missing, ==, strength);
  squats->at = hours_ago (-1); /* to come */
  g_assert_cmpuint (facts_of (records).strength_missing, ==, strength);
}

/* Little is known of a young journal, of one with few runs, and of years read from a file. */
static void
test_strength_unknown (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCheckIn *first;

  add_four_runs (records);
  journal_add_run (records, 400 * DAY, 60, 5);
  first = journal_add_check_in (records, 13.9 * DAY);
  g_assert_cmpuint (facts_of (records).strength_missing, ==, 0);
  first->at = hours_ago (14 * DAY);
  g_assert_cmpuint (facts_of (records).strength_missing, ==, strength);
  ((FouleeRun *) g_ptr_array_index (records, 0))->planned = 1;
  g_assert_cmpuint (facts_of (records).strength_missing, ==, 0);
}

static void
test_actions (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeHabitFacts facts;

  journal_add_action (records, 1, FOULEE_ACTION_STRETCHING);
  journal_add_action (records, 13 * DAY, FOULEE_ACTION_STRETCHING);
  journal_add_action (records, 14 * DAY, FOULEE_ACTION_STRETCHING); /* too early */
  journal_add_action (records, 2, FOULEE_ACTION_FOOD);
  journal_add_action (records, 3, FOULEE_ACTION_MEDICINE);
  journal_add_action (records, 6.9 * DAY, FOULEE_ACTION_MEDICINE);
  journal_add_action (records, 7 * DAY, FOULEE_ACTION_MEDICINE); /* too early */
  journal_add_action (records, -1, FOULEE_ACTION_MEDICINE);      /* to come */
  journal_add_run (records, 13 * DAY, 30, 3)->cool_down = 1;
  journal_add_run (records, 12 * DAY, 30, 3)->cool_down = 0;
  journal_add_run (records, 15 * DAY, 30, 3)->cool_down = 1; /* too early */
  facts = facts_of (records);
  g_assert_cmpuint (facts.stretched, ==, 2);
  g_assert_cmpuint (facts.ate, ==, 1);
  g_assert_cmpuint (facts.medicines, ==, 2);
  g_assert_cmpuint (facts.cooled_down, ==, 1);
}

/* ---- Shoes ----------------------------------------------------------------------------------- */

static FouleeRun *
add_run_in (GPtrArray *records, double hours, const FouleeShoe *shoe, int distance)
{
  FouleeRun *run = journal_add_run (records, hours, 30, 3);

  foulee_record_set_text (&run->shoe, shoe->record.id);
  run->distance = distance;
  return run;
}

static void
test_shoe (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeShoe *shoe = journal_add_shoe (records, "Pegasus");
  FouleeRun *planned;

  shoe->distance_before = 480000;
  add_run_in (records, 400, shoe, 9000);
  add_run_in (records, 300, shoe, FOULEE_UNSET);
  add_run_in (records, 200, shoe, 10999);
  planned = add_run_in (records, -20, shoe, 10000);
  planned->planned = 1;
  g_assert_null (facts_of (records).shoe); /* 499 999 m */
  add_run_in (records, 100, shoe, 1);
  g_assert_true (facts_of (records).shoe == shoe);
  g_assert_cmpint (facts_of (records).shoe_distance, ==, 500000);
  shoe->retired = foulee_date_from_civil (2026, 11, 22);
  g_assert_null (facts_of (records).shoe);
}

/* What is on it is what the page of loads says, but for shoes that were put away. */
static void
test_shoes (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeShoe *old = journal_add_shoe (records, "Away");
  FouleeShoe *used = journal_add_shoe (records, "Used");
  FouleeShoe *more = journal_add_shoe (records, "Used more");
  g_autoptr (FouleeFindings) findings = NULL;
  FouleeHabitFacts facts;

  add_run_in (records, 61 * DAY, old, 900000);
  add_run_in (records, 700 * DAY, more, 300000);
  add_run_in (records, 380 * DAY, more, 200000);
  add_run_in (records, 59 * DAY, more, 150000);
  add_run_in (records, 1 * DAY, used, 600000);
  findings = journal_findings (records);
  foulee_habit_facts_init (&facts, findings);
  g_assert_true (facts.shoe == more);
  g_assert_cmpint (facts.shoe_distance, ==, 650000);
  g_assert_cmpint (facts.shoe_distance, ==,
                   foulee_findings_shoe_distance (findings, more->record.id));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/habit-facts/empty", test_empty);
  g_test_add_func ("/habit-facts/warm-up", test_warm_up);
  g_test_add_func ("/habit-facts/form-words", test_form_words);
  g_test_add_func ("/habit-facts/form", test_form);
  g_test_add_func ("/habit-facts/cadence", test_cadence);
  g_test_add_func ("/habit-facts/shins-and-knees", test_shins_and_knees);
  g_test_add_func ("/habit-facts/strength", test_strength);
  g_test_add_func ("/habit-facts/strength-unknown", test_strength_unknown);
  g_test_add_func ("/habit-facts/actions", test_actions);
  g_test_add_func ("/habit-facts/shoe", test_shoe);
  g_test_add_func ("/habit-facts/shoes", test_shoes);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/scene-journals.h"

#include "advice/warning-sign.h"
#include "app/sample.h"
#include "display/harness.h"

/* More of everything than a day usually has, and a name for a medicine that is too long. */
static void
add_crowd (GPtrArray *records, FouleeClock *clock)
{
  FouleeInstant now = foulee_clock_now (clock);
  FouleeCheckIn *check_in = NULL;

  for (int i = 0; i < 5; i++) {
    check_in = foulee_check_in_new ();
    check_in->at = (FouleeInstant) { now.seconds - i * 3000, now.offset };
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      check_in->readings[region] =
          (FouleeReading) { (gint8) (region % 11), region % 11 ? (gint8) (region % 8) : -1,
                            region % 11 > 7 ? 5 : 0 };
    check_in->overall = 7;
    check_in->fatigue = 10;
    check_in->gait_changed = 1;
    check_in->training_changed = FOULEE_TRAINING_LESS;
    foulee_record_set_text (&check_in->note,
                            "Stairs are slow today, the left calf most of all; it woke me twice. "
                            "Rolled it, walked round the park, and it was easier by the evening.");
    g_ptr_array_add (records, check_in);
  }
  for (int i = 0; i < 9; i++) {
    FouleeDrink *drink = foulee_drink_new ();

    drink->at = (FouleeInstant) { now.seconds - i * 4000, now.offset };
    drink->volume = 250 * (1 + i % 3);
    drink->drink_kind = i % 3;
    g_ptr_array_add (records, drink);
  }
  for (int i = 0; i < 3; i++) {
    FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

    urine->at = (FouleeInstant) { now.seconds - i * 15000, now.offset };
    urine->shade = 3 * i + 2;
    g_ptr_array_add (records, urine);
  }
  for (int i = 0; i < 2; i++) {
    FouleeSleep *nap = foulee_sleep_new ();

    nap->sleep_kind = FOULEE_SLEEP_NAP;
    nap->to_bed = (FouleeInstant) { now.seconds - 20000 - i * 8000, now.offset };
    nap->woke = (FouleeInstant) { nap->to_bed.seconds + 1200 * (i + 1), now.offset };
    foulee_instant_to_civil (nap->to_bed, &nap->night, NULL);
    g_ptr_array_add (records, nap);
  }
  for (int i = 0; i < 3; i++) {
    FouleeRun *run = foulee_run_new ();

    run->start = (FouleeInstant) { now.seconds - 6000 - i * 9000, now.offset };
    run->distance = 42195 / (i + 1);
    run->duration = 14400 / (i + 1);
    run->rpe = 9 - i;
    run->run_kind = FOULEE_RUN_INTERVALS + i;
    run->warm_up = FOULEE_WARM_UP_DONE;
    run->warm_up_minutes = 12;
    g_ptr_array_add (records, run);
  }
  for (int i = 0; i < 5; i++) {
    FouleeAction *action = foulee_action_new ();

    action->at = (FouleeInstant) { now.seconds - i * 2000, now.offset };
    action->action_kind = i == 4 ? FOULEE_ACTION_MEDICINE : i;
    action->minutes = 10 + i;
    action->after = i % 3;
    action->region = FOULEE_REGION_HAMSTRING_LEFT + i;
    if (i == 4)
      foulee_record_set_text (&action->name, "Something with a name that does not end soon");
    g_ptr_array_add (records, action);
  }
  for (int i = 0; i < 2; i++) {
    FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);

    visit->date = foulee_instant_day (now, FOULEE_DAY_START_DEFAULT);
    foulee_record_set_text (&visit->who, i == 0 ? "Dr Anne-Sophie de la Bruyère" : NULL);
    foulee_record_set_text (&visit->note, i == 0 ? "No hills for a week; come back if the stairs "
                                                   "are not easier by the end of the month."
                                                 : NULL);
    g_ptr_array_add (records, visit);
  }
}

/* Of each state one; the second pair of shoes is that of the crowd's runs. */
static void
add_conditions_and_shoes (GPtrArray *records, FouleeClock *clock)
{
  FouleeDate today = foulee_instant_day (foulee_clock_now (clock), FOULEE_DAY_START_DEFAULT);
  const char *const names[] = { "Road 1", "Trail shoes, second pair", "Old faithful" };

  for (int i = 0; i < 3; i++) {
    FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);
    FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);

    condition->condition_kind = i == 0   ? FOULEE_CONDITION_HEART_DISEASE
                                : i == 1 ? FOULEE_CONDITION_BONE_STRESS
                                         : FOULEE_CONDITION_OTHER_INJURY;
    condition->since = today - 900 + i * 200;
    condition->until = i == 2 ? today - 380 : FOULEE_DATE_NONE;
    condition->side = i == 0 ? FOULEE_UNSET : i;
    if (i == 2)
      foulee_record_set_text (&condition->note, "Calf, after the hill race in the rain.");
    g_ptr_array_add (records, condition);
    foulee_record_set_text (&shoe->name, names[i]);
    shoe->first_used = today - 700 + i * 100;
    shoe->distance_before = 120000 * i;
    shoe->retired = i == 2 ? today - 90 : FOULEE_DATE_NONE;
    g_ptr_array_add (records, shoe);
  }
}

static FouleeRun *
add_run (GPtrArray *records, FouleeInstant now, int hours, int metres, FouleeRunKind kind)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { now.seconds + hours * 3600, now.offset };
  run->distance = metres;
  run->run_kind = kind;
  g_ptr_array_add (records, run);
  return run;
}

/* Everything that runs can ask: one that was planned for yesterday, one whose effort is open, one
 * that has only just ended, and three to come. */
static void
add_runs (GPtrArray *records, FouleeClock *clock)
{
  FouleeInstant now = foulee_clock_now (clock);

  add_run (records, now, -25, 8000, FOULEE_RUN_EASY)->planned = 1;
  add_run (records, now, -4, 5200, FOULEE_RUN_TREADMILL)->duration = 1900;
  add_run (records, now, -1, 10400, FOULEE_RUN_TEMPO)->duration = 3120;
  add_run (records, now, 1, 3000, FOULEE_RUN_EASY)->planned = 1;
  add_run (records, now, 37, 12000, FOULEE_RUN_HILLS)->planned = 1;
  add_run (records, now, 62, 21100, FOULEE_RUN_LONG)->planned = 1;
}

/* What a runner has in the evening of the second day. */
static void
add_beginning (GPtrArray *records, FouleeClock *clock)
{
  FouleeInstant now = foulee_clock_now (clock);
  FouleeRun *run = add_run (records, now, -34, 12100, FOULEE_RUN_HILLS);

  run->duration = 4350;
  run->rpe = 7;
  for (int i = 0; i < 2; i++) {
    FouleeCheckIn *check_in = foulee_check_in_new ();

    check_in->at = (FouleeInstant) { now.seconds - i * 43200, now.offset };
    check_in->readings[FOULEE_REGION_QUADRICEPS_LEFT].level = (gint8) (4 - i);
    check_in->readings[FOULEE_REGION_QUADRICEPS_RIGHT].level = 3;
    g_ptr_array_add (records, check_in);
  }
}

/* Treatments that there is enough of for medians, some of a place, one of today; and medicine, once
 * by a name that is too long for a strip. */
static void
add_treatments (GPtrArray *records, FouleeClock *clock)
{
  const FouleeInstant now = foulee_clock_now (clock);
  const gboolean french = foulee_language_of_system () == foulee_language_french ();
  const struct {
    int days;
    FouleeActionKind kind;
    const char *name;
    int minutes, region;
  } actions[] = {
    { 3, FOULEE_ACTION_CLINIC_MANUAL, french ? "Ostéopathie" : "Osteopathy", 30, FOULEE_UNSET },
    { 10, FOULEE_ACTION_CLINIC_MANUAL, french ? "Ostéopathie" : "Osteopathy", 30, FOULEE_UNSET },
    { 24, FOULEE_ACTION_CLINIC_MANUAL, french ? "Ostéopathie" : "Osteopathy", 45, FOULEE_UNSET },
    { 52, FOULEE_ACTION_CLINIC_MANUAL, french ? "Ostéopathie" : "Osteopathy", 45, FOULEE_UNSET },
    { 5, FOULEE_ACTION_CLINIC_SHOCKWAVE, NULL, 10, FOULEE_REGION_CALF_LEFT },
    { 12, FOULEE_ACTION_CLINIC_SHOCKWAVE, NULL, 10, FOULEE_REGION_CALF_LEFT },
    { 0, FOULEE_ACTION_CLINIC_OTHER,
      french ? "Chambre froide du centre sportif" : "Cold chamber at the sports centre", 3,
      FOULEE_UNSET },
    { 1, FOULEE_ACTION_MEDICINE, french ? "Paracétamol" : "Paracetamol", FOULEE_UNSET,
      FOULEE_UNSET },
    { 6, FOULEE_ACTION_MEDICINE,
      french ? "Quelque chose au nom interminable" : "Something with a name that does not end",
      FOULEE_UNSET, FOULEE_UNSET },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    FouleeAction *action = foulee_action_new ();

    action->at = (FouleeInstant) { now.seconds - actions[i].days * 86400 - 1800, now.offset };
    action->action_kind = actions[i].kind;
    action->minutes = actions[i].minutes;
    action->region = actions[i].region;
    foulee_record_set_text (&action->name, actions[i].name);
    g_ptr_array_add (records, action);
  }
}

static void
add_soreness (GPtrArray *records, FouleeClock *clock)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = foulee_clock_now (clock);
  check_in->readings[FOULEE_REGION_QUADRICEPS_LEFT] = (FouleeReading) { 5, 0, 0 };
  check_in->readings[FOULEE_REGION_QUADRICEPS_RIGHT] = (FouleeReading) { 5, 0, 0 };
  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 4, 0, 0 };
  check_in->readings[FOULEE_REGION_CALF_RIGHT] = (FouleeReading) { 3, 0, 0 };
  g_ptr_array_add (records, check_in);
}

static void
add_open_sign (GPtrArray *records, FouleeClock *clock)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = foulee_clock_now (clock);
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->ticked, "swollen_calf");
  g_ptr_array_add (records, answer);
}

FouleeJournal *
scene_journal_new (SceneJournal kind, FouleeClock *clock)
{
  g_autoptr (GPtrArray) records = NULL;

  /* A folder is no journal. */
  if (kind == JOURNAL_BROKEN)
    return foulee_journal_new (g_get_tmp_dir (), clock);
  if (kind >= JOURNAL_SCENARIO) {
    records = test_scenario_journal_new ((TestScenario) (kind - JOURNAL_SCENARIO), clock);
  } else if (kind == JOURNAL_THIN) {
    records = foulee_record_array_new ();
    add_beginning (records, clock);
  } else if (kind != JOURNAL_EMPTY) {
    records = foulee_sample_new (clock, foulee_language_of_system ());
  }
  if (kind == JOURNAL_CROWDED) {
    add_crowd (records, clock);
    add_conditions_and_shoes (records, clock);
  }
  if (kind == JOURNAL_SORE || kind == JOURNAL_PAUSED)
    add_soreness (records, clock);
  if (kind == JOURNAL_PAUSED)
    add_open_sign (records, clock);
  if (kind == JOURNAL_RUNS)
    add_runs (records, clock);
  if (kind == JOURNAL_TREATED)
    add_treatments (records, clock);
  return harness_journal_new (clock, records);
}

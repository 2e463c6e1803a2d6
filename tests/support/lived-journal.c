/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/lived-journal.h"

#include "analysis/chance.h"
#include "analysis/kernel.h"

#include <math.h>

#define HOUR 3600
#define DAY (24 * HOUR)

/* Streams of chance: one for each thing that is entered. */
enum {
  STREAM_RUN,
  STREAM_CHECK_IN,
  STREAM_FLUCTUATION,
  STREAM_NIGHT,
  STREAM_DRINK,
  STREAM_ACTION,
  STREAM_ANSWER,
  STREAM_URINE,
  STREAM_ADVICE,
};

/* Of what is usual below, the runs and check-ins that somebody keeps up for fifty years. */
#define RUNS_OF_FIFTY_YEARS 0.764
#define CHECK_INS_OF_FIFTY_YEARS 0.861

/* So many runs are remembered for the soreness that they leave. */
#define RUNS_FELT 16

typedef struct {
  gint64 end;
  double amplitude;
} FeltRun;

typedef struct {
  GPtrArray *records;
  FouleeChance runs, check_ins, fluctuations, nights, drinks, actions, answers, urine, advice;
  FeltRun felt[RUNS_FELT]; /* the newest over the oldest */
  guint n_felt;
  double common; /* of all regions */
  double own[FOULEE_N_REGIONS];
  guint n_records;
  double eager_to_run, eager_to_check_in; /* 1: as is usual below */
} Life;

/* How much of a run is felt in a place, and how sore it is anyway. */
static const struct {
  double part, baseline;
} places[FOULEE_N_REGIONS] = {
  [FOULEE_REGION_LOWER_BACK] = { 0.3, 0.5 },        [FOULEE_REGION_HIP_LEFT] = { 0.05, -0.6 },
  [FOULEE_REGION_HIP_RIGHT] = { 0.05, -0.6 },       [FOULEE_REGION_GLUTE_LEFT] = { 0.55, 0.1 },
  [FOULEE_REGION_GLUTE_RIGHT] = { 0.55, 0.1 },      [FOULEE_REGION_OUTER_THIGH_LEFT] = { 0.4, 0.0 },
  [FOULEE_REGION_OUTER_THIGH_RIGHT] = { 0.4, 0.0 }, [FOULEE_REGION_QUADRICEPS_LEFT] = { 1.0, 0.3 },
  [FOULEE_REGION_QUADRICEPS_RIGHT] = { 0.95, 0.3 }, [FOULEE_REGION_INNER_THIGH_LEFT] = { 0.4, 0.0 },
  [FOULEE_REGION_INNER_THIGH_RIGHT] = { 0.4, 0.0 }, [FOULEE_REGION_HAMSTRING_LEFT] = { 0.65, 0.2 },
  [FOULEE_REGION_HAMSTRING_RIGHT] = { 0.7, 0.2 },   [FOULEE_REGION_KNEE_LEFT] = { 0.1, -0.4 },
  [FOULEE_REGION_KNEE_RIGHT] = { 0.15, 0.0 },       [FOULEE_REGION_SHIN_LEFT] = { 0.25, 0.0 },
  [FOULEE_REGION_SHIN_RIGHT] = { 0.25, 0.0 },       [FOULEE_REGION_CALF_LEFT] = { 0.8, 0.4 },
  [FOULEE_REGION_CALF_RIGHT] = { 0.75, 0.4 },       [FOULEE_REGION_ACHILLES_LEFT] = { 0.15, 0.1 },
  [FOULEE_REGION_ACHILLES_RIGHT] = { 0.1, -0.4 },   [FOULEE_REGION_ANKLE_LEFT] = { 0.05, -0.7 },
  [FOULEE_REGION_ANKLE_RIGHT] = { 0.05, -0.7 },     [FOULEE_REGION_HEEL_LEFT] = { 0.1, -0.5 },
  [FOULEE_REGION_HEEL_RIGHT] = { 0.1, -0.5 },       [FOULEE_REGION_FOREFOOT_LEFT] = { 0.1, -0.5 },
  [FOULEE_REGION_FOREFOOT_RIGHT] = { 0.1, -0.5 },
};

static const FouleeKernel kernel = { .peak = 30.0, .steepness = 1.8 };

/* Where soreness fluctuates, most of it lasts from one check-in to the next. */
#define FLUCTUATION_KEPT 0.8
#define COMMON_SD 0.35
#define OWN_SD 0.25
#define NOISE_SD 0.5

static void
name_record (gpointer record, guint number)
{
  FouleeRecord *self = record;

  g_snprintf (self->id, sizeof self->id, "11fed000-0000-4000-8000-%012u", number);
}

/* Hands a record over to the journal. */
static void
keep (Life *life, gpointer record)
{
  name_record (record, life->n_records++);
  g_ptr_array_add (life->records, record);
}

/* What the clock on the wall shows, in Paris as far as the months go. */
static FouleeInstant
at_hour (FouleeDate date, double hour)
{
  int year, month, day, offset;

  foulee_date_to_civil (date, &year, &month, &day);
  offset = month >= 4 && month <= 10 ? 120 : 60;
  return (FouleeInstant) {
    (gint64) date * DAY + (gint64) (hour * HOUR) - offset * 60,
    offset,
  };
}

/* ---- Runs ----------------------------------------------------------------------------------- */

static const struct {
  FouleeRunKind kind;
  double likely; /* together 1 */
  int rpe, minutes, descent;
} characters[] = {
  { FOULEE_RUN_EASY, 0.5, 3, 45, 20 },      { FOULEE_RUN_LONG, 0.2, 5, 100, 120 },
  { FOULEE_RUN_INTERVALS, 0.15, 8, 55, 0 }, { FOULEE_RUN_HILLS, 0.1, 7, 60, 350 },
  { FOULEE_RUN_TRAIL, 0.05, 6, 90, 500 },
};

static const double run_likely[7] = { 0.55, 0.85, 0.7, 0.85, 0.5, 0.75, 0.85 };

static gsize
draw_character (FouleeChance *chance)
{
  double left = foulee_chance_uniform (chance, 0.0, 1.0);
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (characters) && (left -= characters[i].likely) >= 0.0)
    i++;
  return i;
}

/* What goes with a run, now and then: a warm-up, pain, a weight. */
static void
add_details (Life *life, FouleeRun *run)
{
  double warm_up = foulee_chance_uniform (&life->runs, 0.0, 1.0);

  if (warm_up < 0.45)
    run->warm_up = FOULEE_WARM_UP_DONE;
  else if (warm_up < 0.85)
    run->warm_up = FOULEE_WARM_UP_NONE;
  if (foulee_chance_happens (&life->runs, 0.03)) {
    run->pain_region = foulee_chance_whole (&life->runs, 0, FOULEE_N_REGIONS - 1);
    run->pain_start = 0;
    run->pain_middle = 2;
    run->pain_end = 3;
  }
  if (foulee_chance_happens (&life->runs, 0.05)) {
    run->mass_before = 70000;
    run->mass_after = 70000 + foulee_chance_whole (&life->runs, -1500, 100);
  }
}

static void
add_run (Life *life, FouleeDate date)
{
  FouleeRun *run;
  gsize kind;
  double hour, length, felt;

  if (!foulee_chance_happens (&life->runs,
                              life->eager_to_run * run_likely[foulee_date_weekday (date) - 1]))
    return;
  kind = draw_character (&life->runs);
  hour = foulee_chance_uniform (&life->runs, 16.5, 19.5);
  length = foulee_chance_uniform (&life->runs, 0.7, 1.3);
  felt = foulee_chance_uniform (&life->runs, 0.5, 1.5);
  run = foulee_run_new ();
  run->start = at_hour (date, hour);
  run->duration = (gint32) (characters[kind].minutes * 60 * length);
  run->distance = (gint32) (run->duration / 0.34);
  run->descent = (gint32) (characters[kind].descent * length);
  run->run_kind = characters[kind].kind;
  if (foulee_chance_happens (&life->runs, 0.9))
    run->rpe = CLAMP (characters[kind].rpe + foulee_chance_whole (&life->runs, -1, 1), 0, 10);
  add_details (life, run);
  keep (life, run);
  life->felt[life->n_felt++ % RUNS_FELT] = (FeltRun) {
    .end = foulee_run_end (run),
    .amplitude = felt * (run->duration / 60.0 * characters[kind].rpe / 300.0 +
                         characters[kind].descent * length / 300.0),
  };
}

/* ---- Soreness ------------------------------------------------------------------------------- */

static double
soreness_of_runs (const Life *life, gint64 at)
{
  double sum = 0.0;

  for (guint i = 0; i < MIN (life->n_felt, RUNS_FELT); i++)
    sum += life->felt[i].amplitude *
           foulee_kernel_at (&kernel, (at - life->felt[i].end) / (double) HOUR);
  return sum;
}

static void
fluctuate (Life *life)
{
  double fresh = sqrt (1.0 - FLUCTUATION_KEPT * FLUCTUATION_KEPT);

  life->common = FLUCTUATION_KEPT * life->common +
                 foulee_chance_normal (&life->fluctuations, 0.0, fresh * COMMON_SD);
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    life->own[region] = FLUCTUATION_KEPT * life->own[region] +
                        foulee_chance_normal (&life->fluctuations, 0.0, fresh * OWN_SD);
}

/* A place that is not muscle hurts for three weeks of every year. */
static double
complaint (FouleeDate date, int region)
{
  return (date + region * 17) % 365 < 21 && region % 9 == 1 ? 3.5 : 0.0;
}

static FouleeReading
read_region (Life *life, gint64 at, FouleeDate date, int region)
{
  FouleeChance *chance = &life->check_ins;
  double soreness = places[region].baseline + life->common + life->own[region] +
                    places[region].part * soreness_of_runs (life, at) + complaint (date, region) +
                    foulee_chance_normal (chance, 0.0, NOISE_SD);
  FouleeReading reading = { .level = (gint8) CLAMP (lround (soreness), 0, 10), .sensation = -1 };

  if (reading.level > 0 && foulee_chance_happens (chance, 0.3))
    reading.sensation = (gint8) (foulee_chance_happens (chance, 0.9)
                                     ? foulee_chance_whole (chance, 0, FOULEE_SENSATION_TENDER)
                                     : FOULEE_SENSATION_SHARP);
  return reading;
}

static void
add_check_in (Life *life, FouleeDate date, double hour, double likely)
{
  FouleeChance *chance = &life->check_ins;
  FouleeCheckIn *check_in;
  double answered;

  fluctuate (life);
  if (!foulee_chance_happens (chance, life->eager_to_check_in * likely))
    return;
  check_in = foulee_check_in_new ();
  check_in->at = at_hour (date, hour + foulee_chance_uniform (chance, -0.5, 0.5));
  answered = foulee_chance_uniform (chance, 0.0, 1.0);
  if (answered < 0.03) {
    check_in->overall =
        read_region (life, check_in->at.seconds, date, FOULEE_REGION_QUADRICEPS_LEFT).level;
  } else {
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      if (answered > 0.1 || region % 3 == 1)
        check_in->readings[region] = read_region (life, check_in->at.seconds, date, region);
  }
  keep (life, check_in);
}

/* ---- The rest ------------------------------------------------------------------------------- */

static void
add_night (Life *life, FouleeDate date)
{
  FouleeChance *chance = &life->nights;
  double to_bed = foulee_chance_uniform (chance, -2.0, 0.0);
  double hours = foulee_chance_uniform (chance, 5.5, 8.5);
  FouleeSleep *sleep;

  if (!foulee_chance_happens (chance, 0.95))
    return;
  sleep = foulee_sleep_new ();
  sleep->night = date;
  sleep->sleep_kind = FOULEE_SLEEP_NIGHT;
  sleep->to_bed = at_hour (date, to_bed);
  sleep->woke = at_hour (date, to_bed + hours);
  keep (life, sleep);
}

static void
add_drinks (Life *life, FouleeDate date)
{
  FouleeChance *chance = &life->drinks;
  FouleeUrine *urine;

  for (int n = foulee_chance_whole (chance, 2, 6); n > 0; n--) {
    FouleeDrink *drink = foulee_drink_new ();

    drink->at = at_hour (date, foulee_chance_uniform (chance, 7.5, 21.0));
    drink->volume = 50 * foulee_chance_whole (chance, 3, 12);
    drink->drink_kind = FOULEE_DRINK_WATER;
    keep (life, drink);
  }
  if (!foulee_chance_happens (&life->urine, 0.3))
    return;
  urine = foulee_record_new (FOULEE_KIND_URINE);
  urine->at = at_hour (date, 7.2);
  urine->shade = foulee_chance_whole (&life->urine, 1, 8);
  keep (life, urine);
}

static void
add_actions (Life *life, FouleeDate date)
{
  static const struct {
    FouleeActionKind kind;
    double likely, hour;
  } habits[] = {
    { FOULEE_ACTION_FOAM_ROLLING, 0.35, 20.3 }, { FOULEE_ACTION_MASSAGE, 0.03, 18.2 },
    { FOULEE_ACTION_COLD_WATER, 0.08, 20.5 },   { FOULEE_ACTION_EASY_MOVEMENT, 0.1, 12.1 },
    { FOULEE_ACTION_STRETCHING, 0.2, 20.6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (habits); i++) {
    FouleeAction *action;

    if (!foulee_chance_happens (&life->actions, habits[i].likely))
      continue;
    action = foulee_action_new ();
    action->at = at_hour (date, habits[i].hour);
    action->action_kind = habits[i].kind;
    keep (life, action);
  }
}

static void
add_answer (Life *life, FouleeDate date)
{
  FouleeSignAnswer *answer;

  if (!foulee_chance_happens (&life->answers, 0.015))
    return;
  answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);
  answer->at = at_hour (date, 21.9);
  answer->list_version = 1;
  keep (life, answer);
}

/* Seldom never: it holds for good. */
static void
add_advice_answer (Life *life, FouleeDate date)
{
  static const char *const suggestions[] = { "easy_day", "easy_movement", "foam_rolling",
                                             "warm_up" };
  FouleeChance *chance = &life->advice;
  FouleeAdviceAnswer *answer;

  if (!foulee_chance_happens (chance, 0.1))
    return;
  answer = foulee_record_new (FOULEE_KIND_ADVICE_ANSWER);
  answer->at = at_hour (date, 20.1);
  foulee_record_set_text (
      &answer->suggestion,
      suggestions[foulee_chance_whole (chance, 0, G_N_ELEMENTS (suggestions) - 1)]);
  answer->answer = foulee_chance_happens (chance, 0.002)
                       ? FOULEE_ANSWER_NEVER
                       : foulee_chance_whole (chance, FOULEE_ANSWER_DONE, FOULEE_ANSWER_NOT_NOW);
  keep (life, answer);
}

static GPtrArray *
live (FouleeDate first_day, int n_days, guint64 seed, double eager_to_run, double eager_to_check_in)
{
  Life life = {
    .records = foulee_record_array_new (),
    .runs = foulee_chance_of (seed, STREAM_RUN),
    .check_ins = foulee_chance_of (seed, STREAM_CHECK_IN),
    .fluctuations = foulee_chance_of (seed, STREAM_FLUCTUATION),
    .nights = foulee_chance_of (seed, STREAM_NIGHT),
    .drinks = foulee_chance_of (seed, STREAM_DRINK),
    .actions = foulee_chance_of (seed, STREAM_ACTION),
    .answers = foulee_chance_of (seed, STREAM_ANSWER),
    .urine = foulee_chance_of (seed, STREAM_URINE),
    .advice = foulee_chance_of (seed, STREAM_ADVICE),
    .eager_to_run = eager_to_run,
    .eager_to_check_in = eager_to_check_in,
  };

  for (FouleeDate date = first_day; date < first_day + n_days; date++) {
    add_night (&life, date);
    add_check_in (&life, date, 7.5, 0.93);
    add_check_in (&life, date, 13.0, 0.7);
    add_drinks (&life, date);
    add_run (&life, date);
    add_actions (&life, date);
    add_check_in (&life, date, 21.0, 0.93);
    add_answer (&life, date);
    add_advice_answer (&life, date);
  }
  return life.records;
}

GPtrArray *
test_lived_journal_new (FouleeDate first_day, int n_days, guint64 seed)
{
  return live (first_day, n_days, seed, 1.0, 1.0);
}

GPtrArray *
test_fifty_years_new (FouleeDate last_day, guint64 seed)
{
  return live (last_day - TEST_FIFTY_YEARS + 1, TEST_FIFTY_YEARS, seed, RUNS_OF_FIFTY_YEARS,
               CHECK_INS_OF_FIFTY_YEARS);
}

FouleeCheckIn *
test_lived_check_in_new (FouleeInstant at, guint number)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = at;
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    check_in->readings[region].level = (gint8) (region % 4);
  name_record (check_in, number);
  return check_in;
}

FouleeRun *
test_lived_run_new (FouleeInstant at, guint number)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at;
  run->duration = 70 * 60;
  run->distance = 12000;
  run->rpe = 7;
  name_record (run, number);
  return run;
}

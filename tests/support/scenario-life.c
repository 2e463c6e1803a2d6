/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/scenario-life.h"

#include <math.h>
#include <string.h>

#define HOUR 3600

#define BOTH(name) (1u << FOULEE_REGION_##name##_LEFT | 1u << FOULEE_REGION_##name##_RIGHT)

/* What legs are like that nothing has happened to: it rounds to none. */
#define BASELINE 0.3

#define SHADE 3
#define FATIGUE 2

/* The part of what the quadriceps feel that others do: of the means on the day after a marathon
 * (Takayama 2017, table 3: 5.1 above before, flexors 3.8, plantar flexors 3.2, hips 3.1, lower back
 * 1.9). Quadriceps more than calf: also Maeo 2017. */
static const struct {
  guint32 regions;
  double part;
} muscles[] = {
  { BOTH (QUADRICEPS), 1.0 },
  { BOTH (HAMSTRING), 0.75 },
  { BOTH (CALF), 0.63 },
  { BOTH (GLUTE), 0.61 },
  { 1u << FOULEE_REGION_LOWER_BACK, 0.37 },
};

/* Hours after the end, and the part of the most. */
static const struct {
  double hours, part;
} shapes[][TEST_COURSE_POINTS] = {
  [TEST_AFTER_RUN] = { { 0, 0.6 },
                       { 24, 1 },
                       { 48, 0.75 },
                       { 72, 0.35 },
                       { 96, 0.18 },
                       { 120, 0.02 },
                       { 144, 0.04 },
                       { 168, 0 } },
  [TEST_AFTER_DOWNHILL] = { { 0, 0.15 },
                            { 6, 0.4 },
                            { 18, 0.6 },
                            { 42, 1 },
                            { 66, 0.6 },
                            { 96, 0.25 },
                            { 120, 0 } },
};

TestLife *
test_life_new (FouleeClock *clock)
{
  TestLife *self = g_new0 (TestLife, 1);
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  self->records = foulee_record_array_new ();
  self->zone = g_time_zone_ref (foulee_clock_zone (clock));
  self->now = foulee_clock_now (clock);
  self->today = foulee_instant_day (self->now, FOULEE_DAY_START_DEFAULT);
  self->courses = g_array_new (FALSE, FALSE, sizeof (TestCourse));
  self->shade_today = SHADE;
  runner->birth_year = 1986;
  foulee_record_set_text (&runner->country, "FR");
  g_ptr_array_add (self->records, runner);
  return self;
}

static gboolean
is_yet_to_come (const TestLife *life, const FouleeRecord *record)
{
  if (record->kind == FOULEE_KIND_SLEEP)
    return ((const FouleeSleep *) record)->woke.seconds > life->now.seconds;
  if (record->kind != FOULEE_KIND_RUN)
    return foulee_record_when (record) > life->now.seconds;
  return ((const FouleeRun *) record)->planned != 1 &&
         foulee_run_end ((const FouleeRun *) record) > life->now.seconds;
}

GPtrArray *
test_life_finish (TestLife *self)
{
  GPtrArray *records = self->records;

  for (guint i = records->len; i > 0; i--)
    if (is_yet_to_come (self, records->pdata[i - 1]))
      g_ptr_array_remove_index (records, i - 1);
  g_array_unref (self->courses);
  g_time_zone_unref (self->zone);
  g_free (self);
  return records;
}

FouleeInstant
test_life_at (const TestLife *self, int days_ago, double hour)
{
  return foulee_instant_from_civil (self->zone, self->today - days_ago, (int) lround (hour * HOUR));
}

void
test_life_keep (TestLife *self, gpointer record)
{
  g_snprintf (((FouleeRecord *) record)->id, FOULEE_UUID_SIZE, "5ce9a000-0000-4000-8000-%012u",
              self->records->len);
  g_ptr_array_add (self->records, record);
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static void
feel_run (TestLife *self, const TestOuting *outing)
{
  for (gsize i = 0; i < G_N_ELEMENTS (muscles); i++) {
    TestCourse course = { .regions = muscles[i].regions,
                          .days_ago =
                              outing->days_ago - (outing->hour + outing->minutes / 60.0) / 24.0,
                          .sensation = FOULEE_SENSATION_ACHE };

    for (int n = 0; n < TEST_COURSE_POINTS; n++) {
      course.points[n].hours = shapes[outing->after][n].hours;
      course.points[n].level =
          BASELINE + (outing->felt - BASELINE) * muscles[i].part * shapes[outing->after][n].part;
    }
    test_life_feel (self, &course);
  }
}

FouleeRun *
test_life_run (TestLife *self, const TestOuting *outing)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_life_at (self, outing->days_ago, outing->hour);
  run->duration = outing->minutes * 60;
  run->distance = outing->metres;
  run->rpe = outing->rpe;
  run->run_kind = outing->kind;
  run->warm_up = outing->warm_up;
  if (outing->descent > 0)
    run->descent = outing->descent;
  test_life_keep (self, run);
  if (outing->felt > 0)
    feel_run (self, outing);
  return run;
}

void
test_life_train (TestLife *self, int first, int last, int longest)
{
  const TestOuting week[7] = {
    [1] = { .hour = 17.5,
            .kind = FOULEE_RUN_EASY,
            .metres = 8000,
            .minutes = 48,
            .rpe = 3,
            .felt = 0.8 },
    [3] = { .hour = 17.5,
            .kind = FOULEE_RUN_TEMPO,
            .metres = 9000,
            .minutes = 48,
            .rpe = 6,
            .felt = 2.0,
            .warm_up = FOULEE_WARM_UP_DONE },
    [5] = { .hour = 17.5,
            .kind = FOULEE_RUN_EASY,
            .metres = 7000,
            .minutes = 43,
            .rpe = 3,
            .felt = 0.8 },
    [6] = { .hour = 10.0,
            .kind = FOULEE_RUN_LONG,
            .metres = longest,
            .minutes = longest * 6 / 1000,
            .rpe = 4,
            .felt = 2.2,
            .warm_up = FOULEE_WARM_UP_DONE },
  };

  for (int day = first; day >= last; day--) {
    TestOuting outing = week[day % 7];

    outing.days_ago = day;
    if (outing.metres > 0)
      test_life_run (self, &outing);
  }
}

void
test_life_plan (TestLife *self, int days_ahead, FouleeRunKind kind, int metres)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_life_at (self, -days_ahead, 17.5);
  run->planned = 1;
  run->distance = metres;
  run->duration = metres * 6 / 1000 * 60;
  run->run_kind = kind;
  test_life_keep (self, run);
}

/* ---- Legs ------------------------------------------------------------------------------------ */

void
test_life_feel (TestLife *self, const TestCourse *course)
{
  g_array_append_val (self->courses, *course);
}

static double
level_at (const TestCourse *course, double hours)
{
  int n = 0;

  if (hours < course->points[0].hours)
    return 0;
  while (n + 1 < TEST_COURSE_POINTS && course->points[n + 1].hours > course->points[n].hours &&
         course->points[n + 1].hours <= hours)
    n++;
  if (n + 1 == TEST_COURSE_POINTS || course->points[n + 1].hours <= course->points[n].hours)
    return course->points[n].level;
  return course->points[n].level + (course->points[n + 1].level - course->points[n].level) *
                                       (hours - course->points[n].hours) /
                                       (course->points[n + 1].hours - course->points[n].hours);
}

/* Of several courses, what is felt most. */
static FouleeReading
read_region (const TestLife *self, int region, int days_ago, double hour)
{
  FouleeReading reading = { .level = (gint8) lround (BASELINE), .sensation = -1 };

  for (guint i = 0; i < self->courses->len; i++) {
    const TestCourse *course = &g_array_index (self->courses, TestCourse, i);
    const double hours = (course->days_ago - days_ago) * 24 + hour;
    const int level = (int) lround (level_at (course, hours));

    if (!(course->regions & 1u << region) || level <= reading.level)
      continue;
    reading = (FouleeReading) { (gint8) level, (gint8) course->sensation, course->marks };
  }
  return reading;
}

void
test_life_check_in (TestLife *self, int days_ago, double hour)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_life_at (self, days_ago, hour);
  check_in->origin = FOULEE_ORIGIN_ENTERED;
  check_in->fatigue = FATIGUE;
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    check_in->readings[region] = read_region (self, region, days_ago, hour);
  test_life_keep (self, check_in);
}

/* ---- Days ------------------------------------------------------------------------------------ */

static void
write_night (TestLife *self, int days_ago)
{
  FouleeSleep *sleep = foulee_sleep_new ();

  sleep->night = self->today - days_ago;
  sleep->sleep_kind = FOULEE_SLEEP_NIGHT;
  sleep->to_bed = test_life_at (self, days_ago + 1, 22.75);
  sleep->woke = test_life_at (self, days_ago, 6.5);
  sleep->quality = 4;
  test_life_keep (self, sleep);
}

static void
write_urine (TestLife *self, int days_ago, int shade)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = test_life_at (self, days_ago, 7.1);
  urine->shade = days_ago == 0 ? MAX (shade, self->shade_today) : shade;
  test_life_keep (self, urine);
}

static void
write_drinks (TestLife *self, int days_ago)
{
  static const double hours[] = { 12.5, 7.5, 10, 15, 17, 19.5, 20.5 };
  const gboolean dry = days_ago < self->dry_days;

  for (gsize i = 0; i < (dry ? 2 : G_N_ELEMENTS (hours)); i++) {
    FouleeDrink *drink = foulee_drink_new ();

    drink->at = test_life_at (self, days_ago, hours[i]);
    drink->volume = 250;
    drink->drink_kind = FOULEE_DRINK_WATER;
    test_life_keep (self, drink);
  }
  write_urine (self, days_ago, dry ? 6 + (days_ago + 1) % 2 : SHADE);
}

void
test_life_write_days (TestLife *self, int first, int last)
{
  for (int day = first; day >= last; day--) {
    write_night (self, day);
    write_drinks (self, day);
    test_life_check_in (self, day, 7.25);
    test_life_check_in (self, day, 18.25);
  }
}

void
test_life_strengthen (TestLife *self, int first, int last)
{
  for (int day = first; day >= last; day -= 5)
    for (gint32 kind = FOULEE_ACTION_SQUATS; kind <= FOULEE_ACTION_CORE_AND_HIPS; kind++) {
      FouleeAction *action = foulee_action_new ();

      action->at = test_life_at (self, day, 12.25);
      action->action_kind = kind;
      action->minutes = 8;
      test_life_keep (self, action);
    }
}

void
test_life_condition (TestLife *self, FouleeConditionKind kind, int days_ago)
{
  FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);

  condition->condition_kind = kind;
  condition->since = self->today - days_ago;
  test_life_keep (self, condition);
}

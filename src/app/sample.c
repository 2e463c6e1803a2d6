/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sample.h"

#include "advice/warning-sign.h"
#include "analysis/chance.h"
#include "analysis/dose.h"
#include "analysis/kernel.h"

#include <math.h>
#include <string.h>

#define DAYS 112
#define WEEKS_BEFORE 15
#define SEED G_GUINT64_CONSTANT (32)
#define NAMESPACE "b7a0c1de-52f4-4d0e-9a53-6f1e2c8d4b70"

/* Days are counted from the Monday fifteen weeks before the present week, so that the story is the
 * same on every day of a week and only goes on. What is a story of its own: */
#define ILL_FIRST 43
#define ILL_LAST 48
#define NIGGLE_FIRST 75
#define NIGGLE_LAST 84
#define NIGGLE_VISIT 79
#define RACE_FIRST 91
#define MASSAGE_DECLINED 96

/* How much a unit of dose hurts this runner, and how differently on different days. */
#define PER_LOAD 2.6
#define PER_DESCENT 1.1
#define BASELINE 0.2

/* Muscles that get sore together. */
typedef enum {
  GROUP_BACK,
  GROUP_GLUTE,
  GROUP_QUADRICEPS,
  GROUP_HAMSTRING,
  GROUP_SHIN,
  GROUP_CALF,
  N_GROUPS,
} Group;

static const FouleeRegion group_regions[N_GROUPS] = {
  [GROUP_BACK] = FOULEE_REGION_LOWER_BACK,
  [GROUP_GLUTE] = FOULEE_REGION_GLUTE_LEFT,
  [GROUP_QUADRICEPS] = FOULEE_REGION_QUADRICEPS_LEFT,
  [GROUP_HAMSTRING] = FOULEE_REGION_HAMSTRING_LEFT,
  [GROUP_SHIN] = FOULEE_REGION_SHIN_LEFT,
  [GROUP_CALF] = FOULEE_REGION_CALF_LEFT,
};

/* What each kind of run is like. */
typedef struct {
  double pace;            /* s/km */
  double parts[N_GROUPS]; /* of its soreness */
} Character;

static const Character characters[] = {
  [FOULEE_RUN_EASY] = { 358, { 0.1, 0.3, 0.8, 0.4, 0.2, 1.0 } },
  [FOULEE_RUN_LONG] = { 346, { 0.3, 0.5, 1.0, 0.5, 0.2, 0.7 } },
  [FOULEE_RUN_TEMPO] = { 296, { 0.2, 0.4, 0.6, 0.6, 0.3, 1.0 } },
  [FOULEE_RUN_INTERVALS] = { 312, { 0.2, 0.5, 0.6, 0.7, 0.3, 1.0 } },
  [FOULEE_RUN_HILLS] = { 352, { 0.3, 0.6, 1.0, 0.4, 0.3, 0.6 } },
  [FOULEE_RUN_RACE] = { 288, { 0.3, 0.6, 1.0, 0.6, 0.2, 0.7 } },
  [FOULEE_RUN_TRAIL] = { 392, { 0.4, 0.6, 1.0, 0.4, 0.2, 0.6 } },
  [FOULEE_RUN_TREADMILL] = { 350, { 0.1, 0.3, 0.7, 0.4, 0.2, 1.0 } },
};

/* A run of the story and what it leaves behind. */
typedef struct {
  gint64 end;
  FouleeRunKind kind;
  double amplitude;
  FouleeKernel kernel;
} Trace;

typedef struct {
  const FouleeLanguage *language;
  GTimeZone *zone;
  gint64 now;
  FouleeDate origin; /* day 0 */
  int first;         /* the first day of the sample, and the present one */
  int today;
  GPtrArray *records;
  GArray *traces;
  char shoes[2][FOULEE_UUID_SIZE];
  char activities[3][FOULEE_UUID_SIZE];
} Sample;

/* A stream of chance for each day and purpose, so that a change to one part of the story leaves the
 * others as they are. */
typedef enum {
  PURPOSE_DAY,
  PURPOSE_RUN,
  PURPOSE_CHECK_IN,
  PURPOSE_SLEEP,
  PURPOSE_DRINK,
  PURPOSE_ACTION,
  N_PURPOSES,
} Purpose;

static FouleeChance
chance_of (int day, Purpose purpose)
{
  return foulee_chance_of (SEED, day * N_PURPOSES + (int) purpose);
}

static int
whole (double value, int step)
{
  return (int) floor (value / step + 0.5) * step;
}

static int
whole_within (double value, int low, int high)
{
  int rounded = whole (value, 1);

  return CLAMP (rounded, low, high);
}

/* 1 Monday … 7 Sunday. */
static int
weekday_of (int day)
{
  return (day + 7) % 7 + 1;
}

/* A moment of a day of the story, by the clock on the wall. */
static FouleeInstant
moment (const Sample *self, int day, double hour)
{
  return foulee_instant_from_civil (self->zone, self->origin + day, whole (hour * 3600.0, 60));
}

/* Gives the record its id and times and keeps it; what has not happened yet is dropped. */
static gboolean
add (Sample *self, gpointer data, const char *name, gint64 seconds)
{
  FouleeRecord *record = data;

  if (seconds > self->now) {
    foulee_record_unref (record);
    return FALSE;
  }
  if (record->kind != FOULEE_KIND_RUNNER)
    foulee_uuid_from_name (NAMESPACE, name, record->id);
  record->created = record->modified = seconds * 1000;
  g_ptr_array_add (self->records, record);
  return TRUE;
}

static int
word (const FouleeWords *words, const char *id)
{
  int value = FOULEE_UNSET;

  foulee_words_from_id (words, id, &value);
  return value;
}

static gboolean
ill_on (int day)
{
  return day >= ILL_FIRST && day <= ILL_LAST;
}

/* How much the left calf hurts by itself. */
static double
niggle_on (int day)
{
  if (day < NIGGLE_FIRST || day > NIGGLE_LAST)
    return 0.0;
  return MIN (3.4, 4.2 - 0.45 * (day - NIGGLE_FIRST));
}

/* The plan: two hard sessions and two easy runs a week. */
typedef struct {
  FouleeRunKind kind;
  double hour; /* of the start */
  double minutes;
  double descent;
  int rpe;
} Session;

static const struct {
  int day; /* of fourteen, from a Monday */
  Session session;
} plan[] = {
  { 0, { FOULEE_RUN_EASY, 18.4, 30, 15, 2 } },
  { 2, { FOULEE_RUN_INTERVALS, 18.1, 66, 35, 8 } },
  { 4, { FOULEE_RUN_EASY, 18.2, 34, 20, 2 } },
  { 6, { FOULEE_RUN_TRAIL, 9.3, 91, 390, 6 } },
  { 7, { FOULEE_RUN_EASY, 18.4, 31, 15, 2 } },
  { 9, { FOULEE_RUN_HILLS, 18.2, 64, 310, 7 } },
  { 11, { FOULEE_RUN_TREADMILL, 18.2, 32, 0, 2 } },
  { 13, { FOULEE_RUN_LONG, 9.2, 104, 180, 6 } },
};

static gboolean
is_hard (FouleeRunKind kind)
{
  return kind != FOULEE_RUN_EASY && kind != FOULEE_RUN_TREADMILL;
}

/* The hours since the last hard run. */
static double
hours_rested (const Sample *self, gint64 at)
{
  double hours = INFINITY;

  for (guint i = 0; i < self->traces->len; i++) {
    const Trace *trace = &g_array_index (self->traces, Trace, i);

    if (is_hard (trace->kind) && at >= trace->end)
      hours = (at - trace->end) / 3600.0;
  }
  return hours;
}

static gboolean
session_on (const Sample *self, int day, Session *session)
{
  int place = (day + 14) % 14;
  gboolean planned = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (plan); i++) {
    if (plan[i].day != place)
      continue;
    *session = plan[i].session;
    planned = TRUE;
  }
  if (!planned || ill_on (day) || ill_on (day - 1))
    return FALSE;
  if (day >= NIGGLE_FIRST && day < NIGGLE_VISIT)
    return FALSE;
  if (is_hard (session->kind)) {
    if (day >= RACE_FIRST && day < RACE_FIRST + 14 && session->kind == FOULEE_RUN_LONG)
      *session = (Session) { FOULEE_RUN_RACE, 9.0, 101, 120, 9 };
    else if (hours_rested (self, moment (self, day, session->hour).seconds) > 6 * 24)
      *session = (Session) { FOULEE_RUN_TEMPO, session->hour, 54, 40, 7 };
  }
  return TRUE;
}

static const char *
run_note (const Sample *self, int day, FouleeRunKind kind)
{
  int week = day / 7;

  if (niggle_on (day) > 0.0)
    return foulee_trc (self->language, "sample journal",
                       "Short and flat. The calf stayed quiet until the last kilometre.");
  switch (kind) {
  case FOULEE_RUN_RACE:
    return foulee_trc (
        self->language, "sample journal",
        "Half marathon. Went out too fast, held on. Quads were gone on the descent.");
  case FOULEE_RUN_INTERVALS:
    return week % 2 == 0 ? foulee_trc (self->language, "sample journal",
                                       "6 × 800 m, two minutes easy between.")
                         : foulee_trc (self->language, "sample journal",
                                       "10 × 400 m. The last two were hard.");
  case FOULEE_RUN_HILLS:
    return week % 2 == 0 ? foulee_trc (self->language, "sample journal",
                                       "8 times up the hill by the park, jogging down.")
                         : NULL;
  case FOULEE_RUN_TRAIL:
    return foulee_trc (self->language, "sample journal",
                       "Forest loop with the group. Steep way down at the end.");
  case FOULEE_RUN_TREADMILL:
    return foulee_trc (self->language, "sample journal", "Rain all day, so indoors.");
  case FOULEE_RUN_LONG:
    return week % 4 == 0 ? foulee_trc (self->language, "sample journal", "Along the river, steady.")
                         : NULL;
  case FOULEE_RUN_EASY:
  case FOULEE_RUN_TEMPO:
  default:
    return NULL;
  }
}

static int
surface_of (FouleeRunKind kind)
{
  switch (kind) {
  case FOULEE_RUN_INTERVALS:
    return word (&foulee_surfaces, "track");
  case FOULEE_RUN_TRAIL:
    return word (&foulee_surfaces, "trail");
  case FOULEE_RUN_TREADMILL:
    return word (&foulee_surfaces, "treadmill");
  case FOULEE_RUN_LONG:
    return word (&foulee_surfaces, "mixed");
  case FOULEE_RUN_EASY:
  case FOULEE_RUN_TEMPO:
  case FOULEE_RUN_HILLS:
  case FOULEE_RUN_RACE:
  default:
    return word (&foulee_surfaces, "road");
  }
}

/* Remembers what the run will do to the legs. A tempo run is felt at once and soon gone, as many
 * trained runners know it; the others are felt most after a day and a half. */
static void
leave_trace (Sample *self, const FouleeRun *run, FouleeChance *chance)
{
  FouleeDose dose = foulee_dose (run->duration / 60.0, run->rpe, run->descent);
  gboolean at_once = run->run_kind == FOULEE_RUN_TEMPO;
  double amplitude = PER_LOAD * dose.load + PER_DESCENT * dose.descent;
  Trace trace = {
    .end = foulee_run_end (run),
    .kind = (FouleeRunKind) run->run_kind,
    .amplitude = MAX (
        0.0, foulee_chance_normal (chance, amplitude * (at_once ? 1.6 : 1.0), 0.12 * amplitude)),
    .kernel = { .peak = foulee_chance_uniform (chance, 37, 41),
                .steepness = 4.5,
                .at_once = at_once ? 0.9 : 0.0 },
  };

  g_array_append_val (self->traces, trace);
}

static void
warm_up (FouleeRun *run, FouleeChance *chance)
{
  if (!is_hard ((FouleeRunKind) run->run_kind) || !foulee_chance_happens (chance, 0.55)) {
    run->warm_up = FOULEE_WARM_UP_NONE;
    return;
  }
  run->warm_up = FOULEE_WARM_UP_DONE;
  run->warm_up_minutes = whole (foulee_chance_uniform (chance, 8, 16), 1);
  run->warm_up_parts = 1 << word (&foulee_warm_up_parts, "light_cardio") |
                       1 << word (&foulee_warm_up_parts, "leg_swings");
  if (foulee_chance_happens (chance, 0.5))
    run->warm_up_parts |= 1 << word (&foulee_warm_up_parts, "high_knees");
  if (foulee_chance_happens (chance, 0.4))
    run->warm_up_parts |= 1 << word (&foulee_warm_up_parts, "hip_circles");
}

static void
add_run (Sample *self, int day)
{
  FouleeChance chance = chance_of (day, PURPOSE_RUN);
  g_autofree char *name = g_strdup_printf ("run %d", self->origin + day);
  Session session;
  FouleeRun *run;
  FouleeRunKind kind;
  double pace;

  if (!session_on (self, day, &session))
    return;
  kind = session.kind;
  pace = characters[kind].pace * foulee_chance_normal (&chance, 1.0, 0.015);

  run = foulee_run_new ();
  run->start = moment (self, day, session.hour + foulee_chance_uniform (&chance, -0.2, 0.2));
  run->duration = whole (session.minutes * 60.0 * foulee_chance_uniform (&chance, 0.95, 1.05), 1);
  run->distance = whole (run->duration / pace * 1000.0, 10);
  run->descent = whole (session.descent * foulee_chance_uniform (&chance, 0.85, 1.15), 5);
  run->ascent = whole (run->descent * foulee_chance_uniform (&chance, 0.97, 1.03), 5);
  run->rpe = session.rpe + (foulee_chance_happens (&chance, 0.2) ? 1 : 0);
  run->run_kind = kind;
  run->surface = surface_of (kind);
  run->heat = word (&foulee_heats, foulee_chance_happens (&chance, 0.3) ? "warm" : "mild");
  run->cadence =
      whole (foulee_chance_normal (&chance, kind == FOULEE_RUN_TRAIL ? 164 : 170, 2.5), 1);
  run->heart_rate = whole (foulee_chance_normal (&chance, 118 + 6.0 * run->rpe, 3), 1);
  run->cool_down = is_hard (kind) && foulee_chance_happens (&chance, 0.6);
  run->form =
      foulee_chance_happens (&chance, 0.25) ? 1 << word (&foulee_form_notes, "felt_smooth") : 0;
  warm_up (run, &chance);
  if (kind == FOULEE_RUN_RACE)
    run->form = 1 << word (&foulee_form_notes, "overstriding") |
                1 << word (&foulee_form_notes, "tense_shoulders");
  if (kind == FOULEE_RUN_LONG && day / 7 % 4 == 1) {
    run->mass_before = whole (foulee_chance_normal (&chance, 64200, 250), 100);
    run->mass_after = run->mass_before - whole (foulee_chance_uniform (&chance, 500, 1100), 100);
  }
  if (niggle_on (day) > 0.0) {
    run->pain_start = whole_within (niggle_on (day) - 1.0, 0, 10);
    run->pain_middle = MAX (run->pain_start - 1, 0);
    run->pain_end = whole_within (niggle_on (day), 0, 10);
    run->pain_region = FOULEE_REGION_CALF_LEFT;
  }
  foulee_record_set_text (&run->shoe,
                          self->shoes[day >= 40 && is_hard (kind) && kind != FOULEE_RUN_TRAIL]);
  foulee_record_set_text (&run->note, run_note (self, day, kind));
  if (add (self, run, name, foulee_run_end (run)))
    leave_trace (self, run, &chance);
}

/* The soreness of the legs. */

/* What runs have left in a group of muscles at a moment, and how long ago the last hard one was. */
static double
soreness_at (const Sample *self, gint64 at, Group group)
{
  double sum = BASELINE;

  for (guint i = 0; i < self->traces->len; i++) {
    const Trace *trace = &g_array_index (self->traces, Trace, i);

    sum += trace->amplitude * characters[trace->kind].parts[group] *
           foulee_kernel_at (&trace->kernel, (at - trace->end) / 3600.0);
  }
  return sum;
}

static gboolean
after_hard_run (const Sample *self, gint64 at)
{
  return hours_rested (self, at) < 80.0;
}

static FouleeReading
reading_of (double soreness, FouleeSensation sensation)
{
  int level = whole_within (soreness, 0, 10);

  return (FouleeReading) { .level = (gint8) level,
                           .sensation = (gint8) (level > 0 ? (int) sensation : -1) };
}

/* `mood` is what the whole body is like today. */
static void
answer_muscles (const Sample *self, FouleeCheckIn *check_in, gboolean morning, double mood,
                FouleeChance *chance)
{
  for (int group = 0; group < N_GROUPS; group++) {
    FouleeRegion left = group_regions[group];
    FouleeRegion right = foulee_region_opposite (left);
    double soreness = soreness_at (self, check_in->at.seconds, group);

    /* Sore muscles are stiff after the night. */
    soreness += MIN (soreness, 2.0) * (morning ? 0.2 : -0.05);
    soreness += mood + foulee_chance_normal (chance, 0.0, 0.12);
    check_in->readings[left] =
        reading_of (soreness + foulee_chance_normal (chance, 0.0, 0.1),
                    morning ? FOULEE_SENSATION_STIFF : FOULEE_SENSATION_ACHE);
    if (right != left)
      check_in->readings[right] =
          reading_of (soreness + foulee_chance_normal (chance, 0.0, 0.1),
                      morning ? FOULEE_SENSATION_STIFF : FOULEE_SENSATION_ACHE);
  }
}

/* One answer of "nothing elsewhere" for what was not answered. */
static void
answer_rest (FouleeCheckIn *check_in)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (check_in->readings[region].level < 0)
      check_in->readings[region].level = 0;
}

static gboolean
nothing_hurts (const FouleeCheckIn *check_in)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (check_in->readings[region].level != 0)
      return FALSE;
  return TRUE;
}

static const char *
check_in_note (const Sample *self, int day)
{
  switch (day) {
  case 1:
    return foulee_trc (self->language, "sample journal",
                       "First day of the plan: half marathon in fourteen weeks.");
  case 16:
    return foulee_trc (self->language, "sample journal", "Stairs at work were no fun today.");
  case 30:
    return foulee_trc (self->language, "sample journal",
                       "New shoes ordered, the old ones feel flat.");
  case ILL_FIRST:
    return foulee_trc (self->language, "sample journal", "Fever since the night. No running.");
  case ILL_LAST:
    return foulee_trc (self->language, "sample journal", "Better. Walked for half an hour.");
  case 60:
    return foulee_trc (self->language, "sample journal",
                       "Helped friends move house. Back is tired.");
  case NIGGLE_FIRST:
    return foulee_trc (self->language, "sample journal",
                       "One tender spot on the outside of the left calf. Not like the usual ache.");
  case NIGGLE_LAST + 2:
    return foulee_trc (self->language, "sample journal", "Calf is fine again, also on the stairs.");
  case 105:
    return foulee_trc (self->language, "sample journal", "Slept badly before the presentation.");
  default:
    return NULL;
  }
}

static void
add_check_in (Sample *self, int day, FouleeInstant at, int slot)
{
  FouleeChance chance = chance_of (day * 4 + slot, PURPOSE_CHECK_IN);
  FouleeChance of_day = chance_of (day * 4 + 3, PURPOSE_CHECK_IN);
  g_autofree char *name = g_strdup_printf ("check-in %d %d", self->origin + day, slot);
  double mood = foulee_chance_normal (&of_day, ill_on (day) ? 0.9 : 0.0, 0.12);
  FouleeCheckIn *check_in = foulee_check_in_new ();
  double niggle = niggle_on (day);

  check_in->at = at;
  answer_muscles (self, check_in, slot == 0, mood, &chance);
  if (niggle > 0.0) {
    FouleeReading *calf = &check_in->readings[FOULEE_REGION_CALF_LEFT];

    *calf = reading_of (MAX (niggle, calf->level), FOULEE_SENSATION_TENDER);
    if (calf->level > 0)
      calf->marks = 1 << FOULEE_MARK_PINPOINT;
  }
  if (slot == 0 && foulee_chance_happens (&chance, 0.08))
    check_in->readings[FOULEE_REGION_ACHILLES_RIGHT] =
        (FouleeReading) { .level = 1, .sensation = FOULEE_SENSATION_STIFF };
  if (slot == 0 || foulee_chance_happens (&chance, 0.6))
    answer_rest (check_in);
  if (nothing_hurts (check_in))
    check_in->origin = FOULEE_ORIGIN_NONE_EVERYWHERE;
  if (slot == 0) {
    double tired =
        ill_on (day) ? 6.5 : 1.5 + 0.4 * soreness_at (self, at.seconds, GROUP_QUADRICEPS);

    check_in->fatigue = whole_within (foulee_chance_normal (&chance, tired, 0.7), 0, 10);
    check_in->ill = ill_on (day);
    foulee_record_set_text (&check_in->note, check_in_note (self, day));
  }
  if (ill_on (day))
    check_in->training_changed = FOULEE_TRAINING_NONE;
  else if (niggle > 0.0)
    check_in->training_changed = FOULEE_TRAINING_LESS;
  if (niggle > 3.0)
    check_in->gait_changed = 1;
  add (self, check_in, name, at.seconds);
}

/* Days on which the runner did not open the journal at all: when nothing much hurt, and not of
 * late. */
static gboolean
missed (const Sample *self, int day)
{
  FouleeChance chance = chance_of (day, PURPOSE_DAY);

  return day < self->today - 1 && hours_rested (self, moment (self, day, 12.0).seconds) > 60.0 &&
         foulee_chance_happens (&chance, 0.25);
}

static void
add_check_ins (Sample *self, int day)
{
  static const double hours[] = { 6.9, 12.7, 22.0 };
  FouleeChance chance = chance_of (day, PURPOSE_CHECK_IN);
  gboolean weekend = weekday_of (day) >= 6;

  if (day == self->today) {
    FouleeInstant at = moment (self, day, 6.9);

    if (at.seconds > self->now)
      at = foulee_instant_in_zone (self->zone, self->now);
    add_check_in (self, day, at, 0);
    return;
  }
  for (int slot = 0; slot < 3; slot++) {
    double hour = hours[slot] + foulee_chance_uniform (&chance, -0.3, 0.3) +
                  (weekend && slot == 0 ? 1.2 : 0.0);
    FouleeInstant at = moment (self, day, hour);
    static const double sore[] = { 1.0, 0.95, 1.0 };
    static const double usual[] = { 0.95, 0.25, 0.5 };
    gboolean sore_now = after_hard_run (self, at.seconds) || day == self->today - 1;

    if (foulee_chance_happens (&chance, sore_now ? sore[slot] : usual[slot]))
      add_check_in (self, day, at, slot);
  }
}

/* Sleep, drinks, actions and the rest. */

static void
add_sleep (Sample *self, int day)
{
  FouleeChance chance = chance_of (day, PURPOSE_SLEEP);
  g_autofree char *name = g_strdup_printf ("sleep %d", self->origin + day);
  gboolean weekend = weekday_of (day) >= 6;
  FouleeSleep *sleep = (FouleeSleep *) foulee_sleep_new ();
  double hours;

  sleep->night = self->origin + day;
  sleep->to_bed =
      moment (self, day - 1, foulee_chance_normal (&chance, weekend ? 23.2 : 22.75, 0.4));
  sleep->woke = moment (self, day, foulee_chance_normal (&chance, weekend ? 7.6 : 6.4, 0.25));
  hours = (sleep->woke.seconds - sleep->to_bed.seconds) / 3600.0;
  sleep->times_awake =
      foulee_chance_happens (&chance, 0.3) ? (foulee_chance_happens (&chance, 0.3) ? 2 : 1) : 0;
  sleep->quality = whole_within (foulee_chance_normal (&chance, 3.6 + 0.5 * (hours - 7.5), 0.6) -
                                     (ill_on (day) ? 1.5 : 0.0) - 0.4 * sleep->times_awake,
                                 1, 5);
  add (self, sleep, name, sleep->woke.seconds);

  if (day == RACE_FIRST + 6) {
    FouleeSleep *nap = foulee_sleep_new ();

    nap->sleep_kind = FOULEE_SLEEP_NAP;
    nap->night = self->origin + day;
    nap->to_bed = moment (self, day, 13.5);
    nap->woke = moment (self, day, 14.25);
    add (self, nap, "nap", nap->woke.seconds);
  }
}

static void
add_drink (Sample *self, int day, int number, double hour, int millilitres, FouleeDrinkKind kind)
{
  g_autofree char *name = g_strdup_printf ("drink %d %d", self->origin + day, number);
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = moment (self, day, hour);
  drink->volume = millilitres;
  drink->drink_kind = kind;
  add (self, drink, name, drink->at.seconds);
}

static void
add_drinks (Sample *self, int day)
{
  static const double hours[] = { 7.2, 10.3, 12.6, 15.4, 17.2, 19.8, 21.3 };
  static const int volumes[] = { 200, 250, 330, 250, 250, 500, 200 };
  FouleeChance chance = chance_of (day, PURPOSE_DRINK);
  Session session;
  gboolean runs = session_on (self, day, &session);

  for (int i = 0; i < (int) G_N_ELEMENTS (hours); i++) {
    double hour = hours[i] + foulee_chance_uniform (&chance, -0.4, 0.4);

    if (i > 0 && !foulee_chance_happens (&chance, 0.88))
      continue;
    add_drink (self, day, i, hour, volumes[i], i == 0 ? FOULEE_DRINK_OTHER : FOULEE_DRINK_WATER);
  }
  if (runs && session.minutes > 85)
    add_drink (self, day, 8, session.hour + session.minutes / 60.0 + 0.4, 500,
               FOULEE_DRINK_ELECTROLYTE);
  if (foulee_chance_happens (&chance, 0.35)) {
    g_autofree char *name = g_strdup_printf ("urine %d", self->origin + day);
    FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

    urine->at = moment (self, day, 6.6);
    urine->shade =
        whole_within (foulee_chance_normal (&chance, ill_on (day) ? 4.6 : 3.2, 0.8), 1, 8);
    add (self, urine, name, urine->at.seconds);
  }
}

/* Returns the action for more to be filled in, or NULL where it has not happened yet. */
static FouleeAction *
add_action (Sample *self, int day, double hour, FouleeActionKind kind, int minutes)
{
  g_autofree char *name = g_strdup_printf ("action %d %d", self->origin + day, (int) kind);
  FouleeAction *action = foulee_action_new ();

  action->at = moment (self, day, hour);
  action->action_kind = kind;
  action->minutes = minutes;
  return add (self, action, name, action->at.seconds) ? action : NULL;
}

static void
add_actions (Sample *self, int day)
{
  FouleeChance chance = chance_of (day, PURPOSE_ACTION);
  int weekday = weekday_of (day);
  gboolean sore = after_hard_run (self, moment (self, day, 20.0).seconds);
  FouleeAction *action = NULL;

  if (ill_on (day)) {
    if (day == ILL_FIRST + 1)
      add_action (self, day, 9.0, FOULEE_ACTION_REST_DAY, FOULEE_UNSET);
    return;
  }
  if (sore && foulee_chance_happens (&chance, 0.3)) {
    action = add_action (self, day, 20.8, FOULEE_ACTION_FOAM_ROLLING,
                         foulee_chance_happens (&chance, 0.5) ? 10 : 15);
    if (action)
      action->after =
          foulee_chance_happens (&chance, 0.6) ? FOULEE_AFTER_BETTER : FOULEE_AFTER_SAME;
  }
  if (sore && (weekday == 4 || weekday == 1) && foulee_chance_happens (&chance, 0.35))
    add_action (self, day, 18.9, FOULEE_ACTION_EASY_MOVEMENT, 20);
  if (weekday == 2 && day / 7 % 5 == 2) {
    action = add_action (self, day, 18.0, FOULEE_ACTION_MASSAGE, 40);
    if (action)
      action->after = FOULEE_AFTER_BETTER;
  }
  if (weekday == 6 && foulee_chance_happens (&chance, 0.6)) {
    add_action (self, day, 10.0, FOULEE_ACTION_SQUATS, 10);
    add_action (self, day, 10.2, FOULEE_ACTION_CORE_AND_HIPS, 15);
  }
  if ((day >= NIGGLE_VISIT && day % 2 == 1) ||
      (weekday == 2 && foulee_chance_happens (&chance, 0.4)))
    add_action (self, day, 20.2, FOULEE_ACTION_CALF_RAISES, 8);
  if (weekday == 2 && foulee_chance_happens (&chance, 0.2))
    add_action (self, day, 21.0, FOULEE_ACTION_STRETCHING, 10);
  if (weekday == 4 && day / 7 % 6 == 3)
    add_action (self, day, 18.2, FOULEE_ACTION_CROSS_TRAINING, 45);
}

/* Stairs, squat and an hour's run, now and then. */
static void
add_scores (Sample *self, int day)
{
  static const double hardness[] = { 0.9, 1.1, 1.3 };

  if (day % 8 != 4)
    return;
  for (int i = 0; i < 3; i++) {
    g_autofree char *name = g_strdup_printf ("score %d %d", self->origin + day, i);
    FouleeActivityScore *score = foulee_record_new (FOULEE_KIND_ACTIVITY_SCORE);
    double soreness;

    score->at = moment (self, day, 20.5);
    soreness = MAX (soreness_at (self, score->at.seconds, GROUP_QUADRICEPS), niggle_on (day));
    foulee_record_set_text (&score->activity, self->activities[i]);
    score->score = whole_within (10.0 - hardness[i] * soreness - (ill_on (day) ? 3.0 : 0.0), 0, 10);
    add (self, score, name, score->at.seconds);
  }
}

/* The evening on which the calf began to hurt: no warning sign. The runner is grown up. */
static void
add_sign_answer (Sample *self)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    const FouleeWarningSign *sign = foulee_warning_signs_get (i);

    if (!sign->young)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", sign->id);
  }
  answer->at = moment (self, NIGGLE_FIRST, 20.6);
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->denied, ids->str);
  add (self, answer, "warning signs", answer->at.seconds);
}

/* The day before the race is none for a massage. */
static void
add_advice_answer (Sample *self)
{
  FouleeAdviceAnswer *answer = foulee_record_new (FOULEE_KIND_ADVICE_ANSWER);

  answer->at = moment (self, MASSAGE_DECLINED, 19.5);
  foulee_record_set_text (&answer->suggestion, "massage");
  answer->answer = FOULEE_ANSWER_NOT_NOW;
  add (self, answer, "massage", answer->at.seconds);
}

static void
add_shoe (Sample *self, int index, const char *label, int first_day, int distance_before)
{
  g_autofree char *name = g_strdup_printf ("shoe %d", index);
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);

  foulee_record_set_text (&shoe->name, label);
  shoe->first_used = self->origin + first_day;
  shoe->distance_before = distance_before;
  add (self, shoe, name, moment (self, MAX (first_day, self->first), 6.0).seconds);
  memcpy (self->shoes[index], shoe->record.id, FOULEE_UUID_SIZE);
}

static void
add_activity (Sample *self, int index, const char *label)
{
  g_autofree char *name = g_strdup_printf ("activity %d", index);
  FouleeActivity *activity = foulee_record_new (FOULEE_KIND_ACTIVITY);

  foulee_record_set_text (&activity->name, label);
  activity->since = self->origin + self->first;
  add (self, activity, name, moment (self, self->first, 6.0).seconds);
  memcpy (self->activities[index], activity->record.id, FOULEE_UUID_SIZE);
}

/* What does not belong to one day, and the visit. */
static void
add_circumstances (Sample *self)
{
  const FouleeLanguage *language = self->language;
  const char *country = foulee_language_territory (language);
  gint64 begin = moment (self, self->first, 6.0).seconds;
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
  FouleeCondition *sprain = foulee_record_new (FOULEE_KIND_CONDITION);
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);
  int year, month, day;

  foulee_date_to_civil (self->origin, &year, &month, &day);
  foulee_record_set_text (&runner->name, "Camille");
  runner->birth_year = year - 38;
  runner->height = 1720;
  runner->mass = 64000;
  if (country == NULL)
    country = g_str_equal (foulee_language_code (language), "fr") ? "FR" : "GB";
  foulee_record_set_text (&runner->country, country);
  foulee_record_set_text (&runner->concern,
                          foulee_trc (language, "sample journal",
                                      "One spot in my left calf hurt for a week, mostly in the "
                                      "first minutes of a run. It is quiet now."));
  runner->onset = self->origin + NIGGLE_FIRST;
  foulee_record_set_text (
      &runner->questions,
      foulee_trc (language, "sample journal", "Can I keep training for the next half marathon?"));
  add (self, runner, NULL, begin);

  add_shoe (self, 0, foulee_trc (language, "sample journal", "Everyday shoes"), -120, 410000);
  add_shoe (self, 1, foulee_trc (language, "sample journal", "Light shoes"), 40, 0);
  add_activity (self, 0, foulee_trc (language, "sample journal", "Down the stairs"));
  add_activity (self, 1, foulee_trc (language, "sample journal", "A deep squat"));
  add_activity (self, 2, foulee_trc (language, "sample journal", "An hour’s run"));

  sprain->condition_kind = FOULEE_CONDITION_OTHER_INJURY;
  sprain->since = self->origin - 500;
  sprain->until = self->origin - 450;
  sprain->side = word (&foulee_condition_sides, "right");
  foulee_record_set_text (&sprain->note,
                          foulee_trc (language, "sample journal", "Ankle sprained on a root."));
  add (self, sprain, "sprain", begin);

  visit->date = self->origin + NIGGLE_VISIT;
  foulee_record_set_text (&visit->who, foulee_trc (language, "sample journal", "Physiotherapist"));
  foulee_record_set_text (&visit->note,
                          foulee_trc (language, "sample journal",
                                      "Calf raises every other day. Easy running again when the "
                                      "stairs do not hurt."));
  add (self, visit, "visit", moment (self, NIGGLE_VISIT, 17.0).seconds);

  add_sign_answer (self);
  add_advice_answer (self);
}

GPtrArray *
foulee_sample_new (FouleeClock *clock, const FouleeLanguage *language)
{
  FouleeInstant now = foulee_clock_now (clock);
  FouleeDate today = foulee_instant_day (now, FOULEE_DAY_START_DEFAULT);
  int day_of_story = WEEKS_BEFORE * 7 + foulee_date_weekday (today) - 1;
  g_autoptr (GArray) traces = g_array_new (FALSE, FALSE, sizeof (Trace));
  Sample self = { .language = language,
                  .zone = foulee_clock_zone (clock),
                  .now = now.seconds,
                  .origin = today - day_of_story,
                  .first = day_of_story - (DAYS - 1),
                  .today = day_of_story,
                  .records = foulee_record_array_new (),
                  .traces = traces };

  add_circumstances (&self);
  for (int day = self.first; day <= self.today; day++) {
    add_run (&self, day);
    if (missed (&self, day))
      continue;
    add_sleep (&self, day);
    add_check_ins (&self, day);
    if (day == self.today)
      continue;
    add_drinks (&self, day);
    add_actions (&self, day);
    add_scores (&self, day);
  }
  return self.records;
}

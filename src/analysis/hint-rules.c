/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hint-rules.h"

#include "analysis/hint-days.h"
#include "analysis/hint-told.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* What was not seen for so long does not last any more. */
#define SILENCE_DAYS 14

#define LONG_AFTER_SECONDS (7 * DAY)
#define LONG_AFTER_DAYS 3
#define LONG_AFTER_LEVEL 3
#define ABOVE_USUAL 2

#define RISE_SECONDS (72 * HOUR)
#define RISE_LEVEL 4
#define RISE 3
#define RISE_BEFORE 2
#define RISE_BEFORE_SECONDS (12 * HOUR)

#define ONE_SIDED_SECONDS (96 * HOUR)
#define ONE_SIDED_CHECK_INS 3
#define ONE_SIDED_LEVEL 4
#define ONE_SIDED 3

#define SEVERE_SECONDS (72 * HOUR)
#define SEVERE_LEVEL 7

#define PERSISTENT_DAYS 10
#define PERSISTENT_LEVEL 4
#define PERSISTENT_ABOVE 3

#define BEYOND 3
#define BEYOND_SECONDS (24 * HOUR)

#define NOT_MUSCLE_LEVEL 3
#define NOT_MUSCLE_DAYS 5
#define NOT_MUSCLE_RUNS 3

/* Something that was so at every answer from `since` to `until`. Starts zeroed. */
typedef struct {
  guint n;
  gint64 since, until;
} Spell;

/* What is remembered of one region. */
typedef struct {
  FouleeHintDays days;
  gint64 run_end;   /* of the run from which on the next three count */
  int peak, lowest; /* before `previous`, the last reading; −1 for none */
  int previous;
  gint64 risen_at; /* the first of the readings that have all been up since; G_MININT64 for none */
  Spell severe;
  Spell one_sided;         /* this side is the worse one */
  gboolean persisted_once; /* while usual was unknown */
} Region;

struct _FouleeHintRules {
  int day_start;
  FouleeDate today;
  gint64 run_end; /* of the last run; G_MININT64 for none */
  int pain_region;
  guint pain_runs; /* running, with pain there */
  guint32 muscles; /* set of 1 << region */
  guint32 lefts;
  Region regions[FOULEE_N_REGIONS];
  FouleeHintDays legs;
  FouleeHintTold told;
};

FouleeHintRules *
foulee_hint_rules_new (int day_start)
{
  FouleeHintRules *self = g_new0 (FouleeHintRules, 1);

  self->day_start = day_start;
  self->today = FOULEE_DATE_NONE;
  self->run_end = G_MININT64;
  self->pain_region = -1;
  foulee_hint_told_init (&self->told);
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    self->regions[region].run_end = self->regions[region].risen_at = G_MININT64;
    if (foulee_region_is_muscle ((FouleeRegion) region))
      self->muscles |= 1u << region;
    if (foulee_region_side ((FouleeRegion) region) == FOULEE_SIDE_LEFT)
      self->lefts |= 1u << region;
  }
  return self;
}

FouleeHintRules *
foulee_hint_rules_copy (const FouleeHintRules *self)
{
  return g_memdup2 (self, sizeof *self);
}

void
foulee_hint_rules_free (FouleeHintRules *self)
{
  g_free (self);
}

static void
hold_nothing (FouleeHeldHint held[FOULEE_N_HINTS])
{
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++)
    held[kind].places = 0, held[kind].told = FALSE;
}

static void
hold (FouleeHeldHint *held, int place, int level)
{
  held->places |= 1u << place;
  held->levels[place] = level;
}

static void
lengthen (Spell *spell, gint64 at)
{
  if (spell->n == 0 || at - spell->until > SILENCE_DAYS * DAY) {
    spell->n = 0;
    spell->since = at;
  }
  spell->n++;
  spell->until = at;
}

static gboolean
lasts (const Spell *spell, gint64 seconds)
{
  return spell->until - spell->since >= seconds;
}

/* Twice what a level has to be to stand out; at least `lowest`. */
static int
twice_unusual (const FouleeHintDays *days, int lowest)
{
  int usual = foulee_hint_days_usual (days);

  return usual < 0 ? 2 * lowest : MAX (2 * lowest, usual + 2 * ABOVE_USUAL);
}

static void
judge_long_after (const FouleeHintRules *self, int region, FouleeHeldHint *held)
{
  const FouleeHintDays *days = &self->regions[region].days;
  const FouleeHintDay *last = foulee_hint_days_back (days, 0);
  const FouleeHintDay *first = foulee_hint_days_back (days, LONG_AFTER_DAYS - 1);
  int wanted;

  if (last->level < LONG_AFTER_LEVEL || !first || self->run_end == G_MININT64 ||
      first->first_at - self->run_end <= LONG_AFTER_SECONDS)
    return;
  wanted = twice_unusual (days, LONG_AFTER_LEVEL);
  for (guint back = 0; back < LONG_AFTER_DAYS; back++) {
    const FouleeHintDay *day = foulee_hint_days_back (days, back);

    if (2 * day->level < wanted)
      return;
    if (back > 0 && foulee_hint_days_back (days, back - 1)->date - day->date > SILENCE_DAYS)
      return;
  }
  hold (held, region, last->level);
}

/* The reading before this one is taken in only now, since it may already belong to a rise; and not
 * at all while that rise lasts, so that it does not become the peak which it is to be held against.
 */
static void
judge_rise (FouleeHintRules *self, int region, gint64 at, int level, FouleeHeldHint *held)
{
  Region *own = &self->regions[region];

  if (self->run_end == G_MININT64)
    return;
  if (own->run_end != self->run_end) {
    own->run_end = self->run_end;
    own->peak = own->lowest = own->previous = -1;
    own->risen_at = G_MININT64;
  }
  if (own->lowest >= 0 && level >= RISE_LEVEL && level - own->lowest >= RISE &&
      own->risen_at != G_MININT64 && at - own->risen_at >= RISE_BEFORE_SECONDS &&
      at - self->run_end > RISE_SECONDS) {
    hold (held, region, level);
  } else if (own->previous > own->peak) {
    own->peak = own->lowest = own->previous;
  } else {
    own->lowest = MIN (own->lowest, own->previous);
  }
  if (own->lowest < 0 || level - own->lowest < RISE_BEFORE)
    own->risen_at = G_MININT64;
  else if (own->risen_at == G_MININT64)
    own->risen_at = at;
  own->previous = level;
}

static void
judge_one_sided (FouleeHintRules *self, int left, gint64 at, int left_level, int right_level,
                 FouleeHeldHint *held)
{
  for (int side = 0; side < 2; side++) {
    Spell *spell = &self->regions[left + side].one_sided;
    int level = side == 0 ? left_level : right_level;
    int other = side == 0 ? right_level : left_level;

    if (level < ONE_SIDED_LEVEL || level - other < ONE_SIDED) {
      spell->n = 0;
      continue;
    }
    lengthen (spell, at);
    if (spell->n >= ONE_SIDED_CHECK_INS && lasts (spell, ONE_SIDED_SECONDS))
      hold (held, left + side, level);
  }
}

static void
judge_severe (Region *own, int region, gint64 at, int level, FouleeHeldHint *held)
{
  if (level < SEVERE_LEVEL) {
    own->severe.n = 0;
    return;
  }
  lengthen (&own->severe, at);
  if (lasts (&own->severe, SEVERE_SECONDS))
    hold (held, region, level);
}

static void
judge_persistent (Region *own, int region, FouleeHeldHint *held)
{
  const int usual = foulee_hint_days_usual (&own->days);
  const gboolean unknown = usual < 0;

  if (foulee_hint_stretch_from (&own->days.fortnight, PERSISTENT_LEVEL) < PERSISTENT_DAYS)
    return;
  if (unknown ? own->persisted_once
              : foulee_hint_stretch_median (&own->days.fortnight) < usual + 2 * PERSISTENT_ABOVE)
    return;
  own->persisted_once |= unknown;
  hold (held, region, foulee_hint_stretch_highest (&own->days.fortnight));
}

static void
judge_not_muscle (const Region *own, int region, FouleeHeldHint *held)
{
  if (foulee_hint_stretch_from (&own->days.week, NOT_MUSCLE_LEVEL) >= NOT_MUSCLE_DAYS)
    hold (held, region, foulee_hint_stretch_highest (&own->days.week));
}

static void
add_reading (FouleeHintRules *self, int region, gint64 at, int level,
             FouleeHeldHint held[FOULEE_N_HINTS])
{
  Region *own = &self->regions[region];

  foulee_hint_days_add (&own->days, at, self->today, level);
  judge_long_after (self, region, &held[FOULEE_HINT_LONG_AFTER]);
  judge_rise (self, region, at, level, &held[FOULEE_HINT_RISE_AGAIN]);
  judge_severe (own, region, at, level, &held[FOULEE_HINT_SEVERE]);
  judge_persistent (own, region, &held[FOULEE_HINT_PERSISTENT]);
  if (!(self->muscles & 1u << region))
    judge_not_muscle (own, region, &held[FOULEE_HINT_NOT_MUSCLE]);
}

static void
judge_told (FouleeHintRules *self, const FouleeCheckIn *check_in, gboolean weak_bones,
            FouleeHeldHint held[FOULEE_N_HINTS])
{
  const int legs = foulee_check_in_legs (check_in);
  const guint32 marked = foulee_hint_told_marked (&self->told, check_in, weak_bones);
  const int gait = foulee_hint_told_gait (check_in);
  int dark;

  for (int region = -1; (region = g_bit_nth_lsf (marked, region)) >= 0;)
    hold (&held[FOULEE_HINT_MARKED], region, check_in->readings[region].level);
  if (gait >= 0)
    hold (&held[FOULEE_HINT_MARKED], FOULEE_HINT_LEGS, gait);
  held[FOULEE_HINT_MARKED].told = TRUE;
  if (legs < 0)
    return;
  dark = foulee_hint_told_add_legs (&self->told, check_in->at.seconds, legs);
  if (dark >= 0)
    hold (&held[FOULEE_HINT_DARK_URINE], FOULEE_HINT_LEGS, dark);
}

void
foulee_hint_rules_add_check_in (FouleeHintRules *self, const FouleeCheckIn *check_in,
                                gboolean weak_bones, FouleeHeldHint held[FOULEE_N_HINTS])
{
  FouleeDate date = foulee_instant_day (check_in->at, self->day_start);
  gint64 at = check_in->at.seconds;
  int legs = foulee_check_in_legs (check_in);

  hold_nothing (held);
  /* A journey west may step back into a day that was left; it is still the same stretch of time. */
  self->today = MAX (self->today, date);
  if (legs >= 0)
    foulee_hint_days_add (&self->legs, at, self->today, legs);
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    const FouleeReading *reading = &check_in->readings[region];

    if (reading->level < 0)
      continue;
    add_reading (self, region, at, reading->level, held);
    if (self->lefts & 1u << region && reading[1].level >= 0)
      judge_one_sided (self, region, at, reading->level, reading[1].level,
                       &held[FOULEE_HINT_ONE_SIDED]);
  }
  judge_told (self, check_in, weak_bones, held);
}

/* How long pain in one place has gone on from run to run. */
static void
judge_pain (FouleeHintRules *self, const FouleeRun *run, FouleeHeldHint *held)
{
  int level = MAX (run->pain_start, MAX (run->pain_middle, run->pain_end));
  int region = run->pain_region;

  if (level < NOT_MUSCLE_LEVEL || region < 0 || region >= FOULEE_N_REGIONS ||
      self->muscles & 1u << region) {
    self->pain_runs = 0;
    return;
  }
  self->pain_runs = region == self->pain_region ? self->pain_runs + 1 : 1;
  self->pain_region = region;
  if (self->pain_runs >= NOT_MUSCLE_RUNS)
    hold (held, region, level);
}

void
foulee_hint_rules_add_run (FouleeHintRules *self, const FouleeRunDone *done,
                           FouleeHeldHint held[FOULEE_N_HINTS])
{
  const FouleeRun *run = done->run;

  hold_nothing (held);
  self->run_end = done->end;
  foulee_hint_told_add_run (&self->told, run, done->end);
  judge_pain (self, run, &held[FOULEE_HINT_NOT_MUSCLE]);
  if (run->mass_before != FOULEE_UNSET && run->mass_after > run->mass_before)
    hold (&held[FOULEE_HINT_MASS_GAIN], FOULEE_HINT_LEGS, -1);
}

void
foulee_hint_rules_add_urine (FouleeHintRules *self, const FouleeUrine *urine,
                             FouleeHeldHint held[FOULEE_N_HINTS])
{
  const int dark = foulee_hint_told_add_urine (&self->told, urine);

  hold_nothing (held);
  if (dark >= 0)
    hold (&held[FOULEE_HINT_DARK_URINE], FOULEE_HINT_LEGS, dark);
}

void
foulee_hint_rules_judge_check (const FouleeHintRules *self, const FouleeForecastCheck *check,
                               FouleeHeldHint held[FOULEE_N_HINTS])
{
  hold_nothing (held);
  if (self->run_end != G_MININT64 && check->at - self->run_end < BEYOND_SECONDS)
    return;
  if (check->level >= check->q90 + BEYOND)
    hold (&held[FOULEE_HINT_BEYOND], FOULEE_HINT_LEGS, check->level);
}

int
foulee_hint_rules_usual (const FouleeHintRules *self, int place)
{
  const FouleeHintDays *days = place == FOULEE_HINT_LEGS ? &self->legs : &self->regions[place].days;
  int usual = foulee_hint_days_usual (days);

  return usual < 0 ? -1 : (usual + 1) / 2;
}

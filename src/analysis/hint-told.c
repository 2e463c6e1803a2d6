/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hint-told.h"

#include "analysis/run-reach.h"
#include "analysis/scope.h"
#include "model/region-set.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define NEVER G_MININT64

#define MARKED_LEVEL 1
#define AT_REST_LEVEL 3
#define PINPOINT_LEVEL 2
#define NERVE_LEVEL 2
#define GAIT_LEVEL 2
#define MORE_SECONDS (28 * DAY)

/* A week of 30 % or more over the mean of the four before it, which the journal has to know. */
#define WEEK_SECONDS (7 * DAY)
#define WEEKS_SECONDS (28 * DAY)
#define N_WEEKS 4
#define WEEK_TENTHS 13

#define REACH_SECONDS (30 * DAY)

#define HARD_SECONDS (5 * DAY)
#define TOGETHER_SECONDS (48 * HOUR)
#define DARK_SHADE 7
#define DARK_LEVEL 7
#define DARKEST_SHADE 8
#define DARKEST_LEVEL 4

void
foulee_hint_told_init (FouleeHintTold *self)
{
  *self = (FouleeHintTold) { .first_start = NEVER, .more_end = NEVER, .hard_end = NEVER };
  for (guint level = 0; level < G_N_ELEMENTS (self->legs_at); level++)
    self->legs_at[level] = NEVER;
  for (guint shade = 0; shade < G_N_ELEMENTS (self->shades_at); shade++)
    self->shades_at[shade] = NEVER;
}

static gboolean
is_within (gint64 then, gint64 at, gint64 seconds)
{
  return then != NEVER && at - then <= seconds;
}

/* ---- More than usual ------------------------------------------------------------------------- */

/* The runs back from the last one; NULL where there are no more. */
static const FouleeToldRun *
run_back (const FouleeHintTold *self, guint back)
{
  if (back >= MIN (self->n_runs, FOULEE_TOLD_RUNS))
    return NULL;
  return &self->runs[(self->n_runs - 1 - back) % FOULEE_TOLD_RUNS];
}

static gboolean
reaches_far (const FouleeHintTold *self, const FouleeRun *run)
{
  const FouleeToldRun *before;
  gint64 longest = 0;

  for (guint back = 0; (before = run_back (self, back)) != NULL; back++)
    if (before->start < run->start.seconds && before->start >= run->start.seconds - REACH_SECONDS)
      longest = MAX (longest, before->distance);
  return foulee_reach_of (run->distance, longest) > FOULEE_REACH_WITHIN;
}

static gboolean
week_has_risen (const FouleeHintTold *self, gint64 end)
{
  const gint64 week_start = end - WEEK_SECONDS;
  const FouleeToldRun *run;
  gint64 week = 0;
  gint64 weeks = 0;

  if (self->first_start > week_start - WEEKS_SECONDS)
    return FALSE;
  for (guint back = 0; (run = run_back (self, back)) != NULL; back++) {
    if (run->start > week_start)
      week += run->distance;
    else if (run->start > week_start - WEEKS_SECONDS)
      weeks += run->distance;
  }
  return weeks > 0 && 10 * N_WEEKS * week >= WEEK_TENTHS * weeks;
}

void
foulee_hint_told_add_run (FouleeHintTold *self, const FouleeRun *run, gint64 end)
{
  gboolean far;

  if (foulee_run_is_hard (run))
    self->hard_end = end;
  if (run->distance == FOULEE_UNSET)
    return;
  far = reaches_far (self, run);
  if (self->first_start == NEVER)
    self->first_start = run->start.seconds;
  self->runs[self->n_runs++ % FOULEE_TOLD_RUNS] =
      (FouleeToldRun) { .start = run->start.seconds, .distance = run->distance };
  if (far || week_has_risen (self, end))
    self->more_end = end;
}

/* ---- Marks ----------------------------------------------------------------------------------- */

static gboolean
is_marked (const FouleeReading *reading, FouleeMark mark, int level)
{
  return (reading->marks & 1u << mark) != 0 && reading->level >= level;
}

static gboolean
is_of_a_nerve (const FouleeReading *reading)
{
  return (reading->sensation == FOULEE_SENSATION_TINGLING ||
          reading->sensation == FOULEE_SENSATION_NUMB) &&
         reading->level >= NERVE_LEVEL;
}

int
foulee_hint_told_gait (const FouleeCheckIn *check_in)
{
  int highest = check_in->overall == FOULEE_UNSET ? -1 : check_in->overall;

  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    highest = MAX (highest, check_in->readings[region].level);
  return check_in->gait_changed == 1 && highest >= GAIT_LEVEL ? highest : -1;
}

guint32
foulee_hint_told_marked (const FouleeHintTold *self, const FouleeCheckIn *check_in,
                         gboolean weak_bones)
{
  const gboolean bones =
      weak_bones || is_within (self->more_end, check_in->at.seconds, MORE_SECONDS);
  guint32 marked = 0;

  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    const FouleeReading *reading = &check_in->readings[region];
    const guint32 place = 1u << region;

    if (is_marked (reading, FOULEE_MARK_SWOLLEN, MARKED_LEVEL) || is_of_a_nerve (reading) ||
        is_marked (reading, FOULEE_MARK_GIVES_WAY, MARKED_LEVEL) ||
        is_marked (reading, FOULEE_MARK_AT_REST, AT_REST_LEVEL) ||
        (bones && FOULEE_BONE_REGIONS & place &&
         is_marked (reading, FOULEE_MARK_PINPOINT, PINPOINT_LEVEL)))
      marked |= place;
  }
  return marked;
}

/* ---- Dark urine ------------------------------------------------------------------------------ */

/* The darkest shade of the last 48 h that came after a hard run; 0 for none. */
static int
darkest_shade (const FouleeHintTold *self, gint64 at)
{
  for (int shade = DARKEST_SHADE; shade >= DARK_SHADE; shade--)
    if (is_within (self->shades_at[shade], at, TOGETHER_SECONDS))
      return shade;
  return 0;
}

static int
highest_legs (const FouleeHintTold *self, gint64 at)
{
  int level = (int) G_N_ELEMENTS (self->legs_at) - 1;

  while (level >= 0 && !is_within (self->legs_at[level], at, TOGETHER_SECONDS))
    level--;
  return level;
}

static gboolean
is_dark_and_sore (int shade, int level)
{
  return (shade >= DARK_SHADE && level >= DARK_LEVEL) ||
         (shade >= DARKEST_SHADE && level >= DARKEST_LEVEL);
}

int
foulee_hint_told_add_legs (FouleeHintTold *self, gint64 at, int level)
{
  self->legs_at[level] = at;
  return is_dark_and_sore (darkest_shade (self, at), level) ? level : -1;
}

int
foulee_hint_told_add_urine (FouleeHintTold *self, const FouleeUrine *urine)
{
  const gint64 at = urine->at.seconds;
  const int level = highest_legs (self, at);

  if (urine->shade < DARK_SHADE || !is_within (self->hard_end, at, HARD_SECONDS))
    return -1;
  self->shades_at[urine->shade] = at;
  return is_dark_and_sore (urine->shade, level) ? level : -1;
}

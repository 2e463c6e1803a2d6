/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

#include "advice/fact-runs.h"
#include "advice/rule.h"
#include "analysis/course.h"
#include "analysis/scope.h"
#include "model/region-set.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* All of these are our choice. */
#define LEGS_SECONDS DAY           /* how long a level is that of the legs now */
#define BEFORE_SECONDS (36 * HOUR) /* how long before it the level was that it has risen from */
#define PAINFUL_SECONDS (2 * DAY)  /* how long a painful place is spared */
#define HARD_SECONDS (96 * HOUR)   /* how long a hard run is what soreness is told from */
#define SORE 3                     /* from here on a place is sore */
#define EASED 2                    /* and from here down it has eased */
#define EASED_SECONDS (72 * HOUR)
#define LIKELY (2.0 / 3.0)
#define FAR_BELOW 2
#define MORNING_SECONDS (12 * HOUR) /* of the day on the wall: the first check-in until then */
#define RESTING_DAYS 7
#define RESTING_MORNINGS 5
#define USUAL_FIRST 70 /* days ago; the same as the hints' "usual" */
#define USUAL_LAST 15
#define USUAL_MORNINGS 14
#define BONE_DAYS 7
#define ONE_SIDED 3
#define PAIN_SECONDS (7 * DAY) /* how long pain of HURT or more in a run counts */
#define HURT 3

/* ---- The last check-in ----------------------------------------------------------------------- */

/* The last one with a level of the legs, in the `seconds` before check-in `end`, and those before
 * it; NULL where there is none. */
static const FouleeCheckIn *
find_legs (const FouleeHistory *history, guint end, gint64 from)
{
  for (guint i = end; i > 0; i--) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i - 1);

    if (check_in->at.seconds < from)
      return NULL;
    if (foulee_check_in_legs (check_in) >= 0)
      return check_in;
  }
  return NULL;
}

/* The model is told of what muscles feel after work and of nothing else: where it was told of this
 * level, that is what it is. */
static gboolean
is_muscular (const FouleeFindings *findings, const FouleeCheckIn *check_in)
{
  const GArray *readings = foulee_findings_legs (findings)->readings;
  const guint first = foulee_level_readings_find (readings, check_in->at.seconds);

  for (guint i = first; i < readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (readings, FouleeLevelReading, i);

    if (reading->at.seconds == check_in->at.seconds &&
        reading->level == foulee_check_in_legs (check_in))
      return TRUE;
  }
  return FALSE;
}

/* Pinpoint, swollen, giving way, at rest: there is more to it. */
static gboolean
has_marks (const FouleeCheckIn *check_in)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (check_in->readings[region].marks != 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_of_nerves_or_sudden (int sensation)
{
  switch (sensation) {
  case FOULEE_SENSATION_SHARP:
  case FOULEE_SENSATION_BURNING:
  case FOULEE_SENSATION_TINGLING:
  case FOULEE_SENSATION_NUMB:
  case FOULEE_SENSATION_CRAMP:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Anywhere, also where no muscle is: what runs down a leg is felt in more places than one. */
static gboolean
is_more_than_sore (const FouleeCheckIn *check_in)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    const FouleeReading *reading = &check_in->readings[region];
    const int other = check_in->readings[foulee_region_opposite ((FouleeRegion) region)].level;

    if (reading->level >= FOULEE_FORBIDDING_LEVEL && is_of_nerves_or_sudden (reading->sensation))
      return TRUE;
    if (reading->level >= SORE && other >= 0 && reading->level - other >= ONE_SIDED)
      return TRUE;
  }
  return FALSE;
}

static void
look_at_pain (FouleeSoreFacts *facts, const FouleeHistory *history, gint64 now)
{
  g_autoptr (GPtrArray) runs = foulee_fact_runs (history, now, PAIN_SECONDS);

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);
    const int later = MAX (run->pain_middle, run->pain_end);

    if (MAX (run->pain_start, later) >= HURT)
      facts->hurt_in_run = TRUE;
    if (run->pain_start <= 0 && later > 0 && foulee_run_end (run) >= now - PAINFUL_SECONDS)
      facts->muscular = FALSE;
  }
}

/* Also lets nothing that was more than that lately pass for what muscles feel. */
static void
find_painful (FouleeSoreFacts *facts, const FouleeHistory *history, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);

  for (guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, now - PAINFUL_SECONDS); i < n;
       i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);

    if (check_in->at.seconds > now)
      return;
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      if (check_in->readings[region].level >= FOULEE_FORBIDDING_LEVEL)
        facts->painful |= 1u << region;
    facts->highest = MAX (facts->highest, foulee_check_in_legs (check_in));
    facts->marked = facts->marked || has_marks (check_in);
    if (has_marks (check_in) || is_more_than_sore (check_in))
      facts->muscular = FALSE;
  }
}

/* ---- What is expected ------------------------------------------------------------------------ */

static double
probability_of_eased (const FouleeForecastPoint *point)
{
  double sum = 0.0;

  for (int level = 0; level <= EASED; level++)
    sum += point->masses[level];
  return sum;
}

/* The first of the forecast's points from which it is likely, up to three days: what comes later is
 * for runs to come to decide. */
static double
hours_until_eased (const FouleeForecast *forecast, gint64 now)
{
  double hours = NAN;

  for (guint i = forecast->points->len; i > 0; i--) {
    const FouleeForecastPoint *point =
        &g_array_index (forecast->points, FouleeForecastPoint, i - 1);

    if (point->at > now + EASED_SECONDS)
      continue;
    if (probability_of_eased (point) < LIKELY)
      break;
    hours = (double) (point->at - now) / HOUR;
  }
  return hours;
}

/* A forecast that is far below what was just read off, or that falls where soreness rises, does not
 * know of what is going on; and where something simpler has lately been nearer, that is what is
 * shown. */
static gboolean
follows (const FouleeForecast *forecast, const FouleeSoreFacts *facts)
{
  if (forecast->points->len == 0 || (facts->rising && !facts->to_rise))
    return FALSE;
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    if (forecast->best[horizon] != FOULEE_FORECAST_MODEL)
      return FALSE;
  return facts->legs - g_array_index (forecast->points, FouleeForecastPoint, 0).median < FAR_BELOW;
}

/* The same as is shown of the forecast: two peaks side by side would be one too many. */
static void
find_course (FouleeSoreFacts *facts, const FouleeFindings *findings, gint64 now)
{
  const double peak_in = facts->peak_h - facts->since_run_h;
  FouleeCourse course;

  if (peak_in < 0)
    facts->peak_in_h = peak_in;
  if (facts->legs < 0 || !foulee_course_of_legs (&course, findings, now))
    return;
  facts->to_rise = course.kind == FOULEE_COURSE_PEAK || course.kind == FOULEE_COURSE_RISING;
  facts->rising = facts->rising || facts->to_rise;
  if (course.kind == FOULEE_COURSE_PEAK && !isnan (facts->peak_h))
    facts->peak_in_h = course.highest * FOULEE_COURSE_STEP;
}

static void
find_outlook (FouleeSoreFacts *facts, const FouleeFindings *findings, gint64 now)
{
  const FouleeForecast *forecast = foulee_findings_forecast (findings, FOULEE_SERIES_LEGS);

  find_course (facts, findings, now);
  if (forecast->level >= 0 && follows (forecast, facts))
    facts->eased_in_h = hours_until_eased (forecast, now);
}

/* ---- The run behind it ----------------------------------------------------------------------- */

static const FouleeRun *
last_hard_run (const FouleeFindings *findings, gint64 now)
{
  const FouleeRun *last = NULL;

  for (guint i = foulee_findings_n_reaches (findings); i > 0; i--) {
    const FouleeRun *run = foulee_findings_reach (findings, i - 1)->run;

    /* In the order of their beginnings: one that ended lately may have begun long before. */
    if (run->start.seconds < now - 2 * HARD_SECONDS)
      break;
    if (foulee_run_end (run) >= now - HARD_SECONDS && foulee_run_is_hard (run) &&
        (last == NULL || foulee_run_end (run) > foulee_run_end (last)))
      last = run;
  }
  return last;
}

static const FouleeRun *
run_with_most (const FouleeSoreness *legs)
{
  const FouleeRun *run = NULL;
  double most = legs->background_share;

  for (guint i = 0; i < legs->shares->len; i++) {
    const FouleeRunShare *share = &g_array_index (legs->shares, FouleeRunShare, i);

    if (share->share <= most)
      continue;
    most = share->share;
    run = share->run;
  }
  return run;
}

static void
find_run (FouleeSoreFacts *facts, const FouleeFindings *findings, gint64 now)
{
  const FouleeSoreness *legs = foulee_findings_legs (findings);

  facts->run = last_hard_run (findings, now);
  if (facts->run == NULL && facts->legs > 0)
    facts->run = run_with_most (legs);
  if (facts->run == NULL)
    return;
  facts->since_run_h = (double) (now - foulee_run_end (facts->run)) / HOUR;
  if (legs->has_expected_peak)
    facts->peak_h = legs->expected_peak.hours;
}

/* ---- Day by day ------------------------------------------------------------------------------ */

typedef struct {
  int day_start;
  FouleeDate last;              /* the last day of which a morning was counted */
  guint resting[11], usual[11]; /* mornings at each level */
  guint n_resting, n_usual;
  gboolean bone[BONE_DAYS]; /* whether a place that bones lie in was sore */
  int bone_region;
  int bone_level;
} Days;

/* Of an even number, the lower of the two in the middle. */
static int
median (const guint *counts, guint n)
{
  guint sum = 0;

  for (int level = 0; level < 11; level++) {
    sum += counts[level];
    if (2 * sum >= n)
      return level;
  }
  g_return_val_if_reached (-1);
}

static void
count_morning (Days *self, const FouleeCheckIn *check_in, FouleeDate day, int ago)
{
  const int level = foulee_check_in_legs (check_in);
  int seconds;

  foulee_instant_to_civil (check_in->at, NULL, &seconds);
  if (level < 0 || day == self->last || seconds < 60 * self->day_start ||
      seconds >= MORNING_SECONDS)
    return;
  self->last = day;
  if (ago < RESTING_DAYS) {
    self->resting[level]++;
    self->n_resting++;
  } else if (ago >= USUAL_LAST && ago <= USUAL_FIRST) {
    self->usual[level]++;
    self->n_usual++;
  }
}

static void
look_at_bone (Days *self, const FouleeCheckIn *check_in, int ago)
{
  if (ago >= BONE_DAYS)
    return;
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    const int level = check_in->readings[region].level;

    if (level < SORE || !(FOULEE_BONE_REGIONS & 1u << region))
      continue;
    self->bone[ago] = TRUE;
    if (level <= self->bone_level)
      continue;
    self->bone_level = level;
    self->bone_region = region;
  }
}

static void
find_days (FouleeSoreFacts *facts, const FouleeHistory *history, gint64 now, FouleeDate today)
{
  Days days = { .day_start = foulee_history_day_start (history),
                .last = FOULEE_DATE_NONE,
                .bone_region = -1 };
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  /* Clocks may have been a day apart. */
  const gint64 from = now - (gint64) (USUAL_FIRST + 2) * DAY;

  for (guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, from); i < n; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    const FouleeDate day = foulee_record_day (check_in, days.day_start);

    if (check_in->at.seconds > now)
      break;
    if (day > today)
      continue;
    count_morning (&days, check_in, day, today - day);
    look_at_bone (&days, check_in, today - day);
  }
  if (days.n_resting >= RESTING_MORNINGS)
    facts->resting = median (days.resting, days.n_resting);
  if (days.n_usual >= USUAL_MORNINGS)
    facts->resting_usual = median (days.usual, days.n_usual);
  for (int ago = 0; ago < BONE_DAYS; ago++)
    facts->bone_days += days.bone[ago] ? 1 : 0;
  facts->bone_region = days.bone_region;
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
find_legs_now (FouleeSoreFacts *facts, const FouleeFindings *findings, gint64 now)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const guint end = foulee_history_find (history, FOULEE_KIND_CHECK_IN, now + 1);
  const FouleeCheckIn *last = find_legs (history, end, now - LEGS_SECONDS);
  const FouleeCheckIn *before;

  if (last == NULL)
    return;
  facts->legs = foulee_check_in_legs (last);
  facts->muscular = is_muscular (findings, last);
  before =
      find_legs (history, foulee_history_find (history, FOULEE_KIND_CHECK_IN, last->at.seconds),
                 last->at.seconds - BEFORE_SECONDS);
  if (before == NULL)
    return;
  facts->legs_before = foulee_check_in_legs (before);
  facts->rising = facts->legs > facts->legs_before;
}

void
foulee_sore_facts_init (FouleeSoreFacts *facts, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const FouleeInstant now = foulee_findings_now (findings);

  *facts = (FouleeSoreFacts) {
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
  find_legs_now (facts, findings, now.seconds);
  find_painful (facts, history, now.seconds);
  look_at_pain (facts, history, now.seconds);
  find_run (facts, findings, now.seconds);
  find_outlook (facts, findings, now.seconds);
  find_days (facts, history, now.seconds,
             foulee_instant_day (now, foulee_history_day_start (history)));
}

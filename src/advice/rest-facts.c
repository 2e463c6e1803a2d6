/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

#include "advice/fact-runs.h"
#include "analysis/scope.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Watson 2015, Sleep 38:843. */
#define ENOUGH_SLEEP (7 * HOUR)
#define LAST_NIGHTS 5

/* The last week beside the three weeks before it, and how many days of each are enough for a mean
 * of which one odd day is not the most. [our choice] */
#define RECENT_DAYS 7
#define DAYS 28
#define RECENT_ENOUGH 4
#define BEFORE_ENOUGH 8

/* A night in between may have passed without a check-in. [our choice] */
#define STILL_ILL (36 * HOUR)

/* What still counts as after a run is over long before. [our choice] */
#define SINCE_HARD (14 * DAY)
#define LONG_RUN (90 * 60)

/* ---- Days ------------------------------------------------------------------------------------ */

/* Of each day, counted back from today: those of several entries on a day count as one. */
typedef struct {
  double sums[DAYS];
  guint counts[DAYS];
} DayMeans;

static void
add_to_day (DayMeans *days, FouleeDate ago, double value)
{
  if (ago < 0 || ago >= DAYS)
    return;
  days->sums[ago] += value;
  days->counts[ago]++;
}

/* The mean of the days from `first` to before `end`; NAN for fewer than `enough`. */
static double
mean_of_days (const DayMeans *days, int first, int end, guint enough)
{
  double sum = 0.0;
  guint n = 0;

  for (int ago = first; ago < end; ago++) {
    if (days->counts[ago] == 0)
      continue;
    sum += days->sums[ago] / days->counts[ago];
    n++;
  }
  return n >= enough ? sum / n : (double) NAN;
}

/* How much higher the last week is than the weeks before. */
static double
change_of_days (const DayMeans *days)
{
  return mean_of_days (days, 0, RECENT_DAYS, RECENT_ENOUGH) -
         mean_of_days (days, RECENT_DAYS, DAYS, BEFORE_ENOUGH);
}

/* ---- Nights ---------------------------------------------------------------------------------- */

/* 0 where it is not known. */
static gint64
length_of_night (const FouleeSleep *night)
{
  if (!foulee_instant_is_set (night->to_bed) || !foulee_instant_is_set (night->woke))
    return 0;
  return night->woke.seconds - night->to_bed.seconds;
}

static gboolean
is_to_come (FouleeInstant instant, gint64 now)
{
  return foulee_instant_is_set (instant) && instant.seconds > now;
}

static void
count_nights (FouleeRestFacts *facts, const gint64 lengths[RECENT_DAYS])
{
  gint64 sum = 0;

  for (int ago = 0; ago < RECENT_DAYS && facts->nights < LAST_NIGHTS; ago++) {
    if (lengths[ago] == 0)
      continue;
    facts->nights++;
    facts->short_nights += lengths[ago] < ENOUGH_SLEEP;
    sum += lengths[ago];
  }
  facts->hours = facts->nights > 0 ? (double) sum / HOUR / facts->nights : (double) NAN;
}

/* Nights have the date of waking by the calendar, whenever the journal's days begin. Where copies
 * of a journal were merged there may be two to a date: then the longer one counts. */
static void
look_at_nights (FouleeRestFacts *facts, const FouleeHistory *history, FouleeInstant now)
{
  const FouleeDate today = foulee_instant_day (now, 0);
  const guint n = foulee_history_n (history, FOULEE_KIND_SLEEP);
  gint64 lengths[RECENT_DAYS] = { 0 };
  DayMeans quality = { 0 };
  guint i = foulee_history_find (history, FOULEE_KIND_SLEEP, (gint64) (today - DAYS + 1) * DAY);

  for (; i < n; i++) {
    const FouleeSleep *night = foulee_history_sleep (history, i);
    const FouleeDate ago = today - night->night;

    if (ago < 0)
      break;
    if (night->sleep_kind != FOULEE_SLEEP_NIGHT || is_to_come (night->woke, now.seconds))
      continue;
    if (ago < RECENT_DAYS)
      lengths[ago] = MAX (lengths[ago], length_of_night (night));
    if (night->quality != FOULEE_UNSET)
      add_to_day (&quality, ago, night->quality);
  }
  count_nights (facts, lengths);
  facts->quality_fall = -change_of_days (&quality);
}

/* ---- Check-ins and runs ---------------------------------------------------------------------- */

/* A later check-in that does not say whether the runner is ill leaves it as it was. */
static void
look_at_check_ins (FouleeRestFacts *facts, const FouleeHistory *history, FouleeInstant now)
{
  const int day_start = foulee_history_day_start (history);
  const FouleeDate today = foulee_instant_day (now, day_start);
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  DayMeans fatigue = { 0 };
  guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, now.seconds - (DAYS + 1) * DAY);

  for (; i < n; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);

    if (check_in->at.seconds > now.seconds)
      break;
    if (check_in->fatigue != FOULEE_UNSET)
      add_to_day (&fatigue, today - foulee_record_day (check_in, day_start), check_in->fatigue);
    if (check_in->ill != FOULEE_UNSET && now.seconds - check_in->at.seconds <= STILL_ILL)
      facts->ill = check_in->ill == 1;
  }
  facts->fatigue_rise = change_of_days (&fatigue);
}

static void
look_at_runs (FouleeRestFacts *facts, const FouleeHistory *history, gint64 now)
{
  g_autoptr (GPtrArray) runs = foulee_fact_runs (history, now, SINCE_HARD);

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);

    if (!foulee_run_is_hard (run) && run->duration < LONG_RUN)
      continue;
    if (facts->hard == NULL || foulee_run_end (run) > foulee_run_end (facts->hard))
      facts->hard = run;
  }
  if (facts->hard != NULL)
    facts->since_hard_h = (double) (now - foulee_run_end (facts->hard)) / HOUR;
}

void
foulee_rest_facts_init (FouleeRestFacts *facts, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const FouleeInstant now = foulee_findings_now (findings);

  *facts = (FouleeRestFacts) { .since_hard_h = (double) NAN };
  look_at_nights (facts, history, now);
  look_at_check_ins (facts, history, now);
  look_at_runs (facts, history, now.seconds);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/timeline.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/dose.h"

#define DAY_SECONDS G_GINT64_CONSTANT (86400)

/* A record may belong to a day that is not that of its moment in UTC. */
#define SLACK (2 * DAY_SECONDS)

/* ---- Readings -------------------------------------------------------------------------------- */

static void
add_region (FouleeTimeline *self, FouleeHistory *history, gint64 from, gint64 until)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);

  for (guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, from); i < n; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    const FouleeLevelReading reading = { check_in->at, check_in->readings[self->series].level };

    if (check_in->at.seconds > until)
      break;
    if (reading.level >= 0)
      g_array_append_val (self->readings, reading);
  }
}

static void
add_readings (FouleeTimeline *self, FouleeHistory *history, gint64 from, gint64 until)
{
  GArray *legs;
  guint first;

  if (self->series != FOULEE_SERIES_LEGS) {
    add_region (self, history, from, until);
    return;
  }
  legs = foulee_findings_legs (self->findings)->readings;
  first = foulee_level_readings_find (legs, from);
  if (first < legs->len)
    g_array_append_vals (self->readings, &g_array_index (legs, FouleeLevelReading, first),
                         legs->len - first);
}

/* ---- Days ------------------------------------------------------------------------------------ */

static const FouleeKind kinds[] = { FOULEE_KIND_CHECK_IN, FOULEE_KIND_RUN, FOULEE_KIND_SLEEP,
                                    FOULEE_KIND_DRINK, FOULEE_KIND_ACTION };

/* The first day with anything; `today` where there is none before it. */
static FouleeDate
first_day (FouleeHistory *history, FouleeDate since, FouleeDate today, int day_start)
{
  FouleeDate first = today + 1;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (foulee_history_n (history, kinds[i]) > 0)
      first = MIN (first, foulee_record_day (foulee_history_get (history, kinds[i], 0), day_start));
  return MAX (first, since);
}

static void
add_days (FouleeTimeline *self, FouleeDate first, FouleeDate last)
{
  for (FouleeDate date = first; date <= last; date++) {
    FouleeTimelineDay day = { .date = date, .highest = -1, .load = NAN, .sleep = -1, .drinks = -1 };

    g_array_append_val (self->days, day);
  }
}

static FouleeTimelineDay *
find_day (const FouleeTimeline *self, FouleeDate date)
{
  const FouleeTimelineDay *first = (const FouleeTimelineDay *) (gpointer) self->days->data;

  if (self->days->len == 0 || date < first->date || date - first->date >= (int) self->days->len)
    return NULL;
  return &g_array_index (self->days, FouleeTimelineDay, date - first->date);
}

static void
count_readings (FouleeTimeline *self, int day_start)
{
  for (guint i = 0; i < self->readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (self->readings, FouleeLevelReading, i);
    FouleeTimelineDay *day = find_day (self, foulee_instant_day (reading->at, day_start));

    if (day == NULL)
      continue;
    day->n_readings++;
    if (reading->level > day->highest) {
      day->highest = reading->level;
      day->highest_at = reading->at;
    }
  }
}

static void
count_run (FouleeTimelineDay *day, const FouleeRun *run)
{
  const double load = foulee_run_session_load (run);

  day->n_runs++;
  if (isnan (load))
    day->n_runs_without_load++;
  else
    day->load = isnan (day->load) ? load : day->load + load;
}

static void
count_record (FouleeTimelineDay *day, FouleeKind kind, gconstpointer record, gint64 until)
{
  const FouleeRun *run = record;
  const FouleeDrink *drink = record;

  if (kind == FOULEE_KIND_RUN && run->planned != 1 && foulee_run_end (run) <= until)
    count_run (day, run);
  else if (kind == FOULEE_KIND_SLEEP)
    day->sleep = MAX (day->sleep, foulee_sleep_seconds (record));
  else if (kind == FOULEE_KIND_DRINK && drink->volume != FOULEE_UNSET)
    day->drinks = MAX (day->drinks, 0) + drink->volume;
}

static void
count_kind (FouleeTimeline *self, FouleeHistory *history, FouleeKind kind, gint64 from,
            gint64 until)
{
  const guint n = foulee_history_n (history, kind);
  const int day_start = foulee_history_day_start (history);

  for (guint i = foulee_history_find (history, kind, from); i < n; i++) {
    gconstpointer record = foulee_history_get (history, kind, i);
    FouleeTimelineDay *day = find_day (self, foulee_record_day (record, day_start));

    if (day != NULL)
      count_record (day, kind, record, until);
  }
}

gint64
foulee_sleep_seconds (const FouleeSleep *sleep)
{
  if (sleep->sleep_kind == FOULEE_SLEEP_NAP || !foulee_instant_is_set (sleep->to_bed) ||
      !foulee_instant_is_set (sleep->woke))
    return -1;
  return sleep->woke.seconds - sleep->to_bed.seconds;
}

/* ---- What is usual --------------------------------------------------------------------------- */

static int
compare (const void *a, const void *b)
{
  const gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static double
median (gint64 *values, guint n)
{
  if (n < FOULEE_USUAL_DAYS_FEWEST)
    return NAN;
  qsort (values, n, sizeof *values, compare);
  return ((double) values[(n - 1) / 2] + (double) values[n / 2]) / 2;
}

/* Of today's drinks, more may come. */
static void
find_usual (FouleeTimeline *self)
{
  gint64 sleep[FOULEE_USUAL_DAYS], drinks[FOULEE_USUAL_DAYS];
  guint n_sleep = 0, n_drinks = 0;

  for (guint i = self->days->len; i-- > 0;) {
    const FouleeTimelineDay *day = &g_array_index (self->days, FouleeTimelineDay, i);

    if (day->sleep >= 0 && n_sleep < FOULEE_USUAL_DAYS)
      sleep[n_sleep++] = day->sleep;
    if (day->drinks >= 0 && i + 1 < self->days->len && n_drinks < FOULEE_USUAL_DAYS)
      drinks[n_drinks++] = day->drinks;
    if (n_sleep == FOULEE_USUAL_DAYS && n_drinks == FOULEE_USUAL_DAYS)
      break;
  }
  self->usual_sleep = median (sleep, n_sleep);
  self->usual_drinks = median (drinks, n_drinks);
}

/* ---- As a whole ------------------------------------------------------------------------------ */

FouleeTimeline *
foulee_timeline_new (FouleeFindings *findings, FouleeSeries series, FouleeDate since)
{
  FouleeTimeline *self = g_new0 (FouleeTimeline, 1);
  FouleeHistory *history = foulee_findings_history (findings);
  const FouleeInstant now = foulee_findings_now (findings);
  const int day_start = foulee_history_day_start (history);
  const FouleeDate today = foulee_instant_day (now, day_start);
  const FouleeDate first = first_day (history, since, today, day_start);
  const gint64 from = (gint64) first * DAY_SECONDS - SLACK;

  g_atomic_ref_count_init (&self->references);
  self->findings = foulee_findings_ref (findings);
  self->series = series;
  self->readings = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  self->days = g_array_new (FALSE, FALSE, sizeof (FouleeTimelineDay));
  add_readings (self, history, from, now.seconds);
  add_days (self, first, today);
  count_readings (self, day_start);
  count_kind (self, history, FOULEE_KIND_RUN, from, now.seconds);
  count_kind (self, history, FOULEE_KIND_SLEEP, from, now.seconds);
  count_kind (self, history, FOULEE_KIND_DRINK, from, now.seconds);
  find_usual (self);
  return self;
}

FouleeTimeline *
foulee_timeline_ref (FouleeTimeline *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
foulee_timeline_unref (FouleeTimeline *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  foulee_findings_unref (self->findings);
  g_array_unref (self->readings);
  g_array_unref (self->days);
  g_free (self);
}

const FouleeTimelineDay *
foulee_timeline_day (const FouleeTimeline *self, FouleeDate date)
{
  return find_day (self, date);
}

const FouleeLevelReading *
foulee_timeline_last (const FouleeTimeline *self)
{
  const guint n = self->readings->len;

  return n > 0 ? &g_array_index (self->readings, FouleeLevelReading, n - 1) : NULL;
}

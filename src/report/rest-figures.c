/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/rest-figures.h"

#include "analysis/timeline.h"
#include "report/period-records.h"

/* Of a night that was entered twice, the first counts: a night is one. */
static void
add_night (FouleeRestFigures *self, FouleeRestFigure figure, FouleeDate night, int value)
{
  if (value != FOULEE_UNSET && !foulee_day_series_has (self->series[figure], night))
    foulee_day_series_add (self->series[figure], night, value);
}

static void
add_nap (FouleeRestFigures *self, const FouleeSleep *nap)
{
  self->n_naps++;
  if (foulee_instant_is_set (nap->to_bed) && foulee_instant_is_set (nap->woke))
    foulee_day_series_add (self->series[FOULEE_REST_NAPS], nap->night,
                           (double) (nap->woke.seconds - nap->to_bed.seconds));
}

static void
add_sleep (FouleeRestFigures *self, const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) records = foulee_period_records_new (composer, FOULEE_KIND_SLEEP);

  for (guint i = 0; i < records->len; i++) {
    const FouleeSleep *sleep = g_ptr_array_index (records, i);

    if (sleep->sleep_kind == FOULEE_SLEEP_NAP) {
      add_nap (self, sleep);
      continue;
    }
    add_night (self, FOULEE_REST_AWAKE, sleep->night, sleep->times_awake);
    add_night (self, FOULEE_REST_QUALITY, sleep->night, sleep->quality);
  }
}

static void
add_days (FouleeRestFigures *self, const FouleeComposer *composer)
{
  g_autoptr (FouleeTimeline) timeline =
      foulee_timeline_new (composer->findings, FOULEE_SERIES_LEGS, composer->first);

  for (guint i = 0; i < timeline->days->len; i++) {
    const FouleeTimelineDay *day = &g_array_index (timeline->days, FouleeTimelineDay, i);

    if (day->date > composer->last)
      break;
    self->n_nights++;
    if (day->sleep >= 0)
      foulee_day_series_add (self->series[FOULEE_REST_SLEEP], day->date, (double) day->sleep);
    if (day->date == composer->today) {
      self->drinks_today = day->drinks >= 0;
      continue;
    }
    self->n_days++;
    if (day->drinks >= 0)
      foulee_day_series_add (self->series[FOULEE_REST_DRINKS], day->date, (double) day->drinks);
  }
}

static void
add_urine (FouleeRestFigures *self, const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) records = foulee_period_records_new (composer, FOULEE_KIND_URINE);

  for (guint i = 0; i < records->len; i++) {
    const FouleeUrine *urine = g_ptr_array_index (records, i);

    if (urine->shade != FOULEE_UNSET)
      foulee_day_series_add (self->series[FOULEE_REST_URINE],
                             foulee_record_day (urine, composer->day_start), urine->shade);
  }
}

static void
add_fatigue (FouleeRestFigures *self, const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) records = foulee_period_records_new (composer, FOULEE_KIND_CHECK_IN);

  for (guint i = 0; i < records->len; i++) {
    const FouleeCheckIn *check_in = g_ptr_array_index (records, i);

    if (check_in->fatigue != FOULEE_UNSET)
      foulee_day_series_add (self->series[FOULEE_REST_FATIGUE],
                             foulee_record_day (check_in, composer->day_start), check_in->fatigue);
  }
}

static void
add_masses (FouleeRestFigures *self, const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) records = foulee_period_records_new (composer, FOULEE_KIND_RUN);

  self->n_runs = records->len;
  for (guint i = 0; i < records->len; i++) {
    const FouleeRun *run = g_ptr_array_index (records, i);

    if (run->mass_before != FOULEE_UNSET && run->mass_after != FOULEE_UNSET)
      foulee_day_series_add (self->series[FOULEE_REST_MASS],
                             foulee_record_day (run, composer->day_start),
                             run->mass_before - run->mass_after);
  }
}

FouleeRestFigures *
foulee_rest_figures_new (const FouleeComposer *composer)
{
  FouleeRestFigures *self = g_new0 (FouleeRestFigures, 1);

  for (int i = 0; i < FOULEE_N_REST_FIGURES; i++)
    self->series[i] = foulee_day_series_new (composer->first, composer->last);
  add_sleep (self, composer);
  add_days (self, composer);
  add_urine (self, composer);
  add_fatigue (self, composer);
  add_masses (self, composer);
  return self;
}

void
foulee_rest_figures_free (FouleeRestFigures *self)
{
  for (int i = 0; i < FOULEE_N_REST_FIGURES; i++)
    foulee_day_series_free (self->series[i]);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/exposure.h"

#define DAY 86400
#define ENOUGH_SLEEP (7 * 3600)

/* Swatches of urine, from 1 for the palest to 8. */
#define LAST_PALE 3
#define FIRST_DARK 5

#define ENOUGH_RUNS_WITH_DRINKS 6

struct _FouleeExposures {
  const FouleeHistory *history; /* not owned */
  gint64 until;
  int day_start;
  double usual_volume; /* ml in the 24 h before a run; −1 unknown */
};

static gboolean
is_later (FouleeInstant instant, gint64 until)
{
  return foulee_instant_is_set (instant) && instant.seconds > until;
}

/* The record of the night with this date of waking, NULL for none. There is one to a date; where
 * copies of a journal were merged there may be more, and then it is the one that ended last by
 * `start`, or else any. */
static const FouleeSleep *
find_night (const FouleeExposures *self, FouleeDate date, gint64 start)
{
  guint n = foulee_history_n (self->history, FOULEE_KIND_SLEEP);
  guint i = foulee_history_find (self->history, FOULEE_KIND_SLEEP, (gint64) date * DAY);
  const FouleeSleep *found = NULL;

  for (; i < n; i++) {
    const FouleeSleep *night = foulee_history_sleep (self->history, i);

    if (night->night != date)
      break;
    if (night->sleep_kind != FOULEE_SLEEP_NIGHT || is_later (night->to_bed, self->until) ||
        is_later (night->woke, self->until))
      continue;
    if (found == NULL || found->woke.seconds > start ||
        (night->woke.seconds <= start && night->woke.seconds > found->woke.seconds))
      found = night;
  }
  return found;
}

static gboolean
slept_after (const FouleeSleep *night, gint64 start)
{
  return foulee_instant_is_set (night->to_bed) && night->to_bed.seconds >= start;
}

static FouleeExposure
judge_night (const FouleeSleep *night, gint64 start)
{
  if (night == NULL || !foulee_instant_is_set (night->to_bed) ||
      !foulee_instant_is_set (night->woke) || night->woke.seconds > start ||
      night->woke.seconds < start - DAY)
    return FOULEE_EXPOSURE_UNKNOWN;
  return night->woke.seconds - night->to_bed.seconds >= ENOUGH_SLEEP ? FOULEE_EXPOSURE_WITH
                                                                     : FOULEE_EXPOSURE_WITHOUT;
}

static FouleeExposure
judge_sleep (const FouleeExposures *self, const FouleeRun *run)
{
  gint64 start = run->start.seconds;
  FouleeDate date = foulee_instant_day (run->start, 0);
  const FouleeSleep *night = find_night (self, date, start);
  gboolean not_yet =
      night == NULL ? foulee_record_day (run, self->day_start) < date : slept_after (night, start);

  return judge_night (not_yet ? find_night (self, date - 1, start) : night, start);
}

/* Where the records of a kind begin and end that lie in the 24 h before `start`, and not after what
 * is looked at: then `*first` may lie beyond `*end`. */
static void
find_day_before (const FouleeExposures *self, FouleeKind kind, gint64 start, guint *first,
                 guint *end)
{
  *first = foulee_history_find (self->history, kind, start - DAY);
  *end = foulee_history_find (self->history, kind, start <= self->until ? start : self->until + 1);
}

/* ml; 0 where no drink was recorded. */
static gint64
volume_before (const FouleeExposures *self, gint64 start)
{
  gint64 volume = 0;
  guint first, end;

  find_day_before (self, FOULEE_KIND_DRINK, start, &first, &end);
  for (guint i = first; i < end; i++)
    volume += foulee_history_drink (self->history, i)->volume;
  return volume;
}

static FouleeExposure
judge_shade (const FouleeExposures *self, gint64 start)
{
  const FouleeUrine *last;
  guint first, end;

  find_day_before (self, FOULEE_KIND_URINE, start, &first, &end);
  if (first >= end)
    return FOULEE_EXPOSURE_UNKNOWN;
  last = foulee_history_get (self->history, FOULEE_KIND_URINE, end - 1);
  if (last->shade <= LAST_PALE)
    return FOULEE_EXPOSURE_WITH;
  return last->shade >= FIRST_DARK ? FOULEE_EXPOSURE_WITHOUT : FOULEE_EXPOSURE_UNKNOWN;
}

static FouleeExposure
judge_fluids (const FouleeExposures *self, const FouleeRun *run)
{
  FouleeExposure by_shade = judge_shade (self, run->start.seconds);
  gint64 volume = volume_before (self, run->start.seconds);

  if (by_shade != FOULEE_EXPOSURE_UNKNOWN)
    return by_shade;
  if (volume == 0 || self->usual_volume < 0.0)
    return FOULEE_EXPOSURE_UNKNOWN;
  return volume >= self->usual_volume ? FOULEE_EXPOSURE_WITH : FOULEE_EXPOSURE_WITHOUT;
}

static int
compare_volumes (gconstpointer a, gconstpointer b)
{
  gint64 va = *(const gint64 *) a;
  gint64 vb = *(const gint64 *) b;

  return (va > vb) - (va < vb);
}

static double
find_usual_volume (const FouleeExposures *self)
{
  g_autoptr (GArray) volumes = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = foulee_history_n (self->history, FOULEE_KIND_RUN);

  for (guint i = 0; i < n; i++) {
    const FouleeRun *run = foulee_history_run (self->history, i);
    gint64 volume;

    if (run->planned == 1 || foulee_run_end (run) > self->until)
      continue;
    volume = volume_before (self, run->start.seconds);
    if (volume > 0)
      g_array_append_val (volumes, volume);
  }
  if (volumes->len < ENOUGH_RUNS_WITH_DRINKS)
    return -1.0;
  g_array_sort (volumes, compare_volumes);
  return 0.5 * (g_array_index (volumes, gint64, (volumes->len - 1) / 2) +
                g_array_index (volumes, gint64, volumes->len / 2));
}

FouleeExposures *
foulee_exposures_new (const FouleeHistory *history, gint64 until)
{
  FouleeExposures *self = g_new0 (FouleeExposures, 1);

  self->history = history;
  self->until = until;
  self->day_start = foulee_history_day_start (history);
  self->usual_volume = find_usual_volume (self);
  return self;
}

void
foulee_exposures_free (FouleeExposures *self)
{
  g_free (self);
}

FouleeExposure
foulee_exposures_of_run (const FouleeExposures *self, const FouleeRun *run, FouleeFactor factor)
{
  switch (factor) {
  case FOULEE_FACTOR_WARM_UP:
    if (run->warm_up == FOULEE_WARM_UP_DONE)
      return FOULEE_EXPOSURE_WITH;
    return run->warm_up == FOULEE_WARM_UP_NONE ? FOULEE_EXPOSURE_WITHOUT : FOULEE_EXPOSURE_UNKNOWN;
  case FOULEE_FACTOR_SLEEP:
    return judge_sleep (self, run);
  case FOULEE_FACTOR_FLUIDS:
    return judge_fluids (self, run);
  case FOULEE_N_FACTORS:
  default:
    return FOULEE_EXPOSURE_UNKNOWN;
  }
}

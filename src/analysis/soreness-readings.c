/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-readings.h"

/* Soreness that is this much higher on one side is not what a run does to both legs. */
#define ONE_SIDED 3

/* How long pain that began during a run is taken for the same pain, without an answer of "none":
 * as long as a run's soreness is followed. */
#define IN_RUN_SECONDS (192 * 3600)

/* Goes through check-ins and runs side by side. */
typedef struct {
  const FouleeHistory *history;
  FouleeSorenessReadings *readings;
  guint next_run;
  int muscles[FOULEE_N_REGIONS]; /* the regions that are muscle */
  int n_muscles;
  gint64 in_run_until[FOULEE_N_REGIONS]; /* pain that began during a run is followed until then */
} Reader;

static gboolean
is_muscle_sensation (int sensation)
{
  return sensation < 0 || sensation == FOULEE_SENSATION_ACHE ||
         sensation == FOULEE_SENSATION_STIFF || sensation == FOULEE_SENSATION_TENDER;
}

/* Takes note of pain that began during the runs up to `until`. */
static void
pass_runs (Reader *self, gint64 until)
{
  for (; self->next_run < foulee_history_n (self->history, FOULEE_KIND_RUN); self->next_run++) {
    const FouleeRun *run = foulee_history_run (self->history, self->next_run);
    gboolean hurt_later = run->pain_middle > 0 || run->pain_end > 0;

    if (run->start.seconds > until)
      return;
    if (run->planned != 1 && run->pain_region >= 0 && run->pain_region < FOULEE_N_REGIONS &&
        run->pain_start <= 0 && hurt_later)
      self->in_run_until[run->pain_region] = foulee_run_end (run) + IN_RUN_SECONDS;
  }
}

/* Why the model is not told of the soreness in `region`: one count is 1, or none where it is. */
static FouleeLeftOut
leave_out (Reader *self, const FouleeCheckIn *check_in, int region)
{
  const FouleeReading *reading = &check_in->readings[region];
  const FouleeReading *other = &check_in->readings[foulee_region_opposite ((FouleeRegion) region)];

  if (!is_muscle_sensation (reading->sensation))
    return (FouleeLeftOut) { .sensations = 1 };
  if (other->level >= 0 && reading->level - other->level >= ONE_SIDED)
    return (FouleeLeftOut) { .one_sided = 1 };
  if (check_in->at.seconds <= self->in_run_until[region])
    return (FouleeLeftOut) { .in_run = 1 };
  return (FouleeLeftOut) { 0 };
}

static void
count (FouleeLeftOut *sum, const FouleeLeftOut *one)
{
  sum->sensations += one->sensations;
  sum->one_sided += one->one_sided;
  sum->in_run += one->in_run;
}

static void
add_level (Reader *self, FouleeSeries series, const FouleeCheckIn *check_in, int level)
{
  FouleeLevelReading reading = { .at = check_in->at, .level = level };

  g_array_append_val (self->readings->levels[series], reading);
}

static void
add_check_in (Reader *self, const FouleeCheckIn *check_in)
{
  FouleeLeftOut *left_out = self->readings->left_out;
  gboolean answered = FALSE;
  int legs = -1;

  for (int i = 0; i < self->n_muscles; i++) {
    int region = self->muscles[i];
    int level = check_in->readings[region].level;

    if (level < 0)
      continue;
    answered = TRUE;
    if (level > 0) {
      FouleeLeftOut why = leave_out (self, check_in, region);

      count (&left_out[region], &why);
      count (&left_out[FOULEE_SERIES_LEGS], &why);
      if (why.sensations + why.one_sided + why.in_run > 0)
        continue;
    } else {
      self->in_run_until[region] = G_MININT64; /* whatever it was is over */
    }
    add_level (self, region, check_in, level);
    legs = MAX (legs, level);
  }
  if (!answered && check_in->overall != FOULEE_UNSET)
    legs = check_in->overall;
  if (legs >= 0)
    add_level (self, FOULEE_SERIES_LEGS, check_in, legs);
}

FouleeSorenessReadings *
foulee_soreness_readings_new (const FouleeHistory *history, gint64 until)
{
  FouleeSorenessReadings *self = g_new0 (FouleeSorenessReadings, 1);
  Reader reader = { .history = history, .readings = self };

  for (int series = 0; series < FOULEE_N_SERIES; series++)
    self->levels[series] = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    reader.in_run_until[region] = G_MININT64;
    if (foulee_region_is_muscle ((FouleeRegion) region))
      reader.muscles[reader.n_muscles++] = region;
  }

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CHECK_IN); i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);

    if (check_in->at.seconds > until)
      break;
    pass_runs (&reader, check_in->at.seconds);
    add_check_in (&reader, check_in);
  }
  return self;
}

void
foulee_soreness_readings_free (FouleeSorenessReadings *self)
{
  for (int series = 0; series < FOULEE_N_SERIES; series++)
    g_array_unref (self->levels[series]);
  g_free (self);
}

guint
foulee_level_readings_find (const GArray *levels, gint64 seconds)
{
  guint low = 0;
  guint high = levels->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (levels, FouleeLevelReading, middle).at.seconds < seconds)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

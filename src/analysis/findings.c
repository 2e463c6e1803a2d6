/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/findings.h"

#include "analysis/peak.h"
#include "analysis/run-reach.h"
#include "analysis/soreness-trace.h"
#include "analysis/week.h"

#include <math.h>

/* How far back a reading still tells what the legs were like before a run. */
#define BEFORE_HOURS 48

/* Before, a forecast is "typical of runners", not the runner's own. */
#define READINGS_FOR_EXPECTED_PEAK 10

struct _FouleeFindings {
  gatomicrefcount references;
  FouleeHistory *history;
  FouleeInstant now;
  FouleeSorenessTrace *legs;
  GArray *peaks;   /* FouleePeak */
  GArray *weeks;   /* FouleeWeek */
  GArray *reaches; /* FouleeRunReach */
  GArray *shares;  /* FouleeRunShare */
  double background_share;
  guint days_since_rest;
  guint days_logged;
  guint days_possible;
};

/* The index of the first reading at or after `seconds`. */
static guint
first_reading_from (GArray *readings, gint64 seconds)
{
  guint low = 0;
  guint high = readings->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (readings, FouleeLevelReading, middle).at < seconds)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The last level of the 48 h before the run began, −1 for none. */
static int
level_before (GArray *readings, gint64 start)
{
  guint next = first_reading_from (readings, start + 1);
  const FouleeLevelReading *last;

  if (next == 0)
    return -1;
  last = &g_array_index (readings, FouleeLevelReading, next - 1);
  return start - last->at <= BEFORE_HOURS * 3600 ? last->level : -1;
}

static void
judge_run (FouleeFindings *self, guint run, GArray *scratch, FouleePeak *peak)
{
  GArray *readings = foulee_soreness_trace_readings (self->legs);
  const FouleeRunDone *done =
      &g_array_index (foulee_soreness_trace_runs (self->legs), FouleeRunDone, run);
  FouleeAmplitude amplitude = foulee_soreness_trace_amplitude (self->legs, run);

  g_array_set_size (scratch, 0);
  for (guint i = first_reading_from (readings, done->end); i < readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (readings, FouleeLevelReading, i);
    FouleePeakReading seen = { .hours = (reading->at - done->end) / 3600.0,
                               .level = reading->level,
                               .others = foulee_soreness_trace_others (self->legs, i, run) };

    if (seen.hours > FOULEE_PEAK_HOURS)
      break;
    g_array_append_val (scratch, seen);
  }
  peak->run = done->run;
  peak->assumptions = done->assumptions;
  peak->amplitude = amplitude.mean;
  peak->amplitude_sd = sqrt (amplitude.variance);
  foulee_peak_judge (peak, (const FouleePeakReading *) scratch->data, scratch->len,
                     level_before (readings, done->start),
                     (self->now.seconds - done->end) / 3600.0);
}

static int
compare_runs (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 when_a = ((const FouleePeak *) a)->run->start.seconds;
  gint64 when_b = ((const FouleePeak *) b)->run->start.seconds;

  return (when_a > when_b) - (when_a < when_b);
}

static void
find_peaks (FouleeFindings *self)
{
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (FouleePeakReading));
  guint n = foulee_soreness_trace_runs (self->legs)->len;

  self->peaks = g_array_sized_new (FALSE, TRUE, sizeof (FouleePeak), n);
  g_array_set_size (self->peaks, n);
  for (guint i = 0; i < n; i++)
    judge_run (self, i, scratch, &g_array_index (self->peaks, FouleePeak, i));
  /* The trace has them in the order in which they ended. */
  g_array_sort_with_data (self->peaks, compare_runs, NULL);
}

static void
attribute_soreness (FouleeFindings *self)
{
  g_autoptr (FouleeSorenessModel) model =
      foulee_soreness_model_copy (foulee_soreness_trace_model (self->legs));
  GArray *runs = foulee_soreness_trace_runs (self->legs);
  FouleeShares shares;

  foulee_soreness_model_advance (model, self->now.seconds);
  foulee_soreness_model_attribute (model, &shares);
  self->background_share = shares.background;
  for (guint i = 0; i < shares.n_runs; i++) {
    FouleeRunShare share = { .run = g_array_index (runs, FouleeRunDone, shares.runs[i].run).run,
                             .share = shares.runs[i].share,
                             .together = shares.runs[i].together };

    g_array_append_val (self->shares, share);
  }
}

static void
count_days (FouleeFindings *self, FouleeDate today)
{
  FouleeDate first;

  if (foulee_history_n (self->history, FOULEE_KIND_CHECK_IN) == 0)
    return;
  first = foulee_record_day (foulee_history_check_in (self->history, 0),
                             foulee_history_day_start (self->history));
  if (first > today)
    return;
  self->days_logged = foulee_history_days_logged (self->history, first, today);
  self->days_possible = (guint) (today - first) + 1;
}

FouleeFindings *
foulee_findings_new (FouleeHistory *history, FouleeInstant now)
{
  FouleeFindings *self = g_new0 (FouleeFindings, 1);
  FouleeDate today = foulee_instant_day (now, foulee_history_day_start (history));
  g_autoptr (GArray) runs = foulee_run_log_new (history, now.seconds);
  g_autoptr (GArray) readings = foulee_level_readings_of_legs (history, now.seconds);

  g_atomic_ref_count_init (&self->references);
  self->history = foulee_history_ref (history);
  self->now = now;
  self->legs = foulee_soreness_trace_new (runs, readings);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (FouleeWeek));
  self->shares = g_array_new (FALSE, FALSE, sizeof (FouleeRunShare));
  self->reaches = foulee_run_reaches_new (history, now.seconds);
  self->days_since_rest = foulee_days_since_rest (history, now.seconds, today);
  find_peaks (self);
  if (readings->len > 0)
    attribute_soreness (self);
  foulee_weeks_add (self->weeks, history, now.seconds, today);
  count_days (self, today);
  return self;
}

FouleeFindings *
foulee_findings_ref (FouleeFindings *findings)
{
  g_atomic_ref_count_inc (&findings->references);
  return findings;
}

void
foulee_findings_unref (FouleeFindings *findings)
{
  if (!g_atomic_ref_count_dec (&findings->references))
    return;
  foulee_history_unref (findings->history);
  foulee_soreness_trace_free (findings->legs);
  g_array_unref (findings->peaks);
  g_array_unref (findings->weeks);
  g_array_unref (findings->reaches);
  g_array_unref (findings->shares);
  g_free (findings);
}

guint
foulee_findings_n_peaks (const FouleeFindings *findings)
{
  return findings->peaks->len;
}

const FouleePeak *
foulee_findings_peak (const FouleeFindings *findings, guint index)
{
  g_return_val_if_fail (index < findings->peaks->len, NULL);

  return &g_array_index (findings->peaks, FouleePeak, index);
}

guint
foulee_findings_n_weeks (const FouleeFindings *findings)
{
  return findings->weeks->len;
}

const FouleeWeek *
foulee_findings_week (const FouleeFindings *findings, guint index)
{
  g_return_val_if_fail (index < findings->weeks->len, NULL);

  return &g_array_index (findings->weeks, FouleeWeek, index);
}

guint
foulee_findings_n_reaches (const FouleeFindings *findings)
{
  return findings->reaches->len;
}

const FouleeRunReach *
foulee_findings_reach (const FouleeFindings *findings, guint index)
{
  g_return_val_if_fail (index < findings->reaches->len, NULL);

  return &g_array_index (findings->reaches, FouleeRunReach, index);
}

guint
foulee_findings_days_since_rest (const FouleeFindings *findings)
{
  return findings->days_since_rest;
}

gint64
foulee_findings_shoe_distance (const FouleeFindings *findings, const char *id)
{
  const FouleeShoe *shoe = foulee_history_lookup (findings->history, FOULEE_KIND_SHOE, id);
  gint64 distance = 0;

  if (!shoe)
    return 0;
  if (shoe->distance_before != FOULEE_UNSET)
    distance = shoe->distance_before;
  for (guint i = 0; i < findings->reaches->len; i++) {
    const FouleeRun *run = g_array_index (findings->reaches, FouleeRunReach, i).run;

    if (run->distance != FOULEE_UNSET && g_strcmp0 (run->shoe, id) == 0)
      distance += run->distance;
  }
  return distance;
}

gboolean
foulee_findings_expected_peak (const FouleeFindings *findings, FouleeExpectedPeak *peak)
{
  const FouleeSorenessModel *model = foulee_soreness_trace_model (findings->legs);

  return foulee_soreness_model_n_readings (model) >= READINGS_FOR_EXPECTED_PEAK &&
         foulee_soreness_model_expected_peak (model, peak);
}

guint
foulee_findings_n_shares (const FouleeFindings *findings)
{
  return findings->shares->len;
}

const FouleeRunShare *
foulee_findings_share (const FouleeFindings *findings, guint index)
{
  g_return_val_if_fail (index < findings->shares->len, NULL);

  return &g_array_index (findings->shares, FouleeRunShare, index);
}

double
foulee_findings_background_share (const FouleeFindings *findings)
{
  return findings->background_share;
}

guint
foulee_findings_days_logged (const FouleeFindings *findings)
{
  return findings->days_logged;
}

guint
foulee_findings_days_possible (const FouleeFindings *findings)
{
  return findings->days_possible;
}

FouleeHistory *
foulee_findings_history (const FouleeFindings *findings)
{
  return findings->history;
}

FouleeInstant
foulee_findings_now (const FouleeFindings *findings)
{
  return findings->now;
}

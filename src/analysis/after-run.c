/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/after-run.h"

#include <math.h>

#include "analysis/findings-private.h"
#include "analysis/median.h"

#define HOUR 3600.0

/* Fewer hard runs than these do not say what a typical one is like. */
#define HARD_RUNS_FOR_CURVE 3

/* ---- Readings -------------------------------------------------------------------------------- */

/* What was answered, of a place that no soreness model follows. */
static GArray *
list_answers (const FouleeHistory *history, FouleeRegion region, gint64 until)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CHECK_IN); i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    FouleeLevelReading reading = { check_in->at, check_in->readings[region].level };

    if (check_in->at.seconds > until)
      break;
    if (reading.level >= 0)
      g_array_append_val (levels, reading);
  }
  return levels;
}

/* What the model was told of a muscle; elsewhere, what was answered. */
static GArray *
list_levels (const FouleeAfterRuns *self)
{
  const FouleeSoreness *soreness = foulee_findings_soreness (self->findings, self->scope.series);

  if (soreness)
    return g_array_ref (soreness->readings);
  return list_answers (self->findings->history, (FouleeRegion) self->scope.series,
                       self->findings->now.seconds);
}

static void
add_readings (FouleeAfterRuns *self, FouleeAfterRun *run, const GArray *levels)
{
  run->first_reading = self->readings->len;
  for (guint i = foulee_level_readings_find (levels, run->end); i < levels->len; i++) {
    const FouleeLevelReading *level = &g_array_index (levels, FouleeLevelReading, i);
    FouleeAfterReading reading = { .at = level->at,
                                   .hours = (double) (level->at.seconds - run->end) / HOUR,
                                   .level = level->level };

    if (reading.hours > FOULEE_PEAK_HOURS)
      break;
    g_array_append_val (self->readings, reading);
  }
  run->n_readings = self->readings->len - run->first_reading;
}

/* ---- Runs ------------------------------------------------------------------------------------ */

/* Runs that lie in one another count as begun at once. */
static double
hours_to_next (const GArray *runs, guint index)
{
  double hours;

  if (index + 1 == runs->len)
    return INFINITY;
  hours = (double) (g_array_index (runs, FouleeRunDone, index + 1).start -
                    g_array_index (runs, FouleeRunDone, index).end) /
          HOUR;
  return hours > FOULEE_PEAK_HOURS ? INFINITY : MAX (hours, 0.0);
}

/* Soreness has a peak for each run done, in the same order. */
static void
add_runs (FouleeAfterRuns *self, const GArray *levels)
{
  const FouleeSoreness *soreness = foulee_findings_soreness (self->findings, self->scope.series);
  const int day_start = foulee_history_day_start (self->findings->history);
  const GArray *runs = self->findings->runs;

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, i);
    FouleeAfterRun run = { .run = done->run,
                           .end = done->end,
                           .peak =
                               soreness ? &g_array_index (soreness->peaks, FouleePeak, i) : NULL,
                           .next_run = hours_to_next (runs, i) };

    if (!foulee_scope_has_run (&self->scope, done->run, day_start))
      continue;
    add_readings (self, &run, levels);
    g_array_append_val (self->runs, run);
  }
}

static void
count_peaks (FouleeAfterRuns *self)
{
  g_autoptr (GArray) brackets = g_array_new (FALSE, FALSE, sizeof (FouleePeakBracket));
  const FouleePeakBracket *list;

  for (guint i = 0; i < self->runs->len; i++) {
    const FouleePeak *peak = foulee_after_run (self, i)->peak;

    if (peak && peak->peak_class != FOULEE_PEAK_CANNOT_TELL) {
      FouleePeakBracket bracket = { peak->bracket_first, peak->bracket_last };

      g_array_append_val (brackets, bracket);
    }
  }
  list = (const FouleePeakBracket *) (gconstpointer) brackets->data;
  self->n_told = brackets->len;
  self->steps = foulee_peak_steps_new (list, brackets->len);
  self->has_usual = foulee_usual_hours (list, brackets->len, &self->usual);
}

/* ---- The curve ------------------------------------------------------------------------------- */

/* Of the runs in the scope, or the hard ones among them; FALSE where there are fewer than `least`.
 */
static gboolean
find_dose (const FouleeAfterRuns *self, gboolean hard_only, guint least, FouleeDose *dose)
{
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) descents = g_array_new (FALSE, FALSE, sizeof (double));
  const int day_start = foulee_history_day_start (self->findings->history);
  const GArray *runs = self->findings->runs;

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, i);

    if (!foulee_scope_has_run (&self->scope, done->run, day_start) ||
        (hard_only && !foulee_run_is_hard (done->run)))
      continue;
    g_array_append_val (loads, done->dose.load);
    g_array_append_val (descents, done->dose.descent);
  }
  if (loads->len < least)
    return FALSE;
  *dose = (FouleeDose) { .load = foulee_median (loads), .descent = foulee_median (descents) };
  return TRUE;
}

/* Easy runs hardly make anything sore and are the most: a curve of all runs would lie far below the
 * peaks that are told. */
static gboolean
find_usual_dose (FouleeAfterRuns *self, FouleeDose *dose)
{
  self->is_of_hard_runs = find_dose (self, TRUE, HARD_RUNS_FOR_CURVE, dose);
  return self->is_of_hard_runs || find_dose (self, FALSE, 1, dose);
}

static void
find_curve (FouleeAfterRuns *self)
{
  const FouleeSoreness *soreness = foulee_findings_soreness (self->findings, self->scope.series);
  g_autoptr (FouleeSorenessModel) rested = NULL;
  FouleeDose dose;

  self->curve = g_array_new (FALSE, FALSE, sizeof (FouleeCurvePoint));
  if (!soreness || soreness->readings->len == 0 || !find_usual_dose (self, &dose))
    return;
  rested = foulee_soreness_model_new (FOULEE_LEVELS);
  foulee_soreness_state_restore (self->findings->rested[self->scope.series], rested);
  g_array_unref (self->curve);
  self->curve = foulee_personal_curve_new (rested, &dose);
  self->is_own = soreness->readings->len >= FOULEE_READINGS_OF_ONES_OWN;
}

/* ---- All of it ------------------------------------------------------------------------------- */

FouleeAfterRuns *
foulee_after_runs_new (FouleeFindings *findings, const FouleeScope *scope)
{
  FouleeAfterRuns *self = g_atomic_rc_box_new0 (FouleeAfterRuns);
  g_autoptr (GArray) levels = NULL;

  self->findings = foulee_findings_ref (findings);
  self->scope = *scope;
  self->is_muscle =
      scope->series == FOULEE_SERIES_LEGS || foulee_region_is_muscle ((FouleeRegion) scope->series);
  self->runs = g_array_new (FALSE, FALSE, sizeof (FouleeAfterRun));
  self->readings = g_array_new (FALSE, FALSE, sizeof (FouleeAfterReading));
  levels = list_levels (self);
  add_runs (self, levels);
  count_peaks (self);
  find_curve (self);
  return self;
}

FouleeAfterRuns *
foulee_after_runs_ref (FouleeAfterRuns *after)
{
  return g_atomic_rc_box_acquire (after);
}

static void
clear (gpointer data)
{
  FouleeAfterRuns *self = data;

  foulee_findings_unref (self->findings);
  g_array_unref (self->runs);
  g_array_unref (self->readings);
  g_array_unref (self->curve);
  g_array_unref (self->steps);
}

void
foulee_after_runs_unref (FouleeAfterRuns *after)
{
  g_atomic_rc_box_release_full (after, clear);
}

const FouleeAfterReading *
foulee_after_run_readings (const FouleeAfterRuns *after, const FouleeAfterRun *run)
{
  return &g_array_index (after->readings, FouleeAfterReading, run->first_reading);
}

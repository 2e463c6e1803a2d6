/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"
#include "analysis/run-log.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support/dump-findings.h"
#include "support/hostile-journal.h"

/* Goes through journals that nobody lives (`validate-hostile DAYS`) and looks into the soreness
 * model as it goes: every weight, mean and covariance is a number, no variance is negative, every
 * covariance is positive semidefinite to rounding, weights and masses sum to 1; and nothing that is
 * found is no number where it must be one. */

#define DAY 86400
#define FIRST_DAY 16801 /* 2016-01-01 */

/* How far below 0 rounding may take a pivot, as a part of the variance that it came from. */
#define ROUNDING 1e-9

/* Every so many events a model is looked into. */
#define LOOK_EVERY 16

/* What was seen of one journal. */
typedef struct {
  guint n_looks;
  guint n_no_number;
  guint n_negative;
  double lowest_pivot; /* as a part of its variance */
  double worst_sum;    /* how far a sum was from 1 */
} Sight;

static gboolean
is_finite_all (const double *values, int n)
{
  for (int i = 0; i < n; i++)
    if (!isfinite (values[i]))
      return FALSE;
  return TRUE;
}

/* Cholesky's way, with as small a pivot as there is. A state that is known exactly has no variance,
 * and no covariance with anything. */
static double
find_lowest_pivot (const FouleeHypothesis *hypothesis)
{
  double rows[FOULEE_STATE_SIZE][FOULEE_STATE_SIZE];
  double lowest = INFINITY;

  for (int i = 0; i < hypothesis->size; i++) {
    double variance = hypothesis->covariance[foulee_covariance_index (i, i)];

    for (int j = 0; j <= i; j++) {
      double left = hypothesis->covariance[foulee_covariance_index (i, j)];

      for (int k = 0; k < j; k++)
        left -= rows[i][k] * rows[j][k];
      if (j < i)
        rows[i][j] = rows[j][j] > 0.0 ? left / rows[j][j] : 0.0;
      else if (left <= ROUNDING * variance)
        rows[i][i] = 0.0;
      else
        rows[i][i] = sqrt (left);
      if (j == i && variance > 0.0)
        lowest = MIN (lowest, left / variance);
    }
  }
  return lowest;
}

static void
look_at_hypothesis (const FouleeHypothesis *hypothesis, Sight *sight)
{
  int n = foulee_covariance_index (hypothesis->size, 0);

  if (!is_finite_all (hypothesis->mean, hypothesis->size) ||
      !is_finite_all (hypothesis->covariance, n) || !isfinite (hypothesis->log_weight)) {
    sight->n_no_number++;
    return;
  }
  for (int i = 0; i < hypothesis->size; i++)
    if (hypothesis->covariance[foulee_covariance_index (i, i)] < 0.0)
      sight->n_negative++;
  sight->lowest_pivot = MIN (sight->lowest_pivot, find_lowest_pivot (hypothesis));
}

static void
look_at_sum (const double *values, guint n, Sight *sight)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  if (!isfinite (sum))
    sight->n_no_number++;
  else
    sight->worst_sum = MAX (sight->worst_sum, fabs (sum - 1.0));
}

static void
look (FouleeSorenessModel *model, gint64 now, Sight *sight)
{
  const FouleeHypothesis *hypotheses;
  const double *weights;
  double masses[FOULEE_LEVELS];
  FouleeShares shares;
  double share = 0.0;
  guint n;

  hypotheses = foulee_soreness_model_hypotheses (model, &n, &weights);
  for (guint i = 0; i < n; i++)
    look_at_hypothesis (&hypotheses[i], sight);
  look_at_sum (weights, n, sight);
  foulee_soreness_model_forecast (model, now + 2 * DAY, NULL, 0, masses);
  look_at_sum (masses, FOULEE_LEVELS, sight);
  foulee_soreness_model_attribute (model, &shares);
  for (guint i = 0; i < shares.n_runs; i++)
    share += shares.runs[i].share;
  if (!isfinite (share) || !isfinite (shares.background) ||
      !isfinite (foulee_soreness_model_expect (model, now + DAY)))
    sight->n_no_number++;
  sight->n_looks++;
}

/* Takes a model through one series. */
static void
go_through (const GArray *runs, const GArray *levels, Sight *sight)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  guint run = 0;

  for (guint i = 0; i < levels->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (levels, FouleeLevelReading, i);

    for (; run < runs->len; run++) {
      const FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, run);

      if (done->end > reading->at.seconds)
        break;
      foulee_soreness_model_add_run (model, done->end, run, &done->dose);
    }
    foulee_soreness_model_add_reading (model, reading->at.seconds, reading->level);
    /* At first each, while much is uncertain. */
    if (i < 4 * LOOK_EVERY || i % LOOK_EVERY == 0)
      look (model, reading->at.seconds, sight);
  }
}

static guint
count_in_effect (const FouleeEffect *effect)
{
  const double numbers[] = { effect->difference, effect->shrunk, effect->shrunk_sd,
                             effect->lower,      effect->upper,  effect->p_corrected };

  return effect->stage >= FOULEE_EFFECT_ESTIMATE &&
         !is_finite_all (numbers, G_N_ELEMENTS (numbers));
}

/* Where something was found that is no number. Weeks and reaches say so where they do not know, and
 * effects until they are estimated. */
static guint
count_no_numbers (FouleeFindings *findings)
{
  const FouleeInfluences *influences = foulee_findings_influences (findings);
  g_autofree char *dump = test_dump_findings (findings);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint n = 0;

  for (char **line = lines; *line; line++)
    if ((strstr (*line, "nan") || strstr (*line, "inf")) && !g_str_has_prefix (*line, "week") &&
        !g_str_has_prefix (*line, "reach") && !g_str_has_prefix (*line, "effect"))
      n++;
  for (int factor = 0; factor < FOULEE_N_FACTORS; factor++)
    n += count_in_effect (&influences->factors[factor].effect);
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    n += count_in_effect (&influences->actions[kind].effect);
  return n;
}

static double
seconds_of_processor (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static gboolean
validate (TestHostile hostile, int n_days)
{
  g_autoptr (FouleeHistory) history =
      foulee_history_new (test_hostile_journal_new (hostile, FIRST_DAY, n_days));
  FouleeInstant now = { (gint64) (FIRST_DAY + n_days + 10) * DAY, 60 };
  g_autoptr (GArray) runs = foulee_run_log_new (history, now.seconds);
  g_autoptr (FouleeSorenessReadings) readings = foulee_soreness_readings_new (history, now.seconds);
  g_autoptr (FouleeFindings) findings = NULL;
  Sight sight = { .lowest_pivot = INFINITY };
  double began = seconds_of_processor ();
  double seconds;

  findings = foulee_findings_new (history, now, 1);
  seconds = seconds_of_processor () - began;
  sight.n_no_number = count_no_numbers (findings);
  go_through (runs, readings->levels[FOULEE_SERIES_LEGS], &sight);
  printf ("# %-30s %5u check-ins %5u runs  %5u looks  %u  %u  %8.1e  %7.1e  %7.2f s\n",
          test_hostile_name (hostile), foulee_history_n (history, FOULEE_KIND_CHECK_IN), runs->len,
          sight.n_looks, sight.n_no_number, sight.n_negative, sight.lowest_pivot, sight.worst_sum,
          seconds);
  return sight.n_looks > 0 && sight.n_no_number == 0 && sight.n_negative == 0 &&
         sight.lowest_pivot > -ROUNDING && sight.worst_sum < 1e-9;
}

int
main (int argc, char **argv)
{
  int n_days = argc > 1 ? atoi (argv[1]) : 3653;

  printf ("1..%d\n# %-30s not a number, negative variances (none), lowest pivot (above -%g), sums "
          "off 1 (at most 1e-9), time of all findings\n",
          TEST_N_HOSTILE, "", ROUNDING);
  for (int hostile = 0; hostile < TEST_N_HOSTILE; hostile++) {
    gboolean sound = validate ((TestHostile) hostile, n_days);

    printf ("%sok %d %s\n", sound ? "" : "not ", hostile + 1,
            test_hostile_name ((TestHostile) hostile));
  }
  return 0;
}

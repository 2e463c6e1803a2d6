/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/fair-trial.h"

#include "analysis/findings-private.h"
#include "analysis/scope.h"

/* The six orders of two runs with and two without, the first run in the lowest bit. */
static const guint8 orders[] = { 0x3, 0x5, 0x6, 0x9, 0xa, 0xc };

/* The finaliser of SplitMix64 (Steele 2014, OOPSLA 453): neighbouring numbers go far apart. */
static guint64
scatter (guint64 number)
{
  number += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  number = (number ^ (number >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  number = (number ^ (number >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return number ^ (number >> 31);
}

gboolean
foulee_fair_trial_says (guint32 seed, guint index)
{
  const guint64 block = index / FOULEE_FAIR_TRIAL_BLOCK;
  const guint8 order = orders[scatter ((guint64) seed << 32 | block) % G_N_ELEMENTS (orders)];

  return (order >> (index % FOULEE_FAIR_TRIAL_BLOCK)) & 1;
}

static gboolean
belongs (const FouleeRunDone *done, FouleeFairTrialPlan plan)
{
  return done->start >= plan.start && (plan.end == 0 || done->start < plan.end) &&
         foulee_run_is_hard (done->run);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const FouleeRunDone *da = *(const FouleeRunDone *const *) a;
  const FouleeRunDone *db = *(const FouleeRunDone *const *) b;

  return (da->start > db->start) - (da->start < db->start);
}

/* FouleeRunDone, owned by `runs`. The runs done are in the order in which they ended. */
static GPtrArray *
find_runs (FouleeFairTrialPlan plan, GArray *runs)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < runs->len; i++) {
    FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, i);

    if (belongs (done, plan))
      g_ptr_array_add (found, done);
  }
  g_ptr_array_sort (found, compare_starts);
  return found;
}

static FouleeExposure
what_was_done (const FouleeRun *run)
{
  if (run->warm_up == FOULEE_UNSET)
    return FOULEE_EXPOSURE_UNKNOWN;
  return run->warm_up == FOULEE_WARM_UP_DONE ? FOULEE_EXPOSURE_WITH : FOULEE_EXPOSURE_WITHOUT;
}

static void
add_run (FouleeFairTrial *self, guint32 seed, const FouleeRunDone *done)
{
  FouleeFairTrialRun run = { .run = done->run,
                             .said = foulee_fair_trial_says (seed, self->runs->len),
                             .followed = what_was_done (done->run) };
  const FouleeExposure asked = run.said ? FOULEE_EXPOSURE_WITH : FOULEE_EXPOSURE_WITHOUT;

  if (run.followed == FOULEE_EXPOSURE_UNKNOWN)
    self->n_unknown++;
  else if (run.followed != asked)
    self->n_ignored++;
  g_array_append_val (self->runs, run);
}

static void
add_outcomes (FouleeFairTrial *self, GPtrArray *found, GArray *runs, const FouleeOutcomeLog *log)
{
  const GArray *outcomes = foulee_outcome_log_runs (log);

  for (guint i = 0; i < outcomes->len; i++) {
    const FouleeRunOutcome *outcome = &g_array_index (outcomes, FouleeRunOutcome, i);
    FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, outcome->run);
    FouleeTrial trial = { .outcome = outcome->observed - outcome->expected,
                          .stratum = done->dose.load + done->dose.descent,
                          .at = done->start };
    guint index;

    if (!g_ptr_array_find (found, done, &index))
      continue;
    trial.exposed = g_array_index (self->runs, FouleeFairTrialRun, index).said;
    g_array_append_val (self->result.trials, trial);
  }
}

FouleeFairTrial *
foulee_fair_trial_new (FouleeFairTrialPlan plan, GArray *runs, const FouleeOutcomeLog *log)
{
  g_autoptr (GPtrArray) found = find_runs (plan, runs);
  FouleeFairTrial *self = g_new0 (FouleeFairTrial, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (FouleeFairTrialRun));
  self->result.trials = g_array_new (FALSE, FALSE, sizeof (FouleeTrial));
  for (guint i = 0; i < found->len; i++)
    add_run (self, plan.seed, g_ptr_array_index (found, i));
  self->next = foulee_fair_trial_says (plan.seed, self->runs->len);
  if (log)
    add_outcomes (self, found, runs, log);
  foulee_effect_estimate ((const FouleeTrial *) self->result.trials->data, self->result.trials->len,
                          &self->result.effect);
  foulee_effects_correct (&self->result.effect, 1);
  return self;
}

void
foulee_fair_trial_free (FouleeFairTrial *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->result.trials);
  g_free (self);
}

FouleeFairTrial *
foulee_findings_fair_trial (const FouleeFindings *findings, FouleeFairTrialPlan plan)
{
  return foulee_fair_trial_new (plan, findings->runs, findings->outcomes);
}

gboolean
foulee_findings_fair_trial_next (const FouleeFindings *findings, FouleeFairTrialPlan plan)
{
  g_autoptr (GPtrArray) found = find_runs (plan, findings->runs);

  return foulee_fair_trial_says (plan.seed, found->len);
}

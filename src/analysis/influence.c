/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/influence.h"

#include <string.h>

/* A reading in the wake of an action is not one without it. */
#define WAKE_SECONDS (12 * 3600)

gboolean
foulee_action_is_compared (FouleeActionKind kind)
{
  return kind < FOULEE_ACTION_MEDICINE;
}

static void
init_influence (FouleeInfluence *self)
{
  self->trials = g_array_new (FALSE, FALSE, sizeof (FouleeTrial));
}

static void
add_trial (FouleeInfluence *self, double outcome, double stratum, gboolean exposed, gint64 at)
{
  FouleeTrial trial = { .outcome = outcome, .stratum = stratum, .exposed = exposed, .at = at };

  g_array_append_val (self->trials, trial);
}

static void
gather_factors (FouleeInfluences *self, const FouleeHistory *history, gint64 until, GArray *runs,
                const FouleeOutcomeLog *log)
{
  g_autoptr (FouleeExposures) exposures = foulee_exposures_new (history, until);
  const GArray *outcomes = foulee_outcome_log_runs (log);

  for (guint i = 0; i < outcomes->len; i++) {
    const FouleeRunOutcome *outcome = &g_array_index (outcomes, FouleeRunOutcome, i);
    const FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, outcome->run);

    for (int factor = 0; factor < FOULEE_N_FACTORS; factor++) {
      FouleeExposure exposure =
          foulee_exposures_of_run (exposures, done->run, (FouleeFactor) factor);

      if (exposure != FOULEE_EXPOSURE_UNKNOWN)
        add_trial (&self->factors[factor], outcome->observed - outcome->expected,
                   done->dose.load + done->dose.descent, exposure == FOULEE_EXPOSURE_WITH,
                   done->start);
    }
  }
}

/* Where the actions of each kind are, while readings are gone through in the order of time. */
typedef struct {
  const FouleeHistory *history;
  guint n_actions;
  guint next; /* the first action after the reading a day later */
  gint64 last[FOULEE_N_ACTION_KINDS];
} Wake;

static void
move_on (Wake *self, gint64 until)
{
  for (; self->next < self->n_actions; self->next++) {
    const FouleeAction *action = foulee_history_action (self->history, self->next);

    if (action->at.seconds > until)
      return;
    self->last[action->action_kind] = action->at.seconds;
  }
}

static void
gather_actions (FouleeInfluences *self, const FouleeHistory *history, gint64 until,
                const FouleeOutcomeLog *log)
{
  const GArray *outcomes = foulee_outcome_log_days (log);
  gboolean known[FOULEE_N_ACTION_KINDS] = { FALSE };
  Wake wake = { .history = history, .n_actions = foulee_history_n (history, FOULEE_KIND_ACTION) };

  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    wake.last[kind] = G_MININT64;
  for (guint i = 0; i < wake.n_actions; i++) {
    const FouleeAction *action = foulee_history_action (history, i);

    known[action->action_kind] |=
        action->at.seconds <= until &&
        foulee_action_is_compared ((FouleeActionKind) action->action_kind);
  }
  for (guint i = 0; i < outcomes->len; i++) {
    const FouleeDayOutcome *outcome = &g_array_index (outcomes, FouleeDayOutcome, i);
    double difference = outcome->observed - outcome->expected;

    if (outcome->action >= 0) {
      const FouleeAction *action = foulee_history_action (history, (guint) outcome->action);

      if (known[action->action_kind])
        add_trial (&self->actions[action->action_kind], difference, outcome->expected, TRUE,
                   outcome->from);
      continue;
    }
    move_on (&wake, outcome->until);
    for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
      if (known[kind] && wake.last[kind] < outcome->from - WAKE_SECONDS)
        add_trial (&self->actions[kind], difference, outcome->expected, FALSE, outcome->from);
  }
}

static gboolean
same_trials (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const FouleeTrial *ta = &g_array_index (a, FouleeTrial, i);
    const FouleeTrial *tb = &g_array_index (b, FouleeTrial, i);

    if (ta->outcome != tb->outcome || ta->stratum != tb->stratum || ta->exposed != tb->exposed)
      return FALSE;
  }
  return TRUE;
}

/* Estimates what was looked for together. */
static void
estimate (FouleeInfluence *influences, guint n, const FouleeInfluence *before)
{
  g_autofree FouleeEffect *effects = g_new (FouleeEffect, n);

  for (guint i = 0; i < n; i++) {
    GArray *trials = influences[i].trials;

    if (before && same_trials (trials, before[i].trials))
      effects[i] = before[i].effect;
    else
      foulee_effect_estimate ((const FouleeTrial *) trials->data, trials->len, &effects[i]);
  }
  foulee_effects_correct (effects, n);
  for (guint i = 0; i < n; i++)
    influences[i].effect = effects[i];
}

FouleeInfluences *
foulee_influences_new (const FouleeHistory *history, gint64 until, GArray *runs,
                       const FouleeOutcomeLog *log, const FouleeInfluences *before)
{
  FouleeInfluences *self = g_new0 (FouleeInfluences, 1);

  g_atomic_ref_count_init (&self->references);
  for (int factor = 0; factor < FOULEE_N_FACTORS; factor++)
    init_influence (&self->factors[factor]);
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    init_influence (&self->actions[kind]);
  if (log) {
    gather_factors (self, history, until, runs, log);
    gather_actions (self, history, until, log);
  }
  estimate (self->factors, FOULEE_N_FACTORS, before ? before->factors : NULL);
  estimate (self->actions, FOULEE_N_ACTION_KINDS, before ? before->actions : NULL);
  return self;
}

FouleeInfluences *
foulee_influences_ref (FouleeInfluences *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
foulee_influences_unref (FouleeInfluences *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (int factor = 0; factor < FOULEE_N_FACTORS; factor++)
    g_array_unref (self->factors[factor].trials);
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    g_array_unref (self->actions[kind].trials);
  g_free (self);
}

struct _FouleeInfluenceMemory {
  gatomicrefcount references;
  GMutex lock;
  FouleeInfluences *last; /* NULL at first */
};

FouleeInfluenceMemory *
foulee_influence_memory_new (void)
{
  FouleeInfluenceMemory *self = g_new0 (FouleeInfluenceMemory, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  return self;
}

FouleeInfluenceMemory *
foulee_influence_memory_ref (FouleeInfluenceMemory *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
foulee_influence_memory_unref (FouleeInfluenceMemory *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->last, foulee_influences_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

FouleeInfluences *
foulee_influence_memory_update (FouleeInfluenceMemory *self, const FouleeHistory *history,
                                gint64 until, GArray *runs, const FouleeOutcomeLog *log)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  FouleeInfluences *influences = foulee_influences_new (history, until, runs, log, self->last);

  g_clear_pointer (&self->last, foulee_influences_unref);
  self->last = foulee_influences_ref (influences);
  return influences;
}

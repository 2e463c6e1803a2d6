/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/effect.h"
#include "analysis/exposure.h"
#include "analysis/outcome-log.h"
#include "analysis/run-log.h"

G_BEGIN_DECLS

/* "What matters for you" and "what helped": effects with the trials that they rest on. */
typedef struct {
  FouleeEffect effect;
  GArray *trials; /* FouleeTrial, in the order of time */
} FouleeInfluence;

#define FOULEE_N_ACTION_KINDS (FOULEE_ACTION_CLINIC_OTHER + 1)

/* Whether an effect is looked for. Of medicine and of clinic treatments nothing is claimed, however
 * many there were: their own numbers are in treatments.h. */
gboolean foulee_action_is_compared (FouleeActionKind kind);

/* Immutable, reference counted. The three factors are corrected for each other, and so are the
 * actions. */
typedef struct {
  gatomicrefcount references;
  FouleeInfluence factors[FOULEE_N_FACTORS];
  FouleeInfluence actions[FOULEE_N_ACTION_KINDS];
} FouleeInfluences;

/* Factors: the outcome of a run is its observed peak less the one expected before it; like runs are
 * those of like load.
 *
 * Actions: the outcome is the soreness a day later less what was expected at the moment of the
 * action. It is compared with the same from the first reading of days on which there was no such
 * action from 12 h before that reading until the one a day later [our choice]; like moments are
 * those with like soreness expected. Kinds that are not compared have no trials, and do not count
 * in the correction of the others.
 *
 * `runs` (of FouleeRunDone) are those that `log` counts; `log` is NULL where there is none.
 * `before` may be NULL, or earlier influences: where the trials are the same, they are not worked
 * out again. `until` in Unix seconds. Takes tenths of a second where there are years of actions. */
FouleeInfluences *foulee_influences_new (const FouleeHistory *history, gint64 until, GArray *runs,
                                         const FouleeOutcomeLog *log,
                                         const FouleeInfluences *before);
FouleeInfluences *foulee_influences_ref (FouleeInfluences *self);
void foulee_influences_unref (FouleeInfluences *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeInfluences, foulee_influences_unref)

/* The influences that were worked out last, for whoever works them out next, on any thread. */
typedef struct _FouleeInfluenceMemory FouleeInfluenceMemory;

FouleeInfluenceMemory *foulee_influence_memory_new (void);
FouleeInfluenceMemory *foulee_influence_memory_ref (FouleeInfluenceMemory *self);
void foulee_influence_memory_unref (FouleeInfluenceMemory *self);

/* As foulee_influences_new(), from what is remembered, and remembered in its turn. */
FouleeInfluences *foulee_influence_memory_update (FouleeInfluenceMemory *self,
                                                  const FouleeHistory *history, gint64 until,
                                                  GArray *runs, const FouleeOutcomeLog *log);

G_END_DECLS

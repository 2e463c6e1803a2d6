/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hint.h"
#include "analysis/run-log.h"

G_BEGIN_DECLS

/* The rules of hints (see `analysis/hint.h`), applied to a history as it goes by: what each event
 * makes hold, and nothing of when to ask. */
typedef struct _FouleeHintRules FouleeHintRules;

/* A FouleeRegion, or the legs as a whole. */
#define FOULEE_HINT_LEGS FOULEE_N_REGIONS
#define FOULEE_N_HINT_PLACES (FOULEE_N_REGIONS + 1)

/* Where a rule holds, and how high the level is there. A gain of mass holds for the legs, with a
 * level of −1. */
typedef struct {
  guint32 places; /* set of 1 << place */
  int levels[FOULEE_N_HINT_PLACES];
  gboolean told; /* outright by the runner: each place counts, however sore */
} FouleeHeldHint;

FouleeHintRules *foulee_hint_rules_new (int day_start);

/* One to which the same has been added. */
FouleeHintRules *foulee_hint_rules_copy (const FouleeHintRules *self);
void foulee_hint_rules_free (FouleeHintRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeHintRules, foulee_hint_rules_free)

/* Events come in the order of time, a run at its end; at one moment, a run before a check-in. Each
 * sets all of `held`. `weak_bones`: the runner has had an earlier bone stress injury or low energy
 * on the day of the check-in. */
void foulee_hint_rules_add_run (FouleeHintRules *self, const FouleeRunDone *done,
                                FouleeHeldHint held[FOULEE_N_HINTS]);
void foulee_hint_rules_add_check_in (FouleeHintRules *self, const FouleeCheckIn *check_in,
                                     gboolean weak_bones, FouleeHeldHint held[FOULEE_N_HINTS]);

void foulee_hint_rules_add_urine (FouleeHintRules *self, const FouleeUrine *urine,
                                  FouleeHeldHint held[FOULEE_N_HINTS]);

/* A forecast check stands for itself, but for the last run. */
void foulee_hint_rules_judge_check (const FouleeHintRules *self, const FouleeForecastCheck *check,
                                    FouleeHeldHint held[FOULEE_N_HINTS]);

/* Usual in `place` at its last day so far, rounded up; −1 unknown. */
int foulee_hint_rules_usual (const FouleeHintRules *self, int place);

G_END_DECLS

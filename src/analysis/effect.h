/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one habit or one recovery action seems to do for one runner: outcomes with it against
 * outcomes without it. Nobody was assigned at random, so a difference may have other reasons.
 *
 * The difference d is the mean with less the mean without.
 *
 * What is shown is d / (1 + SE²) with the standard deviation √(SE² / (1 + SE²)): what is left of d
 * beside a prior N(0, 1). SE = s √(1/n₁ + 1/n₀), where s is the standard deviation around the mean
 * of each side, pooled, and at least 0.8 [our choice], so that a few outcomes that happen to be
 * alike do not pass for certainty.
 *
 * p is that of a two-sided permutation test. "With" and "without" change places among the trials of
 * one tercile of `stratum`, so that each tercile keeps how many it has of either. The statistic is
 * the plain difference of means over all trials, since that is what is told; p is the part of the
 * arrangements in which it lies at least as far from 0 as it did, the one that happened among them.
 *
 * The interval holds the shifts δ that this test does not refuse at 10 % when δ is first taken from
 * the outcomes with: 90 %, resting on no distribution. It holds d. Where those with have other
 * loads than those without and outcomes go with the load, d is not 0 on average even if nothing has
 * an effect; the interval then is wider, and still holds the effect nine times in ten.
 *
 * Terciles: of n trials in the order of `stratum`, the first is to hold n/3 and the first two 2n/3,
 * rounded up; trials that tie with the last one of a tercile belong to it, so that it does not
 * matter in which order they come. A tercile with one side only has nothing to exchange: its trials
 * count in the difference and say nothing about chance. */

/* One outcome. All three are finite. */
typedef struct {
  double outcome;   /* soreness observed less soreness forecast, 0–10 scale */
  double stratum;   /* like is compared with like: the load of the run, or the soreness forecast */
  gboolean exposed; /* with (TRUE) or without */
  gint64 at;        /* when what it is the outcome of began, Unix seconds: only to tell it */
} FouleeTrial;

/* How much may be said. */
typedef enum {
  FOULEE_EFFECT_COUNTS,   /* under 6 on a side: how many there are, nothing else */
  FOULEE_EFFECT_DOTS,     /* 6–9 on the smaller side: the outcomes themselves may be shown; also
                             where with and without hardly ever share a tercile, so that there is
                             no telling how far the difference may be chance */
  FOULEE_EFFECT_ESTIMATE, /* from 10: the difference and its interval */
  FOULEE_EFFECT_LIKELY,   /* from 15, and p below 0.10 after Holm's correction */
} FouleeEffectStage;

typedef struct {
  guint n_with;
  guint n_without;
  double difference;  /* mean with less mean without; NAN where a side is empty */
  double shrunk;      /* the same, drawn towards no effect by a prior N(0, 1): what is shown */
  double shrunk_sd;   /* where a side is empty, nothing but that prior: 0 and 1 */
  double lower;       /* the 90 % interval of `difference`: NAN below FOULEE_EFFECT_ESTIMATE, */
  double upper;       /* finite from there on */
  double p;           /* of the permutation test; 1 below FOULEE_EFFECT_ESTIMATE */
  double p_corrected; /* p until foulee_effects_correct() */
  FouleeEffectStage stage; /* at most FOULEE_EFFECT_ESTIMATE until then */
} FouleeEffect;

/* The same trials give the same bytes, in whatever order they come: where not all arrangements are
 * gone through, those drawn have a fixed seed. */
void foulee_effect_estimate (const FouleeTrial *trials, guint n_trials, FouleeEffect *effect);

/* Holm's correction over effects that were looked for together (Holm 1979, Scand J Stat 6:65), and
 * the stage that follows from it. Effects below FOULEE_EFFECT_ESTIMATE were not tested: they keep
 * p = 1 and do not count. */
void foulee_effects_correct (FouleeEffect *effects, guint n_effects);

G_END_DECLS

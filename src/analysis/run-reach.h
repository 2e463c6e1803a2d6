/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* How a run compares with the longest one of the 30 days before it. In 5,205 runners those beyond
 * it by more than a tenth were followed by more injuries: 1.64 times as many up to 30 %, 1.52 up to
 * double, 2.28 beyond that (Frandsen 2025, Br J Sports Med 59:1203). */
typedef enum {
  FOULEE_REACH_UNKNOWN,  /* without a distance, or no run with one in the 30 days before */
  FOULEE_REACH_WITHIN,   /* at most 10 % longer */
  FOULEE_REACH_SMALL,    /* more than 10 %, up to 30 % */
  FOULEE_REACH_MODERATE, /* more than 30 %, up to 100 % */
  FOULEE_REACH_LARGE,    /* more than twice as long */
} FouleeReach;

typedef struct {
  const FouleeRun *run;  /* owned by the history */
  gint64 longest_before; /* m; 0 where unknown */
  double excess;         /* 0.2 for a fifth longer; NAN where unknown */
  FouleeReach reach;
} FouleeRunReach;

/* How far a run of `distance` m (FOULEE_UNSET: unknown) is beyond one of `longest` m (0: unknown).
 */
FouleeReach foulee_reach_of (gint32 distance, gint64 longest);

/* How many times as many injuries followed, as above; 1 for those that are not beyond it, and where
 * it is unknown. */
double foulee_reach_injury_rate (FouleeReach reach);

/* Compares each run of `history` that ended by `until` with those of the 30 days before it began:
 * an array of FouleeRunReach, in the order of time. */
GArray *foulee_run_reaches_new (const FouleeHistory *history, gint64 until);

/* How many days in a row up to `today` have such a run; a today without one does not end them. */
guint foulee_days_since_rest (const FouleeHistory *history, gint64 until, FouleeDate today);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* What the hints MARKED and DARK_URINE (see `analysis/hint.h`) have to remember. They rest on what
 * the runner says outright, so that one record is enough for them. */

/* More than anyone runs in the 35 days that are looked back on; of more, the last count. */
#define FOULEE_TOLD_RUNS 128

typedef struct {
  gint64 start; /* Unix seconds */
  gint64 distance;
} FouleeToldRun;

typedef struct {
  FouleeToldRun runs[FOULEE_TOLD_RUNS]; /* with a distance; run `i` lies at i modulo the size */
  guint n_runs;                         /* that were ever added */
  /* Unix seconds, G_MININT64 for never: */
  gint64 first_start;  /* of the first of them */
  gint64 more_end;     /* of the last run that was far longer, or made the week so, than usual */
  gint64 hard_end;     /* of the last hard run */
  gint64 legs_at[11];  /* when the legs were last at each level */
  gint64 shades_at[9]; /* when urine was last of each shade, and dark after a hard run */
} FouleeHintTold;

void foulee_hint_told_init (FouleeHintTold *self);

/* Events come in the order of time, a run at its end. */
void foulee_hint_told_add_run (FouleeHintTold *self, const FouleeRun *run, gint64 end);

/* Where the check-in makes MARKED hold: a set of 1 << FouleeRegion. `weak_bones`: the runner had
 * an earlier bone stress injury or low energy that day. */
guint32 foulee_hint_told_marked (const FouleeHintTold *self, const FouleeCheckIn *check_in,
                                 gboolean weak_bones);

/* The highest level of a check-in whose changed gait makes MARKED hold for the legs as a whole; −1
 * where it does not. */
int foulee_hint_told_gait (const FouleeCheckIn *check_in);

/* The level of the legs with which DARK_URINE holds; −1 where it does not. */
int foulee_hint_told_add_legs (FouleeHintTold *self, gint64 at, int level);
int foulee_hint_told_add_urine (FouleeHintTold *self, const FouleeUrine *urine);

G_END_DECLS

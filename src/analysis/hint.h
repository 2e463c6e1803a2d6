/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"
#include "model/history.h"

G_BEGIN_DECLS

/* Departures from a runner's own usual that open the list of warning signs. They are worked out
 * from levels, and the last two from what the runner says outright. They never name a cause and
 * never grade anything: "This differs from your usual. The app cannot tell why."
 *
 * All thresholds are our choice. *Usual* is the median, over the days 70 to 15 before, of each
 * day's highest level in a place; unknown where fewer than 14 readings stand behind it. Days begin
 * at the journal's day start. A region that was not answered is missing, not 0: its rules are
 * looked at where it was answered, and a silence of more than 14 days ends whatever has to last
 * (three days, 72 h, 96 h). "The last run" is the last one done; where there is none, nothing is
 * said to come long after it.
 *
 *   LONG_AFTER  the region at max(3, usual + 2) or more (usual unknown: 3) on three days running of
 *               those on which it was answered, the first reading of the three more than 7 days
 *               after the last run.
 *   RISE_AGAIN  more than 72 h after the last run: 4 or more, and 3 or more above the lowest
 *               reading since the peak, the reading before and all of the last 12 h or more already
 *               2 or more above it. The peak is the highest reading since that run; the readings of
 *               the new rise are not taken for it, however high they go.
 *   ONE_SIDED   the same side 3 or more above the other, at 4 or more, in each of three or more
 *               check-ins that answered both, 96 h or more from the first to the last.
 *   SEVERE      7 or more whenever answered, 72 h or more from the first to the last.
 *   PERSISTENT  4 or more on 10 of the last 14 days, and the median of these days' levels at
 *               usual + 3 or more: at 2, weeks of hard training alone asked too often of simulated
 *               runners. Where usual is unknown, once for a region in the whole history.
 *   BEYOND      the legs 3 or more above what they were, a day before, to stay below with 90 %; not
 *               within 24 h after a run, since that forecast may not have been told of it.
 *   NOT_MUSCLE  a region that is not muscle at 3 or more on 5 of the last 7 days; or pain of 3 or
 *               more there in each of the last three runs done, at the end of the third. A run that
 *               says nothing of pain is not one of three.
 *   MASS_GAIN   heavier after a run than before it.
 *   MARKED      in one check-in, a region at 1 or more is marked as swollen or as giving way; or
 *               one at 2 or more as tingling or numb; or one at 3 or more as felt at rest or at
 *               night; or a changed gait is told of with any level of 2 or more, for the legs as a
 *               whole; or a hip, knee, shin, ankle, heel or forefoot at 2 or more is marked as
 *               pinpoint, where the runner has had an earlier bone stress injury or low energy that
 *               day, or at most 28 days after a run that was over 10 % beyond the longest of the 30
 *               days before it (see `analysis/run-reach.h`), or at whose end the distance of the
 *               last 7 days was 30 % or more above the weekly mean of the 28 days before those.
 *               Only a journal that had runs by then tells such a rise; runs without a distance
 *               count as none.
 *   DARK_URINE  urine of shade 7 or 8 within 5 days after a hard run (`foulee_run_is_hard()`) and
 *               the legs at 7 or more, or of shade 8 and the legs at 4 or more, in a check-in at
 *               most 48 h before or after it. It holds at the later of both, for the legs. */
typedef enum {
  FOULEE_HINT_LONG_AFTER, /* sore long after the last run */
  FOULEE_HINT_RISE_AGAIN, /* fell after a run, and rises again */
  FOULEE_HINT_ONE_SIDED,  /* one side far more than the other, for days */
  FOULEE_HINT_SEVERE,     /* 7 or more for 72 h */
  FOULEE_HINT_PERSISTENT, /* 4 or more on most days of a fortnight, above usual */
  FOULEE_HINT_BEYOND,     /* far above what was forecast */
  FOULEE_HINT_NOT_MUSCLE, /* joint, bone, tendon or foot, on most days of a week or run after run */
  FOULEE_HINT_MASS_GAIN,  /* heavier after a run than before it */
  FOULEE_HINT_MARKED,     /* a mark that the runner gave a place */
  FOULEE_HINT_DARK_URINE, /* dark urine and sore legs after a hard run */
  FOULEE_N_HINTS,
} FouleeHintKind;

/* One time that a hint asked for attention.
 *
 * An episode of a kind begins at the first moment at which its rule holds anywhere, and is over
 * when it has held nowhere for 14 days. In it the kind asks once, and again only where it holds and
 *
 *   – in some region the level is 2 or more above what it was there when the kind last asked, or
 *   – it holds in a region in which it has not held in this episode, and which is not a muscle or
 *     is no less sore than all that were asked of: a less sore muscle beside them is the same (but
 *     for MARKED), or
 *   – 72 h have passed since it asked, and the list has not been answered since.
 *
 * An answer to the list keeps the kind quiet for 14 days, also in an episode that begins in that
 * time: only a rise and a new region are let through. What holds in several regions at once asks
 * once. A gain of mass is an episode of its own for each run, which no answer about another run
 * keeps quiet. */
typedef struct {
  FouleeHintKind kind;
  int region; /* FouleeRegion: of those that made it ask, the one with the highest level, and of a
                 pair the worse side; −1 for the legs as a whole, and where none is concerned */
  int level;  /* 0 … 10, the highest there so far in the episode; −1 where none is concerned. Rules
                 that count days look at the highest level of those days */
  int usual;  /* the runner's usual there at that time, rounded up; −1 unknown */
  gint64 since; /* Unix seconds: when the episode began */
  gint64 at;    /* when it asked: the time of a check-in, of a urine record, of a forecast check, or
                   a run's end */
  const FouleeRun *run; /* that gained mass; NULL otherwise; owned by the history */
  gboolean open;        /* the list is to be offered now: the last time that this kind asked, in an
                           episode that is not over, and the list was not answered at or after it */
} FouleeHint;

/* A reading of the legs that was forecast a day before. */
typedef struct {
  gint64 at; /* Unix seconds, of the reading */
  int level;
  int q90; /* what it was to stay below with a probability of 90 % */
} FouleeForecastCheck;

/* Every time that a hint asked for attention up to `now`, in the order of `at`: an array of
 * FouleeHint. Nothing dated after `now` is looked at, and nothing later changes what was found at
 * an earlier moment, but for `open`. `checks` are in the order of time. Linear in the history. */
GArray *foulee_hints_new (const FouleeHistory *history, FouleeInstant now,
                          const FouleeForecastCheck *checks, guint n_checks);

G_END_DECLS

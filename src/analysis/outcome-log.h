/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-model.h"

G_BEGIN_DECLS

/* Soreness as it was expected and as it came, after runs and after moments of rest or care: what
 * "what matters for you" and "what helped" are worked out from.
 *
 * Expectations rest on what was known at the moment they are made from, and on the runs that came
 * after it, so that a run on the next day is not taken for an effect. Nothing here is ever
 * changed once it is in, so that a log can be cut back to an earlier length. */
typedef struct _FouleeOutcomeLog FouleeOutcomeLog;

/* The peak after a run: the highest of the readings 12–96 h after it in which other runs hold less
 * than 30 % of the soreness, and the highest of what the model, just before the run but knowing
 * its dose, expected at the moments of those same readings. */
typedef struct {
  guint run; /* the caller's number */
  guint n_readings;
  double observed; /* 0–10 scale */
  double expected;
} FouleeRunOutcome;

/* The reading nearest to a day after a moment, at most six hours off, and what was expected. */
typedef struct {
  gint64 from;  /* Unix seconds */
  gint64 until; /* of the reading */
  int action;   /* the caller's number for the action at `from`; −1 for a reading */
  double observed;
  double expected;
} FouleeDayOutcome;

/* Nothing is expected before this many readings. */
#define FOULEE_READINGS_BEFORE_OUTCOMES 10

FouleeOutcomeLog *foulee_outcome_log_new (void);
FouleeOutcomeLog *foulee_outcome_log_copy (const FouleeOutcomeLog *self);
void foulee_outcome_log_free (FouleeOutcomeLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeOutcomeLog, foulee_outcome_log_free)

/* In the order of time. `model` has seen all that happened up to then, the run included. */
void foulee_outcome_log_add_run (FouleeOutcomeLog *self, gint64 end, guint run,
                                 const FouleeDose *dose, const FouleeSorenessModel *model);
void foulee_outcome_log_add_reading (FouleeOutcomeLog *self, gint64 at, int level,
                                     const FouleeShares *shares);

/* A moment to look a day ahead from. A reading (`action` −1) is passed over within 20 h of the last
 * one that was not: the first of a day is enough to compare with. */
void foulee_outcome_log_add_moment (FouleeOutcomeLog *self, gint64 at, int action,
                                    const FouleeSorenessModel *model);

/* Of FouleeRunOutcome and FouleeDayOutcome: those that are closed, since 96 h and 30 h have passed
 * by the last event. Owned by the log. */
GArray *foulee_outcome_log_runs (const FouleeOutcomeLog *self);
GArray *foulee_outcome_log_days (const FouleeOutcomeLog *self);

G_END_DECLS

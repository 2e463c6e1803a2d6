/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* A trial of the warm-up that is fair because a coin decides, not the runner: who warms up before
 * the runs that will be hard anyway finds that warm-ups go with sore legs.
 *
 * Before each hard run the coin says whether to warm up. It is tossed for four runs at a time, two
 * with and two without in any of their six orders, so that both sides grow alike and the season,
 * the shape and the shoes are shared out fairly. All of it follows from `seed`: nothing is written
 * down from run to run.
 *
 * A run counts for the side that the coin put it on, whatever was done (intention to treat):
 * otherwise the runner's own choice would come in again by the back door. */
typedef struct {
  gint64 start; /* Unix seconds; 0 for no trial */
  gint64 end;   /* from when on runs no longer belong to it; 0 while it goes on */
  guint32 seed;
} FouleeFairTrialPlan;

#define foulee_fair_trial_is_planned(plan) ((plan).start != 0)
#define foulee_fair_trial_goes_on(plan) ((plan).start != 0 && (plan).end == 0)

/* Runs for which the coin is tossed at a time. */
#define FOULEE_FAIR_TRIAL_BLOCK 4

/* Runs until there may be enough on each side to show them, and until there may be an estimate. */
#define FOULEE_FAIR_TRIAL_TO_SHOW 12
#define FOULEE_FAIR_TRIAL_TO_ESTIMATE 20

/* What the coin says of the trial's run number `index`, from 0: TRUE with, FALSE without. */
gboolean foulee_fair_trial_says (guint32 seed, guint index);

typedef struct {
  const FouleeRun *run;    /* owned by the history of the findings */
  gboolean said;           /* by the coin: with a warm-up */
  FouleeExposure followed; /* what was done: with, without, or not recorded */
} FouleeFairTrialRun;

typedef struct {
  GArray *runs;           /* FouleeFairTrialRun, in the order in which they began */
  guint n_ignored;        /* of these, where the other thing was done than the coin said */
  guint n_unknown;        /* and where it was not recorded what was done */
  gboolean next;          /* what the coin says of the next hard run */
  FouleeInfluence result; /* of the runs with an outcome, by what the coin said */
} FouleeFairTrial;

/* `runs` (of FouleeRunDone) are those that `log` counts; `log` is NULL where there is none. Those
 * that are hard and began within the plan are the trial's: see foulee_run_is_hard(). A run that is
 * entered late takes its place by when it began, and those after it move on. */
FouleeFairTrial *foulee_fair_trial_new (FouleeFairTrialPlan plan, GArray *runs,
                                        const FouleeOutcomeLog *log);
void foulee_fair_trial_free (FouleeFairTrial *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeFairTrial, foulee_fair_trial_free)

/* The same, of all that was found. Where there are many runs it may take hundredths of a second:
 * not to be asked for on the interface's own thread. `findings` must stay. */
FouleeFairTrial *foulee_findings_fair_trial (const FouleeFindings *findings,
                                             FouleeFairTrialPlan plan);

/* Only what the coin says of the next hard run: quick. */
gboolean foulee_findings_fair_trial_next (const FouleeFindings *findings, FouleeFairTrialPlan plan);

G_END_DECLS

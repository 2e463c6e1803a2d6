/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* What rules look at: plain values, worked out once from the findings, all of them up to the
 * findings' moment. Pure: the same findings give the same facts. Counts are 0 and levels −1, other
 * numbers NAN, runs NULL, where nothing is known. Nights, hours and thresholds without a source are
 * our choice, and say so where they are worked out. */

/* How sore the muscles are, and what they are expected to do. */
typedef struct {
  int legs;          /* the legs' level at the last check-in of the last 24 h; −1 */
  guint32 painful;   /* set of 1 << FouleeRegion: any at FOULEE_FORBIDDING_LEVEL or more in the last
                        48 h */
  gboolean muscular; /* it is what muscles feel after work, and nothing in the last 48 h was not: no
                        mark, no place at 2 or more that was sharp, burning, tingling, numb or a
                        cramp, none 3 or more above the other side, no pain begun in a run */
  gboolean marked;   /* some place was, in those 48 h */
  int highest;       /* of the legs in those 48 h; −1 */
  gboolean hurt_in_run; /* pain of 3 or more in a run of the last 7 days */
  int legs_before;      /* the level in the check-in before, of the 36 h before it; −1 */
  gboolean rising;      /* higher than that, or expected to rise */
  gboolean to_rise;     /* what is shown of the forecast rises before it eases */

  const FouleeRun *run; /* the last hard run of the last 96 h, else the one that holds most of the
                           soreness; NULL */
  double since_run_h;   /* hours since its end */
  double peak_h;        /* hours after that run at which the runner's soreness is highest; NAN where
                           that is not known yet */
  double peak_in_h;     /* hours from now to the peak that is shown of the forecast; where none is,
                           from peak_h, negative once it is over; NAN */
  double eased_in_h; /* hours from now until it has eased: the first moment from which the forecast
                        holds 2 or less for likely (two in three); NAN where it does not come within
                        72 h, and where the forecast does not follow what was read off */
  int resting;       /* the median of each morning's level over the last 7 days; −1 under 5 days */
  int resting_usual; /* the same over days −70 … −15; −1 under 14 days */
  guint bone_days;   /* of the last 7: days with 3 or more in a hip, knee, shin, ankle, heel or
                        forefoot */
  int bone_region;   /* the one of these with the highest level; −1 */
} FouleeSoreFacts;

/* How training went. */
typedef struct {
  guint days_since_rest; /* days in a row with a run */
  guint hard_days;       /* days in a row, up to today or yesterday, with a hard run */
  double monotony;       /* of the last 7 whole days; NAN undefined. Above 2 is notable */
  double strain;         /* the same */
  double week_load;      /* session RPE × minutes of these 7 days */
  double week_change;    /* their distance against the 7 days before: 0.4 is 40 % more; NAN */
  gint64 week_distance;  /* m */
  double pace_change;    /* of the last 14 days against the 42 before, at equal effort: 0.06 is 6 %
                            slower; NAN where fewer than 3 runs on a side can be compared */
  const FouleeRunReach *far;    /* the last run of the last 7 days that was over 10 % beyond the
                                   longest    of 30 days; NULL */
  const FouleeRun *far_planned; /* a planned run of the next 7 days that would be; NULL */
  gint64 longest;               /* m, of the last 30 days; 0 */
  const FouleeRun *steep; /* a run of the last 7 days with over 1.5 times the descent of any in the
                             42 days before it, and 200 m or more; NULL */
  gint64 steepest_before; /* m, of those 42 days */
  gboolean planned_today; /* a run is planned for the rest of today or tomorrow */
} FouleeLoadFacts;

/* How the runner is: nights, fatigue, illness, food. */
typedef struct {
  guint short_nights;  /* under 7 h, of the last 5 nights recorded in the last 7 days */
  guint nights;        /* of those five */
  double hours;        /* their mean */
  double quality_fall; /* mean quality of the last 7 days below that of the 21 before; NAN under 4
                          and 8 nights */
  double
      fatigue_rise; /* mean fatigue of the last 7 days above that of the 21 before; NAN likewise */
  gboolean ill;     /* or feverish at the last check-in of the last 36 h that says so or not */
  double since_hard_h; /* hours since the last hard or long run (90 min and more); NAN */
  const FouleeRun *hard;
} FouleeRestFacts;

/* Drinking, urine, heat. */
typedef struct {
  int shade;              /* the last urine shade of the last 12 h; −1 */
  const FouleeRun *light; /* the last run of 48 h with 2–10 % of the mass lost; NULL */
  double mass_lost;       /* the part, 0.025; NAN */
  const FouleeRun *salty; /* the last run of 7 days, 90 min or more and warm or hot, with a cramp in
                             the 24 h after it and drinks logged from a day before its start, but no
                             electrolytes from 3 h before its start to its end; NULL */
} FouleeFluidFacts;

/* Warm-up, running form, strength, habits, shoes. */
typedef struct {
  const FouleeRun *cold;  /* the last hard run of 14 days, where it was without a warm-up; NULL */
  guint cold_runs;        /* hard runs without one, of the last 28 days */
  guint hard_runs;        /* hard runs of these, whether with or without being known */
  const FouleeRun *form;  /* the last run of 28 days with a form note that can be worked on, or a
                             cadence below 165; NULL */
  guint form_notes;       /* set of the notes of the runs of these 28 days */
  int cadence;            /* mean of these runs, steps a minute; −1 */
  guint shin_knee_days;   /* of the last 7: days with a shin or knee at 3 or more */
  int shin_knee;          /* FouleeRegion of the higher of these; −1 */
  guint strength_missing; /* set of 1 << FouleeActionKind: squats, lunges, calf raises, core and
                             hips not logged for 14 days, of a journal at least so old and
                             with 4 runs in them */
  guint stretched;        /* times in 14 days, each */
  guint cooled_down;
  guint ate;              /* food logged as recovery */
  guint medicines;        /* in 7 days */
  const FouleeShoe *shoe; /* worn in the last 60 days, with the most on it from 500 km on;
                             NULL */
  gint64 shoe_distance;   /* m */
} FouleeHabitFacts;

typedef struct {
  gint64 now;         /* Unix seconds */
  FouleeDate today;   /* by the journal's day start */
  guint32 conditions; /* set of 1 << FouleeConditionKind that the runner has today */
  int dark; /* the last urine shade, where it is 7 or 8 and both it and a hard run are of the last
               5 days: only a lighter one ends it; −1 */
  FouleeSoreFacts sore;
  FouleeLoadFacts load;
  FouleeRestFacts rest;
  FouleeFluidFacts fluid;
  FouleeHabitFacts habit;
} FouleeFacts;

/* What they point to is owned by the findings and their history. */
void foulee_facts_init (FouleeFacts *facts, const FouleeFindings *findings);

/* The parts, each for itself. */
void foulee_sore_facts_init (FouleeSoreFacts *facts, const FouleeFindings *findings);
void foulee_load_facts_init (FouleeLoadFacts *facts, const FouleeFindings *findings);
void foulee_rest_facts_init (FouleeRestFacts *facts, const FouleeFindings *findings);
void foulee_fluid_facts_init (FouleeFluidFacts *facts, const FouleeFindings *findings);
void foulee_habit_facts_init (FouleeHabitFacts *facts, const FouleeFindings *findings);

/* The conditions that the runner has on a day: a set of 1 << FouleeConditionKind. */
guint32 foulee_conditions_on (const FouleeHistory *history, FouleeDate date);

/* Very dark urine beside very sore legs, or the darkest beside sore ones within five days of hard
 * effort: for the list of warning signs to ask about, and nothing to soothe or to quench. The
 * levels are those of FOULEE_HINT_DARK_URINE. */
gboolean foulee_facts_dark_and_sore (const FouleeFacts *facts);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* Where a runner was sore in a period, as clinicians list it: P1, P2 …, each a place with its
 * course. Everything is as entered; nothing is made up for days without an answer. */

/* Two sides are one symptom where the regions are a pair of muscles, their worst levels are at most
 * 2 apart and neither has a sensation or a mark that is not of muscle soreness. [our choice: a
 * one-sided difference of 3 is listed by itself, as in the soreness model] */
typedef struct {
  FouleeRegion region; /* of both sides the left one */
  gboolean both;

  int now;           /* level of the last check-in of the period that asked; −1 not asked */
  FouleeDate now_on; /* its day */
  int worst;         /* 0 … 10, of the period */
  double mean;       /* over days on which it was asked, of each day's highest, days of 0 counted */
  guint days_present; /* days on which it was 1 or more … */
  guint days_asked;   /* … of those on which it was asked */

  FouleeDate since; /* the first day of the stretch that ends with the last day on which it was
                       there: back from there while no day of nothing but 0 and no two weeks
                       without an answer lie between */
  gboolean before;  /* it was already there before the period, with no such day since: `since` is
                       the period's first day */

  guint32 sensations; /* set of 1 << FouleeSensation that were named */
  guint8 marks;       /* set of FouleeMark */

  /* Pain in runs. A run names one place; of a pair that is one, either side counts. */
  guint n_runs_done;         /* runs of the period … */
  guint n_runs;              /* … those of them that rated pain, wherever it was … */
  guint n_runs_hurt;         /* … those that rated it 1 or more … */
  guint n_runs_with;         /* … and those of these that name this place */
  int start_low, start_high; /* lowest and highest at the start of n_runs_with; −1 none given */
  int middle_low, middle_high;
  int end_low, end_high;

  /* Hours after hard runs at which it was highest. */
  gboolean is_muscle;
  gboolean one_sided; /* a side differs from the other by 3 or more: no peak is told */
  gboolean has_peak;
  double peak_from, peak_to;  /* hours: of the peaks told, the earliest and latest hour */
  guint n_peaks, n_hard_runs; /* told, of so many hard runs of the period */
} FouleeSymptom;

/* Immutable. */
typedef struct {
  FouleeFindings *findings; /* a reference is held */
  FouleeDate first, last;
  GArray *symptoms; /* FouleeSymptom, P1 first: what hurt in runs or was marked, then what was sore
                       from the onset on that the runner gave, then by worst level, days present
                       and place; what was never sore is not in it */
  int worst[FOULEE_N_REGIONS]; /* of each region in the period; −1 not asked */
  guint days_logged;           /* days of the period with a check-in */
  FouleeDate last_logged;      /* the last of them; FOULEE_DATE_NONE where there is none */
} FouleeSymptoms;

/* Of the days from `first` to `last`, inclusive, up to the moment of the findings. */
FouleeSymptoms *foulee_symptoms_new (FouleeFindings *findings, FouleeDate first, FouleeDate last);
void foulee_symptoms_free (FouleeSymptoms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSymptoms, foulee_symptoms_free)

/* NULL where there are fewer. */
const FouleeSymptom *foulee_symptom (const FouleeSymptoms *self, guint index);

/* The highest answer of a check-in of its place, of either side where they are one; −1 not asked.
 */
int foulee_symptom_level (const FouleeSymptom *self, const FouleeCheckIn *check_in);

/* Whether it was marked or hurt in runs: more than soreness of muscles, so that no peak of such
 * soreness is to be read from it. */
gboolean foulee_symptom_is_local (const FouleeSymptom *self);

/* The day from which the four weeks before the onset are counted back: what the runner gave as
 * onset, else the first symptom's `since` where it lies in the period, else none. */
FouleeDate foulee_symptoms_onset (const FouleeSymptoms *self);

G_END_DECLS

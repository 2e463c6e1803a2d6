/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/dose.h"
#include "analysis/expected-peak.h"
#include "base/clock.h"
#include "model/history.h"

G_BEGIN_DECLS

/* What the analysis found in a history at a moment. Immutable, reference counted, shared between
 * threads. Pure: the same history and moment give the same findings. */
typedef struct _FouleeFindings FouleeFindings;

FouleeFindings *foulee_findings_new (FouleeHistory *history, FouleeInstant now);
FouleeFindings *foulee_findings_ref (FouleeFindings *findings);
void foulee_findings_unref (FouleeFindings *findings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeFindings, foulee_findings_unref)

/* Where the observed peak of a run lies against the 24–72 h window. */
typedef enum {
  FOULEE_PEAK_EARLY,       /* the whole bracket before 24 h */
  FOULEE_PEAK_WINDOW,      /* the whole bracket within 24–72 h */
  FOULEE_PEAK_LATE,        /* the whole bracket after 72 h */
  FOULEE_PEAK_CANNOT_TELL, /* see FouleePeakReason */
} FouleePeakClass;

typedef enum {
  FOULEE_PEAK_TOLD,
  FOULEE_PEAK_STILL_RUNNING, /* less than 72 h ago, or less than 120 h and not yet past its peak */
  FOULEE_PEAK_TOO_FEW,       /* no reading before, fewer than three between 6 and 72 h, none of them
                                from 24 h on, or none after the highest */
  FOULEE_PEAK_OTHER_RUNS,    /* other runs hold 30 % or more of the soreness */
  FOULEE_PEAK_EITHER_SIDE,   /* the bracket lies on both sides of 24 h or of 72 h */
  FOULEE_PEAK_SMALL_RISE,    /* rose by less than 2 above before */
} FouleePeakReason;

/* The observed soreness peak of one run, in *legs* (science: "Peak of a run"). */
typedef struct {
  const FouleeRun *run; /* owned by the history */
  FouleePeakClass peak_class;
  FouleePeakReason reason;
  guint n_readings;     /* usable ones 0–120 h after the run */
  int level;            /* 0 … 10; −1 where there is no usable reading */
  int level_before;     /* the last reading of the 48 h before the run; −1 none */
  double hours;         /* of the highest reading after the end of the run */
  double bracket_first; /* the peak lay between these hours: its neighbours' */
  double bracket_last;
  gboolean open; /* no lower reading followed: `bracket_last` is only how far was looked */
  double others; /* the share of the soreness at the highest reading that other runs held, 0 … 1 */
  double amplitude;    /* the soreness that the model gives this run at its own peak, 0–10 scale */
  double amplitude_sd; /* how far that is from certain */
  FouleeDoseAssumptions assumptions; /* what of the run itself had to be assumed */
} FouleePeak;

/* One for each run done, in the order of time. Owned by the findings. */
guint foulee_findings_n_peaks (const FouleeFindings *findings);
const FouleePeak *foulee_findings_peak (const FouleeFindings *findings, guint index);

/* One week of training. Monotony is the mean of the seven daily loads over their standard deviation
 * (of a sample), strain the week's load times that, both after Foster; above 2 the week is notably
 * even. Both are NAN where they are undefined: while the week lasts,
 * where all days are alike, and where the load of a run is not known. */
typedef struct {
  FouleeDate first; /* the first day of the week */
  gint64 distance;  /* m, runs done */
  guint n_runs;
  double load;    /* session RPE × minutes, over runs with both */
  gint64 longest; /* m, of one run */
  gint64 descent; /* m */
  guint n_runs_without_load;
  double monotony;
  double strain;
} FouleeWeek;

/* Weeks from Monday, without gaps, from the first run's to the present one. */
guint foulee_findings_n_weeks (const FouleeFindings *findings);
const FouleeWeek *foulee_findings_week (const FouleeFindings *findings, guint index);

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

/* One for each run done, in the order of time. Owned by the findings. */
guint foulee_findings_n_reaches (const FouleeFindings *findings);
const FouleeRunReach *foulee_findings_reach (const FouleeFindings *findings, guint index);

/* Days in a row with a run, up to today; a today without one does not end them yet. */
guint foulee_findings_days_since_rest (const FouleeFindings *findings);

/* Metres on a shoe: those it came with, and all runs done in it. 0 for a shoe that is not there. */
gint64 foulee_findings_shoe_distance (const FouleeFindings *findings, const char *shoe);

/* When the legs are at their sorest after a run, by all readings so far: the expected peak, and the
 * hours within which it lies with a probability of 80 %. FALSE before the tenth reading, and where
 * some of the soreness is mostly there at once, so that there is no one peak. */
gboolean foulee_findings_expected_peak (const FouleeFindings *findings, FouleeExpectedPeak *peak);

/* Which run holds how much of the legs' soreness now. */
typedef struct {
  const FouleeRun *run; /* owned by the history */
  double share;         /* 0 … 1 */
  guint together; /* the first of those in this list that cannot be told apart from this one; its
                     own position where it can */
} FouleeRunShare;

/* Runs of the last eight days, the oldest first, and the share that no run explains. All together
 * are 1, or 0 where nothing is sore and where nothing was read off. Owned by the findings. */
guint foulee_findings_n_shares (const FouleeFindings *findings);
const FouleeRunShare *foulee_findings_share (const FouleeFindings *findings, guint index);
double foulee_findings_background_share (const FouleeFindings *findings);

/* Days with a check-in, of the days since the first one. Both 0 in an empty journal. */
guint foulee_findings_days_logged (const FouleeFindings *findings);
guint foulee_findings_days_possible (const FouleeFindings *findings);

/* The history these are of; owned by the findings. */
FouleeHistory *foulee_findings_history (const FouleeFindings *findings);
FouleeInstant foulee_findings_now (const FouleeFindings *findings);

G_END_DECLS

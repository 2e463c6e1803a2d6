/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/dose.h"
#include "model/record.h"

G_BEGIN_DECLS

/* The observed peak of one run, from the readings after it.
 *
 * Most downhill runners are sorest at 24–72 h (Byrnes 1985, J Appl Physiol 59:710; Cleary 2005, J
 * Athl Train 40:288), trained runners often earlier (Vickers 2001, BMC Musculoskelet Disord 2:5).
 * The 24–72 h window is a reference to compare with; only what was read off is reported. */

/* Hours after a run in which its peak is looked for. */
#define FOULEE_PEAK_HOURS 120

/* Readings in which other runs hold this much of the soreness or more say nothing of this one. */
#define FOULEE_PEAK_OTHERS 0.3

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

/* The observed soreness peak of one run, in one series. */
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

typedef struct {
  double hours;  /* since the end of the run, 0 … 120 */
  int level;     /* 0 … 10 */
  double others; /* the share of the soreness that other runs hold */
} FouleePeakReading;

/* Fills in everything of `peak` but the run and what was assumed of it. `readings` are all of the
 * run's 120 hours, in the order of time; `hours_since` is how long ago the run ended. */
void foulee_peak_judge (FouleePeak *peak, const FouleePeakReading *readings, guint n_readings,
                        int level_before, double hours_since);

G_END_DECLS

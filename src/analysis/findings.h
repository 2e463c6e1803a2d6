/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/expected-peak.h"
#include "analysis/forecast-replay.h"
#include "analysis/hint.h"
#include "analysis/influence.h"
#include "analysis/peak.h"
#include "analysis/run-reach.h"
#include "analysis/soreness-readings.h"
#include "analysis/soreness-trace.h"
#include "analysis/week.h"
#include "base/clock.h"
#include "model/history.h"

G_BEGIN_DECLS

/* Before so many readings, what is expected of a runner is "typical of runners", not their own. */
#define FOULEE_READINGS_OF_ONES_OWN 10

/* What the analysis found in a history at a moment. Immutable, reference counted, shared between
 * threads. Pure: the same history and moment give the same findings, to the bit. */
typedef struct _FouleeFindings FouleeFindings;

/* Weeks begin on `first_weekday`: 1 Monday … 7 Sunday. Where findings are wanted again and again,
 * FouleeAnalyst is quicker. */
FouleeFindings *foulee_findings_new (FouleeHistory *history, FouleeInstant now, int first_weekday);
FouleeFindings *foulee_findings_ref (FouleeFindings *findings);
void foulee_findings_unref (FouleeFindings *findings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeFindings, foulee_findings_unref)

/* Which run holds how much of the soreness now. */
typedef struct {
  const FouleeRun *run; /* owned by the history */
  double share;         /* 0 … 1 */
  guint together; /* the first of those in this list that cannot be told apart from this one; its
                     own position where it can */
} FouleeRunShare;

/* What a dose adds to soreness at its peak, 0–10 scale. `told` from the tenth reading on, and only
 * once the readings say more than was known of runners before: where half the variance of that is
 * gone [our choice]. Before, it is what is typical, not the runner's own. */
typedef struct {
  double mean;
  double sd;
  gboolean told;
} FouleeDoseEffect;

/* What was found in one series of readings. Arrays are owned by the findings. */
typedef struct {
  FouleeSeries series;
  GArray *readings;       /* FouleeLevelReading: what the model was told */
  FouleeLeftOut left_out; /* what it was not told, counting each region of a check-in */
  GArray *peaks;          /* FouleePeak: one for each run done, in the order in which they ended */

  /* When soreness is at its highest after a run, by all readings so far. Not known before the tenth
   * reading, and where some of the soreness is mostly there at once, so that there is no one peak.
   */
  gboolean has_expected_peak;
  FouleeExpectedPeak expected_peak;

  /* What an hour at RPE 5, and what 300 m of descent, add at the peak. */
  FouleeDoseEffect per_load;
  FouleeDoseEffect per_descent;

  /* Runs of the last eight days, the oldest first, and the share that no run explains. All together
   * are 1, or 0 where nothing is sore and where nothing was read off. */
  GArray *shares; /* FouleeRunShare */
  double background_share;
} FouleeSoreness;

/* NULL for a region that is not muscle, and for one of which nothing was read off. */
const FouleeSoreness *foulee_findings_soreness (const FouleeFindings *findings,
                                                FouleeSeries series);

/* Those of FOULEE_SERIES_LEGS: never NULL. */
const FouleeSoreness *foulee_findings_legs (const FouleeFindings *findings);

/* What is to be expected at one moment. */
typedef struct {
  gint64 at;                    /* Unix seconds */
  double masses[FOULEE_LEVELS]; /* the probability of each level */
  double mean;                  /* 0–10 scale */
  int q10, median, q90;         /* levels */
  double four_or_more;          /* the probability of 4 or more */
} FouleeForecastPoint;

/* Which of three ways of forecasting has lately been nearest to what was read off. */
typedef enum {
  FOULEE_FORECAST_MODEL,
  FOULEE_FORECAST_SAME_AS_NOW,
  FOULEE_FORECAST_AVERAGE, /* an exponential average of the readings */
} FouleeForecastMethod;

/* Scored forecasts at a distance before they are judged, and a simple way preferred. */
#define FOULEE_FORECASTS_TO_JUDGE 30

/* The days to come, and how good forecasts for them have been. Owned by the findings. */
typedef struct {
  FouleeSeries series;
  GArray *points;  /* FouleeForecastPoint: now, each 6 h to 72 h, each 12 h to 120 h */
  gboolean is_own; /* rests on ten readings or more; before, it is what is typical of runners */
  int level;       /* the last that was read off; −1 none */
  double average;  /* the exponential average, 0–10 scale; NAN while there is none */
  FouleeForecastScore scores[FOULEE_N_HORIZONS];
  FouleeForecastMethod best[FOULEE_N_HORIZONS]; /* the model until enough were scored */
  GArray *past;                                 /* FouleePastForecast */
} FouleeForecast;

/* The legs' always; those of another series where they were asked for, else NULL. */
const FouleeForecast *foulee_findings_forecast (const FouleeFindings *findings,
                                                FouleeSeries series);

/* The same for any moment from `now` up to 120 h later. FALSE where there is no such forecast. */
#define FOULEE_FORECAST_HOURS 120
gboolean foulee_findings_forecast_at (const FouleeFindings *findings, FouleeSeries series,
                                      gint64 at, FouleeForecastPoint *point);

/* Weeks, without gaps, from the first run's to the present one. */
guint foulee_findings_n_weeks (const FouleeFindings *findings);
const FouleeWeek *foulee_findings_week (const FouleeFindings *findings, guint index);

/* One for each run done, in the order of time. Owned by the findings. */
guint foulee_findings_n_reaches (const FouleeFindings *findings);
const FouleeRunReach *foulee_findings_reach (const FouleeFindings *findings, guint index);

/* Days in a row with a run, up to today; a today without one does not end them yet. */
guint foulee_findings_days_since_rest (const FouleeFindings *findings);

/* Metres on a shoe: those it came with, and all runs done in it. 0 for a shoe that is not there. */
gint64 foulee_findings_shoe_distance (const FouleeFindings *findings, const char *shoe);

/* What matters for this runner, and what helped. Owned by the findings. Worked out when first asked
 * for, which may take tenths of a second: not to be asked for on the interface's own thread. */
const FouleeInfluences *foulee_findings_influences (const FouleeFindings *findings);

/* Every time that a departure from the runner's usual asked for attention: an array of FouleeHint,
 * in the order of time. Owned by the findings. */
GArray *foulee_findings_hints (const FouleeFindings *findings);

/* Days with a check-in, of the days since the first one. Both 0 in an empty journal. */
guint foulee_findings_days_logged (const FouleeFindings *findings);
guint foulee_findings_days_possible (const FouleeFindings *findings);

/* The history these are of; owned by the findings. */
FouleeHistory *foulee_findings_history (const FouleeFindings *findings);

/* The moment they were worked out for, and the day of the journal that it is in. */
FouleeInstant foulee_findings_now (const FouleeFindings *findings);
FouleeDate foulee_findings_today (const FouleeFindings *findings);

G_END_DECLS

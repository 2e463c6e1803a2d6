/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"

/* Sixteen forecasts of a diary's next days that take no thought, to hold the real ones against.
 * science.md asks for "the best of 16 simple baselines" and does not name them: these are our
 * choice. None is told of any run. */

#define SIMPLE_LEVELS 5

typedef enum {
  SIMPLE_SAME_AS_NOW,
  SIMPLE_SAME_WEEKDAY,    /* as on the last such weekday, else as now */
  SIMPLE_AVERAGE,         /* exponential averages, five of them: they name one value */
  SIMPLE_HISTOGRAM = 7,   /* of all readings so far */
  SIMPLE_RECENT,          /* histograms in which the newest count most, five of them */
  SIMPLE_WEEKDAYS = 13,   /* a histogram for each weekday */
  SIMPLE_CHANGES,         /* now, and the changes so far over as many days */
  SIMPLE_FROM_THIS_LEVEL, /* what so far came as many days after a reading like now's */
  N_SIMPLE,
} Simple;

const char *simple_name (Simple simple);

typedef struct {
  FouleeDate day;
  int level;
} SimpleReading;

/* How far off a forecast was, both on the scale 0–10. */
typedef struct {
  double crps;
  double distance; /* of the median, or of the one value that was named */
} SimpleScore;

/* Scores what each of them says of the day `ahead` days after the last of `n` ≥ 1 readings, of
 * which there is one a day, the oldest first, when `observed` was read off then. */
void simple_forecasts_score (const SimpleReading *readings, guint n, int ahead, int observed,
                             SimpleScore scores[N_SIMPLE]);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* Soreness over time in one place: a FouleeRegion, or the legs as a whole. */
typedef int FouleeSeries;
#define FOULEE_SERIES_LEGS FOULEE_N_REGIONS
#define FOULEE_N_SERIES (FOULEE_N_REGIONS + 1)

/* One level that was read off. */
typedef struct {
  FouleeInstant at;
  int level; /* 0 … 10 */
} FouleeLevelReading;

/* Levels of muscle regions that say nothing of delayed-onset muscle soreness, and are shown as
 * entered, without a model. */
typedef struct {
  guint sensations; /* sharp, burning, tingling, numb, cramp */
  guint one_sided;  /* the other side is 3 or more lower */
  guint in_run;     /* the pain began during a run, and has not been answered with "none" since */
} FouleeLeftOut;

/* What the soreness model is told of a history. */
typedef struct {
  GArray *levels[FOULEE_N_SERIES]; /* FouleeLevelReading, in the order of time; empty for a region
                                      that is not muscle */
  FouleeLeftOut left_out[FOULEE_N_SERIES];
} FouleeSorenessReadings;

/* Everything up to `until` (Unix seconds). The legs are the highest level among the muscle regions
 * of a check-in, without those left out; or its overall level, where no muscle was answered. */
FouleeSorenessReadings *foulee_soreness_readings_new (const FouleeHistory *history, gint64 until);
void foulee_soreness_readings_free (FouleeSorenessReadings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSorenessReadings, foulee_soreness_readings_free)

/* The index of the first of `levels` (of FouleeLevelReading) at or after `seconds`. */
guint foulee_level_readings_find (const GArray *levels, gint64 seconds);

G_END_DECLS

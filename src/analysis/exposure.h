/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* What a runner did before a run that may bear on the soreness after it. Only what came before:
 * soreness also disturbs sleep, and makes people drink, so what came after says nothing. */
typedef enum {
  FOULEE_FACTOR_WARM_UP,
  FOULEE_FACTOR_SLEEP,
  FOULEE_FACTOR_FLUIDS,
  FOULEE_N_FACTORS,
} FouleeFactor;

typedef enum {
  FOULEE_EXPOSURE_UNKNOWN, /* not recorded: never counted as without */
  FOULEE_EXPOSURE_WITHOUT,
  FOULEE_EXPOSURE_WITH,
} FouleeExposure;

/* When a run is with, and when without.
 *
 * Warm-up: as the run says.
 *
 * Sleep: with 7 h or more between going to bed and waking (Watson 2015, Sleep 38:843, for health),
 * in the night before. That is the night that ended last by the start of the run [our choice]: the
 * one dated the run's own date; or the one before, where the runner went to bed only after the run,
 * or ran before the journal's day began and no night has that date yet. Unknown
 *   – where no night has the date: it was not recorded, and an older one would stand for it;
 *   – where one of its times is missing;
 *   – where it ended more than 24 h before the start: a later one must be missing;
 *   – where the run lies within it: one of the two entries is mistaken.
 * Naps are not part of it. Times awake are not taken off: few people know how long they were.
 *
 * Fluids: in the 24 h before the start, the start itself not among them, so that of runs a day
 * apart each glass counts for one. The last urine shade decides where it is clear: 1–3 with, 5–8
 * without, 4 neither [our choice: what is called different is then two swatches apart, about 1.1 L
 * a day; Perrier 2016]. Else it is all that was drunk: with where that is at least this runner's
 * own median [our choice: to drink to thirst has no target, and some log every glass, others a
 * few], over the runs done that have drinks in the 24 h before, of which six are needed. Where no
 * drink was recorded, fluids are unknown. */
typedef struct _FouleeExposures FouleeExposures;

/* Reads `history`, which must stay while the exposures do. `until` in Unix seconds: what was
 * entered for later is not looked at. */
FouleeExposures *foulee_exposures_new (const FouleeHistory *history, gint64 until);
void foulee_exposures_free (FouleeExposures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeExposures, foulee_exposures_free)

FouleeExposure foulee_exposures_of_run (const FouleeExposures *self, const FouleeRun *run,
                                        FouleeFactor factor);

G_END_DECLS

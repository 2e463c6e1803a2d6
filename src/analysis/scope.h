/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-readings.h"

G_BEGIN_DECLS

/* Which part of a history is looked at. */
typedef struct {
  FouleeSeries series;    /* a region, or the legs */
  FouleeDate first, last; /* days, inclusive */
  int run_kind;           /* FOULEE_UNSET: all */
  gboolean hard_only;
} FouleeScope;

/* From which dose, load and descent together, a run counts as hard: as much as forty minutes at an
 * effort of 4 on level ground. [our choice] */
#define FOULEE_HARD_DOSE 0.6

/* By what is known of the run itself; one of which too little is known is not hard. */
gboolean foulee_run_is_hard (const FouleeRun *run);

/* Whether a run is among those looked at; days begin `day_start` minutes after midnight. A run that
 * is only planned never is. */
gboolean foulee_scope_has_run (const FouleeScope *scope, const FouleeRun *run, int day_start);

G_END_DECLS

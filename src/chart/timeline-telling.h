/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"
#include "chart/timeline-words.h"

G_BEGIN_DECLS

/* What the values of a layer are. */
typedef enum {
  FOULEE_TELLS_READINGS,
  FOULEE_TELLS_FORECAST, /* of the view's course, which is copied; without numbers */
  FOULEE_TELLS_RUNS,
  FOULEE_TELLS_SLEEP,  /* numbers of days */
  FOULEE_TELLS_DRINKS, /* the same */
  FOULEE_TELLS_WARM_UPS,
  FOULEE_TELLS_ACTIONS,
} FouleeTimelineTells;

/* Gives a layer its words, made when a cursor comes there. `numbers` (of guint, taken) holds, for
 * each value, where it stands among the timeline's readings or days, or the history's records. */
void foulee_timeline_tell (FouleeChart *chart, guint layer, const char *name,
                           const FouleeTimelineView *view, FouleeTimelineTells tells,
                           GArray *numbers);

G_END_DECLS

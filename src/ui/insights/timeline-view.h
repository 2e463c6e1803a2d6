/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/timeline-words.h"
#include "journal/journal.h"
#include "ui/insights/insight-filter.h"

G_BEGIN_DECLS

/* How the window looks at a journal's timeline now: its clock, units and language, and the
 * forecast, where there is one for the filter's place and it may be seen. `course` has to live as
 * long as the view. The timeline is left out: it may take a while. */
FouleeTimelineView foulee_timeline_view_now (FouleeJournal *journal, FouleeInsightFilter *filter,
                                             FouleeCourse *course);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/timeline-card.h"

#include "chart/timeline-chart.h"
#include "ui/insights/timeline-view.h"

/* A few days more than are shown, for what comes in from the edge and for what is usual. */
#define DAYS (FOULEE_TIMELINE_CARD_DAYS + 3)

static gboolean
has_anything (const FouleeTimelineView *view)
{
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);

  return foulee_timeline_last (view->timeline) != NULL ||
         foulee_history_n (history, FOULEE_KIND_RUN) > 0;
}

void
foulee_timeline_card_show (FouleeInsightCard *card, FouleeJournal *journal,
                           FouleeInsightFilter *filter)
{
  FouleeFindings *findings = foulee_journal_get_findings (journal);
  FouleeCourse course;
  FouleeTimelineView view = foulee_timeline_view_now (journal, filter, &course);
  g_autoptr (FouleeTimeline) timeline =
      foulee_timeline_new (findings, view.scope.series, foulee_journal_today (journal) - DAYS);
  g_autofree char *sentence = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *description = NULL;

  view.timeline = timeline;
  sentence = foulee_timeline_sentence (&view);
  detail = foulee_timeline_detail (&view);
  description = foulee_timeline_description (&view);
  foulee_insight_card_show (
      card, sentence, detail,
      has_anything (&view) ? foulee_timeline_chart_new (&view, FOULEE_CHART_SIZE_CARD) : NULL,
      description);
}

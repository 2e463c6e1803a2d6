/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/timeline-view.h"

#include "ui/widgets/forecast-gate.h"
#include "ui/widgets/shown-units.h"

FouleeTimelineView
foulee_timeline_view_now (FouleeJournal *journal, FouleeInsightFilter *filter, FouleeCourse *course)
{
  FouleeFindings *findings = foulee_journal_get_findings (journal);
  FouleeClock *clock = foulee_journal_get_clock (journal);
  FouleeTimelineView view = {
    .scope = foulee_insight_filter_scope (filter, foulee_journal_today (journal)),
    .now = foulee_clock_now (clock).seconds,
    .zone = foulee_clock_zone (clock),
    .units = foulee_shown_units (foulee_findings_history (findings)),
    .language = foulee_language_of_system (),
  };

  view.scope.first = FOULEE_DATE_MIN;
  view.scope.last = FOULEE_DATE_MAX;
  if (view.scope.series == FOULEE_SERIES_LEGS &&
      foulee_forecast_gate_is_open (foulee_forecast_gate_of (journal)) &&
      foulee_course_of_legs (course, findings, view.now))
    view.course = course;
  return view;
}

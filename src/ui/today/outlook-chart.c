/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/outlook-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/scope.h"
#include "chart/course-fan.h"
#include "chart/ticks.h"
#include "ui/today/outlook-words.h"

#define HOUR G_GINT64_CONSTANT (3600)

/* How much of the past is shown. */
#define PAST_HOURS 36

/* Between readings further apart nothing is known: no line. */
#define GAP_HOURS 24

/* When soreness is classically at its highest after a run. */
#define WINDOW_FROM 24
#define WINDOW_TO 72

/* No run takes longer. */
#define LONGEST_RUN_HOURS 48

#define HIGHEST_LEVEL 10
#define GRID_STEP 2
#define LABEL_STEP 4

/* ---- Axes ------------------------------------------------------------------------------------ */

static void
add_days (FouleeChart *chart, GTimeZone *zone, gint64 from, gint64 to)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GArray) days = foulee_ticks_days (zone, from, to);

  for (guint i = 0; i < days->len; i++) {
    const FouleeDayTick *day = &g_array_index (days, FouleeDayTick, i);

    foulee_chart_add_stretch (chart, (double) day->from, (double) day->to,
                              foulee_weekday_name (language, foulee_date_weekday (day->date), TRUE),
                              FALSE);
  }
}

static FouleeChart *
new_chart (gint64 now, GTimeZone *zone, FouleeChartPanel **soreness)
{
  const gint64 from = now - PAST_HOURS * HOUR, to = now + FOULEE_COURSE_HOURS * HOUR;
  FouleeChart *chart =
      foulee_chart_new (FOULEE_AXIS_BARE, (double) from, (double) to, foulee_language_of_system ());

  *soreness = foulee_chart_add_panel (chart, 0, HIGHEST_LEVEL);
  for (int level = 0; level <= HIGHEST_LEVEL; level += GRID_STEP) {
    g_autofree char *label = g_strdup_printf ("%d", level);

    foulee_panel_add_level (*soreness, level, level % LABEL_STEP == 0 ? label : NULL);
  }
  add_days (chart, zone, from, to);
  foulee_chart_add_rule (chart, (double) now, C_ ("the present, in a chart", "now"), NULL);
  return chart;
}

FouleeChart *
foulee_outlook_chart_new_empty (gint64 now, GTimeZone *zone)
{
  FouleeChartPanel *panel;

  return new_chart (now, zone, &panel);
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static guint
first_run_since (FouleeHistory *history, gint64 since)
{
  return foulee_history_find (history, FOULEE_KIND_RUN, since - LONGEST_RUN_HOURS * HOUR);
}

const FouleeRun *
foulee_outlook_hard_run (FouleeHistory *history, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  const gint64 since = now - WINDOW_TO * HOUR;
  const FouleeRun *hard = NULL;

  for (guint i = first_run_since (history, since); i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    const gint64 end = foulee_run_end (run);

    if (run->planned != 1 && end > since && end <= now && foulee_run_is_hard (run))
      hard = run;
  }
  return hard;
}

static void
add_window (FouleeChartPanel *panel, FouleeHistory *history, gint64 now)
{
  const FouleeRun *run = foulee_outlook_hard_run (history, now);
  gint64 end;

  if (run == NULL)
    return;
  end = foulee_run_end (run);
  foulee_panel_add_span (panel, FOULEE_SPAN_WINDOW, (double) (end + WINDOW_FROM * HOUR),
                         (double) (end + WINDOW_TO * HOUR), foulee_outlook_window_label (run));
}

static void
add_runs (FouleeChart *chart, FouleeHistory *history, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  const gint64 from = now - PAST_HOURS * HOUR;

  for (guint i = first_run_since (history, from); i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    const gboolean planned = run->planned == 1;
    const char *label = C_ ("a run whose kind is not known", "Run");

    /* What was planned and never told of is no run, and none to come. */
    if (planned && foulee_run_end (run) < now)
      continue;
    if (run->run_kind != FOULEE_UNSET)
      label = foulee_words_label (&foulee_run_kinds, run->run_kind, foulee_language_of_system ());
    foulee_chart_add_event (chart, (double) foulee_run_end (run), label, planned);
  }
}

/* ---- Soreness -------------------------------------------------------------------------------- */

/* From the last reading before what is shown on, so that the line comes in from the edge. */
static void
add_readings (FouleeChartPanel *panel, GArray *readings, gint64 now)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (FouleeChartPoint));
  guint first = foulee_level_readings_find (readings, now - PAST_HOURS * HOUR);
  gint64 before = G_MININT64;

  for (guint i = first > 0 ? first - 1 : 0; i < readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (readings, FouleeLevelReading, i);
    FouleeChartPoint point = { (double) reading->at.seconds, reading->level };

    if (before != G_MININT64 && reading->at.seconds - before > GAP_HOURS * HOUR) {
      FouleeChartPoint gap = { point.x, NAN };

      g_array_append_val (points, gap);
    }
    g_array_append_val (points, point);
    before = reading->at.seconds;
  }
  foulee_panel_add_line (panel, (const FouleeChartPoint *) (gpointer) points->data, points->len,
                         (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, INFINITY });
}

static void
add_fan (FouleeChartPanel *panel, const FouleeCourse *course)
{
  FouleeFanPoint fan[FOULEE_COURSE_POINTS];

  foulee_course_fan (course, fan);
  foulee_panel_add_fan (panel, fan, FOULEE_COURSE_POINTS);
}

FouleeChart *
foulee_outlook_chart_new (const FouleeFindings *findings, const FouleeCourse *course,
                          GTimeZone *zone)
{
  const gint64 now = course->points[0].at;
  FouleeHistory *history = foulee_findings_history (findings);
  FouleeChartPanel *panel;
  FouleeChart *chart = new_chart (now, zone, &panel);

  add_window (panel, history, now);
  add_runs (chart, history, now);
  add_fan (panel, course);
  add_readings (panel, foulee_findings_legs (findings)->readings, now);
  return chart;
}

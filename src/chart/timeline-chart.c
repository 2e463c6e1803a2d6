/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/timeline-chart.h"

#include <math.h>

#include "chart/course-fan.h"
#include "chart/timeline-strips.h"
#include "chart/timeline-telling.h"
#include "chart/timeline-values.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

/* Between readings further apart nothing is known: no line. Once a day leaves a day and a half,
 * when a morning's reading is followed by an evening's. */
#define GAP_HOURS 36

/* How far what is missing keeps from the readings on either side. */
#define MISSING_MARGIN_HOURS 12

/* Room after the forecast for what its edges are. */
#define AFTER_HOURS 18
#define CARD_AFTER_HOURS 3

/* A young journal is seen with a few days before it. */
#define FEWEST_DAYS 6

#define HIGHEST_LEVEL 10

/* Words at the end of the forecast keep as far apart as they are high. In levels. */
#define LABEL_DISTANCE 0.8

/* ---- Axes ------------------------------------------------------------------------------------ */

static gint64
midnight (const FouleeTimelineView *view, FouleeDate date)
{
  return foulee_instant_from_civil (view->zone, date, 0).seconds;
}

static gint64
first_moment (const FouleeTimelineView *view)
{
  const GArray *days = view->timeline->days;
  const gint64 latest = view->now - FEWEST_DAYS * DAY;

  if (days->len == 0)
    return latest;
  return MIN (latest, midnight (view, g_array_index (days, FouleeTimelineDay, 0).date));
}

static gint64
last_moment (const FouleeTimelineView *view)
{
  return view->now + (FOULEE_COURSE_HOURS + AFTER_HOURS) * HOUR;
}

void
foulee_timeline_chart_window (const FouleeTimelineView *view, int days, double *from, double *to)
{
  const gint64 first = first_moment (view);

  *from = (double) (days > 0 ? MAX (first, view->now - days * DAY) : first);
  *to = (double) last_moment (view);
}

static FouleeChart *
new_chart (const FouleeTimelineView *view, gboolean card)
{
  double from = (double) (view->now - FOULEE_TIMELINE_CARD_DAYS * DAY);
  double to = (double) (view->now + (FOULEE_COURSE_HOURS + CARD_AFTER_HOURS) * HOUR);
  FouleeChart *chart;

  if (!card)
    foulee_timeline_chart_window (view, 0, &from, &to);
  chart = foulee_chart_new (FOULEE_AXIS_TIME, from, to, view->language);
  foulee_chart_set_zone (chart, view->zone);
  if (!card) {
    foulee_timeline_chart_window (view, FOULEE_TIMELINE_DAYS, &from, &to);
    foulee_chart_set_window (chart, from, to);
  }
  return chart;
}

static FouleeChartPanel *
add_soreness (FouleeChart *chart, int step)
{
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, HIGHEST_LEVEL);

  for (int level = 0; level <= HIGHEST_LEVEL; level += step) {
    g_autofree char *label = g_strdup_printf ("%d", level);

    foulee_panel_add_level (panel, level, label);
  }
  return panel;
}

static void
add_now (FouleeChart *chart, const FouleeTimelineView *view, gboolean card)
{
  const FouleeLanguage *language = view->language;
  const char *now = foulee_trc (language, "the present, in a chart", "now");
  const char *brief = foulee_trc (language, "days to come, in a chart", "forecast");
  const char *after =
      card ? brief : foulee_trc (language, "days to come, in a chart", "72-hour forecast");
  g_autofree char *day_and_time = NULL;
  g_autofree char *time = NULL;
  FouleeDate date;
  int seconds;

  foulee_instant_to_civil (foulee_instant_in_zone (view->zone, view->now), &date, &seconds);
  time = foulee_format_time (language, seconds);
  /* Translators: in a chart, at the present: a day of the week and a time, "now, Thu 06:52". */
  day_and_time =
      g_strdup_printf (foulee_trc (language, "the present, in a chart", "now, %s %s"),
                       foulee_weekday_name (language, foulee_date_weekday (date), TRUE), time);
  foulee_chart_add_rule (chart, (double) view->now, card ? now : day_and_time,
                         view->course != NULL ? after : NULL);
  foulee_chart_set_rule_brief (chart, NULL, view->course != NULL ? brief : NULL);
}

/* ---- Soreness -------------------------------------------------------------------------------- */

static void
add_missing (FouleeChartPanel *panel, const FouleeTimelineView *view, gint64 from, gint64 to)
{
  if (to - from > GAP_HOURS * HOUR)
    foulee_panel_add_span (panel, FOULEE_SPAN_MISSING,
                           (double) (from + MISSING_MARGIN_HOURS * HOUR),
                           (double) (to - MISSING_MARGIN_HOURS * HOUR),
                           foulee_trc (view->language, "a part of a chart", "nothing recorded"));
}

/* The line of all readings; `numbers` gets which one stands at each of its points. */
static GArray *
collect_line (FouleeChartPanel *panel, const FouleeTimelineView *view, GArray *numbers)
{
  const GArray *readings = view->timeline->readings;
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (FouleeChartPoint), readings->len);

  for (guint i = 0; i < readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (readings, FouleeLevelReading, i);
    const FouleeChartPoint point = { (double) reading->at.seconds, reading->level };

    if (i > 0 && reading->at.seconds - reading[-1].at.seconds > GAP_HOURS * HOUR) {
      const FouleeChartPoint gap = { point.x, NAN };

      add_missing (panel, view, reading[-1].at.seconds, reading->at.seconds);
      g_array_append_val (points, gap);
      g_array_append_val (numbers, i);
    }
    g_array_append_val (points, point);
    g_array_append_val (numbers, i);
  }
  if (readings->len > 0)
    add_missing (panel, view, foulee_timeline_last (view->timeline)->at.seconds, view->now);
  return points;
}

static void
add_line (FouleeChart *chart, FouleeChartPanel *panel, const FouleeTimelineView *view)
{
  const FouleeLineLook look = { FOULEE_LINE_SERIES, TRUE, INFINITY };
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) points = collect_line (panel, view, numbers);
  g_autofree char *name = foulee_timeline_title (view->timeline->series, view->language);
  const guint layer = foulee_panel_add_line (
      panel, (const FouleeChartPoint *) (gpointer) points->data, points->len, look);

  foulee_timeline_tell (chart, layer, name, view, FOULEE_TELLS_READINGS, numbers);
}

/* The last level stands out beside its point, while it still is how it is. */
static void
add_present (FouleeChartPanel *panel, const FouleeTimelineView *view)
{
  const FouleeLevelReading *last = foulee_timeline_last (view->timeline);
  g_autofree char *label = NULL;
  FouleeChartSpot spot = { .marker = FOULEE_MARKER_NONE,
                           .strong = TRUE,
                           .side = FOULEE_LABEL_AFTER_OR_ABOVE };

  if (last == NULL || view->now - last->at.seconds > GAP_HOURS * HOUR)
    return;
  label = g_strdup_printf ("%d", last->level);
  spot.x = (double) last->at.seconds;
  spot.y = last->level;
  spot.label = label;
  foulee_panel_add_spots (panel, &spot, 1);
}

/* ---- What may come --------------------------------------------------------------------------- */

static const char *
middle_label (FouleeForecastMethod method, const FouleeLanguage *language)
{
  switch (method) {
  case FOULEE_FORECAST_SAME_AS_NOW:
    return foulee_trc (language, "edge of a forecast", "as now");
  case FOULEE_FORECAST_AVERAGE:
    return foulee_trc (language, "edge of a forecast", "average");
  case FOULEE_FORECAST_MODEL:
    break;
  }
  return foulee_trc (language, "edge of a forecast", "likely");
}

/* Which edge of the fan is which, at its end. */
static void
add_edges (FouleeChartPanel *panel, const FouleeTimelineView *view, const FouleeFanPoint *end)
{
  const FouleeLanguage *language = view->language;
  const FouleeForecastMethod method = view->course->methods[FOULEE_COURSE_POINTS - 1];
  const double x = end->x + (double) HOUR;
  const FouleeChartSpot spots[] = {
    { x, end->middle, FOULEE_MARKER_NONE, TRUE, middle_label (method, language),
      FOULEE_LABEL_AFTER },
    { x, fmax (end->high, end->middle + LABEL_DISTANCE), FOULEE_MARKER_NONE, FALSE,
      foulee_trc (language, "edge of a forecast", "80%"), FOULEE_LABEL_AFTER },
    { x, fmin (end->inner_low, end->middle - LABEL_DISTANCE), FOULEE_MARKER_NONE, FALSE,
      foulee_trc (language, "edge of a forecast", "50%"), FOULEE_LABEL_AFTER },
  };

  foulee_panel_add_spots (panel, spots, G_N_ELEMENTS (spots));
}

static void
add_forecast (FouleeChart *chart, FouleeChartPanel *panel, const FouleeTimelineView *view,
              gboolean card)
{
  FouleeFanPoint fan[FOULEE_COURSE_POINTS];
  guint layer;

  if (view->course == NULL)
    return;
  foulee_course_fan (view->course, fan);
  layer = foulee_panel_add_fan (panel, fan, FOULEE_COURSE_POINTS);
  foulee_timeline_tell (chart, layer,
                        foulee_trc (view->language, "days to come, in a chart", "Forecast"), view,
                        FOULEE_TELLS_FORECAST, NULL);
  if (!card)
    add_edges (panel, view, &fan[FOULEE_COURSE_POINTS - 1]);
}

FouleeChart *
foulee_timeline_chart_new (const FouleeTimelineView *view, FouleeChartSize size)
{
  const gboolean card = size == FOULEE_CHART_SIZE_CARD;
  FouleeChart *chart = new_chart (view, card);
  FouleeChartPanel *panel = add_soreness (chart, card ? 5 : 2);

  add_line (chart, panel, view);
  add_forecast (chart, panel, view, card);
  add_present (panel, view);
  add_now (chart, view, card);
  foulee_timeline_add_runs (chart, view, size);
  if (!card)
    foulee_timeline_add_strips (chart, view);
  return chart;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/timeline-chart.h"

#define DAY (24.0 * 3600)

/* No more points than a wide window has room for. */
#define POINTS 700

/* Without a reading for so many days, the line is broken. */
#define GAP_DAYS 3

#define LINES 2.2
#define HIGHEST_LEVEL 10

struct _FouleeTimelineOverview {
  double from, to;
  GTimeZone *zone;
  const FouleeLanguage *language;
  char *name;     /* "All entries" */
  char *since;    /* "since 6 Jul" */
  GArray *points; /* FouleeChartPoint */
};

/* A reading alone among days without is a short line. */
static void
add_alone (GArray *points, FouleeChartPoint point, double width)
{
  point.x -= width / 2;
  g_array_append_val (points, point);
  point.x += width;
  g_array_append_val (points, point);
}

static gboolean
is_broken (const GArray *points, guint index)
{
  return index >= points->len || isnan (g_array_index (points, FouleeChartPoint, index).y);
}

static GArray *
widen_alone (const GArray *points, double width)
{
  GArray *wide = g_array_sized_new (FALSE, FALSE, sizeof (FouleeChartPoint), points->len);

  for (guint i = 0; i < points->len; i++) {
    const FouleeChartPoint *point = &g_array_index (points, FouleeChartPoint, i);

    if (!isnan (point->y) && is_broken (points, i + 1) && (i == 0 || is_broken (points, i - 1)))
      add_alone (wide, *point, width);
    else
      g_array_append_val (wide, *point);
  }
  return wide;
}

/* The highest of each so many days. */
static GArray *
collect (const FouleeTimelineView *view)
{
  const GArray *days = view->timeline->days;
  const guint step = MAX (1, (days->len + POINTS - 1) / POINTS);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (FouleeChartPoint));
  guint empty = 0;

  for (guint i = 0; i < days->len; i += step) {
    const FouleeTimelineDay *day = &g_array_index (days, FouleeTimelineDay, i);
    FouleeChartPoint point = {
      .x = (double) foulee_instant_from_civil (view->zone, day->date, 0).seconds + DAY * step / 2,
      .y = -1
    };

    for (guint k = i; k < MIN (i + step, days->len); k++)
      point.y = fmax (point.y, g_array_index (days, FouleeTimelineDay, k).highest);
    if (point.y < 0) {
      empty += step;
      continue;
    }
    if (empty >= GAP_DAYS && points->len > 0) {
      const FouleeChartPoint gap = { point.x, NAN };

      g_array_append_val (points, gap);
    }
    empty = 0;
    g_array_append_val (points, point);
  }
  return widen_alone (points, DAY * step);
}

FouleeTimelineOverview *
foulee_timeline_overview_new (const FouleeTimelineView *view)
{
  FouleeTimelineOverview *self = g_new0 (FouleeTimelineOverview, 1);

  foulee_timeline_chart_window (view, 0, &self->from, &self->to);
  self->zone = g_time_zone_ref (view->zone);
  self->language = view->language;
  self->name = g_strdup (foulee_trc (view->language, "strip of a chart", "All entries"));
  if (view->timeline->days->len > 0) {
    g_autofree char *first = foulee_format_date (
        view->language, g_array_index (view->timeline->days, FouleeTimelineDay, 0).date,
        FOULEE_DATE_TINY);

    /* Translators: the date of the first entry: "since 6 Jul". */
    self->since =
        g_strdup_printf (foulee_trc (view->language, "strip of a chart", "since %s"), first);
  }
  self->points = collect (view);
  return self;
}

void
foulee_timeline_overview_free (FouleeTimelineOverview *self)
{
  g_time_zone_unref (self->zone);
  g_free (self->name);
  g_free (self->since);
  g_array_unref (self->points);
  g_free (self);
}

FouleeChart *
foulee_timeline_overview_chart (const FouleeTimelineOverview *self, double from, double to)
{
  const FouleeLineLook look = { FOULEE_LINE_SPARK, FALSE, INFINITY };
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_TIME, self->from, self->to, self->language);
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, HIGHEST_LEVEL);

  foulee_chart_set_zone (chart, self->zone);
  foulee_panel_set_lines (panel, LINES);
  foulee_panel_set_name (panel, self->name, self->since);
  foulee_panel_add_span (panel, FOULEE_SPAN_SHOWN, fmax (from, self->from), fmin (to, self->to),
                         NULL);
  foulee_panel_add_line (panel, (const FouleeChartPoint *) (gpointer) self->points->data,
                         self->points->len, look);
  return chart;
}

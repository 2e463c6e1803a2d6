/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-private.h"

static void
clear_item (gpointer item)
{
  g_free (((FouleeChartItem *) item)->label);
}

static GArray *
new_items (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (FouleeChartItem));

  g_array_set_clear_func (items, clear_item);
  return items;
}

FouleeChart *
foulee_chart_new (double x_from, double x_to, double y_from, double y_to)
{
  FouleeChart *chart = g_new (FouleeChart, 1);

  *chart = (FouleeChart) {
    .x_from = x_from,
    .x_to = x_to,
    .y_from = y_from,
    .y_to = y_to,
    .stretches = new_items (),
    .levels = new_items (),
    .spans = new_items (),
    .rules = new_items (),
    .events = new_items (),
    .lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
    .fans = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
  };
  return chart;
}

void
foulee_chart_free (FouleeChart *chart)
{
  g_array_unref (chart->stretches);
  g_array_unref (chart->levels);
  g_array_unref (chart->spans);
  g_array_unref (chart->rules);
  g_array_unref (chart->events);
  g_ptr_array_unref (chart->lines);
  g_ptr_array_unref (chart->fans);
  g_free (chart);
}

static void
add_item (GArray *items, double from, double to, const char *label, gboolean planned)
{
  FouleeChartItem item = { from, to, g_strdup (label), planned };

  g_array_append_val (items, item);
}

void
foulee_chart_add_stretch (FouleeChart *chart, double from, double to, const char *label)
{
  add_item (chart->stretches, from, to, label, FALSE);
}

void
foulee_chart_add_level (FouleeChart *chart, double y, const char *label)
{
  add_item (chart->levels, y, y, label, FALSE);
}

void
foulee_chart_add_span (FouleeChart *chart, double from, double to, const char *label)
{
  add_item (chart->spans, from, to, label, FALSE);
}

void
foulee_chart_add_rule (FouleeChart *chart, double x, const char *label)
{
  add_item (chart->rules, x, x, label, FALSE);
}

void
foulee_chart_add_event (FouleeChart *chart, double x, const char *label, gboolean planned)
{
  add_item (chart->events, x, x, label, planned);
}

void
foulee_chart_add_line (FouleeChart *chart, const FouleeChartPoint *points, guint n)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (FouleeChartPoint));

  g_array_append_vals (line, points, n);
  g_ptr_array_add (chart->lines, line);
}

void
foulee_chart_add_fan (FouleeChart *chart, const FouleeFanPoint *points, guint n)
{
  GArray *fan = g_array_new (FALSE, FALSE, sizeof (FouleeFanPoint));

  g_array_append_vals (fan, points, n);
  g_ptr_array_add (chart->fans, fan);
}

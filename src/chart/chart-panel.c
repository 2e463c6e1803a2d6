/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-private.h"

static void
clear_note (gpointer data)
{
  FouleeChartNote *note = data;

  g_free (note->title);
  g_free (note->detail);
}

FouleeChartPanel *
foulee_chart_add_panel (FouleeChart *chart, double y_from, double y_to)
{
  FouleeChartPanel *panel = g_new (FouleeChartPanel, 1);

  *panel = (FouleeChartPanel) {
    .chart = chart,
    .index = chart->panels->len,
    .y_from = y_from,
    .y_to = y_to,
    .share = 1.0,
    .levels = foulee_chart_items_new (),
    .usuals = foulee_chart_items_new (),
    .spans = foulee_chart_items_new (),
    .notes = g_array_new (FALSE, FALSE, sizeof (FouleeChartNote)),
  };
  g_array_set_clear_func (panel->notes, clear_note);
  g_ptr_array_add (chart->panels, panel);
  return panel;
}

void
foulee_chart_panel_free (FouleeChartPanel *panel)
{
  g_free (panel->name);
  g_free (panel->unit);
  g_free (panel->aside);
  g_array_unref (panel->levels);
  g_array_unref (panel->usuals);
  g_array_unref (panel->spans);
  g_array_unref (panel->notes);
  g_free (panel);
}

void
foulee_panel_set_share (FouleeChartPanel *panel, double share)
{
  panel->share = share;
}

void
foulee_panel_set_lines (FouleeChartPanel *panel, double lines)
{
  panel->lines = lines;
}

void
foulee_panel_set_name (FouleeChartPanel *panel, const char *name, const char *unit)
{
  g_set_str (&panel->name, name);
  g_set_str (&panel->unit, unit);
}

void
foulee_panel_set_aside (FouleeChartPanel *panel, const char *text)
{
  g_set_str (&panel->aside, text);
}

void
foulee_panel_add_level (FouleeChartPanel *panel, double y, const char *label)
{
  foulee_chart_items_add (panel->levels, y, y, label);
}

void
foulee_panel_add_usual (FouleeChartPanel *panel, double y, const char *label)
{
  foulee_chart_items_add (panel->usuals, y, y, label);
}

void
foulee_panel_add_span (FouleeChartPanel *panel, FouleeSpanStyle style, double from, double to,
                       const char *label)
{
  FouleeChartItem span = { .from = from, .to = to, .label = g_strdup (label), .style = style };

  g_array_append_val (panel->spans, span);
}

void
foulee_panel_add_note (FouleeChartPanel *panel, double x, double y, const char *title,
                       const char *detail)
{
  FouleeChartNote note = { x, y, g_strdup (title), g_strdup (detail) };

  g_array_append_val (panel->notes, note);
}

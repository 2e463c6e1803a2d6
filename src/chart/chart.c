/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-private.h"

/* ---- Items ----------------------------------------------------------------------------------- */

static void
clear_item (gpointer data)
{
  FouleeChartItem *item = data;

  g_free (item->label);
  g_free (item->after);
  g_free (item->brief);
  g_free (item->brief_label);
}

GArray *
foulee_chart_items_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (FouleeChartItem));

  g_array_set_clear_func (items, clear_item);
  return items;
}

static FouleeChartItem *
add_item (GArray *items, double from, double to, const char *label)
{
  FouleeChartItem item = { .from = from, .to = to, .label = g_strdup (label) };

  g_array_append_val (items, item);
  return &g_array_index (items, FouleeChartItem, items->len - 1);
}

void
foulee_chart_items_add (GArray *items, double from, double to, const char *label)
{
  add_item (items, from, to, label);
}

static void
clear_key (gpointer key)
{
  g_free (((FouleeChartKey *) key)->label);
}

/* ---- The chart ------------------------------------------------------------------------------- */

FouleeChart *
foulee_chart_new (FouleeAxisKind across, double from, double to, const FouleeLanguage *language)
{
  FouleeChart *chart = g_new (FouleeChart, 1);

  *chart = (FouleeChart) {
    .across = across,
    .from = from,
    .to = to,
    .window_from = from,
    .window_to = to,
    .language = language,
    .stretches = foulee_chart_items_new (),
    .rules = foulee_chart_items_new (),
    .events = foulee_chart_items_new (),
    .keys = g_array_new (FALSE, FALSE, sizeof (FouleeChartKey)),
    .panels = g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_chart_panel_free),
    .layers = g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_chart_layer_free),
  };
  g_array_set_clear_func (chart->keys, clear_key);
  g_atomic_ref_count_init (&chart->refs);
  return chart;
}

FouleeChart *
foulee_chart_ref (FouleeChart *chart)
{
  g_atomic_ref_count_inc (&chart->refs);
  return chart;
}

void
foulee_chart_unref (FouleeChart *chart)
{
  if (!g_atomic_ref_count_dec (&chart->refs))
    return;
  g_clear_pointer (&chart->zone, g_time_zone_unref);
  g_free (chart->title);
  g_array_unref (chart->stretches);
  g_array_unref (chart->rules);
  g_array_unref (chart->events);
  g_array_unref (chart->keys);
  g_ptr_array_unref (chart->layers);
  g_ptr_array_unref (chart->panels);
  g_free (chart);
}

void
foulee_chart_set_zone (FouleeChart *chart, GTimeZone *zone)
{
  g_time_zone_ref (zone);
  g_clear_pointer (&chart->zone, g_time_zone_unref);
  chart->zone = zone;
}

void
foulee_chart_set_finest (FouleeChart *chart, FouleeFinest finest)
{
  chart->finest = finest;
}

void
foulee_chart_set_window (FouleeChart *chart, double from, double to)
{
  g_return_if_fail (from < to);

  chart->window_from = from;
  chart->window_to = to;
}

void
foulee_chart_get_window (const FouleeChart *chart, double *from, double *to)
{
  *from = chart->window_from;
  *to = chart->window_to;
}

void
foulee_chart_get_extent (const FouleeChart *chart, double *from, double *to)
{
  *from = chart->from;
  *to = chart->to;
}

void
foulee_chart_set_across (FouleeChart *chart, const char *title)
{
  g_set_str (&chart->title, title);
}

void
foulee_chart_add_stretch (FouleeChart *chart, double from, double to, const char *label,
                          gboolean strong)
{
  add_item (chart->stretches, from, to, label)->strong = strong;
}

void
foulee_chart_add_rule (FouleeChart *chart, double x, const char *label, const char *after)
{
  add_item (chart->rules, x, x, label)->after = g_strdup (after);
}

void
foulee_chart_set_rule_brief (FouleeChart *chart, const char *label, const char *after)
{
  FouleeChartItem *rule;

  g_return_if_fail (chart->rules->len > 0);

  rule = &g_array_index (chart->rules, FouleeChartItem, chart->rules->len - 1);
  g_set_str (&rule->brief_label, label);
  g_set_str (&rule->brief, after);
}

void
foulee_chart_add_event (FouleeChart *chart, double x, const char *label, gboolean planned)
{
  add_item (chart->events, x, x, label)->planned = planned;
}

void
foulee_chart_add_key (FouleeChart *chart, FouleeMarker marker, const char *label)
{
  FouleeChartKey key = { marker, g_strdup (label) };

  g_array_append_val (chart->keys, key);
}

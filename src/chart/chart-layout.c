/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-plan.h"

FouleeChartLayout *
foulee_chart_lay_out (const FouleeChart *chart, float width, float height,
                      const FouleeChartMeasure *measure)
{
  FouleeChartLayout *layout = g_new (FouleeChartLayout, 1);
  g_auto (FouleePlan) plan = { 0 };

  foulee_plan_init (&plan, chart, width, height, measure);
  layout->marks = foulee_plan_new_marks ();
  layout->plots = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  plan.layout = layout;
  plan.texts = g_ptr_array_new ();
  for (guint i = 0; i < plan.n_panels; i++) {
    graphene_rect_t plot = foulee_plan_plot (&plan, i);

    g_array_append_val (layout->plots, plot);
  }

  /* What has its place around the plots goes before what looks for one in them. */
  foulee_plan_draw_heads (&plan);
  foulee_plan_draw_labels (&plan);
  foulee_plan_take_rules (&plan);
  foulee_plan_draw_spans (&plan);
  foulee_plan_draw_grid (&plan);
  foulee_plan_draw_levels (&plan);
  foulee_plan_draw_bars (&plan);
  foulee_plan_draw_areas (&plan);
  foulee_plan_draw_rules (&plan);
  foulee_plan_draw_lines (&plan);
  foulee_plan_draw_intervals (&plan);
  foulee_plan_draw_spots (&plan);
  foulee_plan_draw_events (&plan);
  foulee_plan_draw_axis (&plan);
  foulee_plan_draw_keys (&plan);
  foulee_plan_draw_notes (&plan);
  foulee_plan_cut_grid (&plan);
  foulee_plan_drop_empty (layout->marks);
  g_ptr_array_extend_and_steal (layout->marks, g_steal_pointer (&plan.texts));
  return layout;
}

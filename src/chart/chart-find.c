/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-private.h"

gboolean
foulee_chart_find (const FouleeChart *chart, const FouleeChartLook *look, float width, float height,
                   graphene_point_t place, float reach, FouleeChartStop *stop,
                   graphene_point_t *middle)
{
  return FALSE;
}

gboolean
foulee_chart_locate (const FouleeChart *chart, const FouleeChartLook *look, float width,
                     float height, FouleeChartStop stop, graphene_point_t *middle,
                     graphene_rect_t *plot)
{
  return FALSE;
}

double
foulee_chart_value_at (const FouleeChart *chart, const FouleeChartLook *look, float width,
                       float height, float x)
{
  return chart->window_from + (double) (x / width) * (chart->window_to - chart->window_from);
}

void
foulee_chart_snapshot_cursor (const FouleeChart *chart, GtkSnapshot *snapshot,
                              const FouleeChartLook *look, float width, float height,
                              FouleeChartStop stop)
{
}

float
foulee_chart_height (const FouleeChart *chart, const FouleeChartLook *look, float width, float plot)
{
  float shares = 0.0f;

  for (guint i = 0; i < chart->panels->len; i++)
    shares += (float) foulee_chart_panel (chart, i)->share;
  return shares * plot + 3 * 1.4f * look->label_size;
}

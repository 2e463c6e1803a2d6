/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-plan.h"
#include "chart/columns.h"

/* How an expected line is broken, and one that was interrupted. */
#define EXPECTED_DASH 6.0f
#define EXPECTED_SPACE 4.0f
#define TAIL_DASH 3.0f
#define TAIL_SPACE 3.0f

/* Points closer than this, on average, are not marked. */
#define DOTS_APART 7.0f

/* How lines of a style are drawn; dots are as large as their radius. */
static const struct {
  FouleeChartInk ink;
  float width, dot;
} styles[] = {
  [FOULEE_LINE_SERIES] = { FOULEE_CHART_INK_SERIES, FOULEE_PLAN_LINE_WIDTH, 3.2f },
  [FOULEE_LINE_CURVE] = { FOULEE_CHART_INK_SERIES, 3.0f, 3.2f },
  [FOULEE_LINE_FAINT] = { FOULEE_CHART_INK_FAINT, 1.0f, 1.75f },
  [FOULEE_LINE_CHOSEN] = { FOULEE_CHART_INK_CHOSEN, 1.75f, 2.75f },
  [FOULEE_LINE_SPARK] = { FOULEE_CHART_INK_SERIES, 1.25f, 1.25f },
};

/* ---- Bands and fans -------------------------------------------------------------------------- */

/* All that can be seen of a layer, each point by one of its heights, which is so far into it. */
static void
add_heights (const FouleePlan *plan, FouleeChartMark *mark, const FouleeChartLayer *layer,
             gsize height)
{
  const FouleePanelPlan *place = &plan->panels[layer->panel];
  guint first, end;

  foulee_layer_range (layer, plan->x.from, plan->x.to, &first, &end);
  for (guint i = first; i < end; i++) {
    const double y = G_STRUCT_MEMBER (double, foulee_layer_value (layer, i), height);

    foulee_plan_point (mark, foulee_scale_place (&plan->x, foulee_layer_start (layer, i)),
                       foulee_scale_place (&place->y, y));
  }
  mark->clip = (int) layer->panel;
}

static void
draw_area (FouleePlan *plan, const FouleeChartLayer *layer, FouleeChartInk ink, gsize high,
           gsize low)
{
  FouleeChartMark *area = foulee_plan_mark (plan, FOULEE_CHART_MARK_AREA, ink);

  add_heights (plan, area, layer, high);
  add_heights (plan, area, layer, low);
}

static void
draw_fan (FouleePlan *plan, const FouleeChartLayer *layer)
{
  FouleeChartMark *middle;

  draw_area (plan, layer, FOULEE_CHART_INK_BAND, G_STRUCT_OFFSET (FouleeFanPoint, high),
             G_STRUCT_OFFSET (FouleeFanPoint, low));
  draw_area (plan, layer, FOULEE_CHART_INK_INNER_BAND, G_STRUCT_OFFSET (FouleeFanPoint, inner_high),
             G_STRUCT_OFFSET (FouleeFanPoint, inner_low));
  middle = foulee_plan_mark (plan, FOULEE_CHART_MARK_CURVE, FOULEE_CHART_INK_SERIES);
  add_heights (plan, middle, layer, G_STRUCT_OFFSET (FouleeFanPoint, middle));
  middle->width = FOULEE_PLAN_LINE_WIDTH;
  middle->dash = EXPECTED_DASH;
  middle->space = EXPECTED_SPACE;
}

void
foulee_plan_draw_areas (FouleePlan *plan)
{
  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);

    if (layer->kind == FOULEE_LAYER_BAND)
      draw_area (plan, layer, FOULEE_CHART_INK_BAND, G_STRUCT_OFFSET (FouleeBandPoint, high),
                 G_STRUCT_OFFSET (FouleeBandPoint, low));
    else if (layer->kind == FOULEE_LAYER_FAN)
      draw_fan (plan, layer);
  }
}

/* ---- Lines ----------------------------------------------------------------------------------- */

/* A line, and the broken part of it, while they are put together. All faint lines of a panel are
 * one mark, since there may be hundreds. */
typedef struct {
  FouleePlan *plan;
  const FouleeChartLayer *layer;
  const FouleePanelPlan *place;
  FouleeChartMark *whole, *broken;
} Line;

static FouleeChartMark *
new_line (FouleePlan *plan, guint panel, FouleeLineStyle style, gboolean broken)
{
  FouleeChartMark *mark = foulee_plan_mark (
      plan,
      style == FOULEE_LINE_CURVE && !broken ? FOULEE_CHART_MARK_CURVE : FOULEE_CHART_MARK_LINE,
      styles[style].ink);

  mark->width = styles[style].width;
  mark->clip = (int) panel;
  if (broken) {
    mark->dash = TAIL_DASH;
    mark->space = TAIL_SPACE;
  }
  return mark;
}

static inline void
put_point (FouleeColumns *columns, FouleeChartPoint point)
{
  if (isnan (point.y))
    foulee_columns_part (columns);
  else
    foulee_columns_add (columns, point.x, point.y);
}

static inline FouleeChartPoint
point_of (const Line *line, guint place)
{
  return g_array_index (line->layer->values, FouleeChartPoint, place);
}

/* Where the line is when it is interrupted. */
static FouleeChartPoint
point_between (FouleeChartPoint a, FouleeChartPoint b, double x)
{
  return (FouleeChartPoint) { x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) };
}

static void
start_columns (const Line *line, FouleeColumns *columns, FouleeChartMark *mark)
{
  foulee_columns_init (columns, &line->plan->x, &line->place->y, mark->points);
  foulee_columns_part (columns);
}

static inline void
put_points (const Line *line, guint first, guint end)
{
  const double turn = line->layer->look.dashed_from;
  FouleeColumns whole, broken;

  start_columns (line, &whole, line->whole);
  start_columns (line, &broken, line->broken);
  for (guint i = first; i < end; i++) {
    const FouleeChartPoint point = point_of (line, i);

    if (point.x > turn && i > first && point_of (line, i - 1).x <= turn) {
      const FouleeChartPoint before = point_of (line, i - 1);
      const FouleeChartPoint between = point_between (before, point, turn);

      if (before.x < turn)
        put_point (&whole, between);
      put_point (&broken, between);
    }
    put_point (point.x <= turn ? &whole : &broken, point);
  }
  foulee_columns_end (&whole);
  foulee_columns_end (&broken);
}

/* ---- Dots ------------------------------------------------------------------------------------ */

static inline gboolean
is_gap (const Line *line, guint place, guint first, guint end)
{
  return place < first || place >= end || isnan (point_of (line, place).y);
}

/* What no line leads to or from would not be seen without one. */
static inline gboolean
is_alone (const Line *line, guint place, guint first, guint end)
{
  return is_gap (line, place - 1, first, end) && is_gap (line, place + 1, first, end);
}

/* Whether points lie far enough apart, on average, to be marked. */
static gboolean
have_room (const Line *line, guint first, guint end)
{
  const FouleeScale *x = &line->plan->x;
  const float room = end > first ? foulee_scale_place (x, point_of (line, end - 1).x) -
                                       foulee_scale_place (x, point_of (line, first).x)
                                 : 0.0f;

  return (float) (end - first - 1) * DOTS_APART <= room;
}

static void
put_dots (const Line *line, FouleeChartMark *dots, guint first, guint end)
{
  const FouleeLineLook *look = &line->layer->look;
  const gboolean all =
      look->dots && look->style != FOULEE_LINE_SPARK && have_room (line, first, end);
  float before = -INFINITY;

  for (guint i = first; i < end; i++) {
    const FouleeChartPoint point = point_of (line, i);
    float x;

    if (isnan (point.y) || (!all && !is_alone (line, i, first, end)) ||
        !foulee_plan_is_across (line->plan, point.x))
      continue;
    x = foulee_scale_place (&line->plan->x, point.x);
    if (!all && x < before + 1.0f)
      continue;
    foulee_plan_point (dots, x, foulee_scale_place (&line->place->y, point.y));
    before = x;
  }
}

/* ---- All of them ----------------------------------------------------------------------------- */

static void
draw_style (FouleePlan *plan, guint panel, FouleeLineStyle style)
{
  Line line = { .plan = plan, .place = &plan->panels[panel] };
  FouleeChartMark *dots = NULL;

  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);
    guint first, end;

    if (layer->kind != FOULEE_LAYER_LINE || layer->panel != panel || layer->look.style != style)
      continue;
    foulee_layer_range (layer, plan->x.from, plan->x.to, &first, &end);
    line.layer = layer;
    if (line.whole == NULL || style != FOULEE_LINE_FAINT) {
      line.whole = new_line (plan, panel, style, FALSE);
      line.broken = new_line (plan, panel, style, TRUE);
      dots = foulee_plan_mark (plan, FOULEE_CHART_MARK_DOTS, styles[style].ink);
      dots->width = styles[style].dot;
    }
    put_points (&line, first, end);
    put_dots (&line, dots, first, end);
  }
}

void
foulee_plan_draw_lines (FouleePlan *plan)
{
  static const FouleeLineStyle order[] = { FOULEE_LINE_FAINT, FOULEE_LINE_CURVE, FOULEE_LINE_SPARK,
                                           FOULEE_LINE_SERIES, FOULEE_LINE_CHOSEN };

  for (guint i = 0; i < plan->n_panels; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (order); j++)
      draw_style (plan, i, order[j]);
}

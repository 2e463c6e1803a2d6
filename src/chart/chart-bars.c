/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-bars.h"

#include <math.h>

/* No bar is narrower. */
#define LEAST_WIDTH 3.0f

/* The dash for what was not recorded. */
#define DASH 6.0f

/* ---- Boxes ----------------------------------------------------------------------------------- */

float
foulee_bars_height (const FouleeBars *bars, double y)
{
  const float place = foulee_scale_place (&bars->place->y, y);

  return CLAMP (place, bars->place->top, bars->place->bottom);
}

static void
across (const FouleeBars *bars, const FouleeChartBar *bar, float *from, float *to)
{
  const FouleePlan *plan = bars->plan;

  /* Between pixels, there would be a light line where bars touch. */
  *from = roundf (foulee_scale_place (&plan->x, bar->from));
  *to = roundf (foulee_scale_place (&plan->x, bar->to));
  if (*to - *from < LEAST_WIDTH) {
    const float middle = (*from + *to) / 2;

    *from = middle - LEAST_WIDTH / 2;
    *to = middle + LEAST_WIDTH / 2;
  }
}

gboolean
foulee_bars_box (const FouleeBars *bars, const FouleeChartBar *bar, graphene_rect_t *box)
{
  float from, to, top;

  across (bars, bar, &from, &to);
  from = MAX (from, bars->plan->left);
  to = MIN (to, bars->plan->right);
  top = foulee_bars_height (bars, bar->high);
  *box = GRAPHENE_RECT_INIT (from, top, to - from, foulee_bars_height (bars, bar->low) - top);
  return to > from && box->size.height > 0.0f;
}

static const FouleeChartInk inks[] = {
  [FOULEE_BAR_WHOLE] = FOULEE_CHART_INK_BAR,
  [FOULEE_BAR_REST] = FOULEE_CHART_INK_BAR_REST,
  [FOULEE_BAR_PLANNED] = FOULEE_CHART_INK_HATCH,
  [FOULEE_BAR_VALUE] = FOULEE_CHART_INK_BAR_VALUE,
};

static void
draw_box (FouleePlan *plan, FouleeBarStyle style, const graphene_rect_t *box)
{
  if (style != FOULEE_BAR_PLANNED) {
    foulee_plan_box (plan, FOULEE_CHART_MARK_BOX, inks[style], box);
    return;
  }
  foulee_plan_box (plan, FOULEE_CHART_MARK_HATCH, FOULEE_CHART_INK_HATCH, box);
  foulee_plan_box (plan, FOULEE_CHART_MARK_FRAME, FOULEE_CHART_INK_BAR, box);
}

static void
draw_dash (const FouleeBars *bars, const FouleeChartBar *bar)
{
  FouleePlan *plan = bars->plan;
  const double middle = (bar->from + bar->to) / 2;
  const float x = foulee_scale_place (&plan->x, middle);
  const float y =
      foulee_plan_sharp (foulee_bars_height (bars, bar->low) - bars->plan->measure->height / 2);
  FouleeChartMark *dash;

  if (!foulee_plan_is_across (plan, middle))
    return;
  dash = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_TEXT);
  dash->width = FOULEE_PLAN_FINE_WIDTH;
  foulee_plan_straight (dash, x - DASH / 2, y, x + DASH / 2, y);
}

/* ---- Many of them ---------------------------------------------------------------------------- */

/* What columns are drawn with: all of a style are one mark. */
typedef struct {
  const FouleeBars *bars;
  FouleeChartMark *marks[FOULEE_BAR_VALUE + 1];
} Columns;

static void
draw_column (Columns *columns, int column, const FouleeChartBar *highest)
{
  const FouleeBars *bars = columns->bars;
  const float left = MAX ((float) column * LEAST_WIDTH, bars->plan->left);
  const float right = MIN ((float) (column + 1) * LEAST_WIDTH, bars->plan->right);
  const float top = foulee_bars_height (bars, highest->high),
              bottom = foulee_bars_height (bars, highest->low);
  FouleeChartMark **mark = &columns->marks[highest->style];

  if (right <= left || bottom <= top)
    return;
  if (*mark == NULL)
    *mark = foulee_plan_mark (bars->plan, FOULEE_CHART_MARK_SHAPE, inks[highest->style]);
  foulee_plan_straight (*mark, left, bottom, left, top);
  foulee_plan_point (*mark, right, top);
  foulee_plan_point (*mark, right, bottom);
}

/* Of the bars that begin in one column the highest stands for all. */
static void
draw_merged (const FouleeBars *bars, guint first, guint end)
{
  const FouleeScale *x = &bars->plan->x;
  Columns columns = { .bars = bars };
  const FouleeChartBar *highest = NULL;
  double limit = -INFINITY; /* where the next column begins */
  int column = 0;

  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = foulee_bars_at (bars, i);

    if (isnan (bar->high))
      continue;
    if (bar->from >= limit) {
      if (highest != NULL)
        draw_column (&columns, column, highest);
      column = (int) floorf (foulee_scale_place (x, bar->from) / LEAST_WIDTH);
      limit = foulee_scale_value (x, (float) (column + 1) * LEAST_WIDTH);
      highest = bar;
    } else if (bar->high > highest->high) {
      highest = bar;
    }
  }
  if (highest != NULL)
    draw_column (&columns, column, highest);
}

static void
draw_each (const FouleeBars *bars, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = foulee_bars_at (bars, i);
    graphene_rect_t box;

    if (isnan (bar->high))
      draw_dash (bars, bar);
    else if (foulee_bars_box (bars, bar, &box))
      draw_box (bars->plan, bar->style, &box);
  }
  foulee_bars_label (bars, first, end);
}

void
foulee_plan_draw_bars (FouleePlan *plan)
{
  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);
    const FouleeBars bars = { plan, layer, &plan->panels[layer->panel] };
    guint first, end;

    if (layer->kind != FOULEE_LAYER_BARS)
      continue;
    foulee_layer_range (layer, plan->x.from, plan->x.to, &first, &end);
    if ((float) (end - first) * LEAST_WIDTH > plan->right - plan->left)
      draw_merged (&bars, first, end);
    else
      draw_each (&bars, first, end);
  }
}

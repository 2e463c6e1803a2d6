/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-plan.h"
#include "chart/ticks.h"

/* ---- Ticks ----------------------------------------------------------------------------------- */

static GArray *
new_ticks (const FouleePlan *plan)
{
  const FouleeChart *chart = plan->chart;
  const FouleeTickRoom room = { plan->x.from, plan->x.to, plan->right - plan->left, chart->language,
                                plan->measure };

  if (chart->across == FOULEE_AXIS_HOURS)
    return foulee_ticks_hours (&room);
  if (chart->across == FOULEE_AXIS_TIME) {
    g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

    return foulee_ticks_time (&room, chart->zone != NULL ? chart->zone : utc, chart->finest);
  }
  if (chart->across == FOULEE_AXIS_BARE)
    return foulee_ticks_new ();
  return foulee_ticks_numbers (&room, chart->across == FOULEE_AXIS_SIGNED);
}

void
foulee_plan_axis (FouleePlan *plan)
{
  plan->ticks = new_ticks (plan);
}

static gboolean
has_labels (const FouleePlan *plan)
{
  if (plan->ticks->len > 0)
    return TRUE;
  for (guint i = 0; plan->chart->across == FOULEE_AXIS_BARE && i < plan->chart->stretches->len; i++)
    if (foulee_chart_item (plan->chart->stretches, i)->label != NULL)
      return TRUE;
  return FALSE;
}

int
foulee_plan_axis_lines (const FouleePlan *plan)
{
  return foulee_label_rows_used (&plan->below) + has_labels (plan) + (plan->chart->title != NULL);
}

/* ---- Lines upwards --------------------------------------------------------------------------- */

/* Through all plots, and from one to the next where no words stand between them. */
static void
add_upright (const FouleePlan *plan, FouleeChartMark *mark, float x, float top)
{
  for (guint i = 0; i < plan->n_panels; i++) {
    const FouleePanelPlan *place = &plan->panels[i];
    const FouleePanelPlan *next = place + 1;

    if (i + 1 < plan->n_panels && i != plan->axis && foulee_plan_head_lines (plan, next) == 0)
      continue;
    foulee_plan_straight (mark, x, top, x, place->bottom);
    if (i + 1 < plan->n_panels)
      top = next->top;
  }
}

static gboolean
has_grid (const FouleePlan *plan)
{
  return plan->chart->across != FOULEE_AXIS_BARE && plan->chart->across != FOULEE_AXIS_HOURS;
}

void
foulee_plan_draw_grid (FouleePlan *plan)
{
  FouleeChartMark *axis;
  const float top = plan->panels[0].top;

  if (!has_grid (plan))
    return;
  plan->grid = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_GRID);
  axis = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_AXIS);
  plan->grid->width = axis->width = FOULEE_PLAN_FINE_WIDTH;
  for (guint i = 0; i < plan->ticks->len; i++) {
    const double at = g_array_index (plan->ticks, FouleeTick, i).at;
    /* Where less becomes more. */
    const gboolean turns = plan->chart->across == FOULEE_AXIS_SIGNED && at == 0.0;

    if (foulee_plan_is_across (plan, at))
      add_upright (plan, turns ? axis : plan->grid,
                   foulee_plan_sharp (foulee_scale_place (&plan->x, at)), top);
  }
}

/* The nearest text below `top` that a line at this x would run through; NULL for none before
 * `bottom`. */
static const graphene_rect_t *
text_below (const FouleePlan *plan, float x, float top, float bottom)
{
  const graphene_rect_t *nearest = NULL;

  for (guint i = 0; i < plan->texts->len; i++) {
    const graphene_rect_t *box = &((FouleeChartMark *) g_ptr_array_index (plan->texts, i))->box;

    if (x < box->origin.x - 1.0f || x > box->origin.x + box->size.width + 1.0f ||
        box->origin.y + box->size.height <= top || box->origin.y >= bottom)
      continue;
    if (nearest == NULL || box->origin.y < nearest->origin.y)
      nearest = box;
  }
  return nearest;
}

static void
cut_line (const FouleePlan *plan, FouleeChartMark *grid, float x, float top, float bottom)
{
  for (const graphene_rect_t *text; (text = text_below (plan, x, top, bottom)) != NULL;
       top = text->origin.y + text->size.height)
    if (text->origin.y > top)
      foulee_plan_straight (grid, x, top, x, text->origin.y);
  if (bottom > top)
    foulee_plan_straight (grid, x, top, x, bottom);
}

void
foulee_plan_cut_grid (FouleePlan *plan)
{
  g_autoptr (GArray) lines = NULL;

  if (plan->grid == NULL)
    return;
  lines = plan->grid->points;
  plan->grid->points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  for (guint i = 0; i + 1 < lines->len; i += 3) {
    const graphene_point_t *top = &g_array_index (lines, graphene_point_t, i);

    cut_line (plan, plan->grid, top->x, top->y, top[1].y);
  }
}

/* No words in a plot are crossed by a rule. */
void
foulee_plan_take_rules (FouleePlan *plan)
{
  GArray *rules = plan->chart->rules;

  for (guint i = 0; i < rules->len; i++) {
    const float x = foulee_scale_place (&plan->x, foulee_chart_item (rules, i)->from);

    for (guint j = 0; j < plan->n_panels; j++)
      foulee_plan_take (plan, &GRAPHENE_RECT_INIT (x, plan->panels[j].top, 1.0f,
                                                   plan->panels[j].bottom - plan->panels[j].top));
  }
}

void
foulee_plan_draw_rules (FouleePlan *plan)
{
  GArray *rules = plan->chart->rules;
  FouleeChartMark *mark;

  if (rules->len == 0)
    return;
  mark = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_RULE);
  mark->width = FOULEE_PLAN_RULE_WIDTH;
  for (guint i = 0; i < rules->len; i++) {
    const double at = foulee_chart_item (rules, i)->from;

    if (foulee_plan_is_across (plan, at))
      add_upright (plan, mark, foulee_plan_sharp (foulee_scale_place (&plan->x, at)),
                   plan->panels[0].rows);
  }
}

/* ---- Labels below ---------------------------------------------------------------------------- */

typedef struct {
  FouleePlan *plan;
  FouleeChartMark *ticks;
  float row;  /* the top of the labels */
  float free; /* where the next label may begin */
} Row;

static void
draw_tick (const Row *row, double at)
{
  const float bottom = row->plan->panels[row->plan->axis].bottom;
  const float x = foulee_plan_sharp (foulee_scale_place (&row->plan->x, at));

  foulee_plan_straight (row->ticks, x, bottom, x, bottom + FOULEE_PLAN_TICK);
}

/* Pushed in from the edges; left out where it would meet the one before. */
static void
draw_label (Row *row, const char *label, float start, float width, gboolean strong)
{
  FouleeChartMark *mark;

  start = CLAMP (start, 0.0f, MAX (row->plan->width - width, 0.0f));
  if (start < row->free)
    return;
  mark = foulee_plan_text (row->plan, label, start, row->row, width);
  row->free = start + width + FOULEE_PLAN_GAP;
  if (!strong)
    return;
  mark->bold = TRUE;
  mark->ink = FOULEE_CHART_INK_STRONG;
}

/* On an axis that has ticks of its own, a stretch says which of them stands out. */
static gboolean
is_strong (const FouleePlan *plan, const FouleeTick *tick)
{
  GArray *stretches = plan->chart->stretches;

  for (guint i = 0; i < stretches->len; i++) {
    const FouleeChartItem *stretch = foulee_chart_item (stretches, i);

    /* An hour of that day is not the day. */
    if (stretch->strong && tick->place != FOULEE_TICK_BESIDE && tick->at <= stretch->from &&
        MAX (tick->end, tick->at + 1) > stretch->from)
      return TRUE;
  }
  return FALSE;
}

static void
draw_tick_label (Row *row, const FouleeTick *tick)
{
  FouleePlan *plan = row->plan;
  const gboolean strong = is_strong (plan, tick);
  const float width = foulee_plan_width (plan, tick->label, strong);
  const float at = foulee_scale_place (&plan->x, tick->at);
  float from, to;

  if (tick->place == FOULEE_TICK_UNDER) {
    draw_label (row, tick->label, at - width / 2, width, strong);
    return;
  }
  if (!foulee_plan_see (plan, tick->at, tick->end, &from, &to) || width > to - from)
    return;
  if (tick->place == FOULEE_TICK_MIDDLE)
    draw_label (row, tick->label, (from + to - width) / 2, width, strong);
  else if (width + FOULEE_PLAN_ASIDE <= to - from)
    draw_label (row, tick->label, from + FOULEE_PLAN_ASIDE, width, strong);
}

static void
draw_ticks (Row *row)
{
  FouleePlan *plan = row->plan;

  for (guint i = 0; i < plan->ticks->len; i++) {
    const FouleeTick *tick = &g_array_index (plan->ticks, FouleeTick, i);

    if (foulee_plan_is_across (plan, tick->at))
      draw_tick (row, tick->at);
    if (tick->label != NULL)
      draw_tick_label (row, tick);
  }
}

/* Of how many stretches one has its label, so that none meets the next; counted from the last. */
static guint
stretch_stride (const FouleePlan *plan)
{
  GArray *stretches = plan->chart->stretches;
  float widest = 0.0f, narrowest = INFINITY;

  for (guint i = 0; i < stretches->len; i++) {
    const FouleeChartItem *stretch = foulee_chart_item (stretches, i);

    if (stretch->label == NULL)
      continue;
    widest = MAX (widest, foulee_plan_width (plan, stretch->label, stretch->strong));
    narrowest = MIN (narrowest, foulee_scale_place (&plan->x, stretch->to) -
                                    foulee_scale_place (&plan->x, stretch->from));
  }
  return widest > 0.0f && narrowest > 0.0f
             ? MAX ((guint) ceilf ((widest + FOULEE_PLAN_GAP) / narrowest), 1)
             : 1;
}

static void
draw_stretches (Row *row)
{
  FouleePlan *plan = row->plan;
  GArray *stretches = plan->chart->stretches;
  const guint stride = stretch_stride (plan);

  for (guint i = 0; i < stretches->len; i++) {
    const FouleeChartItem *stretch = foulee_chart_item (stretches, i);
    float from, to, width;

    if (!foulee_plan_see (plan, stretch->from, stretch->to, &from, &to))
      continue;
    if (stretch->from > plan->x.from)
      draw_tick (row, stretch->from);
    if (stretch->label == NULL || (stretches->len - 1 - i) % stride != 0)
      continue;
    width = foulee_plan_width (plan, stretch->label, stretch->strong);
    if (stride > 1 || width <= to - from)
      draw_label (row, stretch->label, (from + to - width) / 2, width, stretch->strong);
  }
}

static void
draw_title (FouleePlan *plan, float row)
{
  const char *title = plan->chart->title;
  const float width = foulee_plan_width (plan, title, FALSE);

  foulee_plan_text (plan, title, MAX (plan->right - width, 0.0f), row, width);
}

void
foulee_plan_draw_axis (FouleePlan *plan)
{
  Row row = { .plan = plan, .free = -INFINITY };
  const float line = plan->measure->height;

  row.row = plan->panels[plan->axis].bottom + FOULEE_PLAN_TICK +
            (float) foulee_label_rows_used (&plan->below) * line;
  row.ticks = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_AXIS);
  row.ticks->width = FOULEE_PLAN_FINE_WIDTH;
  if (plan->chart->across == FOULEE_AXIS_BARE)
    draw_stretches (&row);
  else
    draw_ticks (&row);
  if (plan->chart->title != NULL)
    draw_title (plan, row.row + (has_labels (plan) ? line : 0.0f));
}

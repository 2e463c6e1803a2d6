/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-marks.h"
#include "chart/chart-private.h"
#include "chart/label-rows.h"
#include "chart/scale.h"

/* In pixels. */
#define GUTTER 6.0f /* between the labels of levels and the plot */
#define ASIDE 4.0f  /* between a line upwards and its label */
#define TICK 5.0f
#define TRIANGLE 9.0f /* wide and high */
#define MARGIN 2.0f

#define LINE_WIDTH 2.0f
#define RULE_WIDTH 1.25f
#define FINE_WIDTH 1.0f

/* How an expected line is broken, and a fence. */
#define EXPECTED_DASH 6.0f
#define EXPECTED_SPACE 4.0f
#define FENCE_DASH 1.5f
#define FENCE_SPACE 3.0f

/* What one call lays out with. */
typedef struct {
  const FouleeChart *chart;
  const FouleeChartPanel *panel;
  const FouleeChartMeasure *measure;
  FouleeChartLayout *layout;
  FouleeScale x, y;
  FouleeLabelRows above, below;
  GPtrArray *texts; /* marks that come last, over everything */
} Plan;

/* ---- Marks ----------------------------------------------------------------------------------- */

static void
mark_free (gpointer data)
{
  FouleeChartMark *mark = data;

  g_clear_pointer (&mark->points, g_array_unref);
  g_free (mark->text);
  g_free (mark);
}

static FouleeChartMark *
add_mark (Plan *plan, FouleeChartMarkKind kind, FouleeChartInk ink)
{
  FouleeChartMark *mark = g_new0 (FouleeChartMark, 1);

  mark->kind = kind;
  mark->ink = ink;
  if (kind != FOULEE_CHART_MARK_BOX && kind != FOULEE_CHART_MARK_TEXT)
    mark->points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_ptr_array_add (kind == FOULEE_CHART_MARK_TEXT ? plan->texts : plan->layout->marks, mark);
  return mark;
}

static void
add_point (FouleeChartMark *mark, float x, float y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);

  g_array_append_val (mark->points, point);
}

static FouleeChartMark *
add_straight (Plan *plan, FouleeChartInk ink, float width, graphene_point_t from,
              graphene_point_t to)
{
  FouleeChartMark *mark = add_mark (plan, FOULEE_CHART_MARK_LINE, ink);

  mark->width = width;
  g_array_append_val (mark->points, from);
  g_array_append_val (mark->points, to);
  return mark;
}

static FouleeChartMark *
add_text (Plan *plan, const char *text, float x, float y, float width)
{
  FouleeChartMark *mark = add_mark (plan, FOULEE_CHART_MARK_TEXT, FOULEE_CHART_INK_TEXT);

  mark->text = g_strdup (text);
  mark->box = GRAPHENE_RECT_INIT (x, y, width, plan->measure->height);
  return mark;
}

static float
width_of (const Plan *plan, const char *text, gboolean bold)
{
  return ceilf (plan->measure->width (text, bold, plan->measure->data));
}

/* Fine lines along the pixels, not between them. */
static float
sharp (float place)
{
  return floorf (place) + 0.5f;
}

/* ---- Places ---------------------------------------------------------------------------------- */

static gboolean
is_across (const Plan *plan, double x)
{
  return x >= plan->chart->window_from && x <= plan->chart->window_to;
}

/* What can be seen of a stretch; FALSE for nothing. */
static gboolean
see (const Plan *plan, const FouleeChartItem *item, float *from, float *to)
{
  *from = foulee_scale_place (&plan->x, MAX (item->from, plan->chart->window_from));
  *to = foulee_scale_place (&plan->x, MIN (item->to, plan->chart->window_to));
  return *to > *from;
}

static float
top_of (const Plan *plan)
{
  return plan->layout->plot.origin.y;
}

static float
bottom_of (const Plan *plan)
{
  return plan->layout->plot.origin.y + plan->layout->plot.size.height;
}

static void
plan_across (Plan *plan, float width)
{
  GArray *levels = plan->panel->levels;
  float gutter = 0.0f;

  for (guint i = 0; i < levels->len; i++) {
    const char *label = g_array_index (levels, FouleeChartItem, i).label;

    if (label != NULL)
      gutter = MAX (gutter, width_of (plan, label, FALSE) + GUTTER);
  }
  plan->layout->plot.origin.x = gutter;
  plan->layout->plot.size.width = MAX (width - gutter - MARGIN, 1.0f);
  plan->x = (FouleeScale) { plan->chart->window_from, plan->chart->window_to, gutter,
                            gutter + plan->layout->plot.size.width };
  foulee_label_rows_init (&plan->above, gutter, width, FOULEE_LABEL_ROWS);
  foulee_label_rows_init (&plan->below, gutter, width, 1);
}

/* Once it is known how many rows of labels there are. */
static void
plan_upwards (Plan *plan, float height)
{
  const float line = plan->measure->height;
  const int n_above = foulee_label_rows_used (&plan->above);
  const int n_below = foulee_label_rows_used (&plan->below) + (plan->chart->stretches->len > 0);
  const float top = n_above > 0 ? (float) n_above * line + MARGIN : line / 2;
  const float bottom = height - (n_below > 0 ? (float) n_below * line + TICK : line / 2);

  plan->layout->plot.origin.y = top;
  plan->layout->plot.size.height = MAX (floorf (bottom - top), 1.0f);
  plan->y =
      (FouleeScale) { plan->panel->y_from, plan->panel->y_to, bottom_of (plan), top_of (plan) };
}

/* ---- Labels above and below ------------------------------------------------------------------ */

static void
label_rules (Plan *plan)
{
  GArray *rules = plan->chart->rules;

  for (guint i = 0; i < rules->len; i++) {
    const FouleeChartItem *rule = &g_array_index (rules, FouleeChartItem, i);
    float width, start, starts[2], x;
    int row;

    if (rule->label == NULL || !is_across (plan, rule->from))
      continue;
    width = width_of (plan, rule->label, TRUE);
    x = foulee_scale_place (&plan->x, rule->from);
    starts[0] = x - ASIDE - width;
    starts[1] = x + ASIDE;
    if (foulee_label_rows_place (&plan->above, width, starts, 2, &start, &row)) {
      FouleeChartMark *mark =
          add_text (plan, rule->label, start, (float) row * plan->measure->height, width);

      mark->ink = FOULEE_CHART_INK_STRONG;
      mark->bold = TRUE;
    }
  }
}

static void
label_spans (Plan *plan)
{
  GArray *spans = plan->panel->spans;

  for (guint i = 0; i < spans->len; i++) {
    const FouleeChartItem *span = &g_array_index (spans, FouleeChartItem, i);
    float width, start, starts[3], from, to;
    int row;

    if (span->label == NULL || !see (plan, span, &from, &to))
      continue;
    width = width_of (plan, span->label, FALSE);
    starts[0] = (from + to - width) / 2;
    starts[1] = from + ASIDE;
    starts[2] = to - ASIDE - width;
    if (foulee_label_rows_place (&plan->above, width, starts, 3, &start, &row))
      add_text (plan, span->label, start, (float) row * plan->measure->height, width);
  }
}

/* The marks have their room before any label; a label that has none is left out. */
static void
take_events (Plan *plan)
{
  GArray *events = plan->chart->events;

  for (guint i = 0; i < events->len; i++) {
    double x = g_array_index (events, FouleeChartItem, i).from;

    if (is_across (plan, x))
      foulee_label_rows_take (&plan->below, 0, foulee_scale_place (&plan->x, x) - TRIANGLE / 2,
                              TRIANGLE);
  }
}

static void
draw_event (Plan *plan, const FouleeChartItem *event)
{
  const float line = plan->measure->height;
  const float x = foulee_scale_place (&plan->x, event->from);
  FouleeChartMark *mark = add_mark (plan, FOULEE_CHART_MARK_TRIANGLE, FOULEE_CHART_INK_EVENT);
  float width, start, starts[2];
  int row;

  mark->width = TRIANGLE;
  mark->hollow = event->planned;
  add_point (mark, x, bottom_of (plan) + TICK + (line - TRIANGLE) / 2);
  if (event->label == NULL)
    return;
  width = width_of (plan, event->label, FALSE);
  starts[0] = x + TRIANGLE / 2 + 6.0f;
  starts[1] = x - TRIANGLE / 2 - 6.0f - width;
  if (foulee_label_rows_place (&plan->below, width, starts, 2, &start, &row))
    add_text (plan, event->label, start, bottom_of (plan) + TICK, width);
}

static void
draw_events (Plan *plan)
{
  GArray *events = plan->chart->events;

  for (guint i = 0; i < events->len; i++)
    if (is_across (plan, g_array_index (events, FouleeChartItem, i).from))
      draw_event (plan, &g_array_index (events, FouleeChartItem, i));
}

/* A label stands in the middle of what can be seen of its stretch, or not at all. */
static void
draw_stretches (Plan *plan)
{
  GArray *stretches = plan->chart->stretches;
  const float row = bottom_of (plan) + TICK +
                    (float) foulee_label_rows_used (&plan->below) * plan->measure->height;

  for (guint i = 0; i < stretches->len; i++) {
    const FouleeChartItem *stretch = &g_array_index (stretches, FouleeChartItem, i);
    float from, to, width;

    if (!see (plan, stretch, &from, &to))
      continue;
    if (stretch->from > plan->chart->window_from)
      add_straight (plan, FOULEE_CHART_INK_AXIS, FINE_WIDTH,
                    GRAPHENE_POINT_INIT (sharp (from), bottom_of (plan)),
                    GRAPHENE_POINT_INIT (sharp (from), bottom_of (plan) + TICK));
    width = stretch->label != NULL ? width_of (plan, stretch->label, FALSE) : INFINITY;
    if (width <= to - from)
      add_text (plan, stretch->label, (from + to - width) / 2, row, width);
  }
}

/* ---- The plot -------------------------------------------------------------------------------- */

static void
draw_spans (Plan *plan)
{
  GArray *spans = plan->panel->spans;

  for (guint i = 0; i < spans->len; i++) {
    const FouleeChartItem *span = &g_array_index (spans, FouleeChartItem, i);
    float from, to;

    if (!see (plan, span, &from, &to))
      continue;
    add_mark (plan, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_SPAN)->box =
        GRAPHENE_RECT_INIT (from, top_of (plan), to - from, plan->layout->plot.size.height);
    for (int end = 0; end < 2; end++)
      if (is_across (plan, end == 0 ? span->from : span->to)) {
        float x = sharp (end == 0 ? from : to);
        FouleeChartMark *fence = add_straight (plan, FOULEE_CHART_INK_FENCE, FINE_WIDTH,
                                               GRAPHENE_POINT_INIT (x, top_of (plan)),
                                               GRAPHENE_POINT_INIT (x, bottom_of (plan)));

        fence->dash = FENCE_DASH;
        fence->space = FENCE_SPACE;
      }
  }
}

static void
draw_levels (Plan *plan)
{
  GArray *levels = plan->panel->levels;
  const graphene_rect_t *plot = &plan->layout->plot;
  const float line = plan->measure->height;
  float free_below = INFINITY;

  for (guint i = 0; i < levels->len; i++) {
    const FouleeChartItem *level = &g_array_index (levels, FouleeChartItem, i);
    float y = foulee_scale_place (&plan->y, level->from);
    gboolean is_axis = level->from == plan->panel->y_from;
    float width;

    add_straight (plan, is_axis ? FOULEE_CHART_INK_AXIS : FOULEE_CHART_INK_GRID, FINE_WIDTH,
                  GRAPHENE_POINT_INIT (plot->origin.x, sharp (y)),
                  GRAPHENE_POINT_INIT (plot->origin.x + plot->size.width, sharp (y)));
    if (level->label == NULL || y + line / 2 > free_below)
      continue;
    width = width_of (plan, level->label, FALSE);
    add_text (plan, level->label, plot->origin.x - GUTTER - width, y - line / 2, width);
    free_below = y - line / 2;
  }
}

typedef double (*Height) (const FouleeFanPoint *point);

static double
get_low (const FouleeFanPoint *point)
{
  return point->low;
}

static double
get_inner_low (const FouleeFanPoint *point)
{
  return point->inner_low;
}

static double
get_middle (const FouleeFanPoint *point)
{
  return point->middle;
}

static double
get_inner_high (const FouleeFanPoint *point)
{
  return point->inner_high;
}

static double
get_high (const FouleeFanPoint *point)
{
  return point->high;
}

static void
add_heights (Plan *plan, FouleeChartMark *mark, GArray *fan, Height height)
{
  for (guint i = 0; i < fan->len; i++) {
    const FouleeFanPoint *point = &g_array_index (fan, FouleeFanPoint, i);

    add_point (mark, foulee_scale_place (&plan->x, point->x),
               foulee_scale_place (&plan->y, height (point)));
  }
  mark->clipped = TRUE;
}

static void
draw_fans (Plan *plan)
{
  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);
    GArray *fan = layer->values;
    FouleeChartMark *outer, *inner, *middle;

    if (layer->kind != FOULEE_LAYER_FAN || layer->panel > 0)
      continue;

    outer = add_mark (plan, FOULEE_CHART_MARK_AREA, FOULEE_CHART_INK_BAND);
    add_heights (plan, outer, fan, get_high);
    add_heights (plan, outer, fan, get_low);
    inner = add_mark (plan, FOULEE_CHART_MARK_AREA, FOULEE_CHART_INK_INNER_BAND);
    add_heights (plan, inner, fan, get_inner_high);
    add_heights (plan, inner, fan, get_inner_low);
    middle = add_mark (plan, FOULEE_CHART_MARK_CURVE, FOULEE_CHART_INK_SERIES);
    add_heights (plan, middle, fan, get_middle);
    middle->width = LINE_WIDTH;
    middle->dash = EXPECTED_DASH;
    middle->space = EXPECTED_SPACE;
  }
}

static void
draw_dots (Plan *plan, GArray *line)
{
  for (guint i = 0; i < line->len; i++) {
    const FouleeChartPoint *point = &g_array_index (line, FouleeChartPoint, i);

    if (!isnan (point->y) && is_across (plan, point->x))
      add_point (add_mark (plan, FOULEE_CHART_MARK_DOT, FOULEE_CHART_INK_SERIES),
                 foulee_scale_place (&plan->x, point->x), foulee_scale_place (&plan->y, point->y));
  }
}

static void
draw_lines (Plan *plan)
{
  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);
    GArray *line = layer->values;
    FouleeChartMark *mark = NULL;

    if (layer->kind != FOULEE_LAYER_LINE || layer->panel > 0)
      continue;

    for (guint j = 0; j < line->len; j++) {
      const FouleeChartPoint *point = &g_array_index (line, FouleeChartPoint, j);

      if (isnan (point->y)) {
        mark = NULL;
        continue;
      }
      if (mark == NULL) {
        mark = add_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_SERIES);
        mark->width = LINE_WIDTH;
        mark->clipped = TRUE;
      }
      add_point (mark, foulee_scale_place (&plan->x, point->x),
                 foulee_scale_place (&plan->y, point->y));
    }
    draw_dots (plan, line);
  }
}

static void
draw_rules (Plan *plan)
{
  GArray *rules = plan->chart->rules;

  for (guint i = 0; i < rules->len; i++) {
    double at = g_array_index (rules, FouleeChartItem, i).from;
    float x = sharp (foulee_scale_place (&plan->x, at));

    if (is_across (plan, at))
      add_straight (plan, FOULEE_CHART_INK_RULE, RULE_WIDTH, GRAPHENE_POINT_INIT (x, 0),
                    GRAPHENE_POINT_INIT (x, bottom_of (plan)));
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

FouleeChartLayout *
foulee_chart_lay_out (const FouleeChart *chart, float width, float height,
                      const FouleeChartMeasure *measure)
{
  FouleeChartLayout *layout = g_new0 (FouleeChartLayout, 1);
  Plan plan = { .chart = chart, .measure = measure, .layout = layout };

  plan.panel = foulee_chart_panel (chart, 0);
  layout->marks = g_ptr_array_new_with_free_func (mark_free);
  plan.texts = g_ptr_array_new ();
  plan_across (&plan, width);
  label_rules (&plan);
  label_spans (&plan);
  take_events (&plan);
  plan_upwards (&plan, height);
  draw_spans (&plan);
  draw_levels (&plan);
  draw_fans (&plan);
  draw_rules (&plan);
  draw_lines (&plan);
  draw_events (&plan);
  draw_stretches (&plan);
  g_ptr_array_extend_and_steal (layout->marks, plan.texts);
  foulee_label_rows_clear (&plan.above);
  foulee_label_rows_clear (&plan.below);
  return layout;
}

void
foulee_chart_layout_free (FouleeChartLayout *layout)
{
  g_ptr_array_unref (layout->marks);
  g_free (layout);
}

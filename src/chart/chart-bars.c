/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "chart/chart-plan.h"

/* No bar is narrower. */
#define LEAST_WIDTH 3.0f

/* The dash for what was not recorded. */
#define DASH 6.0f

/* With less room than this for each, only flagged bars have labels. */
#define LABELS_APART 8.0f

/* How far a label is moved at a time, in search of room. */
#define SHIFT 3.0f

/* Beside the ▲ of a flagged bar. */
#define FLAG_GAP 3.0f

/* What one layer is drawn with. */
typedef struct {
  FouleePlan *plan;
  const FouleeChartLayer *layer;
  const FouleePanelPlan *place;
} Bars;

static inline const FouleeChartBar *
bar_at (const Bars *bars, guint place)
{
  return &g_array_index (bars->layer->values, FouleeChartBar, place);
}

/* ---- Boxes ----------------------------------------------------------------------------------- */

static float
height_at (const Bars *bars, double y)
{
  const float place = foulee_scale_place (&bars->place->y, y);

  return CLAMP (place, bars->place->top, bars->place->bottom);
}

static void
across (const Bars *bars, const FouleeChartBar *bar, float *from, float *to)
{
  const FouleePlan *plan = bars->plan;

  *from = foulee_scale_place (&plan->x, bar->from);
  *to = foulee_scale_place (&plan->x, bar->to);
  if (*to - *from < LEAST_WIDTH) {
    const float middle = (*from + *to) / 2;

    *from = middle - LEAST_WIDTH / 2;
    *to = middle + LEAST_WIDTH / 2;
  }
}

/* Cut off at the edges; FALSE for nothing. */
static gboolean
box_of (const Bars *bars, const FouleeChartBar *bar, graphene_rect_t *box)
{
  float from, to, top;

  across (bars, bar, &from, &to);
  from = MAX (from, bars->plan->left);
  to = MIN (to, bars->plan->right);
  top = height_at (bars, bar->high);
  *box = GRAPHENE_RECT_INIT (from, top, to - from, height_at (bars, bar->low) - top);
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
draw_dash (const Bars *bars, const FouleeChartBar *bar)
{
  FouleePlan *plan = bars->plan;
  const double middle = (bar->from + bar->to) / 2;
  const float x = foulee_scale_place (&plan->x, middle);
  const float y = foulee_plan_sharp (height_at (bars, bar->low) - bars->plan->measure->height / 2);
  FouleeChartMark *dash;

  if (!foulee_plan_is_across (plan, middle))
    return;
  dash = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_TEXT);
  dash->width = FOULEE_PLAN_FINE_WIDTH;
  foulee_plan_straight (dash, x - DASH / 2, y, x + DASH / 2, y);
}

/* ---- Labels ---------------------------------------------------------------------------------- */

static void
draw_flag (FouleePlan *plan, float x, float y)
{
  FouleeChartMark *flag =
      foulee_plan_mark (plan, FOULEE_CHART_MARK_TRIANGLE, FOULEE_CHART_INK_FLAG);

  flag->width = FOULEE_PLAN_TRIANGLE;
  foulee_plan_point (flag, x + FOULEE_PLAN_TRIANGLE / 2,
                     y + (plan->measure->height - FOULEE_PLAN_TRIANGLE) / 2);
}

static float
flag_width (gboolean flagged)
{
  return flagged ? FOULEE_PLAN_TRIANGLE + FLAG_GAP : 0.0f;
}

/* A line of a label about a place, pushed in from the edges. */
static graphene_rect_t
line_box (const Bars *bars, const char *text, gboolean flagged, float middle, float y)
{
  const FouleePlan *plan = bars->plan;
  const float width = foulee_plan_width (plan, text, flagged) + flag_width (flagged);
  const float x = CLAMP (middle - width / 2, plan->left, MAX (plan->right - width, plan->left));

  return GRAPHENE_RECT_INIT (x, y, width, plan->measure->height);
}

static void
draw_line (FouleePlan *plan, const char *text, gboolean flagged, const graphene_rect_t *box)
{
  const float flag = flag_width (flagged);
  FouleeChartMark *mark =
      foulee_plan_text (plan, text, box->origin.x + flag, box->origin.y, box->size.width - flag);

  mark->bold = flagged;
  mark->ink = flagged ? FOULEE_CHART_INK_FLAG : FOULEE_CHART_INK_STRONG;
  if (!flagged)
    return;
  draw_flag (plan, box->origin.x, box->origin.y);
  foulee_plan_take (plan, box);
}

/* All lines of a label about a place, or none: the uppermost is flagged. */
static gboolean
try_label (const Bars *bars, const FouleeChartBar *bar, char **lines, float middle, float bottom)
{
  FouleePlan *plan = bars->plan;
  const guint n = g_strv_length (lines);
  g_autofree graphene_rect_t *boxes = g_new (graphene_rect_t, n);

  for (guint i = 0; i < n; i++) {
    boxes[i] = line_box (bars, lines[i], bar->flagged && i == 0, middle,
                         bottom - (float) (n - i) * plan->measure->height);
    if (!foulee_plan_is_free (plan, &boxes[i]))
      return FALSE;
  }
  for (guint i = 0; i < n; i++)
    draw_line (plan, lines[i], bar->flagged && i == 0, &boxes[i]);
  return TRUE;
}

/* How far the middles of a bar's neighbours are away, at least. */
static float
neighbours_away (const Bars *bars, guint place)
{
  const FouleeChartLayer *layer = bars->layer;
  const float middle = foulee_scale_place (&bars->plan->x, foulee_layer_x (layer, place));
  float away = INFINITY;

  if (place > 0)
    away = middle - foulee_scale_place (&bars->plan->x, foulee_layer_x (layer, place - 1));
  if (place + 1 < layer->values->len)
    away =
        MIN (away, foulee_scale_place (&bars->plan->x, foulee_layer_x (layer, place + 1)) - middle);
  return away;
}

/* Over its bar; or a little aside, such as where a rule is in the way, as long as it does not seem
 * to be another bar's. */
static void
draw_label (const Bars *bars, guint place, float middle, float bottom)
{
  const FouleeChartBar *bar = bar_at (bars, place);
  g_auto (GStrv) lines = g_strsplit (bar->label, "\n", -1);
  const float half = foulee_plan_width (bars->plan, lines[0], FALSE) / 2;
  const float aside = neighbours_away (bars, place) > 2 * half ? half + FOULEE_PLAN_ASIDE : 0.0f;

  for (float shift = 0.0f; shift <= aside; shift += SHIFT)
    if (try_label (bars, bar, lines, middle - shift, bottom) ||
        (shift > 0.0f && try_label (bars, bar, lines, middle + shift, bottom)))
      return;
}

static void
label_bar (const Bars *bars, guint place)
{
  const FouleeChartBar *bar = bar_at (bars, place);
  const float middle = foulee_scale_place (&bars->plan->x, (bar->from + bar->to) / 2);
  graphene_rect_t box;

  if (middle < bars->plan->left || middle > bars->plan->right)
    return;
  if (bar->style == FOULEE_BAR_VALUE)
    draw_label (bars, place, middle, height_at (bars, bar->low));
  else if (box_of (bars, bar, &box))
    draw_label (bars, place, middle, box.origin.y);
  else
    draw_label (bars, place, middle, height_at (bars, bar->low));
}

/* Numbers in boxes side by side are all there or none, lest some look as if they were missing. */
static gboolean
have_room (const Bars *bars, guint first, guint end)
{
  float widest = 0.0f, apart = INFINITY;

  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = bar_at (bars, i);

    if (bar->style != FOULEE_BAR_VALUE)
      return TRUE;
    if (bar->label != NULL)
      widest = MAX (widest, foulee_plan_width (bars->plan, bar->label, FALSE));
    if (i > first)
      apart = MIN (apart, foulee_scale_place (&bars->plan->x, bar->from) -
                              foulee_scale_place (&bars->plan->x, bar_at (bars, i - 1)->from));
  }
  return widest + FOULEE_PLAN_GAP / 2 <= apart;
}

/* A label above a bar lies on none beside it. */
static void
take_boxes (const Bars *bars, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = bar_at (bars, i);
    graphene_rect_t box;

    if (bar->style != FOULEE_BAR_VALUE && !isnan (bar->high) && box_of (bars, bar, &box))
      foulee_plan_take (bars->plan, &box);
  }
}

/* What is flagged has room before what is not, then the highest. */
static int
compare_bars (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeChartBar *one = bar_at (data, *(const guint *) a);
  const FouleeChartBar *other = bar_at (data, *(const guint *) b);

  if (one->flagged != other->flagged)
    return one->flagged ? -1 : 1;
  if (one->high != other->high)
    return one->high > other->high ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
label_bars (const Bars *bars, guint first, guint end)
{
  const float room = bars->plan->right - bars->plan->left;
  const gboolean many = (float) (end - first) * LABELS_APART > room;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  take_boxes (bars, first, end);
  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = bar_at (bars, i);

    if (bar->label != NULL && !isnan (bar->high) && (bar->flagged || !many))
      g_array_append_val (order, i);
  }
  g_array_sort_with_data (order, compare_bars, (gpointer) bars);
  for (guint i = 0; i < order->len; i++)
    label_bar (bars, g_array_index (order, guint, i));
}

/* ---- Many of them ---------------------------------------------------------------------------- */

/* What columns are drawn with: all of a style are one mark. */
typedef struct {
  const Bars *bars;
  FouleeChartMark *marks[FOULEE_BAR_VALUE + 1];
} Columns;

static void
draw_column (Columns *columns, int column, const FouleeChartBar *highest)
{
  const Bars *bars = columns->bars;
  const float left = MAX ((float) column * LEAST_WIDTH, bars->plan->left);
  const float right = MIN ((float) (column + 1) * LEAST_WIDTH, bars->plan->right);
  const float top = height_at (bars, highest->high), bottom = height_at (bars, highest->low);
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
draw_merged (const Bars *bars, guint first, guint end)
{
  const FouleeScale *x = &bars->plan->x;
  Columns columns = { .bars = bars };
  const FouleeChartBar *highest = NULL;
  double limit = -INFINITY; /* where the next column begins */
  int column = 0;

  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = bar_at (bars, i);

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
draw_each (const Bars *bars, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = bar_at (bars, i);
    graphene_rect_t box;

    if (isnan (bar->high))
      draw_dash (bars, bar);
    else if (box_of (bars, bar, &box))
      draw_box (bars->plan, bar->style, &box);
  }
  if (have_room (bars, first, end))
    label_bars (bars, first, end);
}

void
foulee_plan_draw_bars (FouleePlan *plan)
{
  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);
    const Bars bars = { plan, layer, &plan->panels[layer->panel] };
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

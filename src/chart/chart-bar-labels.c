/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-bars.h"

/* With less room than this for each, only flagged bars have labels. */
#define LABELS_APART 8.0f

/* How far a label is moved at a time, in search of room. */
#define SHIFT 1.5f

/* Beside the ▲ of a flagged bar. */
#define FLAG_GAP 3.0f

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
line_box (const FouleeBars *bars, const char *text, gboolean flagged, float middle, float y)
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
try_label (const FouleeBars *bars, const FouleeChartBar *bar, char **lines, float middle,
           float bottom)
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
neighbours_away (const FouleeBars *bars, guint place)
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
draw_label (const FouleeBars *bars, guint place, float middle, float bottom)
{
  const FouleeChartBar *bar = foulee_bars_at (bars, place);
  g_auto (GStrv) lines = g_strsplit (bar->label, "\n", -1);
  const float half = foulee_plan_width (bars->plan, lines[0], FALSE) / 2;
  const float aside = neighbours_away (bars, place) > 2 * half ? half + FOULEE_PLAN_ASIDE : 0.0f;

  for (float shift = 0.0f; shift <= aside; shift += SHIFT)
    if (try_label (bars, bar, lines, middle - shift, bottom) ||
        (shift > 0.0f && try_label (bars, bar, lines, middle + shift, bottom)))
      return;
}

static void
label_bar (const FouleeBars *bars, guint place)
{
  const FouleeChartBar *bar = foulee_bars_at (bars, place);
  const float middle = foulee_scale_place (&bars->plan->x, (bar->from + bar->to) / 2);
  graphene_rect_t box;

  if (middle < bars->plan->left || middle > bars->plan->right)
    return;
  if (bar->style == FOULEE_BAR_VALUE)
    draw_label (bars, place, middle, foulee_bars_height (bars, bar->low));
  else if (foulee_bars_box (bars, bar, &box))
    draw_label (bars, place, middle, box.origin.y);
  else
    draw_label (bars, place, middle, foulee_bars_height (bars, bar->low));
}

/* Numbers in boxes side by side are all there or none, lest some look as if they were missing. */
static gboolean
have_room (const FouleeBars *bars, guint first, guint end)
{
  float widest = 0.0f, apart = INFINITY;

  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = foulee_bars_at (bars, i);

    if (bar->style != FOULEE_BAR_VALUE)
      return TRUE;
    if (bar->label != NULL)
      widest = MAX (widest, foulee_plan_width (bars->plan, bar->label, FALSE));
    if (i > first)
      apart =
          MIN (apart, foulee_scale_place (&bars->plan->x, bar->from) -
                          foulee_scale_place (&bars->plan->x, foulee_bars_at (bars, i - 1)->from));
  }
  return widest + FOULEE_PLAN_GAP / 2 <= apart;
}

/* A label above a bar lies on none beside it. */
static void
take_boxes (const FouleeBars *bars, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = foulee_bars_at (bars, i);
    graphene_rect_t box;

    if (bar->style != FOULEE_BAR_VALUE && !isnan (bar->high) && foulee_bars_box (bars, bar, &box))
      foulee_plan_take (bars->plan, &box);
  }
}

/* What is flagged has room before what is not, then what is planned, as there is talk of it; then
 * the highest. */
static int
compare_bars (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeChartBar *one = foulee_bars_at (data, *(const guint *) a);
  const FouleeChartBar *other = foulee_bars_at (data, *(const guint *) b);

  if (one->flagged != other->flagged)
    return one->flagged ? -1 : 1;
  if ((one->style == FOULEE_BAR_PLANNED) != (other->style == FOULEE_BAR_PLANNED))
    return one->style == FOULEE_BAR_PLANNED ? -1 : 1;
  if (one->high != other->high)
    return one->high > other->high ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

void
foulee_bars_label (const FouleeBars *bars, guint first, guint end)
{
  const float room = bars->plan->right - bars->plan->left;
  const gboolean many = (float) (end - first) * LABELS_APART > room;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!have_room (bars, first, end))
    return;
  take_boxes (bars, first, end);
  for (guint i = first; i < end; i++) {
    const FouleeChartBar *bar = foulee_bars_at (bars, i);

    if (bar->label != NULL && !isnan (bar->high) && (bar->flagged || !many))
      g_array_append_val (order, i);
  }
  g_array_sort_with_data (order, compare_bars, (gpointer) bars);
  for (guint i = 0; i < order->len; i++)
    label_bar (bars, g_array_index (order, guint, i));
}

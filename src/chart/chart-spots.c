/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-plan.h"

#define INTERVAL_WIDTH 1.5f
#define CAP 4.0f /* half as high as the end of an interval */

/* Between a marker and its label. */
#define LABEL_GAP 4.0f

/* With less room than this for each, spots have no labels; */
#define LABELS_APART 8.0f

/* and among lines, where the room for each is looked for, with less than this. */
#define LABELS_APART_AMONG_LINES 40.0f

/* A label stands no further from its marker than so many lines of text. */
#define MOST_AWAY 2.5f

/* Those that lie in the same small cell are one. */
#define CELL 3.0f

/* ---- Intervals ------------------------------------------------------------------------------- */

static void
draw_cap (FouleeChartMark *mark, float x, float y)
{
  foulee_plan_straight (mark, x, y - CAP, x, y + CAP);
}

/* It goes on. */
static void
draw_arrow (FouleeChartMark *mark, float x, float y)
{
  foulee_plan_part (mark);
  foulee_plan_point (mark, x - CAP, y - CAP);
  foulee_plan_point (mark, x, y);
  foulee_plan_point (mark, x - CAP, y + CAP);
}

static void
draw_interval (FouleePlan *plan, const FouleePanelPlan *place, FouleeChartMark *mark,
               const FouleeChartInterval *interval)
{
  const float y = foulee_scale_place (&place->y, interval->y);
  float from, to;

  if (!foulee_plan_see (plan, interval->from, interval->to, &from, &to))
    return;
  foulee_plan_straight (mark, from, y, to, y);
  foulee_plan_take (plan, &GRAPHENE_RECT_INIT (from, y - CAP, to - from, 2 * CAP));
  if (foulee_plan_is_across (plan, interval->from))
    draw_cap (mark, from, y);
  if (!foulee_plan_is_across (plan, interval->to))
    return;
  if (interval->open)
    draw_arrow (mark, to, y);
  else
    draw_cap (mark, to, y);
}

static void
draw_intervals (FouleePlan *plan, const FouleeChartLayer *layer, gboolean strong)
{
  const FouleePanelPlan *place = &plan->panels[layer->panel];
  FouleeChartMark *mark = foulee_plan_mark (
      plan, FOULEE_CHART_MARK_LINE, strong ? FOULEE_CHART_INK_CHOSEN : FOULEE_CHART_INK_LESSER);
  guint first, end;

  mark->width = strong ? INTERVAL_WIDTH : FOULEE_PLAN_FINE_WIDTH;
  foulee_layer_range (layer, plan->x.from, plan->x.to, &first, &end);
  for (guint i = first; i < end; i++) {
    const FouleeChartInterval *interval = foulee_layer_value (layer, i);

    if (interval->strong == strong)
      draw_interval (plan, place, mark, interval);
  }
}

void
foulee_plan_draw_intervals (FouleePlan *plan)
{
  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);

    for (int strong = 0; strong < 2 && layer->kind == FOULEE_LAYER_INTERVALS; strong++)
      draw_intervals (plan, layer, strong);
  }
}

/* ---- Spots ----------------------------------------------------------------------------------- */

/* What one layer is drawn with. */
typedef struct {
  FouleePlan *plan;
  const FouleeChartLayer *layer;
  const FouleePanelPlan *place;
  guint16 *cells; /* which markers are in each; NULL where there are few */
  guint columns, rows;
} Spots;

static inline const FouleeChartSpot *
spot_at (const Spots *spots, guint place)
{
  return &g_array_index (spots->layer->values, FouleeChartSpot, place);
}

static graphene_point_t
place_of (const Spots *spots, const FouleeChartSpot *spot)
{
  return GRAPHENE_POINT_INIT (foulee_scale_place (&spots->plan->x, spot->x),
                              foulee_scale_place (&spots->place->y, spot->y));
}

/* TRUE for the first of this kind in its cell. */
static gboolean
take_cell (Spots *spots, const FouleeChartSpot *spot, graphene_point_t at)
{
  const guint bit = 1u << (spot->marker + (spot->strong ? FOULEE_N_MARKERS : 0));
  const guint column = (guint) MAX ((at.x - spots->plan->left) / CELL, 0.0f);
  const guint row = (guint) MAX ((at.y - spots->place->top) / CELL, 0.0f);
  guint16 *cell =
      &spots->cells[MIN (row, spots->rows - 1) * spots->columns + MIN (column, spots->columns - 1)];

  if (*cell & bit)
    return FALSE;
  *cell |= (guint16) bit;
  return TRUE;
}

static void
draw_spot (Spots *spots, const FouleeChartSpot *spot, FouleeChartMark **mark)
{
  const graphene_point_t at = place_of (spots, spot);

  if (isnan (spot->y) || (spots->cells != NULL && !take_cell (spots, spot, at)))
    return;
  if (*mark == NULL) {
    *mark = foulee_plan_mark (spots->plan, FOULEE_CHART_MARK_SIGNS,
                              spot->strong ? FOULEE_CHART_INK_CHOSEN : FOULEE_CHART_INK_LESSER);
    (*mark)->marker = spot->marker;
    (*mark)->width = FOULEE_PLAN_SIGN;
  }
  foulee_plan_point (*mark, at.x, at.y);
}

/* Of a kind that follows one of its own at the same height within a cell, nothing more is seen. */
static void
draw_spots (Spots *spots, guint first, guint end, gboolean strong)
{
  const double cell = CELL * (spots->plan->x.to - spots->plan->x.from) /
                      (double) (spots->plan->right - spots->plan->left);
  FouleeChartMark *marks[FOULEE_N_MARKERS] = { NULL };
  FouleeChartSpot before[FOULEE_N_MARKERS];

  for (int i = 0; i < FOULEE_N_MARKERS; i++)
    before[i] = (FouleeChartSpot) { .x = -INFINITY };
  for (guint i = first; i < end; i++) {
    const FouleeChartSpot *spot = spot_at (spots, i);
    const FouleeMarker marker = spot->marker;

    if (spot->strong != strong || marker == FOULEE_MARKER_NONE ||
        (spot->y == before[marker].y && spot->x < before[marker].x + cell))
      continue;
    before[marker] = *spot;
    draw_spot (spots, spot, &marks[marker]);
  }
}

/* ---- Their labels ---------------------------------------------------------------------------- */

/* Where a label may stand: on the right, on the left, then a line up and a line down. */
static gboolean
try_label (Spots *spots, const FouleeChartSpot *spot, float x, float y, float width)
{
  FouleePlan *plan = spots->plan;
  const float line = plan->measure->height;
  FouleeChartMark *mark;

  if (x < plan->left || x + width > plan->width || y < spots->place->rows ||
      y + line > MAX (spots->place->bottom, spots->place->top + line) + 1.0f)
    return FALSE;
  mark = foulee_plan_text_if_free (plan, spot->label, x, y, width);
  if (mark == NULL)
    return FALSE;
  mark->bold = spot->strong;
  if (spot->strong)
    mark->ink = FOULEE_CHART_INK_STRONG;
  return TRUE;
}

static void
label_beside (Spots *spots, const FouleeChartSpot *spot, graphene_point_t at, float width)
{
  const float line = spots->plan->measure->height, away = FOULEE_PLAN_SIGN + LABEL_GAP;
  static const float shifts[] = { 0.0f, -1.0f, 1.0f };

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++) {
    const float y = at.y + (shifts[i] - 0.5f) * line;

    if (try_label (spots, spot, at.x + away, y, width) ||
        try_label (spots, spot, at.x - away - width, y, width))
      return;
  }
}

/* A label that stands for itself: in the middle of its place, on any line of the plot, else beside
 * it. */
static void
label_alone (Spots *spots, const FouleeChartSpot *spot, graphene_point_t at, float width)
{
  const FouleePlan *plan = spots->plan;
  const float line = plan->measure->height;
  const float x = CLAMP (at.x - width / 2, plan->left, MAX (plan->right - width, plan->left));
  const float y = CLAMP (at.y - line / 2, spots->place->top,
                         MAX (spots->place->bottom - line, spots->place->top));

  if (try_label (spots, spot, x, y, width))
    return;
  for (float up = y - line; up >= spots->place->top - 1.0f; up -= line)
    if (try_label (spots, spot, x, up, width))
      return;
  for (float down = y + line; down + line <= spots->place->bottom + 1.0f; down += line)
    if (try_label (spots, spot, x, down, width))
      return;
  if (!try_label (spots, spot, at.x + FOULEE_PLAN_GAP, y, width))
    try_label (spots, spot, at.x - FOULEE_PLAN_GAP - width, y, width);
}

/* Among lines, a label goes to the nearest place where it lies on none of them; on a band or on one
 * line of many only where there is no other. */
static void
label_among_lines (Spots *spots, const FouleeChartSpot *spot, graphene_point_t at, float width)
{
  FouleePlan *plan = spots->plan;
  const float line = plan->measure->height, far = MOST_AWAY * line;

  for (int clear = FOULEE_PLAN_CLEAR; clear <= FOULEE_PLAN_CLEAR_OF_FEW; clear++) {
    graphene_rect_t box;
    float dx, dy;

    if (!foulee_plan_find_clear (plan, spots->layer->panel, (FouleePlanClear) clear, at, far, width,
                                 line, &box))
      continue;
    dx = CLAMP (at.x, box.origin.x, box.origin.x + width) - at.x;
    dy = CLAMP (at.y, box.origin.y, box.origin.y + line) - at.y;
    if (hypotf (dx, dy) <= far && try_label (spots, spot, box.origin.x, box.origin.y, width))
      return;
  }
}

/* The label stands where it can only be about what it is of, or nowhere: half a line up or down
 * where there is no marker that it would part from. */
static void
label_after (Spots *spots, const FouleeChartSpot *spot, graphene_point_t at, float width)
{
  static const float shifts[] = { 0.0f, -0.5f, 0.5f };
  const gboolean alone = spot->marker == FOULEE_MARKER_NONE;
  const float line = spots->plan->measure->height, away = FOULEE_PLAN_SIGN + LABEL_GAP;
  const float above = at.y - line - FOULEE_PLAN_SIGN;
  graphene_rect_t box;

  for (gsize i = 0; i < (alone ? G_N_ELEMENTS (shifts) : 1); i++) {
    const float y = at.y + (shifts[i] - 0.5f) * line;

    /* Beyond a rule it would be about what comes there. */
    if (alone && !foulee_plan_is_free (spots->plan, &GRAPHENE_RECT_INIT (at.x, y, away, line)))
      continue;
    if (try_label (spots, spot, at.x + away, y, width))
      return;
  }
  if (spot->side == FOULEE_LABEL_AFTER_OR_ABOVE &&
      !try_label (spots, spot, at.x - width / 2, above, width) &&
      foulee_plan_find_clear (spots->plan, spots->layer->panel, FOULEE_PLAN_CLEAR, at, line, width,
                              line, &box) &&
      box.origin.y + line <= at.y && box.origin.x + width >= at.x - FOULEE_PLAN_SIGN)
    try_label (spots, spot, box.origin.x, box.origin.y, width);
}

static void
label_spot (Spots *spots, const FouleeChartSpot *spot)
{
  const graphene_point_t at = place_of (spots, spot);
  float width;

  if (spot->label == NULL || isnan (spot->y))
    return;
  width = foulee_plan_width (spots->plan, spot->label, spot->strong);
  if (spot->side != FOULEE_LABEL_AROUND)
    label_after (spots, spot, at, width);
  else if (spots->place->panel->lines == 0)
    label_among_lines (spots, spot, at, width);
  else if (spot->marker == FOULEE_MARKER_NONE)
    label_alone (spots, spot, at, width);
  else
    label_beside (spots, spot, at, width);
}

/* No label stands on a marker. */
static void
take_markers (Spots *spots, guint first, guint end)
{
  const float r = FOULEE_PLAN_SIGN;

  for (guint i = first; i < end; i++) {
    const FouleeChartSpot *spot = spot_at (spots, i);
    const graphene_point_t at = place_of (spots, spot);

    if (spot->marker != FOULEE_MARKER_NONE && !isnan (spot->y))
      foulee_plan_take (spots->plan, &GRAPHENE_RECT_INIT (at.x - r, at.y - r, 2 * r, 2 * r));
  }
}

/* What is strong has its label before what is not. */
static void
label_spots (Spots *spots, guint first, guint end)
{
  take_markers (spots, first, end);
  for (int strong = 1; strong >= 0; strong--)
    for (guint i = first; i < end; i++) {
      const FouleeChartSpot *spot = spot_at (spots, i);

      if (spot->strong == strong)
        label_spot (spots, spot);
    }
}

/* ---- All of them ----------------------------------------------------------------------------- */

static void
draw_layer (FouleePlan *plan, const FouleeChartLayer *layer)
{
  Spots spots = { .plan = plan, .layer = layer, .place = &plan->panels[layer->panel] };
  const float width = plan->right - plan->left;
  g_autofree guint16 *cells = NULL;
  guint first, end;

  foulee_layer_range (layer, plan->x.from, plan->x.to, &first, &end);
  if ((float) (end - first) * CELL > width) {
    spots.columns = (guint) (width / CELL) + 1;
    spots.rows = (guint) ((spots.place->bottom - spots.place->top) / CELL) + 1;
    spots.cells = cells = g_new0 (guint16, spots.columns * spots.rows);
  }
  draw_spots (&spots, first, end, FALSE);
  draw_spots (&spots, first, end, TRUE);
  if ((float) (end - first) *
          (spots.place->panel->lines == 0 ? LABELS_APART_AMONG_LINES : LABELS_APART) <=
      width)
    label_spots (&spots, first, end);
}

void
foulee_plan_draw_spots (FouleePlan *plan)
{
  for (guint i = 0; i < plan->chart->layers->len; i++)
    if (foulee_chart_layer (plan->chart, i)->kind == FOULEE_LAYER_SPOTS)
      draw_layer (plan, foulee_chart_layer (plan->chart, i));
}

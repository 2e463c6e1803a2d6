/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-plan.h"

#define FENCE_DASH 1.5f
#define FENCE_SPACE 3.0f
#define USUAL_DASH 4.0f
#define USUAL_SPACE 3.0f

/* A state's line, and how far along it its label begins. */
#define STATE_WIDTH 3.0f
#define STATE_INDENT 8.0f

/* What is seen of a chart is never less than this, and a gap that is less is not worth its lines.
 */
#define LEAST_SHOWN 3.0f
#define LEAST_MISSING 3.0f

/* ---- Windows --------------------------------------------------------------------------------- */

static void
draw_fence (FouleePlan *plan, const FouleePanelPlan *place, double at)
{
  const float x = foulee_plan_sharp (foulee_scale_place (&plan->x, at));
  FouleeChartMark *fence;

  if (!foulee_plan_is_across (plan, at))
    return;
  fence = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_FENCE);
  fence->width = FOULEE_PLAN_FINE_WIDTH;
  fence->dash = FENCE_DASH;
  fence->space = FENCE_SPACE;
  foulee_plan_straight (fence, x, place->top, x, place->bottom);
}

static void
draw_window (FouleePlan *plan, const FouleePanelPlan *place, const FouleeChartItem *span,
             const graphene_rect_t *box)
{
  foulee_plan_box (plan, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_SPAN, box);
  draw_fence (plan, place, span->from);
  draw_fence (plan, place, span->to);
}

/* ---- What is missing ------------------------------------------------------------------------- */

static void
hatch (FouleePlan *plan, float left, float top, float right, float bottom)
{
  if (right > left && bottom > top)
    foulee_plan_box (plan, FOULEE_CHART_MARK_HATCH, FOULEE_CHART_INK_MISSING,
                     &GRAPHENE_RECT_INIT (left, top, right - left, bottom - top));
}

/* No line goes through its words: what is hatched lies around them. */
static void
draw_missing (FouleePlan *plan, const FouleeChartItem *span, const graphene_rect_t *box)
{
  const float line = plan->measure->height;
  const float left = box->origin.x, right = left + box->size.width;
  const float top = box->origin.y, bottom = top + box->size.height;
  const float width = span->label != NULL ? foulee_plan_width (plan, span->label, FALSE) : 0.0f;
  const float x = (left + right - width) / 2, y = (top + bottom - line) / 2;

  if (box->size.width < LEAST_MISSING)
    return;
  if (width == 0.0f || width + 2 * FOULEE_PLAN_GAP > box->size.width || line > box->size.height ||
      foulee_plan_text_if_free (plan, span->label, x, y, width) == NULL) {
    hatch (plan, left, top, right, bottom);
    return;
  }
  hatch (plan, left, top, x - FOULEE_PLAN_ASIDE, bottom);
  hatch (plan, x - FOULEE_PLAN_ASIDE, top, x + width + FOULEE_PLAN_ASIDE, y);
  hatch (plan, x - FOULEE_PLAN_ASIDE, y + line, x + width + FOULEE_PLAN_ASIDE, bottom);
  hatch (plan, x + width + FOULEE_PLAN_ASIDE, top, right, bottom);
}

/* ---- States ---------------------------------------------------------------------------------- */

typedef struct {
  const FouleeChartItem *span;
  float from, to, y;  /* of its line */
  float start, width; /* of its label; 0 wide for none */
} State;

static void
draw_state (FouleePlan *plan, const State *state)
{
  FouleeChartMark *mark = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_EVENT);
  const float before = state->start - FOULEE_PLAN_ASIDE;
  const float after = state->start + state->width + FOULEE_PLAN_ASIDE;

  mark->width = STATE_WIDTH;
  if (state->width == 0.0f || before >= state->to) {
    foulee_plan_straight (mark, state->from, state->y, state->to, state->y);
    return;
  }
  foulee_plan_straight (mark, state->from, state->y, before, state->y);
  if (after < state->to)
    foulee_plan_straight (mark, after, state->y, state->to, state->y);
}

/* On its line; after its end, where that is too short. */
static void
label_state (FouleePlan *plan, State *state)
{
  const float line = plan->measure->height;
  const float width =
      state->span->label != NULL ? foulee_plan_width (plan, state->span->label, FALSE) : 0.0f;
  const float starts[] = { state->from + STATE_INDENT, state->to + FOULEE_PLAN_GAP };
  const gboolean inside = starts[0] + width + STATE_INDENT <= state->to;

  if (width == 0.0f)
    return;
  if (starts[inside ? 0 : 1] + width > plan->right ||
      foulee_plan_text_if_free (plan, state->span->label, starts[inside ? 0 : 1],
                                state->y - line / 2, width) == NULL)
    return;
  state->start = starts[inside ? 0 : 1];
  state->width = width;
}

/* States at the same time lie below one another, as far as the strip has lines; `ends` has where
 * each is taken up to. */
static float
state_line (const FouleePlan *plan, const FouleePanelPlan *place, GArray *ends,
            const FouleeChartItem *span)
{
  const float line = plan->measure->height;
  const guint n = MAX ((guint) ((place->bottom - place->top) / line + 0.5f), 1);
  guint row = 0;

  while (row < ends->len && g_array_index (ends, double, row) > span->from)
    row++;
  if (row == ends->len && row < n)
    g_array_append_val (ends, span->to);
  row = MIN (row, ends->len - 1);
  g_array_index (ends, double, row) = MAX (g_array_index (ends, double, row), span->to);
  return n == 1 ? (place->top + place->bottom) / 2 : place->top + ((float) row + 0.5f) * line;
}

/* ---- All of them ----------------------------------------------------------------------------- */

static void
draw_span (FouleePlan *plan, const FouleePanelPlan *place, GArray *ends,
           const FouleeChartItem *span)
{
  /* Also of those that are not seen, so that a state keeps its line. */
  const float y = span->style == FOULEE_SPAN_STATE ? state_line (plan, place, ends, span) : 0.0f;
  graphene_rect_t box;
  float from, to;

  if (!foulee_plan_see (plan, span->from, span->to, &from, &to))
    return;
  box = GRAPHENE_RECT_INIT (from, place->top, to - from, place->bottom - place->top);
  if (span->style == FOULEE_SPAN_WINDOW) {
    draw_window (plan, place, span, &box);
  } else if (span->style == FOULEE_SPAN_MISSING) {
    draw_missing (plan, span, &box);
  } else if (span->style == FOULEE_SPAN_SHOWN) {
    box.size.width = MAX (box.size.width, LEAST_SHOWN);
    foulee_plan_box (plan, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_SHOWN, &box);
  } else {
    State state = { span, from, to, y, 0.0f, 0.0f };

    label_state (plan, &state);
    draw_state (plan, &state);
  }
}

void
foulee_plan_draw_spans (FouleePlan *plan)
{
  for (guint i = 0; i < plan->n_panels; i++) {
    const FouleePanelPlan *place = &plan->panels[i];
    g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

    for (guint j = 0; j < place->panel->spans->len; j++)
      draw_span (plan, place, ends, foulee_chart_item (place->panel->spans, j));
  }
}

/* ---- Lines across ---------------------------------------------------------------------------- */

static void
draw_panel_levels (FouleePlan *plan, const FouleePanelPlan *place)
{
  GArray *levels = place->panel->levels;
  const float line = plan->measure->height;

  for (guint i = 0; i < levels->len; i++) {
    const FouleeChartItem *level = foulee_chart_item (levels, i);
    const float y = foulee_scale_place (&place->y, level->from);
    const gboolean is_axis = level->from == place->panel->y_from;
    FouleeChartMark *mark = foulee_plan_mark (
        plan, FOULEE_CHART_MARK_LINE, is_axis ? FOULEE_CHART_INK_AXIS : FOULEE_CHART_INK_GRID);
    float width;

    mark->width = FOULEE_PLAN_FINE_WIDTH;
    foulee_plan_straight (mark, plan->left, foulee_plan_sharp (y), plan->right,
                          foulee_plan_sharp (y));
    if (level->label == NULL)
      continue;
    width = foulee_plan_width (plan, level->label, FALSE);
    foulee_plan_text_if_free (plan, level->label, plan->left - FOULEE_PLAN_GUTTER - width,
                              y - line / 2, width);
  }
}

/* Beside the plot where there is a column for it, or on the line of the name above it; else at one
 * of its ends, above the line or below. */
static void
label_usual (FouleePlan *plan, const FouleePanelPlan *place, const char *label, float y)
{
  const float line = plan->measure->height;
  const float width = foulee_plan_width (plan, label, FALSE);
  const float starts[] = { plan->right - width - FOULEE_PLAN_ASIDE,
                           plan->left + FOULEE_PLAN_ASIDE };

  if (plan->asides_right) {
    foulee_plan_text_if_free (plan, label, plan->aside, y - line / 2, width);
    return;
  }
  if (foulee_plan_usual_in_head (plan, place, label) &&
      foulee_plan_text_if_free (plan, label, plan->right - width, place->start, width) != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++) {
    if (y - line >= place->rows &&
        foulee_plan_text_if_free (plan, label, starts[i], y - line, width) != NULL)
      return;
    if (y + line <= place->bottom &&
        foulee_plan_text_if_free (plan, label, starts[i], y, width) != NULL)
      return;
  }
}

static void
draw_panel_usuals (FouleePlan *plan, const FouleePanelPlan *place)
{
  GArray *usuals = place->panel->usuals;

  for (guint i = 0; i < usuals->len; i++) {
    const FouleeChartItem *usual = foulee_chart_item (usuals, i);
    const float y = foulee_scale_place (&place->y, usual->from);
    FouleeChartMark *mark = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_FENCE);

    mark->width = FOULEE_PLAN_FINE_WIDTH;
    mark->dash = USUAL_DASH;
    mark->space = USUAL_SPACE;
    foulee_plan_straight (mark, plan->left, foulee_plan_sharp (y), plan->right,
                          foulee_plan_sharp (y));
    if (usual->label != NULL)
      label_usual (plan, place, usual->label, y);
  }
}

void
foulee_plan_draw_levels (FouleePlan *plan)
{
  for (guint i = 0; i < plan->n_panels; i++) {
    draw_panel_levels (plan, &plan->panels[i]);
    draw_panel_usuals (plan, &plan->panels[i]);
  }
}

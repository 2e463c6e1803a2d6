/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-plan.h"
#include "chart/clear-grid.h"

/* A note that stands no further away needs no line to its place. */
#define BESIDE 8.0f

/* What is spared around a place that is looked at for words. */
#define CELLS 6.0f

/* So many lines of text away words still stand beside their place. */
#define NEAR 2.5f

/* How closely a line is looked at for words in its way. */
#define STEP 4.0f

/* How far a line keeps from the words. */
#define LEADER_GAP 3.0f

/* ---- What is in the way ---------------------------------------------------------------------- */

/* Lines to read values by are drawn all over a plot; words may cross them. */
static gboolean
is_in_the_way (const FouleeChartMark *mark, FouleePlanClear clear)
{
  if (clear >= FOULEE_PLAN_CLEAR_OF_LINES && mark->kind == FOULEE_CHART_MARK_AREA)
    return FALSE;
  if (clear >= FOULEE_PLAN_CLEAR_OF_FEW && mark->ink == FOULEE_CHART_INK_FAINT)
    return FALSE;
  return mark->ink != FOULEE_CHART_INK_GRID && mark->ink != FOULEE_CHART_INK_AXIS &&
         mark->ink != FOULEE_CHART_INK_SPAN;
}

static void
put_points (FouleeClearGrid *grid, const FouleeChartMark *mark)
{
  const graphene_point_t *points = (const graphene_point_t *) (gpointer) mark->points->data;

  for (guint i = 0; i + 1 < mark->points->len; i++)
    if (!isnan (points[i].x) && !isnan (points[i + 1].x))
      foulee_clear_grid_put_line (grid, &points[i], &points[i + 1]);
}

static void
put_dots (FouleeClearGrid *grid, const FouleeChartMark *mark)
{
  const float r = mark->width;

  for (guint i = 0; i < mark->points->len; i++) {
    const graphene_point_t *at = &g_array_index (mark->points, graphene_point_t, i);

    foulee_clear_grid_put_box (grid, &GRAPHENE_RECT_INIT (at->x - r, at->y - r, 2 * r, 2 * r));
  }
}

/* Each part is the outline of a bar. */
static void
put_bars (FouleeClearGrid *grid, const FouleeChartMark *mark)
{
  for (guint i = 0; i + 3 < mark->points->len; i += 5) {
    const graphene_point_t *low = &g_array_index (mark->points, graphene_point_t, i);
    const graphene_point_t *high = &g_array_index (mark->points, graphene_point_t, i + 2);

    foulee_clear_grid_put_box (
        grid, &GRAPHENE_RECT_INIT (low->x, high->y, high->x - low->x, low->y - high->y));
  }
}

static void
put_mark (FouleeClearGrid *grid, const FouleeChartMark *mark, FouleePlanClear clear)
{
  const guint half = mark->points != NULL ? mark->points->len / 2 : 0;

  if (!is_in_the_way (mark, clear))
    return;
  if (mark->kind == FOULEE_CHART_MARK_LINE || mark->kind == FOULEE_CHART_MARK_CURVE)
    put_points (grid, mark);
  else if (mark->kind == FOULEE_CHART_MARK_AREA && half > 0)
    foulee_clear_grid_put_area (grid, &g_array_index (mark->points, graphene_point_t, 0),
                                &g_array_index (mark->points, graphene_point_t, half), half);
  else if (mark->kind == FOULEE_CHART_MARK_SHAPE)
    put_bars (grid, mark);
  else if (mark->points != NULL)
    put_dots (grid, mark);
  else
    foulee_clear_grid_put_box (grid, &mark->box);
}

static void
put_everything (FouleeClearGrid *grid, const FouleePlan *plan, FouleePlanClear clear)
{
  for (guint i = 0; i < plan->layout->marks->len; i++)
    put_mark (grid, g_ptr_array_index (plan->layout->marks, i), clear);
  for (guint i = 0; i < plan->taken->len; i++)
    foulee_clear_grid_put_box (grid, &g_array_index (plan->taken, graphene_rect_t, i));
  foulee_clear_grid_close (grid);
}

gboolean
foulee_plan_find_clear (const FouleePlan *plan, guint panel, FouleePlanClear clear,
                        graphene_point_t at, float reach, float width, float height,
                        graphene_rect_t *box)
{
  graphene_rect_t room = foulee_plan_plot (plan, panel);
  const graphene_rect_t near =
      GRAPHENE_RECT_INIT (at.x - reach - width - CELLS, at.y - reach - height - CELLS,
                          2 * (reach + width + CELLS), 2 * (reach + height + CELLS));
  g_auto (FouleeClearGrid) grid = { 0 };

  if (isfinite (reach) && !graphene_rect_intersection (&room, &near, &room))
    return FALSE;
  foulee_clear_grid_init (&grid, &room);
  put_everything (&grid, plan, clear);
  return foulee_clear_grid_find (&grid, &at, width, height, box);
}

/* ---- Notes ----------------------------------------------------------------------------------- */

/* Whether a line would run through other words. */
static gboolean
crosses_text (const FouleePlan *plan, graphene_point_t from, graphene_point_t to)
{
  const int n = MAX ((int) (hypotf (to.x - from.x, to.y - from.y) / STEP), 1);

  for (guint i = 0; i < plan->texts->len; i++) {
    const FouleeChartMark *text = g_ptr_array_index (plan->texts, i);

    for (int j = 0; j <= n; j++) {
      const float part = (float) j / (float) n;
      const graphene_point_t at =
          GRAPHENE_POINT_INIT (from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));

      if (graphene_rect_contains_point (&text->box, &at))
        return TRUE;
    }
  }
  return FALSE;
}

/* A fine line from the words to what they are about. */
static void
draw_leader (FouleePlan *plan, const graphene_rect_t *box, graphene_point_t at)
{
  const float right = box->origin.x + box->size.width;
  const float bottom = box->origin.y + box->size.height;
  const float x = CLAMP (at.x, box->origin.x - LEADER_GAP, right + LEADER_GAP);
  const float y = CLAMP (at.y, box->origin.y - LEADER_GAP, bottom + LEADER_GAP);
  FouleeChartMark *leader;

  if (hypotf (x - at.x, y - at.y) <= BESIDE || crosses_text (plan, GRAPHENE_POINT_INIT (x, y), at))
    return;
  leader = foulee_plan_mark (plan, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_LESSER);
  leader->width = FOULEE_PLAN_FINE_WIDTH;
  foulee_plan_straight (leader, x, y, at.x, at.y);
}

static void
draw_words (FouleePlan *plan, const FouleeChartNote *note, char **details, guint n_details,
            const graphene_rect_t *box)
{
  const float line = plan->measure->height;
  FouleeChartMark *title = foulee_plan_text (plan, note->title, box->origin.x, box->origin.y,
                                             foulee_plan_width (plan, note->title, TRUE));

  title->bold = TRUE;
  title->ink = FOULEE_CHART_INK_SERIES;
  for (guint i = 0; i < n_details; i++)
    foulee_plan_text (plan, details[i], box->origin.x, box->origin.y + (float) (i + 1) * line,
                      foulee_plan_width (plan, details[i], FALSE));
}

/* Near its place first, on a band too rather than far from it; then wherever it is clear. */
static gboolean
find_room (const FouleePlan *plan, guint panel, graphene_point_t at, float width, float height,
           graphene_rect_t *box)
{
  const float reach = NEAR * plan->measure->height;

  return foulee_plan_find_clear (plan, panel, FOULEE_PLAN_CLEAR, at, reach, width, height, box) ||
         foulee_plan_find_clear (plan, panel, FOULEE_PLAN_CLEAR_OF_LINES, at, reach, width, height,
                                 box) ||
         foulee_plan_find_clear (plan, panel, FOULEE_PLAN_CLEAR, at, INFINITY, width, height, box);
}

/* Whole, or where there is no room for that, the title alone. */
static void
draw_note (FouleePlan *plan, const FouleePanelPlan *place, const FouleeChartNote *note)
{
  const graphene_point_t at = GRAPHENE_POINT_INIT (foulee_scale_place (&plan->x, note->x),
                                                   foulee_scale_place (&place->y, note->y));
  const float title = foulee_plan_width (plan, note->title, TRUE);
  const float line = plan->measure->height;
  g_auto (GStrv) details = g_strsplit (note->detail != NULL ? note->detail : "", "\n", -1);
  guint n_details = g_strv_length (details);
  float width = title;
  graphene_rect_t box;

  if (!foulee_plan_is_across (plan, note->x))
    return;
  for (guint i = 0; i < n_details; i++)
    width = MAX (width, foulee_plan_width (plan, details[i], FALSE));
  if (!find_room (plan, place->panel->index, at, width, (float) (1 + n_details) * line, &box)) {
    n_details = 0;
    if (!find_room (plan, place->panel->index, at, title, line, &box))
      return;
  }
  draw_leader (plan, &box, at);
  draw_words (plan, note, details, n_details, &box);
}

void
foulee_plan_draw_notes (FouleePlan *plan)
{
  for (guint i = 0; i < plan->n_panels; i++) {
    const FouleePanelPlan *place = &plan->panels[i];

    for (guint j = 0; j < place->panel->notes->len; j++)
      draw_note (plan, place, &g_array_index (place->panel->notes, FouleeChartNote, j));
  }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-plan.h"

#include <math.h>

/* ---- Marks ----------------------------------------------------------------------------------- */

static void
mark_free (gpointer data)
{
  FouleeChartMark *mark = data;

  g_clear_pointer (&mark->points, g_array_unref);
  g_free (mark->text);
  g_free (mark);
}

GPtrArray *
foulee_plan_new_marks (void)
{
  return g_ptr_array_new_with_free_func (mark_free);
}

static gboolean
has_points (FouleeChartMarkKind kind)
{
  return kind >= FOULEE_CHART_MARK_LINE && kind <= FOULEE_CHART_MARK_TRIANGLE;
}

FouleeChartMark *
foulee_plan_mark (FouleePlan *plan, FouleeChartMarkKind kind, FouleeChartInk ink)
{
  FouleeChartMark *mark = g_new0 (FouleeChartMark, 1);

  mark->kind = kind;
  mark->ink = ink;
  mark->clip = -1;
  if (has_points (kind))
    mark->points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_ptr_array_add (kind == FOULEE_CHART_MARK_TEXT ? plan->texts : plan->layout->marks, mark);
  return mark;
}

void
foulee_plan_point (FouleeChartMark *mark, float x, float y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);

  g_array_append_val (mark->points, point);
}

void
foulee_plan_part (FouleeChartMark *mark)
{
  if (mark->points->len > 0)
    foulee_plan_point (mark, NAN, NAN);
}

void
foulee_plan_straight (FouleeChartMark *mark, float x1, float y1, float x2, float y2)
{
  foulee_plan_part (mark);
  foulee_plan_point (mark, x1, y1);
  foulee_plan_point (mark, x2, y2);
}

FouleeChartMark *
foulee_plan_box (FouleePlan *plan, FouleeChartMarkKind kind, FouleeChartInk ink,
                 const graphene_rect_t *box)
{
  FouleeChartMark *mark = foulee_plan_mark (plan, kind, ink);

  mark->box = *box;
  return mark;
}

FouleeChartMark *
foulee_plan_text (FouleePlan *plan, const char *text, float x, float y, float width)
{
  FouleeChartMark *mark = foulee_plan_mark (plan, FOULEE_CHART_MARK_TEXT, FOULEE_CHART_INK_TEXT);

  mark->text = g_strdup (text);
  mark->box = GRAPHENE_RECT_INIT (x, y, width, plan->measure->height);
  foulee_plan_take (plan, &mark->box);
  return mark;
}

FouleeChartMark *
foulee_plan_text_if_free (FouleePlan *plan, const char *text, float x, float y, float width)
{
  const graphene_rect_t box = GRAPHENE_RECT_INIT (x, y, width, plan->measure->height);

  return foulee_plan_is_free (plan, &box) ? foulee_plan_text (plan, text, x, y, width) : NULL;
}

/* What nothing can be seen of, since all its points lie elsewhere. */
static gboolean
is_empty (const FouleeChartMark *mark)
{
  if (mark->points == NULL)
    return FALSE;
  if (mark->kind == FOULEE_CHART_MARK_AREA)
    return mark->points->len < 4;
  if (mark->kind == FOULEE_CHART_MARK_LINE || mark->kind == FOULEE_CHART_MARK_CURVE)
    return mark->points->len < 2;
  return mark->points->len == 0;
}

void
foulee_plan_drop_empty (GPtrArray *marks)
{
  guint n = 0;

  for (guint i = 0; i < marks->len; i++) {
    FouleeChartMark *mark = g_ptr_array_index (marks, i);

    g_ptr_array_index (marks, i) = NULL;
    if (is_empty (mark))
      mark_free (mark);
    else
      g_ptr_array_index (marks, n++) = mark;
  }
  g_ptr_array_set_free_func (marks, NULL);
  g_ptr_array_set_size (marks, (int) n);
  g_ptr_array_set_free_func (marks, mark_free);
}

void
foulee_chart_layout_free (FouleeChartLayout *layout)
{
  g_array_unref (layout->plots);
  g_ptr_array_unref (layout->marks);
  g_free (layout);
}

/* ---- Room ------------------------------------------------------------------------------------ */

/* Boxes may touch upwards, since lines of text do; sideways they keep a letter apart. */
static gboolean
meet (const graphene_rect_t *a, const graphene_rect_t *b)
{
  const float gap = FOULEE_PLAN_GAP / 2, slack = 0.5f;

  return a->origin.x < b->origin.x + b->size.width + gap &&
         b->origin.x < a->origin.x + a->size.width + gap &&
         a->origin.y < b->origin.y + b->size.height - slack &&
         b->origin.y < a->origin.y + a->size.height - slack;
}

gboolean
foulee_plan_is_free (const FouleePlan *plan, const graphene_rect_t *box)
{
  if (box->origin.x < 0.0f || box->origin.x + box->size.width > plan->width)
    return FALSE;
  for (guint i = plan->taken->len; i-- > 0;)
    if (meet (box, &g_array_index (plan->taken, graphene_rect_t, i)))
      return FALSE;
  return TRUE;
}

void
foulee_plan_take (FouleePlan *plan, const graphene_rect_t *box)
{
  g_array_append_val (plan->taken, *box);
}

/* ---- Places ---------------------------------------------------------------------------------- */

float
foulee_plan_width (const FouleePlan *plan, const char *text, gboolean bold)
{
  return ceilf (plan->measure->width (text, bold, plan->measure->data));
}

float
foulee_plan_sharp (float place)
{
  return floorf (place) + 0.5f;
}

gboolean
foulee_plan_is_across (const FouleePlan *plan, double x)
{
  return x >= plan->x.from && x <= plan->x.to;
}

gboolean
foulee_plan_see (const FouleePlan *plan, double from, double to, float *start, float *end)
{
  *start = foulee_scale_place (&plan->x, MAX (from, plan->x.from));
  *end = foulee_scale_place (&plan->x, MIN (to, plan->x.to));
  return *end > *start;
}

graphene_rect_t
foulee_plan_plot (const FouleePlan *plan, guint panel)
{
  const FouleePanelPlan *place = &plan->panels[panel];

  return GRAPHENE_RECT_INIT (plan->left, place->top, plan->right - plan->left,
                             place->bottom - place->top);
}

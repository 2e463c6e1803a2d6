/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-plan.h"

/* Rules in the first panel, windows in their own; and the room that events take below. */

static gboolean
add_label (FouleePanelPlan *place, const char *text, float width, const float *starts, int n_starts,
           gboolean strong)
{
  FouleePlanLabel label = { .text = text, .width = width, .strong = strong };

  if (!foulee_label_rows_place (&place->above, width, starts, n_starts, &label.start, &label.row))
    return FALSE;
  g_array_append_val (place->labels, label);
  return TRUE;
}

/* FALSE where there is no room: pushed in from the end it would stand before the rule. */
static gboolean
label_after (const FouleePlan *plan, FouleePanelPlan *place, float x, const char *label)
{
  const float width = label != NULL ? foulee_plan_width (plan, label, FALSE) : 0.0f;
  const float start = x + FOULEE_PLAN_ASIDE;

  if (label == NULL || start + width > plan->width)
    return FALSE;
  return add_label (place, label, width, &start, 1, FALSE);
}

/* Of less and more neither stands out. */
static gboolean
is_strong (const FouleePlan *plan)
{
  return plan->chart->across != FOULEE_AXIS_SIGNED;
}

/* Whether what a rule says has room at either side of it. */
static gboolean
has_room (const FouleePlan *plan, const FouleeChartItem *rule, float x)
{
  const float before = foulee_plan_width (plan, rule->label, is_strong (plan));
  const float after = rule->after != NULL ? foulee_plan_width (plan, rule->after, FALSE) : 0.0f;

  return x - FOULEE_PLAN_ASIDE - before >= plan->left &&
         x + FOULEE_PLAN_ASIDE + after <= plan->width;
}

static void
label_rule (FouleePlan *plan, FouleePanelPlan *place, const FouleeChartItem *rule)
{
  const float x = foulee_scale_place (&plan->x, rule->from);
  const gboolean brief = rule->brief_label != NULL && !has_room (plan, rule, x);
  const char *label = brief ? rule->brief_label : rule->label;

  if (label != NULL) {
    const float width = foulee_plan_width (plan, label, is_strong (plan));
    const float starts[] = { x - FOULEE_PLAN_ASIDE - width, x + FOULEE_PLAN_ASIDE };

    add_label (place, label, width, starts, 2, is_strong (plan));
  }
  if (brief || !label_after (plan, place, x, rule->after))
    label_after (plan, place, x, rule->brief);
}

static void
label_rules (FouleePlan *plan)
{
  GArray *rules = plan->chart->rules;
  FouleePanelPlan *place = &plan->panels[0];

  for (guint i = 0; i < rules->len; i++)
    if (foulee_plan_is_across (plan, foulee_chart_item (rules, i)->from))
      label_rule (plan, place, foulee_chart_item (rules, i));
  /* No other label is crossed by a rule. */
  for (guint i = 0; i < rules->len; i++)
    foulee_label_rows_block (&place->above,
                             foulee_scale_place (&plan->x, foulee_chart_item (rules, i)->from));
}

static void
label_windows (FouleePlan *plan, FouleePanelPlan *place)
{
  GArray *spans = place->panel->spans;

  for (guint i = 0; i < spans->len; i++) {
    const FouleeChartItem *span = foulee_chart_item (spans, i);
    float width, starts[3], from, to;

    if (span->style != FOULEE_SPAN_WINDOW || span->label == NULL ||
        !foulee_plan_see (plan, span->from, span->to, &from, &to))
      continue;
    width = foulee_plan_width (plan, span->label, FALSE);
    starts[0] = (from + to - width) / 2;
    starts[1] = from + FOULEE_PLAN_ASIDE;
    starts[2] = to - FOULEE_PLAN_ASIDE - width;
    add_label (place, span->label, width, starts, 3, FALSE);
  }
}

/* The marks have their room before any label; a label that has none is left out. */
static void
take_events (FouleePlan *plan)
{
  GArray *events = plan->chart->events;

  for (guint i = 0; i < events->len; i++) {
    const double x = foulee_chart_item (events, i)->from;

    if (foulee_plan_is_across (plan, x))
      foulee_label_rows_take (&plan->below, 0,
                              foulee_scale_place (&plan->x, x) - FOULEE_PLAN_TRIANGLE / 2,
                              FOULEE_PLAN_TRIANGLE);
  }
}

void
foulee_plan_labels (FouleePlan *plan)
{
  for (guint i = 0; i < plan->n_panels; i++)
    foulee_label_rows_init (&plan->panels[i].above, plan->left, plan->width, FOULEE_LABEL_ROWS);
  label_rules (plan);
  for (guint i = 0; i < plan->n_panels; i++)
    label_windows (plan, &plan->panels[i]);
  foulee_label_rows_init (&plan->below, plan->left, plan->width, 1);
  take_events (plan);
}

static void
draw_panel_labels (FouleePlan *plan, const FouleePanelPlan *place)
{
  for (guint i = 0; i < place->labels->len; i++) {
    const FouleePlanLabel *label = &g_array_index (place->labels, FouleePlanLabel, i);
    FouleeChartMark *mark =
        foulee_plan_text (plan, label->text, label->start,
                          place->rows + (float) label->row * plan->measure->height, label->width);

    if (!label->strong)
      continue;
    mark->ink = FOULEE_CHART_INK_STRONG;
    mark->bold = TRUE;
  }
}

void
foulee_plan_draw_labels (FouleePlan *plan)
{
  for (guint i = 0; i < plan->n_panels; i++)
    draw_panel_labels (plan, &plan->panels[i]);
}

/* ---- Events ---------------------------------------------------------------------------------- */

static void
draw_event (FouleePlan *plan, const FouleeChartItem *event)
{
  const float line = plan->measure->height, half = FOULEE_PLAN_TRIANGLE / 2;
  const float top = plan->panels[plan->axis].bottom + FOULEE_PLAN_TICK;
  const float x = foulee_scale_place (&plan->x, event->from);
  FouleeChartMark *mark =
      foulee_plan_mark (plan, FOULEE_CHART_MARK_TRIANGLE, FOULEE_CHART_INK_EVENT);
  float width, start, starts[2];
  int row;

  mark->width = FOULEE_PLAN_TRIANGLE;
  mark->hollow = event->planned;
  foulee_plan_point (mark, x, top + (line - FOULEE_PLAN_TRIANGLE) / 2);
  if (event->label == NULL)
    return;
  width = foulee_plan_width (plan, event->label, FALSE);
  starts[0] = x + half + 6.0f;
  starts[1] = x - half - 6.0f - width;
  if (foulee_label_rows_place (&plan->below, width, starts, 2, &start, &row))
    foulee_plan_text (plan, event->label, start, top, width);
}

void
foulee_plan_draw_events (FouleePlan *plan)
{
  GArray *events = plan->chart->events;

  for (guint i = 0; i < events->len; i++)
    if (foulee_plan_is_across (plan, foulee_chart_item (events, i)->from))
      draw_event (plan, foulee_chart_item (events, i));
}

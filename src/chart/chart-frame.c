/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-plan.h"
#include "chart/text-cache.h"
#include "chart/ticks.h"

/* Between two panels, in lines. */
#define BETWEEN 0.6f

/* Above the line of keys, in lines. */
#define ABOVE_KEYS 0.5f

/* The axis stands below the last panel that is no strip, else below all. */
static guint
find_axis (const FouleeChart *chart)
{
  for (guint i = chart->panels->len; i-- > 0;)
    if (foulee_chart_panel (chart, i)->lines == 0)
      return i;
  return chart->panels->len - 1;
}

/* ---- Heights --------------------------------------------------------------------------------- */

static gboolean
has_level_labels (const FouleeChartPanel *panel)
{
  for (guint i = 0; i < panel->levels->len; i++)
    if (foulee_chart_item (panel->levels, i)->label != NULL)
      return TRUE;
  return FALSE;
}

/* Half a line of the label of a level at the edge. */
static float
edge_of (const FouleePlan *plan, const FouleePanelPlan *place)
{
  return place->panel->lines == 0 || has_level_labels (place->panel) ? plan->measure->height / 2
                                                                     : 0.0f;
}

/* Room above bars for their labels, so that a bar may be as high as the axis. */
static float
bar_labels (const FouleePlan *plan, guint panel)
{
  guint lines = 0;

  for (guint i = 0; i < plan->chart->layers->len; i++) {
    const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, i);

    if (layer->panel == panel)
      lines = MAX (lines, layer->lines);
  }
  return (float) lines * plan->measure->height;
}

/* A chart without an axis is as small as can be: a panel whose bars have room for their labels, and
 * which has none of its own, stands right below the one above it. */
static gboolean
is_close (const FouleePlan *plan, guint panel)
{
  return panel > 0 && plan->chart->across == FOULEE_AXIS_BARE && bar_labels (plan, panel) > 0.0f &&
         !has_level_labels (plan->panels[panel].panel);
}

static float
labels_height (const FouleePlan *plan, guint panel)
{
  const FouleePanelPlan *place = &plan->panels[panel];
  const int n = foulee_label_rows_used (&place->above);

  if (n > 0)
    return (float) n * plan->measure->height + FOULEE_PLAN_MARGIN;
  return is_close (plan, panel) ? 0.0f : edge_of (plan, place);
}

static float
below_height (const FouleePlan *plan, guint panel)
{
  const int n = foulee_plan_axis_lines (plan);

  if (panel == plan->axis && n > 0)
    return (float) n * plan->measure->height + FOULEE_PLAN_TICK;
  return edge_of (plan, &plan->panels[panel]);
}

static guint
count_lines (const char *text)
{
  guint n = 1;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

/* A strip is at least as high as what stands beside it. */
static float
strip_height (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  double lines = panel->lines;

  if (plan->asides_right && panel->aside != NULL)
    lines = MAX (lines, count_lines (panel->aside));
  return ceilf ((float) lines * plan->measure->height);
}

static float
head_height (const FouleePlan *plan, guint panel)
{
  const float between =
      panel > 0 && !is_close (plan, panel) ? roundf (BETWEEN * plan->measure->height) : 0.0f;

  return between +
         (float) foulee_plan_head_lines (plan, &plan->panels[panel]) * plan->measure->height;
}

static float
keys_height (const FouleePlan *plan)
{
  return plan->key_rows > 0 ? ((float) plan->key_rows + ABOVE_KEYS) * plan->measure->height : 0.0f;
}

float
foulee_plan_fixed_height (const FouleePlan *plan, double *shares)
{
  float fixed = keys_height (plan);

  *shares = 0.0;
  for (guint i = 0; i < plan->n_panels; i++) {
    const FouleePanelPlan *place = &plan->panels[i];

    fixed += head_height (plan, i) + labels_height (plan, i) + below_height (plan, i);
    if (place->panel->lines > 0)
      fixed += strip_height (plan, place->panel);
    else
      *shares += place->panel->share;
  }
  return fixed;
}

static void
plan_upwards (FouleePlan *plan)
{
  double shares;
  const float rest = plan->height - foulee_plan_fixed_height (plan, &shares);
  float y = 0.0f;

  for (guint i = 0; i < plan->n_panels; i++) {
    FouleePanelPlan *place = &plan->panels[i];
    const FouleeChartPanel *panel = place->panel;
    float plot = panel->lines > 0 ? strip_height (plan, panel)
                                  : MAX (floorf (rest * (float) (panel->share / shares)), 1.0f);

    place->start = y + head_height (plan, i) -
                   (float) foulee_plan_head_lines (plan, place) * plan->measure->height;
    place->rows = y + head_height (plan, i);
    place->top = place->rows + labels_height (plan, i);
    place->bottom = place->top + plot;
    place->y = (FouleeScale) { panel->y_from, panel->y_to, place->bottom,
                               MIN (place->top + bar_labels (plan, i), place->bottom) };
    y = place->bottom + below_height (plan, i);
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

void
foulee_plan_init (FouleePlan *plan, const FouleeChart *chart, float width, float height,
                  const FouleeChartMeasure *measure)
{
  *plan = (FouleePlan) {
    .chart = chart,
    .measure = measure,
    .width = width,
    .height = height,
    .n_panels = chart->panels->len,
    .axis = find_axis (chart),
    .panels = g_new0 (FouleePanelPlan, chart->panels->len),
    .taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t)),
  };
  for (guint i = 0; i < plan->n_panels; i++) {
    plan->panels[i].panel = foulee_chart_panel (chart, i);
    plan->panels[i].labels = g_array_new (FALSE, FALSE, sizeof (FouleePlanLabel));
  }
  foulee_plan_heads (plan);
  plan->x = (FouleeScale) { chart->window_from, chart->window_to, plan->left, plan->right };
  foulee_plan_axis (plan);
  foulee_plan_labels (plan);
  plan->key_rows = foulee_plan_count_key_rows (plan);
  plan_upwards (plan);
}

void
foulee_plan_clear (FouleePlan *plan)
{
  for (guint i = 0; i < plan->n_panels; i++) {
    foulee_label_rows_clear (&plan->panels[i].above);
    g_array_unref (plan->panels[i].labels);
  }
  foulee_label_rows_clear (&plan->below);
  g_clear_pointer (&plan->panels, g_free);
  g_clear_pointer (&plan->ticks, g_array_unref);
  g_clear_pointer (&plan->taken, g_array_unref);
}

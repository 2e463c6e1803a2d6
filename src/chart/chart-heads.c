/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-plan.h"

/* Between a name and what it stands beside, and between a name and its unit. */
#define NAME_GAP 12.0f
#define UNIT_GAP 6.0f

/* Names, and asides, stand beside the plot as long as it keeps so much of the width: with names
 * alone, and with both. */
#define LEAST_BESIDE_NAMES 0.6f
#define LEAST_BESIDE_BOTH 0.45f
#define LEAST_PLOT 200.0f

/* With names above it, asides have room there too: then it gives up less. */
#define LEAST_PLOT_BELOW_NAMES 240.0f

/* Where values are read off in a plot of its own, nothing stands beside it below this width, in
 * lines of text. */
#define WIDE_FROM 28.0f

/* From so many lines on a strip has room for a unit below its name. */
#define UNIT_BELOW_FROM 2.0

/* ---- Measuring ------------------------------------------------------------------------------- */

static float
width_of_lines (const FouleePlan *plan, const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  float width = 0.0f;

  for (int i = 0; lines != NULL && lines[i] != NULL; i++)
    width = MAX (width, foulee_plan_width (plan, lines[i], FALSE));
  return width;
}

static float
level_width (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  float width = 0.0f;

  for (guint i = 0; i < panel->levels->len; i++) {
    const char *label = foulee_chart_item (panel->levels, i)->label;

    if (label != NULL)
      width = MAX (width, foulee_plan_width (plan, label, FALSE) + FOULEE_PLAN_GUTTER);
  }
  return width;
}

static float
unit_width (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  return panel->unit != NULL ? foulee_plan_width (plan, panel->unit, FALSE) : 0.0f;
}

static float
name_width (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  return panel->name != NULL ? foulee_plan_width (plan, panel->name, TRUE) : 0.0f;
}

static gboolean
has_unit_below (const FouleeChartPanel *panel)
{
  return panel->unit != NULL && (panel->lines == 0 || panel->lines >= UNIT_BELOW_FROM);
}

static float
name_and_unit_width (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  const float unit = unit_width (plan, panel);

  return name_width (plan, panel) + (unit > 0.0f ? UNIT_GAP + unit : 0.0f);
}

/* At the left of the plot. */
static float
beside_width (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  if (panel->name == NULL)
    return 0.0f;
  if (has_unit_below (panel))
    return MAX (name_width (plan, panel), unit_width (plan, panel)) + NAME_GAP;
  return name_and_unit_width (plan, panel) + NAME_GAP;
}

/* At the right of it. */
static float
aside_width (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  float width = width_of_lines (plan, panel->aside);

  for (guint i = 0; i < panel->usuals->len; i++)
    width = MAX (width, width_of_lines (plan, foulee_chart_item (panel->usuals, i)->label));
  return width > 0.0f ? width + FOULEE_PLAN_GUTTER : 0.0f;
}

void
foulee_plan_heads (FouleePlan *plan)
{
  float levels = 0.0f, names = 0.0f, asides = 0.0f;
  const float width = plan->width;
  const gboolean roomy =
      plan->panels[plan->axis].panel->lines > 0 || width >= WIDE_FROM * plan->measure->height;

  for (guint i = 0; i < plan->n_panels; i++) {
    const FouleeChartPanel *panel = plan->panels[i].panel;
    const float level = level_width (plan, panel);

    levels = MAX (levels, level);
    names = MAX (names, beside_width (plan, panel) + level);
    asides = MAX (asides, aside_width (plan, panel));
  }
  plan->gutter = levels;
  plan->names_left = roomy && width - names >= MAX (LEAST_BESIDE_NAMES * width, LEAST_PLOT);
  plan->asides_right =
      roomy && asides > 0.0f &&
      width - (plan->names_left ? names : levels) - asides >=
          MAX (LEAST_BESIDE_BOTH * width, plan->names_left ? LEAST_PLOT : LEAST_PLOT_BELOW_NAMES);
  plan->left = plan->names_left ? names : levels;
  plan->aside = plan->asides_right ? width - asides + FOULEE_PLAN_GUTTER : width;
  plan->right =
      MAX (plan->asides_right ? width - asides : width - FOULEE_PLAN_MARGIN, plan->left + 1.0f);
}

/* Whether an aside that stands above has room on the line of the name. */
static gboolean
shares_line (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  const float name = plan->names_left ? 0.0f : name_and_unit_width (plan, panel);

  return name + NAME_GAP + width_of_lines (plan, panel->aside) <= plan->width;
}

gboolean
foulee_plan_usual_in_head (const FouleePlan *plan, const FouleePanelPlan *place, const char *label)
{
  const FouleeChartPanel *panel = place->panel;

  return !plan->names_left && !plan->asides_right && panel->name != NULL && panel->aside == NULL &&
         name_and_unit_width (plan, panel) + NAME_GAP + foulee_plan_width (plan, label, FALSE) <=
             plan->width;
}

static int
count_aside_lines (const FouleeChartPanel *panel)
{
  int n = 1;

  for (const char *p = panel->aside; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

static int
count_name_lines (const FouleePlan *plan, const FouleeChartPanel *panel)
{
  if (plan->names_left || panel->name == NULL)
    return 0;
  return panel->unit != NULL && name_and_unit_width (plan, panel) > plan->width ? 2 : 1;
}

int
foulee_plan_head_lines (const FouleePlan *plan, const FouleePanelPlan *place)
{
  const FouleeChartPanel *panel = place->panel;
  const int name = count_name_lines (plan, panel);
  int aside;

  if (plan->asides_right || panel->aside == NULL)
    return name;
  aside = count_aside_lines (panel);
  return shares_line (plan, panel) ? MAX (name, aside) : name + aside;
}

/* ---- Drawing --------------------------------------------------------------------------------- */

static void
draw_name_at (FouleePlan *plan, const FouleeChartPanel *panel, float y, gboolean unit_below)
{
  const float name = name_width (plan, panel);
  FouleeChartMark *mark = foulee_plan_text (plan, panel->name, 0.0f, y, name);

  mark->bold = TRUE;
  mark->ink = FOULEE_CHART_INK_STRONG;
  if (panel->unit == NULL)
    return;
  if (unit_below)
    foulee_plan_text (plan, panel->unit, 0.0f, y + plan->measure->height, unit_width (plan, panel));
  else
    foulee_plan_text (plan, panel->unit, name + UNIT_GAP, y, unit_width (plan, panel));
}

static void
draw_name (FouleePlan *plan, const FouleePanelPlan *place)
{
  const FouleeChartPanel *panel = place->panel;
  const gboolean below = has_unit_below (panel);
  const float height = plan->measure->height * (below ? 2 : 1);

  if (panel->name == NULL)
    return;
  if (!plan->names_left)
    draw_name_at (plan, panel, place->start, count_name_lines (plan, panel) > 1);
  else if (panel->lines > 0)
    draw_name_at (plan, panel, (place->top + place->bottom - height) / 2, below);
  else
    draw_name_at (plan, panel, place->top, below);
}

static void
draw_aside (FouleePlan *plan, const FouleePanelPlan *place)
{
  const FouleeChartPanel *panel = place->panel;
  const float line = plan->measure->height;
  g_auto (GStrv) lines = NULL;
  float y;

  if (panel->aside == NULL)
    return;
  lines = g_strsplit (panel->aside, "\n", -1);
  if (plan->asides_right)
    y = (place->top + place->bottom - (float) g_strv_length (lines) * line) / 2;
  else
    y = place->start +
        (shares_line (plan, panel) ? 0.0f : (float) count_name_lines (plan, panel) * line);
  for (int i = 0; lines[i] != NULL; i++) {
    const float width = foulee_plan_width (plan, lines[i], FALSE);

    foulee_plan_text (plan, lines[i], plan->width - width, y + (float) i * line, width);
  }
}

void
foulee_plan_draw_heads (FouleePlan *plan)
{
  for (guint i = 0; i < plan->n_panels; i++) {
    draw_name (plan, &plan->panels[i]);
    draw_aside (plan, &plan->panels[i]);
  }
}

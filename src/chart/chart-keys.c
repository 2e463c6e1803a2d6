/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-plan.h"

/* Between two keys, and between a marker and its label. */
#define KEY_GAP 14.0f
#define MARKER_GAP 4.0f

typedef void (*Place) (FouleePlan *plan, const FouleeChartKey *key, float x, int row);

static float
marker_width (const FouleeChartKey *key)
{
  return key->marker != FOULEE_MARKER_NONE ? 2 * FOULEE_PLAN_SIGN + MARKER_GAP : 0.0f;
}

/* Side by side, and on another line where there is no more room. */
static int
place_keys (FouleePlan *plan, Place place)
{
  GArray *keys = plan->chart->keys;
  float x = plan->left;
  int row = 0;

  for (guint i = 0; i < keys->len; i++) {
    const FouleeChartKey *key = &g_array_index (keys, FouleeChartKey, i);
    const float width = marker_width (key) + foulee_plan_width (plan, key->label, FALSE);

    if (x > plan->left && x + width > plan->width) {
      x = plan->left;
      row++;
    }
    if (place != NULL)
      place (plan, key, x, row);
    /* What has no marker leads those after it in. */
    x += width + (key->marker != FOULEE_MARKER_NONE ? KEY_GAP : FOULEE_PLAN_GAP);
  }
  return keys->len > 0 ? row + 1 : 0;
}

int
foulee_plan_count_key_rows (const FouleePlan *plan)
{
  return place_keys ((FouleePlan *) plan, NULL);
}

static void
draw_key (FouleePlan *plan, const FouleeChartKey *key, float x, int row)
{
  const float line = plan->measure->height;
  const float y = plan->height - (float) (plan->key_rows - row) * line;
  FouleeChartMark *mark;

  foulee_plan_text (plan, key->label, x + marker_width (key), y,
                    foulee_plan_width (plan, key->label, FALSE));
  if (key->marker == FOULEE_MARKER_NONE)
    return;
  mark = foulee_plan_mark (plan, FOULEE_CHART_MARK_SIGNS, FOULEE_CHART_INK_STRONG);
  mark->marker = key->marker;
  mark->width = FOULEE_PLAN_SIGN;
  foulee_plan_point (mark, x + FOULEE_PLAN_SIGN, y + line / 2);
}

void
foulee_plan_draw_keys (FouleePlan *plan)
{
  place_keys (plan, draw_key);
}

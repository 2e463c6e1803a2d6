/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-private.h"

/* How far the page keys go: a week of time, a day of hours. */
#define WEEK 604800.0
#define DAY_HOURS 24.0
#define PAGE_VALUES 10

/* ---- Values that can be visited -------------------------------------------------------------- */

static gboolean
is_stop (const FouleeChartLayer *layer, guint place)
{
  return !isnan (foulee_layer_y (layer, place));
}

/* The next stop from `place` on, itself included, or before it; FALSE for none. */
static gboolean
seek (const FouleeChartLayer *layer, guint place, gboolean back, guint *found)
{
  const guint n = layer->values->len;

  if (layer->words == NULL)
    return FALSE;
  /* Below the first place there is G_MAXUINT. */
  for (guint i = place; i < n; i += back ? -1u : 1u)
    if (is_stop (layer, i)) {
      *found = i;
      return TRUE;
    }
  return FALSE;
}

/* The stop whose x is nearest; of two as near, the one before. */
static gboolean
seek_nearest (const FouleeChartLayer *layer, double x, guint *found)
{
  const guint start = foulee_layer_find (layer, x);
  guint before = 0, after = 0;
  const gboolean is_after = seek (layer, start, FALSE, &after);
  const gboolean is_before = seek (layer, start - 1, TRUE, &before);

  if (!is_after && !is_before)
    return FALSE;
  if (is_after && is_before)
    *found = fabs (foulee_layer_x (layer, after) - x) < fabs (foulee_layer_x (layer, before) - x)
                 ? after
                 : before;
  else
    *found = is_after ? after : before;
  return TRUE;
}

static FouleeChartStop
stop_at (const FouleeChart *chart, guint number, guint place)
{
  return (FouleeChartStop) { number,
                             foulee_layer_index (foulee_chart_layer (chart, number), place) };
}

static gboolean
goes_back (FouleeChartStep step)
{
  return step == FOULEE_STEP_BACK || step == FOULEE_STEP_PAGE_BACK || step == FOULEE_STEP_UP;
}

/* ---- From none ------------------------------------------------------------------------------- */

/* Into what can be seen, where there is something in it. */
static gboolean
enter_layer (const FouleeChart *chart, const FouleeChartLayer *layer, FouleeChartStep step,
             guint *place)
{
  const guint n = layer->values->len;
  guint end;

  if (step == FOULEE_STEP_FIRST)
    return seek (layer, 0, FALSE, place);
  if (step == FOULEE_STEP_LAST)
    return seek (layer, n - 1, TRUE, place);
  if (goes_back (step)) {
    end = foulee_layer_find (layer, nextafter (chart->window_to, INFINITY));
    return seek (layer, end - 1, TRUE, place) || seek (layer, 0, FALSE, place);
  }
  return seek (layer, foulee_layer_find (layer, chart->window_from), FALSE, place) ||
         seek (layer, n - 1, TRUE, place);
}

static gboolean
enter (const FouleeChart *chart, FouleeChartStep step, FouleeChartStop *stop)
{
  for (guint i = 0; i < chart->layers->len; i++) {
    guint place;

    if (!enter_layer (chart, foulee_chart_layer (chart, i), step, &place))
      continue;
    *stop = stop_at (chart, i, place);
    return TRUE;
  }
  return FALSE;
}

/* ---- From one to another --------------------------------------------------------------------- */

/* Ten stops on, or as many as there are. */
static gboolean
page_values (const FouleeChartLayer *layer, guint place, gboolean back, guint *found)
{
  *found = place;
  for (int i = 0; i < PAGE_VALUES; i++)
    if (!seek (layer, *found + (back ? -1u : 1u), back, found))
      break;
  return *found != place;
}

/* To the first stop at least so far away, else to the last one on this side. */
static gboolean
page_across (const FouleeChartLayer *layer, guint place, gboolean back, double far, guint *found)
{
  guint at = place;

  while (seek (layer, at + (back ? -1u : 1u), back, &at))
    if (fabs (foulee_layer_x (layer, at) - foulee_layer_x (layer, place)) >= far)
      break;
  *found = at;
  return at != place;
}

static gboolean
page (const FouleeChart *chart, const FouleeChartLayer *layer, guint place, gboolean back,
      guint *found)
{
  if (chart->across == FOULEE_AXIS_TIME)
    return page_across (layer, place, back, WEEK, found);
  if (chart->across == FOULEE_AXIS_HOURS)
    return page_across (layer, place, back, DAY_HOURS, found);
  return page_values (layer, place, back, found);
}

static gboolean
step_in_layer (const FouleeChart *chart, const FouleeChartLayer *layer, FouleeChartStep step,
               guint place, guint *found)
{
  if (step == FOULEE_STEP_FIRST)
    return seek (layer, 0, FALSE, found) && *found != place;
  if (step == FOULEE_STEP_LAST)
    return seek (layer, layer->values->len - 1, TRUE, found) && *found != place;
  if (step == FOULEE_STEP_BACK)
    return seek (layer, place - 1, TRUE, found);
  if (step == FOULEE_STEP_ON)
    return seek (layer, place + 1, FALSE, found);
  return page (chart, layer, place, goes_back (step), found);
}

static gboolean
step_across_layers (const FouleeChart *chart, gboolean up, FouleeChartStop *stop)
{
  const double x = foulee_chart_stop_x (chart, *stop);

  for (guint i = stop->layer + (up ? -1u : 1u); i < chart->layers->len; i += up ? -1u : 1u) {
    guint place;

    if (!seek_nearest (foulee_chart_layer (chart, i), x, &place))
      continue;
    *stop = stop_at (chart, i, place);
    return TRUE;
  }
  return FALSE;
}

gboolean
foulee_chart_step (const FouleeChart *chart, FouleeChartStep step, FouleeChartStop *stop)
{
  const FouleeChartLayer *layer;
  guint place;

  if (!foulee_chart_is_stop (*stop))
    return enter (chart, step, stop);
  g_return_val_if_fail (stop->layer < chart->layers->len, FALSE);

  if (step == FOULEE_STEP_UP || step == FOULEE_STEP_DOWN)
    return step_across_layers (chart, step == FOULEE_STEP_UP, stop);
  layer = foulee_chart_layer (chart, stop->layer);
  if (!step_in_layer (chart, layer, step, foulee_layer_place (layer, stop->index), &place))
    return FALSE;
  *stop = stop_at (chart, stop->layer, place);
  return TRUE;
}

/* ---- What is told of one --------------------------------------------------------------------- */

double
foulee_chart_stop_x (const FouleeChart *chart, FouleeChartStop stop)
{
  const FouleeChartLayer *layer;

  g_return_val_if_fail (stop.layer < chart->layers->len, NAN);

  layer = foulee_chart_layer (chart, stop.layer);
  g_return_val_if_fail (stop.index < layer->values->len, NAN);
  return foulee_layer_x (layer, foulee_layer_place (layer, stop.index));
}

char *
foulee_chart_stop_words (const FouleeChart *chart, FouleeChartStop stop)
{
  const FouleeChartLayer *layer;

  g_return_val_if_fail (stop.layer < chart->layers->len, NULL);

  layer = foulee_chart_layer (chart, stop.layer);
  return layer->words != NULL ? layer->words (stop.layer, stop.index, layer->data) : NULL;
}

const char *
foulee_chart_stop_name (const FouleeChart *chart, FouleeChartStop stop)
{
  g_return_val_if_fail (stop.layer < chart->layers->len, NULL);

  return foulee_chart_layer (chart, stop.layer)->name;
}

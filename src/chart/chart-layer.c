/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "chart/chart-private.h"

/* ---- Adding ---------------------------------------------------------------------------------- */

static void
clear_bar (gpointer bar)
{
  g_free ((char *) ((FouleeChartBar *) bar)->label);
}

static void
clear_spot (gpointer spot)
{
  g_free ((char *) ((FouleeChartSpot *) spot)->label);
}

/* All kinds of values begin with where they begin across. */
static double
start_of (gconstpointer value)
{
  return *(const double *) value;
}

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer values)
{
  GArray *array = values;
  const gsize size = g_array_get_element_size (array);
  const double x = start_of (array->data + *(const guint *) a * size);
  const double y = start_of (array->data + *(const guint *) b * size);

  if (x != y)
    return x < y ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static gboolean
rises (GArray *values)
{
  const gsize size = g_array_get_element_size (values);

  for (guint i = 1; i < values->len; i++)
    if (start_of (values->data + i * size) < start_of (values->data + (i - 1) * size))
      return FALSE;
  return TRUE;
}

/* Puts values in the order of where they begin. */
static void
sort (FouleeChartLayer *layer)
{
  GArray *values = layer->values;
  const gsize size = g_array_get_element_size (values);
  g_autofree char *before = NULL;

  if (rises (values))
    return;
  layer->indices = g_new (guint, values->len);
  layer->places = g_new (guint, values->len);
  for (guint i = 0; i < values->len; i++)
    layer->indices[i] = i;
  g_sort_array (layer->indices, values->len, sizeof (guint), compare_starts, values);
  before = g_memdup2 (values->data, values->len * size);
  for (guint i = 0; i < values->len; i++) {
    memcpy (values->data + i * size, before + layer->indices[i] * size, size);
    layer->places[layer->indices[i]] = i;
  }
}

static FouleeChartLayer *
add_layer (FouleeChartPanel *panel, FouleeLayerKind kind, gconstpointer values, gsize size, guint n,
           guint *number)
{
  FouleeChartLayer *layer = g_new0 (FouleeChartLayer, 1);

  layer->kind = kind;
  layer->panel = panel->index;
  layer->values = g_array_sized_new (FALSE, FALSE, (guint) size, n);
  g_array_append_vals (layer->values, values, n);
  *number = panel->chart->layers->len;
  g_ptr_array_add (panel->chart->layers, layer);
  return layer;
}

guint
foulee_panel_add_line (FouleeChartPanel *panel, const FouleeChartPoint *points, guint n,
                       FouleeLineLook look)
{
  guint number;

  add_layer (panel, FOULEE_LAYER_LINE, points, sizeof *points, n, &number)->look = look;
  return number;
}

guint
foulee_panel_add_band (FouleeChartPanel *panel, const FouleeBandPoint *points, guint n)
{
  guint number;

  add_layer (panel, FOULEE_LAYER_BAND, points, sizeof *points, n, &number);
  return number;
}

guint
foulee_panel_add_fan (FouleeChartPanel *panel, const FouleeFanPoint *points, guint n)
{
  guint number;

  add_layer (panel, FOULEE_LAYER_FAN, points, sizeof *points, n, &number);
  return number;
}

static guint
count_lines (const char *text)
{
  guint n = 1;

  for (const char *end = strchr (text, '\n'); end != NULL; end = strchr (end + 1, '\n'))
    n++;
  return n;
}

guint
foulee_panel_add_bars (FouleeChartPanel *panel, const FouleeChartBar *bars, guint n)
{
  guint number;
  FouleeChartLayer *layer = add_layer (panel, FOULEE_LAYER_BARS, bars, sizeof *bars, n, &number);

  for (guint i = 0; i < n; i++) {
    FouleeChartBar *bar = &g_array_index (layer->values, FouleeChartBar, i);

    layer->longest = MAX (layer->longest, bar->to - bar->from);
    if (bar->label == NULL)
      continue;
    bar->label = g_strdup (bar->label);
    if (bar->style != FOULEE_BAR_VALUE)
      layer->lines = MAX (layer->lines, count_lines (bar->label));
  }
  sort (layer);
  g_array_set_clear_func (layer->values, clear_bar);
  return number;
}

guint
foulee_panel_add_spots (FouleeChartPanel *panel, const FouleeChartSpot *spots, guint n)
{
  guint number;
  FouleeChartLayer *layer = add_layer (panel, FOULEE_LAYER_SPOTS, spots, sizeof *spots, n, &number);

  for (guint i = 0; i < n; i++) {
    FouleeChartSpot *spot = &g_array_index (layer->values, FouleeChartSpot, i);

    spot->label = g_strdup (spot->label);
  }
  sort (layer);
  g_array_set_clear_func (layer->values, clear_spot);
  return number;
}

guint
foulee_panel_add_intervals (FouleeChartPanel *panel, const FouleeChartInterval *intervals, guint n)
{
  guint number;
  FouleeChartLayer *layer =
      add_layer (panel, FOULEE_LAYER_INTERVALS, intervals, sizeof *intervals, n, &number);

  for (guint i = 0; i < n; i++)
    layer->longest = MAX (layer->longest, intervals[i].to - intervals[i].from);
  sort (layer);
  return number;
}

void
foulee_chart_set_words (FouleeChart *chart, guint number, const char *name, FouleeChartWords words,
                        gpointer data, GDestroyNotify destroy)
{
  FouleeChartLayer *layer;

  g_return_if_fail (number < chart->layers->len);

  layer = g_ptr_array_index (chart->layers, number);
  if (layer->destroy != NULL)
    layer->destroy (layer->data);
  g_set_str (&layer->name, name);
  layer->words = words;
  layer->data = data;
  layer->destroy = destroy;
}

void
foulee_chart_layer_free (FouleeChartLayer *layer)
{
  if (layer->destroy != NULL)
    layer->destroy (layer->data);
  g_free (layer->name);
  g_free (layer->indices);
  g_free (layer->places);
  g_array_unref (layer->values);
  g_free (layer);
}

/* ---- Reading --------------------------------------------------------------------------------- */

gconstpointer
foulee_layer_value (const FouleeChartLayer *layer, guint place)
{
  return layer->values->data + place * g_array_get_element_size (layer->values);
}

double
foulee_layer_start (const FouleeChartLayer *layer, guint place)
{
  return start_of (foulee_layer_value (layer, place));
}

double
foulee_layer_x (const FouleeChartLayer *layer, guint place)
{
  gconstpointer value = foulee_layer_value (layer, place);

  if (layer->kind == FOULEE_LAYER_BARS)
    return (((const FouleeChartBar *) value)->from + ((const FouleeChartBar *) value)->to) / 2;
  if (layer->kind == FOULEE_LAYER_INTERVALS)
    return (((const FouleeChartInterval *) value)->from +
            ((const FouleeChartInterval *) value)->to) /
           2;
  return start_of (value);
}

double
foulee_layer_y (const FouleeChartLayer *layer, guint place)
{
  gconstpointer value = foulee_layer_value (layer, place);

  switch (layer->kind) {
  case FOULEE_LAYER_LINE:
    return ((const FouleeChartPoint *) value)->y;
  case FOULEE_LAYER_BAND:
    return (((const FouleeBandPoint *) value)->low + ((const FouleeBandPoint *) value)->high) / 2;
  case FOULEE_LAYER_FAN:
    return ((const FouleeFanPoint *) value)->middle;
  case FOULEE_LAYER_BARS:
    return ((const FouleeChartBar *) value)->high;
  case FOULEE_LAYER_SPOTS:
    return ((const FouleeChartSpot *) value)->y;
  case FOULEE_LAYER_INTERVALS:
    return ((const FouleeChartInterval *) value)->y;
  }
  return NAN;
}

guint
foulee_layer_find (const FouleeChartLayer *layer, double x)
{
  guint low = 0, high = layer->values->len;

  while (low < high) {
    const guint middle = low + (high - low) / 2;

    if (foulee_layer_start (layer, middle) < x)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void
foulee_layer_range (const FouleeChartLayer *layer, double from, double to, guint *first, guint *end)
{
  const gboolean joined = layer->kind <= FOULEE_LAYER_FAN;

  *first = foulee_layer_find (layer, from - layer->longest);
  *end = foulee_layer_find (layer, nextafter (to, INFINITY));
  if (!joined)
    return;
  *first -= *first > 0;
  *end += *end < layer->values->len;
}

guint
foulee_layer_index (const FouleeChartLayer *layer, guint place)
{
  return layer->indices != NULL ? layer->indices[place] : place;
}

guint
foulee_layer_place (const FouleeChartLayer *layer, guint index)
{
  return layer->places != NULL ? layer->places[index] : index;
}

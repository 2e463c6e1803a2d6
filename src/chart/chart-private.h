/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* What was added to a chart. */

typedef struct {
  double from, to;   /* a rule, an event and a level have only the first */
  char *label;       /* or NULL */
  char *after;       /* of a rule, at its right; or NULL */
  char *brief;       /* instead of that, where there is less room; or NULL */
  char *brief_label; /* and instead of `label`; or NULL */
  gboolean planned;
  gboolean strong;
  FouleeSpanStyle style; /* of a span */
} FouleeChartItem;

typedef struct {
  FouleeMarker marker;
  char *label;
} FouleeChartKey;

typedef struct {
  double x, y;
  char *title;
  char *detail; /* or NULL */
} FouleeChartNote;

typedef enum {
  FOULEE_LAYER_LINE,      /* FouleeChartPoint */
  FOULEE_LAYER_BAND,      /* FouleeBandPoint */
  FOULEE_LAYER_FAN,       /* FouleeFanPoint */
  FOULEE_LAYER_BARS,      /* FouleeChartBar */
  FOULEE_LAYER_SPOTS,     /* FouleeChartSpot */
  FOULEE_LAYER_INTERVALS, /* FouleeChartInterval */
} FouleeLayerKind;

/* Values stand in the order of their x, which need not be the one in which they came: bars may be
 * added in any. */
typedef struct {
  FouleeLayerKind kind;
  guint panel;
  GArray *values;
  guint *indices; /* by place, the number by which a caller knows the value; NULL: the place */
  guint *places;  /* the other way round */
  double longest; /* the longest of bars and intervals; 0 for the others */
  guint lines;    /* of the bars' labels, at most */
  FouleeLineLook look;

  char *name; /* with words: these four */
  FouleeChartWords words;
  gpointer data;
  GDestroyNotify destroy;
} FouleeChartLayer;

struct _FouleeChartPanel {
  FouleeChart *chart;
  guint index;
  double y_from, y_to;
  double share;
  double lines; /* of a strip; 0 for none */
  char *name, *unit, *aside;
  GArray *levels; /* FouleeChartItem, as those below */
  GArray *usuals;
  GArray *spans;
  GArray *notes; /* FouleeChartNote */
};

struct _FouleeChart {
  gatomicrefcount refs;
  FouleeAxisKind across;
  double from, to;
  double window_from, window_to;
  const FouleeLanguage *language;
  GTimeZone *zone;
  FouleeFinest finest;
  char *title;
  GArray *stretches; /* FouleeChartItem, as those below */
  GArray *rules;
  GArray *events;
  GArray *keys;      /* FouleeChartKey */
  GPtrArray *panels; /* FouleeChartPanel */
  GPtrArray *layers; /* FouleeChartLayer */
};

GArray *foulee_chart_items_new (void);
void foulee_chart_items_add (GArray *items, double from, double to, const char *label);

void foulee_chart_panel_free (FouleeChartPanel *panel);
void foulee_chart_layer_free (FouleeChartLayer *layer);

static inline const FouleeChartItem *
foulee_chart_item (GArray *items, guint index)
{
  return &g_array_index (items, FouleeChartItem, index);
}

static inline FouleeChartPanel *
foulee_chart_panel (const FouleeChart *chart, guint index)
{
  return g_ptr_array_index (chart->panels, index);
}

static inline const FouleeChartLayer *
foulee_chart_layer (const FouleeChart *chart, guint index)
{
  return g_ptr_array_index (chart->layers, index);
}

/* ---- The values of a layer, by place --------------------------------------------------------- */

gconstpointer foulee_layer_value (const FouleeChartLayer *layer, guint place);

/* Where it begins; where it is told of, which of a bar and an interval is the middle; its height,
 * NAN for what was not recorded. */
double foulee_layer_start (const FouleeChartLayer *layer, guint place);
double foulee_layer_x (const FouleeChartLayer *layer, guint place);
double foulee_layer_y (const FouleeChartLayer *layer, guint place);

/* The first place that begins at `x` or after it; the number of values where there is none. */
guint foulee_layer_find (const FouleeChartLayer *layer, double x);

/* The places of which something may be seen between two values: from `*first` on, before `*end`. Of
 * what is joined by lines, the neighbours beyond the ends too. */
void foulee_layer_range (const FouleeChartLayer *layer, double from, double to, guint *first,
                         guint *end);

/* A value's number by which a caller knows it, and the other way round. */
guint foulee_layer_index (const FouleeChartLayer *layer, guint place);
guint foulee_layer_place (const FouleeChartLayer *layer, guint index);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-plan.h"
#include "chart/chart-texts.h"

/* The ring on a value, and the surface that parts it from what lies below. */
#define RING 8.0f
#define RING_WIDTH 2.5f
#define RING_GAP 1.5f
#define CURSOR_WIDTH 1.0f

float
foulee_chart_height (const FouleeChart *chart, const FouleeChartLook *look, float width, float plot)
{
  g_auto (FouleeChartTexts) texts = { 0 };
  g_auto (FouleePlan) plan = { 0 };
  double shares;
  float fixed;

  foulee_chart_texts_init (&texts, look);
  foulee_plan_init (&plan, chart, width, 0.0f, &texts.measure);
  fixed = foulee_plan_fixed_height (&plan, &shares);
  return ceilf (fixed + (float) shares * plot);
}

/* ---- Where values are ------------------------------------------------------------------------ */

/* The place of a value; of a bar the middle of its upper edge. */
static graphene_point_t
middle_of (const FouleePlan *plan, const FouleeChartLayer *layer, guint place)
{
  const FouleePanelPlan *panel = &plan->panels[layer->panel];
  const float x = foulee_scale_place (&plan->x, foulee_layer_x (layer, place));
  const float y = foulee_scale_place (&panel->y, foulee_layer_y (layer, place));

  return GRAPHENE_POINT_INIT (CLAMP (x, plan->left, plan->right),
                              CLAMP (y, panel->top, panel->bottom));
}

/* What of a value can be touched: of bars and intervals all of it, of others a point. */
static graphene_rect_t
body_of (const FouleePlan *plan, const FouleeChartLayer *layer, guint place)
{
  const FouleePanelPlan *panel = &plan->panels[layer->panel];
  const graphene_point_t middle = middle_of (plan, layer, place);
  float from = middle.x, to = middle.x, bottom = middle.y;

  if (layer->kind == FOULEE_LAYER_BARS) {
    const FouleeChartBar *bar = foulee_layer_value (layer, place);

    foulee_plan_see (plan, bar->from, bar->to, &from, &to);
    bottom = CLAMP (foulee_scale_place (&panel->y, bar->low), panel->top, panel->bottom);
  } else if (layer->kind == FOULEE_LAYER_INTERVALS) {
    const FouleeChartInterval *interval = foulee_layer_value (layer, place);

    foulee_plan_see (plan, interval->from, interval->to, &from, &to);
  }
  return GRAPHENE_RECT_INIT (from, middle.y, MAX (to - from, 0.0f), MAX (bottom - middle.y, 0.0f));
}

static gboolean
is_seen (const FouleePlan *plan, const FouleeChartLayer *layer, guint place)
{
  if (isnan (foulee_layer_y (layer, place)))
    return FALSE;
  if (layer->kind == FOULEE_LAYER_BARS || layer->kind == FOULEE_LAYER_INTERVALS) {
    const double start = foulee_layer_start (layer, place);
    const double end = 2 * foulee_layer_x (layer, place) - start;

    return end >= plan->x.from && start <= plan->x.to;
  }
  return foulee_plan_is_across (plan, foulee_layer_start (layer, place));
}

static float
distance (const graphene_rect_t *box, graphene_point_t point)
{
  const float dx =
      MAX (MAX (box->origin.x - point.x, point.x - box->origin.x - box->size.width), 0.0f);
  const float dy =
      MAX (MAX (box->origin.y - point.y, point.y - box->origin.y - box->size.height), 0.0f);

  return hypotf (dx, dy);
}

/* ---- Finding --------------------------------------------------------------------------------- */

typedef struct {
  graphene_point_t place;
  float nearest; /* so far; first the reach */
  float aside;   /* of what is as near, the one whose middle is nearer */
  gboolean found;
  guint layer, value;
} Search;

/* Of two as near, the one that lies above the other in the picture; within a layer, the first. */
static void
search_layer (const FouleePlan *plan, guint number, Search *search)
{
  const FouleeChartLayer *layer = foulee_chart_layer (plan->chart, number);
  const double from = foulee_scale_value (&plan->x, search->place.x - search->nearest);
  const double to = foulee_scale_value (&plan->x, search->place.x + search->nearest);
  guint first, end;

  foulee_layer_range (layer, from, to, &first, &end);
  for (guint i = first; i < end; i++) {
    graphene_rect_t body;
    graphene_point_t middle;
    float far, aside;

    if (!is_seen (plan, layer, i))
      continue;
    body = body_of (plan, layer, i);
    middle = middle_of (plan, layer, i);
    far = distance (&body, search->place);
    aside = fabsf (middle.x - search->place.x);
    if (far > search->nearest || (far == search->nearest && search->found &&
                                  search->layer == number && aside >= search->aside))
      continue;
    *search = (Search) { search->place, far, aside, TRUE, number, i };
  }
}

gboolean
foulee_chart_find (const FouleeChart *chart, const FouleeChartLook *look, float width, float height,
                   graphene_point_t place, float reach, FouleeChartStop *stop,
                   graphene_point_t *middle)
{
  g_auto (FouleeChartTexts) texts = { 0 };
  g_auto (FouleePlan) plan = { 0 };
  Search search = { .place = place, .nearest = reach };

  foulee_chart_texts_init (&texts, look);
  foulee_plan_init (&plan, chart, width, height, &texts.measure);
  for (guint i = 0; i < chart->layers->len; i++)
    if (foulee_chart_layer (chart, i)->words != NULL)
      search_layer (&plan, i, &search);
  if (!search.found)
    return FALSE;
  *stop = (FouleeChartStop) {
    search.layer, foulee_layer_index (foulee_chart_layer (chart, search.layer), search.value)
  };
  *middle = middle_of (&plan, foulee_chart_layer (chart, search.layer), search.value);
  return TRUE;
}

static gboolean
locate (const FouleePlan *plan, FouleeChartStop stop, const FouleeChartLayer **layer, guint *place)
{
  if (stop.layer >= plan->chart->layers->len)
    return FALSE;
  *layer = foulee_chart_layer (plan->chart, stop.layer);
  if (stop.index >= (*layer)->values->len)
    return FALSE;
  *place = foulee_layer_place (*layer, stop.index);
  return is_seen (plan, *layer, *place);
}

gboolean
foulee_chart_locate (const FouleeChart *chart, const FouleeChartLook *look, float width,
                     float height, FouleeChartStop stop, graphene_point_t *middle,
                     graphene_rect_t *plot)
{
  g_auto (FouleeChartTexts) texts = { 0 };
  g_auto (FouleePlan) plan = { 0 };
  const FouleeChartLayer *layer;
  guint place;

  foulee_chart_texts_init (&texts, look);
  foulee_plan_init (&plan, chart, width, height, &texts.measure);
  if (!locate (&plan, stop, &layer, &place))
    return FALSE;
  *middle = middle_of (&plan, layer, place);
  *plot = foulee_plan_plot (&plan, layer->panel);
  return TRUE;
}

double
foulee_chart_value_at (const FouleeChart *chart, const FouleeChartLook *look, float width,
                       float height, float x)
{
  g_auto (FouleeChartTexts) texts = { 0 };
  g_auto (FouleePlan) plan = { 0 };

  foulee_chart_texts_init (&texts, look);
  foulee_plan_init (&plan, chart, width, height, &texts.measure);
  return foulee_scale_value (&plan.x, x);
}

/* ---- The cursor ------------------------------------------------------------------------------ */

static void
draw_ring (GtkSnapshot *snapshot, const FouleeChartPalette *palette, const graphene_rect_t *body)
{
  const float radius = MIN (RING, 3.0f + (body->size.width > 0.0f ? 0.0f : RING));
  const float out = body->size.height > 0.0f ? 3.0f : RING;
  const float widths[] = { RING_WIDTH + 2 * RING_GAP, RING_WIDTH };
  const GdkRGBA *colours[] = { &palette->surface, &palette->inks[FOULEE_CHART_INK_ACCENT] };
  graphene_rect_t box = *body;
  GskRoundedRect round;
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  graphene_rect_inset (&box, -out, -out);
  gsk_rounded_rect_init_from_rect (&round, &box, radius);
  gsk_path_builder_add_rounded_rect (builder, &round);
  path = gsk_path_builder_free_to_path (builder);
  for (int i = 0; i < 2; i++) {
    GskStroke *pen = gsk_stroke_new (widths[i]);

    gtk_snapshot_append_stroke (snapshot, path, pen, colours[i]);
    gsk_stroke_free (pen);
  }
}

void
foulee_chart_snapshot_cursor (const FouleeChart *chart, GtkSnapshot *snapshot,
                              const FouleeChartLook *look, float width, float height,
                              FouleeChartStop stop)
{
  g_auto (FouleeChartTexts) texts = { 0 };
  g_auto (FouleePlan) plan = { 0 };
  const FouleeChartLayer *layer;
  graphene_rect_t body;
  guint place;
  float x;

  foulee_chart_texts_init (&texts, look);
  foulee_plan_init (&plan, chart, width, height, &texts.measure);
  if (!locate (&plan, stop, &layer, &place))
    return;
  x = middle_of (&plan, layer, place).x;
  for (guint i = 0; i < plan.n_panels; i++)
    gtk_snapshot_append_color (snapshot, &look->palette->inks[FOULEE_CHART_INK_ACCENT],
                               &GRAPHENE_RECT_INIT (x - CURSOR_WIDTH / 2, plan.panels[i].top,
                                                    CURSOR_WIDTH,
                                                    plan.panels[i].bottom - plan.panels[i].top));
  body = body_of (&plan, layer, place);
  draw_ring (snapshot, look->palette, &body);
}

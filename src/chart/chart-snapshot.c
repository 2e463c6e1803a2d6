/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-shapes.h"
#include "chart/chart-texts.h"

/* What parts a dot from what lies below; fine dots have none. */
#define RIM 1.5f
#define RIM_FROM 2.5f

/* How much of a line is seen between the rims of its dots, at least. */
#define SEEN_BETWEEN 8.0f

#define HOLLOW_WIDTH 1.5f

/* What one call draws with. */
typedef struct {
  GtkSnapshot *snapshot;
  const FouleeChartLook *look;
  const FouleeChartTexts *texts;
} Drawing;

static const GdkRGBA *
ink_of (const Drawing *drawing, const FouleeChartMark *mark)
{
  return &drawing->look->palette->inks[mark->ink];
}

static void
stroke (const Drawing *drawing, GskPathBuilder *builder, float width, const FouleeChartMark *mark)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
  const float dashes[] = { mark->dash, mark->space };
  GskStroke *pen = gsk_stroke_new (width);

  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  if (mark->dash > 0.0f)
    gsk_stroke_set_dash (pen, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (drawing->snapshot, path, pen, ink_of (drawing, mark));
  gsk_stroke_free (pen);
}

static void
fill (const Drawing *drawing, GskPathBuilder *builder, const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);

  gtk_snapshot_append_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

/* ---- Marks ----------------------------------------------------------------------------------- */

static void
draw_text (const Drawing *drawing, const FouleeChartMark *mark)
{
  const FouleeCachedText *text =
      foulee_text_cache_get (drawing->texts->cache, drawing->look, mark->text, mark->bold);
  GskRenderNode *node = foulee_text_cache_node (text, drawing->look, mark->ink);

  if (node == NULL)
    return;
  gtk_snapshot_save (drawing->snapshot);
  /* Between pixels, fine upright strokes would blur. */
  gtk_snapshot_translate (
      drawing->snapshot,
      &GRAPHENE_POINT_INIT (
          roundf (mark->box.origin.x),
          roundf (mark->box.origin.y + (mark->box.size.height - text->height) / 2)));
  gtk_snapshot_append_node (drawing->snapshot, node);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_line (const Drawing *drawing, const FouleeChartMark *mark)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  foulee_shape_line (builder, mark->points, mark->kind == FOULEE_CHART_MARK_CURVE);
  stroke (drawing, builder, mark->width, mark);
}

static void
draw_area (const Drawing *drawing, const FouleeChartMark *mark)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  foulee_shape_area (builder, mark->points);
  fill (drawing, builder, ink_of (drawing, mark));
}

static void
draw_shape (const Drawing *drawing, const FouleeChartMark *mark)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  foulee_shape_closed (builder, mark->points);
  fill (drawing, builder, ink_of (drawing, mark));
}

static void
draw_frame (const Drawing *drawing, const FouleeChartMark *mark)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  graphene_rect_t box = mark->box;

  /* The line lies inside. */
  graphene_rect_inset (&box, 0.5f, 0.5f);
  gsk_path_builder_add_rect (builder, &box);
  stroke (drawing, builder, 1.0f, mark);
}

static void
draw_hatch (const Drawing *drawing, const FouleeChartMark *mark)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  foulee_shape_hatch (builder, &mark->box);
  stroke (drawing, builder, 1.0f, mark);
}

static gboolean
is_hollow (FouleeMarker marker)
{
  return marker == FOULEE_MARKER_RING || marker == FOULEE_MARKER_BOX;
}

/* Whether a dot of a line keeps so far away from the next and the one before that something is seen
 * of the line between their rims. */
static gboolean
is_apart (const GArray *points, guint index, float least)
{
  const graphene_point_t *at = &g_array_index (points, graphene_point_t, index);

  return (index == 0 || graphene_point_distance (at, at - 1, NULL, NULL) >= least) &&
         (index + 1 == points->len || graphene_point_distance (at, at + 1, NULL, NULL) >= least);
}

/* Rims round all dots would make a line look broken where they lie close. */
static GArray *
dots_apart (const FouleeChartMark *mark)
{
  GArray *apart = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; i < mark->points->len; i++)
    if (is_apart (mark->points, i, 2 * (mark->width + RIM) + SEEN_BETWEEN))
      g_array_append_val (apart, g_array_index (mark->points, graphene_point_t, i));
  return apart;
}

/* All rims below all signs: signs that lie on one another run into one. */
static void
draw_signs (const Drawing *drawing, const FouleeChartMark *mark, FouleeMarker marker)
{
  const float rim = mark->width >= RIM_FROM ? RIM : 0.0f;
  GskPathBuilder *builder;

  if (rim > 0.0f) {
    g_autoptr (GArray) points =
        mark->kind == FOULEE_CHART_MARK_DOTS ? dots_apart (mark) : g_array_ref (mark->points);

    builder = gsk_path_builder_new ();
    foulee_shape_signs (builder, marker, points, mark->width + rim);
    fill (drawing, builder, &drawing->look->palette->surface);
  }
  builder = gsk_path_builder_new ();
  if (is_hollow (marker)) {
    foulee_shape_signs (builder, marker, mark->points, mark->width - HOLLOW_WIDTH / 2);
    stroke (drawing, builder, HOLLOW_WIDTH, mark);
  } else {
    foulee_shape_signs (builder, marker, mark->points, mark->width);
    fill (drawing, builder, ink_of (drawing, mark));
  }
}

static void
draw_triangle (const Drawing *drawing, const FouleeChartMark *mark)
{
  const graphene_point_t *tip = &g_array_index (mark->points, graphene_point_t, 0);
  /* The line of a hollow one lies within what a full one fills. */
  const float inset = mark->hollow ? HOLLOW_WIDTH / 2 : 0.0f;
  const float half = mark->width / 2 - inset;
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, tip->x, tip->y + 2 * inset);
  gsk_path_builder_line_to (builder, tip->x + half, tip->y + mark->width - inset);
  gsk_path_builder_line_to (builder, tip->x - half, tip->y + mark->width - inset);
  gsk_path_builder_close (builder);
  if (mark->hollow)
    stroke (drawing, builder, HOLLOW_WIDTH, mark);
  else
    fill (drawing, builder, ink_of (drawing, mark));
}

static void
draw_mark (const Drawing *drawing, const FouleeChartMark *mark)
{
  switch (mark->kind) {
  case FOULEE_CHART_MARK_BOX:
    gtk_snapshot_append_color (drawing->snapshot, ink_of (drawing, mark), &mark->box);
    break;
  case FOULEE_CHART_MARK_FRAME:
    draw_frame (drawing, mark);
    break;
  case FOULEE_CHART_MARK_HATCH:
    draw_hatch (drawing, mark);
    break;
  case FOULEE_CHART_MARK_LINE:
  case FOULEE_CHART_MARK_CURVE:
    draw_line (drawing, mark);
    break;
  case FOULEE_CHART_MARK_SHAPE:
    draw_shape (drawing, mark);
    break;
  case FOULEE_CHART_MARK_AREA:
    draw_area (drawing, mark);
    break;
  case FOULEE_CHART_MARK_DOTS:
    draw_signs (drawing, mark, FOULEE_MARKER_DOT);
    break;
  case FOULEE_CHART_MARK_SIGNS:
    draw_signs (drawing, mark, mark->marker);
    break;
  case FOULEE_CHART_MARK_TRIANGLE:
    draw_triangle (drawing, mark);
    break;
  case FOULEE_CHART_MARK_TEXT:
    draw_text (drawing, mark);
    break;
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

/* Marks that follow one another in one panel are cut off together. */
static void
draw_layout (const Drawing *drawing, const FouleeChartLayout *layout)
{
  int clip = -1;

  for (guint i = 0; i < layout->marks->len; i++) {
    const FouleeChartMark *mark = g_ptr_array_index (layout->marks, i);

    if (mark->clip != clip) {
      if (clip >= 0)
        gtk_snapshot_pop (drawing->snapshot);
      clip = mark->clip;
      if (clip >= 0)
        gtk_snapshot_push_clip (drawing->snapshot,
                                &g_array_index (layout->plots, graphene_rect_t, clip));
    }
    draw_mark (drawing, mark);
  }
  if (clip >= 0)
    gtk_snapshot_pop (drawing->snapshot);
}

void
foulee_chart_snapshot (const FouleeChart *chart, GtkSnapshot *snapshot, const FouleeChartLook *look,
                       float width, float height)
{
  g_auto (FouleeChartTexts) texts = { 0 };
  g_autoptr (FouleeChartLayout) layout = NULL;
  const Drawing drawing = { snapshot, look, &texts };

  foulee_chart_texts_init (&texts, look);
  layout = foulee_chart_lay_out (chart, width, height, &texts.measure);
  draw_layout (&drawing, layout);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-marks.h"
#include "chart/smooth.h"
#include "chart/text.h"

#define DOT_RADIUS 3.2f
#define DOT_RIM 1.5f
#define HOLLOW_WIDTH 1.5f

/* A line of text is so high, by its size. */
#define LINE_HEIGHT 1.4f

/* What one call draws with. */
typedef struct {
  GtkSnapshot *snapshot;
  const FouleeChartLook *look;
} Drawing;

/* ---- Text ------------------------------------------------------------------------------------ */

static PangoLayout *
lay_out_text (const FouleeChartLook *look, const char *text, gboolean bold)
{
  return foulee_text_new (look->pango, text, look->label_size, bold, look->font_features);
}

static float
measure_text (const char *text, gboolean bold, gpointer look)
{
  g_autoptr (PangoLayout) layout = lay_out_text (look, text, bold);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (float) width / PANGO_SCALE;
}

static void
draw_text (const Drawing *drawing, const FouleeChartMark *mark)
{
  g_autoptr (PangoLayout) layout = lay_out_text (drawing->look, mark->text, mark->bold);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (
      drawing->snapshot,
      &GRAPHENE_POINT_INIT (mark->box.origin.x,
                            mark->box.origin.y +
                                (mark->box.size.height - (float) height / PANGO_SCALE) / 2));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &drawing->look->palette->inks[mark->ink]);
  gtk_snapshot_restore (drawing->snapshot);
}

/* ---- Shapes ---------------------------------------------------------------------------------- */

static const graphene_point_t *
point_at (const FouleeChartMark *mark, guint index)
{
  return &g_array_index (mark->points, graphene_point_t, index);
}

static void
stroke (const Drawing *drawing, GskPath *path, float width, const FouleeChartMark *mark)
{
  const float dashes[] = { mark->dash, mark->space };
  GskStroke *pen = gsk_stroke_new (width);

  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  if (mark->dash > 0.0f)
    gsk_stroke_set_dash (pen, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (drawing->snapshot, path, pen,
                              &drawing->look->palette->inks[mark->ink]);
  gsk_stroke_free (pen);
}

static void
draw_line (const Drawing *drawing, const FouleeChartMark *mark)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, point_at (mark, 0)->x, point_at (mark, 0)->y);
  if (mark->kind == FOULEE_CHART_MARK_CURVE)
    foulee_smooth_append (builder, point_at (mark, 0), (int) mark->points->len, FALSE);
  else
    for (guint i = 1; i < mark->points->len; i++)
      gsk_path_builder_line_to (builder, point_at (mark, i)->x, point_at (mark, i)->y);
  path = gsk_path_builder_free_to_path (builder);
  stroke (drawing, path, mark->width, mark);
}

static void
draw_area (const Drawing *drawing, const FouleeChartMark *mark)
{
  guint n = mark->points->len / 2;
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, point_at (mark, 0)->x, point_at (mark, 0)->y);
  foulee_smooth_append (builder, point_at (mark, 0), (int) n, FALSE);
  gsk_path_builder_line_to (builder, point_at (mark, 2 * n - 1)->x, point_at (mark, 2 * n - 1)->y);
  foulee_smooth_append (builder, point_at (mark, n), (int) n, TRUE);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING,
                            &drawing->look->palette->inks[mark->ink]);
}

static void
fill_circle (const Drawing *drawing, const graphene_point_t *middle, float radius,
             const GdkRGBA *colour)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, middle, radius);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

static void
draw_dot (const Drawing *drawing, const FouleeChartMark *mark)
{
  const FouleeChartPalette *palette = drawing->look->palette;

  fill_circle (drawing, point_at (mark, 0), DOT_RADIUS + DOT_RIM, &palette->surface);
  fill_circle (drawing, point_at (mark, 0), DOT_RADIUS, &palette->inks[mark->ink]);
}

static void
draw_triangle (const Drawing *drawing, const FouleeChartMark *mark)
{
  const graphene_point_t *tip = point_at (mark, 0);
  /* The line of a hollow one lies within what a full one fills. */
  float inset = mark->hollow ? HOLLOW_WIDTH / 2 : 0.0f;
  float half = mark->width / 2 - inset;
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, tip->x, tip->y + 2 * inset);
  gsk_path_builder_line_to (builder, tip->x + half, tip->y + mark->width - inset);
  gsk_path_builder_line_to (builder, tip->x - half, tip->y + mark->width - inset);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  if (mark->hollow)
    stroke (drawing, path, HOLLOW_WIDTH, mark);
  else
    gtk_snapshot_append_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING,
                              &drawing->look->palette->inks[mark->ink]);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
draw_mark (const Drawing *drawing, const FouleeChartMark *mark)
{
  switch (mark->kind) {
  case FOULEE_CHART_MARK_BOX:
    gtk_snapshot_append_color (drawing->snapshot, &drawing->look->palette->inks[mark->ink],
                               &mark->box);
    break;
  case FOULEE_CHART_MARK_LINE:
  case FOULEE_CHART_MARK_CURVE:
    draw_line (drawing, mark);
    break;
  case FOULEE_CHART_MARK_AREA:
    draw_area (drawing, mark);
    break;
  case FOULEE_CHART_MARK_DOT:
    draw_dot (drawing, mark);
    break;
  case FOULEE_CHART_MARK_TRIANGLE:
    draw_triangle (drawing, mark);
    break;
  case FOULEE_CHART_MARK_TEXT:
    draw_text (drawing, mark);
    break;
  }
}

void
foulee_chart_snapshot (const FouleeChart *chart, GtkSnapshot *snapshot, const FouleeChartLook *look,
                       float width, float height)
{
  FouleeChartMeasure measure = { measure_text, (gpointer) look, look->label_size * LINE_HEIGHT };
  g_autoptr (FouleeChartLayout) layout = foulee_chart_lay_out (chart, width, height, &measure);
  Drawing drawing = { snapshot, look };

  for (guint i = 0; i < layout->marks->len; i++) {
    const FouleeChartMark *mark = g_ptr_array_index (layout->marks, i);

    if (mark->clipped)
      gtk_snapshot_push_clip (snapshot, &layout->plot);
    draw_mark (&drawing, mark);
    if (mark->clipped)
      gtk_snapshot_pop (snapshot);
  }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-map.h"

#include "chart/body-labels.h"
#include "chart/body-outlines.h"

/* The waist fades out upwards, to nothing at the top of the box; in units. */
#define FADE 26.0f

/* Fine lines are drawn this wide, and not at all where a figure is so small that they would only be
 * noise. */
#define FINE_LINE 1.2f
#define FINE_LINES_FROM 0.5f

/* A palette's edge is so wide, in units; on paper it must not vanish: in pixels. */
#define EDGE 1.2f
#define EDGE_LEAST 0.4f

/* Widths that don't scale, in pixels. The ring of selection lies outside a region, that of the
 * keyboard inside: both can be seen at once. */
#define SELECTION_RING 3.0f
#define SELECTION_GAP 1.5f
#define FOCUS_RING 2.0f
#define FOCUS_GAP 2.0f
#define GHOST_RIM 1.5f
#define GHOST_GAP 1.5f

void
foulee_body_look_init (FouleeBodyLook *look, const FouleeBodyPalette *palette, PangoContext *pango)
{
  *look = (FouleeBodyLook) { .selected = -1,
                             .focused = -1,
                             .hovered = -1,
                             .accent = { 0x35 / 255.0f, 0x84 / 255.0f, 0xe4 / 255.0f, 1.0f },
                             .palette = palette,
                             .pango = pango,
                             .font_features = "tnum",
                             .number_size = 13.0f,
                             .label_size = 12.0f };
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    look->marks[i].level = -1;
}

/* What one call draws with. Everything but texts is in the figure's units. */
typedef struct {
  GtkSnapshot *snapshot;
  const FouleeBodyOutlines *outlines;
  const FouleeBodyLook *look;
  FouleeFigure figure;
  float scale;
} Drawing;

static gboolean
is_here (const Drawing *drawing, int region)
{
  return region >= 0 && drawing->outlines->figures[region] == drawing->figure;
}

static void
fill (const Drawing *drawing, GskPath *path, const GdkRGBA *colour)
{
  gtk_snapshot_append_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

/* `width` in pixels. */
static void
stroke (const Drawing *drawing, GskPath *path, float width, const GdkRGBA *colour)
{
  GskStroke *pen = gsk_stroke_new (width / drawing->scale);

  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (pen, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (drawing->snapshot, path, pen, colour);
  gsk_stroke_free (pen);
}

/* ---- The body -------------------------------------------------------------------------------- */

/* Starts a drawing that comes out of nothing at the top of the box; gtk_snapshot_pop() ends it. */
static void
push_fade (const Drawing *drawing)
{
  static const GskColorStop stops[] = {
    { 0.0f, { 0.0f, 0.0f, 0.0f, 0.0f } },
    { 1.0f, { 0.0f, 0.0f, 0.0f, 1.0f } },
  };

  gtk_snapshot_push_mask (drawing->snapshot, GSK_MASK_MODE_ALPHA);
  gtk_snapshot_append_linear_gradient (
      drawing->snapshot, &GRAPHENE_RECT_INIT (0, 0, FOULEE_FIGURE_WIDTH, FOULEE_FIGURE_HEIGHT),
      &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_POINT_INIT (0, FADE), stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (drawing->snapshot);
}

static GdkRGBA
fill_of (const Drawing *drawing, int region)
{
  const FouleeBodyLook *look = drawing->look;
  const FouleeBodyMark *mark = &look->marks[region];

  return foulee_body_palette_fill (look->palette, mark->level, mark->ghost,
                                   region == look->hovered);
}

static void
draw_ghost_rim (const Drawing *drawing, int region)
{
  GskPath *path = drawing->outlines->regions[region];
  const float dashes[] = { 4.0f / drawing->scale, 3.0f / drawing->scale };
  GskStroke *pen = gsk_stroke_new (2 * (GHOST_GAP + GHOST_RIM) / drawing->scale);
  GdkRGBA inside = fill_of (drawing, region);

  gsk_stroke_set_dash (pen, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_push_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING);
  gtk_snapshot_append_stroke (drawing->snapshot, path, pen, &drawing->look->palette->ghost_number);
  stroke (drawing, path, 2 * GHOST_GAP, &inside);
  gtk_snapshot_pop (drawing->snapshot);
  gsk_stroke_free (pen);
}

static void
draw_region (const Drawing *drawing, int region)
{
  const FouleeBodyMark *mark = &drawing->look->marks[region];
  const FouleeBodyPalette *palette = drawing->look->palette;
  GskPath *path = drawing->outlines->regions[region];
  GdkRGBA colour = fill_of (drawing, region);

  fill (drawing, path, &colour);
  if (palette->edge.alpha > 0.0f) {
    gtk_snapshot_push_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING);
    stroke (drawing, path, 2 * MAX (EDGE * drawing->scale, EDGE_LEAST), &palette->edge);
    gtk_snapshot_pop (drawing->snapshot);
  }
  if (mark->ghost && mark->level >= 0)
    draw_ghost_rim (drawing, region);
}

static void
draw_body (const Drawing *drawing)
{
  const FouleeBodyOutlines *outlines = drawing->outlines;
  const FouleeBodyPalette *palette = drawing->look->palette;

  push_fade (drawing);
  fill (drawing, outlines->silhouettes[drawing->figure], &palette->body);
  fill (drawing, outlines->neutrals[drawing->figure], &palette->neutral);
  gtk_snapshot_pop (drawing->snapshot);
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (is_here (drawing, i))
      draw_region (drawing, i);
}

static void
draw_fine_lines (const Drawing *drawing)
{
  if (drawing->scale >= FINE_LINES_FROM)
    stroke (drawing, drawing->outlines->lines[drawing->figure], FINE_LINE * drawing->scale,
            &drawing->look->palette->line);
}

/* ---- Rings ----------------------------------------------------------------------------------- */

static void
draw_focus (const Drawing *drawing)
{
  const FouleeBodyLook *look = drawing->look;
  const FouleeBodyMark *mark = &look->marks[look->focused];
  GskPath *path = drawing->outlines->regions[look->focused];
  GdkRGBA inside = fill_of (drawing, look->focused);

  gtk_snapshot_push_fill (drawing->snapshot, path, GSK_FILL_RULE_WINDING);
  stroke (drawing, path, 2 * (FOCUS_GAP + FOCUS_RING),
          foulee_body_palette_number (look->palette, mark->level, mark->ghost));
  stroke (drawing, path, 2 * FOCUS_GAP, &inside);
  gtk_snapshot_pop (drawing->snapshot);
}

/* Over the neighbours' edges, with a gap on both sides. */
static void
draw_selection (const Drawing *drawing)
{
  const FouleeBodyLook *look = drawing->look;
  GskPath *path = drawing->outlines->regions[look->selected];

  stroke (drawing, path, 2 * (SELECTION_GAP + SELECTION_RING + SELECTION_GAP),
          &look->palette->surface);
  stroke (drawing, path, 2 * (SELECTION_GAP + SELECTION_RING), &look->accent);
  stroke (drawing, path, 2 * SELECTION_GAP, &look->palette->surface);
  draw_region (drawing, look->selected);
}

/* ---- Numbers and ticks ----------------------------------------------------------------------- */

/* Texts and ticks are drawn at their own size: these places are pixels. */
static graphene_point_t
anchor_of (const Drawing *drawing, int region)
{
  graphene_point_t anchor = drawing->outlines->anchors[region];

  return GRAPHENE_POINT_INIT (anchor.x * drawing->scale, anchor.y * drawing->scale);
}

static void
draw_tick (const Drawing *drawing, graphene_point_t middle, const GdkRGBA *colour)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  float size = drawing->look->number_size;
  GskStroke *pen = gsk_stroke_new (size * 0.14f);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, middle.x - 0.34f * size, middle.y + 0.02f * size);
  gsk_path_builder_line_to (builder, middle.x - 0.1f * size, middle.y + 0.26f * size);
  gsk_path_builder_line_to (builder, middle.x + 0.36f * size, middle.y - 0.26f * size);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (pen, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (drawing->snapshot, path, pen, colour);
  gsk_stroke_free (pen);
}

static void
draw_number (const Drawing *drawing, int region, const GdkRGBA *colour)
{
  const FouleeBodyLook *look = drawing->look;
  const FouleeBodyMark *mark = &look->marks[region];
  g_autoptr (PangoLayout) layout = NULL;
  char digits[4];

  g_snprintf (digits, sizeof digits, "%d", mark->level);
  layout = foulee_body_text (look, digits, look->number_size, !mark->ghost);
  foulee_body_text_draw (drawing->snapshot, layout, look->number_size, anchor_of (drawing, region),
                         colour);
}

static void
draw_levels (const Drawing *drawing)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    const FouleeBodyMark *mark = &drawing->look->marks[i];
    const GdkRGBA *colour =
        foulee_body_palette_number (drawing->look->palette, mark->level, mark->ghost);

    if (!is_here (drawing, i) || mark->level < 0)
      continue;
    if (mark->level == 0)
      draw_tick (drawing, anchor_of (drawing, i), colour);
    else
      draw_number (drawing, i, colour);
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

void
foulee_body_map_snapshot (GtkSnapshot *snapshot, FouleeFigure figure, const FouleeBodyLook *look,
                          float scale)
{
  Drawing drawing = { snapshot, foulee_body_outlines (), look, figure, scale };

  g_return_if_fail (figure < FOULEE_N_FIGURES && scale > 0.0f);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, scale, scale);
  draw_body (&drawing);
  if (is_here (&drawing, look->selected))
    draw_selection (&drawing);
  draw_fine_lines (&drawing);
  if (is_here (&drawing, look->focused))
    draw_focus (&drawing);
  gtk_snapshot_restore (snapshot);

  draw_levels (&drawing);
  foulee_body_labels_draw (snapshot, figure, look, scale);
}

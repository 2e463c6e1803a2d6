/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/chart-bubble.h"

#include <math.h>

#include "chart/text.h"

/* In pixels; at a larger size of text only words grow. */
#define GAP 14.0f /* from the value: its cursor lies in between */
#define EDGE 3.0f /* from the edge of the box */
#define PADDING_ACROSS 10.0f
#define PADDING_UPWARDS 7.0f
#define RADIUS 9.0f
#define SHADOW 6.0f

/* Wider than that, of the size of text, words go on in another line. */
#define MOST_WIDTH 24.0f

typedef struct {
  PangoLayout *name; /* or NULL */
  PangoLayout *words;
  float name_height;
  graphene_size_t size;
} Bubble;

static float
clamp (float value, float from, float to)
{
  return fmaxf (from, fminf (value, to));
}

void
foulee_chart_bubble_place (graphene_size_t size, graphene_point_t middle, graphene_size_t box,
                           graphene_rect_t *bounds)
{
  float x = clamp (middle.x - size.width / 2.0f, EDGE, box.width - EDGE - size.width);
  float y = middle.y - GAP - size.height;

  if (y < EDGE)
    y = middle.y + GAP;
  if (y + size.height > box.height - EDGE) {
    y = clamp (middle.y - size.height / 2.0f, EDGE, box.height - EDGE - size.height);
    x = middle.x + GAP + size.width <= box.width - EDGE ? middle.x + GAP
                                                        : middle.x - GAP - size.width;
    x = fmaxf (x, EDGE);
  }
  graphene_rect_init (bounds, roundf (x), roundf (y), size.width, size.height);
}

static void
measure_layout (PangoLayout *layout, float most_width, float *width, float *height)
{
  PangoRectangle extents;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (most_width * PANGO_SCALE));
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  *width = (float) extents.width;
  *height = (float) extents.height;
  /* Else a text from right to left would be as far to the right as it may. */
  pango_layout_set_width (layout, extents.width * PANGO_SCALE);
}

static void
init_bubble (Bubble *bubble, const FouleeChartLook *look, const char *name, const char *words,
             float box_width)
{
  float most = fminf (MOST_WIDTH * look->label_size, box_width - 2.0f * (EDGE + PADDING_ACROSS));
  float name_width = 0.0f, words_width, words_height;

  bubble->name = NULL;
  bubble->name_height = 0.0f;
  if (name != NULL && *name != '\0') {
    bubble->name =
        foulee_text_new (look->pango, name, look->label_size, FALSE, look->font_features);
    measure_layout (bubble->name, most, &name_width, &bubble->name_height);
  }
  bubble->words = foulee_text_new (look->pango, words, look->label_size, TRUE, look->font_features);
  measure_layout (bubble->words, most, &words_width, &words_height);
  bubble->size.width = fmaxf (name_width, words_width) + 2.0f * PADDING_ACROSS;
  bubble->size.height = bubble->name_height + words_height + 2.0f * PADDING_UPWARDS;
}

static void
draw_box (GtkSnapshot *snapshot, const FouleeChartPalette *palette, const graphene_rect_t *bounds)
{
  const GdkRGBA shadow = { 0.0f, 0.0f, 0.0f, 0.18f };
  const GdkRGBA rim = palette->inks[FOULEE_CHART_INK_AXIS];
  const float widths[] = { 1.0f, 1.0f, 1.0f, 1.0f };
  const GdkRGBA colours[] = { rim, rim, rim, rim };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0.0f, 2.0f, 0.0f, SHADOW);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &palette->surface, bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *ink, float x, float y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

void
foulee_chart_bubble_snapshot (GtkSnapshot *snapshot, const FouleeChartLook *look, const char *name,
                              const char *words, graphene_point_t middle, graphene_size_t box)
{
  const GdkRGBA *inks = look->palette->inks;
  graphene_rect_t bounds;
  Bubble bubble;
  float x, y;

  init_bubble (&bubble, look, name, words, box.width);
  foulee_chart_bubble_place (bubble.size, middle, box, &bounds);
  x = bounds.origin.x + PADDING_ACROSS;
  y = bounds.origin.y + PADDING_UPWARDS;
  draw_box (snapshot, look->palette, &bounds);
  if (bubble.name != NULL)
    draw_layout (snapshot, bubble.name, &inks[FOULEE_CHART_INK_TEXT], x, y);
  draw_layout (snapshot, bubble.words, &inks[FOULEE_CHART_INK_STRONG], x, y + bubble.name_height);
  g_clear_object (&bubble.name);
  g_object_unref (bubble.words);
}

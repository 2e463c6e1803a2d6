/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sheet.h"

/* A list, since no one family is everywhere. */
#define FAMILIES "Adwaita Sans, Inter, Cantarell, Noto Sans, DejaVu Sans, sans-serif"

/* Every letter by its own glyph: cairo finds the text again, for those who search or copy it, by
 * looking up which letter a glyph stands for, and the glyphs of ligatures, of tabular figures and
 * of marks fitted to their neighbours stand for none. */
#define FEATURES "liga=0, clig=0, calt=0"

#define MARGIN (18 / 25.4 * 72)

struct _FouleeSheets {
  double width, height;
  PangoContext *context;
  GPtrArray *snapshots; /* GtkSnapshot, or NULL once taken */
  guint current;
};

static PangoContext *
make_context (void)
{
  /* A map of its own: one user unit is a point here, whatever the screen says. */
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

FouleeSheets *
foulee_sheets_new (FouleePaper paper)
{
  FouleeSheets *sheets = g_new0 (FouleeSheets, 1);

  sheets->width = paper == FOULEE_PAPER_LETTER ? 612 : 210 / 25.4 * 72;
  sheets->height = paper == FOULEE_PAPER_LETTER ? 792 : 297 / 25.4 * 72;
  sheets->context = make_context ();
  sheets->snapshots = g_ptr_array_new ();
  foulee_sheets_add (sheets);
  return sheets;
}

void
foulee_sheets_free (FouleeSheets *sheets)
{
  for (guint i = 0; i < sheets->snapshots->len; i++)
    g_clear_object (&g_ptr_array_index (sheets->snapshots, i));
  g_ptr_array_unref (sheets->snapshots);
  g_object_unref (sheets->context);
  g_free (sheets);
}

double
foulee_sheets_left (const FouleeSheets *sheets)
{
  return MARGIN;
}

double
foulee_sheets_right (const FouleeSheets *sheets)
{
  return sheets->width - MARGIN;
}

double
foulee_sheets_top (const FouleeSheets *sheets)
{
  return MARGIN;
}

double
foulee_sheets_bottom (const FouleeSheets *sheets)
{
  return sheets->height - MARGIN;
}

void
foulee_sheets_get_paper (const FouleeSheets *sheets, double *width, double *height)
{
  *width = sheets->width;
  *height = sheets->height;
}

guint
foulee_sheets_n (const FouleeSheets *sheets)
{
  return sheets->snapshots->len;
}

void
foulee_sheets_add (FouleeSheets *sheets)
{
  g_ptr_array_add (sheets->snapshots, gtk_snapshot_new ());
  sheets->current = sheets->snapshots->len - 1;
}

void
foulee_sheets_turn_to (FouleeSheets *sheets, guint index)
{
  g_return_if_fail (index < sheets->snapshots->len);

  sheets->current = index;
}

static GtkSnapshot *
current (FouleeSheets *sheets)
{
  return g_ptr_array_index (sheets->snapshots, sheets->current);
}

static PangoLayout *
lay_out (FouleeSheets *sheets, double width, const FouleeStyle *style, const char *text)
{
  PangoLayout *layout = pango_layout_new (sheets->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_size (font, (int) (style->size * PANGO_SCALE));
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new (FEATURES));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0) {
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
    pango_layout_set_alignment (layout, style->alignment);
  }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
foulee_sheets_measure (FouleeSheets *sheets, double limit, const FouleeStyle *style,
                       const char *text, double *width)
{
  g_autoptr (PangoLayout) layout = lay_out (sheets, limit, style, text);
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  return (double) h / PANGO_SCALE;
}

static GdkRGBA
colour_of (FouleeInk ink)
{
  /* The print greys of the palette. */
  static const float greys[] = {
    [FOULEE_INK_BLACK] = 0,
    [FOULEE_INK_GREY] = 0x8c / 255.0F,
    [FOULEE_INK_PALE] = 0xc1 / 255.0F,
  };

  return (GdkRGBA) { greys[ink], greys[ink], greys[ink], 1 };
}

double
foulee_sheets_text (FouleeSheets *sheets, double x, double y, double width,
                    const FouleeStyle *style, const char *text)
{
  g_autoptr (PangoLayout) layout = lay_out (sheets, width, style, text);
  const GdkRGBA black = colour_of (FOULEE_INK_BLACK);
  GtkSnapshot *snapshot = current (sheets);
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  if (width <= 0 && style->alignment != PANGO_ALIGN_LEFT)
    x -= (double) w / PANGO_SCALE / (style->alignment == PANGO_ALIGN_RIGHT ? 1 : 2);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &black);
  gtk_snapshot_restore (snapshot);
  return (double) h / PANGO_SCALE;
}

void
foulee_sheets_fill (FouleeSheets *sheets, double x, double y, double width, double height,
                    FouleeInk ink)
{
  const GdkRGBA colour = colour_of (ink);

  gtk_snapshot_append_color (
      current (sheets), &colour,
      &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

GskRenderNode *
foulee_sheets_take_node (FouleeSheets *sheets, guint index)
{
  GtkSnapshot *snapshot = g_ptr_array_index (sheets->snapshots, index);

  g_ptr_array_index (sheets->snapshots, index) = NULL;
  return gtk_snapshot_free_to_node (snapshot);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/typesetter.h"

/* A list, since no one family is everywhere. */
#define FAMILIES "Adwaita Sans, Inter, Cantarell, Noto Sans, DejaVu Sans, sans-serif"

/* In charts every letter by its own glyph: cairo finds the text again, for those who search or copy
 * it, by looking up which letter a glyph stands for, and the glyphs of ligatures, of tabular
 * figures and of marks fitted to their neighbours stand for none. */
#define CHART_FEATURES "liga=0, clig=0, calt=0"

#define MARGIN (15 / 25.4 * 72)
#define TEXT_SIZE 10
#define SHORT 48 /* bytes of a text that may well come again */

const FouleeStyle foulee_style_title = { .size = 15, .bold = TRUE };
const FouleeStyle foulee_style_heading = { .size = 11.5, .bold = TRUE };
const FouleeStyle foulee_style_strong = { .size = TEXT_SIZE, .bold = TRUE };
const FouleeStyle foulee_style_text = { .size = TEXT_SIZE };

struct _FouleeTypesetter {
  double width, height;
  PangoContext *pango;
  PangoAttrList *figures; /* attributes of columns of numbers */
  GHashTable *layouts;    /* of short texts, by style, width and text */
  FouleeChartLook look;
};

static PangoContext *
make_context (const FouleeLanguage *language)
{
  /* A map of its own: one user unit is a point here, whatever the screen says. */
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_language (context,
                              pango_language_from_string (foulee_language_code (language)));
  return context;
}

FouleeTypesetter *
foulee_typesetter_new (FouleePaper paper, const FouleeLanguage *language)
{
  FouleeTypesetter *self = g_new0 (FouleeTypesetter, 1);

  self->width = paper == FOULEE_PAPER_LETTER ? 612 : 210 / 25.4 * 72;
  self->height = paper == FOULEE_PAPER_LETTER ? 792 : 297 / 25.4 * 72;
  self->pango = make_context (language);
  self->figures = pango_attr_list_new ();
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  pango_attr_list_insert (self->figures, pango_attr_font_features_new ("tnum"));
  self->look = (FouleeChartLook) { .palette = foulee_chart_palette (FOULEE_PALETTE_PRINT),
                                   .pango = self->pango,
                                   .font_features = CHART_FEATURES,
                                   .label_size = TEXT_SIZE };
  return self;
}

void
foulee_typesetter_free (FouleeTypesetter *self)
{
  g_hash_table_unref (self->layouts);
  pango_attr_list_unref (self->figures);
  g_object_unref (self->pango);
  g_free (self);
}

void
foulee_typesetter_get_paper (const FouleeTypesetter *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

double
foulee_typesetter_margin (const FouleeTypesetter *self)
{
  return MARGIN;
}

double
foulee_typesetter_width (const FouleeTypesetter *self)
{
  return self->width - 2 * MARGIN;
}

/* Control characters would be boxes with numbers in them, and those that turn the direction of what
 * follows would turn the words around a runner's text. */
static gboolean
is_printable (gunichar c)
{
  if (c == '\n' || c == '\t')
    return TRUE;
  return !g_unichar_iscntrl (c) && !(c >= 0x202a && c <= 0x202e) && c != 0xfffe && c != 0xffff;
}

/* NULL where it can be printed as it is. */
static char *
make_printable (const char *text)
{
  g_autofree char *valid = NULL;
  gboolean plain = g_utf8_validate (text, -1, NULL);
  GString *printable;

  for (const char *p = text; plain && *p != '\0'; p = g_utf8_next_char (p))
    plain = is_printable (g_utf8_get_char (p));
  if (plain)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  printable = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (is_printable (g_utf8_get_char (p)))
      g_string_append_unichar (printable, g_utf8_get_char (p));
    else if (*p == '\r' && p[1] != '\n')
      g_string_append_c (printable, '\n');
  return g_string_free (printable, FALSE);
}

static PangoLayout *
make_layout (FouleeTypesetter *self, const FouleeStyle *style, double width, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->pango);
  g_autofree char *printable = make_printable (text);
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (self->pango));

  /* 10 points at least, whatever is asked for. */
  pango_font_description_set_absolute_size (font, MAX (style->size, TEXT_SIZE) * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  if (style->figures)
    pango_layout_set_attributes (layout, self->figures);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0) {
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
    pango_layout_set_alignment (layout, style->alignment);
  }
  pango_layout_set_text (layout, printable != NULL ? printable : text, -1);
  return layout;
}

PangoLayout *
foulee_typesetter_lay_out (FouleeTypesetter *self, const FouleeStyle *style, double width,
                           const char *text)
{
  g_autofree char *key = NULL;
  PangoLayout *layout;

  if (strlen (text) > SHORT)
    return make_layout (self, style, width, text);
  key = g_strdup_printf ("%g %d%d%d %d %s", style->size, style->bold, style->figures,
                         style->alignment, (int) (width * PANGO_SCALE), text);
  layout = g_hash_table_lookup (self->layouts, key);
  if (layout == NULL) {
    layout = make_layout (self, style, width, text);
    g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  }
  return g_object_ref (layout);
}

PangoLayout *
foulee_typesetter_lay_out_led (FouleeTypesetter *self, double width, const char *text, gsize bold)
{
  PangoLayout *layout = make_layout (self, &foulee_style_text, width, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  weight->start_index = 0;
  weight->end_index = (guint) bold;
  pango_attr_list_insert (attributes, weight);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

double
foulee_typesetter_measure (FouleeTypesetter *self, const FouleeStyle *style, double limit,
                           const char *text, double *width)
{
  g_autoptr (PangoLayout) layout = foulee_typesetter_lay_out (self, style, limit, text);
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  return (double) h / PANGO_SCALE;
}

double
foulee_typesetter_line (FouleeTypesetter *self, const FouleeStyle *style)
{
  return foulee_typesetter_measure (self, style, 0, "0", NULL);
}

char **
foulee_typesetter_split (FouleeTypesetter *self, const FouleeStyle *style, double width,
                         guint lines, const char *text)
{
  g_autoptr (PangoLayout) layout = foulee_typesetter_lay_out (self, style, width, text);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  const guint n = (guint) pango_layout_get_line_count (layout);
  const char *all = pango_layout_get_text (layout);
  gsize from = 0;

  for (guint line = lines; line + 1 < n; line += lines) {
    const gsize to = (gsize) pango_layout_line_get_start_index (
        pango_layout_get_line_readonly (layout, (int) line));
    char *part = g_strndup (all + from, to - from);
    /* The end of its last line is that of the part: no empty line below. */
    g_strv_builder_take (parts, g_strchomp (part));
    from = to;
  }
  g_strv_builder_add (parts, all + from);
  return g_strv_builder_end (parts);
}

const FouleeChartLook *
foulee_typesetter_chart_look (FouleeTypesetter *self)
{
  return &self->look;
}

PangoContext *
foulee_typesetter_pango (FouleeTypesetter *self)
{
  return self->pango;
}

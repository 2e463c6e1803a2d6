/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-map.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "chart/outline.h"

#define WIDTH 330
#define HEIGHT 572

typedef struct {
  PangoFontMap *fonts;
  PangoContext *pango;
  FouleeBodyLook look;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->fonts = pango_cairo_font_map_new ();
  fixture->pango = pango_font_map_create_context (fixture->fonts);
  foulee_body_look_init (&fixture->look, foulee_body_palette (FOULEE_PALETTE_LIGHT),
                         fixture->pango);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->pango);
  g_object_unref (fixture->fonts);
}

static GskRenderNode *
node_of (const FouleeBodyLook *look, FouleeFigure figure, float scale)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  foulee_body_map_snapshot (snapshot, figure, look, scale);
  return gtk_snapshot_to_node (snapshot);
}

/* The figure at a scale of 1 on its surface. */
static cairo_surface_t *
picture_of (const FouleeBodyLook *look, FouleeFigure figure)
{
  g_autoptr (GskRenderNode) node = node_of (look, figure, 1.0f);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  gdk_cairo_set_source_rgba (cr, &look->palette->surface);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface, double x, double y)
{
  const unsigned char *row =
      cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);
  guint32 pixel;

  g_assert_true (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT);
  memcpy (&pixel, row + (gsize) x * sizeof pixel, sizeof pixel);
  return pixel & 0xffffff;
}

/* The same colour but for rounding. */
static gboolean
shows (cairo_surface_t *surface, double x, double y, const GdkRGBA *colour)
{
  guint32 pixel = pixel_at (surface, x, y);

  return fabs ((pixel >> 16) / 255.0 - colour->red) < 0.01 &&
         fabs ((pixel >> 8 & 0xff) / 255.0 - colour->green) < 0.01 &&
         fabs ((pixel & 0xff) / 255.0 - colour->blue) < 0.01;
}

static graphene_point_t
anchor_of (int region)
{
  graphene_point_t anchor;

  foulee_body_region_anchor ((FouleeRegion) region, &anchor);
  return anchor;
}

/* The middle of its outline's left edge, where that is upright. */
static Spot
left_edge (FouleeRegion region)
{
  g_autoptr (GArray) outline = outline_new (foulee_body_region_path (region));
  Spot left = { WIDTH, 0 };

  for (guint i = 0; i < outline->len; i++)
    if (g_array_index (outline, Spot, i).x < left.x)
      left = g_array_index (outline, Spot, i);
  return left;
}

/* Below its number, every region on its own figure has the fill of its level, whatever the palette.
 */
static void
test_fills (Fixture *fixture, gconstpointer data)
{
  static const FouleePaletteKind kinds[] = { FOULEE_PALETTE_LIGHT, FOULEE_PALETTE_DARK_CONTRAST,
                                             FOULEE_PALETTE_PRINT };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int figure = 0; figure < FOULEE_N_FIGURES; figure++)
      for (int level = -1; level <= 10; level++) {
        const FouleeBodyPalette *palette = foulee_body_palette (kinds[k]);
        cairo_surface_t *picture;

        fixture->look.palette = palette;
        for (int i = 0; i < FOULEE_N_REGIONS; i++)
          fixture->look.marks[i].level = (gint8) level;
        picture = picture_of (&fixture->look, (FouleeFigure) figure);
        for (int i = 0; i < FOULEE_N_REGIONS; i++) {
          graphene_point_t anchor = anchor_of (i);

          if ((int) foulee_body_region_figure ((FouleeRegion) i) == figure)
            g_assert_true (
                shows (picture, anchor.x, anchor.y + 12, &palette->fills[MAX (level, 0)]));
        }
        cairo_surface_destroy (picture);
      }
}

/* Whether anything is drawn in the square of 14 px about the anchor, over the fill. */
static gboolean
is_written (cairo_surface_t *picture, int region, const GdkRGBA *fill)
{
  graphene_point_t anchor = anchor_of (region);

  for (int x = -7; x <= 7; x++)
    for (int y = -7; y <= 7; y++)
      if (!shows (picture, anchor.x + x, anchor.y + y, fill))
        return TRUE;
  return FALSE;
}

/* Not asked is empty; an explicit 0 and every level show more than a colour. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  for (int level = -1; level <= 10; level++) {
    const GdkRGBA *fill = &fixture->look.palette->fills[MAX (level, 0)];
    cairo_surface_t *front, *back;

    for (int i = 0; i < FOULEE_N_REGIONS; i++)
      fixture->look.marks[i].level = (gint8) level;
    front = picture_of (&fixture->look, FOULEE_FIGURE_FRONT);
    back = picture_of (&fixture->look, FOULEE_FIGURE_BACK);
    for (int i = 0; i < FOULEE_N_REGIONS; i++) {
      gboolean on_back = foulee_body_region_figure ((FouleeRegion) i) == FOULEE_FIGURE_BACK;

      g_assert_true (is_written (on_back ? back : front, i, fill) == (level >= 0));
    }
    cairo_surface_destroy (front);
    cairo_surface_destroy (back);
  }
}

/* Selected: 3 px of the accent outside, after a gap. Focused: 2 px inside, after a gap. Both at
 * once. */
static void
test_rings (Fixture *fixture, gconstpointer data)
{
  const FouleeBodyPalette *palette = fixture->look.palette;
  Spot left = left_edge (FOULEE_REGION_CALF_LEFT);
  cairo_surface_t *picture;

  fixture->look.marks[FOULEE_REGION_CALF_LEFT].level = 5;
  fixture->look.accent = (GdkRGBA) { 0.0f, 1.0f, 0.0f, 1.0f };
  picture = picture_of (&fixture->look, FOULEE_FIGURE_BACK);
  g_assert_false (shows (picture, left.x - 3.0, left.y, &fixture->look.accent));
  g_assert_true (shows (picture, left.x + 3.0, left.y, &palette->fills[5]));
  cairo_surface_destroy (picture);

  fixture->look.selected = fixture->look.focused = FOULEE_REGION_CALF_LEFT;
  picture = picture_of (&fixture->look, FOULEE_FIGURE_BACK);
  g_assert_true (shows (picture, left.x - 3.0, left.y, &fixture->look.accent));
  g_assert_true (shows (picture, left.x + 3.0, left.y, &palette->numbers[5]));
  g_assert_true (shows (picture, left.x + 6.0, left.y, &palette->fills[5]));
  cairo_surface_destroy (picture);

  /* Neither on the other figure. */
  fixture->look.selected = fixture->look.focused = FOULEE_REGION_SHIN_RIGHT;
  picture = picture_of (&fixture->look, FOULEE_FIGURE_BACK);
  g_assert_false (shows (picture, left.x - 3.0, left.y, &fixture->look.accent));
  g_assert_true (shows (picture, left.x + 3.0, left.y, &palette->fills[5]));
  cairo_surface_destroy (picture);
}

/* A ghost is paler, and its rim is broken. */
static void
test_ghost (Fixture *fixture, gconstpointer data)
{
  const FouleeBodyPalette *palette = fixture->look.palette;
  GdkRGBA pale = foulee_body_palette_fill (palette, 8, TRUE, FALSE);
  graphene_point_t anchor = anchor_of (FOULEE_REGION_HAMSTRING_LEFT);
  Spot left = left_edge (FOULEE_REGION_CALF_LEFT);
  int n_rim = 0, n_gap = 0;
  cairo_surface_t *picture;

  fixture->look.marks[FOULEE_REGION_HAMSTRING_LEFT] = (FouleeBodyMark) { 8, TRUE, NULL };
  fixture->look.marks[FOULEE_REGION_CALF_LEFT] = (FouleeBodyMark) { 8, TRUE, NULL };
  picture = picture_of (&fixture->look, FOULEE_FIGURE_BACK);
  g_assert_true (shows (picture, anchor.x, anchor.y + 12, &pale));
  for (int y = -10; y <= 10; y++) {
    n_gap += shows (picture, left.x + 2.2, left.y + y, &pale);
    n_rim += !shows (picture, left.x + 2.2, left.y + y, &pale);
  }
  g_assert_cmpint (n_rim, >=, 4);
  g_assert_cmpint (n_gap, >=, 2);
  cairo_surface_destroy (picture);
}

/* "Left" stands on the runner's left: on the right of the front, on the left of the back. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  for (int side = 0; side < 2; side++)
    for (int figure = 0; figure < FOULEE_N_FIGURES; figure++) {
      gboolean on_right = (side == 0) == (figure == FOULEE_FIGURE_FRONT);
      cairo_surface_t *without, *with;
      int n_changed = 0;

      fixture->look.left = fixture->look.right = NULL;
      without = picture_of (&fixture->look, (FouleeFigure) figure);
      *(side == 0 ? &fixture->look.left : &fixture->look.right) = "W";
      with = picture_of (&fixture->look, (FouleeFigure) figure);
      for (int x = 0; x < WIDTH; x++)
        for (int y = 0; y < HEIGHT; y++)
          if (pixel_at (with, x, y) != pixel_at (without, x, y)) {
            n_changed++;
            g_assert_true ((x > WIDTH / 2) == on_right);
            /* Beside the waist, not on it. */
            g_assert_true (x < 72 || x > WIDTH - 72);
          }
      g_assert_cmpint (n_changed, >, 10);
      cairo_surface_destroy (without);
      cairo_surface_destroy (with);
    }
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
fill_look (FouleeBodyLook *look)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    look->marks[i] =
        (FouleeBodyMark) { (gint8) (i % 12 - 1), i % 5 == 0, i % 9 == 0 ? "P1" : NULL };
  look->selected = FOULEE_REGION_HAMSTRING_RIGHT;
  look->focused = FOULEE_REGION_KNEE_LEFT;
  look->hovered = FOULEE_REGION_CALF_LEFT;
  look->left = "Left";
  look->right = "Right";
  look->titles[FOULEE_FIGURE_FRONT] = "Front";
  look->titles[FOULEE_FIGURE_BACK] = "Back";
}

static gboolean
holds (GString *bytes, const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i + length <= bytes->len; i++)
    if (memcmp (bytes->str + i, text, length) == 0)
      return TRUE;
  return FALSE;
}

/* Lines and letters all the way: nothing becomes a bitmap on paper. */
static void
test_vector (Fixture *fixture, gconstpointer data)
{
  for (int figure = 0; figure < FOULEE_N_FIGURES; figure++) {
    g_autoptr (GString) pdf = g_string_new (NULL);
    g_autoptr (GskRenderNode) node = NULL;
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream (append_bytes, pdf, WIDTH, HEIGHT);
    cairo_t *cr = cairo_create (surface);

    /* Of this version on, what there is on a page is told in compressed streams. */
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
    fill_look (&fixture->look);
    node = node_of (&fixture->look, (FouleeFigure) figure, 1.0f);
    gsk_render_node_draw (node, cr);
    cairo_destroy (cr);
    cairo_surface_finish (surface);
    g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy (surface);
    g_assert_true (holds (pdf, "/Type /Page"));
    g_assert_true (holds (pdf, "/FunctionType"));
    g_assert_false (holds (pdf, "/Image"));
  }
}

/* Whatever is shown stays in the box and its margins, at any scale. */
static void
test_margins (Fixture *fixture, gconstpointer data)
{
  static const float scales[] = { 0.236f, 0.775f, 1.0f, 1.09f };
  float left, right, bottom;

  foulee_body_map_get_margins (FOULEE_FIGURE_FRONT, &fixture->look, 1.0f, &left, &right, &bottom);
  g_assert_cmpfloat (left + right + bottom, ==, 0.0f);
  fill_look (&fixture->look);
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    for (int figure = 0; figure < FOULEE_N_FIGURES; figure++) {
      g_autoptr (GskRenderNode) node = node_of (&fixture->look, (FouleeFigure) figure, scales[i]);
      graphene_rect_t bounds;

      foulee_body_map_get_margins ((FouleeFigure) figure, &fixture->look, scales[i], &left, &right,
                                   &bottom);
      g_assert_cmpfloat (left, >=, 0.0f);
      g_assert_cmpfloat (right, >=, 0.0f);
      g_assert_cmpfloat (bottom, >, 0.0f);
      gsk_render_node_get_bounds (node, &bounds);
      /* A node's bounds may be a little generous. */
      g_assert_cmpfloat (bounds.origin.x, >=, -left - 2.0f);
      g_assert_cmpfloat (bounds.origin.y, >=, -2.0f);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                         FOULEE_FIGURE_WIDTH * scales[i] + right + 2.0f);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         FOULEE_FIGURE_HEIGHT * scales[i] + bottom + 2.0f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
#define ADD(name, function)                                                                        \
  g_test_add ("/chart/body-map/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("fills", test_fills);
  ADD ("numbers", test_numbers);
  ADD ("rings", test_rings);
  ADD ("ghost", test_ghost);
  ADD ("words", test_words);
  ADD ("vector", test_vector);
  ADD ("margins", test_margins);
#undef ADD
  return g_test_run ();
}

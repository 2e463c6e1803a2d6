/* SPDX-License-Identifier: GPL-3.0-or-later */

/* body-map-sheet FILE.png [ZOOM [PALETTE [STATE]]]: the body map in every palette (a row each) and
 * state (a column each), or in one of each, to be looked at. Needs no display. */

#include <cairo.h>
#include <math.h>
#include <stdlib.h>

#include "chart/body-map.h"

typedef enum { STATE_EMPTY, STATE_LEVELS, STATE_TICKS, STATE_BUSY, N_STATES } State;

typedef struct {
  float scale;
  float gap; /* round and between the figures, in pixels: room for their marks */
} Tile;

static float
tile_width (const Tile *tile)
{
  return 2 * FOULEE_FIGURE_WIDTH * tile->scale + 3 * tile->gap;
}

static float
tile_height (const Tile *tile)
{
  return FOULEE_FIGURE_HEIGHT * tile->scale + 2 * tile->gap;
}

static void
show_levels (FouleeBodyLook *look, FouleePaletteKind kind)
{
  static const char *const marks[] = { "P1", "P2", "P3", "P4" };
  static const FouleeRegion marked[] = { FOULEE_REGION_CALF_LEFT, FOULEE_REGION_QUADRICEPS_LEFT,
                                         FOULEE_REGION_KNEE_RIGHT, FOULEE_REGION_HAMSTRING_LEFT };
  int level = 0;

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (foulee_region_side ((FouleeRegion) i) != FOULEE_SIDE_RIGHT || i % 4 == 2)
      look->marks[i].level = (gint8) (level++ % 11);
  for (gsize i = 0; i < G_N_ELEMENTS (marked) && kind == FOULEE_PALETTE_PRINT; i++)
    look->marks[marked[i]].mark = marks[i];
}

/* One of everything that a pointer, the keyboard and a second look at yesterday can do. */
static void
show_busy (FouleeBodyLook *look)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    look->marks[i].ghost = i % 3 != 0;
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    look->marks[i].level = (gint8) (i % 5 == 4 ? 0 : (i * 3) % 11);
  look->selected = FOULEE_REGION_CALF_LEFT;
  look->marks[look->selected] = (FouleeBodyMark) { .level = 5 };
  look->focused = FOULEE_REGION_OUTER_THIGH_LEFT;
  look->hovered = FOULEE_REGION_SHIN_RIGHT;
}

static void
show_state (FouleeBodyLook *look, FouleePaletteKind kind, State state)
{
  switch (state) {
  case STATE_LEVELS:
    show_levels (look, kind);
    break;
  case STATE_TICKS:
    for (int i = 0; i < FOULEE_N_REGIONS; i++)
      look->marks[i].level = 0;
    look->focused = look->selected = FOULEE_REGION_QUADRICEPS_LEFT;
    break;
  case STATE_BUSY:
    show_busy (look);
    break;
  case STATE_EMPTY:
  case N_STATES:
  default:
    break;
  }
}

static void
snapshot_tile (GtkSnapshot *snapshot, PangoContext *pango, FouleePaletteKind kind, State state,
               const Tile *tile)
{
  gboolean print = kind == FOULEE_PALETTE_PRINT;
  FouleeBodyLook look;

  foulee_body_look_init (&look, foulee_body_palette (kind), pango);
  look.left = print ? "L" : "Left";
  look.right = print ? "R" : "Right";
  look.bold_labels = print;
  look.titles[FOULEE_FIGURE_FRONT] = "Front";
  look.titles[FOULEE_FIGURE_BACK] = "Back";
  show_state (&look, kind, state);
  gtk_snapshot_append_color (snapshot, &look.palette->surface,
                             &GRAPHENE_RECT_INIT (0, 0, tile_width (tile), tile_height (tile)));
  for (int figure = 0; figure < FOULEE_N_FIGURES; figure++) {
    float step = FOULEE_FIGURE_WIDTH * tile->scale + tile->gap;

    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot,
                            &GRAPHENE_POINT_INIT (tile->gap + (float) figure * step, tile->gap));
    foulee_body_map_snapshot (snapshot, (FouleeFigure) figure, &look, tile->scale);
    gtk_snapshot_restore (snapshot);
  }
}

static gboolean
write_png (GskRenderNode *node, float width, float height, float zoom, const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceilf (width * zoom), (int) ceilf (height * zoom));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, zoom, zoom);
  gsk_render_node_draw (node, cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: %s\n", path, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

static GskRenderNode *
make_sheet (PangoContext *pango, int only_kind, int only_state, const Tile *tile, int *rows,
            int *columns)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  *rows = only_kind < 0 ? FOULEE_N_PALETTES : 1;
  *columns = only_state < 0 ? N_STATES : 1;
  for (int row = 0; row < *rows; row++)
    for (int column = 0; column < *columns; column++) {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) column * tile_width (tile),
                                                              (float) row * tile_height (tile)));
      snapshot_tile (snapshot, pango, (FouleePaletteKind) MAX (only_kind, row),
                     (State) MAX (only_state, column), tile);
      gtk_snapshot_restore (snapshot);
    }
  return gtk_snapshot_to_node (snapshot);
}

int
main (int argc, char **argv)
{
  float zoom = argc > 2 ? (float) g_ascii_strtod (argv[2], NULL) : 1.0f;
  float scale = argc > 5 ? (float) g_ascii_strtod (argv[5], NULL) : 0.775f;
  Tile tile = { scale, 52.0f - 28.0f * MIN (scale, 1.0f) };
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter, Sans");
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (GskRenderNode) node = NULL;
  PangoContext *pango;
  gboolean written;
  int rows, columns;

  if (argc < 2) {
    g_printerr ("body-map-sheet FILE.png [ZOOM [PALETTE [STATE [SCALE]]]]\n");
    return 2;
  }
  gtk_init_check ();
  pango = pango_font_map_create_context (fonts);
  pango_context_set_font_description (pango, font);
  pango_context_set_round_glyph_positions (pango, FALSE);
  node = make_sheet (pango, argc > 3 ? atoi (argv[3]) : -1, argc > 4 ? atoi (argv[4]) : -1, &tile,
                     &rows, &columns);
  written = write_png (node, (float) columns * tile_width (&tile),
                       (float) rows * tile_height (&tile), zoom, argv[1]);
  pango_font_description_free (font);
  g_object_unref (pango);
  return written ? 0 : 1;
}

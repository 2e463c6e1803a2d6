/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/palette.h"
#include "model/region.h"

G_BEGIN_DECLS

/* The body map: two figures from the waist down, on which soreness is pointed at and shown. One
 * geometry for the screen and for paper; no widgets.
 *
 * A figure fills a box of 330 × 572 units from the upper left corner and is symmetrical about
 * x = 165. Left and right are the runner's own: the runner's left is on the right of the front
 * figure and on the left of the back figure. Nothing is ever mirrored for right-to-left languages.
 *
 * Proportions are schematic: into every region fits an upright square of 44.5 units, so that at a
 * scale of 1 a fingertip hits it, and between two regions of a figure lie at least 2.9 units. */

typedef enum { FOULEE_FIGURE_FRONT, FOULEE_FIGURE_BACK, FOULEE_N_FIGURES } FouleeFigure;

#define FOULEE_FIGURE_WIDTH 330.0f
#define FOULEE_FIGURE_HEIGHT 572.0f

/* How far beside a region a point still counts as on it, in units. */
#define FOULEE_BODY_REACH 24.0f

/* ---- Geometry, in units of the figure -------------------------------------------------------- */

/* The one figure on which the region is drawn. */
FouleeFigure foulee_body_region_figure (FouleeRegion region);

/* Its closed outline there; belongs to the module. */
GskPath *foulee_body_region_path (FouleeRegion region);

/* The rectangle about the outline. */
void foulee_body_region_bounds (FouleeRegion region, graphene_rect_t *bounds);

/* Where its number stands: inside, where the eye takes the middle to be. */
void foulee_body_region_anchor (FouleeRegion region, graphene_point_t *anchor);

/* The region at a point of a figure: the one under it, else the nearest one within
 * FOULEE_BODY_REACH, else −1. On the back, the hollow of the knee and the edge of the outer thigh
 * count as knee and outer thigh, although these are drawn on the front. */
int foulee_body_region_at (FouleeFigure figure, float x, float y);

/* Where an arrow key leads from a region: to the next one in that direction on the same figure;
 * from the front's right edge on to the back's left edge, as the figures stand side by side, and
 * from there back. −1 at an edge where there is no more, and for directions that are no arrows.
 * From every region, arrows lead to every other. */
int foulee_body_region_neighbour (FouleeRegion region, GtkDirectionType direction);

/* ---- Drawing --------------------------------------------------------------------------------- */

/* What is shown at one region. */
typedef struct {
  gint8 level;    /* −1 not asked, shown empty; 0 none, shown as a tick; 1…10 as depth and number */
  gboolean ghost; /* an earlier level that waits to be confirmed: pale, its rim dashed */

  /* A short key that stands beside the figure, with a line to the region ("P1"); or NULL. */
  const char *mark;
} FouleeBodyMark;

/* What is shown, and how. Sizes are in pixels (on paper: points) and stay the same whatever the
 * scale. Pointers are the caller's and need to live only during the call. */
typedef struct {
  FouleeBodyMark marks[FOULEE_N_REGIONS];
  int selected; /* the region with a ring of the accent colour around it; −1 */
  int focused;  /* the region with a fine ring inside, for the keyboard; −1 */
  int hovered;  /* the region under the pointer; −1 */

  GdkRGBA accent;
  const FouleeBodyPalette *palette;

  PangoContext *pango;       /* font family and language */
  const char *font_features; /* "tnum"; on paper NULL, as cairo loses such figures as text */
  float number_size;         /* of levels and marks */
  float label_size;          /* of the words beside and under the figure */
  gboolean bold_labels;      /* for single letters, as on paper */

  const char *left;                     /* beside the waist on the runner's left ("Left", "L") */
  const char *right;                    /* … and right; NULL for none */
  const char *titles[FOULEE_N_FIGURES]; /* below the box ("Front", "Back"); NULL for none */
} FouleeBodyLook;

/* Nothing asked, nothing selected, no words; 13 px numbers and 12 px words, GNOME's blue. */
void foulee_body_look_init (FouleeBodyLook *look, const FouleeBodyPalette *palette,
                            PangoContext *pango);

/* Draws a figure into a box of FOULEE_FIGURE_WIDTH × FOULEE_FIGURE_HEIGHT times `scale` at the
 * origin. Vector only. A title stands below that box, and marks may stand out beside it: see
 * foulee_body_map_get_margins(). */
void foulee_body_map_snapshot (GtkSnapshot *snapshot, FouleeFigure figure,
                               const FouleeBodyLook *look, float scale);

/* How much room the look's marks and words take outside the box: on the left and right, and below;
 * 0 where they take none. */
void foulee_body_map_get_margins (FouleeFigure figure, const FouleeBodyLook *look, float scale,
                                  float *left, float *right, float *bottom);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define FOULEE_N_LEVELS 11

/* What the body map is drawn with, as plain data: the renderer chooses no colour itself. */
typedef struct {
  GdkRGBA surface; /* what the figure stands on; lies between a ring and its region */
  GdkRGBA body;    /* rims, and gaps between regions */
  GdkRGBA edge;    /* just inside the rims, lest a fill run into them; transparent for none */
  GdkRGBA neutral; /* parts of the body where nothing is asked */
  GdkRGBA line;    /* fine lines inside the body, over any fill; translucent */
  GdkRGBA text;    /* words and marks beside the figure */
  GdkRGBA tick;    /* of an explicit 0 */

  GdkRGBA fills[FOULEE_N_LEVELS]; /* [0] is that of a region without a level, too */
  GdkRGBA numbers[FOULEE_N_LEVELS];
  GdkRGBA ghost_number;
  float ghost_depth; /* how much of a level's fill, over the empty one, a ghost keeps; 0…1 */
  float hover_depth; /* how far a fill moves under the pointer; 0…1 */
} FouleeBodyPalette;

typedef enum {
  FOULEE_PALETTE_LIGHT,
  FOULEE_PALETTE_DARK,
  FOULEE_PALETTE_LIGHT_CONTRAST,
  FOULEE_PALETTE_DARK_CONTRAST,
  FOULEE_PALETTE_PRINT, /* greys, for a printer without colour */
  FOULEE_N_PALETTES,
} FouleePaletteKind;

/* Belongs to the module. A caller with other needs copies it and changes the copy. */
const FouleeBodyPalette *foulee_body_palette (FouleePaletteKind kind);

/* The fill of a region with that level, −1 for none. A ghost, a level that is only remembered, is
 * let down towards the empty fill; under the pointer a level's fill moves away from its number's
 * colour. */
GdkRGBA foulee_body_palette_fill (const FouleeBodyPalette *palette, int level, gboolean ghost,
                                  gboolean hovered);

/* The colour of the number, or of the tick, on that fill. */
const GdkRGBA *foulee_body_palette_number (const FouleeBodyPalette *palette, int level,
                                           gboolean ghost);

/* What a chart is drawn in. */
typedef enum {
  FOULEE_CHART_INK_TEXT,
  FOULEE_CHART_INK_STRONG, /* words that stand out */
  FOULEE_CHART_INK_GRID,
  FOULEE_CHART_INK_AXIS,
  FOULEE_CHART_INK_RULE,   /* lines upwards, such as the present */
  FOULEE_CHART_INK_SPAN,   /* stretches to compare with */
  FOULEE_CHART_INK_FENCE,  /* their ends */
  FOULEE_CHART_INK_SERIES, /* what was read off, and what is expected */
  FOULEE_CHART_INK_BAND,
  FOULEE_CHART_INK_INNER_BAND, /* over the band */
  FOULEE_CHART_INK_EVENT,
  FOULEE_CHART_INK_ACCENT,    /* the cursor; on the screen in the colour that the system was told */
  FOULEE_CHART_INK_FAINT,     /* one line of many */
  FOULEE_CHART_INK_CHOSEN,    /* the one that was picked, and signs that stand out */
  FOULEE_CHART_INK_LESSER,    /* signs that do not */
  FOULEE_CHART_INK_BAR,       /* of a day or a week, and a part that stands out */
  FOULEE_CHART_INK_BAR_REST,  /* the whole that it is a part of */
  FOULEE_CHART_INK_BAR_VALUE, /* with a number in it */
  FOULEE_CHART_INK_HATCH,     /* of what is planned */
  FOULEE_CHART_INK_MISSING,   /* where nothing was recorded */
  FOULEE_CHART_INK_SHOWN,     /* what another chart shows */
  FOULEE_CHART_INK_FLAG,      /* what to look at */
  FOULEE_N_CHART_INKS,
} FouleeChartInk;

/* Translucent where something may lie below. */
typedef struct {
  GdkRGBA surface; /* what the chart stands on; parts dots from what they lie on */
  GdkRGBA inks[FOULEE_N_CHART_INKS];
} FouleeChartPalette;

/* Belongs to the module. A caller with other needs copies it and changes the copy. */
const FouleeChartPalette *foulee_chart_palette (FouleePaletteKind kind);

G_END_DECLS

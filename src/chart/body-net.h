/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/body-map.h"
#include "chart/curve.h"

G_BEGIN_DECLS

/* The body as it was drawn by hand: half a figure, the half on the left of the picture, to be
 * mirrored. It is a net of the body's outline and of seams across and along it. A shape names the
 * sides that enclose it; it will lie a little inside them, so that gaps between neighbours are
 * equally wide everywhere, and its corners will be rounded. */

#define FOULEE_BODY_MIDDLE (FOULEE_FIGURE_WIDTH / 2.0)

typedef enum {
  LINE_MIDDLE, /* the axis of the body */
  LINE_TOP,    /* above the picture */
  LINE_FRONT,  /* the outline, from the waist down, round the foot and up to the crotch */
  LINE_BACK,
  /* The front, from above. */
  LINE_GROIN, /* between belly and hip */
  LINE_HIP_FOLD,
  LINE_OUTER_THIGH,
  LINE_INNER_THIGH,
  LINE_KNEE_TOP,
  LINE_KNEE_FOOT,
  LINE_ANKLE_TOP,
  LINE_INSTEP,
  LINE_TOES, /* along their tips */
  /* The back. */
  LINE_LOIN_TOP,
  LINE_SACRUM, /* the lower back's side, down to the cleft */
  LINE_CREST,
  LINE_GLUTE_FOLD,
  LINE_THIGH_EDGE,
  LINE_HOLLOW_TOP,
  LINE_HOLLOW_FOOT,
  LINE_CALF_FOOT,
  LINE_HEEL_TOP,
  LINE_HEEL_EDGE,
  FOULEE_N_BODY_LINES,
} FouleeBodyLine;

#define FOULEE_MAX_BODY_KNOTS 61

/* A line is a smooth curve through knots; 0, 0 ends them. */
typedef struct {
  double inset; /* how far inside it its shapes lie */
  FouleePoint knots[FOULEE_MAX_BODY_KNOTS];
} FouleeBodySeam;

extern const FouleeBodySeam foulee_body_net[FOULEE_N_BODY_LINES];

typedef struct {
  FouleeBodyLine line;
  int from, to;        /* only this part of it, from knot to knot; 0, 0 for all of it */
  gboolean other_half; /* the line's mirror image */
} FouleeBodySide;

#define FOULEE_MAX_BODY_SIDES 8

/* The sides in the order of the clock. One that reaches over the middle is its own mirror image. */
typedef struct {
  int n_sides;
  FouleeBodySide sides[FOULEE_MAX_BODY_SIDES];
} FouleeBodyShape;

typedef struct {
  FouleeFigure figure;
  FouleeRegion region; /* of a pair, the one that is on the left of the picture */
  FouleePoint anchor;  /* where its number stands */
  FouleeBodyShape shape;
} FouleeBodyRegion;

#define FOULEE_N_BODY_REGIONS 14
extern const FouleeBodyRegion foulee_body_regions[FOULEE_N_BODY_REGIONS];

/* Where nothing is asked. */
typedef struct {
  FouleeFigure figure;
  int stands_for; /* a region that is drawn on the other figure; −1 */
  FouleeBodyShape shape;
} FouleeBodyNeutral;

#define FOULEE_N_BODY_NEUTRALS 5
extern const FouleeBodyNeutral foulee_body_neutrals[FOULEE_N_BODY_NEUTRALS];

extern const FouleeBodyShape foulee_body_silhouettes[FOULEE_N_FIGURES];

/* A fine line, as in a plate of anatomy: where muscles part, and what lies under the skin. */
typedef struct {
  FouleeFigure figure;
  FouleePoint knots[10];
} FouleeBodyFineLine;

#define FOULEE_N_BODY_FINE_LINES 15
extern const FouleeBodyFineLine foulee_body_fine_lines[FOULEE_N_BODY_FINE_LINES];

G_END_DECLS

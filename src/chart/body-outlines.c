/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-outlines.h"

#include "chart/body-net.h"

/* So far before a corner, along either side, its rounding begins; and how far the rounding's
 * handles reach for the corner. */
#define ROUNDING 7.0
#define PULL 0.6

typedef struct {
  FouleeCurve *lines[FOULEE_N_BODY_LINES][2]; /* as drawn, and mirrored */
} Curves;

static FouleeCurve *
curve_through (const FouleePoint *knots, int most)
{
  int n = 0;

  while (n < most && (knots[n].x != 0.0 || knots[n].y != 0.0))
    n++;
  return foulee_curve_new (knots, n);
}

static void
init_curves (Curves *curves)
{
  for (int i = 0; i < FOULEE_N_BODY_LINES; i++) {
    curves->lines[i][0] = curve_through (foulee_body_net[i].knots, FOULEE_MAX_BODY_KNOTS);
    curves->lines[i][1] = foulee_curve_new_mirrored (curves->lines[i][0], FOULEE_BODY_MIDDLE);
  }
}

static void
clear_curves (Curves *curves)
{
  for (int i = 0; i < FOULEE_N_BODY_LINES; i++) {
    foulee_curve_free (curves->lines[i][0]);
    foulee_curve_free (curves->lines[i][1]);
  }
}

/* ---- Corners --------------------------------------------------------------------------------- */

/* The sides of one shape as they are walked: from corner to corner, in order. */
typedef struct {
  const FouleeBodyShape *shape;
  FouleeStretch sides[FOULEE_MAX_BODY_SIDES];
} Loop;

/* Whether a side and the next are parts of one line that follow each other without a corner. */
static gboolean
goes_on (const FouleeBodyShape *shape, int i)
{
  const FouleeBodySide *a = &shape->sides[i];
  const FouleeBodySide *b = &shape->sides[(i + 1) % shape->n_sides];

  return a->line == b->line && a->other_half == b->other_half &&
         (a->from == b->to || a->to == b->from);
}

/* Cuts every side, of which there may be more, to what lies between the corners. */
static void
cut_at_corners (Loop *loop)
{
  int n = loop->shape->n_sides;
  double from[FOULEE_MAX_BODY_SIDES] = { 0 }, to[FOULEE_MAX_BODY_SIDES] = { 0 };

  for (int i = 0; i < n; i++) {
    int next = (i + 1) % n;
    const FouleeStretch *a = &loop->sides[i], *b = &loop->sides[next];

    if (goes_on (loop->shape, i))
      to[i] = from[next] = MAX (a->from, b->from);
    else if (!foulee_stretch_cross (a, b, &to[i], &from[next]))
      g_error ("no corner between body lines %d and %d", loop->shape->sides[i].line,
               loop->shape->sides[next].line);
  }
  for (int i = 0; i < n; i++) {
    loop->sides[i].from = from[i];
    loop->sides[i].to = to[i];
  }
}

static Loop
loop_along (const Curves *curves, const FouleeBodyShape *shape, gboolean mirrored)
{
  Loop loop = { .shape = shape };

  for (int i = 0; i < shape->n_sides; i++) {
    const FouleeBodySide *side = &shape->sides[i];
    const FouleeCurve *curve = curves->lines[side->line][side->other_half != mirrored];

    loop.sides[i] =
        (FouleeStretch) { curve, side->from, side->to > 0 ? side->to : foulee_curve_end (curve) };
  }
  cut_at_corners (&loop);
  return loop;
}

/* Moves the sides of a loop inside, by each line's inset. `moved` gets their new curves, which are
 * the caller's. */
static Loop
loop_inside (const Loop *outer, FouleeCurve *moved[FOULEE_MAX_BODY_SIDES])
{
  const FouleeBodyShape *shape = outer->shape;
  Loop inner = { .shape = shape };
  double area = 0.0;

  for (int i = 0; i < shape->n_sides; i++)
    area += foulee_stretch_area (&outer->sides[i]);
  for (int i = 0; i < shape->n_sides; i++) {
    const FouleeStretch *side = &outer->sides[i];
    const FouleeBodySide *drawn = &shape->sides[i];
    double inset = foulee_body_net[drawn->line].inset;
    gboolean forward = side->from < side->to;
    gboolean inside_is_left = forward != (area > 0.0);

    moved[i] = foulee_curve_new_beside (side->curve, inside_is_left ? inset : -inset);
    inner.sides[i] = (FouleeStretch) { moved[i], drawn->from,
                                       drawn->to > 0 ? drawn->to : foulee_curve_end (moved[i]) };
  }
  cut_at_corners (&inner);
  return inner;
}

/* ---- Paths ----------------------------------------------------------------------------------- */

/* Takes the corner's rounding off a side, at both ends. */
static FouleeStretch
shorten (const Loop *loop, int i)
{
  int n = loop->shape->n_sides;
  FouleeStretch side = loop->sides[i];
  FouleeStretch back = { side.curve, side.to, side.from };
  double off = MIN (ROUNDING, 0.45 * foulee_stretch_length (&side));

  return (FouleeStretch) {
    side.curve,
    goes_on (loop->shape, (i + n - 1) % n) ? side.from : foulee_stretch_walk (&side, off),
    goes_on (loop->shape, i) ? side.to : foulee_stretch_walk (&back, off),
  };
}

static void
append_rounding (GskPathBuilder *builder, FouleePoint from, FouleePoint corner, FouleePoint to)
{
  gsk_path_builder_cubic_to (builder, (float) (from.x + (corner.x - from.x) * PULL),
                             (float) (from.y + (corner.y - from.y) * PULL),
                             (float) (to.x + (corner.x - to.x) * PULL),
                             (float) (to.y + (corner.y - to.y) * PULL), (float) to.x, (float) to.y);
}

static GskPath *
path_round (const Loop *loop)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  int n = loop->shape->n_sides;
  FouleeStretch first = shorten (loop, 0);
  FouleeStretch side = first;
  FouleePoint start = foulee_curve_point (first.curve, first.from);

  gsk_path_builder_move_to (builder, (float) start.x, (float) start.y);
  for (int i = 0; i < n; i++) {
    FouleeStretch next = i + 1 < n ? shorten (loop, i + 1) : first;

    foulee_stretch_append (&side, builder);
    if (!goes_on (loop->shape, i))
      append_rounding (builder, foulee_curve_point (side.curve, side.to),
                       foulee_curve_point (loop->sides[i].curve, loop->sides[i].to),
                       foulee_curve_point (next.curve, next.from));
    side = next;
  }
  gsk_path_builder_close (builder);
  return gsk_path_builder_free_to_path (builder);
}

static GskPath *
path_inside (const Curves *curves, const FouleeBodyShape *shape, gboolean mirrored)
{
  FouleeCurve *moved[FOULEE_MAX_BODY_SIDES];
  Loop outer = loop_along (curves, shape, mirrored);
  Loop inner = loop_inside (&outer, moved);
  GskPath *path = path_round (&inner);

  for (int i = 0; i < shape->n_sides; i++)
    foulee_curve_free (moved[i]);
  return path;
}

static GskPath *
path_along (const Curves *curves, const FouleeBodyShape *shape)
{
  Loop loop = loop_along (curves, shape, FALSE);

  return path_round (&loop);
}

/* ---- The whole body -------------------------------------------------------------------------- */

static void
make_region (FouleeBodyOutlines *outlines, const Curves *curves, const FouleeBodyRegion *drawn,
             gboolean mirrored)
{
  FouleeRegion region = mirrored ? foulee_region_opposite (drawn->region) : drawn->region;
  double x = mirrored ? FOULEE_FIGURE_WIDTH - drawn->anchor.x : drawn->anchor.x;

  outlines->figures[region] = drawn->figure;
  outlines->regions[region] = path_inside (curves, &drawn->shape, mirrored);
  outlines->anchors[region] = GRAPHENE_POINT_INIT ((float) x, (float) drawn->anchor.y);
}

static void
make_regions (FouleeBodyOutlines *outlines, const Curves *curves)
{
  for (int i = 0; i < FOULEE_N_BODY_REGIONS; i++) {
    const FouleeBodyRegion *drawn = &foulee_body_regions[i];

    make_region (outlines, curves, drawn, FALSE);
    if (foulee_region_side (drawn->region) != FOULEE_SIDE_MIDDLE)
      make_region (outlines, curves, drawn, TRUE);
  }
}

static gboolean
reaches_over_middle (const FouleeBodyShape *shape)
{
  for (int i = 0; i < shape->n_sides; i++)
    if (shape->sides[i].other_half)
      return TRUE;
  return FALSE;
}

static void
make_neutrals (FouleeBodyOutlines *outlines, const Curves *curves)
{
  GskPathBuilder *builders[] = { gsk_path_builder_new (), gsk_path_builder_new () };

  for (int i = 0; i < FOULEE_N_BODY_NEUTRALS; i++) {
    const FouleeBodyNeutral *drawn = &foulee_body_neutrals[i];

    for (int mirrored = 0; mirrored <= !reaches_over_middle (&drawn->shape); mirrored++) {
      g_autoptr (GskPath) path = path_inside (curves, &drawn->shape, mirrored);

      gsk_path_builder_add_path (builders[drawn->figure], path);
      if (drawn->stands_for >= 0)
        outlines->stand_ins[mirrored ? foulee_region_opposite (drawn->stands_for)
                                     : (FouleeRegion) drawn->stands_for] = g_steal_pointer (&path);
    }
  }
  for (int i = 0; i < FOULEE_N_FIGURES; i++)
    outlines->neutrals[i] = gsk_path_builder_free_to_path (builders[i]);
}

static void
append_fine_line (GskPathBuilder *builder, const FouleeBodyFineLine *drawn, gboolean mirrored)
{
  g_autoptr (FouleeCurve) curve = curve_through (drawn->knots, G_N_ELEMENTS (drawn->knots));
  g_autoptr (FouleeCurve) mirror = foulee_curve_new_mirrored (curve, FOULEE_BODY_MIDDLE);
  FouleeStretch all = { mirrored ? mirror : curve, 0.0, foulee_curve_end (curve) };
  FouleePoint start = foulee_curve_point (all.curve, 0.0);

  gsk_path_builder_move_to (builder, (float) start.x, (float) start.y);
  foulee_stretch_append (&all, builder);
}

static void
make_fine_lines (FouleeBodyOutlines *outlines)
{
  GskPathBuilder *builders[] = { gsk_path_builder_new (), gsk_path_builder_new () };

  for (int i = 0; i < FOULEE_N_BODY_FINE_LINES; i++) {
    const FouleeBodyFineLine *drawn = &foulee_body_fine_lines[i];
    gboolean in_the_middle = drawn->knots[0].x == FOULEE_BODY_MIDDLE;

    for (int mirrored = 0; mirrored <= !in_the_middle; mirrored++)
      append_fine_line (builders[drawn->figure], drawn, mirrored);
  }
  for (int i = 0; i < FOULEE_N_FIGURES; i++)
    outlines->lines[i] = gsk_path_builder_free_to_path (builders[i]);
}

static FouleeBodyOutlines *
make_outlines (void)
{
  FouleeBodyOutlines *outlines = g_new0 (FouleeBodyOutlines, 1);
  Curves curves;

  init_curves (&curves);
  make_regions (outlines, &curves);
  make_neutrals (outlines, &curves);
  make_fine_lines (outlines);
  for (int i = 0; i < FOULEE_N_FIGURES; i++)
    outlines->silhouettes[i] = path_along (&curves, &foulee_body_silhouettes[i]);
  clear_curves (&curves);
  return outlines;
}

const FouleeBodyOutlines *
foulee_body_outlines (void)
{
  static FouleeBodyOutlines *outlines = NULL;

  if (g_once_init_enter_pointer (&outlines))
    g_once_init_leave_pointer (&outlines, make_outlines ());
  return outlines;
}

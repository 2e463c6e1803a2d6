/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-outlines.h"
#include "chart/outline.h"

#include <math.h>

/* A fingertip: 44 px, and a little over for a scale that isn't quite 1. */
#define LEAST_SQUARE 44.5
#define LEAST_GAP 2.9
#define MIDDLE 165.0

static FouleeFigure
home_of (int region)
{
  switch (region) {
  case FOULEE_REGION_LOWER_BACK:
  case FOULEE_REGION_GLUTE_LEFT:
  case FOULEE_REGION_GLUTE_RIGHT:
  case FOULEE_REGION_HAMSTRING_LEFT:
  case FOULEE_REGION_HAMSTRING_RIGHT:
  case FOULEE_REGION_CALF_LEFT:
  case FOULEE_REGION_CALF_RIGHT:
  case FOULEE_REGION_ACHILLES_LEFT:
  case FOULEE_REGION_ACHILLES_RIGHT:
  case FOULEE_REGION_HEEL_LEFT:
  case FOULEE_REGION_HEEL_RIGHT:
    return FOULEE_FIGURE_BACK;
  default:
    return FOULEE_FIGURE_FRONT;
  }
}

static GArray *outlines[FOULEE_N_REGIONS];

static GskPath *
path_of (int region)
{
  return foulee_body_region_path ((FouleeRegion) region);
}

/* Each of the 27 lies on its own figure, in the box, inside the body, as one plain closed outline.
 */
static void
test_shapes (void)
{
  const FouleeBodyOutlines *body = foulee_body_outlines ();

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    FouleeFigure figure = foulee_body_region_figure ((FouleeRegion) i);
    graphene_rect_t bounds;

    g_assert_cmpint (figure, ==, home_of (i));
    g_assert_true (gsk_path_is_closed (path_of (i)));
    g_assert_false (outline_crosses_itself (outlines[i]));
    foulee_body_region_bounds ((FouleeRegion) i, &bounds);
    for (guint k = 0; k < outlines[i]->len; k++) {
      Spot spot = g_array_index (outlines[i], Spot, k);
      graphene_point_t point = GRAPHENE_POINT_INIT ((float) spot.x, (float) spot.y);

      g_assert_true (spot.x > 0 && spot.x < 330 && spot.y > 0 && spot.y < 572);
      g_assert_true (gsk_path_in_fill (body->silhouettes[figure], &point, GSK_FILL_RULE_WINDING));
      graphene_rect_inset (&bounds, -0.01f, -0.01f);
      g_assert_true (graphene_rect_contains_point (&bounds, &point));
    }
  }
}

/* The runner's left is on the right of the front, and on the left of the back. */
static void
test_sides (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    FouleeSide side = foulee_region_side ((FouleeRegion) i);
    gboolean on_right = (side == FOULEE_SIDE_LEFT) == (home_of (i) == FOULEE_FIGURE_FRONT);

    for (guint k = 0; k < outlines[i]->len && side != FOULEE_SIDE_MIDDLE; k++)
      g_assert_true ((g_array_index (outlines[i], Spot, k).x > MIDDLE) == on_right);
  }
}

static void
test_mirrored (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    FouleeRegion other = foulee_region_opposite ((FouleeRegion) i);
    graphene_point_t anchor, mirrored;

    foulee_body_region_anchor ((FouleeRegion) i, &anchor);
    foulee_body_region_anchor (other, &mirrored);
    g_assert_cmpfloat_with_epsilon (anchor.x + mirrored.x, 2 * MIDDLE, 1e-3);
    g_assert_cmpfloat (anchor.y, ==, mirrored.y);
    for (guint k = 0; k < outlines[i]->len; k++) {
      Spot spot = g_array_index (outlines[i], Spot, k);

      g_assert_cmpfloat (
          outline_distance_to (outlines[other], (Spot) { 2 * MIDDLE - spot.x, spot.y }), <, 0.05);
    }
  }
}

/* A fingertip fits into every region, and every point of it counts as that region. Right ones are
 * the left ones' mirror images. */
static void
test_sizes (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    Spot middle = { 0 };
    double side;

    if (foulee_region_side ((FouleeRegion) i) == FOULEE_SIDE_RIGHT)
      continue;
    side = outline_largest_square (outlines[i], path_of (i), &middle);
    g_test_message ("%s: %.1f about %.1f, %.1f", foulee_region_id ((FouleeRegion) i), side,
                    middle.x, middle.y);
    g_assert_cmpfloat (side, >=, LEAST_SQUARE);
    for (int k = 0; k < 25; k++)
      g_assert_cmpint (foulee_body_region_at (home_of (i), (float) (middle.x + (k % 5 - 2) * 11),
                                              (float) (middle.y + (k / 5 - 2) * 11)),
                       ==, i);
  }
}

/* Neighbours keep apart. As none has its number in another, none lies in another. */
static void
test_gaps (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    for (int j = i + 1; j < FOULEE_N_REGIONS; j++) {
      graphene_rect_t a, b;

      if (home_of (i) != home_of (j))
        continue;
      foulee_body_region_bounds ((FouleeRegion) i, &a);
      foulee_body_region_bounds ((FouleeRegion) j, &b);
      graphene_rect_inset (&a, -4, -4);
      if (!graphene_rect_intersection (&a, &b, NULL))
        continue;
      g_test_message ("%s, %s", foulee_region_id ((FouleeRegion) i),
                      foulee_region_id ((FouleeRegion) j));
      g_assert_cmpfloat (outline_distance (outlines[i], outlines[j]), >=, LEAST_GAP);
    }
}

static void
test_anchors (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    graphene_point_t anchor;

    foulee_body_region_anchor ((FouleeRegion) i, &anchor);
    for (int j = 0; j < FOULEE_N_REGIONS; j++)
      if (home_of (i) == home_of (j))
        g_assert_true (gsk_path_in_fill (path_of (j), &anchor, GSK_FILL_RULE_WINDING) == (i == j));
    g_assert_cmpint (foulee_body_region_at (home_of (i), anchor.x, anchor.y), ==, i);

    /* A "10" of 13 px at the smallest scale on a screen, 0.775, is 22 units wide and 13 high. */
    for (int corner = 0; corner < 4; corner++)
      g_assert_true (
          gsk_path_in_fill (path_of (i),
                            &GRAPHENE_POINT_INIT (anchor.x + (corner % 2 ? 11 : -11),
                                                  anchor.y + (corner / 2 ? 6.5f : -6.5f)),
                            GSK_FILL_RULE_WINDING));
  }
}

/* Points that are no region's own, by the picture. */
static void
test_points (void)
{
  static const struct {
    FouleeFigure figure;
    float x, y;
    int region;
  } rows[] = {
    /* On the back: the hollows of the knees, and the edges of the thighs. */
    { FOULEE_FIGURE_BACK, 105, 314, FOULEE_REGION_KNEE_LEFT },
    { FOULEE_FIGURE_BACK, 225, 314, FOULEE_REGION_KNEE_RIGHT },
    { FOULEE_FIGURE_BACK, 47, 195, FOULEE_REGION_OUTER_THIGH_LEFT },
    { FOULEE_FIGURE_BACK, 283, 195, FOULEE_REGION_OUTER_THIGH_RIGHT },
    /* Near an edge from outside, and in the gaps. */
    { FOULEE_FIGURE_FRONT, 20, 165, FOULEE_REGION_OUTER_THIGH_RIGHT },
    { FOULEE_FIGURE_FRONT, 310, 165, FOULEE_REGION_OUTER_THIGH_LEFT },
    { FOULEE_FIGURE_BACK, 20, 195, FOULEE_REGION_OUTER_THIGH_LEFT },
    { FOULEE_FIGURE_FRONT, 155, 92, FOULEE_REGION_HIP_RIGHT },
    { FOULEE_FIGURE_FRONT, 175, 92, FOULEE_REGION_HIP_LEFT },
    { FOULEE_FIGURE_FRONT, 60, 545, FOULEE_REGION_FOREFOOT_RIGHT },
    { FOULEE_FIGURE_BACK, 165, 15, FOULEE_REGION_LOWER_BACK },
    { FOULEE_FIGURE_BACK, 75, 550, FOULEE_REGION_HEEL_LEFT },
    /* Nowhere near. */
    { FOULEE_FIGURE_FRONT, 12, 165, -1 },
    { FOULEE_FIGURE_FRONT, 165, 50, -1 },
    { FOULEE_FIGURE_FRONT, 165, 330, -1 },
    { FOULEE_FIGURE_BACK, 0, 0, -1 },
    { FOULEE_FIGURE_BACK, 165, 470, -1 },
    { FOULEE_FIGURE_BACK, 20, 400, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("figure %d, %.0f, %.0f", rows[i].figure, rows[i].x, rows[i].y);
    g_assert_cmpint (foulee_body_region_at (rows[i].figure, rows[i].x, rows[i].y), ==,
                     rows[i].region);
  }
}

/* What stands for a region on the back is no other region's, and is drawn as nothing asked. */
static void
test_stand_ins (void)
{
  const FouleeBodyOutlines *body = foulee_body_outlines ();
  int n = 0;

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    g_autoptr (GArray) outline = NULL;

    if (body->stand_ins[i] == NULL)
      continue;
    n++;
    g_assert_cmpint (home_of (i), ==, FOULEE_FIGURE_FRONT);
    outline = outline_new (body->stand_ins[i]);
    for (guint k = 0; k < outline->len; k++) {
      Spot spot = g_array_index (outline, Spot, k);
      graphene_point_t point = GRAPHENE_POINT_INIT ((float) spot.x, (float) spot.y);

      /* The runner's left is on the left here. */
      g_assert_true ((spot.x < MIDDLE) ==
                     (foulee_region_side ((FouleeRegion) i) == FOULEE_SIDE_LEFT));
      for (int j = 0; j < FOULEE_N_REGIONS; j++)
        if (home_of (j) == FOULEE_FIGURE_BACK)
          g_assert_false (gsk_path_in_fill (path_of (j), &point, GSK_FILL_RULE_WINDING));
    }
  }
  g_assert_cmpint (n, ==, 4);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    outlines[i] = outline_new (path_of (i));
  g_test_add_func ("/chart/body-regions/shapes", test_shapes);
  g_test_add_func ("/chart/body-regions/sides", test_sides);
  g_test_add_func ("/chart/body-regions/mirrored", test_mirrored);
  g_test_add_func ("/chart/body-regions/sizes", test_sizes);
  g_test_add_func ("/chart/body-regions/gaps", test_gaps);
  g_test_add_func ("/chart/body-regions/anchors", test_anchors);
  g_test_add_func ("/chart/body-regions/points", test_points);
  g_test_add_func ("/chart/body-regions/stand-ins", test_stand_ins);
  status = g_test_run ();
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    g_array_unref (outlines[i]);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-outlines.h"

#include <math.h>

/* For the arrow keys, as much more than the way ahead counts the way aside; and so much of it, for
 * each unit ahead, is still in that direction. */
#define ASIDE_COST 2.0f
#define ASIDE_MOST 1.6f

FouleeFigure
foulee_body_region_figure (FouleeRegion region)
{
  g_return_val_if_fail (region < FOULEE_N_REGIONS, FOULEE_FIGURE_FRONT);

  return foulee_body_outlines ()->figures[region];
}

GskPath *
foulee_body_region_path (FouleeRegion region)
{
  g_return_val_if_fail (region < FOULEE_N_REGIONS, NULL);

  return foulee_body_outlines ()->regions[region];
}

void
foulee_body_region_bounds (FouleeRegion region, graphene_rect_t *bounds)
{
  g_return_if_fail (region < FOULEE_N_REGIONS);

  if (!gsk_path_get_bounds (foulee_body_outlines ()->regions[region], bounds))
    g_assert_not_reached (); /* no region's outline is empty */
}

void
foulee_body_region_anchor (FouleeRegion region, graphene_point_t *anchor)
{
  g_return_if_fail (region < FOULEE_N_REGIONS);

  *anchor = foulee_body_outlines ()->anchors[region];
}

/* ---- Pointing -------------------------------------------------------------------------------- */

/* What takes a point for a region on a figure: its outline, what stands for it, or nothing. */
static GskPath *
target_of (const FouleeBodyOutlines *outlines, int region, FouleeFigure figure)
{
  if (outlines->figures[region] == figure)
    return outlines->regions[region];
  return figure == FOULEE_FIGURE_BACK ? outlines->stand_ins[region] : NULL;
}

/* Whether a path can lie as near to a point as `reach`. */
static gboolean
may_reach (GskPath *path, const graphene_point_t *point, float reach)
{
  graphene_rect_t around;

  return gsk_path_get_bounds (path, &around) &&
         graphene_rect_contains_point (graphene_rect_inset (&around, -reach, -reach), point);
}

int
foulee_body_region_at (FouleeFigure figure, float x, float y)
{
  const FouleeBodyOutlines *outlines = foulee_body_outlines ();
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);
  float nearest = FOULEE_BODY_REACH;
  int found = -1;

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    GskPath *target = target_of (outlines, i, figure);
    GskPathPoint on_path;
    float distance;

    if (target == NULL || !may_reach (target, &point, nearest))
      continue;
    if (gsk_path_in_fill (target, &point, GSK_FILL_RULE_WINDING))
      return i;
    if (gsk_path_get_closest_point (target, &point, nearest, &on_path, &distance) &&
        distance <= nearest) {
      nearest = distance;
      found = i;
    }
  }
  return found;
}

/* ---- Arrows ---------------------------------------------------------------------------------- */

static graphene_point_t
centre_of (int region)
{
  graphene_rect_t bounds;

  foulee_body_region_bounds ((FouleeRegion) region, &bounds);
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2,
                              bounds.origin.y + bounds.size.height / 2);
}

/* How far `to` lies from `from` in a direction, and how far aside. */
static void
measure_way (graphene_point_t from, graphene_point_t to, GtkDirectionType direction, float *ahead,
             float *aside)
{
  gboolean vertical = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;
  gboolean backward = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
  float way = vertical ? to.y - from.y : to.x - from.x;

  *ahead = backward ? -way : way;
  *aside = fabsf (vertical ? to.x - from.x : to.y - from.y);
}

static int
next_on_figure (int region, GtkDirectionType direction)
{
  const FouleeBodyOutlines *outlines = foulee_body_outlines ();
  graphene_point_t from = centre_of (region);
  float least = G_MAXFLOAT;
  int next = -1;

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    float ahead, aside;

    if (i == region || outlines->figures[i] != outlines->figures[region])
      continue;
    measure_way (from, centre_of (i), direction, &ahead, &aside);
    if (ahead > 0.0f && aside <= ahead * ASIDE_MOST && ahead + aside * ASIDE_COST < least) {
      least = ahead + aside * ASIDE_COST;
      next = i;
    }
  }
  return next;
}

/* The region at the same height on the near edge of the other figure. */
static int
next_across (int region, FouleeFigure to)
{
  const FouleeBodyOutlines *outlines = foulee_body_outlines ();
  float height = centre_of (region).y;
  float least = G_MAXFLOAT;
  int next = -1;

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    GtkDirectionType outwards = to == FOULEE_FIGURE_BACK ? GTK_DIR_LEFT : GTK_DIR_RIGHT;
    float apart = fabsf (centre_of (i).y - height);

    if (outlines->figures[i] == to && apart < least && next_on_figure (i, outwards) < 0) {
      least = apart;
      next = i;
    }
  }
  return next;
}

int
foulee_body_region_neighbour (FouleeRegion region, GtkDirectionType direction)
{
  FouleeFigure figure;
  int next;

  g_return_val_if_fail (region < FOULEE_N_REGIONS, -1);

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN && direction != GTK_DIR_LEFT &&
      direction != GTK_DIR_RIGHT)
    return -1;
  next = next_on_figure ((int) region, direction);
  figure = foulee_body_region_figure (region);
  if (next < 0 && direction == GTK_DIR_RIGHT && figure == FOULEE_FIGURE_FRONT)
    return next_across ((int) region, FOULEE_FIGURE_BACK);
  if (next < 0 && direction == GTK_DIR_LEFT && figure == FOULEE_FIGURE_BACK)
    return next_across ((int) region, FOULEE_FIGURE_FRONT);
  return next;
}

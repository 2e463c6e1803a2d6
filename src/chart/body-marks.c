/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-marks.h"

#include <math.h>
#include <stdlib.h>

#include "chart/body-labels.h"
#include "chart/body-outlines.h"

/* How far from the box's edge, in units, the frames' inner edges stand; and how far down, in units,
 * the words beside the waist may reach. */
#define COLUMN 28.0f
#define TOP 44.0f

/* Heights and distances as shares of the number's size. */
#define FRAME_HEIGHT 1.5f
#define FRAME_PADDING 0.5f
#define FRAME_GAP 0.2f
#define CLEARANCE 0.2f

/* What a place for a frame costs, in pixels that it would rather be moved by. */
#define COST_OVERLAP 10000.0f
#define COST_CROSSING 150.0f

static float
frame_width (const FouleeBodyLook *look, const char *mark)
{
  g_autoptr (PangoLayout) layout = foulee_body_text (look, mark, look->number_size, TRUE);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return MAX ((float) width / PANGO_SCALE + 2 * FRAME_PADDING * look->number_size,
              FRAME_HEIGHT * look->number_size);
}

/* ---- Where the line ends --------------------------------------------------------------------- */

/* How far a region reaches from its anchor towards a side, in units. */
static float
reach_of (FouleeRegion region, gboolean to_left)
{
  const FouleeBodyOutlines *outlines = foulee_body_outlines ();
  graphene_point_t point = outlines->anchors[region];
  float reach = 0.0f;

  while (gsk_path_in_fill (outlines->regions[region], &point, GSK_FILL_RULE_WINDING)) {
    reach += 1.0f;
    point.x += to_left ? -1.0f : 1.0f;
  }
  return reach;
}

/* Beside the number; on the region's edge where there is no room beside it. */
static graphene_point_t
find_end (const FouleeBodyLook *look, FouleeRegion region, gboolean to_left, float scale)
{
  graphene_point_t anchor = foulee_body_outlines ()->anchors[region];
  float away = 0.0f;

  if (look->marks[region].level >= 0)
    away = MIN ((look->marks[region].level == 10 ? 0.95f : 0.68f) * look->number_size,
                (reach_of (region, to_left) - 2.0f) * scale);
  return GRAPHENE_POINT_INIT (anchor.x * scale + (to_left ? -away : away), anchor.y * scale);
}

/* ---- What a line passes ---------------------------------------------------------------------- */

static float
turn (graphene_point_t a, graphene_point_t b, graphene_point_t c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
lines_cross (graphene_point_t a, graphene_point_t b, graphene_point_t c, graphene_point_t d)
{
  return turn (a, b, c) * turn (a, b, d) < 0.0f && turn (c, d, a) * turn (c, d, b) < 0.0f;
}

/* Whether the line from a to b comes nearer to a point than `clear`. */
static gboolean
passes (graphene_point_t a, graphene_point_t b, graphene_point_t point, float clear)
{
  float x = b.x - a.x, y = b.y - a.y;
  float along = ((point.x - a.x) * x + (point.y - a.y) * y) / (x * x + y * y);

  along = CLAMP (along, 0.0f, 1.0f);
  return hypotf (point.x - a.x - along * x, point.y - a.y - along * y) < clear;
}

static int
count_numbers_passed (const FouleeBodyLook *look, const FouleeBodyMarkPlace *place, float scale)
{
  const FouleeBodyOutlines *outlines = foulee_body_outlines ();
  int n = 0;

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    graphene_point_t anchor = outlines->anchors[i];

    if (i == (int) place->region || look->marks[i].level < 0 ||
        outlines->figures[i] != outlines->figures[place->region])
      continue;
    n += passes (place->start, place->end, GRAPHENE_POINT_INIT (anchor.x * scale, anchor.y * scale),
                 (0.4f + CLEARANCE) * look->number_size);
  }
  return n;
}

/* ---- Placing --------------------------------------------------------------------------------- */

static void
put_frame (FouleeBodyMarkPlace *place, float middle, gboolean on_left)
{
  graphene_rect_t *pill = &place->pill;

  pill->origin.y = middle - pill->size.height / 2;
  place->start =
      GRAPHENE_POINT_INIT (on_left ? pill->origin.x + pill->size.width : pill->origin.x, middle);
}

static float
cost_of (const FouleeBodyLook *look, const FouleeBodyMarkPlace *places, int n, float scale)
{
  const FouleeBodyMarkPlace *place = &places[n];
  float gap = FRAME_GAP * look->number_size;
  float cost = fabsf (place->start.y - place->end.y) +
               COST_CROSSING * (float) count_numbers_passed (look, place, scale);

  for (int i = 0; i < n; i++) {
    graphene_rect_t around;

    graphene_rect_inset_r (&places[i].pill, -gap, -gap, &around);
    if (graphene_rect_intersection (&around, &place->pill, NULL))
      cost += COST_OVERLAP;
    if (lines_cross (place->start, place->end, places[i].start, places[i].end))
      cost += COST_CROSSING;
  }
  return cost;
}

/* Finds the height of the last of n + 1 frames at which it costs least. */
static void
find_height (const FouleeBodyLook *look, FouleeBodyMarkPlace *places, int n, gboolean on_left,
             float scale)
{
  FouleeBodyMarkPlace *place = &places[n];
  float half = place->pill.size.height / 2;
  float least = G_MAXFLOAT, best = 0.0f;

  for (float y = TOP * scale + half; y <= FOULEE_FIGURE_HEIGHT * scale - half; y += 1.0f) {
    float cost;

    put_frame (place, y, on_left);
    cost = cost_of (look, places, n, scale);
    if (cost < least) {
      least = cost;
      best = y;
    }
  }
  put_frame (place, best, on_left);
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const FouleeBodyOutlines *outlines = foulee_body_outlines ();
  const FouleeBodyMarkPlace *first = a, *second = b;
  float apart = outlines->anchors[first->region].y - outlines->anchors[second->region].y;

  return apart != 0.0f ? (apart < 0.0f ? -1 : 1) : (int) first->region - (int) second->region;
}

int
foulee_body_marks_place (FouleeFigure figure, const FouleeBodyLook *look, float scale,
                         FouleeBodyMarkPlace places[FOULEE_N_REGIONS])
{
  const FouleeBodyOutlines *outlines = foulee_body_outlines ();
  int n = 0, n_left = 0;

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (look->marks[i].mark != NULL && outlines->figures[i] == figure)
      places[n++] = (FouleeBodyMarkPlace) { .region = (FouleeRegion) i };
  qsort (places, (size_t) n, sizeof *places, compare_heights);

  for (int i = 0; i < n; i++) {
    FouleeRegion region = places[i].region;
    float width = frame_width (look, look->marks[region].mark);
    float x = outlines->anchors[region].x;
    gboolean on_left = x != FOULEE_FIGURE_WIDTH / 2 ? x < FOULEE_FIGURE_WIDTH / 2 : n_left * 2 < i;

    n_left += on_left;
    places[i].end = find_end (look, region, on_left, scale);
    places[i].pill = GRAPHENE_RECT_INIT (on_left ? COLUMN * scale - width
                                                 : (FOULEE_FIGURE_WIDTH - COLUMN) * scale,
                                         0, width, FRAME_HEIGHT * look->number_size);
    find_height (look, places, i, on_left, scale);
  }
  return n;
}

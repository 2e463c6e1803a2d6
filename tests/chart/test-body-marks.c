/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-marks.h"

#include <math.h>

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
  foulee_body_look_init (&fixture->look, foulee_body_palette (FOULEE_PALETTE_PRINT),
                         fixture->pango);
  fixture->look.number_size = 10.0f;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->pango);
  g_object_unref (fixture->fonts);
}

static void
mark (Fixture *fixture, FouleeRegion region, const char *text)
{
  fixture->look.marks[region] = (FouleeBodyMark) { 4, FALSE, text };
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  FouleeBodyMarkPlace places[FOULEE_N_REGIONS];

  mark (fixture, FOULEE_REGION_CALF_LEFT, "P1");
  g_assert_cmpint (foulee_body_marks_place (FOULEE_FIGURE_FRONT, &fixture->look, 0.3f, places), ==,
                   0);
  g_assert_cmpint (foulee_body_marks_place (FOULEE_FIGURE_BACK, &fixture->look, 0.3f, places), ==,
                   1);
}

/* One alone stands level with its region, on the region's side, outside the body; its line ends in
 * the region and leaves the number free. */
static void
test_alone (Fixture *fixture, gconstpointer data)
{
  static const float scales[] = { 0.236f, 0.5f, 1.0f };

  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    for (gsize i = 0; i < G_N_ELEMENTS (scales); i++) {
      FouleeFigure figure = foulee_body_region_figure ((FouleeRegion) region);
      FouleeBodyMarkPlace places[FOULEE_N_REGIONS];
      float scale = scales[i], middle = 165.0f * scale;
      graphene_point_t anchor, end;
      gboolean on_left;

      foulee_body_look_init (&fixture->look, fixture->look.palette, fixture->pango);
      fixture->look.number_size = 10.0f;
      mark (fixture, (FouleeRegion) region, "P1");
      g_assert_cmpint (foulee_body_marks_place (figure, &fixture->look, scale, places), ==, 1);
      g_assert_cmpint ((int) places[0].region, ==, region);
      foulee_body_region_anchor ((FouleeRegion) region, &anchor);
      on_left = places[0].pill.origin.x < middle;
      if (foulee_region_side ((FouleeRegion) region) != FOULEE_SIDE_MIDDLE)
        g_assert_true (on_left == (anchor.x < 165.0f));

      /* The body reaches from 37 to 293 at its widest. */
      if (on_left)
        g_assert_cmpfloat (places[0].pill.origin.x + places[0].pill.size.width, <=, 37.0f * scale);
      else
        g_assert_cmpfloat (places[0].pill.origin.x, >=, 293.0f * scale);
      /* The words beside the waist end at 44; a frame is 15 high. */
      g_assert_cmpfloat_with_epsilon (places[0].start.y,
                                      MAX (anchor.y * scale, 44.0f * scale + 7.5f), 1.0f);

      end = GRAPHENE_POINT_INIT (places[0].end.x / scale, places[0].end.y / scale);
      g_assert_true (gsk_path_in_fill (foulee_body_region_path ((FouleeRegion) region), &end,
                                       GSK_FILL_RULE_WINDING));
      if (scale >= 0.5f)
        g_assert_cmpfloat (fabsf (end.x - anchor.x) * scale, >=, 6.0f);
    }
}

/* Many: no frame on another, none on the words beside the waist, all inside the height. */
static void
test_crowd (Fixture *fixture, gconstpointer data)
{
  static const float scales[] = { 0.236f, 0.35f, 1.0f };
  static const char *const marks[] = { "P1", "P2", "P3", "P4", "P5", "P6", "P7" };

  for (int figure = 0; figure < FOULEE_N_FIGURES; figure++)
    for (gsize i = 0; i < G_N_ELEMENTS (scales); i++) {
      FouleeBodyMarkPlace places[FOULEE_N_REGIONS];
      int n = 0, n_placed;

      for (int region = 0; region < FOULEE_N_REGIONS; region++)
        if ((int) foulee_body_region_figure ((FouleeRegion) region) == figure &&
            n < (int) G_N_ELEMENTS (marks))
          mark (fixture, (FouleeRegion) region, marks[n++]);
      n_placed = foulee_body_marks_place ((FouleeFigure) figure, &fixture->look, scales[i], places);
      g_assert_cmpint (n_placed, ==, n);
      for (int a = 0; a < n; a++) {
        const graphene_rect_t *pill = &places[a].pill;

        g_assert_cmpfloat (pill->origin.y, >=, 44.0f * scales[i] - 0.01f);
        g_assert_cmpfloat (pill->origin.y + pill->size.height, <=, 572.0f * scales[i] + 0.01f);
        for (int b = 0; b < a; b++)
          g_assert_false (graphene_rect_intersection (pill, &places[b].pill, NULL));
      }
    }
}

/* A line gives way to the number between its frame and its region. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  FouleeBodyMarkPlace places[FOULEE_N_REGIONS];
  graphene_point_t number;
  float share, y;

  mark (fixture, FOULEE_REGION_INNER_THIGH_RIGHT, "P1");
  fixture->look.marks[FOULEE_REGION_OUTER_THIGH_RIGHT].level = 7;
  g_assert_cmpint (foulee_body_marks_place (FOULEE_FIGURE_FRONT, &fixture->look, 1.0f, places), ==,
                   1);
  foulee_body_region_anchor (FOULEE_REGION_OUTER_THIGH_RIGHT, &number);
  share = (number.x - places[0].start.x) / (places[0].end.x - places[0].start.x);
  y = places[0].start.y + share * (places[0].end.y - places[0].start.y);
  /* A figure of 10 points is 7 high. */
  g_assert_cmpfloat (fabsf (y - number.y), >=, 5.0f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
#define ADD(name, function)                                                                        \
  g_test_add ("/chart/body-marks/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("none", test_none);
  ADD ("alone", test_alone);
  ADD ("crowd", test_crowd);
  ADD ("numbers", test_numbers);
#undef ADD
  return g_test_run ();
}

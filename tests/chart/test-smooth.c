/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/smooth.h"

#include <math.h>

#define N 6

/* A straight line stays one: its slope everywhere. */
static void
test_straight (void)
{
  const graphene_point_t points[] = { { 0, 10 }, { 2, 14 }, { 3, 16 }, { 7, 24 } };
  float slopes[4];

  foulee_smooth_slopes (points, 4, slopes);
  for (int i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (slopes[i], 2.0f, 1e-5f);
}

/* By hand, after Fritsch and Carlson. At a turn the slope is 0. At 1 the chords have the slopes 10
 * and 1, and half their sum is 5.5, which is 5.5 of the second chord's 1: together with the 1 at
 * the end the circle of radius 3 is left, and the slope there becomes 3 · 5.5 / √(5.5² + 1²). */
static void
test_slopes (void)
{
  const graphene_point_t turn[] = { { 0, 0 }, { 1, 4 }, { 2, 1 } };
  const graphene_point_t steep[] = { { 0, 0 }, { 1, 10 }, { 2, 11 } };
  float slopes[3];

  foulee_smooth_slopes (turn, 3, slopes);
  g_assert_cmpfloat (slopes[1], ==, 0.0f);
  foulee_smooth_slopes (steep, 3, slopes);
  g_assert_cmpfloat_with_epsilon (slopes[1], (float) (3 * 5.5 / sqrt (5.5 * 5.5 + 1)), 1e-4f);
}

static float
height_at (GskPath *path, float part, float length, GskPathMeasure *measure)
{
  GskPathPoint point;
  graphene_point_t place;

  g_assert_true (gsk_path_measure_get_point (measure, part * length, &point));
  gsk_path_point_get_position (&point, path, &place);
  return place.y;
}

/* Between its points a line is never higher or lower than they are, in either direction, and it
 * goes through both ends. */
static void
test_bounds (void)
{
  const graphene_point_t points[N] = {
    { 0, 3 }, { 1, 9 }, { 4, 9 }, { 5, 0.5f }, { 6, 0 }, { 9, 8 }
  };

  for (int backwards = 0; backwards < 2; backwards++) {
    GskPathBuilder *builder = gsk_path_builder_new ();
    g_autoptr (GskPath) path = NULL;
    g_autoptr (GskPathMeasure) measure = NULL;
    const graphene_point_t *start = &points[backwards ? N - 1 : 0];
    const graphene_point_t *end = &points[backwards ? 0 : N - 1];
    float length;

    gsk_path_builder_move_to (builder, start->x, start->y);
    foulee_smooth_append (builder, points, N, backwards);
    path = gsk_path_builder_free_to_path (builder);
    measure = gsk_path_measure_new (path);
    length = gsk_path_measure_get_length (measure);
    for (int i = 0; i <= 500; i++) {
      float y = height_at (path, (float) i / 500, length, measure);

      g_assert_cmpfloat (y, >=, -0.01f);
      g_assert_cmpfloat (y, <=, 9.01f);
    }
    g_assert_cmpfloat_with_epsilon (height_at (path, 0, length, measure), start->y, 0.01f);
    g_assert_cmpfloat_with_epsilon (height_at (path, 1, length, measure), end->y, 0.01f);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/smooth/straight", test_straight);
  g_test_add_func ("/chart/smooth/slopes", test_slopes);
  g_test_add_func ("/chart/smooth/bounds", test_bounds);
  return g_test_run ();
}

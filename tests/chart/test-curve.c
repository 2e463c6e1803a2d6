/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/curve.h"

#include <gtk/gtk.h>
#include <math.h>

#define assert_point(point, want_x, want_y, epsilon)                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    FouleePoint seen = (point);                                                                    \
                                                                                                   \
    g_assert_cmpfloat_with_epsilon (seen.x, want_x, epsilon);                                      \
    g_assert_cmpfloat_with_epsilon (seen.y, want_y, epsilon);                                      \
  }                                                                                                \
  G_STMT_END

static FouleeCurve *
line (double x0, double y0, double x1, double y1)
{
  const FouleePoint knots[] = { { x0, y0 }, { (x0 + x1) / 2, (y0 + y1) / 2 }, { x1, y1 } };

  return foulee_curve_new (knots, G_N_ELEMENTS (knots));
}

static FouleeStretch
all_of (const FouleeCurve *curve)
{
  return (FouleeStretch) { curve, 0, foulee_curve_end (curve) };
}

/* Once round a circle of radius 100 about (200, 200), clockwise as seen on a screen. */
static FouleeCurve *
circle (void)
{
  FouleePoint knots[25];

  for (int i = 0; i < 25; i++)
    knots[i] = (FouleePoint) { 200 + 100 * cos (i * G_PI / 12), 200 + 100 * sin (i * G_PI / 12) };
  return foulee_curve_new (knots, 25);
}

/* Through (0, 0), (1, 1), (2, 0): with second derivatives 0, −3, 0 at the knots, by hand, halfway
 * between two of them it is (0 + 1) / 2 + 3 / 16 high. */
static void
test_spline (void)
{
  const FouleePoint knots[] = { { 0, 0 }, { 1, 1 }, { 2, 0 } };
  g_autoptr (FouleeCurve) curve = foulee_curve_new (knots, 3);

  g_assert_cmpfloat (foulee_curve_end (curve), ==, 2);
  for (int i = 0; i < 3; i++)
    assert_point (foulee_curve_point (curve, i), knots[i].x, knots[i].y, 1e-12);
  assert_point (foulee_curve_point (curve, 0.5), 0.5, 0.6875, 1e-12);
  assert_point (foulee_curve_point (curve, 1.5), 1.5, 0.6875, 1e-12);
}

/* Between knots at unequal distances a straight line stays one. */
static void
test_straight (void)
{
  const FouleePoint knots[] = { { 0, 0 }, { 3, 6 }, { 4, 8 }, { 10, 20 } };
  g_autoptr (FouleeCurve) curve = foulee_curve_new (knots, 4);

  for (double place = 0; place <= 3; place += 0.125) {
    FouleePoint point = foulee_curve_point (curve, place);

    g_assert_cmpfloat_with_epsilon (point.y, 2 * point.x, 1e-12);
  }
}

static void
test_mirrored (void)
{
  g_autoptr (FouleeCurve) curve = circle ();
  g_autoptr (FouleeCurve) mirrored = foulee_curve_new_mirrored (curve, 165);

  for (double place = 0; place <= 24; place += 0.3) {
    FouleePoint point = foulee_curve_point (curve, place);

    assert_point (foulee_curve_point (mirrored, place), 330 - point.x, point.y, 1e-9);
  }
}

/* Who walks east has north on the left, which is up; who walks round a circle clockwise has its
 * middle on the right. */
static void
test_beside (void)
{
  g_autoptr (FouleeCurve) east = line (0, 50, 100, 50);
  g_autoptr (FouleeCurve) north_of_it = foulee_curve_new_beside (east, 4);
  g_autoptr (FouleeCurve) round = circle ();
  g_autoptr (FouleeCurve) outside = foulee_curve_new_beside (round, 3);
  g_autoptr (FouleeCurve) inside = foulee_curve_new_beside (round, -3);

  assert_point (foulee_curve_point (north_of_it, 1), 50, 46, 1e-9);
  g_assert_cmpfloat (foulee_curve_end (north_of_it), ==, 2);
  /* Towards its ends the spline itself is rounder or straighter than the circle. */
  for (double place = 3; place <= 21; place += 0.1) {
    FouleePoint out = foulee_curve_point (outside, place), in = foulee_curve_point (inside, place);

    g_assert_cmpfloat_with_epsilon (hypot (out.x - 200, out.y - 200), 103, 0.03);
    g_assert_cmpfloat_with_epsilon (hypot (in.x - 200, in.y - 200), 97, 0.03);
  }
}

static void
test_cross (void)
{
  g_autoptr (FouleeCurve) level = line (0, 10, 100, 10);
  g_autoptr (FouleeCurve) steep = line (20, 0, 40, 40);
  g_autoptr (FouleeCurve) beside = line (0, 20, 100, 20);
  g_autoptr (FouleeCurve) round = circle ();
  g_autoptr (FouleeCurve) through = line (200, 0, 200, 400);
  FouleeStretch a = all_of (level), b = all_of (steep), c = all_of (beside);
  FouleeStretch down = all_of (through), up = { through, 2, 0 }, circumference = all_of (round);
  double s, t;

  g_assert_true (foulee_stretch_cross (&a, &b, &s, &t));
  assert_point (foulee_curve_point (level, s), 25, 10, 1e-9);
  assert_point (foulee_curve_point (steep, t), 25, 10, 1e-9);
  g_assert_false (foulee_stretch_cross (&a, &c, &s, &t));

  /* The first of two, as one walks. */
  g_assert_true (foulee_stretch_cross (&down, &circumference, &s, &t));
  assert_point (foulee_curve_point (round, t), 200, 100, 0.1);
  g_assert_true (foulee_stretch_cross (&up, &circumference, &s, &t));
  assert_point (foulee_curve_point (round, t), 200, 300, 0.1);

  /* Not beyond the ends of a stretch. */
  a.to = 0.4;
  g_assert_false (foulee_stretch_cross (&a, &b, &s, &t));
}

static void
test_walk (void)
{
  g_autoptr (FouleeCurve) curve = line (0, 0, 30, 40);
  FouleeStretch there = all_of (curve), back = { curve, 2, 0 };

  g_assert_cmpfloat_with_epsilon (foulee_stretch_length (&there), 50, 1e-9);
  assert_point (foulee_curve_point (curve, foulee_stretch_walk (&there, 10)), 6, 8, 1e-9);
  assert_point (foulee_curve_point (curve, foulee_stretch_walk (&back, 10)), 24, 32, 1e-9);
  g_assert_cmpfloat (foulee_stretch_walk (&there, 60), ==, 2);
  g_assert_cmpfloat (foulee_stretch_walk (&back, 60), ==, 0);
}

static void
test_area (void)
{
  g_autoptr (FouleeCurve) round = circle ();
  FouleeStretch clockwise = all_of (round), other_way = { round, 24, 0 };

  g_assert_cmpfloat_with_epsilon (foulee_stretch_area (&clockwise), 2 * G_PI * 10000, 200);
  g_assert_cmpfloat_with_epsilon (foulee_stretch_area (&other_way), -2 * G_PI * 10000, 200);
}

/* A part of the circle, walked either way, as a path. */
static void
test_append (void)
{
  g_autoptr (FouleeCurve) round = circle ();
  const FouleeStretch rows[] = { { round, 3.25, 17.5 }, { round, 17.5, 3.25 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GskPathBuilder *builder = gsk_path_builder_new ();
    FouleePoint start = foulee_curve_point (round, rows[i].from);
    FouleePoint end = foulee_curve_point (round, rows[i].to);
    g_autoptr (GskPath) path = NULL;
    g_autoptr (GskPathMeasure) measure = NULL;
    GskPathPoint last;
    graphene_point_t point;

    gsk_path_builder_move_to (builder, (float) start.x, (float) start.y);
    foulee_stretch_append (&rows[i], builder);
    path = gsk_path_builder_free_to_path (builder);
    g_assert_true (gsk_path_get_end_point (path, &last));
    gsk_path_point_get_position (&last, path, &point);
    g_assert_cmpfloat_with_epsilon (point.x, end.x, 1e-3);
    g_assert_cmpfloat_with_epsilon (point.y, end.y, 1e-3);
    measure = gsk_path_measure_new (path);
    /* 14.25 of 24 knots round. */
    g_assert_cmpfloat_with_epsilon (gsk_path_measure_get_length (measure), 200 * G_PI * 14.25 / 24,
                                    0.3);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  g_test_add_func ("/chart/curve/spline", test_spline);
  g_test_add_func ("/chart/curve/straight", test_straight);
  g_test_add_func ("/chart/curve/mirrored", test_mirrored);
  g_test_add_func ("/chart/curve/beside", test_beside);
  g_test_add_func ("/chart/curve/cross", test_cross);
  g_test_add_func ("/chart/curve/walk", test_walk);
  g_test_add_func ("/chart/curve/area", test_area);
  g_test_add_func ("/chart/curve/append", test_append);
  return g_test_run ();
}

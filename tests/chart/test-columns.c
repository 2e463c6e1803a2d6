/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/columns.h"

#include "chart/clear-grid.h"

/* ---- Columns --------------------------------------------------------------------------------- */

/* A pixel for each across, upwards from 100. */
static const FouleeScale x_scale = { 0, 100, 0, 100 };
static const FouleeScale y_scale = { 0, 100, 100, 0 };

static void
assert_points (GArray *points, const float *expected, guint n)
{
  g_assert_cmpuint (points->len, ==, n);
  for (guint i = 0; i < n; i++) {
    const graphene_point_t *point = &g_array_index (points, graphene_point_t, i);

    g_assert_true (isnan (expected[2 * i]) == isnan (point->x));
    if (isnan (point->x))
      continue;
    g_assert_cmpfloat_with_epsilon (point->x, expected[2 * i], 0.001f);
    g_assert_cmpfloat_with_epsilon (point->y, expected[2 * i + 1], 0.001f);
  }
}

/* Of seven points in one column the first, the highest, the lowest and the last remain, as they
 * came; of others all. */
static void
test_thin (void)
{
  static const double in[][2] = { { 0.5, 10 }, { 1.1, 50 }, { 1.2, 60 }, { 1.3, 90 }, { 1.4, 20 },
                                  { 1.5, 40 }, { 1.6, 45 }, { 1.7, 55 }, { 2.5, 30 }, { 3.5, 30 } };
  static const float out[] = {
    0.5f, 90, 1.1f, 50, 1.3f, 10, 1.4f, 80, 1.7f, 45, 2.5f, 70, 3.5f, 70
  };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  FouleeColumns columns;

  foulee_columns_init (&columns, &x_scale, &y_scale, points);
  for (gsize i = 0; i < G_N_ELEMENTS (in); i++)
    foulee_columns_add (&columns, in[i][0], in[i][1]);
  foulee_columns_end (&columns);
  assert_points (points, out, G_N_ELEMENTS (out) / 2);
}

/* A gap within a column is not seen; any other parts the line, but nothing before its start. */
static void
test_gaps (void)
{
  static const float out[] = { 1.1f, 50, 1.5f, 40, NAN, NAN, 2.5f, 30 };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  FouleeColumns columns;

  foulee_columns_init (&columns, &x_scale, &y_scale, points);
  foulee_columns_part (&columns);
  foulee_columns_add (&columns, 1.1, 50);
  foulee_columns_part (&columns);
  foulee_columns_add (&columns, 1.5, 60);
  foulee_columns_part (&columns);
  foulee_columns_part (&columns);
  foulee_columns_add (&columns, 2.5, 70);
  foulee_columns_part (&columns);
  foulee_columns_end (&columns);
  assert_points (points, out, G_N_ELEMENTS (out) / 2);
}

typedef struct {
  float low, high;
} Reach;

/* Which pixels of each column a line covers: its picture. */
static void
paint (const graphene_point_t *points, guint n, Reach *reaches)
{
  for (guint i = 0; i < 100; i++)
    reaches[i] = (Reach) { INFINITY, -INFINITY };
  for (guint i = 0; i < n; i++) {
    Reach *reach = &reaches[MIN ((int) points[i].x, 99)];

    reach->low = MIN (reach->low, points[i].y);
    reach->high = MAX (reach->high, points[i].y);
  }
}

/* Thinned, 20,000 points look the same: in every column as high and as low, entered and left at the
 * same places; and there are no more than four of them in each. */
static void
test_picture (void)
{
  enum { N = 20000 };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_autofree graphene_point_t *all = g_new (graphene_point_t, N);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Reach whole[100], thinned[100];
  FouleeColumns columns;
  guint at = 0;

  foulee_columns_init (&columns, &x_scale, &y_scale, points);
  for (int i = 0; i < N; i++) {
    const double x = i * 100.0 / N, y = g_rand_double_range (random, 0, 100);

    all[i] = GRAPHENE_POINT_INIT ((float) x, (float) (100 - y));
    foulee_columns_add (&columns, x, y);
  }
  foulee_columns_end (&columns);
  g_assert_cmpuint (points->len, <=, 400);
  paint (all, N, whole);
  paint ((const graphene_point_t *) (gpointer) points->data, points->len, thinned);
  for (int i = 0; i < 100; i++) {
    g_assert_cmpfloat_with_epsilon (whole[i].low, thinned[i].low, 0.001f);
    g_assert_cmpfloat_with_epsilon (whole[i].high, thinned[i].high, 0.001f);
  }
  /* Each is one of the points, in their order; the first and the last of all are among them. */
  for (guint i = 0; i < points->len; i++) {
    const graphene_point_t *point = &g_array_index (points, graphene_point_t, i);

    while (at < N &&
           !(fabsf (all[at].x - point->x) < 1e-4f && fabsf (all[at].y - point->y) < 1e-3f))
      at++;
    g_assert_cmpuint (at, <, N);
    g_assert_true (i > 0 || at == 0);
  }
  g_assert_cmpuint (at, ==, N - 1);
}

/* ---- Clear places ---------------------------------------------------------------------------- */

static void
test_clear (void)
{
  const graphene_rect_t plot = GRAPHENE_RECT_INIT (10, 20, 120, 90);
  const graphene_rect_t upper = GRAPHENE_RECT_INIT (10, 20, 120, 30);
  const graphene_point_t left = GRAPHENE_POINT_INIT (10, 80);
  const graphene_point_t right = GRAPHENE_POINT_INIT (130, 80);
  const graphene_point_t near = GRAPHENE_POINT_INIT (100, 100);
  g_auto (FouleeClearGrid) grid = { 0 };
  graphene_rect_t place;

  /* Between a box above and a line there are 27 pixels, below the line 30. */
  foulee_clear_grid_init (&grid, &plot);
  foulee_clear_grid_put_box (&grid, &upper);
  foulee_clear_grid_put_line (&grid, &left, &right);
  foulee_clear_grid_close (&grid);
  g_assert_true (foulee_clear_grid_find (&grid, &near, 40, 15, &place));
  g_assert_cmpfloat (place.origin.y, >, 80);
  g_assert_true (graphene_rect_contains_point (&place, &near));
  g_assert_true (graphene_rect_contains_rect (&plot, &place));
  /* The line and the box are as far from each other as this is high. */
  g_assert_false (foulee_clear_grid_find (&grid, &near, 40, 30, &place));
  g_assert_false (foulee_clear_grid_find (&grid, &near, 130, 6, &place));
}

static void
test_clear_of_area (void)
{
  static const graphene_point_t high[] = { { 0, 40 }, { 50, 10 }, { 100, 40 } };
  static const graphene_point_t low[] = { { 0, 60 }, { 50, 90 }, { 100, 60 } };
  const graphene_rect_t plot = GRAPHENE_RECT_INIT (0, 0, 100, 100);
  const graphene_point_t near = GRAPHENE_POINT_INIT (50, 50);
  g_auto (FouleeClearGrid) grid = { 0 };
  graphene_rect_t place;

  foulee_clear_grid_init (&grid, &plot);
  foulee_clear_grid_put_area (&grid, high, low, G_N_ELEMENTS (high));
  foulee_clear_grid_close (&grid);
  g_assert_false (foulee_clear_grid_find (&grid, &near, 20, 9, &place));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/columns/thin", test_thin);
  g_test_add_func ("/chart/columns/gaps", test_gaps);
  g_test_add_func ("/chart/columns/picture", test_picture);
  g_test_add_func ("/chart/columns/clear", test_clear);
  g_test_add_func ("/chart/columns/clear-of-area", test_clear_of_area);
  return g_test_run ();
}

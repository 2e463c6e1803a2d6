/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ticks.h"

#include "chart/label-rows.h"
#include "chart/scale.h"

/* ---- Scales ---------------------------------------------------------------------------------- */

static void
test_scale (void)
{
  static const struct {
    FouleeScale scale;
    double value;
    float place;
  } rows[] = {
    { { 0, 10, 0, 100 }, 0, 0 },
    { { 0, 10, 0, 100 }, 10, 100 },
    { { 0, 10, 0, 100 }, 4, 40 },
    { { 0, 10, 120, 20 }, 0, 120 }, /* upwards */
    { { 0, 10, 120, 20 }, 4, 80 },
    { { 0, 10, 120, 20 }, 11, 10 }, /* beyond */
    { { -5, 5, 0, 100 }, 0, 50 },
    { { 1795109640, 1795113240, 10, 370 }, 1795111440, 190 }, /* half an hour of an hour */
  };
  const FouleeScale nothing = { 3, 3, 7, 90 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpfloat_with_epsilon (foulee_scale_place (&rows[i].scale, rows[i].value),
                                    rows[i].place, 0.001);
    g_assert_cmpfloat_with_epsilon (foulee_scale_value (&rows[i].scale, rows[i].place),
                                    rows[i].value, 0.001);
  }
  g_assert_cmpfloat (foulee_scale_place (&nothing, 3), ==, 7.0f);
}

/* ---- Days ------------------------------------------------------------------------------------ */

/* Midnights as Python's zoneinfo has them. */
static const struct {
  const char *zone;
  gint64 from, to;
  int year, month, day; /* the first day */
  gint64 midnights[4];  /* 0 ends */
} stretches[] = {
  /* Clocks go back on Sunday 25 October: its day has 25 hours. */
  { "Europe/Paris", 1792879200, 1792969200, 2026, 10, 25, { 1792879200, 1792969200 } },
  { "Europe/Paris",
    1792792801,
    1792969201,
    2026,
    10,
    24,
    { 1792792800, 1792879200, 1792969200, 1793055600 } },
  /* Forward on Sunday 8 March: 23 hours. */
  { "America/Montreal",
    1772899200,
    1773028799,
    2026,
    3,
    7,
    { 1772859600, 1772946000, 1773028800 } },
  /* Forward at midnight itself: the day begins at one. */
  { "America/Santiago",
    1788584400,
    1788750000,
    2026,
    9,
    5,
    { 1788580800, 1788667200, 1788750000 } },
  /* Into another year. */
  { "Europe/Paris", 1798700000, 1798800000, 2026, 12, 31, { 1798671600, 1798758000, 1798844400 } },
};

static void
test_days (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stretches); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (stretches[i].zone);
    g_autoptr (GArray) days = NULL;
    FouleeDate first =
        foulee_date_from_civil (stretches[i].year, stretches[i].month, stretches[i].day);
    guint n = 0;

    g_assert_nonnull (zone);
    while (n + 1 < G_N_ELEMENTS (stretches[i].midnights) && stretches[i].midnights[n + 1] != 0)
      n++;
    days = foulee_ticks_days (zone, stretches[i].from, stretches[i].to);
    g_test_message ("%s %d", stretches[i].zone, stretches[i].day);
    g_assert_cmpuint (days->len, ==, n);
    for (guint j = 0; j < n; j++) {
      const FouleeDayTick *day = &g_array_index (days, FouleeDayTick, j);

      g_assert_cmpint (day->date, ==, first + (FouleeDate) j);
      g_assert_cmpint (day->from, ==, stretches[i].midnights[j]);
      g_assert_cmpint (day->to, ==, stretches[i].midnights[j + 1]);
    }
  }
}

/* ---- Labels ---------------------------------------------------------------------------------- */

static void
test_rows (void)
{
  g_auto (FouleeLabelRows) rows = { 0 };
  const float left[] = { -20 }, two[] = { 20, 60 }, right[] = { 95 };
  float start;
  int row;

  foulee_label_rows_init (&rows, 0, 100, FOULEE_LABEL_ROWS);
  g_assert_cmpint (foulee_label_rows_used (&rows), ==, 0);
  /* Pushed in at the ends. */
  g_assert_true (foulee_label_rows_place (&rows, 30, left, 1, &start, &row));
  g_assert_cmpfloat (start, ==, 0);
  g_assert_cmpint (row, ==, 0);
  /* At the second place, since the first is taken. */
  g_assert_true (foulee_label_rows_place (&rows, 20, two, 2, &start, &row));
  g_assert_cmpfloat (start, ==, 60);
  g_assert_cmpint (row, ==, 0);
  /* In the second row, since the first has no room. */
  g_assert_true (foulee_label_rows_place (&rows, 40, right, 1, &start, &row));
  g_assert_cmpfloat (start, ==, 60);
  g_assert_cmpint (row, ==, 1);
  g_assert_cmpint (foulee_label_rows_used (&rows), ==, 2);
  /* Not at all: on one another, touching, too wide. */
  g_assert_false (foulee_label_rows_place (&rows, 40, right, 1, &start, &row));
  g_assert_false (foulee_label_rows_place (&rows, 30, (const float[]) { 30 }, 1, &start, &row));
  g_assert_false (foulee_label_rows_place (&rows, 101, left, 1, &start, &row));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ticks/scale", test_scale);
  g_test_add_func ("/chart/ticks/days", test_days);
  g_test_add_func ("/chart/ticks/rows", test_rows);
  return g_test_run ();
}

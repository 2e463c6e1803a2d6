/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ticks.h"

#include "chart/label-rows.h"
#include "chart/marks.h"
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

  /* What is kept free is so in every row, and uses none. */
  foulee_label_rows_clear (&rows);
  foulee_label_rows_init (&rows, 0, 100, FOULEE_LABEL_ROWS);
  foulee_label_rows_block (&rows, 50);
  g_assert_cmpint (foulee_label_rows_used (&rows), ==, 0);
  g_assert_false (foulee_label_rows_place (&rows, 20, (const float[]) { 40 }, 1, &start, &row));
  g_assert_true (foulee_label_rows_place (&rows, 20, (const float[]) { 54 }, 1, &start, &row));
}

/* ---- Numbers --------------------------------------------------------------------------------- */

static void
test_steps (void)
{
  static const struct {
    double least, step;
    int decimals;
  } rows[] = {
    { 1, 1, 0 },     { 1.01, 2, 0 },        { 2, 2, 0 },        { 3, 5, 0 },
    { 7, 10, 0 },    { 0.03, 0.05, 2 },     { 0.2, 0.2, 1 },    { 0.3, 0.5, 1 },
    { 150, 200, 0 }, { 0.1 + 0.2, 0.5, 1 }, { 0.007, 0.01, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpfloat_with_epsilon (foulee_ticks_step (rows[i].least), rows[i].step, 1e-9);
    g_assert_cmpint (foulee_ticks_decimals (rows[i].step), ==, rows[i].decimals);
  }
}

/* All labels, each with a bar after it. */
static char *
join_labels (GArray *ticks)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    g_string_append_printf (all, "%s|",
                            g_array_index (ticks, FouleeTick, i).label != NULL
                                ? g_array_index (ticks, FouleeTick, i).label
                                : "");
  return g_string_free_and_steal (all);
}

static void
test_numbers (void)
{
  static const struct {
    double from, to;
    float width;
    gboolean is_signed;
    const char *english, *french;
  } rows[] = {
    { 0, 10, 200, FALSE, "0|5|10|", "0|5|10|" },
    { 0, 10, 310, FALSE, "0|2|4|6|8|10|", "0|2|4|6|8|10|" },
    { -2.3, 2.3, 300, TRUE, "−2|−1|0|+1|+2|", "−2|−1|0|+1|+2|" },
    { -2.3, 2.3, 230, TRUE, "−2|0|+2|", "−2|0|+2|" },
    { 0, 1, 301, FALSE, "0.0|0.2|0.4|0.6|0.8|1.0|", "0,0|0,2|0,4|0,6|0,8|1,0|" },
    { 12, 38, 200, FALSE, "20|30|", "20|30|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int french = 0; french < 2; french++) {
      const FouleeTickRoom room = { rows[i].from, rows[i].to, rows[i].width,
                                    french ? foulee_language_french () : foulee_language_english (),
                                    &marks_measure };
      g_autoptr (GArray) ticks = foulee_ticks_numbers (&room, rows[i].is_signed);
      g_autofree char *labels = join_labels (ticks);

      g_assert_cmpstr (labels, ==, french ? rows[i].french : rows[i].english);
    }
}

/* ---- Hours ----------------------------------------------------------------------------------- */

static void
test_hours (void)
{
  static const struct {
    double from, to;
    float width;
    const char *labels;
  } rows[] = {
    /* Five pixels an hour: half days, which need 60, and the sixth hour. */
    { 0, 120, 600, "0\u00a0h|6|12|24|36|48|60|72|84|96|108|120|" },
    { 0, 120, 300, "0\u00a0h|24|48|72|96|120|" },
    { 0, 120, 150, "0\u00a0h|48|96|" },
    { 20, 24, 240, "20\u00a0h|21|22|23|24|" },
    { 0, 72, 720, "0\u00a0h|6|12|18|24|30|36|42|48|54|60|66|72|" },
    { 30, 72, 210, "36\u00a0h|48|60|72|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const FouleeTickRoom room = { rows[i].from, rows[i].to, rows[i].width,
                                  foulee_language_english (), &marks_measure };
    g_autoptr (GArray) ticks = foulee_ticks_hours (&room);
    g_autofree char *labels = join_labels (ticks);

    g_assert_cmpstr (labels, ==, rows[i].labels);
  }
}

/* ---- Time ------------------------------------------------------------------------------------ */

/* Moments as Python's zoneinfo has them. */
static const struct {
  const char *zone, *language;
  gint64 from, to;
  float width;
  gint64 at[6]; /* 0 ends */
  const char *labels;
  FouleeFinest finest;
} times[] = {
  /* Days; clocks go back on the second, which has 25 hours. */
  { "Europe/Paris",
    "en",
    1792792800,
    1793055600,
    200,
    { 1792792800, 1792879200, 1792969200 },
    "Sat 24|Sun 25|Mon 26|" },
  { "Europe/Paris",
    "fr",
    1792792800,
    1793055600,
    210,
    { 1792792800, 1792879200, 1792969200 },
    "sam. 24|dim. 25|lun. 26|" },
  /* Hours: there is no two o'clock when clocks go forward, */
  { "America/Montreal",
    "en",
    1772946000,
    1772964000,
    500,
    { 1772946000, 1772949600, 1772953200, 1772956800, 1772960400, 1772964000 },
    "Sun 8|01:00|03:00|04:00|05:00|06:00|" },
  /* and of the two one o'clocks when they go back the first is told. */
  { "America/Montreal",
    "en",
    1793505600,
    1793523600,
    500,
    { 1793505600, 1793509200, 1793516400, 1793520000, 1793523600 },
    "Sun 1|01:00|02:00|03:00|04:00|" },
  /* A leap day, and a first. */
  { "Europe/Paris",
    "en",
    1835305200,
    1835564400,
    180,
    { 1835305200, 1835391600, 1835478000 },
    "Mon 28|Tue 29|Wed 1|" },
  { "Europe/Paris",
    "fr",
    1835305200,
    1835564400,
    180,
    { 1835305200, 1835391600, 1835478000 },
    "lun. 28|mar. 29|mer. 1er|" },
  /* Weeks, by their Mondays, into another year; the first began before, and has no label. */
  { "Europe/Paris",
    "en",
    1797721200,
    1799535600,
    210,
    { 1797202800, 1797807600, 1798412400, 1799017200 },
    "|21 Dec|28 Dec|4 Jan|" },
  { "Europe/Paris",
    "fr",
    1797721200,
    1799535600,
    210,
    { 1797202800, 1797807600, 1798412400, 1799017200 },
    "|21 déc.|28 déc.|4 janv.|" },
  /* Months: January has its year; the one at the edge too, where there is room. */
  { "Europe/Paris",
    "fr",
    1794783600,
    1803078000,
    220,
    { 1793487600, 1796079600, 1798758000, 1801436400 },
    "nov.|déc.|2027|févr.|" },
  { "Europe/Paris",
    "en",
    1793574000,
    1803078000,
    300,
    { 1793487600, 1796079600, 1798758000, 1801436400 },
    "Nov 2026|Dec|2027|Feb|" },
  /* Quarters; clocks are changed between them. */
  { "Europe/Paris",
    "en",
    1786312800,
    1810332000,
    110,
    { 1782856800, 1790805600, 1798758000, 1806530400 },
    "|Oct|2027|Apr|" },
  /* Every other year. */
  { "Europe/Paris",
    "fr",
    1622498400,
    1795042800,
    100,
    { 1577833200, 1640991600, 1704063600, 1767222000 },
    "|2022|2024|2026|" },
  /* Room for hours, but what is shown is told by the week, or by the day. */
  { "Europe/Paris",
    "en",
    1794783600,
    1795388400,
    700,
    { 1794783600 },
    "16 Nov|",
    FOULEE_FINEST_WEEKS },
  { "Europe/Paris",
    "en",
    1795042800,
    1795215600,
    700,
    { 1795042800, 1795129200 },
    "Thu 19|Fri 20|",
    FOULEE_FINEST_DAYS },
};

static void
test_time (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (times[i].zone);
    FouleeTickRoom room = { (double) times[i].from, (double) times[i].to, times[i].width, NULL,
                            &marks_measure };
    g_autoptr (GArray) ticks = NULL;
    g_autofree char *labels = NULL;

    g_assert_true (foulee_language_from_code (times[i].language, &room.language));
    ticks = foulee_ticks_time (&room, zone, times[i].finest);
    labels = join_labels (ticks);
    g_assert_cmpstr (labels, ==, times[i].labels);
    for (guint j = 0; j < ticks->len; j++)
      g_assert_cmpint ((gint64) g_array_index (ticks, FouleeTick, j).at, ==, times[i].at[j]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ticks/scale", test_scale);
  g_test_add_func ("/chart/ticks/days", test_days);
  g_test_add_func ("/chart/ticks/rows", test_rows);
  g_test_add_func ("/chart/ticks/steps", test_steps);
  g_test_add_func ("/chart/ticks/numbers", test_numbers);
  g_test_add_func ("/chart/ticks/hours", test_hours);
  g_test_add_func ("/chart/ticks/time", test_time);
  return g_test_run ();
}

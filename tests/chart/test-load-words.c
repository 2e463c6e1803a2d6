/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-private.h"
#include "chart/dose-chart.h"
#include "chart/load-chart.h"
#include "chart/load-words.h"

#include <math.h>

#define DAY 86400

/* Monday 5 October 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1791158400)

static FouleeRun *
add_run (GPtrArray *records, double day, int kilometres, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { MONDAY + (gint64) (day * DAY), 0 };
  run->distance = kilometres * 1000;
  run->duration = minutes * 60;
  run->rpe = rpe;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeFindings *
findings_of (GPtrArray *records, double day)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_findings_new (history, (FouleeInstant) { MONDAY + (gint64) (day * DAY), 0 }, 1);
}

/* Weeks of 20, 25 and 24 km; a longest run of 15 km, then of 18 on Saturday 24 October, which is a
 * fifth more; now it is Wednesday 28 October, with 6 km so far. */
static FouleeFindings *
four_weeks (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_run (records, 1.5, 14, 80, 5);
  add_run (records, 5.4, 6, 40, 3);
  add_run (records, 8.5, 10, 60, 4);
  add_run (records, 12.4, 15, 90, 5);
  add_run (records, 16.5, 6, 40, 3);
  add_run (records, 19.4, 18, 110, 6);
  add_run (records, 22.5, 6, 40, 3);
  return findings_of (records, 23.5);
}

static FouleeDate
date (int month, int day)
{
  return foulee_date_from_civil (2026, month, day);
}

#define assert_owned(text, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *owned = (text);                                                               \
    g_assert_cmpstr (owned, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_beyond (void)
{
  g_autoptr (FouleeFindings) findings = four_weeks ();
  const FouleeRunReach *reach = foulee_load_last_beyond (findings, date (10, 5), date (10, 28));

  g_assert_nonnull (reach);
  g_assert_null (foulee_load_last_beyond (findings, date (10, 5), date (10, 23)));
  g_assert_null (foulee_load_last_beyond (findings, date (10, 25), date (10, 28)));
  assert_owned (foulee_reach_excess_label (reach, foulee_language_english ()), "+20%");
  assert_owned (
      foulee_load_sentence (findings, date (10, 5), date (10, 28), FOULEE_UNITS_METRIC,
                            foulee_language_english ()),
      "Your 18.0\u00a0km on Saturday 24 October went 20% beyond your longest run of the 30 days "
      "before.");
  assert_owned (foulee_load_sentence (findings, date (10, 5), date (10, 28), FOULEE_UNITS_METRIC,
                                      foulee_language_french ()),
                "Votre sortie de 18,0\u00a0km, le samedi 24 octobre, a dépassé de 20\u00a0% la "
                "plus longue des "
                "30 jours précédents.");
}

/* As science.md gives the figures of Frandsen 2025. */
static void
test_reasons (void)
{
  static const struct {
    FouleeReach reach;
    const char *rate, *size;
  } cases[] = {
    { FOULEE_REACH_SMALL, "1.64", "10 to 30%" },
    { FOULEE_REACH_MODERATE, "1.52", "30 to 100%" },
    { FOULEE_REACH_LARGE, "2.28", "twice as long" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *reason = foulee_reach_reason (cases[i].reach, foulee_language_english ());

    g_assert_nonnull (strstr (reason, cases[i].rate));
    g_assert_nonnull (strstr (reason, cases[i].size));
    g_assert_nonnull (strstr (reason, "Frandsen 2025"));
  }
}

/* Without such a run: this week against the three before it, (20 + 25 + 24) / 3 = 23. */
static void
test_weeks (void)
{
  g_autoptr (FouleeFindings) findings = four_weeks ();
  const FouleeLanguage *english = foulee_language_english ();

  assert_owned (
      foulee_load_sentence (findings, date (10, 25), date (10, 28), FOULEE_UNITS_METRIC, english),
      "6.0\u00a0km so far this week, 23.0\u00a0km a week on average in the 3 weeks "
      "before.");
  assert_owned (foulee_load_change_sentence (findings, FOULEE_UNITS_METRIC, english),
                "Last week 24.0\u00a0km, 4% less than the week before.");
  assert_owned (
      foulee_load_change_sentence (findings, FOULEE_UNITS_METRIC, foulee_language_french ()),
      "La semaine dernière\u00a0: 24,0\u00a0km, soit 4\u00a0% de moins que la précédente.");
  assert_owned (foulee_load_rest_sentence (findings, english), "Last run yesterday.");
  assert_owned (foulee_load_week_words (findings, 3, FOULEE_UNITS_METRIC, english),
                "This week so far: 6.0\u00a0km, longest run 6.0\u00a0km, load 120");
}

/* Loads of 120 and 660 on two of seven days: their mean is 780/7, the squares around it come to
 * 120² + 660² − 780²/7 = 363 085.7, so the sd of the sample is 246.0, monotony 0.453 and strain
 * 353. */
static void
test_strain (void)
{
  g_autoptr (FouleeFindings) findings = four_weeks ();
  const FouleeLanguage *english = foulee_language_english ();

  assert_owned (foulee_load_strain_sentence (findings, english),
                "Last week: load 780 (effort × minutes), monotony 0.5, strain 353.");
  assert_owned (foulee_load_week_words (findings, 2, FOULEE_UNITS_METRIC, english),
                "Week of 19 Oct: 24.0\u00a0km (−4%), longest run 18.0\u00a0km, ▲ +20% beyond the "
                "longest of the 30 days before, load 780, monotony 0.5, strain 353, 5 rest days");
}

/* Six days of 60 minutes at 5 and one of 45: monotony far above 2. */
static void
test_monotony (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  g_autofree char *words = NULL;

  for (int day = 0; day < 7; day++)
    add_run (records, day + 0.5, 10, day == 6 ? 45 : 60, 5);
  findings = findings_of (records, 9.9);
  words = foulee_load_strain_sentence (findings, foulee_language_english ());
  g_assert_true (g_str_has_suffix (words, "Above 2, the days were notably alike."));
  assert_owned (foulee_load_rest_sentence (findings, foulee_language_english ()),
                "Last run 3 days ago.");
}

static void
test_thin (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) empty = findings_of (records, 0);
  g_autoptr (FouleeFindings) first = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const FouleeLanguage *english = foulee_language_english ();

  assert_owned (
      foulee_load_sentence (empty, date (9, 1), date (10, 5), FOULEE_UNITS_METRIC, english),
      "How far you run a week appears here with your first run: log it with its "
      "distance.");
  g_assert_null (foulee_load_change_sentence (empty, FOULEE_UNITS_METRIC, english));
  g_assert_null (foulee_load_strain_sentence (empty, english));
  g_assert_null (foulee_load_rest_sentence (empty, english));
  g_assert_null (foulee_load_chart_new (empty, date (9, 1), date (10, 5), zone, FOULEE_UNITS_METRIC,
                                        english, FOULEE_CHART_SIZE_CARD));
  add_run (records, 0.4, 5, 30, 3);
  first = findings_of (records, 0.9);
  assert_owned (
      foulee_load_sentence (first, date (9, 1), date (10, 5), FOULEE_UNITS_METRIC, english),
      "5.0\u00a0km so far this week. From next week on, this shows how it compares.");
}

/* Three runs, none with a distance: nothing is 0 km. Loads of 90 on two of seven days: their mean
 * is 180/7, the sd of the sample 43.9. */
static void
test_no_distance (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const FouleeLanguage *english = foulee_language_english ();

  add_run (records, 1.5, 0, 30, 3)->distance = FOULEE_UNSET;
  add_run (records, 3.5, 0, 30, 3)->distance = FOULEE_UNSET;
  add_run (records, 8.5, 0, 30, 3)->distance = FOULEE_UNSET;
  findings = findings_of (records, 9.9);
  assert_owned (
      foulee_load_sentence (findings, date (9, 1), date (10, 15), FOULEE_UNITS_METRIC, english),
      "How far you run a week appears here once your runs have a distance: note it with "
      "the next one.");
  assert_owned (foulee_load_week_words (findings, 0, FOULEE_UNITS_METRIC, english),
                "Week of 5 Oct: 2 runs, load 180, monotony 0.6, strain 105, 5 rest days");
  g_assert_null (foulee_load_chart_new (findings, date (9, 1), date (10, 15), zone,
                                        FOULEE_UNITS_METRIC, english, FOULEE_CHART_SIZE_CARD));
}

/* 10 km, then a week of which no distance is known, then 8 km, then nothing: what is not known is
 * neither 0 km nor a change, and ends what a mean goes back to. */
static void
test_distance_gap (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) second = NULL, third = NULL, fourth = NULL;
  const FouleeLanguage *english = foulee_language_english ();

  add_run (records, 1.5, 10, 60, 3);
  add_run (records, 8.5, 0, 60, 3)->distance = FOULEE_UNSET;
  second = findings_of (records, 15.5);
  g_assert_null (foulee_load_change_sentence (second, FOULEE_UNITS_METRIC, english));
  assert_owned (
      foulee_load_cell (second, 1, FOULEE_LOAD_COLUMN_CHANGE, FOULEE_UNITS_METRIC, english), "");
  assert_owned (
      foulee_load_cell (second, 1, FOULEE_LOAD_COLUMN_DISTANCE, FOULEE_UNITS_METRIC, english), "–");
  add_run (records, 15.5, 8, 60, 3);
  third = findings_of (records, 22.5);
  assert_owned (
      foulee_load_sentence (third, date (10, 26), date (10, 27), FOULEE_UNITS_METRIC, english),
      "No run so far this week, 8.0\u00a0km the week before.");
  fourth = findings_of (records, 29.5);
  assert_owned (foulee_load_change_sentence (fourth, FOULEE_UNITS_METRIC, english),
                "No run last week, 8.0\u00a0km the week before.");
  assert_owned (
      foulee_load_change_sentence (fourth, FOULEE_UNITS_METRIC, foulee_language_french ()),
      "Aucune sortie la semaine dernière, 8,0\u00a0km la précédente.");
}

static void
test_no_run_this_week (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;

  add_run (records, 1.5, 8, 50, 3);
  findings = findings_of (records, 9.9);
  assert_owned (foulee_load_sentence (findings, date (9, 1), date (10, 15), FOULEE_UNITS_METRIC,
                                      foulee_language_english ()),
                "No run so far this week, 8.0\u00a0km the week before.");
}

/* ---- What a dose does ------------------------------------------------------------------------ */

/* 0.8 ± 1.2816 · 0.5 is 0.2 to 1.4. */
static void
test_dose (void)
{
  g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  FouleeSoreness soreness = { .readings = readings,
                              .per_load = { .mean = 0.8, .sd = 0.5, .told = TRUE },
                              .per_descent = { .mean = 2.0, .sd = 0.3, .told = TRUE } };

  assert_owned (foulee_load_effort_sentence (&soreness, foulee_language_english ()),
                "An hour at effort 5 adds about 0.8 points at the peak (likely range 0.2 to 1.4).");
  assert_owned (
      foulee_load_effort_sentence (&soreness, foulee_language_french ()),
      "Une heure à un effort de 5 ajoute environ 0,8 point au pic (plage probable\u00a0: 0,2 à "
      "1,4).");
  assert_owned (
      foulee_load_descent_sentence (&soreness, FOULEE_UNITS_METRIC, foulee_language_french ()),
      "Un dénivelé négatif de 300\u00a0m ajoute environ 2,0 points au pic (plage probable\u00a0: "
      "1,6 à 2,4).");
}

static void
test_dose_untold (void)
{
  g_autoptr (GArray) readings = g_array_new (FALSE, TRUE, sizeof (FouleeLevelReading));
  FouleeSoreness soreness = { .readings = readings };
  const FouleeLanguage *english = foulee_language_english ();

  g_array_set_size (readings, 3);
  assert_owned (foulee_load_effort_sentence (&soreness, english),
                "It takes ten readings to tell what an hour at effort 5 adds: so far there are 3.");
  g_array_set_size (readings, 10);
  assert_owned (
      foulee_load_descent_sentence (&soreness, FOULEE_UNITS_IMPERIAL, english),
      "Your readings do not show yet what a descent of 984\u00a0ft adds: that takes runs that "
      "differ in this, with check-ins in the days after.");
}

/* Whose numbers they are. */
static void
test_dose_note (void)
{
  g_autoptr (GArray) readings = g_array_new (FALSE, TRUE, sizeof (FouleeLevelReading));
  FouleeSoreness soreness = { .readings = readings };
  FouleeDoseEffect effect = { .mean = 0.84, .sd = 1.0 };

  assert_owned (
      foulee_load_dose_note (&soreness, &effect, foulee_language_english ()),
      "Until then, forecasts assume about 0.8 points, mostly from what is typical of runners.");
  assert_owned (
      foulee_load_dose_note (&soreness, &effect, foulee_language_french ()),
      "D’ici là, les prévisions tablent sur environ 0,8 point, surtout d’après ce qui est habituel "
      "en course à pied.");
  g_array_set_size (readings, 148);
  effect.told = TRUE;
  assert_owned (foulee_load_dose_note (&soreness, &effect, foulee_language_english ()),
                "Yours, from 148 readings.");
  assert_owned (foulee_load_dose_note (&soreness, &effect, foulee_language_french ()),
                "Votre valeur, d’après 148 relevés.");
}

static const FouleeChartLayer *
find_layer (const FouleeChart *chart, FouleeLayerKind kind, guint which)
{
  for (guint i = 0; i < chart->layers->len; i++) {
    const FouleeChartLayer *layer = g_ptr_array_index (chart->layers, i);

    if (layer->kind == kind && which-- == 0)
      return layer;
  }
  g_assert_not_reached ();
}

/* 0.8 ± 1.2816 · 0.5, of the runner's own; 1 ± 1.2816 · 1 is −0.3 to 2.3, but nothing makes less
 * sore: from 0. The axis of 3 has room for both; one to 4.2 takes 5. */
static void
test_dose_chart (void)
{
  FouleeSoreness soreness = { .per_load = { .mean = 0.8, .sd = 0.5, .told = TRUE },
                              .per_descent = { .mean = 1.0, .sd = 1.0 } };
  g_autoptr (FouleeChart) chart =
      foulee_dose_chart_new (&soreness, FOULEE_UNITS_METRIC, foulee_language_english ());
  g_autoptr (FouleeChart) wide = NULL;
  const FouleeChartInterval *range;
  double from, to;

  range = &g_array_index (find_layer (chart, FOULEE_LAYER_INTERVALS, 0)->values,
                          FouleeChartInterval, 0);
  g_assert_cmpfloat_with_epsilon (range->from, 0.1592, 1e-9);
  g_assert_cmpfloat_with_epsilon (range->to, 1.4408, 1e-9);
  range = &g_array_index (find_layer (chart, FOULEE_LAYER_INTERVALS, 1)->values,
                          FouleeChartInterval, 0);
  g_assert_cmpfloat (range->from, ==, 0);
  g_assert_cmpfloat_with_epsilon (range->to, 2.2816, 1e-9);
  g_assert_cmpint (
      g_array_index (find_layer (chart, FOULEE_LAYER_SPOTS, 0)->values, FouleeChartSpot, 0).marker,
      ==, FOULEE_MARKER_DOT);
  g_assert_cmpint (
      g_array_index (find_layer (chart, FOULEE_LAYER_SPOTS, 1)->values, FouleeChartSpot, 0).marker,
      ==, FOULEE_MARKER_RING);
  foulee_chart_get_extent (chart, &from, &to);
  g_assert_cmpfloat (to, ==, 3);

  soreness.per_load = (FouleeDoseEffect) { .mean = 2.9184, .sd = 1.0 };
  wide = foulee_dose_chart_new (&soreness, FOULEE_UNITS_METRIC, foulee_language_english ());
  foulee_chart_get_extent (wide, &from, &to);
  g_assert_cmpfloat (to, ==, 5);
}

static void
test_shoes (void)
{
  assert_owned (
      foulee_shoe_distance_label (612000, FOULEE_UNITS_METRIC, foulee_language_english ()),
      "612.0\u00a0km; by convention replaced at 500 to 800 km");
  assert_owned (
      foulee_shoe_distance_label (482803, FOULEE_UNITS_IMPERIAL, foulee_language_english ()),
      "300.0\u00a0mi; by convention replaced at 300 to 500 mi");
  assert_owned (foulee_shoe_distance_label (0, FOULEE_UNITS_METRIC, foulee_language_english ()),
                "No distance yet; by convention replaced at 500 to 800 km");
}

/* ---- Chart and table ------------------------------------------------------------------------- */

static void
test_chart (void)
{
  g_autoptr (FouleeFindings) findings = four_weeks ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (FouleeChart) chart =
      foulee_load_chart_new (findings, date (10, 12), date (10, 28), zone, FOULEE_UNITS_METRIC,
                             foulee_language_english (), FOULEE_CHART_SIZE_PAGE);
  FouleeChartStop stop = FOULEE_CHART_NO_STOP;
  double from, to;

  foulee_chart_get_extent (chart, &from, &to);
  g_assert_cmpfloat (from, ==, (double) MONDAY + 4 * 3600);
  g_assert_cmpfloat (to, ==, (double) MONDAY + 28 * DAY + 4 * 3600);
  foulee_chart_get_window (chart, &from, &to);
  g_assert_cmpfloat (from, ==, (double) MONDAY + 7 * DAY + 4 * 3600);
  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_LAST, &stop));
  for (guint week = 4; week-- > 0;) {
    g_autofree char *words = foulee_chart_stop_words (chart, stop);
    g_autofree char *expected =
        foulee_load_week_words (findings, week, FOULEE_UNITS_METRIC, foulee_language_english ());

    g_assert_cmpstr (words, ==, expected);
    g_assert_cmpint (foulee_chart_step (chart, FOULEE_STEP_BACK, &stop), ==, week > 0);
  }
}

static guint
count_keys (FouleeFindings *findings, FouleeDate first, FouleeMarker marker)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (FouleeChart) chart =
      foulee_load_chart_new (findings, first, date (11, 1), zone, FOULEE_UNITS_METRIC,
                             foulee_language_english (), FOULEE_CHART_SIZE_PAGE);
  guint n = 0;

  for (guint i = 0; i < chart->keys->len; i++)
    n += g_array_index (chart->keys, FouleeChartKey, i).marker == marker;
  return n;
}

/* The mark is of the week of 19 October; of the present week no longest run is drawn. */
static void
test_keys (void)
{
  g_autoptr (FouleeFindings) findings = four_weeks ();

  g_assert_cmpuint (count_keys (findings, date (10, 19), FOULEE_MARKER_TRIANGLE), ==, 1);
  g_assert_cmpuint (count_keys (findings, date (10, 26), FOULEE_MARKER_TRIANGLE), ==, 0);
  g_assert_cmpuint (count_keys (findings, date (10, 19), FOULEE_MARKER_SQUARE), ==, 1);
  g_assert_cmpuint (count_keys (findings, date (10, 26), FOULEE_MARKER_SQUARE), ==, 0);
}

static void
test_cells (void)
{
  g_autoptr (FouleeFindings) findings = four_weeks ();
  static const struct {
    guint week;
    FouleeLoadColumn column;
    const char *expected;
  } cases[] = {
    { 2, FOULEE_LOAD_COLUMN_WEEK, "19 October 2026" },
    { 2, FOULEE_LOAD_COLUMN_DISTANCE, "24.0\u00a0km" },
    { 2, FOULEE_LOAD_COLUMN_CHANGE, "−4%" },
    { 2, FOULEE_LOAD_COLUMN_LONGEST, "18.0\u00a0km" },
    { 2, FOULEE_LOAD_COLUMN_BEYOND, "▲ +20%" },
    { 2, FOULEE_LOAD_COLUMN_LOAD, "780" },
    { 2, FOULEE_LOAD_COLUMN_MONOTONY, "0.5" },
    { 2, FOULEE_LOAD_COLUMN_STRAIN, "353" },
    { 2, FOULEE_LOAD_COLUMN_REST, "5" },
    { 1, FOULEE_LOAD_COLUMN_CHANGE, "+25%" },
    { 1, FOULEE_LOAD_COLUMN_BEYOND, NULL },
    { 3, FOULEE_LOAD_COLUMN_CHANGE, "" },
    { 3, FOULEE_LOAD_COLUMN_MONOTONY, NULL },
    { 3, FOULEE_LOAD_COLUMN_REST, NULL },
    { 0, FOULEE_LOAD_COLUMN_CHANGE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_owned (foulee_load_cell (findings, cases[i].week, cases[i].column, FOULEE_UNITS_METRIC,
                                    foulee_language_english ()),
                  cases[i].expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/load/beyond", test_beyond);
  g_test_add_func ("/chart/load/reasons", test_reasons);
  g_test_add_func ("/chart/load/weeks", test_weeks);
  g_test_add_func ("/chart/load/strain", test_strain);
  g_test_add_func ("/chart/load/monotony", test_monotony);
  g_test_add_func ("/chart/load/thin", test_thin);
  g_test_add_func ("/chart/load/no-distance", test_no_distance);
  g_test_add_func ("/chart/load/distance-gap", test_distance_gap);
  g_test_add_func ("/chart/load/no-run-this-week", test_no_run_this_week);
  g_test_add_func ("/chart/load/dose", test_dose);
  g_test_add_func ("/chart/load/dose-untold", test_dose_untold);
  g_test_add_func ("/chart/load/dose-note", test_dose_note);
  g_test_add_func ("/chart/load/dose-chart", test_dose_chart);
  g_test_add_func ("/chart/load/shoes", test_shoes);
  g_test_add_func ("/chart/load/chart", test_chart);
  g_test_add_func ("/chart/load/keys", test_keys);
  g_test_add_func ("/chart/load/cells", test_cells);
  return g_test_run ();
}

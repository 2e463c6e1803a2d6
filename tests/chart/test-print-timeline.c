/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart-private.h"
#include "chart/print-timeline.h"
#include "marks.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

/* Thursday 19 November 2026, 07:00 in Paris. */
#define NOW G_GINT64_CONSTANT (1795068000)

/* Six weeks up to it begin on Friday 9 October; the week of that day on Monday the 5th. */
#define PERIOD 42
#define FIRST_WEEK_BACK 45

typedef struct {
  GPtrArray *records;
  FouleeDate today;
  gint64 now;
  FouleeSymptoms *symptoms;
  FouleePrintTimeline look;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->records = foulee_record_array_new ();
  fixture->today = foulee_date_from_civil (2026, 11, 19);
  fixture->now = NOW;
  fixture->look = (FouleePrintTimeline) { .zone = g_time_zone_new_identifier ("Europe/Paris"),
                                          .language = foulee_language_english () };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->records);
  g_clear_pointer (&fixture->symptoms, foulee_symptoms_free);
  g_time_zone_unref (fixture->look.zone);
}

static void
add_reading (Fixture *fixture, int days_ago, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { NOW - days_ago * DAY, 60 };
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  g_ptr_array_add (fixture->records, check_in);
}

static FouleeRun *
add_run (Fixture *fixture, int days_ago, int metres, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { NOW - days_ago * DAY - HOUR, 60 };
  run->duration = 60 * 60;
  run->distance = metres;
  run->rpe = rpe;
  g_ptr_array_add (fixture->records, run);
  return run;
}

static void
add_onset (Fixture *fixture, int days_ago)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->onset = fixture->today - days_ago;
  g_ptr_array_add (fixture->records, runner);
}

static FouleeChart *
look (Fixture *fixture, int days)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (fixture->records));
  g_autoptr (FouleeFindings) findings =
      foulee_findings_new (history, (FouleeInstant) { fixture->now, 60 }, 1);

  g_clear_pointer (&fixture->symptoms, foulee_symptoms_free);
  fixture->symptoms = foulee_symptoms_new (findings, fixture->today - days + 1, fixture->today);
  fixture->look.symptoms = fixture->symptoms;
  return foulee_print_timeline_new (&fixture->look);
}

static const FouleeChartLayer *
find_layer (const FouleeChart *chart, FouleeLayerKind kind)
{
  for (guint i = 0; i < chart->layers->len; i++)
    if (foulee_chart_layer (chart, i)->kind == kind)
      return foulee_chart_layer (chart, i);
  return NULL;
}

static void
assert_cell (const GArray *columns, guint column, FouleePrintRow row, const char *expected)
{
  const FouleePrintColumn *found = &g_array_index (columns, FouleePrintColumn, column);
  const char *cell = found->fuller[row] != NULL ? found->fuller[row] : found->cells[row];
  g_autoptr (GString) text = g_string_new (cell);

  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u202f", " ", 0);
  g_assert_cmpstr (cell != NULL ? text->str : NULL, ==, expected);
}

/* ---- Days ------------------------------------------------------------------------------------ */

static void
assert_days (Fixture *fixture, int first_back)
{
  FouleeDate first, last;

  foulee_print_timeline_get_days (&fixture->look, &first, &last);
  g_assert_cmpint (fixture->today - first, ==, first_back);
  g_assert_cmpint (last, ==, fixture->today);
}

/* 28 days up to a Thursday begin on a Friday, whose week began on the Monday, 31 days back. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) empty = look (fixture, PERIOD);
  g_autoptr (FouleeChart) day = NULL;

  assert_days (fixture, FIRST_WEEK_BACK);
  day = look (fixture, 1);
  assert_days (fixture, 31);
}

/* 30 days ago was Tuesday 20 October; four weeks before, Tuesday 22 September, in the week of
 * Monday the 21st. */
static void
test_onset (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  const FouleeChartLayer *bracket;

  add_onset (fixture, 30);
  add_reading (fixture, 30, 4);
  chart = look (fixture, PERIOD);
  assert_days (fixture, 59);
  g_assert_cmpuint (chart->rules->len, ==, 1);
  g_assert_cmpfloat (foulee_chart_item (chart->rules, 0)->from, ==, fixture->today - 30);
  bracket = find_layer (chart, FOULEE_LAYER_INTERVALS);
  g_assert_nonnull (bracket);
  g_assert_cmpfloat (((const FouleeChartInterval *) foulee_layer_value (bracket, 0))->from, ==,
                     fixture->today - 58);
  g_assert_cmpfloat (((const FouleeChartInterval *) foulee_layer_value (bracket, 0))->to, ==,
                     fixture->today - 30);
}

/* What began three years ago is not drawn, and does not make the axis longer; eleven months ago it
 * does: Friday 19 December 2025, four weeks before which is a Friday, too, of the week of Monday 17
 * November, 367 days ago. */
static void
test_old_onset (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  FouleeRunner *runner;

  add_onset (fixture, 3 * 365);
  runner = g_ptr_array_index (fixture->records, 0);
  chart = look (fixture, PERIOD);
  assert_days (fixture, FIRST_WEEK_BACK);
  g_assert_cmpuint (chart->rules->len, ==, 0);
  g_clear_pointer (&chart, foulee_chart_unref);
  runner->onset = foulee_date_from_civil (2025, 12, 19);
  chart = look (fixture, PERIOD);
  assert_days (fixture, 367);
  g_assert_cmpuint (chart->rules->len, ==, 1);
}

static void
assert_rule (Fixture *fixture, float width, const char *before, const char *after)
{
  g_autoptr (FouleeChart) chart = look (fixture, PERIOD);
  g_autoptr (FouleeChartLayout) layout = foulee_chart_lay_out (chart, width, 180, &marks_measure);

  g_assert_nonnull (marks_find_text (layout, before));
  g_assert_nonnull (marks_find_text (layout, after));
  marks_assert_texts_apart (layout, width, 180);
}

/* It began 13 days ago. In the 28 days before there were 40 km, 10 a week; in the 14 since, 15 km,
 * 7.5 a week; what was run earlier does not count. */
static void
test_onset_distance (Fixture *fixture, gconstpointer data)
{
  add_onset (fixture, 13);
  add_run (fixture, 50, 30000, 5);
  add_run (fixture, 41, 12000, 5);
  add_run (fixture, 30, 8000, 5);
  add_run (fixture, 14, 20000, 5);
  add_run (fixture, 13, 10000, 5);
  add_run (fixture, 0, 5000, 5);
  assert_rule (fixture, 900, "four weeks before: 10.0\u00a0km a week",
               "began; since: 7.5\u00a0km a week");
  /* Where there is not room for both, neither is said. */
  assert_rule (fixture, 400, "four weeks before", "began");
  /* 10 km are 6.2 mi, 7.5 km 4.7. */
  fixture->look.units = FOULEE_UNITS_IMPERIAL;
  assert_rule (fixture, 900, "four weeks before: 6.2\u00a0mi a week",
               "began; since: 4.7\u00a0mi a week");
  add_run (fixture, 20, FOULEE_UNSET, 5);
  assert_rule (fixture, 900, "four weeks before", "began");
}

/* Of a journal that began within the four weeks it is not known how far was run in them; of six
 * days it is not known how far is run in a week. */
static void
test_onset_unknown (Fixture *fixture, gconstpointer data)
{
  FouleeRunner *runner;

  add_onset (fixture, 13);
  runner = g_ptr_array_index (fixture->records, 0);
  add_run (fixture, 40, 12000, 5);
  add_run (fixture, 3, 5000, 5);
  assert_rule (fixture, 900, "four weeks before", "began");
  add_run (fixture, 60, 12000, 5);
  assert_rule (fixture, 900, "four weeks before: 3.0\u00a0km a week",
               "began; since: 2.5\u00a0km a week");
  runner->onset = fixture->today - 5;
  assert_rule (fixture, 900, "four weeks before", "began");
}

/* ---- Soreness -------------------------------------------------------------------------------- */

static double
level_at (const FouleeChart *chart, FouleeDate day)
{
  const FouleeChartLayer *line = foulee_chart_layer (chart, 0);

  for (guint i = 0; i < line->values->len; i++)
    if (foulee_layer_x (line, i) == day + 0.5)
      return foulee_layer_y (line, i);
  g_assert_not_reached ();
}

/* Of a day its highest; a day without an answer is a gap, not 0, and hatched. */
static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  GArray *spans;

  add_reading (fixture, 6, 2);
  add_reading (fixture, 6, 5);
  add_reading (fixture, 5, 0);
  add_reading (fixture, 2, 3);
  chart = look (fixture, 7);
  g_assert_cmpfloat (level_at (chart, fixture->today - 6), ==, 5);
  g_assert_cmpfloat (level_at (chart, fixture->today - 5), ==, 0);
  g_assert_true (isnan (level_at (chart, fixture->today - 4)));
  g_assert_true (isnan (level_at (chart, fixture->today)));
  spans = foulee_chart_panel (chart, 0)->spans;
  g_assert_cmpuint (spans->len, ==, 3);
  g_assert_cmpfloat (foulee_chart_item (spans, 1)->from, ==, fixture->today - 4);
  g_assert_cmpfloat (foulee_chart_item (spans, 1)->to, ==, fixture->today - 2);
}

/* A day on which the first symptom was answered is not hatched, though no leg was; one on which
 * only something else was, is. */
static void
test_gaps_of_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  FouleeCheckIn *back = foulee_check_in_new ();
  FouleeCheckIn *fatigue = foulee_check_in_new ();
  GArray *spans;

  back->at = (FouleeInstant) { NOW - 5 * DAY, 60 };
  back->readings[FOULEE_REGION_LOWER_BACK].level = 4;
  g_ptr_array_add (fixture->records, back);
  fatigue->at = (FouleeInstant) { NOW - 3 * DAY, 60 };
  fatigue->fatigue = 6;
  g_ptr_array_add (fixture->records, fatigue);
  add_reading (fixture, 1, 2);
  add_reading (fixture, 0, 0);
  chart = look (fixture, 7);
  spans = foulee_chart_panel (chart, 0)->spans;
  g_assert_cmpuint (spans->len, ==, 2);
  g_assert_cmpfloat (foulee_chart_item (spans, 0)->to, ==, fixture->today - 5);
  g_assert_cmpfloat (foulee_chart_item (spans, 1)->from, ==, fixture->today - 4);
  g_assert_cmpfloat (foulee_chart_item (spans, 1)->to, ==, fixture->today - 1);
}

/* Where no muscle was answered, the line is of the overall level, and named so. */
static void
test_legs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autofree char *description = NULL;
  FouleeCheckIn *check_in;

  add_reading (fixture, 5, -1);
  check_in = g_ptr_array_index (fixture->records, 0);
  check_in->overall = 3;
  chart = look (fixture, 7);
  g_assert_cmpint (foulee_print_timeline_legs (&fixture->look), ==, FOULEE_PRINT_LEGS_OVERALL);
  description = foulee_print_timeline_description (&fixture->look);
  g_assert_true (g_str_has_prefix (description, "Overall soreness by day: 14 Nov"));
  g_clear_pointer (&chart, foulee_chart_unref);
  add_reading (fixture, 3, 2);
  chart = look (fixture, 7);
  g_assert_cmpint (foulee_print_timeline_legs (&fixture->look), ==, FOULEE_PRINT_LEGS_BOTH);
  g_clear_pointer (&chart, foulee_chart_unref);
  check_in->overall = FOULEE_UNSET;
  chart = look (fixture, 7);
  g_assert_cmpint (foulee_print_timeline_legs (&fixture->look), ==, FOULEE_PRINT_LEGS_MUSCLES);
}

/* The days of January and December have their years; of a year, each month its highest. */
static void
test_description (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autofree char *days = NULL, *months = NULL;

  fixture->today = foulee_date_from_civil (2026, 1, 2);
  fixture->now -= 321 * DAY;
  add_reading (fixture, 323, 2);
  add_reading (fixture, 322, 5);
  add_reading (fixture, 321, 0);
  chart = look (fixture, PERIOD);
  days = foulee_print_timeline_description (&fixture->look);
  g_assert_cmpstr (days, ==,
                   "Sorest leg muscle by day: 31 December 2025\u00a02; 1 January 2026\u00a05; 2 "
                   "Jan\u00a00.");
  g_clear_pointer (&chart, foulee_chart_unref);
  chart = look (fixture, 365);
  months = foulee_print_timeline_description (&fixture->look);
  g_assert_cmpstr (months, ==, "Sorest leg muscle by month: Dec 2025\u00a02; Jan 2026\u00a05.");
}

/* ---- Load and weeks -------------------------------------------------------------------------- */

/* An hour at effort 5 is 300; a run without effort is there, too, and its sign is explained. */
static void
test_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) known = NULL;
  g_autoptr (FouleeChart) chart = NULL;
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartLayer *spots;

  add_run (fixture, 10, 9000, 5);
  known = look (fixture, PERIOD);
  g_assert_null (find_layer (known, FOULEE_LAYER_SPOTS));
  g_assert_cmpuint (known->keys->len, ==, 0);
  add_run (fixture, 3, 9000, FOULEE_UNSET);
  chart = look (fixture, PERIOD);
  g_assert_cmpuint (find_layer (chart, FOULEE_LAYER_BARS)->values->len, ==, 1);
  g_assert_cmpfloat (foulee_layer_y (find_layer (chart, FOULEE_LAYER_BARS), 0), ==, 300);
  spots = find_layer (chart, FOULEE_LAYER_SPOTS);
  g_assert_nonnull (spots);
  g_assert_cmpfloat (foulee_layer_x (spots, 0), ==, fixture->today - 3 + 0.5);
  layout = foulee_chart_lay_out (chart, 520, 180, &marks_measure);
  g_assert_nonnull (marks_find_text (layout, "300"));
  g_assert_nonnull (marks_find_text (layout, "load not recorded"));
  marks_assert_texts_apart (layout, 520, 180);
}

/* An hour at effort 2 and one at 5 on one day are 120 + 300 = 420 together. */
static void
test_two_runs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  const FouleeChartLayer *bars;

  add_run (fixture, 10, 9000, 5);
  add_run (fixture, 10, 5000, 2)->start.seconds += 9 * HOUR;
  add_run (fixture, 4, 5000, 3);
  chart = look (fixture, PERIOD);
  bars = find_layer (chart, FOULEE_LAYER_BARS);
  g_assert_cmpuint (bars->values->len, ==, 2);
  g_assert_cmpfloat (foulee_layer_y (bars, 0), ==, 420);
  g_assert_cmpfloat (foulee_layer_y (bars, 1), ==, 180);
}

/* Monday 9 November is 10 days back. 12 km after 10 km in the week before: a fifth more, both of
 * the week and of the longest run. */
static void
test_weeks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autoptr (GArray) columns = NULL;

  add_run (fixture, 15, 10000, 4)->descent = 120;
  add_run (fixture, 8, 12000, 4);
  chart = look (fixture, PERIOD);
  columns = foulee_print_timeline_columns (&fixture->look);
  g_assert_cmpuint (columns->len, ==, 7);
  assert_cell (columns, 5, FOULEE_PRINT_ROW_WEEK, "9 Nov");
  assert_cell (columns, 4, FOULEE_PRINT_ROW_DISTANCE, "10.0");
  assert_cell (columns, 4, FOULEE_PRINT_ROW_DESCENT, "120");
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DISTANCE, "12.0 (+20%)");
  assert_cell (columns, 5, FOULEE_PRINT_ROW_LONGEST, "12.0 +20%");
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DESCENT, NULL);
  g_assert_false (g_array_index (columns, FouleePrintColumn, 4).beyond);
  g_assert_true (g_array_index (columns, FouleePrintColumn, 5).beyond);
  /* The middle of the last week, of which four days are on the axis. */
  g_assert_cmpfloat (g_array_index (columns, FouleePrintColumn, 6).middle, ==, fixture->today - 1);
}

/* What not every run of a week was recorded for is marked, and no week is compared with it; what
 * was recorded as 0 is no gap. */
static void
test_partial (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autoptr (GArray) columns = NULL;

  add_run (fixture, 15, 10000, 4)->descent = 120;
  add_run (fixture, 13, FOULEE_UNSET, 4)->descent = 30;
  add_run (fixture, 8, 12000, 4)->descent = 0;
  chart = look (fixture, PERIOD);
  columns = foulee_print_timeline_columns (&fixture->look);
  assert_cell (columns, 4, FOULEE_PRINT_ROW_DISTANCE, "10.0*");
  assert_cell (columns, 4, FOULEE_PRINT_ROW_LONGEST, "10.0*");
  assert_cell (columns, 4, FOULEE_PRINT_ROW_DESCENT, "150");
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DISTANCE, "12.0");
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DESCENT, "0");
  g_assert_true (g_array_index (columns, FouleePrintColumn, 4).partial);
  g_assert_false (g_array_index (columns, FouleePrintColumn, 5).partial);
}

/* On Sunday 22 November the week that began on the 16th is not over; on Monday it is. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) sunday = NULL;
  g_autoptr (FouleeChart) monday = NULL;
  g_autoptr (GArray) columns = NULL;

  add_run (fixture, 8, 10000, 4);
  add_run (fixture, 2, 9000, 4);
  fixture->today += 3;
  fixture->now += 3 * DAY;
  sunday = look (fixture, PERIOD);
  columns = foulee_print_timeline_columns (&fixture->look);
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DISTANCE, "9.0");
  g_clear_pointer (&columns, g_array_unref);
  fixture->today += 1;
  fixture->now += DAY;
  monday = look (fixture, PERIOD);
  columns = foulee_print_timeline_columns (&fixture->look);
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DISTANCE, "9.0 (−10%)");
}

/* A period that ended on Thursday the 12th tells nothing of the run on Friday the 13th, which was
 * longer by half, and does not compare that week with the one before. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autoptr (GArray) columns = NULL;

  add_run (fixture, 15, 10000, 4);
  add_run (fixture, 8, 8000, 4);
  add_run (fixture, 6, 15000, 4);
  fixture->today -= 7;
  chart = look (fixture, PERIOD);
  columns = foulee_print_timeline_columns (&fixture->look);
  assert_cell (columns, 6, FOULEE_PRINT_ROW_WEEK, "9 Nov");
  assert_cell (columns, 6, FOULEE_PRINT_ROW_DISTANCE, "8.0");
  assert_cell (columns, 6, FOULEE_PRINT_ROW_LONGEST, "8.0");
  g_assert_false (g_array_index (columns, FouleePrintColumn, 6).beyond);
}

/* 12 km are 7.5 miles, 120 m are 394 feet. */
static void
test_units (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autoptr (GArray) columns = NULL;

  fixture->look.units = FOULEE_UNITS_IMPERIAL;
  add_run (fixture, 8, 12000, 4)->descent = 120;
  chart = look (fixture, PERIOD);
  columns = foulee_print_timeline_columns (&fixture->look);
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DISTANCE, "7.5");
  assert_cell (columns, 5, FOULEE_PRINT_ROW_DESCENT, "394");
}

/* A year has too many weeks to write each out: the months that are whole, December to October, have
 * their names instead. */
static void
test_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autoptr (GArray) columns = NULL;
  g_autoptr (FouleeChartLayout) layout = NULL;

  add_run (fixture, 100, 9000, 5);
  chart = look (fixture, 365);
  columns = foulee_print_timeline_columns (&fixture->look);
  layout = foulee_chart_lay_out (chart, 520, 160, &marks_measure);
  g_assert_nonnull (marks_find_text (layout, "300"));
  g_assert_cmpuint (columns->len, ==, 0);
  g_assert_nonnull (marks_find_text (layout, "Dec"));
  g_assert_nonnull (marks_find_text (layout, "Oct"));
  g_assert_null (marks_find_text (layout, "Nov"));
  marks_assert_texts_apart (layout, 520, 160);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/print-timeline/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("days", test_days);
  ADD ("onset", test_onset);
  ADD ("onset-distance", test_onset_distance);
  ADD ("onset-unknown", test_onset_unknown);
  ADD ("old-onset", test_old_onset);
  ADD ("gaps", test_gaps);
  ADD ("gaps-of-all", test_gaps_of_all);
  ADD ("legs", test_legs);
  ADD ("description", test_description);
  ADD ("load", test_load);
  ADD ("two-runs", test_two_runs);
  ADD ("weeks", test_weeks);
  ADD ("partial", test_partial);
  ADD ("open", test_open);
  ADD ("cut", test_cut);
  ADD ("units", test_units);
  ADD ("year", test_year);
  return g_test_run ();
}

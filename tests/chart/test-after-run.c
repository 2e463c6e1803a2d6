/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/after-run-chart.h"
#include "chart/after-run-words.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

static FouleeInstant
at (gint64 seconds)
{
  return (FouleeInstant) { seconds, 0 };
}

static void
add_level (GPtrArray *records, gint64 when, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = at (when);
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  g_ptr_array_add (records, check_in);
}

static FouleeRun *
add_run (GPtrArray *records, gint64 start, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at (start);
  run->duration = HOUR;
  run->distance = 10000;
  run->rpe = rpe;
  run->run_kind = FOULEE_RUN_HILLS;
  g_ptr_array_add (records, run);
  return run;
}

/* Ends at 20:00; sorest 35 h later, between readings of 25 and 49 h. */
static void
add_bout (GPtrArray *records, gint64 day)
{
  static const int hours[] = { 1, 11, 25, 35, 49, 59, 73, 97 };
  static const int levels[] = { 0, 2, 3, 5, 4, 3, 2, 0 };

  add_level (records, day + 7 * HOUR, 0);
  add_run (records, day + 19 * HOUR, 8);
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    add_level (records, day + 20 * HOUR + hours[i] * HOUR, levels[i]);
}

static FouleeScope
scope_of (FouleeSeries series)
{
  return (FouleeScope) { series, FOULEE_DATE_MIN, FOULEE_DATE_MAX, FOULEE_UNSET, FALSE };
}

static FouleeAfterRuns *
look (GPtrArray *records, int n_days, FouleeScope scope)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings =
      foulee_findings_new (history, at (MONDAY + n_days * DAY), 1);

  return foulee_after_runs_new (findings, &scope);
}

static FouleeAfterRuns *
look_at_bouts (int n, FouleeScope scope)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int i = 0; i < n; i++)
    add_bout (records, MONDAY + i * 14 * DAY);
  return look (records, 14 * n + 7, scope);
}

/* ---- Words ----------------------------------------------------------------------------------- */

#define assert_text(function, after, language, expected)                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *text = function (after, language);                                            \
    g_assert_cmpstr (text, ==, expected);                                                          \
  }                                                                                                \
  G_STMT_END

static void
test_usual (void)
{
  const FouleeLanguage *english = foulee_language_english ();
  const FouleeLanguage *french = foulee_language_french ();
  FouleeScope scope = scope_of (FOULEE_SERIES_LEGS);
  g_autoptr (FouleeAfterRuns) legs = look_at_bouts (3, scope);
  g_autoptr (FouleeAfterRuns) calf = look_at_bouts (3, scope_of (FOULEE_REGION_CALF_LEFT));
  g_autoptr (FouleeAfterRuns) hard = NULL;

  assert_text (
      foulee_after_run_heading, legs, english,
      "Your legs are usually sorest 25\u2060–\u206049\u00a0h after a run (3 of the 3 runs whose "
      "peak could be timed).");
  assert_text (foulee_after_run_sentence, legs, english,
               "Your legs are usually sorest 25\u2060–\u206049\u00a0h after a run.");
  assert_text (foulee_after_run_detail, legs, english,
               "3 of the 3 runs whose peak could be timed.");
  /* No other run but those two weeks away. */
  assert_text (foulee_after_run_share, foulee_after_run (legs, 0), english,
               "Other runs’ share: 0%");
  assert_text (foulee_after_run_sentence, legs, french,
               "La douleur de vos jambes culmine d’ordinaire 25\u2060–\u206049\u00a0h après une "
               "sortie.");
  assert_text (foulee_after_run_sentence, calf, english,
               "Left calf: soreness usually peaks 25\u2060–\u206049\u00a0h after a run.");
  scope.hard_only = TRUE;
  hard = look_at_bouts (3, scope);
  assert_text (foulee_after_run_sentence, hard, english,
               "Your legs are usually sorest 25\u2060–\u206049\u00a0h after a hard run.");
}

static void
test_lacking (void)
{
  const FouleeLanguage *english = foulee_language_english ();
  const FouleeLanguage *french = foulee_language_french ();
  g_autoptr (GPtrArray) none = foulee_record_array_new ();
  FouleeScope scope = scope_of (FOULEE_SERIES_LEGS);
  g_autoptr (FouleeAfterRuns) empty = look (none, 1, scope);
  g_autoptr (FouleeAfterRuns) two = look_at_bouts (2, scope);
  g_autoptr (FouleeAfterRuns) knee = look_at_bouts (2, scope_of (FOULEE_REGION_KNEE_RIGHT));
  g_autoptr (FouleeAfterRuns) filtered = NULL;

  assert_text (foulee_after_run_sentence, empty, english,
               "See when your legs are sorest after a run.");
  assert_text (foulee_after_run_heading, two, english,
               "The peak could be timed for 2 of 2 runs so far.");
  assert_text (foulee_after_run_heading, knee, english,
               "Right knee: after each run, as you entered it.");
  assert_text (foulee_after_run_heading, knee, french,
               "Genou droit\u00a0: après chaque sortie, selon vos saisies.");
  scope.run_kind = FOULEE_RUN_RACE;
  filtered = look_at_bouts (2, scope);
  assert_text (foulee_after_run_heading, filtered, english, "No run fits the filter.");
}

/* Where nothing was ever sore, no peak is promised, nor a curve told of. */
static void
test_never_sore (void)
{
  const FouleeLanguage *english = foulee_language_english ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAfterRuns) twice = NULL;
  g_autoptr (FouleeAfterRuns) lacking = NULL;

  for (int i = 0; i < 2; i++) {
    add_run (records, MONDAY + i * 14 * DAY + 19 * HOUR, 8);
    for (int hours = -13; hours <= 95; hours += 12)
      add_level (records, MONDAY + i * 14 * DAY + (20 + hours) * HOUR, 0);
  }
  twice = look (records, 35, scope_of (FOULEE_REGION_CALF_LEFT));
  assert_text (foulee_after_run_heading, twice, english, "Left calf: at 0 after all 2 runs.");
  assert_text (foulee_after_run_heading, twice, foulee_language_french (),
               "Mollet gauche\u00a0: à 0 après vos 2 sorties.");
  assert_text (foulee_after_run_detail, twice, english,
               "No soreness was entered, so there is no peak to look for.");
  assert_text (foulee_after_run_description, twice, english,
               "2 runs, soreness 0 to 10 in the 120 h after each.");
  assert_text (foulee_after_run_class, foulee_after_run (twice, 0), english, "Highest 0");
  g_assert_null (foulee_after_run_share (foulee_after_run (twice, 0), english));

  add_run (records, MONDAY + 42 * DAY, 5);
  lacking = look (records, 56, scope_of (FOULEE_REGION_CALF_LEFT));
  assert_text (foulee_after_run_heading, lacking, english,
               "Left calf: at 0 in each reading after 2 of 3 runs.");
}

/* ---- The chart ------------------------------------------------------------------------------- */

static FouleeAfterRunLook
page_look (guint chosen)
{
  return (FouleeAfterRunLook) { FOULEE_CHART_SIZE_PAGE, FOULEE_UNITS_METRIC,
                                foulee_language_english (), chosen };
}

/* A cursor comes to the peaks first, from there down to the latest run's readings, and knows which
 * run each value is of. */
static void
test_stops (void)
{
  g_autoptr (FouleeAfterRuns) after = look_at_bouts (3, scope_of (FOULEE_SERIES_LEGS));
  const FouleeAfterRunLook page = page_look (FOULEE_NO_RUN);
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (FouleeAfterRunStop));
  g_autoptr (FouleeChart) chart = foulee_after_run_chart_new (after, &page, stops);
  FouleeChartStop stop = FOULEE_CHART_NO_STOP;
  g_autofree char *peak = NULL;
  g_autofree char *reading = NULL;

  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_FIRST, &stop));
  g_assert_cmpuint (foulee_after_run_stops_find (stops, stop), ==, 0);
  g_assert_cmpfloat (foulee_chart_stop_x (chart, stop), ==, 35.0);
  peak = foulee_chart_stop_words (chart, stop);
  g_assert_cmpstr (peak, ==,
                   "Mon 2 Nov, Hills 10.0\u00a0km. Peak 5 of 10, 35 h after the run, within "
                   "25\u2060–\u206049\u00a0h. Class: 24–72 h");

  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_DOWN, &stop));
  g_assert_cmpuint (foulee_after_run_stops_find (stops, stop), ==, 2);
  g_assert_cmpstr (foulee_chart_stop_name (chart, stop), ==, "Mon 30 Nov, Hills 10.0\u00a0km");
  reading = foulee_chart_stop_words (chart, stop);
  g_assert_cmpstr (reading, ==,
                   "Wed 2 Dec, 07:00: 5 of 10, 35 h after the run (check-in). The peak, within "
                   "25\u2060–\u206049\u00a0h. Class: 24–72 h");

  stop = foulee_after_run_stops_peak (stops, 1);
  g_assert_cmpuint (foulee_after_run_stops_find (stops, stop), ==, 1);
  g_assert_cmpfloat (foulee_chart_stop_x (chart, stop), ==, 35.0);
}

/* Alone, the next runs, its nights, drinks and actions stand below on the same hours. */
static void
test_alone (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (FouleeAfterRunStop));
  g_autoptr (FouleeAfterRuns) after = NULL;
  g_autoptr (FouleeChart) chart = NULL;
  const FouleeAfterRunLook page = page_look (0);
  FouleeSleep *night = foulee_sleep_new ();
  FouleeAction *action = foulee_action_new ();
  FouleeChartStop stop = FOULEE_CHART_NO_STOP;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  add_bout (records, MONDAY);
  night->night = (FouleeDate) (MONDAY / DAY) + 1;
  night->sleep_kind = FOULEE_SLEEP_NIGHT;
  night->to_bed = at (MONDAY + 22 * HOUR);
  night->woke = at (MONDAY + 30 * HOUR);
  g_ptr_array_add (records, night);
  action->at = at (MONDAY + 44 * HOUR);
  action->action_kind = FOULEE_ACTION_FOAM_ROLLING;
  action->minutes = 15;
  g_ptr_array_add (records, action);
  add_run (records, MONDAY + 80 * HOUR, 3); /* the bout ended at 20 h */
  after = look (records, 20, scope_of (FOULEE_SERIES_LEGS));
  chart = foulee_one_run_chart_new (after, &page, stops);

  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_FIRST, &stop));
  do
    g_ptr_array_add (words, foulee_chart_stop_words (chart, stop));
  while (foulee_chart_step (chart, FOULEE_STEP_DOWN, &stop));
  g_assert_true (g_ptr_array_find_with_equal_func (
      words, "Night to Tue 3 Nov: 22:00 to 06:00, 8\u00a0h", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (
      words, "Tue 3 Nov, 20:00: Foam rolling, 15\u00a0min", g_str_equal, NULL));
  g_assert_true (
      g_ptr_array_find_with_equal_func (words, "60\u00a0h: Hills 10.0\u00a0km", g_str_equal, NULL));
  g_assert_cmpstr (g_ptr_array_index (words, 0), ==,
                   "Mon 2 Nov, 21:00: 0 of 10, 1 h after the run (check-in).");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/after-run/words/usual", test_usual);
  g_test_add_func ("/after-run/words/lacking", test_lacking);
  g_test_add_func ("/after-run/words/never-sore", test_never_sore);
  g_test_add_func ("/after-run/chart/stops", test_stops);
  g_test_add_func ("/after-run/chart/alone", test_alone);
  return g_test_run ();
}

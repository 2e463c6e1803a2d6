/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "chart/chart-private.h"
#include "chart/forecast-words.h"
#include "chart/timeline-chart.h"
#include "chart/timeline-values.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

/* Thursday 19 November 2026, 07:00 in Paris. */
#define NOW G_GINT64_CONSTANT (1795068000)

/* A journal as seen at NOW, and what is said of it. */
typedef struct {
  GPtrArray *records;
  FouleeTimelineView view;
  FouleeCourse course;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->records = foulee_record_array_new ();
  fixture->view = (FouleeTimelineView) {
    .scope = { FOULEE_SERIES_LEGS, FOULEE_DATE_MIN, FOULEE_DATE_MAX, FOULEE_UNSET, FALSE },
    .now = NOW,
    .zone = g_time_zone_new_identifier ("Europe/Paris"),
    .language = foulee_language_english (),
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->records);
  g_clear_pointer (&fixture->view.timeline, foulee_timeline_unref);
  g_time_zone_unref (fixture->view.zone);
}

static void
add_reading (Fixture *fixture, double hours, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { NOW + (gint64) (hours * (double) HOUR), 60 };
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (fixture->records, check_in);
}

static FouleeRun *
add_run (Fixture *fixture, double hours, int minutes, int rpe, int kind)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { NOW + (gint64) (hours * (double) HOUR), 60 };
  run->duration = minutes * 60;
  run->rpe = rpe;
  run->run_kind = kind;
  g_ptr_array_add (fixture->records, run);
  return run;
}

static void
look (Fixture *fixture, FouleeSeries series)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (fixture->records));
  g_autoptr (FouleeFindings) findings =
      foulee_findings_new (history, (FouleeInstant) { NOW, 60 }, 1);

  g_clear_pointer (&fixture->view.timeline, foulee_timeline_unref);
  fixture->view.timeline = foulee_timeline_new (findings, series, FOULEE_DATE_NONE);
}

/* From now on: each point's q10 and q90 are its index and that plus 2. */
static void
forecast (Fixture *fixture)
{
  for (int i = 0; i < FOULEE_COURSE_POINTS; i++) {
    fixture->course.points[i] = (FouleeForecastPoint) {
      .at = NOW + i * FOULEE_COURSE_STEP * HOUR, .mean = i, .q10 = i, .q90 = i + 2
    };
    fixture->course.methods[i] = FOULEE_FORECAST_MODEL;
  }
  fixture->view.course = &fixture->course;
}

/* All spaces alike, and without word joiners; takes the text. */
static void
assert_said (char *said, const char *expected)
{
  g_autofree char *owned = said;
  g_autoptr (GString) text = g_string_new (said);

  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u202f", " ", 0);
  g_string_replace (text, "\u2060", "", 0);
  g_assert_cmpstr (text->str, ==, expected);
}

/* ---- Sentences ------------------------------------------------------------------------------- */

static void
test_present (Fixture *fixture, gconstpointer data)
{
  look (fixture, FOULEE_SERIES_LEGS);
  assert_said (foulee_timeline_sentence (&fixture->view), "No reading of your legs yet.");
  add_reading (fixture, -24, FOULEE_REGION_CALF_LEFT, 5);
  look (fixture, FOULEE_SERIES_LEGS);
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Your leg soreness was 5 of 10 at 07:00 yesterday.");
  g_assert_null (foulee_timeline_detail (&fixture->view));
  add_reading (fixture, -1, FOULEE_REGION_CALF_LEFT, 0);
  look (fixture, FOULEE_SERIES_LEGS);
  assert_said (foulee_timeline_sentence (&fixture->view), "Your legs are not sore.");
  look (fixture, FOULEE_REGION_CALF_LEFT);
  assert_said (foulee_timeline_sentence (&fixture->view), "Left calf: not sore.");
  look (fixture, FOULEE_REGION_KNEE_LEFT);
  assert_said (foulee_timeline_sentence (&fixture->view), "Left knee: no reading yet.");
}

/* At 7 in the morning, what was read off at 1 still is how it is; what was before, is not. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  add_reading (fixture, -6, FOULEE_REGION_CALF_LEFT, 2);
  look (fixture, FOULEE_SERIES_LEGS);
  assert_said (foulee_timeline_sentence (&fixture->view), "Your leg soreness is 2 of 10.");
  fixture->view.now += 12 * HOUR;
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Your leg soreness was 2 of 10 at 01:00 today.");
  fixture->view.language = foulee_language_french ();
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Douleur des jambes : 2 sur 10 aujourd’hui à 1 h 00.");
  look (fixture, FOULEE_REGION_CALF_LEFT);
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Mollet gauche : 2 sur 10 aujourd’hui à 1 h 00.");
  fixture->view.language = foulee_language_english ();
  fixture->view.now -= 12 * HOUR;
  add_reading (fixture, -7, FOULEE_REGION_KNEE_LEFT, 0);
  look (fixture, FOULEE_REGION_KNEE_LEFT);
  assert_said (foulee_timeline_sentence (&fixture->view), "Left knee: not sore at 00:00 today.");
  fixture->view.now += 17 * HOUR;
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Left knee: not sore at 00:00 yesterday.");
}

/* Older than a day: told with its date. */
static void
test_old (Fixture *fixture, gconstpointer data)
{
  add_reading (fixture, -48, FOULEE_REGION_CALF_LEFT, 5);
  look (fixture, FOULEE_SERIES_LEGS);
  assert_said (foulee_timeline_sentence (&fixture->view), "Last reading 5, on Tue 17 Nov.");
  fixture->view.language = foulee_language_french ();
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Dernier relevé le mar. 17 nov. : 5 sur 10.");
}

/* Two days and six hours on it is Saturday, 13:00; the last evening before that is at 19:00 on
 * Friday, 36 h on: the sixth point. */
static void
test_expected (Fixture *fixture, gconstpointer data)
{
  add_reading (fixture, -1, FOULEE_REGION_CALF_LEFT, 5);
  look (fixture, FOULEE_SERIES_LEGS);
  forecast (fixture);
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Your leg soreness is 5 of 10. Tomorrow evening: about 6 (6–8).");
  assert_said (foulee_timeline_detail (&fixture->view), "Typical of runners, not yet yours.");
  fixture->view.language = foulee_language_french ();
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Douleur des jambes : 5 sur 10. Demain soir : environ 6 (6–8).");
}

/* A long run from Friday, 19:00, for an hour, beside a shorter one: its day after is on Saturday at
 * 20:00, 61 h on, after the tenth point. The evening before it is that on which it begins. */
static void
test_planned (Fixture *fixture, gconstpointer data)
{
  add_reading (fixture, -1, FOULEE_REGION_CALF_LEFT, 5);
  add_run (fixture, 10, 20, 2, FOULEE_RUN_EASY)->planned = 1;
  add_run (fixture, 36, 60, 5, FOULEE_RUN_LONG)->planned = 1;
  look (fixture, FOULEE_SERIES_LEGS);
  forecast (fixture);
  assert_said (foulee_timeline_sentence (&fixture->view),
               "Your leg soreness is 5 of 10. Tomorrow evening: about 6 (6–8).");
  assert_said (foulee_timeline_detail (&fixture->view),
               "After Friday’s long run, 10–12 on Saturday. Typical of runners, not yet yours.");
}

/* ---- How good forecasts were ----------------------------------------------------------------- */

static void
test_record (void)
{
  const FouleeLanguage *english = foulee_language_english ();
  FouleeForecastRecord record = {
    .horizons = { { .n = 12, .forecast = 0.7, .same_as_now = 1.3, .average = 1.2 },
                  { .n = 148, .forecast = 1.0, .same_as_now = 1.0, .average = 1.2 },
                  { .n = 148, .forecast = 0.7, .same_as_now = 1.4, .average = 1.2 } },
    .n = 200,
    .n_within = 186,
  };
  FouleeForecast forecast = { .level = 3 };

  assert_said (
      foulee_forecast_record_sentence (&record, english),
      "Not enough forecasts yet: 12 of 30. Each reading is compared with what was forecast "
      "one, two and three days before.");
  record.horizons[0].n = 148;
  assert_said (foulee_forecast_record_sentence (&record, english),
               "Better than both simple guesses at 24 h and 72 h, but not at 48 h. Off by 0.7 "
               "points on average a day ahead, over 148 forecasts. 93% of readings fell inside the "
               "80% band.");
  record.horizons[1].forecast = 0.8;
  assert_said (foulee_forecast_record_sentence (&record, foulee_language_french ()),
               "Jusqu’ici plus justes que les deux estimations simples. Écart moyen à un jour, en "
               "points : 0,7, sur 148 prévisions. 93 % des relevés sont tombés dans la bande à "
               "80 %.");
  g_assert_null (foulee_forecast_nearest_note (&forecast, english));
  forecast.best[1] = FOULEE_FORECAST_SAME_AS_NOW;
  forecast.best[2] = FOULEE_FORECAST_AVERAGE;
  assert_said (foulee_forecast_nearest_note (&forecast, english),
               "Lately “same as now” has been nearer at 48 h: shown instead. Lately the recent "
               "average has been nearer at 72 h: shown instead.");
  forecast.best[0] = forecast.best[2] = FOULEE_FORECAST_SAME_AS_NOW;
  assert_said (foulee_forecast_nearest_note (&forecast, english),
               "Lately “same as now” has been nearer: shown instead.");
}

/* ---- The chart ------------------------------------------------------------------------------- */

/* The words of the first value of the layer with this name, after so many steps. */
static char *
words_of (const FouleeChart *chart, const char *layer, int steps)
{
  FouleeChartStop stop = FOULEE_CHART_NO_STOP;

  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_FIRST, &stop));
  while (g_strcmp0 (foulee_chart_stop_name (chart, stop), layer) != 0)
    g_assert_true (foulee_chart_step (chart, FOULEE_STEP_DOWN, &stop));
  foulee_chart_step (chart, FOULEE_STEP_FIRST, &stop);
  while (steps-- > 0)
    g_assert_true (foulee_chart_step (chart, FOULEE_STEP_ON, &stop));
  return foulee_chart_stop_words (chart, stop);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;

  add_run (fixture, -60, 60, 5, FOULEE_RUN_HILLS);
  add_run (fixture, -30, 40, FOULEE_UNSET, FOULEE_RUN_EASY)->warm_up = FOULEE_WARM_UP_NONE;
  add_reading (fixture, -50, FOULEE_REGION_CALF_LEFT, 3);
  add_reading (fixture, -1, FOULEE_REGION_CALF_LEFT, 5);
  look (fixture, FOULEE_SERIES_LEGS);
  forecast (fixture);
  chart = foulee_timeline_chart_new (&fixture->view, FOULEE_CHART_SIZE_PAGE);
  assert_said (words_of (chart, "Soreness of the legs", 0),
               "Tue 17 Nov, 05:00: 3 of 10, 9 h after a run; check-in");
  /* The gap of two days between them is no stop. */
  assert_said (words_of (chart, "Soreness of the legs", 1),
               "Thu 19 Nov, 06:00: 5 of 10, 28 h after a run; check-in");
  assert_said (words_of (chart, "Forecast", 4),
               "Fri 20 Nov, 07:00: about 4, 8 times in 10 from 4 to 6; forecast");
  assert_said (words_of (chart, "Runs", 0),
               "Mon 16 Nov, 19:00: Hills, 1:00:00; load 300, effort 5 × 60 min; typed");
  assert_said (words_of (chart, "Runs", 1),
               "Wed 18 Nov, 01:00: Easy, 40:00; load not known without effort and time; typed");
  assert_said (words_of (chart, "Warm-up", 0), "Wed 18 Nov, 01:00: no warm-up");
}

static void
add_action (Fixture *fixture, double hours, FouleeActionKind kind, const char *name, int minutes)
{
  FouleeAction *action = foulee_action_new ();

  action->at = (FouleeInstant) { NOW + (gint64) (hours * (double) HOUR), 60 };
  action->action_kind = kind;
  action->minutes = minutes;
  foulee_record_set_text (&action->name, name);
  g_ptr_array_add (fixture->records, action);
}

/* Of the layer that has this label; NULL where none has. */
static const FouleeChartSpot *
find_spot (const FouleeChart *chart, const char *label)
{
  for (guint i = 0; i < chart->layers->len; i++) {
    const FouleeChartLayer *layer = g_ptr_array_index (chart->layers, i);

    for (guint j = 0; layer->kind == FOULEE_LAYER_SPOTS && j < layer->values->len; j++)
      if (g_strcmp0 (g_array_index (layer->values, FouleeChartSpot, j).label, label) == 0)
        return &g_array_index (layer->values, FouleeChartSpot, j);
  }
  return NULL;
}

/* What the runner does stands apart from what was done to the runner, and what was taken; each by
 * its own name, as long as that fits a strip. */
static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;

  add_action (fixture, -70, FOULEE_ACTION_MASSAGE, NULL, 12);
  add_action (fixture, -60, FOULEE_ACTION_CLINIC_MANUAL, "Ostéopathie", 30);
  add_action (fixture, -50, FOULEE_ACTION_MEDICINE, "Paracétamol", FOULEE_UNSET);
  add_action (fixture, -40, FOULEE_ACTION_CLINIC_OTHER, "Chambre froide du centre sportif", 3);
  look (fixture, FOULEE_SERIES_LEGS);
  chart = foulee_timeline_chart_new (&fixture->view, FOULEE_CHART_SIZE_PAGE);
  assert_said (words_of (chart, "Recovery", 0), "Mon 16 Nov, 09:00: Massage, 12 min");
  assert_said (words_of (chart, "Treatments", 0), "Mon 16 Nov, 19:00: Ostéopathie, 30 min");
  assert_said (words_of (chart, "Treatments", 1), "Tue 17 Nov, 05:00: Paracétamol");
  assert_said (words_of (chart, "Treatments", 2),
               "Tue 17 Nov, 15:00: Chambre froide du centre sportif, 3 min");
  g_assert_cmpint (find_spot (chart, "massage 12")->marker, ==, FOULEE_MARKER_DOT);
  g_assert_cmpint (find_spot (chart, "Ostéopathie 30\u00a0min")->marker, ==, FOULEE_MARKER_DIAMOND);
  g_assert_cmpint (find_spot (chart, "Paracétamol")->marker, ==, FOULEE_MARKER_BOX);
  g_assert_cmpint (find_spot (chart, "clinic 3\u00a0min")->marker, ==, FOULEE_MARKER_DIAMOND);
  assert_said (foulee_timeline_description (&fixture->view),
               "No readings in the last 14 days. 0 runs. Treatments and medicine: Ostéopathie, "
               "Paracétamol, Chambre froide du centre sportif.");
}

/* Of medicine alone nothing is said about treatments; and what was three weeks ago is not told. */
static void
test_medicine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;

  add_action (fixture, -21 * 24, FOULEE_ACTION_MEDICINE, "Paracétamol", FOULEE_UNSET);
  look (fixture, FOULEE_SERIES_LEGS);
  chart = foulee_timeline_chart_new (&fixture->view, FOULEE_CHART_SIZE_PAGE);
  assert_said (words_of (chart, "Medicine", 0), "Thu 29 Oct, 07:00: Paracétamol");
  assert_said (foulee_timeline_description (&fixture->view),
               "No readings in the last 14 days. 0 runs.");
}

/* Of a run to come nobody misses the load. */
static void
test_planned_label (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;

  add_run (fixture, 36, 60, FOULEE_UNSET, FOULEE_RUN_LONG)->planned = 1;
  look (fixture, FOULEE_SERIES_LEGS);
  chart = foulee_timeline_chart_new (&fixture->view, FOULEE_CHART_SIZE_PAGE);
  for (guint i = 0; i < chart->layers->len; i++) {
    const FouleeChartLayer *layer = g_ptr_array_index (chart->layers, i);

    if (layer->kind != FOULEE_LAYER_BARS)
      continue;
    g_assert_cmpuint (layer->values->len, ==, 1);
    g_assert_cmpstr (g_array_index (layer->values, FouleeChartBar, 0).label, ==, "planned, long");
    return;
  }
  g_assert_not_reached ();
}

/* A fortnight and the days to come are shown first; all of it can be. Of a young journal there are
 * six days at least. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  g_autoptr (FouleeChart) young = NULL;
  double from, to;

  add_reading (fixture, -1, FOULEE_REGION_CALF_LEFT, 5);
  look (fixture, FOULEE_SERIES_LEGS);
  young = foulee_timeline_chart_new (&fixture->view, FOULEE_CHART_SIZE_PAGE);
  foulee_chart_get_window (young, &from, &to);
  g_assert_cmpfloat (from, ==, (double) (NOW - 6 * DAY));
  add_reading (fixture, -24 * 400, FOULEE_REGION_CALF_LEFT, 2);
  look (fixture, FOULEE_SERIES_LEGS);
  chart = foulee_timeline_chart_new (&fixture->view, FOULEE_CHART_SIZE_PAGE);
  foulee_chart_get_window (chart, &from, &to);
  g_assert_cmpfloat (from, ==, (double) (NOW - 13 * DAY));
  g_assert_cmpfloat (to, >, (double) (NOW + 3 * DAY));
  /* From the midnight before 8 in the morning: it was still summer time then. */
  foulee_chart_get_extent (chart, &from, &to);
  g_assert_cmpfloat (from, ==, (double) (NOW - 400 * DAY - 8 * HOUR));
}

/* A reading a day is a line; two days without one are a gap with nothing in it, and never 0. */
static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) chart = NULL;
  const FouleeChartLayer *line;

  add_reading (fixture, -97, FOULEE_REGION_CALF_LEFT, 4);
  add_reading (fixture, -61, FOULEE_REGION_CALF_LEFT, 3);
  add_reading (fixture, -12, FOULEE_REGION_CALF_LEFT, 2);
  look (fixture, FOULEE_SERIES_LEGS);
  chart = foulee_timeline_chart_new (&fixture->view, FOULEE_CHART_SIZE_CARD);
  line = g_ptr_array_index (chart->layers, 0);
  g_assert_cmpint (line->kind, ==, FOULEE_LAYER_LINE);
  g_assert_cmpuint (line->values->len, ==, 4);
  g_assert_cmpfloat (g_array_index (line->values, FouleeChartPoint, 1).y, ==, 3);
  g_assert_true (isnan (g_array_index (line->values, FouleeChartPoint, 2).y));
  g_assert_cmpfloat (g_array_index (line->values, FouleeChartPoint, 3).y, ==, 2);
}

/* Fifty years are told in no more points than there is room for; the highest of each piece stays.
 */
static void
test_overview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeTimelineOverview) overview = NULL;
  g_autoptr (FouleeChart) chart = NULL;
  const FouleeChartLayer *line;
  double highest = 0;

  for (int i = 0; i < 5000; i++)
    add_reading (fixture, -24.0 * i - 1, FOULEE_REGION_CALF_LEFT, i == 2500 ? 9 : i % 3);
  look (fixture, FOULEE_REGION_CALF_LEFT);
  overview = foulee_timeline_overview_new (&fixture->view);
  chart = foulee_timeline_overview_chart (overview, NOW - 14.0 * DAY, NOW);
  line = g_ptr_array_index (chart->layers, 0);
  g_assert_cmpuint (line->values->len, >, 300);
  g_assert_cmpuint (line->values->len, <=, 700);
  for (guint i = 0; i < line->values->len; i++)
    highest = fmax (highest, g_array_index (line->values, FouleeChartPoint, i).y);
  g_assert_cmpfloat (highest, ==, 9);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/chart/timeline/present", test_present);
  ADD ("/chart/timeline/recent", test_recent);
  ADD ("/chart/timeline/old", test_old);
  ADD ("/chart/timeline/expected", test_expected);
  ADD ("/chart/timeline/planned", test_planned);
  g_test_add_func ("/chart/timeline/record", test_record);
  ADD ("/chart/timeline/words", test_words);
  ADD ("/chart/timeline/treatments", test_treatments);
  ADD ("/chart/timeline/medicine", test_medicine);
  ADD ("/chart/timeline/planned-label", test_planned_label);
  ADD ("/chart/timeline/window", test_window);
  ADD ("/chart/timeline/gaps", test_gaps);
  ADD ("/chart/timeline/overview", test_overview);
  return g_test_run ();
}

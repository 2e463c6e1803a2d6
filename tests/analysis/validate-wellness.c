/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/forecast-replay.h"
#include "analysis/level-masses.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Holds the forecasts against people's published diaries: `validate-wellness FOLDER`, where FOLDER
 * has p01, p02 … with wellness.csv (a time and soreness 1–5, where 1 is very sore) and srpe.csv
 * (the end, RPE and minutes of each session). Prints the mean over people of the continuous ranked
 * probability score and of the distance of the median, on the scale 0–10, beside simple forecasts
 * of the same readings; and how often the reading lay within q10–q90. Skipped without the folder.
 */

#define LEVELS 5
#define DAY 86400
#define MAX_PEOPLE 16

enum {
  MODEL,
  SAME_AS_NOW,
  HISTOGRAM,
  WEEKDAY,
  FIRST_AVERAGE,
  N_AVERAGES = 10,
  N_METHODS = FIRST_AVERAGE + N_AVERAGES
};

typedef struct {
  gint64 at;
  int level;           /* of a reading */
  double minutes, rpe; /* of a session */
} Event;

typedef struct {
  guint n;
  double crps[N_METHODS];
  double distance;
  double inside, inside_expected; /* readings within q10–q90, and the mass that was promised */
} Score;

typedef struct {
  GArray *readings; /* Event */
  Score scores[FOULEE_N_HORIZONS];
} Person;

static int
compare_events (gconstpointer a, gconstpointer b)
{
  gint64 first = ((const Event *) a)->at;
  gint64 second = ((const Event *) b)->at;

  return (first > second) - (first < second);
}

/* Lines with a time in the first column; `read` fills in the rest or says that there is nothing. */
static GArray *
read_events (const char *folder, const char *person, const char *name,
             gboolean (*read) (char **columns, guint n, Event *event))
{
  g_autofree char *path = g_build_filename (folder, person, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_auto (GStrv) lines = NULL;
  GArray *events = g_array_new (FALSE, TRUE, sizeof (Event));

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return events;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i]; i++) {
    g_auto (GStrv) columns = g_strsplit (g_strchomp (lines[i]), ",", -1);
    FouleeInstant at;
    Event event = { 0 };

    if (!columns[0] || !foulee_instant_parse (columns[0], utc, &at) ||
        !read (columns, g_strv_length (columns), &event))
      continue;
    event.at = at.seconds;
    g_array_append_val (events, event);
  }
  g_array_sort (events, compare_events);
  return events;
}

static gboolean
read_wellness (char **columns, guint n, Event *event)
{
  int soreness = n > 6 ? (int) g_ascii_strtoll (columns[6], NULL, 10) : 0;

  event->level = 5 - soreness;
  return soreness >= 1 && soreness <= 5;
}

static gboolean
read_session (char **columns, guint n, Event *event)
{
  if (n < 4)
    return FALSE;
  event->rpe = g_ascii_strtod (columns[n - 2], NULL);
  event->minutes = g_ascii_strtod (columns[n - 1], NULL);
  return TRUE;
}

static double
alpha_of (int average)
{
  return 0.05 * (average + 1);
}

/* The simple forecasts, from the readings up to the moment at which the forecast was made. */
static void
score_simple (const Person *person, const FouleeScoredForecast *scored, Score *score)
{
  double histogram[LEVELS] = { 0 };
  double averages[N_AVERAGES] = { 0 };
  double sum = 0.0;
  int last = -1;
  int weekday = -1;

  for (guint i = 0; i < person->readings->len; i++) {
    const Event *reading = &g_array_index (person->readings, Event, i);

    if (reading->at > scored->made_at)
      break;
    for (int average = 0; average < N_AVERAGES; average++)
      averages[average] +=
          (last < 0 ? 1.0 : alpha_of (average)) * (reading->level * 2.5 - averages[average]);
    histogram[reading->level] += 1.0;
    sum += 1.0;
    last = reading->level;
    if (reading->at <= scored->made_for - 7 * DAY + DAY / 2)
      weekday = reading->level;
  }
  for (int level = 0; level < LEVELS; level++)
    histogram[level] = (histogram[level] + 1.0 / LEVELS) / (sum + 1.0);
  if (weekday < 0)
    weekday = last;

  score->crps[SAME_AS_NOW] += foulee_level_distance (last * 2.5, LEVELS, scored->observed);
  score->crps[HISTOGRAM] += foulee_level_masses_crps (histogram, LEVELS, scored->observed);
  score->crps[WEEKDAY] += foulee_level_distance (weekday * 2.5, LEVELS, scored->observed);
  for (int average = 0; average < N_AVERAGES; average++)
    score->crps[FIRST_AVERAGE + average] +=
        foulee_level_distance (averages[average], LEVELS, scored->observed);
}

static void
score_forecast (const FouleeScoredForecast *scored, gpointer data)
{
  Person *person = data;
  Score *score = &person->scores[scored->horizon];
  int low = foulee_level_masses_quantile (scored->masses, LEVELS, 0.1);
  int high = foulee_level_masses_quantile (scored->masses, LEVELS, 0.9);
  int median = foulee_level_masses_quantile (scored->masses, LEVELS, 0.5);

  score->n++;
  score->crps[MODEL] += foulee_level_masses_crps (scored->masses, LEVELS, scored->observed);
  score->distance += foulee_level_distance (median * 2.5, LEVELS, scored->observed);
  score->inside += scored->observed >= low && scored->observed <= high;
  score->inside_expected += foulee_level_masses_from (scored->masses, LEVELS, low) -
                            foulee_level_masses_from (scored->masses, LEVELS, high + 1);
  score_simple (person, scored, score);
}

static void
replay (const char *folder, const char *name, FouleeFutureRuns future_runs, Person *person)
{
  g_autoptr (FouleeForecastReplay) replay = foulee_forecast_replay_new (LEVELS, 240, future_runs);
  g_autoptr (GArray) readings = read_events (folder, name, "wellness.csv", read_wellness);
  g_autoptr (GArray) sessions = read_events (folder, name, "srpe.csv", read_session);
  guint session = 0;

  memset (person, 0, sizeof *person);
  person->readings = readings;
  foulee_forecast_replay_set_scored_func (replay, score_forecast, person);
  for (guint i = 0; i < readings->len; i++) {
    const Event *reading = &g_array_index (readings, Event, i);

    for (; session < sessions->len; session++) {
      const Event *done = &g_array_index (sessions, Event, session);
      FouleeDose dose = foulee_dose (done->minutes, done->rpe, 0.0);

      if (done->at > reading->at)
        break;
      foulee_forecast_replay_add_run (replay, (FouleeInstant) { done->at, 0 }, &dose);
    }
    foulee_forecast_replay_add_reading (replay, (FouleeInstant) { reading->at, 0 }, reading->level);
  }
  person->readings = NULL;
}

static double
macro_mean (const Person *people, guint n_people, int horizon, int method)
{
  double sum = 0.0;
  guint n = 0;

  for (guint i = 0; i < n_people; i++) {
    const Score *score = &people[i].scores[horizon];

    if (score->n == 0)
      continue;
    sum += (method < 0 ? score->distance : score->crps[method]) / score->n;
    n++;
  }
  return n > 0 ? sum / n : NAN;
}

static void
print_table (const Person *people, guint n_people, const char *label)
{
  int best = FIRST_AVERAGE;
  double least = INFINITY;

  for (int method = FIRST_AVERAGE; method < N_METHODS; method++) {
    double sum = 0.0;

    for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
      sum += macro_mean (people, n_people, horizon, method);
    if (sum < least) {
      least = sum;
      best = method;
    }
  }
  printf ("# %s runs: h  n  CRPS  distance  same-as-now  histogram  average(%.2f)  weekday  "
          "q10-q90 held/promised\n",
          label, alpha_of (best - FIRST_AVERAGE));
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    double inside = 0.0;
    double expected = 0.0;
    guint n = 0;

    for (guint i = 0; i < n_people; i++) {
      n += people[i].scores[horizon].n;
      inside += people[i].scores[horizon].inside;
      expected += people[i].scores[horizon].inside_expected;
    }
    printf ("# %d  %u  %.3f  %.3f  %.3f  %.3f  %.3f  %.3f  %.3f/%.3f\n",
            foulee_horizon_hours (horizon), n, macro_mean (people, n_people, horizon, MODEL),
            macro_mean (people, n_people, horizon, -1),
            macro_mean (people, n_people, horizon, SAME_AS_NOW),
            macro_mean (people, n_people, horizon, HISTOGRAM),
            macro_mean (people, n_people, horizon, best),
            macro_mean (people, n_people, horizon, WEEKDAY), inside / n, expected / n);
  }
}

int
main (int argc, char **argv)
{
  static const char *const labels[] = { "known", "unknown" };
  Person people[MAX_PEOPLE];

  if (argc != 2 || !g_file_test (argv[1], G_FILE_TEST_IS_DIR)) {
    puts ("1..0 # SKIP no folder of diaries was given");
    return 0;
  }
  puts ("1..2");
  for (int future_runs = 0; future_runs < 2; future_runs++) {
    guint n = 0;
    gboolean better = TRUE;

    for (guint i = 1; i <= MAX_PEOPLE; i++) {
      g_autofree char *name = g_strdup_printf ("p%02u", i);
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        replay (argv[1], name, (FouleeFutureRuns) future_runs, &people[n++]);
    }
    print_table (people, n, labels[future_runs]);
    for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
      better = better && macro_mean (people, n, horizon, MODEL) <
                             macro_mean (people, n, horizon, SAME_AS_NOW);
    printf ("%sok %d %s runs: better than the same as now\n", better ? "" : "not ", future_runs + 1,
            labels[future_runs]);
  }
  return 0;
}

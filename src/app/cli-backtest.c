/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-backtest.h"

#include <math.h>

#include "analysis/level-masses.h"
#include "analysis/run-log.h"
#include "app/cli-forecast-json.h"
#include "app/cli-outlook.h"
#include "app/cli-series.h"
#include "app/cli-text.h"

/* Sums over the forecasts at one distance. */
typedef struct {
  guint n;
  double distance; /* of the median from what was read off, 0–10 scale */
  double covered;  /* how often that lay within q10–q90 … */
  double promised; /* … and the probability of it */
} Sums;

/* The means; NAN for those over nothing. */
typedef struct {
  guint n;
  double crps, mae, same_as_now, average, coverage, promised;
} Totals;

/* What is told of them, by its name in JSON and in words. */
static const struct {
  FouleeWord word;
  gsize offset;
  gboolean is_part;
} measures[] = {
  { FOULEE_WORD ("crps", "measure of forecasts", "off by, own doubts included (CRPS)"),
    G_STRUCT_OFFSET (Totals, crps), FALSE },
  { FOULEE_WORD ("mae", "measure of forecasts", "the median, off by"),
    G_STRUCT_OFFSET (Totals, mae), FALSE },
  { FOULEE_WORD ("same_as_now", "measure of forecasts", "“the same as now”, off by"),
    G_STRUCT_OFFSET (Totals, same_as_now), FALSE },
  { FOULEE_WORD ("average", "measure of forecasts", "the average so far, off by"),
    G_STRUCT_OFFSET (Totals, average), FALSE },
  { FOULEE_WORD ("coverage", "measure of forecasts", "read off within the likely range"),
    G_STRUCT_OFFSET (Totals, coverage), TRUE },
  { FOULEE_WORD ("promised", "measure of forecasts", "the same, by the forecasts"),
    G_STRUCT_OFFSET (Totals, promised), TRUE },
};

#define VALUE_WIDTH 11

typedef struct {
  const FouleeBacktestOptions *options;
  FouleeSeries series;
  const GArray *readings;
  FouleeJsonWriter writer;
  Sums sums[FOULEE_N_HORIZONS];
} Backtest;

static int
map_level (int level, int n_levels)
{
  return (2 * level * (n_levels - 1) + 10) / 20;
}

static void
add_to_sums (const FouleeScoredForecast *scored, Sums *sums)
{
  const double *masses = scored->masses;
  const int n_levels = scored->n_levels;
  const int low = foulee_level_masses_quantile (masses, n_levels, 0.1);
  const int high = foulee_level_masses_quantile (masses, n_levels, 0.9);
  const int median = foulee_level_masses_quantile (masses, n_levels, 0.5);

  sums->n++;
  sums->distance +=
      foulee_level_distance (median * 10.0 / (n_levels - 1), n_levels, scored->observed);
  sums->covered += scored->observed >= low && scored->observed <= high;
  sums->promised += foulee_level_masses_from (masses, n_levels, low) -
                    foulee_level_masses_from (masses, n_levels, high + 1);
}

/* Forecasts are made at readings and for readings, which know the clock on the wall. */
static FouleeInstant
instant_of (const Backtest *self, gint64 seconds)
{
  const guint index = foulee_level_readings_find (self->readings, seconds);

  return g_array_index (self->readings, FouleeLevelReading, index).at;
}

static void
take_scored (const FouleeScoredForecast *scored, gpointer data)
{
  Backtest *self = data;
  FouleeJsonWriter *writer = &self->writer;

  add_to_sums (scored, &self->sums[scored->horizon]);
  if (!self->options->json)
    return;
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_ONE_LINE);
  foulee_json_writer_text (writer, "series", foulee_series_id (self->series));
  foulee_instant_write_json (writer, "made_at", instant_of (self, scored->made_at));
  foulee_instant_write_json (writer, "made_for", instant_of (self, scored->made_for));
  foulee_json_writer_integer (writer, "horizon", foulee_horizon_hours (scored->horizon));
  foulee_masses_write_json (writer, scored->masses, scored->n_levels);
  foulee_json_writer_integer (writer, "observed", scored->observed);
  foulee_json_writer_end_object (writer);
}

/* Takes the replay through all that happened: at one moment, a run before a reading. */
static void
replay_all (const Backtest *self, const GArray *runs, FouleeForecastReplay *replay)
{
  guint next = 0;

  for (guint i = 0; i < self->readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (self->readings, FouleeLevelReading, i);

    for (; next < runs->len; next++) {
      const FouleeRunDone *run = &g_array_index (runs, FouleeRunDone, next);

      if (run->end > reading->at.seconds)
        break;
      foulee_forecast_replay_add_run (replay, (FouleeInstant) { run->end, run->offset }, next,
                                      &run->dose);
    }
    foulee_forecast_replay_add_reading (replay, reading->at,
                                        map_level (reading->level, self->options->n_levels));
  }
}

static void
take_means (const Sums *sums, const FouleeForecastScore *score, Totals *totals)
{
  const double n = sums->n > 0 ? (double) sums->n : (double) NAN;

  *totals = (Totals) { .n = sums->n,
                       .crps = score->forecast / n,
                       .mae = sums->distance / n,
                       .same_as_now = score->same_as_now / n,
                       .average = score->average / n,
                       .coverage = sums->covered / n,
                       .promised = sums->promised / n };
}

static double
measure_of (const Totals *totals, gsize measure)
{
  return G_STRUCT_MEMBER (double, totals, measures[measure].offset);
}

static void
write_totals (Backtest *self, const Totals totals[FOULEE_N_HORIZONS])
{
  FouleeJsonWriter *writer = &self->writer;

  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_ONE_LINE);
  foulee_json_writer_text (writer, "series", foulee_series_id (self->series));
  foulee_json_writer_begin_array (writer, "totals", FOULEE_JSON_ONE_LINE);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_ONE_LINE);
    foulee_json_writer_integer (writer, "horizon", foulee_horizon_hours (horizon));
    foulee_json_writer_integer (writer, "n", totals[horizon].n);
    for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
      foulee_json_writer_decimal (writer, measures[i].word.id, measure_of (&totals[horizon], i), 6);
    foulee_json_writer_end_object (writer);
  }
  foulee_json_writer_end_array (writer);
  foulee_json_writer_end_object (writer);
}

static char *
measure_label (double value, gboolean is_part, const FouleeLanguage *language)
{
  if (!isfinite (value))
    return g_strdup (foulee_trc (language, "a number that is not known", "–"));
  return is_part ? foulee_percent_label (value, language)
                 : foulee_format_number (language, value, 2);
}

/* A line of the table; takes over the values. */
static void
print_row (GString *out, const char *label, int width, char *values[FOULEE_N_HORIZONS])
{
  g_string_append (out, "  ");
  foulee_cli_append_padded (out, label, width, FALSE);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    foulee_cli_append_padded (out, values[horizon], VALUE_WIDTH, TRUE);
    g_free (values[horizon]);
  }
  g_string_append_c (out, '\n');
}

static void
print_measures (FouleeCli *cli, const Totals totals[FOULEE_N_HORIZONS])
{
  const FouleeLanguage *language = cli->language;
  const char *n_label = foulee_trc (language, "measure of forecasts", "forecasts");
  char *values[FOULEE_N_HORIZONS];
  int width = foulee_cli_width (n_label);

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    width = MAX (width, foulee_cli_width (foulee_word_label (&measures[i].word, language)));
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    values[horizon] = foulee_horizon_label (foulee_horizon_hours (horizon), language);
  print_row (cli->output, "", width, values);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    values[horizon] = foulee_format_number (language, totals[horizon].n, 0);
  print_row (cli->output, n_label, width, values);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++) {
    for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
      values[horizon] =
          measure_label (measure_of (&totals[horizon], i), measures[i].is_part, language);
    print_row (cli->output, foulee_word_label (&measures[i].word, language), width, values);
  }
}

static void
print_totals (FouleeCli *cli, const Backtest *self, const Totals totals[FOULEE_N_HORIZONS])
{
  const FouleeLanguage *language = cli->language;
  const gboolean known = self->options->future_runs == FOULEE_FUTURE_RUNS_KNOWN;
  g_autofree char *heading = g_strdup_printf (
      known ? foulee_tr (language, "%s: past forecasts that were told of the runs to come, against "
                                   "what was read off, on the scale 0–10")
            : foulee_tr (language, "%s: past forecasts that were not told of the runs to come, "
                                   "against what was read off, on the scale 0–10"),
      foulee_series_label (self->series, language));

  foulee_cli_append_wrapped (cli->output, heading, 0);
  print_measures (cli, totals);
}

void
foulee_cli_backtest (FouleeCli *cli, const FouleeBacktestOptions *options, FouleeSeries series,
                     const GArray *readings, const GArray *runs)
{
  g_autoptr (FouleeForecastReplay) replay =
      foulee_forecast_replay_new (options->n_levels, cli->day_start, options->future_runs);
  Backtest self = {
    .options = options, .series = series, .readings = readings, .writer = { .out = cli->output }
  };
  Totals totals[FOULEE_N_HORIZONS];

  foulee_forecast_replay_set_scored_func (replay, take_scored, &self);
  replay_all (&self, runs, replay);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    take_means (&self.sums[horizon], foulee_forecast_replay_score (replay, horizon),
                &totals[horizon]);
  if (options->json)
    write_totals (&self, totals);
  else
    print_totals (cli, &self, totals);
}

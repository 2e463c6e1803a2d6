/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "analysis/analyst.h"
#include "analysis/run-log.h"
#include "app/cli-backtest.h"
#include "app/cli-forecast-json.h"
#include "app/cli-outlook.h"
#include "app/cli-series.h"
#include "app/cli-text.h"
#include "app/cli-verb.h"
#include "app/first-weekday.h"

/* `foulee forecast`: what soreness is to be expected, and how good earlier forecasts were. */

#define LEVEL_WIDTH 5

/* What is forecast: the legs, a region, or both sides of one. */
typedef struct {
  FouleeSeries series[2];
  int n;
} Asked;

static gboolean
read_region (const FouleeCli *cli, Asked *asked, GError **error)
{
  const char *text = foulee_cli_option (cli, FOULEE_CLI_OPTION_REGION);
  const char *name = foulee_cli_option_name (FOULEE_CLI_OPTION_REGION);
  FouleeRegion regions[2];

  *asked = (Asked) { .series = { FOULEE_SERIES_LEGS }, .n = 1 };
  if (text == NULL || strcmp (text, foulee_series_id (FOULEE_SERIES_LEGS)) == 0)
    return TRUE;
  if (!foulee_region_parse (text, regions, &asked->n))
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = name, .value = text,
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  if (!foulee_region_is_muscle (regions[0]))
    return foulee_cli_usage (
        error,
        foulee_tr (cli->language, "%s “%s”: there are forecasts for muscles only; what is entered "
                                  "elsewhere is shown as it is."),
        name, text);
  for (int i = 0; i < asked->n; i++)
    asked->series[i] = (FouleeSeries) regions[i];
  return TRUE;
}

static gboolean
read_levels (const FouleeCli *cli, int *n_levels, GError **error)
{
  const char *text = foulee_cli_option (cli, FOULEE_CLI_OPTION_LEVELS);
  const char *name = foulee_cli_option_name (FOULEE_CLI_OPTION_LEVELS);
  g_autoptr (GError) reason = NULL;
  gint64 value;

  *n_levels = FOULEE_LEVELS;
  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, 2, FOULEE_MAX_LEVELS, &value, &reason)) {
    *n_levels = (int) value;
    return TRUE;
  }
  if (g_error_matches (reason, G_NUMBER_PARSER_ERROR, G_NUMBER_PARSER_ERROR_OUT_OF_BOUNDS))
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = name, .value = text,
                        .problem = FOULEE_PROBLEM_OUT_OF_RANGE, .minimum = 2,
                        .maximum = FOULEE_MAX_LEVELS);
  return foulee_cli_usage (error, foulee_tr (cli->language, "%s “%s”: it must be a whole number."),
                           name, text);
}

/* Options that say how to go through the past have no use without it. */
static gboolean
check_backtest_options (const FouleeCli *cli, GError **error)
{
  static const FouleeCliOption only_there[] = { FOULEE_CLI_OPTION_LEVELS,
                                                FOULEE_CLI_OPTION_KNOWN_RUNS,
                                                FOULEE_CLI_OPTION_UNKNOWN_RUNS };

  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_KNOWN_RUNS) != NULL &&
      foulee_cli_option (cli, FOULEE_CLI_OPTION_UNKNOWN_RUNS) != NULL)
    return foulee_cli_usage (error, foulee_tr (cli->language, "%s and %s cannot be used together."),
                             foulee_cli_option_name (FOULEE_CLI_OPTION_KNOWN_RUNS),
                             foulee_cli_option_name (FOULEE_CLI_OPTION_UNKNOWN_RUNS));
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_BACKTEST) != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (only_there); i++)
    if (foulee_cli_option (cli, only_there[i]) != NULL)
      return foulee_cli_usage (error, foulee_tr (cli->language, "%s can only be used with %s."),
                               foulee_cli_option_name (only_there[i]),
                               foulee_cli_option_name (FOULEE_CLI_OPTION_BACKTEST));
  return TRUE;
}

/* Leaves of a pair the sides that have readings. The legs can be forecast without any. */
static gboolean
keep_read (const FouleeCli *cli, const guint n_readings[2], Asked *asked, GError **error)
{
  int kept = 0;

  for (int i = 0; i < asked->n; i++)
    if (asked->series[i] == FOULEE_SERIES_LEGS || n_readings[i] > 0)
      asked->series[kept++] = asked->series[i];
  asked->n = kept;
  if (kept > 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               foulee_tr (cli->language, "%s “%s”: nothing was entered there that a forecast could "
                                         "rest on."),
               foulee_cli_option_name (FOULEE_CLI_OPTION_REGION),
               foulee_cli_option (cli, FOULEE_CLI_OPTION_REGION));
  return FALSE;
}

static void
print_masses_row (FouleeCli *cli, const FouleeFindings *findings, FouleeSeries series, int hours)
{
  const gint64 now = foulee_findings_now (findings).seconds;
  g_autofree char *label = foulee_horizon_label (hours, cli->language);
  FouleeForecastPoint point;

  foulee_findings_forecast_at (findings, series, now + hours * G_GINT64_CONSTANT (3600), &point);
  foulee_cli_print (cli, "  %s", label);
  for (int level = 0; level < FOULEE_LEVELS; level++)
    if (point.masses[level] < 0.005)
      foulee_cli_print (cli, "%*s", LEVEL_WIDTH, "<1");
    else
      foulee_cli_print (cli, "%*.0f", LEVEL_WIDTH, point.masses[level] * 100);
  foulee_cli_print (cli, "\n");
}

/* The chance of each level at each horizon. */
static void
print_masses (FouleeCli *cli, const FouleeFindings *findings, FouleeSeries series)
{
  g_autofree char *label = foulee_horizon_label (foulee_horizon_hours (0), cli->language);

  foulee_cli_append_wrapped (cli->output,
                             foulee_tr (cli->language, "Chance of each level, in percent"), 2);
  foulee_cli_print (cli, "  ");
  foulee_cli_append_padded (cli->output, "", foulee_cli_width (label), FALSE);
  for (int level = 0; level < FOULEE_LEVELS; level++)
    foulee_cli_print (cli, "%*d", LEVEL_WIDTH, level);
  foulee_cli_print (cli, "\n");
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    print_masses_row (cli, findings, series, foulee_horizon_hours (horizon));
}

static void
print_text (FouleeCli *cli, const FouleeFindings *findings, const Asked *asked)
{
  for (int i = 0; i < asked->n; i++) {
    g_autofree char *heading = g_strdup_printf (
        foulee_tr (cli->language, "%s: soreness to come, 0 none – 10 worst imaginable"),
        foulee_series_label (asked->series[i], cli->language));

    if (i > 0)
      foulee_cli_print (cli, "\n");
    foulee_cli_append_wrapped (cli->output, heading, 0);
    foulee_cli_print_outlook (cli, findings, asked->series[i]);
    foulee_cli_print (cli, "\n");
    print_masses (cli, findings, asked->series[i]);
  }
}

/* One object; an array of both for the sides of a pair, so that it is one value all the same. */
static void
print_json (FouleeCli *cli, const FouleeFindings *findings, const Asked *asked, gboolean is_pair)
{
  FouleeJsonWriter writer = { .out = cli->output };

  if (is_pair)
    foulee_json_writer_begin_array (&writer, NULL, FOULEE_JSON_LINES);
  for (int i = 0; i < asked->n; i++)
    foulee_forecast_write_json (&writer, findings, asked->series[i],
                                foulee_clock_zone (cli->clock));
  if (is_pair)
    foulee_json_writer_end_array (&writer);
}

static gboolean
forecast (FouleeCli *cli, FouleeHistory *history, Asked *asked, GError **error)
{
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (foulee_first_weekday ());
  g_autoptr (FouleeFindings) findings = NULL;
  const gboolean is_pair = asked->n > 1;
  guint n_readings[2];

  for (int i = 0; i < asked->n; i++)
    foulee_analyst_forecast (analyst, asked->series[i]);
  findings = foulee_analyst_analyse (analyst, history, foulee_clock_now (cli->clock), NULL);
  for (int i = 0; i < asked->n; i++)
    n_readings[i] = foulee_findings_soreness (findings, asked->series[i])->readings->len;
  if (!keep_read (cli, n_readings, asked, error))
    return FALSE;
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_JSON) != NULL)
    print_json (cli, findings, asked, is_pair);
  else
    print_text (cli, findings, asked);
  return TRUE;
}

static gboolean
backtest (FouleeCli *cli, FouleeHistory *history, Asked *asked,
          const FouleeBacktestOptions *options, GError **error)
{
  const gint64 now = foulee_clock_now (cli->clock).seconds;
  g_autoptr (FouleeSorenessReadings) readings = foulee_soreness_readings_new (history, now);
  g_autoptr (GArray) runs = foulee_run_log_new (history, now);
  guint n_readings[2];

  for (int i = 0; i < asked->n; i++)
    n_readings[i] = readings->levels[asked->series[i]]->len;
  if (!keep_read (cli, n_readings, asked, error))
    return FALSE;
  for (int i = 0; i < asked->n; i++) {
    if (i > 0 && !options->json)
      foulee_cli_print (cli, "\n");
    foulee_cli_backtest (cli, options, asked->series[i], readings->levels[asked->series[i]], runs);
  }
  return TRUE;
}

gboolean
foulee_cli_forecast (FouleeCli *cli, GError **error)
{
  g_autoptr (FouleeHistory) history = NULL;
  FouleeBacktestOptions options = {
    .future_runs = foulee_cli_option (cli, FOULEE_CLI_OPTION_KNOWN_RUNS) != NULL
                       ? FOULEE_FUTURE_RUNS_KNOWN
                       : FOULEE_FUTURE_RUNS_UNKNOWN,
    .json = foulee_cli_option (cli, FOULEE_CLI_OPTION_JSON) != NULL,
  };
  Asked asked;

  if (!read_region (cli, &asked, error) || !read_levels (cli, &options.n_levels, error) ||
      !check_backtest_options (cli, error) || !foulee_cli_open_to_read (cli, error) ||
      !foulee_cli_load (cli, &history, error))
    return FALSE;
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_BACKTEST) != NULL)
    return backtest (cli, history, &asked, &options, error);
  return forecast (cli, history, &asked, error);
}

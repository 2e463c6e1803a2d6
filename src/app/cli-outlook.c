/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-outlook.h"

#include "app/cli-text.h"

enum { COLUMN_WHEN, COLUMN_MEDIAN, COLUMN_RANGE, COLUMN_FOUR, N_COLUMNS };

/* A heading, and a row for each horizon. */
#define N_ROWS (1 + FOULEE_N_HORIZONS)

char *
foulee_horizon_label (int hours, const FouleeLanguage *language)
{
  return g_strdup_printf (foulee_trc (language, "how far ahead", "in %d h"), hours);
}

char *
foulee_percent_label (double part, const FouleeLanguage *language)
{
  g_autofree char *number = foulee_format_number (language, part * 100, 0);
  const gboolean tiny = part > 0 && part < 0.005;

  return g_strdup_printf (foulee_trc (language, "part of a whole", "%s%%"), tiny ? "<1" : number);
}

static GStrv
heading_row (const FouleeLanguage *language)
{
  GStrv row = g_new0 (char *, N_COLUMNS + 1);

  row[COLUMN_WHEN] = g_strdup ("");
  row[COLUMN_MEDIAN] = g_strdup (foulee_trc (language, "column: the median", "Expected"));
  row[COLUMN_RANGE] = g_strdup (foulee_trc (language, "column: a range of levels", "Likely range"));
  row[COLUMN_FOUR] =
      g_strdup (foulee_trc (language, "column: chance of a level of 4 or more", "4 or more"));
  return row;
}

static GStrv
horizon_row (const FouleeFindings *findings, FouleeSeries series, int hours,
             const FouleeLanguage *language)
{
  GStrv row = g_new0 (char *, N_COLUMNS + 1);
  FouleeForecastPoint point;

  foulee_findings_forecast_at (
      findings, series, foulee_findings_now (findings).seconds + hours * G_GINT64_CONSTANT (3600),
      &point);
  row[COLUMN_WHEN] = foulee_horizon_label (hours, language);
  row[COLUMN_MEDIAN] = g_strdup_printf ("%d", point.median);
  row[COLUMN_RANGE] = g_strdup_printf (
      foulee_trc (language, "a range of levels: lowest, highest", "%d–%d"), point.q10, point.q90);
  row[COLUMN_FOUR] = foulee_percent_label (point.four_or_more, language);
  return row;
}

static void
print_table (GString *out, const GStrv rows[N_ROWS])
{
  int widths[N_COLUMNS] = { 0 };

  for (int i = 0; i < N_ROWS; i++)
    for (int j = 0; j < N_COLUMNS; j++)
      widths[j] = MAX (widths[j], foulee_cli_width (rows[i][j]));
  for (int i = 0; i < N_ROWS; i++) {
    for (int j = 0; j < N_COLUMNS; j++) {
      g_string_append (out, "  ");
      foulee_cli_append_padded (out, rows[i][j], widths[j], j != COLUMN_WHEN);
    }
    g_string_append_c (out, '\n');
  }
}

/* Until the forecast is the runner's own. */
static void
print_typical (FouleeCli *cli, const FouleeFindings *findings, FouleeSeries series)
{
  const FouleeSoreness *soreness = foulee_findings_soreness (findings, series);
  const guint n = soreness != NULL ? soreness->readings->len : 0;
  g_autofree char *text = g_strdup_printf (
      foulee_trn (cli->language,
                  "Typical of runners, not yet yours: that takes ten readings, and there is %u.",
                  "Typical of runners, not yet yours: that takes ten readings, and there are %u.",
                  n),
      n);

  foulee_cli_append_wrapped (cli->output, text, 2);
}

/* Where a simple way of forecasting has been nearer, it is what to look at. */
static void
print_nearer (FouleeCli *cli, const FouleeForecast *forecast, int horizon)
{
  const FouleeLanguage *language = cli->language;
  const int hours = foulee_horizon_hours (horizon);
  g_autofree char *average = foulee_format_number (language, forecast->average, 1);
  g_autofree char *text = NULL;

  if (forecast->best[horizon] == FOULEE_FORECAST_MODEL)
    return;
  if (forecast->best[horizon] == FOULEE_FORECAST_SAME_AS_NOW)
    text = g_strdup_printf (
        foulee_tr (language, "Lately, %d h ahead, the level now (%d) has been nearer than this."),
        hours, forecast->level);
  else
    text = g_strdup_printf (
        foulee_tr (language, "Lately, %d h ahead, the average of your latest readings (%s) has "
                             "been nearer than this."),
        hours, average);
  foulee_cli_append_wrapped (cli->output, text, 2);
}

void
foulee_cli_print_outlook (FouleeCli *cli, const FouleeFindings *findings, FouleeSeries series)
{
  const FouleeForecast *forecast = foulee_findings_forecast (findings, series);
  GStrv rows[N_ROWS] = { heading_row (cli->language) };

  if (!forecast->is_own)
    print_typical (cli, findings, series);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    rows[1 + horizon] =
        horizon_row (findings, series, foulee_horizon_hours (horizon), cli->language);
  print_table (cli->output, rows);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    print_nearer (cli, forecast, horizon);
  for (int i = 0; i < N_ROWS; i++)
    g_strfreev (rows[i]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-forecast-json.h"

#include <math.h>

#include "app/cli-series.h"

static const char *const method_ids[] = {
  [FOULEE_FORECAST_MODEL] = "model",
  [FOULEE_FORECAST_SAME_AS_NOW] = "same_as_now",
  [FOULEE_FORECAST_AVERAGE] = "average",
};

void
foulee_instant_write_json (FouleeJsonWriter *writer, const char *name, FouleeInstant instant)
{
  g_autofree char *iso = foulee_instant_is_set (instant) ? foulee_instant_to_iso (instant) : NULL;

  foulee_json_writer_text (writer, name, iso);
}

void
foulee_masses_write_json (FouleeJsonWriter *writer, const double *masses, int n_levels)
{
  foulee_json_writer_begin_array (writer, "masses", FOULEE_JSON_ONE_LINE);
  for (int level = 0; level < n_levels; level++)
    foulee_json_writer_probability (writer, NULL, masses[level]);
  foulee_json_writer_end_array (writer);
}

static void
write_point (FouleeJsonWriter *writer, const FouleeFindings *findings, FouleeSeries series,
             int hours, GTimeZone *zone)
{
  FouleeForecastPoint point;

  foulee_findings_forecast_at (
      findings, series, foulee_findings_now (findings).seconds + hours * G_GINT64_CONSTANT (3600),
      &point);
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_integer (writer, "hours", hours);
  foulee_instant_write_json (writer, "at", foulee_instant_in_zone (zone, point.at));
  foulee_masses_write_json (writer, point.masses, FOULEE_LEVELS);
  foulee_json_writer_decimal (writer, "mean", point.mean, 4);
  foulee_json_writer_integer (writer, "median", point.median);
  foulee_json_writer_integer (writer, "q10", point.q10);
  foulee_json_writer_integer (writer, "q90", point.q90);
  foulee_json_writer_decimal (writer, "four_or_more", point.four_or_more, 4);
  foulee_json_writer_end_object (writer);
}

/* Only what was scored has a mean. */
static void
write_mean (FouleeJsonWriter *writer, const char *name, double mean, guint n)
{
  foulee_json_writer_decimal (writer, name, n > 0 ? mean : NAN, 4);
}

static void
write_score (FouleeJsonWriter *writer, const FouleeForecastScore *score, int hours)
{
  const guint n = score->n;

  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_integer (writer, "hours", hours);
  foulee_json_writer_integer (writer, "n", n);
  write_mean (writer, "crps", score->forecast / MAX (n, 1), n);
  write_mean (writer, "same_as_now", score->same_as_now / MAX (n, 1), n);
  write_mean (writer, "average", score->average / MAX (n, 1), n);
  foulee_json_writer_begin_object (writer, "recent", FOULEE_JSON_ONE_LINE);
  write_mean (writer, "crps", score->recent_forecast, n);
  write_mean (writer, "same_as_now", score->recent_same_as_now, n);
  write_mean (writer, "average", score->recent_average, n);
  foulee_json_writer_end_object (writer);
  foulee_json_writer_end_object (writer);
}

void
foulee_forecast_write_members (FouleeJsonWriter *writer, const FouleeFindings *findings,
                               FouleeSeries series, GTimeZone *zone)
{
  const FouleeForecast *forecast = foulee_findings_forecast (findings, series);
  const FouleeSoreness *soreness = foulee_findings_soreness (findings, series);

  foulee_json_writer_text (writer, "series", foulee_series_id (series));
  foulee_json_writer_integer (writer, "readings", soreness != NULL ? soreness->readings->len : 0);
  foulee_json_writer_flag (writer, "own", forecast->is_own);
  foulee_json_writer_integer_if (writer, "level", forecast->level, forecast->level >= 0);
  foulee_json_writer_decimal (writer, "average", forecast->average, 4);
  foulee_json_writer_begin_array (writer, "points", FOULEE_JSON_LINES);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    write_point (writer, findings, series, foulee_horizon_hours (horizon), zone);
  foulee_json_writer_end_array (writer);
  foulee_json_writer_begin_array (writer, "scores", FOULEE_JSON_LINES);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    write_score (writer, &forecast->scores[horizon], foulee_horizon_hours (horizon));
  foulee_json_writer_end_array (writer);
  foulee_json_writer_begin_array (writer, "best", FOULEE_JSON_ONE_LINE);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    foulee_json_writer_text (writer, NULL, method_ids[forecast->best[horizon]]);
  foulee_json_writer_end_array (writer);
}

void
foulee_forecast_write_json (FouleeJsonWriter *writer, const FouleeFindings *findings,
                            FouleeSeries series, GTimeZone *zone)
{
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "format", "foulee-forecast");
  foulee_json_writer_integer (writer, "version", FOULEE_FORECAST_JSON_VERSION);
  foulee_instant_write_json (writer, "made", foulee_findings_now (findings));
  foulee_forecast_write_members (writer, findings, series, zone);
  foulee_json_writer_end_object (writer);
}

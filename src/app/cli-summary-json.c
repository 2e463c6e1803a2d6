/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-summary-json.h"

#include <math.h>

#include "app/cli-findings-json.h"
#include "app/cli-forecast-json.h"

static const char *const reach_ids[] = {
  [FOULEE_REACH_UNKNOWN] = "unknown", [FOULEE_REACH_WITHIN] = "within",
  [FOULEE_REACH_SMALL] = "small",     [FOULEE_REACH_MODERATE] = "moderate",
  [FOULEE_REACH_LARGE] = "large",
};

static void
write_date (FouleeJsonWriter *writer, const char *name, FouleeDate date)
{
  g_autofree char *iso = foulee_date_to_iso (date);

  foulee_json_writer_text (writer, name, iso);
}

static void
write_period (FouleeJsonWriter *writer, const FouleeSummary *summary)
{
  if (summary->empty) {
    foulee_json_writer_null (writer, "period");
    return;
  }
  foulee_json_writer_begin_object (writer, "period", FOULEE_JSON_LINES);
  write_date (writer, "first", summary->first);
  write_date (writer, "last", summary->last);
  foulee_json_writer_end_object (writer);
}

static void
write_week (FouleeJsonWriter *writer, const FouleeSummary *summary, guint index)
{
  const FouleeWeek *week = foulee_summary_week (summary, index);
  const FouleeWeek *before = foulee_summary_week_before (summary, index);
  const gint64 distance_before = before != NULL ? before->distance : 0;
  /* A week that is not over is no more or less than the one before. */
  const gboolean compared = distance_before > 0 && !foulee_summary_week_is_open (summary, index);

  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  write_date (writer, "first", week->first);
  foulee_json_writer_integer (writer, "runs", week->n_runs);
  foulee_json_writer_integer (writer, "distance_m", week->distance);
  foulee_json_writer_integer (writer, "longest_m", week->longest);
  foulee_json_writer_integer (writer, "descent_m", week->descent);
  foulee_json_writer_decimal (writer, "load", week->load, 2);
  foulee_json_writer_integer (writer, "runs_without_load", week->n_runs_without_load);
  foulee_json_writer_decimal (writer, "monotony", week->monotony, 2);
  foulee_json_writer_decimal (writer, "strain", week->strain, 2);
  foulee_json_writer_decimal (
      writer, "change",
      compared ? (double) week->distance / (double) distance_before - 1 : (double) NAN, 2);
  foulee_json_writer_end_object (writer);
}

static void
write_weeks (FouleeJsonWriter *writer, const FouleeSummary *summary)
{
  foulee_json_writer_begin_array (writer, "weeks", FOULEE_JSON_LINES);
  for (guint i = 0; i < summary->n_weeks; i++)
    write_week (writer, summary, i);
  foulee_json_writer_end_array (writer);
}

static void
write_reach (FouleeJsonWriter *writer, const FouleeRunReach *reach)
{
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "run", reach->run->record.id);
  foulee_instant_write_json (writer, "start", reach->run->start);
  foulee_json_writer_integer_if (writer, "longest_before_m", reach->longest_before,
                                 reach->longest_before > 0);
  foulee_json_writer_decimal (writer, "excess", reach->excess, 4);
  foulee_json_writer_text (writer, "class", reach_ids[reach->reach]);
  foulee_json_writer_end_object (writer);
}

static void
write_reaches (FouleeJsonWriter *writer, const FouleeSummary *summary)
{
  const FouleeFindings *findings = summary->findings;
  const int day_start = foulee_history_day_start (foulee_findings_history (findings));

  foulee_json_writer_begin_array (writer, "reaches", FOULEE_JSON_LINES);
  for (guint i = 0; i < foulee_findings_n_reaches (findings); i++) {
    const FouleeRunReach *reach = foulee_findings_reach (findings, i);
    const FouleeDate day = foulee_record_day (reach->run, day_start);

    if (day >= summary->first && day <= summary->last)
      write_reach (writer, reach);
  }
  foulee_json_writer_end_array (writer);
}

static void
write_shoes (FouleeJsonWriter *writer, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);

  foulee_json_writer_begin_array (writer, "shoes", FOULEE_JSON_LINES);
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_SHOE); i++) {
    const FouleeShoe *shoe = foulee_history_get (history, FOULEE_KIND_SHOE, i);

    foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
    foulee_json_writer_text (writer, "shoe", shoe->record.id);
    foulee_json_writer_text (writer, "name", shoe->name);
    foulee_json_writer_integer (writer, "distance_m",
                                foulee_findings_shoe_distance (findings, shoe->record.id));
    foulee_json_writer_end_object (writer);
  }
  foulee_json_writer_end_array (writer);
}

void
foulee_summary_append_json (const FouleeSummary *summary, const FouleeTelling *telling,
                            GString *out)
{
  FouleeFindings *findings = summary->findings;
  FouleeJsonWriter writer = { .out = out };

  foulee_json_writer_begin_object (&writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (&writer, "format", "foulee-summary");
  foulee_json_writer_integer (&writer, "version", FOULEE_SUMMARY_JSON_VERSION);
  foulee_instant_write_json (&writer, "made", foulee_findings_now (findings));
  write_period (&writer, summary);
  foulee_json_writer_integer (&writer, "days_logged", summary->days_logged);
  foulee_json_writer_integer (&writer, "days_possible", summary->days_possible);
  foulee_json_writer_integer (&writer, "runs", summary->n_runs);
  foulee_json_writer_integer (&writer, "distance_m", summary->distance);
  foulee_json_writer_integer (&writer, "days_since_rest",
                              foulee_findings_days_since_rest (findings));
  write_weeks (&writer, summary);
  foulee_peaks_write_json (&writer, summary);
  write_reaches (&writer, summary);
  write_shoes (&writer, findings);
  foulee_soreness_write_json (&writer, summary);
  foulee_json_writer_begin_object (&writer, "forecast", FOULEE_JSON_LINES);
  foulee_forecast_write_members (&writer, findings, FOULEE_SERIES_LEGS, telling->zone);
  foulee_json_writer_end_object (&writer);
  foulee_influences_write_json (&writer, foulee_findings_influences (findings));
  foulee_hints_write_json (&writer, foulee_findings_hints (findings), telling->zone);
  foulee_signs_write_json (&writer, findings);
  foulee_suggestions_write_json (&writer, findings, telling);
  foulee_json_writer_end_object (&writer);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/cli-findings-json.h"
#include "app/cli-forecast-json.h"
#include "app/cli-series.h"

/* What was found in a series of readings, as JSON. */

static const char *const class_ids[] = {
  [FOULEE_PEAK_EARLY] = "early",
  [FOULEE_PEAK_WINDOW] = "24-72h",
  [FOULEE_PEAK_LATE] = "late",
  [FOULEE_PEAK_CANNOT_TELL] = "cannot_tell",
};

static const char *const reason_ids[] = {
  [FOULEE_PEAK_TOLD] = NULL,
  [FOULEE_PEAK_STILL_RUNNING] = "still_running",
  [FOULEE_PEAK_TOO_FEW] = "too_few_readings",
  [FOULEE_PEAK_OTHER_RUNS] = "other_runs",
  [FOULEE_PEAK_EITHER_SIDE] = "either_side",
  [FOULEE_PEAK_SMALL_RISE] = "small_rise",
};

static void
write_bracket (FouleeJsonWriter *writer, const FouleePeak *peak)
{
  if (peak->level < 0) {
    foulee_json_writer_null (writer, "bracket_hours");
    return;
  }
  foulee_json_writer_begin_array (writer, "bracket_hours", FOULEE_JSON_ONE_LINE);
  foulee_json_writer_decimal (writer, NULL, peak->bracket_first, 2);
  foulee_json_writer_decimal (writer, NULL, peak->open ? (double) NAN : peak->bracket_last, 2);
  foulee_json_writer_end_array (writer);
}

static void
write_assumed (FouleeJsonWriter *writer, FouleeDoseAssumptions assumptions)
{
  foulee_json_writer_begin_array (writer, "assumed", FOULEE_JSON_ONE_LINE);
  if (assumptions & FOULEE_DOSE_RPE_ASSUMED)
    foulee_json_writer_text (writer, NULL, "rpe");
  if (assumptions & FOULEE_DOSE_DURATION_ASSUMED)
    foulee_json_writer_text (writer, NULL, "duration");
  if (assumptions & FOULEE_DOSE_DESCENT_ASSUMED)
    foulee_json_writer_text (writer, NULL, "descent");
  foulee_json_writer_end_array (writer);
}

static void
write_run (FouleeJsonWriter *writer, const FouleeRun *run)
{
  foulee_json_writer_text (writer, "run", run->record.id);
  foulee_instant_write_json (writer, "start", run->start);
  foulee_json_writer_integer_if (writer, "distance_m", run->distance,
                                 run->distance != FOULEE_UNSET);
  foulee_json_writer_integer_if (writer, "duration_s", run->duration,
                                 run->duration != FOULEE_UNSET);
  foulee_json_writer_text (writer, "kind",
                           run->run_kind != FOULEE_UNSET ? foulee_run_kinds.words[run->run_kind].id
                                                         : NULL);
}

static void
write_peak (FouleeJsonWriter *writer, const FouleePeak *peak, FouleeJsonLayout layout)
{
  const gboolean seen = peak->level >= 0;

  foulee_json_writer_begin_object (writer, NULL, layout);
  write_run (writer, peak->run);
  foulee_json_writer_text (writer, "class", class_ids[peak->peak_class]);
  foulee_json_writer_text (writer, "reason", reason_ids[peak->reason]);
  foulee_json_writer_integer_if (writer, "level", peak->level, seen);
  foulee_json_writer_integer_if (writer, "level_before", peak->level_before,
                                 peak->level_before >= 0);
  foulee_json_writer_decimal (writer, "hours", seen ? peak->hours : (double) NAN, 2);
  write_bracket (writer, peak);
  foulee_json_writer_integer (writer, "readings", peak->n_readings);
  foulee_json_writer_decimal (writer, "others", seen ? peak->others : (double) NAN, 4);
  foulee_json_writer_decimal (writer, "amplitude", peak->amplitude, 4);
  foulee_json_writer_decimal (writer, "amplitude_sd", peak->amplitude_sd, 4);
  write_assumed (writer, peak->assumptions);
  foulee_json_writer_end_object (writer);
}

void
foulee_peaks_write_json (FouleeJsonWriter *writer, const FouleeSummary *summary)
{
  foulee_json_writer_begin_array (writer, "peaks", FOULEE_JSON_LINES);
  for (guint i = 0; i < summary->peaks->len; i++)
    write_peak (writer, g_ptr_array_index (summary->peaks, i), FOULEE_JSON_LINES);
  foulee_json_writer_end_array (writer);
}

/* Of a region, only those with a reading: of the others, those of the legs say all. */
static void
write_peaks_of_region (FouleeJsonWriter *writer, const FouleeSummary *summary, const GArray *peaks)
{
  const int day_start = foulee_history_day_start (foulee_findings_history (summary->findings));

  foulee_json_writer_begin_array (writer, "peaks", FOULEE_JSON_LINES);
  for (guint i = 0; i < peaks->len; i++) {
    const FouleePeak *peak = &g_array_index (peaks, FouleePeak, i);
    const FouleeDate day = foulee_record_day (peak->run, day_start);

    if (peak->n_readings > 0 && day >= summary->first && day <= summary->last)
      write_peak (writer, peak, FOULEE_JSON_ONE_LINE);
  }
  foulee_json_writer_end_array (writer);
}

static void
write_left_out (FouleeJsonWriter *writer, const FouleeLeftOut *left_out)
{
  foulee_json_writer_begin_object (writer, "left_out", FOULEE_JSON_ONE_LINE);
  foulee_json_writer_integer (writer, "sensations", left_out->sensations);
  foulee_json_writer_integer (writer, "one_sided", left_out->one_sided);
  foulee_json_writer_integer (writer, "in_run", left_out->in_run);
  foulee_json_writer_end_object (writer);
}

static void
write_expected_peak (FouleeJsonWriter *writer, const FouleeSoreness *soreness)
{
  if (!soreness->has_expected_peak) {
    foulee_json_writer_null (writer, "expected_peak");
    return;
  }
  foulee_json_writer_begin_object (writer, "expected_peak", FOULEE_JSON_ONE_LINE);
  foulee_json_writer_decimal (writer, "hours", soreness->expected_peak.hours, 2);
  foulee_json_writer_decimal (writer, "first", soreness->expected_peak.first, 2);
  foulee_json_writer_decimal (writer, "last", soreness->expected_peak.last, 2);
  foulee_json_writer_end_object (writer);
}

static void
write_shares (FouleeJsonWriter *writer, const FouleeSoreness *soreness)
{
  foulee_json_writer_begin_array (writer, "shares", FOULEE_JSON_LINES);
  for (guint i = 0; i < soreness->shares->len; i++) {
    const FouleeRunShare *share = &g_array_index (soreness->shares, FouleeRunShare, i);

    foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_ONE_LINE);
    foulee_json_writer_text (writer, "run", share->run->record.id);
    foulee_json_writer_decimal (writer, "share", share->share, 4);
    foulee_json_writer_integer (writer, "together", share->together);
    foulee_json_writer_end_object (writer);
  }
  foulee_json_writer_end_array (writer);
  foulee_json_writer_decimal (writer, "background_share", soreness->background_share, 4);
}

static void
write_series (FouleeJsonWriter *writer, const FouleeSummary *summary,
              const FouleeSoreness *soreness)
{
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "series", foulee_series_id (soreness->series));
  foulee_json_writer_integer (writer, "readings", soreness->readings->len);
  write_left_out (writer, &soreness->left_out);
  write_expected_peak (writer, soreness);
  write_shares (writer, soreness);
  /* Those of the legs stand by themselves. */
  if (soreness->series != FOULEE_SERIES_LEGS)
    write_peaks_of_region (writer, summary, soreness->peaks);
  foulee_json_writer_end_object (writer);
}

void
foulee_soreness_write_json (FouleeJsonWriter *writer, const FouleeSummary *summary)
{
  foulee_json_writer_begin_array (writer, "soreness", FOULEE_JSON_LINES);
  write_series (writer, summary, foulee_findings_legs (summary->findings));
  for (int series = 0; series < FOULEE_N_REGIONS; series++) {
    const FouleeSoreness *soreness = foulee_findings_soreness (summary->findings, series);

    if (soreness != NULL)
      write_series (writer, summary, soreness);
  }
  foulee_json_writer_end_array (writer);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-summary-json.h"

#include <json-glib/json-glib.h>
#include <math.h>

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

/* Rounded to two places; null for what is not finite. */
static void
add_number (JsonBuilder *builder, double value)
{
  if (isfinite (value))
    json_builder_add_double_value (builder, round (value * 100) / 100);
  else
    json_builder_add_null_value (builder);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value, gboolean known)
{
  json_builder_set_member_name (builder, name);
  if (known)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* NULL gives null. */
static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_date (JsonBuilder *builder, const char *name, FouleeDate date)
{
  g_autofree char *iso = foulee_date_to_iso (date);

  add_text (builder, name, iso);
}

static void
add_instant (JsonBuilder *builder, const char *name, FouleeInstant instant)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  add_text (builder, name, iso);
}

static void
add_period (JsonBuilder *builder, const FouleeSummary *summary)
{
  json_builder_set_member_name (builder, "period");
  if (summary->empty) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_object (builder);
  add_date (builder, "first", summary->first);
  add_date (builder, "last", summary->last);
  json_builder_end_object (builder);
}

static void
add_week (JsonBuilder *builder, const FouleeSummary *summary, guint index)
{
  const FouleeWeek *week = foulee_summary_week (summary, index);
  const FouleeWeek *before = foulee_summary_week_before (summary, index);
  const gint64 distance_before = before != NULL ? before->distance : 0;

  json_builder_begin_object (builder);
  add_date (builder, "first", week->first);
  add_integer (builder, "runs", week->n_runs, TRUE);
  add_integer (builder, "distance_m", week->distance, TRUE);
  json_builder_set_member_name (builder, "load");
  add_number (builder, week->load);
  /* A week that is not over is no more or less than the one before. */
  json_builder_set_member_name (builder, "change");
  add_number (builder, distance_before > 0 && !foulee_summary_week_is_open (summary, index)
                           ? (double) week->distance / (double) distance_before - 1
                           : NAN);
  json_builder_end_object (builder);
}

static void
add_bracket (JsonBuilder *builder, const FouleePeak *peak)
{
  json_builder_set_member_name (builder, "bracket_hours");
  if (peak->level < 0) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_array (builder);
  add_number (builder, peak->bracket_first);
  add_number (builder, peak->open ? NAN : peak->bracket_last);
  json_builder_end_array (builder);
}

static void
add_peak (JsonBuilder *builder, const FouleePeak *peak)
{
  const FouleeRun *run = peak->run;
  const gboolean seen = peak->level >= 0;

  json_builder_begin_object (builder);
  add_text (builder, "run", run->record.id);
  add_instant (builder, "start", run->start);
  add_integer (builder, "distance_m", run->distance, run->distance != FOULEE_UNSET);
  add_integer (builder, "duration_s", run->duration, run->duration != FOULEE_UNSET);
  add_text (builder, "kind",
            run->run_kind != FOULEE_UNSET ? foulee_run_kinds.words[run->run_kind].id : NULL);
  add_text (builder, "class", class_ids[peak->peak_class]);
  add_text (builder, "reason", reason_ids[peak->reason]);
  add_integer (builder, "level", peak->level, seen);
  add_integer (builder, "level_before", peak->level_before, peak->level_before >= 0);
  json_builder_set_member_name (builder, "hours");
  add_number (builder, seen ? peak->hours : NAN);
  add_bracket (builder, peak);
  add_integer (builder, "readings", peak->n_readings, TRUE);
  json_builder_end_object (builder);
}

void
foulee_summary_append_json (const FouleeSummary *summary, GString *out)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "format", "foulee-summary");
  add_integer (builder, "version", FOULEE_SUMMARY_JSON_VERSION, TRUE);
  add_instant (builder, "made", foulee_findings_now (summary->findings));
  add_period (builder, summary);
  add_integer (builder, "days_logged", summary->days_logged, TRUE);
  add_integer (builder, "days_possible", summary->days_possible, TRUE);
  add_integer (builder, "runs", summary->n_runs, TRUE);
  add_integer (builder, "distance_m", summary->distance, TRUE);
  json_builder_set_member_name (builder, "weeks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < summary->n_weeks; i++)
    add_week (builder, summary, i);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "peaks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < summary->peaks->len; i++)
    add_peak (builder, g_ptr_array_index (summary->peaks, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  json_generator_set_pretty (generator, TRUE);
  json_generator_take_root (generator, json_builder_get_root (builder));
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
}

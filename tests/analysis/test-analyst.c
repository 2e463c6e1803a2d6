/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"

#include <string.h>

#include "support/dump-findings.h"
#include "support/lived-journal.h"

/* What must hold of findings whatever is in the journal. */

#define HOUR 3600
#define DAY (24 * HOUR)

#define FIRST_DAY 20454 /* Thursday 1 January 2026 */
#define N_DAYS 240
#define MUSCLE_SERIES 3

/* The regions that are kept of the made-up journal: three muscles and a joint. */
static const FouleeRegion kept[] = {
  FOULEE_REGION_QUADRICEPS_LEFT,
  FOULEE_REGION_QUADRICEPS_RIGHT,
  FOULEE_REGION_CALF_LEFT,
  FOULEE_REGION_KNEE_RIGHT,
};

static gboolean
is_kept (int region)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if ((int) kept[i] == region)
      return TRUE;
  return FALSE;
}

static GPtrArray *
some_months (void)
{
  GPtrArray *records = test_lived_journal_new (FIRST_DAY, N_DAYS, 4);

  for (guint i = 0; i < records->len; i++) {
    FouleeCheckIn *check_in = g_ptr_array_index (records, i);

    if (check_in->record.kind != FOULEE_KIND_CHECK_IN)
      continue;
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      if (!is_kept (region))
        check_in->readings[region] = (FouleeReading) { .level = -1, .sensation = -1 };
  }
  return records;
}

/* 22:00 of the day that comes so many after the first. */
static FouleeInstant
evening (int day)
{
  return (FouleeInstant) { (gint64) (FIRST_DAY + day) * DAY + 20 * HOUR, 120 };
}

static FouleeHistory *
history_of (GPtrArray *records)
{
  return foulee_history_new (g_ptr_array_ref (records));
}

static char *
dump_at (FouleeHistory *history, FouleeInstant now)
{
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, now, 1);

  return test_dump_findings (findings);
}

/* The lines of a dump, without those that begin with one of `prefixes`. */
static char *
without_lines (const char *dump, const char *const *prefixes)
{
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *text = g_string_new (NULL);

  for (char **line = lines; *line; line++) {
    gboolean wanted = TRUE;

    for (const char *const *prefix = prefixes; *prefix; prefix++)
      wanted = wanted && !g_str_has_prefix (*line, *prefix);
    if (wanted)
      g_string_append_printf (text, "%s\n", *line);
  }
  return g_string_free (text, FALSE);
}

/* ---- Time ----------------------------------------------------------------------------------- */

/* Copies, with all their times some days later. */
static GPtrArray *
shifted_records (GPtrArray *records, int days)
{
  GPtrArray *shifted = foulee_record_array_new ();

  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = foulee_record_copy (g_ptr_array_index (records, i));
    const FouleeKindInfo *info = foulee_kind_info (record->kind);

    for (int field = 0; field < info->n_fields; field++) {
      FouleeInstant *instant = &foulee_field_at (record, &info->fields[field], FouleeInstant);

      if (info->fields[field].type == FOULEE_FIELD_DATE)
        foulee_field_at (record, &info->fields[field], FouleeDate) += days;
      else if (info->fields[field].type == FOULEE_FIELD_INSTANT && foulee_instant_is_set (*instant))
        instant->seconds += (gint64) days * DAY;
    }
    g_ptr_array_add (shifted, record);
  }
  return shifted;
}

/* Some days later everything is found some days later. Forecasts know weekdays, and so do weeks: by
 * other days than whole weeks these differ, and the hint of a reading far above its forecast. */
static void
test_shifted (void)
{
  static const int shifts[] = { 1, -3, 7, 70, -2800, 10001 };
  static const char *const weekdays[] = { "point", "score",   "past", "forecast",
                                          "week",  "hint 5 ", NULL };
  static const char *const nothing[] = { NULL };
  g_autoptr (GPtrArray) records = some_months ();
  g_autoptr (FouleeHistory) history = history_of (records);
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, evening (N_DAYS), 1);

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++) {
    gint64 seconds = (gint64) shifts[i] * DAY;
    const char *const *left_out = shifts[i] % 7 == 0 ? nothing : weekdays;
    g_autoptr (GPtrArray) later_records = shifted_records (records, shifts[i]);
    g_autoptr (FouleeHistory) later = history_of (later_records);
    g_autofree char *moved = test_dump_findings_shifted (findings, seconds);
    g_autofree char *found = dump_at (later, evening (N_DAYS + shifts[i]));
    g_autofree char *wanted = without_lines (moved, left_out);
    g_autofree char *got = without_lines (found, left_out);

    g_assert_nonnull (strstr (wanted, "peak"));
    test_assert_same_dump ("shifted", got, wanted);
  }
}

/* What was entered for later is not there yet; but a run that is planned is looked forward to. */
static void
test_later_entries (void)
{
  g_autoptr (GPtrArray) records = some_months ();
  g_autoptr (GPtrArray) so_far = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeHistory) history_so_far = NULL;
  FouleeInstant now = evening (200);
  FouleeAction *action = foulee_action_new ();
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  /* Also of a kind that there was none of before. */
  action->at = evening (220);
  action->action_kind = FOULEE_ACTION_CLINIC_LASER;
  g_ptr_array_add (records, action);
  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);
    gint64 when = record->kind == FOULEE_KIND_RUN ? foulee_run_end ((FouleeRun *) record)
                                                  : foulee_record_when (record);

    if (when <= now.seconds)
      g_ptr_array_add (so_far, foulee_record_ref (record));
  }
  g_assert_cmpuint (so_far->len + 100, <, records->len);
  history = history_of (records);
  history_so_far = history_of (so_far);
  all = dump_at (history, now);
  some = dump_at (history_so_far, now);
  test_assert_same_dump ("with what comes later", all, some);
}

static void
assert_same_past (const FouleeFindings *then, const FouleeFindings *later)
{
  const GArray *forecasts = foulee_findings_forecast (then, FOULEE_SERIES_LEGS)->past;
  const GArray *forecasts_later = foulee_findings_forecast (later, FOULEE_SERIES_LEGS)->past;
  const GArray *hints = foulee_findings_hints (then);
  const GArray *hints_later = foulee_findings_hints (later);

  g_assert_cmpuint (forecasts->len, >, 300);
  g_assert_cmpuint (forecasts_later->len, >, forecasts->len);
  for (guint i = 0; i < forecasts->len; i++) {
    FouleePastForecast a = g_array_index (forecasts, FouleePastForecast, i);
    FouleePastForecast b = g_array_index (forecasts_later, FouleePastForecast, i);

    g_assert_cmpint (a.made_at, ==, b.made_at);
    g_assert_cmpint (a.made_for, ==, b.made_for);
    g_assert_true (a.horizon == b.horizon && a.q10 == b.q10 && a.median == b.median &&
                   a.q90 == b.q90 && a.observed == b.observed);
  }
  g_assert_cmpuint (hints->len, >, 0);
  g_assert_cmpuint (hints_later->len, >=, hints->len);
  for (guint i = 0; i < hints->len; i++) {
    FouleeHint a = g_array_index (hints, FouleeHint, i);
    FouleeHint b = g_array_index (hints_later, FouleeHint, i);

    g_assert_cmpint (a.kind, ==, b.kind);
    g_assert_cmpint (a.region, ==, b.region);
    g_assert_cmpint (a.level, ==, b.level);
    g_assert_cmpint (a.usual, ==, b.usual);
    g_assert_cmpint (a.since, ==, b.since);
    g_assert_cmpint (a.at, ==, b.at);
  }
}

/* What was said of runs that were over stays to the bit. */
static guint
assert_same_old_peaks (const FouleeFindings *then, const FouleeFindings *later, FouleeSeries series)
{
  const GArray *peaks = foulee_findings_soreness (then, series)->peaks;
  const GArray *peaks_later = foulee_findings_soreness (later, series)->peaks;
  gint64 over = foulee_findings_now (then).seconds - FOULEE_RUN_HOURS * HOUR - 3 * DAY;
  guint n = 0;

  for (guint i = 0; i < peaks->len; i++) {
    FouleePeak a = g_array_index (peaks, FouleePeak, i);
    FouleePeak b = g_array_index (peaks_later, FouleePeak, i);

    if (foulee_run_end (a.run) >= over)
      continue;
    n++;
    g_assert_cmpstr (a.run->record.id, ==, b.run->record.id);
    g_assert_cmpint (a.peak_class, ==, b.peak_class);
    g_assert_cmpint (a.reason, ==, b.reason);
    g_assert_cmpint (a.level, ==, b.level);
    g_assert_true (a.hours == b.hours && a.others == b.others && a.amplitude == b.amplitude &&
                   a.amplitude_sd == b.amplitude_sd);
  }
  return n;
}

static void
test_time_changes_nothing_before (void)
{
  g_autoptr (GPtrArray) records = some_months ();
  g_autoptr (FouleeHistory) history = history_of (records);
  g_autoptr (FouleeFindings) then = foulee_findings_new (history, evening (180), 1);
  g_autoptr (FouleeFindings) later = foulee_findings_new (history, evening (N_DAYS), 1);

  assert_same_past (then, later);
  g_assert_cmpuint (assert_same_old_peaks (then, later, FOULEE_SERIES_LEGS), >, 100);
  for (gsize i = 0; i < MUSCLE_SERIES; i++)
    g_assert_cmpuint (assert_same_old_peaks (then, later, (FouleeSeries) kept[i]), >, 100);
}

/* ---- Places --------------------------------------------------------------------------------- */

/* Every check-in that answers the quadriceps answers `region` too. */
static GPtrArray *
months_with_region (FouleeRegion region, int level)
{
  GPtrArray *records = some_months ();

  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);

    if (record->kind == FOULEE_KIND_RUN)
      ((FouleeRun *) record)->pain_region = FOULEE_UNSET;
    if (record->kind == FOULEE_KIND_CHECK_IN) {
      FouleeReading *readings = ((FouleeCheckIn *) record)->readings;

      for (gsize j = 0; j < G_N_ELEMENTS (kept); j++)
        readings[kept[j]].sensation = -1;
      if (readings[FOULEE_REGION_QUADRICEPS_LEFT].level >= 0 && level >= 0)
        readings[region].level = (gint8) level;
    }
  }
  return records;
}

/* An answer more is nothing to other places; nor to the legs, where it is no muscle or no higher
 * than all. */
static void
test_unrelated_region (void)
{
  static const struct {
    FouleeRegion region;
    int level;
  } rows[] = { { FOULEE_REGION_HEEL_LEFT, 9 }, { FOULEE_REGION_SHIN_LEFT, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = months_with_region (rows[i].region, -1);
    g_autoptr (GPtrArray) more_records = months_with_region (rows[i].region, rows[i].level);
    g_autoptr (FouleeHistory) history = history_of (records);
    g_autoptr (FouleeHistory) more_history = history_of (more_records);
    g_autoptr (FouleeFindings) findings = foulee_findings_new (history, evening (N_DAYS), 1);
    g_autoptr (FouleeFindings) more = foulee_findings_new (more_history, evening (N_DAYS), 1);

    g_assert_cmpint (foulee_findings_soreness (more, (FouleeSeries) rows[i].region) != NULL, ==,
                     foulee_region_is_muscle (rows[i].region));
    for (FouleeSeries series = 0; series < FOULEE_N_SERIES; series++) {
      g_autofree char *a = test_dump_series (findings, series);
      g_autofree char *b = test_dump_series (more, series);

      if (series != (FouleeSeries) rows[i].region)
        test_assert_same_dump (foulee_region_id (rows[i].region), a, b);
    }
  }
}

/* A forecast for a place, where it was asked for, and not otherwise. */
static void
test_forecast_wanted (void)
{
  FouleeSeries calf = FOULEE_REGION_CALF_LEFT;
  g_autoptr (GPtrArray) records = some_months ();
  g_autoptr (FouleeHistory) history = history_of (records);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autoptr (FouleeFindings) without =
      foulee_analyst_analyse (analyst, history, evening (90), NULL);
  g_autoptr (FouleeFindings) with = NULL;
  FouleeForecastPoint point;

  g_assert_null (foulee_findings_forecast (without, calf));
  g_assert_false (foulee_findings_forecast_at (without, calf, evening (91).seconds, &point));
  foulee_analyst_forecast (analyst, calf);
  foulee_analyst_forecast (analyst, FOULEE_REGION_SHIN_LEFT);
  with = foulee_analyst_analyse (analyst, history, evening (90), NULL);
  g_assert_nonnull (foulee_findings_forecast (with, calf));
  g_assert_true (foulee_findings_forecast (with, calf)->is_own);
  g_assert_cmpuint (foulee_findings_forecast (with, calf)->past->len, >, 50);
  g_assert_true (foulee_findings_forecast_at (with, calf, evening (91).seconds, &point));
  g_assert_false (foulee_findings_forecast_at (with, calf, evening (89).seconds, &point));
  g_assert_false (foulee_findings_forecast_at (with, calf, evening (96).seconds, &point));
  /* Nobody has read off anything there: what is typical of runners. */
  g_assert_false (foulee_findings_forecast (with, FOULEE_REGION_SHIN_LEFT)->is_own);
}

/* ---- Work spared ---------------------------------------------------------------------------- */

static FouleeHistory *
with_record (FouleeHistory *history, gpointer record)
{
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();

  g_ptr_array_add (changed, record);
  return foulee_history_with (history, changed);
}

/* Events of the last 31 days over all series. */
static guint
events_of_a_month (const FouleeFindings *findings)
{
  FouleeHistory *history = foulee_findings_history (findings);
  gint64 from = foulee_findings_now (findings).seconds - 31 * DAY;
  guint runs = foulee_history_n (history, FOULEE_KIND_RUN) -
               foulee_history_find (history, FOULEE_KIND_RUN, from - DAY);
  guint n = foulee_history_n (history, FOULEE_KIND_ACTION) -
            foulee_history_find (history, FOULEE_KIND_ACTION, from);

  for (FouleeSeries series = 0; series < FOULEE_N_SERIES; series++) {
    const FouleeSoreness *soreness = foulee_findings_soreness (findings, series);

    if (soreness)
      n += runs + soreness->readings->len - foulee_level_readings_find (soreness->readings, from);
  }
  return n;
}

static void
test_work_spared (void)
{
  g_autoptr (GPtrArray) records = some_months ();
  g_autoptr (FouleeHistory) history = history_of (records);
  FouleeInstant now = evening (N_DAYS);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autoptr (FouleeFindings) first = foulee_analyst_analyse (analyst, history, now, NULL);
  guint all = foulee_analyst_n_followed (analyst);
  guint month = events_of_a_month (first);
  guint n_check_ins = foulee_history_n (history, FOULEE_KIND_CHECK_IN);

  g_assert_cmpuint (all, >, 5 * month);
  g_clear_pointer (&first, foulee_findings_unref);
  first = foulee_analyst_analyse (analyst, history, now, NULL);
  g_assert_cmpuint (foulee_analyst_n_followed (analyst), ==, 0);

  for (int i = 0; i < 3; i++) {
    g_autoptr (FouleeHistory) edited = NULL;
    g_autoptr (FouleeFindings) findings = NULL;
    FouleeCheckIn *check_in =
        foulee_record_copy (foulee_history_check_in (history, n_check_ins - 2));

    check_in->readings[FOULEE_REGION_CALF_LEFT].level = 10;
    check_in->record.deleted = i == 1;
    if (i == 2) { /* a new one */
      foulee_uuid_from_name (FOULEE_RUNNER_ID, "new", check_in->record.id);
      check_in->at = now;
    }
    edited = with_record (history, check_in);
    findings = foulee_analyst_analyse (analyst, edited, now, NULL);
    g_assert_cmpuint (foulee_analyst_n_followed (analyst), <=, i == 2 ? MUSCLE_SERIES + 1 : month);
    g_clear_pointer (&findings, foulee_findings_unref);
    findings = foulee_analyst_analyse (analyst, history, now, NULL);
    g_assert_cmpuint (foulee_analyst_n_followed (analyst), <=, month);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/analyst/shifted", test_shifted);
  g_test_add_func ("/analysis/analyst/later-entries", test_later_entries);
  g_test_add_func ("/analysis/analyst/time-changes-nothing-before",
                   test_time_changes_nothing_before);
  g_test_add_func ("/analysis/analyst/unrelated-region", test_unrelated_region);
  g_test_add_func ("/analysis/analyst/forecast-wanted", test_forecast_wanted);
  g_test_add_func ("/analysis/analyst/work-spared", test_work_spared);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/findings.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

static FouleeInstant
at (gint64 seconds)
{
  return (FouleeInstant) { seconds, 0 };
}

static FouleeRun *
add_run (GPtrArray *records, gint64 start, int minutes, int rpe, int kilometres)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at (start);
  run->duration = minutes * 60;
  run->rpe = rpe;
  run->distance = kilometres * 1000;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeCheckIn *
add_check_in (GPtrArray *records, gint64 when, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = at (when);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
  return check_in;
}

/* A hard run on the evening of `day` and five days of morning and evening check-ins: sorest in the
 * second morning, 35 h after. */
static void
add_bout (GPtrArray *records, gint64 day)
{
  static const int levels[] = { 0, 2, 3, 5, 4, 3, 2, 2, 1, 0 };

  add_check_in (records, day + 7 * HOUR, FOULEE_REGION_CALF_LEFT, 0);
  add_run (records, day + 19 * HOUR, 60, 8, 12)->descent = 300;
  for (int i = 0; i < 10; i++)
    add_check_in (records, day + 21 * HOUR + i * 10 * HOUR + i / 2 * 4 * HOUR,
                  FOULEE_REGION_QUADRICEPS_LEFT, levels[i]);
}

static FouleeFindings *
findings_of (GPtrArray *records, gint64 now)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_findings_new (history, at (now), 1);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = findings_of (records, MONDAY);

  g_assert_false (foulee_findings_legs (findings)->has_expected_peak);
  g_assert_cmpuint (foulee_findings_legs (findings)->shares->len, ==, 0);
  g_assert_cmpuint (foulee_findings_n_reaches (findings), ==, 0);
  g_assert_cmpuint (foulee_findings_days_since_rest (findings), ==, 0);

  g_assert_cmpuint (foulee_findings_legs (findings)->peaks->len, ==, 0);
  g_assert_cmpuint (foulee_findings_n_weeks (findings), ==, 0);
  g_assert_cmpuint (foulee_findings_days_logged (findings), ==, 0);
  g_assert_cmpuint (foulee_findings_days_possible (findings), ==, 0);
}

/* The bout's readings come 1, 11, 25, 35, 49, 59 … hours after the run. */
static void
test_peak (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  const FouleePeak *peak;

  add_bout (records, MONDAY);
  findings = findings_of (records, MONDAY + 20 * DAY);
  g_assert_cmpuint (foulee_findings_legs (findings)->peaks->len, ==, 1);
  peak = &g_array_index (foulee_findings_legs (findings)->peaks, FouleePeak, 0);
  g_assert_cmpint (peak->peak_class, ==, FOULEE_PEAK_WINDOW);
  g_assert_cmpint (peak->level, ==, 5);
  g_assert_cmpint (peak->level_before, ==, 0);
  g_assert_cmpfloat (peak->hours, ==, 35.0);
  g_assert_cmpfloat (peak->bracket_first, ==, 25.0);
  g_assert_cmpfloat (peak->bracket_last, ==, 49.0);
  g_assert_false (peak->open);
  g_assert_cmpfloat (peak->others, ==, 0.0);
  g_assert_cmpfloat_with_epsilon (peak->amplitude, 4.5, 1.0);
  g_assert_cmpfloat (peak->amplitude_sd, >, 0.0);
  g_assert_cmpfloat (peak->amplitude_sd, <, 1.5);
  g_assert_cmpint (peak->assumptions, ==, FOULEE_DOSE_RECORDED);
  g_assert_cmpint (peak->run->distance, ==, 12000);
}

/* Another hard run a day later: then nobody can say of either which of them it was, and the day
 * after, neither is over. */
static void
test_other_runs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) soon = NULL;
  g_autoptr (FouleeFindings) later = NULL;

  add_bout (records, MONDAY);
  add_run (records, MONDAY + DAY + 18 * HOUR, 60, 8, 12)->descent = 300;
  soon = findings_of (records, MONDAY + 2 * DAY);
  later = findings_of (records, MONDAY + 20 * DAY);
  g_assert_cmpuint (foulee_findings_legs (later)->peaks->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    g_assert_cmpint (g_array_index (foulee_findings_legs (soon)->peaks, FouleePeak, i).reason, ==,
                     FOULEE_PEAK_STILL_RUNNING);
    g_assert_cmpint (g_array_index (foulee_findings_legs (later)->peaks, FouleePeak, i).reason, ==,
                     FOULEE_PEAK_OTHER_RUNS);
  }
}

/* Planned runs and runs to come have no peak; those done come in the order in which they ended. */
static void
test_which_runs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  FouleeRun *planned;
  FouleeRun *endless;

  add_run (records, MONDAY + 2 * DAY, 30, 3, 5);
  endless = add_run (records, MONDAY, 3 * 24 * 60, 5, 160);
  add_run (records, MONDAY + 5 * DAY, 30, 3, 5);
  planned = add_run (records, MONDAY + DAY, 40, 4, 8);
  planned->planned = 1;
  findings = findings_of (records, MONDAY + 4 * DAY);
  g_assert_cmpuint (foulee_findings_legs (findings)->peaks->len, ==, 2);
  g_assert_true (g_array_index (foulee_findings_legs (findings)->peaks, FouleePeak, 1).run ==
                 endless);
  g_assert_cmpint (
      g_array_index (foulee_findings_legs (findings)->peaks, FouleePeak, 0).run->duration, ==,
      1800);
}

static void
test_assumptions (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  FouleeRun *run = add_run (records, MONDAY, 30, FOULEE_UNSET, 5);

  run->duration = FOULEE_UNSET;
  findings = findings_of (records, MONDAY + DAY);
  g_assert_cmpint (
      g_array_index (foulee_findings_legs (findings)->peaks, FouleePeak, 0).assumptions, ==,
      FOULEE_DOSE_RPE_ASSUMED | FOULEE_DOSE_DURATION_ASSUMED | FOULEE_DOSE_DESCENT_ASSUMED);
}

static void
assert_same_peaks (const FouleeFindings *a, const FouleeFindings *b, guint n)
{
  for (guint i = 0; i < n; i++) {
    FouleePeak first = g_array_index (foulee_findings_legs (a)->peaks, FouleePeak, i);
    FouleePeak second = g_array_index (foulee_findings_legs (b)->peaks, FouleePeak, i);

    g_assert_cmpstr (first.run->record.id, ==, second.run->record.id);
    first.run = second.run = NULL;
    g_assert_cmpmem (&first, sizeof first, &second, sizeof second);
  }
}

static GPtrArray *
three_months (gint64 origin)
{
  GPtrArray *records = foulee_record_array_new ();

  for (int i = 0; i < 24; i++) {
    FouleeRecord *first;
    guint n = records->len;

    add_bout (records, origin + i * 3 * DAY + (i % 5) * DAY);
    for (; n < records->len; n++) {
      g_autofree char *name = g_strdup_printf ("%u", n);

      first = g_ptr_array_index (records, n);
      foulee_uuid_from_name ("00000000-0000-4000-8000-000000000000", name, first->id);
    }
  }
  return records;
}

/* The same history half a year later has the same findings half a year later. */
static void
test_shift (void)
{
  g_autoptr (GPtrArray) here = three_months (MONDAY);
  g_autoptr (GPtrArray) there = three_months (MONDAY + 182 * DAY);
  g_autoptr (FouleeFindings) now = findings_of (here, MONDAY + 70 * DAY);
  g_autoptr (FouleeFindings) then = findings_of (there, MONDAY + (182 + 70) * DAY);

  g_assert_cmpuint (foulee_findings_legs (now)->peaks->len, >, 15);
  g_assert_cmpuint (foulee_findings_legs (now)->peaks->len, ==,
                    foulee_findings_legs (then)->peaks->len);
  assert_same_peaks (now, then, foulee_findings_legs (now)->peaks->len);
  g_assert_cmpuint (foulee_findings_n_weeks (now), ==, foulee_findings_n_weeks (then));
  for (guint i = 0; i < foulee_findings_n_weeks (now); i++)
    g_assert_cmpint (foulee_findings_week (now, i)->first + 182, ==,
                     foulee_findings_week (then, i)->first);
}

/* What is entered for today leaves every peak that is over as it was. */
static void
test_causal (void)
{
  g_autoptr (GPtrArray) records = three_months (MONDAY);
  g_autoptr (FouleeFindings) before = findings_of (records, MONDAY + 70 * DAY);
  g_autoptr (FouleeFindings) after = NULL;
  guint over = 0;

  for (int hour = 0; hour < 30; hour += 3)
    add_check_in (records, MONDAY + 69 * DAY + hour * HOUR, FOULEE_REGION_GLUTE_RIGHT, 10);
  add_run (records, MONDAY + 69 * DAY + 2 * HOUR, 200, 10, 42);
  after = findings_of (records, MONDAY + 71 * DAY);
  while (g_array_index (foulee_findings_legs (before)->peaks, FouleePeak, over).run->start.seconds <
         MONDAY + 61 * DAY)
    over++;
  g_assert_cmpuint (over, >, 15);
  assert_same_peaks (before, after, over);
}

/* Joints, and entries that lie in the future, are not the legs' soreness now. */
static void
test_unrelated (void)
{
  g_autoptr (GPtrArray) records = three_months (MONDAY);
  g_autoptr (FouleeFindings) before = findings_of (records, MONDAY + 70 * DAY);
  g_autoptr (FouleeFindings) after = NULL;

  for (int day = 0; day < 70; day++)
    add_check_in (records, MONDAY + day * DAY + 11 * HOUR, FOULEE_REGION_KNEE_LEFT, 9);
  add_check_in (records, MONDAY + 75 * DAY, FOULEE_REGION_CALF_LEFT, 9);
  after = findings_of (records, MONDAY + 70 * DAY);
  assert_same_peaks (before, after, foulee_findings_legs (before)->peaks->len);
}

/* The overall level stands for the legs where no muscle was asked about. */
static void
test_overall (void)
{
  g_autoptr (GPtrArray) regions = foulee_record_array_new ();
  g_autoptr (GPtrArray) overall = foulee_record_array_new ();
  g_autoptr (FouleeFindings) by_region = NULL;
  g_autoptr (FouleeFindings) by_level = NULL;

  add_bout (regions, MONDAY);
  add_bout (overall, MONDAY);
  for (guint i = 0; i < overall->len; i++) {
    FouleeRecord *record = g_ptr_array_index (overall, i);
    const FouleeRecord *twin = g_ptr_array_index (regions, i);
    FouleeCheckIn *check_in = (FouleeCheckIn *) record;

    g_strlcpy (record->id, twin->id, sizeof record->id);
    if (record->kind != FOULEE_KIND_CHECK_IN)
      continue;
    check_in->overall = foulee_check_in_legs (check_in);
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      check_in->readings[region].level = -1;
  }
  by_region = findings_of (regions, MONDAY + 20 * DAY);
  by_level = findings_of (overall, MONDAY + 20 * DAY);
  assert_same_peaks (by_region, by_level, 1);
}

static void
test_weeks (void)
{
  static const struct {
    int days, kilometres;
    guint n_runs;
    double load;
  } weeks[] = { { 0, 8, 1, 160.0 },
                { 7, 15, 2, 300.0 },
                { 14, 0, 0, 0.0 },
                { 21, 20, 1, 0.0 },
                { 28, 0, 0, 0.0 } };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  FouleeDate monday = foulee_date_from_civil (2026, 11, 2);

  add_run (records, MONDAY + 6 * DAY + 23 * HOUR, 40, 4, 8);
  /* In the night to Monday at 03:30, which is Sunday's, and at 04:00, which is not. */
  add_run (records, MONDAY + 14 * DAY + 3 * HOUR + HOUR / 2, 60, 5, 10);
  add_run (records, MONDAY + 7 * DAY + 4 * HOUR, 30, FOULEE_UNSET, 5);
  add_run (records, MONDAY + 27 * DAY, 90, FOULEE_UNSET, 20);
  add_run (records, MONDAY + 22 * DAY, 60, 5, 10)->planned = 1;
  add_run (records, MONDAY + 29 * DAY, 60, 5, 10);

  findings = findings_of (records, MONDAY + 28 * DAY + 12 * HOUR);
  g_assert_cmpuint (foulee_findings_n_weeks (findings), ==, G_N_ELEMENTS (weeks));
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++) {
    const FouleeWeek *week = foulee_findings_week (findings, i);

    g_assert_cmpint (week->first, ==, monday + weeks[i].days);
    g_assert_cmpint (week->distance, ==, weeks[i].kilometres * 1000);
    g_assert_cmpuint (week->n_runs, ==, weeks[i].n_runs);
    g_assert_cmpfloat (week->load, ==, weeks[i].load);
  }
}

static void
test_days (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;

  add_run (records, MONDAY - 30 * DAY, 30, 3, 5);
  add_check_in (records, MONDAY + 8 * HOUR, FOULEE_REGION_CALF_LEFT, 0);
  add_check_in (records, MONDAY + 20 * HOUR, FOULEE_REGION_CALF_LEFT, 0);
  add_check_in (records, MONDAY + DAY + 2 * HOUR, FOULEE_REGION_CALF_LEFT, 0); /* Monday still */
  add_check_in (records, MONDAY + 3 * DAY + 9 * HOUR, FOULEE_REGION_CALF_LEFT, 0);
  add_check_in (records, MONDAY + 9 * DAY, FOULEE_REGION_CALF_LEFT, 0); /* not yet */
  findings = findings_of (records, MONDAY + 4 * DAY + 12 * HOUR);
  g_assert_cmpuint (foulee_findings_days_logged (findings), ==, 2);
  g_assert_cmpuint (foulee_findings_days_possible (findings), ==, 5);
}

/* Two days after the last of many bouts, the soreness is that run's; a month later, nobody's. */
static void
test_shares (void)
{
  g_autoptr (GPtrArray) records = three_months (MONDAY);
  g_autoptr (FouleeFindings) soon = findings_of (records, MONDAY + 10 * DAY + 7 * HOUR);
  g_autoptr (FouleeFindings) later = findings_of (records, MONDAY + 120 * DAY);
  const FouleeRunShare *last;
  double sum = foulee_findings_legs (soon)->background_share;

  for (guint i = 0; i < foulee_findings_legs (soon)->shares->len; i++)
    sum += g_array_index (foulee_findings_legs (soon)->shares, FouleeRunShare, i).share;
  g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-9);
  last = &g_array_index (foulee_findings_legs (soon)->shares, FouleeRunShare,
                         foulee_findings_legs (soon)->shares->len - 1);
  g_assert_cmpint (last->run->start.seconds, ==, MONDAY + 8 * DAY + 19 * HOUR);
  g_assert_cmpfloat (last->share, >, 0.6);
  g_assert_cmpuint (foulee_findings_legs (later)->shares->len, ==, 0);
  g_assert_cmpfloat_with_epsilon (foulee_findings_legs (later)->background_share, 1.0, 1e-9);
}

/* Bouts that are sorest 35 h after are expected to be so the next time. */
static void
test_expected_peak (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) early = NULL;
  g_autoptr (FouleeFindings) findings = NULL;
  FouleeExpectedPeak peak;

  for (int i = 0; i < 6; i++)
    add_bout (records, MONDAY + i * 7 * DAY);
  early = findings_of (records, MONDAY + 3 * DAY);
  findings = findings_of (records, MONDAY + 42 * DAY);
  g_assert_false (foulee_findings_legs (early)->has_expected_peak);
  g_assert_true (foulee_findings_legs (findings)->has_expected_peak);
  peak = foulee_findings_legs (findings)->expected_peak;
  g_assert_cmpfloat (peak.hours, >, 28.0);
  g_assert_cmpfloat (peak.hours, <, 42.0);
  g_assert_cmpfloat (peak.first, <=, peak.hours + 3.0);
  g_assert_cmpfloat (peak.last, >=, peak.hours - 3.0);
}

/* Nothing that a journal can hold may upset it: everything at one instant, and a clock that was
 * wrong by decades. */
/* Before the first reading, what science.md gives: 0.8 ± 1 and 1 ± 0.8; not the runner's own. */
static void
test_typical_dose_effects (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = findings_of (records, MONDAY);
  const FouleeSoreness *legs = foulee_findings_legs (findings);

  g_assert_cmpfloat_with_epsilon (legs->per_load.mean, 0.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (legs->per_load.sd, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (legs->per_descent.mean, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (legs->per_descent.sd, 0.8, 1e-9);
  g_assert_false (legs->per_load.told);
  g_assert_false (legs->per_descent.told);
}

/* Twenty hours at RPE 5, eight days apart, each of which brings 3 at 24 h and what is left of it
 * by (h/24)^2.5 e^(2.5 (1 − h/24)) at 12, 48 and 72 h: 1.9, 1.4 and 0.3. All on level ground: of
 * descent nothing is learnt. */
static void
test_dose_effects (void)
{
  static const int hours[] = { 12, 24, 48, 72, 120 };
  static const int levels[] = { 2, 3, 1, 0, 0 };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;
  const FouleeSoreness *legs;

  for (int i = 0; i < 20; i++) {
    const gint64 start = MONDAY + i * 8 * DAY;

    add_run (records, start, 60, 5, 10)->descent = 0;
    for (gsize j = 0; j < G_N_ELEMENTS (hours); j++)
      add_check_in (records, start + HOUR + hours[j] * HOUR, FOULEE_REGION_CALF_LEFT, levels[j]);
  }
  findings = findings_of (records, MONDAY + 160 * DAY);
  legs = foulee_findings_legs (findings);

  g_assert_true (legs->per_load.told);
  g_assert_cmpfloat (legs->per_load.mean, >, 2.3);
  g_assert_cmpfloat (legs->per_load.mean, <, 3.7);
  g_assert_cmpfloat (legs->per_load.sd, <, 0.5);
  g_assert_false (legs->per_descent.told);
  g_assert_cmpfloat_with_epsilon (legs->per_descent.mean, 1.0, 0.1);
  g_assert_cmpfloat_with_epsilon (legs->per_descent.sd, 0.8, 0.05);
}

static void
test_odd_times (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeFindings) findings = NULL;

  for (int i = 0; i < 40; i++) {
    add_check_in (records, MONDAY, FOULEE_REGION_CALF_LEFT, i % 11);
    add_run (records, MONDAY, 60, i % 11, 10);
    add_check_in (records, MONDAY - i * 400 * DAY, FOULEE_REGION_CALF_LEFT, 10);
    add_run (records, MONDAY - i * 400 * DAY, 60 * 24, 10, 100)->descent = 30000;
    add_check_in (records, MONDAY + i * 400 * DAY, FOULEE_REGION_CALF_LEFT, 0);
  }
  findings = findings_of (records, MONDAY + DAY);
  g_assert_cmpuint (foulee_findings_legs (findings)->peaks->len, ==, 80);
  for (guint i = 0; i < 80; i++) {
    const FouleePeak *peak = &g_array_index (foulee_findings_legs (findings)->peaks, FouleePeak, i);

    g_assert_cmpfloat (peak->others, >=, 0.0);
    g_assert_cmpfloat (peak->others, <, 0.3);
    g_assert_cmpfloat (peak->bracket_first, <=, peak->bracket_last);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/findings/empty", test_empty);
  g_test_add_func ("/analysis/findings/peak", test_peak);
  g_test_add_func ("/analysis/findings/other-runs", test_other_runs);
  g_test_add_func ("/analysis/findings/which-runs", test_which_runs);
  g_test_add_func ("/analysis/findings/assumptions", test_assumptions);
  g_test_add_func ("/analysis/findings/shift", test_shift);
  g_test_add_func ("/analysis/findings/causal", test_causal);
  g_test_add_func ("/analysis/findings/unrelated", test_unrelated);
  g_test_add_func ("/analysis/findings/overall", test_overall);
  g_test_add_func ("/analysis/findings/weeks", test_weeks);
  g_test_add_func ("/analysis/findings/days", test_days);
  g_test_add_func ("/analysis/findings/shares", test_shares);
  g_test_add_func ("/analysis/findings/expected-peak", test_expected_peak);
  g_test_add_func ("/analysis/findings/typical-dose-effects", test_typical_dose_effects);
  g_test_add_func ("/analysis/findings/dose-effects", test_dose_effects);
  g_test_add_func ("/analysis/findings/odd-times", test_odd_times);
  return g_test_run ();
}

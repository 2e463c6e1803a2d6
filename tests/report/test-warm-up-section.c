/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/section-text.h"
#include "support/records.h"

/* Thursday 19 November 2026. */
#define NOW "2026-11-19T20:00:00+01:00"
#define DAY 86400

static void
add_level (GPtrArray *records, gint64 seconds, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { seconds, 60 };
  check_in->readings[FOULEE_REGION_QUADRICEPS_LEFT].level = (gint8) level;
  check_in->readings[FOULEE_REGION_QUADRICEPS_RIGHT].level = (gint8) level;
  g_ptr_array_add (records, check_in);
}

/* `n` runs four days apart, the last one two days ago, of which every other one is with a warm-up.
 * `sore` of them have check-ins after them; of the last `unknown` nobody said whether there was a
 * warm-up. */
static GPtrArray *
make_records (int n, gboolean sore, int unknown)
{
  GPtrArray *records = foulee_record_array_new ();
  const gint64 last = test_instant ("2026-11-17T08:00:00+01:00").seconds;

  for (int i = 0; i < n; i++) {
    FouleeRun *run = foulee_run_new ();

    run->start = (FouleeInstant) { last - (n - 1 - i) * 4 * DAY, 60 };
    run->duration = 60 * 60;
    run->distance = 10000;
    run->rpe = 6;
    run->warm_up = i % 2 == 0 ? FOULEE_WARM_UP_DONE : FOULEE_WARM_UP_NONE;
    if (i >= n - unknown)
      run->warm_up = FOULEE_UNSET;
    g_ptr_array_add (records, run);
    for (int hours = -2; sore && hours <= 84; hours += 12)
      add_level (records, run->start.seconds + hours * 3600,
                 hours > 12 && hours < 60 ? 4 - i % 2 : 1);
  }
  return records;
}

static char *
text_of (GPtrArray *records, const FouleeLanguage *language, gboolean all)
{
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_WARM_UP, language);
  if (!all)
    options.first = foulee_date_from_civil (2026, 11, 1);
  return test_section_text (records, NOW, &options);
}

/* Runs of November on 1, 5, 9, 13 and 17: with, without, with, and two of which it is unknown. */
static void
test_counts (void)
{
  g_autoptr (GPtrArray) records = make_records (5, FALSE, 2);
  g_autoptr (GPtrArray) unknown = make_records (5, FALSE, 5);
  g_autoptr (GPtrArray) known = make_records (1, FALSE, 0);
  g_autoptr (GPtrArray) none = foulee_record_array_new ();
  g_autofree char *english = text_of (records, foulee_language_english (), FALSE);
  g_autofree char *french = text_of (records, foulee_language_french (), FALSE);
  g_autofree char *nothing = text_of (unknown, foulee_language_english (), FALSE);
  g_autofree char *one = text_of (known, foulee_language_english (), FALSE);
  g_autofree char *empty = text_of (none, foulee_language_english (), FALSE);

  test_assert_said (english, "Before 2 of the 5 runs of the period; not recorded for 2.");
  test_assert_said (french, "Avant 2 des 5 sorties de la période ; non renseigné pour 2.");
  test_assert_said (nothing, "Not recorded for any run of the period.");
  test_assert_said (one, "Before 1 of 1 run of the period.");
  test_assert_said (empty, "No run is recorded in this period.");
  /* Nobody asked how sore it was: there is nothing to find. */
  test_assert_unsaid (english, "peak");
}

/* Of science.md §3: fewer than ten a side are counted, whatever they would say. */
static void
test_below_gate (void)
{
  g_autoptr (GPtrArray) records = make_records (12, TRUE, 0);
  g_autofree char *text = text_of (records, foulee_language_english (), FALSE);

  test_assert_said (text, "Runs with a known peak of soreness since ");
  test_assert_said (text, "compared from 10 of each.");
  test_assert_unsaid (text, "lower");
  test_assert_unsaid (text, "higher");
  test_assert_unsaid (text, "range");
}

/* Thirty runs, of which fifteen are with: told of all of the runner's time, with its caution and
 * nobody addressed. */
static void
test_above_gate (void)
{
  g_autoptr (GPtrArray) records = make_records (30, TRUE, 0);
  g_autofree char *english = text_of (records, foulee_language_english (), FALSE);
  g_autofree char *french = text_of (records, foulee_language_french (), FALSE);

  test_assert_said (english, "Before 2 of the 5 runs of the period. Since ");
  test_assert_said (english, " without warm-up, peaks of soreness (0–10) were ");
  test_assert_said (english, "higher with it (likely range ");
  test_assert_said (english, "the runs may differ in other ways.");
  test_assert_unsaid (english, "your peaks");
  test_assert_said (french, "les pics de courbatures ou de douleur (0–10) ont été supérieurs de ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/warm-up/counts", test_counts);
  g_test_add_func ("/report/warm-up/below-gate", test_below_gate);
  g_test_add_func ("/report/warm-up/above-gate", test_above_gate);
  return g_test_run ();
}

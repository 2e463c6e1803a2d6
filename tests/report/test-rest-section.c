/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/day-series.h"
#include "report/section-text.h"
#include "support/records.h"

/* Thursday 19 November 2026; what is told begins with the first check-in, on the 10th. */
#define NOW "2026-11-19T20:00:00+01:00"

static void
add_check_in (GPtrArray *records, const char *iso, int fatigue)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->overall = 2;
  check_in->fatigue = fatigue;
  g_ptr_array_add (records, check_in);
}

/* `woke` NULL for a night, or a nap, whose times were not entered. */
static FouleeSleep *
add_sleep (GPtrArray *records, int day, const char *to_bed, const char *woke)
{
  FouleeSleep *sleep = foulee_sleep_new ();

  sleep->night = foulee_date_from_civil (2026, 11, day);
  sleep->sleep_kind = FOULEE_SLEEP_NIGHT;
  if (woke != NULL) {
    sleep->to_bed = test_instant (to_bed);
    sleep->woke = test_instant (woke);
  }
  g_ptr_array_add (records, sleep);
  return sleep;
}

static void
add_drink (GPtrArray *records, const char *iso, int volume)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = test_instant (iso);
  drink->volume = volume;
  g_ptr_array_add (records, drink);
}

static void
add_urine (GPtrArray *records, const char *iso, int shade)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = test_instant (iso);
  urine->shade = shade;
  g_ptr_array_add (records, urine);
}

static void
add_run (GPtrArray *records, const char *iso, int before, int after)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (iso);
  run->duration = 3600;
  run->mass_before = before;
  run->mass_after = after;
  g_ptr_array_add (records, run);
}

/* The page on which this is said. */
static char *
page_with (GPtrArray *records, const FouleeReportOptions *options, const char *words)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, test_instant (NOW), 1);
  g_autoptr (FouleeReport) report = foulee_report_new (findings, options);

  g_assert_true (foulee_report_lay_out (report, G_MAXINT64, NULL));
  for (guint i = 1; i < foulee_report_n_pages (report); i++) {
    g_autofree char *page = foulee_report_page_text (report, i);

    if (strstr (page, words) != NULL)
      return g_steal_pointer (&page);
  }
  g_error ("“%s” is on no page", words);
}

/* Ten days, of which hardly any has everything. */
static GPtrArray *
make_records (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeSleep *nap;

  add_check_in (records, "2026-11-10T07:00:00+01:00", 2);
  add_check_in (records, "2026-11-12T07:00:00+01:00", 5);
  add_check_in (records, "2026-11-13T07:00:00+01:00", FOULEE_UNSET);
  add_sleep (records, 11, "2026-11-10T23:00:00+01:00", "2026-11-11T07:00:00+01:00")->quality = 4;
  add_sleep (records, 13, "2026-11-13T00:00:00+01:00", "2026-11-13T07:00:00+01:00")->quality = 2;
  add_sleep (records, 14, "2026-11-14T01:00:00+01:00", "2026-11-14T07:00:00+01:00");
  nap = add_sleep (records, 14, "2026-11-14T14:00:00+01:00", "2026-11-14T14:30:00+01:00");
  nap->sleep_kind = FOULEE_SLEEP_NAP;
  nap = add_sleep (records, 15, NULL, NULL);
  nap->sleep_kind = FOULEE_SLEEP_NAP;
  add_drink (records, "2026-11-10T09:00:00+01:00", 500);
  add_drink (records, "2026-11-11T02:00:00+01:00", 800); /* in the night: of the day before */
  add_drink (records, "2026-11-12T12:00:00+01:00", 2100);
  add_drink (records, "2026-11-19T09:00:00+01:00", 300);
  add_urine (records, "2026-11-12T08:00:00+01:00", 3);
  add_urine (records, "2026-11-13T08:00:00+01:00", 4);
  add_urine (records, "2026-11-13T18:00:00+01:00", 5);
  add_run (records, "2026-11-15T09:00:00+01:00", 70000, 69200);
  add_run (records, "2026-11-16T09:00:00+01:00", 70000, FOULEE_UNSET);
  return records;
}

static char *
text_of (GPtrArray *records, const FouleeLanguage *language, FouleeUnits units)
{
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_REST, language);
  options.units = units;
  return test_section_text (records, NOW, &options);
}

/* Mean, range and how often, worked out by hand: (8 + 7 + 6) ÷ 3 hours; drinks of the 10th and the
 * 12th, 1.3 l and 2.1 l, since today is not over. */
static void
test_english (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);

  test_assert_said (text, "10 Nov – 19 Nov; gaps: not recorded");
  test_assert_said (text, "Bed to waking, hours a night 7.0 6.0–8.0 3 of 10 nights "
                          "Lowest 6.0 (14 Nov), highest 8.0 (11 Nov)");
  test_assert_said (text, "Sleep quality, 1 very poor – 5 very good 3.0 2–4 2 of 10 nights");
  test_assert_said (text, "Naps, minutes 30 30 2 naps");
  test_assert_said (text, "Drinks, litres 1.7 1.3–2.1 2 of 9 days");
  test_assert_said (text, "Urine colour, 1 pale – 8 dark 4.0 3–5 3 times");
  test_assert_said (text, "Fatigue, 0 none – 10 exhausted 3.5 2–5 2 check-ins");
  test_assert_said (text, "Weight lost in a run, kg 0.8 0.8 1 run of 2");
  test_assert_said (text, "totals of days with an entry, except today.");
  /* What nobody ever entered has no row. */
  test_assert_unsaid (text, "Times awake");
}

static void
test_french (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = text_of (records, foulee_language_french (), FOULEE_UNITS_METRIC);

  test_assert_said (text, "10 nov. – 19 nov. ; vides : non renseigné");
  test_assert_said (text, "Coucher–réveil, heures par nuit 7,0 6,0–8,0 3 nuits sur 10 "
                          "Minimum 6,0 (14 nov.), maximum 8,0 (11 nov.)");
  test_assert_said (text, "Sommeil, 1 très mauvais – 5 très bon 3,0 2–4 2 nuits sur 10");
  test_assert_said (text, "Siestes, minutes 30 30 2 siestes");
  test_assert_said (text, "Boissons, litres 1,7 1,3–2,1 2 jours sur 9");
  test_assert_said (text, "Urines, 1 claires – 8 foncées 4,0 3–5 3 fois");
  test_assert_said (text, "Fatigue, 0 aucune – 10 épuisement 3,5 2–5 2 relevés");
  test_assert_said (text, "Poids perdu par sortie, kg 0,8 0,8 1 sortie sur 2");
}

/* 1.7 l, 1.3 l and 2.1 l at 29.57 ml an ounce; 0.8 kg at 2.2046 lb. */
static void
test_imperial (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = text_of (records, foulee_language_english (), FOULEE_UNITS_IMPERIAL);

  test_assert_said (text, "Drinks, fl oz 57 44–71 2 of 9 days");
  test_assert_said (text, "Weight lost in a run, lb 1.8 1.8 1 run of 2");
}

/* Who drinks more than they lose gains: no dash between the two then. */
static void
test_gained (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = NULL;

  add_run (records, "2026-11-17T09:00:00+01:00", 70000, 70200);
  text = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  test_assert_said (text, "Weight lost in a run, kg 0.3 −0.2 to 0.8 2 of 3 runs");
}

/* What is missing is said to be, and never 0. */
static void
test_missing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *today = NULL, *night = NULL, *nothing = NULL;

  nothing = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  test_assert_said (nothing, "Not recorded in this period.");
  test_assert_unsaid (nothing, "Drinks, litres");

  add_drink (records, "2026-11-19T09:00:00+01:00", 300);
  today = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  test_assert_said (today, "Drinks, litres – – only today, so far");
  test_assert_said (today, "Bed to waking, hours a night – – not recorded");
  test_assert_said (today, "Urine colour, 1 pale – 8 dark – – not recorded");
  test_assert_unsaid (today, "Mass lost");

  add_sleep (records, 19, NULL, NULL)->times_awake = 0;
  night = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  test_assert_said (night, "Times awake, a night 0.0 0 1 night of 1");
  test_assert_said (night, "Bed to waking, hours a night – – not recorded");
}

/* A year is told where it is not that of the last day. */
static void
test_years (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *english = NULL, *french = NULL;
  FouleeReportOptions options;

  add_sleep (records, 10, "2026-11-09T22:00:00+01:00", "2026-11-10T07:00:00+01:00")->night =
      foulee_date_from_civil (2025, 12, 24);
  test_section_options (&options, FOULEE_REPORT_REST, foulee_language_english ());
  options.first = foulee_date_from_civil (2025, 12, 1);
  english = test_section_text (records, NOW, &options);
  options.language = foulee_language_french ();
  french = test_section_text (records, NOW, &options);
  test_assert_said (english, "1 Dec 2025 – 19 Nov; gaps: not recorded");
  test_assert_said (english, "highest 9.0 (24 Dec 2025)");
  test_assert_said (french, "1er déc. 2025 – 19 nov.");
}

/* However much stands above it, its rows are on one page. */
static void
test_together (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_REST, foulee_language_english ());
  options.sections |= 1u << FOULEE_REPORT_TREATMENTS;
  for (int i = 0; i < 45; i++) {
    FouleeAction *action = foulee_action_new ();
    g_autofree char *page = NULL;

    action->at = test_instant ("2026-11-11T12:00:00+01:00");
    action->action_kind = FOULEE_ACTION_MEDICINE;
    action->name = g_strdup_printf ("Medicine %d", i);
    g_ptr_array_add (records, action);
    page = page_with (records, &options, "Bed to waking, hours a night");
    test_assert_said (page, "Weight lost in a run, kg");
  }
}

/* A day with two numbers is one day. */
static void
test_series (void)
{
  g_autoptr (FouleeDaySeries) series = foulee_day_series_new (100, 109);

  foulee_day_series_add (series, 100, 4);
  foulee_day_series_add (series, 103, 9);
  foulee_day_series_add (series, 103, 2);
  g_assert_cmpuint (series->n, ==, 3);
  g_assert_cmpuint (series->n_days, ==, 2);
  g_assert_cmpfloat (foulee_day_series_mean (series), ==, 5);
  g_assert_cmpfloat (series->low, ==, 2);
  g_assert_cmpint (series->low_on, ==, 103);
  g_assert_cmpfloat (series->high, ==, 9);
  g_assert_true (foulee_day_series_has (series, 100));
  g_assert_false (foulee_day_series_has (series, 101));
  g_assert_true (foulee_day_series_has (series, 103));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rest-section/english", test_english);
  g_test_add_func ("/rest-section/french", test_french);
  g_test_add_func ("/rest-section/imperial", test_imperial);
  g_test_add_func ("/rest-section/gained", test_gained);
  g_test_add_func ("/rest-section/missing", test_missing);
  g_test_add_func ("/rest-section/years", test_years);
  g_test_add_func ("/rest-section/together", test_together);
  g_test_add_func ("/rest-section/series", test_series);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/section-text.h"
#include "support/records.h"

/* Wednesday 18 November 2026; weeks begin on 19 and 26 October, 2, 9 and 16 November. */
#define NOW "2026-11-18T20:00:00+01:00"

static FouleeRun *
add_run (GPtrArray *records, const char *iso, int metres, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (iso);
  run->distance = metres;
  run->duration = minutes * 60;
  run->rpe = rpe;
  g_ptr_array_add (records, run);
  return run;
}

static char *
text_of (GPtrArray *records, const FouleeLanguage *language, FouleeUnits units)
{
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_LOAD, language);
  options.units = units;
  return test_section_text (records, NOW, &options);
}

/* Of 19 October: 14.0 and 15.2 km, loads of 84 × 5 = 420 and 80 × 4 = 320, so that the mean of the
 * seven days is 105.71, their sample SD 182.84, monotony 0.578 and strain 740 × 0.578 = 428.
 * Of 26 October: 6.0 and 18.2 km, of the second neither effort nor, of the first, descent known;
 * 24.2 km are 17% less than 29.2, and 18.2 km 20% beyond 15.2.
 * Of 2 November nothing. Of 9 November one run of 70 × 4 = 280: mean 40, SD 105.83, monotony 0.378,
 * strain 106. */
static GPtrArray *
make_records (void)
{
  GPtrArray *records = foulee_record_array_new ();

  add_run (records, "2026-10-20T18:00:00+02:00", 14000, 84, 5);
  add_run (records, "2026-10-24T09:00:00+02:00", 15200, 80, 4);
  add_run (records, "2026-10-28T18:00:00+01:00", 6000, 36, 3);
  add_run (records, "2026-10-31T09:00:00+01:00", 18200, 120, FOULEE_UNSET)->descent = 780;
  add_run (records, "2026-11-10T18:00:00+01:00", 12000, 70, 4);
  add_run (records, "2026-11-17T18:00:00+01:00", 5000, 30, 3);
  return records;
}

static void
test_table (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *english = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  g_autofree char *french = text_of (records, foulee_language_french (), FOULEE_UNITS_METRIC);

  test_assert_said (english, "Week from 19 Oct 26 Oct 2 Nov 9 Nov 16 Nov so far "
                             "Distance, km 29.2 24.2 – 12.0 5.0 "
                             "Change from week before – −17% – – – "
                             "Longest run, km 15.2 18.2 – 12.0 5.0 "
                             "Descent, m – 780* – – – "
                             "Days with a run 2 2 0 1 1 "
                             "Session load, effort × min 740 108* – 280 90 "
                             "Monotony, mean ÷ SD 0.6 – – 0.4 – "
                             "Strain, load × monotony 428 – – 106 – ");
  test_assert_said (english, "Effort: 0 rest – 10 maximal, as rated after the run.");
  test_assert_said (english, "* Without the runs for which it is not recorded. "
                             "– Not recorded, or not defined.");
  test_assert_unsaid (english, "weeks");
  test_assert_said (french, "Semaine du 19 oct. 26 oct. 2 nov. 9 nov. 16 nov. en cours "
                            "Distance, km 29,2 24,2 – 12,0 5,0 "
                            "Écart avec la semaine d’avant – −17 % – – – ");
  test_assert_said (french, "Contrainte, charge × monotonie 428 – – 106 – ");
}

/* 1 mi = 1.609344 km, 1 ft = 0.3048 m. */
static void
test_imperial (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = text_of (records, foulee_language_english (), FOULEE_UNITS_IMPERIAL);

  test_assert_said (text, "Distance, mi 18.1 15.0 – 7.5 3.1 Change from week before – −17% ");
  test_assert_said (text, "Longest run, mi 9.4 11.3 – 7.5 3.1 Descent, ft – 2559* – – – ");
  test_assert_said (text, "Longest-run rule: 11.3 mi on 31 October");
}

/* On a Sunday its week is not over. */
static void
test_sunday (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = NULL;
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_LOAD, foulee_language_english ());
  text = test_section_text (records, "2026-11-22T20:00:00+01:00", &options);
  test_assert_said (text, "16 Nov so far");
  test_assert_said (text, "Change from week before – −17% – – – ");
}

/* A period that ended on Friday 30 October tells nothing of the 18.2 km of the day after. */
static void
test_cut (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *english = NULL, *french = NULL;
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_LOAD, foulee_language_english ());
  options.last = foulee_date_from_civil (2026, 10, 30);
  english = test_section_text (records, NOW, &options);
  options.language = foulee_language_french ();
  french = test_section_text (records, NOW, &options);
  test_assert_said (english, "Week from 19 Oct 26 Oct to 30 Oct "
                             "Distance, km 29.2 6.0 "
                             "Longest run, km 15.2 6.0 "
                             "Days with a run 2 1 "
                             "Session load, effort × min 740 108 "
                             "Monotony, mean ÷ SD 0.6 – "
                             "Strain, load × monotony 428 – ");
  test_assert_said (french, "Semaine du 19 oct. 26 oct. au 30 oct. Distance, km 29,2 6,0 ");
}

/* Twenty weeks with a run of 10 km on their Wednesday, up to today: the last eight begin on 28
 * September. */
static void
test_long (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = NULL;
  FouleeReportOptions options;

  for (int i = 0; i < 20; i++)
    add_run (records, "2026-11-18T09:00:00+01:00", 10000, 60, 4)->start.seconds -= i * 7 * 86400;
  test_section_options (&options, FOULEE_REPORT_LOAD, foulee_language_english ());
  options.first = foulee_date_from_civil (2026, 1, 1);
  text = test_section_text (records, NOW, &options);
  test_assert_said (text, "Load the last 8 of 20 weeks Week from 28 Sep 5 Oct ");
  test_assert_said (text, "no run more than 10% beyond");
  test_assert_said (text, "Not known for 1 run.");
}

/* What nobody recorded has no row, and is named. */
static void
test_missing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = NULL;

  add_run (records, "2026-11-10T18:00:00+01:00", FOULEE_UNSET, 70, 4);
  add_run (records, "2026-11-17T18:00:00+01:00", FOULEE_UNSET, 30, 3);
  text = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  test_assert_said (text, "Week from 9 Nov 16 Nov so far Days with a run 1 1 Session load, "
                          "effort × min 280 90 ");
  test_assert_said (text, "Not recorded: distance and descent.");
  test_assert_said (text, "Longest-run rule: cannot be told");
  test_assert_unsaid (text, " 0.0");
}

static void
test_rule (void)
{
  g_autoptr (GPtrArray) one = make_records ();
  g_autoptr (GPtrArray) many = foulee_record_array_new ();
  g_autofree char *english = text_of (one, foulee_language_english (), FOULEE_UNITS_METRIC);
  g_autofree char *french = text_of (one, foulee_language_french (), FOULEE_UNITS_METRIC);
  g_autofree char *list = NULL;

  test_assert_said (english, "Longest-run rule: 18.2 km on 31 October");
  test_assert_said (english, ", 20% beyond the longest run of the 30 days before. No other run by "
                             "more than 10%. Not known for 1 run.");
  test_assert_said (french, "Règle de la plus longue sortie : 18,2 km le 31 octobre");
  test_assert_said (french, ", soit 20 % de plus que la plus longue des 30 jours précédents.");

  /* A fifth, a sixth and a seventh more; exactly a tenth more is within. */
  add_run (many, "2026-10-28T18:00:00+01:00", 10000, 60, 4);
  add_run (many, "2026-10-30T18:00:00+01:00", 12000, 60, 4);
  add_run (many, "2026-11-03T18:00:00+01:00", 14000, 60, 4);
  add_run (many, "2026-11-07T18:00:00+01:00", 15400, 60, 4);
  add_run (many, "2026-11-17T18:00:00+01:00", 17600, 60, 4);
  list = text_of (many, foulee_language_english (), FOULEE_UNITS_METRIC);
  test_assert_said (list,
                    "Longest-run rule: 3 runs more than 10% beyond the longest of the 30 days "
                    "before: 12.0 km on 30 October");
  test_assert_said (list, "(+20%), 14.0 km on 3 November");
  test_assert_said (list, "(+17%) and 17.6 km on 17 November");
  test_assert_said (list, "(+14%).");
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);

  test_assert_said (text, "Load No run is recorded in this period.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/load/table", test_table);
  g_test_add_func ("/report/load/imperial", test_imperial);
  g_test_add_func ("/report/load/sunday", test_sunday);
  g_test_add_func ("/report/load/cut", test_cut);
  g_test_add_func ("/report/load/long", test_long);
  g_test_add_func ("/report/load/missing", test_missing);
  g_test_add_func ("/report/load/rule", test_rule);
  g_test_add_func ("/report/load/empty", test_empty);
  return g_test_run ();
}

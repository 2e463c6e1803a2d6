/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/section-text.h"
#include "support/records.h"

#define NOW "2026-11-19T20:00:00+01:00"

static FouleeCondition *
add_condition (GPtrArray *records, FouleeConditionKind kind, FouleeDate since, FouleeDate until)
{
  FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);

  condition->condition_kind = kind;
  condition->since = since;
  condition->until = until;
  g_ptr_array_add (records, condition);
  return condition;
}

static FouleeShoe *
add_shoe (GPtrArray *records, const char *name)
{
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);

  shoe->name = g_strdup (name);
  g_ptr_array_add (records, shoe);
  return shoe;
}

static void
add_run (GPtrArray *records, const char *iso, const FouleeShoe *shoe, int distance)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (iso);
  run->duration = 3600;
  run->distance = distance;
  run->shoe = shoe != NULL ? g_strdup (shoe->record.id) : NULL;
  g_ptr_array_add (records, run);
}

/* From 9 October to 9 November. */
static char *
text_of (GPtrArray *records, const FouleeLanguage *language, FouleeUnits units)
{
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_HEALTH, language);
  options.first = foulee_date_from_civil (2026, 10, 9);
  options.last = foulee_date_from_civil (2026, 11, 9);
  options.units = units;
  return test_section_text (records, NOW, &options);
}

/* Two of them were over before the period, or begin after it. */
static GPtrArray *
make_conditions (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeCondition *injury = add_condition (records, FOULEE_CONDITION_OTHER_INJURY,
                                           foulee_date_from_civil (2026, 10, 31), FOULEE_DATE_NONE);

  injury->side = 0;
  injury->note = g_strdup ("tear of the soleus");
  add_condition (records, FOULEE_CONDITION_STATIN, foulee_date_from_civil (2020, 1, 1),
                 foulee_date_from_civil (2026, 10, 8));
  add_condition (records, FOULEE_CONDITION_PREGNANCY, foulee_date_from_civil (2026, 1, 1),
                 foulee_date_from_civil (2026, 10, 9));
  add_condition (records, FOULEE_CONDITION_RAYNAUD, FOULEE_DATE_NONE, FOULEE_DATE_NONE);
  add_condition (records, FOULEE_CONDITION_DIABETES, foulee_date_from_civil (2026, 11, 10),
                 FOULEE_DATE_NONE);
  return records;
}

static void
test_conditions (void)
{
  g_autoptr (GPtrArray) records = make_conditions ();
  g_autofree char *english = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  g_autofree char *french = text_of (records, foulee_language_french (), FOULEE_UNITS_METRIC);

  test_assert_said (english, "Other injury, left, since 31 Oct 2026: “tear of the soleus”");
  test_assert_said (english, "Pregnancy, 1 Jan 2026 – 9 Oct 2026");
  test_assert_said (english, "Raynaud’s phenomenon, beginning not recorded");
  test_assert_said (english, "No others recorded.");
  test_assert_unsaid (english, "Statin");
  test_assert_unsaid (english, "Diabetes");

  test_assert_said (french, "depuis le 31 oct. 2026 : « tear of the soleus »");
  test_assert_said (french, "1er janv. 2026 – 9 oct. 2026");
  test_assert_said (french, "Rien d’autre n’est renseigné.");
}

/* Lines become one, and what is written from right to left stands by itself. */
static void
test_own_words (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const FouleeShoe *shoe = add_shoe (records, "נעליים");
  g_autofree char *english = NULL, *french = NULL;

  add_condition (records, FOULEE_CONDITION_RAYNAUD, FOULEE_DATE_NONE, FOULEE_DATE_NONE)->note =
      g_strdup ("both hands\nleft foot");
  add_run (records, "2026-11-05T09:00:00+01:00", shoe, 7000);
  english = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  french = text_of (records, foulee_language_french (), FOULEE_UNITS_METRIC);
  test_assert_said (english, "beginning not recorded: “both hands / left foot”");
  test_assert_said (french, " : « both hands / left foot »");
  test_assert_said (english, "\u2068נעליים\u2069: 7.0 km; in this period 7.0 km in 1 run");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);

  test_assert_said (text, "Conditions None recorded in this period.");
  test_assert_said (text, "Shoes Not recorded in this period.");
  test_assert_unsaid (text, "Convention");
}

/* A pair that came with 500 km: 10 km before the period, 12.3 km and a run of unknown length in it;
 * what comes after it is not told. */
static GPtrArray *
make_shoes (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeShoe *road = add_shoe (records, "Road pair"), *trail = add_shoe (records, "Trail pair");

  road->distance_before = 500000;
  road->first_used = foulee_date_from_civil (2026, 5, 3);
  trail->retired = foulee_date_from_civil (2026, 11, 6);
  add_shoe (records, "Spikes");
  add_run (records, "2026-09-20T09:00:00+02:00", road, 10000);
  add_run (records, "2026-10-10T09:00:00+02:00", road, 12300);
  add_run (records, "2026-11-01T09:00:00+01:00", road, FOULEE_UNSET);
  add_run (records, "2026-11-05T09:00:00+01:00", trail, 7000);
  add_run (records, "2026-11-08T09:00:00+01:00", NULL, 5000);
  add_run (records, "2026-11-12T09:00:00+01:00", road, 20000);
  return records;
}

static void
test_shoes (void)
{
  g_autoptr (GPtrArray) records = make_shoes ();
  g_autofree char *english = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  g_autofree char *french = text_of (records, foulee_language_french (), FOULEE_UNITS_METRIC);
  g_autofree char *miles = text_of (records, foulee_language_english (), FOULEE_UNITS_IMPERIAL);

  test_assert_said (english, "Road pair: 522.3 km; in this period 12.3 km in 2 runs, distance not "
                             "recorded in 1 of them; since 3 May 2026");
  test_assert_said (english, "Trail pair: 7.0 km; in this period 7.0 km in 1 run; retired 6 Nov "
                             "2026");
  test_assert_said (english, "Shoes of 1 run not recorded.");
  test_assert_said (english, "By convention, replaced at 500–800 km.");
  test_assert_unsaid (english, "Spikes");

  test_assert_said (french, "Road pair : 522,3 km ; sur la période, 12,3 km en 2 sorties, distance "
                            "non renseignée pour 1 ; depuis le 3 mai 2026");
  test_assert_said (french, "Chaussures non renseignées pour 1 sortie.");

  /* 522.3 km and 12.3 km at 1.609344 km. */
  test_assert_said (miles, "Road pair: 324.5 mi; in this period 7.6 mi in 2 runs");
  test_assert_said (miles, "By convention, replaced at 300–500 mi.");
}

/* Of a note of pages every word is there. */
static void
test_long_note (void)
{
  g_autoptr (GPtrArray) records = make_shoes ();
  GString *note = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (note, "w%d ", i);
  g_string_append (note, "end");
  add_condition (records, FOULEE_CONDITION_OSTEOARTHRITIS, FOULEE_DATE_NONE, FOULEE_DATE_NONE)
      ->note = g_string_free_and_steal (note);
  text = text_of (records, foulee_language_english (), FOULEE_UNITS_METRIC);
  for (int i = 0; i < 2000; i++) {
    g_autofree char *word = g_strdup_printf ("w%d ", i);
    test_assert_said (text, word);
  }
  test_assert_said (text, "No others recorded.");
  test_assert_said (text, "Shoes Road pair: 522.3 km");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health-section/conditions", test_conditions);
  g_test_add_func ("/health-section/own-words", test_own_words);
  g_test_add_func ("/health-section/nothing", test_nothing);
  g_test_add_func ("/health-section/shoes", test_shoes);
  g_test_add_func ("/health-section/long-note", test_long_note);
  return g_test_run ();
}

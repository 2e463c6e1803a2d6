/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/scenario-journals.h"

#include "model/history.h"

static void
check_journal (TestScenario scenario, FouleeClock *clock)
{
  g_autoptr (GPtrArray) records = test_scenario_journal_new (scenario, clock);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const gint64 now = foulee_clock_now (clock).seconds;

  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = records->pdata[i];
    g_autoptr (GError) error = NULL;

    foulee_record_validate (record, &error);
    g_assert_no_error (error);
    g_assert_true (g_hash_table_add (ids, record->id));
    if (record->kind == FOULEE_KIND_RUN && ((const FouleeRun *) record)->planned == 0)
      g_assert_cmpint (foulee_run_end ((const FouleeRun *) record), <=, now);
    else if (record->kind == FOULEE_KIND_CHECK_IN)
      g_assert_cmpint (foulee_record_when (record), <=, now);
  }
}

/* At any hour and in any zone: valid, and nothing but plans is later than now. */
static void
test_any_time (void)
{
  static const char *const zones[] = { "Europe/Paris", "America/Montreal", "Pacific/Auckland" };
  g_autoptr (FouleeClock) first = test_scenario_clock_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i]);
    g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (
        foulee_clock_milliseconds (first) + (gint64) i * 100 * 3600 * 1000, zone);

    for (int scenario = 0; scenario < TEST_N_SCENARIOS; scenario++)
      check_journal (scenario, clock);
  }
}

static FouleeHistory *
history_new (TestScenario scenario)
{
  g_autoptr (FouleeClock) clock = test_scenario_clock_new ();

  return foulee_history_new (test_scenario_journal_new (scenario, clock));
}

/* The check-in so many before the last one. */
static const FouleeReading *
readings_before (const FouleeHistory *history, guint n)
{
  return foulee_history_check_in (history, foulee_history_n (history, FOULEE_KIND_CHECK_IN) - 1 - n)
      ->readings;
}

/* The evenings of the three days after, and the morning of the race, as table 3 has them: rounded,
 * and the evenings are five hours later than whole days. */
static void
test_marathon (void)
{
  const struct {
    guint before; /* check-ins before the last */
    double extensors, plantar_flexors;
  } published[] = { { 7, 1.0, 1.7 }, { 4, 6.1, 4.9 }, { 2, 4.8, 3.5 }, { 0, 2.8, 1.9 } };
  g_autoptr (FouleeHistory) history = history_new (TEST_SCENARIO_MARATHON);

  for (gsize i = 0; i < G_N_ELEMENTS (published); i++) {
    const FouleeReading *readings = readings_before (history, published[i].before);

    g_assert_cmpfloat (ABS (readings[FOULEE_REGION_QUADRICEPS_LEFT].level - published[i].extensors),
                       <, 1.0);
    g_assert_cmpfloat (ABS (readings[FOULEE_REGION_CALF_LEFT].level - published[i].plantar_flexors),
                       <, 1.0);
  }
}

/* Hills from 12:00 to 13:10 yesterday: what was felt in the evening has risen twice since. */
static void
test_downhill (void)
{
  g_autoptr (FouleeHistory) history = history_new (TEST_SCENARIO_DOWNHILL);
  int levels[3];

  for (guint i = 0; i < 3; i++)
    levels[i] = readings_before (history, 2 - i)[FOULEE_REGION_QUADRICEPS_RIGHT].level;
  g_assert_cmpint (levels[0], <, levels[1]);
  g_assert_cmpint (levels[1], <, levels[2]);
  g_assert_cmpint (levels[2], >=, 5);
}

/* Thighs at 8 this evening. */
static void
test_cola (void)
{
  g_autoptr (FouleeHistory) history = history_new (TEST_SCENARIO_COLA);

  g_assert_cmpint (readings_before (history, 0)[FOULEE_REGION_QUADRICEPS_LEFT].level, ==, 8);
}

/* The distance of the last seven days, in m. */
static gint64
week_before (const FouleeHistory *history, FouleeDate last)
{
  gint64 metres = 0;

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    const FouleeDate day = foulee_record_day (run, FOULEE_DAY_START_DEFAULT);

    if (day > last - 7 && day <= last)
      metres += run->distance;
  }
  return metres;
}

static void
test_shin (void)
{
  g_autoptr (FouleeClock) clock = test_scenario_clock_new ();
  const FouleeDate today = foulee_instant_day (foulee_clock_now (clock), FOULEE_DAY_START_DEFAULT);
  g_autoptr (FouleeHistory) history = history_new (TEST_SCENARIO_SHIN);

  g_assert_cmpint (week_before (history, today) * 10, ==, week_before (history, today - 7) * 14);
}

static void
test_names (void)
{
  for (int i = 0; i < TEST_N_SCENARIOS; i++) {
    TestScenario scenario;

    g_assert_true (test_scenario_from_name (test_scenario_name (i), &scenario));
    g_assert_cmpint (scenario, ==, i);
  }
  g_assert_false (test_scenario_from_name ("ultra", &(TestScenario) { 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario-journals/any-time", test_any_time);
  g_test_add_func ("/scenario-journals/marathon", test_marathon);
  g_test_add_func ("/scenario-journals/downhill", test_downhill);
  g_test_add_func ("/scenario-journals/cola", test_cola);
  g_test_add_func ("/scenario-journals/shin", test_shin);
  g_test_add_func ("/scenario-journals/names", test_names);
  return g_test_run ();
}

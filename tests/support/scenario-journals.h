/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"
#include "model/record.h"

/* Fourteen runners, each at a moment at which it matters what is said to them and what is not. What
 * that is, and why, stands in tests/advice/test-scenarios.c. */
typedef enum {
  TEST_SCENARIO_MARATHON,      /* run three days ago */
  TEST_SCENARIO_DOWNHILL,      /* yesterday, and still rising */
  TEST_SCENARIO_CALF,          /* one is swollen */
  TEST_SCENARIO_SHIN,          /* pinpoint pain after 40 % more distance */
  TEST_SCENARIO_COLA,          /* the colour of the urine, with thighs at 8 */
  TEST_SCENARIO_CLAUDICATION,  /* a calf that hurts on walking, with artery disease */
  TEST_SCENARIO_FIVE_HARD,     /* days in a row */
  TEST_SCENARIO_DRY,           /* for seven days */
  TEST_SCENARIO_THIN,          /* a run and two check-ins */
  TEST_SCENARIO_WELL,          /* nothing is sore, nothing is new */
  TEST_SCENARIO_KNEE,          /* with osteoarthritis, and muscles sore from a hard run */
  TEST_SCENARIO_SCIATICA,      /* tingling from the back down, and muscles sore from a hard run */
  TEST_SCENARIO_PREGNANT,      /* legs sore from a hard run */
  TEST_SCENARIO_BLOOD_THINNER, /* legs sore from a hard run */
  TEST_N_SCENARIOS,
} TestScenario;

/* "marathon", "blood-thinner": as in the names of pictures. */
const char *test_scenario_name (TestScenario scenario);
gboolean test_scenario_from_name (const char *name, TestScenario *scenario);

/* Eight to ten weeks up to the clock's now, but for the thin one, of two check-ins a day with all
 * regions, nights, drinks, runs. The same clock gives the same records, ids included. Owns its
 * records. */
GPtrArray *test_scenario_journal_new (TestScenario scenario, FouleeClock *clock);

/* Stands still on Thursday 19 November 2026 at 18:34 in Paris, after the evening's check-in. */
FouleeClock *test_scenario_clock_new (void);

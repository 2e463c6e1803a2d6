/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

/* The journal of a runner who lives by it: two or three check-ins a day with all regions, five runs
 * a week, nights, drinks, actions, answers to the list of warning signs
 * and to suggestions. Soreness follows the runs
 * by the kernel of src/analysis/kernel.h, with fluctuations and slips, rounded to levels. Clocks go
 * forward and back in spring and autumn.
 *
 * Owns its records. The same options give the same records, ids included; a longer journal begins
 * with the shorter one. */
GPtrArray *test_lived_journal_new (FouleeDate first_day, int n_days, guint64 seed);

/* Fifty years of it, up to and with `last_day`, by a runner who does not do everything every day:
 * 18,250 days, a little over 10,000 runs and 40,000 check-ins, and all the rest. */
#define TEST_FIFTY_YEARS 18250
GPtrArray *test_fifty_years_new (FouleeDate last_day, guint64 seed);

/* A check-in that answers all regions, and a hard run that begins at `at`. Their id is the
 * `number`-th, from 900000 on not one of the journal's. */
FouleeCheckIn *test_lived_check_in_new (FouleeInstant at, guint number);
FouleeRun *test_lived_run_new (FouleeInstant at, guint number);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

/* Journals that nobody lives, to see that nothing breaks on them: two runs and three check-ins a
 * day, all regions answered. */
typedef enum {
  TEST_HOSTILE_ALL_0,
  TEST_HOSTILE_ALL_10,
  TEST_HOSTILE_ALTERNATING, /* 0 and 10 */
  TEST_HOSTILE_GAPS,        /* a day, then months of nothing */
  TEST_HOSTILE_DUPLICATES,  /* everything three times at the same second */
  TEST_HOSTILE_CLOCK,       /* clocks go back and forth by hours and days, as do entries */
  TEST_HOSTILE_RUN_ENDS,    /* check-ins at the very second at which runs end */
  TEST_N_HOSTILE,
} TestHostile;

/* "all at 0" and so on. */
const char *test_hostile_name (TestHostile hostile);

/* Owns its records; the same every time. */
GPtrArray *test_hostile_journal_new (TestHostile hostile, FouleeDate first_day, int n_days);

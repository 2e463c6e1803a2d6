/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"

#include <stdio.h>

#include "support/dump-findings.h"
#include "support/lived-journal.h"

/* Prints everything that is found in one made-up journal of two years, with every number in full,
 * so that what two compilers make of the analysis can be compared byte by byte. */

#define DAY 86400
#define FIRST_DAY 19723 /* 2024-01-01 */
#define N_DAYS 731

int
main (void)
{
  g_autoptr (FouleeHistory) history =
      foulee_history_new (test_lived_journal_new (FIRST_DAY, N_DAYS, 2));
  FouleeInstant now = { (gint64) (FIRST_DAY + N_DAYS) * DAY - 7200, 60 };
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autoptr (FouleeFindings) findings = NULL;
  g_autofree char *dump = NULL;

  foulee_analyst_forecast (analyst, FOULEE_REGION_CALF_LEFT);
  findings = foulee_analyst_analyse (analyst, history, now, NULL);
  dump = test_dump_findings (findings);
  fputs (dump, stdout);
  return 0;
}

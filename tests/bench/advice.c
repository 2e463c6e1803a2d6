/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/advice.h"
#include "support/lived-journal.h"

#include <math.h>
#include <stdio.h>
#include <time.h>

/* How long suggestions take once the findings are known, with a journal of fifty years, in time of
 * the processor: the mean of many, the best of three rounds. Exits 1 where a target is missed.
 *
 * usage: advice */

#define LAST_DAY 20778 /* 2026-11-21 */
#define ROUNDS 3
#define TIMES 200
#define MOST_MS 1.0

static double
processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec * 1e-6;
}

static void
work_out_facts (FouleeFindings *findings)
{
  FouleeFacts facts;

  foulee_facts_init (&facts, findings);
}

static void
advise (FouleeFindings *findings)
{
  foulee_advice_free (foulee_advice_new (findings));
}

static double
best_of_rounds (FouleeFindings *findings, void (*measured) (FouleeFindings *findings))
{
  double best = INFINITY;

  for (int round = 0; round < ROUNDS; round++) {
    double began = processor_ms ();

    for (int i = 0; i < TIMES; i++)
      measured (findings);
    best = MIN (best, (processor_ms () - began) / TIMES);
  }
  return best;
}

static gboolean
tell (const char *what, double ms)
{
  printf ("  %-40s %8.3f ms   at most %g ms%s\n", what, ms, MOST_MS,
          ms <= MOST_MS ? "" : "   MISSED");
  return ms <= MOST_MS;
}

int
main (void)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (test_fifty_years_new (LAST_DAY, 1));
  const FouleeInstant now = { (gint64) LAST_DAY * 86400 + 20 * 3600, 60 };
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, now, 1);
  g_autoptr (FouleeAdvice) advice = NULL;
  gboolean good;

  /* What findings work out when they are first asked is measured elsewhere. */
  advice = foulee_advice_new (findings);
  printf (
      "A journal of fifty years, %u check-ins, %u answers to suggestions; %u suggested of %u:\n",
      foulee_history_n (history, FOULEE_KIND_CHECK_IN),
      foulee_history_n (history, FOULEE_KIND_ADVICE_ANSWER), advice->suggestions->len,
      foulee_rules_n ());
  good = tell ("facts", best_of_rounds (findings, work_out_facts));
  good = tell ("suggestions, facts included", best_of_rounds (findings, advise)) && good;
  return good ? 0 : 1;
}

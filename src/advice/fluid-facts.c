/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

#include "advice/fact-runs.h"

#define HOUR 3600
#define DAY (24 * HOUR)

#define URINE_HOURS 12
#define MASS_HOURS 48

/* More than a tenth of the mass lost in one run is taken for a slip in one of the two numbers.
 * [our choice] */
#define MASS_LOST 0.02
#define MASS_SLIP 0.10

/* A run in which salt may matter, what counts as drunk for it, and how long a cramp counts as its
 * own. [our choice] */
#define WARM 2 /* in foulee_heats: cold, mild, warm, hot */
#define SALTY_DAYS 7
#define SALTY_DURATION (90 * 60)
#define DRINKS_BEFORE (3 * HOUR)
#define CRAMP_AFTER (24 * HOUR)

static void
look_at_urine (FouleeFluidFacts *facts, const FouleeHistory *history, gint64 now)
{
  const guint end = foulee_history_find (history, FOULEE_KIND_URINE, now + 1);
  const FouleeUrine *last;

  if (end == 0)
    return;
  last = foulee_history_get (history, FOULEE_KIND_URINE, end - 1);
  if (now - last->at.seconds > URINE_HOURS * HOUR)
    return;
  facts->shade = last->shade;
}

/* ---- Mass ------------------------------------------------------------------------------------ */

/* NAN where it is not known. In whole grams, so that exactly two in a hundred are that. */
static double
mass_lost_in (const FouleeRun *run)
{
  if (run->mass_before == FOULEE_UNSET || run->mass_after == FOULEE_UNSET)
    return (double) NAN;
  return (double) (run->mass_before - run->mass_after) / run->mass_before;
}

static void
look_at_mass (FouleeFluidFacts *facts, const FouleeHistory *history, gint64 now)
{
  g_autoptr (GPtrArray) runs = foulee_fact_runs (history, now, MASS_HOURS * HOUR);

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);
    const double lost = mass_lost_in (run);

    if (isnan (lost) || lost < MASS_LOST || lost > MASS_SLIP)
      continue;
    facts->light = run;
    facts->mass_lost = lost;
  }
}

/* ---- Salt ------------------------------------------------------------------------------------ */

static gboolean
has_cramp (const FouleeCheckIn *check_in)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (check_in->readings[region].level > 0 &&
        check_in->readings[region].sensation == FOULEE_SENSATION_CRAMP)
      return TRUE;
  return FALSE;
}

static gboolean
cramped_after (const FouleeHistory *history, const FouleeRun *run, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  const gint64 from = foulee_run_end (run);
  const gint64 to = MIN (from + CRAMP_AFTER, now);

  for (guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, from); i < n; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);

    if (check_in->at.seconds > to)
      break;
    if (has_cramp (check_in))
      return TRUE;
  }
  return FALSE;
}

/* Drinks were logged on the day of the run, and none with electrolytes was for it. Where no drink
 * was logged, what was drunk is not known. */
static gboolean
drank_plainly (const FouleeHistory *history, const FouleeRun *run)
{
  const gint64 from = run->start.seconds - DRINKS_BEFORE;
  const gint64 to = foulee_run_end (run);
  const guint n = foulee_history_n (history, FOULEE_KIND_DRINK);
  gboolean any = FALSE;

  for (guint i = foulee_history_find (history, FOULEE_KIND_DRINK, run->start.seconds - DAY); i < n;
       i++) {
    const FouleeDrink *drink = foulee_history_drink (history, i);

    if (drink->at.seconds > to)
      break;
    if (drink->drink_kind == FOULEE_DRINK_ELECTROLYTE && drink->at.seconds >= from)
      return FALSE;
    any = TRUE;
  }
  return any;
}

static void
look_at_salt (FouleeFluidFacts *facts, const FouleeHistory *history, gint64 now)
{
  g_autoptr (GPtrArray) runs = foulee_fact_runs (history, now, SALTY_DAYS * DAY);

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);

    if (run->duration >= SALTY_DURATION && run->heat >= WARM && cramped_after (history, run, now) &&
        drank_plainly (history, run))
      facts->salty = run;
  }
}

void
foulee_fluid_facts_init (FouleeFluidFacts *facts, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const gint64 now = foulee_findings_now (findings).seconds;

  *facts = (FouleeFluidFacts) { .shade = -1, .mass_lost = (double) NAN };
  look_at_urine (facts, history, now);
  look_at_mass (facts, history, now);
  look_at_salt (facts, history, now);
}

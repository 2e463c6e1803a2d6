/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#define DARK 7
#define DARK_HOURS (5 * 24)

guint32
foulee_conditions_on (const FouleeHistory *history, FouleeDate date)
{
  guint32 conditions = 0;

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CONDITION); i++) {
    const FouleeCondition *condition = foulee_history_get (history, FOULEE_KIND_CONDITION, i);

    /* What is not dated is taken to hold: to leave something out is the safer mistake. */
    if (condition->since != FOULEE_DATE_NONE && condition->since > date)
      continue;
    if (condition->until != FOULEE_DATE_NONE && condition->until < date)
      continue;
    conditions |= 1u << condition->condition_kind;
  }
  return conditions;
}

/* The last shade that was recorded, however it was before. */
static int
find_dark (const FouleeFacts *facts, const FouleeHistory *history)
{
  const guint end = foulee_history_find (history, FOULEE_KIND_URINE, facts->now + 1);
  const FouleeUrine *last;

  /* NAN where there was no hard run. */
  if (end == 0 || !(facts->rest.since_hard_h <= DARK_HOURS))
    return -1;
  last = foulee_history_get (history, FOULEE_KIND_URINE, end - 1);
  return last->shade >= DARK && facts->now - last->at.seconds <= DARK_HOURS * 3600 ? last->shade
                                                                                   : -1;
}

void
foulee_facts_init (FouleeFacts *facts, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const FouleeInstant now = foulee_findings_now (findings);

  *facts = (FouleeFacts) {
    .now = now.seconds,
    .today = foulee_instant_day (now, foulee_history_day_start (history)),
  };
  facts->conditions = foulee_conditions_on (history, facts->today);
  foulee_sore_facts_init (&facts->sore, findings);
  foulee_load_facts_init (&facts->load, findings);
  foulee_rest_facts_init (&facts->rest, findings);
  foulee_fluid_facts_init (&facts->fluid, findings);
  foulee_habit_facts_init (&facts->habit, findings);
  facts->dark = find_dark (facts, history);
}

gboolean
foulee_facts_dark_and_sore (const FouleeFacts *facts)
{
  const int shade = MAX (facts->fluid.shade, facts->dark);
  const int legs = MAX (facts->sore.legs, facts->sore.highest);

  return (shade >= DARK && legs >= 7) ||
         (shade == 8 && legs >= 4 && facts->rest.since_hard_h <= DARK_HOURS);
}
